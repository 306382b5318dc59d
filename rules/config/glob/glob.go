// Package glob matches paths against the patterns of .gitignore and zwrot.toml.
//
// "*" stands for any characters but "/", "?" for one, "[a-ż]" for one of a
// class ("[!…]" for one outside it), "\" takes the next character literally,
// and "**" as a whole part of the path for any number of folders. These are the
// rules of git's wildmatch with WM_PATHNAME, except that a character is a Unicode
// code point and not a byte.
package glob

import (
	"errors"
	"strings"
	"unicode/utf8"
)

// Pattern is a pattern in parts. It is immutable and safe for concurrent use.
type Pattern struct {
	parts []string
}

// ErrPattern is the fault of a pattern whose "[" is never closed or whose "\"
// stands last.
var ErrPattern = errors.New("unfinished [ or \\ in a pattern")

// Compile reads a pattern over slash-separated paths.
func Compile(pattern string) (Pattern, error) {
	parts := strings.Split(pattern, "/")
	for _, part := range parts {
		for rest := part; rest != ""; {
			_, next, ok := matchOne(rest, 'x')
			if !ok {
				return Pattern{}, ErrPattern
			}
			rest = next
		}
	}
	if n := len(parts); n > 1 && parts[n-1] == "**" {
		parts = append(parts, "*") // "a/**" is what lies in a, not a itself
	}
	return Pattern{parts}, nil
}

// Match reports whether the whole of path fits the pattern.
func (p Pattern) Match(path string) bool {
	names := strings.Split(path, "/")
	i, j := 0, 0
	star, mark := -1, 0 // the last "**" and where its run of folders ends
	for j < len(names) {
		switch {
		case i < len(p.parts) && p.parts[i] == "**":
			star, mark = i, j
			i++
		case i < len(p.parts) && matchName(p.parts[i], names[j]):
			i++
			j++
		case star >= 0:
			mark++
			i, j = star+1, mark
		default:
			return false
		}
	}
	for i < len(p.parts) && p.parts[i] == "**" {
		i++
	}
	return i == len(p.parts)
}

// matchName matches one name of a path. Only the last "*" has to be tried
// again with more characters, so the time is at most the product of lengths.
func matchName(pattern, name string) bool {
	rest, text := pattern, name
	starRest, starText := "", ""
	star := false
	for text != "" {
		if strings.HasPrefix(rest, "*") {
			rest = strings.TrimLeft(rest, "*")
			star, starRest, starText = true, rest, text
			continue
		}
		r, size := utf8.DecodeRuneInString(text)
		if rest != "" {
			if hit, next, ok := matchOne(rest, r); ok && hit {
				rest, text = next, text[size:]
				continue
			}
		}
		if !star {
			return false
		}
		_, size = utf8.DecodeRuneInString(starText)
		starText = starText[size:]
		rest, text = starRest, starText
	}
	return strings.Trim(rest, "*") == ""
}

// matchOne matches r with the first element of a pattern and returns what
// follows it; ok is false when the element is unfinished.
func matchOne(pattern string, r rune) (hit bool, next string, ok bool) {
	c, size := utf8.DecodeRuneInString(pattern)
	rest := pattern[size:]
	switch c {
	case '?', '*':
		return true, rest, true
	case '[':
		return matchClass(rest, r)
	case '\\':
		if rest == "" {
			return false, "", false
		}
		c, size = utf8.DecodeRuneInString(rest)
		rest = rest[size:]
	}
	return c == r, rest, true
}

// matchClass matches r with a class, of which the "[" is read already.
func matchClass(pattern string, r rune) (hit bool, next string, ok bool) {
	negated := strings.HasPrefix(pattern, "!") || strings.HasPrefix(pattern, "^")
	if negated {
		pattern = pattern[1:]
	}
	for first := true; pattern != ""; first = false {
		if pattern[0] == ']' && !first {
			return hit != negated, pattern[1:], true
		}
		low, rest, ok := classRune(pattern)
		if !ok {
			break
		}
		high := low
		if len(rest) > 1 && rest[0] == '-' && rest[1] != ']' {
			if high, rest, ok = classRune(rest[1:]); !ok {
				break
			}
		}
		hit = hit || low <= r && r <= high
		pattern = rest
	}
	return false, "", false
}

func classRune(pattern string) (r rune, next string, ok bool) {
	if pattern[0] == '\\' {
		pattern = pattern[1:]
	}
	if pattern == "" {
		return 0, "", false
	}
	r, size := utf8.DecodeRuneInString(pattern)
	return r, pattern[size:], true
}

// Braces expands "{a,b}" in a pattern, also nested; a brace that is not closed
// stands for itself.
func Braces(pattern string) []string {
	open := strings.IndexByte(pattern, '{')
	if open < 0 {
		return []string{pattern}
	}
	depth, at := 0, open+1
	var choices []string
	for i := open; i < len(pattern); i++ {
		switch c := pattern[i]; {
		case c == '{':
			depth++
		case c == ',' && depth == 1:
			choices = append(choices, pattern[at:i])
			at = i + 1
		case c == '}':
			if depth--; depth > 0 {
				continue
			}
			var out []string
			for _, choice := range append(choices, pattern[at:i]) {
				out = append(out, Braces(pattern[:open]+choice+pattern[i+1:])...)
			}
			return out
		}
	}
	return []string{pattern}
}

// Single reports whether the pattern has no "/", so that it is about a name
// and not about a path.
func (p Pattern) Single() bool { return len(p.parts) == 1 }
