package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/rules"
)

// TestFixOfLettersIsStable mends whole letters by the real rules, with every
// first suggestion taken: no text may be given up, a second run changes nothing,
// and no file is left behind.
func TestFixOfLettersIsStable(t *testing.T) {
	letters := filepath.Join("..", "..", "..", "testdata", "letters")
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(letters)); err != nil {
		t.Fatal(err)
	}
	run := func() (out string) {
		t.Helper()
		var b bytes.Buffer
		c := Command{Stdout: &b, Stderr: &b, Dir: dir, Rules: rules.All()}
		if code := c.Run(t.Context(), []string{"fix", "--unsafe", "--fail-on", "never", "--lang", "en"}); code != OK {
			t.Fatalf("exit code %d: %s", code, b.String())
		}
		return b.String()
	}
	if out := run(); !strings.Contains(out, "fixes in") || strings.Contains(out, "a fault of zwrot") {
		t.Errorf("first run: %s", out)
	}
	before := contents(t, dir)
	if out := run(); !strings.HasPrefix(out, "Nothing to fix.") {
		t.Errorf("second run: %s", out)
	}
	after := contents(t, dir)
	for name, text := range after {
		if before[name] != text {
			t.Errorf("the second run changes %s", name)
		}
	}
	if len(contents(t, letters)) != len(after) {
		t.Error("files are left behind")
	}
}

// contents reads all files of a folder.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		rel, relErr := filepath.Rel(dir, path)
		if relErr != nil {
			return relErr
		}
		out[rel] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
