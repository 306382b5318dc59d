package inclusive

import (
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

func idiom() *lint.Rule {
	return &lint.Rule{
		ID:    "inclusive/idiom",
		Title: lint.Message{PL: "Utarty zwrot, który kogoś dotyka", EN: "A set phrase that hurts someone"},
		Why: lint.Message{
			PL: "„Czarna lista”, „męska decyzja” czy „dziewczyny z infolinii” wyszły spod pióra, zanim ktoś się nad nimi zastanowił. Dosłowna nazwa jest też jaśniejsza.",
			EN: "Phrases such as “czarna lista” or “męska decyzja” were coined before anyone thought about them. A literal name is clearer as well.",
		},
		Source:   "Etyka języka: poradnik (etykajezyka.pl), pod patronatem Rady Języka Polskiego i Rzecznika Praw Obywatelskich",
		Bad:      []lint.Example{{Text: "Dodaj ten numer do czarnej listy.", Fixed: "Dodaj ten numer do listy zablokowanych."}},
		Good:     []string{"ślepy zaułek", "Sprawdź firmę na białej liście podatników."},
		Severity: lint.Info,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Off},
		Since:    "0.1.0",
		Check:    terms.Check("inclusive/idiom", terms.Says("może kogoś dotknąć. Napisz dosłownie.", "may hurt someone. Write it literally."), nil),
	}
}
