package automaton

import (
	"slices"
	"testing"
)

func TestVariants(t *testing.T) {
	var b Builder
	for i, word := range []string{"lodz", "lód", "łodzi", "łódź"} {
		if err := b.Add(word, uint32(i)); err != nil {
			t.Fatal(err)
		}
	}
	data, err := b.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	a := Open(string(data))
	alternatives := func(r rune) string { return map[rune]string{'l': "ł", 'o': "ó", 'z': "żź"}[r] }
	for word, want := range map[string][]string{
		"lodz": {"lodz", "łódź"},
		"lod":  {"lód"},
		"lo":   nil,
		"":     nil,
	} {
		if got := a.Variants(word, alternatives); !slices.Equal(got, want) {
			t.Errorf("Variants(%q) = %q, want %q", word, got, want)
		}
	}
}
