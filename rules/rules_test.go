package rules

import (
	"testing"

	"github.com/zwrot/zwrot/rules/ruletest"
)

const fixtures = "../testdata/rules"

func TestFixtures(t *testing.T)   { ruletest.Run(t, fixtures, All()) }
func TestProperties(t *testing.T) { ruletest.Properties(t, fixtures, All()) }
func TestDocs(t *testing.T)       { ruletest.Docs(t, All()) }
func TestLetters(t *testing.T)    { ruletest.Letters(t, "../testdata/letters", All()) }

func TestLookup(t *testing.T) {
	for _, r := range All() {
		if got, ok := Lookup(r.ID); !ok || got.ID != r.ID {
			t.Errorf("Lookup(%q) = %v, %v", r.ID, got, ok)
		}
	}
	if _, ok := Lookup("gender/none"); ok {
		t.Error("Lookup finds a rule that does not exist")
	}
}
