package config

import (
	"path"

	"github.com/BurntSushi/toml"

	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/similar"
)

// typesKey is the table of document types by the keys of catalogues:
//
//	[files."locales/*.json".types]
//	"mail.*" = "email"
const typesKey = "types"

// types reads the table; a nearer configuration wins.
func (d *decoder) types(sec *section, value toml.Primitive) error {
	table, err := d.table(value, `types = { "mail.*" = "email" }`)
	if err != nil {
		return err
	}
	var names []string
	for _, t := range lint.Types() {
		names = append(names, string(t))
	}
	for _, key := range d.keysOf(table) {
		if _, err := path.Match(key, ""); err != nil {
			return d.at(table[key], faultf("wzorzec „%s” ma niedomknięty „[”", "the pattern “%s” has an unfinished [", key))
		}
		var name word
		if err := d.md.PrimitiveDecode(table[key], &name); err != nil {
			return err
		}
		kind, ok := lint.ParseType(string(name))
		if !ok {
			return d.at(table[key], unknown("nie ma rodzaju tekstu", "no such type of text", string(name), names, similar.Nearest))
		}
		sec.set = append(sec.set, func(s *lint.Settings) { s.Types = append([]lint.KeyType{{Key: key, Type: kind}}, s.Types...) })
	}
	return nil
}
