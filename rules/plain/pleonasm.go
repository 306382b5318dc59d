package plain

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
	"github.com/zwrot/zwrot/rules/terms"
)

func pleonasm() *lint.Rule {
	table := terms.Check("plain/pleonasm", terms.Says("mówi to samo dwa razy.", "says the same thing twice."), nil)
	return &lint.Rule{
		ID:    "plain/pleonasm",
		Title: lint.Message{PL: "To samo dwa razy", EN: "The same thing twice"},
		Why: lint.Message{
			PL: "„Okres czasu” to okres, a „kontynuować” można tylko dalej. Drugie słowo niczego nie dodaje, a uważna osoba widzi w nim błąd.",
			EN: "“Okres czasu” is a period, and one can only continue onwards. The second word adds nothing, and attentive readers see a mistake.",
		},
		Source:   "Wielki słownik poprawnej polszczyzny PWN, red. A. Markowski, 2004 (hasło „pleonazm”)",
		Bad:      []lint.Example{{Text: "Dziękujemy za wzajemną współpracę.", Fixed: "Dziękujemy za współpracę."}},
		Good:     []string{"w ciągu 14 dni", "kontynuuj", "okres gwarancji", "pełny zestaw"},
		Severity: lint.Info,
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			table(p)
			checkDegree(p)
		},
	}
}

// checkDegree finds a degree that is there already: "bardziej wygodniejszy",
// "najbardziej najtańszy".
func checkDegree(p *lint.Pass) {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for j := 0; j+1 < len(s.Tokens); j++ {
			t := &s.Tokens[j]
			if t.Marks&(language.Quoted|language.Foreign) != 0 || !compares(t.Lower, &s.Tokens[j+1]) {
				continue
			}
			p.Report(lint.Report{
				Sentence: s,
				Main:     [2]int{j, j + 2},
				Message: lint.Message{
					PL: "„" + s.Tokens[j+1].Text + "” mówi już, że „" + t.Lower + "”. Wystarczy jedno z nich.",
					EN: "“" + s.Tokens[j+1].Text + "” says “" + t.Lower + "” already. One of them will do.",
				},
				Proposals: []rewrite.Proposal{{Draft: p.Draft(s).Delete(j, j+1), Code: "T21", Safe: true}},
			})
		}
	}
}

// compares reports a word of comparison before a word that stands in that
// degree by itself.
func compares(word string, next *language.Token) bool {
	var degree morph.Degree
	switch word {
	case "bardziej":
		degree = morph.Com
	case "najbardziej":
		degree = morph.Sup
	default:
		return false
	}
	for _, r := range next.Readings {
		if c := r.Tag.Class(); c != morph.Adj && c != morph.Adv || r.Tag.Degree() != degree {
			return false
		}
	}
	return len(next.Readings) > 0
}
