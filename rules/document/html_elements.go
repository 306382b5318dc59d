package document

import (
	"bytes"
	"strings"
)

// elementClass is how an element bears on the text around it.
type elementClass uint8

const (
	unknownElement elementClass = iota
	inlineElement               // the text goes on across it
	blockElement                // its text is read by itself
	voidElement                 // has no content and does not cut the text
	voidBlock                   // has no content and cuts the text
	lineBreak                   // br
	codeElement                 // inline, not prose
	hiddenElement               // a block, not prose
)

// classOf returns the class of an element by its name in small letters.
func classOf(name string) elementClass {
	switch name {
	case "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "em", "font", "i", "ins", "mark",
		"nobr", "q", "rp", "rt", "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "u":
		return inlineElement
	case "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
		"dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4",
		"h5", "h6", "head", "header", "hgroup", "html", "label", "legend", "li", "main", "menu", "nav", "noscript", "ol",
		"optgroup", "option", "p", "search", "section", "select", "summary", "table", "tbody", "td", "template",
		"textarea", "tfoot", "th", "thead", "title", "tr", "ul":
		return blockElement
	case "area", "base", "col", "embed", "img", "link", "meta", "param", "source", "track", "wbr":
		return voidElement
	case "hr", "input":
		return voidBlock
	case "br":
		return lineBreak
	case "code", "kbd", "samp", "var", "tt":
		return codeElement
	case "script", "style", "pre", "svg", "math", "iframe", "object", "audio", "video", "canvas", "noembed", "noframes",
		"xmp", "listing", "plaintext", "mj-style", "mj-html-attributes":
		return hiddenElement
	}
	if strings.Contains(name, "-") {
		return blockElement // a component: what it looks like is not known
	}
	return unknownElement
}

// roleOf returns the role that an element gives to its text; ok is false where
// the element around it decides.
func roleOf(name string) (role Role, ok bool) {
	switch name {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		return Heading, true
	case "li", "dt", "dd":
		return ListItem, true
	case "td", "th", "caption":
		return Cell, true
	case "button", "option", "mj-button":
		return Button, true
	case "label", "legend":
		return Label, true
	case "mj-accordion-title":
		return Heading, true
	case "mj-navbar-link", "mj-social-element":
		return Link, true
	case "title", "mj-title", "mj-preview":
		return Meta, true
	case "body", "table", "form", "ul", "ol", "dl", "blockquote", "textarea", "section", "article", "main":
		return Paragraph, true
	}
	return Paragraph, false
}

// isTagOfHTML reports whether what follows a "<" is a tag of an element that is
// known.
func isTagOfHTML(src []byte) bool { return tagClass(src) != unknownElement }

// isInlineTag reports whether it is one that words go on across.
func isInlineTag(src []byte) bool { return tagClass(src) == inlineElement }

// tagClass returns the class of the element whose tag follows a "<".
func tagClass(src []byte) elementClass {
	src = bytes.TrimPrefix(src, []byte("/"))
	n := 0
	for n < len(src) && n < 24 && (isASCIILetter(src[n]) || n > 0 && (src[n] == '-' || '0' <= src[n] && src[n] <= '9')) {
		n++
	}
	if n == 0 || n == len(src) || src[n] != '>' && src[n] != '/' && !isBlank(src[n]) {
		return unknownElement
	}
	return classOf(strings.ToLower(string(src[:n])))
}
