package gender

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
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
		Bad:      []lint.Example{{Text: "Czy zgubiłaś kartę?", Fixed: "Czy zgubiłaś/zgubiłeś kartę?"}},
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
			if t.Kind != language.Word || t.Marks&(exempt|language.Quoted|language.FormalAddress) != 0 {
				continue
			}
			r, ok := feminineAddress(p, s, j)
			if !ok {
				continue
			}
			p.Report(lint.Report{
				Sentence: s,
				Main:     [2]int{j, j + 1},
				Message: lint.Message{
					PL: "„" + t.Text + "” pasuje tylko do kobiety. Napisz neutralnie albo podaj obie formy.",
					EN: "“" + t.Text + "” fits only a woman. Use a neutral wording or both forms.",
				},
				Related:   feminineWords(s, j),
				Proposals: withMasculine(p, s, j, r),
			})
		}
	}
}

// feminineAddress returns the reading of a verb in the 2nd person, of a
// predicate of the reader, or of a noun for customers in the feminine.
func feminineAddress(p *lint.Pass, s *language.Sentence, i int) (language.Reading, bool) {
	t := &s.Tokens[i]
	return t.Reading(func(r language.Reading) bool {
		if r.Tag.Gender() != morph.F || r.Tag.Number() != morph.Sg && r.Tag.Class() != morph.Subst {
			return false
		}
		switch r.Tag.Class() {
		case morph.Praet, morph.Cond, morph.Winien:
			f, ok := s.Finite(i)
			return ok && f.Person == morph.Sec && f.Number == morph.Sg
		case morph.Adj, morph.Ppas:
			return t.Agrees < 0 && r.Tag.Case()&morph.Nom != 0 && ofReader(s, i-1)
		case morph.Subst:
			return p.Rewriter.Nouns.Feminine(r.Lemma) != nil
		}
		return false
	})
}

// ofReader reports a verb in the 2nd person singular at token i: "jesteś",
// "zdecyduj".
func ofReader(s *language.Sentence, i int) bool {
	if i < 0 {
		return false
	}
	_, ok := s.Tokens[i].Reading(func(r language.Reading) bool {
		c := r.Tag.Class()
		return (c == morph.Fin || c == morph.Bedzie || c == morph.Impt || c == morph.Praet) &&
			r.Tag.Person() == morph.Sec && r.Tag.Number() == morph.Sg
	})
	return ok
}

// feminineWords are the words of greeting before a noun: "Szanowna Klientko".
func feminineWords(s *language.Sentence, i int) []int {
	if i > 0 && s.Tokens[i-1].HasLemma(greetings...) {
		return []int{i - 1}
	}
	return nil
}

// withMasculine writes a verb or predicate in both forms.
func withMasculine(p *lint.Pass, s *language.Sentence, i int, r language.Reading) []rewrite.Proposal {
	if r.Tag.Class() == morph.Subst || p.Trial {
		return nil
	}
	masculine, ok := p.Rewriter.Inflect(r, s.Tokens[i].Text, morph.M1)
	if !ok {
		return nil
	}
	d := p.Draft(s).Word(i, s.Tokens[i].Text+"/"+rewrite.Lower(masculine))
	return []rewrite.Proposal{{Draft: d, Code: "T22"}}
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
