package document

import (
	"bytes"
	"strings"

	"github.com/zwrot/zwrot/rules/span"
)

// maxICU bounds the length of an ICU message in bytes.
const maxICU = 1 << 14

// matchICU matches the head of {name, plural, one {…} other {…}}; the tags
// between and after its branches are put on the scanner's list.
func matchICU(s *scanner, at int, t *tag) bool {
	limit := min(len(s.src), at+maxICU)
	if len(s.coming) > 0 {
		limit = min(limit, s.coming[0].Start) // a message in a branch ends in it
	}
	m := icuParser{src: s.src[:limit], at: at + 1}
	tags, ok := m.message(at)
	if !ok {
		return false
	}
	*t = tags[0]
	s.coming = append(tags[1:len(tags):len(tags)], s.coming...)
	s.plurals = append(s.plurals, m.kind != "select")
	return true
}

// matchNumber matches "#" in a branch of a plural.
func matchNumber(s *scanner, at int, t *tag) bool {
	t.End = at + 1
	n := len(s.plurals)
	return n > 0 && s.plurals[n-1]
}

// icuParser reads the frame of one ICU message.
type icuParser struct {
	src        []byte
	at         int
	name, kind string
}

// message reads to the end of the message that begins at an offset. The tags
// are its head, what stands between the branches, and its end.
func (m *icuParser) message(start int) (tags []tag, ok bool) {
	m.name = m.word()
	if m.name == "" || !m.take(',') {
		return nil, false
	}
	if m.kind = m.word(); m.kind != "select" && m.kind != "plural" && m.kind != "selectordinal" || !m.take(',') {
		return nil, false
	}
	role := opening
	for {
		arm := m.word()
		if arm == "offset" && m.take(':') {
			m.word()
			continue
		}
		if arm == "" {
			break
		}
		if !m.take('{') {
			return nil, false
		}
		tags = append(tags, tag{
			Span: span.Span{Start: start, End: m.at}, role: role, family: icu, word: m.kind,
			test: m.name + "\x00" + arm, conditional: -1, arm: noArm,
		})
		if start = m.branchEnd(); start < 0 {
			return nil, false
		}
		role, m.at = turning, start+1
	}
	if !m.take('}') || len(tags) == 0 {
		return nil, false
	}
	end := tag{Span: span.Span{Start: start, End: m.at}, role: closing, family: icu, word: m.kind, conditional: -1, arm: noArm}
	return append(tags, end), true
}

// space skips white space.
func (m *icuParser) space() {
	for m.at < len(m.src) && strings.IndexByte(" \t\r\n", m.src[m.at]) >= 0 {
		m.at++
	}
}

// word reads a name, a keyword or "=1", "" for none.
func (m *icuParser) word() string {
	m.space()
	start := m.at
	for m.at < len(m.src) && (isWordByte(m.src[m.at]) || strings.IndexByte("=.-", m.src[m.at]) >= 0) {
		m.at++
	}
	return string(m.src[start:m.at])
}

func (m *icuParser) take(c byte) bool {
	m.space()
	if m.at < len(m.src) && m.src[m.at] == c {
		m.at++
		return true
	}
	return false
}

// branchEnd returns the offset of the "}" that ends the branch at m.at, or -1.
// An apostrophe before a brace quotes it.
func (m *icuParser) branchEnd() int {
	depth := 0
	for i := m.at; i < len(m.src); i++ {
		switch c := m.src[i]; {
		case c == '\'' && i+1 < len(m.src) && (m.src[i+1] == '{' || m.src[i+1] == '}'):
			if n := bytes.IndexByte(m.src[i+1:], '\''); n >= 0 {
				i += 1 + n
			}
		case c == '{':
			depth++
		case c == '}':
			if depth == 0 {
				return i
			}
			depth--
		}
	}
	return -1
}
