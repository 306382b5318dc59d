package readability

// Figure is a measure of a text that a configuration can set a budget for.
type Figure struct {
	// Name is the key of the figure in configuration and JSON: "fog" gives
	// "max-fog".
	Name   string
	PL, EN string // its name for people, with its unit
	// Of is the figure of a text; ok is false when the text is too short for it.
	Of func(Metrics) (figure float64, ok bool)
}

// Figures lists the measures; a new one takes a line here.
func Figures() []Figure {
	return []Figure{
		{"fog", "FOG (lata nauki)", "FOG (years of schooling)", Metrics.FOG},
		{"sentence-length", "słów w zdaniu", "words a sentence", func(m Metrics) (float64, bool) {
			return m.SentenceLength(), m.Words >= MinWords
		}},
		{"hard-words", "trudnych słów na sto", "hard words a hundred", func(m Metrics) (float64, bool) {
			return m.hard(), m.Words >= MinWords
		}},
		{"hard-forms", "słów od czterech sylab na sto", "words of four syllables and more a hundred", func(m Metrics) (float64, bool) {
			return 100 * ratio(m.HardForms, m.Words), m.Words >= MinWords
		}},
		{"pisarek", "Pisarek, wzór liniowy", "Pisarek, linear", Metrics.Pisarek},
		{"pisarek-nonlinear", "Pisarek, wzór nieliniowy", "Pisarek, non-linear", Metrics.PisarekNonLinear},
		{"lix", "LIX", "LIX", Metrics.LIX},
		{"nominalisations", "rzeczowników od czasowników na sto słów", "nouns made of verbs a hundred words", func(m Metrics) (float64, bool) {
			return 100 * ratio(m.Nominalisations, m.Words), m.Words >= MinWords
		}},
		{"passives", "strony biernej na sto orzeczeń", "passives a hundred verbs", func(m Metrics) (float64, bool) {
			return 100 * ratio(m.Passives, m.Verbs), m.Words >= MinWords && m.Verbs > 0
		}},
		{"nouns-a-verb", "rzeczowników na czasownik", "nouns a verb", func(m Metrics) (float64, bool) {
			return ratio(m.Nouns, m.Verbs), m.Words >= MinWords && m.Verbs > 0
		}},
		{"participles", "imiesłowów na -ąc i -wszy na sto słów", "participles in -ąc and -wszy a hundred words", func(m Metrics) (float64, bool) {
			return 100 * ratio(m.Participles, m.Words), m.Words >= MinWords
		}},
		{"long-sentences", "zdań ponad 25 słów na sto", "sentences over 25 words a hundred", func(m Metrics) (float64, bool) {
			return 100 * ratio(m.LongSentences, m.Sentences), m.Words >= MinWords
		}},
	}
}
