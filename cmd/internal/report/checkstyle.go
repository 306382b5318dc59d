package report

import (
	"encoding/xml"
	"io"

	"github.com/zwrot/zwrot/rules/span"
)

// NewCheckstyle makes a Reporter of Checkstyle's XML, which Jenkins and many
// other servers read.
func NewCheckstyle(w io.Writer, o Options) Reporter { return &checkstyleReport{w: w, Options: o} }

type checkstyleReport struct {
	Options
	w     io.Writer
	begun bool
}

type checkstyleFile struct {
	XMLName xml.Name          `xml:"file"`
	Name    string            `xml:"name,attr"`
	Errors  []checkstyleError `xml:"error"`
}

type checkstyleError struct {
	Line     int    `xml:"line,attr,omitempty"`
	Column   int    `xml:"column,attr,omitempty"`
	Severity string `xml:"severity,attr"`
	Message  string `xml:"message,attr"`
	Source   string `xml:"source,attr"`
}

// File writes the findings of a file.
func (r *checkstyleReport) File(f *File) error {
	if err := r.begin(); err != nil {
		return err
	}
	out := checkstyleFile{Name: f.Name}
	for _, e := range f.Errors {
		out.Errors = append(out.Errors, checkstyleError{Severity: "error", Message: e, Source: "zwrot"})
	}
	m := span.NewMapper(f.Source)
	for _, finding := range byPosition(f.Findings) {
		start, _ := positions(m, finding.Span)
		out.Errors = append(out.Errors, checkstyleError{
			start.Line, start.Column, finding.Severity.String(), finding.Message.In(r.Printer.Lang), finding.Rule.ID,
		})
	}
	return writeXML(r.w, "  ", out)
}

// Close ends the report.
func (r *checkstyleReport) Close(*Summary) error {
	if err := r.begin(); err != nil {
		return err
	}
	_, err := io.WriteString(r.w, "</checkstyle>\n")
	return err
}

func (r *checkstyleReport) begin() error {
	if r.begun {
		return nil
	}
	r.begun = true
	_, err := io.WriteString(r.w, xml.Header+`<checkstyle version="4.3">`+"\n")
	return err
}
