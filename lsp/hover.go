package lsp

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sourcegraph/go-lsp"

	"github.com/zwrot/zwrot/lsp/protocol"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/span"
)

// hover explains the findings at a place, and otherwise how a word is read.
func (s *Server) hover(p *lsp.TextDocumentPositionParams) (job, error) {
	s.mu.Lock()
	markdown := slices.Contains(s.client.TextDocument.Hover.ContentFormat, "markdown")
	s.mu.Unlock()
	return s.about(p.TextDocument.URI, nil, func(snap *snapshot, r *result) (any, error) {
		offset := snap.mapper.Offset(p.Position)
		text, at, ok := findingHover(r, offset, s.lang())
		if !ok {
			text, at, ok = wordHover(r, offset)
		}
		if !ok {
			return nil, nil
		}
		content := protocol.MarkupContent{Kind: "markdown", Value: text}
		if !markdown {
			content = protocol.MarkupContent{Kind: "plaintext", Value: strings.NewReplacer("**", "", "`", "").Replace(text)}
		}
		shown := snap.mapper.Range(at.Start, at.End)
		return protocol.Hover{Contents: content, Range: &shown}, nil
	})
}

// findingHover explains the findings at a byte offset.
func findingHover(r *result, offset int, lang string) (text string, at span.Span, ok bool) {
	var parts []string
	for i := range r.findings {
		f := &r.findings[i]
		if offset < f.Span.Start || offset > f.Span.End || ok && f.Span != at {
			continue
		}
		at, ok = f.Span, true
		parts = append(parts, explain(f.Rule, lang))
	}
	return strings.Join(parts, "\n\n---\n\n"), at, ok
}

// explain is the documentation of a rule in Markdown.
func explain(r *lint.Rule, lang string) string {
	say := func(pl, en string) string { return lint.Message{PL: pl, EN: en}.In(lang) }
	var b strings.Builder
	fmt.Fprintf(&b, "**%s** `%s`\n\n%s\n", r.Title.In(lang), r.ID, r.Why.In(lang))
	for _, e := range r.Bad {
		fmt.Fprintf(&b, "\n- ✗ %s", oneLine(e.Text))
		if e.Fixed != "" {
			fmt.Fprintf(&b, "\n- → %s", oneLine(e.Fixed))
		}
	}
	for _, good := range r.Good {
		fmt.Fprintf(&b, "\n- ✓ %s", oneLine(good))
	}
	fmt.Fprintf(&b, "\n\n%s: %s", say("Źródło", "Source"), r.Source)
	return b.String()
}

// oneLine is a text on one line that Markdown leaves alone.
func oneLine(text string) string {
	return strings.NewReplacer("*", `\*`, "_", `\_`, "<", `\<`, "`", "\\`").Replace(strings.Join(strings.Fields(text), " "))
}

// wordHover lists the readings of the word at a byte offset.
func wordHover(r *result, offset int) (text string, at span.Span, ok bool) {
	for _, t := range r.texts {
		token, at, ok := wordAt(t, offset)
		if !ok {
			continue
		}
		var b strings.Builder
		fmt.Fprintf(&b, "**%s**\n", token.Text)
		for _, reading := range token.Readings {
			fmt.Fprintf(&b, "\n- %s `%s`", reading.Lemma, reading.Tag)
			if kind := reading.Kind.String(); kind != "" {
				fmt.Fprintf(&b, " (%s)", kind)
			}
		}
		return b.String(), at, true
	}
	return "", at, false
}

func wordAt(t *language.Text, offset int) (*language.Token, span.Span, bool) {
	for i := range t.Sentences {
		s := &t.Sentences[i]
		if around := t.View.SourceSpan(s.Start, s.End); offset < around.Start || offset > around.End {
			continue
		}
		for j := range s.Tokens {
			token := &s.Tokens[j]
			at := t.View.SourceSpan(token.Start, token.End)
			if token.Kind == language.Word && len(token.Readings) > 0 && at.Start <= offset && offset <= at.End {
				return token, at, true
			}
		}
	}
	return nil, span.Span{}, false
}
