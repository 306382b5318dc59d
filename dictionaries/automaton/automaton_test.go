package automaton

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestGet(t *testing.T) {
	words := map[string]uint32{"": 7, "kot": 1, "kotem": 2, "kotek": 0, "płot": 1, "płotem": 2, "żółw": MaxValue}
	a := build(t, words)
	for word, want := range words {
		if got, ok := a.Get([]byte(word)); !ok || got != want {
			t.Errorf("Get(%q) = %d, %v; want %d", word, got, ok, want)
		}
	}
	for _, word := range []string{"k", "kote", "kotemu", "p\xc5", "żółwi", "\x00", "kot\x00", "kot\x00x", "zebra"} {
		if v, ok := a.Get([]byte(word)); ok {
			t.Errorf("Get(%q) = %d, want none", word, v)
		}
	}
}

func TestEmpty(t *testing.T) {
	if _, ok := (Automaton{}).Get([]byte("kot")); ok {
		t.Error("the zero Automaton knows a word")
	}
	data, err := new(Builder).Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := Open(string(data)).Get(nil); ok {
		t.Error("an automaton without words knows one")
	}
}

func TestRandomWords(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	words := map[string]uint32{}
	for range 20000 {
		var b strings.Builder
		for range random.IntN(12) {
			b.WriteByte("abcą\xff"[random.IntN(6)])
		}
		words[b.String()] = random.Uint32N(50)
	}
	a := build(t, words)
	for word, want := range words {
		if got, ok := a.Get([]byte(word)); !ok || got != want {
			t.Fatalf("Get(%q) = %d, %v; want %d", word, got, ok, want)
		}
		longer := word + "a"
		_, ok := a.Get([]byte(longer))
		if _, want := words[longer]; ok != want {
			t.Fatalf("Get(%q) found %v, want %v", longer, ok, want)
		}
	}
}

func TestSharedEndings(t *testing.T) {
	var b Builder
	for i := range 1000 {
		for _, ending := range []string{"a", "ach", "ami"} {
			if err := b.Add(fmt.Sprintf("%03d%s", i, ending), uint32(len(ending))); err != nil {
				t.Fatal(err)
			}
		}
	}
	data, err := b.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if len(data) > 200 {
		t.Errorf("1000 words with the same endings take %d bytes, want at most 200", len(data))
	}
}

func TestAddErrors(t *testing.T) {
	for _, tt := range []struct {
		words []string
		value uint32
		want  string
	}{
		{[]string{"b", "a"}, 0, `"a" after "b"`},
		{[]string{"a", "a"}, 0, `"a" after "a"`},
		{[]string{"a\x00"}, 0, "zero byte"},
		{[]string{"a"}, MaxValue + 1, "too large"},
	} {
		var b Builder
		var err error
		for _, w := range tt.words {
			err = b.Add(w, tt.value)
		}
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("Add(%q): %v, want %q", tt.words, err, tt.want)
		}
	}
}

func build(t *testing.T, words map[string]uint32) Automaton {
	t.Helper()
	var b Builder
	for _, word := range sorted(words) {
		if err := b.Add(word, words[word]); err != nil {
			t.Fatal(err)
		}
	}
	data, err := b.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return Open(string(data))
}

func sorted(words map[string]uint32) []string {
	var out []string
	for w := range words {
		out = append(out, w)
	}
	slices.Sort(out)
	return out
}
