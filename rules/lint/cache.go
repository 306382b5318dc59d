package lint

import (
	"context"
	"encoding/binary"
	"maps"
	"slices"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/span"
)

// Cache keeps the work on the texts of one document from one check to the next,
// so that only what has changed is done again. It holds what the last check
// used. The zero value is empty; a Cache serves one check at a time.
type Cache struct {
	settings *Settings
	parts    map[string]*part
}

// part is one text with what the rules said of it.
type part struct {
	text *language.Text
	// checked is set when the rest is.
	checked bool
	weights map[*language.Sentence]int
	facts   map[string]fact // that the rules asked for
	// findings are where the text stood when it was checked: from base on.
	findings []Finding
	base     int
}

// CheckCached is Check with the work of earlier checks in cache. Settings must
// not change between two checks; other settings empty the cache. It returns the
// error of ctx when that ends first.
func (e *Engine) CheckCached(ctx context.Context, cache *Cache, doc *document.Document, settings *Settings) ([]Finding, []*language.Text, error) {
	if cache.settings != settings {
		cache.settings, cache.parts = settings, nil
	}
	next := make(map[string]*part, len(cache.parts))
	var parts []*part
	var texts []*language.Text
	for i := range doc.Blocks {
		block := &doc.Blocks[i]
		for j := range block.Views {
			if err := ctx.Err(); err != nil {
				maps.Copy(next, cache.parts)
				cache.parts = next
				return nil, nil, err
			}
			p := e.cachedPart(cache, next, doc, block, &block.Views[j])
			parts, texts = append(parts, p), append(texts, p.text)
		}
	}
	cache.parts = next
	findings, err := e.checkParts(ctx, doc, parts, settings, nil)
	return findings, texts, err
}

// cachedPart takes a view's part from the cache over to the next one, or makes
// one. Views alike each have their own, numbered in order.
func (e *Engine) cachedPart(cache *Cache, next map[string]*part, doc *document.Document, block *document.Block, view *document.View) *part {
	key := viewKey(doc, block, view)
	for next[key] != nil {
		key += "+"
	}
	p := cache.parts[key]
	if p == nil {
		p = &part{text: e.analyser.Analyse(block, view)}
	} else {
		moved := *p.text
		moved.View, moved.Block = view, block
		p.text = &moved
	}
	next[key] = p
	return p
}

// viewKey is all that the analysis of a view and the edits in it depend on,
// with places of the source counted from where the view starts.
func viewKey(doc *document.Document, block *document.Block, view *document.View) string {
	at := extent(view)
	source := doc.Source[at.Start:at.End]
	key := make([]byte, 0, len(view.Text)+len(source)+12*len(view.Pieces)+32)
	put := func(n int) { key = binary.AppendVarint(key, int64(n)) }
	text := func(s string) { put(len(s)); key = append(key, s...) }
	put(int(block.Role))
	if block.Quoted {
		put(1)
	} else {
		put(0)
	}
	text(block.Key)
	text(doc.Format)
	text(doc.Switch.Key())
	text(view.Text)
	text(string(source))
	text(view.Written("\"'`&<>{}[]()\\\n\t%#$*_|;=^~ą")) // stands for the view's escapes
	for _, p := range view.Pieces {
		put(int(p.Kind))
		put(p.End)
		put(p.Source.Start - at.Start)
		put(p.Source.End - at.Start)
	}
	for _, b := range view.Branches {
		put(b.Source.Start - at.Start)
		put(b.Source.End - at.Start)
		key = append(key, b.Gender)
		if b.Sibling {
			key = append(key, '+')
		}
	}
	return string(key)
}

// extent is the range of the source that the pieces of a view cover.
func extent(view *document.View) span.Span {
	if len(view.Pieces) == 0 {
		return span.Span{}
	}
	at := view.Pieces[0].Source
	for _, p := range view.Pieces[1:] {
		at = at.Cover(p.Source)
	}
	return at
}

// checkPart lets the rules look at a part, unless what they said of it holds.
func (e *Engine) checkPart(pass *Pass, p *part) []Finding {
	base := extent(p.text.View).Start
	if p.checked && pass.facts.hold(p.facts) {
		return shifted(p.findings, base-p.base)
	}
	pass.facts.reads = map[string]fact{}
	reports := e.run(pass, p.text)
	p.weights = weigh(reports)
	p.findings = e.findings(pass, reports, p.weights, 0)
	p.checked = pass.ctx.Err() == nil
	p.base, p.facts = base, pass.facts.reads
	pass.facts.reads = nil
	return p.findings
}

// shifted is findings of a text that moved by some bytes.
func shifted(findings []Finding, by int) []Finding {
	if by == 0 {
		return findings
	}
	move := func(s span.Span) span.Span { return span.Span{Start: s.Start + by, End: s.End + by} }
	out := slices.Clone(findings)
	for i := range out {
		f := &out[i]
		f.Span, f.Sentence = move(f.Span), move(f.Sentence)
		f.Related = slices.Clone(f.Related)
		for j := range f.Related {
			f.Related[j] = move(f.Related[j])
		}
		f.Suggestions = slices.Clone(f.Suggestions)
		for j := range f.Suggestions {
			s := &f.Suggestions[j]
			s.Edits = slices.Clone(s.Edits)
			for k := range s.Edits {
				s.Edits[k] = fix.Edit{Span: move(s.Edits[k].Span), New: s.Edits[k].New}
			}
		}
	}
	return out
}
