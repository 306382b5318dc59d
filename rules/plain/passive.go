package plain

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func passive() *lint.Rule {
	return &lint.Rule{
		ID:    "plain/passive",
		Title: lint.Message{PL: "Strona bierna, za którą kryje się firma", EN: "A passive that hides the firm"},
		Why: lint.Message{
			PL: "„Wniosek został odrzucony” nie mówi, kto zdecydował. „Odrzuciliśmy wniosek” jest krótsze i uczciwsze.",
			EN: "“Wniosek został odrzucony” doesn't say who decided. “Odrzuciliśmy wniosek” is shorter and more honest.",
		},
		Source:   "Zasady prostego języka służby cywilnej (formy osobowe zamiast strony biernej); ISO 24495-1:2023",
		Bad:      []lint.Example{{Text: "Państwa wniosek został odrzucony."}},
		Good:     []string{"Odrzuciliśmy wniosek, bo brakuje w nim podpisu.", "Hasło zostało zmienione.", "Sklep był zamknięty."},
		Severity: lint.Info,
		Types:    map[lint.Type]lint.Severity{lint.UI: lint.Off, lint.Legal: lint.Off},
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			for i := range p.Text.Sentences {
				s := &p.Text.Sentences[i]
				for j := range s.Tokens {
					if from, to, ok := firmsPassive(s, j); ok {
						p.Report(lint.Report{Sentence: s, Main: [2]int{from, to}, Message: lint.Message{
							PL: "Kto to zrobił? Jeśli firma, napisz „odrzuciliśmy”, „wysłaliśmy”, „pobierzemy”.",
							EN: "Who did it? If the firm, write “odrzuciliśmy”, “wysłaliśmy”, “pobierzemy”.",
						}})
					}
				}
			}
		},
	}
}

// decisions are what a firm does to its customers, and not the reader.
var decisions = []string{
	"odrzucić", "odrzucać", "rozpatrzyć", "rozpatrywać", "pobrać", "pobierać", "przyznać", "przyznawać", "naliczyć", "naliczać",
	"podjąć", "podejmować", "wysłać", "wysyłać", "przekazać", "uznać", "uwzględnić", "obciążyć", "zablokować", "wypowiedzieć",
	"skierować", "doręczyć", "wystawić", "wydać", "wstrzymać", "odmówić",
}

// firmsPassive returns the tokens [from, to) of a passive or an impersonal verb
// whose doer is the firm.
func firmsPassive(s *language.Sentence, i int) (from, to int, ok bool) {
	t := &s.Tokens[i]
	if t.Marks.Has(language.Quoted) {
		return 0, 0, false
	}
	r, ok := t.Reading(func(r language.Reading) bool {
		return (r.Tag.Class() == morph.Imps || r.Tag.Class() == morph.Ppas && r.Tag.Case()&morph.Nom != 0) && slices.Contains(decisions, r.Lemma)
	})
	if !ok {
		return 0, 0, false
	}
	if r.Tag.Class() == morph.Imps {
		return i, i + 1, !conditional(s, i)
	}
	if t.Agrees >= 0 && s.Tokens[t.Agrees].HasLemma(machinery...) {
		return 0, 0, false
	}
	state := r.Tag.Aspect()&morph.Perf != 0 // "jest zablokowany" says how it is, not what was done
	for j := max(0, i-3); j < min(len(s.Tokens), i+2); j++ {
		if j == i || !s.Tokens[j].HasLemma("zostać", "zostawać", "być") || !s.SameClause(i, j) {
			continue
		}
		if f, finite := s.Finite(j); finite && !(state && f.Mood == language.Present && s.Tokens[j].HasLemma("być")) {
			return min(i, j), max(i, j) + 1, true
		}
	}
	return 0, 0, false
}

// machinery are things with which a program or a machine does something, and no
// firm: "ekran zostanie zablokowany".
var machinery = []string{
	"ekran", "plik", "parametr", "program", "komputer", "urządzenie", "system", "okno", "folder", "katalog", "drukarka", "zmiana", "sesja",
}

// conditional reports a verb of a condition, whose doer is the reader as a rule:
// "Jeśli pobrano plik".
func conditional(s *language.Sentence, i int) bool {
	for j := i - 1; j >= 0 && s.SameClause(j, i); j-- {
		if s.Tokens[j].HasLemma("jeśli", "jeżeli", "gdy", "kiedy", "gdyby") {
			return true
		}
	}
	return false
}
