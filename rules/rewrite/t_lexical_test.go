package rewrite

import (
	"strings"
	"testing"

	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/span"
)

// clauses takes the clauses of texts apart.
type clauses struct {
	analyser *language.Analyser
	rw       *Rewriter
}

func newClauses(t testing.TB) *clauses {
	t.Helper()
	a, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	return &clauses{a, rewriter(t)}
}

// of returns the clauses of a text with a verb that shows its subject's gender,
// in order.
func (c *clauses) of(text string) []*VerbClause {
	view := &document.View{Text: text, Pieces: []document.Piece{{End: len(text), Source: span.Span{End: len(text)}}}}
	analysis := c.analyser.Analyse(&document.Block{}, view)
	var out []*VerbClause
	for i := range analysis.Sentences {
		s := &analysis.Sentences[i]
		for j := range s.Tokens {
			if vc, ok := c.rw.VerbClauseAt(analysis, s, j); ok && vc.Reading.Tag.Gender() != 0 {
				out = append(out, vc)
			}
		}
	}
	return out
}

// TestVerbPatterns runs the example of every line of the tables of verbs: the
// line must be the first that fits, and give what it promises.
func TestVerbPatterns(t *testing.T) {
	c := newClauses(t)
	for p := range c.rw.Patterns.All {
		if p.Bad == "" {
			t.Errorf("the line of %q with %q has no example", p.Verb, p.To)
			continue
		}
		n := 0
		if p.Second {
			n = 1
		}
		if got := c.rewritten(&p, n); got != p.Good {
			t.Errorf("%s\nwant %s\nhave %s", p.Bad, p.Good, got)
		}
	}
}

// rewritten is the example of a pattern after the n-th rewrite that the tables
// have for its verb.
func (c *clauses) rewritten(p *rewrites.Pattern, n int) string {
	docType := ""
	if len(p.Types) > 0 {
		docType = p.Types[0]
	}
	for _, vc := range c.of(p.Bad) {
		if vc.Lemma != strings.TrimSuffix(p.Verb, " się") {
			continue
		}
		if out := c.rw.VerbPatterns(vc, docType); len(out) > n {
			return ApplyEdits(p.Bad, 0, len(p.Bad), out[n].Draft.Edits())
		}
	}
	return "(none)"
}
