package report

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/span"
)

// jsonVersion is the version of the format. It rises when a field changes its
// meaning or goes away; new fields leave it.
const jsonVersion = "1"

// NewJSON makes a Reporter of one JSON object, a finding a line.
func NewJSON(w io.Writer, o Options) Reporter {
	return &jsonReport{w: w, lang: o.Printer.Lang, unreadable: []jsonUnreadable{}}
}

type jsonReport struct {
	w          io.Writer
	lang       string
	begun      bool
	findings   int
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
		separator := ",\n"
		if r.findings == 0 {
			separator = "\n"
		}
		r.findings++
		if _, err := io.WriteString(r.w, separator+text); err != nil {
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
	end := "],\n"
	if r.findings > 0 {
		end = "\n],\n"
	}
	_, err = io.WriteString(r.w, end+`"summary":`+summary+",\n"+`"unreadable":`+unreadable+"}\n")
	return err
}

func (r *jsonReport) begin() error {
	if r.begun {
		return nil
	}
	r.begun = true
	_, err := io.WriteString(r.w, `{"version":`+jsonVersion+",\n"+`"findings":[`)
	return err
}

func (r *jsonReport) finding(f *File, m *span.Mapper, in *lint.Finding) jsonFinding {
	out := jsonFinding{
		File:        f.Name,
		Rule:        in.Rule.ID,
		Severity:    in.Severity.String(),
		Message:     in.Message.In(r.lang),
		Text:        in.Text,
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
		out.Suggestions = append(out.Suggestions, jsonSuggestion{s.Title.In(r.lang), s.Safety.String(), edits, s.Result})
	}
	return out
}

// marshal is json.Marshal without the escapes of HTML, which only make Polish
// templates unreadable.
func marshal(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return "", err
	}
	return string(bytes.TrimRight(b.Bytes(), "\n")), nil
}
