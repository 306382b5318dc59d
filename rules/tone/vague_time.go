package tone

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func vagueTime() *lint.Rule {
	return &lint.Rule{
		ID:    "tone/vague-time",
		Title: lint.Message{PL: "Termin, który nic nie mówi", EN: "A time that says nothing"},
		Why: lint.Message{
			PL: "„Niezwłocznie” i „wkrótce” dla firmy to tydzień, a dla osoby, która czeka, jutro. Podaj datę albo liczbę godzin.",
			EN: "“Niezwłocznie” and “wkrótce” are a week to the firm and tomorrow to the person who waits. Give a date or a number of hours.",
		},
		Source:   "Serwis Służby Cywilnej, Prosty język: zasady (2023)",
		Bad:      []lint.Example{{Text: "Odpowiemy niezwłocznie."}},
		Good:     []string{"Odpowiemy do 5 maja.", "Odpowiemy w ciągu 2 godzin."},
		Severity: lint.Info,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Off, lint.JobAd: lint.Off},
		Since:    "0.1.0",
		Check: phrases("tone/vague-time", lint.Message{
			PL: "Kiedy dokładnie? Podaj datę albo liczbę godzin czy dni.",
			EN: "When exactly? Give a date, or the number of hours or days.",
		}, func(p *lint.Pass, s *language.Sentence, from int) bool {
			since := from+1 < len(s.Tokens) && s.Tokens[from+1].Lower == "po" // "wkrótce po zakupie"
			return promises(s) && !dated(s) && !since
		}),
	}
}
