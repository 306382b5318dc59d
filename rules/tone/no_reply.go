package tone

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func noReply() *lint.Rule {
	return &lint.Rule{
		ID:    "tone/no-reply",
		Title: lint.Message{PL: "Wiadomość, na którą nie można odpowiedzieć", EN: "A message that nobody may answer"},
		Why: lint.Message{
			PL: "„Prosimy nie odpowiadać” znaczy: nie chcemy słuchać. Jeśli skrzynki nikt nie czyta, podaj w tym samym miejscu telefon albo adres, pod którym ktoś odpowie.",
			EN: "“Prosimy nie odpowiadać” means: we don't want to listen. If nobody reads the mailbox, give a telephone number or an address where somebody does.",
		},
		Source:   "Zasady CEM: niepowracanie do klienta (2019); GOV.UK, Sending emails and text messages (2024)",
		Bad:      []lint.Example{{Text: "Ta skrzynka nie jest monitorowana."}},
		Good:     []string{"Na tę wiadomość możesz odpisać.", "Nie odpowiadaj na telefony z prośbą o PIN."},
		Severity: lint.Warning,
		Since:    "0.1.0",
		Check: phrases("tone/no-reply", lint.Message{
			PL: "Czytająca osoba nie ma jak odpowiedzieć. Dodaj np. „Masz pytania? Napisz: … lub zadzwoń: …”.",
			EN: "The reader has no way to reply. Add, for example, “Masz pytania? Napisz: … lub zadzwoń: …”.",
		}, func(p *lint.Pass, s *language.Sentence, from int) bool {
			return !hasContact(p)
		}),
	}
}
