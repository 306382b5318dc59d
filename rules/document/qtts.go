package document

import (
	"regexp"
	"slices"
	"strconv"
)

// isQt reports a translation of Qt Linguist among the files of TypeScript.
func isQt(src []byte) bool { return qtStart.Match(src) }

// qtStart matches the root element after what XML allows before it.
var qtStart = regexp.MustCompile(`^(?:\x{FEFF})?(?:\s+|<\?[^>]*\?>|<!--(?s:.*?)-->|<!DOCTYPE[^>]*>)*<TS[\s>/]`)

// parseQt reads a translation of Qt Linguist. In other files it finds nothing.
func parseQt(doc *Document, opts Options) {
	if !polishCode(languageOf(doc.Name)) || !isQt(doc.Source) {
		return
	}
	ts := readXML(doc).child("TS")
	if ts == nil || !polishCode(ts.attributes["language"]) {
		return
	}
	c := newCatalogue(doc, opts)
	ts.each(nil, func(n *xmlNode, around []*xmlNode) {
		translation := n.child("translation")
		if n.name != "message" || translation == nil || within(around, "translation") {
			return
		}
		switch translation.attributes["type"] {
		case "obsolete", "vanished":
			return
		}
		key := qtKey(doc.Source, n, around)
		add := func(n *xmlNode, key string) {
			c.add(key, newXMLMessage(doc.Source, n, qtInline, readQtText, nil))
		}
		if translation.child("numerusform") == nil {
			add(translation, key)
			return
		}
		index := 0
		for _, form := range translation.children {
			if form.name == "numerusform" {
				add(form, key+"["+strconv.Itoa(index)+"]")
				index++
			}
		}
	})
	c.finish()
}

// within reports an element among those around.
func within(around []*xmlNode, name string) bool {
	return slices.ContainsFunc(around, func(n *xmlNode) bool { return n.name == name })
}

// qtKey returns the id of a message, or its context, source and comment.
func qtKey(src []byte, n *xmlNode, around []*xmlNode) string {
	if id := n.attributes["id"]; id != "" {
		return id
	}
	key := n.child("source").text(src)
	if len(around) > 0 {
		if context := around[len(around)-1].child("name").text(src); context != "" {
			key = context + "|" + key
		}
	}
	if comment := n.child("comment").text(src); comment != "" {
		key += "|" + comment
	}
	return key
}

func qtInline(n *xmlNode) inlineKind {
	if n.name == "byte" {
		return printed
	}
	return formats
}

// qtSign matches the mark of the key that chooses a menu's entry, and the place
// of a value: %1, %L2.
var qtSign = regexp.MustCompile(`&amp;\pL|%L?\d{1,2}`)

// readQtText adds a text with its values and without the marks of mnemonics,
// across which words go on.
func readQtText(m *xmlMessage, n *xmlNode) {
	at := n.Start
	for _, loc := range qtSign.FindAllIndex(m.src[n.Start:n.End], -1) {
		start, end := n.Start+loc[0], n.Start+loc[1]
		isValue := m.src[start] == '%'
		if !isValue {
			end = start + len("&amp;")
		}
		if !isValue && isReference(m.src[end:n.End]) {
			continue // HTML within
		}
		m.escapedText.read(m.src, at, start, xmlReader(n.cdata))
		if isValue {
			m.escaped("{0}", start, end)
		}
		at = end
	}
	m.escapedText.read(m.src, at, n.End, xmlReader(n.cdata))
}

// isReference reports the rest of a character reference after its ampersand.
func isReference(rest []byte) bool {
	n, _ := entity(append([]byte("&"), rest[:min(len(rest), maxEntity)]...), true)
	return n > 0
}
