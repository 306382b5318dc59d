// Package language turns what a reader sees into sentences of tokens with
// readings, and works out once, for all rules, what belongs together: paired
// forms, moved endings, quotations, named people, who is addressed, and which
// word agrees with which noun.
//
// Offsets of tokens are bytes of the view's text; document.View maps them to
// the source.
package language

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/document"
)

// Text is the analysis of one view of a block.
type Text struct {
	View      *document.View
	Block     *document.Block
	Sentences []Sentence
	// Addressee is the gender of the person whom the text calls by name ("Cześć,
	// Marku!"), Author that of the one who signs it; M1, F, or 0 when unknown.
	// Both are of this block alone: a letter signs in another one.
	Addressee, Author morph.Gender
	// Plain reports that the text has no Polish letters: it was typed without.
	Plain bool
}

// IndexOf returns the place of a sentence among those of the text, -1 where it
// is none of them.
func (t *Text) IndexOf(s *Sentence) int {
	i, found := slices.BinarySearchFunc(t.Sentences, s.Start, func(o Sentence, start int) int { return o.Start - start })
	if !found {
		return -1
	}
	return i
}

// Sentence is a run of tokens that ends with a full stop or its like, or with
// the block.
type Sentence struct {
	Start, End int // bytes of View.Text, without white space around
	Tokens     []Token
	// Clauses tile the tokens; see Clause.
	Clauses []Clause
}

// Kind is what a token is made of.
type Kind uint8

// The kinds of tokens.
const (
	Word   Kind = iota
	Number      // digits, also with separators, units of measure apart
	Punctuation
	Placeholder // a template's value or a code span: document.Object, %s and the like
	Symbol      // emoji, currency and other signs
	Address     // URL, e-mail address, path, hashtag
)

// Token is a word, a number, a sign or a placeholder.
type Token struct {
	Start, End int // bytes of View.Text
	// Text is the token in NFC, without soft hyphens and other invisible
	// characters; letters keep their case. Lower is Text in lower case.
	Text  string
	Lower string
	Kind  Kind
	// Space reports white space before the token.
	Space bool
	// Readings are those that context has left, likeliest first. A word
	// unknown to the dictionary has none.
	Readings []Reading
	// RuledOut is the number of readings that context has taken away.
	RuledOut int
	// Agrees is the index in the sentence of the noun (or pronoun, or
	// substantivised adjective) that this word agrees with, -1 when there is
	// none: an adjective, participle, determiner or numeral with its noun, a
	// verb or predicate with its subject, a relative pronoun with the noun it
	// refers to.
	Agrees int
	// Marks are facts about the token that rules must respect.
	Marks Marks
	// Partner is the index of the other half of a pair written in full
	// ("klientki" of "klientki i klienci"), -1 when there is none.
	Partner int
	// Pair is what the token says together with its other half, or by itself
	// when it is Shortened; nil for other words.
	Pair *Pair
	// Carrier is the index of the token that carries the person of this past
	// form, -1 when it carries its own: the conjunction with a moved ending
	// ("gdybyś" of "gdybyś miał", "byś" of "czy byś chciał", S12) or the future
	// auxiliary ("będziesz" of "będziesz miał"). See Sentence.Finite.
	Carrier int
	// Restored reports that the readings are those of the word with its Polish
	// letters restored ("zalogowales" read as "zalogowałeś").
	Restored bool
	name     name
}

// Marks is a set of facts about a token.
type Marks uint16

// The facts.
const (
	// Paired: a form that already speaks to women and men, in any spelling
	// (S2), or a word that agrees with one (S3). Gender rules leave it alone.
	Paired Marks = 1 << iota
	// Shortened: a pair in one word: "klient/ka", "zrobił(a)", "pracowni*k/czka".
	Shortened
	// Quoted: inside a quotation, somebody else's words (S5).
	Quoted
	// ShortQuoted: a quotation of at most eight words after kliknij, wybierz,
	// przycisk and the like: a label and no testimonial.
	ShortQuoted
	// NamedMan: refers to a man called by his name (S6).
	NamedMan
	// NamedWoman: refers to a woman called by her name.
	NamedWoman
	// FormalAddress: Państwo with its verb, Pan, Pani as address (S11).
	FormalAddress
	// Foreign: in a passage that is not Polish.
	Foreign
	// SentenceStart: the first word of the sentence, so its capital says nothing.
	SentenceStart
	// Capitals: written in capitals throughout.
	Capitals
	// Abbreviation: the full stop after the word belongs to it.
	Abbreviation
)

// Has reports whether all of m are set in s.
func (s Marks) Has(m Marks) bool { return s&m == m }

// Reading is one way to read a word.
type Reading struct {
	Lemma      string
	Homonym    string // SGJP's mark of homonyms, "Sm1"
	Tag        morph.Tag
	Kind       morph.Kind
	Qualifiers morph.Qualifiers
}

// Is reports a reading left of one of the classes.
func (t *Token) Is(classes ...morph.Class) bool {
	for i := range t.Readings {
		if slices.Contains(classes, t.Readings[i].Tag.Class()) {
			return true
		}
	}
	return false
}

// Reading returns the first reading left that keep accepts.
func (t *Token) Reading(keep func(Reading) bool) (Reading, bool) {
	for _, r := range t.Readings {
		if keep(r) {
			return r, true
		}
	}
	return Reading{}, false
}

// HasLemma reports whether a reading left has one of the lemmas.
func (t *Token) HasLemma(lemmas ...string) bool {
	for _, r := range t.Readings {
		for _, l := range lemmas {
			if r.Lemma == l {
				return true
			}
		}
	}
	return false
}
