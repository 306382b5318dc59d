package report

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/cmd/internal/locale"
	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/span"
)

// TestFormats compares each format with its golden file, and those that have a
// schema with the schema, also when there is nothing to report.
func TestFormats(t *testing.T) {
	o := Options{Printer: printer(t, locale.Polish), Rules: []*lint.Rule{pastRule(), pairRule()}, Version: "v1.2.3"}
	for _, c := range []struct {
		golden, schema string
		make           func(io.Writer, Options) Reporter
	}{
		{"report.sarif", "sarif-2.1.0.json", NewSARIF},
		{"report.gitlab.json", "gitlab.json", NewGitLab},
		{"report.rdjson", "rdjson.json", NewRDJSON},
		{"report.github", "", NewGitHub},
		{"report.checkstyle.xml", "", NewCheckstyle},
		{"report.junit.xml", "", NewJUnit},
	} {
		t.Run(c.golden, func(t *testing.T) {
			have := write(t, sample(), o, c.make)
			golden(t, c.golden, have)
			if c.schema == "" {
				return
			}
			schema := readSchema(t, c.schema)
			for _, text := range []string{have, write(t, empty(), o, c.make), write(t, nil, Options{Printer: o.Printer}, c.make)} {
				for _, fault := range schema.validate(t, text) {
					t.Error(fault)
				}
			}
		})
	}
}

// TestSARIFFixes applies the fixes of a SARIF log as a viewer would, by lines
// and code points, and compares the outcome with our own.
func TestSARIFFixes(t *testing.T) {
	type region struct{ StartLine, StartColumn, EndLine, EndColumn int }
	var log struct {
		Runs []struct {
			Results []struct {
				Locations []struct {
					PhysicalLocation struct {
						Region struct {
							region
							Snippet struct{ Text string }
						}
					}
				}
				Fixes []struct {
					ArtifactChanges []struct {
						Replacements []struct {
							DeletedRegion   region
							InsertedContent struct{ Text string }
						}
					}
				}
			}
		}
	}
	text := write(t, sample(), Options{Printer: printer(t, locale.Polish)}, NewSARIF)
	if err := json.Unmarshal([]byte(text), &log); err != nil {
		t.Fatal(err)
	}
	results, i := log.Runs[0].Results, 0
	for _, f := range sample() {
		at := func(line, column int) int {
			lines := strings.SplitAfter(string(f.Source), "\n")
			runes := []rune(lines[line-1])
			return len(strings.Join(lines[:line-1], "")) + len(string(runes[:column-1]))
		}
		for _, finding := range byPosition(f.Findings) {
			result := results[i]
			i++
			r := result.Locations[0].PhysicalLocation.Region
			if got := string(f.Source[at(r.StartLine, r.StartColumn):at(r.EndLine, r.EndColumn)]); got != r.Snippet.Text {
				t.Errorf("the region holds %q, the snippet is %q", got, r.Snippet.Text)
			}
			for j, s := range finding.Suggestions {
				var edits []fix.Edit
				for _, p := range result.Fixes[j].ArtifactChanges[0].Replacements {
					d := p.DeletedRegion
					edits = append(edits, fix.Edit{
						Span: span.Span{Start: at(d.StartLine, d.StartColumn), End: at(d.EndLine, d.EndColumn)},
						New:  p.InsertedContent.Text,
					})
				}
				compareFixes(t, f.Source, edits, s.Edits)
			}
		}
	}
	if i != len(results) {
		t.Errorf("%d results for %d findings", len(results), i)
	}
}

// TestRDJSONFixes applies the suggestions by lines and bytes.
func TestRDJSONFixes(t *testing.T) {
	type place struct{ Line, Column int }
	var log struct {
		Diagnostics []struct {
			Suggestions []struct {
				Range struct{ Start, End place }
				Text  string
			}
		}
	}
	text := write(t, sample(), Options{Printer: printer(t, locale.Polish)}, NewRDJSON)
	if err := json.Unmarshal([]byte(text), &log); err != nil {
		t.Fatal(err)
	}
	i := 0
	for _, f := range sample() {
		at := func(p place) int {
			lines := bytes.SplitAfter(f.Source, []byte("\n"))
			return len(bytes.Join(lines[:p.Line-1], nil)) + p.Column - 1
		}
		for _, finding := range byPosition(f.Findings) {
			for j, s := range finding.Suggestions {
				have := log.Diagnostics[i].Suggestions[j]
				edit := fix.Edit{Span: span.Span{Start: at(have.Range.Start), End: at(have.Range.End)}, New: have.Text}
				compareFixes(t, f.Source, []fix.Edit{edit}, s.Edits)
			}
			i++
		}
	}
}

