package jargon

import (
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

func calque() *lint.Rule {
	return &lint.Rule{
		ID:    "jargon/calque",
		Title: lint.Message{PL: "Polskie słowo w angielskim znaczeniu", EN: "A Polish word in an English sense"},
		Why: lint.Message{
			PL: "„Dedykowana oferta” czy „zaadresujemy problem” to angielskie zdania polskimi słowami. Po polsku dedykuje się książkę, a adresuje list, więc czytelniczka musi tłumaczyć je sobie z powrotem.",
			EN: "“Dedykowana oferta” or “zaadresujemy problem” are English sentences in Polish words. In Polish one dedicates a book and addresses a letter, so the reader has to translate back.",
		},
		Source:   "Wielki słownik poprawnej polszczyzny PWN, red. A. Markowski, 2004 (hasło „dedykować”)",
		Bad:      []lint.Example{{Text: "Poznaj plan dedykowany dla rodzin.", Fixed: "Poznaj plan dla rodzin."}},
		Good:     []string{"zaadresowany list", "aplikacja mobilna", "płyta dedykowana mamie"},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Info, lint.JobAd: lint.Info},
		Since:    "0.1.0",
		Check:    terms.Check("jargon/calque", terms.Says("ma tu znaczenie wzięte z angielskiego.", "has a sense taken from English here."), besideNoun),
	}
}

// besideNoun drops a "dedykowany" of a dedication: what is dedicated to
// somebody stands before it or is the subject ("Książka jest dedykowana
// rodzicom"); the English one stands before its noun ("dedykowana oferta").
func besideNoun(_ *lint.Pass, m *terms.Match) bool {
	return m.Entry.Key != "dedykowany^" || m.Sentence.Tokens[m.From].Agrees > m.From
}
