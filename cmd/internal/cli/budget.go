package cli

import (
	"fmt"
	"slices"

	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/readability"
)

// budgetRule is the rule about measures that the configuration bounds. It has
// no check of its own, since a measure is of a whole text.
func budgetRule() *lint.Rule {
	return &lint.Rule{
		ID:       "zwrot/budget",
		Title:    lint.Message{PL: "Tekst trudniejszy, niż pozwala budżet", EN: "A text harder than its budget"},
		Severity: lint.Error,
		Why: lint.Message{
			PL: "Budżet w zwrot.toml mówi, jak trudny może być tekst: ile lat nauki wymaga (FOG), ile słów ma zdanie. Nowa wersja tekstu nie powinna go przekroczyć.",
			EN: "A budget in zwrot.toml says how hard a text may be: the years of schooling that it asks for (FOG), the words of a sentence. A new version of the text should keep it.",
		},
		Source: "zwrot.toml",
		Since:  "0.1.0",
	}
}

// overBudget lists the measures of a text that are above their budget, at its
// start. Figures count as they are printed, to one place.
func (c *checker) overBudget(s *lint.Settings, m readability.Metrics) []lint.Finding {
	i := slices.IndexFunc(c.rules, func(r *lint.Rule) bool { return r.ID == budgetRule().ID })
	if i < 0 || len(s.Budget) == 0 {
		return nil
	}
	severity := s.SeverityOf(c.rules[i])
	if severity == lint.Off {
		return nil
	}
	var out []lint.Finding
	for _, e := range over(s.Budget, m) {
		out = append(out, lint.Finding{Rule: c.rules[i], Severity: severity, Message: lint.Message{
			PL: fmt.Sprintf("za trudny tekst: %s to %s, a budżet pozwala na %s", e.PL, polishNumber(e.figure), polishNumber(e.most)),
			EN: fmt.Sprintf("the text is too hard: %s is %.1f, the budget is %g", e.EN, e.figure, e.most),
		}})
	}
	return out
}

// excess is a figure above its budget.
type excess struct {
	readability.Figure
	figure, most float64
}

// over lists the figures of a text that are above their budget.
func over(budget map[string]float64, m readability.Metrics) []excess {
	var out []excess
	for _, f := range readability.Figures() {
		most, bounded := budget[f.Name]
		if figure, ok := f.Of(m); bounded && ok && round(figure) > most {
			out = append(out, excess{f, round(figure), most})
		}
	}
	return out
}

// polishNumber is a figure with a comma.
func polishNumber(x float64) string {
	text := []byte(fmt.Sprint(round(x)))
	if i := slices.Index(text, '.'); i >= 0 {
		text[i] = ','
	}
	return string(text)
}
