package span

import (
	"sort"
	"unicode/utf8"
)

// Mapper converts byte offsets of one source text to the positions that people
// and editors use, and back. All methods are named after what they return.
//
//   - offset: bytes from the start of the file;
//   - line: from 1, ended by "\n" ("\r" belongs to the line before it);
//   - column: from 1, in characters (Unicode code points);
//   - UTF-16 column: from 0, in UTF-16 code units, as the Language Server
//     Protocol counts.
//
// A Mapper is immutable and safe for concurrent use.
type Mapper struct {
	src   []byte
	lines []int // offset of the first byte of each line
}

// NewMapper makes a Mapper of src, which it keeps and which must not change.
func NewMapper(src []byte) *Mapper {
	m := &Mapper{src: src, lines: []int{0}}
	for i, b := range src {
		if b == '\n' {
			m.lines = append(m.lines, i+1)
		}
	}
	return m
}

// Position is a place in a file as people count it.
type Position struct {
	Offset int // bytes from 0
	Line   int // from 1
	Column int // from 1, in characters
}

// Position returns the position of a byte offset; an offset outside the text
// is moved to its nearest end.
func (m *Mapper) Position(offset int) Position {
	offset = max(0, min(offset, len(m.src)))
	line := m.line(offset)
	return Position{
		Offset: offset,
		Line:   line + 1,
		Column: utf8.RuneCount(m.src[m.lines[line]:offset]) + 1,
	}
}

// LineText returns the bytes of a line (from 1) without its line ending, nil
// when there is no such line.
func (m *Mapper) LineText(line int) []byte {
	if line < 1 || line > len(m.lines) {
		return nil
	}
	start, end := m.lines[line-1], len(m.src)
	if line < len(m.lines) {
		end = m.lines[line] - 1
	}
	if end > start && m.src[end-1] == '\r' {
		end--
	}
	return m.src[start:end]
}

// LineStart returns the offset of the first byte of a line (from 1).
func (m *Mapper) LineStart(line int) int {
	return m.lines[max(1, min(line, len(m.lines)))-1]
}

// Lines is the number of lines; an empty text has one.
func (m *Mapper) Lines() int { return len(m.lines) }

// UTF16 returns the line from 0 and the UTF-16 column from 0 of an offset.
func (m *Mapper) UTF16(offset int) (line, column int) {
	offset = max(0, min(offset, len(m.src)))
	line = m.line(offset)
	for _, r := range string(m.src[m.lines[line]:offset]) {
		column++
		if r > 0xFFFF {
			column++
		}
	}
	return line, column
}

// OffsetUTF16 is the inverse of UTF16. A column inside a surrogate pair is
// moved to its start, one past the line's end to the line's end, as the
// protocol demands; a line past the text gives the text's end.
func (m *Mapper) OffsetUTF16(line, column int) int {
	if line < 0 {
		return 0
	}
	if line >= len(m.lines) {
		return len(m.src)
	}
	offset, text := m.lines[line], m.LineText(line+1)
	for column > 0 && len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		width := 1
		if r > 0xFFFF {
			width = 2
		}
		if column < width {
			break
		}
		column -= width
		offset += size
		text = text[size:]
	}
	return offset
}

func (m *Mapper) line(offset int) int {
	return sort.SearchInts(m.lines, offset+1) - 1
}
