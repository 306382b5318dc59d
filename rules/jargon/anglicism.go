package jargon

import (
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

func anglicism() *lint.Rule {
	return &lint.Rule{
		ID:    "jargon/anglicism",
		Title: lint.Message{PL: "Angielskie słowo, które ma polski odpowiednik", EN: "An English word that has a Polish one"},
		Why: lint.Message{
			PL: "„Feedback”, „deadline” czy „zabookuj” rozumie ten, kto tak mówi w pracy. Reszta zgaduje albo rezygnuje. Polskie słowo jest krótsze i ma końcówkę, więc zdanie się klei.",
			EN: "“Feedback”, “deadline” or “zabookuj” are clear to those who talk so at work. The others guess, or give up.",
		},
		Source:   "Ustawa z 7 października 1999 r. o języku polskim, art. 7 (polszczyzna w obrocie z konsumentami)",
		Bad:      []lint.Example{{Text: "Czekamy na Twój feedback.", Fixed: "Czekamy na Twoją opinię."}, {Text: "Deadline mija jutro.", Fixed: "Termin mija jutro."}},
		Good:     []string{"Prześlij opinię", "termin mija jutro", "Wyślij e-mail."},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Info, lint.JobAd: lint.Info, lint.Help: lint.Info}, // help pages quote menus
		Since:    "0.1.0",
		Check:    terms.Check("jargon/anglicism", terms.Says("to słowo angielskie. Po polsku zrozumie je każda osoba.", "is an English word. Everyone understands the Polish one."), inPolish),
	}
}
