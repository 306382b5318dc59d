package typography

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func abbreviationDot() *lint.Rule {
	return &lint.Rule{
		ID:    "typography/abbreviation-dot",
		Title: lint.Message{PL: "Kropka po skrócie", EN: "The full stop of an abbreviation"},
		Why: lint.Message{
			PL: "Kropkę ma skrót, który urywa wyraz (np., itd., godz.). Skrót z ostatnią literą wyrazu jej nie ma (nr, wg, mgr).",
			EN: "An abbreviation that cuts a word off has a full stop (np., itd., godz.); one that ends with the word's last letter has none (nr, wg, mgr).",
		},
		Source:   "Wielki słownik ortograficzny PWN, zasady pisowni skrótów [231–239]",
		Bad:      []lint.Example{{Text: "Podaj nr. konta.", Fixed: "Podaj nr konta."}, {Text: "Wybierz dokument, np dowód.", Fixed: "Wybierz dokument, np. dowód."}},
		Good:     []string{"Podaj nr konta.", "Zobacz np. cennik.", "Porozmawiaj z dr. Nowakiem."},
		Severity: lint.Info,
		Types:    printed(),
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			eachToken(p, func(s *language.Sentence, i int) { checkAbbreviation(p, s, i) })
		},
	}
}

// needsDot are abbreviations with a full stop that cannot be taken for another
// word; noDot are those without, which people put one after.
var (
	needsDot = map[string]bool{"np": true, "itd": true, "itp": true, "tzn": true, "tj": true, "godz": true, "tel": true, "prof": true, "ul": true}
	noDot    = map[string]bool{"nr": true, "wg": true, "mgr": true, "dr": true, "zł": true}
)

func checkAbbreviation(p *lint.Pass, s *language.Sentence, i int) {
	t := &s.Tokens[i]
	dotted := isSign(s, i+1, ".") && !s.Tokens[i+1].Space
	switch {
	case t.Kind != language.Word:
	case needsDot[t.Lower] && !dotted && !isSign(s, i+1, "...", "…", "/", "-") && cutOff(s, i):
		report(p, s, i, i+1, t.Text+".", lint.Message{
			PL: "Po skrócie „" + t.Text + "” brakuje kropki.",
			EN: "The abbreviation “" + t.Text + "” lacks its full stop.",
		})
	case noDot[t.Lower] && dotted && goesOn(s, i+2) && !oblique(s, i):
		report(p, s, i, i+2, t.Text, lint.Message{
			PL: "Po „" + t.Text + "” nie ma kropki, bo skrót kończy się ostatnią literą wyrazu.",
			EN: "No full stop follows “" + t.Text + "”, as it ends with the last letter of the word.",
		})
	}
}

// cutOff reports that an abbreviation is what it looks like: "ul" before a name
// is a street, elsewhere a beehive; "tel" comes before a number.
func cutOff(s *language.Sentence, i int) bool {
	switch s.Tokens[i].Lower {
	case "ul", "prof":
		return isWord(s, i+1) && startsUpper(s.Tokens[i+1].Text)
	case "tel", "godz":
		return isNumber(s, i+1)
	}
	return s.Tokens[i].Text != strings.ToUpper(s.Tokens[i].Text)
}

// goesOn reports that the sentence goes on at token i: a full stop before it
// does not end it.
func goesOn(s *language.Sentence, i int) bool {
	if i >= len(s.Tokens) || !s.Tokens[i].Space {
		return false
	}
	return isNumber(s, i) || isWord(s, i) && (!startsUpper(s.Tokens[i].Text) || s.Tokens[i-2].Lower == "nr" || s.Tokens[i-2].Lower == "wg")
}

// oblique reports "dr." and "mgr." in another case than the nominative, where
// the full stop is right: "z dr. Nowakiem".
func oblique(s *language.Sentence, i int) bool {
	if l := s.Tokens[i].Lower; l != "dr" && l != "mgr" {
		return false
	}
	for j := i + 2; j < len(s.Tokens) && s.Tokens[j].Kind == language.Word; j++ {
		if _, ok := s.Tokens[j].Reading(func(r language.Reading) bool { return r.Tag.Case()&morph.Nom != 0 }); ok {
			return false
		}
	}
	return true
}

func startsUpper(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r)
}
