package document

import (
	"bytes"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/rules/span"
)

// parseText reads plain text.
func parseText(doc *Document, opts Options) {
	tmpl := doc.templates(opts, false)
	p := textParser{doc: doc, tmpl: tmpl, b: newBuilder(doc, tmpl, reader{next: nextPlain})}
	p.paragraphs()
}

// nextPlain reads text that stands for itself but for its line breaks, to which
// the blanks around them belong.
func nextPlain(src []byte) (literal, n int, kind PieceKind, text string) {
	newline := bytes.IndexByte(src, '\n')
	if newline < 0 {
		return len(src), 0, Literal, ""
	}
	literal = len(bytes.TrimRight(src[:newline], " \t\r"))
	end := newline + 1
	for end < len(src) && (src[end] == ' ' || src[end] == '\t') {
		end++
	}
	return literal, end - literal, Break, "\n"
}

type textParser struct {
	doc  *Document
	tmpl *templates
	b    *builder
	html *htmlParser // for strings with mark-up; made when one comes
}

// line is a line of text: its range in the source without the line ending. A
// line that ends within a template tag goes on.
type line struct {
	span.Span
	text string // without white space around it
	// bare lines hold nothing but template tags that print nothing. They part
	// nothing; opens reports one that begins a block of the template.
	bare, opens bool
}

// paragraphs makes blocks of the runs of lines between empty lines.
func (p *textParser) paragraphs() {
	var lines []line
	for at := p.doc.start(); at < len(p.doc.Source); {
		l, next := p.line(at)
		if l.text == "" {
			p.paragraph(lines)
			lines = lines[:0]
		} else {
			lines = append(lines, l)
		}
		at = next
	}
	p.paragraph(lines)
}

// line returns the line at an offset, and the offset of the next.
func (p *textParser) line(start int) (l line, next int) {
	src, tags := p.doc.Source, p.tmpl.tags
	first := p.tmpl.after(start)
	end, i, at := start, first, start
	l.bare = true
	for {
		n := bytes.IndexByte(src[end:], '\n')
		if n < 0 {
			end, next = len(src), len(src)
		} else {
			end, next = end+n, end+n+1
		}
		for ; i < len(tags) && tags[i].Start < end; i++ {
			l.bare = l.bare && tags[i].role != value && isBlanks(src[at:max(at, tags[i].Start)], " \t\r")
			at = tags[i].End
		}
		if i == first || at <= end {
			break
		}
		end = at // the last tag goes on in the next line
	}
	l.bare = l.bare && i > first && isBlanks(src[at:end], " \t\r")
	l.opens = l.bare && tags[first].role == opening
	l.Span = span.Span{Start: start, End: end}
	l.text = string(bytes.TrimSpace(src[start:end]))
	return l, next
}

// paragraph makes blocks of lines that follow one another.
func (p *textParser) paragraph(all []line) {
	lines := make([]line, 0, len(all))
	for _, l := range all {
		if !l.bare {
			lines = append(lines, l)
		}
	}
	if len(lines) == 0 {
		return
	}
	apart, items := areStrings(lines), itemStarts(lines)
	start, from := 0, all[0].Start
	for i := 1; i <= len(lines); i++ {
		end := all[len(all)-1].End
		if i < len(lines) {
			if !apart && !items[i] && !(items[start] && p.leavesList(lines[start], lines[i-1], lines[i])) {
				continue
			}
			end = border(all, lines[i-1].End, lines[i].Start)
		}
		role := Paragraph
		switch {
		case items[start]:
			role = ListItem
			from = lines[start].Start + bytes.Index(p.doc.Source[lines[start].Start:], []byte(lines[start].text)) + markLen(lines[start].text)
		case apart:
			role = Message
		}
		p.text(role, "", from, end)
		start, from = i, end
	}
}

// border returns where, among the bare lines between two others, one block ends
// and the next begins: before a line that opens a block of the template.
func border(lines []line, end, start int) int {
	first := sort.Search(len(lines), func(i int) bool { return lines[i].Start >= end })
	for ; lines[first].Start < start; first++ {
		if lines[first].opens {
			return lines[first].Start
		}
	}
	return start
}

// leavesList reports a line after an item that does not belong to it: it is not
// set in, and the item was at its end.
func (p *textParser) leavesList(item, before, l line) bool {
	indent := func(l line) int {
		return len(bytes.TrimRight(p.doc.Source[l.Start:l.End], " \t\r")) - len(l.text)
	}
	return indent(l) <= indent(item) && endsClause(before.text) && startsSentence(l.text)
}

