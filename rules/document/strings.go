package document

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/zwrot/zwrot/rules/span"
)

// isStrings reports a source among the files that Xcode has compiled.
func isStrings(src []byte) bool { return !bytes.HasPrefix(src, []byte("bplist")) }

// parseStrings reads the strings of an application for iOS or macOS.
func parseStrings(doc *Document, opts Options) {
	if !polishCode(languageOf(doc.Name)) {
		return
	}
	c := newCatalogue(doc, opts)
	read := stringsReader(doc.Source)
	for at := doc.start(); ; {
		at += stringsBlank(doc.Source[at:])
		if at >= len(doc.Source) {
			break
		}
		m := stringsEntry.FindSubmatchIndex(doc.Source[at:])
		if m == nil && len(doc.Problems) == maxStringsProblems {
			break // no file of strings
		}
		if m == nil {
			doc.problem(at, `oczekiwano "klucz" = "tekst"; – pominięto do końca wiersza`,
				`expected "key" = "text"; the rest of the line was left out`)
			at = nextLine(doc.Source, at)
			continue
		}
		key := &escapedText{}
		key.read(doc.Source, at+max(m[2], m[4]), at+max(m[3], m[5]), read)
		value := span.Span{Start: at + m[6], End: at + m[7]}
		e := &escapedText{escape: read.escape}
		e.read(doc.Source, value.Start, value.End, read)
		c.add(string(key.text), e)
		at += m[1]
	}
	c.finish()
}

// maxStringsProblems bounds how many mistakes of a file are passed over: each may
// take as long as the file is.
const maxStringsProblems = 20

// stringsComment is a comment; one that is left open reaches to the end.
const stringsComment = `(?:/\*(?s:.*?)(?:\*/|$)|//[^\n]*)`

var (
	stringsBlanks = regexp.MustCompile(`^(?:\s|` + stringsComment + `)+`)
	// stringsEntry matches "key" = "text"; with blanks and comments anywhere. A key
	// may stand without quotes.
	stringsEntry = regexp.MustCompile(strings.ReplaceAll(
		`^(?:"((?s:(?:[^"\\]|\\.)*))"|([\w.$-]+))_*=_*"((?s:(?:[^"\\]|\\.)*))"_*;`, "_*", `(?:\s|`+stringsComment+`)*`))
)

// stringsBlank is the length of the white space and the comments that src begins
// with.
func stringsBlank(src []byte) int { return len(stringsBlanks.Find(src)) }

// stringsReader reads the strings of property lists. Its escape writes letters
// as the file does: by \U where it has them so.
func stringsReader(src []byte) reader {
	next := func(src []byte) (literal, n int, kind PieceKind, text string) {
		at := bytes.IndexByte(src, '\\')
		if at < 0 {
			return len(src), 0, Literal, ""
		}
		n, text = stringsEscape(src[at:])
		return at, n, Decoded, text
	}
	ascii := escapesLetters(src, `\U`)
	escape := func(text string) string {
		text = escapeJSON(text, ascii)
		if ascii {
			text = strings.ReplaceAll(text, `\u`, `\U`)
		}
		return text
	}
	return reader{next: next, escape: escape}
}

// stringsEscape reads the escape at the start of src: \U with four digits, and
// those of C.
func stringsEscape(src []byte) (n int, text string) {
	if len(src) > 1 && (src[1] == 'U' || src[1] == 'u') {
		lower := bytes.ReplaceAll(src[:min(len(src), 12)], []byte(`\U`), []byte(`\u`))
		if n, text = backslash(lower); n > 0 {
			return n, text
		}
		return 2, string(utf8.RuneError)
	}
	return cEscape(src)
}
