package typography

import (
	"strings"

	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func ellipsis() *lint.Rule {
	return &lint.Rule{
		ID:    "typography/ellipsis",
		Title: lint.Message{PL: "Kropki zamiast wielokropka", EN: "Full stops in place of an ellipsis"},
		Why: lint.Message{
			PL: "Wielokropek to jeden znak „…”. Rząd kropek łamie się w wierszu, a czytnik ekranu czyta kropkę po kropce.",
			EN: "An ellipsis is one sign, “…”. A row of full stops breaks across lines, and a screen reader reads each of them.",
		},
		Source:   "Wielki słownik ortograficzny PWN, zasady interpunkcji (wielokropek)",
		Bad:      []lint.Example{{Text: "Wczytuję...", Fixed: "Wczytuję…"}},
		Good:     []string{"Wczytuję…", "Zobacz regulamin, cennik itd."},
		Severity: lint.Info,
		Types:    printed(),
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			eachToken(p, func(s *language.Sentence, i int) {
				t := &s.Tokens[i]
				if t.Kind != language.Punctuation || len(t.Text) < 2 || t.Text == "…" || strings.Trim(t.Text, ".…") != "" {
					return
				}
				report(p, s, i, i+1, "…", lint.Message{
					PL: "Wielokropek to jeden znak „…”.",
					EN: "An ellipsis is one sign, “…”.",
				})
			})
		},
	}
}
