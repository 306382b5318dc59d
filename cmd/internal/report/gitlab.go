package report

import (
	"io"

	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/span"
)

// NewGitLab makes a Reporter of GitLab's code quality report
// (docs.gitlab.com/ci/testing/code_quality, "Code Quality report format").
func NewGitLab(w io.Writer, o Options) Reporter {
	return &gitLabReport{Options: o, entries: array{w: w}}
}

type gitLabReport struct {
	Options
	entries      array
	fingerprints fingerprints
}

type gitLabEntry struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitLabLocation `json:"location"`
}

type gitLabLocation struct {
	Path  string      `json:"path"`
	Lines gitLabLines `json:"lines"`
}

type gitLabLines struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

// File writes the findings of a file.
func (r *gitLabReport) File(f *File) error {
	if err := r.entries.begin(""); err != nil {
		return err
	}
	m := span.NewMapper(f.Source)
	for _, finding := range byPosition(f.Findings) {
		start, end := positions(m, finding.Span)
		text, err := marshal(gitLabEntry{
			Description: finding.Message.In(r.Printer.Lang),
			CheckName:   finding.Rule.ID,
			Fingerprint: r.fingerprints.of(f, &finding),
			Severity:    gitLabSeverity(finding.Severity),
			Location:    gitLabLocation{f.Name, gitLabLines{start.Line, end.Line}},
		})
		if err != nil {
			return err
		}
		if err := r.entries.add(text); err != nil {
			return err
		}
	}
	return nil
}

// Close ends the list.
func (r *gitLabReport) Close(*Summary) error {
	if err := r.entries.begin(""); err != nil {
		return err
	}
	return r.entries.end("\n")
}

func gitLabSeverity(s lint.Severity) string {
	switch s {
	case lint.Error:
		return "major"
	case lint.Warning:
		return "minor"
	}
	return "info"
}
