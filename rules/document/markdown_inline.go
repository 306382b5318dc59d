package document

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/zwrot/zwrot/rules/span"
)

// children reads the inline nodes under a node.
func (p *markdownParser) children(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			p.text(n.Segment.Start, n.Segment.Stop)
			if n.SoftLineBreak() || n.HardLineBreak() {
				p.newline = &lineEnd{max(p.last, n.Segment.Stop), n.HardLineBreak()}
			}
		case *ast.CodeSpan:
			p.codeSpan(n)
		case *ast.AutoLink:
			p.autoLink(n)
		case *ast.RawHTML:
			if n.Segments.Len() > 0 {
				p.lineBreak()
				p.html.parse(n.Segments.At(0).Start, n.Segments.At(n.Segments.Len()-1).Stop)
				p.last = max(p.last, n.Segments.At(n.Segments.Len()-1).Stop)
			}
		case *ast.Image:
			p.image(n)
		case *ast.Link:
			p.html.links++
			p.children(n)
			p.html.links--
			if n.Reference == nil {
				p.title(len(n.Title) > 0)
			}
		case *extast.FootnoteLink, *extast.FootnoteBacklink, *extast.TaskCheckBox:
		default:
			p.children(n)
		}
	}
}

// text adds a range of text.
func (p *markdownParser) text(start, end int) {
	if start < p.last || start >= end {
		return
	}
	p.lineBreak()
	p.last = end
	p.html.text(start, end)
}

// lineBreak adds the line break that is due: the newline with the blanks around
// it and the marks of block quotes after it.
func (p *markdownParser) lineBreak() {
	if p.newline == nil {
		return
	}
	start, hard, src := p.newline.start, p.newline.hard, p.doc.Source
	p.newline = nil
	newline := bytes.IndexByte(src[start:], '\n')
	if newline < 0 {
		return
	}
	for start > p.html.b.floor() && (src[start-1] == ' ' || src[start-1] == '\t' || src[start-1] == '\r') {
		start--
	}
	end := start + bytes.IndexByte(src[start:], '\n') + 1
	marks := 0
	for end < len(src) && (src[end] == ' ' || src[end] == '\t' || src[end] == '>' && marks < p.depth) {
		if src[end] == '>' {
			marks++
		}
		end++
	}
	p.last = max(p.last, end)
	if p.html.hidden > 0 || p.html.code > 0 {
		return
	}
	shown := " "
	if hard {
		shown = "\n"
	}
	p.html.b.cut(start)
	if hard || marks > 0 {
		p.html.b.lineBreak(span.Span{Start: start, End: end}, shown)
	} else {
		p.html.b.add(Break, span.Span{Start: start, End: end}, shown)
	}
}

// codeSpan adds code with its backticks.
func (p *markdownParser) codeSpan(n *ast.CodeSpan) {
	first, ok := n.FirstChild().(*ast.Text)
	last, ok2 := n.LastChild().(*ast.Text)
	if !ok || !ok2 {
		return
	}
	start, end := first.Segment.Start, last.Segment.Stop
	for start > p.last && p.masked[start-1] != '`' {
		start--
	}
	ticks := 0
	for start > p.last && p.masked[start-1] == '`' {
		start--
		ticks++
	}
	if i := bytes.Index(p.masked[end:], bytes.Repeat([]byte("`"), ticks)); i >= 0 && ticks > 0 {
		end += i + ticks
	}
	p.object(start, end)
}

// autoLink adds an address in angle brackets.
func (p *markdownParser) autoLink(n *ast.AutoLink) {
	label := n.Label(p.masked)
	from := max(p.last, 0)
	i := bytes.Index(p.masked[from:], append(append([]byte("<"), label...), '>'))
	if i < 0 {
		return
	}
	p.object(from+i, from+i+len(label)+2)
}

// object adds what is shown as one object.
func (p *markdownParser) object(start, end int) {
	if start < p.last || start >= end {
		return
	}
	p.lineBreak()
	p.last = end
	if p.html.hidden > 0 || p.html.code > 0 {
		return
	}
	p.html.b.code(start, end)
	p.html.noteVisible()
}

// image makes blocks of an image's alternative text and title; in the text
// around it, it is mark-up.
func (p *markdownParser) image(n *ast.Image) {
	p.lineBreak()
	p.attrs.read = p.read
	p.attrs.begin(Attribute, "alt", false)
	p.alternative(n)
	p.attrs.end()
	if n.Reference == nil {
		p.title(len(n.Title) > 0)
	}
}

