package document

import (
	"bytes"
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/zwrot/zwrot/rules/fix"
)

// TestNoEditsChangeNothing reads every fixture of every format and writes it
// back without edits: not a byte differs.
func TestNoEditsChangeNothing(t *testing.T) {
	paths, err := filepath.Glob("../../testdata/documents/*/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	files := 0
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range archive.Files {
			doc, err := Parse(file.Name, file.Data, Options{Encodings: true})
			if err != nil {
				continue // .blocks and the like
			}
			files++
			same, err := fix.Apply(doc.Source, nil)
			if err != nil {
				t.Fatal(err)
			}
			written, err := doc.Encoding.Encode(same)
			if err != nil {
				t.Errorf("%s: %s: %v", path, file.Name, err)
			}
			if !bytes.Equal(written, file.Data) {
				t.Errorf("%s: %s is not written back as it was", path, file.Name)
			}
		}
	}
	if files < 100 {
		t.Errorf("only %d files were read", files)
	}
}
