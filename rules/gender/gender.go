// Package gender holds the rules about forms that fit only a man, or only a
// woman, where the text speaks to or of anyone.
package gender

import "github.com/zwrot/zwrot/rules/lint"

// Rules returns the family's rules. Adding a rule is a file and a line here.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		address2plPast(),
		addressConditional(),
		addressFuturePraet(),
		addressPan(),
		addressPast2sg(),
		addressPredicate(),
		addressSam(),
		addressVocative(),
		addressWinien(),
		authorMismatch(),
		feminineOnly(),
		firstPersonReader(),
		fixedCompound(),
		genericAgreement(),
		genericNounPl(),
		genericNounSg(),
		genericPronoun(),
		jobAdTitle(),
		masculineNumeral(),
		namedWomanMasculine(),
		pairedMalformed(),
		pairedShortened(),
		placeholderAgreement(),
	}
}
