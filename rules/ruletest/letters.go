package ruletest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/rules/lint"
)

// Letters checks whole messages: those that the README.md of dir calls *clean*
// must draw no finding of the rules, every other one at least one. A letter's
// document type is the one in its line ("to be checked as `ui`").
func Letters(t *testing.T, dir string, rules []*lint.Rule) {
	engine := newCheckers(t).engine(rules)
	index, err := os.ReadFile(filepath.Join(dir, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range letters(string(index)) {
		t.Run(l.name, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join(dir, l.name))
			if err != nil {
				t.Fatal(err)
			}
			doc, err := parse(l.name, string(text))
			if err != nil {
				t.Fatal(err)
			}
			findings := engine.Check(doc, &lint.Settings{Type: l.kind})
			if l.clean && len(findings) > 0 {
				t.Errorf("found in a clean letter:\n%s", describe(findings))
			}
			if !l.clean && len(findings) == 0 {
				t.Error("nothing found")
			}
		})
	}
}

// letter is a line of the index.
type letter struct {
	name  string
	clean bool
	kind  lint.Type
}

// letters reads the lines "| NAME | what it shows |" of an index.
func letters(index string) []letter {
	var out []letter
	for line := range strings.Lines(index) {
		cells := strings.Split(line, "|")
		if len(cells) != 4 || !strings.Contains(cells[1], ".") {
			continue
		}
		l := letter{name: strings.TrimSpace(cells[1]), clean: strings.Contains(cells[2], "*clean*"), kind: lint.Email}
		for _, kind := range lint.Types() {
			if strings.Contains(cells[2], "checked as `"+string(kind)+"`") {
				l.kind = kind
			}
		}
		out = append(out, l)
	}
	return out
}
