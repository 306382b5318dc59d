package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/rules/document"
)

// address returns the end of a URL, e-mail address, domain, file name, path,
// handle or hashtag that begins at at.
func (s *scanner) address(at int) (end int, ok bool) {
	run := chunk(s.text[at:])
	n := 0
	switch {
	case strings.HasPrefix(run, "@"):
		n = identifier(run, 1, 2)
	case strings.HasPrefix(run, "#"):
		n = hashtag(run)
	default:
		if n = mail(run); n == 0 {
			n = locator(run)
		}
	}
	return at + n, n > 0
}

// longestAddress bounds the bytes that are looked at for an address, as a URL
// of more is longer than browsers take.
const longestAddress = 2048

// chunk returns the characters before the next white space, placeholder or
// quotation mark, without the punctuation at their end.
func chunk(s string) string {
	s = s[:min(len(s), longestAddress)]
	end := strings.IndexFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || r == document.Object || strings.ContainsRune("<>\"„”“«»{}|", r)
	})
	if end >= 0 {
		s = s[:end]
	}
	for {
		t := strings.TrimRight(s, ".,;:!?'’…*_&")
		if !strings.Contains(t, "(") {
			t = strings.TrimRight(t, ")]")
		}
		if t == s {
			return s
		}
		s = t
	}
}

// hashtag returns the length of "#słowo"; "#12" is a number with its sign.
func hashtag(s string) int {
	end := 1
	for i, r := range s[1:] {
		if !(unicode.IsLetter(r) || r == '_' || mark(r) || i > 0 && unicode.IsDigit(r)) {
			break
		}
		end = 1 + i + utf8.RuneLen(r)
	}
	if end < 3 {
		return 0
	}
	return end
}

// mail returns the length of an e-mail address.
func mail(s string) int {
	local, host, ok := strings.Cut(s, "@")
	if !ok || local == "" || strings.Trim(local, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-") != "" {
		return 0
	}
	n := hostLength(host)
	if dot := strings.LastIndexByte(host[:n], '.'); dot <= 0 || n-dot < 3 {
		return 0
	}
	return len(local) + 1 + n
}

// hostLength returns the length of the letters, digits, hyphens and full stops
// at the start of s.
func hostLength(s string) int {
	for i, r := range s {
		if !(unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '.') {
			return i
		}
	}
	return len(s)
}

// locator returns the length of a URL, domain, file name or path that is all
// of s, 0 when s is none.
func locator(s string) int {
	i := strings.Index(s, "://")
	scheme := i > 0 && hostLength(s[:i]) == i && i+3 < len(s)
	for _, prefix := range [...]string{"www.", "mailto:", "tel:+"} {
		scheme = scheme || len(s) > len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
	}
	if scheme || path(s) {
		return len(s)
	}
	host := s[:hostLength(s)]
	if known(host, topLevel) && (len(host) == len(s) || strings.IndexByte("/:?#", s[len(host)]) >= 0) {
		return len(s)
	}
	if ext := strings.LastIndexByte(s, '.'); ext > 0 && known(s, extensions) && unicode.IsLetter(rune(s[ext-1])) || ext > 0 && known(s, extensions) && '0' <= s[ext-1] && s[ext-1] <= '9' {
		return len(s)
	}
	return 0
}

// path reports an absolute path: "/etc/hosts", "~/dane", "C:\Dane".
func path(s string) bool {
	if len(s) > 3 && s[1] == ':' && s[2] == '\\' {
		return true
	}
	for _, prefix := range [...]string{"~/", "./", "../"} {
		if strings.HasPrefix(s, prefix) && len(s) > len(prefix) {
			return true
		}
	}
	second := strings.IndexByte(s[min(1, len(s)):], '/')
	return s != "" && s[0] == '/' && second > 0
}

// The last parts of names that are taken for domains and for files. Both lists
// are short on purpose: "koniec.To" is two sentences with a space missing.
const (
	topLevel   = " pl com eu org net info io dev app de uk fr cz sk ua lt es it nl biz edu gov online shop store tech ai "
	extensions = " pdf doc docx xls xlsx ppt pptx odt ods csv txt rtf zip rar png jpg jpeg gif svg webp bmp html htm xml json toml yaml yml po php js ts css py go md eml ics apk exe dmg mp3 mp4 avi mov "
)

// known reports whether the part of s after its last full stop is in list.
func known(s, list string) bool {
	dot := strings.LastIndexByte(s, '.')
	return dot > 0 && dot+1 < len(s) && strings.Contains(list, " "+s[dot+1:]+" ")
}
