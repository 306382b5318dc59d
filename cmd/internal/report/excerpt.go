package report

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/span"
)

// maxShown is how many rewrites of a finding the text report shows.
const maxShown = 3

// excerpt writes the source lines of a finding with marks under them and the
// rewrites below:
//
//	12 │ Dziękujemy, że skorzystałeś z naszych usług.
//	   │                ^^^^^^^^^^^^
//	   - Dziękujemy, że skorzystałeś z naszych usług.
//	   + Dziękujemy za skorzystanie z naszych usług.
type excerpt struct {
	Options
	out     *bytes.Buffer
	source  []byte
	mapper  *span.Mapper
	lines   *lineCells
	finding *lint.Finding
}

func (e *excerpt) write() {
	first := e.mapper.Position(e.finding.Span.Start).Line
	last := e.mapper.Position(max(e.finding.Span.Start, e.finding.Span.End-1)).Line
	last = min(last, first+maxLines-1)
	margin := max(4, len(strconv.Itoa(last)))
	for line := first; line <= last; line++ {
		e.line(line, margin)
	}
	e.rewrites(strings.Repeat(" ", margin))
}

// line writes a source line and the marks under it.
func (e *excerpt) line(line, margin int) {
	start := e.mapper.LineStart(line)
	room := e.Width - margin - 3
	cs := crop(e.lines.of(line), max(start, e.finding.Span.Start), room)
	var shown, marks strings.Builder
	for _, c := range cs {
		shown.WriteString(c.text)
		marks.WriteString(strings.Repeat(e.mark(c), c.width))
	}
	number := strconv.Itoa(line)
	number = strings.Repeat(" ", margin-len(number)) + number
	e.out.WriteString(e.paint(faint, number+" │") + " " + strings.TrimRight(shown.String(), " ") + "\n")
	under := strings.TrimRight(marks.String(), " ")
	if under == "" && e.finding.Span.Empty() {
		under = strings.Repeat(" ", widthOf(cs[:indexAt(cs, e.finding.Span.Start)])) + "^"
	}
	if under != "" {
		e.out.WriteString(e.paint(faint, strings.Repeat(" ", margin)+" │") + " " + e.paintMarks(under) + "\n")
	}
}

// mark is what stands under a cell: "^" under the finding, "~" under the words
// that agree with it.
func (e *excerpt) mark(c cell) string {
	inside := func(s span.Span) bool { return s.Start <= c.offset && c.offset < s.End }
	switch {
	case inside(e.finding.Span):
		return "^"
	case slices.ContainsFunc(e.finding.Related, inside):
		return "~"
	}
	return " "
}

// paintMarks gives the carets the colour of the severity, the rest is faint.
func (e *excerpt) paintMarks(marks string) string {
	from, to := strings.IndexByte(marks, '^'), strings.LastIndexByte(marks, '^')+1
	if from < 0 {
		return e.paint(faint, marks)
	}
	caret := e.paint(severityStyle(e.finding.Severity), marks[from:to])
	return e.paint(faint, marks[:from]) + caret + e.paint(faint, marks[to:])
}

// rewrites writes the part of the sentence that the best suggestions change,
// before and after.
func (e *excerpt) rewrites(indent string) {
	shown := e.finding.Suggestions
	shown = shown[:min(len(shown), maxShown)]
	if len(shown) == 0 {
		return
	}
	at := e.around(shown)
	e.out.WriteString(indent + " " + e.paint(red, "- "+e.fragment(at, nil)) + "\n")
	for i, s := range shown {
		text := e.paint(green, "+ "+e.fragment(at, s.Edits))
		if i == 0 && s.Safety == lint.Safe {
			text += " " + e.paint(faint, e.Printer.Sprintf("(safe fix)"))
		}
		e.out.WriteString(indent + " " + text + "\n")
	}
}

// around is the range that shows all changes of the suggestions with the words
// beside them, as much of the sentence as fits on a line.
func (e *excerpt) around(shown []lint.Suggestion) span.Span {
	changed := span.Span{Start: -1}
	for _, s := range shown {
		for _, edit := range s.Edits {
			if changed.Start < 0 {
				changed = edit.Span
			}
			changed = changed.Cover(edit.Span)
		}
	}
	if changed.Start < 0 {
		changed = e.finding.Span
	}
	sentence := e.finding.Sentence.Cover(changed)
	room := e.Width - 12 - changed.Len()
	if sentence.Len()-changed.Len() <= room {
		return sentence
	}
	side := max(room/2, 20)
	return span.Span{
		Start: e.wordStart(max(sentence.Start, changed.Start-side), changed.Start),
		End:   e.wordEnd(min(sentence.End, changed.End+side), changed.End),
	}
}

// wordStart moves an offset to the start of the next word, at most to limit.
func (e *excerpt) wordStart(at, limit int) int {
	if at == e.finding.Sentence.Start {
		return at
	}
	if i := bytes.IndexAny(e.source[at:limit], " \n\t"); i >= 0 {
		return at + i + 1
	}
	return limit
}

// wordEnd moves an offset to the end of the word before, at least to limit.
func (e *excerpt) wordEnd(at, limit int) int {
	if at == e.finding.Sentence.End {
		return at
	}
	if i := bytes.LastIndexAny(e.source[limit:at], " \n\t"); i >= 0 {
		return limit + i
	}
	return limit
}

// fragment is a range of the source on one line after edits, with "…" where
// the sentence goes on.
func (e *excerpt) fragment(at span.Span, edits []fix.Edit) string {
	moved := make([]fix.Edit, len(edits))
	for i, edit := range edits {
		moved[i] = fix.Edit{Span: span.Span{Start: edit.Start - at.Start, End: edit.End - at.Start}, New: edit.New}
	}
	text, err := fix.Apply(e.source[at.Start:at.End], moved)
	if err != nil { // a fault of the rule, which its tests show; the report goes on
		text = []byte(err.Error())
	}
	out := clean(string(text))
	if out == "" {
		return e.Printer.Sprintf("(nothing)")
	}
	if at.Start > e.finding.Sentence.Start {
		out = "…" + out
	}
	if at.End < e.finding.Sentence.End {
		out += "…"
	}
	return out
}
