package tone

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func emptyApology() *lint.Rule {
	return &lint.Rule{
		ID:    "tone/empty-apology",
		Title: lint.Message{PL: "Puste przeprosiny", EN: "An empty apology"},
		Why: lint.Message{
			PL: "„Przepraszamy za niedogodności” nie mówi, za co, komu i co dalej. Napisz, co się stało, jak długo potrwa i co dajesz w zamian.",
			EN: "“Przepraszamy za niedogodności” doesn't say for what, to whom and what next. Say what happened, how long it lasts and what you give in return.",
		},
		Source:   "M. Fraser, Service recovery and apologies (2014); GOV.UK, Content design",
		Bad:      []lint.Example{{Text: "Przepraszamy za utrudnienia."}},
		Good:     []string{"Aplikacja nie działała 2 godziny. Przepraszamy, zwracamy opłatę.", "Mamy utrudnienia drogowe."},
		Severity: lint.Info,
		Since:    "0.1.0",
		Check: phrases("tone/empty-apology", lint.Message{
			PL: "Za co przepraszasz i co dalej? Podaj przyczynę, czas i to, co robisz, żeby to naprawić.",
			EN: "What is the apology for, and what next? Give the cause, the time and what you do about it.",
		}, func(p *lint.Pass, s *language.Sentence, from int) bool {
			return !hasLemma(s, "ponieważ", "bo", "gdyż", "dopóki", "aż") && !dated(s)
		}),
	}
}
