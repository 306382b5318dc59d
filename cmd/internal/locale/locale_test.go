package locale

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// literals collects the string literals of our sources: all of them, and those
// that a method named Sprintf, usagef and the like of a printer is given first.
func literals(t *testing.T) (all, printed map[string]bool) {
	t.Helper()
	all, printed = map[string]bool{}, map[string]bool{}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(path) == ".html" {
			err = templateTexts(path, all, printed)
		}
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		if filepath.Dir(path) == filepath.Join("..", "locale") && filepath.Base(path) != "locale.go" {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := text(n); ok {
				all[lit] = true
			}
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			method, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || method.Sel.Name != "Sprintf" && method.Sel.Name != "usagef" {
				return true
			}
			if receiver, ok := method.X.(*ast.Ident); ok && receiver.Name == "fmt" {
				return true
			}
			if lit, ok := text(call.Args[0]); ok {
				printed[lit] = true
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all, printed
}

// templateTexts collects the texts that a template prints by {{t "text"}}.
func templateTexts(path string, all, printed map[string]bool) error {
	data, err := os.ReadFile(path)
	for _, m := range regexp.MustCompile(`\{\{t "([^"]+)"`).FindAllStringSubmatch(string(data), -1) {
		all[m[1]], printed[m[1]] = true, true
	}
	return err
}

func text(n ast.Node) (string, bool) {
	lit, ok := n.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

func TestEveryTextIsTranslated(t *testing.T) {
	known := map[string]bool{}
	all, printed := literals(t)
	for _, tr := range polish() {
		if known[tr.key] {
			t.Errorf("translated twice: %q", tr.key)
		}
		known[tr.key] = true
		if strings.Count(tr.key, "%") != strings.Count(tr.text, "%") {
			t.Errorf("other verbs in the translation of %q", tr.key)
		}
	}
	for _, c := range counts() {
		known[c.key] = true
	}
	for key := range printed {
		if !known[key] {
			t.Errorf("no Polish text for %q", key)
		}
	}
	for key := range known {
		if !all[key] {
			t.Errorf("nobody prints %q", key)
		}
	}
}

func TestCatalogue(t *testing.T) {
	pl, err := New("pl")
	if err != nil {
		t.Fatal(err)
	}
	en, err := New("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ pl, en, key string }{
		{"błąd", "error", "error"},
		{"domyślnie 5", "by default 5", "by default %s"},
	} {
		if got := pl.Sprintf(c.key, "5"); !strings.HasPrefix(got, c.pl) {
			t.Errorf("%q in Polish is %q", c.key, got)
		}
		if got := en.Sprintf(c.key, "5"); !strings.HasPrefix(got, c.en) {
			t.Errorf("%q in English is %q", c.key, got)
		}
	}
	if got := en.Sprintf("%d errors", 1); got != "1 error" {
		t.Error(got)
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := New(Polish); err != nil {
			b.Fatal(err)
		}
	}
}
