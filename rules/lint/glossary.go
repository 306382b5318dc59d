package lint

import "strings"

// inGlossary reports that what a report is about stands within a phrase of the
// house's glossary, as it is written there.
func (s *Settings) inGlossary(text string, start, end int) bool {
	for _, phrase := range s.Glossary {
		for at := 0; ; {
			i := strings.Index(text[at:], phrase)
			if i < 0 {
				break
			}
			if i += at; i <= start && end <= i+len(phrase) {
				return true
			}
			at = i + 1
		}
	}
	return false
}
