package document

import (
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/zwrot/zwrot/rules/fix"
)

// catalogues are the files of the fixtures of message catalogues.
func catalogues(t testing.TB) (out []txtar.File) {
	t.Helper()
	paths, err := filepath.Glob("../../testdata/documents/catalogues/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no fixtures", err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			if !strings.HasSuffix(f.Name, ".blocks") {
				out = append(out, f)
			}
		}
	}
	return out
}

// TestCatalogueEdits replaces words at random. Read again, the catalogue has the
// new words under the same keys with the same placeholders, and all else of the
// file is what it was.
func TestCatalogueEdits(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for _, f := range catalogues(t) {
		doc := parseFixture(t, f)
		edited := 0
		for range 100 {
			edits, want := randomEdits(doc, random)
			edited += len(edits)
			source, err := fix.Apply(doc.Source, edits)
			if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
			if len(edits) == 0 && string(source) != string(doc.Source) {
				t.Fatalf("%s: no edit changes bytes", f.Name)
			}
			again, err := Parse(f.Name, source, Options{})
			if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
			if wrong := differs(doc, again, want); wrong != "" {
				t.Fatalf("%s: %s\nafter %v in\n%s", f.Name, wrong, edits, source)
			}
			if a, b := frame(doc), frame(again); a != b {
				t.Fatalf("%s: the edits %v\nchange the frame\n%s\nto\n%s", f.Name, edits, a, b)
			}
		}
		if edited == 0 && len(doc.Blocks) > 0 {
			t.Errorf("%s: no word can be edited", f.Name)
		}
	}
}

// differs returns how a document differs from another with new texts in its
// first views, "" for not at all.
func differs(doc, again *Document, want []string) string {
	if wrong := broken(again); wrong != "" {
		return wrong
	}
	if len(doc.Blocks) != len(again.Blocks) || len(doc.Problems) != len(again.Problems) {
		return "other blocks:\n" + describe(again)
	}
	for i, text := range want {
		a, b := doc.Blocks[i], again.Blocks[i]
		if a.Key != b.Key || a.Role != b.Role {
			return "key " + a.Key + " becomes " + b.Key
		}
		if got := b.Views[0].Text; got != text {
			return "the text of " + a.Key + " is " + got + ", want " + text
		}
	}
	return ""
}

func FuzzJSON(f *testing.F)        { fuzz(f, "json") }
func FuzzYAML(f *testing.F)        { fuzz(f, "yaml") }
func FuzzPO(f *testing.F)          { fuzz(f, "gettext") }
func FuzzProperties(f *testing.F)  { fuzz(f, "properties") }
func FuzzAndroid(f *testing.F)     { fuzz(f, "android") }
func FuzzXLIFF(f *testing.F)       { fuzz(f, "xliff") }
func FuzzQt(f *testing.F)          { fuzz(f, "qt") }
func FuzzARB(f *testing.F)         { fuzz(f, "arb") }
func FuzzXCStrings(f *testing.F)   { fuzz(f, "xcstrings") }
func FuzzStrings(f *testing.F)     { fuzz(f, "strings") }
func FuzzPHPArray(f *testing.F)    { fuzz(f, "php") }
func FuzzFluent(f *testing.F)      { fuzz(f, "fluent") }
func FuzzStringsDict(f *testing.F) { fuzz(f, "stringsdict") }
func FuzzResx(f *testing.F)        { fuzz(f, "resx") }
