package lsp

import "github.com/zwrot/zwrot/rules/document"

// formatName is the name that tells how a document is read: its own where the
// extension is known, as for zwrot check, otherwise with the extension that goes
// with the id of its language. known is false for what is no text for people.
func formatName(name, languageID string) (with string, known bool) {
	if _, ok := document.FormatOf(name); ok {
		return name, true
	}
	extension := languageExtension(languageID)
	return name + extension, extension != ""
}

// languageExtension is the extension of the files in a language that editors
// know, "" for those that are no texts for people. The ids are those of VS Code
// and its extensions, and the file types of Neovim.
func languageExtension(id string) string {
	switch id {
	case "plaintext", "text", "txt":
		return ".txt"
	case "markdown", "mdx", "quarto", "rmd":
		return ".md"
	case "html", "xhtml", "mjml", "vue-html":
		return ".html"
	case "eml", "email", "mail":
		return ".eml"
	case "django-html", "htmldjango", "jinja", "jinja-html", "jinja2", "nunjucks":
		return ".jinja"
	case "html.handlebars", "mustache":
		return ".hbs"
	case "html.erb", "eruby":
		return ".erb"
	case "gohtml", "gohtmltmpl", "gotmpl", "go.template":
		return ".tmpl"
	case "freemarker": // "ftl" is the id of both; the content tells
		return ".ftl"
	case "smarty":
		return ".tpl"
	case "eelixir", "html-eex":
		return ".eex"
	case "phoenix-heex":
		return ".heex"
	case "blade", "ejs", "erb", "ftl", "handlebars", "heex", "latte", "liquid", "php", "twig":
		return "." + id
	case "json", "jsonc":
		return ".json"
	case "yaml":
		return ".yml"
	case "gettext", "po", "pot":
		return ".po"
	case "java-properties", "jproperties", "properties":
		return ".properties"
	case "fluent":
		return ".ftl"
	case "qt", "ts":
		return ".ts"
	case "arb", "resx", "strings", "stringsdict", "xcstrings", "xliff", "xml":
		return "." + id
	}
	return ""
}
