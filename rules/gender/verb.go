package gender

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

// notForReader is the marks of words that speak to nobody unknown: pairs, men
// who are named, Państwo, foreign text.
const notForReader = language.Paired | language.NamedMan | language.FormalAddress | language.Foreign

// readersVerb says which masculine verbs of the reader a rule reports.
type readersVerb struct {
	number morph.Number
	fits   func(c *rewrite.VerbClause) bool
	// message is about the words found; rank lists the rewrites, best first.
	message func(words string) lint.Message
	rank    func(p *lint.Pass, c *rewrite.VerbClause) []rewrite.Proposal
}

// check reports the verbs in all sentences of the pass.
func (v readersVerb) check(p *lint.Pass) {
	if v.number == morph.Sg && knownMan(p) {
		return
	}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for j := range s.Tokens {
			if !masculineSecond(s, j, v.number) || exemptWord(&s.Tokens[j]) || hasPredicate(p, s, j) {
				continue
			}
			c, ok := p.Rewriter.VerbClauseAt(p.Text, s, j)
			if !ok || !v.fits(c) {
				continue
			}
			v.report(p, s, c)
		}
	}
}

func (v readersVerb) report(p *lint.Pass, s *language.Sentence, c *rewrite.VerbClause) {
	r := lint.Report{
		Sentence: s,
		Main:     [2]int{c.Verb, c.Verb + 1},
		Message:  v.message(asSaid(c)),
	}
	if c.Carrier >= 0 {
		r.Related = []int{c.Carrier}
	}
	if !p.Trial {
		r.Proposals = v.rank(p, c)
		if v.number == morph.Sg {
			r.Proposals = withPanstwo(p, s, r.Proposals)
			if d, ok := p.Rewriter.FeminineForms(c); ok {
				r.Feminine = d
			}
		}
	}
	p.Report(r)
}

// asSaid is the verb with the word that carries its person, as the text has them:
// "będziesz mógł", "gdybyś … chciał".
func asSaid(c *rewrite.VerbClause) string {
	tokens := c.Sentence.Tokens
	first, last := c.Carrier, c.Verb
	if first > last {
		first, last = last, first
	}
	switch {
	case c.Carrier < 0:
		return tokens[c.Verb].Text
	case first+1 < last:
		return tokens[first].Text + " … " + tokens[last].Text
	}
	return tokens[first].Text + " " + tokens[last].Text
}

// masculineSecond reports a finite verb in the 2nd person with a form that only
// fits men, or in the plural mixed groups.
func masculineSecond(s *language.Sentence, i int, n morph.Number) bool {
	f, ok := s.Finite(i)
	if !ok || f.Person != morph.Sec || f.Number != n {
		return false
	}
	g := f.Reading.Tag.Gender()
	return g&morph.M1 != 0 && g&(morph.F|morph.N) == 0
}

// exemptWord reports a word that rules on address leave alone (rule catalogue
// S2–S6), whatever it says.
func exemptWord(t *language.Token) bool {
	quoted := t.Marks.Has(language.Quoted) && !t.Marks.Has(language.ShortQuoted)
	return quoted || t.Marks&notForReader != 0
}

// leftToPredicate reports "zostałeś" with its participle, which
// gender/address-predicate reports as one.
func leftToPredicate(c *rewrite.VerbClause) bool {
	if c.Lemma != "zostać" {
		return false
	}
	for i := c.Verb + 1; i < min(len(c.Sentence.Tokens), c.Verb+6); i++ {
		t := &c.Sentence.Tokens[i]
		if _, ok := t.Reading(func(r language.Reading) bool {
			return r.Tag.Class() == morph.Ppas && r.Tag.Gender()&morph.M1 != 0 && r.Tag.Case()&morph.Nom != 0
		}); ok && t.Agrees < 0 {
			return true
		}
	}
	return false
}
