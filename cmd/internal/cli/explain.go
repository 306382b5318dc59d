package cli

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zwrot/zwrot/cmd/internal/report"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/similar"
)

func (a *app) explainCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "explain " + a.Sprintf("RULE") + "...",
		Short:   a.Sprintf("Explains a rule: its reason, source and examples"),
		Example: "zwrot explain gender/address-past-2sg",
		Args:    a.args(1, -1, a.Sprintf("the id of a rule; “zwrot rules” lists them")),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return ruleNames(a.allRules()), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error { return a.explain(args) },
	}
}

func (a *app) explain(ids []string) error {
	var found []*lint.Rule
	for _, id := range ids {
		matches := matching(a.allRules(), id)
		if len(matches) == 0 {
			return a.unknownRule(id)
		}
		found = append(found, matches...)
	}
	for i, r := range found {
		if i > 0 {
			a.fprintf(a.Stdout, "\n")
		}
		a.explainRule(r)
	}
	return nil
}

// matching returns the rule of an id, or the rules of a family.
func matching(all []*lint.Rule, id string) []*lint.Rule {
	var out []*lint.Rule
	for _, r := range all {
		if r.ID == id || r.Family() == id {
			out = append(out, r)
		}
	}
	return out
}

func (a *app) unknownRule(id string) error {
	if n, ok := similar.NearestID(id, ruleNames(a.Rules)); ok {
		return a.usagef("no such rule or family “%s”; did you mean “%s”?", id, n)
	}
	return a.usagef("no such rule or family “%s”; “zwrot rules” lists them", id)
}

func (a *app) explainRule(r *lint.Rule) {
	w := a.Stdout
	a.fprintf(w, "%s: %s\n\n%s\n", r.ID, r.Title.In(a.Lang), wrap(r.Why.In(a.Lang), report.DefaultWidth-20))
	if len(r.Bad) > 0 {
		a.fprintf(w, "\n%s\n", a.Sprintf("Instead of:"))
	}
	for _, e := range r.Bad {
		a.fprintf(w, "  ✗ %s\n", oneLine(e.Text))
		if e.Fixed != "" {
			a.fprintf(w, "  → %s\n", oneLine(e.Fixed))
		}
	}
	if len(r.Good) > 0 {
		a.fprintf(w, "\n%s\n", a.Sprintf("Right:"))
	}
	for _, text := range r.Good {
		a.fprintf(w, "  ✓ %s\n", oneLine(text))
	}
	a.fprintf(w, "\n%s\n", a.Sprintf("Severity: %s", a.severities(r)))
	for _, o := range r.Options {
		value := strconv.Itoa(o.Default)
		if o.Switch {
			value = strconv.FormatBool(o.Default == 1)
		}
		a.fprintf(w, "%s\n", a.Sprintf("Option: %s = %s (%s)", o.Name, value, o.Meaning.In(a.Lang)))
	}
	a.fprintf(w, "%s\n", a.Sprintf("Source: %s", r.Source))
	if r.Since != "" {
		a.fprintf(w, "%s\n", a.Sprintf("Since version: %s", r.Since))
	}
}

// severities is "błąd (legal: uwaga)".
func (a *app) severities(r *lint.Rule) string {
	o := report.Options{Printer: a.Printer}
	text := report.SeverityName(o, r.Severity)
	var others []string
	for _, t := range lint.Types() {
		if s, ok := r.Types[t]; ok && s != r.Severity {
			others = append(others, string(t)+": "+report.SeverityName(o, s))
		}
	}
	if len(others) > 0 {
		text += " (" + strings.Join(others, ", ") + ")"
	}
	return text
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// wrap breaks a text into lines of at most width characters.
func wrap(text string, width int) string {
	var b strings.Builder
	column := 0
	for _, word := range strings.Fields(text) {
		n := len([]rune(word))
		switch {
		case column > 0 && column+1+n > width:
			b.WriteByte('\n')
			column = 0
		case column > 0:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += n
	}
	return b.String()
}
