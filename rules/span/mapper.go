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
	posts []post
}

// post is a place in a line of more than postDistance bytes, with the columns
// from 0 there: a whole page can be one line, and columns are not counted from
// its start again for each finding.
type post struct{ offset, runes, units int }

const postDistance = 1 << 10 // bytes

// NewMapper makes a Mapper of src, which it keeps and which must not change.
func NewMapper(src []byte) *Mapper {
	m := &Mapper{src: src, lines: []int{0}}
	start := 0
	for i, b := range src {
		if b == '\n' {
			m.setPosts(start, i)
			start = i + 1
			m.lines = append(m.lines, start)
		}
	}
	m.setPosts(start, len(src))
	return m
}

// setPosts sets the posts of the line src[start:end].
func (m *Mapper) setPosts(start, end int) {
	for p := (post{offset: start}); end-p.offset > postDistance; m.posts = append(m.posts, p) {
		for from := p.offset; p.offset < from+postDistance; {
			r, size := utf8.DecodeRune(m.src[p.offset:end])
			p.offset, p.runes, p.units = p.offset+size, p.runes+1, p.units+width(r)
		}
	}
}

// post returns the last post of a line from 0 for which not after is true, or
// the line's start.
func (m *Mapper) post(line int, after func(post) bool) post {
	start, end := m.lines[line], len(m.src)
	if line+1 < len(m.lines) {
		end = m.lines[line+1]
	}
	from := sort.Search(len(m.posts), func(i int) bool { return m.posts[i].offset > start })
	to := from + sort.Search(len(m.posts)-from, func(i int) bool { return m.posts[from+i].offset >= end || after(m.posts[from+i]) })
	if to == from {
		return post{offset: start}
	}
	return m.posts[to-1]
}

// width is the length of a character in UTF-16 code units.
func width(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
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
	from := m.post(line, func(p post) bool { return p.offset > offset })
	return Position{
		Offset: offset,
		Line:   line + 1,
		Column: from.runes + utf8.RuneCount(m.src[from.offset:offset]) + 1,
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
	from := m.post(line, func(p post) bool { return p.offset > offset })
	column = from.units
	for _, r := range string(m.src[from.offset:offset]) {
		column += width(r)
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
	from := m.post(line, func(p post) bool { return p.units > column })
	offset, end := from.offset, m.LineStart(line+1)+len(m.LineText(line+1))
	for column -= from.units; column > 0 && offset < end; {
		r, size := utf8.DecodeRune(m.src[offset:end])
		if column < width(r) {
			break
		}
		column -= width(r)
		offset += size
	}
	return offset
}

func (m *Mapper) line(offset int) int {
	return sort.SearchInts(m.lines, offset+1) - 1
}
