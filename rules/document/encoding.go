package document

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	xunicode "golang.org/x/text/encoding/unicode"
)

// Encoding is how the bytes of a file write its text. Document.Source is UTF-8
// whatever the file is; Encode writes it back.
type Encoding struct {
	Name string // as the WHATWG lists it; "utf-8" for a file that is its own source
	enc  encoding.Encoding
}

// IsUTF8 reports a file whose bytes are Document.Source.
func (e Encoding) IsUTF8() bool { return e.enc == nil }

// Encode returns text, which is UTF-8, in the encoding of the file. The error
// names the first character that the encoding does not have.
func (e Encoding) Encode(text []byte) ([]byte, error) {
	if e.enc == nil {
		return text, nil
	}
	out, err := e.enc.NewEncoder().Bytes(text)
	if err == nil {
		return out, nil
	}
	line, column := 1, 0
	for _, r := range string(text) {
		column++
		if _, err := e.enc.NewEncoder().String(string(r)); err != nil {
			return nil, fmt.Errorf("line %d, column %d: %q cannot be written in %s", line, column, r, e.Name)
		}
		if r == '\n' {
			line, column = line+1, 0
		}
	}
	return nil, fmt.Errorf("text cannot be written in %s: %w", e.Name, err)
}

// Fits reports whether the encoding has all characters of a text.
func (e Encoding) Fits(text string) bool {
	if e.enc == nil {
		return true
	}
	_, err := e.enc.NewEncoder().String(text)
	return err == nil
}

// decode recognises the encoding of a file and returns its text in UTF-8. Bytes
// that read back would not be the same are no text of that encoding; then ok is
// false, as it is for all that is not UTF-8 unless any encoding will do.
func decode(raw []byte, anyEncoding bool) (text []byte, e Encoding, ok bool) {
	if utf8.Valid(raw) && bytes.IndexByte(raw, 0) < 0 {
		return raw, Encoding{Name: "utf-8"}, true
	}
	if !anyEncoding {
		return nil, Encoding{}, false
	}
	for _, e := range candidates(raw) {
		text, err := e.enc.NewDecoder().Bytes(raw)
		if err != nil || !isText(text) || !isUTF16(raw) && !isMostlyPolish(text) {
			continue
		}
		if back, err := e.enc.NewEncoder().Bytes(text); err == nil && bytes.Equal(back, raw) {
			return text, e, true
		}
	}
	return nil, Encoding{}, false
}

// candidates returns the encodings that raw may be in, the likeliest first.
func candidates(raw []byte) []Encoding {
	// The byte order mark stays in the text, so that it is written back.
	little := Encoding{"utf-16le", xunicode.UTF16(xunicode.LittleEndian, xunicode.IgnoreBOM)}
	big := Encoding{"utf-16be", xunicode.UTF16(xunicode.BigEndian, xunicode.IgnoreBOM)}
	if len(raw)%2 == 0 {
		switch even, odd := zeros(raw); {
		case bytes.HasPrefix(raw, []byte("\xff\xfe")), odd > len(raw)/5 && even == 0:
			return []Encoding{little}
		case bytes.HasPrefix(raw, []byte("\xfe\xff")), even > len(raw)/5 && odd == 0:
			return []Encoding{big}
		}
	}
	if bytes.IndexByte(raw, 0) >= 0 {
		return nil
	}
	windows := Encoding{"windows-1250", charmap.Windows1250}
	latin := Encoding{"iso-8859-2", charmap.ISO8859_2}
	if declared, ok := declaredEncoding(raw); ok {
		return []Encoding{declared, windows, latin}
	}
	if polish(raw, charmap.ISO8859_2) > polish(raw, charmap.Windows1250) {
		return []Encoding{latin, windows}
	}
	return []Encoding{windows, latin}
}

// isUTF16 reports a byte order mark of UTF-16.
func isUTF16(raw []byte) bool {
	return bytes.HasPrefix(raw, []byte("\xff\xfe")) || bytes.HasPrefix(raw, []byte("\xfe\xff"))
}

// zeros counts the zero bytes at even and at odd offsets.
func zeros(raw []byte) (even, odd int) {
	for i, c := range raw {
		if c == 0 && i%2 == 0 {
			even++
		} else if c == 0 {
			odd++
		}
	}
	return even, odd
}

// declaration matches the places where a file names its encoding: XML, HTML,
// the headers of e-mails and of gettext catalogues.
var declaration = regexp.MustCompile(`(?i)(?:charset|encoding)\s*=\s*["']?([a-z0-9_-]+)`)

// declaredEncoding returns the encoding of one byte a character that a file
// names itself.
func declaredEncoding(raw []byte) (Encoding, bool) {
	m := declaration.FindSubmatch(raw[:min(len(raw), 4096)])
	if m == nil {
		return Encoding{}, false
	}
	return singleByte(string(m[1]))
}

// singleByte returns an encoding of one byte a character by its name.
func singleByte(name string) (Encoding, bool) {
	enc, err := htmlindex.Get(name)
	if err != nil {
		return Encoding{}, false
	}
	table, ok := enc.(*charmap.Charmap)
	if !ok {
		return Encoding{}, false
	}
	canonical, err := htmlindex.Name(table)
	return Encoding{canonical, table}, err == nil
}

// polish counts the Polish letters and the signs of typography, less all other
// characters outside of ASCII, that raw has when it is read by a table.
func polish(raw []byte, table *charmap.Charmap) int {
	n := 0
	for _, c := range raw {
		switch r := table.DecodeByte(c); {
		case r < utf8.RuneSelf:
		case isPolish(r):
			n++
		default:
			n--
		}
	}
	return n
}

func isPolish(r rune) bool {
	return strings.ContainsRune("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”“’‘–—…«»©®°§\u00a0\u00ad", r)
}

// isText reports that a text has no control characters.
func isText(text []byte) bool {
	return bytes.IndexFunc(text, func(r rune) bool {
		return r == utf8.RuneError || unicode.IsControl(r) && !unicode.IsSpace(r)
	}) < 0
}

// isMostlyPolish reports that most of a text outside of ASCII is Polish: any bytes
// are text in an encoding of one byte a character.
func isMostlyPolish(text []byte) bool {
	foreign, own := 0, 0
	for _, r := range string(text) {
		switch {
		case r == '\uFEFF', r < utf8.RuneSelf:
		case isPolish(r):
			own++
		default:
			foreign++
		}
	}
	return own > 0 && foreign <= own || foreign == 0
}
