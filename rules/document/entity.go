package document

import (
	"bytes"
	"html"
	"strings"
)

// maxEntity is longer than the longest character reference of HTML, in bytes.
const maxEntity = 34

// entity reads the character reference at the start of src; n is 0 for none.
// Those that HTML allows without their semicolon count in text, and in an
// attribute unless a letter, a digit or "=" follows: "?a=1&copy=2".
func entity(src []byte, attribute bool) (n int, text string) {
	n = 1
	if n < len(src) && src[n] == '#' {
		n++
	}
	for n < len(src) && n < maxEntity && src[n] < 0x80 && isWordByte(src[n]) && src[n] != '_' {
		n++
	}
	if n < 3 {
		return 0, ""
	}
	if n < len(src) && src[n] == ';' {
		ref := string(src[:n+1])
		if text = html.UnescapeString(ref); text != ref && !strings.HasSuffix(text, ";") {
			return n + 1, text
		}
	}
	if attribute {
		ref := string(src[:n])
		if text = html.UnescapeString(ref); text != ref && !endsLike(text, ref) && (n == len(src) || src[n] != '=') {
			return n, text
		}
		return 0, ""
	}
	for ; n > 2; n-- { // "&nbspx": the longest name that is one
		ref := string(src[:n])
		if text = html.UnescapeString(ref); text != ref && !endsLike(text, ref) {
			return n, text
		}
	}
	return 0, ""
}

// endsLike reports that only the beginning of a reference was decoded.
func endsLike(text, ref string) bool { return text[len(text)-1] == ref[len(ref)-1] }

// htmlReader reads the text of HTML: character references, and white space of
// which only one space is seen, or newline at a line break.
func htmlReader(attribute bool, newline string, escape func(string) string) reader {
	next := func(src []byte) (literal, n int, kind PieceKind, text string) {
		for i := 0; i < len(src); i++ {
			switch c := src[i]; c {
			case '<':
				if n := bytes.IndexByte(src[i:], '>') + 1; attribute && n > 0 && isTagOfHTML(src[i+1:]) {
					if isInlineTag(src[i+1:]) { // of a text that a script shows
						return i, n, Markup, ""
					}
					return i, n, Placeholder, string(Object)
				}
			case '&':
				if n, text := entity(src[i:], attribute); n > 0 {
					return i, n, Decoded, text
				}
			case ' ', '\t', '\n', '\r', '\f':
				end := i + 1
				for end < len(src) && bytes.IndexByte([]byte(" \t\n\r\f"), src[end]) >= 0 {
					end++
				}
				if end == i+1 && c == ' ' {
					continue
				}
				text = " "
				if bytes.IndexByte(src[i:end], '\n') >= 0 {
					text = newline
				}
				return i, end - i, Break, text
			}
		}
		return len(src), 0, Literal, ""
	}
	return reader{next: next, escape: escape}
}

var betweenTags = htmlEscaper('<')

// escapeHTML writes a text in HTML.
func escapeHTML(text string) string { return betweenTags.Replace(text) }

// htmlEscaper returns what writes a text in an attribute with a quote, 0 where
// the value stands without, or between tags for any other byte.
func htmlEscaper(quote byte) *strings.Replacer {
	pairs := []string{"&", "&amp;", "<", "&lt;", ">", "&gt;"}
	switch quote {
	case '"':
		pairs = append(pairs, `"`, "&#34;")
	case '\'':
		pairs = append(pairs, "'", "&#39;")
	case 0:
		pairs = append(pairs, `"`, "&#34;", "'", "&#39;", " ", "&#32;", "\t", "&#9;", "\n", "&#10;", "=", "&#61;", "`", "&#96;")
	}
	return strings.NewReplacer(pairs...)
}
