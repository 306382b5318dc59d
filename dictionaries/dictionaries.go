// Package dictionaries holds the word lists of zwrot as TOML and their readers:
// nouns for people, verbs and what they govern, aspect partners, gerunds. The
// dictionary of all Polish words is in package morph below.
//
// Every list reads like one, so that a person can add a line. An error names
// file, line and column.
package dictionaries

import (
	"embed"

	"github.com/zwrot/zwrot/dictionaries/lists"
)

//go:embed *.toml terms/*.toml
var files embed.FS

// TermFiles returns the embedded tables of terms, by name.
func TermFiles() ([]*lists.File, error) {
	entries, err := files.ReadDir("terms")
	if err != nil {
		return nil, err
	}
	var out []*lists.File
	for _, e := range entries {
		f, err := embedded("terms/" + e.Name())
		if err != nil {
			return nil, err
		}
		out = append(out, f)
	}
	return out, nil
}

// embedded returns a list that is compiled into the program.
func embedded(name string) (*lists.File, error) {
	data, err := files.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return lists.Parse(name, data)
}
