package plain

import (
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func doubleNegation() *lint.Rule {
	return &lint.Rule{
		ID:    "plain/double-negation",
		Title: lint.Message{PL: "Podwójne przeczenie", EN: "A double negation"},
		Why: lint.Message{
			PL: "„Nie jest niemożliwe” trzeba rozwiązać jak zadanie. „Jest możliwe” mówi to samo od razu.",
			EN: "“Nie jest niemożliwe” has to be solved like a puzzle. “Jest możliwe” says the same at once.",
		},
		Source:   "Zasady prostego języka służby cywilnej; ISO 24495-1:2023",
		Bad:      []lint.Example{{Text: "Zwrot nie jest niemożliwy."}},
		Good:     []string{"Zwrot jest możliwy.", "Nie wysyłaj SMS-ów.", "Przelew bez opłat", "To niebezpieczny kod."},
		Severity: lint.Warning,
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			for i := range p.Text.Sentences {
				s := &p.Text.Sentences[i]
				for j := range s.Tokens {
					if to, ok := twiceDenied(p, s, j); ok {
						p.Report(lint.Report{Sentence: s, Main: [2]int{j, to}, Message: lint.Message{
							PL: "Dwa przeczenia każą liczyć. Powiedz to samo twierdząco.",
							EN: "Two negations have to be worked out. Say the same in the affirmative.",
						}})
						break
					}
				}
			}
		},
	}
}

// twiceDenied returns the end of a double negation that begins at token i.
func twiceDenied(p *lint.Pass, s *language.Sentence, i int) (to int, ok bool) {
	t := s.Tokens
	switch {
	case t[i].Lower == "brak" && i+1 < len(t):
		return i + 2, negativeWord(p, &t[i+1], morph.Subst)
	case t[i].Lower != "nie" || i+1 >= len(t):
		return 0, false
	case t[i+1].Lower == "bez":
		return i + 3, i+2 < len(t) && !t[i+2].Is(morph.Adj)
	}
	for j := i + 1; j < min(len(t), i+5); j++ {
		switch {
		case t[j].Kind != language.Word:
			return 0, false
		case t[j].Is(morph.Prep):
			return 0, false // "nie jest dostępne dla nieznanych numerów"
		case t[i+1].HasLemma("być") && negativeWord(p, &t[j], morph.Adj):
			return j + 1, true
		case j > i+1 && t[j].Lower == "nie" && j+1 < len(t) && s.SameClause(i, j):
			_, infinitive := t[j+1].Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Inf })
			return j + 2, infinitive
		}
	}
	return 0, false
}

// negativeWord reports a word in "nie-" that is one without it too: "niemożliwy",
// not "niedziela".
func negativeWord(p *lint.Pass, t *language.Token, class morph.Class) bool {
	r, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Class() == class && strings.HasPrefix(r.Lemma, "nie") })
	if !ok {
		return false
	}
	return len(p.Rewriter.Dictionary.Lexemes(strings.TrimPrefix(r.Lemma, "nie"))) > 0 && !fixed[r.Lemma]
}

// fixed are words in "nie-" that deny nothing by now.
var fixed = map[string]bool{"niezbędny": true, "niewielki": true, "niezły": true, "nieznaczny": true, "niepełnosprawny": true, "niepełnoletni": true, "nieletni": true, "niektóry": true, "niejeden": true, "niedawny": true, "nieco": true}
