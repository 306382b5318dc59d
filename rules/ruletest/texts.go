package ruletest

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/lint"
)

// Texts checks every document below dir that has a format of ours, as several
// types: no suggestion, first or later, may write a word that the dictionary does
// not know and the document does not have. It returns the number of suggestions.
func Texts(t *testing.T, dir string, rules []*lint.Rule) (suggestions int) {
	t.Helper()
	checkers := newCheckers(t)
	engine, words := checkers.engine(rules), &words{checkers.analyser}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		doc, err := document.Parse(path, src, document.Options{})
		if err != nil {
			return nil // no format of ours
		}
		for _, kind := range [...]lint.Type{lint.UI, lint.Email} {
			for _, f := range engine.Check(doc, &lint.Settings{Type: kind}) {
				suggestions += len(f.Suggestions)
				checkWords(t, words, path, string(src), f)
			}
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	return suggestions
}

func checkWords(t *testing.T, words *words, path, src string, f lint.Finding) {
	t.Helper()
	has := src + strings.ToLower(src) // capitals may go
	for _, s := range f.Suggestions {
		for _, e := range s.Edits {
			if unknown := words.unknown(e.New, has); len(unknown) > 0 {
				t.Errorf("%s: %s on %s: “%s” has words that the dictionary doesn't know: %s", path, f.Rule.ID, f.Text, s.Result, strings.Join(unknown, ", "))
			}
		}
	}
}
