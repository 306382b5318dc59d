package report

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/span"
)

// summaryRows is how many findings the summary of a GitHub job lists: more
// than a person reads there, and far below GitHub's limit of 1 MiB.
const summaryRows = 100

// NewGitHub makes a Reporter of workflow commands, which GitHub Actions turns
// into annotations of the changed lines, and of the job's summary.
func NewGitHub(w io.Writer, o Options) Reporter { return &gitHubReport{w: w, Options: o} }

type gitHubReport struct {
	Options
	w    io.Writer
	rows []string
}

// File writes the annotations of a file.
func (r *gitHubReport) File(f *File) error {
	var b bytes.Buffer
	for _, e := range f.Errors {
		fmt.Fprintf(&b, "::error file=%s::%s\n", escapeProperty(f.Name), escapeData(e))
	}
	m := span.NewMapper(f.Source)
	for _, finding := range byPosition(f.Findings) {
		r.annotation(&b, f, m, &finding)
		if len(r.rows) < summaryRows {
			r.rows = append(r.rows, r.row(f, m, &finding))
		}
	}
	_, err := r.w.Write(b.Bytes())
	return err
}

func (r *gitHubReport) annotation(b *bytes.Buffer, f *File, m *span.Mapper, finding *lint.Finding) {
	start, end := positions(m, finding.Span)
	command := map[lint.Severity]string{lint.Error: "error", lint.Warning: "warning"}[finding.Severity]
	if command == "" {
		command = "notice"
	}
	fmt.Fprintf(b, "::%s file=%s,line=%d,endLine=%d", command, escapeProperty(f.Name), start.Line, end.Line)
	if start.Line == end.Line { // GitHub takes columns of one line only
		fmt.Fprintf(b, ",col=%d,endColumn=%d", start.Column, end.Column)
	}
	text := clean(finding.Message.In(r.Printer.Lang))
	if len(finding.Suggestions) > 0 {
		text += "\n→ " + clean(finding.Suggestions[0].Title.In(r.Printer.Lang))
	}
	fmt.Fprintf(b, ",title=%s::%s\n", escapeProperty(finding.Rule.ID), escapeData(text))
}

// row is a finding in the table of the summary.
func (r *gitHubReport) row(f *File, m *span.Mapper, finding *lint.Finding) string {
	start, _ := positions(m, finding.Span)
	rewrite := ""
	if len(finding.Suggestions) > 0 {
		rewrite = finding.Suggestions[0].Title.In(r.Printer.Lang)
	}
	cells := []string{
		escapeMarkdown(clean(f.Name)) + ":" + strconv.Itoa(start.Line),
		escapeMarkdown(SeverityName(r.Options, finding.Severity)),
		escapeMarkdown(clean(finding.Message.In(r.Printer.Lang))),
		escapeMarkdown(clean(rewrite)),
	}
	return "| " + strings.Join(cells, " | ") + " |"
}

// Close writes the summary of the job.
func (r *gitHubReport) Close(s *Summary) error {
	text := &textReport{r.w, Options{Printer: r.Printer}}
	lines := text.summary(s)
	if _, err := io.WriteString(r.w, strings.Join(lines, "\n")+"\n"); err != nil || r.StepSummary == nil {
		return err
	}
	var b strings.Builder
	b.WriteString("### zwrot\n\n" + strings.Join(lines, "  \n") + "\n")
	if len(r.rows) > 0 {
		p := r.Printer
		fmt.Fprintf(&b, "\n| %s | %s | %s | %s |\n|---|---|---|---|\n",
			p.Sprintf("Place"), p.Sprintf("Severity"), p.Sprintf("Message"), p.Sprintf("Suggestion"))
		b.WriteString(strings.Join(r.rows, "\n") + "\n")
	}
	if more := s.AtLeast(lint.Info) - len(r.rows); more > 0 {
		b.WriteString("\n" + r.Printer.Sprintf("and %d more", more) + "\n")
	}
	_, err := io.WriteString(r.StepSummary, b.String())
	return err
}

// escapeData escapes the message of a workflow command (actions/toolkit,
// packages/core/src/command.ts).
func escapeData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// escapeProperty escapes a property of a workflow command.
func escapeProperty(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(escapeData(s))
}
