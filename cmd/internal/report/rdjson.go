package report

import (
	"io"
	"strings"

	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/span"
)

// NewRDJSON makes a Reporter of reviewdog's diagnostic format (reviewdog,
// proto/rdf). Its columns count bytes from 1.
func NewRDJSON(w io.Writer, o Options) Reporter {
	return &rdjsonReport{Options: o, diagnostics: array{w: w}}
}

type rdjsonReport struct {
	Options
	diagnostics array
}

type rdjsonDiagnostic struct {
	Message     string             `json:"message"`
	Location    rdjsonLocation     `json:"location"`
	Severity    string             `json:"severity"`
	Code        rdjsonCode         `json:"code"`
	Suggestions []rdjsonSuggestion `json:"suggestions,omitempty"`
}

type rdjsonLocation struct {
	Path  string      `json:"path"`
	Range rdjsonRange `json:"range"`
}

type rdjsonRange struct {
	Start rdjsonPosition `json:"start"`
	End   rdjsonPosition `json:"end"`
}

type rdjsonPosition struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type rdjsonCode struct {
	Value string `json:"value"`
}

type rdjsonSuggestion struct {
	Range rdjsonRange `json:"range"`
	Text  string      `json:"text"`
}

// File writes the findings of a file.
func (r *rdjsonReport) File(f *File) error {
	if err := r.begin(); err != nil {
		return err
	}
	m := span.NewMapper(f.Source)
	for _, finding := range byPosition(f.Findings) {
		text, err := marshal(r.diagnostic(f, m, &finding))
		if err != nil {
			return err
		}
		if err := r.diagnostics.add(text); err != nil {
			return err
		}
	}
	return nil
}

// Close ends the list.
func (r *rdjsonReport) Close(*Summary) error {
	if err := r.begin(); err != nil {
		return err
	}
	return r.diagnostics.end("}\n")
}

func (r *rdjsonReport) begin() error {
	return r.diagnostics.begin(`{"source":{"name":"zwrot","url":"` + homepage + `"},` + "\n" + `"diagnostics":`)
}

func (r *rdjsonReport) diagnostic(f *File, m *span.Mapper, in *lint.Finding) rdjsonDiagnostic {
	out := rdjsonDiagnostic{
		Message:  in.Message.In(r.Printer.Lang),
		Location: rdjsonLocation{f.Name, byteRange(m, in.Span)},
		Severity: strings.ToUpper(in.Severity.String()),
		Code:     rdjsonCode{in.Rule.ID},
	}
	for _, s := range in.Suggestions {
		if at, text, ok := asOneEdit(f.Source, s.Edits); ok {
			out.Suggestions = append(out.Suggestions, rdjsonSuggestion{byteRange(m, at), text})
		}
	}
	return out
}

// asOneEdit joins the edits of a suggestion, since the format has one range
// for it.
func asOneEdit(src []byte, edits []fix.Edit) (at span.Span, text string, ok bool) {
	if len(edits) == 0 {
		return at, "", false
	}
	at = edits[0].Span
	for _, e := range edits {
		at = at.Cover(e.Span)
	}
	moved := make([]fix.Edit, len(edits))
	for i, e := range edits {
		moved[i] = fix.Edit{Span: span.Span{Start: e.Start - at.Start, End: e.End - at.Start}, New: e.New}
	}
	out, err := fix.Apply(src[at.Start:at.End], moved)
	return at, string(out), err == nil
}

func byteRange(m *span.Mapper, s span.Span) rdjsonRange {
	return rdjsonRange{bytePosition(m, s.Start), bytePosition(m, s.End)}
}

func bytePosition(m *span.Mapper, offset int) rdjsonPosition {
	line := m.Position(offset).Line
	return rdjsonPosition{line, offset - m.LineStart(line) + 1}
}
