package dictionaries

import (
	"strings"
	"testing"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

func TestLoadGerunds(t *testing.T) {
	g, err := LoadGerunds()
	if err != nil {
		t.Fatal(err)
	}
	if n := g.Noun("kupić", false, "książka"); n == nil || n.Nouns[0] != "zakup" || n.Accusative != (Complement{Case: morph.Gen}) {
		t.Errorf("the noun for kupić is %+v", n)
	}
	if n := g.Noun("zaufać", false, ""); n == nil || !n.DropUs() || n.Dative != (Complement{"do", morph.Gen}) {
		t.Errorf("the noun for zaufać is %+v", n)
	}
	if g.Noun("zarejestrować", true, "") == nil || g.Noun("zwrócić", false, "uwaga") != nil || g.Noun("zwrócić", false, "towar") == nil {
		t.Error("się or an excepted object is not heeded")
	}
	if g.Gerund("mieć") || !g.Gerund("skorzystać") || g.Passive("skorzystać") || !g.Passive("podać") || g.Impersonal("móc") || !g.Impersonal("zapisać") {
		t.Error("the lists of forms never to be offered are wrong")
	}
	if g.Homonym("wysłać") != "Vp~ślę" || g.Homonym("podać") != "" {
		t.Error("the homonyms are wrong")
	}
}

func TestReadGerundsErrors(t *testing.T) {
	tests := []struct{ toml, want string }{
		{"[nouns]\n\"kupić\" = { us = \"drop\" }\n", "own.toml:2:1: kupić has no noun"},
		{"[nouns]\n\"kupić\" = { noun = \"zakup\", us = \"yes\" }\n", "own.toml:2:29: unknown value \"yes\""},
		{"[nouns]\n\"kupić\" = { noun = \"zakup\", acc = \"gne\" }\n", "own.toml:2:"},
	}
	for _, test := range tests {
		_, err := readGerunds(parsed(t, test.toml))
		if err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("reading %q: error %v, want %s…", test.toml, err, test.want)
		}
	}
}
