package document

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/zwrot/zwrot/rules/span"
)

// parsePO reads a catalogue of gettext. Obsolete and fuzzy entries are not read:
// msgfmt leaves both out.
func parsePO(doc *Document, opts Options) {
	named := languageOf(doc.Name)
	if !polishCode(named) {
		return
	}
	p := poParser{doc: doc, c: newCatalogue(doc, opts), named: named}
	for at := doc.start(); at < len(doc.Source) && !p.foreign; at = nextLine(doc.Source, at) {
		p.line(at)
	}
	p.flush()
	p.c.finish()
}

type poParser struct {
	doc     *Document
	c       *catalogue
	named   string // the language that the file's name tells
	foreign bool   // the header names another language
	plurals int    // how many forms the header announces, 0 for unknown
	entry   poEntry
	current *poString // the string that a line in quotes carries on
}

// poEntry is an entry of the file.
type poEntry struct {
	fuzzy       bool
	context, id poString
	plural      poString
	texts       []poString // msgstr, or msgstr[0], msgstr[1], …
	indexed     bool
}

// poString is a string that may go on over several lines.
type poString struct {
	at    int         // offset of the keyword
	set   bool        // it is there, be it empty
	lines []span.Span // without the quotes
}

// poKeyword matches what stands before a string.
var poKeyword = regexp.MustCompile(`^(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d{1,2})\])?)?[ \t]*"`)

// line reads one line.
func (p *poParser) line(at int) {
	src := p.doc.Source[at:nextLine(p.doc.Source, at)]
	text := bytes.TrimSpace(src)
	at += bytes.Index(src, text)
	switch {
	case len(text) == 0:
		p.current = nil
		return
	case text[0] == '#':
		if p.entry.id.set && len(p.entry.texts) > 0 {
			p.flush()
		}
		p.current = nil
		p.entry.fuzzy = p.entry.fuzzy || bytes.HasPrefix(text, []byte("#,")) && bytes.Contains(text, []byte("fuzzy"))
		return
	}
	m := poKeyword.FindSubmatch(text)
	if m == nil {
		p.doc.problem(at, "wiersz nie jest wpisem gettext; pominięto go", "the line is no entry of gettext; it was left out")
		p.current = nil
		return
	}
	if len(m[1]) > 0 {
		p.begin(string(m[1]), at)
	}
	start := len(m[0])
	end := start + stringEnd(text[start:], '"')
	if p.current == nil || end < start || len(bytes.TrimSpace(text[end+1:])) > 0 {
		p.doc.problem(at, "napis bez początku lub bez cudzysłowu na końcu; pominięto go",
			"a string without a beginning or without a quotation mark at its end; it was left out")
		return
	}
	p.current.lines = append(p.current.lines, span.Span{Start: at + start, End: at + end})
}

// stringEnd returns the offset of the quotation mark that ends a string, -1 for
// none. A backslash before it makes it a part of the string.
func stringEnd(src []byte, quote byte) int {
	for i := 0; i < len(src); i++ {
		switch src[i] {
		case '\\':
			i++
		case quote:
			return i
		}
	}
	return -1
}

// begin begins the string of a keyword.
func (p *poParser) begin(keyword string, at int) {
	if p.entry.id.set && len(p.entry.texts) > 0 && (keyword == "msgctxt" || keyword == "msgid") {
		p.flush()
	}
	switch keyword {
	case "msgctxt":
		p.current = &p.entry.context
	case "msgid":
		p.current = &p.entry.id
	case "msgid_plural":
		p.current = &p.entry.plural
	default:
		p.entry.texts = append(p.entry.texts, poString{})
		p.entry.indexed = keyword != "msgstr"
		p.current = &p.entry.texts[len(p.entry.texts)-1]
	}
	*p.current = poString{at: at, set: true}
}

// flush ends the entry in hand and reads its texts.
func (p *poParser) flush() {
	e := p.entry
	p.entry, p.current = poEntry{}, nil
	if len(e.texts) == 0 {
		return
	}
	id, context := string(p.text(e.id).text), string(p.text(e.context).text)
	if id == "" && context == "" {
		p.header(string(p.text(e.texts[0]).text))
		return
	}
	if e.fuzzy || p.foreign {
		return
	}
	if e.indexed && p.plurals > 0 && len(e.texts) != p.plurals {
		p.doc.problem(e.texts[0].at,
			"wpis ma formy liczby mnogiej: "+strconv.Itoa(len(e.texts))+", a nagłówek zapowiada: "+strconv.Itoa(p.plurals),
			"the entry has "+strconv.Itoa(len(e.texts))+" plural forms, the header announces "+strconv.Itoa(p.plurals))
	}
	key, about, original := id, context, id
	switch {
	case context != "":
		key = context + "|" + id
	case !strings.Contains(id, " "):
		about, original = id, "" // a key, not a sentence
	}
	for i, s := range e.texts {
		form := ""
		if e.indexed {
			form = "[" + strconv.Itoa(i) + "]"
		}
		p.c.addSibling(key+form, about, original+form, p.text(s))
	}
}

// header reads what the file says of itself.
func (p *poParser) header(text string) {
	for _, line := range strings.Split(text, "\n") {
		name, value, _ := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "language":
			p.foreign = p.named == "" && !polishCode(value)
		case "plural-forms":
			_, count, _ := strings.Cut(value, "nplurals")
			count, _, _ = strings.Cut(strings.TrimLeft(count, "= "), ";")
			if n, err := strconv.Atoi(strings.TrimSpace(count)); err == nil {
				p.plurals = n
			}
		}
	}
}

// text reads a string.
func (p *poParser) text(s poString) *escapedText {
	read := cReader()
	e := &escapedText{escape: read.escape, fits: read.fits}
	for _, l := range s.lines {
		if !l.Empty() {
			e.join(l.Start)
			e.read(p.doc.Source, l.Start, l.End, read)
		}
	}
	return e
}

// cReader reads the strings of C and of what took them over.
func cReader() reader {
	next := func(src []byte) (literal, n int, kind PieceKind, text string) {
		at := bytes.IndexByte(src, '\\')
		if at < 0 {
			return len(src), 0, Literal, ""
		}
		n, text = cEscape(src[at:])
		return at, n, Decoded, text
	}
	escape := strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`, "\r", `\r`)
	return reader{next: next, escape: escape.Replace}
}

// cEscape reads the escape of C at the start of src. Bytes above ASCII, which
// are halves of letters, are shown as U+FFFD.
func cEscape(src []byte) (n int, text string) {
	if len(src) < 2 {
		return len(src), `\`
	}
	if i := strings.IndexByte("ntrabfv", src[1]); i >= 0 {
		return 2, "\n\t\r\a\b\f\v"[i : i+1]
	}
	digits, base := 1, 8
	if src[1] == 'x' {
		digits, base = 2, 16
	}
	for n = digits; n < digits+3 && n < len(src); n++ {
		if _, err := strconv.ParseUint(string(src[n:n+1]), base, 8); err != nil {
			break
		}
	}
	if n > digits {
		if v, err := strconv.ParseUint(string(src[digits:n]), base, 16); err == nil && v < utf8.RuneSelf {
			return n, string(rune(v))
		}
		return n, string(utf8.RuneError)
	}
	_, size := utf8.DecodeRune(src[1:])
	return 1 + size, string(src[1 : 1+size])
}
