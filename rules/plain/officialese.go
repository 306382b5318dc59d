package plain

import (
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

func officialese() *lint.Rule {
	return &lint.Rule{
		ID:    "plain/officialese",
		Title: lint.Message{PL: "Słowo z urzędu", EN: "A word of offices"},
		Why: lint.Message{
			PL: "„Posiadać”, „uiścić” czy „niniejszy” nie mówią więcej niż „mieć”, „zapłacić” i „ten”, a każde z nich trzeba w myśli przełożyć. Urzędowe słowo stawia też firmę wyżej od osoby, do której pisze.",
			EN: "“Posiadać”, “uiścić” or “niniejszy” say no more than the plain word, and each has to be translated in the mind. They also put the firm above the reader.",
		},
		Source:   "Zasady prostego języka służby cywilnej; Komunikacja pisemna, Kancelaria Prezesa Rady Ministrów, 2015; ISO 24495-1:2023",
		Bad:      []lint.Example{{Text: "Klient posiada konto.", Fixed: "Klient ma konto."}, {Text: "Niniejszy regulamin obowiązuje od maja.", Fixed: "Ten regulamin obowiązuje od maja."}},
		Good:     []string{"Masz konto.", "posiadłość ziemska", "przedmiotowa baza danych"},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Info},
		Since:    "0.1.0",
		Check:    terms.Check("plain/officialese", terms.Says("to słowo z urzędu. Jest prostsze.", "is a word of offices. There is a plain one."), nil),
	}
}
