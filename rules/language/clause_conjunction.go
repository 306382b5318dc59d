package language

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// compares reports "jak" and "niż" that compare two things and open no clause:
// "takie, jak buty".
func (c *clauser) compares(i, last, verb int) bool {
	switch baseConjunction(&c.s.Tokens[i]) {
	case "jak", "jakby", "co":
		return verb < 0 && !slices.ContainsFunc(c.s.Tokens[i:last+1], func(t Token) bool {
			_, ok := t.Reading(ofClass(morph.Inf))
			return ok
		})
	}
	return false
}

// conjunction returns the subordinating word that opens the segment, -1 when
// there is none. "I", "ale", a preposition and words such as "mimo" and "nawet"
// may stand before it.
func (c *clauser) conjunction(first, last int) int {
	for i := first; i <= min(last, first+2); i++ {
		t := &c.s.Tokens[i]
		if subordinating(t) && !c.setPhrase(i) {
			if c.asks(i) {
				return -1
			}
			return i
		}
		_, prep := t.Reading(ofClass(morph.Prep))
		if !coordinating(t) && !prep && !beforeConjunction(t) && t.Kind == Word || t.Kind == Placeholder || t.Kind == Number {
			return -1
		}
	}
	return -1
}

// asks reports a word that asks a direct question: it opens the sentence, and
// a question mark ends it.
func (c *clauser) asks(i int) bool {
	switch baseConjunction(&c.s.Tokens[i]) {
	case "czy", "jak", "kiedy", "gdzie", "co", "kto", "który", "jaki", "ile", "dlaczego", "skąd", "dokąd", "czyj":
	default:
		return false
	}
	return i < c.comma && i < c.question
}
