package language

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// reader gives tokens their readings. One reader serves one text: the readings
// of all its tokens lie in few large pieces of memory.
type reader struct {
	dict *morph.Dictionary
	room [64]morph.Reading // of the word in hand
	free []Reading
	// known are the readings of words met before: most words of a text come
	// again, the more so in rewrites of it.
	known map[string][]Reading
}

// maxKnown bounds the words that a reader remembers, to some 2 MB.
const maxKnown = 5000

// read sets the readings of the words among tokens.
func (r *reader) read(tokens []Token) {
	for i := range tokens {
		if tokens[i].Kind == Word {
			tokens[i].Readings = r.recall(tokens[i].Text)
		}
	}
}

// recall is readings, from memory where the word was met before.
func (r *reader) recall(word string) []Reading {
	known, ok := r.known[word]
	if ok {
		return append(r.space(len(known)), known...)
	}
	word = strings.Clone(word) // lemmas share it: they must not keep the whole text
	found := r.readings(word)
	if r.known == nil || len(r.known) >= maxKnown {
		r.known = map[string][]Reading{}
	}
	r.known[word] = slices.Clone(found)
	return found
}

// readings returns the readings of a word. A compound with hyphens that the
// dictionary lacks is read as its last part ("polsko-niemiecki").
func (r *reader) readings(word string) []Reading {
	found := r.dict.Analyse(r.room[:0], word)
	if len(found) > 0 {
		return r.keep(found, word, "")
	}
	if !strings.ContainsAny(word, "-\u2010\u2011’ʼ") {
		return nil
	}
	if plain := plainSigns(word); plain != word {
		return r.readings(plain)
	}
	cut := strings.LastIndexByte(word, '-') + 1
	if cut > 0 && '0' <= word[0] && word[0] <= '9' {
		return r.numbered(word[cut:], word[:cut])
	}
	if cut == 0 || !r.compounds(word[:cut-1]) {
		return nil
	}
	return r.keep(r.dict.Analyse(r.room[:0], word[cut:]), word[cut:], word[:cut])
}

// numbered returns the readings of a word behind a number with a hyphen: those
// of an adjective or adverb ("34-letni"), of "lecie", or those that a nastolatek
// has in common with a 34-latek.
func (r *reader) numbered(word, number string) []Reading {
	const teen = "nasto"
	found := r.dict.Analyse(r.room[:0], teen+word)
	if len(found) > 0 {
		out := r.keep(found, word, "")
		for i := range out {
			out[i].Lemma = number + strings.TrimPrefix(out[i].Lemma, teen)
		}
		return out
	}
	out := r.keep(r.dict.Analyse(r.room[:0], word), word, number)
	return slices.DeleteFunc(out, func(o Reading) bool {
		c := o.Tag.Class()
		return c != morph.Adj && c != morph.Adv && o.Lemma != number+"lecie"
	})
}

// plainSigns returns word with the hyphens and apostrophes that the dictionary
// uses.
func plainSigns(word string) string {
	return strings.NewReplacer("\u2010", "-", "\u2011", "-", "’", "'", "ʼ", "'").Replace(word)
}

// compounds reports whether a word may be the first part of a compound: it is
// known, also as a part ("polsko"), or has no vowel that could be inflected.
func (r *reader) compounds(first string) bool {
	if i := strings.LastIndexByte(first, '-'); i >= 0 {
		first = first[i+1:]
	}
	return len(r.dict.Analyse(r.room[:0], first)) > 0
}

// keep turns readings of word into those of the contract. Lemmas are shared
// where they are equal: with the word, or with the reading before.
func (r *reader) keep(found []morph.Reading, word, prefix string) []Reading {
	out := r.space(len(found))
	var room [64]byte
	for i := range found {
		f := &found[i]
		b := f.AppendLemma(append(room[:0], prefix...))
		var lemma string
		switch {
		case prefix == "" && string(b) == word:
			lemma = word
		case i > 0 && string(b) == out[i-1].Lemma:
			lemma = out[i-1].Lemma
		default:
			lemma = string(b)
		}
		out = append(out, Reading{Lemma: lemma, Homonym: f.Homonym, Tag: f.Tag, Kind: f.Kind, Qualifiers: f.Qualifiers})
	}
	return out
}

// space returns room for n readings of one word.
func (r *reader) space(n int) []Reading {
	if n > len(r.free) {
		r.free = make([]Reading, max(64, n))
	}
	out := r.free[:0:n]
	r.free = r.free[n:]
	return out
}

// commonFirst moves the readings of usual common words before those of names,
// and those before readings that the dictionary calls unusual.
func commonFirst(readings []Reading) {
	rank := func(r Reading) int {
		first, _ := utf8.DecodeRuneInString(r.Lemma)
		switch {
		case unicode.IsUpper(first):
			return 1
		case r.Qualifiers.Has(morph.Unfit):
			return 2
		}
		return 0
	}
	slices.SortStableFunc(readings, func(a, b Reading) int { return rank(a) - rank(b) })
}

// restore reads the unknown words of a sentence as typed without Polish
// letters. In a text that has some (plain is false) a word is restored only if
// one word alone fits it; else it may stand for a few, and be a rare word as it
// is ("mial").
func (r *reader) restore(s *Sentence, plain bool) {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Kind != Word || !unusual(t.Readings, plain) || t.Marks.Has(Foreign) || !restorable(t, plain) {
			continue
		}
		word := t.Lower
		words := fewestChanges(word, r.dict.Restore(word))
		if len(words) == 0 || len(words) > 1 && !plain {
			continue
		}
		t.Readings, t.Restored = nil, true
		for _, word := range words {
			t.Readings = append(t.Readings, r.readings(word)...)
		}
	}
}

// unusual reports that there are no readings or, where rare is set, none that
// is in use: "juz" was a word once.
func unusual(readings []Reading, rare bool) bool {
	for i := range readings {
		if !rare || !readings[i].Qualifiers.Has(morph.Unfit|morph.Historical) {
			return false
		}
	}
	return true
}

// fewestChanges returns those of the restored words that differ from word in
// the fewest letters: "zalogowałeś", not "załogowałeś". Polish text has few
// letters of its own, so the word with fewer is far likelier.
func fewestChanges(word string, restored []string) []string {
	best := len(word)
	out := restored[:0]
	for _, w := range restored {
		n := 0
		for _, r := range w {
			if r >= utf8.RuneSelf {
				n++
			}
		}
		if n < best {
			best, out = n, out[:0]
		}
		if n == best {
			out = append(out, w)
		}
	}
	return out
}

// restorable reports a word that may lack Polish letters, some or all of them,
// and is no name.
func restorable(t *Token, plain bool) bool {
	if len(t.Text) < 3 || len(t.Text) > 24 {
		return false
	}
	for i, r := range t.Text {
		if r > '\u017F' || !unicode.IsLetter(r) || unicode.IsUpper(r) && !plain && !(i == 0 && t.Marks.Has(SentenceStart)) {
			return false
		}
	}
	return true
}

// polishLetters reports whether a text has letters that only Polish uses.
func polishLetters(text string) bool {
	return strings.ContainsAny(text, "ąćęłńóśżźĄĆĘŁŃÓŚŻŹ\u0301\u0307\u0328")
}
