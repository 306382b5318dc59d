package document

import (
	"strings"
	"unicode"
)

// readComment reads a tag that prints nothing.
func readComment(_ string, t *tag) bool {
	t.role = silent
	return true
}

// readValue reads a tag that prints a value.
func readValue(string, *tag) bool { return true }

// keyword fills in what a keyword says that is the same in all languages; ok is
// false for a word that is none.
func keyword(word, rest string, t *tag) (ok bool) {
	switch {
	case word == "end":
		t.role = closing
		return true
	case len(word) > 3 && strings.HasPrefix(word, "end"):
		t.role, t.word = closing, word[3:]
		return true
	case isElse(word, rest, t.family):
		t.role, t.test = turning, elseTest(word, rest)
	case isConditional(word):
		t.role, t.test = opening, rest
		if strings.HasPrefix(word, "unless") || word == "ifnot" || word == "ifnotequal" {
			t.test = "not " + rest
		}
	case isContainer(word):
		t.role = opening
	case isQuiet(word):
		t.role = silent
	default:
		return false
	}
	t.word = word
	return true
}

func isElse(word, rest string, f family) bool {
	switch word {
	case "else", "elif", "elsif", "elseif", "when", "in", "plural", "pluralize", "foreachelse", "sectionelse":
		return true
	case "case":
		return f != percent && f != embedded
	case "empty", "default":
		return rest == ""
	}
	return false
}

// elseTest returns the condition of an else branch, "" for a plain else.
func elseTest(word, rest string) string {
	if word == "plural" || word == "pluralize" {
		return ""
	}
	next, after := split(rest)
	switch next {
	case "if":
		return after
	case "unless":
		return "not " + after
	}
	return rest
}

// isConditional reports the words that open a conditional: its branches are
// alternatives.
func isConditional(word string) bool {
	switch word {
	case "if", "unless", "ifequal", "ifnotequal", "ifnot", "case", "switch", "isset":
		return true
	}
	return false
}

// isContainer reports the words that open a block that is no alternative.
func isContainer(word string) bool {
	switch word {
	case "for", "foreach", "each", "range", "with", "list", "items", "while", "until", "section", "block", "define",
		"macro", "function", "capture", "filter", "autoescape", "spaceless", "raw", "verbatim", "literal", "strip",
		"nocache", "trans", "blocktrans", "blocktranslate", "call", "apply", "embed", "sandbox", "cache", "paginate",
		"form", "tablerow", "noparse", "compress", "attempt", "escape", "noescape", "component", "slot", "push",
		"prepend", "once", "auth", "guest", "can", "cannot", "error", "env", "production", "forelse", "ifchanged",
		"begin", "try", "comment", "schema", "javascript", "style", "stylesheet":
		return true
	}
	return false
}

// isQuiet reports the words of statements that print nothing.
func isQuiet(word string) bool {
	switch word {
	case "set", "assign", "extends", "import", "from", "load", "increment", "decrement", "break", "continue", "layout",
		"do", "local", "global", "ftl", "setting", "return", "stop", "flush", "use", "debug", "liquid", "csrf",
		"csrf_token", "var", "let", "const":
		return true
	}
	return false
}

// split cuts a text into the word that it begins with, in small letters, and
// the rest.
func split(text string) (word, rest string) {
	n := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '_' })
	if n < 0 {
		n = len(text)
	}
	return strings.ToLower(text[:n]), strings.TrimSpace(text[n:])
}

// readMustache reads {{ }}: Handlebars, Mustache and Go, and what prints in
// Liquid and Jinja.
func readMustache(content string, t *tag) bool {
	t.family = mustache
	c := strings.Trim(content, "~- \t\r\n")
	if c == "" {
		return false
	}
	switch c[0] {
	case '#', '^':
		openSection(c, t)
	case '/':
		if t.role, t.word = closing, sectionName(c[1:]); strings.HasPrefix(c, "/*") {
			t.role = silent // a comment of Go: {{/* … */ -}}
		}
	case '=':
		t.role = silent
	case '$':
		if strings.Contains(c, ":=") {
			t.role = silent
		}
	default:
		readMustacheWord(c, t)
	}
	return true
}

