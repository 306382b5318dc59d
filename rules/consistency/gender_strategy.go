package consistency

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func genderStrategy() *lint.Rule {
	return &lint.Rule{
		ID:    "consistency/gender-strategy",
		Title: lint.Message{PL: "Tu pary, tam same formy męskie", EN: "Pairs here, masculine forms alone there"},
		Why: lint.Message{
			PL: "Jeśli raz piszesz „klientki i klienci”, a raz „klienci”, to za drugim razem klientki pytają, czemu zniknęły.",
			EN: "If you write “klientki i klienci” once and “klienci” later, the women ask why they have gone.",
		},
		Source:   "Rada Języka Polskiego, Stanowisko w sprawie żeńskich form nazw zawodów i tytułów (2019); wytyczne IPIS (arXiv:2508.18466)",
		Bad:      []lint.Example{{Text: "Klientki i klienci dostaną list. Potem klienci zadzwonią."}},
		Good:     []string{"Klientki i klienci dostaną list. Te osoby zadzwonią.", "Klienci dostaną list."},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Off, lint.UI: lint.Info, lint.Help: lint.Info},
		Since:    "0.1.0",
		CheckDocument: func(p *lint.Pass) {
			paired := map[string]bool{}
			eachToken(p, func(_ *language.Text, s *language.Sentence, i int) {
				if t := &s.Tokens[i]; t.Pair != nil {
					for _, r := range t.Readings {
						paired[r.Lemma] = true
					}
				}
			})
			if len(paired) == 0 {
				return
			}
			eachToken(p, func(t *language.Text, s *language.Sentence, i int) {
				w := &s.Tokens[i]
				if w.Pair != nil || w.Marks&(language.Paired|language.NamedMan) != 0 {
					return
				}
				r, ok := w.Reading(func(r language.Reading) bool {
					return r.Tag.Class() == morph.Subst && r.Tag.Gender()&morph.M1 != 0 && p.Rewriter.Nouns.Masculine(r.Lemma) != nil && paired[r.Lemma]
				})
				if !ok {
					return
				}
				p.ReportIn(t, lint.Report{Sentence: s, Main: [2]int{i, i + 1}, Message: lint.Message{
					PL: "Gdzie indziej piszesz „" + r.Lemma + "” w parze z formą żeńską, a tu samą formę męską.",
					EN: "Elsewhere “" + r.Lemma + "” stands with its feminine form; here it is alone.",
				}})
			})
		},
	}
}
