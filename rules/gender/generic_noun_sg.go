package gender

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func genericNounSg() *lint.Rule {
	return &lint.Rule{
		ID: "gender/generic-noun-sg",
		Title: lint.Message{
			PL: "Męski rzeczownik o osobie nieznanej płci",
			EN: "Masculine noun for a person of unknown gender",
		},
		Why: lint.Message{
			PL: "„Użytkownik”, „klient”, „doradca” brzmią jak mowa o mężczyźnie. Kobieta, która to czyta, musi się domyślić, że chodzi też o nią. Forma neutralna mówi o każdej osobie.",
			EN: "“Użytkownik”, “klient”, “doradca” sound like a man. A woman who reads them has to work out that she is meant too. A neutral wording speaks of everyone.",
		},
		Source:   "Rada Języka Polskiego, stanowisko z 25 listopada 2019 r.; wytyczne IPIS (Wróblewska, Żuk 2025, arXiv:2508.18466)",
		Bad:      []lint.Example{{Text: "Każdy użytkownik może zmienić hasło.", Fixed: "Każda osoba może zmienić hasło."}},
		Good:     []string{"Możesz zmienić hasło.", "Sprzedawcą jest Alfa sp. z o.o.", "Klient FTP rozłączył się.", "klientka lub klient"},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Info},
		Since:    "0.1.0",
		Check:    func(p *lint.Pass) { checkGenericNoun(p, morph.Sg) },
	}
}

// checkGenericNoun reports the generic nouns of one number; words that agree
// with them are related spans of the same finding.
func checkGenericNoun(p *lint.Pass, number morph.Number) {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for j := range s.Tokens {
			g, ok := genericAt(p, s, j)
			if !ok || g.Number() != number || leftToOthers(p, s, j) {
				continue
			}
			severity := lint.Error
			if !g.certain || g.Noun.Mixed && len(g.Noun.Feminine) == 0 { // "rodzic" is mostly said of both
				severity = lint.Info
			}
			g.report(p, severity, genericMessage(g))
		}
	}
}

// leftToOthers reports a noun that a more special rule reports: in a set
// expression, a job title, after a masculine numeral.
func leftToOthers(p *lint.Pass, s *language.Sentence, i int) bool {
	if i > 0 {
		if _, ok := masculineNumeralAt(s, i-1); ok {
			return true
		}
	}
	return inCompound(p, s, i) || jobTitleAt(p, s, i)
}

func genericMessage(g *genericPerson) lint.Message {
	word := g.Sentence.Tokens[g.Head].Text
	return lint.Message{
		PL: "„" + word + "” brzmi jak mowa o mężczyźnie, a chodzi o każdą osobę. Napisz neutralnie albo podaj obie formy.",
		EN: "“" + word + "” sounds like a man, but anyone is meant. Use a neutral wording or both forms.",
	}
}
