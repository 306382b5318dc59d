package gender

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

// named reports that the sentence says who or which firm it is (S6, S8):
// "Sprzedawcą jest Alfa sp. z o.o.", "Pilot wycieczki Paweł Krawczyk",
// "Małżonkowie Anna i Jan".
func (g *genericPerson) named() bool {
	s := g.Sentence
	if slices.ContainsFunc(s.Tokens[g.Head+1:g.To], func(t language.Token) bool { return personName(&t) }) {
		return true // the surname that agrees like an adjective
	}
	to := g.To
	if g.HasComplement && g.Complement.From == to {
		to = g.Complement.To
	}
	if to >= len(s.Tokens) {
		return false
	}
	next := &s.Tokens[to]
	if personName(next) || g.nameAfterComplement() {
		return true
	}
	switch {
	case next.Text == "," && to+1 < len(s.Tokens) && s.Tokens[to+1].HasLemma("mężczyzna", "chłopak", "chłopiec"):
		return true // "motocyklista, mężczyzna trzydziestoletni"
	case g.Case() == morph.Inst && next.HasLemma("być", "pozostawać", "zostać", "zostawać"):
		return to+1 < len(s.Tokens) && properName(&s.Tokens[to+1])
	case next.Text == "–" || next.Text == "-" || next.Text == ":":
		return to+1 < len(s.Tokens) && g.From == 0 && properName(&s.Tokens[to+1])
	}
	return false
}

// byProxy reports the office in whose name a letter is signed: "Z up. Prezydenta
// Miasta".
func (g *genericPerson) byProxy() bool {
	before := strings.TrimSpace(g.Text.View.Text[:g.Sentence.Tokens[g.From].Start])
	before = strings.ToLower(before[max(0, len(before)-len("z upoważnienia")):]) // not the whole text for each noun
	return strings.HasSuffix(before, "z up.") || strings.HasSuffix(before, "z upoważnienia")
}

// belowName reports the function of whoever signs the document, on a line of its
// own below the name: "Maria Kowalska", "Dyrektor Biura".
func (g *genericPerson) belowName(p *lint.Pass) bool {
	tokens := g.Sentence.Tokens
	return g.From == 0 && len(g.Sentence.Clauses) > 0 && g.Sentence.Clauses[0].Verb < 0 &&
		lint.Fact(p, "gender/function", signersFunction) == tokens[0].Lower
}

// signersFunction is the first word below the name that signs a document, "" where
// none does.
func signersFunction(texts []*language.Text) string {
	for i := len(texts) - 2; i >= max(0, len(texts)-5); i-- {
		if next := texts[i+1].Sentences; texts[i].Signed() && len(next) > 0 {
			return next[0].Tokens[0].Lower
		}
	}
	return ""
}

// nameAfterComplement reports a man's name after what the noun governs, however
// far that reaches: "pilot wycieczki Paweł Krawczyk".
func (g *genericPerson) nameAfterComplement() bool {
	if !g.HasComplement {
		return false
	}
	for i := g.To; i < min(len(g.Sentence.Tokens), g.To+4); i++ {
		if g.Sentence.Tokens[i].Kind != language.Word {
			return false
		}
		if _, ok := g.Sentence.Tokens[i].Reading(func(r language.Reading) bool {
			return r.Kind.Has(morph.FirstName) && r.Tag.Gender()&morph.M1 != 0 && r.Tag.Case()&g.Case() != 0
		}); ok && startsUpper(g.Sentence.Tokens[i].Text) {
			return true
		}
	}
	return false
}

// personName reports a first name or surname of a man, also one that the dictionary
// has as an adjective only: "dyrektor Helski".
func personName(t *language.Token) bool {
	_, ok := t.Reading(func(r language.Reading) bool {
		return r.Kind.Has(morph.Personal) && r.Tag.Gender()&(morph.M1|morph.F) != 0 ||
			r.Tag.Class() == morph.Adj && r.Tag.Gender()&morph.M1 != 0 && r.Tag.Number() == morph.Sg && language.SurnameEnding(r.Lemma)
	})
	return ok && startsUpper(t.Text)
}

// properName reports a word with a capital inside a sentence.
func properName(t *language.Token) bool {
	return t.Kind == language.Word && startsUpper(t.Text) && !t.HasLemma("ty", "twój", "państwo", "pan", "pani")
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
