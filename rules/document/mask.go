package document

import "bytes"

// maskHTML returns src with its template tags overwritten by bytes that an HTML
// parser takes for a word where the tag prints something, and for white space
// where it does not. Offsets stay.
func (t *templates) maskHTML(src []byte) []byte {
	if len(t.tags) == 0 {
		return src
	}
	masked := append([]byte(nil), src...)
	for i := range t.tags {
		filler := byte(' ')
		if t.tags[i].role == value {
			filler = 'Q'
		}
		at := masked[t.tags[i].Start:t.tags[i].End]
		fill(at, filler)
		if before := src[:t.tags[i].Start]; bytes.HasSuffix(before, []byte("<")) || bytes.HasSuffix(before, []byte("</")) {
			fill(at[:2], 'Q') // it chooses the element: <{% if link %}a href="…"{% else %}b{% endif %}>
		}
	}
	return masked
}

func fill(b []byte, filler byte) {
	for i := range b {
		b[i] = filler
	}
}
