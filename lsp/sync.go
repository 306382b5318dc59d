package lsp

import (
	"context"
	"fmt"
	"slices"

	"github.com/sourcegraph/go-lsp"

	"github.com/zwrot/zwrot/lsp/protocol"
)

func (s *Server) didOpen(p *lsp.DidOpenTextDocumentParams) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if old := s.buffers[p.TextDocument.URI]; old != nil {
		old.stop() // opened twice: the last text counts
	}
	b := newBuffer(p.TextDocument.URI, p.TextDocument.LanguageID)
	s.buffers[b.uri] = b
	s.advance(b, p.TextDocument.Version, []byte(p.TextDocument.Text))
	return nil
}

// didChange follows the client's edits. Each is of the text that the one before
// it left.
func (s *Server) didChange(p *lsp.DidChangeTextDocumentParams) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.buffers[p.TextDocument.URI]
	if b == nil {
		return fmt.Errorf("%s is not open", p.TextDocument.URI)
	}
	text, mapper := b.latest.src, b.latest.mapper
	for _, c := range p.ContentChanges {
		if c.Range == nil {
			text = []byte(c.Text)
		} else {
			start, end := mapper.Offset(c.Range.Start), mapper.Offset(c.Range.End)
			text = slices.Concat(text[:min(start, end)], []byte(c.Text), text[max(start, end):])
		}
		mapper = protocol.NewMapper(text, s.encoding)
	}
	s.advance(b, p.TextDocument.Version, text)
	return nil
}

// advance makes a text the latest one of a buffer and begins to check it. It
// needs mu.
func (s *Server) advance(b *buffer, version int, text []byte) {
	b.latest = &snapshot{
		buffer:  b,
		version: version,
		src:     text,
		mapper:  protocol.NewMapper(text, s.encoding),
		config:  s.config,
		pull:    s.pulls(),
	}
	b.stop()
	if s.pulls() {
		return
	}
	snap := b.latest
	ctx, cancel := context.WithCancel(context.Background())
	b.cancel = cancel
	s.background("publishDiagnostics", func(outer context.Context) error {
		defer context.AfterFunc(outer, cancel)()
		if err := s.publish(ctx, snap); ctx.Err() == nil {
			return err
		}
		return nil
	})
}

func (s *Server) didSave(*lsp.DidSaveTextDocumentParams) error { return nil }

// didClose forgets a document and takes its findings off the screen.
func (s *Server) didClose(p *lsp.DidCloseTextDocumentParams) error {
	s.mu.Lock()
	b := s.buffers[p.TextDocument.URI]
	delete(s.buffers, p.TextDocument.URI)
	pulls := s.pulls()
	s.mu.Unlock()
	if b == nil {
		return fmt.Errorf("%s is not open", p.TextDocument.URI)
	}
	b.stop()
	if !pulls {
		s.background("didClose", func(context.Context) error {
			s.publishing.Lock()
			defer s.publishing.Unlock()
			if s.snapshotOf(b.uri) == nil { // not opened again
				s.notify("textDocument/publishDiagnostics", protocol.PublishDiagnosticsParams{URI: b.uri, Diagnostics: []protocol.Diagnostic{}})
			}
			return nil
		})
	}
	return nil
}

// snapshotOf is the latest version of an open document, nil when it is not
// open.
func (s *Server) snapshotOf(uri lsp.DocumentURI) *snapshot {
	s.mu.Lock()
	defer s.mu.Unlock()
	if b := s.buffers[uri]; b != nil {
		return b.latest
	}
	return nil
}

// current reports whether a snapshot is still what the client shows.
func (s *Server) current(snap *snapshot) bool { return s.snapshotOf(snap.buffer.uri) == snap }

// about makes the job of a request about a document: it is answered with empty
// when the document is not open or of no known format, and not at all when it
// changed meanwhile.
func (s *Server) about(uri lsp.DocumentURI, empty any, answer func(*snapshot, *result) (any, error)) (job, error) {
	snap := s.snapshotOf(uri)
	return func(ctx context.Context) (any, error) {
		if snap == nil {
			return empty, nil
		}
		r, err := s.check(ctx, snap)
		switch {
		case err != nil:
			return nil, err
		case !s.current(snap):
			return nil, errModified
		case r.doc == nil:
			return empty, nil
		}
		return answer(snap, r)
	}, nil
}
