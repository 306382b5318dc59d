// Package readability measures how hard a text is to read. Formulas count what
// is on the surface; none of them tells whether a text is understood.
package readability

import (
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
)

// MinWords is the length of text below which no measure is reported: the least
// that the makers of FOG-PL tools ask for.
const MinWords = 100

// hardSyllables is the number of syllables from which a word is hard in the
// Polish FOG (W. Gruszczyński and others, Jasnopis).
const hardSyllables = 4

// Metrics counts what the measures of a text are made of.
type Metrics struct {
	Sentences int
	Words     int // tokens with a letter
	// Hard is the words whose base form has four syllables or more: endings
	// make no word harder ("podmiotami" counts as "podmiot").
	Hard int
}

// Measure counts the running prose of a document: paragraphs, list items and
// messages, not headings, buttons and names.
func Measure(texts []*language.Text) Metrics {
	var m Metrics
	for _, t := range texts {
		switch t.Block.Role {
		case document.Paragraph, document.ListItem, document.Message:
			for i := range t.Sentences {
				m.sentence(&t.Sentences[i])
			}
		}
	}
	return m
}

func (m *Metrics) sentence(s *language.Sentence) {
	before := m.Words
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Kind != language.Word {
			continue
		}
		m.Words++
		if !isName(t) && Syllables(base(t)) >= hardSyllables {
			m.Hard++
		}
	}
	if m.Words > before {
		m.Sentences++
	}
}

// base is the base form of a word, the word itself where it is unknown.
func base(t *language.Token) string {
	if len(t.Readings) > 0 {
		return t.Readings[0].Lemma
	}
	return t.Text
}

// isName reports a capital inside a sentence: names are not hard words.
func isName(t *language.Token) bool {
	first, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsUpper(first) && !t.Marks.Has(language.SentenceStart) && !t.Marks.Has(language.Capitals)
}

// Add adds the counts of another text.
func (m *Metrics) Add(other Metrics) {
	m.Sentences += other.Sentences
	m.Words += other.Words
	m.Hard += other.Hard
}

// SentenceLength is the mean number of words in a sentence.
func (m Metrics) SentenceLength() float64 { return ratio(m.Words, m.Sentences) }

// FOG is the Polish fog index, about the years of schooling that the text asks
// for: 0.4 · (words a sentence + per cent of hard words). ok is false when the
// text is too short to say.
func (m Metrics) FOG() (fog float64, ok bool) {
	return 0.4 * (m.SentenceLength() + 100*ratio(m.Hard, m.Words)), m.Words >= MinWords
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// Syllables counts the syllables of a Polish word: its vowels, without an i that
// only softens the consonant before another vowel ("ciasto"), and with au and eu
// as one ("auto").
func Syllables(word string) int {
	n := 0
	var before rune
	for _, r := range word {
		r = unicode.ToLower(r)
		if isVowel(r) {
			switch {
			case before == 'i' && n > 0: // the i was no syllable of its own
			case r == 'u' && (before == 'a' || before == 'e'):
			default:
				n++
			}
		}
		before = r
	}
	return n
}

func isVowel(r rune) bool {
	switch r {
	case 'a', 'ą', 'e', 'ę', 'i', 'o', 'ó', 'u', 'y':
		return true
	}
	return false
}
