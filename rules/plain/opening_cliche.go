package plain

import (
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

func openingCliche() *lint.Rule {
	return &lint.Rule{
		ID:    "plain/opening-cliche",
		Title: lint.Message{PL: "Pisanie o pisaniu", EN: "Writing about writing"},
		Why: lint.Message{
			PL: "„Uprzejmie informujemy, że” odsuwa to, po co ktoś czyta. Zacznij od decyzji albo od tego, co trzeba zrobić.",
			EN: "“Uprzejmie informujemy, że” puts off what the reader came for. Begin with the decision or with what is to be done.",
		},
		Source:   "Zasady prostego języka służby cywilnej; J. Miodek, M. Maziarz, T. Piekot i in., Jak pisać o Funduszach Europejskich? (2010)",
		Bad:      []lint.Example{{Text: "Uprzejmie informujemy, że Pani wniosek czeka na podpis.", Fixed: "Pani wniosek czeka na podpis."}},
		Good:     []string{"Przyjęliśmy Pani wniosek.", "Prosimy o dokument.", "Informujemy o awarii."},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Info},
		Since:    "0.1.0",
		Check:    terms.Check("plain/opening-cliche", terms.Says("odsuwa to, co ważne. Zacznij od decyzji albo od czynności.", "puts off what matters. Begin with the decision or the action."), nil),
	}
}
