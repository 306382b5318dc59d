package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/zwrot/zwrot/cmd/internal/cache"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/readability"
)

// memory keeps what the rules find in a text for later runs. Comments that
// accept findings are read anew each time, since they expire.
type memory struct {
	*cache.Cache
	rules map[string]*lint.Rule
	ids   []byte // of the rules that run
}

// result is what is kept of a text.
type result struct {
	Format   string
	Problems []document.Problem `json:",omitempty"`
	Findings []keptFinding
	Metrics  readability.Metrics
}

// keptFinding is a finding with the id of its rule in place of the rule.
type keptFinding struct {
	ID      string
	Finding lint.Finding // without its rule
}

func (a *app) newMemory(folder string, rules []*lint.Rule) (*memory, error) {
	c, err := cache.Open(a.absolute(folder), programStamp())
	if err != nil {
		return nil, usageError{folder + ": " + a.writeError(err)}
	}
	m := &memory{Cache: c, rules: map[string]*lint.Rule{}}
	for _, r := range rules {
		m.rules[r.ID] = r
		m.ids = append(append(m.ids, r.ID...), 0)
	}
	return m, nil
}

// programStamp names this very build: during development the version stays
// while the rules change.
func programStamp() string {
	stamp := version()
	if path, err := os.Executable(); err == nil {
		if info, err := os.Stat(path); err == nil {
			stamp += fmt.Sprint(" ", info.Size(), " ", info.ModTime().UnixNano())
		}
	}
	return stamp
}

// key names the result for a text; ok is false when the settings hold what
// cannot be named.
func (m *memory) key(in *input, src []byte) (key string, ok bool) {
	if in.settings.Nouns != nil || len(in.settings.Own) > 0 {
		return "", false
	}
	settings, err := json.Marshal(in.settings)
	if err != nil {
		return "", false
	}
	return m.Key(m.ids, settings, []byte(filepath.Base(in.File.Name)), src), true
}

// load returns what was found in a text, with the document as far as reports
// and comments need it: without its blocks.
func (m *memory) load(key string, in *input, src []byte) (doc *document.Document, findings []lint.Finding, metrics readability.Metrics, ok bool) {
	var r result
	if !m.Get(key, &r) {
		return nil, nil, metrics, false
	}
	for _, kept := range r.Findings {
		kept.Finding.Rule = m.rules[kept.ID]
		if kept.Finding.Rule == nil {
			return nil, nil, metrics, false
		}
		findings = append(findings, kept.Finding)
	}
	doc = &document.Document{Name: in.File.Name, Format: r.Format, Source: src, Problems: r.Problems}
	return doc, findings, r.Metrics, true
}

// store keeps what was found in a text. A cache that cannot be written only
// costs time, so nothing is said about it.
func (m *memory) store(key string, doc *document.Document, findings []lint.Finding, metrics readability.Metrics) {
	r := result{doc.Format, doc.Problems, []keptFinding{}, metrics}
	for _, f := range findings {
		kept := keptFinding{f.Rule.ID, f}
		kept.Finding.Rule = nil
		r.Findings = append(r.Findings, kept)
	}
	if err := m.Put(key, r); err != nil {
		return
	}
}
