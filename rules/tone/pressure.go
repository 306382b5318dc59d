package tone

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func pressure() *lint.Rule {
	return &lint.Rule{
		ID:    "tone/pressure",
		Title: lint.Message{PL: "Poganianie", EN: "Pressure"},
		Why: lint.Message{
			PL: "„Ostatnia szansa!” ma wywołać strach, a nie pomóc w decyzji. Podaj prawdziwy termin i skutek: „Promocja trwa do 31 maja”.",
			EN: "“Ostatnia szansa!” is meant to frighten, not to help decide. Give the true date and what follows: “Promocja trwa do 31 maja”.",
		},
		Source:   "UOKiK, Dark patterns w e-commerce (2023); dyrektywa 2005/29/WE, zał. I pkt 7",
		Bad:      []lint.Example{{Text: "Ostatnia szansa na tańszy bilet!"}},
		Good:     []string{"Promocja trwa do 31 maja.", "Zostały 2 sztuki (stan z godziny 12:00)."},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Off},
		Since:    "0.1.0",
		Check: phrases("tone/pressure", lint.Message{
			PL: "To poganianie. Podaj datę i skutek, np. „Promocja trwa do 31 maja”.",
			EN: "This is pressure. Give the date and what follows, such as “Promocja trwa do 31 maja”.",
		}, func(p *lint.Pass, s *language.Sentence, from int) bool {
			return !dated(s) && !quoted(s, from)
		}),
	}
}
