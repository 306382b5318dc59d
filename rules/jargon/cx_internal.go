package jargon

import (
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

func cxInternal() *lint.Rule {
	return &lint.Rule{
		ID:    "jargon/cx-internal",
		Title: lint.Message{PL: "Termin z działu obsługi", EN: "A term of the customer department"},
		Why: lint.Message{
			PL: "NPS, ticket czy touchpoint to słowa o kliencie, nie dla klienta. Kto je czyta, czuje się wskaźnikiem. Napisz, o co naprawdę chodzi: opinia, zgłoszenie, rozmowa.",
			EN: "NPS, ticket or touchpoint are words about the customer, not for the customer. Say what is meant: an opinion, a request, a talk.",
		},
		Source:   "Ustawa z 7 października 1999 r. o języku polskim, art. 7 (polszczyzna w obrocie z konsumentami)",
		Bad:      []lint.Example{{Text: "Twoje insighty są cenne.", Fixed: "Twoje spostrzeżenia są cenne."}},
		Good:     []string{"Twoja opinia", "Sprawa zamknięta", "raport CX dla zarządu", "Case study: mała firma"},
		Severity: lint.Info,
		Since:    "0.1.0",
		Check:    terms.Check("jargon/cx-internal", terms.Says("to termin z działu obsługi. Napisz, o co chodzi.", "is a term of the customer department. Write what is meant."), inPolish),
	}
}