// alternative adds the text under a node to an alternative text.
func (p *markdownParser) alternative(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		t, ok := n.(*ast.Text)
		if !ok {
			p.alternative(n)
			continue
		}
		if t.Segment.Start < p.last {
			continue
		}
		p.attrs.text(t.Segment.Start, t.Segment.Stop)
		p.last = t.Segment.Stop
		if t.SoftLineBreak() || t.HardLineBreak() {
			newline := bytes.IndexByte(p.doc.Source[p.last:], '\n')
			p.attrs.lineBreak(span.Span{Start: p.last, End: p.last + newline + 1}, " ")
			p.last += newline + 1
		}
	}
}

// title passes over the destination of an inline link, and makes a block of its
// title. goldmark gives no offsets of them.
func (p *markdownParser) title(has bool) {
	i := bytes.Index(p.masked[p.last:], []byte("]("))
	if i < 0 {
		return
	}
	src, at := p.masked, p.last+i+len("](")
	at = skipBlanks(src, at)
	at = destinationEnd(src, at)
	p.last = at
	if !has {
		return
	}
	if at = skipBlanks(src, at); at == len(src) {
		return
	}
	quote := map[byte]byte{'"': '"', '\'': '\'', '(': ')'}[src[at]]
	if quote == 0 {
		return
	}
	start := at + 1
	for at = start; at < len(src) && src[at] != quote; at++ {
		if src[at] == '\\' {
			at++
		}
	}
	if at >= len(src) {
		return
	}
	p.attrs.read = markdownReader(false)
	p.attrs.read.escape = func(text string) string {
		return strings.NewReplacer(`\`, `\\`, string(quote), `\`+string(quote)).Replace(text)
	}
	p.attrs.begin(Attribute, "title", false)
	p.attrs.text(start, at)
	p.attrs.end()
	p.last = at + 1
}

// destinationEnd returns the offset after the address of a link.
func destinationEnd(src []byte, at int) int {
	if at < len(src) && src[at] == '<' {
		for at++; at < len(src) && src[at] != '>' && src[at] != '\n'; at++ {
			if src[at] == '\\' {
				at++
			}
		}
		return min(at+1, len(src))
	}
	depth := 0
	for ; at < len(src) && !isBlank(src[at]); at++ {
		switch src[at] {
		case '\\':
			at++
		case '(':
			depth++
		case ')':
			if depth--; depth < 0 {
				return at
			}
		}
	}
	return min(at, len(src))
}

// markdownReader reads the text of Markdown: backslashes, character references.
func markdownReader(cell bool) reader {
	next := func(src []byte) (literal, n int, kind PieceKind, text string) {
		for i := 0; i < len(src); i++ {
			switch c := src[i]; {
			case c == '\\' && i+1 < len(src) && isPunctuation(src[i+1]):
				return i, 2, Decoded, string(rune(src[i+1]))
			case c == '&':
				if n, text := entity(src[i:], true); n > 0 && src[i+n-1] == ';' {
					return i, n, Decoded, text
				}
			case c == '\n':
				return i, 1, Break, " "
			}
		}
		return len(src), 0, Literal, ""
	}
	return reader{next: next, escape: func(text string) string { return escapeMarkdown(text, cell) }}
}

// isPunctuation reports ASCII punctuation, which a backslash escapes.
func isPunctuation(c byte) bool {
	return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}

// escapeMarkdown writes a text within a paragraph, or a cell of a table. Signs
// that are no mark-up where they stand are left alone: "2 * 3", "snake_case".
func escapeMarkdown(text string, cell bool) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		c := text[i]
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+1:])
		escape := false
		switch c {
		case '`', '[', ']':
			escape = true
		case '*', '~':
			escape = !(i > 0 && unicode.IsSpace(before) && i+1 < len(text) && unicode.IsSpace(after))
		case '_':
			inWord := i > 0 && i+1 < len(text) && (unicode.IsLetter(before) || unicode.IsDigit(before)) && (unicode.IsLetter(after) || unicode.IsDigit(after))
			escape = !inWord && !(unicode.IsSpace(before) && unicode.IsSpace(after))
		case '\\':
			escape = i+1 == len(text) || isPunctuation(text[i+1])
		case '<':
			escape = i+1 == len(text) || isASCIILetter(text[i+1]) || strings.IndexByte("/!?", text[i+1]) >= 0
		case '&':
			n, _ := entity([]byte(text[i:]), true)
			escape = n > 0 || i+1 == len(text)
		case '|':
			escape = cell
		case '\n':
			b.WriteByte(' ')
			continue
		}
		if escape {
			b.WriteByte('\\')
		}
		b.WriteByte(c)
	}
	return b.String()
}
