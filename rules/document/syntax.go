package document

import "strings"

// mistake is what a library says in English of a file that is broken, told by a
// part of its sentence, and what it means, in Polish and with the way out.
type mistake struct{ part, polish string }

// invalid notes that a file is broken at an offset, of which a library says text.
// What it says that is not known here is left out in Polish.
func (d *Document) invalid(at int, format, text string, known []mistake) {
	polish := ""
	for _, m := range known {
		if strings.Contains(text, m.part) {
			polish = ": " + m.polish
			break
		}
	}
	if text != "" {
		text = ": " + text
	}
	d.problem(at, "plik nie jest poprawnym "+format+"-em"+polish+"; dalsza część nie jest sprawdzana",
		"the file is not valid "+format+text+"; the rest is not checked")
}
