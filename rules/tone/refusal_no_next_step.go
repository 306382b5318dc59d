package tone

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func refusalNoNextStep() *lint.Rule {
	return &lint.Rule{
		ID:    "tone/refusal-no-next-step",
		Title: lint.Message{PL: "Odmowa bez dalszego kroku", EN: "A refusal without a next step"},
		Why: lint.Message{
			PL: "Po odmowie każda osoba pyta: co teraz? Napisz, jak się odwołać, do kiedy i u kogo, albo co proponujesz w zamian.",
			EN: "After a refusal everybody asks: what now? Say how to appeal, until when and to whom, or what you offer instead.",
		},
		Source:   "Ustawa z 5.08.2015 r. o rozpatrywaniu reklamacji przez podmioty rynku finansowego, art. 9 pkt 4",
		Bad:      []lint.Example{{Text: "Odmawiamy przyznania kredytu, bo dochód jest za niski.", Type: lint.Letter}},
		Good:     []string{"Odmawiamy przyznania kredytu, bo dochód jest za niski. Możesz się odwołać w 30 dni."},
		Severity: lint.Off,
		Types:    letters(lint.Warning),
		Since:    "0.1.0",
		CheckDocument: func(p *lint.Pass) {
			all := sentences(p.Texts)
			found := refusals(all)
			if len(found) == 0 {
				return
			}
			first := found[0]
			if slices.ContainsFunc(all[first.sentence:], func(at place) bool { return goesOn(at.sentence) }) {
				return
			}
			at := all[first.sentence]
			p.ReportIn(at.text, lint.Report{Sentence: at.sentence, Main: first.tokens, Message: lint.Message{
				PL: "Po odmowie brakuje dalszego kroku. Napisz, co można zrobić teraz: jak się odwołać albo z kim porozmawiać.",
				EN: "No next step follows the refusal. Say what can be done now: how to appeal, or whom to talk to.",
			}})
		},
	}
}

// goesOn reports that a sentence tells the reader what to do or what there is
// instead.
func goesOn(s *language.Sentence) bool {
	if hasLemma(s, "odwołać", "odwołanie", "odwoływać", "rzecznik", "mediacja", "zamiast", "alternatywa", "alternatywny", "proponować", "zaproponować", "prosić", "napisać", "zadzwonić", "skontaktować", "kontakt") || hasLemma(s, "mieć") && hasLemma(s, "prawo") {
		return true
	}
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if (t.HasLemma("przysługiwać") || t.Lower == "istnieje" || t.Lower == "należy") && !denied(s, i) {
			return true // "przysługuje Panu prawo wniesienia skargi"
		}
		if t.Lower == "można" || t.Lower == "możesz" || t.Lower == "możecie" || (t.Lower == "może" || t.Lower == "mogą") && hasLemma(s, "Pan", "pan", "pani", "Pani", "państwo", "Państwo") {
			if !denied(s, i) {
				return true
			}
		}
		if f, ok := s.Finite(i); ok && f.Mood == language.Imperative && f.Person == morph.Sec && i < 4 {
			return true
		}
	}
	return false
}

func isPreposition(t *language.Token) bool { return t.Is(morph.Prep) }
