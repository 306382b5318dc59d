package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/rules/lint"
)

// TestCachedRunIsTheSame compares a run that finds everything in the cache with
// one that finds nothing there, in a format that shows all of a finding.
func TestCachedRunIsTheSame(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	checks := 0
	counted := testRules()
	for _, r := range counted {
		check := r.Check
		r.Check = func(p *lint.Pass) {
			if !p.Trial {
				checks++
			}
			check(p)
		}
	}
	run := func(args ...string) string {
		t.Helper()
		var out, errs bytes.Buffer
		c := Command{Stdout: &out, Stderr: &errs, Dir: dir, Rules: counted}
		c.Run(t.Context(), append([]string{"check", "--jobs", "1"}, args...))
		return out.String() + errs.String()
	}
	write("a.txt", "Drogi kliencie {{ imie }}, niniejszy list piszemy celem – żółw.\n")
	write("b.html", "<p>Miły <b>kliencie</b></p><!-- zwrot: ignore adres -- x -->\n<p>Uprzejmie prosimy, {{#if x}}celem{{/if}}</p>\n")
	write("c.txt", "zły \xff")
	for _, format := range []string{"json", "sarif", "text"} {
		cache := filepath.Join(dir, ".cache-"+format)
		plain := run("--format", format)
		first := run("--format", format, "--cache", cache)
		checks = 0
		again := run("--format", format, "--cache", cache)
		if first != plain || again != plain {
			t.Errorf("%s: without a cache\n%s\nfirst\n%s\nagain\n%s", format, plain, first, again)
		}
		if checks > 0 {
			t.Errorf("%s: %d checks although everything is in the cache", format, checks)
		}
		checks = 0
		if run("--format", format, "--cache", cache, "--type", "legal"); checks == 0 && format == "json" {
			// every rule is off in legal texts, so only the result tells
			if out := run("--format", format, "--cache", cache, "--type", "legal"); strings.Contains(out, "adres/kliencie") {
				t.Errorf("other settings, yet the old result: %s", out)
			}
		}
		run("--format", format, "--cache", cache, "--select", "adres")
		if checks == 0 {
			t.Error("other rules, yet no check")
		}
	}
	checks = 0
	write("a.txt", "Drogi kliencie.\n")
	run("--cache", filepath.Join(dir, ".cache-json"))
	if checks == 0 {
		t.Error("a changed text is not checked")
	}
	var out, errs bytes.Buffer
	c := Command{Stdout: &out, Stderr: &errs, Dir: dir, Rules: counted}
	if code := c.Run(t.Context(), []string{"check", "--cache", "a.txt/x"}); code != Usage || errs.Len() == 0 {
		t.Errorf("a cache that cannot be made: exit code %d, %s", code, errs.String())
	}
}
