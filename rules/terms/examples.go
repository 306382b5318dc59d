package terms

import (
	"fmt"

	"github.com/zwrot/zwrot/dictionaries/lists"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/lint"
)

// Checker runs the examples of tables.
type Checker struct {
	set    *Set
	engine *lint.Engine
}

// NewChecker makes a checker of tables that are looked for together.
func NewChecker(tables ...*Table) (*Checker, error) {
	engine, err := lint.Load(nil)
	if err != nil {
		return nil, err
	}
	return &Checker{set: NewSet(tables...), engine: engine}, nil
}

// Problem is an example that comes out otherwise than its table says.
type Problem struct {
	Table   *Table
	Place   lists.Place
	Message string // Polish
}

// String gives "12:1: …".
func (p Problem) String() string {
	return fmt.Sprintf("%s:%d:%d: %s", p.Table.Rule, p.Place.Line, p.Place.Column, p.Message)
}

// Examples runs the examples of a table and lists what is wrong.
func (c *Checker) Examples(t *Table) []Problem {
	rule := &lint.Rule{
		ID: t.Rule, Severity: lint.Warning,
		Check: c.set.Check(t.Rule, func(string) lint.Message { return lint.Message{} }, nil),
	}
	engine := c.engine.With(rule)
	var out []Problem
	for _, e := range t.Entries {
		for _, message := range e.problems(engine) {
			out = append(out, Problem{t, e.Place, message})
		}
	}
	return out
}

func (e *Entry) problems(engine *lint.Engine) []string {
	var out []string
	kind := lint.Unknown
	if len(e.types) > 0 {
		kind = e.types[0]
	}
	for _, x := range e.Examples {
		findings, err := findIn(engine, x.Text, kind)
		switch {
		case err != nil:
			out = append(out, err.Error())
		case len(findings) == 0:
			out = append(out, fmt.Sprintf("nic nie znaleziono w złym przykładzie „%s”", x.Text))
		default:
			if have := firstResult(x.Text, findings); have != x.Fixed {
				out = append(out, fmt.Sprintf("zły przykład „%s”\n  powinno być „%s”\n  a jest       „%s”", x.Text, x.Fixed, have))
			}
		}
	}
	for _, text := range e.Good {
		findings, err := findIn(engine, text, kind)
		if err != nil {
			out = append(out, err.Error())
		}
		for _, f := range findings {
			out = append(out, fmt.Sprintf("dobry przykład „%s”, a znaleziono „%s”", text, f.Text))
		}
	}
	return out
}

func findIn(engine *lint.Engine, text string, kind lint.Type) ([]lint.Finding, error) {
	doc, err := document.Parse("przykład.txt", []byte(text), document.Options{})
	if err != nil {
		return nil, err
	}
	return engine.Check(doc, &lint.Settings{Type: kind}), nil
}

// firstResult is the text after the first suggestion of each finding, "" where
// none has one.
func firstResult(text string, findings []lint.Finding) string {
	var edits []fix.Edit
	for _, f := range findings {
		if len(f.Suggestions) > 0 {
			edits = append(edits, f.Suggestions[0].Edits...)
		}
	}
	if len(edits) == 0 {
		return ""
	}
	out, err := fix.Apply([]byte(text), edits)
	if err != nil {
		return err.Error()
	}
	return string(out)
}
