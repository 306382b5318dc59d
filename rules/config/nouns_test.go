package config

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestOwnNouns(t *testing.T) {
	dir := tree(t, `
-- .git/HEAD --
-- zwrot.toml --
nouns = ["slowa/osoby.toml"]
-- slowa/osoby.toml --
[nouns]
"klient" = { feminine = "klientka", neutral = ["osoba^ z konta"] }
"kibic" = { feminine = "kibicka", usually = "entity" }
`)
	nouns := settings(t, dir, "a.txt").Nouns
	if nouns == nil {
		t.Fatal("no nouns")
	}
	if got := nouns.Masculine("klient").Neutral[0].String(); got != "osoba^ z konta" {
		t.Errorf("klient: %q replaces the built-in entry, got %q", "osoba^ z konta", got)
	}
	if nouns.Masculine("użytkownik") == nil {
		t.Error("built-in entries are lost")
	}
}

func TestOwnNounsFaults(t *testing.T) {
	for name, test := range map[string]struct{ archive, want string }{
		"missing file": {"-- .git/HEAD --\n-- zwrot.toml --\nnouns = [\"brak.toml\"]\n", "brak.toml"},
		"unknown key": {"-- .git/HEAD --\n-- zwrot.toml --\nnouns = [\"o.toml\"]\n-- o.toml --\n[nouns]\n\"klient\" = { feminin = \"klientka\" }\n",
			"o.toml:2"},
	} {
		dir := tree(t, test.archive)
		_, err := NewFinder(knownRules()).Load(filepath.Clean(dir))
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error %v does not name %q", name, err, test.want)
		}
	}
}
