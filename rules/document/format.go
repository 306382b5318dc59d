package document

import (
	"path/filepath"
	"slices"
	"strings"
)

// Format is a kind of file that Parse reads.
type Format struct {
	Name       string
	Extensions []string // lower case, with the dot
	// Sniff, if set, tells by the content whether a file is of this format, where
	// others have the same extension.
	Sniff func(src []byte) bool
	// Parse adds the blocks and problems of doc.Source, which is UTF-8, to doc.
	Parse func(doc *Document, opts Options)
}

// Formats lists all formats. Adding one takes a line here. Of those with the
// same extension the first whose Sniff agrees counts.
func Formats() []Format {
	return []Format{
		{Name: "text", Extensions: []string{".txt", ".text"}, Parse: parseText},
		{Name: "markdown", Extensions: []string{".md", ".markdown", ".mdown", ".mkd", ".mdx"}, Parse: parseMarkdown},
		{Name: "html", Extensions: []string{".html", ".htm", ".xhtml", ".mjml"}, Parse: parseHTML},
		{Name: "email", Extensions: []string{".eml"}, Parse: parseEmail},
		{Name: "php", Extensions: []string{".php"}, Sniff: isPHPArray, Parse: parsePHPArray},
		{Name: "fluent", Extensions: []string{".ftl"}, Sniff: isFluent, Parse: parseFluent},
		{Name: "template", Extensions: templateExtensions(), Parse: parseTemplate},
		{Name: "json", Extensions: []string{".json"}, Parse: parseJSON},
		{Name: "yaml", Extensions: []string{".yml", ".yaml"}, Parse: parseYAML},
		{Name: "gettext", Extensions: []string{".po", ".pot"}, Parse: parsePO},
		{Name: "properties", Extensions: []string{".properties"}, Parse: parseProperties},
		{Name: "android", Extensions: []string{".xml"}, Parse: parseAndroid},
		{Name: "xliff", Extensions: []string{".xlf", ".xliff"}, Parse: parseXLIFF},
		{Name: "qt", Extensions: []string{".ts"}, Parse: parseQt},
		{Name: "arb", Extensions: []string{".arb"}, Parse: parseARB},
		{Name: "xcstrings", Extensions: []string{".xcstrings"}, Parse: parseXCStrings},
		{Name: "strings", Extensions: []string{".strings"}, Parse: parseStrings},
	}
}

// templateExtensions are those of template languages: what they are written in
// stands before them (letter.md.liquid) or shows in the content.
func templateExtensions() []string {
	return []string{
		".hbs", ".handlebars", ".mustache", ".liquid", ".j2", ".jinja", ".jinja2", ".njk", ".nunjucks", ".twig", ".erb", ".rhtml",
		".ejs", ".php", ".phtml", ".blade", ".tmpl", ".gotmpl", ".gohtml", ".tpl", ".ftl", ".ftlh", ".latte", ".eex", ".heex",
	}
}

// isTemplate reports a file whose name says that it is a template, so that a
// tag left open in it is a mistake.
func isTemplate(name string) bool {
	return slices.Contains(templateExtensions(), strings.ToLower(filepath.Ext(name)))
}

// parseTemplate reads a template by the language it is written in.
func parseTemplate(doc *Document, opts Options) {
	inner := strings.TrimSuffix(doc.Name, filepath.Ext(doc.Name))
	format, ok := formatFor(inner, doc.Source)
	if !ok {
		name := "text"
		if looksLikeHTML(doc.Source) {
			name = "html"
		}
		format, _ = formatNamed(name)
	}
	doc.Format = format.Name
	format.Parse(doc, opts)
}

// looksLikeHTML reports a doctype or a tag of an element.
func looksLikeHTML(src []byte) bool {
	for i, c := range src {
		if rest := src[i+1:]; c == '<' && (isTagOfHTML(rest) || len(rest) > 8 && strings.EqualFold(string(rest[:8]), "!doctype")) {
			return true
		}
	}
	return false
}

// FormatOf returns the format of a file by its name; ok is false when no format
// has its extension. Where several have it, the content decides in Parse.
func FormatOf(name string) (f Format, ok bool) { return formatFor(name, nil) }

// formatFor returns the format of a file by its name and, unless it is nil, its
// content.
func formatFor(name string, src []byte) (Format, bool) {
	ext := strings.ToLower(filepath.Ext(name))
	for _, f := range Formats() {
		if slices.Contains(f.Extensions, ext) && (f.Sniff == nil || src == nil || f.Sniff(src)) {
			return f, true
		}
	}
	return Format{}, false
}

func formatNamed(name string) (Format, bool) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

func formatNames() string {
	var names []string
	for _, f := range Formats() {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}
