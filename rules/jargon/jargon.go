// Package jargon holds the rules about words of the trade in texts for
// customers: terms of customer service, English words, the talk of meetings,
// English senses of Polish words, and codes of programs. What they find stands
// in dictionaries/terms/jargon_*.toml.
package jargon

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

// Rules returns the family's rules. Adding a rule is a file, a table and a
// line here.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		anglicism(),
		calque(),
		corpospeak(),
		cxInternal(),
		techCode(),
	}
}

// inPolish reports that the words around a match are Polish: English has "team"
// and "slot" too. A sentence with two more words of no dictionary is taken for
// English; names have capitals.
func inPolish(_ *lint.Pass, m *terms.Match) bool {
	unknown := 0
	for i := range m.Sentence.Tokens {
		t := &m.Sentence.Tokens[i]
		if (i < m.From || i >= m.To) && t.Kind == language.Word && len(t.Readings) == 0 && t.Text == t.Lower {
			unknown++
		}
	}
	return unknown < 2
}
