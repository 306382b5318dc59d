package lsp

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/sourcegraph/go-lsp"
	"github.com/sourcegraph/jsonrpc2"

	"github.com/zwrot/zwrot/lsp/protocol"
)

// initialize agrees with the client on what both can.
func (s *Server) initialize(p *protocol.InitializeParams) (job, error) {
	settings := clientSettings{Lang: s.Lang}
	if err := settings.update(p.InitializationOptions); err != nil {
		fmt.Fprintln(s.Log, "zwrot: initializationOptions:", err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.phase = initialized
	s.client = p.Capabilities
	s.encoding = chooseEncoding(p.Capabilities.General.PositionEncodings)
	s.folders = roots(p)
	s.config = s.newConfiguration(settings)
	result := protocol.InitializeResult{
		Capabilities: s.capabilities(),
		ServerInfo:   protocol.ServerInfo{Name: "zwrot", Version: s.Version},
	}
	return func(context.Context) (any, error) { return result, nil }, nil
}

// chooseEncoding takes the client's first choice that there is.
func chooseEncoding(offered []protocol.Encoding) protocol.Encoding {
	for _, e := range offered {
		if e == protocol.UTF8 || e == protocol.UTF16 || e == protocol.UTF32 {
			return e
		}
	}
	return protocol.UTF16
}

// roots are the folders that the client works in.
func roots(p *protocol.InitializeParams) []string {
	var out []string
	for _, f := range p.WorkspaceFolders {
		if path, ok := protocol.Path(f.URI); ok {
			out = append(out, path)
		}
	}
	if len(out) > 0 {
		return out
	}
	if p.RootURI != nil {
		if path, ok := protocol.Path(*p.RootURI); ok {
			return []string{path}
		}
	}
	if p.RootPath != "" {
		return []string{p.RootPath}
	}
	return nil
}

// pulls reports a client that asks for findings; the others are sent them.
func (s *Server) pulls() bool { return s.client.TextDocument.Diagnostic != nil }

func (s *Server) capabilities() protocol.ServerCapabilities {
	c := protocol.ServerCapabilities{
		PositionEncoding:       s.encoding,
		TextDocumentSync:       protocol.TextDocumentSyncOptions{OpenClose: true, Change: lsp.TDSKIncremental},
		HoverProvider:          true,
		CompletionProvider:     &lsp.CompletionOptions{},
		CodeActionProvider:     true,
		CodeLensProvider:       &lsp.CodeLensOptions{},
		ExecuteCommandProvider: &lsp.ExecuteCommandOptions{Commands: []string{commandTurnOff, commandGlossary, commandFixAll}},
	}
	if s.client.TextDocument.CodeAction.Literals != nil {
		c.CodeActionProvider = protocol.CodeActionOptions{CodeActionKinds: []lsp.CodeActionKind{lsp.CAKQuickFix, protocol.FixAll}}
	}
	if s.pulls() {
		c.DiagnosticProvider = &protocol.DiagnosticOptions{Identifier: "zwrot", WorkspaceDiagnostics: true, WorkDoneProgress: true}
	}
	c.Workspace.WorkspaceFolders.Supported = true
	c.Workspace.WorkspaceFolders.ChangeNotifications = true
	return c
}

// initialized asks the client to watch configuration files and for its settings.
func (s *Server) initialized(*struct{}) error {
	s.mu.Lock()
	workspace := s.client.Workspace
	s.mu.Unlock()
	var registrations []protocol.Registration
	if workspace.DidChangeWatchedFiles.DynamicRegistration {
		registrations = append(registrations, protocol.Registration{
			ID: "zwrot-toml", Method: "workspace/didChangeWatchedFiles",
			RegisterOptions: map[string]any{"watchers": []protocol.FileSystemWatcher{{GlobPattern: "**/*.toml"}}},
		})
	}
	if workspace.DidChangeConfiguration.DynamicRegistration {
		registrations = append(registrations, protocol.Registration{
			ID: "zwrot-settings", Method: "workspace/didChangeConfiguration",
			RegisterOptions: map[string]any{"section": "zwrot"},
		})
	}
	s.background("initialized", func(ctx context.Context) error {
		if len(registrations) > 0 {
			if err := s.call(ctx, "client/registerCapability", protocol.RegistrationParams{Registrations: registrations}, nil); err != nil {
				return err
			}
		}
		return s.fetchSettings(ctx)
	})
	return nil
}

// background runs work that nobody waits for.
func (s *Server) background(what string, work func(ctx context.Context) error) {
	s.work.Go(func() {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		go func() {
			select {
			case <-s.conn.DisconnectNotify():
				cancel()
			case <-ctx.Done():
			}
		}()
		_, err := s.try(ctx, what, func(ctx context.Context) (any, error) { return nil, work(ctx) })
		if err != nil && ctx.Err() == nil && !errors.Is(err, jsonrpc2.ErrClosed) {
			fmt.Fprintf(s.Log, "zwrot: %s: %v\n", what, err)
		}
	})
}

// shutdown ends all work; only exit may follow.
func (s *Server) shutdown() (job, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.phase = shutDown
	for _, cancel := range s.running {
		cancel()
	}
	for _, b := range s.buffers {
		b.stop()
	}
	return func(context.Context) (any, error) { return nil, nil }, nil
}

// didChangeWorkspaceFolders follows the roots of the client.
func (s *Server) didChangeWorkspaceFolders(p *protocol.DidChangeWorkspaceFoldersParams) error {
	s.mu.Lock()
	for _, f := range p.Event.Removed {
		if path, ok := protocol.Path(f.URI); ok {
			s.folders = slices.DeleteFunc(s.folders, func(known string) bool { return known == path })
		}
	}
	for _, f := range p.Event.Added {
		if path, ok := protocol.Path(f.URI); ok && !slices.Contains(s.folders, path) {
			s.folders = append(s.folders, path)
		}
	}
	s.mu.Unlock()
	s.reconfigure(nil)
	return nil
}
