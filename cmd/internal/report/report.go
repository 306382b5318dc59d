// Package report writes the findings of a check in the formats that people and
// programs read. A format is one file with a golden file beside its test.
package report

import (
	"cmp"
	"io"
	"slices"
	"time"

	"github.com/zwrot/zwrot/cmd/internal/locale"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/readability"
	"github.com/zwrot/zwrot/rules/span"
)

// File is what the check of one file gave.
type File struct {
	Name     string // as printed, with slashes
	Source   []byte
	Findings []lint.Finding // sorted by position
	// Suppressed is the number of findings that comments or the baseline hide.
	Suppressed int
	// Metrics say how hard the text is to read.
	Metrics readability.Metrics
	// Errors say what could not be read, in the language of the user.
	Errors []string
	// Unread is set when no part of the file was checked.
	Unread bool
}

// Summary counts what all files gave.
type Summary struct {
	Files      int // checked, at least in part
	Errors     int
	Warnings   int
	Infos      int
	Suppressed int
	Unreadable int // messages about what could not be read
	// Stale is the number of findings that the baseline accepts and that are
	// there no more.
	Stale int
	// WithFindings is the number of files that have findings.
	WithFindings int
	// SafeFixes is the number of findings that "zwrot fix" mends.
	SafeFixes int
}

// Add counts a file.
func (s *Summary) Add(f *File) {
	if !f.Unread {
		s.Files++
	}
	if len(f.Findings) > 0 {
		s.WithFindings++
	}
	s.Suppressed += f.Suppressed
	s.Unreadable += len(f.Errors)
	for i := range f.Findings {
		switch f.Findings[i].Severity {
		case lint.Error:
			s.Errors++
		case lint.Warning:
			s.Warnings++
		default:
			s.Infos++
		}
		if hasSafeFix(&f.Findings[i]) {
			s.SafeFixes++
		}
	}
}

// hasSafeFix reports whether the best suggestion may be applied unseen.
func hasSafeFix(f *lint.Finding) bool {
	return len(f.Suggestions) > 0 && f.Suggestions[0].Safety == lint.Safe
}

// AtLeast counts the findings of a severity and above.
func (s *Summary) AtLeast(severity lint.Severity) int {
	n := s.Errors
	if severity <= lint.Warning {
		n += s.Warnings
	}
	if severity <= lint.Info {
		n += s.Infos
	}
	return n
}

// Reporter writes one report. File is called for each file in the order of the
// walk, Close once at the end. They return the errors of writing.
type Reporter interface {
	File(f *File) error
	Close(s *Summary) error
}

// Options say how a report looks.
type Options struct {
	Printer *locale.Printer
	Rules   []*lint.Rule // those that ran, for formats that list them
	Version string       // of zwrot
	Now     time.Time    // for formats that carry a date
	Color   bool         // text only
	Width   int          // columns of the terminal, text only
	// StepSummary takes the summary of a GitHub job; nil where there is none.
	StepSummary io.Writer
}

// position is a place as reports give it.
type position struct {
	Offset int `json:"offset"` // bytes from 0
	Line   int `json:"line"`   // from 1
	Column int `json:"column"` // from 1, in characters
}

func positions(m *span.Mapper, s span.Span) (start, end position) {
	return position(m.Position(s.Start)), position(m.Position(s.End))
}

// byPosition sorts findings for a report: by place, the graver first. Their
// messages show placeholders readably.
func byPosition(findings []lint.Finding) []lint.Finding {
	sorted := slices.Clone(findings)
	for i := range sorted {
		readableWords(&sorted[i])
	}
	slices.SortStableFunc(sorted, func(a, b lint.Finding) int {
		return cmp.Or(span.Compare(a.Span, b.Span), cmp.Compare(b.Severity, a.Severity))
	})
	return sorted
}
