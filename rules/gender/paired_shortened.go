package gender

import (
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func pairedShortened() *lint.Rule {
	return &lint.Rule{
		ID:    "gender/paired-shortened",
		Title: lint.Message{PL: "Skrócona para form w zwykłym tekście", EN: "A shortened pair in running text"},
		Why: lint.Message{
			PL: "„Zalogowałeś/aś się” oszczędza miejsce, ale przerywa czytanie, a czytnik ekranu nie wie, jak to powiedzieć. W formularzu to nie przeszkadza, w liście tak.",
			EN: "“Zalogowałeś/aś się” saves space but breaks the reading, and a screen reader does not know how to say it. In a form it does no harm, in a letter it does.",
		},
		Source:   "Poradnia Językowa UŁ (o „zrobił*ś”); wytyczne IPIS (Wróblewska, Żuk 2025, arXiv:2508.18466)",
		Bad:      []lint.Example{{Text: "Czy otrzymałeś/aś paczkę?", Fixed: "Czy otrzymałaś/otrzymałeś paczkę?", Type: lint.Email}},
		Good:     []string{"Masz już plan.", "klientki i klienci", "Płeć: K/M"},
		Severity: lint.Info,
		Types:    map[lint.Type]lint.Severity{lint.UI: lint.Off},
		Adjust: func(s *lint.Settings, severity lint.Severity) lint.Severity {
			switch s.ShortenedPairs {
			case "allow":
				return lint.Off
			case "forbid":
				return lint.Warning
			}
			return severity
		},
		Since: "0.1.0",
		Check: checkPairedShortened,
	}
}

func checkPairedShortened(p *lint.Pass) {
	if p.Settings.ShortenedPairs != "forbid" && forms(p.Text.Block.Role) {
		return
	}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for j := range s.Tokens {
			t := &s.Tokens[j]
			if !t.Marks.Has(language.Shortened) || t.Marks.Has(language.Quoted) || t.Pair == nil || t.Pair.Fault != language.NoFault || nounAfterPair(s, j) {
				continue
			}
			p.Report(lint.Report{
				Sentence: s,
				Main:     [2]int{j, j + 1},
				Message: lint.Message{
					PL: "Skrót „" + t.Text + "” przerywa czytanie. W zwykłym tekście napisz neutralnie albo podaj obie formy w całości.",
					EN: "“" + t.Text + "” breaks the reading. In running text use a neutral wording or both forms in full.",
				},
				Proposals: fullPair(p, s, j),
			})
		}
	}
}

// nounAfterPair reports a noun right after its shortened adjective, which was
// reported: "Drogi(-a) Kliencie(-tko)".
func nounAfterPair(s *language.Sentence, i int) bool {
	_, noun := s.Tokens[i].Reading(isNoun)
	return noun && i > 0 && s.Tokens[i-1].Marks.Has(language.Shortened)
}

// forms reports the roles in which shortened pairs are customary.
func forms(r document.Role) bool {
	switch r {
	case document.Cell, document.Button, document.Label, document.Attribute:
		return true
	}
	return false
}

// fullPair writes both forms in full: nouns with "lub", verbs and adjectives
// with a slash.
func fullPair(p *lint.Pass, s *language.Sentence, i int) []rewrite.Proposal {
	feminine, masculine, ok := s.Tokens[i].Expand()
	if !ok {
		return nil
	}
	conjunction := "/"
	if _, noun := s.Tokens[i].Reading(isNoun); noun {
		conjunction = " lub "
	}
	greeting := s.Tokens[i].HasLemma(greetings...)
	if !greeting || !startsUpper(s.Tokens[i].Text) {
		masculine = rewrite.Lower(masculine)
	} else {
		masculine = rewrite.Capitalise(masculine)
	}
	text := rewrite.LikeCapitals(rewrite.Lower(feminine), s.Tokens[i].Text) + conjunction + masculine
	// "Szanowna/Szanowny" still needs its noun in both forms: no fix to apply unseen.
	return []rewrite.Proposal{{Draft: p.Draft(s).Word(i, text), Code: "T22", Safe: !greeting}}
}
