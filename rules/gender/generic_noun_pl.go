package gender

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/lint"
)

func genericNounPl() *lint.Rule {
	return &lint.Rule{
		ID: "gender/generic-noun-pl",
		Title: lint.Message{
			PL: "Męska liczba mnoga o grupie mieszanej",
			EN: "Masculine plural for a mixed group",
		},
		Why: lint.Message{
			PL: "„Klienci” i „użytkownicy” to gramatycznie sami mężczyźni. Połowa osób, o których piszesz, w tych słowach się nie widzi, a tekst brzmi mniej osobiście.",
			EN: "“Klienci” and “użytkownicy” are, by grammar, men. Half of the people you write about do not see themselves there, and the text sounds less personal.",
		},
		Source:   "Wytyczne IPIS (Wróblewska, Żuk 2025, arXiv:2508.18466); Rada Języka Polskiego, stanowisko z 25 listopada 2019 r.",
		Bad:      []lint.Example{{Text: "Nasi klienci polecają tę kartę.", Fixed: "Nasze klientki i nasi klienci polecają tę kartę.", Type: lint.Email}},
		Good:     []string{"Nasze klientki i nasi klienci polecają tę kartę.", "Państwo polecają tę kartę."},
		Severity: lint.Info,
		Types: map[lint.Type]lint.Severity{
			lint.Email: lint.Warning, lint.Letter: lint.Warning, lint.JobAd: lint.Warning, lint.Survey: lint.Warning,
		},
		Since: "0.1.0",
		Check: func(p *lint.Pass) { checkGenericNoun(p, morph.Pl) },
	}
}
