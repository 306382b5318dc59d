package dictionaries

import (
	"maps"
	"slices"

	"github.com/zwrot/zwrot/dictionaries/lists"
)

// Aspects pairs verbs that differ in aspect alone. It is not changed after
// reading. Lemmas are written without "się".
type Aspects struct {
	imperfective, perfective map[string]string
}

// LoadAspects reads the embedded list.
func LoadAspects() (*Aspects, error) {
	s, err := embedded("aspect.toml")
	if err != nil {
		return nil, err
	}
	return readAspects(s)
}

func readAspects(s *lists.File) (*Aspects, error) {
	var f struct {
		Perfective   map[string]string `toml:"perfective"`
		Imperfective map[string]string `toml:"imperfective"`
	}
	if err := s.Decode(&f); err != nil {
		return nil, err
	}
	a := &Aspects{imperfective: f.Imperfective, perfective: f.Perfective}
	if a.perfective == nil {
		a.perfective = map[string]string{}
	}
	for imperfective, perfective := range a.perfective {
		if a.imperfective[perfective] != imperfective {
			return nil, s.Errorf([]string{"perfective", imperfective}, "%s is no imperfective partner of %s", imperfective, perfective)
		}
	}
	first := map[string]string{}
	for _, perfective := range slices.Sorted(maps.Keys(a.imperfective)) {
		imperfective := a.imperfective[perfective]
		if a.perfective[imperfective] != "" {
			continue
		}
		if other := first[imperfective]; other != "" {
			return nil, s.Errorf([]string{"imperfective", perfective}, "%s has two partners, %s and %s; name one under [perfective]", imperfective, other, perfective)
		}
		first[imperfective] = perfective
	}
	maps.Copy(a.perfective, first)
	return a, nil
}

// Imperfective returns the imperfective partner of a perfective verb.
func (a *Aspects) Imperfective(perfective string) (lemma string, ok bool) {
	lemma, ok = a.imperfective[perfective]
	return lemma, ok
}

// Perfective returns the perfective partner of an imperfective verb.
func (a *Aspects) Perfective(imperfective string) (lemma string, ok bool) {
	lemma, ok = a.perfective[imperfective]
	return lemma, ok
}
