package dictionaries

import (
	"testing"

	"github.com/zwrot/zwrot/dictionaries/lists"
)

// parsed is a list of the name that the error tests expect.
func parsed(t *testing.T, text string) *lists.File {
	t.Helper()
	f, err := lists.Parse("own.toml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// BenchmarkLoad reads all lists, as every start of the program does.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		aspects, err := LoadAspects()
		if err != nil {
			b.Fatal(err)
		}
		_, err1 := LoadGovernment(aspects)
		_, err2 := LoadNouns()
		_, err3 := LoadGerunds()
		_, err4 := LoadCompounds()
		_, err5 := LoadAbbreviations()
		for _, err := range []error{err1, err2, err3, err4, err5} {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
