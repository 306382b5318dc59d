package lsp

import (
	"context"
	"fmt"
	"strings"

	"github.com/sourcegraph/go-lsp"

	"github.com/zwrot/zwrot/lsp/protocol"
	"github.com/zwrot/zwrot/rules/lint"
)

// sources is where the rules stand, each in a file of its own.
const sources = "https://github.com/zwrot/zwrot/blob/main/rules/"

// publish sends the findings in a snapshot, unless a newer one is there.
func (s *Server) publish(ctx context.Context, snap *snapshot) error {
	r, err := s.check(ctx, snap)
	if err != nil {
		return err
	}
	s.publishing.Lock()
	defer s.publishing.Unlock()
	if !s.current(snap) {
		return nil
	}
	s.notify("textDocument/publishDiagnostics", protocol.PublishDiagnosticsParams{
		URI: snap.buffer.uri, Version: &snap.version, Diagnostics: s.diagnostics(snap.buffer.uri, snap.mapper, r),
	})
	return nil
}

// diagnostics turns findings, and what could not be read, into what the client
// shows. It is never nil.
func (s *Server) diagnostics(uri lsp.DocumentURI, m *protocol.Mapper, r *result) []protocol.Diagnostic {
	out := []protocol.Diagnostic{}
	if r.doc == nil {
		return out
	}
	lang := s.lang()
	ids := findingIDs(r.findings)
	for i := range r.findings {
		out = append(out, diagnostic(uri, m, &r.findings[i], ids[i], lang))
	}
	for _, p := range r.doc.Problems {
		at := m.Position(p.Offset)
		out = append(out, protocol.Diagnostic{Range: lsp.Range{Start: at, End: at}, Severity: lsp.Warning, Source: "zwrot", Message: p.In(lang)})
	}
	return out
}

func diagnostic(uri lsp.DocumentURI, m *protocol.Mapper, f *lint.Finding, id, lang string) protocol.Diagnostic {
	d := protocol.Diagnostic{
		Range:    m.Range(f.Span.Start, f.Span.End),
		Severity: severity(f.Severity),
		Code:     f.Rule.ID,
		Source:   "zwrot",
		Message:  f.Message.In(lang),
		Data:     &protocol.DiagnosticData{ID: id},
	}
	if name, ok := strings.CutPrefix(f.Rule.ID, f.Rule.Family()+"/"); ok && f.Rule.Family() != "zwrot" {
		d.CodeDescription = &protocol.CodeDescription{Href: sources + f.Rule.Family() + "/" + strings.ReplaceAll(name, "-", "_") + ".go"}
	}
	if f.Rule.ID == lint.IgnoreComment().ID && len(f.Suggestions) > 0 {
		d.Tags = []protocol.DiagnosticTag{protocol.Unnecessary}
	}
	for _, related := range f.Related {
		d.RelatedInformation = append(d.RelatedInformation, protocol.DiagnosticRelatedInformation{
			Location: lsp.Location{URI: uri, Range: m.Range(related.Start, related.End)},
			Message:  relation(f.Rule).In(lang),
		})
	}
	return d
}

// relation says what further places have to do with a finding: in rules about
// gender they are the words that agree, in others more of the same.
func relation(r *lint.Rule) lint.Message {
	if r.Family() == "gender" {
		return lint.Message{PL: "to słowo się z nim zgadza", EN: "this word agrees with it"}
	}
	return lint.Message{PL: "to miejsce też się na to składa", EN: "this place is part of it"}
}

func severity(s lint.Severity) lsp.DiagnosticSeverity {
	switch s {
	case lint.Error:
		return lsp.Error
	case lint.Warning:
		return lsp.Warning
	}
	return lsp.Information
}

// findingIDs names findings by what they are and their number among those
// alike, so that a name stays while other places change.
func findingIDs(findings []lint.Finding) []string {
	seen := map[string]int{}
	out := make([]string, len(findings))
	for i := range findings {
		name := findings[i].Rule.ID + ":" + findings[i].Text
		seen[name]++
		out[i] = fmt.Sprintf("%s:%d", name, seen[name])
	}
	return out
}
