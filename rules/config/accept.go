package config

import (
	"maps"
	"path"
	"slices"
	"time"

	"github.com/BurntSushi/toml"

	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/similar"
)

// accepted reads the table of accepted findings by the keys of catalogues, for
// formats that have no comments:
//
//	[files."locales/*.json".accept]
//	"cart.*" = { rules = ["gender"], reason = "name of a product", until = "2027-01-31" }
func (d *decoder) accepted(sec *section, value toml.Primitive) error {
	tables, err := d.table(value, "[accept]")
	if err != nil {
		return err
	}
	for _, key := range d.keysOf(tables) {
		if _, err := path.Match(key, ""); err != nil {
			return d.at(tables[key], faultf("wzorzec „%s” ma niedomknięty „[”", "the pattern “%s” has an unfinished [", key))
		}
		v := acceptValue{decoder: d, Accepted: lint.Accepted{Key: key, Source: d.path}}
		if err := d.md.PrimitiveDecode(tables[key], &v); err != nil {
			return err
		}
		sec.set = append(sec.set, func(s *lint.Settings) { s.Accepted = append(s.Accepted, v.Accepted) })
	}
	return nil
}

// acceptValue is what is accepted of a key.
type acceptValue struct {
	*decoder
	lint.Accepted
}

// UnmarshalTOML reads the rules, the reason and the last day.
func (a *acceptValue) UnmarshalTOML(v any) error {
	table, ok := v.(map[string]any)
	if !ok {
		return faultf("podaj tabelę: { rules = [\"gender\"], reason = \"…\" }", "give a table: { rules = [\"gender\"], reason = \"…\" }")
	}
	for _, name := range slices.Sorted(maps.Keys(table)) {
		if err := a.field(name, table[name]); err != nil {
			return err
		}
	}
	switch {
	case len(a.Rules) == 0:
		return faultf("podaj reguły: rules = [\"gender\"]", "name the rules: rules = [\"gender\"]")
	case a.Reason == "":
		return faultf("brak powodu: reason = \"nazwa produktu\"", "no reason: reason = \"name of a product\"")
	}
	return nil
}

func (a *acceptValue) field(name string, value any) error {
	text, isText := value.(string)
	list, isList := value.([]any)
	switch {
	case name == "rules" && (isText || isList):
		if isText {
			list = []any{text}
		}
		for _, item := range list {
			id, ok := item.(string)
			if !ok {
				return faultf("„%v” nie jest tekstem", "“%v” is no string", item)
			}
			if f, ok := a.known(id); !ok {
				return f
			}
			a.Rules = append(a.Rules, id)
		}
		return nil
	case name == "reason" && isText:
		a.Reason = text
		return nil
	case name == "until" && isText:
		day, err := time.Parse(time.DateOnly, text)
		if err != nil {
			return faultf("data „%s” nie ma postaci 2027-01-31", "the date “%s” is not like 2027-01-31", text)
		}
		a.Until = day
		return nil
	case name == "rules" || name == "reason" || name == "until":
		return faultf("klucz „%s” ma wartość złego rodzaju", "the value of “%s” is of a wrong kind", name)
	}
	return unknown("nieznany klucz", "unknown key", name, []string{"rules", "reason", "until"}, similar.Nearest)
}
