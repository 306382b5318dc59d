// Package readability measures how hard a text is to read. Formulas count what
// is on the surface; none of them tells whether a text is understood.
package readability

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries/morph"
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
	// HardForms is the same of the words as they stand, endings counted.
	HardForms int
	// Long is the words of more than six letters, which LIX counts.
	Long int
	// LongSentences is the sentences of more than 25 words.
	LongSentences int
	Nouns         int // verbal nouns among them
	Verbs         int // finite and impersonal ones
	// Nominalisations is the verbal nouns and those in -cja and -ość.
	Nominalisations int
	Passives        int // "zostać" or "być" with a participle, and "-no", "-to"
	Participles     int // "-ąc", "-wszy"
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
		if s.Tokens[i].Kind == language.Word {
			m.word(s, i)
		}
	}
	if m.Words == before {
		return
	}
	m.Sentences++
	if m.Words-before > longSentence {
		m.LongSentences++
	}
}

const (
	longSentence = 25 // words, of the estimate of level (rule catalogue §12)
	longLetters  = 6  // letters of a word that LIX does not yet count
)

func (m *Metrics) word(s *language.Sentence, i int) {
	t := &s.Tokens[i]
	m.Words++
	if utf8.RuneCountInString(t.Text) > longLetters {
		m.Long++
	}
	if !isName(t) {
		if Syllables(base(t)) >= hardSyllables {
			m.Hard++
		}
		if Syllables(t.Text) >= hardSyllables {
			m.HardForms++
		}
	}
	if _, ok := s.Finite(i); ok {
		m.Verbs++
	}
	if len(t.Readings) == 0 {
		return
	}
	r := &t.Readings[0]
	switch r.Tag.Class() {
	case morph.Ger:
		m.Nouns++
		m.Nominalisations++
	case morph.Subst:
		m.Nouns++
		if strings.HasSuffix(r.Lemma, "cja") || strings.HasSuffix(r.Lemma, "ość") || done(s, i) {
			m.Nominalisations++
		}
	case morph.Imps:
		m.Verbs++
		m.Passives++
	case morph.Ppas:
		if r.Tag.Case()&morph.Nom != 0 && helped(s, i) {
			m.Passives++
		}
	case morph.Pcon, morph.Pant:
		m.Participles++
	}
}

// done reports a verbal noun that names a thing too ("zamówienie") but has an
// object here: what is done.
func done(s *language.Sentence, i int) bool {
	_, ger := s.Tokens[i].Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Ger })
	if !ger || i+1 >= len(s.Tokens) {
		return false
	}
	_, object := s.Tokens[i+1].Reading(func(r language.Reading) bool {
		return r.Tag.Class() == morph.Subst && r.Tag.Case()&morph.Gen != 0 && r.Tag.Case()&morph.Nom == 0
	})
	return object
}

// helped reports "zostać" or "być" within three words of a participle.
func helped(s *language.Sentence, i int) bool {
	for j := max(0, i-3); j < min(len(s.Tokens), i+3); j++ {
		if s.Tokens[j].HasLemma("zostać", "zostawać", "być") && s.SameClause(i, j) {
			return true
		}
	}
	return false
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
	m.HardForms += other.HardForms
	m.Long += other.Long
	m.LongSentences += other.LongSentences
	m.Nouns += other.Nouns
	m.Verbs += other.Verbs
	m.Nominalisations += other.Nominalisations
	m.Passives += other.Passives
	m.Participles += other.Participles
}

// SentenceLength is the mean number of words in a sentence.
func (m Metrics) SentenceLength() float64 { return ratio(m.Words, m.Sentences) }

// FOG is the Polish fog index, about the years of schooling that the text asks
// for: 0.4 · (words a sentence + per cent of hard words). ok is false when the
// text is too short to say.
func (m Metrics) FOG() (fog float64, ok bool) {
	return 0.4 * (m.SentenceLength() + 100*ratio(m.Hard, m.Words)), m.Words >= MinWords
}

// hard is the per cent of hard words.
func (m Metrics) hard() float64 { return 100 * ratio(m.Hard, m.Words) }

// Pisarek is W. Pisarek's linear measure of difficulty: a third of (words a
// sentence + per cent of hard words), plus one. Source: W. Pisarek, Jak mierzyć
// zrozumiałość tekstu? (1969), as [CODE] in the rule catalogue gives it.
func (m Metrics) Pisarek() (float64, bool) {
	return (m.SentenceLength()+m.hard())/3 + 1, m.Words >= MinWords
}

// PisarekNonLinear is his other measure: half of the root of the sum of both
// squares.
func (m Metrics) PisarekNonLinear() (float64, bool) {
	return math.Hypot(m.SentenceLength(), m.hard()) / 2, m.Words >= MinWords
}

// LIX is C.-H. Björnsson's index (1968): words a sentence + per cent of words
// with more than six letters.
func (m Metrics) LIX() (float64, bool) {
	return m.SentenceLength() + 100*ratio(m.Long, m.Words), m.Words >= MinWords
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
