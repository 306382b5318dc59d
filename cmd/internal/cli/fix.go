package cli

import (
	"bytes"
	"errors"
	"os"

	"github.com/spf13/cobra"

	"github.com/zwrot/zwrot/cmd/internal/diff"
	"github.com/zwrot/zwrot/cmd/internal/report"
	"github.com/zwrot/zwrot/cmd/internal/walk"
	"github.com/zwrot/zwrot/rules/lint"
)

// fixOptions are the flags of fix.
type fixOptions struct {
	*selection
	failOn *choice
	diff   bool
	unsafe bool
}

// fixRun is one run of fix. The summary of its task is about what is left.
type fixRun struct {
	*task
	*fixOptions
	fixes int
	files int
}

func (a *app) fixCommand() *cobra.Command {
	o := &fixOptions{}
	cmd := &cobra.Command{
		Use:   "fix [" + a.Sprintf("PATH") + "...]",
		Short: a.Sprintf("Applies safe fixes"),
		Long: a.Sprintf(`Applies the fixes that keep meaning and tone. With --unsafe it also takes the first
suggestion where the wording is a choice: read the result then.

With --stdin the mended text goes to standard output. Placeholders, tags, code and
addresses are never touched, and a file that was not read whole stays as it is.

Exit codes: 0 nothing at or above --fail-on is left; 1 findings are left, or, with
--diff, something would change; 2 and 3 as in “zwrot check”.`),
		Example: "zwrot fix szablony/\nzwrot fix --unsafe --diff mail.html",
		RunE:    func(_ *cobra.Command, args []string) error { return a.fix(o, args) },
	}
	o.selection = a.selectionFlags(cmd)
	a.ruleFlags(cmd, o.selection)
	a.stdinFlags(cmd, o.selection)
	o.failOn = a.failOnFlag(cmd)
	cmd.Flags().BoolVar(&o.diff, "diff", false, a.Sprintf("print what would change and change nothing"))
	cmd.Flags().BoolVar(&o.unsafe, "unsafe", false, a.Sprintf("also apply fixes that choose a wording"))
	return cmd
}

func (a *app) fix(o *fixOptions, args []string) error {
	t, err := a.newTask(o.selection, args)
	if err != nil {
		return err
	}
	run := &fixRun{task: t, fixOptions: o}
	fixer := &fixer{t.checker, o.unsafe}
	for m := range walk.Parallel(t.inputs, o.workers(), func(in input) *mended { return fixer.fix(t.ctx, in) }) {
		if err := t.interrupted(); err != nil {
			return err
		}
		if err := run.take(m); err != nil {
			return err
		}
	}
	t.countProblems()
	return run.finish()
}

// take writes one mended text, or its difference.
func (r *fixRun) take(m *mended) error {
	if m.fault != nil {
		m.left.Errors = append(m.left.Errors, m.left.Name+": "+m.fault.In(r.Lang))
	}
	var err error
	switch {
	case r.diff:
		_, err = r.Stdout.Write([]byte(diff.Unified(m.left.Name, string(m.before), string(m.after))))
	case m.source != nil:
		text := m.written
		if m.left.Unread {
			text = m.source // as it came, since an editor takes what it gets
		}
		_, err = r.Stdout.Write(text)
	case m.changed():
		if err := m.store(); err != nil {
			m.left.Errors = append(m.left.Errors, m.left.Name+": "+r.storeError(err))
			m.fixes = 0
		} else {
			r.printf("%s: %s\n", m.left.Name, r.Sprintf("%d fixes", m.fixes))
		}
	}
	if m.changed() && m.fixes > 0 {
		r.fixes += m.fixes
		r.files++
	}
	r.count(&m.left)
	return err
}

// finish prints the summary and gives the exit code.
func (r *fixRun) finish() error {
	if r.fixes == 0 {
		r.printf("%s\n", r.Sprintf("Nothing to fix."))
	} else {
		key := "%d fixes in %s."
		if r.diff {
			key = "%d fixes would be made in %s."
		}
		r.printf("%s\n", r.Sprintf(key, r.fixes, r.Sprintf("%d files (where)", r.files)))
	}
	if left := r.summary.AtLeast(lint.Info); left > 0 && !r.diff {
		r.printf("%s\n", r.Sprintf("%d findings are left for you to decide: “zwrot check” shows them.", left))
	}
	if r.diff {
		if r.summary.Unreadable == 0 && r.fixes > 0 {
			return status(Findings)
		}
		return exitStatus(&report.Summary{Unreadable: r.summary.Unreadable}, never)
	}
	return exitStatus(&r.summary, r.failOn.value)
}

// printf writes for the user: beside a text or a difference on standard output
// it goes to the error stream.
func (r *fixRun) printf(format string, args ...any) {
	w := r.Stdout
	if r.stdin || r.diff {
		w = r.Stderr
	}
	r.fprintf(w, format, args...)
}

// errChanged is the error of a file that somebody else has written meanwhile.
var errChanged = errors.New("the file has changed meanwhile")

// store writes the mended text in place of the file, in one step.
func (m *mended) store() error {
	r, err := newReplacement(m.Path, 0)
	if err != nil {
		return err
	}
	defer r.discard()
	if _, err := r.Write(m.written); err != nil {
		return err
	}
	if now, err := os.ReadFile(m.Path); err != nil || !bytes.Equal(now, m.raw) {
		return errors.Join(errChanged, err)
	}
	return r.commit()
}

func (r *fixRun) storeError(err error) string {
	if errors.Is(err, errChanged) {
		return r.Sprintf("the file has changed meanwhile and stays as it is; run “zwrot fix” again")
	}
	return r.Sprintf("cannot be written: %s", r.writeError(err))
}
