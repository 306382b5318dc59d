package typography

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func spacing() *lint.Rule {
	return &lint.Rule{
		ID:    "typography/spacing",
		Title: lint.Message{PL: "Spacje przy znakach interpunkcyjnych", EN: "Spaces beside punctuation"},
		Why: lint.Message{
			PL: "Przecinek, kropka i wykrzyknik stoją zaraz po wyrazie, a po nich jest jedna spacja. Inaczej znak może trafić na początek wiersza.",
			EN: "A comma, full stop or exclamation mark follows its word at once, and one space follows it. Else the sign may begin a line.",
		},
		Source:   "Wielki słownik ortograficzny PWN, zasady interpunkcji; PN-83/P-55366",
		Bad:      []lint.Example{{Text: "Zapłać teraz ,a paczkę wyślemy dziś.", Fixed: "Zapłać teraz, a paczkę wyślemy dziś."}, {Text: "Tak !", Fixed: "Tak!"}},
		Good:     []string{"Czynne od 10:30, cena 1,5 zł.", "Wejdź na www.bank.pl."},
		Severity: lint.Info,
		Types:    printed(),
		Since:    "0.1.0",
		Check:    checkSpacing,
	}
}

func checkSpacing(p *lint.Pass) {
	eachToken(p, func(s *language.Sentence, i int) {
		t := &s.Tokens[i]
		switch {
		case i == 0:
		case isSign(s, i, ",", ".", ";", "!", "?", "?!", "!!", "!!!") && t.Space && spaceWrong(s, i):
			text := s.Tokens[i-1].Text + t.Text
			to := i + 1
			if t.Text == "," && isWord(s, to) {
				text, to = text+" "+s.Tokens[to].Text, to+1
			}
			report(p, s, i-1, to, text, lint.Message{
				PL: "Przed „" + t.Text + "” nie ma spacji.",
				EN: "No space comes before “" + t.Text + "”.",
			})
		case isSign(s, i, ",", ";") && !t.Space && isWord(s, i-1) && isWord(s, i+1) && !s.Tokens[i+1].Space:
			report(p, s, i-1, i+2, s.Tokens[i-1].Text+t.Text+" "+s.Tokens[i+1].Text, lint.Message{
				PL: "Po „" + t.Text + "” brakuje spacji.",
				EN: "A space is missing after “" + t.Text + "”.",
			})
		case doubled(gap(p, s, i)) && isWord(s, i-1) && isWord(s, i):
			report(p, s, i-1, i+1, s.Tokens[i-1].Text+" "+t.Text, lint.Message{
				PL: "Są tu dwie spacje, wystarczy jedna.",
				EN: "There are two spaces here; one is enough.",
			})
		}
	})
}

// spaceWrong reports a sign after a space that belongs to the word before: not
// one that opens something (".pl", "?name").
func spaceWrong(s *language.Sentence, i int) bool {
	if !isWord(s, i-1) {
		return false
	}
	after := i + 1
	return s.Tokens[i].Text == "," || after == len(s.Tokens) || s.Tokens[after].Space
}

// doubled reports two spaces: more of them set a table.
func doubled(gap string) bool { return gap == "  " }
