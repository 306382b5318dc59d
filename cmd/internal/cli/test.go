package cli

import (
	"os"

	"github.com/spf13/cobra"

	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

func (a *app) testCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "test " + a.Sprintf("PACK") + "...",
		Short: a.Sprintf("Runs the examples of packs of terms"),
		Long: a.Sprintf(`Runs the examples of packs: each "bad" one must be found and its first suggestion be
what "fixed" says; each "good" one must be clean. Prints what is otherwise, with its line.`),
		Example: "zwrot test nasz-styl.toml",
		Args:    a.args(1, -1, a.Sprintf("the file of a pack")),
		RunE:    func(_ *cobra.Command, args []string) error { return a.test(args) },
	}
}

// test runs the examples of packs. A fault in a pack is an error of usage.
func (a *app) test(names []string) error {
	failed, entries := 0, 0
	for _, name := range names {
		data, err := os.ReadFile(a.absolute(name))
		if err != nil {
			return err
		}
		table, err := terms.ReadPack(name, data)
		if err != nil {
			return err
		}
		checker, err := terms.NewChecker(table)
		if err != nil {
			return err
		}
		for _, p := range checker.Examples(table) {
			failed++
			a.fprintf(a.Stdout, "%s:%d:%d: %s\n", a.relative(a.absolute(name)), p.Place.Line, p.Place.Column, p.Message)
		}
		entries += len(table.Entries)
	}
	if failed > 0 {
		a.fprintf(a.Stdout, "%s\n", a.Sprintf("%d examples fail, of %d entries.", failed, entries))
		return status(Findings)
	}
	a.fprintf(a.Stdout, "%s\n", a.Sprintf("All examples of %d entries pass.", entries))
	return nil
}

// allRules are the rules that a configuration in the working folder may name:
// those of its packs too. A fault in it is reported where it is needed.
func (a *app) allRules() []*lint.Rule {
	finder, err := a.configuration(&selection{})
	if err != nil {
		return a.Rules
	}
	c, err := finder.Load(a.Dir)
	if err != nil {
		return a.Rules
	}
	own := c.Rules()
	return append(a.Rules[:len(a.Rules):len(a.Rules)], own...)
}
