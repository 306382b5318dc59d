package lint

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"time"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/similar"
	"github.com/zwrot/zwrot/rules/span"
)

// IgnoreComment is the rule about the comments that accept findings. It has no
// check of its own: [Engine.Suppress] of an engine that has it reports what is
// wrong with a comment.
func IgnoreComment() *Rule {
	return &Rule{
		ID:       "zwrot/ignore-comment",
		Title:    Message{PL: "Komentarz, który pomija reguły", EN: "A comment that ignores rules"},
		Severity: Warning,
		Why: Message{
			PL: "Komentarz „zwrot: ignore” ukrywa uwagi. Powód mówi następnej osobie, dlaczego; komentarz, który niczego już nie ukrywa, myli.",
			EN: "A comment “zwrot: ignore” hides findings. Its reason tells the next person why; one that hides nothing any more misleads.",
		},
		Source:  "zwrot",
		Options: []Option{{Name: "require-reason", Default: 1, Switch: true, Meaning: Message{PL: "komentarz bez powodu jest uwagą", EN: "a comment without a reason is a finding"}}},
		Since:   "0.1.0",
	}
}

// requireReason is the option that lets comments go without a reason.
const requireReason = "zwrot/ignore-comment.require-reason"

// Suppression is what Suppress needs beside the document.
type Suppression struct {
	// Known is all rules that there are; the engine may run fewer.
	Known []*Rule
	// Today is the date that comments expire by.
	Today time.Time
}

// Suppress leaves out the findings that comments of the document accept, and
// adds findings about comments that are wrong or not needed. It returns how
// many it left out. A comment reads
//
//	<!-- zwrot: ignore gender/generic-noun-sg until 2027-01-31 -- name of a product -->
//
// in the syntax of the host or of its templates; in XML with a dash before the
// reason. On a line of its own it is about the next line with text, in a
// catalogue about the next message, otherwise about its own line. "ignore-start"
// and "ignore-end" enclose lines, "ignore-file" is about the whole file. Several
// rules and families are separated by commas.
//
// What the settings accept by the keys of a catalogue is left out too.
func (e *Engine) Suppress(doc *document.Document, findings []Finding, settings *Settings, o Suppression) (kept []Finding, suppressed int) {
	kept = findings
	if len(settings.Accepted) > 0 {
		kept = slices.DeleteFunc(slices.Clone(findings), func(f Finding) bool { return o.accepts(settings, &f) })
		suppressed = len(findings) - len(kept)
	}
	if !bytes.Contains(doc.Source, []byte(marker)) {
		return kept, suppressed
	}
	findings, kept = kept, nil
	c := &comments{Suppression: o, doc: doc, mapper: span.NewMapper(doc.Source), settings: settings}
	c.read()
	for _, f := range findings {
		if c.accept(&f) {
			suppressed++
			continue
		}
		kept = append(kept, f)
	}
	ran := func(id string) bool {
		return slices.ContainsFunc(settings.with(e.rules), func(r *Rule) bool {
			return (r.ID == id || r.Family() == id) && settings.severity(r) != Off
		})
	}
	if ran(IgnoreComment().ID) {
		kept = append(kept, c.faults(ran)...)
	}
	slices.SortStableFunc(kept, func(a, b Finding) int { return span.Compare(a.Span, b.Span) })
	return kept, suppressed
}

// accepts reports whether the settings accept a finding by its key.
func (o *Suppression) accepts(s *Settings, f *Finding) bool {
	return slices.ContainsFunc(s.Accepted, func(a Accepted) bool { return a.Accepts(f, o.Today) })
}

// over reports whether a last day is past.
func (o *Suppression) over(last time.Time) bool { return over(last, o.Today) }

// comments is the comments of one document that accept findings.
type comments struct {
	Suppression
	doc        *document.Document
	mapper     *span.Mapper
	settings   *Settings
	directives []*directive
	blocks     []placed // of the document, in the order of the source
}

// placed is a block with its place in the source.
type placed struct {
	*document.Block
	at span.Span
}

