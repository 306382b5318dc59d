package document

import "strings"

// parseXLIFF reads the translations of an XLIFF file, version 1.2 or 2. Sources
// are not read: they stand elsewhere too.
func parseXLIFF(doc *Document, opts Options) {
	if !polishCode(languageOf(doc.Name)) {
		return
	}
	c := newCatalogue(doc, opts)
	readXML(doc).each(nil, func(n *xmlNode, around []*xmlNode) {
		if n.name != "target" || within(around, "target") || !polishCode(xliffLanguage(n, around)) || skipsXLIFF(n, around) {
			return
		}
		c.add(xliffKey(around), newXMLMessage(doc.Source, n, xliffInline, readXMLText, nil))
	})
	c.finish()
}

// xliffLanguage returns the language of a target: its own, that of the file, "".
func xliffLanguage(n *xmlNode, around []*xmlNode) string {
	if own := n.attributes["xml:lang"]; own != "" {
		return own
	}
	for _, a := range around {
		for _, name := range []string{"target-language", "trgLang"} {
			if code := a.attributes[name]; code != "" {
				return code
			}
		}
	}
	return ""
}

// skipsXLIFF reports the proposals of translation memories, which nobody sees.
func skipsXLIFF(n *xmlNode, around []*xmlNode) bool {
	for _, a := range around {
		if a.attributes["translate"] == "no" || a.name == "alt-trans" || strings.HasSuffix(a.name, "match") {
			return true
		}
	}
	return false
}

// xliffKey returns the name of the unit around a target: the key of the program
// where it is given, and the segment where there are several.
func xliffKey(around []*xmlNode) string {
	for i := len(around) - 1; i >= 0; i-- {
		unit := around[i]
		if unit.name != "trans-unit" && unit.name != "unit" {
			continue
		}
		for _, name := range []string{"resname", "name", "id"} {
			if key := unit.attributes[name]; key != "" {
				if segment := around[len(around)-1].attributes["id"]; unit.name == "unit" && segment != "" {
					key += "." + segment
				}
				return key
			}
		}
	}
	return ""
}

// xliffInline tells the elements within a target: those of pairs show nothing,
// the others stand for a value or for code.
func xliffInline(n *xmlNode) inlineKind {
	id := n.attributes["id"] + n.attributes["equiv"]
	switch n.name {
	case "g", "pc", "mrk", "sub":
		return formats
	case "bpt", "ept", "sc", "ec", "bx", "ex", "sm", "em", "it":
		return hidden
	}
	switch {
	case n.attributes["ctype"] == "lb", strings.Contains(id, "LINE_BREAK"):
		return breaksLine
	case strings.HasPrefix(id, "START_"), strings.HasPrefix(id, "CLOSE_"):
		return hidden // Angular's pairs
	}
	return printed
}
