package language

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// foreign marks the sentences that are not Polish: their words are unknown, and
// the small words of another language hold them together.
func (s *Sentence) foreign() {
	small, unknown, known := 0, 0, 0
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Kind != Word {
			continue
		}
		switch {
		case foreignWord(t.Text):
			small++
		case len(t.Readings) == 0:
			unknown++
		case utf8.RuneCountInString(t.Text) > 1:
			known++
		}
	}
	alien := small + unknown
	if small >= 2 && alien > known || small >= 1 && alien >= 3 && alien >= 3*known {
		for i := range s.Tokens {
			s.Tokens[i].Marks |= Foreign
		}
	}
}

// Foreign reports a sentence that is not Polish.
func (s *Sentence) Foreign() bool {
	return len(s.Tokens) > 0 && s.Tokens[0].Marks.Has(Foreign) && s.Tokens[len(s.Tokens)-1].Marks.Has(Foreign)
}

// foreignWord reports a frequent small word of English, German, French or
// Spanish that is no Polish word, or a word in another script.
func foreignWord(word string) bool {
	if r, _ := utf8.DecodeRuneInString(word); !unicode.Is(unicode.Latin, r) {
		return true
	}
	if len(word) > 8 {
		return false
	}
	switch strings.ToLower(word) {
	case "the", "and", "of", "your", "you", "is", "are", "with", "for", "this", "that", "it", "we", "our", "have", "has",
		"be", "not", "can", "will", "please", "if", "from", "here", "new", "all", "or", "an", "at", "in", "on", "my",
		"und", "der", "die", "das", "ist", "nicht", "mit", "für", "ein", "eine", "wir", "ihr", "ihre", "auf", "bitte", "oder", "werden",
		"le", "les", "des", "et", "est", "vous", "votre", "pour", "avec", "los", "las", "el", "por", "usted", "su":
		return true
	}
	return false
}
