package terms

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// replacement is what is written in place of a phrase.
type replacement struct {
	parts []part
	head  int // the word that takes the inflection of the marked one, -1 if none
}

// part is a word of a replacement.
type part struct {
	text string
	sign string // "," or ":" behind it
	// cited are the lexemes of a word with "^".
	cited []cited
	// slot is the element of the pattern that is written here, -1 for a word.
	slot int
	kase morph.Case // of a slot
	// verb is set for "{verb}": the verb of the verbal noun in slot, in the form of
	// the word with "^".
	verb bool
}

// cited is a lexeme with the tag of the form by which a word cites it.
type cited struct {
	lemma, homonym string
	tag            morph.Tag
}

func (p *part) inflected() bool { return len(p.cited) > 0 }

// parseReplacement reads what is written for a pattern.
func parseReplacement(dict *morph.Dictionary, text string, pattern []element) (replacement, error) {
	r := replacement{head: -1}
	used := make([]bool, len(pattern))
	for _, field := range strings.Fields(norm.NFC.String(text)) {
		if strings.HasPrefix(field, "{") {
			p, err := slotPart(field, pattern, used)
			if err != nil {
				return r, err
			}
			r.parts = append(r.parts, p)
			continue
		}
		word, mark, inflected := strings.Cut(field, "^")
		p := part{text: word, slot: -1, sign: mark}
		if strings.Trim(mark, ",:") != "" {
			return r, fmt.Errorf("„%s”: po „^” w „write” może stać tylko przecinek albo dwukropek", field)
		}
		if inflected {
			p.cited = citedBy(dict, word)
			if len(p.cited) == 0 {
				return r, fmt.Errorf("słownik nie zna słowa „%s”, więc nie da się go odmienić; napisz je bez „^”", word)
			}
			if r.head < 0 {
				r.head = len(r.parts)
			}
		}
		r.parts = append(r.parts, p)
	}
	for i := range r.parts { // a noun is the head of the adjectives before it
		if r.parts[i].inflected() && r.parts[i].is(morph.Subst) && !r.parts[r.head].is(morph.Inf) {
			r.head = i
			break
		}
	}
	return r, nil
}

// citedBy lists the lexemes that a word cites: those whose lemma it is, then
// participles, degrees and, where it is no lemma, nominatives of nouns: "taki" is
// no plural of "taka".
func citedBy(dict *morph.Dictionary, word string) []cited {
	var lemmas, others []cited
	var room [32]morph.Reading
	for _, f := range dict.Analyse(room[:0], word) {
		c := cited{f.Lemma(), f.Homonym, f.Tag}
		switch {
		case c.lemma == word:
			lemmas = append(lemmas, c)
		case f.Tag.Case()&morph.Nom != 0 && (f.Tag.Class() != morph.Subst || f.Tag.Number()&morph.Sg == 0):
			others = append(others, c)
		}
	}
	// "program" is a thing; that people also decline it as an animal ("programa")
	// is not for letters.
	slices.SortStableFunc(lemmas, func(a, b cited) int { return animal(a.tag) - animal(b.tag) })
	if len(lemmas) > 0 {
		others = slices.DeleteFunc(others, func(c cited) bool { return c.tag.Class() == morph.Subst })
	}
	return append(lemmas, others...)
}

func animal(t morph.Tag) int {
	if t.Gender()&morph.M2 != 0 && t.Gender()&morph.M3 == 0 {
		return 1
	}
	return 0
}

// slotPart finds the element of the pattern that a slot stands for.
func slotPart(field string, pattern []element, used []bool) (part, error) {
	want, ok := slots[strings.Trim(field, "{}")]
	verb := field == "{verb}"
	if verb {
		want, ok = slots["ger"], true
	}
	if !ok {
		return part{}, fmt.Errorf("nie ma pola „%s”; znane są %s, {verb}", field, slotNames)
	}
	for i := range pattern {
		e := &pattern[i]
		fits := e.kind == want.kind || want.kind == infinitive && e.kind == gerund || want.kind == phrase && e.kind == gerund
		if !used[i] && fits && e.kind != words {
			used[i] = true
			return part{slot: i, kase: want.kase, verb: verb}, nil
		}
	}
	return part{}, fmt.Errorf("pole „%s” nie ma odpowiednika we wzorcu", field)
}

func (p *part) is(c morph.Class) bool {
	for _, x := range p.cited {
		if x.tag.Class() == c {
			return true
		}
	}
	return false
}
