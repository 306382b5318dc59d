package language

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// placeholder returns the end of a template's value that was left in the text:
// %s, %1$s, %(name)s, %{name}, %name%, {name}, {{ name }}, ${name}, $name,
// *|NAME|*, [[name]], :name. Formats that know their templates have replaced
// them by document.Object before.
func placeholder(text string, at int) (end int, ok bool) {
	rest := text[at:]
	n := 0
	switch rest[0] {
	case '{':
		n = braces(rest)
	case '$', '#', '@':
		if len(rest) > 1 && rest[1] == '{' {
			n = 1 + braces(rest[1:])
			if n == 1 {
				n = 0
			}
		} else if rest[0] == '$' {
			n = identifier(rest, 1, 2)
		}
	case '%':
		if n = format(rest); n > 0 && at > 0 && '0' <= text[at-1] && text[at-1] <= '9' {
			n = 0 // "100%s" is a percentage
		}
	case '*':
		n = between(rest, "*|", "|*")
	case '[':
		n = between(rest, "[[", "]]")
	case ':':
		if at == 0 || strings.IndexByte(" \t\n(\"'", text[at-1]) >= 0 {
			n = identifier(rest, 1, 3)
		}
	}
	return at + n, n > 0
}

// braces returns the length of "{name}" or "{{ name }}" at the start of s, 0
// when there is none.
func braces(s string) int {
	if n := between(s, "{{", "}}"); n > 0 {
		return n
	}
	n := between(s, "{", "}")
	for _, r := range s[:n] {
		if r >= utf8.RuneSelf || unicode.IsSpace(r) {
			return 0 // prose in braces
		}
	}
	return n
}

// between returns the length of open…close at the start of s, on one line and
// at most 80 bytes, 0 when there is none.
func between(s, open, close string) int {
	if !strings.HasPrefix(s, open) {
		return 0
	}
	s = s[:min(len(s), len(open)+80+len(close))]
	n := strings.Index(s[len(open):], close)
	if n <= 0 || strings.IndexByte(s[len(open):len(open)+n], '\n') >= 0 {
		return 0
	}
	return len(open) + n + len(close)
}

// identifier returns the length of an ASCII name that begins at from and is at
// least least bytes long, 0 when there is none.
func identifier(s string, from, least int) int {
	i := from
	for i < len(s) && (s[i] == '_' || 'a' <= s[i] && s[i] <= 'z' || 'A' <= s[i] && s[i] <= 'Z' || i > from && '0' <= s[i] && s[i] <= '9') {
		i++
	}
	if r, _ := utf8.DecodeRuneInString(s[i:]); i-from < least || unicode.IsLetter(r) && i < len(s) {
		return 0
	}
	return i
}

// format returns the length of a printf format, %(name)s, %{name} or %name% at
// the start of s, 0 when there is none.
func format(s string) int {
	if n := between(s, "%{", "}"); n > 0 {
		return n
	}
	if n := between(s, "%(", ")"); n > 0 && n < len(s) && unicode.IsLetter(rune(s[n])) {
		return n + 1
	}
	if n := identifier(s, 1, 2); n > 0 && n < len(s) && s[n] == '%' && len(s) > n {
		return n + 1
	}
	i := 1
	for i < len(s) && strings.IndexByte("0123456789$.+-", s[i]) >= 0 {
		i++
	}
	for i < len(s) && s[i] == 'l' {
		i++
	}
	if i >= len(s) || strings.IndexByte("sdifuxXeEgGcpqvt@n", s[i]) < 0 {
		return 0
	}
	if r, _ := utf8.DecodeRuneInString(s[i+1:]); unicode.IsLower(r) {
		return 0
	}
	return i + 1
}

// tag returns the end of an HTML tag that was left in the text: "<b>", "</p>",
// "<br />". "<3" and "a < b" are none.
func tag(text string, at int) (end int, ok bool) {
	rest := text[at:]
	name := strings.TrimPrefix(rest[1:], "/")
	if name == "" || !('a' <= name[0]|0x20 && name[0]|0x20 <= 'z') {
		return at, false
	}
	n := strings.IndexAny(rest[1:min(len(rest), 400)], "<>\n")
	if n < 0 || rest[1+n] != '>' {
		return at, false
	}
	return at + n + 2, true
}

// breaks reports a tag after which another paragraph or line begins.
func breaks(tag string) bool {
	if len(tag) < 3 || tag[0] != '<' {
		return false
	}
	name := strings.ToLower(strings.Trim(tag, "</> "))
	name, _, _ = strings.Cut(name, " ")
	switch name {
	case "br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "tr", "td", "th", "table":
		return true
	}
	return false
}

// emoticon returns the end of a face made of punctuation: ":)", ";-)", ":D".
func emoticon(text string, at int) (end int, ok bool) {
	s := text[at:]
	if strings.HasPrefix(s, "<3") {
		return at + 2, true
	}
	if len(s) < 2 || s[0] != ':' && s[0] != ';' {
		return at, false
	}
	i := 1
	if s[i] == '-' {
		i++
	}
	if i >= len(s) || strings.IndexByte("()DPpO|/*", s[i]) < 0 {
		return at, false
	}
	if r, _ := utf8.DecodeRuneInString(s[i+1:]); i+1 < len(s) && (unicode.IsLetter(r) || unicode.IsDigit(r)) || s[i] == '/' && i+1 < len(s) && s[i+1] == '/' {
		return at, false
	}
	return at + i + 1, true
}

// emoji returns the end of an emoji with its modifiers: variation selectors,
// skin tones, joined sequences, flags, keycaps.
func emoji(text string, at int) (end int, ok bool) {
	r, size := utf8.DecodeRuneInString(text[at:])
	if r < 0x2000 || !unicode.In(r, unicode.So, unicode.Sk) {
		return at, false
	}
	end = at + size
	flag := regional(r)
	for end < len(text) {
		next, n := utf8.DecodeRuneInString(text[end:])
		switch {
		case flag && regional(next):
			return end + n, true
		case next == '\u200D': // zero-width joiner: another emoji follows
			after, m := utf8.DecodeRuneInString(text[end+n:])
			if !unicode.In(after, unicode.So) {
				return end, true
			}
			end += n + m
		case mark(next), 0x1F3FB <= next && next <= 0x1F3FF, 0xE0020 <= next && next <= 0xE007F:
			end += n
		default:
			return end, true
		}
	}
	return end, true
}

// regional reports the letters that flags are made of.
func regional(r rune) bool { return 0x1F1E6 <= r && r <= 0x1F1FF }
