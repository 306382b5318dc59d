package tone

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func refusalNoReason() *lint.Rule {
	return &lint.Rule{
		ID:    "tone/refusal-no-reason",
		Title: lint.Message{PL: "Odmowa bez powodu", EN: "A refusal without its reason"},
		Why: lint.Message{
			PL: "Samo „odrzucamy” brzmi jak zatrzaśnięte drzwi. Z powodem podanym prostymi słowami odmowę łatwiej przyjąć, a odpowiedź na reklamację finansową musi go zawierać.",
			EN: "“We reject” alone sounds like a slammed door. With its reason in plain words a refusal is easier to take, and the answer to a financial complaint must give it.",
		},
		Source:   "Ustawa z 5.08.2015 r. o rozpatrywaniu reklamacji przez podmioty rynku finansowego, art. 9 pkt 1; ustawa o prawach konsumenta",
		Bad:      []lint.Example{{Text: "Odrzucamy Twoją reklamację.", Type: lint.Email}},
		Good:     []string{"Nie uznajemy reklamacji, bo gwarancja skończyła się 3 maja."},
		Severity: lint.Off,
		Types:    letters(lint.Warning),
		Since:    "0.1.0",
		CheckDocument: func(p *lint.Pass) {
			all := sentences(p.Texts)
			for _, r := range refusals(all) {
				if reasonNear(all, r.sentence) {
					continue
				}
				at := all[r.sentence]
				p.ReportIn(at.text, lint.Report{Sentence: at.sentence, Main: r.tokens, Message: lint.Message{
					PL: "Odmawiasz, ale nie mówisz dlaczego. Podaj powód prostymi słowami, najlepiej zanim odmówisz.",
					EN: "You refuse without saying why. Give the reason in plain words, best before the refusal.",
				}})
			}
		},
	}
}

// reasonNear reports words of a reason in sentence n, the one before it or the
// two after it (rule catalogue §8).
func reasonNear(all []place, n int) bool {
	for _, at := range all[max(0, n-1):min(len(all), n+3)] {
		if givesReason(at.sentence) {
			return true
		}
	}
	return false
}

func givesReason(s *language.Sentence) bool {
	if hasLemma(s, "bo", "ponieważ", "gdyż", "bowiem", "dlatego", "powód", "przyczyna", "wynikać", "skoro", "uzasadnienie", "podstawa") && !onlyLack(s) {
		return true
	}
	for i := range s.Tokens[:len(s.Tokens)-1] {
		// "ze względu na", "w związku z"
		if s.Tokens[i].HasLemma("wzgląd", "związek") && i > 0 && isPreposition(&s.Tokens[i-1]) {
			return true
		}
	}
	return false
}

// onlyLack reports that the reason is no more than "brak podstaw".
func onlyLack(s *language.Sentence) bool {
	return hasLemma(s, "brak") && hasLemma(s, "podstawa") && !hasLemma(s, "bo", "ponieważ", "gdyż", "powód", "wynikać", "skoro")
}
