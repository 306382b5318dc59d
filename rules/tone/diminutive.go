package tone

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func diminutive() *lint.Rule {
	return &lint.Rule{
		ID:    "tone/diminutive",
		Title: lint.Message{PL: "Zdrobnienie w piśmie firmy", EN: "A diminutive in a firm's text"},
		Why: lint.Message{
			PL: "„Pieniążki” i „fakturka” mają ocieplić, a brzmią jak mowa do dziecka. W sprawach pieniędzy odbierają powagę.",
			EN: "“Pieniążki” and “fakturka” are meant to warm, and sound like talk to a child. In matters of money they take away seriousness.",
		},
		Source:   "Poradnia językowa PWN (M. Bańko), „Pieniążki”",
		Bad:      []lint.Example{{Text: "Wpłać pieniążki do piątku.", Fixed: "Wpłać pieniądze do piątku."}},
		Good:     []string{"Wpłać pieniądze do piątku.", "Masz książeczkę oszczędnościową."},
		Severity: lint.Info,
		Since:    "0.1.0",
		Check: phrases("tone/diminutive", lint.Message{
			PL: "Zdrobnienie brzmi tu jak mowa do dziecka. Użyj zwykłego słowa.",
			EN: "The diminutive sounds like talk to a child here. Use the plain word.",
		}, func(p *lint.Pass, s *language.Sentence, from int) bool {
			return true
		}),
	}
}
