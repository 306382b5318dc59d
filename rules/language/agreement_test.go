package language_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/rules/language"
)

// TestAgreement reads testdata/language/agreement. After each sentence comes a
// line for each word that others agree with: the word, a colon and those that
// agree with it, relative pronouns counted with the noun they stand for. A
// word that occurs twice has its number in the sentence behind it.
func TestAgreement(t *testing.T) {
	paths, err := filepath.Glob("../../testdata/language/agreement/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no sentences: %v", err)
	}
	a := load(t)
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) { runAgreement(t, a, path) })
	}
}

func runAgreement(t *testing.T, a *language.Analyser, path string) {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for _, item := range strings.Split(strings.TrimSpace(string(data)), "\n\n") {
		text, want, _ := strings.Cut(item+"\n", "\n")
		if text[0] == '#' {
			fmt.Fprintf(&out, "%s\n\n", item)
			continue
		}
		got := showAgreement(analyse(a, text))
		fmt.Fprintf(&out, "%s\n%s\n", text, got)
		if got != want && !*update {
			t.Errorf("%s\n--- got\n%s--- want\n%s", text, got, want)
		}
	}
	if *update {
		if err := os.WriteFile(path, append(bytes.TrimSpace(out.Bytes()), '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// showAgreement writes what agrees with each word.
func showAgreement(x *language.Text) string {
	var b strings.Builder
	for i := range x.Sentences {
		s := &x.Sentences[i]
		for head := range s.Tokens {
			if s.Antecedent(head) >= 0 && isRelative(s, head) {
				continue
			}
			dependents := s.Dependents(head)
			if len(dependents) == 0 {
				continue
			}
			fmt.Fprintf(&b, "  %s:", named(s, head))
			for _, d := range dependents {
				fmt.Fprint(&b, " ", named(s, d))
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func isRelative(s *language.Sentence, i int) bool { return s.Tokens[i].HasLemma("który", "jaki") }

// named returns the text of token i, with its number among those of the same
// text where there are several.
func named(s *language.Sentence, i int) string {
	text := s.Tokens[i].Text
	same := func(t language.Token) bool { return t.Text == text }
	if !slices.ContainsFunc(s.Tokens[i+1:], same) && !slices.ContainsFunc(s.Tokens[:i], same) {
		return text
	}
	n := 1
	for _, t := range s.Tokens[:i] {
		if same(t) {
			n++
		}
	}
	return fmt.Sprintf("%s[%d]", text, n)
}

// A thing of masculine gender keeps its own words: all of them, across the
// relative clause.
func TestDependents(t *testing.T) {
	a := load(t)
	for _, test := range []struct{ text, head, want string }{
		{"Produkt, który był dostępny, został dodany.", "Produkt", "który był dostępny został dodany"},
		{"Klient kupił nowy telefon, który był uszkodzony.", "telefon", "nowy który był uszkodzony"},
		{"Klient kupił nowy telefon, który był uszkodzony.", "Klient", "kupił"},
		{"Dwaj nowi użytkownicy zostali zapisani.", "użytkownicy", "Dwaj nowi zostali zapisani"},
		{"Zapomniałeś hasła.", "hasła", ""},
	} {
		s := &analyse(a, test.text).Sentences[0]
		head := slices.IndexFunc(s.Tokens, func(t language.Token) bool { return t.Text == test.head })
		var got []string
		for _, d := range s.Dependents(head) {
			got = append(got, s.Tokens[d].Text)
		}
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("%s: with %q agree %q, want %q", test.text, test.head, got, test.want)
		}
	}
}
