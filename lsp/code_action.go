package lsp

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/sourcegraph/go-lsp"

	"github.com/zwrot/zwrot/lsp/protocol"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/span"
)

// codeAction answers what can be done about the findings in a range: the best
// suggestions first.
func (s *Server) codeAction(p *protocol.CodeActionParams) (job, error) {
	return s.about(p.TextDocument.URI, []protocol.CodeAction{}, func(snap *snapshot, r *result) (any, error) {
		a := &actions{server: s, snap: snap, result: r, lang: s.lang(), out: []protocol.CodeAction{}}
		if wanted(p.Context.Only, lsp.CAKQuickFix) {
			chosen := a.findings(p)
			for _, i := range chosen {
				a.suggestions(i)
			}
			if edits := safeEdits(r.findings); len(edits) > 0 && len(chosen) > 0 {
				a.add(lint.Message{PL: "Napraw wszystkie bezpieczne w pliku", EN: "Fix all safe ones in the file"}, lsp.CAKQuickFix, edits)
			}
			for _, i := range chosen {
				a.ignore(i)
			}
			a.glossary(chosen)
			a.turnOff(chosen)
		}
		if edits := safeEdits(r.findings); len(edits) > 0 && wanted(p.Context.Only, protocol.FixAll) {
			a.add(lint.Message{PL: "zwrot: napraw wszystkie bezpieczne", EN: "zwrot: fix all safe ones"}, protocol.FixAll, edits)
		}
		return a.out, nil
	})
}

// wanted reports whether a client that wants only some kinds wants this one. A
// kind contains those that go on from it after a dot.
func wanted(only []lsp.CodeActionKind, kind lsp.CodeActionKind) bool {
	return len(only) == 0 || slices.ContainsFunc(only, func(o lsp.CodeActionKind) bool {
		return o == "" || o == kind || strings.HasPrefix(string(kind), string(o)+".")
	})
}

// safeEdits are the edits of all safe first suggestions that go together.
func safeEdits(findings []lint.Finding) []fix.Edit {
	var edits []fix.Edit
	for _, f := range findings {
		if len(f.Suggestions) > 0 && f.Suggestions[0].Safety == lint.Safe {
			edits, _ = fix.Merge(edits, f.Suggestions[0].Edits) // what conflicts waits for the next time
		}
	}
	return edits
}

// actions collects the answer.
type actions struct {
	server *Server
	snap   *snapshot
	result *result
	lang   string
	ids    []string
	out    []protocol.CodeAction
}

// findings are the indexes of the findings that touch the range or that the
// client names. Ranges of the client's diagnostics are not looked at: Neovim
// counts them in bytes (neovim#29500).
func (a *actions) findings(p *protocol.CodeActionParams) []int {
	a.ids = findingIDs(a.result.findings)
	at := span.Span{Start: a.snap.mapper.Offset(p.Range.Start), End: a.snap.mapper.Offset(p.Range.End)}
	named := map[string]bool{}
	for _, raw := range p.Context.Diagnostics {
		var d struct {
			Source string
			Data   protocol.DiagnosticData
		}
		if json.Unmarshal(raw, &d) == nil && d.Source == "zwrot" { // another server's may be of any shape
			named[d.Data.ID] = true
		}
	}
	var out []int
	for i, f := range a.result.findings {
		if named[a.ids[i]] || f.Span.Start <= at.End && at.Start <= f.Span.End {
			out = append(out, i)
		}
	}
	return out
}

// suggestions offers the suggestions of a finding; the first is preferred.
func (a *actions) suggestions(i int) {
	f := &a.result.findings[i]
	for j, suggestion := range f.Suggestions {
		action := a.add(suggestion.Title, lsp.CAKQuickFix, suggestion.Edits)
		action.Diagnostics = a.diagnostics(i)
		action.IsPreferred = j == 0
	}
}

func (a *actions) diagnostics(i int) []protocol.Diagnostic {
	return []protocol.Diagnostic{diagnostic(a.snap.buffer.uri, a.snap.mapper, &a.result.findings[i], a.ids[i], a.lang)}
}

