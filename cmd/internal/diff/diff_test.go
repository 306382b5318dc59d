package diff

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func TestUnified(t *testing.T) {
	for _, c := range []struct{ name, before, after, want string }{
		{"equal", "a\n", "a\n", ""},
		{"one line", "a\nb\nc\n", "a\nB\nc\n", "--- a/x.txt\n+++ b/x.txt\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"},
		{"no newline", "a", "b\n", "--- a/x.txt\n+++ b/x.txt\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n"},
		{"from nothing", "", "a\n", "--- a/x.txt\n+++ b/x.txt\n@@ -0,0 +1 @@\n+a\n"},
		{"two hunks", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "x\n2\n3\n4\n5\n6\n7\n8\ny\n",
			"--- a/x.txt\n+++ b/x.txt\n@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+y\n"},
		{"carriage returns", "a\r\nb\r\n", "a\r\nc\r\n", "--- a/x.txt\n+++ b/x.txt\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"},
	} {
		if got := Unified("x.txt", c.before, c.after); got != c.want {
			t.Errorf("%s: have\n%q\nwant\n%q", c.name, got, c.want)
		}
	}
}

// TestGitApplies lets git turn random texts into others by our diffs.
func TestGitApplies(t *testing.T) {
	git, err := exec.LookPath("git")
	if err != nil {
		t.Skip("git is not installed")
	}
	random := rand.New(rand.NewPCG(1, 2))
	text := func() string {
		var b strings.Builder
		for range random.IntN(30) {
			b.WriteString([]string{"a\n", "b\n", "ż\n", "\n", "c\r\n"}[random.IntN(5)])
		}
		if random.IntN(3) == 0 {
			b.WriteString("koniec")
		}
		return b.String()
	}
	for range 60 {
		dir := t.TempDir()
		before, after := text(), text()
		if before == "" || after == "" { // git takes these for new and deleted files
			continue
		}
		file := filepath.Join(dir, "x.txt")
		if err := os.WriteFile(file, []byte(before), 0o644); err != nil {
			t.Fatal(err)
		}
		patch := Unified("x.txt", before, after)
		if patch == "" {
			continue
		}
		cmd := exec.Command(git, "apply", "--whitespace=nowarn", "-")
		cmd.Dir, cmd.Stdin = dir, strings.NewReader(patch)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git apply: %s\n%s", out, patch)
		}
		if got, err := os.ReadFile(file); err != nil || string(got) != after {
			t.Fatalf("%q became %q, want %q (%v)\n%s", before, got, after, err, patch)
		}
	}
}
