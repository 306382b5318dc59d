package dictionaries

import "strings"

// Abbreviations is the table of abbreviations that end with a full stop. It is
// not changed after reading.
type Abbreviations struct {
	before, after map[string]string
	dotted        map[string]bool
}

// LoadAbbreviations reads the embedded table.
func LoadAbbreviations() (*Abbreviations, error) {
	s, err := embedded("abbreviations.toml")
	if err != nil {
		return nil, err
	}
	var f struct {
		Before map[string]string `toml:"before"`
		After  map[string]string `toml:"after"`
	}
	if err := s.Decode(&f); err != nil {
		return nil, err
	}
	a := &Abbreviations{before: f.Before, after: f.After, dotted: map[string]bool{}}
	for _, table := range []map[string]string{f.Before, f.After} {
		for word := range table {
			if strings.Contains(word, ".") {
				a.dotted[word] = true
			}
		}
	}
	return a, nil
}

// Before reports an abbreviation that stands before what it belongs to, so
// that its full stop never ends a sentence: ul., np. The word is in small
// letters, without its last full stop.
func (a *Abbreviations) Before(word string) bool { return a.before[word] != "" }

// After reports an abbreviation that can be the last word of a sentence: itd., r.
func (a *Abbreviations) After(word string) bool { return a.after[word] != "" }

// Dotted reports an abbreviation with full stops inside: "m.in" of "m.in.".
func (a *Abbreviations) Dotted(word string) bool { return a.dotted[word] }
