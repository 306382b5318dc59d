// Package consistency holds the rules about what should be the same throughout a
// document. They report the variant that is in the minority.
package consistency

import (
	"slices"

	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

// Rules returns the family's rules. Adding a rule is a file and a line here.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		addressForm(),
		firmVoice(),
		genderStrategy(),
		klientCapitalisation(),
		panstwoAgreement(),
		pronounCapitalisation(),
		terminology(),
		verbMoodUI(),
	}
}

// use is one place where a document uses a variant: the tokens [from, to) of a
// sentence.
type use struct {
	text      *language.Text
	sentence  *language.Sentence
	from, to  int
	variant   string
	proposals []rewrite.Proposal
}

// eachToken calls look with every token of the document that is the firm's own
// word: no quotation, no foreign passage.
func eachToken(p *lint.Pass, look func(t *language.Text, s *language.Sentence, i int)) {
	for _, t := range p.Texts {
		for i := range t.Sentences {
			s := &t.Sentences[i]
			for j := range s.Tokens {
				if s.Tokens[j].Marks&(language.Quoted|language.ShortQuoted|language.Foreign) == 0 {
					look(t, s, j)
				}
			}
		}
	}
}

// reportMinority reports the uses of all variants but the commonest, once a
// sentence; of equal ones the first that the document uses stays.
func reportMinority(p *lint.Pass, uses []use, message func(have, usual string) lint.Message) {
	reportOthers(p, uses, commonest(uses), message)
}

// commonest is the variant with the most uses.
func commonest(uses []use) string {
	counts := map[string]int{}
	var order []string
	for _, u := range uses {
		if counts[u.variant] == 0 {
			order = append(order, u.variant)
		}
		counts[u.variant]++
	}
	if len(order) == 0 {
		return ""
	}
	return slices.MaxFunc(order, func(a, b string) int { return counts[a] - counts[b] })
}

// reportOthers reports the uses of all variants but one, once a sentence.
func reportOthers(p *lint.Pass, uses []use, usual string, message func(have, usual string) lint.Message) {
	var last *language.Sentence
	for _, u := range uses {
		if u.variant == usual || u.sentence == last {
			continue
		}
		last = u.sentence
		p.ReportIn(u.text, lint.Report{Sentence: u.sentence, Main: [2]int{u.from, u.to}, Message: message(u.variant, usual), Proposals: u.proposals})
	}
}
