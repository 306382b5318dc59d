package inclusive

import (
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

func mentalHealth() *lint.Rule {
	return &lint.Rule{
		ID:    "inclusive/mental-health",
		Title: lint.Message{PL: "Choroba psychiczna jako etykieta lub przenośnia", EN: "Mental illness as a label or a metaphor"},
		Why: lint.Message{
			PL: "Co czwarta osoba w Polsce ma w życiu kryzys psychiczny i czyta też Twoją wiadomość. „Wariat” i „schizofreniczna umowa” zawstydzają i zniechęcają do szukania pomocy.",
			EN: "One person in four in Poland goes through a mental crisis and may be reading your message. Labels and metaphors shame them and keep them from asking for help.",
		},
		Source:   "Wrażliwi na słowa, 2020; EZOP II, Instytut Psychiatrii i Neurologii, 2021",
		Bad:      []lint.Example{{Text: "To schizofreniczna umowa.", Fixed: "To sprzeczna umowa."}},
		Good:     []string{"wsparcie w kryzysie psychicznym", "osoba z depresją", "test stabilności konta"},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Info},
		Since:    "0.1.0",
		Check:    terms.Check("inclusive/mental-health", terms.Says("robi z choroby etykietę lub przenośnię.", "makes a label or a metaphor of an illness."), nil),
	}
}
