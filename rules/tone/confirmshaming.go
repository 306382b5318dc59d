package tone

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func confirmshaming() *lint.Rule {
	return &lint.Rule{
		ID:    "tone/confirmshaming",
		Title: lint.Message{PL: "Zawstydzanie za odmowę", EN: "Shaming who says no"},
		Why: lint.Message{
			PL: "„Nie, lubię przepłacać” każe osobie, która odmawia, źle o sobie mówić. Wystarczy „Nie, dziękuję”.",
			EN: "“Nie, lubię przepłacać” makes who refuses speak ill of themselves. “Nie, dziękuję” is enough.",
		},
		Source:   "UOKiK, Dark patterns w e-commerce (2023); H. Brignull, Deceptive Patterns (2023)",
		Bad:      []lint.Example{{Text: "Nie, lubię przepłacać"}},
		Good:     []string{"Nie, dziękuję", "Nie teraz"},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Off},
		Since:    "0.1.0",
		Check: phrases("tone/confirmshaming", lint.Message{
			PL: "To zawstydza osobę, która odmawia. Napisz „Nie, dziękuję” albo „Nie teraz”.",
			EN: "This shames who refuses. Write “Nie, dziękuję” or “Nie teraz”.",
		}, func(p *lint.Pass, s *language.Sentence, from int) bool {
			return len(s.Tokens) <= label
		}),
	}
}

// label is the length of a button or a line of choice, in tokens.
const label = 10
