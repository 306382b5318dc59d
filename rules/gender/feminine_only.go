package gender

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func feminineOnly() *lint.Rule {
	return &lint.Rule{
		ID: "gender/feminine-only",
		Title: lint.Message{
			PL: "Forma, która pasuje tylko do kobiety",
			EN: "A form that fits only a woman",
		},
		Why: lint.Message{
			PL: "„Zgubiłaś”, „Drogie Klientki” bez drugiej formy wykluczają mężczyzn tak samo, jak formy męskie wykluczają kobiety.",
			EN: "“Zgubiłaś”, “Drogie Klientki” without the other form leave men out just as masculine forms leave women out.",
		},
		Source:   "Rada Języka Polskiego, stanowisko z 25 listopada 2019 r. (zasada symetrii)",
		Good:     []string{"Nie możesz znaleźć karty?", "Zgubiłaś/zgubiłeś kartę?", "Szanowna Pani Anno"},
		Severity: lint.Off,
		// Only who asks for neutral texts in the configuration wants this rule.
		Adjust: func(s *lint.Settings, severity lint.Severity) lint.Severity {
			if s.Strategy == lint.Neutral {
				return lint.Warning
			}
			return severity
		},
		Since: "0.1.0",
		Check: checkFeminineOnly,
	}
}

func checkFeminineOnly(p *lint.Pass) {
	if p.Settings.Recipient == 'f' {
		return
	}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if forWomen(s) {
			continue
		}
		for j := range s.Tokens {
			t := &s.Tokens[j]
			if t.Kind != language.Word || t.Marks&(exempt|language.Quoted|language.FormalAddress) != 0 || !feminineAddress(p, t) {
				continue
			}
			p.Report(lint.Report{
				Sentence: s,
				Main:     [2]int{j, j + 1},
				Message: lint.Message{
					PL: "„" + t.Text + "” pasuje tylko do kobiety. Napisz neutralnie albo podaj obie formy.",
					EN: "“" + t.Text + "” fits only a woman. Use a neutral wording or both forms.",
				},
			})
		}
	}
}

// feminineAddress reports a verb in the 2nd person or a noun for customers in
// the feminine.
func feminineAddress(p *lint.Pass, t *language.Token) bool {
	_, ok := t.Reading(func(r language.Reading) bool {
		if r.Tag.Gender() != morph.F {
			return false
		}
		switch r.Tag.Class() {
		case morph.Praet, morph.Cond, morph.Winien:
			return r.Tag.Number() == morph.Sg && r.Tag.Person()&morph.Sec != 0
		case morph.Subst:
			return p.Rewriter.Nouns.Feminine(r.Lemma) != nil
		}
		return false
	})
	return ok
}

// forWomen reports a sentence that says whom it addresses: "Badania dla kobiet".
func forWomen(s *language.Sentence) bool {
	for i := range s.Tokens {
		if s.Tokens[i].HasLemma("kobieta", "pani", "ciąża", "mama", "dziewczyna") {
			return true
		}
	}
	return false
}
