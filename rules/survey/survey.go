// Package survey holds the rules about questionnaires: questions that let people
// say what they think, and a firm that answers.
package survey

import (
	"slices"
	"strconv"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

// Rules returns the family's rules. Adding a rule is a file and a line here.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		doubleBarrelled(),
		leading(),
		masculineItems(),
		noLoop(),
		noOpenQuestion(),
		noOptOut(),
		unanchoredScale(),
	}
}

// only is the severities of a rule that looks at surveys alone.
func only(s lint.Severity) map[lint.Type]lint.Severity {
	return map[lint.Type]lint.Severity{lint.Survey: s}
}

// eachSentence calls look with every sentence of the document, in order.
func eachSentence(p *lint.Pass, look func(t *language.Text, s *language.Sentence)) {
	for _, t := range p.Texts {
		for i := range t.Sentences {
			look(t, &t.Sentences[i])
		}
	}
}

// mentions reports whether a sentence of the document has one of the lemmas.
func mentions(p *lint.Pass, lemmas ...string) bool {
	found := false
	eachSentence(p, func(_ *language.Text, s *language.Sentence) {
		found = found || hasLemma(s, lemmas...)
	})
	return found
}

func hasLemma(s *language.Sentence, lemmas ...string) bool {
	return slices.ContainsFunc(s.Tokens, func(t language.Token) bool { return t.HasLemma(lemmas...) })
}

// isQuestion reports a sentence that asks to be answered or rated.
func isQuestion(s *language.Sentence) bool {
	last := s.Tokens[len(s.Tokens)-1].Text
	return strings.HasPrefix(last, "?") || hasLemma(s, "ocenić", "oceniać")
}

// scale is a scale in digits, "0–10", as tokens [from, to) of a sentence.
type scale struct {
	text     *language.Text
	sentence *language.Sentence
	from, to int
}

// scales returns the scales of a document. A range of days or amounts is none.
func scales(p *lint.Pass) []scale {
	var out []scale
	eachSentence(p, func(t *language.Text, s *language.Sentence) {
		for i := 1; i+1 < len(s.Tokens); i++ {
			from, to := &s.Tokens[i-1], &s.Tokens[i+1]
			joined := strings.Contains("-–—…do", s.Tokens[i].Lower)
			if joined && (from.Text == "0" || from.Text == "1") && slices.Contains([]string{"4", "5", "6", "7", "10"}, to.Text) && !counted(s, i+2) {
				out = append(out, scale{t, s, i - 1, i + 2})
			}
		}
		for i := 0; i < len(s.Tokens); i++ {
			if end := row(s, i); end > i {
				out = append(out, scale{t, s, i, end})
				i = end
			}
		}
	})
	return out
}

// row returns the end of a row of numbers to choose from that begins at token i:
// "1 2 3 4 5"; i when there is none.
func row(s *language.Sentence, i int) int {
	const least = 4
	if s.Tokens[i].Text != "0" && s.Tokens[i].Text != "1" {
		return i
	}
	start, end := int(s.Tokens[i].Text[0]-'0'), i
	for end < len(s.Tokens) && s.Tokens[end].Text == strconv.Itoa(start+end-i) {
		end++
	}
	if end-i < least || counted(s, end) {
		return i
	}
	return end
}

// counted reports that a noun follows, of what the numbers count.
func counted(s *language.Sentence, i int) bool {
	if i >= len(s.Tokens) || s.Tokens[i].Kind != language.Word {
		return false
	}
	_, ok := s.Tokens[i].Reading(func(r language.Reading) bool {
		return r.Tag.Class() == morph.Subst && r.Tag.Case()&morph.Gen != 0 || r.Tag.Class() == morph.Brev
	})
	return ok && !s.Tokens[i].HasLemma("punkt", "gwiazdka")
}

// firstQuestion is where to report what the whole survey lacks: its first
// question, or its first sentence.
func firstQuestion(p *lint.Pass) (text *language.Text, sentence *language.Sentence) {
	eachSentence(p, func(t *language.Text, s *language.Sentence) {
		if sentence == nil || !isQuestion(sentence) && isQuestion(s) {
			text, sentence = t, s
		}
	})
	return text, sentence
}

// reportSurvey reports what the survey as a whole lacks.
func reportSurvey(p *lint.Pass, message lint.Message) {
	t, s := firstQuestion(p)
	if s == nil {
		return
	}
	p.ReportIn(t, lint.Report{Sentence: s, Main: [2]int{0, len(s.Tokens)}, Message: message})
}
