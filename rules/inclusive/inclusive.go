// Package inclusive holds the rules about words that label people: by
// disability, health, age, origin, family or means. What they find stands in
// dictionaries/terms/inclusive_*.toml.
package inclusive

import "github.com/zwrot/zwrot/rules/lint"

// Rules returns the family's rules. Adding a rule is a file, a table and a
// line here.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		age(),
		disability(),
		familyStatus(),
		idiom(),
		mentalHealth(),
		originIdentity(),
		socialStatus(),
	}
}
