package lsp

import (
	"bytes"
	"slices"
	"strings"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/span"
)

// ignoreEdit puts in a comment that accepts a finding, in a syntax that its
// host has and in a place that leaves the text as it is: each way is tried on
// the document before it is offered. The reason is left for a person to write.
func (s *Server) ignoreEdit(r *result, f *lint.Finding) (fix.Edit, bool) {
	text := "zwrot: ignore " + f.Rule.ID + " " + lint.ReasonMark(r.doc.Format) + " " + s.text("powód", "reason")
	src := r.doc.Source
	line := bytes.LastIndexByte(src[:f.Span.Start], '\n') + 1
	end, newline := len(src), "\n"
	if i := bytes.IndexByte(src[line:], '\n'); i >= 0 {
		end = line + i
	}
	if end > line && src[end-1] == '\r' {
		end, newline = end-1, "\r\n"
	}
	for _, c := range comments(r.doc) {
		comment := strings.TrimRight(c[0]+" "+text+" "+c[1], " ")
		edits := []fix.Edit{{Span: span.Span{Start: end, End: end}, New: " " + comment}}
		if top := messageLine(r.doc, f.Span, line); top >= 0 {
			edits = append(edits, fix.Edit{Span: span.Span{Start: top, End: top}, New: indent(src[top:]) + comment + newline})
		}
		if r.doc.Format != "gettext" { // its comments stand before an entry only
			edits = slices.Insert(edits, 0, fix.Edit{Span: span.Span{Start: line, End: line}, New: indent(src[line:]) + comment + newline})
		}
		for _, edit := range edits {
			if s.accepts(r, f, edit) {
				return edit, true
			}
		}
	}
	return fix.Edit{}, false
}

// indent is the white space at the start of a line.
func indent(src []byte) string { return string(src[:len(src)-len(bytes.TrimLeft(src, " \t"))]) }

// messageLine is where the first line of the message of a catalogue begins in
// which a place lies, with its key above it; -1 in other texts.
func messageLine(doc *document.Document, at span.Span, line int) int {
	src := doc.Source
	above := func(line int) int { return bytes.LastIndexByte(src[:max(line-1, 0)], '\n') + 1 }
	i := slices.IndexFunc(doc.Blocks, func(b document.Block) bool { return b.Key != "" && b.Span().Contains(at) })
	if i < 0 {
		return -1
	}
	if doc.Format == "gettext" {
		for line > 0 && len(bytes.TrimSpace(src[above(line):line])) > 0 {
			line = above(line)
		}
		return line
	}
	return above(bytes.LastIndexByte(src[:doc.Blocks[i].Span().Start], '\n') + 1)
}

// comments are the ways to write a comment in a document, the likeliest first.
func comments(doc *document.Document) [][2]string {
	switch doc.Format {
	case "yaml", "gettext", "properties", "fluent":
		return [][2]string{{"#", ""}}
	case "strings":
		return [][2]string{{"/*", "*/"}}
	}
	all := [][2]string{{"<!--", "-->"}}
	src := string(doc.Source)
	switch {
	case strings.Contains(src, "{%"):
		all = slices.Insert(all, 0, [2]string{"{#", "#}"})
	case strings.Contains(src, "{{#"):
		all = slices.Insert(all, 0, [2]string{"{{!--", "--}}"})
	case strings.Contains(src, "<%"):
		all = slices.Insert(all, 0, [2]string{"<%#", "%>"})
	}
	return all
}

// accepts reports whether a comment accepts the finding and nothing that people
// read changes.
func (s *Server) accepts(r *result, f *lint.Finding, edit fix.Edit) bool {
	src, err := fix.Apply(r.doc.Source, []fix.Edit{edit})
	if err != nil {
		return false
	}
	doc, err := document.Parse(r.doc.Name, src, document.Options{Format: r.doc.Format})
	if err != nil || len(doc.Problems) > len(r.doc.Problems) || !slices.Equal(readText(doc), readText(r.doc)) {
		return false
	}
	moved := *f
	if edit.Start <= f.Span.Start {
		moved.Span.Start += len(edit.New)
		moved.Span.End += len(edit.New)
	}
	_, accepted := s.engine.Suppress(doc, []lint.Finding{moved}, r.settings, lint.Suppression{Known: s.Rules, Today: s.today()})
	return accepted == 1
}

// readText is what people read in a document, without regard to white space at
// the ends of blocks.
func readText(doc *document.Document) []string {
	var out []string
	for _, b := range doc.Blocks {
		for _, v := range b.Views {
			out = append(out, strings.TrimSpace(v.Text))
		}
	}
	return out
}
