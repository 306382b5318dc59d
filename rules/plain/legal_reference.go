package plain

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func legalReference() *lint.Rule {
	return &lint.Rule{
		ID:    "plain/legal-reference",
		Title: lint.Message{PL: "Paragrafy przed treścią", EN: "Paragraphs before the matter"},
		Why: lint.Message{
			PL: "„Zgodnie z art. 9 ust. 1 pkt 2” nie mówi, co się stanie. Najpierw skutek, potem przepis w nawiasie: „Masz 14 dni (art. 27 ustawy)”.",
			EN: "“Zgodnie z art. 9 ust. 1 pkt 2” doesn't say what happens. The effect comes first, the provision last, in brackets.",
		},
		Source:   "Zasady prostego języka służby cywilnej; ISO 24495-1:2023",
		Bad:      []lint.Example{{Text: "Stosownie do art. 471 kodeksu odpowiadasz za szkodę."}},
		Good:     []string{"Masz 14 dni (art. 27 ustawy o prawach konsumenta).", "Czytaj § 5 regulaminu."},
		Severity: lint.Info,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Off},
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			for i := range p.Text.Sentences {
				s := &p.Text.Sentences[i]
				refs := references(s)
				if len(refs) == 0 || len(refs) < 2 && !leads(s, refs[0]) {
					continue
				}
				p.Report(lint.Report{Sentence: s, Main: [2]int{refs[0], refs[0] + 1}, Related: refs[1:], Message: lint.Message{
					PL: "Najpierw napisz, co z przepisu wynika, a numer podaj na końcu, w nawiasie.",
					EN: "First say what follows from the provision; give its number last, in brackets.",
				}})
			}
		},
	}
}

// references lists the tokens of "art.", "§", "ust." and "pkt" before a number.
func references(s *language.Sentence) []int {
	var out []int
	for i := range s.Tokens {
		t := &s.Tokens[i]
		next := i + 1
		if next < len(s.Tokens) && s.Tokens[next].Text == "." {
			next++
		}
		if next >= len(s.Tokens) || s.Tokens[next].Kind != language.Number {
			continue
		}
		switch t.Lower {
		case "art", "§", "ust", "pkt", "lit", "artykuł", "artykułu", "artykułem":
			out = append(out, i)
		}
	}
	return out
}

// leads reports a provision that a preposition puts before the matter:
// "stosownie do art. 471", "w zw. z art. 5".
func leads(s *language.Sentence, ref int) bool {
	if ref < 2 {
		return false
	}
	before, first := s.Tokens[ref-1].Lower, s.Tokens[ref-2].Lower
	return before == "do" && first == "stosownie" || before == "z" && (first == "zgodnie" && ref == 2 || first == "." || first == "związku")
}
