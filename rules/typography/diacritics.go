package typography

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func diacritics() *lint.Rule {
	return &lint.Rule{
		ID:    "typography/diacritics",
		Title: lint.Message{PL: "Brak polskich liter", EN: "Missing Polish letters"},
		Why: lint.Message{
			PL: "Tekst bez „ą” i „ł” wygląda na pisany w pośpiechu, a czytnik ekranu wymawia go źle. Bywa też znakiem oszustwa.",
			EN: "Text without “ą” and “ł” looks hurried, and a screen reader says it wrong. It is also a mark of fraud.",
		},
		Source:   "Wielki słownik ortograficzny PWN; CERT Polska, zalecenia o rozpoznawaniu phishingu",
		Bad:      []lint.Example{{Text: "Wpisz nowe haslo.", Fixed: "Wpisz nowe hasło."}},
		Good:     []string{"Wpisz nowe hasło.", "To jest nowe zadanie."},
		Severity: lint.Info,
		Types:    map[lint.Type]lint.Severity{lint.Chat: lint.Off}, // an SMS without Polish letters holds twice the text
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			eachToken(p, func(s *language.Sentence, i int) { checkRestored(p, s, i) })
		},
	}
}

// checkRestored reports a word that language read with its Polish letters
// restored. It is mended where one word alone fits.
func checkRestored(p *lint.Pass, s *language.Sentence, i int) {
	t := &s.Tokens[i]
	if !t.Restored || len(t.Readings) == 0 {
		return
	}
	r := lint.Report{
		Sentence: s,
		Main:     [2]int{i, i + 1},
		Message: lint.Message{
			PL: "W „" + t.Text + "” brakuje polskich liter.",
			EN: "“" + t.Text + "” lacks its Polish letters.",
		},
	}
	var restored []string
	for _, word := range p.Rewriter.Dictionary.Restore(t.Lower) {
		if len(word)-len(t.Lower) == fewest(p, t.Lower) {
			restored = append(restored, word)
		}
	}
	for _, word := range restored {
		r.Proposals = append(r.Proposals, rewrite.Proposal{Draft: p.Draft(s).Word(i, rewrite.LikeCapitals(word, t.Text)), Safe: len(restored) == 1})
	}
	p.Report(r)
}

// fewest is the smallest number of Polish letters that make a word of text, as
// each of them takes one byte more.
func fewest(p *lint.Pass, text string) int {
	least := len(text)
	for _, word := range p.Rewriter.Dictionary.Restore(text) {
		least = min(least, len(word)-len(text))
	}
	return least
}
