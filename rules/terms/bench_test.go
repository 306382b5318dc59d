package terms_test

import (
	"testing"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/terms"
)

// BenchmarkLoad is what the tables cost a run that checks anything.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		files, err := dictionaries.TermFiles()
		if err != nil {
			b.Fatal(err)
		}
		var tables []*terms.Table
		for _, f := range files {
			t, err := terms.Read(morph.Embedded(), f)
			if err != nil {
				b.Fatal(err)
			}
			tables = append(tables, t)
		}
		terms.NewSet(tables...)
	}
}