// readMustacheWord reads the keywords of Go templates, and Handlebars' else.
func readMustacheWord(c string, t *tag) {
	word, rest := split(c)
	switch word {
	case "else", "elseif", "elsif", "elif", "end", "endif", "endfor", "endforeach", "break", "continue":
		keyword(word, rest, t)
	case "if", "unless", "range", "with", "define", "block", "foreach":
		if rest != "" && (isConditional(word) || c[len(word)] != '(') { // {{ range(3) }} calls a function
			keyword(word, rest, t)
		}
	}
}

// openSection reads {{#name …}} and {{^name}}.
func openSection(c string, t *tag) {
	inverse := c[0] == '^'
	name := sectionName(c[1:])
	if name == "" {
		t.role = turning // {{^}}
		return
	}
	rest := strings.TrimSpace(c[1:])
	rest = strings.TrimSpace(rest[min(len(name), len(rest)):])
	t.role, t.word = opening, name
	switch {
	case isContainer(name) || c[1] == '>' || c[1] == '*':
		return
	case name == "unless":
		t.test = "not " + rest
	case rest == "":
		t.test = name
	default:
		t.test = rest
	}
	if inverse {
		t.test = "not " + t.test
	}
}

// sectionName returns the name of a section or block helper.
func sectionName(s string) string {
	name, _, _ := strings.Cut(strings.TrimLeft(s, ">* "), " ")
	return strings.ToLower(strings.TrimSpace(name))
}

// readPercent reads {% %}: Liquid, Jinja, Twig, Django.
func readPercent(content string, t *tag) bool {
	t.family = percent
	word, rest := split(strings.Trim(content, "~-+ \t\r\n"))
	if word == "set" && !strings.Contains(rest, "=") {
		t.role, t.word = opening, word
		return true
	}
	if (word == "trans" || word == "form") && rest != "" && strings.ContainsAny(rest[:1], "'\"") {
		return true // Django's {% trans "text" %} has no end
	}
	keyword(word, rest, t) // any other word prints
	return true
}

// readEmbedded reads <% %>: Ruby, JavaScript and their like.
func readEmbedded(content string, t *tag) bool {
	t.family, t.role = embedded, silent
	c := strings.Trim(content, "-_ \t\r\n")
	if readBraced(c, t) {
		return true
	}
	word, rest := split(c)
	switch {
	case word == "end":
		t.role = closing
	case word == "in" || word == "default" || isQuiet(word):
	case endsWithDo(c):
		if t.role, t.word = opening, "do"; word == scriptHelper {
			t.word = word
		}
	default:
		keyword(word, strings.TrimSuffix(rest, " then"), t)
	}
	return true
}

// readEmbeddedValue reads <%= %> and <%- %>, which may begin a block.
func readEmbeddedValue(content string, t *tag) bool {
	t.family = embedded
	c := strings.Trim(content, "-_ \t\r\n")
	switch word, _ := split(c); word {
	case "if", "unless", "else", "elsif", "end", "case", "when", "for", "while":
		return readEmbedded(content, t)
	}
	if strings.HasSuffix(c, "{") || strings.HasPrefix(c, "}") || endsWithDo(c) {
		return readEmbedded(content, t)
	}
	return true
}

// endsWithDo reports Ruby code that opens a block: "form_with do |f|".
func endsWithDo(c string) bool {
	if strings.HasSuffix(c, "|") {
		if i := strings.LastIndexByte(c[:len(c)-1], '|'); i >= 0 {
			c = strings.TrimSpace(c[:i])
		}
	}
	return strings.HasSuffix(c, " do")
}

// readBraced reads code whose blocks stand in braces: "if (x) {", "} else {".
func readBraced(c string, t *tag) bool {
	begins, ends := strings.HasPrefix(c, "}"), strings.HasSuffix(c, "{")
	if !begins && !ends {
		return false
	}
	word, rest := split(strings.TrimSpace(strings.Trim(c, "{}")))
	switch {
	case begins && !ends:
		t.role, t.word = closing, "{"
	case begins:
		t.role, t.test = turning, elseTest(word, rest)
	default:
		t.role, t.word = opening, "{"
		if word == "if" {
			t.test = rest
		}
	}
	return true
}

// readPHPCode reads what stands in <?php ?>.
func readPHPCode(content string, t *tag) {
	t.family, t.role = php, silent
	c := strings.TrimRight(strings.TrimSpace(content), "; ")
	if readBraced(c, t) {
		return
	}
	word, rest := split(c)
	switch {
	case word == "echo" || word == "print":
		t.role = value
	case strings.HasPrefix(word, "end") || strings.HasSuffix(c, ":"):
		keyword(word, strings.TrimSpace(strings.TrimSuffix(rest, ":")), t)
	}
}

