package language

import (
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// formalAddress marks Państwo, Pan and Pani as address (S11), and the verb and
// the predicate of Państwo. Państwo the state and people called by name after
// pan are left alone.
func (s *Sentence) formalAddress() {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		switch {
		case t.Kind != Word:
		case t.HasLemma("państwo") && s.addressesAll(i):
			t.Marks |= FormalAddress
			s.markGreeting(i)
			s.markPlural(i)
		case t.HasLemma("pan", "pani") && s.addressesOne(i):
			t.Marks |= FormalAddress
		}
	}
}

// addressesAll tells Państwo the readers from państwo the state: by Szanowni
// or Drodzy, by the capital, by a plural verb; a noun of the state's gender
// with its own adjective ("państwo polskie", "państwa członkowskie") is none.
func (s *Sentence) addressesAll(i int) bool {
	t := &s.Tokens[i]
	if i > 0 && s.Tokens[i-1].HasLemma("szanowny", "drogi", "miły", "kochany") {
		return true
	}
	if i+1 < len(s.Tokens) && neuter(&s.Tokens[i+1]) && !s.beforeNoun(i+1) {
		return false
	}
	if startsUpper(t.Text) && !t.Marks.Has(SentenceStart) && !t.Marks.Has(Capitals) {
		return true
	}
	if strings.EqualFold(t.Text, "państwo") {
		return s.clauseVerbNumber(i)&morph.Pl != 0
	}
	return startsUpper(t.Text)
}

// neuter reports an adjective that fits neuter nouns alone.
func neuter(t *Token) bool {
	_, ok := t.Reading(func(r Reading) bool {
		return r.Tag.Class() == morph.Adj && r.Tag.Gender()&morph.N != 0 && r.Tag.Gender()&morph.M1 == 0
	})
	return ok
}

// clauseVerbNumber is the number of the verb in the clause of token i when it
// is third person, 0 when it is not or there is none.
func (s *Sentence) clauseVerbNumber(i int) morph.Number {
	v := s.Clause(i).Verb
	if v < 0 {
		return 0
	}
	f, ok := s.Finite(v)
	if !ok || f.Person&morph.Ter == 0 {
		return 0
	}
	return f.Number
}

// markGreeting marks "Szanowni" before Państwo.
func (s *Sentence) markGreeting(i int) {
	for j := i - 1; j >= 0 && adjectival(&s.Tokens[j]); j-- {
		if !dependent(&s.Tokens[j], ^morph.Case(0), true) {
			return
		}
		s.Tokens[j].Marks |= FormalAddress
	}
}

// markPlural marks the plural verbs and predicate adjectives in the clause of
// Państwo in the nominative.
func (s *Sentence) markPlural(i int) {
	if _, ok := s.Tokens[i].Reading(func(r Reading) bool { return r.Tag.Case()&morph.Nom != 0 }); !ok {
		return
	}
	home := s.firstRun(i)
	for j := range s.Tokens {
		if j == i || s.firstRun(j) != home {
			continue
		}
		t := &s.Tokens[j]
		f, verb := s.Finite(j)
		if verb && f.Person&morph.Ter != 0 && f.Number&morph.Pl != 0 || dependent(t, morph.Nom, true) && !s.beforeNoun(j) {
			t.Marks |= FormalAddress
		}
	}
}

// addressesOne reports Pan and Pani that speak to the reader: with a capital
// inside the sentence, or at its start with a verb or a noun that goes with
// it, and no name or function after it, unless it is in the vocative.
func (s *Sentence) addressesOne(i int) bool {
	t := &s.Tokens[i]
	if !startsUpper(t.Text) && !(i > 0 && s.Tokens[i-1].HasLemma("prosić")) && !strings.EqualFold(s.Tokens[0].Text, "czy") {
		return false
	}
	if i+1 >= len(s.Tokens) {
		return true
	}
	next := &s.Tokens[i+1]
	if !personName(next) && !s.functionAfter(i) {
		return true
	}
	vocative := next.name.man | next.name.woman
	return t.Text == "Panie" || t.Text == "Pani" && vocative&morph.Voc != 0 && vocative&morph.Nom == 0
}

// functionAfter reports a noun after "pan" that says what the person is:
// "Pan Prezes", "pani dyrektor".
func (s *Sentence) functionAfter(i int) bool {
	t, next := &s.Tokens[i], &s.Tokens[i+1]
	for _, a := range t.Readings {
		for _, b := range next.Readings {
			if b.Tag.Class() == morph.Subst && b.Tag.Gender() == morph.M1 && a.Tag.Case()&b.Tag.Case() != 0 && a.Tag.Number()&b.Tag.Number() != 0 {
				return true
			}
		}
	}
	return false
}

// Institutional reports a verb in which the firm speaks of itself: first
// person plural (S10). Gender rules leave its masculine form alone.
func Institutional(r Reading) bool {
	return finite(r) && r.Tag.Person() == morph.Pri && r.Tag.Number() == morph.Pl
}
