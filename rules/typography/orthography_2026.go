package typography

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func orthography2026() *lint.Rule {
	return &lint.Rule{
		ID:    "typography/orthography-2026",
		Title: lint.Message{PL: "Pisownia według zasad z 2026 roku", EN: "Spelling by the rules of 2026"},
		Why: lint.Message{
			PL: "Od 1 stycznia 2026 r. „nie” piszemy łącznie z przymiotnikami i imiesłowami, „by” osobno po spójnikach, a mieszkanki i mieszkańców miast wielką literą.",
			EN: "Since 1 January 2026 “nie” is joined to adjectives and participles, “by” stands apart after conjunctions, and inhabitants of towns have a capital.",
		},
		Source:   "Komunikat Rady Języka Polskiego z 10 maja 2024 r. w sprawie zmian zasad ortografii, w mocy od 1 stycznia 2026 r.",
		Bad:      []lint.Example{{Text: "Konto jest dla osób nie zalogowanych.", Fixed: "Konto jest dla osób niezalogowanych."}},
		Good:     []string{"Konto jest dla osób niezalogowanych.", "Nie zalogowano Cię.", "To warszawski adres."},
		Severity: lint.Off, // a house turns it on when its texts are to follow the new rules
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			eachToken(p, func(s *language.Sentence, i int) { checkOrthography(p, s, i) })
		},
	}
}

// conjunctionsWithBy are the words from which "by" is parted now.
var conjunctionsWithBy = map[string]string{"czyby": "czy by"}

// avenues are the first words of names of places that have a capital now.
var avenues = map[string]bool{"plac": true, "aleja": true, "most": true, "rondo": true, "park": true, "bulwar": true, "skwer": true}

func checkOrthography(p *lint.Pass, s *language.Sentence, i int) {
	t := &s.Tokens[i]
	if t.Kind != language.Word {
		return
	}
	switch {
	case t.Lower == "nie" && joinsNie(s, i+1):
		report(p, s, i, i+2, rewrite.LikeCapitals("nie"+s.Tokens[i+1].Lower, t.Text), lint.Message{
			PL: "„nie” pisze się dziś łącznie z przymiotnikiem i imiesłowem.",
			EN: "“nie” is joined to an adjective or participle now.",
		})
	case conjunctionsWithBy[t.Lower] != "":
		apart := rewrite.LikeCapitals(conjunctionsWithBy[t.Lower], t.Text)
		report(p, s, i, i+1, apart, lint.Message{
			PL: "„by” pisze się dziś osobno: „" + apart + "”.",
			EN: "“by” stands apart now: “" + apart + "”.",
		})
	case !startsUpper(t.Text) && inhabitant(p, t):
		report(p, s, i, i+1, rewrite.Capitalise(t.Text), lint.Message{
			PL: "Nazwy mieszkanek i mieszkańców miast pisze się dziś wielką literą.",
			EN: "Names for inhabitants of towns have a capital now.",
		})
	case !startsUpper(t.Text) && avenueBefore(s, i):
		report(p, s, i, i+1, rewrite.Capitalise(t.Text), lint.Message{
			PL: "W nazwie miejsca „" + t.Text + "” pisze się dziś wielką literą.",
			EN: "In the name of a place, “" + t.Text + "” has a capital now.",
		})
	}
}

// joinsNie reports an adjective or participle, as an attribute or before its
// noun: a contrast ("nie dobry, ale zły") stays apart.
func joinsNie(s *language.Sentence, i int) bool {
	if !isWord(s, i) {
		return false
	}
	for _, r := range s.Tokens[i].Readings {
		if c := r.Tag.Class(); c != morph.Adj && c != morph.Ppas && c != morph.Pact || r.Tag.Negated() {
			return false
		}
	}
	if len(s.Tokens[i].Readings) == 0 || s.Tokens[i].Agrees < 0 {
		return false
	}
	for j := i + 1; j < len(s.Tokens); j++ {
		if s.Tokens[j].Lower == "ale" || s.Tokens[j].Lower == "lecz" || s.Tokens[j].Lower == "tylko" {
			return false
		}
	}
	return true
}

// inhabitant reports a common noun that SGJP, which follows the rules of 2026,
// also lists with a capital, as the name of an inhabitant.
func inhabitant(p *lint.Pass, t *language.Token) bool {
	r, ok := t.Reading(func(r language.Reading) bool {
		return r.Tag.Class() == morph.Subst && r.Tag.Gender()&(morph.M1|morph.F) != 0
	})
	if !ok {
		return false
	}
	name := rewrite.Capitalise(r.Lemma)
	return slices.ContainsFunc(p.Rewriter.Dictionary.Lexemes(name), func(l morph.Lexeme) bool {
		return l.Lemma == name && l.Kind == morph.OtherName && l.Gender&r.Tag.Gender() != 0
	})
}

// avenueBefore reports "plac", "most" and the like before a name.
func avenueBefore(s *language.Sentence, i int) bool {
	r, ok := s.Tokens[i].Reading(func(r language.Reading) bool { return avenues[r.Lemma] })
	if !ok || r.Tag.Number() != morph.Sg || !isWord(s, i+1) || !startsUpper(s.Tokens[i+1].Text) {
		return false
	}
	_, ok = s.Tokens[i+1].Reading(func(r language.Reading) bool { return r.Tag.Case()&morph.Gen != 0 })
	return ok
}
