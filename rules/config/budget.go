package config

import (
	"maps"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/readability"
	"github.com/zwrot/zwrot/rules/similar"
)

// budget reads the table of what the measures of a text may be at most:
//
//	[files."emails/**".budget]
//	max-fog = 9
func (d *decoder) budget(sec *section, value toml.Primitive) error {
	tables, err := d.table(value, "[budget]")
	if err != nil {
		return err
	}
	var names []string
	for _, m := range readability.Figures() {
		names = append(names, "max-"+m.Name)
	}
	for _, key := range slices.Sorted(maps.Keys(tables)) {
		if !slices.Contains(names, key) {
			f := unknown("nieznany klucz", "unknown key", key, names, similar.Nearest)
			f.PL, f.EN = f.PL+" (są: "+strings.Join(names, ", ")+")", f.EN+" (there are: "+strings.Join(names, ", ")+")"
			f.key = key
			return d.at(tables[key], f)
		}
		var v limit
		if err := d.md.PrimitiveDecode(tables[key], &v); err != nil {
			return err
		}
		name := strings.TrimPrefix(key, "max-")
		sec.set = append(sec.set, func(s *lint.Settings) {
			s.Budget = maps.Clone(s.Budget)
			if s.Budget == nil {
				s.Budget = map[string]float64{}
			}
			s.Budget[name] = float64(v)
		})
	}
	return nil
}

// limit is a number above 0.
type limit float64

// UnmarshalTOML reads an integer or a fraction.
func (l *limit) UnmarshalTOML(v any) error {
	switch v := v.(type) {
	case int64:
		*l = limit(v)
	case float64:
		*l = limit(v)
	}
	if *l <= 0 {
		return faultf("podaj liczbę większą od zera, np. 9 albo 12.5", "give a number above zero, as 9 or 12.5")
	}
	return nil
}
