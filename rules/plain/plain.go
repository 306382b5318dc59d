// Package plain holds the rules about sentences that are hard to read: words
// of offices, verbs hidden in nouns, phrases that can be shorter.
package plain

import "github.com/zwrot/zwrot/rules/lint"

// Rules returns the family's rules. Adding a rule is a file and a line here.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		abbreviationUndefined(),
		doubleNegation(),
		legalReference(),
		lightVerb(),
		longParagraph(),
		longSentence(),
		nominalisation(),
		nounChain(),
		officialese(),
		openingCliche(),
		participleClause(),
		passive(),
		pleonasm(),
		subordinationDepth(),
		verbosePhrase(),
	}
}
