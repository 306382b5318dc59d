package morph

import (
	"os"
	"strings"
	"testing"
)

// testdata/tags.txt is the tagset of the dictionary in Morfeusz 2 1.99.15.
func TestEveryTag(t *testing.T) {
	data, err := os.ReadFile("testdata/tags.txt")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[Tag]string{}
	for s := range strings.FieldsSeq(string(data)) {
		tag, err := ParseTag(s)
		if err != nil {
			t.Error(err)
			continue
		}
		if got := tag.String(); got != s {
			t.Errorf("ParseTag(%q).String() = %q", s, got)
		}
		if before, ok := seen[tag]; ok {
			t.Errorf("%q and %q are the same tag", before, s)
		}
		seen[tag] = s
	}
	if len(seen) != 735 {
		t.Errorf("%d tags, want 735", len(seen))
	}
}

func TestParseTagErrors(t *testing.T) {
	for s, want := range map[string]string{
		"noun:sg":         `unknown class "noun"`,
		"subst:dual":      `unknown feature "dual"`,
		"subst:sg:nom.f":  `"f" does not belong with "nom"`,
		"subst:sg:nom:pl": `given twice`,
	} {
		if _, err := ParseTag(s); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("ParseTag(%q): %v, want %s", s, err, want)
		}
	}
}

func TestTagFeatures(t *testing.T) {
	tag := New(Subst, Sg, Nom|Voc, M1)
	if tag.String() != "subst:sg:nom.voc:m1" {
		t.Errorf("New: %v", tag)
	}
	if got := tag.With(Gen).With(Gender(0)).WithClass(Depr).String(); got != "depr:sg:gen" {
		t.Errorf("With: %s", got)
	}
	verb, _ := ParseTag("ppas:pl:acc:m1:perf:neg")
	if verb.Class() != Ppas || verb.Number() != Pl || verb.Case() != Acc || verb.Gender() != M1 || verb.Aspect() != Perf || !verb.Negated() {
		t.Errorf("accessors of %v", verb)
	}
	adj, _ := ParseTag("adj:sg:nom.voc:f:com")
	if adj.Degree() != Com || adj.Negated() || adj.Person() != 0 || adj.Conditional() {
		t.Errorf("accessors of %v", adj)
	}
	for s, want := range map[string]bool{"cond:sg:f:sec:perf": true, "comp:sg:sec:by": true, "comp:sg:sec": false} {
		if tag, _ := ParseTag(s); tag.Conditional() != want {
			t.Errorf("%s: Conditional() = %v", s, !want)
		}
	}
}

func TestMatches(t *testing.T) {
	for _, tt := range []struct {
		tag, want string
		match     bool
	}{
		{"subst:sg:nom.acc:m3", "subst", true},
		{"subst:sg:nom.acc:m3", ":sg:acc", true},
		{"subst:sg:nom.acc:m3", "subst:sg:gen", false},
		{"subst:sg:nom.acc:m3", "adj:sg:nom", false},
		{"adj:sg:nom.voc:m1.m2.m3:pos", "adj:sg.pl:nom:m1.f", true},
		{"adv", "adv:com", false},
	} {
		tag, err := ParseTag(tt.tag)
		if err != nil {
			t.Fatal(err)
		}
		want, err := ParseTag(tt.want)
		if err != nil {
			t.Fatal(err)
		}
		if got := tag.Matches(want); got != tt.match {
			t.Errorf("%s matches %s: %v", tt.tag, tt.want, got)
		}
	}
}

func TestKindsAndQualifiers(t *testing.T) {
	k, err := ParseKind("imię|nazwisko")
	if err != nil || k != FirstName|Surname || k.String() != "imię|nazwisko" || !k.Has(Personal) || k.Has(Common) {
		t.Errorf("ParseKind: %v, %v", k, err)
	}
	if k, _ := ParseKind("nazwa pospolita"); k != Common {
		t.Errorf("the misspelt kind is %v", k)
	}
	if _, err := ParseKind("imie"); err == nil {
		t.Error("an unknown kind is accepted")
	}
	if Proper.Has(Common) || !Proper.Has(PartOfName) || !Proper.Has(FirstName) {
		t.Errorf("Proper = %b", Proper)
	}
	if len(kindNames) != 35 || PartOfName != 1<<34 || len(qualifierNames) != 35 || Technical != 1<<34 {
		t.Error("names and constants do not go together")
	}
	for s, want := range map[string]Qualifiers{
		"":                      0,
		"daw.,rzad.":            Dated | Rare,
		"pot.|wulg.":            Colloquial | Vulgar,
		"daw._dziś_gwar.":       Dated | Dialect,
		"żegl.,pot.":            Technical | Colloquial,
		`arch._(tylko_po_"ku")`: Archaic | Phrasal,
		"num.":                  WithNumeral,
	} {
		if got := ParseQualifiers(s); got != want {
			t.Errorf("ParseQualifiers(%q) = %v, want %v", s, got, want)
		}
	}
	if got := (Dated | Technical).String(); got != "daw.|term." {
		t.Errorf("String: %s", got)
	}
}
