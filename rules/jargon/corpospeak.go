package jargon

import (
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

func corpospeak() *lint.Rule {
	return &lint.Rule{
		ID:    "jargon/corpospeak",
		Title: lint.Message{PL: "Mowa z narad", EN: "The talk of meetings"},
		Why: lint.Message{
			PL: "„Zaopiekujemy temat” i „szyte na miarę” brzmią, jakby coś obiecywały, a nie mówią, co się stanie. Klientka chce wiedzieć, kto, co i do kiedy zrobi.",
			EN: "“Zaopiekujemy temat” and “szyte na miarę” sound like promises and say nothing. The reader wants to know who will do what, and by when.",
		},
		Source:   "Komunikacja pisemna, Kancelaria Prezesa Rady Ministrów, 2015",
		Bad:      []lint.Example{{Text: "Zaopiekujemy Twoje zgłoszenie.", Fixed: "Zajmiemy się Twoim zgłoszeniem."}},
		Good:     []string{"Zajmiemy się Twoim zgłoszeniem.", "Mamy problem z serwerem.", "opieka nad dzieckiem", "Wyzwanie rowerowe 2026"},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Info, lint.JobAd: lint.Info},
		Since:    "0.1.0",
		Check:    terms.Check("jargon/corpospeak", terms.Says("to mowa z narad. Napisz, co się stanie.", "is the talk of meetings. Write what will happen."), nil),
	}
}