// readBraces reads {name}, {0} and Smarty's {if $x}.
func readBraces(content string, t *tag) bool {
	c := strings.TrimSpace(content)
	if strings.Contains(c, "{") || len(content) > 300 || strings.Contains(content, "\n") && !strings.HasPrefix(content, "if") {
		return false
	}
	t.family = smarty
	word, rest := split(strings.TrimPrefix(c, "/"))
	switch {
	case strings.HasPrefix(c, "/"):
		t.role, t.word = closing, word
		return word != "" && rest == ""
	case c == "", c[0] == '$':
		return true
	case word == "else" && rest == "", word == "elseif" && rest != "", word == "foreachelse":
		return keyword(word, rest, t)
	case isConditional(word) && strings.ContainsAny(rest, "$(!"),
		word == "literal" || word == "strip" || word == "nocache",
		word == "foreach" || word == "for" || word == "section" || word == "capture" || word == "block" || word == "function":
		return rest == "" && word != "literal" && word != "strip" && word != "nocache" || keyword(word, rest, t)
	case word == "assign" && rest != "", c[0] == '#', c[0] == '.', c[0] == ':':
		return readComment(c, t) // also the identifiers of Markdown: {#top .wide}
	}
	return isName(c, 3)
}

// isName reports whether a text may be a name between marks: it begins like
// one, holds no sentence and at most so many words.
func isName(c string, most int) bool {
	if c == "" || len(c) > 80 || len(strings.Fields(c)) > most {
		return false
	}
	for i, r := range c {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' || r == '@' || r == '$' || r == '!' && i == 0:
		case i > 0 && strings.ContainsRune(" .:-|,()[]'\"=>/?!&+*#", r):
		default:
			return false
		}
	}
	return true
}

// readName reads names between doubled marks, the code of AMPscript (%%[IF x]%%)
// and the conditions of FreshMail ($$if:x$$).
func readName(content string, t *tag) bool {
	t.family = doubled
	if strings.HasPrefix(content, "[") && strings.HasSuffix(content, "]") {
		word, rest := split(strings.Trim(content, "[] \t\r\n"))
		t.role = silent
		keyword(word, strings.TrimSuffix(strings.TrimSuffix(rest, "THEN"), "then"), t)
		return true
	}
	if strings.HasPrefix(content, "=") && strings.HasSuffix(content, "=") {
		return true
	}
	if word, rest, ok := strings.Cut(content, ":"); ok && (word == "if" || word == "elseif") || content == "else" || content == "endif" {
		return keyword(word, rest, t)
	}
	return isName(content, 1)
}

// readIdoSell reads [iai:name], and the pairs [iai:name_begin], [iai:name_end].
func readIdoSell(content string, t *tag) bool {
	t.family = idosell
	name := strings.ToLower(content)
	if begun, ok := strings.CutSuffix(name, "_begin"); ok {
		t.role, t.word = opening, begun
		if test, ok := strings.CutPrefix(begun, "if_"); ok {
			t.test = test
		}
	} else if ended, ok := strings.CutSuffix(name, "_end"); ok {
		t.role, t.word = closing, ended
	}
	return !strings.Contains(content, "\n")
}

// readWiki reads [[name]] and Thymeleaf's [[${name}]], [(${name})].
func readWiki(content string, _ *tag) bool {
	if len(content) > 1 && content[1] == '{' && strings.IndexByte("$#*@~", content[0]) >= 0 {
		return true
	}
	return isName(content, 1) && !strings.ContainsAny(content, "()[]/?=")
}

// readMailchimp reads *|NAME|* and *|IF:NAME|*.
func readMailchimp(content string, t *tag) bool {
	if content == "" || strings.ContainsAny(content, "\n|") {
		return false
	}
	t.family = mailchimp
	word, rest, ok := strings.Cut(content, ":")
	if !ok {
		return true
	}
	switch word = strings.ToLower(word); word {
	case "end":
		t.role, t.word = closing, strings.ToLower(rest)
	case "if", "ifnot", "elseif", "else":
		keyword(word, rest, t)
	case "interested":
		t.role, t.word = opening, word
	}
	return true
}
