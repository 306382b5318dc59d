// Package changes asks git which lines of which files have changed.
package changes

import (
	"bytes"
	"errors"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// Set is the changed lines of a git work tree. Files outside the tree count as
// changed: git knows nothing of them.
type Set struct {
	root  string // absolute, of the work tree
	files map[string]*lines
}

// lines is the changed lines of a file.
type lines struct {
	all    bool // new to git
	ranges [][2]int
}

// Error is what git says when it cannot compare.
type Error struct {
	Command string
	Message string
}

// Error joins the command and what git said.
func (e *Error) Error() string { return e.Command + ": " + e.Message }

// The faults of the place: git is not installed, or the folder is in no work tree.
var (
	ErrNoGit        = errors.New("git is not installed")
	ErrNoRepository = errors.New("not in a work tree of git")
)

// ErrUnknownRevision is the fault of a revision that the repository lacks.
var ErrUnknownRevision = errors.New("unknown revision")

// Since returns what has changed in the work tree around an absolute folder
// since a revision, uncommitted and untracked changes included. With mergeBase
// it is since the commit where the branch left that revision, so that others'
// later changes to it don't count.
func Since(folder, revision string, mergeBase bool) (*Set, error) {
	root, err := git(folder, "rev-parse", "--show-toplevel")
	var failed *Error
	switch {
	case errors.As(err, &failed) && strings.Contains(failed.Message, "not a git repository"):
		return nil, ErrNoRepository
	case err != nil:
		return nil, err
	}
	s := &Set{root: strings.TrimRight(root, "\r\n"), files: map[string]*lines{}}
	commit, err := git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	if err != nil {
		return nil, ErrUnknownRevision
	}
	commit = strings.TrimSpace(commit)
	if mergeBase {
		base, err := git(folder, "merge-base", commit, "HEAD")
		if err != nil {
			return nil, err
		}
		commit = strings.TrimSpace(base)
	}
	diff, err := git(s.root, "-c", "core.quotePath=false", "diff", "--unified=0", "--no-color", "--no-ext-diff", "--find-renames",
		"--src-prefix=a/", "--dst-prefix=b/", commit, "--")
	if err != nil {
		return nil, err
	}
	s.parse(diff)
	untracked, err := git(s.root, "ls-files", "-z", "--others", "--exclude-standard")
	if err != nil {
		return nil, err
	}
	for _, name := range strings.Split(untracked, "\x00") {
		if name != "" {
			s.files[name] = &lines{all: true}
		}
	}
	return s, nil
}

// parse reads a unified diff without context.
func (s *Set) parse(diff string) {
	var now *lines
	header := false
	for line := range strings.Lines(diff) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case strings.HasPrefix(line, "diff --git "):
			header, now = true, nil
		case header && strings.HasPrefix(line, "+++ "):
			if name, ok := fileName(line[len("+++ "):]); ok {
				now = &lines{}
				s.files[name] = now
			}
		case strings.HasPrefix(line, "@@ "):
			header = false
			if from, to, ok := hunk(line); ok && now != nil {
				now.ranges = append(now.ranges, [2]int{from, to})
			}
		}
	}
}

// fileName reads the name behind "+++ ": git ends names that hold spaces with a
// tab and quotes names with control characters. ok is false for a deleted file.
func fileName(text string) (name string, ok bool) {
	text = strings.TrimSuffix(text, "\t")
	if strings.HasPrefix(text, `"`) {
		unquoted, err := strconv.Unquote(text)
		if err != nil {
			return "", false
		}
		text = unquoted
	}
	return strings.CutPrefix(text, "b/")
}

// hunk reads the new lines of "@@ -1,2 +3,4 @@"; none were added when ok is
// false.
func hunk(line string) (from, to int, ok bool) {
	fields := strings.Fields(line)
	if len(fields) < 3 {
		return 0, 0, false
	}
	start, count, counted := strings.Cut(strings.TrimPrefix(fields[2], "+"), ",")
	from, err := strconv.Atoi(start)
	n := 1
	if counted && err == nil {
		n, err = strconv.Atoi(count)
	}
	return from, from + n - 1, err == nil && n > 0
}

// name is the path of a file in the work tree; ok is false outside it.
func (s *Set) name(path string) (name string, ok bool) {
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		path = resolved
	}
	rel, err := filepath.Rel(s.root, path)
	if err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return "", false
	}
	return filepath.ToSlash(rel), true
}

// File reports whether a file, by its absolute path, has changed.
func (s *Set) File(path string) bool {
	name, ok := s.name(path)
	if !ok {
		return true
	}
	l := s.files[name]
	return l != nil && (l.all || len(l.ranges) > 0)
}

// Lines reports whether any of the lines of a file has changed, counted from 1,
// both ends included.
func (s *Set) Lines(path string, from, to int) bool {
	name, ok := s.name(path)
	if !ok {
		return true
	}
	l := s.files[name]
	if l == nil {
		return false
	}
	for _, r := range l.ranges {
		if r[0] <= to && from <= r[1] {
			return true
		}
	}
	return l.all
}

func git(folder string, args ...string) (string, error) {
	cmd := exec.Command("git", args...)
	cmd.Dir = folder
	cmd.Env = append(cmd.Environ(), "LC_ALL=C") // messages are told apart
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	var failed *exec.ExitError
	switch {
	case errors.As(err, &failed):
		return "", &Error{"git " + args[0], strings.TrimSpace(errs.String())}
	case errors.Is(err, exec.ErrNotFound):
		return "", ErrNoGit
	case err != nil:
		return "", &Error{"git", err.Error()}
	}
	return out.String(), nil
}
