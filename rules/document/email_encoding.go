package document

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"

	"github.com/zwrot/zwrot/rules/span"
)

// charset is the charset of a part of an e-mail: UTF-8, or a table of one byte
// a character.
type charset struct {
	table *charmap.Charmap // nil for UTF-8
}

// newCharset returns a charset by its name, "" and ASCII for UTF-8.
func newCharset(name string) (charset, bool) {
	switch strings.ToLower(name) {
	case "", "utf-8", "utf8", "us-ascii", "ascii":
		return charset{}, true
	}
	e, ok := singleByte(name)
	if !ok {
		return charset{}, false
	}
	return charset{e.enc.(*charmap.Charmap)}, true
}

// isForeignCharset reports a charset of other scripts, with several bytes a
// character: nothing in it is Polish.
func isForeignCharset(name string) bool {
	_, err := htmlindex.Get(name)
	return err == nil && !strings.HasPrefix(strings.ToLower(name), "utf-")
}

// fits reports whether the charset has all characters of a text.
func (c charset) fits(text string) bool {
	if c.table == nil {
		return true
	}
	for _, r := range text {
		if _, ok := c.table.EncodeRune(r); !ok {
			return false
		}
	}
	return true
}

// bytes returns a text in the charset.
func (c charset) bytes(text string) []byte {
	if c.table == nil {
		return []byte(text)
	}
	var out []byte
	for _, r := range text {
		b, ok := c.table.EncodeRune(r)
		if !ok {
			b = '?' // fits keeps such texts away
		}
		out = append(out, b)
	}
	return out
}

// decode returns the text of bytes; n is how many of them it takes, less than
// all where a letter is cut at the end.
func (c charset) decode(raw []byte) (text string, n int) {
	if c.table != nil {
		var b strings.Builder
		for _, v := range raw {
			b.WriteRune(c.table.DecodeByte(v))
		}
		return b.String(), len(raw)
	}
	n = len(raw)
	for i := max(0, n-utf8.UTFMax+1); i < n; i++ {
		if utf8.RuneStart(raw[i]) && !utf8.FullRune(raw[i:]) {
			n = i
		}
	}
	return strings.ToValidUTF8(string(raw[:n]), string(utf8.RuneError)), n
}

// unit is a byte that a transfer encoding writes, with where it stands.
type unit struct {
	value   byte
	source  span.Span
	literal bool
	// raw bytes are of the source's own text, with a line end that is not.
	raw bool
}

// add adds units to a text: those that stand for themselves, and what the bytes
// between them say.
func (e *escapedText) add(src []byte, units []unit, c charset) {
	for i := 0; i < len(units); {
		if u := units[i]; u.literal {
			e.literal(src, u.source.Start, u.source.End)
			i++
			continue
		}
		in := c
		if units[i].raw {
			in = charset{} // as the source is
		}
		n := 1
		var raw []byte
		for j := i; j < len(units) && j < i+utf8.UTFMax && !units[j].literal && units[j].raw == units[i].raw; j++ {
			raw = append(raw, units[j].value)
		}
		if in.table == nil {
			_, n = utf8.DecodeRune(raw)
		}
		text, _ := in.decode(raw[:n])
		if text == "" {
			text = string(utf8.RuneError) // a letter cut short
		}
		e.escaped(text, units[i].source.Start, units[i+n-1].source.End)
		i += n
	}
}

// readQuotedPrintable adds a range of the source in the encoding of RFC 2045
// §6.7.
func readQuotedPrintable(e *escapedText, src []byte, at span.Span, c charset) {
	var units []unit
	for i := at.Start; i < at.End; {
		if src[i] != '=' {
			units = append(units, unit{value: src[i], source: span.Span{Start: i, End: i + 1}, literal: true})
			i++
			continue
		}
		if v, err := strconv.ParseUint(string(src[min(i+1, at.End):min(i+3, at.End)]), 16, 8); err == nil && i+3 <= at.End {
			units = append(units, unit{value: byte(v), source: span.Span{Start: i, End: i + 3}})
			i += 3
			continue
		}
		end := i + 1
		for end < at.End && (src[end] == ' ' || src[end] == '\t' || src[end] == '\r') {
			end++
		}
		if end < at.End && src[end] == '\n' || end == at.End {
			units = softBreak(units, min(end+1, at.End))
			i = min(end+1, at.End)
			continue
		}
		units = append(units, unit{value: '=', source: span.Span{Start: i, End: i + 1}, literal: true}) // not as the RFC wants it
		i++
	}
	e.add(src, units, c)
}

