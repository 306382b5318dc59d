package walk

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

func tree(t *testing.T, archive string) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range txtar.Parse([]byte(archive)).Files {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func walkText(dir string, paths ...string) (names []string, problems []Problem) {
	files, problems := Files(paths, Options{
		Dir:   dir,
		Known: func(name string) bool { return strings.HasSuffix(name, ".txt") },
	})
	for _, f := range files {
		names = append(names, f.Name)
	}
	return names, problems
}

func TestFiles(t *testing.T) {
	dir := tree(t, `
-- b.txt --
-- a/2.txt --
-- a/10.txt --
-- a/picture.png --
-- a/.hidden.txt --
-- .cache/x.txt --
-- node_modules/x/readme.txt --
-- empty/picture.png --
`)
	for _, c := range []struct {
		name  string
		paths []string
		want  []string
	}{
		{"a folder, by name", []string{"."}, []string{"a/10.txt", "a/2.txt", "b.txt"}},
		{"paths in their order, each file once", []string{"b.txt", "a", ".", "./b.txt"}, []string{"b.txt", "a/10.txt", "a/2.txt"}},
		{"a named file of any kind", []string{"a/picture.png", "a/.hidden.txt"}, []string{"a/picture.png", "a/.hidden.txt"}},
		{"a named folder that is hidden", []string{".cache/"}, []string{".cache/x.txt"}},
		{"from above", []string{"a/.."}, []string{"a/10.txt", "a/2.txt", "b.txt"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, problems := walkText(dir, c.paths...)
			if !slices.Equal(got, c.want) || len(problems) > 0 {
				t.Errorf("have %q, %v\nwant %q", got, problems, c.want)
			}
		})
	}
	absolute := filepath.Join(dir, "a")
	if got, _ := walkText("/", absolute); len(got) != 2 || got[0] != filepath.ToSlash(absolute)+"/10.txt" {
		t.Errorf("absolute folder: %q", got)
	}
}

func TestProblems(t *testing.T) {
	dir := tree(t, "-- a.txt --\n-- empty/picture.png --\n")
	names, problems := walkText(dir, "missing.txt", "empty", "a.txt")
	if !slices.Equal(names, []string{"a.txt"}) {
		t.Errorf("the rest was not walked: %q", names)
	}
	if len(problems) != 2 || problems[0].Name != "missing.txt" || !errors.Is(problems[0].Err, fs.ErrNotExist) {
		t.Errorf("missing: %v", problems)
	}
	if problems[1] != (Problem{"empty", ErrNoText}) {
		t.Errorf("empty: %v", problems[1])
	}
}

func TestSymbolicLinks(t *testing.T) {
	dir := tree(t, "-- a/x.txt --\n-- b/y.txt --\n")
	for link, target := range map[string]string{"a/loop": "..", "a/link.txt": "../b/y.txt", "to-b": "b", "self": "self"} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Skip(err)
		}
	}
	if got, problems := walkText(dir, "."); !slices.Equal(got, []string{"a/x.txt", "b/y.txt"}) || len(problems) > 0 {
		t.Errorf("links in a folder are followed: %q %v", got, problems)
	}
	if got, _ := walkText(dir, "to-b", "a/link.txt"); !slices.Equal(got, []string{"to-b/y.txt", "a/link.txt"}) {
		t.Errorf("named links are not followed: %q", got)
	}
	if _, problems := walkText(dir, "self"); len(problems) != 1 {
		t.Errorf("a link to itself is no problem: %v", problems)
	}
}

func TestUnreadableFolder(t *testing.T) {
	dir := tree(t, "-- a/x.txt --\n-- b/y.txt --\n")
	if err := os.Chmod(filepath.Join(dir, "a"), 0); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(filepath.Join(dir, "a"), 0o755)
	if _, err := os.ReadDir(filepath.Join(dir, "a")); err == nil {
		t.Skip("this user may read everything")
	}
	got, problems := walkText(dir, ".")
	if !slices.Equal(got, []string{"b/y.txt"}) || len(problems) != 1 || !errors.Is(problems[0].Err, fs.ErrPermission) {
		t.Errorf("have %q, %v", got, problems)
	}
}

