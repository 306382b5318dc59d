package dictionaries

import (
	"strings"
	"testing"
)

func TestLoadAspects(t *testing.T) {
	a, err := LoadAspects()
	if err != nil {
		t.Fatal(err)
	}
	for perfective, imperfective := range map[string]string{
		"skorzystać": "korzystać",
		"zalogować":  "logować",
		"wziąć":      "brać",
	} {
		if have, ok := a.Imperfective(perfective); !ok || have != imperfective {
			t.Errorf("the imperfective of %s is %q, want %s", perfective, have, imperfective)
		}
		if have, ok := a.Perfective(imperfective); !ok || have != perfective {
			t.Errorf("the perfective of %s is %q, want %s", imperfective, have, perfective)
		}
	}
	if have, _ := a.Perfective("kończyć"); have != "zakończyć" {
		t.Errorf("the perfective of kończyć is %q", have)
	}
	if have, ok := a.Imperfective("korzystać"); ok {
		t.Errorf("the imperfective of an imperfective verb is %q", have)
	}
}

func TestReadAspectsErrors(t *testing.T) {
	tests := []struct{ toml, want string }{
		{"[imperfective]\n\"a\" = \"c\"\n\"b\" = \"c\"\n", "own.toml:3:1: c has two partners, a and b"},
		{"[perfective]\n\"c\" = \"b\"\n[imperfective]\n\"a\" = \"c\"\n", "own.toml:2:1: c is no imperfective partner of b"},
		{"[imperfektive]\n", "own.toml:1:2: unknown key imperfektive"},
	}
	for _, test := range tests {
		_, err := readAspects(parsed(t, test.toml))
		if err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("reading %q: error %v, want %s…", test.toml, err, test.want)
		}
	}
}
