package cli

import (
	"bufio"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/zwrot/zwrot/cmd/internal/report"
	"github.com/zwrot/zwrot/rules/lint"
)

// format is a format of reports.
type format struct {
	name string
	make func(io.Writer, report.Options) report.Reporter
}

// formats lists the formats of reports; adding one takes a line here.
func formats() []format {
	return []format{
		{"text", report.NewText},
		{"json", report.NewJSON},
		{"sarif", report.NewSARIF},
		{"github", report.NewGitHub},
		{"gitlab", report.NewGitLab},
		{"junit", report.NewJUnit},
		{"checkstyle", report.NewCheckstyle},
		{"rdjson", report.NewRDJSON},
		{"html", report.NewHTML},
	}
}

func formatNames() []string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return names
}

// outputs is the reports that a check writes at once.
type outputs struct {
	reports []report.Reporter
	files   []*replacement
	stdout  *bufio.Writer
	// scroll is set when a report runs over the terminal.
	scroll bool
	// summary is the job summary of GitHub, nil elsewhere.
	summary *os.File
}

// openReports opens what --format and --output ask for. A report to a file
// takes its place only when it is complete.
func (a *app) openReports(o *checkOptions, rules []*lint.Rule) (*outputs, error) {
	out := &outputs{stdout: bufio.NewWriter(a.Stdout)}
	toStdout := 0
	for _, spec := range o.formats {
		name, file, toFile := strings.Cut(spec, "=")
		if !toFile && o.output != "" && len(o.formats) == 1 {
			file, toFile = o.output, true
		}
		f, ok := findFormat(name)
		if name == "github" {
			if err := a.openSummary(out); err != nil {
				return nil, err
			}
		}
		options := a.reportOptions(o, rules, !toFile && isTerminal(a.Stdout))
		if out.summary != nil {
			options.StepSummary = out.summary
		}
		switch {
		case !ok:
			out.discard()
			return nil, a.wrongValue("--format", name, formatNames())
		case toFile && file == "":
			out.discard()
			return nil, a.usagef("--format %s= needs the name of a file", name)
		case toFile && slices.ContainsFunc(out.files, func(r *replacement) bool { return r.path == a.absolute(file) }):
			out.discard()
			return nil, a.usagef("two reports go to one file: %s", file)
		case toFile:
			r, err := newReplacement(a.absolute(file), 0o644)
			if err != nil {
				out.discard()
				return nil, usageError{file + ": " + a.writeError(err)}
			}
			out.files = append(out.files, r)
			out.reports = append(out.reports, f.make(r, options))
		default:
			toStdout++
			out.scroll = isTerminal(a.Stdout)
			out.reports = append(out.reports, f.make(out.stdout, options))
		}
	}
	if toStdout > 1 || o.output != "" && len(o.formats) > 1 {
		out.discard()
		return nil, a.usagef("several reports need files: --format text --format json=FILE")
	}
	return out, nil
}

// openSummary opens the file that GitHub shows on the page of a job, as the
// environment names it.
func (a *app) openSummary(out *outputs) error {
	name := a.env("GITHUB_STEP_SUMMARY")
	if name == "" || out.summary != nil {
		return nil
	}
	var err error
	if out.summary, err = os.OpenFile(a.absolute(name), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644); err != nil {
		return usageError{name + ": " + a.writeError(err)}
	}
	return nil
}

func findFormat(name string) (format, bool) {
	for _, f := range formats() {
		if f.name == name {
			return f, true
		}
	}
	return format{}, false
}

// reportOptions are how a report looks. Colour follows --color, then NO_COLOR
// (no-color.org), then whether there is a terminal.
func (a *app) reportOptions(o *checkOptions, rules []*lint.Rule, terminal bool) report.Options {
	options := report.Options{Printer: a.Printer, Rules: rules, Version: version(), Now: time.Now(), Width: report.DefaultWidth}
	switch o.color.value {
	case "always":
		options.Color = true
	case "auto":
		options.Color = terminal && a.env("NO_COLOR") == "" && a.env("TERM") != "dumb"
	}
	if n, err := strconv.Atoi(a.env("COLUMNS")); err == nil && terminal {
		options.Width = n
	}
	return options
}

func (o *outputs) file(f *report.File) error {
	for _, r := range o.reports {
		if err := r.File(f); err != nil {
			return err
		}
	}
	return nil
}

// close ends the reports and puts their files in place.
func (o *outputs) close(s *report.Summary) error {
	for _, r := range o.reports {
		if err := r.Close(s); err != nil {
			return err
		}
	}
	for _, f := range o.files {
		if err := f.commit(); err != nil {
			return err
		}
	}
	if o.summary != nil {
		if err := o.summary.Close(); err != nil {
			return err
		}
	}
	return o.stdout.Flush()
}

// discard takes away the files that were not put in place.
func (o *outputs) discard() {
	for _, f := range o.files {
		f.discard()
	}
}
