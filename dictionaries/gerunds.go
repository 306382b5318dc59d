package dictionaries

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/lists"
)

// EventNoun is a noun that says what happens better than the gerund of a verb.
type EventNoun struct {
	Nouns []string `toml:"noun"` // lemmas, the best first
	// Accusative is what the object of the verb becomes: Complement{Case: Gen},
	// or a preposition with its case.
	Accusative Complement `toml:"acc"`
	// Dative is the same for the dative; the zero Complement leaves it.
	Dative Complement `toml:"dat"`
	// Us is "drop" where "nas", "nam", "do nas" are left out.
	Us string `toml:"us"`
	// Except are objects with which the gerund stays.
	Except []string `toml:"except"`
}

// DropUs reports whether "nas", "nam" and "do nas" are left out with the noun.
func (n *EventNoun) DropUs() bool { return n.Us == "drop" }

// UnmarshalText reads "gen" or "do+gen".
func (c *Complement) UnmarshalText(text []byte) error {
	f, err := parseFrame(string(text))
	if err != nil {
		return err
	}
	*c = Complement{Case: f.cases}
	if len(f.prep) > 0 {
		*c = f.prep[0]
	}
	return nil
}

// Gerunds says which noun stands for the doing of a verb. It is not changed
// after reading.
type Gerunds struct {
	nouns                       map[string]*EventNoun
	homonyms                    map[string]string
	gerund, passive, impersonal map[string]bool
}

// LoadGerunds reads the embedded list.
func LoadGerunds() (*Gerunds, error) {
	s, err := embedded("gerunds.toml")
	if err != nil {
		return nil, err
	}
	return readGerunds(s)
}

func readGerunds(s *lists.File) (*Gerunds, error) {
	var f struct {
		Nouns    map[string]*EventNoun `toml:"nouns"`
		Homonyms map[string]string     `toml:"homonyms"`
		Never    struct {
			Gerund     []string `toml:"gerund"`
			Passive    []string `toml:"passive"`
			Impersonal []string `toml:"impersonal"`
		} `toml:"never"`
	}
	if err := s.Decode(&f); err != nil {
		return nil, err
	}
	for verb, n := range f.Nouns {
		if len(n.Nouns) == 0 {
			return nil, s.Errorf([]string{"nouns", verb}, "%s has no noun", verb)
		}
		if n.Us != "" && n.Us != "drop" {
			return nil, s.Errorf([]string{"nouns", verb, "us"}, "unknown value %q; write drop", n.Us)
		}
		if n.Accusative.Case == 0 {
			n.Accusative.Case, _ = caseNamed("gen")
		}
	}
	return &Gerunds{f.Nouns, f.Homonyms, set(f.Never.Gerund), set(f.Never.Passive), set(f.Never.Impersonal)}, nil
}

// Noun returns the noun for a verb with "się" or without; nil when the gerund is
// as good, or must stay with the object (a lemma, "" for none).
func (g *Gerunds) Noun(verb string, reflexive bool, object string) *EventNoun {
	if reflexive {
		verb += " się"
	}
	n := g.nouns[verb]
	if n == nil || object != "" && slices.Contains(n.Except, object) {
		return nil
	}
	return n
}

// Homonym returns SGJP's mark of the verb that is meant in texts for customers,
// "" when its infinitive is no homonym.
func (g *Gerunds) Homonym(verb string) string { return g.homonyms[verb] }

// Gerund reports whether the gerund of a verb may be offered.
func (g *Gerunds) Gerund(verb string) bool { return !g.gerund[strings.TrimSuffix(verb, " się")] }

// Passive reports whether the passive participle of a verb may be offered.
func (g *Gerunds) Passive(verb string) bool { return !g.passive[verb] }

// Impersonal reports whether the form of a verb in -no or -to may be offered.
func (g *Gerunds) Impersonal(verb string) bool { return !g.impersonal[verb] }
