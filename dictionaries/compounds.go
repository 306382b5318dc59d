package dictionaries

import (
	"maps"
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/lists"
)

// Compound is a set expression with a masculine noun in it.
type Compound struct {
	Words []CompoundWord
	// Replacements are in the nominative, the best first. Their marked words
	// take case and number of the first word of the expression that is Any.
	Replacements []Phrase
	// Keep marks the name of an office or an act, which is left as it is.
	Keep bool
}

// CompoundWord is a word of an expression.
type CompoundWord struct {
	Text string // a lemma if Any, else the form, in small letters
	Any  bool   // any form of the lemma
}

// Compounds is the list of set expressions. It is not changed after reading.
type Compounds struct {
	byFirst map[string][]*Compound
}

// LoadCompounds reads the embedded list.
func LoadCompounds() (*Compounds, error) {
	s, err := embedded("compounds.toml")
	if err != nil {
		return nil, err
	}
	return readCompounds(s)
}

func readCompounds(s *lists.File) (*Compounds, error) {
	var f struct {
		Compounds map[string][]Phrase `toml:"compounds"`
		Keep      struct {
			Phrases []string `toml:"phrases"`
		} `toml:"keep"`
	}
	if err := s.Decode(&f); err != nil {
		return nil, err
	}
	c := &Compounds{byFirst: map[string][]*Compound{}}
	for _, text := range slices.Sorted(maps.Keys(f.Compounds)) {
		if len(f.Compounds[text]) == 0 {
			return nil, s.Errorf([]string{"compounds", text}, "%q has no replacement; write it under [keep] to leave it alone", text)
		}
		c.add(text, &Compound{Replacements: f.Compounds[text]})
	}
	for _, text := range f.Keep.Phrases {
		c.add(text, &Compound{Keep: true})
	}
	for _, list := range c.byFirst {
		slices.SortStableFunc(list, func(a, b *Compound) int { return len(b.Words) - len(a.Words) })
	}
	return c, nil
}

func (c *Compounds) add(text string, compound *Compound) {
	for _, w := range strings.Fields(text) {
		lemma, anyForm := strings.CutSuffix(w, "^")
		compound.Words = append(compound.Words, CompoundWord{lemma, anyForm})
	}
	first := compound.Words[0].Text
	c.byFirst[first] = append(c.byFirst[first], compound)
}

// Starting returns the expressions that begin with a lemma or a form in small
// letters, the longest first; the caller must not change them.
func (c *Compounds) Starting(text string) []*Compound { return c.byFirst[text] }

// All calls yield with every expression until it returns false; the order is
// not defined.
func (c *Compounds) All(yield func(*Compound) bool) {
	for _, list := range c.byFirst {
		for _, compound := range list {
			if !yield(compound) {
				return
			}
		}
	}
}
