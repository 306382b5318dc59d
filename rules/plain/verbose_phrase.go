package plain

import (
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

func verbosePhrase() *lint.Rule {
	return &lint.Rule{
		ID:    "plain/verbose-phrase",
		Title: lint.Message{PL: "Kilka słów zamiast jednego", EN: "Several words for one"},
		Why: lint.Message{
			PL: "„W dniu dzisiejszym”, „w przypadku gdy” i „za pośrednictwem” wydłużają zdanie i nic nie dodają. Krótsze zdanie da się przeczytać raz.",
			EN: "“W dniu dzisiejszym”, “w przypadku gdy” and “za pośrednictwem” make the sentence longer and add nothing.",
		},
		Source:   "Zasady prostego języka służby cywilnej; Komunikacja pisemna, Kancelaria Prezesa Rady Ministrów, 2015; ISO 24495-1:2023",
		Bad:      []lint.Example{{Text: "W dniu dzisiejszym wysłaliśmy paczkę.", Fixed: "Dzisiaj wysłaliśmy paczkę."}, {Text: "Wizytę umówisz za pośrednictwem aplikacji.", Fixed: "Wizytę umówisz przez aplikację."}},
		Good:     []string{"Dzisiaj wysłaliśmy paczkę.", "Cel: 5000 zł", "W przypadku Anny było inaczej."},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Info},
		Since:    "0.1.0",
		Check:    terms.Check("plain/verbose-phrase", terms.Says("da się powiedzieć krócej.", "can be said in fewer words."), nil),
	}
}
