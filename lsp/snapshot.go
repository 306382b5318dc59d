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
	name := fileName(uri)
	options, known := parseOptions(name, languageID)
	if !known {
		return &result{}, nil
	}
	options.GenderNames = c.settings(uri).GenderNames
	doc, err := document.Parse(name, src, options)
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

// parseOptions says how a document is read: by its extension where that is
// known, as zwrot check does, otherwise by the id of its language.
func parseOptions(name, languageID string) (o document.Options, known bool) {
	if _, ok := document.FormatOf(name); ok {
		return o, true
	}
	format := languageFormat(languageID)
	if format == "" {
		return o, false
	}
	for _, f := range document.Formats() {
		if f.Name == format {
			return document.Options{Format: format}, true
		}
	}
	return o, false
}

// languageFormat is the name of the format of a language that editors know, ""
// for those that are no texts for people.
func languageFormat(id string) string {
	switch id {
	case "plaintext", "text", "txt":
		return "text"
	case "markdown", "mdx", "quarto", "rmd":
		return "markdown"
	case "html", "xhtml", "mjml", "vue-html":
		return "html"
	case "handlebars", "mustache", "liquid", "jinja", "jinja-html", "jinja2", "htmldjango", "django-html", "nunjucks", "twig", "erb",
		"eruby", "html.erb", "ejs", "php", "blade", "gohtml", "gotmpl", "gohtmltmpl", "go.template", "ftl", "freemarker", "smarty",
		"latte", "eelixir", "heex":
		return "template"
	case "json", "jsonc", "arb":
		return "json"
	case "yaml":
		return "yaml"
	case "po", "gettext":
		return "gettext"
	case "properties", "java-properties", "jproperties":
		return "properties"
	case "xml", "xliff", "strings", "csv", "toml", "fluent", "eml":
		return id
	}
	return ""
}

// folder is the folder of a document's file; ok is false for others.
func folder(uri lsp.DocumentURI) (path string, ok bool) {
	p, ok := protocol.Path(uri)
	return filepath.Dir(p), ok
}
