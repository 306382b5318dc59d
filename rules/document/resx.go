package document

import "bytes"

// parseResx reads the resources of a .NET application. Those with a type are
// pictures, numbers and the like.
func parseResx(doc *Document, opts Options) {
	if !polishCode(languageOf(doc.Name)) || !bytes.Contains(doc.Source, []byte("<data")) {
		return
	}
	root := readXML(doc).child("root")
	if root == nil {
		return
	}
	c := newCatalogue(doc, opts)
	for _, n := range root.children {
		value := n.child("value")
		if n.name != "data" || value == nil || n.attributes["type"] != "" || n.attributes["mimetype"] != "" {
			continue
		}
		c.add(n.attributes["name"], newXMLMessage(doc.Source, value, formatsAll, readXMLText, nil))
	}
	c.finish()
}

// formatsAll takes all elements for mark-up.
func formatsAll(*xmlNode) inlineKind { return formats }