func TestExcluded(t *testing.T) {
	dir := tree(t, "-- a/x.txt --\n-- b/y.txt --\n")
	files, _ := Files([]string{".", "b/y.txt"}, Options{
		Dir:      dir,
		Known:    func(string) bool { return true },
		Excluded: func(path string) bool { return strings.HasSuffix(path, "b") },
	})
	if len(files) != 2 || files[1].Name != "b/y.txt" {
		t.Errorf("an excluded file that is named itself must be taken: %v", files)
	}
	files, _ = Files([]string{"a/x.txt", "b/y.txt"}, Options{
		Dir:          dir,
		Known:        func(string) bool { return true },
		Excluded:     func(path string) bool { return strings.HasSuffix(path, "y.txt") },
		ForceExclude: true,
	})
	if len(files) != 1 || files[0].Name != "a/x.txt" {
		t.Errorf("ForceExclude takes an excluded file: %v", files)
	}
}

// ignoreCases are .gitignore files over a fixed set of paths.
var ignoreCases = []string{
	"*.txt\n!keep.txt",
	"/a.txt\n/sub/a.txt",
	"sub/",
	"sub",
	"a.txt/",
	"sub/deep/*",
	"**/deep",
	"sub/**",
	"sub/**/a.txt",
	"# comment\n\\#a.txt\n\\!a.txt",
	"a.txt \nkeep.txt\\ ",
	"[ak]*.txt",
	"sub\n!sub/a.txt",
	"!a.txt",
	"*\n!*/\n!a.txt",
	"deep/a.txt",
	"ż*w.txt",
	"/",
	"sub/deep/\n!sub/deep/",
	"[",
	"a.txt\r\n",
}

const ignoreTree = `
-- a.txt --
-- keep.txt --
-- #a.txt --
-- !a.txt --
-- żółw.txt --
-- sub/a.txt --
-- sub/keep.txt --
-- sub/deep/a.txt --
-- sub/deep/more/b.txt --
-- other/deep/a.txt --
-- other/.gitignore --
!a.txt
b.txt
-- other/b.txt --
-- other/deep/b.txt --
`

// TestGitignoreAsGit compares the walk with what git itself ignores.
func TestGitignoreAsGit(t *testing.T) {
	git, err := exec.LookPath("git")
	if err != nil {
		t.Skip("git is not installed")
	}
	for _, rules := range ignoreCases {
		t.Run(rules, func(t *testing.T) {
			dir := tree(t, ignoreTree)
			if err := os.WriteFile(filepath.Join(dir, ".gitignore"), []byte(rules), 0o644); err != nil {
				t.Fatal(err)
			}
			run := func(args ...string) string {
				cmd := exec.Command(git, args...)
				cmd.Dir = dir
				cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null")
				out, err := cmd.Output()
				if err != nil {
					t.Fatalf("git %v: %v", args, err)
				}
				return string(out)
			}
			run("init", "-q")
			if err := os.WriteFile(filepath.Join(dir, ".git", "info", "exclude"), []byte("other/deep/b.txt\n"), 0o644); err != nil {
				t.Fatal(err)
			}
			var want []string
			for _, name := range strings.Split(run("ls-files", "-z", "--others", "--exclude-standard"), "\x00") {
				if strings.HasSuffix(name, ".txt") {
					want = append(want, name)
				}
			}
			got, _ := walkText(dir, ".")
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Errorf("have %q\ngit  %q", got, want)
			}
		})
	}
}

// TestGitignoreAboveTheFolder walks a folder below the rules.
func TestGitignoreAboveTheFolder(t *testing.T) {
	dir := tree(t, "-- .git/HEAD --\n-- .gitignore --\n/x/y/no.txt\nb.txt\n-- x/.gitignore --\nc.txt\n!b.txt\n-- x/y/no.txt --\n-- x/y/b.txt --\n-- x/y/c.txt --\n-- x/y/d.txt --\n")
	if got, _ := walkText(filepath.Join(dir, "x", "y"), "."); !slices.Equal(got, []string{"b.txt", "d.txt"}) {
		t.Errorf("have %q", got)
	}
}

func TestParallelKeepsTheOrder(t *testing.T) {
	items := make([]int, 500)
	for i := range items {
		items[i] = i
	}
	for _, jobs := range []int{0, 1, 3, 16, 1000} {
		next := 0
		for got := range Parallel(items, jobs, func(i int) int { return i * i }) {
			if got != next*next {
				t.Fatalf("%d jobs: item %d gives %d", jobs, next, got)
			}
			next++
		}
		if next != len(items) {
			t.Fatalf("%d jobs: %d results", jobs, next)
		}
	}
}

func TestParallelStops(t *testing.T) {
	for range Parallel(make([]int, 10000), 4, func(i int) int { return i }) {
		break
	}
}
