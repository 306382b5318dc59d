package rewrite

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// Phrase is a noun phrase: the tokens [From, To) of a sentence. Words that
// depend on the head without agreeing with it (genitives, placeholders,
// quoted names) are inside it but don't inflect with it.
type Phrase struct {
	From, To int
	Head     int
	// Inflect are the readings of the words that change with the head's case:
	// the head, its adjectives, coordinated heads.
	Inflect []Inflected
	Case    morph.Case
	Number  morph.Number
	Gender  morph.Gender // of the head
}

// Inflected is a word of a phrase with the reading that it has there.
type Inflected struct {
	Token   int
	Reading language.Reading
	Number  morph.Number
	Gender  morph.Gender
}

// PhraseAt parses the noun phrase that begins at token from in one of the
// cases of want. It takes the longest run in which the words before the head
// agree with it, then adjectives after it and genitives that depend on it.
func PhraseAt(s *language.Sentence, from int, want morph.Case) (Phrase, bool) {
	for _, c := range [...]morph.Case{morph.Nom, morph.Acc, morph.Gen, morph.Dat, morph.Inst, morph.Loc} {
		if want&c == 0 {
			continue
		}
		if p, ok := phraseIn(s, from, c); ok {
			return p, true
		}
	}
	return Phrase{}, false
}

// phraseIn is PhraseAt for one case.
func phraseIn(s *language.Sentence, from int, c morph.Case) (Phrase, bool) {
	p, ok := simplePhrase(s, from, c)
	if !ok {
		return p, false
	}
	for p.To+1 < len(s.Tokens) && joins(&s.Tokens[p.To]) {
		next, ok := simplePhrase(s, p.To+1, c)
		if !ok {
			break
		}
		p.To = next.To
		p.Inflect = append(p.Inflect, next.Inflect...)
		p.Number = morph.Pl // "imię i nazwisko zostały …"
	}
	return p, true
}

// joins reports a conjunction between two nouns of one phrase. A comma is left
// out: more often than not it ends a clause.
func joins(t *language.Token) bool {
	switch t.Text {
	case "i", "oraz", "lub", "albo":
		return true
	}
	return false
}

// simplePhrase parses a phrase without coordination.
func simplePhrase(s *language.Sentence, from int, c morph.Case) (Phrase, bool) {
	p := Phrase{From: from, Case: c, Head: -1}
	agreement := []morph.Tag{morph.New(morph.AnyClass, c)}
	i := from
	for ; i < len(s.Tokens) && p.Head < 0; i++ {
		t := &s.Tokens[i]
		if t.Kind != language.Word {
			return p, false
		}
		// A word that can be the head and an adjective ("dane") is an
		// adjective only when a noun that agrees follows.
		if next, ok := agree(t, agreement, nominal); ok && !adjectiveHere(s, i, agreement) {
			agreement, p.Head = next, i
			break
		}
		next, ok := agree(t, agreement, adjectival)
		if !ok {
			return p, false
		}
		agreement = next
	}
	if p.Head < 0 {
		return p, false
	}
	slices.SortStableFunc(agreement, func(a, b morph.Tag) int { return int(a.Number()&morph.Pl) - int(b.Number()&morph.Pl) }) // "swoje CV" is one
	for j := from; j <= p.Head; j++ {
		kind := adjectival
		if j == p.Head {
			kind = nominal
		}
		r, ok := readingOf(&s.Tokens[j], agreement[:1], kind)
		if !ok {
			return p, false
		}
		p.Inflect = append(p.Inflect, Inflected{Token: j, Reading: r})
	}
	p.Number, p.Gender = agreement[0].Number(), agreement[0].Gender()
	if p.Number&morph.Sg != 0 {
		p.Number = morph.Sg // "logo" is one
	}
	for j := range p.Inflect {
		p.Inflect[j].Number, p.Inflect[j].Gender = p.Number, p.Gender
	}
	p.To = p.Head + 1
	p.modifiersAfter(s, agreement)
	return p, true
}

// adjectiveHere reports whether token i stands as an adjective before a noun
// that agrees with it.
func adjectiveHere(s *language.Sentence, i int, agreement []morph.Tag) bool {
	next, ok := agree(&s.Tokens[i], agreement, adjectival)
	if !ok || i+1 >= len(s.Tokens) || s.Tokens[i+1].Kind != language.Word {
		return false
	}
	if _, ok := agree(&s.Tokens[i+1], next, nominal); ok {
		return true
	}
	return adjectiveHere(s, i+1, next)
}

// modifiersAfter widens p by what follows its head: agreeing adjectives,
// genitives, names in quotes, numbers and placeholders.
func (p *Phrase) modifiersAfter(s *language.Sentence, agreement []morph.Tag) {
	for p.To < len(s.Tokens) {
		t := &s.Tokens[p.To]
		switch {
		case t.Kind == language.Placeholder || t.Kind == language.Number:
			p.To++
			continue
		case t.Kind != language.Word:
			return
		}
		if next, ok := agree(t, agreement, adjectival); ok && !beginsPhrase(s, p.To) {
			r, _ := readingOf(t, next, adjectival)
			p.Inflect = append(p.Inflect, Inflected{p.To, r, p.Number, p.Gender})
			p.To++
			continue
		}
		if g, ok := simplePhrase(s, p.To, morph.Gen); ok && mostlyGenitive(t) {
			p.To = g.To
		}
		return
	}
}

