package document

import (
	"bytes"
	"sort"
	"strings"

	"github.com/zwrot/zwrot/rules/span"
)

// escapedText is a text that stands in the source with escapes, or in pieces: the
// value of a catalogue's entry, a part of an e-mail. It is read as a file of its
// own, and what is found is moved to where it stands.
type escapedText struct {
	text []byte
	runs []run // they tile text, in the order of the source
	// escape writes a text at this place of the source, nil for as it is.
	escape func(string) string
	// fits tells the texts that can be written here, nil for all.
	fits func(string) bool
	// wrap breaks the lines of what is written at a range of the source, nil
	// where lines may have any length.
	wrap func(at span.Span, written string) string
	// breaks are where the source goes on in another line and the text does not.
	breaks []span.Span
}

// run is a part of an embedded text that is written in one go.
type run struct {
	start, end int // bytes of the text
	source     span.Span
	literal    bool // the same bytes as in the source
}

// literal adds a range of the source that stands for itself.
func (e *escapedText) literal(src []byte, start, end int) {
	if start >= end {
		return
	}
	if n := len(e.runs); n > 0 && e.runs[n-1].literal && e.runs[n-1].source.End == start {
		e.runs[n-1].source.End = end
		e.runs[n-1].end += end - start
	} else {
		e.runs = append(e.runs, run{len(e.text), len(e.text) + end - start, span.Span{Start: start, End: end}, true})
	}
	e.text = append(e.text, src[start:end]...)
}

// escaped adds a text that is written in another way at a range of the source.
func (e *escapedText) escaped(text string, start, end int) {
	if text == "" {
		return
	}
	e.runs = append(e.runs, run{len(e.text), len(e.text) + len(text), span.Span{Start: start, End: end}, false})
	e.text = append(e.text, text...)
}

// read adds a range of the source that a reader reads.
func (e *escapedText) read(src []byte, start, end int, r reader) {
	for start < end {
		literal, n, _, text := r.next(src[start:end])
		e.literal(src, start, start+literal)
		start += literal
		switch start += n; {
		case text != "":
			e.escaped(text, start-n, start)
		case n > 0: // a line is carried on
			e.join(start)
		}
	}
}

// runAt returns the index of the run that holds the byte at an offset.
func (e *escapedText) runAt(at int) int {
	return sort.Search(len(e.runs), func(i int) bool { return e.runs[i].end > at })
}

// source returns where a range of the text stands in the source.
func (e *escapedText) source(s span.Span) span.Span {
	if len(e.runs) == 0 {
		return span.Span{}
	}
	start := e.offset(s.Start)
	if s.Empty() {
		return span.Span{Start: start, End: start}
	}
	last := e.runs[e.runAt(s.End-1)]
	end := last.source.End
	if last.literal {
		end -= last.end - s.End
	}
	return span.Span{Start: start, End: end}
}

// offset returns where a place in the text stands in the source. One within an
// escape stands at its end, so that of two parts of it the first has it all.
func (e *escapedText) offset(at int) int {
	i := e.runAt(at)
	switch {
	case i == len(e.runs):
		return e.runs[i-1].source.End
	case e.runs[i].literal:
		return e.runs[i].source.Start + at - e.runs[i].start
	case at > e.runs[i].start:
		return e.runs[i].source.End
	}
	return e.runs[i].source.Start
}

// embed adds the blocks of inner, which was read from the text of e, to d.
func (d *Document) embed(inner *Document, e *escapedText) {
	for _, b := range inner.Blocks {
		for i := range b.Views {
			e.view(d.Source, &b.Views[i])
		}
		d.Blocks = append(d.Blocks, b)
	}
	for _, s := range inner.scopes {
		d.scopes = append(d.scopes, e.source(s))
	}
	for _, s := range inner.keys {
		d.keys = append(d.keys, e.source(s))
	}
	if s := inner.Switch; s != nil {
		for i := range s.scopes {
			s.scopes[i] = e.source(s.scopes[i])
		}
		d.choose(s)
	}
	for _, p := range inner.Problems {
		p.Offset = e.offset(p.Offset)
		d.Problems = append(d.Problems, p)
	}
}

