package gender

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func addressWinien() *lint.Rule {
	return &lint.Rule{
		ID: "gender/address-winien",
		Title: lint.Message{
			PL: "„Powinieneś” zwraca się tylko do mężczyzny",
			EN: "“Powinieneś” speaks to men only",
		},
		Why: lint.Message{
			PL: "„Powinieneś” jest męskie, a przy tym poucza. „Warto”, „trzeba” i „należy” mówią to samo każdej osobie.",
			EN: "“Powinieneś” is masculine, and it lectures. “Warto”, “trzeba” and “należy” say the same to everyone.",
		},
		Source: "zaimki.pl, „Unikanie”",
		Bad: []lint.Example{
			{Text: "Powinieneś zmienić hasło co pół roku.", Fixed: "Warto zmienić hasło co pół roku."},
			{Text: "Wkrótce powinieneś otrzymać potwierdzenie.", Fixed: "Wkrótce powinno do Ciebie dotrzeć potwierdzenie."},
		},
		Good:     []string{"Warto zmienić hasło.", "E-mail powinien przyjść w ciągu 5 minut.", "Powinnaś/powinieneś dostać kod."},
		Severity: lint.Error,
		Since:    "0.1.0",
		Check: readersVerb{
			number: morph.Sg,
			fits:   func(c *rewrite.VerbClause) bool { return c.Reading.Tag.Class() == morph.Winien },
			message: func(words string) lint.Message {
				return lint.Message{
					PL: "„" + words + "” mówi tylko do mężczyzny i poucza. Napisz, co warto albo co trzeba zrobić.",
					EN: "“" + words + "” speaks to a man only, and lectures. Say what is worth doing or has to be done.",
				}
			},
			rank: rankWinien,
		}.check,
	}
}
