package morph

import "slices"

// Restore returns the words of the dictionary that form stands for when it was
// typed without Polish letters: "zalogowałeś" for "zalogowales". The form is
// in small letters; names are not looked for. A word that needs no change
// is not among them.
func (d *Dictionary) Restore(form string) []string {
	var out []string
	for i := range d.layers {
		for _, word := range d.layers[i].forms.Variants(form, polishLetters) {
			if word != form && !slices.Contains(out, word) {
				out = append(out, word)
			}
		}
	}
	return out
}

// polishLetters returns the letters that r is typed for.
func polishLetters(r rune) string {
	switch r {
	case 'a':
		return "ą"
	case 'c':
		return "ć"
	case 'e':
		return "ę"
	case 'l':
		return "ł"
	case 'n':
		return "ń"
	case 'o':
		return "ó"
	case 's':
		return "ś"
	case 'z':
		return "żź"
	}
	return ""
}
