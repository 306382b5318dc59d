package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/rules/document"
	"golang.org/x/text/unicode/norm"
)

// scanner cuts a text into tokens. Every byte that is neither white space nor
// invisible belongs to exactly one token.
type scanner struct {
	text   string
	dotted func(string) bool // whether an abbreviation with full stops inside exists: "m.in"
	tokens []Token
}

// scan appends the tokens of the text to tokens.
func (s *scanner) scan() []Token {
	space := false
	for at := 0; at < len(s.text); {
		r, size := utf8.DecodeRuneInString(s.text[at:])
		if blank := unicode.IsSpace(r); blank || invisible(r) {
			space = space || blank
			at += size
			continue
		}
		t := s.token(at, r, size)
		t.Space, space = space, false
		t.Lower = lower(t.Text)
		t.Agrees, t.Partner, t.Carrier = -1, -1, -1
		s.tokens = append(s.tokens, t)
		at = t.End
	}
	return s.tokens
}

// token returns the token that begins at at with r.
func (s *scanner) token(at int, r rune, size int) Token {
	if unicode.IsLetter(r) {
		return s.word(at)
	}
	kind, end := s.other(at, r, size)
	for end < len(s.text) { // combining marks belong to what stands before them
		m, n := utf8.DecodeRuneInString(s.text[end:])
		if !mark(m) {
			break
		}
		end += n
	}
	return Token{Start: at, End: end, Kind: kind, Text: clean(s.text[at:end])}
}

// other returns the kind and the end of a token that is no word.
func (s *scanner) other(at int, r rune, size int) (Kind, int) {
	if r == document.Object {
		return Placeholder, at + size
	}
	if '0' <= r && r <= '9' || unicode.IsDigit(r) {
		if end, ok := s.address(at); ok {
			return Address, end
		}
		return s.numeral(at)
	}
	if end, ok := placeholder(s.text, at); ok {
		return Placeholder, end
	}
	if strings.ContainsRune("@#/~.\\", r) && !s.afterLetter(at) {
		if end, ok := s.address(at); ok {
			return Address, end
		}
	}
	if r == '<' {
		if end, ok := tag(s.text, at); ok {
			return Symbol, end
		}
	}
	if end, ok := emoticon(s.text, at); ok {
		return Symbol, end
	}
	if end, ok := emoji(s.text, at); ok {
		return Symbol, end
	}
	if !unicode.IsPunct(r) || strings.ContainsRune("%‰&§@#*•", r) {
		return Symbol, at + size
	}
	return Punctuation, s.punctuation(at, r, size)
}

// afterLetter reports whether a letter or digit touches the sign at at: the
// "@" of "student@ka" begins no handle.
func (s *scanner) afterLetter(at int) bool {
	r, _ := utf8.DecodeLastRuneInString(s.text[:at])
	return unicode.IsLetter(r) || unicode.IsDigit(r) || mark(r)
}

// punctuation returns the end of a sign: "...", "?!" and "--" are one.
func (s *scanner) punctuation(at int, r rune, size int) int {
	same := ""
	switch r {
	case '.', '…':
		same = ".…"
	case '?', '!':
		same = "?!"
	case '-':
		same = "-"
	}
	end := at + size
	for same != "" && end < len(s.text) {
		next, n := utf8.DecodeRuneInString(s.text[end:])
		if !strings.ContainsRune(same, next) {
			break
		}
		end += n
	}
	return end
}

// word returns the word, address or abbreviation that begins at at.
func (s *scanner) word(at int) Token {
	end, plain := s.letters(at)
	t := Token{Start: at, End: end, Kind: Word}
	if end+1 < len(s.text) && strings.IndexByte(".@:/\\", s.text[end]) >= 0 {
		if stop, ok := s.address(at); ok {
			t.Kind, t.End, plain = Address, stop, false
		} else if s.text[end] == '.' {
			t.End = s.abbreviation(at, end)
		}
	}
	t.Text = s.text[at:t.End]
	if !plain {
		t.Text = clean(t.Text)
	}
	return t
}

