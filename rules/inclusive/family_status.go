package inclusive

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

func familyStatus() *lint.Rule {
	table := terms.Check("inclusive/family-status", terms.Says("zakłada, jaką ktoś ma rodzinę.", "assumes what family somebody has."), nil)
	return &lint.Rule{
		ID:    "inclusive/family-status",
		Title: lint.Message{PL: "Założenie o rodzinie lub płci", EN: "An assumption about family or gender"},
		Why: lint.Message{
			PL: "Nie każda osoba ma ojca, męża lub nazwisko panieńskie, nie każda jest kobietą albo mężczyzną. Formularz, który o to pyta, zatrzymuje kogoś w pół drogi i każe mu się tłumaczyć.",
			EN: "Not everyone has a father, a husband or a maiden name, nor is everyone a woman or a man. A form that asks for that stops people halfway and makes them explain themselves.",
		},
		Source:   "Etyka języka: poradnik (etykajezyka.pl), pod patronatem Rady Języka Polskiego i Rzecznika Praw Obywatelskich",
		Bad:      []lint.Example{{Text: "Podaj imię ojca.", Fixed: "Podaj imię rodzica."}, {Text: "Płeć: kobieta/mężczyzna"}},
		Good:     []string{"imię rodzica", "poprzednie nazwisko", "Płeć (opcjonalnie)"},
		Severity: lint.Info,
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			table(p)
			checkChoices(p)
		},
	}
}

// checkChoices finds a line of a form that offers two answers where there are
// more: "Płeć: kobieta/mężczyzna", "Płeć: K/M", "Mąż/żona".
func checkChoices(p *lint.Pass) {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		from, to, ok := twoChoices(s)
		if !ok {
			continue
		}
		p.Report(lint.Report{
			Sentence: s,
			Main:     [2]int{from, to},
			Message: lint.Message{
				PL: "To pole zna tylko dwie odpowiedzi. Zapytaj tylko, jeśli musisz, i dodaj „inna” oraz „wolę nie podawać”.",
				EN: "This field knows two answers only. Ask only if you must, and add “inna” and “wolę nie podawać”.",
			},
		})
	}
}

// twoChoices returns the tokens of the two answers: they are the only words of
// the line, but for the name of the field.
func twoChoices(s *language.Sentence) (from, to int, ok bool) {
	var words []int
	slash := false
	for i := range s.Tokens {
		t := &s.Tokens[i]
		switch {
		case t.Kind == language.Word:
			words = append(words, i)
		case t.Text == "/" && len(words) > 0:
			slash = true
		case t.Kind != language.Punctuation || t.Text == "(":
			return 0, 0, false
		}
	}
	if n := len(words); n == 3 && s.Tokens[words[0]].HasLemma("płeć") {
		words = words[1:]
	} else if n != 2 || !slash || !answers(s, words, "mąż", "żona") {
		return 0, 0, false
	}
	a, b := words[0], words[1]
	if answers(s, words, "kobieta", "mężczyzna") || answers(s, words, "k", "m") || slash && answers(s, words, "mąż", "żona") {
		return a, b + 1, true
	}
	return 0, 0, false
}

// answers reports two words in either order.
func answers(s *language.Sentence, words []int, one, other string) bool {
	a, b := s.Tokens[words[0]].Lower, s.Tokens[words[1]].Lower
	return a == one && b == other || a == other && b == one
}
