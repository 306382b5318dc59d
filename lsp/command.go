package lsp

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/sourcegraph/go-lsp"
	"github.com/sourcegraph/jsonrpc2"

	"github.com/zwrot/zwrot/lsp/protocol"
	"github.com/zwrot/zwrot/rules/config"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/span"
)

// The commands of the server. Both take the URI of a document first.
const (
	commandTurnOff  = "zwrot.turnRuleOff"   // then the id of a rule
	commandGlossary = "zwrot.addToGlossary" // then a phrase
	commandFixAll   = "zwrot.fixAll"
)

// executeCommand runs a command. What it changes, the client changes for it, so
// that it works in each editor alike and can be undone.
func (s *Server) executeCommand(p *protocol.ExecuteCommandParams) (job, error) {
	arguments := make([]string, len(p.Arguments))
	for i, raw := range p.Arguments {
		if err := decode(raw, &arguments[i]); err != nil {
			return nil, err
		}
	}
	switch {
	case p.Command == commandFixAll && len(arguments) == 1:
		return s.fixAll(lsp.DocumentURI(arguments[0]))
	case p.Command == commandGlossary && len(arguments) == 2:
		return s.addToGlossary(lsp.DocumentURI(arguments[0]), arguments[1])
	case p.Command == commandTurnOff && len(arguments) == 2:
		return s.turnRuleOff(lsp.DocumentURI(arguments[0]), arguments[1])
	}
	return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidParams, Message: "no such command, or not its arguments: " + p.Command}
}

// fixAll applies all safe first suggestions.
func (s *Server) fixAll(uri lsp.DocumentURI) (job, error) {
	snap := s.snapshotOf(uri)
	return func(ctx context.Context) (any, error) {
		if snap == nil {
			return nil, errModified
		}
		r, err := s.check(ctx, snap)
		if err != nil {
			return nil, err
		}
		edits := safeEdits(r.findings)
		if len(edits) == 0 {
			return nil, nil
		}
		return nil, s.apply(ctx, s.text("zwrot: napraw wszystkie bezpieczne", "zwrot: fix all safe ones"), s.workspaceEdit(snap, edits))
	}, nil
}

// apply has the client change documents.
func (s *Server) apply(ctx context.Context, label string, edit protocol.WorkspaceEdit) error {
	var answer protocol.ApplyWorkspaceEditResult
	if err := s.call(ctx, "workspace/applyEdit", protocol.ApplyWorkspaceEditParams{Label: label, Edit: edit}, &answer); err != nil {
		return err
	}
	if !answer.Applied {
		return errors.New(s.text("edytor nie zastosował zmiany: ", "the editor did not apply the change: ") + answer.FailureReason)
	}
	return nil
}

// turnRuleOff writes into the nearest zwrot.toml that a rule is off.
func (s *Server) turnRuleOff(uri lsp.DocumentURI, id string) (job, error) {
	if !s.knownRule(id) {
		return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidParams, Message: "no such rule: " + id}
	}
	return s.editConfig(uri, s.text("zwrot: wyłącz regułę ", "zwrot: turn off rule ")+id, func(text string) (span.Span, string, error) {
		return ruleOff(text, id)
	})
}

// editConfig has the client change the nearest zwrot.toml, or make one.
func (s *Server) editConfig(uri lsp.DocumentURI, label string, change func(text string) (at span.Span, insert string, err error)) (job, error) {
	s.mu.Lock()
	c := s.config
	s.mu.Unlock()
	return func(ctx context.Context) (any, error) {
		file, exists := s.configFile(c, uri)
		if file == "" {
			return nil, errors.New(s.text("zapisz plik w folderze, aby zwrot.toml miał swoje miejsce", "save the file in a folder, so that zwrot.toml has a place"))
		}
		target := protocol.URI(file)
		var text []byte
		var version *int
		if snap := s.snapshotOf(target); snap != nil {
			text, version = snap.src, &snap.version
		} else if exists {
			var err error
			if text, err = os.ReadFile(file); err != nil {
				return nil, err
			}
		}
		at, insert, err := change(string(text))
		if err != nil {
			return nil, errors.New(err.Error() + " (" + file + ")")
		}
		m := protocol.NewMapper(text, s.encoding)
		edit := s.editOf(target, version, []lsp.TextEdit{{Range: m.Range(at.Start, at.End), NewText: insert}})
		if !exists && edit.DocumentChanges != nil {
			edit.DocumentChanges = append([]any{newFile(target)}, edit.DocumentChanges...)
		}
		return nil, s.apply(ctx, label, edit)
	}, nil
}

func (s *Server) knownRule(id string) bool {
	if id == lint.IgnoreComment().ID {
		return true
	}
	for _, r := range s.Rules {
		if r.ID == id {
			return true
		}
	}
	return false
}

func newFile(uri lsp.DocumentURI) protocol.CreateFile {
	create := protocol.CreateFile{Kind: "create", URI: uri}
	create.Options.IgnoreIfExists = true
	return create
}

// configFile is the configuration file to write to: the nearest one, otherwise
// a new one in the root that the document lies in, or in its folder.
func (s *Server) configFile(c *configuration, uri lsp.DocumentURI) (file string, exists bool) {
	dir, ok := folder(uri)
	if !ok {
		dir = c.root
	}
	if dir == "" {
		return "", false
	}
	found, err := c.finder.Load(dir)
	if files := found.Files(); err == nil && len(files) > 0 {
		return files[len(files)-1], true
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, root := range s.folders {
		if dir == root || strings.HasPrefix(dir, root+string(filepath.Separator)) {
			dir = root
			break
		}
	}
	file = filepath.Join(dir, config.FileName)
	_, err = os.Stat(file)
	return file, err == nil
}
