package document

// parseXCStrings reads a string catalogue of Xcode.
func parseXCStrings(doc *Document, opts Options) {
	c := newCatalogue(doc, opts)
	read := jsonReader(doc.Source)
	for _, v := range readJSON(doc) {
		if path, ok := xcstringsKey(v.path); ok {
			v.add(c, path, read)
		}
	}
	c.finish()
}

// xcstringsKey returns the key of a Polish text with its plural form or device;
// ok is false for all other values: strings.KEY.localizations.pl….value.
func xcstringsKey(path []string) (key []string, ok bool) {
	last := len(path) - 1
	if last < 5 || path[0] != "strings" || path[2] != "localizations" || path[3] == "" || !polishCode(path[3]) || path[last] != "value" {
		return nil, false
	}
	key = []string{path[1]}
	for _, part := range path[4:last] {
		switch part {
		case "stringUnit", "variations", "plural", "device", "substitutions":
		default:
			key = append(key, part)
		}
	}
	return key, true
}
