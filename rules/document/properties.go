package document

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/zwrot/zwrot/rules/span"
)

// parseProperties reads a resource bundle of Java.
func parseProperties(doc *Document, opts Options) {
	if !polishCode(languageOf(doc.Name)) {
		return
	}
	c := newCatalogue(doc, opts)
	read := propertiesReader(doc.Source)
	for at := doc.start(); at < len(doc.Source); {
		start := at + blanks(doc.Source[at:])
		if start == len(doc.Source) {
			break
		}
		if doc.Source[start] == '#' || doc.Source[start] == '!' {
			at = nextLine(doc.Source, start)
			continue
		}
		var value span.Span
		value.End = propertiesLineEnd(doc.Source, start)
		value.Start = propertiesValue(doc.Source[:value.End], start)
		at = nextLine(doc.Source, value.End)
		e := &escapedText{escape: read.escape}
		e.read(doc.Source, value.Start, value.End, read)
		c.add(propertiesKey(doc.Source[start:value.Start]), e)
	}
	c.finish()
}

// blanks is the length of the white space that src begins with.
func blanks(src []byte) int { return len(src) - len(bytes.TrimLeft(src, " \t\f\r\n")) }

// propertiesLineEnd returns the end of a logical line: a backslash at the end of
// a line carries it on.
func propertiesLineEnd(src []byte, at int) int {
	for i := at; i < len(src); i++ {
		switch src[i] {
		case '\\':
			i++
			if i+1 < len(src) && src[i] == '\r' && src[i+1] == '\n' {
				i++
			}
		case '\n', '\r':
			return i
		}
	}
	return len(src)
}

// propertiesValue returns where the value of a line begins: after the key and
// the first "=", ":" or white space.
func propertiesValue(src []byte, at int) int {
	for at < len(src) && strings.IndexByte("=: \t\f", src[at]) < 0 {
		if src[at] == '\\' {
			at++
		}
		at++
	}
	at = skipContinued(src, min(at, len(src)))
	if at < len(src) && (src[at] == '=' || src[at] == ':') {
		at = skipContinued(src, at+1)
	}
	return at
}

// skipContinued skips blanks, and line breaks after a backslash.
func skipContinued(src []byte, at int) int {
	for at < len(src) {
		n := continuation(src[at:])
		if n == 0 && strings.IndexByte(" \t\f", src[at]) >= 0 {
			n = 1
		}
		if n == 0 {
			break
		}
		at += n
	}
	return at
}

// continuation is the length of a backslash at the end of a line with the white
// space at the beginning of the next; 0 for none.
func continuation(src []byte) int {
	if len(src) < 2 || src[0] != '\\' || src[1] != '\n' && src[1] != '\r' {
		return 0
	}
	n := 2
	if src[1] == '\r' && len(src) > 2 && src[2] == '\n' {
		n = 3
	}
	return n + len(src[n:]) - len(bytes.TrimLeft(src[n:], " \t\f"))
}

// propertiesKey returns the key of what stands before a value.
func propertiesKey(src []byte) string {
	e := &escapedText{}
	e.read(src, 0, len(src), propertiesReader(nil))
	return strings.TrimSpace(strings.TrimRight(strings.TrimSpace(string(e.text)), "=:"))
}

// propertiesReader reads values. Its escape writes letters as the file does: by
// \u unless it has some as they are. Files of ISO 8859-1 can only have \u.
func propertiesReader(src []byte) reader {
	next := func(src []byte) (literal, n int, kind PieceKind, text string) {
		at := bytes.IndexByte(src, '\\')
		switch {
		case at < 0:
			return len(src), 0, Literal, ""
		case at+1 == len(src):
			return at, 1, Decoded, ""
		}
		if n = continuation(src[at:]); n > 0 {
			return at, n, Markup, ""
		}
		switch c := src[at+1]; {
		case c == 'u':
			if n, text = backslash(src[at:]); n == 0 {
				n, text = 2, string(utf8.RuneError)
			}
			return at, n, Decoded, text
		case strings.IndexByte("ntrf", c) >= 0:
			return at, 2, Decoded, map[byte]string{'n': "\n", 't': "\t", 'r': "\r", 'f': "\f"}[c]
		}
		_, size := utf8.DecodeRune(src[at+1:])
		return at, 1 + size, Decoded, string(src[at+1 : at+1+size])
	}
	read := propertiesComment.ReplaceAll(src, nil) // written by hand, in whatever encoding
	ascii := bytes.IndexFunc(read, func(r rune) bool { return r >= utf8.RuneSelf && string(r) != bom }) < 0
	return reader{next: next, escape: func(text string) string { return escapeProperties(text, ascii) }}
}

var propertiesComment = regexp.MustCompile(`(?m)^[ \t\f]*[#!].*$`)

// escapeProperties writes a text in a value. A blank it begins with is escaped,
// for it may come to stand at the beginning.
func escapeProperties(text string, ascii bool) string {
	var b strings.Builder
	for i, r := range text {
		switch {
		case r == '\\' || r == ' ' && i == 0 && len(text) > 1:
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || ascii && r >= utf8.RuneSelf:
			b.WriteString(escapeUTF16(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
