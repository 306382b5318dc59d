package dictionaries

import (
	"iter"
	"maps"
	"slices"

	"github.com/zwrot/zwrot/dictionaries/lists"
	"github.com/zwrot/zwrot/dictionaries/morph"
)

// Usage is what a noun for people mostly means in texts for customers.
type Usage string

// The usages.
const (
	Human  Usage = ""       // a person, unless a thing cue says otherwise
	Thing  Usage = "thing"  // a thing, unless a personal cue says otherwise
	Entity Usage = "entity" // a firm, unless a personal cue says otherwise
	Either Usage = "either" // a person or a firm, as a cue says
)

// Role is what a person is to the text.
type Role string

// The roles.
const (
	Other  Role = ""
	Reader Role = "reader" // the text speaks to this person: klient
	Staff  Role = "staff"  // one of the firm's people: konsultant
)

// Noun is a masculine noun for people with what can be said instead; the
// fields are explained at the top of nouns.toml.
type Noun struct {
	Masculine   string   `toml:"-"`
	Feminine    []string `toml:"feminine"`
	Neutral     []Phrase `toml:"neutral"`
	Of          []Phrase `toml:"of"`
	Collective  []Phrase `toml:"collective"`
	Institution []Phrase `toml:"institution"`
	Beside      []Beside `toml:"beside"`
	Does        []Phrase `toml:"does"`
	Label       string   `toml:"label"`
	Role        Role     `toml:"role"`
	Usually     Usage    `toml:"usually"`
	Things      []string `toml:"things"`
	Persons     []string `toml:"persons"`
	Context     bool     `toml:"context"`
	Mixed       bool     `toml:"mixed"`
	Title       bool     `toml:"title"`
	Homonym     string   `toml:"homonym"`
	Note        string   `toml:"note"`
}

// Beside is the thing to name in place of a person beside certain words:
// "konto nie istnieje" for "użytkownik nie istnieje".
type Beside struct {
	Say   Phrase   `toml:"say"`
	Words []string `toml:"words"` // lemmas
}

// Nouns is the table of nouns for people. It is not changed after reading.
type Nouns struct {
	nouns    map[string]*Noun
	feminine map[string]*Noun
	personal map[string]bool
	entity   map[string]bool
	epicene  map[string]bool
	men      map[string]bool
}

// LoadNouns reads the embedded table.
func LoadNouns() (*Nouns, error) {
	s, err := embedded("nouns.toml")
	if err != nil {
		return nil, err
	}
	return readNouns(s)
}

// ReadNouns reads a table of the same format that a user wrote; name is for
// errors.
func ReadNouns(name string, data []byte) (*Nouns, error) {
	s, err := lists.Parse(name, data)
	if err != nil {
		return nil, err
	}
	n, err := readNouns(s)
	if err != nil {
		return nil, err
	}
	for _, lemma := range slices.Sorted(maps.Keys(n.nouns)) {
		if err := checkKnown(s, n.nouns[lemma]); err != nil {
			return nil, err
		}
	}
	return n, nil
}

// checkKnown reports a noun that the dictionary cannot inflect, or knows for no
// person of its gender: no rule would ever find or write it.
func checkKnown(s *lists.File, n *Noun) error {
	known := func(word string, g morph.Gender) bool {
		for _, r := range morph.Embedded().Analyse(nil, word) {
			if r.Lemma() == word && r.Tag.Class().Nominal() && r.Tag.Gender()&g != 0 {
				return true
			}
		}
		return false
	}
	if !known(n.Masculine, morph.M1) {
		return s.ErrorfIn([]string{"nouns", n.Masculine}, "słownik nie zna rzeczownika męskoosobowego „%s”; sprawdź pisownię", "the dictionary knows no masculine personal noun “%s”; check the spelling", n.Masculine)
	}
	for _, f := range n.Feminine {
		if !known(f, morph.F) {
			return s.ErrorfIn([]string{"nouns", n.Masculine, "feminine"}, "słownik nie zna rzeczownika żeńskiego „%s”; sprawdź pisownię", "the dictionary knows no feminine noun “%s”; check the spelling", f)
		}
	}
	return nil
}

// nounsFile is the shape of the TOML.
type nounsFile struct {
	Cues struct {
		Personal []string `toml:"personal"`
		Entity   []string `toml:"entity"`
	} `toml:"cues"`
	People struct {
		Epicene []string `toml:"epicene"`
		Men     []string `toml:"men"`
	} `toml:"people"`
	Nouns map[string]*Noun `toml:"nouns"`
}

