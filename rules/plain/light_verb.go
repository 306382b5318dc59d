package plain

import (
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

func lightVerb() *lint.Rule {
	return &lint.Rule{
		ID:    "plain/light-verb",
		Title: lint.Message{PL: "Czasownik schowany w rzeczowniku", EN: "A verb hidden in a noun"},
		Why: lint.Message{
			PL: "„Dokonać wpłaty” to po prostu „wpłacić”. Pusty czasownik z rzeczownikiem wydłuża zdanie i zaciera, kto co robi.",
			EN: "“Dokonać wpłaty” is simply “wpłacić”. An empty verb with a noun makes the sentence longer and blurs who does what.",
		},
		Source:   "Rządowe Centrum Legislacji, uwagi o konstrukcjach analitycznych; Komunikacja pisemna, Kancelaria Prezesa Rady Ministrów, 2015",
		Bad:      []lint.Example{{Text: "Bank dokonał weryfikacji wniosku.", Fixed: "Bank sprawdził wniosek."}, {Text: "Termin ulegnie zmianie.", Fixed: "Termin się zmieni."}},
		Good:     []string{"Wpłać pieniądze.", "Bank sprawdził wniosek.", "złóż wypowiedzenie umowy", "Udzielono licencji."},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Info},
		Since:    "0.1.0",
		Check:    terms.Check("plain/light-verb", terms.Says("chowa czasownik w rzeczowniku.", "hides a verb in a noun."), nil),
	}
}
