package gender

import (
	"testing"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
	"github.com/zwrot/zwrot/rules/span"
)

// checker checks single lines with some of the rules.
type checker struct {
	engine *lint.Engine
	table  *rewrites.Table
}

func newChecker(t testing.TB, rules ...*lint.Rule) checker {
	t.Helper()
	analyser, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	rewriter, err := rewrite.New(morph.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return checker{lint.NewEngine(rules, analyser, rewriter), rewriter.Patterns}
}

func (c checker) check(text string, docType lint.Type) []lint.Finding {
	view := document.View{Text: text, Pieces: []document.Piece{{End: len(text), Source: span.Span{End: len(text)}}}}
	doc := &document.Document{Source: []byte(text), Blocks: []document.Block{{Views: []document.View{view}}}}
	return c.engine.Check(doc, &lint.Settings{Type: docType})
}

// TestPredicateTable rewrites the example of each line of predicate.toml: the
// first suggestion must be the line's.
func TestPredicateTable(t *testing.T) {
	c := newChecker(t, addressPredicate(), addressSam(), firstPersonReader())
	n := 0
	for p := range c.table.AllPredicates {
		n++
		if p.Bad == "" || p.Good == "" {
			t.Errorf("%v: %q has no example", p.Words, p.To)
			continue
		}
		docType := lint.Unknown
		if len(p.Types) > 0 {
			docType = lint.Type(p.Types[0])
		}
		findings := c.check(p.Bad, docType)
		if len(findings) == 0 || len(findings[0].Suggestions) == 0 {
			t.Errorf("%q: %d findings, no suggestion", p.Bad, len(findings))
			continue
		}
		if have := findings[0].Suggestions[0].Result; have != p.Good {
			t.Errorf("%q\nhave %q\nwant %q (by %v %q)", p.Bad, have, p.Good, p.Words, p.To)
		}
	}
	if n < 100 {
		t.Errorf("only %d patterns", n)
	}
}

// TestFirstPersonTable does the same for the lines of first_person.toml.
func TestFirstPersonTable(t *testing.T) {
	c := newChecker(t, firstPersonReader())
	n := 0
	for p := range c.table.All {
		if p.Person != "pri" {
			continue
		}
		n++
		if p.Bad == "" || p.Good == "" {
			t.Errorf("%s: %q has no example", p.Verb, p.To)
			continue
		}
		findings := c.check(p.Bad, lint.UI)
		if len(findings) == 0 || len(findings[0].Suggestions) == 0 {
			t.Errorf("%q: %d findings, no suggestion", p.Bad, len(findings))
			continue
		}
		f := findings[0]
		have := p.Bad[:f.Sentence.Start] + f.Suggestions[0].Result + p.Bad[f.Sentence.End:]
		if have != p.Good {
			t.Errorf("%q\nhave %q\nwant %q (by %s %q)", p.Bad, have, p.Good, p.Verb, p.To)
		}
	}
	if n < 40 {
		t.Errorf("only %d patterns", n)
	}
}
