package report

import (
	"encoding/xml"
	"io"
	"strconv"

	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/span"
)

// NewJUnit makes a Reporter of JUnit's XML (the schema of Jenkins' JUnit
// plugin): a file is a suite, a finding a failed test, a file without findings
// one passed test.
func NewJUnit(w io.Writer, o Options) Reporter { return &jUnitReport{w: w, Options: o} }

type jUnitReport struct {
	Options
	w      io.Writer
	suites []jUnitSuite
}

type jUnitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Errors   int          `xml:"errors,attr"`
	Suites   []jUnitSuite `xml:"testsuite"`
}

type jUnitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Cases    []jUnitCase `xml:"testcase"`
}

type jUnitCase struct {
	Name      string        `xml:"name,attr"`
	ClassName string        `xml:"classname,attr"`
	File      string        `xml:"file,attr"`
	Line      int           `xml:"line,attr,omitempty"`
	Failure   *jUnitFailure `xml:"failure"`
	Error     *jUnitFailure `xml:"error"`
}

type jUnitFailure struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",chardata"`
}

// File keeps the findings of a file: the counts come before them.
func (r *jUnitReport) File(f *File) error {
	suite := jUnitSuite{Name: f.Name}
	for _, e := range f.Errors {
		suite.Errors++
		suite.Cases = append(suite.Cases, jUnitCase{
			Name: "zwrot", ClassName: f.Name, File: f.Name, Error: &jUnitFailure{Message: e, Type: "unreadable"},
		})
	}
	m := span.NewMapper(f.Source)
	for _, finding := range byPosition(f.Findings) {
		suite.Failures++
		suite.Cases = append(suite.Cases, r.testcase(f, m, &finding))
	}
	if len(suite.Cases) == 0 {
		suite.Cases = []jUnitCase{{Name: "zwrot", ClassName: f.Name, File: f.Name}}
	}
	suite.Tests = len(suite.Cases)
	r.suites = append(r.suites, suite)
	return nil
}

func (r *jUnitReport) testcase(f *File, m *span.Mapper, finding *lint.Finding) jUnitCase {
	start, _ := positions(m, finding.Span)
	place := f.Name + ":" + strconv.Itoa(start.Line) + ":" + strconv.Itoa(start.Column)
	text := place + ": " + finding.Message.In(r.Printer.Lang)
	if len(finding.Suggestions) > 0 {
		text += "\n" + finding.Suggestions[0].Title.In(r.Printer.Lang)
	}
	return jUnitCase{
		Name:      finding.Rule.ID + " " + strconv.Itoa(start.Line) + ":" + strconv.Itoa(start.Column),
		ClassName: f.Name, File: f.Name, Line: start.Line,
		Failure: &jUnitFailure{finding.Message.In(r.Printer.Lang), finding.Severity.String(), text},
	}
}

// Close writes the report.
func (r *jUnitReport) Close(*Summary) error {
	all := jUnitSuites{Name: "zwrot", Suites: r.suites}
	for _, s := range r.suites {
		all.Tests += s.Tests
		all.Failures += s.Failures
		all.Errors += s.Errors
	}
	if _, err := io.WriteString(r.w, xml.Header); err != nil {
		return err
	}
	return writeXML(r.w, "", all)
}

// writeXML writes an element of a report behind an indent.
func writeXML(w io.Writer, indent string, v any) error {
	text, err := xml.MarshalIndent(v, indent, "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(append(text, '\n'))
	return err
}
