// Package terms finds phrases by the lemmas of their words and writes others in
// their place, inflected as they were: "dokonaliśmy szybkiej weryfikacji danych"
// gives "szybko sprawdziliśmy dane". The phrases are lines of tables, ours in
// dictionaries/terms and those that users write.
package terms

import (
	"errors"
	"fmt"
	"slices"

	"github.com/zwrot/zwrot/dictionaries/lists"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/lint"
)

// Table is the entries of one rule. It is not changed after reading.
type Table struct {
	// Rule is the id of the rule.
	Rule string
	// What follows is of packs; our own tables leave it to the rule in Go.
	Severity   lint.Severity
	Title, Why lint.Message
	Source     string
	Entries    []*Entry
}

// Entry is one line of a table.
type Entry struct {
	Key     string // the pattern as written
	Place   lists.Place
	pattern []element
	writes  []replacement
	// Severity lowers that of the rule, 0 leaves it.
	Severity lint.Severity
	types    []lint.Type
	// unless are lemmas that make the phrase fine in a clause; before and after
	// are lemmas that must stand beside it.
	unless, before, after []string
	Fine                  string // where the phrase is all right
	Why                   string // a reason of the entry's own
	Safe                  bool
	Examples              []Example
	Good                  []string
}

// Example is a text with a finding; Fixed is what its first suggestion makes of
// it, "" where there is none.
type Example struct{ Text, Fixed string }

// line is an entry as it is written.
type line struct {
	Write    *[]string `toml:"write"`
	Severity string    `toml:"severity"`
	Types    []string  `toml:"types"`
	Unless   []string  `toml:"unless"`
	Before   []string  `toml:"before"`
	After    []string  `toml:"after"`
	Fine     string    `toml:"fine"`
	Why      string    `toml:"why"`
	Safe     bool      `toml:"safe"`
	Bad      []string  `toml:"bad"`
	Fixed    []string  `toml:"fixed"`
	Good     []string  `toml:"good"`
}

// Read makes a table of a list. An error names file, line and column.
func Read(dict *morph.Dictionary, f *lists.File) (*Table, error) {
	var file struct {
		Rule     string          `toml:"rule"`
		Severity string          `toml:"severity"`
		Title    string          `toml:"title"`
		TitleEN  string          `toml:"title_en"`
		Why      string          `toml:"why"`
		WhyEN    string          `toml:"why_en"`
		Source   string          `toml:"source"`
		Terms    map[string]line `toml:"terms"`
	}
	if err := f.Decode(&file); err != nil {
		return nil, err
	}
	if file.Rule == "" {
		return nil, f.Errorf(nil, "brakuje „rule”, np. rule = \"nasz-styl/zwroty\"")
	}
	t := &Table{
		Rule:   file.Rule,
		Title:  lint.Message{PL: file.Title, EN: file.TitleEN},
		Why:    lint.Message{PL: file.Why, EN: file.WhyEN},
		Source: file.Source,
	}
	var ok bool
	if t.Severity, ok = severity(file.Severity); !ok {
		return nil, f.Errorf([]string{"severity"}, "nie ma wagi „%s”; wybierz info, warning albo error", file.Severity)
	}
	for _, field := range f.Root.Fields {
		if field.Key != "terms" {
			continue
		}
		for _, entry := range field.Value.Fields {
			e, err := newEntry(dict, entry.Key, file.Terms[entry.Key])
			if err != nil {
				return nil, f.Errorf([]string{"terms", entry.Key}, "%v", err)
			}
			e.Place = entry.Place
			t.Entries = append(t.Entries, e)
		}
	}
	return t, nil
}

func severity(name string) (lint.Severity, bool) {
	if name == "" {
		return lint.Off, true
	}
	return lint.ParseSeverity(name)
}

func newEntry(dict *morph.Dictionary, key string, l line) (*Entry, error) {
	e := &Entry{
		Key: key, Fine: l.Fine, Why: l.Why, Safe: l.Safe, Good: l.Good,
		unless: l.Unless, before: l.Before, after: l.After,
	}
	var err error
	if e.pattern, err = parsePattern(dict, key); err != nil {
		return nil, err
	}
	if l.Write != nil {
		for _, w := range *l.Write {
			r, err := parseReplacement(dict, w, e.pattern)
			if err != nil {
				return nil, err
			}
			e.writes = append(e.writes, r)
		}
	}
	var ok bool
	if e.Severity, ok = severity(l.Severity); !ok {
		return nil, fmt.Errorf("nie ma wagi „%s”; wybierz info, warning albo error", l.Severity)
	}
	for _, name := range l.Types {
		kind, ok := lint.ParseType(name)
		if !ok {
			return nil, fmt.Errorf("nie ma rodzaju tekstu „%s”; znane są %v", name, lint.Types())
		}
		e.types = append(e.types, kind)
	}
	if len(l.Bad) == 0 {
		return nil, errors.New("brakuje przykładu; dopisz bad = \"…\" i fixed = \"…\"")
	}
	if len(l.Fixed) != len(l.Bad) {
		return nil, fmt.Errorf("do %d przykładów w „bad” potrzeba tyle samo w „fixed”, a jest ich %d", len(l.Bad), len(l.Fixed))
	}
	for i, text := range l.Bad {
		e.Examples = append(e.Examples, Example{text, l.Fixed[i]})
	}
	return e, nil
}

// in reports whether the entry counts in documents of a type; where nobody says
// what a document is, it does.
func (e *Entry) in(t lint.Type) bool {
	return t == lint.Unknown || len(e.types) == 0 || slices.Contains(e.types, t)
}
