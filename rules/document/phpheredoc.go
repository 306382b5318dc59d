package document

import (
	"bytes"
	"regexp"

	"github.com/zwrot/zwrot/rules/span"
)

// The kinds of PHP's texts over several lines, as the quote of a token.
const (
	heredoc byte = '<' // <<<EOT: with variables and escapes
	nowdoc  byte = '>' // <<<'EOT': all stands for itself
)

// heredocHead matches the beginning of a text over several lines.
var heredocHead = regexp.MustCompile(`^<<<[ \t]*(['"]?)([A-Za-z_][A-Za-z_0-9]*)(['"]?)\r?\n`)

// heredocAt reads a text over several lines; the quote of the token is 0 where
// none stands there. The white space before the label at the end is taken off
// all lines.
func heredocAt(src []byte, at int) phpToken {
	m := heredocHead.FindSubmatchIndex(src[at:])
	if m == nil || !bytes.Equal(src[at+m[2]:at+m[3]], src[at+m[6]:at+m[7]]) {
		return phpToken{}
	}
	t := phpToken{quote: heredoc, content: span.Span{Start: at + m[1]}}
	if m[3] > m[2] && src[at+m[2]] == '\'' {
		t.quote = nowdoc
	}
	label := src[at+m[4] : at+m[5]]
	for line := at + m[1]; line < len(src); line = nextLine(src, line) {
		t.indent = indentOf(src[line:])
		rest := src[line+t.indent:]
		if !bytes.HasPrefix(rest, label) || len(rest) > len(label) && isWordByte(rest[len(label)]) {
			continue
		}
		t.Start, t.End = at, line+t.indent+len(label)
		t.content.End = max(t.content.Start, line-1) // without the last line end
		if t.content.End > t.content.Start && src[t.content.End-1] == '\r' {
			t.content.End--
		}
		t.text = string(src[t.content.Start:t.content.End])
		return t
	}
	return phpToken{}
}

// indentOf is the number of blanks that src begins with.
func indentOf(src []byte) int { return len(src) - len(bytes.TrimLeft(src, " \t")) }

// readLines adds a text over several lines, without the indentation.
func (p *phpParser) readLines(e *escapedText, t phpToken) {
	src := p.doc.Source
	for line := t.content.Start; line < t.content.End; {
		next := min(nextLine(src, line), t.content.End)
		start := line + min(t.indent, indentOf(src[line:next]))
		if line > t.content.Start && start > line {
			e.join(start)
		}
		p.readValues(e, span.Span{Start: start, End: next}, t.quote)
		line = next
	}
}
