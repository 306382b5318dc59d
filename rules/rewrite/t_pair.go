package rewrite

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// BothForms writes the verb and what agrees with its reader in both forms, the
// feminine first (T22): "skorzystałaś/skorzystałeś".
func (rw *Rewriter) BothForms(c *VerbClause) (*Draft, bool) {
	d := NewDraft(c.Text, c.Sentence)
	if c.Reading.Tag.Class() == morph.Winien && c.wasDue() {
		return rw.bothWords(d, c)
	}
	if !rw.writeBoth(d, c.Sentence, c.Verb, c.Reading) {
		return nil, false
	}
	for i := range c.parts {
		p := &c.parts[i]
		if p.role != predicative && p.role != infinitive {
			continue
		}
		for j := p.from; j < p.to; j++ {
			if r, ok := readersAdjective(c.Sentence, j, c.Number); ok && !rw.writeBoth(d, c.Sentence, j, r) {
				return nil, false
			}
		}
	}
	return d, true
}

// bothPredicates writes the adjectives that stay with a new verb in both forms
// ("będziesz wiedzieć pierwsza/pierwszy"); "sam" has a rule of its own.
func (rw *Rewriter) bothPredicates(d *Draft, c *VerbClause) {
	for i := range c.parts {
		p := &c.parts[i]
		if p.role != predicative || c.Sentence.Tokens[p.from].HasLemma("sam") {
			continue
		}
		if r, ok := readersAdjective(c.Sentence, p.from, c.Number); ok {
			rw.writeBoth(d, c.Sentence, p.from, r)
		}
	}
}

// withoutReader makes a text fit that has no subject any more: "sam" becomes
// "samodzielnie"; ok is false when another adjective is said of the reader, or who
// the reader is ("jako klubowicz").
func (rw *Rewriter) withoutReader(d *Draft, c *VerbClause) bool {
	if c.has("jako") {
		return false
	}
	for i := c.from; i < c.to; i++ {
		if !saidOfReader(c.Sentence, i) {
			continue
		}
		if folded(&c.Sentence.Tokens[i]) != "sam" {
			return false
		}
		d.Word(i, "samodzielnie")
	}
	return true
}

// bothWords writes "powinieneś był" in both forms.
func (rw *Rewriter) bothWords(d *Draft, c *VerbClause) (*Draft, bool) {
	s, i := c.Sentence, c.Verb
	was, ok := s.Tokens[i+1].Reading(ofClass(morph.Praet))
	first, ok2 := rw.Inflect(c.Reading, s.Tokens[i].Text, morph.F)
	second, ok3 := rw.Inflect(was, s.Tokens[i+1].Text, morph.F)
	if !ok || !ok2 || !ok3 {
		return nil, false
	}
	return d.Replace(i, i+2, first+" "+second+"/"+Lower(s.Tokens[i].Text)+" "+s.Tokens[i+1].Text), true
}

// readersAdjective returns the reading of an adjective said of the reader.
func readersAdjective(s *language.Sentence, i int, n morph.Number) (language.Reading, bool) {
	if !saidOfReader(s, i) {
		return language.Reading{}, false
	}
	return s.Tokens[i].Reading(func(r language.Reading) bool {
		c := r.Tag.Class()
		return (c == morph.Adj || c == morph.Ppas || c == morph.Pact) && r.Tag.Number()&n != 0 && r.Tag.Gender()&morph.M1 != 0 && r.Tag.Case()&morph.Nom != 0
	})
}

// writeBoth writes one word in both forms.
func (rw *Rewriter) writeBoth(d *Draft, s *language.Sentence, i int, r language.Reading) bool {
	t := &s.Tokens[i]
	var features []morph.Feature
	if r.Tag.Case() != 0 {
		features = append(features, morph.Nom)
	}
	feminine, ok := rw.Inflect(r, t.Text, append(features, morph.F)...)
	if !ok || feminine == t.Text {
		return false
	}
	if rw.pairs != FullPair {
		pair, ok := rw.Pair(feminine, t.Text)
		if ok {
			d.Word(i, pair)
		}
		return ok
	}
	masculine := t.Text
	if t.Marks.Has(language.SentenceStart) && !t.Marks.Has(language.Capitals) {
		masculine = Lower(masculine)
	}
	d.Word(i, feminine+"/"+masculine)
	return true
}

// SharesObject reports a transitive verb whose object only follows the next
// verb, or that next verb: "zamówiłeś i opłaciłeś bilet". Neither can be turned
// by itself.
func (rw *Rewriter) SharesObject(c *VerbClause) bool {
	k := c.index()
	if k < 0 {
		return false
	}
	if next := k + 1; next < len(c.Sentence.Clauses) && joinedTo(c.Sentence, next) == k {
		if two, ok := rw.clauseAt(c, next); ok && rw.sharesWith(c, two) {
			return true
		}
	}
	if before := joinedTo(c.Sentence, k); before >= 0 {
		if one, ok := rw.clauseAt(c, before); ok {
			return rw.sharesWith(one, c)
		}
	}
	return false
}

// clauseAt takes the clause of run k apart.
func (rw *Rewriter) clauseAt(c *VerbClause, k int) (*VerbClause, bool) {
	run := c.Sentence.Clauses[k]
	if run.Verb < run.First {
		return nil, false
	}
	return rw.VerbClauseAt(c.Text, c.Sentence, run.Verb)
}

// sharesWith reports whether the object of two is that of one too.
func (rw *Rewriter) sharesWith(one, two *VerbClause) bool {
	return one.objectPart() == nil && two.objectPart() != nil && one.Person == two.Person && one.Kind != Relative && one.Kind != What &&
		rw.governs(&one.Group, morph.Acc) && rw.governs(&two.Group, morph.Acc) && !slices.ContainsFunc(one.parts, func(p part) bool {
		return p.role != core && p.role != adverbial
	})
}

// PluralPredicate writes the predicate at token i, and its copula where that
// shows gender too, in both forms: "jesteście gotowe/gotowi".
func (rw *Rewriter) PluralPredicate(t *language.Text, s *language.Sentence, copula, i int, r language.Reading) (*Draft, bool) {
	d := NewDraft(t, s)
	if !rw.writeBoth(d, s, i, r) {
		return nil, false
	}
	if f, ok := s.Finite(copula); ok && f.Reading.Tag.Gender()&morph.M1 != 0 && !rw.writeBoth(d, s, copula, f.Reading) {
		return nil, false
	}
	return d, true
}