// letters returns the end of the letters that begin at at, with hyphens and
// apostrophes between them, and whether they stand for themselves: nothing
// invisible inside, and in NFC as far as a look at single runes tells.
func (s *scanner) letters(at int) (end int, plain bool) {
	plain = true
	for i := at; i < len(s.text); {
		r, size := rune(s.text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s.text[i:])
		}
		switch {
		case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9':
			end = i + size
		case r < utf8.RuneSelf && r != '-' && r != '\'':
			return end, plain
		case unicode.IsLetter(r):
			plain = plain && r <= '\u017F' // Latin up to Extended-A has no decomposable neighbours
			end = i + size
		case mark(r):
			plain = false
			end = i + size
		case invisible(r):
			plain = false // end stays: it is inside only if a letter follows
		case strings.ContainsRune("-\u2010\u2011'’ʼ", r) && s.joins(i, size, r):
			plain = plain && size == 1
		default:
			return end, plain
		}
		i += size
	}
	return end, plain
}

// joins reports whether the hyphen or apostrophe at i stands between letters.
// A hyphen also joins digits: "COVID-19".
func (s *scanner) joins(i, size int, r rune) bool {
	for _, next := range s.text[i+size:] {
		if invisible(next) {
			continue
		}
		return unicode.IsLetter(next) || unicode.IsDigit(next) && r != '\'' && r != '’'
	}
	return false
}

// abbreviation returns the end of an abbreviation with full stops inside
// ("m.in", "o.o"; the last full stop is a token of its own) or end.
func (s *scanner) abbreviation(at, end int) int {
	best := end
	for i, parts := end, 0; parts < 3 && i+1 < len(s.text) && s.text[i] == '.'; parts++ {
		r, _ := utf8.DecodeRuneInString(s.text[i+1:])
		if !unicode.IsLetter(r) {
			break
		}
		i, _ = s.letters(i + 1)
		if s.dotted(s.text[at:i]) {
			best = i
		}
	}
	return best
}

// number returns the end of the number that begins at at: digits with single
// separators between them, or groups of three after a space.
func (s *scanner) number(at int) int {
	i, grouped := digits(s.text, at), true
	first := utf8.RuneCountInString(s.text[at:i])
	for i < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[i:])
		end := digits(s.text, i+size)
		switch {
		case end == i+size:
			return i
		case strings.ContainsRune(".,:/", r):
			grouped = false
		case strings.ContainsRune(" \u00A0\u2009\u202F", r):
			if !grouped || first > 3 || utf8.RuneCountInString(s.text[i+size:end]) != 3 {
				return i
			}
		default:
			return i
		}
		i = end
	}
	return i
}

// numeral returns the number that begins at at, or the word that a number and
// the word behind its hyphen make together: "34-letni", "30-lecie", but not
// "5-tego", whose ending alone is behind the hyphen.
func (s *scanner) numeral(at int) (Kind, int) {
	const shortest = 5 // letters, of "letni"
	end := s.number(at)
	hyphen, size := utf8.DecodeRuneInString(s.text[end:])
	if !strings.ContainsRune("-\u2010\u2011", hyphen) || strings.ContainsFunc(s.text[at:end], unicode.IsSpace) {
		return Number, end
	}
	letters := 0
	for i, r := range s.text[end+size:] {
		if unicode.IsLower(r) {
			letters++
		} else if !invisible(r) {
			if unicode.IsLetter(r) || unicode.IsDigit(r) || letters < shortest {
				return Number, end
			}
			return Word, end + size + i
		}
	}
	if letters < shortest {
		return Number, end
	}
	return Word, len(s.text)
}

// digits returns the end of the digits that begin at at.
func digits(text string, at int) int {
	for i, r := range text[at:] {
		if !unicode.IsDigit(r) {
			return at + i
		}
	}
	return len(text)
}

// lower returns text in lower case: text itself, most often, as there are few
// capitals in it.
func lower(text string) string {
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		if 'A' <= r && r <= 'Z' || r >= utf8.RuneSelf && unicode.ToLower(r) != r {
			return strings.ToLower(text)
		}
		i += size
	}
	return text
}

// mark reports a combining character.
func mark(r rune) bool { return r >= '\u0300' && unicode.Is(unicode.M, r) }

// invisible reports characters that nobody sees: soft hyphen, zero-width
// space, joiners, word joiner, byte order mark.
func invisible(r rune) bool {
	switch r {
	case '\u00AD', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\uFEFF':
		return true
	}
	return false
}

// clean returns raw in NFC without invisible characters; raw itself where it
// is clean already. Emoji keep their joiners.
func clean(raw string) string {
	if strings.IndexFunc(raw, unicode.IsLetter) >= 0 && strings.IndexFunc(raw, invisible) >= 0 {
		raw = strings.Map(func(r rune) rune {
			if invisible(r) {
				return -1
			}
			return r
		}, raw)
	}
	return norm.NFC.String(raw) // returns raw when it is NFC
}
