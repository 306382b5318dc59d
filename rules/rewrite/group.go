package rewrite

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// Group is a verb with the small words that belong to it and its object: what
// a transformation takes apart and puts together again.
type Group struct {
	Text      *language.Text
	Sentence  *language.Sentence
	Clause    language.Clause
	Verb      int    // the token of the verb
	Lemma     string // of the verb
	Aspect    morph.Aspect
	Person    morph.Person // whom the verb speaks of, a moved ending counted
	Number    morph.Number
	Reflexive int // "się" or "sobie", -1
	Negation  int // "nie" before the verb, -1
	// Object is the noun phrase that the verb governs in the accusative, or in
	// the genitive when the verb is negated or governs it; HasObject says
	// whether there is one. Pronoun is a personal pronoun in its place, -1.
	Object    Phrase
	HasObject bool
	Pronoun   int
	Question  bool // the sentence ends with a question mark
}

// GroupAt takes the verb at token i, in the reading given, apart.
func GroupAt(t *language.Text, s *language.Sentence, i int, r language.Reading) Group {
	g := Group{
		Text: t, Sentence: s, Clause: s.Clause(i), Verb: i,
		Lemma: r.Lemma, Aspect: r.Tag.Aspect(), Person: r.Tag.Person(), Number: r.Tag.Number(),
		Reflexive: -1, Negation: -1, Pronoun: -1,
	}
	for j := len(s.Tokens) - 1; j > i && s.Tokens[j].Kind != language.Word; j-- {
		g.Question = g.Question || s.Tokens[j].Text == "?"
	}
	if i > 0 && s.Tokens[i-1].HasLemma("nie") {
		g.Negation = i - 1
	}
	g.Reflexive = g.nearest("się")
	g.object()
	return g
}

// nearest is the token of the clause with a text (in lower case) that is
// nearest to the verb with no other verb between, -1 when there is none.
func (g *Group) nearest(text string) int {
	s := g.Sentence
	for d := 1; d < len(s.Tokens); d++ {
		for _, j := range [...]int{g.Verb + d, g.Verb - d} {
			if j < g.Clause.First || j > g.Clause.Last || s.Clause(j) != g.Clause {
				continue
			}
			if (folded(&s.Tokens[j]) == text || s.Tokens[j].Restored && s.Tokens[j].HasLemma(text)) && !g.verbBetween(j) {
				return j
			}
		}
	}
	return -1
}

// folded is the text of a token in small letters.
func folded(t *language.Token) string { return t.Lower }

// verbBetween reports an infinitive or another verb between the verb and j,
// which a "się" there would belong to.
func (g *Group) verbBetween(j int) bool {
	for k := min(j, g.Verb) + 1; k < max(j, g.Verb); k++ {
		for _, r := range g.Sentence.Tokens[k].Readings {
			switch r.Tag.Class() {
			case morph.Inf, morph.Fin, morph.Praet, morph.Impt, morph.Pcon:
				return true
			}
		}
	}
	return false
}

// object looks to the right of the verb for the noun phrase that it governs,
// past adverbs, dative pronouns and prepositional phrases.
func (g *Group) object() {
	if g.Negation >= 0 {
		g.objectCase(morph.Gen)
		return
	}
	g.objectCase(morph.Acc)
}

// objectCase is object for one case.
func (g *Group) objectCase(want morph.Case) {
	s := g.Sentence
	for i := g.Verb + 1; i <= g.Clause.Last && i < len(s.Tokens); {
		t := &s.Tokens[i]
		if t.Kind != language.Word && t.Kind != language.Number {
			return
		}
		if isObjectPronoun(t, want) {
			g.Pronoun = i
			return
		}
		if end, ok := prepositional(s, i); ok {
			i = end
			continue
		}
		if skippable(t) {
			i++
			continue
		}
		g.Object, g.HasObject = PhraseAt(s, i, want)
		return
	}
}

// isObjectPronoun reports a pronoun that stands for an object of its own.
func isObjectPronoun(t *language.Token, c morph.Case) bool {
	_, ok := t.Reading(func(r language.Reading) bool {
		cl := r.Tag.Class()
		return (cl == morph.Ppron3 || cl == morph.Ppron12) && r.Tag.Case()&(c|morph.Acc) != 0
	})
	return ok
}

// skippable reports a word that may stand between a verb and its object.
func skippable(t *language.Token) bool {
	switch folded(t) {
	case "się", "sobie", "ci", "mi", "nam", "wam", "mu", "jej", "im", "już", "jeszcze", "też", "także", "tylko", "nie":
		return true
	}
	for _, r := range t.Readings {
		switch r.Tag.Class() {
		case morph.Adv, morph.Part:
		default:
			return false
		}
	}
	return len(t.Readings) > 0
}

// prepositional returns the end of the prepositional phrase that begins at i.
func prepositional(s *language.Sentence, i int) (end int, ok bool) {
	r, ok := s.Tokens[i].Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Prep })
	if !ok || i+1 >= len(s.Tokens) {
		return i, false
	}
	if p, ok := PhraseAt(s, i+1, r.Tag.Case()); ok {
		return p.To, true
	}
	return i + 2, true
}

// Span is the smallest range of tokens [from, to) that holds the verb, its
// negation and its reflexive, when nothing else stands between them; otherwise
// the verb and its negation only.
func (g *Group) Span() (from, to int) {
	from, to = g.Verb, g.Verb+1
	if g.Negation >= 0 {
		from = g.Negation
	}
	switch {
	case g.Reflexive < 0:
	case g.Reflexive == to:
		to++
	case g.Reflexive == from-1:
		from--
	}
	return from, to
}
