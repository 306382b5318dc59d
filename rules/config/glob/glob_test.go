package glob

import (
	"slices"
	"testing"
)

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		pattern, path string
		want          bool
	}{
		{"a.html", "a.html", true},
		{"a.html", "b/a.html", false},
		{"*.html", "a.html", true},
		{"*.html", ".html", true},
		{"*.html", "a/b.html", false},
		{"ma*l*.html", "mail-welcome.html", true},
		{"?.txt", "ą.txt", true},
		{"?.txt", "aa.txt", false},
		{"[a-z].txt", "k.txt", true},
		{"[!a-z].txt", "k.txt", false},
		{"[^a-z].txt", "K.txt", true},
		{"[]a].txt", "].txt", true},
		{"[a-].txt", "-.txt", true},
		{"[a-ż].txt", "ó.txt", true},
		{`\*.txt`, "*.txt", true},
		{`\*.txt`, "a.txt", false},
		{`[\]].txt`, "].txt", true},
		{"**/a", "a", true},
		{"**/a", "x/y/a", true},
		{"a/**", "a", false},
		{"a/**", "a/b/c", true},
		{"a/**/b", "a/b", true},
		{"a/**/b", "a/x/y/b", true},
		{"a/**/b", "a/x/y/c", false},
		{"**", "a/b", true},
		{"a**b", "axxb", true},
		{"a**b", "a/b", false},
		{"**/x/**/y/*.md", "x/y/1/x/2/y/a.md", true},
		{"", "a", false},
		{"***", "a", true},
	} {
		p, err := Compile(c.pattern)
		if err != nil {
			t.Errorf("Compile(%q): %v", c.pattern, err)
			continue
		}
		if got := p.Match(c.path); got != c.want {
			t.Errorf("%q matches %q: %v, want %v", c.pattern, c.path, got, c.want)
		}
	}
}

func TestCompileFaults(t *testing.T) {
	for _, pattern := range []string{"[a", "a[", `a\`, "x/[!/y", "[]", `[a-\`} {
		if _, err := Compile(pattern); err == nil {
			t.Errorf("Compile(%q) accepts an unfinished pattern", pattern)
		}
	}
}

func TestBraces(t *testing.T) {
	for _, c := range []struct {
		pattern string
		want    []string
	}{
		{"*.html", []string{"*.html"}},
		{"*.{html,md}", []string{"*.html", "*.md"}},
		{"{a,b{c,d}}/x", []string{"a/x", "bc/x", "bd/x"}},
		{"{a,b}.{c,d}", []string{"a.c", "a.d", "b.c", "b.d"}},
		{"{a", []string{"{a"}},
	} {
		if got := Braces(c.pattern); !slices.Equal(got, c.want) {
			t.Errorf("Braces(%q) = %q, want %q", c.pattern, got, c.want)
		}
	}
}

func FuzzMatch(f *testing.F) {
	f.Add("a/**/[a-ż]*?.txt", "a/b/ćma.txt")
	f.Add("**/**/*", "a")
	f.Fuzz(func(t *testing.T, pattern, path string) {
		if p, err := Compile(pattern); err == nil {
			p.Match(path)
		}
	})
}
