package tone

import (
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

// phrases is the check of a rule whose phrases are a table in
// dictionaries/terms; keep tells of the phrase that begins at token from
// whether it counts.
func phrases(rule string, message lint.Message, keep func(p *lint.Pass, s *language.Sentence, from int) bool) func(*lint.Pass) {
	about := func(string) lint.Message { return message }
	return terms.Check(rule, about, func(p *lint.Pass, m *terms.Match) bool { return keep(p, m.Sentence, m.From) })
}

// dated reports a sentence that says when, until when or how many.
func dated(s *language.Sentence) bool {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		switch {
		case t.Kind == language.Number, t.Kind == language.Placeholder && i > 0,
			t.HasLemma("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela", "jutro", "pojutrze", "północ"):
			return true
		}
		if _, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Num }); ok && !t.HasLemma("ile", "tyle") {
			return true
		}
	}
	return false
}

// promises reports that the firm says what it will do, or what will happen: not
// what the reader is to do.
func promises(s *language.Sentence) bool {
	for i := range s.Tokens {
		f, ok := s.Finite(i)
		if !ok || s.Tokens[i].HasLemma("prosić", "dziękować", "zapraszać", "przepraszać") {
			continue // that is done as it is said
		}
		future := f.Mood == language.Future || f.Mood == language.Present
		if f.Person == morph.Pri && f.Number == morph.Pl && future || s.Tokens[i].HasLemma("nastąpić", "zostać", "otrzymać", "dostać") && future {
			return true
		}
	}
	return false
}

// opens reports that a sentence is among the first two of the message's body.
func opens(p *lint.Pass, s *language.Sentence) bool {
	first := lint.Fact(p, "tone/opening", func(texts []*language.Text) string {
		for _, t := range texts {
			if t.Block.Role == document.Meta || t.Block.Role == document.Heading || len(t.Sentences) == 0 {
				continue
			}
			if hasVerb(t) {
				return t.View.Text
			}
		}
		return ""
	})
	if p.Text.View.Text != first {
		return false
	}
	const opening = 2
	seen := 0
	for i := range p.Text.Sentences {
		if &p.Text.Sentences[i] == s {
			return seen < opening
		}
		if !strings.HasSuffix(strings.TrimSpace(p.Text.View.Text[p.Text.Sentences[i].Start:p.Text.Sentences[i].End]), ",") {
			seen++
		}
	}
	return false
}

func hasVerb(t *language.Text) bool {
	for i := range t.Sentences {
		for j := range t.Sentences[i].Tokens {
			if _, ok := t.Sentences[i].Finite(j); ok {
				return true
			}
		}
	}
	return false
}
