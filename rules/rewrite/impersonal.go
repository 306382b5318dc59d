package rewrite

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// Impersonal turns a passive about a person into the form in -no or -to with
// the person as its object (T5): "Nowy użytkownik został dodany do listy" gives
// "Dodano nową osobę do listy", "Użytkownik nie znaleziony" gives "Nie
// znaleziono osoby". It fits when noun, auxiliary and participle stand
// together; the future has no such form. Without a phrase both nouns are written:
// "Dodano nową klientkę lub nowego klienta".
func (rw *Rewriter) Impersonal(p *Person, phrase dictionaries.Phrase) (*Draft, bool) {
	s := p.Sentence
	if p.Case()&morph.Nom == 0 || p.From > 0 && s.Tokens[p.From-1].Kind == language.Placeholder || p.Relative() || p.HasComplement || p.HasApposed || joined(p) {
		return nil, false
	}
	i, negated := p.To, false
	if i < len(s.Tokens) && s.Tokens[i].HasLemma("nie") {
		negated = true
		i++
	}
	if i < len(s.Tokens) && isPastZostac(&s.Tokens[i]) {
		i++
	}
	if i >= len(s.Tokens) || !slices.Contains(p.Agreeing, i) {
		return nil, false
	}
	participle, ok := s.Tokens[i].Reading(func(r language.Reading) bool {
		return r.Tag.Class() == morph.Ppas && r.Tag.Aspect()&morph.Perf != 0
	})
	if !ok {
		return nil, false
	}
	verb, ok := rw.ImpersonalForm(participle.Lemma)
	if !ok {
		return nil, false
	}
	c := morph.Acc
	if negated || participle.Tag.Negated() {
		c, verb = morph.Gen, "nie "+verb
	}
	if len(rw.goesOn(p)) > 0 || slices.ContainsFunc(p.Agreeing, func(j int) bool { return j > i }) {
		return nil, false // "został dodany i dostanie kod"
	}
	object, ok := "", false
	if phrase == nil {
		object, ok = rw.pairIn(p, c)
	} else {
		object, ok = rw.nounPhrase(p, phrase, c)
	}
	if !ok {
		return nil, false
	}
	to := i + 1
	for to < len(s.Tokens) && isAdverb(&s.Tokens[to]) { // "Dodano pomyślnie osobę"
		verb += " " + s.Tokens[to].Text
		to++
	}
	return NewDraft(p.Text, s).Replace(p.From, to, verb+" "+object), true
}

// isAdverb reports a word that can be nothing but an adverb or a particle.
func isAdverb(t *language.Token) bool {
	return len(t.Readings) > 0 && !isNot(t) && folded(t) != "się" && !slices.ContainsFunc(t.Readings, func(r language.Reading) bool {
		return r.Tag.Class() != morph.Adv && r.Tag.Class() != morph.Part
	})
}

func isPastZostac(t *language.Token) bool {
	_, ok := t.Reading(func(r language.Reading) bool {
		return r.Lemma == "zostać" && r.Tag.Class() == morph.Praet && r.Tag.Person()&morph.Ter != 0
	})
	return ok
}

// nounPhrase is the noun phrase of a person with a neutral phrase in place of
// the noun, in another case: attributes before and after the noun included.
func (rw *Rewriter) nounPhrase(p *Person, phrase dictionaries.Phrase, c morph.Case) (string, bool) {
	moved := *p
	moved.Reading.Tag = p.Reading.Tag.With(c)
	head, gender, ok := rw.inPlaceOf(&moved, phrase)
	if !ok {
		return "", false
	}
	var words []string
	for i := p.From; i < p.To; i++ {
		if i == p.Head {
			words = append(words, head)
			continue
		}
		t := &p.Sentence.Tokens[i]
		r, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Gender() != 0 })
		if !ok {
			return "", false
		}
		word, ok := rw.Inflect(r, Lower(t.Text), c, gender)
		if !ok {
			return "", false
		}
		words = append(words, word)
	}
	return strings.Join(words, " "), true
}
