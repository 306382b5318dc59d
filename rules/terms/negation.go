package terms

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// denied reports a verb at token v whose object is in the genitive: behind
// "nie", or the infinitive of a verb behind "nie" ("nie mogę dokonać wpłaty";
// Wielki słownik poprawnej polszczyzny PWN, on the genitive of negation).
func denied(s *language.Sentence, v int, r language.Reading) bool {
	if v > 0 && s.Tokens[v-1].Lower == "nie" {
		return true
	}
	if r.Tag.Class() != morph.Inf {
		return false
	}
	for i := v - 1; i > 0 && s.SameClause(i, v) && s.Tokens[i].Kind != language.Punctuation; i-- {
		if governsInfinitive(s, i) {
			if s.Tokens[i-1].Lower == "nie" {
				return true
			}
			if _, infinitive := s.Tokens[i].Reading(isInfinitive); !infinitive {
				return false // the verb of the clause, which nothing denies
			}
		}
	}
	return false
}

// governsInfinitive reports a verb or predicative: "mogę", "można", "chcieć".
func governsInfinitive(s *language.Sentence, i int) bool {
	if _, ok := s.Finite(i); ok {
		return true
	}
	_, ok := s.Tokens[i].Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Pred || isInfinitive(r) })
	return ok
}

func isInfinitive(r language.Reading) bool { return r.Tag.Class() == morph.Inf }

// beforeInfinitive reports an infinitive right behind token i, perhaps with
// "Państwo" between: "należy dokonać", "mogą Państwo dokonać".
func beforeInfinitive(s *language.Sentence, i int) bool {
	for i++; i < len(s.Tokens) && s.Tokens[i].Marks.Has(language.FormalAddress); i++ {
	}
	if i >= len(s.Tokens) {
		return false
	}
	_, ok := s.Tokens[i].Reading(isInfinitive)
	return ok
}

// verbal reports an element that is a verb in any form.
func verbal(e *element) bool {
	return len(e.words) > 0 && e.words[0].lemma && isVerb(e.words[0].text)
}

// setGenitive finds the genitive of a noun that stands in the accusative.
func (a *alternative) setGenitive(dict *morph.Dictionary) {
	if a.lemma {
		return
	}
	var room [32]morph.Reading
	for _, r := range dict.Analyse(room[:0], a.text) {
		c := r.Tag.Class()
		if c != morph.Subst && c != morph.Ger || r.Tag.Case()&morph.Acc == 0 {
			continue
		}
		want := r.Tag.With(morph.Gen)
		for _, f := range dict.Generate(r.Lemma(), r.Homonym, want) {
			if f.Text != a.text {
				a.genitive = f.Text
			}
			return
		}
	}
}
