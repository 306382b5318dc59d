package language

import "github.com/zwrot/zwrot/dictionaries/morph"

// constrain takes away the readings that the words around a token rule out,
// and finds the nouns of attributes. The clauses of the sentence are found
// after it, the other links by link.
func (a *Analyser) constrain(m *memory, s *Sentence) *syntax {
	x := newSyntax(m, s)
	x.dict, x.government = a.dict, a.government
	x.disambiguate(wordConstraints[:], contextConstraints[:])
	x.attributes()
	x.finish()
	return x
}

// link sets Token.Agrees, and takes away the readings that do not agree.
func (x *syntax) link() {
	x.predications()
	for c := range x.clauses {
		x.relativePronoun(c)
		x.subject(c)
		x.predicates(c)
	}
	for i := range x.words {
		x.s.Tokens[i].Agrees = x.words[i].head
	}
	x.finish()
}

// relatives are the pronouns that agree with the noun they refer to.
var relatives = map[string]bool{"który": true, "jaki": true}

// pronominal are the pronouns that the dictionary calls nouns.
var pronominal = map[string]bool{
	"kto": true, "co": true, "nic": true, "nikt": true, "coś": true, "ktoś": true, "cokolwiek": true,
	"ktokolwiek": true, "któż": true, "cóż": true, "to": true, "toto": true, "wszystko": true, "wszyscy": true,
	"wszystkie": true, "wszelaki": true,
}

// Antecedent returns the word that token i agrees with, directly or through a
// relative pronoun: "Produkt" for "był" in "Produkt, który był dostępny". It
// returns -1 when there is none.
func (s *Sentence) Antecedent(i int) int {
	for range s.Tokens { // a bound; links make no circle
		i = s.Tokens[i].Agrees
		if i < 0 || s.Tokens[i].Agrees < 0 || !s.relative(i) {
			return i
		}
	}
	return -1
}

func (s *Sentence) relative(i int) bool {
	_, ok := s.Tokens[i].Reading(func(r Reading) bool { return relatives[r.Lemma] })
	return ok
}

// Dependents returns the tokens that agree with token head, directly or through
// a relative pronoun, in their order: "który", "był", "dostępny", "został" and
// "dodany" for "Produkt" in "Produkt, który był dostępny, został dodany".
func (s *Sentence) Dependents(head int) []int {
	var out []int
	for i := range s.Tokens {
		if s.Tokens[i].Agrees == head || s.Tokens[i].Agrees >= 0 && s.Antecedent(i) == head {
			out = append(out, i)
		}
	}
	return out
}

// Noun returns the noun that token i agrees with, as Antecedent does, but -1
// where that is a pronoun ("on", "każdy", "drugi", "starszy").
func (s *Sentence) Noun(i int) int {
	head := s.Antecedent(i)
	if head < 0 || len(s.Tokens[head].Readings) == 0 {
		return head
	}
	noun := false
	for _, r := range s.Tokens[head].Readings {
		switch {
		case setOf(r.Tag.Class()).has(asNoun):
			noun = noun || !pronominal[r.Lemma]
		case r.Tag.Class() == morph.Adj && (determiners[r.Lemma] || r.Tag.Degree()&(morph.Com|morph.Sup) != 0):
			return -1
		}
	}
	if !noun {
		return -1
	}
	return head
}
