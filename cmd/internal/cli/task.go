package cli

import (
	"github.com/zwrot/zwrot/cmd/internal/report"
	"github.com/zwrot/zwrot/cmd/internal/walk"
	"github.com/zwrot/zwrot/rules/lint"
)

// task is what a command that reads texts works on: the rules, the texts and
// the paths that name none.
type task struct {
	*app
	*checker
	rules    []*lint.Rule
	inputs   []input
	problems []walk.Problem
	args     []string // the paths named
	summary  report.Summary
}

// newTask collects what the command line names. The error is a fault of the
// command line or of the configuration, found before any work.
func (a *app) newTask(s *selection, args []string) (*task, error) {
	t := &task{app: a, args: args}
	var err error
	if t.rules, err = a.chosenRules(s); err != nil {
		return nil, err
	}
	if t.inputs, t.problems, err = a.inputs(s, args); err != nil {
		return nil, err
	}
	t.checker, err = a.newChecker(t.rules)
	return t, err
}

// interrupted is the status of a run that was stopped, nil of one that goes on.
func (t *task) interrupted() error {
	if t.ctx.Err() == nil {
		return nil
	}
	return status(Interrupted)
}

// count adds a file to the summary, and prints what could not be read.
func (t *task) count(f *report.File) {
	t.summary.Add(f)
	for _, e := range f.Errors {
		t.complain(e)
	}
}

// countProblems counts the paths that could not be walked.
func (t *task) countProblems() {
	for _, p := range t.problems {
		t.count(t.problemFile(p))
	}
}
