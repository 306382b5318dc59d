package ruletest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zwrot/zwrot/rules/span"
)

// marks are the ranges that a case marks, in bytes of the text without marks.
type marks struct {
	main    []span.Span // « »: one a finding, sorted
	related []span.Span // ‹ ›: of all findings together, sorted
}

var opening = map[string]string{"«": "»", "‹": "›"}

// unmark takes the marks out of a text. A sign of the text itself is written
// with a backslash before it: \« \».
func unmark(marked string) (text string, m marks, err error) {
	type open struct {
		sign  string
		start int
	}
	var (
		b     strings.Builder
		stack []open
	)
	for at := 0; at < len(marked); {
		rest := marked[at:]
		sign := markAt(rest)
		switch {
		case rest[0] == '\\' && markAt(rest[1:]) != "":
			sign = markAt(rest[1:])
			b.WriteString(sign)
			at += 1 + len(sign)
		case sign == "":
			b.WriteByte(rest[0])
			at++
		case opening[sign] != "":
			stack = append(stack, open{sign, b.Len()})
			at += len(sign)
		default:
			n := len(stack) - 1
			if n < 0 || opening[stack[n].sign] != sign {
				return "", m, fmt.Errorf("%s closes nothing in %q; write \\%s for the sign itself", sign, marked, sign)
			}
			s := span.Span{Start: stack[n].start, End: b.Len()}
			if stack[n].sign == "«" {
				m.main = append(m.main, s)
			} else {
				m.related = append(m.related, s)
			}
			stack = stack[:n]
			at += len(sign)
		}
	}
	if len(stack) > 0 {
		return "", m, fmt.Errorf("%s is not closed in %q; write \\%s for the sign itself", stack[0].sign, marked, stack[0].sign)
	}
	m.sort()
	return b.String(), m, nil
}

// markAt returns the sign of a mark that s begins with.
func markAt(s string) string {
	for _, sign := range []string{"«", "»", "‹", "›"} {
		if strings.HasPrefix(s, sign) {
			return sign
		}
	}
	return ""
}

func (m *marks) sort() {
	slices.SortFunc(m.main, span.Compare)
	slices.SortFunc(m.related, span.Compare)
	m.main = slices.Compact(m.main)
	m.related = slices.DeleteFunc(slices.Compact(m.related), func(s span.Span) bool {
		return slices.Contains(m.main, s)
	})
}

// mark puts marks into a text: the inverse of unmark.
func mark(text string, m marks) string {
	var b strings.Builder
	for at := 0; at <= len(text); at++ {
		b.WriteString(closingAt(m, at) + openingAt(m, at))
		if at == len(text) {
			break
		}
		if markAt(text[at:]) != "" {
			b.WriteByte('\\')
		}
		b.WriteByte(text[at])
	}
	return b.String()
}

// closingAt gives the closing signs at an offset, inner ones first.
func closingAt(m marks, at int) string {
	var out []string
	for _, s := range m.main {
		if s.End == at {
			out = append(out, "»")
		}
	}
	for _, s := range m.related {
		if s.End == at {
			inside := slices.ContainsFunc(m.main, func(o span.Span) bool { return o.End == at && o.Start < s.Start })
			if inside {
				out = slices.Insert(out, 0, "›")
			} else {
				out = append(out, "›")
			}
		}
	}
	return strings.Join(out, "")
}

// openingAt gives the opening signs at an offset, outer ones first.
func openingAt(m marks, at int) string {
	var out []string
	for _, s := range m.main {
		if s.Start == at {
			out = append(out, "«")
		}
	}
	for _, s := range m.related {
		if s.Start == at {
			outside := slices.ContainsFunc(m.main, func(o span.Span) bool { return o.Start == at && o.End < s.End })
			if outside {
				out = slices.Insert(out, 0, "‹")
			} else {
				out = append(out, "‹")
			}
		}
	}
	return strings.Join(out, "")
}
