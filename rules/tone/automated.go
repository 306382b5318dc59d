package tone

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func automated() *lint.Rule {
	return &lint.Rule{
		ID:    "tone/automated",
		Title: lint.Message{PL: "Zasłanianie się automatem", EN: "Hiding behind a machine"},
		Why: lint.Message{
			PL: "„Wiadomość wygenerowana automatycznie” tłumaczy, dlaczego nikogo nie ma. Napisz, kto i po co pisze, a gdy decyzję podjął program, jak porozmawiać z człowiekiem.",
			EN: "“Wiadomość wygenerowana automatycznie” explains why nobody is there. Say who writes and what for, and how to reach a person where a program has decided.",
		},
		Source:   "RODO, art. 22 ust. 3; Zasady CEM (2019)",
		Bad:      []lint.Example{{Text: "To automatyczna wiadomość."}},
		Good:     []string{"Wysyłamy Ci potwierdzenie.", "Ustaw automatyczny przelew."},
		Severity: lint.Info,
		Since:    "0.1.0",
		Check: phrases("tone/automated", lint.Message{
			PL: "Kto pisze i po co? Podaj nadawczynię lub nadawcę i sposób kontaktu z człowiekiem.",
			EN: "Who writes, and why? Name the sender and a way to reach a person.",
		}, func(p *lint.Pass, s *language.Sentence, from int) bool {
			return true
		}),
	}
}
