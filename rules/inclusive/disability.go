package inclusive

import (
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

func disability() *lint.Rule {
	return &lint.Rule{
		ID:    "inclusive/disability",
		Title: lint.Message{PL: "Słowo, które sprowadza osobę do niepełnosprawności", EN: "A word that reduces a person to a disability"},
		Why: lint.Message{
			PL: "„Inwalida”, „kaleka” czy „niewidomi” robią z jednej cechy całego człowieka, a „cierpi na” i „przykuty do wózka” każą go żałować. Osoba na wózku po prostu na nim jeździ. Napisz najpierw „osoba”, a najlepiej pomiń cechę, która dla wiadomości nie ma znaczenia.",
			EN: "“Inwalida”, “kaleka” or “niewidomi” turn one trait into the whole person, and “cierpi na” or “przykuty do wózka” ask for pity. Put “osoba” first, or better leave out a trait that the message does not need.",
		},
		Source:   "Konwencja ONZ o prawach osób z niepełnosprawnościami, 2006; Etyka języka: poradnik (etykajezyka.pl), pod patronatem Rady Języka Polskiego i Rzecznika Praw Obywatelskich",
		Bad:      []lint.Example{{Text: "Mamy miejsca dla inwalidów.", Fixed: "Mamy miejsca dla osób z niepełnosprawnością."}},
		Good:     []string{"osoby z niepełnosprawnością", "legitymacja inwalidy wojennego", "dostępna toaleta"},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Info},
		Since:    "0.1.0",
		Check:    terms.Check("inclusive/disability", terms.Says("sprowadza osobę do jednej cechy.", "reduces a person to one trait."), nil),
	}
}
