package ruletest

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/rules/span"
)

func TestUnmark(t *testing.T) {
	tests := []struct {
		marked, text string
		m            marks
	}{
		{"Dzień dobry", "Dzień dobry", marks{}},
		{"‹Drogi› «Kliencie»,", "Drogi Kliencie,", marks{
			main:    []span.Span{{Start: 6, End: 14}},
			related: []span.Span{{Start: 0, End: 5}},
		}},
		{"«nie ‹był›eś»", "nie byłeś", marks{
			main:    []span.Span{{Start: 0, End: 11}},
			related: []span.Span{{Start: 4, End: 8}},
		}},
		{"«a»«b»", "ab", marks{main: []span.Span{{Start: 0, End: 1}, {Start: 1, End: 2}}}},
		{`„a \»b\« c”`, "„a »b« c”", marks{}},
	}
	for _, test := range tests {
		text, m, err := unmark(test.marked)
		if err != nil || text != test.text || !slices.Equal(m.main, test.m.main) || !slices.Equal(m.related, test.m.related) {
			t.Errorf("unmark(%q) = %q, %v, %v; want %q, %v", test.marked, text, m, err, test.text, test.m)
		}
		if back := mark(text, m); back != test.marked {
			t.Errorf("mark(unmark(%q)) = %q", test.marked, back)
		}
	}
}

func TestUnmarkErrors(t *testing.T) {
	for _, marked := range []string{"a»", "«a", "«a›", "»cytat«", "‹«a›»"} {
		if _, _, err := unmark(marked); err == nil {
			t.Errorf("unmark(%q) gives no error", marked)
		}
	}
}

const fixture = `Shows the parts of a fixture.
-- email.txt strategy=paired --
# a comment

✗ ‹Drogi› «Kliencie», czy «otrzymałeś»
  | paczkę?
→ Dzień dobry, czy otrzymałeś
  | paczkę?
→2 Drogi Kliencie, czy masz
  | paczkę?
→2 ∅
✓ Szanowni Państwo,
-- default.html severity=info plain/long-sentence.max=12 --
✓ <p>tak</p>
`

func TestParseFile(t *testing.T) {
	f, err := parseFile("a.txtar", []byte(fixture))
	if err != nil {
		t.Fatal(err)
	}
	if len(f.sections) != 2 {
		t.Fatalf("%d sections, want 2", len(f.sections))
	}
	first, second := f.sections[0], f.sections[1]
	if first.settings.Type != "email" || first.settings.Strategy != "paired" || first.ext != ".txt" {
		t.Errorf("first section is %+v", first)
	}
	if second.settings.Type != "" || second.severity.String() != "info" || second.settings.Options["plain/long-sentence.max"] != int64(12) {
		t.Errorf("second section is %+v", second)
	}
	want := []wanted{
		{0, 0, "Dzień dobry, czy otrzymałeś\npaczkę?"},
		{1, 0, "Drogi Kliencie, czy masz\npaczkę?"},
		{1, 1, none},
	}
	if c := first.cases[2]; c.line != 5 || c.silent || !slices.Equal(c.want, want) {
		t.Errorf("first case is %+v, want %v", c, want)
	}
	for i, s := range f.sections {
		if back := format(s.cases); back != string(f.archive.Files[i].Data) {
			t.Errorf("format gives\n%swant\n%s", back, f.archive.Files[i].Data)
		}
	}
}

func TestParseFileErrors(t *testing.T) {
	tests := []struct{ file, want string }{
		{"no section\n", "a.txtar:1: no section"},
		{"x\n-- mail.txt --\n", "a.txtar:2: unknown document type"},
		{"-- ui --\n", "a.txtar:1: section \"ui\" has no extension"},
		{"-- ui.txt colour=red --\n", "a.txtar:1: unknown option"},
		{"-- ui.txt --\n✓ tak\nnie\n", "a.txtar:3: a line begins with"},
		{"-- ui.txt --\n→ tak\n", "a.txtar:2: → without a case"},
		{"-- ui.txt --\n✓ a\n→x tak\n", "a.txtar:3: \"x\" is no number"},
	}
	for _, test := range tests {
		_, err := parseFile("a.txtar", []byte(test.file))
		if err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("parsing %q: error %v, want %s…", test.file, err, test.want)
		}
	}
}

// TestFixtures reads every fixture of the project: each must come out of format
// as it was, so that -update changes only what rules do differently.
func TestFixtures(t *testing.T) {
	var paths []string
	err := filepath.WalkDir("../../testdata/rules", func(path string, _ fs.DirEntry, err error) error {
		if filepath.Ext(path) == ".txtar" {
			paths = append(paths, path)
		}
		return err
	})
	if err != nil || len(paths) == 0 {
		t.Fatalf("%d fixtures found, error %v", len(paths), err)
	}
	for _, path := range paths {
		f, err := readFile(path)
		if err != nil {
			t.Error(err)
			continue
		}
		for i, s := range f.sections {
			if format(s.cases) != string(f.archive.Files[i].Data) {
				t.Errorf("%s, section %q: format changes it", path, s.name)
			}
			for _, c := range s.cases {
				if c.marked != "" {
					checkMarks(t, path, c)
				}
			}
		}
	}
}

func checkMarks(t *testing.T, path string, c item) {
	t.Helper()
	text, m, err := unmark(c.marked)
	if err != nil {
		t.Errorf("%s:%d: %v", path, c.line, err)
		return
	}
	if back := mark(text, m); back != c.marked {
		t.Errorf("%s:%d: marks come back as %q", path, c.line, back)
	}
	if c.silent != (len(m.main) == 0) {
		t.Errorf("%s:%d: a line with ✗ has « », a line with ✓ has none", path, c.line)
	}
}

func TestLetters(t *testing.T) {
	index := "| file | what it shows |\n|---|---|\n| a.txt | a letter |\n| b.md | *clean*: strings, to be checked as `ui` |\n"
	want := []letter{{"a.txt", false, "email"}, {"b.md", true, "ui"}}
	if have := letters(index); !slices.Equal(have, want) {
		t.Errorf("letters are %+v, want %+v", have, want)
	}
}
