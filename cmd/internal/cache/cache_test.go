package cache

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func open(t *testing.T, folder, stamp string) *Cache {
	t.Helper()
	c, err := Open(folder, stamp)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestCache(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "a", "b")
	c := open(t, folder, "v1")
	key := c.Key([]byte("text"), []byte("settings"))
	var got []string
	if c.Get(key, &got) {
		t.Error("an empty cache has a result")
	}
	if err := c.Put(key, []string{"ż", "x"}); err != nil {
		t.Fatal(err)
	}
	if !c.Get(key, &got) || len(got) != 2 || got[0] != "ż" {
		t.Errorf("read back: %q", got)
	}
	for name, other := range map[string]string{
		"another text":         c.Key([]byte("text2"), []byte("settings")),
		"parts cut elsewhere":  c.Key([]byte("texts"), []byte("ettings")),
		"parts joined":         c.Key([]byte("textsettings")),
		"another version":      open(t, folder, "v2").Key([]byte("text"), []byte("settings")),
		"parts the other way":  c.Key([]byte("settings"), []byte("text")),
		"an empty part behind": c.Key([]byte("text"), []byte("settings"), nil),
	} {
		if other == key {
			t.Errorf("%s has the same key", name)
		}
	}
}

func TestBrokenResult(t *testing.T) {
	c := open(t, t.TempDir(), "v1")
	key := c.Key([]byte("x"))
	if err := c.Put(key, "whole"); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(c.path(key), []byte("broken"), 0o600); err != nil {
		t.Fatal(err)
	}
	var got string
	if c.Get(key, &got) {
		t.Errorf("a broken result is taken: %q", got)
	}
}

func TestSweep(t *testing.T) {
	c := open(t, t.TempDir(), "v1")
	old, fresh, asked := c.Key([]byte("old")), c.Key([]byte("new")), c.Key([]byte("asked"))
	for _, key := range []string{old, fresh, asked} {
		if err := c.Put(key, "x"); err != nil {
			t.Fatal(err)
		}
	}
	long := time.Now().Add(-keep - time.Hour)
	for _, key := range []string{old, asked} {
		if err := os.Chtimes(c.path(key), long, long); err != nil {
			t.Fatal(err)
		}
	}
	var got string
	if !c.Get(asked, &got) {
		t.Error("an old result is not found")
	}
	if err := c.Sweep(); err != nil {
		t.Fatal(err)
	}
	if c.Get(old, &got) || !c.Get(fresh, &got) || !c.Get(asked, &got) {
		t.Error("the sweep took the wrong results")
	}
}
