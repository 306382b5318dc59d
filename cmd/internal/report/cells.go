package report

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"github.com/zwrot/zwrot/rules/span"
)

// tabWidth is how many columns a tab takes at most.
const tabWidth = 4

// cell is what a terminal shows for one character with all that combines with
// it, and how wide.
type cell struct {
	text   string
	width  int // columns
	offset int // bytes of the source before it
}

// cells splits a line, which begins at an offset of the source, into what a
// terminal shows. Characters that would move the cursor, hide text or turn its
// direction are replaced.
func cells(line []byte, offset int) []cell {
	var out []cell
	column, joined := 0, false
	for at := 0; at < len(line); {
		r, size := utf8.DecodeRune(line[at:])
		c := cell{text: visible(r), width: columns(r), offset: offset + at}
		at += size
		if r == '\t' {
			c.width = tabWidth - column%tabWidth
			c.text = strings.Repeat(" ", c.width)
		}
		if n := len(out); n > 0 && (c.width == 0 || joined) {
			out[n-1].text += c.text
			if r == variationEmoji && out[n-1].width == 1 {
				out[n-1].width, column = 2, column+1
			}
			joined = r == joiner
			continue
		}
		out = append(out, c)
		column += c.width
	}
	return out
}

// lineCells are the cells of the line that was asked for last: a page in one
// line has as many findings as a book.
type lineCells struct {
	mapper *span.Mapper
	line   int
	cells  []cell
}

// of returns the cells of a line (from 1).
func (l *lineCells) of(line int) []cell {
	if line != l.line {
		l.line, l.cells = line, cells(l.mapper.LineText(line), l.mapper.LineStart(line))
	}
	return l.cells
}

const (
	joiner         = '\u200D' // joins emoji into one
	variationEmoji = '\uFE0F' // asks for the emoji, two columns wide
	softHyphen     = '\u00AD'
	byteOrderMark  = '\uFEFF'
)

// columns is the width of a character on a terminal.
func columns(r rune) int {
	switch {
	case r == softHyphen, r == byteOrderMark:
		return 0
	case 0x1F3FB <= r && r <= 0x1F3FF: // skin tones change the emoji before
		return 0
	case unicode.In(r, unicode.Mn, unicode.Me):
		return 0
	case unicode.Is(unicode.Cf, r) && visible(r) != replacement:
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

const replacement = "\uFFFD"

// visible is a character as it is safe to print.
func visible(r rune) string {
	switch {
	case r == softHyphen, r == byteOrderMark:
		return ""
	case r < 0x20:
		return string('\u2400' + r) // the picture of the control character
	case r == 0x7F:
		return "\u2421"
	case unicode.Is(unicode.Cc, r), unicode.Is(unicode.Bidi_Control, r), r == '\u2028', r == '\u2029', r == utf8.RuneError:
		return replacement
	}
	return string(r)
}

// clean is a text of any origin on one line, safe to print.
func clean(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	var b strings.Builder
	for _, c := range cells([]byte(s), 0) {
		b.WriteString(c.text)
	}
	return b.String()
}

func widthOf(cs []cell) int {
	n := 0
	for _, c := range cs {
		n += c.width
	}
	return n
}

// crop cuts cells to a number of columns so that the one at an offset stays in
// sight, with up to a third of the room before it. "…" marks what was cut.
func crop(cs []cell, offset, room int) []cell {
	if len(cs) <= room+1 && widthOf(cs) <= room { // all but the first have a column or more
		return cs
	}
	begin := sort.Search(len(cs), func(i int) bool { return cs[i].offset >= offset })
	for used := 0; begin > 0 && used < room/3; begin-- {
		used += cs[begin-1].width
	}
	end, used := begin, 2 // the two "…"
	for end < len(cs) && used+cs[end].width <= room {
		used += cs[end].width
		end++
	}
	for end == len(cs) && begin > 0 && used+cs[begin-1].width <= room {
		begin--
		used += cs[begin].width
	}
	var out []cell
	if begin > 0 {
		out = append(out, cell{"…", 1, -1})
	}
	out = append(out, cs[begin:end]...)
	if end < len(cs) {
		out = append(out, cell{"…", 1, -1})
	}
	return out
}

// indexAt is the index of the first cell at or after an offset.
func indexAt(cs []cell, offset int) int {
	for i, c := range cs {
		if c.offset >= offset {
			return i
		}
	}
	return len(cs)
}
