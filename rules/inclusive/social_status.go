package inclusive

import (
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

func socialStatus() *lint.Rule {
	return &lint.Rule{
		ID:    "inclusive/social-status",
		Title: lint.Message{PL: "Etykieta z wyglądu lub sytuacji życiowej", EN: "A label from looks or means"},
		Why: lint.Message{
			PL: "Bezdomność, otyłość czy kara więzienia to czyjaś sytuacja, a nie nazwa człowieka. „Osoba w kryzysie bezdomności” może z niego wyjść.",
			EN: "Homelessness, obesity or a prison sentence is a situation, not the name of a human being.",
		},
		Source:   "Etyka języka: poradnik (etykajezyka.pl), pod patronatem Rady Języka Polskiego i Rzecznika Praw Obywatelskich",
		Bad:      []lint.Example{{Text: "Zbieramy kurtki dla bezdomnych.", Fixed: "Zbieramy kurtki dla osób w kryzysie bezdomności."}},
		Good:     []string{"Karmimy bezdomne psy.", "osoba z otyłością"},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Info},
		Since:    "0.1.0",
		Check:    terms.Check("inclusive/social-status", terms.Says("nazywa człowieka jego wyglądem lub sytuacją.", "names a human being by looks or means."), nil),
	}
}
