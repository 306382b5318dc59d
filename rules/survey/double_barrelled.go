package survey

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func doubleBarrelled() *lint.Rule {
	return &lint.Rule{
		ID:    "survey/double-barrelled",
		Title: lint.Message{PL: "Dwa pytania w jednym", EN: "Two questions in one"},
		Why: lint.Message{
			PL: "Kto ceni szybkość, a nie uprzejmość, nie wie, jak odpowiedzieć, a z oceny nie da się odczytać, czego dotyczy.",
			EN: "Who values the speed but not the politeness doesn't know how to answer, and the rating doesn't tell what it is about.",
		},
		Source:   "N. Bradburn, S. Sudman, B. Wansink, Asking Questions (2004), rozdz. 5; GUS, Zasady konstruowania kwestionariusza",
		Bad:      []lint.Example{{Text: "Jak oceniasz szybkość i uprzejmość obsługi?", Type: lint.Survey}},
		Good:     []string{"Jak oceniasz szybkość obsługi?", "Podaj imię i nazwisko."},
		Severity: lint.Off,
		Types:    only(lint.Warning),
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			for i := range p.Text.Sentences {
				s := &p.Text.Sentences[i]
				for j := 1; len(s.Tokens) > 0 && j+1 < len(s.Tokens) && isQuestion(s); j++ {
					if from, to, ok := joinedItems(s, j); ok {
						reportJoined(p, s, from, to)
					}
				}
			}
		},
	}
}

func reportJoined(p *lint.Pass, s *language.Sentence, from, to int) {
	p.Report(lint.Report{Sentence: s, Main: [2]int{from, to}, Message: lint.Message{
		PL: "To dwa pytania w jednym. Rozdziel je, żeby każda odpowiedź coś znaczyła.",
		EN: "These are two questions in one. Part them, so that each answer means something.",
	}})
}

// joinedItems returns the tokens of two things that a conjunction at token i
// joins and that are rated together: objects of oceniać, subjects of a question
// without a verb, predicates.
func joinedItems(s *language.Sentence, i int) (from, to int, ok bool) {
	switch s.Tokens[i].Lower {
	case "i", "oraz", "jak":
	case "także":
		if s.Tokens[i-1].Lower != "a" || i < 3 {
			return 0, 0, false
		}
	default:
		return 0, 0, false
	}
	left, right := i-1, i+1
	if s.Tokens[i].Lower == "także" { // "wygląd, a także cena"
		if left--; s.Tokens[left].Text == "," {
			left--
		}
	}
	for right+1 < len(s.Tokens) && isAdjective(&s.Tokens[right]) && isNoun(&s.Tokens[right+1]) {
		right++
	}
	l, r := &s.Tokens[left], &s.Tokens[right]
	switch {
	case isNoun(l) && isNoun(r) && sameCase(l, r) && (hasLemma(s, "ocenić", "oceniać", "zadowolony") || verbless(s)):
		return left, right + 1, !oneThing(l, r)
	case isNoun(l) && isNoun(r) && left == 1 && s.Tokens[0].Lower == "czy" && sameCase(l, r) && right+1 < len(s.Tokens) && s.Tokens[right+1].Lower == "są":
		return left, right + 1, !oneThing(l, r) // "Czy ceny i wybór są dobre?"
	case isAdjective(l) && isAdjective(r) && hasLemma(s, "być") && l.Agrees >= 0 && l.Agrees == r.Agrees && l.Agrees < left-1:
		return left, right + 1, true
	}
	return 0, 0, false
}

// oneThing reports two nouns that name one thing together.
func oneThing(l, r *language.Token) bool {
	return l.HasLemma("imię") && r.HasLemma("nazwisko") || l.HasLemma("zakup") && r.HasLemma("zwrot") || l.HasLemma("data") && r.HasLemma("godzina")
}

func isNoun(t *language.Token) bool {
	_, ok := t.Reading(func(r language.Reading) bool { c := r.Tag.Class(); return c == morph.Subst || c == morph.Ger })
	return ok
}

func isAdjective(t *language.Token) bool {
	_, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Adj })
	return ok
}

func sameCase(a, b *language.Token) bool {
	_, ok := a.Reading(func(x language.Reading) bool {
		_, ok := b.Reading(func(y language.Reading) bool { return x.Tag.Case()&y.Tag.Case() != 0 })
		return ok
	})
	return ok
}

// verbless reports a question without a verb: "Cena i jakość?".
func verbless(s *language.Sentence) bool {
	for i := range s.Tokens {
		if _, ok := s.Finite(i); ok {
			return false
		}
	}
	return true
}
