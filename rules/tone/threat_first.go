package tone

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func threatFirst() *lint.Rule {
	return &lint.Rule{
		ID:    "tone/threat-first",
		Title: lint.Message{PL: "Groźba na początku", EN: "A threat at the start"},
		Why: lint.Message{
			PL: "List, który zaczyna od groźby, odkłada się ze strachu. Zacznij od faktu, kwoty i daty, zaproponuj pomoc, a skutek podaj na końcu.",
			EN: "A letter that begins with a threat is put away in fear. Begin with the fact, the amount and the date, offer help, and put the consequence last.",
		},
		Source:   "Behavioural Insights Team, EAST (2014); Rzecznik Finansowy, Dobre praktyki windykacji (2022)",
		Bad:      []lint.Example{{Text: "Wzywamy do zapłaty."}},
		Good:     []string{"Nie widzimy wpłaty 50 zł. Termin minął 3 maja."},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Off, lint.UI: lint.Off, lint.Help: lint.Off},
		Since:    "0.1.0",
		Check: phrases("tone/threat-first", lint.Message{
			PL: "Nie zaczynaj od groźby. Najpierw fakt, kwota i data, potem pomoc, skutek na końcu.",
			EN: "Don't begin with a threat: the fact, the amount and the date first, then help, the consequence last.",
		}, func(p *lint.Pass, s *language.Sentence, from int) bool {
			return opens(p, s)
		}),
	}
}
