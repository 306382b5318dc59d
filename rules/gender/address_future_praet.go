package gender

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func addressFuturePraet() *lint.Rule {
	return &lint.Rule{
		ID: "gender/address-future-praet",
		Title: lint.Message{
			PL: "Czas przyszły z męską formą czasownika",
			EN: "Future tense with a masculine form",
		},
		Why: lint.Message{
			PL: "„Będziesz korzystał” ma bliźniaka bez rodzaju: „będziesz korzystać”. Nie ma powodu, by czytelniczka musiała się domyślać, że to też o niej.",
			EN: "“Będziesz korzystał” has a twin without gender: “będziesz korzystać”. A woman need not guess that she is meant too.",
		},
		Source: "zaimki.pl, „Unikanie”",
		Bad: []lint.Example{
			{Text: "Jeśli będziesz miał pytania, zadzwoń.", Fixed: "Jeśli masz pytania, zadzwoń."},
			{Text: "Od marca będziesz płacił mniej.", Fixed: "Od marca będziesz płacić mniej."},
			{Text: "Nie będziesz musiał czekać.", Fixed: "Nie musisz czekać."},
		},
		Good:     []string{"Będziesz mieć dostęp do konta.", "Będzie można zmienić plan.", "Jutro będziesz na miejscu."},
		Severity: lint.Error,
		Since:    "0.1.0",
		Check: readersVerb{
			number: morph.Sg,
			fits:   func(c *rewrite.VerbClause) bool { return c.Mood == language.Future && c.Carrier >= 0 },
			message: func(words string) lint.Message {
				return lint.Message{
					PL: "„" + words + "” mówi tylko do mężczyzny. Użyj bezokolicznika albo czasu teraźniejszego.",
					EN: "“" + words + "” speaks to a man only. Use the infinitive or the present tense.",
				}
			},
			rank: rankFuture,
		}.check,
	}
}
