package terms_test

import (
	"testing"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/terms"
)

func tables(t testing.TB) []*terms.Table {
	t.Helper()
	files, err := dictionaries.TermFiles()
	if err != nil {
		t.Fatal(err)
	}
	var out []*terms.Table
	for _, f := range files {
		table, err := terms.Read(morph.Embedded(), f)
		if err != nil {
			t.Error(err)
			continue
		}
		out = append(out, table)
	}
	return out
}

// TestTables runs the examples of every entry: each bad one is found and its
// first rewrite is what the table says; each good one is clean.
func TestTables(t *testing.T) {
	all := tables(t)
	checker, err := terms.NewChecker(all...)
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range all {
		t.Run(table.Rule, func(t *testing.T) {
			for _, problem := range checker.Examples(table) {
				t.Error(problem)
			}
		})
	}
}
