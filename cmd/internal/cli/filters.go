package cli

import (
	"errors"
	"io/fs"
	"slices"
	"strconv"

	"github.com/zwrot/zwrot/cmd/internal/baseline"
	"github.com/zwrot/zwrot/cmd/internal/changes"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/span"
)

// filters leave out findings that are not new: --since and --baseline.
type filters struct {
	changes  *changes.Set
	baseline *baseline.Baseline
	rules    []*lint.Rule
	stale    int
}

func (a *app) newFilters(o *checkOptions, rules []*lint.Rule) (*filters, error) {
	f := &filters{rules: rules}
	if o.since == "" && o.diffFrom.value != "revision" {
		return nil, a.usagef("--diff-from needs --since")
	}
	var err error
	if o.since != "" {
		if f.changes, err = changes.Since(a.Dir, o.since, o.diffFrom.value == "merge-base"); err != nil {
			return nil, a.changesError(o.since, err)
		}
	}
	file, err := a.baselineFile(o.selection, o.baseline)
	if file != "" && err == nil {
		f.baseline, err = a.readBaseline(file)
	}
	return f, err
}

func (a *app) changesError(revision string, err error) error {
	text := err.Error()
	switch {
	case errors.Is(err, changes.ErrUnknownRevision):
		text = a.Sprintf("git knows no such revision")
	case errors.Is(err, changes.ErrNoRepository):
		text = a.Sprintf("this folder is in no repository of git")
	case errors.Is(err, changes.ErrNoGit):
		text = a.Sprintf("the program git is not installed")
	}
	return a.usagef("--since %s: %s", revision, text)
}

// baselineFile is the absolute path of the file with accepted findings: the
// flag's, or that of the configuration of the working folder.
func (a *app) baselineFile(s *selection, flag string) (string, error) {
	if flag != "" {
		return a.absolute(flag), nil
	}
	finder, err := a.configuration(s)
	if err != nil {
		return "", err
	}
	c, err := finder.Load(a.Dir)
	return c.Baseline(), err
}

func (a *app) readBaseline(file string) (*baseline.Baseline, error) {
	b, err := baseline.Read(file)
	var (
		pe *fs.PathError
		ve baseline.VersionError
	)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, a.usagef("there is no %s; “zwrot baseline” writes it", a.relative(file))
	case errors.As(err, &pe):
		return nil, usageError{a.relative(file) + ": " + a.pathError(err)}
	case errors.As(err, &ve):
		return nil, a.usagef("%s is a baseline of version %s, which this program does not know", a.relative(file), strconv.Itoa(int(ve)))
	case err != nil:
		return nil, a.usagef("%s is no baseline, or a conflict of git is left in it: %s", a.relative(file), err.Error())
	}
	return b, nil
}

// changed leaves out the inputs that have not changed.
func (f *filters) changed(inputs []input) []input {
	if f.changes == nil {
		return inputs
	}
	return slices.DeleteFunc(inputs, func(in input) bool { return in.source == nil && !f.changes.File(in.Path) })
}

// apply leaves out findings on lines that have not changed, and those that the
// baseline accepts.
func (f *filters) apply(c *checked) {
	all := c.Findings
	if f.changes != nil {
		mapper := span.NewMapper(c.Source)
		c.Findings = slices.DeleteFunc(slices.Clone(all), func(finding lint.Finding) bool {
			if finding.Rule.ID == budgetRule().ID {
				return !f.changes.File(c.Path) // it is about the whole file
			}
			at := finding.Span
			for _, r := range finding.Related {
				at = at.Cover(r)
			}
			last := max(at.Start, at.End-1)
			return !f.changes.Lines(c.Path, mapper.Position(at.Start).Line, mapper.Position(last).Line)
		})
	}
	if f.baseline == nil || c.Unread {
		return
	}
	// The baseline counts all findings of a file, so which of them are new is
	// told before the unchanged lines are left out.
	fresh, _ := f.baseline.New(c.Path, all)
	before := len(c.Findings)
	c.Findings = slices.DeleteFunc(slices.Clone(c.Findings), func(finding lint.Finding) bool {
		return !slices.ContainsFunc(fresh, func(n lint.Finding) bool { return n.Rule == finding.Rule && n.Span == finding.Span })
	})
	c.Suppressed += before - len(c.Findings)
	f.stale += f.baseline.Prune(c.Path, all, f.ran)
}

func (f *filters) ran(id string) bool {
	return slices.ContainsFunc(f.rules, func(r *lint.Rule) bool { return r.ID == id })
}

// staleEntries is the number of accepted findings that are there no more.
func (f *filters) staleEntries() int {
	if f.baseline == nil {
		return 0
	}
	return f.stale + f.baseline.PruneMissing()
}
