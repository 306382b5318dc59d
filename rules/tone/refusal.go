package tone

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// refusalAt returns the tokens [from, to) that turn the reader's wish down:
// "odrzucamy", "nie możemy pomóc", "brak podstaw", "rozpatrzony negatywnie".
func refusalAt(s *language.Sentence, i int) (from, to int, ok bool) {
	t := &s.Tokens[i]
	if t.Kind != language.Word || quoted(s, i) {
		return 0, 0, false
	}
	switch {
	case t.HasLemma("odrzucić", "odrzucać") && firmDoes(s, i),
		t.HasLemma("odmówić", "odmawiać") && firmDoes(s, i) && !declinesOffer(s):
		return i, i + 1, !denied(s, i)
	case t.HasLemma("uwzględnić", "uwzględniać", "uznać", "uznawać", "przyznać", "przyznawać") && firmDoes(s, i):
		return i - 1, i + 1, denied(s, i)
	case t.HasLemma("udzielić", "przyznać", "uwzględnić", "uznać", "wypłacić", "przyjąć") && isRefusal(t): // "o nieudzieleniu kredytu"
		return i, i + 1, true
	case t.HasLemma("zdecydować") && denied(s, i) && firmDoes(s, i) && !hasLemma(s, "jeśli", "jeżeli", "jeszcze"):
		return i - 1, i + 1, true
	case t.Lower == "stanie" && i > 2 && s.Tokens[i-1].Lower == "w" && s.Tokens[i-2].Lower == "jesteśmy" && denied(s, i-2):
		return i - 3, i + 1, true
	case t.HasLemma("możliwość") && i > 1 && s.Tokens[i-1].Lower == "mamy" && denied(s, i-1):
		return i - 2, i + 1, true
	case t.HasLemma("negatywnie") && hasLemma(s, "rozpatrzyć", "rozpatrywać", "rozpatrzony"):
		return i, i + 1, true
	case t.HasLemma("brak") && i+1 < len(s.Tokens) && s.Tokens[i+1].HasLemma("podstawa"):
		return i, i + 2, true
	case t.Lower == "możemy" && denied(s, i) && !hasLemma(s, "bez", "doczekać", "zagwarantować", "zapomnieć"): // "bez opłaty" is a condition
		return i - 1, i + 1, true
	case t.HasLemma("możliwy") && i > 1 && s.Tokens[i-1].HasLemma("być") && denied(s, i-1):
		return i - 2, i + 1, true
	case t.HasLemma("przysługiwać", "przewidywać") && denied(s, i) && firmDoes(s, i):
		return i - 1, i + 1, true
	}
	return 0, 0, false
}

// isRefusal reports the doing that is not done: "nieudzielenie".
func isRefusal(t *language.Token) bool {
	_, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Ger && r.Tag.Negated() })
	return ok
}

// firmDoes reports a verb in which the firm speaks ("odrzucamy", "odrzucono",
// "został odrzucony", "bank odrzucił"): not what the reader may do.
func firmDoes(s *language.Sentence, i int) bool {
	_, ok := s.Tokens[i].Reading(func(r language.Reading) bool {
		switch r.Tag.Class() {
		case morph.Fin, morph.Praet:
			return r.Tag.Person()&morph.Pri != 0 && r.Tag.Number()&morph.Pl != 0 || r.Tag.Person() == morph.Ter || r.Tag.Person() == 0
		case morph.Imps, morph.Ppas:
			return true
		}
		return false
	})
	return ok
}

// declinesOffer reports that what is turned down is what somebody did not want:
// advertisements, text messages.
func declinesOffer(s *language.Sentence) bool {
	return hasLemma(s, "SMS", "sms", "reklama", "reklamowy", "newsletter", "powiadomienie", "zgoda")
}

// refusal is the first refusal of a sentence: its tokens [from, to).
type refusal struct {
	sentence int // its index
	tokens   [2]int
}

// refusals lists the first refusal of each sentence, in order.
func refusals(all []place) []refusal {
	var out []refusal
	for n, at := range all {
		for i := range at.sentence.Tokens {
			if from, to, ok := refusalAt(at.sentence, i); ok {
				out = append(out, refusal{n, [2]int{from, to}})
				break
			}
		}
	}
	return out
}
