package main

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"go.yaml.in/yaml/v4"

	"github.com/zwrot/zwrot/rules/document"
)

// TestHooksTakeEveryFormat: the hooks of pre-commit name the files that they
// take by their extensions, which must be those that a folder is searched for.
func TestHooksTakeEveryFormat(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", ".pre-commit-hooks.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var hooks []struct{ ID, Files string }
	if err := yaml.Unmarshal(data, &hooks); err != nil {
		t.Fatal(err)
	}
	for _, hook := range hooks {
		// Python's verbose flag lets white space stand in the expression.
		files := regexp.MustCompile(regexp.MustCompile(`\(\?x\)|\s`).ReplaceAllString(hook.Files, ""))
		for _, format := range document.Formats() {
			for _, extension := range format.Extensions {
				if !files.MatchString("text" + extension) {
					t.Errorf("%s does not take %s", hook.ID, extension)
				}
			}
		}
		for _, name := range []string{"main.go", "notxt", "a.txt.orig", "a.tsx"} {
			if files.MatchString(name) {
				t.Errorf("%s takes %s", hook.ID, name)
			}
		}
	}
	if len(hooks) != 2 {
		t.Errorf("%d hooks", len(hooks))
	}
}
