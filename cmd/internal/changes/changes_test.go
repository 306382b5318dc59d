package changes

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// repository is a git repository made by a test.
type repository struct {
	t   *testing.T
	dir string
}

func newRepository(t *testing.T) *repository {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	r := &repository{t, dir}
	r.git("init", "-q", "-b", "main")
	return r
}

func (r *repository) git(args ...string) {
	r.t.Helper()
	cmd := exec.Command("git", append([]string{"-c", "user.name=A", "-c", "user.email=a@example.org"}, args...)...)
	cmd.Dir = r.dir
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null")
	if out, err := cmd.CombinedOutput(); err != nil {
		r.t.Fatalf("git %v: %s", args, out)
	}
}

func (r *repository) write(name, text string) {
	r.t.Helper()
	path := filepath.Join(r.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		r.t.Fatal(err)
	}
}

func (r *repository) commit() {
	r.git("add", "-A")
	r.git("commit", "-q", "-m", "x")
}

func TestSince(t *testing.T) {
	r := newRepository(t)
	r.write("a.txt", "1\n2\n3\n4\n")
	r.write("zdjęcia/ż ó.txt", "1\n")
	r.write("gone.txt", "1\n")
	r.write("same.txt", "1\n")
	r.write("moved.txt", "1\n2\n")
	r.write("plus.txt", "++ x\n")
	r.commit()
	r.write("a.txt", "1\nzwei\n3\n4\n5\n")
	r.write("zdjęcia/ż ó.txt", "1\n2\n")
	r.write("moved.txt", "0\n1\n2\n")
	r.write("plus.txt", "++ x\n++ b/other.txt\n")
	r.write("new.txt", "1\n")
	if err := os.Remove(filepath.Join(r.dir, "gone.txt")); err != nil {
		t.Fatal(err)
	}
	s, err := Since(filepath.Join(r.dir, "zdjęcia"), "HEAD", false)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name     string
		from, to int
		want     bool
	}{
		{"a.txt", 1, 1, false}, {"a.txt", 2, 2, true}, {"a.txt", 3, 4, false}, {"a.txt", 4, 6, true}, {"a.txt", 1, 9, true},
		{"zdjęcia/ż ó.txt", 1, 1, false}, {"zdjęcia/ż ó.txt", 2, 2, true},
		{"moved.txt", 2, 3, false}, {"moved.txt", 1, 1, true},
		{"plus.txt", 2, 2, true}, {"other.txt", 1, 1, false},
		{"new.txt", 1, 1, true}, {"same.txt", 1, 1, false},
		{"../outside.txt", 1, 1, true},
	} {
		path := filepath.Join(r.dir, filepath.FromSlash(c.name))
		if got := s.Lines(path, c.from, c.to); got != c.want {
			t.Errorf("%s:%d-%d: %v", c.name, c.from, c.to, got)
		}
	}
	for name, want := range map[string]bool{"a.txt": true, "new.txt": true, "same.txt": false} {
		if got := s.File(filepath.Join(r.dir, name)); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestSinceMergeBase(t *testing.T) {
	r := newRepository(t)
	r.write("a.txt", "1\n2\n")
	r.write("b.txt", "1\n")
	r.commit()
	r.git("checkout", "-q", "-b", "topic")
	r.write("a.txt", "1\nmine\n")
	r.commit()
	r.git("checkout", "-q", "main")
	r.write("b.txt", "theirs\n")
	r.commit()
	r.git("checkout", "-q", "topic")
	for mergeBase, want := range map[bool]bool{false: true, true: false} {
		s, err := Since(r.dir, "main", mergeBase)
		if err != nil {
			t.Fatal(err)
		}
		if !s.File(filepath.Join(r.dir, "a.txt")) {
			t.Error("a.txt has changed on the topic branch")
		}
		if got := s.File(filepath.Join(r.dir, "b.txt")); got != want {
			t.Errorf("merge base %v: b.txt %v", mergeBase, got)
		}
	}
}

func TestSinceErrors(t *testing.T) {
	r := newRepository(t)
	r.write("a.txt", "1\n")
	r.commit()
	for _, revision := range []string{"nie-ma", "--output=x", ""} {
		if _, err := Since(r.dir, revision, false); !errors.Is(err, ErrUnknownRevision) {
			t.Errorf("%q: %v", revision, err)
		}
	}
	if _, err := Since(t.TempDir(), "HEAD", false); !errors.Is(err, ErrNoRepository) {
		t.Errorf("outside a repository: %v", err)
	}
	t.Setenv("PATH", "")
	if _, err := Since(r.dir, "HEAD", false); !errors.Is(err, ErrNoGit) {
		t.Errorf("without git: %v", err)
	}
}
