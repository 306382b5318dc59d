package dictionaries

import (
	"fmt"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// Follows says in what a word of a phrase follows the word that the phrase
// stands in for.
type Follows uint8

// What a word follows in.
const (
	Fixed      Follows = iota // it does not change
	NumberOnly                // number: "która~ wygrała~" gives "które wygrały"
	CaseNumber                // case and number: "osoba^ kupująca^" gives "osobom kupującym"
)

// Part is a word of a phrase, or the place of a complement.
type Part struct {
	Text    string // "" for a place
	Follows Follows
	// Slot is the case in which the complement of the old noun stands here, 0
	// for a word.
	Slot morph.Case
	// After is the punctuation that is written right behind: ",".
	After string
}

// Phrase is what stands in for a word, in the singular nominative.
type Phrase []Part

// ParsePhrase reads "osoba^ korzystająca^ z {gen}".
func ParsePhrase(text string) (Phrase, error) {
	var p Phrase
	for _, field := range strings.Fields(text) {
		word := strings.TrimRight(field, ",;:")
		part := Part{Text: word, After: field[len(word):]}
		switch {
		case strings.HasPrefix(word, "{"):
			c, ok := caseNamed(strings.Trim(word, "{}"))
			if !ok || !strings.HasSuffix(word, "}") {
				return nil, fmt.Errorf("%s is no case in braces", word)
			}
			part.Text, part.Slot = "", c
		case strings.HasSuffix(word, "^"):
			part.Text, part.Follows = strings.TrimSuffix(word, "^"), CaseNumber
		case strings.HasSuffix(word, "~"):
			part.Text, part.Follows = strings.TrimSuffix(word, "~"), NumberOnly
		}
		if part.Slot == 0 && part.Text == "" {
			return nil, fmt.Errorf("phrase %q has a mark without a word", text)
		}
		p = append(p, part)
	}
	if len(p) == 0 {
		return nil, fmt.Errorf("empty phrase")
	}
	return p, nil
}

// UnmarshalText makes phrases readable from TOML.
func (p *Phrase) UnmarshalText(text []byte) (err error) {
	*p, err = ParsePhrase(string(text))
	return err
}

// String is the inverse of ParsePhrase.
func (p Phrase) String() string {
	words := make([]string, len(p))
	for i, part := range p {
		words[i] = part.Text + [...]string{"", "~", "^"}[part.Follows] + part.After
		if part.Slot != 0 {
			words[i] = "{" + part.Slot.String() + "}" + part.After
		}
	}
	return strings.Join(words, " ")
}

// caseNamed returns the case with SGJP's name.
func caseNamed(name string) (morph.Case, bool) {
	for c := morph.Nom; c <= morph.Voc; c <<= 1 {
		if c.String() == name {
			return c, true
		}
	}
	return 0, false
}
