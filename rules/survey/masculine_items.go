package survey

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func masculineItems() *lint.Rule {
	return &lint.Rule{
		ID:    "survey/masculine-items",
		Title: lint.Message{PL: "Płeć jako wybór z dwóch", EN: "Gender as a choice of two"},
		Why: lint.Message{
			PL: "Odpowiedzi „mężczyzną / kobietą” nie pasują do każdej osoby, a zdanie „Jestem…” każe się opowiedzieć. Zapytaj o płeć tylko wtedy, gdy to potrzebne, i dodaj „wolę nie podawać”.",
			EN: "“Mężczyzną / kobietą” doesn't fit everybody. Ask for gender only where it is needed, and add “wolę nie podawać”.",
		},
		Source:   "Office for National Statistics, Gender identity question guidance (2021); RODO, art. 5 ust. 1 lit. c",
		Bad:      []lint.Example{{Text: "Jestem: mężczyzną / kobietą", Type: lint.Survey}},
		Good:     []string{"Płeć: kobieta / mężczyzna / osoba niebinarna / wolę nie podawać", "Jak oceniasz zakupy?"},
		Severity: lint.Off,
		Types:    only(lint.Error),
		Since:    "0.1.0",
		// Forms in the items that fit only a man ("Jestem zadowolony", "poleciłbyś")
		// are found by the family gender, in surveys as elsewhere.
		CheckDocument: func(p *lint.Pass) {
			if waysOut(p) || mentions(p, "niebinarny") {
				return
			}
			eachSentence(p, func(t *language.Text, s *language.Sentence) {
				man, woman := -1, -1
				for i := range s.Tokens {
					switch {
					case s.Tokens[i].HasLemma("mężczyzna"):
						man = i
					case s.Tokens[i].HasLemma("kobieta"):
						woman = i
					}
				}
				const label = 8 // tokens: longer sentences are about men and women
				if man < 0 || woman < 0 || len(s.Tokens) > label {
					return
				}
				p.ReportIn(t, lint.Report{Sentence: s, Main: [2]int{min(man, woman), max(man, woman) + 1}, Message: lint.Message{
					PL: "Tylko dwie odpowiedzi nie pasują do każdej osoby. Dodaj „wolę nie podawać” albo zrezygnuj z pytania.",
					EN: "Two answers alone don't fit everybody. Add “wolę nie podawać”, or drop the question.",
				}})
			})
		},
	}
}
