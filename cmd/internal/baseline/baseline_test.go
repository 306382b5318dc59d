package baseline

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/zwrot/zwrot/rules/lint"
)

// found makes findings: a letter is a rule, the text behind it the words.
func found(list ...string) []lint.Finding {
	var out []lint.Finding
	for _, f := range list {
		out = append(out, lint.Finding{Rule: &lint.Rule{ID: f[:1]}, Text: f[1:]})
	}
	return out
}

func all(string) bool { return true }

func TestNew(t *testing.T) {
	b := New("/r")
	b.Add("/r/a/x.txt", found("1klient", "1klient", "2celem"))
	for _, c := range []struct {
		name     string
		path     string
		now      []lint.Finding
		report   int
		accepted int
	}{
		{"the same in another order", "/r/a/x.txt", found("2celem", "1klient", "1klient"), 0, 3},
		{"fewer", "/r/a/x.txt", found("1klient"), 0, 1},
		{"one more of the same", "/r/a/x.txt", found("1klient", "1klient", "1klient", "2celem"), 3, 1},
		{"another word", "/r/a/x.txt", found("1klient", "1gość"), 1, 1},
		{"another rule", "/r/a/x.txt", found("3klient"), 1, 0},
		{"another file", "/r/b.txt", found("1klient"), 1, 0},
	} {
		report, accepted := b.New(c.path, c.now)
		if len(report) != c.report || accepted != c.accepted {
			t.Errorf("%s: %d to report and %d accepted, want %d and %d", c.name, len(report), accepted, c.report, c.accepted)
		}
	}
}

func TestPrune(t *testing.T) {
	b := New("/r")
	b.Add("/r/x.txt", found("1a", "1a", "2b", "3c"))
	if n := b.Prune("/r/x.txt", found("1a", "9new"), func(rule string) bool { return rule != "3" }); n != 2 {
		t.Errorf("%d stale, want 2", n)
	}
	if report, accepted := b.New("/r/x.txt", found("1a", "3c", "2b")); len(report) != 1 || accepted != 2 {
		t.Errorf("after pruning: %v, %d", report, accepted)
	}
	if n := b.Prune("/r/x.txt", nil, all); n != 2 || b.Total() != 0 || len(b.Files()) != 0 {
		t.Errorf("%d stale, %d left in %v", n, b.Total(), b.Files())
	}
}

func TestPruneMissing(t *testing.T) {
	dir := t.TempDir()
	there := filepath.Join(dir, "there.txt")
	if err := os.WriteFile(there, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	b := New(dir)
	b.Add(there, found("1a"))
	b.Add(filepath.Join(dir, "gone.txt"), found("1a", "2b"))
	if n := b.PruneMissing(); n != 2 || !slices.Equal(b.Files(), []string{"there.txt"}) {
		t.Errorf("%d stale, left %v", n, b.Files())
	}
}

func TestBytes(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "baseline.json")
	b := New(dir)
	b.Add(filepath.Join(dir, "ż", "b.html"), found("2<b>", "1a"))
	b.Add(filepath.Join(dir, "a.html"), found("1a"))
	data, err := b.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	want := `{
  "version": 1,
  "files": {
    "a.html": {
      "1": {
        "a": 1
      }
    },
    "ż/b.html": {
      "1": {
        "a": 1
      },
      "2": {
        "<b>": 1
      }
    }
  }
}
`
	if string(data) != want {
		t.Errorf("stored as\n%s", data)
	}
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	again, err := Read(file)
	if err != nil || again.Total() != 3 {
		t.Errorf("read back: %v, %v", again, err)
	}
	for _, bad := range []string{"", "{", `{"version":2,"files":{}}`, `{"version":1,"file":{}}`} {
		if err := os.WriteFile(file, []byte(bad), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Read(file); err == nil {
			t.Errorf("%q is no baseline, yet it is read", bad)
		}
	}
}
