package inclusive

import (
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

func originIdentity() *lint.Rule {
	return &lint.Rule{
		ID:    "inclusive/origin-identity",
		Title: lint.Message{PL: "Słowo, którego ludzie o sobie nie mówią", EN: "A word that people do not use of themselves"},
		Why: lint.Message{
			PL: "Nazwy pochodzenia, wyznania czy orientacji starzeją się. Słowo, które dawniej było obojętne, dziś może obrazić, a Twoja wiadomość trafi też do osoby, o której mówi.",
			EN: "Names for origin, faith or orientation age. A word that once was neutral may insult today, and your message will also reach the people it speaks of.",
		},
		Source:   "M. Łaziński, opinia dla Rady Języka Polskiego o słowie „Murzyn”, 2020; Etyka języka: poradnik (etykajezyka.pl), pod patronatem Rady Języka Polskiego i Rzecznika Praw Obywatelskich",
		Bad:      []lint.Example{{Text: "Po zmianie płci wymień dowód.", Fixed: "Po uzgodnieniu płci wymień dowód."}},
		Good:     []string{"osoba czarnoskóra", "Rom, Romka", "uzgodnienie płci"},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Info},
		Since:    "0.1.0",
		Check:    terms.Check("inclusive/origin-identity", terms.Says("może obrazić osoby, o których mówi.", "may insult those it speaks of."), nil),
	}
}
