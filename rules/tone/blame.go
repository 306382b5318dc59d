package tone

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func blame() *lint.Rule {
	return &lint.Rule{
		ID:    "tone/blame",
		Title: lint.Message{PL: "Wytykanie błędu czytającej osobie", EN: "Blaming the reader"},
		Why: lint.Message{
			PL: "„Podałeś zły PIN” brzmi jak pretensja, a często zawinił formularz. Napisz, co się dzieje i co zrobić: „Ten PIN jest niepoprawny. Spróbuj ponownie”.",
			EN: "“Podałeś zły PIN” sounds like a reproach, and often the form was at fault. Say what is the case and what to do: “Ten PIN jest niepoprawny. Spróbuj ponownie”.",
		},
		Source:   "GOV.UK Design System, Error message (2023); Nielsen Norman Group, Error-Message Guidelines (2023)",
		Bad:      []lint.Example{{Text: "Wprowadziłeś niewłaściwe dane."}},
		Good:     []string{"Ten PIN jest niepoprawny. Spróbuj ponownie.", "Brakuje daty urodzenia.", "Podałaś adres dostawy."},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Off},
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			for i := range p.Text.Sentences {
				s := &p.Text.Sentences[i]
				for j := range s.Tokens {
					if from, to, ok := blameAt(s, j); ok {
						p.Report(lint.Report{Sentence: s, Main: [2]int{from, to}, Message: lint.Message{
							PL: "To brzmi jak zarzut. Napisz, co jest nie tak i jak to poprawić, bez wskazywania winy.",
							EN: "This sounds like a reproach. Say what is wrong and how to mend it, without blame.",
						}})
						break // one reproach a sentence
					}
				}
			}
		},
	}
}

var (
	// entering are verbs of filling in a form.
	entering = []string{
		"podać", "wprowadzić", "wpisać", "uzupełnić", "wypełnić", "wybrać", "użyć", "przesłać", "dodać", "wysłać", "zaznaczyć",
	}
	// wrong are words for what a form doesn't accept.
	wrong = []string{
		"nieprawidłowy", "niewłaściwy", "niepoprawny", "błędny", "zły", "nieprawidłowo", "niewłaściwie", "niepoprawnie", "błędnie", "źle",
	}
)

// blameAt returns the tokens [from, to) that put something down to the reader.
func blameAt(s *language.Sentence, i int) (from, to int, ok bool) {
	t := &s.Tokens[i]
	if t.Kind != language.Word || quoted(s, i) {
		return 0, 0, false
	}
	if t.HasLemma("twój", "państwo", "Państwo") && i+1 < len(s.Tokens) && s.Tokens[i+1].HasLemma("błąd", "wina") && !negated(s) {
		return i, i + 2, true
	}
	if !readerDid(s, i) {
		return 0, 0, false
	}
	switch {
	case t.HasLemma("popełnić") && !denied(s, i):
		return i, i + 1, true
	case (t.HasLemma("zastosować", "dopełnić", "dopilnować") || t.HasLemma(entering...)) && denied(s, i) && !asks(s) && !hasLemma(s, "jeszcze"): // "nie dodałaś jeszcze" invites
		return i - 1, i + 1, true
	case t.HasLemma(entering...):
		bad := slices.IndexFunc(s.Tokens, func(w language.Token) bool { return w.HasLemma(wrong...) })
		if bad >= 0 && s.SameClause(i, bad) && !isQuestion(s) {
			return min(i, bad), max(i, bad) + 1, true
		}
	}
	return 0, 0, false
}

// readerDid reports a verb in the past whose subject is the reader.
func readerDid(s *language.Sentence, i int) bool {
	f, ok := s.Finite(i)
	if !ok || f.Mood != language.Past {
		return false
	}
	if f.Person == morph.Sec {
		return true
	}
	near := s.Tokens[max(0, i-1):min(len(s.Tokens), i+2)]
	return f.Person == morph.Ter && slices.ContainsFunc(near, func(t language.Token) bool { return t.Marks.Has(language.FormalAddress) })
}

func negated(s *language.Sentence) bool {
	return s.Tokens[0].Lower == "to" && len(s.Tokens) > 1 && s.Tokens[1].Lower == "nie"
}

// asks reports a question or a condition: "jeśli nie podałeś".
func asks(s *language.Sentence) bool {
	return isQuestion(s) || hasLemma(s, "jeśli", "jeżeli", "gdy", "czy", "chyba", "kiedy")
}

func isQuestion(s *language.Sentence) bool {
	last := s.Tokens[len(s.Tokens)-1].Text
	return last != "" && last[0] == '?'
}
