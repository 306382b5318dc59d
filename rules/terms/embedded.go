package terms

import (
	"sync"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
)

// embedded are the tables that are compiled into the program, read when the
// first of their rules looks at a text.
var embedded = sync.OnceValues(load)

func load() (*Set, error) {
	files, err := dictionaries.TermFiles()
	if err != nil {
		return nil, err
	}
	tables := make([]*Table, 0, len(files))
	for _, f := range files {
		t, err := Read(morph.Embedded(), f)
		if err != nil {
			return nil, err
		}
		tables = append(tables, t)
	}
	return NewSet(tables...), nil
}

// Embedded is the set of the tables that are compiled into the program. It
// panics when one of them has a fault, which no program that passes its tests
// has.
func Embedded() *Set {
	s, err := embedded()
	if err != nil {
		panic(err)
	}
	return s
}
