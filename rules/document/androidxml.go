package document

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// androidGender matches the folder of texts for users of one gender. Android
// takes it instead of the one for everybody.
var androidGender = regexp.MustCompile(`(?:^|[/\\])values-[^/\\]*(masculine|feminine)[^/\\]*[/\\][^/\\]*$`)

// parseAndroid reads the strings of an Android application. In other files of
// XML it finds nothing.
func parseAndroid(doc *Document, opts Options) {
	if !polishCode(languageOf(doc.Name)) || !bytes.Contains(doc.Source, []byte("<resources")) {
		return
	}
	c := newCatalogue(doc, opts)
	if m := androidGender.FindStringSubmatch(doc.Name); m != nil {
		c.gender = m[1][0]
	}
	add := func(n *xmlNode, key string) {
		c.add(key, newXMLMessage(doc.Source, n, androidInline, readAndroidText, escapeAndroid))
	}
	resources := readXML(doc).child("resources")
	if resources == nil {
		return
	}
	for _, n := range resources.children {
		key := n.attributes["name"]
		switch {
		case n.attributes["translatable"] == "false":
		case n.name == "string":
			add(n, key)
		case n.name == "plurals", n.name == "string-array":
			index := 0
			for _, item := range n.children {
				if item.name != "item" {
					continue
				}
				if n.name == "plurals" {
					add(item, key+"."+item.attributes["quantity"])
				} else {
					add(item, key+"["+strconv.Itoa(index)+"]")
				}
				index++
			}
		}
	}
	c.finish()
}

func androidInline(n *xmlNode) inlineKind {
	switch n.name {
	case "xliff:g":
		return printed
	case "br", "p", "li", "div":
		if len(n.children) == 0 {
			return breaksLine
		}
	}
	return formats
}

// androidQuote matches an escape, or a quotation mark, which keeps white space
// and is not shown. In CDATA it is shown, and white space is kept anyway.
var androidQuote = regexp.MustCompile(`\\.|"|&quot;|&#34;`)

// readAndroidText adds a text without its quotation marks.
func readAndroidText(m *xmlMessage, n *xmlNode) {
	at := n.Start
	if n.cdata {
		m.escapedText.read(m.src, at, n.End, androidReader(true))
		return
	}
	for _, loc := range androidQuote.FindAllIndex(m.src[n.Start:n.End], -1) {
		if start := n.Start + loc[0]; m.src[start] != '\\' {
			m.escapedText.read(m.src, at, start, androidReader(false))
			at = n.Start + loc[1]
		}
	}
	m.escapedText.read(m.src, at, n.End, androidReader(false))
}

// androidReader reads escapes with a backslash besides those of XML, and white
// space, of which one space is seen.
func androidReader(cdata bool) reader {
	next := func(src []byte) (literal, n int, kind PieceKind, text string) {
		for i, c := range src {
			switch {
			case c == '&' && !cdata:
				if n, text = entity(src[i:], true); n > 0 {
					return i, n, Decoded, text
				}
			case c == '\\':
				n, text = androidEscape(src[i:])
				return i, n, Decoded, text
			case !cdata && strings.IndexByte(" \t\r\n", c) >= 0:
				n = len(src[i:]) - len(bytes.TrimLeft(src[i:], " \t\r\n"))
				if n > 1 || c != ' ' {
					return i, n, Decoded, " "
				}
			}
		}
		return len(src), 0, Literal, ""
	}
	return reader{next: next}
}

// androidEscape reads the escape at the start of src.
func androidEscape(src []byte) (n int, text string) {
	if len(src) < 2 {
		return len(src), `\`
	}
	switch src[1] {
	case 'n':
		return 2, "\n"
	case 't':
		return 2, "\t"
	case 'u':
		if n, text = backslash(src); n > 0 {
			return n, text
		}
	}
	_, size := utf8.DecodeRune(src[1:])
	return 1 + size, string(src[1 : 1+size])
}

// escapeAndroid writes a text. At the beginning "@" and "?" name a resource.
func escapeAndroid(text string) string {
	out := strings.NewReplacer(`\`, `\\`, `'`, `\'`, `"`, `\"`, "\n", `\n`, "\t", `\t`).Replace(text)
	if strings.HasPrefix(out, "@") || strings.HasPrefix(out, "?") {
		return `\` + out
	}
	return out
}
