package tone

import (
	"github.com/zwrot/zwrot/rules/lint"
)

func noContact() *lint.Rule {
	return &lint.Rule{
		ID:    "tone/no-contact",
		Title: lint.Message{PL: "Wiadomość bez kontaktu", EN: "A message without a way to reply"},
		Why: lint.Message{
			PL: "Kto ma pytanie, a nie widzi telefonu, adresu ani linku, zostaje z nim sam. Niepowracanie do klienta to jeden z najcięższych błędów obsługi.",
			EN: "A person with a question who sees no telephone number, address or link is left alone with it.",
		},
		Source:   "Zasady CEM: niepowracanie do klienta (2019); ustawa o prawach konsumenta, art. 12 ust. 1 pkt 2–3",
		Bad:      []lint.Example{{Text: "Dziękujemy za zakupy.", Type: lint.Email}},
		Good:     []string{"Dziękujemy za zakupy. Zadzwoń: 22 000 00 00."},
		Severity: lint.Off,
		Types:    letters(lint.Warning),
		Since:    "0.1.0",
		CheckDocument: func(p *lint.Pass) {
			all := sentences(p.Texts)
			if len(all) == 0 || hasContact(p) {
				return
			}
			last := all[len(all)-1]
			p.ReportIn(last.text, lint.Report{Sentence: last.sentence, Main: [2]int{0, len(last.sentence.Tokens)}, Message: lint.Message{
				PL: "W wiadomości nie ma kontaktu. Dodaj telefon, adres albo link, pod którym ktoś odpowie.",
				EN: "The message has no contact. Add a telephone number, an address or a link where somebody replies.",
			}})
		},
	}
}
