package cli

import (
	"bufio"
	"os"
	"path/filepath"
)

// replacement is a file in the making that takes the place of another at once,
// so that a run that is killed leaves the old one whole.
type replacement struct {
	*bufio.Writer
	temporary *os.File
	path      string
}

// newReplacement begins a new version of the file at path.
func newReplacement(path string, mode os.FileMode) (*replacement, error) {
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

// commit puts the new version in place after it has reached the disk.
func (r *replacement) commit() error {
	if err := r.Flush(); err != nil {
		return err
	}
	if err := r.temporary.Sync(); err != nil {
		return err
	}
	if err := r.temporary.Close(); err != nil {
		return err
	}
	if err := os.Rename(r.temporary.Name(), r.path); err != nil {
		return err
	}
	r.temporary = nil
	return nil
}

// discard takes an uncommitted version away.
func (r *replacement) discard() {
	if r.temporary != nil {
		r.temporary.Close()
		os.Remove(r.temporary.Name())
		r.temporary = nil
	}
}
