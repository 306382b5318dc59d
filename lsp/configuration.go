package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"path/filepath"
	"sync"

	"github.com/sourcegraph/go-lsp"

	"github.com/zwrot/zwrot/lsp/protocol"
	"github.com/zwrot/zwrot/rules/config"
	"github.com/zwrot/zwrot/rules/lint"
)

// clientSettings are those of the editor, in its section "zwrot". What is said
// of texts belongs to zwrot.toml, so that colleagues and CI see the same.
type clientSettings struct {
	Lang     string `json:"lang"`     // "pl" or "en"
	CodeLens *bool  `json:"codeLens"` // counts above the first line, on by default
}

// update takes over what a JSON object says; the rest stays.
func (c *clientSettings) update(raw json.RawMessage) error {
	if len(raw) == 0 || string(raw) == "null" {
		return nil
	}
	var nested struct {
		Zwrot json.RawMessage `json:"zwrot"`
	}
	if err := json.Unmarshal(raw, &nested); err != nil {
		return err
	}
	if len(nested.Zwrot) > 0 {
		raw = nested.Zwrot
	}
	return json.Unmarshal(raw, c)
}

// configuration is all settings at one time. Files are read when they are first
// needed; when one changes, another configuration begins.
type configuration struct {
	client clientSettings
	root   string // folder of documents without a file
	finder *config.Finder
	fault  func(*config.Error)
	mu     sync.Mutex
	known  map[lsp.DocumentURI]*lint.Settings
	faults []*config.Error
}

// newConfiguration begins a configuration. It needs mu.
func (s *Server) newConfiguration(client clientSettings) *configuration {
	c := &configuration{client: client, finder: config.NewFinder(s.Rules), fault: s.configFault, known: map[lsp.DocumentURI]*lint.Settings{}}
	if len(s.folders) > 0 {
		c.root = s.folders[0]
	}
	return c
}

// settings are what holds for a document, always the same object for the same
// document. A faulty file is reported and left out.
func (c *configuration) settings(uri lsp.DocumentURI) *lint.Settings {
	c.mu.Lock()
	defer c.mu.Unlock()
	if known := c.known[uri]; known != nil {
		return known
	}
	dir, ok := folder(uri)
	if !ok {
		dir = c.root
	}
	settings := &lint.Settings{}
	if dir != "" {
		found, err := c.finder.Load(dir)
		var ce *config.Error
		if errors.As(err, &ce) {
			c.fault(ce)
		}
		if err == nil {
			settings = found.Settings(filepath.Join(dir, filepath.Base(fileName(uri))))
		}
	}
	c.known[uri] = settings
	return settings
}

// configFault shows where a configuration file is wrong.
func (s *Server) configFault(e *config.Error) {
	s.background("zwrot.toml", func(context.Context) error {
		s.say(lsp.MTError, lint.Message{PL: "zwrot: " + e.In("pl"), EN: "zwrot: " + e.In("en")})
		at := lsp.Position{Line: e.Line - 1, Character: e.Column - 1}
		s.notify("textDocument/publishDiagnostics", protocol.PublishDiagnosticsParams{
			URI: protocol.URI(e.File),
			Diagnostics: []protocol.Diagnostic{{
				Range: lsp.Range{Start: at, End: at}, Severity: lsp.Error, Source: "zwrot", Message: e.Message.In(s.lang()),
			}},
		})
		s.mu.Lock()
		defer s.mu.Unlock()
		s.config.mu.Lock()
		defer s.config.mu.Unlock()
		s.config.faults = append(s.config.faults, e)
		return nil
	})
}

// fetchSettings asks the client for its settings.
func (s *Server) fetchSettings(ctx context.Context) error {
	s.mu.Lock()
	able, client := s.client.Workspace.Configuration, s.config.client
	s.mu.Unlock()
	if !able {
		return nil
	}
	var answer []json.RawMessage
	params := lsp.ConfigurationParams{Items: []lsp.ConfigurationItem{{Section: "zwrot"}}}
	if err := s.call(ctx, "workspace/configuration", params, &answer); err != nil {
		return err
	}
	before := client
	for _, a := range answer {
		if err := client.update(a); err != nil {
			return err
		}
	}
	if client != before {
		s.reconfigure(&client)
	}
	return nil
}

// didChangeConfiguration takes over settings, or asks for them.
func (s *Server) didChangeConfiguration(p *protocol.DidChangeConfigurationParams) error {
	s.mu.Lock()
	able, client := s.client.Workspace.Configuration, s.config.client
	s.mu.Unlock()
	if able {
		s.background("workspace/configuration", s.fetchSettings)
		return nil
	}
	if err := client.update(p.Settings); err != nil {
		return err
	}
	s.reconfigure(&client)
	return nil
}

// didChangeWatchedFiles reads the configuration again.
func (s *Server) didChangeWatchedFiles(p *lsp.DidChangeWatchedFilesParams) error {
	for _, c := range p.Changes {
		if filepath.Ext(fileName(c.URI)) == ".toml" { // packs and lists of nouns have names of their own
			s.reconfigure(nil)
			break
		}
	}
	return nil
}

// reconfigure begins a new configuration and checks all open documents by it.
// The client's settings stay where client is nil.
func (s *Server) reconfigure(client *clientSettings) {
	s.mu.Lock()
	defer s.mu.Unlock()
	old := s.config
	if client == nil {
		client = &old.client
	}
	s.config = s.newConfiguration(*client)
	clear(s.reported)
	clear(s.checked)
	old.mu.Lock()
	for _, f := range old.faults {
		uri := protocol.URI(f.File)
		s.background("zwrot.toml", func(context.Context) error {
			s.notify("textDocument/publishDiagnostics", protocol.PublishDiagnosticsParams{URI: uri, Diagnostics: []protocol.Diagnostic{}})
			return nil
		})
	}
	old.mu.Unlock()
	for _, b := range s.buffers {
		s.advance(b, b.latest.version, b.latest.src)
	}
	s.refresh()
}

// refresh asks the client to pull again what depends on the settings. It needs
// mu.
func (s *Server) refresh() {
	workspace := s.client.Workspace
	s.background("refresh", func(ctx context.Context) error {
		if workspace.Diagnostics.RefreshSupport {
			if err := s.call(ctx, "workspace/diagnostic/refresh", nil, nil); err != nil {
				return err
			}
		}
		if workspace.CodeLens.RefreshSupport {
			return s.call(ctx, "workspace/codeLens/refresh", nil, nil)
		}
		return nil
	})
}