// mostlyGenitive reports whether the likeliest lexeme of a word has the genitive
// among its forms here: "plik" is hardly ever the genitive of "plika".
func mostlyGenitive(t *language.Token) bool {
	if len(t.Readings) == 0 || !nominal(t.Readings[0]) {
		return true
	}
	lemma := t.Readings[0].Lemma
	_, ok := t.Reading(func(r language.Reading) bool { return r.Lemma == lemma && r.Tag.Case()&morph.Gen != 0 })
	return ok
}

// beginsPhrase reports whether an adjective at i belongs to a noun after it.
func beginsPhrase(s *language.Sentence, i int) bool {
	if i+1 >= len(s.Tokens) || s.Tokens[i+1].Kind != language.Word {
		return false
	}
	for _, r := range s.Tokens[i].Readings {
		if adjectival(r) && adjectiveHere(s, i, []morph.Tag{r.Tag.WithClass(morph.AnyClass)}) {
			return true
		}
	}
	return false
}

func nominal(r language.Reading) bool {
	c := r.Tag.Class()
	return c == morph.Subst || c == morph.Ger || c == morph.Depr
}

func adjectival(r language.Reading) bool {
	switch r.Tag.Class() {
	case morph.Adj, morph.Ppas, morph.Pact:
		return true
	case morph.Num:
		return r.Tag.Accommodates()&morph.Congr != 0
	}
	return false
}

// agree returns what is left of the ways to agree when t joins the phrase in a
// reading of a kind; ok is false when nothing is.
func agree(t *language.Token, agreement []morph.Tag, kind func(language.Reading) bool) (left []morph.Tag, ok bool) {
	for _, a := range agreement {
		for _, r := range t.Readings {
			if !kind(r) {
				continue
			}
			if u, ok := unify(a, r.Tag); ok {
				left = append(left, u)
			}
		}
	}
	return left, len(left) > 0
}

// readingOf returns the first reading of a kind that fits the agreement.
func readingOf(t *language.Token, agreement []morph.Tag, kind func(language.Reading) bool) (language.Reading, bool) {
	return t.Reading(func(r language.Reading) bool {
		if !kind(r) {
			return false
		}
		for _, a := range agreement {
			if _, ok := unify(a, r.Tag); ok {
				return true
			}
		}
		return false
	})
}

// unify intersects number, case and gender; an empty field of a allows all.
func unify(a, b morph.Tag) (morph.Tag, bool) {
	n, c, g := b.Number(), b.Case(), b.Gender()
	if a.Number() != 0 {
		n &= a.Number()
	}
	if a.Case() != 0 {
		c &= a.Case()
	}
	if a.Gender() != 0 {
		g &= a.Gender()
	}
	return morph.New(morph.AnyClass, n, c, g), n != 0 && c != 0 && g != 0
}

// Unsure reports a phrase that may be of one thing or of several, where what
// depends on it is of several: "kategorii produktów".
func (p *Phrase) Unsure(s *language.Sentence) bool {
	if len(p.Inflect) > 1 || p.Head+1 >= p.To || !bothNumbers(&s.Tokens[p.Head], p.Case) {
		return false
	}
	t := &s.Tokens[p.Head+1]
	_, one := t.Reading(func(r language.Reading) bool {
		return nominal(r) && r.Tag.Case()&morph.Gen != 0 && r.Tag.Number()&morph.Sg != 0
	})
	_, several := t.Reading(func(r language.Reading) bool {
		return nominal(r) && r.Tag.Case()&morph.Gen != 0 && r.Tag.Number()&morph.Pl != 0
	})
	return several && !one
}

// PhraseIn writes a phrase into a draft in another case; the number stays. ok
// is false, and the draft unchanged, when a word has no such form.
func (rw *Rewriter) PhraseIn(d *Draft, s *language.Sentence, p Phrase, c morph.Case) bool {
	return rw.phraseForm(d, s, p, 0, c)
}

// governsGenitive reports a numeral that has what it counts in the genitive.
func governsGenitive(in Inflected) bool {
	if in.Reading.Tag.Class() != morph.Num {
		return false
	}
	switch in.Reading.Lemma {
	case "jeden", "dwa", "trzy", "cztery", "oba", "obydwa":
		return false
	}
	return true
}

// phraseForm is PhraseIn with a number, 0 to keep it.
func (rw *Rewriter) phraseForm(d *Draft, s *language.Sentence, p Phrase, n morph.Number, c morph.Case) bool {
	words := make([]string, len(p.Inflect))
	counted := p.Case == morph.Gen && c&(morph.Nom|morph.Acc) != 0 && slices.ContainsFunc(p.Inflect, governsGenitive)
	for i, in := range p.Inflect {
		if counted && !governsGenitive(in) {
			words[i] = s.Tokens[in.Token].Text // "pięciu osób" is "pięć osób"
			continue
		}
		number := in.Number
		if n != 0 {
			number = n
		}
		w, ok := rw.Inflect(in.Reading, s.Tokens[in.Token].Text, number, c, in.Gender)
		if !ok {
			return false
		}
		words[i] = w
	}
	for i, in := range p.Inflect {
		if words[i] != s.Tokens[in.Token].Text {
			d.Word(in.Token, words[i])
		}
	}
	return true
}