// read finds the comments and the lines that each is about.
func (c *comments) read() {
	var open []*directive
	for i := range c.doc.Blocks {
		c.blocks = append(c.blocks, placed{&c.doc.Blocks[i], c.doc.Blocks[i].Span()})
	}
	slices.SortStableFunc(c.blocks, func(a, b placed) int { return a.at.Start - b.at.Start })
	for _, d := range directives(c.doc) {
		line := c.mapper.Position(d.comment.Start).Line
		last := c.mapper.Position(d.comment.End).Line
		d.from, d.to = line, last
		switch d.verb {
		case "ignore":
			if alone(c.doc.Source, d.comment) {
				d.from, d.to = c.next(d.comment.End, last)
			}
		case "ignore-file":
			d.from, d.to = 1, c.mapper.Lines()
		case "ignore-start":
			d.to = c.mapper.Lines()
			open = append(open, d)
		case "ignore-end":
			if len(open) == 0 {
				d.problem = &Message{PL: "„ignore-end” bez „ignore-start”", EN: "“ignore-end” without “ignore-start”"}
				break
			}
			open[len(open)-1].to = line
			open = open[:len(open)-1]
		}
		c.directives = append(c.directives, d)
	}
	for _, d := range open {
		d.problem = &Message{PL: "„ignore-start” bez „ignore-end” obowiązuje do końca pliku", EN: "“ignore-start” without “ignore-end” holds to the end of the file"}
	}
}

// next is the lines that a comment on lines of its own is about: those of the
// next message of a catalogue, which may begin below its key, elsewhere the next
// line with text.
func (c *comments) next(end, line int) (from, to int) {
	from = c.nextLine(line)
	to = from
	i, _ := slices.BinarySearchFunc(c.blocks, end, func(b placed, end int) int { return b.at.Start - end })
	if i == len(c.blocks) || c.blocks[i].Key == "" || c.blocks[i].Role == document.Attribute {
		return from, to
	}
	message := c.message(c.blocks[i].Block)
	for ; i < len(c.blocks) && c.message(c.blocks[i].Block) == message; i++ {
		to = max(to, c.mapper.Position(c.blocks[i].at.End).Line)
	}
	return from, to
}

// pluralForm is the end of the key of a plural form in gettext, where a comment
// can only stand before all of them.
var pluralForm = regexp.MustCompile(`\[[0-9]+\]$`)

// message is the key of a block's message.
func (c *comments) message(b *document.Block) string {
	if c.doc.Format == "gettext" {
		return pluralForm.ReplaceAllString(b.Key, "")
	}
	return b.Key
}

// nextLine is the first line with text after a line.
func (c *comments) nextLine(line int) int {
	for line++; line < c.mapper.Lines(); line++ {
		if len(bytes.TrimSpace(c.mapper.LineText(line))) > 0 {
			break
		}
	}
	return line
}

// accept reports whether a comment accepts a finding, and marks it as used.
func (c *comments) accept(f *Finding) bool {
	line := c.mapper.Position(f.Span.Start).Line
	accepted := false
	for _, d := range c.directives {
		if line < d.from || line > d.to || c.over(d.until) {
			continue
		}
		for i, id := range d.rules {
			if id == f.Rule.ID || id == f.Rule.Family() {
				d.used[i], accepted = true, true
			}
		}
	}
	return accepted
}

// faults lists what is wrong with the comments. ran tells the rules that were
// run, since a comment for another one may be needed all the same.
func (c *comments) faults(ran func(id string) bool) []Finding {
	rule := IgnoreComment()
	severity := c.settings.severity(rule)
	var out []Finding
	for _, d := range c.directives {
		message, edit := c.fault(d, ran)
		if message == nil {
			continue
		}
		f := Finding{
			Rule: rule, Severity: severity, Message: *message,
			Span: d.comment, Sentence: d.comment, Text: string(c.doc.Source[d.comment.Start:d.comment.End]),
		}
		if edit != nil {
			f.Suggestions = []Suggestion{c.suggestion(d, *edit)}
		}
		out = append(out, f)
	}
	return out
}

