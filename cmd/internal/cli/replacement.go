package cli

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// replacement is a file in the making that takes the place of another at once,
// so that a run that is killed leaves the old one whole and no other beside it:
// until then the text lies in a temporary file without a name.
type replacement struct {
	*bufio.Writer
	file *os.File // nil when it is in place or discarded
	// path is what the file replaces, "" for a device or a pipe, which are
	// written to as they are.
	path string
	mode os.FileMode
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
		return &replacement{bufio.NewWriter(f), f, "", 0}, nil
	default:
		if err := writable(path, info.Mode()); err != nil {
			return nil, err
		}
		mode = info.Mode().Perm()
	}
	beside, err := createBeside(path) // can it be put there?
	if err != nil {
		return nil, err
	}
	beside.Close()
	os.Remove(beside.Name())
	f, err := os.CreateTemp("", "zwrot-*")
	if err != nil {
		return nil, err
	}
	os.Remove(f.Name()) // Windows keeps it until it is closed
	return &replacement{bufio.NewWriter(f), f, path, mode}, nil
}

// createBeside creates a file that can take the place of the one at path.
func createBeside(path string) (*os.File, error) {
	return os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
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
	if _, err := r.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	beside, err := createBeside(r.path)
	if err != nil {
		return err
	}
	defer os.Remove(beside.Name()) // in vain when all went well
	_, err = io.Copy(beside, r.file)
	err = errors.Join(err, beside.Chmod(r.mode), beside.Sync(), beside.Close())
	if err != nil {
		return err
	}
	if err := os.Rename(beside.Name(), r.path); err != nil {
		return err
	}
	r.discard()
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
