package survey

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func noOptOut() *lint.Rule {
	return &lint.Rule{
		ID:    "survey/no-opt-out",
		Title: lint.Message{PL: "Drażliwe pytanie bez „wolę nie podawać”", EN: "A sensitive question without a way out"},
		Why: lint.Message{
			PL: "Wiek, płeć, zarobki i zdrowie to sprawy prywatne. Bez odpowiedzi „wolę nie podawać” część osób zmyśli albo porzuci ankietę.",
			EN: "Age, gender, income and health are private. Without “wolę nie podawać” some people will make an answer up or leave.",
		},
		Source:   "RODO, art. 5 ust. 1 lit. c (minimalizacja danych); GUS, Zasady konstruowania kwestionariusza",
		Bad:      []lint.Example{{Text: "Podaj swój wiek.", Type: lint.Survey}},
		Good:     []string{"Podaj swój wiek (opcjonalnie).", "Płeć: kobieta / mężczyzna / wolę nie podawać"},
		Severity: lint.Off,
		Types:    only(lint.Info),
		Since:    "0.1.0",
		CheckDocument: func(p *lint.Pass) {
			if waysOut(p) {
				return
			}
			eachSentence(p, func(t *language.Text, s *language.Sentence) {
				for j := range s.Tokens {
					if !(s.Tokens[j].HasLemma(sensitive...) && asksFor(s, j)) && !asksAge(s, j) {
						continue
					}
					p.ReportIn(t, lint.Report{Sentence: s, Main: [2]int{j, j + 1}, Message: lint.Message{
						PL: "To drażliwe pytanie. Dodaj odpowiedź „wolę nie podawać” albo dopisek „opcjonalnie”.",
						EN: "This is a sensitive question. Add the answer “wolę nie podawać”, or say that it is optional.",
					}})
					return
				}
			})
		},
	}
}

// sensitive are what people may want to keep to themselves.
var sensitive = []string{"wiek", "płeć", "dochód", "zarobek", "wynagrodzenie", "zdrowie", "wyznanie", "niepełnosprawność"}

// asksAge reports "Ile masz lat?" by its last word.
func asksAge(s *language.Sentence, i int) bool {
	return i > 1 && s.Tokens[i].Lower == "lat" && s.Tokens[0].Lower == "ile" && hasLemma(s, "mieć")
}

// asksFor reports that a sentence asks for the thing at token i: a label, or
// "podaj", "wybierz", a question.
func asksFor(s *language.Sentence, i int) bool {
	const label = 6 // tokens: longer sentences are about the thing
	return len(s.Tokens) <= label && (verbless(s) || hasLemma(s, "podać", "wybrać", "wpisać", "zaznaczyć", "określić", "być")) || isQuestion(s) && i < label
}

// waysOut reports that a question may be passed over.
func waysOut(p *lint.Pass) bool {
	out := false
	eachSentence(p, func(_ *language.Text, s *language.Sentence) {
		for j := range s.Tokens {
			t := &s.Tokens[j]
			refuses := t.HasLemma("woleć", "chcieć") && hasLemma(s, "nie") && hasLemma(s, "podawać", "podać", "odpowiadać", "odpowiedzieć", "mówić", "ujawniać")
			out = out || refuses || t.HasLemma("opcjonalnie", "opcjonalny", "pominąć", "dobrowolny", "dobrowolnie", "nieobowiązkowy")
		}
	})
	return out
}
