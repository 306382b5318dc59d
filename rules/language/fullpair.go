package language

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
)

// fullPairs marks the pairs that are written in full (S2 a): two words for one
// thing, one feminine and one masculine, joined by a slash, a conjunction or a
// comma, maybe with their own adjectives: "nasze klientki i nasi klienci".
func (p partners) fullPairs(s *Sentence) {
	for j := 1; j+1 < len(s.Tokens); j++ {
		if !joinsHalves(&s.Tokens[j]) {
			continue
		}
		for _, left := range s.leftHalves(j) {
			if p.pairRight(s, left, j) {
				break
			}
		}
	}
}

// joinsHalves reports a token that may join the halves of a pair.
func joinsHalves(t *Token) bool {
	switch t.Lower {
	case "/", ",", "i", "oraz", "lub", "albo", "bądź", "czy":
		return true
	}
	return false
}

// leftHalves are the words before the joining token j that may be a half: the
// nearest, past "się", and the noun before its adjective.
func (s *Sentence) leftHalves(j int) []int {
	i := j - 1
	if s.Tokens[i].Text == "się" && i > 0 {
		i--
	}
	if s.Tokens[i].Kind != Word {
		return nil
	}
	if i > 0 && s.Tokens[i-1].Kind == Word && adjectival(&s.Tokens[i]) {
		return []int{i - 1, i}
	}
	return []int{i}
}

// pairRight looks for the other half of left after the joining token j, past a
// preposition and adjectives.
func (p partners) pairRight(s *Sentence, left, j int) bool {
	for right := j + 1; right < len(s.Tokens) && right <= j+4 && s.Tokens[right].Kind == Word; right++ {
		if p.pair(s, left, right, j) {
			return true
		}
		if t := &s.Tokens[right]; !adjectival(t) && !preposition(t) {
			return false
		}
	}
	return false
}

// pair joins the two words if they are the halves of a pair.
func (p partners) pair(s *Sentence, left, right, j int) bool {
	l, r := &s.Tokens[left], &s.Tokens[right]
	if l.Pair != nil || r.Pair != nil {
		return false
	}
	got, f, m := p.matches(l.Readings, r.Readings)
	feminine, masculine := l, r
	if got != paired {
		if g, f2, m2 := p.matches(r.Readings, l.Readings); g > got {
			got, f, m = g, f2, m2
			feminine, masculine = r, l
		}
	}
	if got == noPair || got == unequal && !mismatched(s, left, right, j, f[0], m[0]) {
		return false
	}
	pair := &Pair{Feminine: feminine.Text, Masculine: masculine.Text}
	if got == unequal {
		pair.Fault = Mismatch
	}
	for _, half := range []*Token{l, r} {
		half.Pair = pair
		half.Marks |= Paired
	}
	l.Partner, r.Partner = right, left
	return true
}

// mismatched reports whether two halves that differ in case or number were
// meant as a pair: a slash joins them, or a conjunction joins nouns of one
// number side by side.
func mismatched(s *Sentence, left, right, j int, f, m Reading) bool {
	if left != j-1 || right != j+1 {
		return false
	}
	switch s.Tokens[j].Text {
	case "/":
		return true
	case ",":
		return false
	}
	return f.Tag.Class() == morph.Subst && f.Tag.Number() == m.Tag.Number()
}

// adjectival reports a word that can agree with a noun.
func adjectival(t *Token) bool {
	_, ok := t.Reading(agreeing)
	return ok
}

func agreeing(r Reading) bool {
	switch r.Tag.Class() {
	case morph.Adj, morph.Ppas, morph.Pact, morph.Num, morph.Adjc:
		return true
	}
	return false
}

func preposition(t *Token) bool {
	_, ok := t.Reading(ofClass(morph.Prep))
	return ok
}

// spreadPairs marks the words that agree with a pair, up to the end of its
// clause and in a relative clause about it (S3): "klientki i klienci, którzy
// złożyli wniosek", "zalogowałaś/zalogowałeś się sam".
func (s *Sentence) spreadPairs() {
	for i := range s.Tokens {
		if t := &s.Tokens[i]; t.Pair != nil && t.Partner <= i {
			s.spreadPair(i)
		}
	}
	for i := range s.Tokens { // what is known to agree needs no guess
		if t := &s.Tokens[i]; t.Agrees >= 0 && s.Tokens[t.Agrees].Pair != nil {
			t.Marks |= Paired
		}
	}
}

// spreadPair marks the words that agree with the pair that ends with token i.
func (s *Sentence) spreadPair(i int) {
	first := i
	if p := s.Tokens[i].Partner; p >= 0 {
		first = p
	}
	cases, plural := s.pairCases(i), s.pairPlural(first, i)
	s.spreadLeft(first, cases)
	if first != i {
		s.spreadLeft(i, cases)
	}
	home := s.firstRun(i)
	if first != i && s.subjectless(home) {
		s.checkNominative(first, i)
	}
	speaks := s.speaks(home)
	for j := i + 1; j < len(s.Tokens); j++ {
		t := &s.Tokens[j]
		run := s.firstRun(j)
		if run == home && speaks >= 0 && j >= speaks && s.Tokens[i].Is(morph.Subst) {
			continue // "jako klientka lub klient będziesz mógł"
		}
		relative := run >= 0 && run != home && s.Clauses[run].Outer == home && s.relativeOf(run, plural)
		if run != home && !relative || t.Pair != nil {
			continue
		}
		if dependent(t, cases|morph.Nom, plural) {
			t.Marks |= Paired
		}
	}
}

