package language

import (
	"math/bits"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// concord is a set of triples of number, case and gender, one bit each, so
// that two words agree where the intersection of their sets is not empty:
// "nowe" and "zamówienia" share the plural nominative but not the genitive
// singular, which a comparison of each category by itself would let through.
//
// The plural knows two genders only, masculine personal and the rest, as the
// endings of adjectives and verbs do.
type concord uint64

const (
	caseCount     = 7
	genderCount   = 5
	pluralShift   = caseCount * genderCount
	pluralGenders = 2

	singular concord = 1<<pluralShift - 1
	plural   concord = (1<<(pluralShift+caseCount*pluralGenders) - 1) &^ singular
	anything         = singular | plural
)

const (
	allCases   = morph.Nom | morph.Gen | morph.Dat | morph.Acc | morph.Inst | morph.Loc | morph.Voc
	allGenders = morph.Masculine | morph.F | morph.N
)

// spread returns a word with the lowest of each group of width bits set, for
// every case of the set.
func spread(c morph.Case, width uint) concord {
	var s concord
	for ; c != 0; c &= c - 1 {
		s |= 1 << (uint(bits.TrailingZeros8(uint8(c))) * width)
	}
	return s
}

// triples returns the triples of the numbers, cases and genders; an empty
// number or gender stands for all of them.
func triples(n morph.Number, c morph.Case, g morph.Gender) concord {
	if g == 0 {
		g = allGenders
	}
	var set concord
	if n == 0 || n&morph.Sg != 0 {
		set = spread(c, genderCount) * concord(g)
	}
	if n == 0 || n&morph.Pl != 0 {
		asPersonal := concord(g & morph.M1)
		if g&^morph.M1 != 0 {
			asPersonal |= 2
		}
		set |= spread(c, pluralGenders) * asPersonal << pluralShift
	}
	return set
}

// concordOf returns the triples that a tag allows, none where the class has no
// case.
func concordOf(t morph.Tag) concord {
	return triples(t.Number(), t.Case(), t.Gender())
}

// in returns the triples of s in the cases.
func (s concord) in(c morph.Case) concord {
	return s & (spread(c, genderCount)*concord(allGenders) | spread(c, pluralGenders)*3<<pluralShift)
}

// cases returns the cases that occur in s.
func (s concord) cases() morph.Case {
	var c morph.Case
	for i := range caseCount {
		if s.in(1<<i) != 0 {
			c |= 1 << i
		}
	}
	return c
}

// numbers returns the numbers that occur in s.
func (s concord) numbers() morph.Number {
	var n morph.Number
	if s&singular != 0 {
		n |= morph.Sg
	}
	if s&plural != 0 {
		n |= morph.Pl
	}
	return n
}

// genders returns the genders that occur in s; those of a plural that is not
// masculine personal are all four others.
func (s concord) genders() morph.Gender {
	var g morph.Gender
	for i := range caseCount {
		g |= morph.Gender(s>>(i*genderCount)) & allGenders
		switch p := s >> (pluralShift + i*pluralGenders); {
		case p&3 == 3:
			g = allGenders
		case p&1 != 0:
			g |= morph.M1
		case p&2 != 0:
			g |= allGenders &^ morph.M1
		}
	}
	return g
}

// anyCase returns s with every triple widened to all cases: what a relative
// pronoun may be, given its antecedent.
func (s concord) anyCase() concord {
	var sg, pl concord
	for i := range caseCount {
		sg |= s >> (i * genderCount) & (1<<genderCount - 1)
		pl |= s & plural >> (pluralShift + i*pluralGenders) & 3
	}
	return spread(allCases, genderCount)*sg | spread(allCases, pluralGenders)*pl<<pluralShift
}

// narrow returns t with the values that s leaves of its number, case and
// gender.
func (s concord) narrow(t morph.Tag) morph.Tag {
	if t.Number() != 0 {
		t = t.With(t.Number() & s.numbers())
	}
	t = t.With(t.Case() & s.cases())
	if t.Gender() != 0 {
		t = t.With(t.Gender() & s.genders())
	}
	return t
}
