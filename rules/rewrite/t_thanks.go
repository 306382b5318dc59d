package rewrite

import (
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// Thanks turns a clause that depends on a verb of thanking, asking or
// encouraging into a noun (T2): "Dziękujemy, że skorzystałeś z usług" gives
// "Dziękujemy za skorzystanie z usług".
func (rw *Rewriter) Thanks(c *VerbClause) (*Draft, bool) {
	g, ok := rw.governor(c)
	if !ok || g.SameSubject || joinsClauses(&c.Sentence.Tokens[max(0, c.Opening-1)]) { // "że jesteś z nami i że wybrałeś"
		return nil, false
	}
	if g.Inf || g.NegatedInf && c.Negation >= 0 {
		return rw.governedInfinitive(c)
	}
	all, ok := rw.joinedClauses(c)
	if !ok || g.WithObject && c.objectPart() == nil {
		return nil, false
	}
	d := NewDraft(c.Text, c.Sentence)
	for i, one := range all {
		start, preposition := one.from, ""
		if i == 0 {
			start, preposition = one.beforeThat(), g.Preposition
		}
		if !rw.nominalise(d, one, start, preposition, g.Case) {
			return nil, false
		}
	}
	return d, true
}

// beforeThat is where the clause begins with the "za to" in front of it.
func (c *VerbClause) beforeThat() int {
	if i := c.thatBefore(); i >= 0 {
		return i
	}
	return c.comma()
}

// governor returns the entry of the word that the clause depends on.
func (rw *Rewriter) governor(c *VerbClause) (rewrites.Governor, bool) {
	s := c.Sentence
	if c.Opening < 0 {
		return rewrites.Governor{}, false
	}
	for i := c.Opening - 1; i >= 0 && i >= c.Opening-7; i-- {
		t := &s.Tokens[i]
		if t.Kind == language.Punctuation && t.Text != "," {
			break
		}
		for _, r := range t.Readings {
			if g, ok := rw.Patterns.Governor(r.Lemma, c.Kind.String()); ok && s.Clause(i).Verb == c.governorVerb() {
				return g, true
			}
		}
	}
	return rewrites.Governor{}, false
}

// governorVerb is the verb of the clause around this one, -1 when that has none.
func (c *VerbClause) governorVerb() int { return c.Governor }

// governedInfinitive puts the infinitive in place of a clause: "Radzimy, żebyś
// sprawdził saldo" gives "Radzimy sprawdzić saldo".
func (rw *Rewriter) governedInfinitive(c *VerbClause) (*Draft, bool) {
	if c.Shared || c.from != c.Opening+1 {
		return nil, false
	}
	d := NewDraft(c.Text, c.Sentence)
	d.Replace(c.beforeThat(), c.Opening+1, "")
	d.Word(c.Verb, c.Lemma)
	return d, true
}

// joinedClauses returns the clause with those that are joined to it under the
// same conjunction, in order; ok is false when one of them isn't about the
// reader in the past, or the conjunction can't be told.
func (rw *Rewriter) joinedClauses(c *VerbClause) (all []*VerbClause, ok bool) {
	s := c.Sentence
	for k := range s.Clauses {
		run := s.Clauses[k]
		if run.Continues >= 0 || run.Verb < run.First || run.Verb > run.Last {
			continue
		}
		one, ok := rw.VerbClauseAt(c.Text, s, run.Verb)
		if !ok || one.Opening != c.Opening || one.Kind != c.Kind {
			continue
		}
		if one.Person != c.Person || one.Number != c.Number || one.Mood != c.Mood || one.Negation >= 0 {
			return nil, false
		}
		all = append(all, one)
	}
	return all, len(all) > 0 && all[0].from == c.Opening+1 && !all[0].Shared
}
