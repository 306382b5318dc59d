package cli

import (
	"bufio"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// replacement is a file in the making that takes the place of another at once,
// so that a run that is killed leaves the old one whole.
type replacement struct {
	*bufio.Writer
	file *os.File // nil when it is in place or discarded
	// path is what the file replaces, "" for a device or a pipe, which are
	// written to as they are.
	path string
}

// newReplacement begins a new version of the file at path; one that is there
// keeps its mode and, behind a symbolic link, its place. A file that its owner
// has made read-only is refused: a rename would not even need the right to
// write to it.
func newReplacement(path string, mode os.FileMode) (*replacement, error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, &fs.PathError{Op: "write", Path: path, Err: syscall.EISDIR}
	case !info.Mode().IsRegular():
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return nil, err
		}
		return &replacement{Writer: bufio.NewWriter(f), file: f}, nil
	default:
		if err := writable(path, info.Mode()); err != nil {
			return nil, err
		}
		mode = info.Mode().Perm()
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return nil, err
	}
	r := &replacement{bufio.NewWriter(f), f, path}
	if err := f.Chmod(mode); err != nil {
		r.discard()
		return nil, err
	}
	return r, nil
}

// writable returns the error of writing to a file, without touching it. The
// mode counts for root, too, who may open everything.
func writable(path string, mode os.FileMode) error {
	if mode&0o222 == 0 {
		return &fs.PathError{Op: "write", Path: path, Err: errReadOnly}
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

// commit puts the new version in place after it has reached the disk.
func (r *replacement) commit() error {
	if err := r.Flush(); err != nil {
		return err
	}
	if r.path == "" {
		return r.file.Close()
	}
	if err := r.file.Sync(); err != nil {
		return err
	}
	if err := r.file.Close(); err != nil {
		return err
	}
	if err := os.Rename(r.file.Name(), r.path); err != nil {
		return err
	}
	r.file = nil
	return nil
}

// discard takes an uncommitted version away.
func (r *replacement) discard() {
	if r.file == nil {
		return
	}
	r.file.Close()
	if r.path != "" {
		os.Remove(r.file.Name())
	}
	r.file = nil
}