func (a *actions) add(title lint.Message, kind lsp.CodeActionKind, edits []fix.Edit) *protocol.CodeAction {
	edit := a.server.workspaceEdit(a.snap, edits)
	a.out = append(a.out, protocol.CodeAction{Title: title.In(a.lang), Kind: kind, Edit: &edit})
	return &a.out[len(a.out)-1]
}

// ignore offers a comment that accepts a finding, where the host has comments.
func (a *actions) ignore(i int) {
	f := &a.result.findings[i]
	if f.Rule.ID == lint.IgnoreComment().ID {
		return
	}
	edit, ok := a.server.ignoreEdit(a.result, f)
	if !ok {
		return
	}
	title := lint.Message{PL: "Pomiń tutaj: " + f.Rule.ID, EN: "Ignore here: " + f.Rule.ID}
	action := a.add(title, lsp.CAKQuickFix, []fix.Edit{edit})
	action.Diagnostics = a.diagnostics(i)
}

// glossary offers to take what findings are about into the house's glossary,
// where it is a phrase on one line.
func (a *actions) glossary(findings []int) {
	const longest = 60 // bytes of a phrase that fits a menu
	var seen []string
	for _, i := range findings {
		text := a.result.findings[i].Text
		if a.result.findings[i].Rule.Family() == "zwrot" || len(text) > longest || strings.ContainsAny(text, "\n"+string(document.Object)) || slices.Contains(seen, text) {
			continue
		}
		seen = append(seen, text)
		title := lint.Message{PL: "Dodaj „" + text + "” do słowniczka w zwrot.toml", EN: "Add “" + text + "” to the glossary in zwrot.toml"}.In(a.lang)
		a.out = append(a.out, protocol.CodeAction{
			Title: title, Kind: lsp.CAKQuickFix, Diagnostics: a.diagnostics(i),
			Command: &protocol.Command{Title: title, Command: commandGlossary, Arguments: []any{a.snap.buffer.uri, text}},
		})
	}
}

// turnOff offers to turn the rules of findings off, each once.
func (a *actions) turnOff(findings []int) {
	var seen []string
	for _, i := range findings {
		id := a.result.findings[i].Rule.ID
		if slices.Contains(seen, id) {
			continue
		}
		seen = append(seen, id)
		title := lint.Message{PL: "Wyłącz regułę " + id + " w zwrot.toml", EN: "Turn rule " + id + " off in zwrot.toml"}.In(a.lang)
		a.out = append(a.out, protocol.CodeAction{
			Title: title, Kind: lsp.CAKQuickFix, Diagnostics: a.diagnostics(i),
			Command: &protocol.Command{Title: title, Command: commandTurnOff, Arguments: []any{a.snap.buffer.uri, id}},
		})
	}
}

// workspaceEdit is edits of a snapshot as the client understands them.
func (s *Server) workspaceEdit(snap *snapshot, edits []fix.Edit) protocol.WorkspaceEdit {
	sorted := slices.SortedFunc(slices.Values(edits), fix.Compare)
	out := make([]lsp.TextEdit, len(sorted))
	for i, e := range sorted {
		out[i] = lsp.TextEdit{Range: snap.mapper.Range(e.Start, e.End), NewText: e.New}
	}
	return s.editOf(snap.buffer.uri, &snap.version, out)
}

func (s *Server) editOf(uri lsp.DocumentURI, version *int, edits []lsp.TextEdit) protocol.WorkspaceEdit {
	s.mu.Lock()
	versions := s.client.Workspace.WorkspaceEdit.DocumentChanges
	s.mu.Unlock()
	if !versions {
		return protocol.WorkspaceEdit{Changes: map[lsp.DocumentURI][]lsp.TextEdit{uri: edits}}
	}
	change := protocol.TextDocumentEdit{Edits: edits}
	change.TextDocument.URI, change.TextDocument.Version = uri, version
	return protocol.WorkspaceEdit{DocumentChanges: []any{change}}
}
