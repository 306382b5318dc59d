package dictionaries

import (
	"testing"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

func TestNames(t *testing.T) {
	n, err := LoadNames()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]morph.Gender{"Sasza": 0, "Oleksandr": morph.M1, "Olena": morph.F} {
		if g, ok := n.Gender(name); !ok || g != want {
			t.Errorf("the gender of %s is %v, %v, want %v", name, g, ok, want)
		}
	}
	if _, ok := n.Gender("Anna"); ok {
		t.Error("a name of the dictionary is listed")
	}
}

// TestNamesAreNeeded keeps names out of the list that the dictionary knows
// with the same gender.
func TestNamesAreNeeded(t *testing.T) {
	n, err := LoadNames()
	if err != nil {
		t.Fatal(err)
	}
	dict := morph.Embedded()
	for name, want := range n.gender {
		var have morph.Gender
		for _, r := range dict.AnalyseExact(nil, name) {
			if r.Kind.Has(morph.FirstName) && r.Tag.Case()&morph.Nom != 0 && r.Tag.Number()&morph.Sg != 0 {
				have |= r.Tag.Gender()
			}
		}
		if want != 0 && have == want {
			t.Errorf("the dictionary knows %s as %v itself", name, have)
		}
	}
}

func TestReadNamesErrors(t *testing.T) {
	_, err := readNames(parsed(t, "[names]\nboth = [\"Sam\", \"Sam\"]\n"))
	if want := "own.toml:2:1: Sam is there twice"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}
