package dictionaries

import (
	"strings"
	"testing"
)

func TestAbbreviations(t *testing.T) {
	a, err := LoadAbbreviations()
	if err != nil {
		t.Fatal(err)
	}
	if !a.Before("ul") || a.After("ul") || !a.After("itd") || a.Before("itd") || !a.Dotted("m.in") || a.Dotted("np") {
		t.Error("ul. stands before a street, itd. at an end, m.in. has a full stop inside")
	}
	for _, table := range []map[string]string{a.before, a.after} {
		for word, meaning := range table {
			if word != strings.ToLower(word) || strings.HasSuffix(word, ".") || meaning == "" {
				t.Errorf("%q = %q: write the word small, without its last full stop, and what it stands for", word, meaning)
			}
		}
	}
	for word := range a.before {
		if a.after[word] != "" {
			t.Errorf("%q is in both tables", word)
		}
	}
}
