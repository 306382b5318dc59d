package document

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/zwrot/zwrot/rules/span"
)

// literal is a text within a tag that prints: a string, the default of a filter,
// a side of "x ? 'a' : 'b'".
type literal struct {
	source span.Span // without the quotes
	quote  byte
	test   string // the condition under which it is printed, "" for else
	key    bool   // it is translated
}

// texts finds the texts that a tag prints. always reports that it prints
// nothing else; then the texts are its branches.
func texts(content string, at int) (out []literal, always bool) {
	if !strings.ContainsAny(content, "'\"`") || hasStatements(content) {
		return nil, false
	}
	test, previous := "", false
	for i := 0; i < len(content); i++ {
		quote := content[i]
		if quote != '"' && quote != '\'' && quote != '`' {
			continue
		}
		end := i + 1
		for end < len(content) && content[end] != quote {
			if content[end] == '\\' {
				end++
			}
			end++
		}
		if end >= len(content) {
			break
		}
		before, after := strings.TrimSpace(strings.TrimPrefix(strings.TrimLeft(content[:i], "-~"), "php ")), strings.TrimSpace(content[end+1:])
		l := literal{source: span.Span{Start: at + i + 1, End: at + end}, quote: quote}
		text := content[i+1 : end]
		switch {
		case isWhole(before, after):
			always = true
			l.key = isTranslated(before, after)
			l.test = inlineCondition(after)
		case strings.HasSuffix(before, "?") && !strings.HasSuffix(before, "??"):
			test = strings.TrimSpace(strings.TrimSuffix(before, "?"))
			always, l.test = true, test
		case test != "" && strings.HasSuffix(before, ":"), previous && strings.HasSuffix(before, " else"):
		case isDefault(before, after):
		default:
			i = end
			continue
		}
		i = end
		if !isProse(text) {
			always = always && len(out) > 0 && l.test == ""
			continue
		}
		previous = l.test != ""
		out = append(out, l)
	}
	return out, always && len(out) > 0
}

// hasStatements reports code of more than one statement: what it prints is not
// told by its first.
func hasStatements(content string) bool {
	var quote byte
	content = strings.TrimRight(content, "; \t\r\n?") // of PHP the mark at the end too
	for i := 0; i < len(content); i++ {
		switch c := content[i]; {
		case quote != 0 && c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'' || c == '`':
			quote = c
		case c == ';':
			return true
		}
	}
	return false
}

// isWhole reports a string that is all that a tag prints, but for filters, or the
// text that a function translates.
func isWhole(before, after string) bool {
	switch name := strings.TrimRight(before, "( "); name {
	case "", "trans", "translate", "_", "__", "_e", "t", "gettext", "lang", "echo", "echo __", "esc_html__", "esc_html_e", "esc_attr__", "esc_attr_e":
		if name != "" && name != "trans" && name != "translate" {
			return true
		}
	default:
		return false
	}
	filter := strings.TrimSpace(strings.TrimPrefix(after, "|"))
	for _, f := range []string{"date", "asset", "image", "img", "url", "json", "path", "base64", "include"} {
		if strings.HasPrefix(filter, f) {
			return false
		}
	}
	return true
}

// isTranslated reports such a text that a function or a filter translates.
func isTranslated(before, after string) bool {
	filter, _ := split(strings.TrimLeft(after, "| "))
	name := strings.TrimPrefix(before, "echo")
	return strings.TrimRight(name, "( ") != "" || filter == "trans" || filter == "translate" || filter == "t"
}

// inlineCondition returns the condition of Jinja's "'a' if x else 'b'".
func inlineCondition(after string) string {
	if !strings.HasPrefix(after, "if ") {
		return ""
	}
	test, _, _ := strings.Cut(after[len("if "):], " else ")
	return strings.TrimSpace(test)
}

// isDefault reports a string that is printed when a value is missing.
func isDefault(before, after string) bool {
	lower := strings.ToLower(strings.TrimRight(before, "( "))
	for _, sign := range []string{"default:", "default", "default=", "default_if_none:", "||", "??", "?:", " or", "|d", "| d",
		"fallback:", "fallback=", "!"} {
		if strings.HasSuffix(lower, sign) {
			return true
		}
	}
	last := strings.Trim(after, "-~) ") == ""
	return last && (strings.HasPrefix(lower, "or ") || strings.HasPrefix(lower, "default ") || strings.Contains(lower, "(default "))
}

// isProse reports a text that people read, not a key, a path or a class.
func isProse(text string) bool {
	if strings.ContainsAny(text, "_<>{}\\/=#@$|") || strings.IndexFunc(text, unicode.IsLetter) < 0 {
		return false
	}
	for i, r := range text {
		if strings.ContainsRune(".:", r) && i+1 < len(text) && text[i+1] != ' ' && text[i+1] != '.' {
			return false // "cart.title"
		}
	}
	return true
}

// printed makes a conditional of a tag that prints texts of its own: they are
// its branches, after the value where there is one.
func (t *templates) printed(i int, g *genderWords) {
	tag := &t.tags[i]
	c := conditional{Span: tag.Span, tags: 1, parent: -1, inline: true, key: "print " + strconv.Itoa(tag.Start)}
	var tests []string
	if !tag.always {
		c.arms = append(c.arms, arm{Branch: Branch{Source: tag.Span}})
	}
	for _, l := range tag.texts {
		c.arms = append(c.arms, arm{Branch: Branch{Source: l.source}, quote: l.quote})
		if l.key {
			t.keys = append(t.keys, l.source)
		}
		tests = append(tests, l.test)
	}
	for n := range c.arms {
		c.arms[n].value = strconv.Itoa(n)
	}
	if tag.always && len(tests) > 1 && tests[0] != "" {
		for n := range c.arms {
			c.arms[n].value = ""
		}
		if !c.decideGender(g, tests) {
			c.decideTests(tests)
		}
	}
	tag.conditional = len(t.conditionals)
	t.conditionals = append(t.conditionals, c)
}

// printedReader reads a string in a tag that prints it: with the formats that a
// program fills in, and the character references of HTML.
func printedReader(quote byte) reader {
	read := quotedReader(quote, false)
	inner := read.next
	read.next = func(src []byte) (literal, n int, kind PieceKind, text string) {
		literal, n, kind, text = inner(src)
		for i := range src[:literal] {
			switch src[i] {
			case '%':
				if t := (tag{}); matchFormat(&scanner{src: src}, i, &t) {
					return i, t.End - i, Placeholder, string(Object)
				}
			case '&':
				if n, text := entity(src[i:], true); n > 0 {
					return i, n, Decoded, text
				}
			}
		}
		return literal, n, kind, text
	}
	return read
}
