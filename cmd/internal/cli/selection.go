package cli

import (
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zwrot/zwrot/rules/config"
	"github.com/zwrot/zwrot/rules/lint"
)

// selection is the flags that say what is checked and by what, shared by the
// commands that check.
type selection struct {
	selected []string
	ignored  []string
	docType  *choice
	config   string
	jobs     int
	// readsStdin is set for commands that have --stdin.
	readsStdin bool
	stdin      bool
	stdinAs    string
	// forceExclude leaves out excluded files even when they are named.
	forceExclude bool
}

// stdinName stands for the name of standard input where none is given.
const stdinName = "<stdin>"

func (a *app) selectionFlags(cmd *cobra.Command) *selection {
	s := &selection{docType: newChoice("", typeNames()...)}
	f := cmd.Flags()
	f.Var(s.docType, "type", a.Sprintf("type of the documents, whatever the configuration says"))
	f.StringVar(&s.config, "config", "", a.Sprintf("use this configuration file instead of the zwrot.toml found"))
	f.IntVar(&s.jobs, "jobs", 0, a.Sprintf("files checked at a time (0: one a processor)"))
	f.BoolVar(&s.forceExclude, "force-exclude", false, a.Sprintf("leave out what the configuration excludes even when it is named"))
	nameValue(f, "config", a.Sprintf("FILE"))
	nameValue(f, "jobs", "N")
	return s
}

// ruleFlags lets a command run some of the rules.
func (a *app) ruleFlags(cmd *cobra.Command, s *selection) {
	f := cmd.Flags()
	f.StringSliceVar(&s.selected, "select", nil, a.Sprintf("run only these rules and families (comma-separated)"))
	f.StringSliceVar(&s.ignored, "ignore", nil, a.Sprintf("leave out these rules and families (comma-separated)"))
	nameValue(f, "select", a.Sprintf("RULE"))
	nameValue(f, "ignore", a.Sprintf("RULE"))
}

// stdinFlags lets a command read a single text from standard input.
func (a *app) stdinFlags(cmd *cobra.Command, s *selection) {
	s.readsStdin = true
	f := cmd.Flags()
	f.BoolVar(&s.stdin, "stdin", false, a.Sprintf("read the text from standard input"))
	f.StringVar(&s.stdinAs, "stdin-filename", "", a.Sprintf("name of the text from standard input; its extension tells the format"))
	nameValue(f, "stdin-filename", a.Sprintf("NAME"))
}

func typeNames() []string {
	var names []string
	for _, t := range lint.Types() {
		names = append(names, string(t))
	}
	return names
}

// workers is the number of files to check at a time.
func (s *selection) workers() int {
	if s.jobs > 0 {
		return s.jobs
	}
	return runtime.GOMAXPROCS(0)
}

// chosenRules returns the rules to run. The narrower flag wins: a rule that is
// selected by its id runs although its family is ignored.
func (a *app) chosenRules(s *selection) ([]*lint.Rule, error) {
	if err := a.knownRules(slices.Concat(s.selected, s.ignored)); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(slices.Clone(a.Rules), s.leavesOut), nil
}

// leavesOut reports a rule that --select and --ignore leave out.
func (s *selection) leavesOut(r *lint.Rule) bool {
	named := slices.Contains(s.selected, r.ID)
	wanted := len(s.selected) == 0 || named || slices.Contains(s.selected, r.Family())
	unwanted := slices.Contains(s.ignored, r.ID) || !named && slices.Contains(s.ignored, r.Family())
	return !wanted || unwanted
}

// knownRules refuses names that are neither a rule nor a family.
func (a *app) knownRules(names []string) error {
	known := ruleNames(a.allRules())
	for _, name := range names {
		if !slices.Contains(known, name) {
			return a.unknownRule(name)
		}
	}
	return nil
}

// ruleNames lists the ids of rules and then the families.
func ruleNames(all []*lint.Rule) []string {
	var ids, families []string
	for _, r := range all {
		ids = append(ids, r.ID)
		if !slices.Contains(families, r.Family()) {
			families = append(families, r.Family())
		}
	}
	return append(ids, families...)
}

// configuration finds the configuration of files.
func (a *app) configuration(s *selection) (*config.Finder, error) {
	finder := config.NewFinder(a.Rules)
	if s.config == "" {
		return finder, nil
	}
	if err := finder.Use(a.absolute(s.config)); err != nil {
		if a.isPathError(err) {
			return nil, usageError{s.config + ": " + a.pathError(err)}
		}
		return nil, err
	}
	return finder, nil
}

// settings is what holds for the file at an absolute path.
func (s *selection) settings(finder *config.Finder, path string) (*lint.Settings, error) {
	c, err := finder.Load(filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	settings := c.Settings(path)
	settings.Own = slices.DeleteFunc(settings.Own, s.leavesOut)
	if s.docType.value != "" {
		settings.Type = lint.Type(s.docType.value)
	}
	return settings, nil
}

// paths are the arguments that name files and folders: the working folder when
// there is none. "-" is another way to say --stdin.
func (a *app) paths(s *selection, args []string) ([]string, error) {
	if s.readsStdin && slices.Contains(args, "-") {
		s.stdin = true
		args = slices.DeleteFunc(slices.Clone(args), func(p string) bool { return p == "-" })
	}
	switch {
	case s.stdin && len(args) > 0:
		return nil, a.usagef("--stdin reads one text, so no path may follow: %s", strings.Join(args, " "))
	case s.stdinAs != "" && !s.stdin:
		return nil, a.usagef("--stdin-filename needs --stdin")
	case s.jobs < 0:
		return nil, a.usagef("--jobs must not be negative: %s", fmt.Sprint(s.jobs))
	case !s.stdin && len(args) == 0:
		return []string{"."}, nil
	}
	return args, nil
}
