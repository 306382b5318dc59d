package document

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/zwrot/zwrot/rules/span"
)

// phpArray matches the beginning of a file that returns an array (Laravel, Yii)
// or fills one (CodeIgniter, OpenCart), and of nothing else.
var phpArray = regexp.MustCompile(`^(?:\x{FEFF})?\s*<\?php\s(?:\s|/\*(?s:.*?)\*/|//[^\n]*\n|#[^\n]*\n|declare\s*\([^)]*\)\s*;)*` +
	`(?:return\s*(?:\[|array\s*\()|\$\w+\s*\[\s*['"][^'"\n]*['"]\s*\]\s*=)`)

// isPHPArray reports a catalogue among the files of PHP.
func isPHPArray(src []byte) bool { return phpArray.Match(src) }

// parsePHPArray reads a catalogue that is an array of PHP.
func parsePHPArray(doc *Document, opts Options) {
	if !polishCode(languageOf(doc.Name)) {
		return
	}
	p := phpParser{doc: doc, c: newCatalogue(doc, opts)}
	p.c.pipes = true
	p.scan()
	for p.at < len(p.tokens) {
		p.statement()
	}
	p.c.finish()
}

// phpToken is a string or a sign of PHP; words and numbers are tokens too.
type phpToken struct {
	span.Span           // of a string with its quotes
	quote     byte      // of a string, 0 for any other
	text      string    // what is written, of a string without its quotes
	content   span.Span // where text stands
	indent    int       // of a heredoc: bytes that its lines begin with and that are not shown
}

type phpParser struct {
	doc    *Document
	c      *catalogue
	tokens []phpToken
	at     int // index of the next token
	depth  int
}

// phpSkipped matches white space and comments.
var phpSkipped = regexp.MustCompile(`^(?:\s+|/\*(?s:.*?)\*/|(?://|#)[^\n]*)+`)

// phpWord matches variables, names and numbers.
var phpWord = regexp.MustCompile(`^[$\\\w\x{80}-\x{10FFFF}]+`)

// scan cuts the file into tokens. What cannot be cut ends it.
func (p *phpParser) scan() {
	src := p.doc.Source
	at := p.doc.start()
	if i := bytes.Index(src, []byte("<?php")); i >= 0 {
		at = i + len("<?php")
	}
	for at < len(src) {
		at += len(phpSkipped.Find(src[at:]))
		if at >= len(src) || bytes.HasPrefix(src[at:], []byte("?>")) {
			return
		}
		t := phpToken{Span: span.Span{Start: at, End: at + 1}}
		switch c := src[at]; {
		case c == '\'' || c == '"':
			n := stringEnd(src[at+1:], c)
			if n < 0 {
				p.problem(at)
				return
			}
			t.quote, t.content, t.End = c, span.Span{Start: at + 1, End: at + 1 + n}, at+n+2
			t.text = string(src[at+1 : at+1+n])
		case bytes.HasPrefix(src[at:], []byte("=>")):
			t.text, t.End = "=>", at+2
		case bytes.HasPrefix(src[at:], []byte("<<<")):
			if t = heredocAt(src, at); t.quote == 0 {
				p.problem(at)
				return
			}
		default:
			_, size := utf8.DecodeRune(src[at:])
			t.End = at + max(size, len(phpWord.Find(src[at:])))
			t.text = string(src[at:t.End])
		}
		p.tokens = append(p.tokens, t)
		at = t.End
	}
}

// problem notes the first mistake, which the others come of.
func (p *phpParser) problem(at int) {
	if len(p.doc.Problems) > 0 {
		return
	}
	p.doc.problem(at, "tablica PHP nie jest poprawna; dalsza część nie jest sprawdzana",
		"the PHP array is not valid; the rest is not checked")
}

// is reports whether the next token is a sign or a word.
func (p *phpParser) is(text string) bool {
	return p.at < len(p.tokens) && p.tokens[p.at].quote == 0 && p.tokens[p.at].text == text
}

// take goes past a sign.
func (p *phpParser) take(text string) bool {
	if p.is(text) {
		p.at++
		return true
	}
	return false
}

// statement reads "return value;" and "$name['key'] = value;", and goes past all
// else.
func (p *phpParser) statement() {
	var path []string
	if !p.take("return") {
		p.at++
		for p.take("[") {
			if p.at < len(p.tokens) && p.tokens[p.at].quote != 0 {
				path = append(path, p.tokens[p.at].text)
			}
			p.skip()
			p.take("]")
		}
		if !p.take("=") || len(path) == 0 {
			p.skip()
			p.at++
			return
		}
	}
	p.value(path)
	p.skip()
	p.at++
}

// skip goes past an expression, up to a comma, a semicolon or a bracket that
// closes.
func (p *phpParser) skip() {
	for depth := 0; p.at < len(p.tokens); p.at++ {
		if p.tokens[p.at].quote != 0 {
			continue
		}
		switch p.tokens[p.at].text {
		case "(", "[", "{":
			depth++
		case ")", "]", "}":
			if depth == 0 {
				return
			}
			depth--
		case ",", ";":
			if depth == 0 {
				return
			}
		}
	}
}

