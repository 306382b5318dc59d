package dictionaries

import (
	"strings"
	"testing"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

func loadGovernment(t *testing.T) *Government {
	t.Helper()
	a, err := LoadAspects()
	if err != nil {
		t.Fatal(err)
	}
	g, err := LoadGovernment(a)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestGovernmentOfVerbs(t *testing.T) {
	g := loadGovernment(t)
	tests := []struct {
		verb      string
		reflexive bool
		governs   morph.Case
		not       morph.Case
	}{
		{"korzystać", false, 0, morph.Acc},
		{"podać", false, morph.Acc | morph.Dat, morph.Inst}, // by its partner podawać
		{"ufać", false, morph.Dat, morph.Acc},
		{"zaufać", false, morph.Dat, morph.Acc},
		{"potrzebować", false, morph.Gen, morph.Acc},
		{"interesować", false, morph.Acc, morph.Inst},
		{"interesować", true, morph.Inst, morph.Acc},
		{"zainteresować", true, morph.Inst, morph.Acc},
		{"wysłać", true, morph.Dat, morph.Acc}, // no line with się: the accusative is taken
	}
	for _, test := range tests {
		f, ok := g.Verb(test.verb, test.reflexive)
		if !ok {
			t.Errorf("%s is not listed", test.verb)
			continue
		}
		for c := morph.Nom; c <= morph.Voc; c <<= 1 {
			if test.governs&c != 0 && !f.Governs(c) || test.not&c != 0 && f.Governs(c) {
				t.Errorf("%s (się: %v) governs %v: %v", test.verb, test.reflexive, c, f.Governs(c))
			}
		}
	}
	if _, ok := g.Verb("brdąkać", false); ok {
		t.Error("an unlisted verb has a frame")
	}
}

func TestGovernmentOfPhrases(t *testing.T) {
	g := loadGovernment(t)
	f, _ := g.Verb("skorzystać", false)
	if c, ok := f.Takes("z"); !ok || c != morph.Gen {
		t.Errorf("skorzystać takes z with %v", c)
	}
	if _, ok := f.Takes("do"); ok {
		t.Error("skorzystać takes do")
	}
	f, _ = g.Verb("prosić", false)
	if !f.Infinitive() || !f.Clause("żeby") || f.Clause("że") {
		t.Error("the clauses of prosić are wrong")
	}
	f, _ = g.Verb("czuć", true)
	if !f.Predicate("adv") {
		t.Error("czuć się takes no adverb")
	}
	if f, ok := g.Noun("zgoda"); !ok || !f.Clause("żeby") {
		t.Error("the frame of zgoda is wrong")
	}
	if f, ok := g.Adjective("zainteresowany"); !ok || !f.Governs(morph.Inst) {
		t.Error("the frame of zainteresowany is wrong")
	}
	for preposition, want := range map[string]morph.Case{
		"bez": morph.Gen, "w": morph.Acc | morph.Loc, "w sprawie": morph.Gen, "w związku z": morph.Inst, "dzięki": morph.Dat,
	} {
		if c, ok := g.Preposition(preposition); !ok || c != want {
			t.Errorf("%s takes %v, want %v", preposition, c, want)
		}
	}
}

func TestReadGovernmentErrors(t *testing.T) {
	tests := []struct{ toml, want string }{
		{"[verbs]\n\"dać\" = \"akk\"\n", "own.toml:2:1: \"akk\" is no case"},
		{"[nouns]\n\"zgoda\" = \"na+\"\n", "own.toml:2:1: \"na+\" is no case"},
		{"[prepositions]\n\"bez\" = \"inf\"\n", "own.toml:2:1: \"inf\" is no list of cases"},
	}
	for _, test := range tests {
		_, err := readGovernment(parsed(t, test.toml), nil)
		if err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("reading %q: error %v, want %s…", test.toml, err, test.want)
		}
	}
}