// text makes a block of a range of the source, or several where it has HTML
// mark-up: strings of an interface often do.
func (p *textParser) text(role Role, key string, start, end int) {
	if !hasMarkup(p.doc.Source[start:end]) {
		p.b.begin(role, key, false)
		p.b.text(start, end)
		p.b.end()
		return
	}
	if p.html == nil {
		p.html = newHTMLParser(p.doc, p.tmpl, p.tmpl.maskHTML(p.doc.Source))
		p.html.b.read = htmlReader(false, "\n", escapeHTML)
	}
	first := len(p.doc.Blocks)
	p.html.base = Block{Role: role, Key: key}
	p.html.flush()
	p.html.parse(start, end)
	p.html.close(end)
	sortBlocks(p.doc.Blocks[first:])
}

// hasMarkup reports an element or a character reference of HTML in a text.
func hasMarkup(src []byte) bool {
	for i, c := range src {
		switch c {
		case '<':
			if isTagOfHTML(src[i+1:]) {
				return true
			}
		case '&':
			if n, _ := entity(src[i:], true); n > 0 && src[i+n-1] == ';' {
				return true
			}
		}
	}
	return false
}

// areStrings reports lines that have nothing to do with each other: strings of
// an interface, one a line. All begin like a sentence, none was wrapped, and
// at least one does not end like a sentence (whole sentences, one a line, are
// prose).
func areStrings(lines []line) bool {
	if len(lines) < 2 {
		return false
	}
	width := 0
	for _, l := range lines {
		width = max(width, utf8.RuneCountInString(l.text))
	}
	ended := true
	for i, l := range lines {
		if !startsSentence(l.text) || strings.HasSuffix(l.text, ",") {
			return false
		}
		if i+1 < len(lines) {
			ended = ended && endsSentence(l.text)
			first, _, _ := strings.Cut(lines[i+1].text, " ")
			if !endsSentence(l.text) && utf8.RuneCountInString(l.text)+1+utf8.RuneCountInString(first) > max(width, wrapColumn) {
				return false // the next word would not have fitted
			}
		}
	}
	return !ended
}

// wrapColumn is the least width at which mail programs and editors wrap text,
// in characters.
const wrapColumn = 60

// startsSentence reports a text that begins with a capital, a digit or a sign.
func startsSentence(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return !unicode.IsLower(r) && !strings.ContainsRune(",.;:!?)…", r)
}

func endsSentence(text string) bool {
	text = strings.TrimRight(text, "\"'”»)")
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?…:;", r)
}

// itemStarts tells which lines of a paragraph begin an item of a list. A dash or
// a number may also stand at the start of a wrapped line ("w dniu\n1. września"):
// it is an item's mark at the start of a paragraph, after the end of a sentence
// or a clause, and where another line has it too.
func itemStarts(lines []line) []bool {
	marks := make([]rune, len(lines))
	count := map[rune]int{}
	for i, l := range lines {
		marks[i] = itemMark(l.text)
		count[marks[i]]++
	}
	starts := make([]bool, len(lines))
	for i, mark := range marks {
		switch mark {
		case 0:
		case '-', '–', '—', '1':
			starts[i] = i == 0 && (mark != '1' || len(lines) > 1) || count[mark] > 1 || i > 0 && endsClause(lines[i-1].text)
		default:
			starts[i] = true
		}
	}
	return starts
}

func endsClause(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".:;,!?…", r)
}

// itemMark returns the mark that a line begins with, '1' for a number or a
// letter with a stop or a bracket, 0 for none.
func itemMark(text string) rune {
	r, n := utf8.DecodeRuneInString(text)
	if strings.ContainsRune("-–—•*◦▪●■✓✔→", r) {
		if len(text) > n && (text[n] == ' ' || text[n] == '\t') {
			return r
		}
		return 0
	}
	digits := 0
	for digits < len(text) && digits < 3 && '0' <= text[digits] && text[digits] <= '9' {
		digits++
	}
	if digits == 0 && len(text) > 1 && text[1] == ')' && isASCIILetter(text[0]) {
		digits = 1
	}
	if digits > 0 && digits+1 < len(text) && (text[digits] == '.' || text[digits] == ')') && text[digits+1] == ' ' {
		return '1'
	}
	return 0
}

// markLen is the number of bytes of the mark of an item.
func markLen(text string) int { return strings.IndexAny(text, " \t") }
