package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
)

// Pair is a form for women and a form for men that together stand for one word.
type Pair struct {
	Feminine, Masculine string // in full, with the capitals of the text
	Fault               Fault
}

// Fault is what is wrong with a pair.
type Fault uint8

// The faults.
const (
	NoFault   Fault = iota
	NoWord          // a half is no word: "zrobił(a)eś"
	BadEnding       // the ending repeats letters of the word: "zrobiłeś/łaś"
	Mismatch        // the halves differ in case or number: "klientki i klientów"
)

// Expand returns both forms of a pair in full: "klientka" and "klient" for
// "klient/ka" as well as for either half of "klientka lub klient". ok is false
// for words without a pair.
func (t *Token) Expand() (feminine, masculine string, ok bool) {
	if t.Pair == nil {
		return "", "", false
	}
	return t.Pair.Feminine, t.Pair.Masculine, true
}

// partners decides which forms make a pair.
type partners struct {
	dict  *morph.Dictionary
	nouns *dictionaries.Nouns
}

// match is how well two readings fit.
type match uint8

const (
	noPair  match = iota
	unequal       // of one word, but in another case or number
	paired        // in every respect
)

// match compares a reading for women with one for men.
func (p partners) match(f, m *Reading) match {
	if both := morph.F | morph.M1; f.Tag.Gender()&both != morph.F || m.Tag.Gender()&both != morph.M1 {
		return noPair
	}
	switch {
	case f.Tag.Class() == morph.Subst && m.Tag.Class() == morph.Subst:
		if m.Tag.Gender() != morph.M1 || !p.related(f.Lemma, m.Lemma) {
			return noPair
		}
	case f.Tag.Class() != m.Tag.Class() || f.Lemma != m.Lemma || f.Tag.Degree() != m.Tag.Degree() || f.Tag.Person() != m.Tag.Person():
		return noPair
	}
	if !meet(f.Tag.Number(), m.Tag.Number()) || !meet(f.Tag.Case(), m.Tag.Case()) {
		return unequal
	}
	return paired
}

// meet reports whether two sets of values of a category share one, or neither
// has any.
func meet[T ~uint8](a, b T) bool { return a&b != 0 || a == 0 && b == 0 }

// related reports whether a feminine noun is the partner of a masculine one: by
// the table of nouns, or by the endings that make such feminines. "Technik" and
// "technika" are none.
func (p partners) related(f, m string) bool {
	if n := p.nouns.Masculine(m); n != nil {
		for _, other := range n.Feminine {
			if other == f {
				return true
			}
		}
		if len(n.Feminine) > 0 {
			return false // the table knows better than endings: "klika" is no partner of "klient"
		}
	}
	if m == "pan" && f == "pani" {
		return true
	}
	stem := commonPrefix(f, m)
	fem, masc := f[len(stem):], m[len(stem):]
	if utf8.RuneCountInString(stem) < 3 || utf8.RuneCountInString(masc) > 3 {
		return false
	}
	if masc == "" { // "klient"+"ka", "bóg"+"ini"; with -k it would be "technik"+"a"
		return fem == "ka" || fem == "owa" || fem == "ini" || fem == "yni" || fem == "anka"
	}
	for _, ending := range [...]string{"ka", "ki", "ni", "owa", "ina"} {
		if strings.HasSuffix(f, ending) && utf8.RuneCountInString(fem) >= 2 {
			return true
		}
	}
	return false
}

// commonPrefix returns the longest prefix of whole characters of both.
func commonPrefix(a, b string) string {
	n := 0
	for i, r := range a {
		size := utf8.RuneLen(r)
		if size < 0 || !strings.HasPrefix(b[min(i, len(b)):], a[i:i+size]) {
			break
		}
		n = i + size
	}
	return a[:n]
}

// matches compares all readings of two words and returns the best match with
// the readings that are part of it.
func (p partners) matches(f, m []Reading) (best match, feminine, masculine []Reading) {
	for i := range f {
		for j := range m {
			got := p.match(&f[i], &m[j])
			if got < best || got == noPair {
				continue
			}
			if got > best {
				best, feminine, masculine = got, nil, nil
			}
			feminine = appendOnce(feminine, f[i])
			masculine = appendOnce(masculine, m[j])
		}
	}
	return best, feminine, masculine
}

func appendOnce(readings []Reading, r Reading) []Reading {
	for _, other := range readings {
		if other == r {
			return readings
		}
	}
	return append(readings, r)
}

// partner returns the form for the other gender of a word in one of its
// readings: of verbs and adjectives by the dictionary, of nouns by the table.
// woman says which gender is wanted.
func (p partners) partner(r *Reading, woman bool) []morph.Form {
	to := morph.M1
	if woman {
		to = morph.F
	}
	if r.Tag.Class() != morph.Subst {
		return p.dict.Generate(r.Lemma, r.Homonym, r.Tag.With(to))
	}
	var lemmas []string
	if woman {
		if n := p.nouns.Masculine(r.Lemma); n != nil {
			lemmas = n.Feminine
		} else if r.Lemma == "pan" {
			lemmas = []string{"pani"}
		}
	} else if n := p.nouns.Feminine(r.Lemma); n != nil {
		lemmas = []string{n.Masculine}
	}
	var out []morph.Form
	for _, lemma := range lemmas {
		out = append(out, p.dict.Generate(lemma, "", morph.New(morph.Subst, r.Tag.Number(), r.Tag.Case(), to))...)
	}
	return out
}

// likeCase returns word with the capitals of model: all, the first, or none.
func likeCase(word, model string) string {
	all, first := capitals(model)
	switch {
	case all:
		return strings.ToUpper(word)
	case first:
		r, size := utf8.DecodeRuneInString(word)
		return string(unicode.ToUpper(r)) + word[size:]
	}
	return word
}
