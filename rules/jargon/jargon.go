// Package jargon holds the rules about words of the trade in texts for
// customers: terms of customer service, English words, the talk of meetings,
// English senses of Polish words, and codes of programs. What they find stands
// in dictionaries/terms/jargon_*.toml.
package jargon

import "github.com/zwrot/zwrot/rules/lint"

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