// speaks returns the verb of a clause that has its speaker or its reader for a
// subject, and no noun; -1 for others.
func (s *Sentence) speaks(run int) int {
	if run < 0 || s.Clauses[run].Verb < 0 {
		return -1
	}
	verb := s.Clauses[run].Verb
	f, ok := s.Finite(verb)
	if !ok || f.Person&morph.Ter != 0 {
		return -1
	}
	if f.Carrier >= 0 {
		return min(verb, f.Carrier)
	}
	return verb
}

// subjectless reports a clause whose verb is third person plural and that has
// no subject outside a pair.
func (s *Sentence) subjectless(run int) bool {
	if run < 0 || s.Clauses[run].Verb < 0 {
		return false
	}
	f, ok := s.Finite(s.Clauses[run].Verb)
	if !ok || f.Person&morph.Ter == 0 || f.Number&morph.Pl == 0 {
		return false
	}
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if s.firstRun(i) != run || t.Pair != nil {
			continue
		}
		if _, ok := t.Reading(func(r Reading) bool { return nominative(r) && r.Tag.Number()&morph.Pl != 0 }); ok {
			return false
		}
	}
	return true
}

func mayBeSubject(t *Token) bool {
	_, ok := t.Reading(nominative)
	return ok
}

// nominative accepts what can be the subject of a sentence.
func nominative(r Reading) bool {
	switch r.Tag.Class() {
	case morph.Subst, morph.Ppron3, morph.Ger, morph.Num:
		return r.Tag.Case()&morph.Nom != 0
	}
	return false
}

// checkNominative sets the fault of a pair whose one half could be the subject
// and whose other half could not: "klientki i klientów otrzymają".
func (s *Sentence) checkNominative(first, last int) {
	if first > 0 && preposition(&s.Tokens[first-1]) {
		return
	}
	pair := s.Tokens[last].Pair
	if pair.Fault == NoFault && mayBeSubject(&s.Tokens[first]) != mayBeSubject(&s.Tokens[last]) {
		pair.Fault = Mismatch
	}
}

// pairCases are the cases in which a noun of the pair may stand; a verb's
// complements stand in the nominative.
func (s *Sentence) pairCases(i int) morph.Case {
	cases := morph.Case(0)
	for _, r := range s.Tokens[i].Readings {
		if r.Tag.Gender()&(morph.M1|morph.F) != 0 {
			cases |= r.Tag.Case()
		}
	}
	if cases == 0 {
		cases = morph.Nom
	}
	return cases
}

// pairPlural reports whether what agrees with the pair is plural: either half
// is, or "i" joins them.
func (s *Sentence) pairPlural(first, last int) bool {
	for j := first + 1; j < last; j++ {
		if t := &s.Tokens[j]; t.Text == "i" || t.Text == "oraz" {
			return true
		}
	}
	_, singular := s.Tokens[last].Reading(func(r Reading) bool { return r.Tag.Number()&morph.Sg != 0 })
	return !singular
}

// spreadLeft marks the adjectives right before token i.
func (s *Sentence) spreadLeft(i int, cases morph.Case) {
	for j := i - 1; j >= 0 && adjectival(&s.Tokens[j]); j-- {
		_, ok := s.Tokens[j].Reading(func(r Reading) bool {
			return agreeing(r) && r.Tag.Case()&cases != 0 && r.Tag.Gender()&(morph.M1|morph.F) != 0
		})
		if !ok {
			return
		}
		s.Tokens[j].Marks |= Paired
	}
}

// relativeOf reports whether a relative pronoun that may be of people opens
// the clause.
func (s *Sentence) relativeOf(run int, plural bool) bool {
	c := s.Clauses[run].Conjunction
	if c < 0 {
		return false
	}
	t := &s.Tokens[c]
	return t.HasLemma("który", "jaki") && dependent(t, ^morph.Case(0), plural)
}

// dependent reports a word that could agree with a masculine half: the past
// form, adjective or pronoun fits a man, in one of the cases and the number.
func dependent(t *Token, cases morph.Case, plural bool) bool {
	number := morph.Sg
	if plural {
		number = morph.Pl
	}
	_, ok := t.Reading(func(r Reading) bool {
		switch r.Tag.Class() {
		case morph.Praet, morph.Cond, morph.Winien:
		case morph.Adj, morph.Ppas, morph.Pact, morph.Num, morph.Adjc, morph.Ppron3:
			if r.Tag.Case() != 0 && r.Tag.Case()&cases == 0 {
				return false
			}
		default:
			return false
		}
		return r.Tag.Gender()&morph.M1 != 0 && r.Tag.Number()&number != 0
	})
	return ok
}
