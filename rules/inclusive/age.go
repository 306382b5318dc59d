package inclusive

import (
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

func age() *lint.Rule {
	return &lint.Rule{
		ID:    "inclusive/age",
		Title: lint.Message{PL: "Protekcjonalne słowo o wieku", EN: "A condescending word about age"},
		Why: lint.Message{
			PL: "„Staruszkowie” i „nawet senior sobie poradzi” mówią, że starsza osoba jest gorsza. Kto ma 65 lat, zwykle wcale się tak nie czuje i takiej oferty nie weźmie.",
			EN: "“Staruszkowie” or “nawet senior sobie poradzi” say that an older person is worth less. People of 65 seldom feel that way, and will not take such an offer.",
		},
		Source:   "Etyka języka: poradnik (etykajezyka.pl), pod patronatem Rady Języka Polskiego i Rzecznika Praw Obywatelskich",
		Bad:      []lint.Example{{Text: "Mamy ofertę dla staruszków.", Fixed: "Mamy ofertę dla osób starszych."}},
		Good:     []string{"osoby po 60. roku życia", "konto dla osób 60+", "Dzień Babci"},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Info},
		Since:    "0.1.0",
		Check:    terms.Check("inclusive/age", terms.Says("brzmi protekcjonalnie.", "sounds condescending."), nil),
	}
}