func readNouns(s *lists.File) (*Nouns, error) {
	var f nounsFile
	if err := s.Decode(&f); err != nil {
		return nil, err
	}
	n := &Nouns{
		nouns:    f.Nouns,
		feminine: map[string]*Noun{},
		personal: set(f.Cues.Personal),
		entity:   set(f.Cues.Entity),
		epicene:  set(f.People.Epicene),
		men:      set(f.People.Men),
	}
	for lemma, noun := range f.Nouns {
		noun.Masculine = lemma
		if err := checkNoun(s, noun); err != nil {
			return nil, err
		}
	}
	n.index()
	return n, nil
}

// checkNoun reports values that a field does not allow.
func checkNoun(s *lists.File, n *Noun) error {
	at := func(field string) []string { return []string{"nouns", n.Masculine, field} }
	switch n.Role {
	case Other, Reader, Staff:
	default:
		return s.ErrorfIn(at("role"), "nie ma roli „%s”; wpisz reader albo staff", "unknown role “%s”; write reader or staff", n.Role)
	}
	switch n.Usually {
	case Human, Thing, Entity, Either:
	default:
		return s.ErrorfIn(at("usually"), "„%s” nic tu nie znaczy; wpisz thing, entity albo either", "unknown usage “%s”; write thing, entity or either", n.Usually)
	}
	for field, phrases := range map[string][]Phrase{
		"neutral": n.Neutral, "collective": n.Collective, "institution": n.Institution,
	} {
		for _, p := range phrases {
			if slices.ContainsFunc(p, func(part Part) bool { return part.Slot != 0 }) {
				return s.ErrorfIn(at(field), "„%v” ma miejsce na dopełnienie; przenieś to do „of”", "“%v” has the place of a complement; write it under of", p)
			}
		}
	}
	return nil
}

// index fills the table of feminine nouns. A feminine that two nouns share
// ("cudzoziemka") goes to the first in the alphabet.
func (n *Nouns) index() {
	n.feminine = map[string]*Noun{}
	for _, lemma := range slices.Sorted(maps.Keys(n.nouns)) {
		for _, f := range n.nouns[lemma].Feminine {
			if n.feminine[f] == nil {
				n.feminine[f] = n.nouns[lemma]
			}
		}
	}
}

// With returns a table in which the entries of other replace or join those of n.
func (n *Nouns) With(other *Nouns) *Nouns {
	out := &Nouns{
		nouns:    merged(n.nouns, other.nouns),
		personal: merged(n.personal, other.personal),
		entity:   merged(n.entity, other.entity),
		epicene:  merged(n.epicene, other.epicene),
		men:      merged(n.men, other.men),
	}
	out.index()
	return out
}

// Masculine returns the entry of a masculine lemma, nil when there is none.
func (n *Nouns) Masculine(lemma string) *Noun { return n.nouns[lemma] }

// Feminine returns the entry that has a feminine lemma, nil when there is none.
func (n *Nouns) Feminine(lemma string) *Noun { return n.feminine[lemma] }

// PersonalCue reports whether a lemma beside a noun of usage Thing or Entity
// makes it a person.
func (n *Nouns) PersonalCue(lemma string) bool { return n.personal[lemma] }

// EntityCue reports whether a word near a noun says that it names a firm.
func (n *Nouns) EntityCue(word string) bool { return n.entity[word] }

// Epicene reports whether a noun for people fits everybody ("osoba").
func (n *Nouns) Epicene(lemma string) bool { return n.epicene[lemma] }

// Man reports whether a noun means a man and nobody else ("ojciec", "ksiądz").
func (n *Nouns) Man(lemma string) bool { return n.men[lemma] }

// All gives the nouns in the alphabet's order of code points.
func (n *Nouns) All() iter.Seq[*Noun] {
	return func(yield func(*Noun) bool) {
		for _, lemma := range slices.Sorted(maps.Keys(n.nouns)) {
			if !yield(n.nouns[lemma]) {
				return
			}
		}
	}
}

func set(words []string) map[string]bool {
	out := make(map[string]bool, len(words))
	for _, w := range words {
		out[w] = true
	}
	return out
}

func merged[V any](a, b map[string]V) map[string]V {
	out := maps.Clone(a)
	if out == nil {
		out = map[string]V{}
	}
	maps.Copy(out, b)
	return out
}
