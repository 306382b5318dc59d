package consistency

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func pronounCapitalisation() *lint.Rule {
	return &lint.Rule{
		ID:    "consistency/pronoun-capitalisation",
		Title: lint.Message{PL: "Raz „Twój”, raz „twój”", EN: "“Twój” here, “twój” there"},
		Why: lint.Message{
			PL: "Wielka litera w „Ty” i „Twój” to grzeczność w listach, a w aplikacji wybór. Ważne, żeby w jednym tekście było tak samo.",
			EN: "The capital of “Ty” and “Twój” is a courtesy in letters and a choice in apps. What matters is that one text keeps to it.",
		},
		Source:   "Wielki słownik ortograficzny PWN [98]; Narodowe Centrum Kultury, Ojczysty – dodaj do ulubionych",
		Bad:      []lint.Example{{Text: "Twoje konto i Twój plan oraz twój rabat.", Fixed: "Twoje konto i Twój plan oraz Twój rabat."}},
		Good:     []string{"Sprawdź swoje konto i twój plan.", "Twoje konto i Twój plan."},
		Severity: lint.Info,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Off},
		Since:    "0.1.0",
		CheckDocument: func(p *lint.Pass) {
			var uses []use
			eachToken(p, func(t *language.Text, s *language.Sentence, i int) {
				w := &s.Tokens[i]
				if !politePronoun(w) || w.Marks.Has(language.SentenceStart) || w.Marks.Has(language.Capitals) {
					return
				}
				u := use{text: t, sentence: s, from: i, to: i + 1, variant: "mała", proposals: []rewrite.Proposal{{Draft: rewrite.NewDraft(t, s).Word(i, rewrite.Capitalise(w.Text)), Safe: true}}}
				if startsUpper(w.Text) {
					u.variant = "wielka"
					u.proposals = []rewrite.Proposal{{Draft: rewrite.NewDraft(t, s).Word(i, w.Lower), Safe: true}}
				}
				uses = append(uses, u)
			})
			reportMinority(p, uses, func(have, usual string) lint.Message {
				return lint.Message{
					PL: "Tu jest " + have + " litera, a w reszcie tekstu " + usual + ". Pisz tak samo wszędzie.",
					EN: "The first letter differs from the rest of the text. Write it the same everywhere.",
				}
			})
		},
	}
}

// politePronoun reports a form of "ty", "twój", "wy" or "wasz" that is no other
// word.
func politePronoun(t *language.Token) bool {
	switch t.Lower {
	case "ciebie", "cię", "tobie", "tobą", "wam", "wami":
		return true
	}
	return t.HasLemma("twój", "wasz") && !strings.Contains(t.Text, "-")
}

func startsUpper(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r)
}
