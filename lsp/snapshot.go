package lsp

import (
	"context"
	"errors"
	"path"
	"path/filepath"
	"strings"

	"github.com/sourcegraph/go-lsp"

	"github.com/zwrot/zwrot/lsp/protocol"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

// buffer is an open document.
type buffer struct {
	uri      lsp.DocumentURI
	language string // the client's id of its language
	// turn is held by whoever uses the cache.
	turn  chan struct{}
	cache lint.Cache

	latest *snapshot          // guarded by the server
	cancel context.CancelFunc // of the check of latest, guarded by the server
}

func newBuffer(uri lsp.DocumentURI, languageID string) *buffer {
	return &buffer{uri: uri, language: languageID, turn: make(chan struct{}, 1)}
}

// stop ends the check that was begun for the client's sake.
func (b *buffer) stop() {
	if b.cancel != nil {
		b.cancel()
	}
}

// snapshot is one version of a document. But for its result it is immutable.
type snapshot struct {
	buffer  *buffer
	version int
	src     []byte
	mapper  *protocol.Mapper
	config  *configuration
	pull    bool
	result  *result // guarded by the buffer's turn
}

// result is what a check of a snapshot gave.
type result struct {
	// doc is nil when the document is of no known format or could not be read.
	doc      *document.Document
	texts    []*language.Text
	findings []lint.Finding
	settings *lint.Settings
}

// check checks a snapshot, once.
func (s *Server) check(ctx context.Context, snap *snapshot) (*result, error) {
	b := snap.buffer
	select {
	case b.turn <- struct{}{}:
		defer func() { <-b.turn }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if snap.result == nil {
		r, err := s.checkText(ctx, &b.cache, snap.config, b.uri, b.language, snap.src)
		if err != nil {
			return nil, err
		}
		snap.result = r
	}
	return snap.result, nil
}

// checkText checks a text. The error is that of ctx.
func (s *Server) checkText(ctx context.Context, cache *lint.Cache, c *configuration, uri lsp.DocumentURI, languageID string, src []byte) (*result, error) {
	name, known := formatName(fileName(uri), languageID)
	if !known {
		return &result{}, nil
	}
	doc, err := document.Parse(name, src, document.Options{GenderNames: c.settings(uri).GenderNames})
	var de *document.Error
	switch {
	case errors.As(err, &de):
		return &result{}, nil // a zero byte: nothing that a person edits
	case err != nil:
		return nil, err
	}
	r := &result{doc: doc, settings: c.settings(uri)}
	findings, texts, err := s.engine.CheckCached(ctx, cache, doc, r.settings)
	if err != nil {
		return nil, err
	}
	r.texts = texts
	r.findings, _ = s.engine.Suppress(doc, findings, r.settings, lint.Suppression{Known: s.Rules, Today: s.today()})
	return r, nil
}

// fileName is the path of a document, or the last part of another URI.
func fileName(uri lsp.DocumentURI) string {
	if p, ok := protocol.Path(uri); ok {
		return p
	}
	_, rest, _ := strings.Cut(string(uri), ":")
	return path.Base(rest)
}

// folder is the folder of a document's file; ok is false for others.
func folder(uri lsp.DocumentURI) (path string, ok bool) {
	p, ok := protocol.Path(uri)
	return filepath.Dir(p), ok
}
