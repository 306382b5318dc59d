package consistency

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func firmVoice() *lint.Rule {
	return &lint.Rule{
		ID:    "consistency/firm-voice",
		Title: lint.Message{PL: "Raz „my”, raz „bank”", EN: "“We” here, “the bank” there"},
		Why: lint.Message{
			PL: "„Bank informuje… wysłaliśmy” brzmi, jakby pisały dwie firmy. Mów o sobie „my” w całym tekście.",
			EN: "“Bank informuje… wysłaliśmy” sounds as if two firms wrote. Say “we” throughout.",
		},
		Source:   "Związek Banków Polskich, Dobre praktyki prostego języka (2020); Zasady prostego języka służby cywilnej",
		Bad:      []lint.Example{{Text: "Bank informuje o zmianie cennika. Wysłaliśmy go pocztą i czekamy na podpis."}},
		Good:     []string{"Zmieniamy cennik. Wysłaliśmy go pocztą.", "Bank informuje o zmianie cennika."},
		Severity: lint.Info,
		// In an app "bank" is most often somebody else's.
		Types: map[lint.Type]lint.Severity{lint.Legal: lint.Off, lint.UI: lint.Off},
		Since: "0.1.0",
		CheckDocument: func(p *lint.Pass) {
			var uses []use
			eachToken(p, func(t *language.Text, s *language.Sentence, i int) {
				f, ok := s.Finite(i)
				if !ok {
					return
				}
				subject := s.Tokens[i].Agrees
				switch {
				case f.Person == morph.Pri && f.Number == morph.Pl:
					uses = append(uses, use{text: t, sentence: s, from: i, to: i + 1, variant: "my"})
				case f.Person == morph.Ter && f.Number == morph.Sg && subject >= 0 && s.Tokens[subject].HasLemma(firms...):
					uses = append(uses, use{text: t, sentence: s, from: min(i, subject), to: max(i, subject) + 1, variant: "ona"})
				}
			})
			reportMinority(p, uses, func(have, usual string) lint.Message {
				if have == "ona" {
					return lint.Message{
						PL: "Tu firma mówi o sobie w trzeciej osobie, a w reszcie tekstu „my”. Napisz „my”.",
						EN: "Here the firm speaks of itself in the third person, elsewhere as “we”. Write “we”.",
					}
				}
				return lint.Message{
					PL: "Tu firma mówi „my”, a w reszcie tekstu o sobie w trzeciej osobie. Wybierz jedno.",
					EN: "Here the firm says “we”, elsewhere it speaks of itself in the third person. Choose one.",
				}
			})
		},
	}
}

// firms are nouns by which a firm speaks of itself.
var firms = []string{"bank", "firma", "spółka", "towarzystwo", "ubezpieczyciel", "operator"}
