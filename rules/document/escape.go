package document

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// backslash reads an escape of JSON, YAML or TOML at the start of src, n is 0
// for any other. Two halves of a surrogate pair are one escape.
func backslash(src []byte) (n int, text string) {
	if len(src) < 2 {
		return 0, ""
	}
	if i := strings.IndexByte(`"\/'nrt0abefv N_LP`, src[1]); i >= 0 {
		return 2, []string{`"`, `\`, `/`, `'`, "\n", "\r", "\t", "\x00", "\a", "\b", "\x1b", "\f", "\v", " ", "\u0085", "\u00a0", "\u2028", "\u2029"}[i]
	}
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[src[1]]
	r, ok := hexRune(src, 2, digits)
	if digits == 0 || !ok {
		return 0, ""
	}
	n = 2 + digits
	if utf16.IsSurrogate(r) {
		if low, ok := hexRune(src, n+2, 4); ok && src[n] == '\\' && src[n+1] == 'u' {
			if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
				return n + 6, string(pair)
			}
		}
		return 0, ""
	}
	return n, string(r)
}

// hexRune reads so many hexadecimal digits.
func hexRune(src []byte, from, digits int) (rune, bool) {
	if from+digits > len(src) {
		return 0, false
	}
	v, err := strconv.ParseUint(string(src[from:from+digits]), 16, 32)
	return rune(v), err == nil && v <= utf8.MaxRune
}