// view moves a view from the text of e to the source.
func (e *escapedText) view(src []byte, v *View) {
	pieces := make([]Piece, 0, len(v.Pieces))
	for _, p := range v.Pieces {
		if p.Kind == Literal {
			pieces = e.pieces(pieces, p)
			continue
		}
		p.Source = e.source(p.Source)
		if p.Kind == Break && !p.markup && len(bytes.TrimSpace(src[p.Source.Start:p.Source.End])) > 0 {
			p.Kind = Decoded // the line breaks by an escape, "\\n"
		}
		pieces = appendPiece(pieces, p)
	}
	v.Pieces = pieces
	for i := range v.Branches {
		v.Branches[i].Source = e.source(v.Branches[i].Source)
	}
	v.Escape = chain(v.Escape, e.escape)
	v.fits = both(v.fits, e.fits)
	if v.wrap = e.wrap; v.wrap == nil && len(e.breaks) > 0 {
		breaks := e.breaks
		v.wrap = func(at span.Span, written string) string { return keepBreaks(src, breaks, at, written) }
	}
	v.outer = chain(v.outer, e.escape)
}

// keepBreaks puts the breaks of lines in a range of the source into what is
// written there: one at the end stays there, any other goes after the next space.
func keepBreaks(src []byte, breaks []span.Span, at span.Span, written string) string {
	first := sort.Search(len(breaks), func(i int) bool { return breaks[i].Start >= at.Start })
	var out strings.Builder
	for _, b := range breaks[first:] {
		if b.End > at.End {
			break
		}
		if len(bytes.TrimSpace(src[b.Start:b.End])) == 0 {
			continue // the indentation after a break that is in the text
		}
		n := len(written)
		if b.End < at.End {
			near := n * (b.Start - at.Start) / at.Len()
			space := strings.IndexByte(written[near:], ' ')
			if space < 0 {
				continue
			}
			n = near + space + 1
		}
		out.WriteString(written[:n])
		out.Write(src[b.Start:b.End])
		written, at.Start = written[n:], b.End
	}
	return out.String() + written
}

// pieces cuts a literal piece at the escapes in it.
func (e *escapedText) pieces(pieces []Piece, p Piece) []Piece {
	for at, i := p.Source.Start, e.runAt(p.Source.Start); at < p.Source.End; i++ {
		r := e.runs[i]
		end := min(p.Source.End, r.end)
		part := Piece{
			Kind: Decoded, Start: p.Start + at - p.Source.Start, End: p.Start + end - p.Source.Start,
			Source: e.source(span.Span{Start: at, End: end}), quote: p.quote,
		}
		if r.literal {
			part.Kind = Literal
		}
		pieces = appendPiece(pieces, part)
		at = end
	}
	return pieces
}

// appendPiece adds a piece, and before it the mark-up that fills the gap.
func appendPiece(pieces []Piece, p Piece) []Piece {
	if n := len(pieces); n > 0 && pieces[n-1].Source.End < p.Source.Start {
		gap := span.Span{Start: pieces[n-1].Source.End, End: p.Source.Start}
		pieces = append(pieces, Piece{Kind: Markup, Start: p.Start, End: p.Start, Source: gap})
	}
	return append(pieces, p)
}

// chain returns what writes a text with the escapes of both places.
func chain(inner, outer func(string) string) func(string) string {
	switch {
	case inner == nil:
		return outer
	case outer == nil:
		return inner
	}
	return func(text string) string { return outer(inner(text)) }
}

// both returns what tells the texts that fit two places.
func both(a, b func(string) bool) func(string) bool {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	return func(text string) bool { return a(text) && b(text) }
}

// message adds the block of a text that is one string of a program, whatever
// lines it has. HTML in it is read as in text; then it may give several blocks.
func (d *Document) message(e *escapedText, engine *engine, role Role, key string) {
	inner := &Document{Name: d.Name, Format: d.Format, Source: e.text}
	tmpl := engine.find(e.text)
	read := reader{next: nextPlain}
	if engine.icu {
		read = icuReader()
	}
	p := textParser{doc: inner, tmpl: tmpl, b: newBuilder(inner, tmpl, read)}
	p.text(role, key, 0, len(e.text))
	inner.offer(tmpl, e.text)
	for _, b := range inner.Blocks {
		for i := range b.Views {
			b.Views[i].icu = engine.icu
		}
	}
	d.embed(inner, e)
}

// icuReader reads the text of ICU messages: a doubled apostrophe is one, one
// before a sign of the syntax quotes it and is not seen.
func icuReader() reader {
	next := func(src []byte) (literal, n int, kind PieceKind, text string) {
		literal, n, kind, text = nextPlain(src)
		for i := 0; i+1 < literal; i++ {
			if src[i] != '\'' {
				continue
			}
			switch src[i+1] {
			case '\'':
				return i, 2, Decoded, "'"
			case '{', '}', '#', '|':
				return i, 1, Markup, ""
			}
		}
		return literal, n, kind, text
	}
	return reader{next: next, escape: strings.NewReplacer("'", "''").Replace}
}
