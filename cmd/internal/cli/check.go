package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/zwrot/zwrot/cmd/internal/report"
	"github.com/zwrot/zwrot/rules/lint"
)

// checkOptions are the flags of check.
type checkOptions struct {
	*selection
	failOn  *choice
	formats []string
	output  string
	color   *choice

	since    string
	diffFrom *choice
	baseline string
	cache    string

	showConfig, showFiles bool
}

// never is the value of --fail-on that no severity reaches.
const never = "never"

func (a *app) checkCommand() *cobra.Command {
	o := &checkOptions{}
	cmd := &cobra.Command{
		Use:   "check [" + a.Sprintf("PATH") + "...]",
		Short: a.Sprintf("Checks files and folders"),
		Long: a.Sprintf(`Checks files and folders and prints what it finds: the place, the reason and a rewrite.

A folder is searched for texts of known formats; what .gitignore, a hidden name or
"exclude" in zwrot.toml leaves out is checked only when it is named itself.

Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 a fault of the command
line or of the configuration; 3 something could not be read (the rest was checked).`),
		Example: "zwrot check szablony/\n" +
			"zwrot check --type email --format json mail.html\n" +
			"cat mail.html | zwrot check --stdin --stdin-filename mail.html",
		RunE: func(cmd *cobra.Command, args []string) error {
			if f := cmd.Flags().Lookup("since"); f.Changed && o.since == "" { // an empty variable of a CI would check everything
				return a.usagef("--since needs a revision of git")
			}
			return a.check(o, args)
		},
	}
	o.selection = a.selectionFlags(cmd)
	a.ruleFlags(cmd, o.selection)
	a.stdinFlags(cmd, o.selection)
	o.failOn = a.failOnFlag(cmd)
	f := cmd.Flags()
	f.StringSliceVar(&o.formats, "format", []string{"text"}, a.Sprintf("format of the report, FORMAT or FORMAT=FILE; may be given again (%s)", strings.Join(formatNames(), ", ")))
	f.StringVar(&o.output, "output", "", a.Sprintf("write the report to a file"))
	o.color = newChoice("auto", "auto", "always", "never")
	f.Var(o.color, "color", a.Sprintf("colour in the text report"))
	f.Lookup("color").NoOptDefVal = "always"
	f.StringVar(&o.since, "since", "", a.Sprintf("report only lines changed since a revision of git"))
	o.diffFrom = newChoice("revision", "revision", "merge-base")
	f.Var(o.diffFrom, "diff-from", a.Sprintf("compare with the revision itself or with where the branch left it"))
	f.StringVar(&o.baseline, "baseline", "", a.Sprintf("report only findings that this file does not accept"))
	f.StringVar(&o.cache, "cache", "", a.Sprintf("keep results in a folder and take them again while nothing changes"))
	nameValue(f, "cache", a.Sprintf("FOLDER"))
	f.BoolVar(&o.showFiles, "show-files", false, a.Sprintf("list the files that would be checked, and stop"))
	f.BoolVar(&o.showConfig, "show-config", false, a.Sprintf("print the settings that hold for each file, and stop"))
	nameValue(f, "format", a.Sprintf("FORMAT"))
	nameValue(f, "output", a.Sprintf("FILE"))
	nameValue(f, "since", a.Sprintf("REVISION"))
	nameValue(f, "baseline", a.Sprintf("FILE"))
	return cmd
}

func (a *app) failOnFlag(cmd *cobra.Command) *choice {
	c := newChoice(lint.Error.String(), lint.Error.String(), lint.Warning.String(), lint.Info.String(), never)
	cmd.Flags().Var(c, "fail-on", a.Sprintf("severity from which findings make exit code 1"))
	return c
}

func (a *app) check(o *checkOptions, args []string) error {
	t, err := a.newTask(o.selection, args)
	if err != nil {
		return err
	}
	filters, err := a.newFilters(o, t.rules)
	if err != nil {
		return err
	}
	t.inputs = filters.changed(t.inputs)
	switch {
	case o.showFiles:
		a.showFiles(t.inputs)
		return nil
	case o.showConfig:
		return a.showConfig(o.selection, t.inputs)
	}
	if o.cache != "" {
		if t.memory, err = a.newMemory(o.cache, t.rules); err != nil {
			return err
		}
	}
	outputs, err := a.openReports(o, t.rules)
	if err != nil {
		return err
	}
	defer outputs.discard()
	if err := t.check(o, filters, outputs); err != nil {
		return err
	}
	if t.memory != nil {
		if err := t.memory.Sweep(); err != nil {
			return err
		}
	}
	return exitStatus(&t.summary, o.failOn.value)
}

// check checks all texts and writes the reports.
func (t *task) check(o *checkOptions, filters *filters, outputs *outputs) error {
	entries := &acceptEntries{}
	progress := t.newProgress(len(t.inputs), outputs.scroll)
	for c := range o.run(t.ctx, t.checker, t.inputs) {
		if err := t.interrupted(); err != nil {
			return err
		}
		entries.add(c)
		filters.apply(c)
		progress.step()
		if len(c.Errors) > 0 {
			progress.clear()
		}
		t.count(&c.File)
		if err := outputs.file(&c.File); err != nil {
			return err
		}
	}
	progress.clear()
	for _, p := range t.problems {
		f := t.problemFile(p)
		t.count(f)
		if err := outputs.file(f); err != nil {
			return err
		}
	}
	if o.complete() {
		for _, f := range entries.unused(t) {
			t.count(f)
			t.summary.Files-- // no text
			if err := outputs.file(f); err != nil {
				return err
			}
		}
	}
	t.summary.Stale = filters.staleEntries()
	return outputs.close(&t.summary)
}

// exitStatus is the exit code that a summary leads to, nil for OK.
func exitStatus(s *report.Summary, failOn string) error {
	severity, ok := lint.ParseSeverity(failOn)
	switch {
	case s.Unreadable > 0:
		return status(Unreadable)
	case ok && s.AtLeast(severity) > 0:
		return status(Findings)
	}
	return nil
}
