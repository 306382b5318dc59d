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
			return 100 * ratio(m.Hard, m.Words), m.Words >= MinWords
		}},
	}
}
