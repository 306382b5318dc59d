package gender

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

// exempt is the marks of words that speak of no unknown person: pairs,
// somebody else's words, people called by their names, foreign text.
const exempt = language.Paired | language.NamedMan | language.NamedWoman | language.Foreign

// genericPerson is a masculine noun for a person whose gender is unknown.
type genericPerson struct {
	rewrite.Person
	// certain is false where the noun may name a firm or a thing.
	certain bool
}

// genericAt returns the generic person at token i; ok is false when the word
// is no noun for people, means a thing, or is exempt (rule catalogue S2–S9).
func genericAt(p *lint.Pass, s *language.Sentence, i int) (g genericPerson, ok bool) {
	t := &s.Tokens[i]
	if t.Kind != language.Word || t.Marks&exempt != 0 || t.Marks&(language.Quoted|language.ShortQuoted) == language.Quoted {
		return g, false
	}
	r, noun, ok := personReading(p, s, i)
	if !ok || isVocative(s, i, r) {
		return g, false
	}
	g.Person = rewrite.PersonAt(p.Text, s, i, r, noun)
	if slices.ContainsFunc(g.Agreeing, func(j int) bool { return s.Tokens[j].Marks&language.Paired != 0 }) {
		return g, false
	}
	human, certain := g.meansPerson(p)
	g.certain = certain
	return g, human
}

// personReading returns the reading of token i as a masculine noun for people
// and its entry; nouns without an entry get one when they are personal beyond
// doubt.
func personReading(p *lint.Pass, s *language.Sentence, i int) (language.Reading, *dictionaries.Noun, bool) {
	t := &s.Tokens[i]
	nouns := p.Rewriter.Nouns
	if r, ok := t.Reading(func(r language.Reading) bool {
		return isNoun(r) && r.Tag.Gender()&morph.M1 != 0 && nouns.Masculine(r.Lemma) != nil
	}); ok {
		return r, nouns.Masculine(r.Lemma), true
	}
	if r, noun, ok := substantivised(p, s, i); ok {
		return r, noun, true
	}
	return unlisted(p, t)
}

func isNoun(r language.Reading) bool {
	c := r.Tag.Class()
	return c == morph.Subst || c == morph.Depr
}

// substantivised reads a participle or adjective as a noun ("kupujący",
// "zainteresowani") when it stands alone: no noun agrees with it and it is no
// predicate.
func substantivised(p *lint.Pass, s *language.Sentence, i int) (language.Reading, *dictionaries.Noun, bool) {
	t := &s.Tokens[i]
	if t.Agrees >= 0 {
		return language.Reading{}, nil, false
	}
	var noun *dictionaries.Noun
	r, ok := t.Reading(func(r language.Reading) bool {
		c := r.Tag.Class()
		if c != morph.Pact && c != morph.Ppas && c != morph.Adj || r.Tag.Gender()&morph.M1 == 0 {
			return false
		}
		lemma, ok := p.Rewriter.Form(r.Lemma, r.Homonym, morph.New(c, morph.Sg, morph.Nom, morph.M1, negation(r)))
		if !ok {
			return false
		}
		noun = p.Rewriter.Nouns.Masculine(lemma)
		return noun != nil
	})
	if !ok || i > 0 && copula(&s.Tokens[i-1]) {
		return r, nil, false
	}
	return r, noun, true
}

func negation(r language.Reading) morph.Negation {
	if r.Tag.Negated() {
		return morph.Neg
	}
	if r.Tag.Class() == morph.Adj {
		return 0
	}
	return morph.Aff
}

func copula(t *language.Token) bool { return t.HasLemma("być", "zostać", "zostawać", "bywać") }

// unlisted makes an entry for a noun that the table lacks: a common noun that
// is masculine personal and nothing else, and no word for men.
func unlisted(p *lint.Pass, t *language.Token) (language.Reading, *dictionaries.Noun, bool) {
	if len(t.Readings) == 0 {
		return language.Reading{}, nil, false
	}
	for _, r := range t.Readings {
		first, _ := utf8.DecodeRuneInString(r.Lemma)
		if !isNoun(r) || r.Tag.Gender()&^morph.M1 != 0 || unicode.IsUpper(first) || p.Rewriter.Nouns.Man(r.Lemma) {
			return language.Reading{}, nil, false
		}
	}
	r := t.Readings[0]
	noun := &dictionaries.Noun{Masculine: r.Lemma, Feminine: p.Rewriter.FemininePartners(r.Lemma), Context: true}
	return r, noun, len(noun.Feminine) > 0
}

// isVocative reports a noun of address, which gender/address-vocative reports.
func isVocative(s *language.Sentence, i int, r language.Reading) bool {
	for _, other := range s.Tokens[i].Readings {
		if other.Tag.Case()&morph.Voc == 0 || !isNoun(other) {
			continue
		}
		before, after := i == 0, i+1 >= len(s.Tokens)
		for j := i - 1; j >= 0 && s.Tokens[j].HasLemma("drogi", "szanowny", "miły", "kochany", "witać"); j-- {
			return true
		}
		if !before {
			before = s.Tokens[i-1].Kind == language.Punctuation
		}
		if !after {
			after = strings.Contains(",!", s.Tokens[i+1].Text)
		}
		// A form that is only vocative ("Kliencie" after no preposition).
		if before && after && other.Tag.Case()&morph.Nom == 0 && r.Tag.Case()&morph.Nom == 0 {
			return true
		}
	}
	return false
}

// meansPerson applies S7 and S8: whether the noun means a person here rather
// than a thing or a firm, and whether that is certain.
func (g *genericPerson) meansPerson(p *lint.Pass) (human, certain bool) {
	if g.beside(func(lemma, text string) bool {
		return slices.Contains(g.Noun.Things, lemma) || slices.Contains(g.Noun.Things, text)
	}, 2) {
		return false, false
	}
	personal := g.beside(func(lemma, _ string) bool {
		return p.Rewriter.Nouns.PersonalCue(lemma) || slices.Contains(g.Noun.Persons, lemma)
	}, 3)
	entity := g.beside(func(_, text string) bool { return p.Rewriter.Nouns.EntityCue(text) }, 6)
	switch g.Noun.Usually {
	case dictionaries.Thing:
		return personal, personal && !entity
	case dictionaries.Entity:
		return true, personal && !entity
	}
	return true, !entity
}

// beside reports whether a word within distance tokens of the noun, or one
// that agrees with it, satisfies cue.
func (g *genericPerson) beside(cue func(lemma, text string) bool, distance int) bool {
	for i := range g.Sentence.Tokens {
		near := i >= g.From-distance && i < g.To+distance && i != g.Head
		if !near && !slices.Contains(g.Agreeing, i) {
			continue
		}
		t := &g.Sentence.Tokens[i]
		if cue("", t.Text) {
			return true
		}
		for _, r := range t.Readings {
			if cue(r.Lemma, t.Text) {
				return true
			}
		}
	}
	return false
}