func compareFixes(t *testing.T, src []byte, have, want []fix.Edit) {
	t.Helper()
	h, err := fix.Apply(src, have)
	if err != nil {
		t.Fatal(err)
	}
	w, err := fix.Apply(src, want)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(h, w) {
		t.Errorf("the report's fix gives %q, want %q", h, w)
	}
}

// TestXML reads the XML reports back, with the counts that consumers rely on.
func TestXML(t *testing.T) {
	o := Options{Printer: printer(t, locale.Polish)}
	var junit struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Errors   int `xml:"errors,attr"`
		Suites   []struct {
			Tests int `xml:"tests,attr"`
			Cases []struct {
				Failure *struct{} `xml:"failure"`
				Error   *struct{} `xml:"error"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal([]byte(write(t, sample(), o, NewJUnit)), &junit); err != nil {
		t.Fatal(err)
	}
	tests, failures, errors := 0, 0, 0
	for _, s := range junit.Suites {
		if s.Tests != len(s.Cases) || s.Tests == 0 {
			t.Errorf("a suite counts %d of %d tests", s.Tests, len(s.Cases))
		}
		for _, c := range s.Cases {
			tests++
			if c.Failure != nil {
				failures++
			}
			if c.Error != nil {
				errors++
			}
		}
	}
	if junit.Tests != tests || junit.Failures != failures || junit.Errors != errors || failures != 5 || errors != 1 {
		t.Errorf("counts %d, %d, %d; there are %d, %d, %d", junit.Tests, junit.Failures, junit.Errors, tests, failures, errors)
	}
	var checkstyle struct {
		Files []struct {
			Name   string `xml:"name,attr"`
			Errors []struct {
				Line int `xml:"line,attr"`
			} `xml:"error"`
		} `xml:"file"`
	}
	if err := xml.Unmarshal([]byte(write(t, sample(), o, NewCheckstyle)), &checkstyle); err != nil {
		t.Fatal(err)
	}
	if len(checkstyle.Files) != len(sample()) || len(checkstyle.Files[0].Errors) != 1 || checkstyle.Files[0].Errors[0].Line != 3 {
		t.Errorf("%+v", checkstyle)
	}
}

func TestGitHubStepSummary(t *testing.T) {
	var summary bytes.Buffer
	o := Options{Printer: printer(t, locale.Polish), StepSummary: &summary}
	commands := write(t, sample(), o, NewGitHub)
	golden(t, "summary.md", summary.String())
	for line := range strings.Lines(commands) {
		if strings.HasPrefix(line, "::") && strings.Count(line, "::") != 2 {
			t.Errorf("a property or message breaks the command: %q", line)
		}
	}
}

// TestFingerprints stay when lines move and are told apart where a sentence
// stands twice.
func TestFingerprints(t *testing.T) {
	names := func(text string) []string {
		s := source{"a.txt", text}
		f := &File{Name: s.name, Source: []byte(text)}
		var fp fingerprints
		var out []string
		for n := range strings.Count(text, "Zrobiłeś to.") {
			finding := s.finding(pastRule(), "Zrobiłeś", "Zrobiłeś to.")
			finding.Span, finding.Sentence = s.at("Zrobiłeś", n), s.at("Zrobiłeś to.", n)
			out = append(out, fp.of(f, &finding))
		}
		return out
	}
	before, after := names("Zrobiłeś to. Zrobiłeś to."), names("Nowe.\n\nZrobiłeś to.\nZrobiłeś to.")
	if before[0] == before[1] {
		t.Error("two places have one fingerprint")
	}
	if before[0] != after[0] || before[1] != after[1] {
		t.Error("a fingerprint changes with the line")
	}
}
