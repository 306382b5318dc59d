package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/BurntSushi/toml"

	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/similar"
	"github.com/zwrot/zwrot/rules/terms"
)

// Rules are the rules of the packs of a configuration and of those above.
func (c *Config) Rules() []*lint.Rule {
	if c == nil {
		return nil
	}
	return append(c.parent.Rules(), c.packs...)
}

// terms reads the table [terms], whose key "packs" names files of the user's
// own terms, relative to the configuration. Each becomes a rule. A fault in one
// is an error at its own line.
func (d *decoder) terms(c *Config, value toml.Primitive) error {
	table, err := d.table(value, "[terms]")
	if err != nil {
		return err
	}
	for key, files := range table {
		if key != "packs" {
			f := unknown("nieznany klucz", "unknown key", key, []string{"packs"}, similar.Nearest)
			f.key = key
			return d.at(files, f)
		}
		var names fileNames
		if err := d.md.PrimitiveDecode(files, &names); err != nil {
			return err
		}
		for _, name := range names {
			if err := d.pack(c, name, files); err != nil {
				return err
			}
		}
	}
	return nil
}

func (d *decoder) pack(c *Config, name string, value toml.Primitive) error {
	path := filepath.Join(c.folder, filepath.FromSlash(name))
	data, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return d.at(value, faultf("nie ma pliku „%[1]s”; ścieżka liczy się od folderu tej konfiguracji", "there is no file “%[1]s”; the path starts at the folder of this configuration", name))
	case err != nil:
		return d.at(value, faultf("nie udało się odczytać pliku „%[1]s”", "cannot read “%[1]s”: %[2]v", name, reason(err)))
	}
	table, err := terms.ReadPack(path, data)
	if err != nil {
		if file, at, message, ok := terms.Place(err); ok {
			return &Error{File: file, Line: at.Line, Column: at.Column, Message: message}
		}
		return err
	}
	for _, r := range d.rules {
		if r.ID == table.Rule {
			return d.at(value, faultf("reguła „%s” jest już gdzie indziej; nadaj paczce „%s” inną nazwę", "the rule “%s” exists already; give the pack “%s” another name", table.Rule, name))
		}
	}
	rule := table.NewRule()
	c.packs = append(c.packs, rule)
	d.rules = append(d.rules[:len(d.rules):len(d.rules)], rule)
	return nil
}
