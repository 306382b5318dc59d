package typography

import (
	"strconv"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func dash() *lint.Rule {
	return &lint.Rule{
		ID:    "typography/dash",
		Title: lint.Message{PL: "Łącznik w miejscu myślnika", EN: "A hyphen in place of a dash"},
		Why: lint.Message{
			PL: "Łącznik „-” spaja wyraz (e-mail), myślnik „–” oddziela części zdania i łączy liczby (5–10 dni). Dobry znak ułatwia czytanie.",
			EN: "A hyphen joins a word (e-mail); a dash parts a sentence and joins numbers (5–10 dni). The right sign makes reading easier.",
		},
		Source:   "Wielki słownik ortograficzny PWN, zasady interpunkcji (pauza, półpauza); European Commission style guide for Polish (2024)",
		Bad:      []lint.Example{{Text: "Odpowiadamy w 5-10 dni.", Fixed: "Odpowiadamy w 5–10 dni."}},
		Good:     []string{"Wyślij e-mail.", "Odpowiadamy w 5–10 dni.", "48-200 Prudnik"},
		Severity: lint.Info,
		Types:    printed(),
		Since:    "0.1.0",
		Check:    checkDash,
	}
}

func checkDash(p *lint.Pass) {
	message := lint.Message{
		PL: "Tu pasuje myślnik „–”, nie łącznik „-”.",
		EN: "A dash “–” belongs here, not a hyphen.",
	}
	eachToken(p, func(s *language.Sentence, i int) {
		switch {
		case isSign(s, i, "--") && i+1 < len(s.Tokens) && standsAlone(s, i):
			report(p, s, i, i+1, "–", message)
		case !isSign(s, i, "-") || i == 0 || i+1 == len(s.Tokens):
		case isRange(s, i):
			report(p, s, i-1, i+2, s.Tokens[i-1].Text+"–"+s.Tokens[i+1].Text, message)
		case s.Tokens[i].Space && s.Tokens[i+1].Space && parts(s, i-1) && parts(s, i+1):
			report(p, s, i, i+1, "–", message)
		}
	})
}

// standsAlone reports two hyphens with the same space on both sides. Others
// belong to an arrow (-->), a comment (<!--) or an option (--stdin).
func standsAlone(s *language.Sentence, i int) bool {
	if isSign(s, i-1, "<") || isSign(s, i+1, ">") {
		return false
	}
	return s.Tokens[i+1].Space == (i == 0 || s.Tokens[i].Space)
}

// parts reports a token that a dash may stand beside: not a sum in digits.
func parts(s *language.Sentence, i int) bool {
	k := s.Tokens[i].Kind
	return k == language.Word || k == language.Placeholder || k == language.Punctuation || k == language.Number && !isNumber(s, i-2) && !isNumber(s, i+2)
}

// isRange reports two rising numbers of something counted: "5-10 dni". A post
// code (48-200), a telephone number or a date has other numbers.
func isRange(s *language.Sentence, i int) bool {
	if !isNumber(s, i-1) || !isNumber(s, i+1) || isSign(s, i-2, "-") || isSign(s, i+2, "-") || isNumber(s, i-2) || isNumber(s, i+2) {
		return false
	}
	from, err := strconv.Atoi(s.Tokens[i-1].Text)
	if err != nil {
		return false
	}
	to, err := strconv.Atoi(s.Tokens[i+1].Text)
	if err != nil || from >= to || s.Tokens[i+1].Text[0] == '0' {
		return false
	}
	if i+2 == len(s.Tokens) {
		return false
	}
	if isSign(s, i+2, "%") {
		return true
	}
	_, counted := s.Tokens[i+2].Reading(func(r language.Reading) bool {
		c := r.Tag.Class()
		return c == morph.Subst && r.Tag.Case()&(morph.Gen|morph.Nom|morph.Acc|morph.Loc|morph.Inst) != 0 && r.Kind.Has(morph.Common) || c == morph.Brev
	})
	return counted
}
