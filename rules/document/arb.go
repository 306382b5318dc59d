package document

import "strings"

// parseARB reads an Application Resource Bundle, the catalogue of Flutter. Keys
// with "@" describe others.
func parseARB(doc *Document, opts Options) {
	if !polishCode(languageOf(doc.Name)) {
		return
	}
	values := readJSON(doc)
	c := newCatalogue(doc, opts)
	read := jsonReader(doc.Source)
	for _, v := range values {
		if len(v.path) == 1 && v.path[0] == "@@locale" && !polishCode(v.decoded(doc.Source)) {
			return
		}
	}
	for _, v := range values {
		if len(v.path) == 1 && !strings.HasPrefix(v.path[0], "@") {
			v.add(c, v.path, read)
		}
	}
	c.finish()
}
