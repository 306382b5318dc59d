package protocol

import (
	"sort"
	"unicode/utf8"

	"github.com/sourcegraph/go-lsp"
)

// Encoding is how the columns of positions are counted.
type Encoding string

// The encodings of the protocol.
const (
	UTF8  Encoding = "utf-8"
	UTF16 Encoding = "utf-16" // the default
	UTF32 Encoding = "utf-32"
)

// width is the number of units of a character of size bytes.
func (e Encoding) width(r rune, size int) int {
	switch {
	case e == UTF8:
		return size
	case e != UTF32 && r > 0xFFFF:
		return 2
	}
	return 1
}

// Mapper converts byte offsets of a text to positions and back. It differs from
// [span.Mapper] in the encodings and in that "\r" alone ends a line too, as the
// protocol has it. It is immutable.
type Mapper struct {
	text     []byte
	lines    []int // offset of the first byte of each line
	encoding Encoding
}

// NewMapper makes a Mapper of a text, which must not change.
func NewMapper(text []byte, encoding Encoding) *Mapper {
	m := &Mapper{text: text, lines: []int{0}, encoding: encoding}
	for i, b := range text {
		if b == '\n' || b == '\r' && (i+1 == len(text) || text[i+1] != '\n') {
			m.lines = append(m.lines, i+1)
		}
	}
	return m
}

// Position returns the position of a byte offset; one outside the text is moved
// to its nearest end.
func (m *Mapper) Position(offset int) lsp.Position {
	offset = max(0, min(offset, len(m.text)))
	line := sort.SearchInts(m.lines, offset+1) - 1
	p := lsp.Position{Line: line}
	for rest := m.text[m.lines[line]:offset]; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		p.Character += m.encoding.width(r, size)
		rest = rest[size:]
	}
	return p
}

// Range returns the range of the bytes [start, end).
func (m *Mapper) Range(start, end int) lsp.Range {
	return lsp.Range{Start: m.Position(start), End: m.Position(end)}
}

// Offset is the inverse of Position. A column inside a character is moved to
// its start, one past the line's end to the line's end, a line past the text to
// the text's end.
func (m *Mapper) Offset(p lsp.Position) int {
	if p.Line < 0 {
		return 0
	}
	if p.Line >= len(m.lines) {
		return len(m.text)
	}
	offset, end := m.lines[p.Line], m.lineEnd(p.Line)
	for column := p.Character; offset < end; {
		r, size := utf8.DecodeRune(m.text[offset:end])
		column -= m.encoding.width(r, size)
		if column < 0 {
			break
		}
		offset += size
	}
	return offset
}

// LineStart returns the offset of the first byte of the line of an offset.
func (m *Mapper) LineStart(offset int) int {
	return m.lines[sort.SearchInts(m.lines, offset+1)-1]
}

// LineEnd returns the offset behind the last byte of the line of an offset,
// without its ending.
func (m *Mapper) LineEnd(offset int) int {
	return m.lineEnd(sort.SearchInts(m.lines, offset+1) - 1)
}

func (m *Mapper) lineEnd(line int) int {
	if line+1 == len(m.lines) {
		return len(m.text)
	}
	end := m.lines[line+1] - 1
	if end > m.lines[line] && m.text[end] == '\n' && m.text[end-1] == '\r' {
		end--
	}
	return end
}
