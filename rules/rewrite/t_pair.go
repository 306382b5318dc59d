package rewrite

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// BothForms writes the verb and what agrees with its reader in both forms, the
// feminine first (T22): "skorzystałaś/skorzystałeś".
func (rw *Rewriter) BothForms(c *VerbClause) (*Draft, bool) {
	d := NewDraft(c.Text, c.Sentence)
	if !rw.writeBoth(d, c.Sentence, c.Verb, c.Reading) {
		return nil, false
	}
	for i := range c.parts {
		p := &c.parts[i]
		if p.role != predicative && p.role != infinitive {
			continue
		}
		for j := p.from; j < p.to; j++ {
			if r, ok := readersAdjective(c.Sentence, j); ok && !rw.writeBoth(d, c.Sentence, j, r) {
				return nil, false
			}
		}
	}
	return d, true
}

// readersAdjective returns the reading of an adjective said of the reader.
func readersAdjective(s *language.Sentence, i int) (language.Reading, bool) {
	if !saidOfReader(s, i) {
		return language.Reading{}, false
	}
	return s.Tokens[i].Reading(func(r language.Reading) bool {
		c := r.Tag.Class()
		return (c == morph.Adj || c == morph.Ppas || c == morph.Pact) && r.Tag.Gender()&morph.M1 != 0 && r.Tag.Case()&morph.Nom != 0
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
	masculine := t.Text
	if t.Marks.Has(language.SentenceStart) && !t.Marks.Has(language.Capitals) {
		masculine = Lower(masculine)
	}
	d.Word(i, feminine+"/"+masculine)
	return true
}

// SharesObject reports a transitive verb whose object only follows the next
// verb: "zamówiłeś i opłaciłeś bilet". It cannot be turned by itself.
func (rw *Rewriter) SharesObject(c *VerbClause) bool {
	if c.objectPart() != nil || !rw.governs(&c.Group, morph.Acc) || c.Kind == Relative || c.Kind == What {
		return false
	}
	s, k := c.Sentence, c.index()
	if k < 0 || k+1 >= len(s.Clauses) {
		return false
	}
	next := s.Clauses[k+1]
	if joinedTo(s, k+1) != k || next.Verb < next.First {
		return false
	}
	one, ok := rw.VerbClauseAt(c.Text, s, next.Verb)
	return ok && one.objectPart() != nil && one.Person == c.Person && rw.governs(&one.Group, morph.Acc)
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