// fault is what is wrong with one comment, nil when nothing is.
func (c *comments) fault(d *directive, ran func(id string) bool) (*Message, *fix.Edit) {
	if d.problem != nil {
		return d.problem, nil
	}
	if d.verb == "ignore-end" {
		return nil, nil
	}
	for _, id := range d.rules {
		if m := c.unknown(id); m != nil {
			return m, nil
		}
	}
	var unused []int
	for i, id := range d.rules {
		if !d.used[i] && ran(id) {
			unused = append(unused, i)
		}
	}
	required, given := c.settings.Options[requireReason].(bool)
	switch {
	case c.over(d.until):
		date := d.until.Format(time.DateOnly)
		return &Message{PL: "wyjątek wygasł " + date, EN: "the exception expired on " + date}, c.remove(d)
	case len(unused) > 0:
		return c.unused(d, unused)
	case d.reason == "" && (required || !given):
		mark := ReasonMark(c.doc.Format)
		return &Message{
			PL: fmt.Sprintf("brak powodu: dopisz go po „%s”, np. „%[1]s nazwa produktu”", mark),
			EN: fmt.Sprintf("no reason: add it after “%s”, as in “%[1]s name of a product”", mark),
		}, nil
	}
	return nil, nil
}

func (c *comments) unknown(id string) *Message {
	var names []string
	for _, r := range c.settings.with(c.Known) {
		if r.ID == id || r.Family() == id {
			return nil
		}
		names = append(names, r.ID, r.Family())
	}
	if n, ok := similar.NearestID(id, names); ok {
		return &Message{PL: fmt.Sprintf("nie ma reguły „%s”; czy chodziło o „%s”?", id, n), EN: fmt.Sprintf("no rule “%s”; did you mean “%s”?", id, n)}
	}
	return &Message{PL: fmt.Sprintf("nie ma reguły „%s”", id), EN: fmt.Sprintf("no rule “%s”", id)}
}

// unused reports the rules of a comment that found nothing there.
func (c *comments) unused(d *directive, unused []int) (*Message, *fix.Edit) {
	if len(unused) == len(d.rules) {
		return &Message{PL: "ten wyjątek niczego nie ukrywa", EN: "this exception hides nothing"}, c.remove(d)
	}
	var names, rest []string
	for i, id := range d.rules {
		if slices.Contains(unused, i) {
			names = append(names, id)
		} else {
			rest = append(rest, id)
		}
	}
	list := join(names)
	return &Message{
		PL: "wyjątek nie ukrywa uwag reguł: " + list,
		EN: "the exception hides no findings of: " + list,
	}, &fix.Edit{Span: d.list, New: join(rest)}
}

// remove takes the comment out, with its line when nothing else stands there.
func (c *comments) remove(d *directive) *fix.Edit {
	at, src := d.comment, c.doc.Source
	if alone(src, at) {
		for at.Start > 0 && src[at.Start-1] != '\n' {
			at.Start--
		}
		if i := bytes.IndexByte(src[at.End:], '\n'); i >= 0 {
			at.End += i + 1
		} else {
			at.End = len(src)
		}
	} else if at.Start > 0 && src[at.Start-1] == ' ' {
		at.Start--
	}
	return &fix.Edit{Span: at}
}

func (c *comments) suggestion(d *directive, edit fix.Edit) Suggestion {
	s := Suggestion{Safety: Safe, Edits: []fix.Edit{edit}}
	if edit.New == "" {
		s.Title = Message{PL: "Usuń komentarz", EN: "Delete the comment"}
		return s
	}
	s.Title = Message{PL: "Zostaw „" + edit.New + "”", EN: "Keep “" + edit.New + "”"}
	src := c.doc.Source
	s.Result = string(src[d.comment.Start:edit.Start]) + edit.New + string(src[edit.End:d.comment.End])
	return s
}

// alone reports whether nothing but white space stands beside a range on its
// lines.
func alone(src []byte, at span.Span) bool {
	before := src[:at.Start]
	before = before[bytes.LastIndexByte(before, '\n')+1:]
	after := src[at.End:]
	if i := bytes.IndexByte(after, '\n'); i >= 0 {
		after = after[:i]
	}
	return len(bytes.TrimSpace(before)) == 0 && len(bytes.TrimSpace(after)) == 0
}
