// Package cache keeps results of earlier runs in a folder, each in a file of its
// own that is named by a hash of all that the result depends on.
package cache

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"time"
)

// keep is how long a result is kept that no run has asked for.
const keep = 30 * 24 * time.Hour

// Cache is a folder of results. It is safe for concurrent use, also by several
// processes: a result appears whole or not at all.
type Cache struct {
	folder string
	stamp  string
}

// Open returns the cache in a folder, which it makes when needed. The stamp
// names the program, so that no result of another version is taken.
func Open(folder, stamp string) (*Cache, error) {
	return &Cache{folder, stamp}, os.MkdirAll(folder, 0o700)
}

// Key names a result by all that it depends on. The parts may hold any bytes.
func (c *Cache) Key(parts ...[]byte) string {
	h := sha256.New()
	for _, part := range append([][]byte{[]byte(c.stamp)}, parts...) {
		sum := sha256.Sum256(part) // of fixed length, so that parts don't run together
		h.Write(sum[:])
	}
	return hex.EncodeToString(h.Sum(nil))
}

func (c *Cache) path(key string) string { return filepath.Join(c.folder, key[:2], key[2:]) }

// Get reads a result into v, a pointer; ok is false when there is none, or none
// that can be read.
func (c *Cache) Get(key string, v any) (ok bool) {
	path := c.path(key)
	data, err := os.ReadFile(path)
	if err != nil || json.Unmarshal(data, v) != nil {
		return false
	}
	if info, err := os.Stat(path); err == nil && time.Since(info.ModTime()) > keep/2 {
		now := time.Now()
		return os.Chtimes(path, now, now) == nil
	}
	return true
}

// Put stores a result.
func (c *Cache) Put(key string, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	path := c.path(key)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".new-*")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

// Sweep removes what no run has asked for in a month.
func (c *Cache) Sweep() error {
	return filepath.WalkDir(c.folder, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil && time.Since(info.ModTime()) > keep {
			err = os.Remove(path)
		}
		return err
	})
}
