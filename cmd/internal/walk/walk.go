// Package walk finds the files to check below the paths of a command line, and
// works on them in parallel in a stable order.
package walk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// ErrNoText is the fault of a folder without any file of a known format.
var ErrNoText = errors.New("no file of a known format in this folder")

// ErrNotRegular is the fault of a path that is neither a file nor a folder: a
// device, a socket, a pipe.
var ErrNotRegular = errors.New("neither a file nor a folder")

// File is a file to check.
type File struct {
	Path string // absolute
	Name string // as printed: below the path given, with slashes
}

// Problem is a path that could not be walked.
type Problem struct {
	Name string // as given or found, with slashes
	Err  error  // ErrNoText, ErrNotRegular or an error of the file system
}

// Options say what a walk takes.
type Options struct {
	Dir string // absolute; relative paths start here
	// Known reports whether a file found in a folder, by its absolute path, is a
	// text.
	Known func(path string) bool
	// Excluded reports whether a file or folder, by its absolute path, is left
	// out; nil leaves nothing out.
	Excluded func(path string) bool
	// ForceExclude leaves out excluded files even when they are named: for
	// tools that name every file that has changed.
	ForceExclude bool
}

// Files returns the files that paths name and those found in the folders that
// they name, each once: the paths in their order, folders by name. A file named
// itself is taken whatever it is. In a folder, what git ignores, what is hidden
// (".git", ".cache"), node_modules and symbolic links are left out; a folder
// may be a link when it is named itself.
func Files(paths []string, o Options) ([]File, []Problem) {
	w := &walker{Options: o, seen: map[string]bool{}}
	for _, p := range paths {
		w.path(p)
	}
	return w.files, w.problems
}

type walker struct {
	Options
	seen     map[string]bool
	files    []File
	problems []Problem
	// texts counts the files found in the folder that is being walked.
	texts int
}

func (w *walker) path(given string) {
	name := filepath.ToSlash(filepath.Clean(given))
	path := filepath.FromSlash(name)
	if !filepath.IsAbs(path) {
		path = filepath.Join(w.Dir, path)
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		w.problem(name, err)
	case info.IsDir():
		before := len(w.problems)
		w.texts = 0
		w.folder(path, name, ignoresAbove(path))
		if w.texts == 0 && len(w.problems) == before {
			w.problem(name, ErrNoText)
		}
	case !info.Mode().IsRegular():
		w.problem(name, ErrNotRegular)
	case w.ForceExclude && w.Excluded != nil && w.Excluded(path):
	default:
		w.add(File{path, name})
	}
}

func (w *walker) folder(path, name string, above *ignores) {
	entries, err := os.ReadDir(path)
	if err != nil {
		w.problem(name, err)
		return
	}
	here := above.with(path)
	for _, e := range entries {
		child := File{filepath.Join(path, e.Name()), joinName(name, e.Name())}
		if strings.HasPrefix(e.Name(), ".") || here.ignored(child.Path, e.IsDir()) ||
			w.Excluded != nil && w.Excluded(child.Path) {
			continue
		}
		switch {
		case e.IsDir():
			if e.Name() != "node_modules" {
				w.folder(child.Path, child.Name, here)
			}
		case e.Type().IsRegular() && w.Known(child.Path):
			w.texts++
			w.add(child)
		}
	}
}

func (w *walker) add(f File) {
	if !w.seen[f.Path] {
		w.seen[f.Path] = true
		w.files = append(w.files, f)
	}
}

func (w *walker) problem(name string, err error) {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err // the name is printed beside it
	}
	w.problems = append(w.problems, Problem{name, err})
}

// joinName joins names for printing; files of "." go without "./".
func joinName(folder, name string) string {
	switch {
	case folder == ".":
		return name
	case strings.HasSuffix(folder, "/"):
		return folder + name
	}
	return folder + "/" + name
}
