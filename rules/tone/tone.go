// Package tone holds the rules about how a text makes its reader feel: blamed,
// pressed, put off, left without an answer.
package tone

import (
	"slices"

	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

// Rules returns the family's rules. Adding a rule is a file and a line here.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		automated(),
		blame(),
		condescending(),
		confirmshaming(),
		diminutive(),
		emptyApology(),
		noContact(),
		noReply(),
		pressure(),
		refusalNoNextStep(),
		refusalNoReason(),
		sameForAll(),
		shouting(),
		threatFirst(),
		vagueTime(),
	}
}

// letters is the severities of a rule about messages to one person, which says
// nothing of buttons and help pages.
func letters(s lint.Severity) map[lint.Type]lint.Severity {
	return map[lint.Type]lint.Severity{lint.Email: s, lint.Letter: s}
}

// place is a sentence of a document.
type place struct {
	text     *language.Text
	sentence *language.Sentence
}

// sentences lists the sentences of a document, in order, that are somebody's
// own words.
func sentences(texts []*language.Text) []place {
	var out []place
	for _, t := range texts {
		for i := range t.Sentences {
			if s := &t.Sentences[i]; len(s.Tokens) > 0 {
				out = append(out, place{t, s})
			}
		}
	}
	return out
}

func hasLemma(s *language.Sentence, lemmas ...string) bool {
	return slices.ContainsFunc(s.Tokens, func(t language.Token) bool { return t.HasLemma(lemmas...) })
}

// quoted reports somebody else's words at token i.
func quoted(s *language.Sentence, i int) bool {
	return s.Tokens[i].Marks.Has(language.Quoted) || s.Tokens[i].Marks.Has(language.Foreign)
}

// denied reports "nie" right before token i.
func denied(s *language.Sentence, i int) bool { return i > 0 && s.Tokens[i-1].Lower == "nie" }
