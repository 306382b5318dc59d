package language

// branches marks the words of a template's branch for one gender as paired when
// the other gender has a branch too: the template speaks to both (S4). The
// branch for everybody else is not exempt.
func (t *Text) branches() {
	for _, b := range t.View.Branches {
		if !b.Sibling || b.Gender != 'm' && b.Gender != 'f' {
			continue
		}
		for i := range t.Sentences {
			for j := range t.Sentences[i].Tokens {
				token := &t.Sentences[i].Tokens[j]
				// A branch may cut a word: "był{% if f %}aś{% else %}eś{% endif %}".
				if b.Source.Overlaps(t.View.SourceSpan(token.Start, token.End)) {
					token.Marks |= Paired
				}
			}
		}
	}
}
