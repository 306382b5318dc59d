package consistency

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func verbMoodUI() *lint.Rule {
	return &lint.Rule{
		ID:    "consistency/verb-mood-ui",
		Title: lint.Message{PL: "Raz „Zapisz”, raz „Zapisać”", EN: "“Zapisz” here, “Zapisać” there"},
		Why: lint.Message{
			PL: "Polecenia w jednym menu albo na jednej liście powinny brzmieć tak samo: „Kliknij, wybierz”, nie „Kliknij, wybrać”.",
			EN: "Commands in one menu or list should sound the same: “Kliknij, wybierz”, not “Kliknij, wybrać”.",
		},
		Source:   "Microsoft, Polish Style Guide (2023); Apple, Human Interface Guidelines",
		Bad:      []lint.Example{{Text: "- Kliknij przycisk\n- Wpisz kod\n- Wybrać plan", Type: lint.UI}},
		Good:     []string{"- Kliknij przycisk\n- Wybierz plan"},
		Severity: lint.Off,
		Types:    map[lint.Type]lint.Severity{lint.UI: lint.Info, lint.Help: lint.Info},
		Since:    "0.1.0",
		CheckDocument: func(p *lint.Pass) {
			var uses []use
			for _, t := range p.Texts {
				if !command(t.Block.Role) || len(t.Sentences) == 0 || len(t.Sentences[0].Tokens) == 0 {
					continue
				}
				s := &t.Sentences[0]
				if s.Tokens[len(s.Tokens)-1].Text == "?" {
					continue // "Usunąć plik?" asks
				}
				first := 0
				for first < len(s.Tokens)-1 && s.Tokens[first].Kind != language.Word {
					first++
				}
				if mood := moodOf(s, first); mood != "" {
					uses = append(uses, use{text: t, sentence: s, from: first, to: first + 1, variant: mood})
				}
			}
			reportMinority(p, uses, func(have, usual string) lint.Message {
				return lint.Message{
					PL: "Tu jest " + have + ", a w pozostałych poleceniach " + usual + ". Pisz je tak samo.",
					EN: "The form of this command differs from the others. Write them alike.",
				}
			})
		},
	}
}

// command reports a block that may be a command: a button, an entry of a menu or
// of a list.
func command(r document.Role) bool {
	return r == document.Button || r == document.Message || r == document.ListItem || r == document.Label
}

func moodOf(s *language.Sentence, i int) string {
	t := &s.Tokens[i]
	if t.Lower == "proszę" && i+1 < len(s.Tokens) {
		if _, ok := s.Tokens[i+1].Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Inf }); ok {
			return "„proszę” z bezokolicznikiem"
		}
		return ""
	}
	if len(t.Readings) == 0 {
		return ""
	}
	switch t.Readings[0].Tag.Class() {
	case morph.Impt:
		return "tryb rozkazujący"
	case morph.Inf:
		return "bezokolicznik"
	}
	return ""
}
