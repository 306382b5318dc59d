package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/zwrot/zwrot/rules/lint"
)

// Finder finds the configuration of folders. It reads each file once and is
// safe for concurrent use.
type Finder struct {
	rules []*lint.Rule
	// only is the configuration of --config, which holds everywhere.
	only *Config
	mu   sync.Mutex
	seen map[string]found
}

type found struct {
	config *Config
	err    error
}

// NewFinder makes a Finder that knows the ids of rules.
func NewFinder(rules []*lint.Rule) *Finder {
	return &Finder{rules: rules, seen: map[string]found{}}
}

// Use makes one file hold for all folders. Its patterns are relative to the
// folder that it lies in.
func (f *Finder) Use(file string) error {
	absolute, err := filepath.Abs(file)
	if err != nil {
		return err
	}
	f.only, err = f.read(file, filepath.Dir(absolute))
	return err
}

// Load returns the configuration of an absolute folder: the zwrot.toml in it
// and in those above, up to the root of the git repository or to a file with
// "root = true". It is nil where there is none.
func (f *Finder) Load(folder string) (*Config, error) {
	if f.only != nil {
		return f.only, nil
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.load(filepath.Clean(folder))
}

func (f *Finder) load(folder string) (*Config, error) {
	if known, ok := f.seen[folder]; ok {
		return known.config, known.err
	}
	c, err := f.loadNew(folder)
	f.seen[folder] = found{c, err}
	return c, err
}

func (f *Finder) loadNew(folder string) (*Config, error) {
	file := filepath.Join(folder, FileName)
	up := filepath.Dir(folder)
	var parent *Config
	var above error
	alone := up == folder || isRepository(folder)
	if !alone {
		parent, above = f.load(up)
	}
	own, err := f.read(file, folder, parent.Rules()...)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if own != nil && own.root || alone {
		return own, nil
	}
	if above != nil {
		return nil, above
	}
	if own == nil {
		return parent, nil
	}
	own.parent = parent
	return own, nil
}

// read reads one file; more are rules that it may name besides those that
// everybody has.
func (f *Finder) read(file, folder string, more ...*lint.Rule) (*Config, error) {
	src, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	c := &Config{file: file, folder: folder}
	if err := c.decode(src, slices.Concat(f.rules, more)); err != nil {
		return nil, err
	}
	return c, nil
}

// isRepository reports whether folder is the root of a git repository or of a
// work tree, where .git is a file.
func isRepository(folder string) bool {
	_, err := os.Lstat(filepath.Join(folder, ".git"))
	return err == nil
}
