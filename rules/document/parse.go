package document

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// Options say how a file is read where its name does not.
type Options struct {
	// Format is the name of a format; "" chooses by the extension.
	Format string
	// GenderNames are further names of variables that hold a person's gender,
	// besides the usual ones (gender, sex, plec, płeć). A document that asks for
	// none of them gets the first for its Switch.
	GenderNames []string
	// Encodings lets files in other encodings than UTF-8 be read. Whoever sets it
	// must take the text from Document.Source, not from the file, and write an
	// edited one through Document.Encoding.
	Encodings bool
}

// ErrorKind says why a file could not be read at all.
type ErrorKind uint8

// The kinds of errors.
const (
	Binary        ErrorKind = iota // holds bytes that no text has
	NotUTF8                        // text in an encoding that was not recognised
	UnknownFormat                  // neither extension nor option names a format
)

// Error is why Parse returned no document. Its text is English; In gives it in
// the user's language.
type Error struct {
	Kind   ErrorKind
	Name   string // path as given
	Format string // the format or extension that is unknown
	Offset int    // bytes: the first byte that is no text
	Line   int    // from 1: the line of Offset
	Column int    // from 1, in characters
}

// Error returns the message in English.
func (e *Error) Error() string { return e.In("en") }

// In returns the message in a language, "en" or Polish.
func (e *Error) In(lang string) string {
	var pl, en string
	switch e.Kind {
	case Binary:
		pl = fmt.Sprintf("%s: plik binarny (bajt zerowy na pozycji %d); wyklucz go w zwrot.toml", e.Name, e.Offset)
		en = fmt.Sprintf("%s: binary file (zero byte at offset %d); exclude it in zwrot.toml", e.Name, e.Offset)
	case NotUTF8:
		pl = fmt.Sprintf("%s:%d:%d: tekst nie jest w UTF-8 (bajt %d); zapisz plik w UTF-8", e.Name, e.Line, e.Column, e.Offset)
		en = fmt.Sprintf("%s:%d:%d: text is not UTF-8 (byte %d); save the file as UTF-8", e.Name, e.Line, e.Column, e.Offset)
	default:
		pl = fmt.Sprintf("%s: nieznany format %q; znane: %s", e.Name, e.Format, formatNames())
		en = fmt.Sprintf("%s: unknown format %q; known: %s", e.Name, e.Format, formatNames())
	}
	if lang == "en" {
		return en
	}
	return pl
}

// bom is the byte order mark of UTF-8. It stays outside all blocks.
const bom = "\uFEFF"

// Parse reads src by the format that opts or the extension of name gives. The
// document may keep src, which must not change. The error is an *Error; what
// only a part of the file does wrong is in the document's Problems.
func Parse(name string, src []byte, opts Options) (*Document, error) {
	format, err := chooseFormat(name, nil, opts)
	if err != nil {
		return nil, err
	}
	text, encoding, ok := decode(src, opts.Encodings)
	if !ok && format.catalogue() && !polishCode(languageOf(name)) {
		return &Document{Name: name, Format: format.Name, Encoding: Encoding{Name: "utf-8"}}, nil // nothing in it is read
	}
	if !ok {
		if at := bytes.IndexByte(src, 0); at >= 0 && !isUTF16(src) {
			return nil, &Error{Kind: Binary, Name: name, Offset: at, Line: lineOf(src, at)}
		}
		at := invalidUTF8(src)
		start := bytes.LastIndexByte(src[:at], '\n') + 1
		return nil, &Error{Kind: NotUTF8, Name: name, Offset: at, Line: lineOf(src, at), Column: 1 + utf8.RuneCount(src[start:at])}
	}
	if format, err = chooseFormat(name, text, opts); err != nil {
		return nil, err
	}
	doc := &Document{Name: name, Format: format.Name, Source: text, Encoding: encoding}
	format.Parse(doc, opts)
	if doc.Switch == nil && len(opts.GenderNames) > 0 {
		doc.Switch = configuredSwitch(name, opts.GenderNames[0])
	}
	doc.limit()
	return doc, nil
}

// chooseFormat returns the format of a file by what the options, its name and,
// unless it is nil, its content say.
func chooseFormat(name string, src []byte, opts Options) (Format, error) {
	if opts.Format != "" {
		if f, ok := formatNamed(opts.Format); ok {
			return f, nil
		}
		return Format{}, &Error{Kind: UnknownFormat, Name: name, Format: opts.Format}
	}
	if f, ok := formatFor(name, src); ok {
		return f, nil
	}
	return Format{}, &Error{Kind: UnknownFormat, Name: name, Format: strings.ToLower(filepath.Ext(name))}
}

// limit keeps what the encoding does not have out of edits.
func (d *Document) limit() {
	if d.Encoding.enc == nil {
		return
	}
	for _, b := range d.Blocks {
		for i := range b.Views {
			b.Views[i].fits = both(b.Views[i].fits, d.Encoding.Fits)
		}
	}
}

// start is the offset of the first byte after the byte order mark.
func (d *Document) start() int {
	if bytes.HasPrefix(d.Source, []byte(bom)) {
		return len(bom)
	}
	return 0
}

// templates finds the template tags of the source, and notes those left open
// where the file is a template by its name.
func (d *Document) templates(opts Options, html bool) *templates {
	var more []syntax
	if html { // scripts and style sheets count as a tag that prints nothing
		more = append(more, syntax{open: "<", match: matchScript})
	}
	e := newEngine(opts, more...)
	e.strict = isTemplate(d.Name)
	t := e.find(d.Source)
	d.Problems = append(d.Problems, t.problems...)
	d.offer(t, d.Source)
	return t
}

// problem notes a part of the file that its format does not allow.
func (d *Document) problem(offset int, polish, english string) {
	d.Problems = append(d.Problems, Problem{Offset: offset, Message: polish, English: english})
}

// invalidUTF8 returns the offset of the first byte that is not UTF-8, or -1.
func invalidUTF8(src []byte) int {
	if utf8.Valid(src) {
		return -1
	}
	for at := 0; at < len(src); {
		r, size := utf8.DecodeRune(src[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

// lineOf returns the line, from 1, of an offset.
func lineOf(src []byte, offset int) int { return bytes.Count(src[:offset], []byte("\n")) + 1 }
