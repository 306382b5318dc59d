// Package typography holds the rules about how Polish is set: quotation marks,
// dashes, spaces, numbers, spelling of common words. They inform; most of what
// they suggest may be applied unseen.
package typography

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

// Rules returns the family's rules. Adding a rule is a file and a line here.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		abbreviationDot(),
		dash(),
		diacritics(),
		ellipsis(),
		emailSpelling(),
		nbsp(),
		numbers(),
		orthography2026(),
		quotes(),
		spacing(),
	}
}

// printed is the severity of signs that only show on paper.
func printed() map[lint.Type]lint.Severity {
	return map[lint.Type]lint.Severity{lint.Legal: lint.Warning}
}

// eachToken calls look with every token that is Polish.
func eachToken(p *lint.Pass, look func(s *language.Sentence, i int)) {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for j := range s.Tokens {
			if !s.Tokens[j].Marks.Has(language.Foreign) {
				look(s, j)
			}
		}
	}
}

// gap is what stands between token i and the one before it.
func gap(p *lint.Pass, s *language.Sentence, i int) string {
	if i == 0 {
		return ""
	}
	return p.Text.View.Text[s.Tokens[i-1].End:s.Tokens[i].Start]
}

// report reports the tokens [from, to) with one suggestion that is safe: text
// in their place.
func report(p *lint.Pass, s *language.Sentence, from, to int, text string, message lint.Message) {
	p.Report(lint.Report{
		Sentence:  s,
		Main:      [2]int{from, to},
		Message:   message,
		Proposals: []rewrite.Proposal{{Draft: p.Draft(s).Replace(from, to, text), Safe: true}},
	})
}

// isSign reports whether token i is a certain sign.
func isSign(s *language.Sentence, i int, signs ...string) bool {
	if i < 0 || i >= len(s.Tokens) || s.Tokens[i].Kind == language.Word {
		return false
	}
	for _, sign := range signs {
		if s.Tokens[i].Text == sign {
			return true
		}
	}
	return false
}

func kindAt(s *language.Sentence, i int) (language.Kind, bool) {
	if i < 0 || i >= len(s.Tokens) {
		return 0, false
	}
	return s.Tokens[i].Kind, true
}

func isWord(s *language.Sentence, i int) bool {
	kind, ok := kindAt(s, i)
	return ok && kind == language.Word
}

func isNumber(s *language.Sentence, i int) bool {
	kind, ok := kindAt(s, i)
	return ok && kind == language.Number
}
