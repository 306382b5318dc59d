package terms

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// orphans reports a word that agrees with a noun of the pattern that goes:
// "uregulował należności wynikające z umowy", "pocztą elektroniczną".
func (x *writing) orphans() bool {
	s := x.m.Sentence
	if x.marked >= 0 && adjectival(x.reading) && slices.Contains(x.gone, s.Tokens[x.marked].Agrees) {
		return true // "Zostały dokonane wpłaty": the noun is the subject
	}
	for i := range s.Tokens {
		a := s.Tokens[i].Agrees
		if a < 0 || a == x.marked || !slices.Contains(x.gone, a) || slices.Contains(x.gone, i) || x.keeps(s.Tokens[a].Lower) {
			continue
		}
		if _, finite := s.Finite(i); !finite {
			return true
		}
	}
	return false
}

// agreement makes what agrees with the marked noun agree with the new one.
func (x *writing) agreement() bool {
	if x.marked < 0 || x.verbal() || x.r.head < 0 || x.reading.Lemma == "" || adjectival(x.reading) && !x.alone() || !x.r.parts[x.r.head].is(morph.Subst) && !x.r.parts[x.r.head].is(morph.Ger) {
		return true
	}
	s := x.m.Sentence
	_, tag, ok := x.inflect(&x.r.parts[x.r.head])
	if !ok {
		return false
	}
	old := x.reading.Tag
	if old.Gender() == tag.Gender() && old.Number()&tag.Number() != 0 {
		return true
	}
	if old.Case()&(morph.Nom|morph.Acc) != 0 && x.unlinked() {
		return false
	}
	dependents := s.Dependents(x.marked)
	for i := x.marked - 1; i >= 0 && x.attribute(i); i-- {
		if !slices.Contains(dependents, i) {
			dependents = append(dependents, i)
		}
	}
	for _, i := range dependents {
		if x.m.From <= i && i < x.m.To {
			continue
		}
		if !x.agree(i, tag) {
			return false
		}
	}
	return true
}

// unlinked reports a verb or predicate with a gender in the clause that is
// said of something, but of what is not known: it may be the noun.
func (x *writing) unlinked() bool {
	s := x.m.Sentence
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if x.m.From <= i && i < x.m.To || t.Agrees >= 0 || !s.SameClause(i, x.marked) || x.beside(i) && i < x.marked {
			continue
		}
		if _, ok := t.Reading(func(r language.Reading) bool {
			third := r.Tag.Class() == morph.Praet && r.Tag.Person()&(morph.Pri|morph.Sec) == 0
			predicate := adjectival(r) && r.Tag.Case()&morph.Nom != 0
			return (third || predicate) && r.Tag.Number()&x.reading.Tag.Number() != 0
		}); ok {
			return true
		}
	}
	return false
}

// agree gives token i, which agrees with the marked noun, the number and gender
// of the new one, and an attribute its case.
func (x *writing) agree(i int, tag morph.Tag) bool {
	t := &x.m.Sentence.Tokens[i]
	r, ok := t.Reading(func(r language.Reading) bool {
		return r.Tag.Number() != 0 && (r.Tag.Case() == 0 || r.Tag.Case()&x.reading.Tag.Case() != 0)
	})
	if !ok {
		if r, ok = t.Reading(func(r language.Reading) bool { return r.Tag.Number() != 0 }); !ok {
			return false
		}
	}
	features := []morph.Feature{tag.Number()}
	if r.Tag.Gender() != 0 {
		features = append(features, tag.Gender())
	}
	if adjectival(r) && x.beside(i) {
		features = append(features, tag.Case())
	}
	word, ok := x.Rewriter.Inflect(r, t.Text, features...)
	if ok && word != t.Text {
		x.d.Word(i, word)
	}
	return ok
}

// beside reports that only adjectives stand between token i and the marked one.
func (x *writing) beside(i int) bool {
	for j := min(i, x.marked) + 1; j < max(i, x.marked); j++ {
		if _, ok := x.m.Sentence.Tokens[j].Reading(adjectival); !ok {
			return false
		}
	}
	return true
}
