package tone

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func sameForAll() *lint.Rule {
	return &lint.Rule{
		ID:    "tone/same-for-all",
		Title: lint.Message{PL: "Wiadomość jak do wszystkich", EN: "A message as if to everybody"},
		Why: lint.Message{
			PL: "Firma zna imię i numer sprawy, a pisze „Szanowni Klienci”. Tak czyta się ulotkę, nie odpowiedź.",
			EN: "The firm knows the name and the number of the case, and writes “Szanowni Klienci”. That reads like a leaflet, not an answer.",
		},
		Source:   "Zasady CEM: traktowanie wszystkich jednakowo (2019)",
		Bad:      []lint.Example{{Text: "Szanowni Klienci! Wasze zamówienie jest w drodze.", Type: lint.Email}},
		Good:     []string{"Dzień dobry, {imie}, Twoje zamówienie jest w drodze."},
		Severity: lint.Off,
		Types:    map[lint.Type]lint.Severity{lint.Email: lint.Info},
		Since:    "0.1.0",
		CheckDocument: func(p *lint.Pass) {
			all := sentences(p.Texts)
			if len(all) == 0 || hasPlaceholder(all) || newsletter(all) {
				return
			}
			const opening = 3 // sentences in which a greeting stands
			for _, at := range all[:min(opening, len(all))] {
				if from, to, ok := massGreeting(at.sentence); ok {
					p.ReportIn(at.text, lint.Report{Sentence: at.sentence, Main: [2]int{from, to}, Message: lint.Message{
						PL: "To powitanie jest do wszystkich. Wstaw imię albo numer sprawy.",
						EN: "This greeting is for everybody. Put in the name or the number of the case.",
					}})
					return
				}
			}
		},
	}
}

func hasPlaceholder(all []place) bool {
	for _, at := range all {
		for i := range at.sentence.Tokens {
			if at.sentence.Tokens[i].Kind == language.Placeholder {
				return true
			}
		}
	}
	return false
}

// newsletter reports a message to all by its nature.
func newsletter(all []place) bool {
	for _, at := range all {
		if hasLemma(at.sentence, "newsletter", "subskrypcja", "subskrybować", "wypisać", "komunikat") {
			return true
		}
	}
	return false
}

// massGreeting returns the tokens of "Drogi Kliencie", "Szanowni Klienci", "do
// wszystkich" at the start of a sentence.
func massGreeting(s *language.Sentence) (from, to int, ok bool) {
	if len(s.Tokens) < 2 {
		return 0, 0, false
	}
	first, second := &s.Tokens[0], &s.Tokens[1]
	dear := first.HasLemma("drogi", "szanowny", "kochany") && second.HasLemma("klient", "klientka", "użytkownik", "użytkowniczka", "abonent", "abonentka", "pacjent", "pacjentka", "członek")
	return 0, 2, dear || first.Lower == "do" && second.Lower == "wszystkich"
}
