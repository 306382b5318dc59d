package lsp

import (
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/sourcegraph/go-lsp"
	"github.com/sourcegraph/jsonrpc2"

	"github.com/zwrot/zwrot/lsp/protocol"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/lint"
)

// maxFiles and maxFileSize (bytes) bound what the findings of a workspace are
// pulled for.
const (
	maxFiles    = 5000
	maxFileSize = 4 << 20
)

// documentDiagnostic answers what is found in an open document.
func (s *Server) documentDiagnostic(p *protocol.DocumentDiagnosticParams) (job, error) {
	snap := s.snapshotOf(p.TextDocument.URI)
	return func(ctx context.Context) (any, error) {
		if snap == nil {
			return full("", []protocol.Diagnostic{}), nil
		}
		r, err := s.check(ctx, snap)
		switch {
		case err != nil:
			return nil, err
		case !s.current(snap):
			e := &jsonrpc2.Error{Code: protocol.ServerCancelled, Message: errModified.Message}
			e.SetError(protocol.ServerCancellation{RetriggerRequest: true})
			return nil, e
		}
		return report(s.diagnostics(snap.buffer.uri, snap.mapper, r), p.PreviousResultID)
	}, nil
}

func full(id string, items []protocol.Diagnostic) protocol.DocumentDiagnosticReport {
	return protocol.DocumentDiagnosticReport{Kind: "full", ResultID: id, Items: &items}
}

// report tells diagnostics, or that they are those that the client has.
func report(items []protocol.Diagnostic, previous string) (protocol.DocumentDiagnosticReport, error) {
	encoded, err := json.Marshal(items)
	if err != nil {
		return protocol.DocumentDiagnosticReport{}, err
	}
	hash := fnv.New64a()
	if _, err := hash.Write(encoded); err != nil {
		return protocol.DocumentDiagnosticReport{}, err
	}
	id := fmt.Sprintf("%x", hash.Sum64())
	if id == previous {
		return protocol.DocumentDiagnosticReport{Kind: "unchanged", ResultID: id}, nil
	}
	return full(id, items), nil
}

// workspaceDiagnostic answers what is found in the files of all roots.
func (s *Server) workspaceDiagnostic(p *protocol.WorkspaceDiagnosticParams) (job, error) {
	s.mu.Lock()
	c, folders := s.config, s.folders
	s.mu.Unlock()
	previous := map[lsp.DocumentURI]string{}
	for _, id := range p.PreviousResultIDs {
		previous[id.URI] = id.Value
	}
	return func(ctx context.Context) (any, error) {
		progress := s.progress(p.WorkDoneToken, s.text("Sprawdzanie tekstów", "Checking texts"))
		defer progress.end()
		files, err := s.textFiles(ctx, c, folders)
		if err != nil {
			return nil, err
		}
		out := protocol.WorkspaceDiagnosticReport{Items: []protocol.WorkspaceDocumentDiagnosticReport{}}
		for i, file := range files {
			item, err := s.fileReport(ctx, c, file, previous[protocol.URI(file)])
			if err != nil {
				return nil, err
			}
			progress.step(i+1, len(files))
			if len(p.PartialResultToken) > 0 {
				one := protocol.WorkspaceDiagnosticReport{Items: []protocol.WorkspaceDocumentDiagnosticReport{item}}
				s.notify("$/progress", protocol.ProgressParams{Token: p.PartialResultToken, Value: one})
				continue
			}
			out.Items = append(out.Items, item)
		}
		return out, nil
	}, nil
}

// fileState is what the findings in a file depend on.
type fileState struct {
	config   *configuration
	modified int64 // nanoseconds since 1970
	size     int64 // bytes
	day      string
}

// checkedFile is a file that was checked, with the id of the report. VS Code
// pulls the findings of a workspace every two seconds; most files are then as
// they were.
type checkedFile struct {
	state fileState
	id    string
}

// fileReport is the report of a file, by what the client has open of it.
func (s *Server) fileReport(ctx context.Context, c *configuration, file, previous string) (protocol.WorkspaceDocumentDiagnosticReport, error) {
	out := protocol.WorkspaceDocumentDiagnosticReport{URI: protocol.URI(file)}
	if snap := s.snapshotOf(out.URI); snap != nil {
		r, err := s.check(ctx, snap)
		if err != nil {
			return out, err
		}
		out.Version = &snap.version
		out.DocumentDiagnosticReport, err = report(s.diagnostics(out.URI, snap.mapper, r), previous)
		return out, err
	}
	state := s.stateOf(c, file)
	s.mu.Lock()
	known := s.checked[out.URI]
	s.mu.Unlock()
	if known.id == previous && known.state == state && previous != "" {
		out.DocumentDiagnosticReport = protocol.DocumentDiagnosticReport{Kind: "unchanged", ResultID: previous}
		return out, nil
	}
	items, err := s.closedFile(ctx, c, file)
	if err != nil {
		return out, err
	}
	if out.DocumentDiagnosticReport, err = report(items, previous); err != nil {
		return out, err
	}
	s.mu.Lock()
	s.checked[out.URI] = checkedFile{state, out.ResultID}
	s.mu.Unlock()
	return out, nil
}

func (s *Server) stateOf(c *configuration, file string) fileState {
	state := fileState{config: c, day: s.today().Format(time.DateOnly)}
	if info, err := os.Stat(file); err == nil {
		state.modified, state.size = info.ModTime().UnixNano(), info.Size()
	}
	return state
}

// closedFile is what is found in a file on disk. In one that has gone since it
// was listed there is nothing.
func (s *Server) closedFile(ctx context.Context, c *configuration, file string) ([]protocol.Diagnostic, error) {
	uri := protocol.URI(file)
	src, err := os.ReadFile(file)
	if err != nil {
		return []protocol.Diagnostic{}, nil
	}
	r, err := s.checkText(ctx, &lint.Cache{}, c, uri, "", src)
	if err != nil {
		return nil, err
	}
	if r.doc != nil {
		src = r.doc.Source
	}
	return s.diagnostics(uri, protocol.NewMapper(src, s.encoding), r), nil
}

// textFiles lists the files of known formats below folders, but for hidden ones
// and those that the configuration leaves out.
func (s *Server) textFiles(ctx context.Context, c *configuration, folders []string) ([]string, error) {
	var out []string
	for _, root := range folders {
		err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
			switch {
			case ctx.Err() != nil:
				return ctx.Err()
			case err != nil:
				return nil // what cannot be read is left out
			case len(out) >= maxFiles:
				return filepath.SkipAll
			case file != root && s.leftOut(c, file, entry):
				if entry.IsDir() {
					return filepath.SkipDir
				}
				return nil
			}
			if _, known := document.FormatOf(file); known && entry.Type().IsRegular() {
				out = append(out, file)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (s *Server) leftOut(c *configuration, file string, entry fs.DirEntry) bool {
	if strings.HasPrefix(entry.Name(), ".") || entry.IsDir() && (entry.Name() == "node_modules" || entry.Name() == "vendor") {
		return true
	}
	if info, err := entry.Info(); err != nil || !entry.IsDir() && info.Size() > maxFileSize {
		return true
	}
	found, err := c.finder.Load(filepath.Dir(file))
	return err == nil && found.Excluded(file)
}
