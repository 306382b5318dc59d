package document

import (
	"path/filepath"
	"strings"
)

// Format is a kind of file that Parse reads.
type Format struct {
	Name       string
	Extensions []string // lower case, with the dot
	// Parse adds the blocks and problems of doc.Source, which is UTF-8, to doc.
	Parse func(doc *Document, opts Options)
}

// Formats lists all formats. Adding one takes a line here.
func Formats() []Format {
	return []Format{
		{"text", []string{".txt", ".text"}, parseText},
		{"markdown", []string{".md", ".markdown", ".mdown", ".mkd", ".mdx"}, parseMarkdown},
		{"html", []string{".html", ".htm", ".xhtml"}, parseHTML},
	}
}

// FormatOf returns the format of a file by its name; ok is false when no format
// has its extension.
func FormatOf(name string) (f Format, ok bool) {
	ext := strings.ToLower(filepath.Ext(name))
	for _, f := range Formats() {
		for _, e := range f.Extensions {
			if e == ext {
				return f, true
			}
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
