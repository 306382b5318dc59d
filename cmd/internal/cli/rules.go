package cli

import (
	"encoding/json"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/zwrot/zwrot/cmd/internal/report"
	"github.com/zwrot/zwrot/rules/lint"
)

func (a *app) rulesCommand() *cobra.Command {
	format := newChoice("text", "text", "json")
	cmd := &cobra.Command{
		Use:   "rules",
		Short: a.Sprintf("Lists all rules"),
		Args:  a.args(0, 0, ""),
		RunE: func(*cobra.Command, []string) error {
			if format.value == "json" {
				return a.rulesJSON(a.allRules())
			}
			a.rulesText(a.allRules())
			return nil
		},
	}
	cmd.Flags().Var(format, "format", a.Sprintf("format of the list"))
	return cmd
}

func (a *app) rulesText(all []*lint.Rule) {
	widest, widestName := 0, 0
	names := make([]string, len(all))
	for i, r := range all {
		names[i] = report.SeverityName(report.Options{Printer: a.Printer}, r.Severity)
		widest = max(widest, utf8.RuneCountInString(r.ID))
		widestName = max(widestName, utf8.RuneCountInString(names[i]))
	}
	for i, r := range all {
		a.fprintf(a.Stdout, "%s  %s  %s\n", pad(r.ID, widest), pad(names[i], widestName), r.Title.In(a.Lang))
	}
}

func pad(text string, width int) string {
	return text + strings.Repeat(" ", width-utf8.RuneCountInString(text))
}

// ruleJSON is a rule as "zwrot rules --format json" lists it.
type ruleJSON struct {
	ID       string            `json:"id"`
	Family   string            `json:"family"`
	Title    string            `json:"title"`
	Why      string            `json:"why"`
	Source   string            `json:"source"`
	Severity string            `json:"severity"`
	Types    map[string]string `json:"types"` // severities by document type
	Since    string            `json:"since"`
}

func (a *app) rulesJSON(all []*lint.Rule) error {
	out := make([]ruleJSON, len(all))
	for i, r := range all {
		out[i] = ruleJSON{r.ID, r.Family(), r.Title.In(a.Lang), r.Why.In(a.Lang), r.Source, r.Severity.String(), map[string]string{}, r.Since}
		for t, s := range r.Types {
			out[i].Types[string(t)] = s.String()
		}
	}
	e := json.NewEncoder(a.Stdout)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}
