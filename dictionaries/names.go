package dictionaries

import (
	"github.com/zwrot/zwrot/dictionaries/lists"
	"github.com/zwrot/zwrot/dictionaries/morph"
)

// Names knows the gender of first names beyond the dictionary. It is not
// changed after reading.
type Names struct {
	gender map[string]morph.Gender
}

// LoadNames reads the embedded list.
func LoadNames() (*Names, error) {
	s, err := embedded("names.toml")
	if err != nil {
		return nil, err
	}
	return readNames(s)
}

func readNames(s *lists.File) (*Names, error) {
	var f struct {
		Names struct {
			Both  []string `toml:"both"`
			Men   []string `toml:"men"`
			Women []string `toml:"women"`
		} `toml:"names"`
	}
	if err := s.Decode(&f); err != nil {
		return nil, err
	}
	n := &Names{map[string]morph.Gender{}}
	for field, part := range map[string]struct {
		names  []string
		gender morph.Gender
	}{
		"both": {f.Names.Both, 0}, "men": {f.Names.Men, morph.M1}, "women": {f.Names.Women, morph.F},
	} {
		for _, name := range part.names {
			if _, twice := n.gender[name]; twice {
				return nil, s.Errorf([]string{"names", field}, "%s is there twice", name)
			}
			n.gender[name] = part.gender
		}
	}
	return n, nil
}

// Gender returns the gender of a first name: M1, F, or 0 for a name that says
// nothing of gender. Where ok is false the dictionary decides.
func (n *Names) Gender(name string) (g morph.Gender, ok bool) {
	g, ok = n.gender[name]
	return g, ok
}
