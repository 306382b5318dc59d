package report

import (
	"io"

	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/span"
)

// jsonVersion is the version of the format. It rises when a field changes its
// meaning or goes away; new fields leave it.
const jsonVersion = "1"

// NewJSON makes a Reporter of one JSON object, a finding a line.
func NewJSON(w io.Writer, o Options) Reporter {
	return &jsonReport{findings: array{w: w}, lang: o.Printer.Lang, unreadable: []jsonUnreadable{}}
}

type jsonReport struct {
	findings   array
	lang       string
	unreadable []jsonUnreadable
}

type jsonFinding struct {
	File        string           `json:"file"`
	Rule        string           `json:"rule"`
	Severity    string           `json:"severity"`
	Message     string           `json:"message"`
	Start       position         `json:"start"`
	End         position         `json:"end"`
	Text        string           `json:"text"`
	Related     []jsonRange      `json:"related"`
	Suggestions []jsonSuggestion `json:"suggestions"`
}

// jsonRange is a related range with its text, or an edit with its new text.
type jsonRange struct {
	Start position `json:"start"`
	End   position `json:"end"`
	Text  string   `json:"text"`
}

type jsonSuggestion struct {
	Title  string      `json:"title"`
	Safety string      `json:"safety"`
	Edits  []jsonRange `json:"edits"`
	Result string      `json:"result"`
}

type jsonSummary struct {
	Files      int `json:"files"`
	Errors     int `json:"errors"`
	Warnings   int `json:"warnings"`
	Infos      int `json:"infos"`
	Suppressed int `json:"suppressed"`
}

type jsonUnreadable struct {
	File  string `json:"file"`
	Error string `json:"error"`
}

// File writes the findings of a file.
func (r *jsonReport) File(f *File) error {
	if err := r.begin(); err != nil {
		return err
	}
	for _, e := range f.Errors {
		r.unreadable = append(r.unreadable, jsonUnreadable{f.Name, e})
	}
	m := span.NewMapper(f.Source)
	for _, finding := range byPosition(f.Findings) {
		text, err := marshal(r.finding(f, m, &finding))
		if err != nil {
			return err
		}
		if err := r.findings.add(text); err != nil {
			return err
		}
	}
	return nil
}

// Close writes the summary.
func (r *jsonReport) Close(s *Summary) error {
	if err := r.begin(); err != nil {
		return err
	}
	summary, err := marshal(jsonSummary{s.Files, s.Errors, s.Warnings, s.Infos, s.Suppressed})
	if err != nil {
		return err
	}
	unreadable, err := marshal(r.unreadable)
	if err != nil {
		return err
	}
	return r.findings.end(",\n" + `"summary":` + summary + ",\n" + `"unreadable":` + unreadable + "}\n")
}

func (r *jsonReport) begin() error {
	return r.findings.begin(`{"version":` + jsonVersion + ",\n" + `"findings":`)
}

func (r *jsonReport) finding(f *File, m *span.Mapper, in *lint.Finding) jsonFinding {
	out := jsonFinding{
		File:        f.Name,
		Rule:        in.Rule.ID,
		Severity:    in.Severity.String(),
		Message:     in.Message.In(r.lang),
		Text:        writtenText(in),
		Related:     []jsonRange{},
		Suggestions: []jsonSuggestion{},
	}
	out.Start, out.End = positions(m, in.Span)
	for _, s := range in.Related {
		start, end := positions(m, s)
		out.Related = append(out.Related, jsonRange{start, end, string(f.Source[s.Start:s.End])})
	}
	for _, s := range in.Suggestions {
		edits := []jsonRange{}
		for _, e := range s.Edits {
			start, end := positions(m, e.Span)
			edits = append(edits, jsonRange{start, end, e.New})
		}
		out.Suggestions = append(out.Suggestions, jsonSuggestion{s.Title.In(r.lang), s.Safety.String(), edits, written(in, s.Result)})
	}
	return out
}
