package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// row is one reading of one form, as the listing has it.
type row struct {
	form, lemma, homonym string
	tag                  morph.Tag
	kind                 morph.Kind
	qualifiers           morph.Qualifiers
}

// readRows reads a listing in list.py's format.
func readRows(path string) ([]row, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return parseRows(path, string(data))
}

// parseRows reads the text of a listing. Errors name file and line.
func parseRows(name, text string) ([]row, error) {
	tags := map[string]morph.Tag{}
	rows := make([]row, 0, len(text)/60)
	number := 0
	for line := range strings.Lines(text) {
		number++
		r, err := parseRow(strings.TrimSuffix(line, "\n"), tags)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, number, err)
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// parseRow reads a line; tags remembers the tags met.
func parseRow(line string, tags map[string]morph.Tag) (row, error) {
	f := strings.Split(line, "\t")
	if len(f) != 6 {
		return row{}, fmt.Errorf("%d columns, want 6", len(f))
	}
	tag, ok := tags[f[3]]
	if !ok {
		var err error
		if tag, err = morph.ParseTag(f[3]); err != nil {
			return row{}, err
		}
		tags[f[3]] = tag
	}
	kind, err := morph.ParseKind(f[4])
	if err != nil {
		return row{}, err
	}
	return row{f[0], f[1], f[2], tag, kind, morph.ParseQualifiers(f[5])}, nil
}
