package cli

import (
	"strings"

	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

// testRules are rules that look for one word each, so that the tests of the
// command line don't change with what the real rules find and propose.
func testRules() []*lint.Rule {
	return []*lint.Rule{
		wordRule("adres/kliencie", lint.Error, "kliencie", lint.Unsafe, "osobo", "klientko lub kliencie"),
		wordRule("jasno/celem", lint.Warning, "celem", lint.Safe, "aby"),
		wordRule("jasno/niniejszy", lint.Warning, "niniejszy", lint.Safe, "ten"),
		wordRule("jasno/uprzejmie", lint.Info, "uprzejmie", lint.Unsafe),
	}
}

// wordRule makes a rule that finds a word and offers others.
func wordRule(id string, severity lint.Severity, word string, safety lint.Safety, others ...string) *lint.Rule {
	r := &lint.Rule{
		ID:       id,
		Title:    lint.Message{PL: "Słowo „" + word + "”", EN: "The word “" + word + "”"},
		Why:      lint.Message{PL: "Słowo „" + word + "” można zastąpić innym.", EN: "The word “" + word + "” can be replaced."},
		Source:   "przykład",
		Severity: severity,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Off},
		Good:     []string{"Dzień dobry."},
		Since:    "0.1.0",
	}
	if len(others) > 0 {
		r.Bad = []lint.Example{{Text: "To " + word + ".", Fixed: "To " + others[0] + "."}}
	}
	r.Check = func(p *lint.Pass) {
		for i := range p.Text.Sentences {
			s := &p.Text.Sentences[i]
			for j, t := range s.Tokens {
				if !strings.EqualFold(t.Text, word) {
					continue
				}
				report := lint.Report{
					Sentence: s, Main: [2]int{j, j + 1},
					Message: lint.Message{PL: "„" + t.Text + "” można zastąpić.", EN: "“" + t.Text + "” can be replaced."},
				}
				for _, other := range others {
					report.Proposals = append(report.Proposals, rewrite.Proposal{
						Draft: p.Draft(s).Word(j, other), Safe: safety == lint.Safe,
					})
				}
				p.Report(report)
			}
		}
	}
	return r
}
