package document

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
)

// Format is a kind of file that Parse reads.
type Format struct {
	Name       string
	Extensions []string // lower case, with the dot
	// Sniff, if set, tells by the content whether a file is of this format, where
	// others have the same extension. A file that is of none counts as the last
	// of them, in which nothing is found then.
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
		{Name: "php", Extensions: []string{".php", ".inc"}, Sniff: isPHPArray, Parse: parsePHPArray},
		{Name: "fluent", Extensions: []string{".ftl"}, Sniff: isFluent, Parse: parseFluent},
		{Name: "template", Extensions: templateExtensions(), Parse: parseTemplate},
		{Name: "json", Extensions: []string{".json"}, Parse: parseJSON},
		{Name: "yaml", Extensions: []string{".yml", ".yaml"}, Parse: parseYAML},
		{Name: "gettext", Extensions: []string{".po", ".pot"}, Parse: parsePO},
		{Name: "properties", Extensions: []string{".properties"}, Parse: parseProperties},
		{Name: "android", Extensions: []string{".xml"}, Sniff: has("<resources"), Parse: parseAndroid},
		{Name: "xliff", Extensions: []string{".xlf", ".xliff"}, Parse: parseXLIFF},
		{Name: "qt", Extensions: []string{".ts"}, Sniff: isQt, Parse: parseQt},
		{Name: "arb", Extensions: []string{".arb"}, Parse: parseARB},
		{Name: "xcstrings", Extensions: []string{".xcstrings"}, Parse: parseXCStrings},
		{Name: "stringsdict", Extensions: []string{".stringsdict"}, Parse: parseStringsDict},
		{Name: "resx", Extensions: []string{".resx", ".resw"}, Parse: parseResx},
		{Name: "strings", Extensions: []string{".strings"}, Sniff: isStrings, Parse: parseStrings},
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

// codeExtensions are those of what templates also make and no customer reads.
func codeExtensions() []string {
	return []string{
		".js", ".mjs", ".jsx", ".tsx", ".css", ".scss", ".sass", ".less", ".svg", ".tex", ".sty", ".py", ".rb", ".go", ".java", ".sh",
		".bat", ".ps1", ".sql", ".conf", ".cfg", ".ini", ".toml", ".env", ".service", ".csv", ".ics",
	}
}

// isTemplate reports a file whose name says that it is a template, so that a
// tag left open in it is a mistake.
func isTemplate(name string) bool {
	return slices.Contains(templateExtensions(), strings.ToLower(filepath.Ext(name)))
}

// parseTemplate reads a template by the language it is written in.
func parseTemplate(doc *Document, opts Options) {
	inner := doc.Name
	for isTemplate(inner) { // letter.blade.php
		inner = strings.TrimSuffix(inner, filepath.Ext(inner))
	}
	format, ok := formatFor(inner, doc.Source)
	if !ok {
		if slices.Contains(codeExtensions(), strings.ToLower(filepath.Ext(inner))) {
			return
		}
		name := "text"
		if looksLikeHTML(doc.Source) {
			name = "html"
		}
		format, _ = formatNamed(name)
	}
	doc.Format = format.Name
	before := len(doc.Problems)
	if format.Parse(doc, opts); format.catalogue() {
		doc.Problems = doc.Problems[:before] // of tags that the engine takes out
	}
}

// catalogue reports a format that tools read and people don't.
func (f Format) catalogue() bool {
	switch f.Name {
	case "text", "markdown", "html", "email", "template":
		return false
	}
	return true
}

// looksLikeHTML reports a doctype, a tag of an element or the head of XML.
func looksLikeHTML(src []byte) bool {
	if bytes.HasPrefix(bytes.TrimSpace(src), []byte("<?xml")) {
		return true
	}
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

// Foreign reports a file whose extension a format has, while the content, which
// may be its beginning alone, shows that it is something else: a TypeScript
// source is no translation of Qt.
func Foreign(name string, src []byte) bool {
	src = bytes.ReplaceAll(src, []byte{0}, nil) // of UTF-16
	f, ok := formatFor(name, src)
	return ok && f.Sniff != nil && !f.Sniff(src)
}

// Doubtful reports a name that may be of a foreign file.
func Doubtful(name string) bool {
	f, ok := formatFor(name, []byte{})
	return ok && f.Sniff != nil
}

// formatFor returns the format of a file by its name and, unless it is nil, its
// content.
func formatFor(name string, src []byte) (last Format, ok bool) {
	ext := strings.ToLower(filepath.Ext(name))
	for _, f := range Formats() {
		if !slices.Contains(f.Extensions, ext) {
			continue
		}
		if last, ok = f, true; f.Sniff == nil || src == nil || f.Sniff(src) {
			break
		}
	}
	return last, ok
}

// has tells the texts that hold another.
func has(part string) func([]byte) bool {
	return func(src []byte) bool { return bytes.Contains(src, []byte(part)) }
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