// value reads a string, or strings joined by dots, or an array.
func (p *phpParser) value(path []string) {
	switch {
	case p.depth > maxNesting:
	case p.take("["):
		p.array(path, "]")
	case p.is("array") && p.at+1 < len(p.tokens) && p.tokens[p.at+1].text == "(":
		p.at += 2
		p.array(path, ")")
	default:
		var parts []phpToken
		for p.at < len(p.tokens) && p.tokens[p.at].quote != 0 {
			parts = append(parts, p.tokens[p.at])
			p.at++
			if !p.take(".") {
				break
			}
		}
		if len(parts) > 0 && (p.at == len(p.tokens) || p.is(",") || p.is(";") || p.is("]") || p.is(")")) {
			p.message(path, parts)
		}
	}
}

// array reads the entries of an array up to the sign that closes it.
func (p *phpParser) array(path []string, close string) {
	p.depth++
	defer func() { p.depth-- }()
	open := p.tokens[p.at-1]
	for index := 0; !p.take(close); index++ {
		if p.at >= len(p.tokens) {
			p.problem(open.Start)
			return
		}
		key := "[" + strconv.Itoa(index) + "]"
		if p.at+1 < len(p.tokens) && p.tokens[p.at+1].quote == 0 && p.tokens[p.at+1].text == "=>" {
			key = p.tokens[p.at].text
			p.at += 2
		}
		p.value(append(path[:len(path):len(path)], key))
		before := p.at
		if p.skip(); before < len(p.tokens) && p.tokens[before].quote != 0 || !p.take(",") && !p.is(close) {
			p.problem(p.tokens[min(before, len(p.tokens)-1)].Start)
			p.at = len(p.tokens)
			return
		}
	}
}

// message adds the text of strings joined by dots.
func (p *phpParser) message(path []string, parts []phpToken) {
	quote := parts[0].quote
	e := &escapedText{escape: phpEscaper(quote)}
	for i, t := range parts {
		switch {
		case t.text == "":
			continue
		case t.quote != quote:
			e.fits = without(`'"\$`)
		case i > 0 && parts[i-1].quote == quote:
			e.join(t.content.Start)
		}
		p.read(e, t)
	}
	p.c.add(joinKey(path), e)
}

// phpValue matches a variable in double quotes.
var phpValue = regexp.MustCompile(`\\.|\{\$[^}]*\}|\$\{[^}]*\}|\$[A-Za-z_]\w*(?:\[[^\]]*\]|->\w+)?`)

// read adds the text of one string.
func (p *phpParser) read(e *escapedText, t phpToken) {
	switch t.quote {
	case heredoc, nowdoc:
		p.readLines(e, t)
	default:
		p.readValues(e, t.content, t.quote)
	}
}

// readValues adds a text in which variables may stand.
func (p *phpParser) readValues(e *escapedText, at span.Span, quote byte) {
	read := reader{next: phpNext(quote)}
	if quote == nowdoc {
		read = plainReader()
	}
	start := at.Start
	if quote == '"' || quote == heredoc {
		for _, loc := range phpValue.FindAllIndex(p.doc.Source[at.Start:at.End], -1) {
			from, to := at.Start+loc[0], at.Start+loc[1]
			if p.doc.Source[from] == '\\' {
				continue
			}
			e.read(p.doc.Source, start, from, read)
			e.escaped("{0}", from, to)
			start = to
		}
	}
	e.read(p.doc.Source, start, at.End, read)
}

// phpNext reads the escapes of a string. In single quotes there are but two.
func phpNext(quote byte) func(src []byte) (literal, n int, kind PieceKind, text string) {
	return func(src []byte) (literal, n int, kind PieceKind, text string) {
		for i := 0; i+1 < len(src); i++ {
			if src[i] != '\\' {
				continue
			}
			if next := src[i+1]; next == '\\' || next == quote {
				return i, 2, Decoded, string(next)
			}
			if quote == '"' || quote == heredoc {
				if n, text = phpEscape(src[i:]); n > 0 {
					return i, n, Decoded, text
				}
			}
			i++
		}
		return len(src), 0, Literal, ""
	}
}

// phpEscape reads an escape of double quotes; n is 0 where the backslash stands
// for itself.
func phpEscape(src []byte) (n int, text string) {
	if bytes.HasPrefix(src, []byte(`\u{`)) {
		digits := bytes.IndexByte(src, '}') - len(`\u{`)
		if digits <= 0 {
			return 0, ""
		}
		if r, ok := hexRune(src, len(`\u{`), digits); ok && utf8.ValidRune(r) {
			return digits + len(`\u{}`), string(r)
		}
		return 0, ""
	}
	switch c := src[1]; {
	case c == '$':
		return 2, "$"
	case c == 'e':
		return 2, "\x1b"
	case strings.IndexByte("ntrvf01234567", c) >= 0, c == 'x' && len(src) > 2 && isHex(src[2]):
		return cEscape(src)
	}
	return 0, ""
}

func isHex(c byte) bool { return strings.IndexByte("0123456789abcdefABCDEF", c) >= 0 }

// phpEscaper returns what writes a text in a string.
func phpEscaper(quote byte) func(string) string {
	switch quote {
	case nowdoc:
		return nil
	case heredoc:
		return strings.NewReplacer(`\`, `\\`, `$`, `\$`).Replace
	case '\'':
		return strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace
	}
	return strings.NewReplacer(`\`, `\\`, `"`, `\"`, `$`, `\$`, "\n", `\n`, "\t", `\t`).Replace
}
