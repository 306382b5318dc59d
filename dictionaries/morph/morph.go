// Package morph reads and inflects Polish words.
//
// The data is SGJP (Słownik gramatyczny języka polskiego) of 2026 with the
// lexemes of PoliMorf that it lacks and a supplement of our own, compiled by
// dictionaries/build into automata that the program embeds. Opening the
// dictionary does no work and everything in it is safe for concurrent use.
//
// Words are expected in Unicode NFC. Tags are SGJP's; a verb is one word with
// its ending, as in Morfeusz's composite mode: "zalogowałeś" is
// praet:sg:m1.m2.m3:sec:perf of zalogować. Other words with a mobile ending
// have the tag of the host with number and person added, "gdybyś" is
// comp:sg:sec:by of gdyby.
package morph

// Reading is one way to read a word form.
type Reading struct {
	Tag Tag
	// Homonym is SGJP's mark that keeps lexemes of one lemma apart ("Sm1" of
	// klient the person, "Sm2" of klient the program), "" where there is one.
	Homonym    string
	Kind       Kind
	Qualifiers Qualifiers

	form  string // as asked
	shape shape  // what turns form into the word that the dictionary holds
	edit  edit   // what turns that word into the lemma
}

// Lemma returns the dictionary form, in SGJP's spelling.
func (r Reading) Lemma() string { return string(r.AppendLemma(nil)) }

// AppendLemma appends the dictionary form to dst.
func (r Reading) AppendLemma(dst []byte) []byte { return dst }

// Lexeme is a word with all its forms. Lemma, Homonym and Source tell it apart
// from every other.
type Lexeme struct {
	Lemma   string
	Homonym string
	// Class is the class of the lemma's form: Subst, Adj, Inf, ...
	Class Class
	// Gender is a noun's gender, 0 in other classes.
	Gender Gender
	Kind   Kind
	// Qualifiers are those that all forms share.
	Qualifiers Qualifiers
}

// Form is a form of a lexeme.
type Form struct {
	Text       string
	Tag        Tag
	Qualifiers Qualifiers
}

// Dictionary is a set of lexemes with their forms. It does not change.
type Dictionary struct{}

// Embedded returns the dictionary that is compiled into the program.
func Embedded() *Dictionary { return &Dictionary{} }

// Analyse appends to dst the readings of form and returns it. It looks for
// the form as written, then in lower case (for the start of a sentence and
// politeness: "Klient"), then, when all of it is capitals, in title case
// ("JAN", "BIELSKO-BIAŁA"). Names written in lower case have no reading. Within each of these
// the usual readings come before dated and rare ones. An unknown form has no
// readings. It does not allocate when dst has room.
func (d *Dictionary) Analyse(dst []Reading, form string) []Reading { return dst }

// AnalyseExact is Analyse without a change of case.
func (d *Dictionary) AnalyseExact(dst []Reading, form string) []Reading { return dst }

// Lexemes returns the lexemes of a lemma, common ones first, nil when it is
// unknown. Case counts.
func (d *Dictionary) Lexemes(lemma string) []Lexeme { return nil }

// Paradigm returns all forms of a lexeme in SGJP's order, nil when it is
// unknown. An empty homonym mark names all lexemes of the lemma.
func (d *Dictionary) Paradigm(lemma, homonym string) []Form { return nil }

// Generate returns the forms of a lexeme that fit the pattern want (see
// Tag.Matches), the best first: those without qualifiers before those with
// Unfit ones. It returns nil when the lexeme or the form does not exist. An
// empty homonym mark names all lexemes of the lemma.
func (d *Dictionary) Generate(lemma, homonym string, want Tag) []Form { return nil }

type shape uint8

type edit struct{}
