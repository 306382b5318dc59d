package document

import (
	"bytes"
	"regexp"
)

// formRange matches what tells when a form is used: {0}, [2,*].
var formRange = regexp.MustCompile(`^\s*(?:\{\d+\}|\[\d+,\s*(?:\d+|\*)\])`)

// forms cuts a message at the signs that part its plural forms: "|" in Laravel
// and Vue, outside of template tags.
func (c *catalogue) forms(e *escapedText) []*escapedText {
	if !c.pipes || bytes.IndexByte(e.text, '|') < 0 || isICU(e.text) {
		return []*escapedText{e}
	}
	tmpl := c.plain.find(e.text)
	var out []*escapedText
	start := 0
	for i, b := range e.text {
		if b != '|' {
			continue
		}
		if n := tmpl.after(i); n < len(tmpl.tags) && tmpl.tags[n].Start <= i {
			continue
		}
		out = append(out, e.slice(start, i))
		start = i + 1
	}
	out = append(out, e.slice(start, len(e.text)))
	for i, form := range out {
		out[i] = form.slice(len(formRange.Find(form.text)), len(form.text))
		out[i].fits = both(e.fits, without("'")) // two would make all a message of ICU
	}
	return out
}

// slice returns a part of the text.
func (e *escapedText) slice(start, end int) *escapedText {
	out := &escapedText{text: e.text[start:end], escape: e.escape, fits: e.fits}
	for _, r := range e.runs {
		from, to := max(r.start, start), min(r.end, end)
		if from >= to {
			continue
		}
		if r.literal {
			r.source.Start += from - r.start
			r.source.End -= r.end - to
		}
		r.start, r.end = from-start, to-start
		out.runs = append(out.runs, r)
	}
	return out
}
