package cli

import (
	"errors"
	"io/fs"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/zwrot/zwrot/cmd/internal/baseline"
)

// baselineName is the file that "zwrot baseline" writes where nobody says
// another.
const baselineName = "zwrot-baseline.json"

// baselineOptions are the flags of baseline.
type baselineOptions struct {
	*selection
	output string
	prune  bool
}

func (a *app) baselineCommand() *cobra.Command {
	o := &baselineOptions{}
	cmd := &cobra.Command{
		Use:   "baseline [" + a.Sprintf("PATH") + "...]",
		Short: a.Sprintf("Accepts what is found now, so that only new findings count"),
		Long: a.Sprintf(`Writes what is found now to a file. “zwrot check --baseline FILE” then reports only
what is new; text that moves stays accepted. The key "baseline" in zwrot.toml saves
writing the flag.

Of the files that are not checked in this run the entries stay. With --prune entries
are only removed: those of findings that are there no more.`),
		Example: "zwrot baseline\nzwrot baseline --prune",
		RunE:    func(_ *cobra.Command, args []string) error { return a.baseline(o, args) },
	}
	o.selection = a.selectionFlags(cmd)
	a.ruleFlags(cmd, o.selection)
	cmd.Flags().StringVar(&o.output, "output", "", a.Sprintf("file to write (by default zwrot-baseline.json, or “baseline” of zwrot.toml)"))
	cmd.Flags().BoolVar(&o.prune, "prune", false, a.Sprintf("only remove entries that are not needed any more"))
	nameValue(cmd.Flags(), "output", a.Sprintf("FILE"))
	return cmd
}

func (a *app) baseline(o *baselineOptions, args []string) error {
	t, err := a.newTask(o.selection, args)
	if err != nil {
		return err
	}
	file, err := a.baselineFile(o.selection, o.output)
	if err != nil {
		return err
	}
	if file == "" {
		file = a.absolute(baselineName)
	}
	accepted, err := a.oldBaseline(file, o.prune)
	if err != nil {
		return err
	}
	ran := (&filters{rules: t.rules}).ran
	stale := accepted.PruneMissing()
	for c := range o.run(t.ctx, t.checker, t.inputs) {
		if err := t.interrupted(); err != nil {
			return err
		}
		t.count(&c.File)
		switch {
		case c.Unread:
		case o.prune:
			stale += accepted.Prune(c.Path, c.Findings, ran)
		default:
			stale += accepted.Prune(c.Path, nil, ran)
			accepted.Add(c.Path, c.Findings)
		}
	}
	t.countProblems()
	if err := a.writeBaseline(file, accepted); err != nil {
		return err
	}
	name := a.relative(file)
	if o.prune {
		a.fprintf(a.Stdout, "%s\n", a.Sprintf("%d entries removed from %s.", stale, name))
	} else {
		files := a.Sprintf("%d files (where)", len(accepted.Files()))
		a.fprintf(a.Stdout, "%s\n", a.Sprintf("%d findings accepted in %s: %s", accepted.Total(), files, name))
	}
	return exitStatus(&t.summary, never)
}

// oldBaseline is the baseline to renew; without a file it is empty, but there
// is nothing to prune then.
func (a *app) oldBaseline(file string, prune bool) (*baseline.Baseline, error) {
	if _, err := baseline.Read(file); errors.Is(err, fs.ErrNotExist) && !prune {
		return baseline.New(filepath.Dir(file)), nil
	}
	return a.readBaseline(file)
}

func (a *app) writeBaseline(file string, b *baseline.Baseline) error {
	data, err := b.Bytes()
	if err != nil {
		return err
	}
	r, err := newReplacement(file, 0o644)
	if err != nil {
		return usageError{a.relative(file) + ": " + a.writeError(err)}
	}
	defer r.discard()
	if _, err := r.Write(data); err != nil {
		return err
	}
	return r.commit()
}
