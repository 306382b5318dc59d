package rewrite

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// FeminineForms writes the verb and what agrees with its reader as it is said to
// a woman (T26): for a branch of a template that only women see.
func (rw *Rewriter) FeminineForms(c *VerbClause) (*Draft, bool) {
	d := NewDraft(c.Text, c.Sentence)
	if !rw.writeFeminine(d, c.Sentence, c.Verb, c.Reading) {
		return nil, false
	}
	if c.Reading.Tag.Class() == morph.Winien && c.wasDue() { // "powinieneś był"
		was, ok := c.Sentence.Tokens[c.Verb+1].Reading(ofClass(morph.Praet))
		if !ok || !rw.writeFeminine(d, c.Sentence, c.Verb+1, was) {
			return nil, false
		}
	}
	for i := range c.parts {
		p := &c.parts[i]
		if p.role != predicative && p.role != infinitive {
			continue
		}
		for j := p.from; j < p.to; j++ {
			if r, ok := readersAdjective(c.Sentence, j, c.Number); ok && !rw.writeFeminine(d, c.Sentence, j, r) {
				return nil, false
			}
		}
	}
	return d, true
}

// writeFeminine writes one word of the reader in the feminine.
func (rw *Rewriter) writeFeminine(d *Draft, s *language.Sentence, i int, r language.Reading) bool {
	t := &s.Tokens[i]
	features := []morph.Feature{morph.F}
	if r.Tag.Case() != 0 {
		features = append(features, morph.Nom)
	}
	feminine, ok := rw.Inflect(r, t.Text, features...)
	if !ok || feminine == t.Text {
		return false
	}
	d.Word(i, feminine)
	return true
}