// softBreak makes a line end that is not in the text a part of what stands
// before it, back to the start of the letter.
func softBreak(units []unit, end int) []unit {
	n := len(units) - 1
	if n < 0 {
		return units
	}
	units[n].source.End = end
	for units[n].literal {
		units[n].literal, units[n].raw = false, true
		if utf8.RuneStart(units[n].value) || n == 0 {
			break
		}
		n--
	}
	return units
}

// readQ adds a range of the source in the Q encoding of RFC 2047 §4.2.
func readQ(e *escapedText, src []byte, at span.Span, c charset) {
	var units []unit
	for i := at.Start; i < at.End; i++ {
		u := unit{value: src[i], source: span.Span{Start: i, End: i + 1}, literal: true}
		switch {
		case src[i] == '_':
			u.value, u.literal = ' ', false
		case src[i] == '=' && i+3 <= at.End:
			if v, err := strconv.ParseUint(string(src[i+1:i+3]), 16, 8); err == nil {
				u = unit{value: byte(v), source: span.Span{Start: i, End: i + 3}}
				i += 2
			}
		}
		units = append(units, u)
	}
	e.add(src, units, c)
}

// readBase64 adds a range of the source in base64. Three bytes are written as
// four characters, so that a place in the text is known to that only.
func readBase64(e *escapedText, src []byte, at span.Span, c charset) {
	var group, raw []byte
	start := -1
	for i := at.Start; i < at.End; i++ {
		if bytes.IndexByte([]byte(" \t\r\n"), src[i]) >= 0 {
			continue
		}
		if start < 0 {
			start = i
		}
		if group = append(group, src[i]); len(group) < 4 {
			continue
		}
		decoded, err := base64.StdEncoding.DecodeString(string(group))
		if err != nil {
			return // the rest is no base64
		}
		raw = append(raw, decoded...)
		group = group[:0]
		if text, n := c.decode(raw); n == len(raw) {
			e.escaped(text, start, i+1)
			raw, start = raw[:0], -1
		}
	}
}

// quotedPrintable writes a text in quoted-printable, on one line.
func (c charset) quotedPrintable(text string) string {
	var b strings.Builder
	for _, v := range c.bytes(text) {
		if v == '=' || v >= utf8.RuneSelf || v < ' ' {
			fmt.Fprintf(&b, "=%02X", v)
		} else {
			b.WriteByte(v)
		}
	}
	return b.String()
}

// wrapQuotedPrintable returns what breaks a line of quoted-printable that would
// become longer than RFC 2045 allows by writing at a range of src.
func wrapQuotedPrintable(src []byte) func(at span.Span, written string) string {
	const width = 76 // characters, with the "=" at the end
	end := "=\n"
	if bytes.Contains(src, []byte("\r\n")) {
		end = "=\r\n"
	}
	return func(at span.Span, written string) string {
		column := at.Start - bytes.LastIndexByte(src[:at.Start], '\n') - 1
		rest := len(bytes.TrimRight(src[at.End:nextLine(src, at.End)], "\r\n"))
		if column+len(written)+rest <= width {
			return written
		}
		var b strings.Builder
		for len(written) > 0 {
			n := 1
			if written[0] == '=' {
				n = 3
			}
			if column+n >= width {
				b.WriteString(end)
				column = 0
			}
			b.WriteString(written[:n])
			written = written[n:]
			column += n
		}
		if column+rest > width {
			b.WriteString(end)
		}
		return b.String()
	}
}
