package document

import (
	"bytes"
	"regexp"
	"strings"
)

// parseStringsDict reads the plural forms of an application for iOS or macOS: a
// property list of dictionaries, in which the strings under the names of plural
// forms and the format of the whole are read.
func parseStringsDict(doc *Document, opts Options) {
	if !polishCode(languageOf(doc.Name)) || !bytes.Contains(doc.Source, []byte("<plist")) {
		return
	}
	plist := readXML(doc).child("plist")
	if plist == nil {
		return
	}
	c := newCatalogue(doc, opts)
	for _, n := range plist.children {
		c.plist(n, nil)
	}
	c.finish()
}

// plist adds the strings of a dictionary.
func (c *catalogue) plist(dict *xmlNode, path []string) {
	key := ""
	for _, n := range dict.children {
		switch n.name {
		case "key":
			key = n.text(c.doc.Source)
		case "dict":
			inner := path[:len(path):len(path)]
			if key != "" {
				inner = append(inner, key)
			}
			c.plist(n, inner)
		case "string":
			if strings.HasPrefix(key, "NSString") && key != "NSStringLocalizedFormatKey" {
				continue // the type of a rule or of a number
			}
			c.add(joinKey(append(path[:len(path):len(path)], key)), newXMLMessage(c.doc.Source, n, formatsAll, readPlistText, nil))
		}
	}
}

// plistVariable matches the place of a plural form in the format of the whole.
var plistVariable = regexp.MustCompile(`%(?:\d+\$)?#@[^@<&]*@`)

// readPlistText adds a text with its variables.
func readPlistText(m *xmlMessage, n *xmlNode) {
	at := n.Start
	for _, loc := range plistVariable.FindAllIndex(m.src[n.Start:n.End], -1) {
		start, end := n.Start+loc[0], n.Start+loc[1]
		m.escapedText.read(m.src, at, start, xmlReader(n.cdata))
		m.escaped("{0}", start, end)
		at = end
	}
	m.escapedText.read(m.src, at, n.End, xmlReader(n.cdata))
}
