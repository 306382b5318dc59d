package language

import "github.com/zwrot/zwrot/dictionaries/morph"

// markRole marks what a sentence says that the person is: "Jan był u nas stałym
// klientem", "Dyrektorem jest Jan", "Jan to nasz doradca", "Nasz doradca to Jan",
// "Jan pracuje jako kurier".
func (s *Sentence) markRole(m mention, mark Marks) {
	home := s.firstRun(m.first)
	if home < 0 || s.governed(m.first) || m.last+1 < len(s.Tokens) && s.Tokens[m.last+1].HasLemma("spółka") { // "Zofia sp. z o.o."
		return
	}
	verb := s.Clauses[home].Verb
	linked := verb >= 0 && s.Tokens[verb].HasLemma("być", "zostać", "zostawać", "bywać", "pozostać", "pozostawać", "stać", "okazać")
	for i := range s.Tokens {
		t := &s.Tokens[i]
		switch {
		case i >= m.first && i <= m.last || s.firstRun(i) != home:
		case linked && names(t, morph.Inst) && !s.governed(i):
			s.markWithAttributes(i, morph.Inst, mark)
		case names(t, morph.Nom) && (s.saidAs(i, m) || i < m.first && verb == m.first-1 && s.Tokens[verb].Lower == "to"):
			s.markWithAttributes(i, morph.Nom, mark)
		}
	}
}

// introducesSelf reports the name that whoever speaks gives: "nazywam się Jan
// Lis", "jestem Jan".
func (s *Sentence) introducesSelf(m mention) bool {
	verb := s.Clause(m.first).Verb
	if m.first > 1 && m.cases&morph.Nom != 0 && s.Tokens[m.first-1].Lower == "strony" && s.Tokens[m.first-2].HasLemma("ten") {
		return true // "z tej strony Jan"
	}
	if verb < 0 || m.cases&morph.Nom == 0 || !s.Tokens[verb].HasLemma("nazywać", "być") {
		return false
	}
	f, ok := s.Finite(verb)
	return ok && f.Person == morph.Pri && f.Number&morph.Sg != 0 && m.first > verb && m.first <= verb+2
}

// markOwnRole marks what a person says of himself with the verb at i: "jestem
// Twoim doradcą".
func (s *Sentence) markOwnRole(i int, mark Marks) {
	if !s.Tokens[i].HasLemma("być", "zostać", "zostawać", "bywać", "pozostać", "pozostawać") {
		return
	}
	for j := range s.Tokens {
		if s.SameClause(i, j) && names(&s.Tokens[j], morph.Inst) && !s.governed(j) {
			s.markWithAttributes(j, morph.Inst, mark)
		}
	}
}

// names reports a noun for a man, or for anybody, in a case.
func names(t *Token, c morph.Case) bool {
	_, ok := t.Reading(func(r Reading) bool {
		return r.Tag.Class() == morph.Subst && r.Tag.Case()&c != 0 && r.Tag.Gender()&morph.M1 != 0 && r.Tag.Number()&morph.Sg != 0
	})
	return ok && t.Kind == Word
}

// attributes returns the first of the adjectives in front of the noun at i.
func (s *Sentence) attributes(i int, c morph.Case) int {
	for i > 0 && adjectival(&s.Tokens[i-1]) && dependent(&s.Tokens[i-1], c, false) {
		i--
	}
	return i
}

// governed reports a preposition before the noun at i and its adjectives.
func (s *Sentence) governed(i int) bool {
	i = s.attributes(i, ^morph.Case(0))
	if i == 0 {
		return false
	}
	_, ok := s.Tokens[i-1].Reading(ofClass(morph.Prep))
	return ok
}

// saidAs reports "jako" before the noun at i and its adjectives, or "to" after
// the name.
func (s *Sentence) saidAs(i int, m mention) bool {
	i = s.attributes(i, morph.Nom)
	return i > 0 && (s.Tokens[i-1].Lower == "jako" || s.Tokens[i-1].Lower == "to" && i-2 == m.last)
}

// markWithAttributes marks the noun at i and its adjectives.
func (s *Sentence) markWithAttributes(i int, c morph.Case, mark Marks) {
	for j := s.attributes(i, c); j <= i; j++ {
		s.Tokens[j].Marks |= mark
	}
}
