package tone

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func condescending() *lint.Rule {
	return &lint.Rule{
		ID:    "tone/condescending",
		Title: lint.Message{PL: "Ton z góry", EN: "Talking down"},
		Why: lint.Message{
			PL: "„To proste!” mówi osobie, której się nie udało, że jest niezdarna. „Jak już pisaliśmy” brzmi jak wyrzut. Napisz, co zrobić, bez oceny.",
			EN: "“To proste!” tells a person who failed that they are clumsy; “Jak już pisaliśmy” sounds like a reproach. Say what to do, without judging.",
		},
		Source:   "GOV.UK, Content design: writing for GOV.UK (2024); Microsoft Writing Style Guide, Bias-free communication (2024)",
		Bad:      []lint.Example{{Text: "To proste!"}},
		Good:     []string{"Kliknij Zapisz.", "To prosta umowa."},
		Severity: lint.Info,
		Since:    "0.1.0",
		Check: phrases("tone/condescending", lint.Message{
			PL: "To brzmi z góry. Opuść ten zwrot i napisz wprost, co zrobić.",
			EN: "This talks down. Leave it out and say plainly what to do.",
		}, func(p *lint.Pass, s *language.Sentence, from int) bool {
			return true
		}),
	}
}
