// Package rules is the registry of all rules. It is the only package that
// imports the families.
package rules

import (
	"slices"

	"github.com/zwrot/zwrot/rules/consistency"
	"github.com/zwrot/zwrot/rules/gender"
	"github.com/zwrot/zwrot/rules/inclusive"
	"github.com/zwrot/zwrot/rules/jargon"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/plain"
	"github.com/zwrot/zwrot/rules/survey"
	"github.com/zwrot/zwrot/rules/tone"
	"github.com/zwrot/zwrot/rules/typography"
)

// All returns every rule, sorted by id. Each call makes new rules.
func All() []*lint.Rule {
	all := slices.Concat(consistency.Rules(), gender.Rules(), inclusive.Rules(), jargon.Rules(), plain.Rules(), survey.Rules(), tone.Rules(), typography.Rules())
	slices.SortFunc(all, func(a, b *lint.Rule) int {
		if a.ID < b.ID {
			return -1
		}
		return 1
	})
	return all
}

// Lookup returns the rule with an id.
func Lookup(id string) (rule *lint.Rule, ok bool) {
	for _, r := range All() {
		if r.ID == id {
			return r, true
		}
	}
	return nil, false
}
