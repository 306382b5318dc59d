package rewrite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/rules/language"
)

// voiced are the prepositions that take an "e" before some words, by the form
// without it.
var voiced = map[string]string{"z": "ze", "w": "we"}

// prepositions puts the form of a preposition right that stands before a
// changed word: "ze swoim doradcą" gives "z nami", "z klientem" "ze stałą
// klientką".
func (d *Draft) prepositions(edits []Edit) []Edit {
	out := make([]Edit, 0, len(edits))
	for _, e := range edits {
		if i, ok := d.prepositionBefore(e.Start); ok && e.New != "" {
			t := d.sentence.Tokens[i]
			if form := LikeCapitals(prepositionFor(t.Text, e.New), t.Text); form != t.Text && !edited(edits, t) {
				e.New = form + d.view[t.End:e.Start] + e.New
				e.Start = t.Start
			}
		}
		out = append(out, e)
	}
	return out
}

func edited(edits []Edit, t language.Token) bool {
	for _, e := range edits {
		if e.Start < t.End && t.Start < e.End {
			return true
		}
	}
	return false
}

// prepositionBefore finds a z, ze, w or we that ends right before an offset.
func (d *Draft) prepositionBefore(offset int) (int, bool) {
	for i, t := range d.sentence.Tokens {
		if t.End > offset {
			return 0, false
		}
		if strings.TrimSpace(d.view[t.End:offset]) != "" {
			continue
		}
		bare := strings.TrimSuffix(t.Lower, "e")
		_, ok := voiced[bare]
		if i > 0 && d.sentence.Tokens[i-1].Text == "," {
			return 0, false // "ze" for "że", typed without Polish letters
		}
		return i, ok && t.Kind == language.Word
	}
	return 0, false
}

// prepositionFor is the form of a preposition before a word: "ze" before s, z,
// ś, ź, ż with a further consonant and before ws, wz, "we" before w and f with
// one; "ze mną", "we mnie" (Wielki słownik ortograficzny PWN, rule on ze and we).
func prepositionFor(preposition, word string) string {
	bare := strings.TrimSuffix(strings.ToLower(preposition), "e")
	first, size := utf8.DecodeRuneInString(strings.ToLower(word))
	second, _ := utf8.DecodeRuneInString(strings.ToLower(word[size:]))
	cluster := unicode.IsLetter(second) && !strings.ContainsRune("aąeęioóuy", second)
	if lower := strings.ToLower(word); bare == "z" && (strings.HasPrefix(lower, "ws") || strings.HasPrefix(lower, "wz")) {
		return "ze" // ze wszystkimi, ze względu
	}
	family := "szśźż"
	if bare == "w" {
		family = "wf"
	}
	if strings.ContainsRune(family, first) && cluster && !(first == 's' && second == 'z' && vowelAt(word, 2)) || first == 'm' && second == 'n' {
		return voiced[bare]
	}
	return bare
}

// vowelAt reports a vowel at a rune index of word.
func vowelAt(word string, index int) bool {
	for _, r := range strings.ToLower(word) {
		if index == 0 {
			return strings.ContainsRune("aąeęioóuy", r)
		}
		index--
	}
	return false
}
