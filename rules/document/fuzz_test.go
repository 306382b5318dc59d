package document

import (
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"github.com/zwrot/zwrot/rules/fix"
)

// fuzz reads anything as one format: nothing may panic or hang, all positions
// must hold, and edits of words must apply and be readable again.
func fuzz(f *testing.F, format string) {
	paths, err := filepath.Glob("../../testdata/documents/*/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			f.Add(file.Data)
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		began := time.Now()
		doc, err := Parse("fuzz", src, Options{Format: format, Encodings: true})
		// Only a hang takes so long, however busy the machine is.
		if took := time.Since(began); took > 30*time.Second {
			t.Fatalf("%d bytes took %v", len(src), took)
		}
		if err != nil {
			return // binary or no UTF-8
		}
		if wrong := broken(doc); wrong != "" {
			t.Fatal(wrong)
		}
		edits, _ := randomEdits(doc, rand.New(rand.NewPCG(uint64(len(src)), 1)))
		edited, err := fix.Apply(doc.Source, edits)
		if err != nil {
			t.Fatal(err)
		}
		again, err := Parse("fuzz", edited, Options{Format: format})
		if err != nil {
			t.Fatal(err)
		}
		if wrong := broken(again); wrong != "" {
			t.Fatal("after edits: ", wrong)
		}
	})
}

func FuzzText(f *testing.F)     { fuzz(f, "text") }
func FuzzMarkdown(f *testing.F) { fuzz(f, "markdown") }
func FuzzHTML(f *testing.F)     { fuzz(f, "html") }
func FuzzEmail(f *testing.F)    { fuzz(f, "email") }
