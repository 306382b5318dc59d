package document

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/zwrot/zwrot/rules/span"
)

// frontMatter makes blocks of the values that people read in the front matter
// of a document (YAML between "---" lines, TOML between "+++" lines) and returns
// the offset after it, 0 when there is none.
func frontMatter(doc *Document, tmpl *templates) (end int) {
	start := doc.start()
	fence := ""
	for _, f := range []string{"---", "+++"} {
		if bytes.HasPrefix(doc.Source[start:], []byte(f)) && endsLine(doc.Source[start+len(f):]) {
			fence = f
		}
	}
	if fence == "" {
		return 0
	}
	b := newBuilder(doc, tmpl, reader{})
	blocks := len(doc.Blocks)
	for at := nextLine(doc.Source, start); at < len(doc.Source); {
		line := doc.Source[at:nextLine(doc.Source, at)]
		if text := bytes.TrimRight(line, " \t\r\n"); string(text) == fence || fence == "---" && string(text) == "..." {
			return at + len(line)
		}
		at = frontMatterEntry(b, fence, at)
	}
	doc.Blocks = doc.Blocks[:blocks]
	return 0 // a rule, not front matter
}

// nextLine returns the offset of the line after the one at an offset.
func nextLine(src []byte, at int) int {
	if n := bytes.IndexByte(src[at:], '\n'); n >= 0 {
		return at + n + 1
	}
	return len(src)
}

// isReadable reports the keys of front matter whose values people read.
func isReadable(key string) bool {
	switch strings.ToLower(strings.NewReplacer("-", "", "_", "").Replace(key)) {
	case "title", "description", "subject", "preheader", "preview", "previewtext", "summary", "excerpt", "subtitle", "lead", "headline",
		"tagline", "linktitle", "ogtitle", "ogdescription", "metatitle", "metadescription", "seotitle", "seodescription", "alt", "caption":
		return true
	}
	return false
}

// frontMatterEntry makes a block of the value of the line at an offset, if
// people read it, and returns the offset of the line after it.
func frontMatterEntry(b *builder, fence string, at int) (next int) {
	src := b.doc.Source
	next = nextLine(src, at)
	line := bytes.TrimRight(src[at:next], " \t\r\n")
	sign := ":"
	if fence == "+++" {
		sign = "="
	}
	name, rest, ok := strings.Cut(string(line), sign)
	key := strings.Trim(name, " \t\"'-")
	if !ok || !isReadable(key) || rest != "" && fence == "---" && rest[0] != ' ' && rest[0] != '\t' {
		return next
	}
	value := span.Span{Start: at + len(line) - len(strings.TrimLeft(rest, " \t")), End: at + len(line)}
	if value.Empty() {
		return next
	}
	switch text := src[value.Start:value.End]; {
	case text[0] == '"' || text[0] == '\'':
		quote := text[0]
		end := quotedEnd(text, fence == "---")
		if end < 0 {
			return next
		}
		value = span.Span{Start: value.Start + 1, End: value.Start + end}
		b.read = quotedReader(quote, fence == "---")
	case fence == "+++" || bytes.IndexByte([]byte("[{&*!%@`"), text[0]) >= 0:
		return next
	case text[0] == '|' || text[0] == '>':
		return blockScalar(b, key, at, next)
	default:
		if comment := bytes.Index(text, []byte(" #")); comment >= 0 {
			value.End = value.Start + comment
		}
		b.read = reader{next: nextPlain, fits: fitsPlainScalar}
	}
	b.begin(FrontMatter, key, false)
	b.text(value.Start, value.End)
	b.end()
	return next
}

// fitsPlainScalar reports the texts that a string of YAML without quotes can
// hold wherever in it they are put.
func fitsPlainScalar(text string) bool {
	return !strings.ContainsAny(text, ":#\n\"'{}[]&*!|>%@`")
}

// quotedEnd returns the offset of the quote that ends a string which begins
// with one, -1 for none. In YAML a doubled apostrophe stands for itself.
func quotedEnd(text []byte, doubled bool) int {
	quote := text[0]
	for i := 1; i < len(text); i++ {
		switch {
		case text[i] == '\\' && quote == '"':
			i++
		case text[i] == quote && quote == '\'' && doubled && i+1 < len(text) && text[i+1] == quote:
			i++
		case text[i] == quote:
			return i
		}
	}
	return -1
}

// quotedReader reads a string of YAML or TOML on one line.
func quotedReader(quote byte, doubled bool) reader {
	next := func(src []byte) (literal, n int, kind PieceKind, text string) {
		for i := 0; i+1 < len(src); i++ {
			switch {
			case src[i] == '\\' && quote == '"':
				if n, text := backslash(src[i:]); n > 0 {
					return i, n, Decoded, text
				}
				_, size := utf8.DecodeRune(src[i+1:])
				return i, 1 + size, Code, string(Object) // an escape that is no letter's
			case src[i] == '\'' && quote == '\'' && doubled && src[i+1] == '\'':
				return i, 2, Decoded, "'"
			}
		}
		return len(src), 0, Literal, ""
	}
	escape := strings.NewReplacer(`\`, `\\`, `"`, `\"`)
	if quote == '\'' {
		escape = strings.NewReplacer("'", "''")
	}
	return reader{next: next, escape: escape.Replace}
}

// blockScalar makes a block of the lines under a "key: |".
func blockScalar(b *builder, key string, at, next int) int {
	src := b.doc.Source
	indent := len(src[at:]) - len(bytes.TrimLeft(src[at:], " "))
	start, end := next, next
	for next < len(src) {
		line := src[next:nextLine(src, next)]
		text := bytes.TrimRight(line, " \t\r\n")
		if len(text) > 0 && len(text)-len(bytes.TrimLeft(text, " ")) <= indent {
			break
		}
		next += len(line)
		if len(text) > 0 {
			end = next
		}
	}
	b.read = reader{next: nextPlain}
	b.begin(FrontMatter, key, false)
	b.text(start, end)
	b.end()
	return next
}
