package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/BurntSushi/toml"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

// nouns reads the key "nouns": files in the format of dictionaries/nouns.toml,
// relative to the configuration, whose entries join or replace the built-in
// ones. A file that cannot be read is an error at the key, a fault in one at its
// own line.
func (d *decoder) nouns(c *Config, sec *section, value toml.Primitive) error {
	var names fileNames
	if err := d.md.PrimitiveDecode(value, &names); err != nil {
		return err
	}
	for _, name := range names {
		path := filepath.Join(c.folder, filepath.FromSlash(name))
		data, err := os.ReadFile(path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return d.at(value, faultf("nie ma pliku „%[1]s”; ścieżka liczy się od folderu tej konfiguracji", "there is no file “%[1]s”; the path starts at the folder of this configuration", name))
		case err != nil:
			return d.at(value, faultf("nie udało się odczytać pliku „%[1]s”", "cannot read “%[1]s”: %[2]v", name, reason(err)))
		}
		own, err := dictionaries.ReadNouns(name, data)
		if err != nil {
			if _, at, message, ok := terms.Place(err); ok {
				return &Error{File: path, Line: at.Line, Column: at.Column, Message: message}
			}
			return err
		}
		embedded, err := dictionaries.LoadNouns()
		if err != nil {
			return err
		}
		alone := embedded.With(own)
		sec.set = append(sec.set, func(s *lint.Settings) {
			if s.Nouns == nil {
				s.Nouns = alone
				return
			}
			s.Nouns = s.Nouns.With(own)
		})
	}
	return nil
}

// reason is an error of the file system without the path, which is named apart.
func reason(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}
