package consistency

import (
	"strings"

	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func terminology() *lint.Rule {
	return &lint.Rule{
		ID:    "consistency/terminology",
		Title: lint.Message{PL: "Dwie nazwy jednej rzeczy", EN: "Two names for one thing"},
		Why: lint.Message{
			PL: "Kto najpierw czyta „przesyłka”, a potem „paczka”, szuka drugiej rzeczy. Jedna rzecz, jedna nazwa.",
			EN: "Who first reads “przesyłka” and then “paczka” looks for a second thing. One thing, one name.",
		},
		Source: "PN-EN ISO 24495-1:2023; Serwis Służby Cywilnej, Prosty język",
		Bad:    []lint.Example{{Text: "Twoja przesyłka jest w drodze. Przesyłka dotrze jutro. Paczka czeka."}},
		Good:   []string{"Twoja paczka jest w drodze. Paczka dotrze jutro.", "Podaj kod i hasło."},
		// Only a writer knows whether two words mean one thing, so that the rule
		// must be asked for.
		Severity: lint.Off,
		Since:    "0.1.0",
		CheckDocument: func(p *lint.Pass) {
			for _, group := range synonyms {
				var uses []use
				eachToken(p, func(t *language.Text, s *language.Sentence, i int) {
					for _, lemma := range group {
						if s.Tokens[i].HasLemma(lemma) {
							uses = append(uses, use{text: t, sentence: s, from: i, to: i + 1, variant: lemma})
							return
						}
					}
				})
				reportMinority(p, uses, func(have, usual string) lint.Message {
					return lint.Message{
						PL: "W tekście jest „" + usual + "” i „" + have + "”. Jeśli to jedna rzecz (" + strings.Join(group, ", ") + "), nazwij ją wszędzie tak samo.",
						EN: "The text has “" + usual + "” and “" + have + "”. If they are one thing, give it one name.",
					}
				})
			}
		},
	}
}

// synonyms are groups of words that often name one thing (rule catalogue §9).
var synonyms = [][]string{
	{"konto", "profil"}, {"przesyłka", "paczka"}, {"plan", "pakiet", "abonament"}, {"aplikacja", "apka"}, {"zgłoszenie", "ticket", "sprawa"},
}
