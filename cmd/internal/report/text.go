package report

import (
	"bytes"
	"io"
	"strconv"
	"strings"

	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/span"
)

// DefaultWidth is the number of columns of a report that goes to no terminal.
const DefaultWidth = 100

// maxLines is how many lines of a long finding the text report shows.
const maxLines = 3

// NewText makes a Reporter for people at a terminal: each finding with its
// source line, the exact characters marked, and the rewrite.
func NewText(w io.Writer, o Options) Reporter {
	if o.Width < 40 {
		o.Width = DefaultWidth
	}
	return &textReport{w, o}
}

type textReport struct {
	w io.Writer
	Options
}

// File writes the findings of a file.
func (r *textReport) File(f *File) error {
	m := span.NewMapper(f.Source)
	lines := &lineCells{mapper: m}
	var b bytes.Buffer
	for _, finding := range byPosition(f.Findings) {
		e := excerpt{Options: r.Options, out: &b, source: f.Source, mapper: m, lines: lines, finding: &finding}
		r.headline(&b, f.Name, m, &finding)
		e.write()
		b.WriteByte('\n')
	}
	_, err := r.w.Write(b.Bytes())
	return err
}

// headline is "file:line:column: severity: message  rule", so that editors and
// terminals can jump to the place.
func (r *textReport) headline(b *bytes.Buffer, name string, m *span.Mapper, f *lint.Finding) {
	p := m.Position(f.Span.Start)
	place := clean(name) + ":" + strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column)
	b.WriteString(r.paint(bold, place) + ": " +
		r.paint(severityStyle(f.Severity), SeverityName(r.Options, f.Severity)) + ": " +
		clean(f.Message.In(r.Printer.Lang)) + " " +
		r.paint(faint, "["+f.Rule.ID+"]") + "\n")
}

func severityStyle(s lint.Severity) style {
	switch s {
	case lint.Error:
		return boldRed
	case lint.Warning:
		return yellow
	}
	return cyan
}

// SeverityName is a severity in the language of the user.
func SeverityName(o Options, s lint.Severity) string {
	switch s {
	case lint.Error:
		return o.Printer.Sprintf("error")
	case lint.Warning:
		return o.Printer.Sprintf("warning")
	case lint.Info:
		return o.Printer.Sprintf("info")
	}
	return o.Printer.Sprintf("off")
}

// Close writes the summary.
func (r *textReport) Close(s *Summary) error {
	_, err := io.WriteString(r.w, strings.Join(r.summary(s), "\n")+"\n")
	return err
}

func (r *textReport) summary(s *Summary) []string {
	p := r.Printer
	checked := p.Sprintf("checked %d files", s.Files)
	var lines []string
	switch {
	case s.Files == 0 && s.Unreadable > 0:
	case s.AtLeast(lint.Info) == 0:
		lines = append(lines, r.paint(green, p.Sprintf("Nothing found"))+"; "+checked+".")
	default:
		lines = append(lines, r.counts(s)+" "+p.Sprintf("in %d files", s.WithFindings)+"; "+checked+".")
	}
	if s.Suppressed > 0 {
		lines = append(lines, p.Sprintf("Hidden by comments or the baseline: %d.", s.Suppressed))
	}
	if s.Stale > 0 {
		lines = append(lines, p.Sprintf("%d entries of the baseline are not needed any more: “zwrot baseline --prune” removes them.", s.Stale))
	}
	if s.Unreadable > 0 {
		lines = append(lines, r.paint(red, p.Sprintf("Not everything could be read: %d read errors.", s.Unreadable)))
	}
	if s.SafeFixes > 0 {
		lines = append(lines, p.Sprintf("%d safe fixes: “zwrot fix” applies them.", s.SafeFixes))
	}
	return lines
}

// counts is "1 błąd, 3 ostrzeżenia, 5 uwag", without what is not there.
func (r *textReport) counts(s *Summary) string {
	var parts []string
	for _, c := range []struct {
		n     int
		key   string
		style style
	}{
		{s.Errors, "%d errors", boldRed},
		{s.Warnings, "%d warnings", yellow},
		{s.Infos, "%d infos", cyan},
	} {
		if c.n > 0 {
			parts = append(parts, r.paint(c.style, r.Printer.Sprintf(c.key, c.n)))
		}
	}
	return strings.Join(parts, ", ")
}
