package gender

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func addressConditional() *lint.Rule {
	return &lint.Rule{
		ID: "gender/address-conditional",
		Title: lint.Message{
			PL: "Tryb przypuszczający zwraca się tylko do mężczyzny",
			EN: "Conditional that speaks to men only",
		},
		Why: lint.Message{
			PL: "„Czy chciałbyś…” i „gdybyś miał…” pomijają czytelniczki. Czas teraźniejszy jest tu równie grzeczny, krótszy i pasuje do każdej osoby.",
			EN: "“Czy chciałbyś…” and “gdybyś miał…” leave women out. The present tense is as polite here, shorter, and fits everyone.",
		},
		Source: "zaimki.pl, „Unikanie”; Rada Języka Polskiego, zasady pisowni od 1 stycznia 2026 r. (rozdzielne „byś”)",
		Bad: []lint.Example{
			{Text: "Czy chciałbyś otrzymywać newsletter?", Fixed: "Czy chcesz otrzymywać newsletter?"},
			{Text: "Gdybyś miał pytania, zadzwoń.", Fixed: "Jeśli masz pytania, zadzwoń."},
			{Text: "Załóż konto, abyś mógł śledzić paczki.", Fixed: "Załóż konto, aby śledzić paczki."},
		},
		Good: []string{
			"Chcesz otrzymywać newsletter?",
			"Gdyby pojawiły się pytania, zadzwoń.",
			"Chcielibyśmy poznać Twoją opinię.",
		},
		Severity: lint.Error,
		Since:    "0.1.0",
		Check: readersVerb{
			number: morph.Sg,
			fits:   func(c *rewrite.VerbClause) bool { return c.Mood == language.Conditional },
			message: func(words string) lint.Message {
				return lint.Message{
					PL: "„" + words + "” mówi tylko do mężczyzny. Da się to powiedzieć tak samo grzecznie do każdej osoby.",
					EN: "“" + words + "” speaks to a man only. It can be said to everyone, as politely.",
				}
			},
			rank: rankConditional,
		}.check,
	}
}
