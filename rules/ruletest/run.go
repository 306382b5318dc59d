// Package ruletest checks rules against fixtures that read like documentation.
//
// A fixture is a txtar file testdata/rules/<family>/<rule>/*.txtar. Its comment
// says what the file shows. Each section is named by document type and format,
// with options behind:
//
//	-- email.txt --
//	✗ ‹Drogi› «Kliencie», dziękujemy za wybór.
//	→ Dzień dobry, dziękujemy za wybór.
//	✓ Szanowni Państwo,
//	-- ui.html strategy=paired severity=warning --
//	✗ <button>«Zapoznałem» się</button>
//
// ✗ is a text in which the rule finds « » (several « » are several findings)
// with the related words ‹ ›; ✓ is a text in which it finds nothing. A line
// "→" gives the whole text after the first suggestion of the first finding, the
// next "→" after its second; "→2" lines are those of the second finding; "→ ∅"
// says that there is none. A text goes on in lines that begin with "  | ".
// Every case is a document of its own.
//
// Files directly in testdata/rules/<family> hold texts for all rules of the
// family together.
package ruletest

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/lint"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the marks and → lines of rule fixtures")

// Run checks every fixture of the rules below dir ("../testdata/rules"). With
// -update it writes what the rules do into the fixtures instead.
func Run(t *testing.T, dir string, rules []*lint.Rule) {
	checkers := newCheckers(t)
	forEachFile(t, dir, rules, func(t *testing.T, f *file, rules []*lint.Rule) {
		engine := checkers.engine(rules)
		for i := range f.sections {
			s := &f.sections[i]
			t.Run(s.name, func(t *testing.T) {
				for j := range s.cases {
					if s.cases[j].marked != "" {
						checkCase(t, f, s, &s.cases[j], engine)
					}
				}
			})
		}
		if *update {
			writeFile(t, f)
		}
	})
}

// forEachFile runs a subtest for each fixture file, with the rules that it is
// about.
func forEachFile(t *testing.T, dir string, rules []*lint.Rule, run func(*testing.T, *file, []*lint.Rule)) {
	t.Helper()
	for _, set := range fixtureSets(rules) {
		paths, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(set.folder), "*.txtar"))
		if err != nil {
			t.Fatal(err)
		}
		if len(paths) == 0 && strings.Contains(set.folder, "/") {
			t.Errorf("%s has no fixture; write one in %s", set.folder, filepath.Join(dir, set.folder))
		}
		for _, path := range paths {
			t.Run(strings.TrimSuffix(set.folder+"/"+filepath.Base(path), ".txtar"), func(t *testing.T) {
				f, err := readFile(path)
				if err != nil {
					t.Fatal(err)
				}
				run(t, f, set.rules)
			})
		}
	}
}

// fixtureSet is a folder of fixtures and the rules that run on it.
type fixtureSet struct {
	folder string
	rules  []*lint.Rule
}

// fixtureSets gives each rule its folder and each family the files above.
func fixtureSets(rules []*lint.Rule) []fixtureSet {
	var sets []fixtureSet
	families := map[string][]*lint.Rule{}
	var order []string
	for _, r := range rules {
		sets = append(sets, fixtureSet{r.ID, []*lint.Rule{r}})
		if families[r.Family()] == nil {
			order = append(order, r.Family())
		}
		families[r.Family()] = append(families[r.Family()], r)
	}
	for _, name := range order {
		sets = append(sets, fixtureSet{name, families[name]})
	}
	return sets
}

// checkCase compares one case with what the rules find.
func checkCase(t *testing.T, f *file, s *section, c *item, engine *lint.Engine) {
	t.Helper()
	text, _, err := unmark(c.marked)
	if err != nil {
		t.Errorf("%s:%d: %v", f.path, c.line, err)
		return
	}
	findings, err := check(engine, s, text)
	if err != nil {
		t.Errorf("%s:%d: %v", f.path, c.line, err)
		return
	}
	have := outcome(c, text, findings)
	if *update {
		*c = have
		return
	}
	if w, h := format([]item{*c}), format([]item{have}); w != h {
		t.Errorf("%s:%d:\nwant %shave %s%s", f.path, c.line, w, h, describe(findings))
	}
	for _, finding := range findings {
		if s.severity != lint.Off && finding.Severity != s.severity {
			t.Errorf("%s:%d: severity of %q is %v, want %v", f.path, c.line, finding.Text, finding.Severity, s.severity)
		}
	}
}

// check parses a case and runs the rules on it.
func check(engine *lint.Engine, s *section, text string) ([]lint.Finding, error) {
	doc, err := parse("case"+s.ext, text)
	if err != nil {
		return nil, err
	}
	return engine.Check(doc, &s.settings), nil
}

// outcome is the case as the rules see it: with the marks of their findings,
// and as many suggestions as the case asks for.
func outcome(c *item, text string, findings []lint.Finding) item {
	have := *c
	var m marks
	for _, f := range findings {
		m.main = append(m.main, f.Span)
		m.related = append(m.related, f.Related...)
	}
	m.sort()
	have.marked = mark(text, m)
	have.silent = len(findings) == 0
	have.want = nil
	for _, w := range c.want {
		if w.finding >= len(findings) {
			continue
		}
		w.text = suggested(text, findings[w.finding], w.suggestion)
		have.want = append(have.want, w)
	}
	return have
}

// suggested is the text after one suggestion of a finding.
func suggested(text string, f lint.Finding, n int) string {
	if n >= len(f.Suggestions) {
		return none
	}
	out, err := fix.Apply([]byte(text), f.Suggestions[n].Edits)
	if err != nil {
		return "(" + err.Error() + ")"
	}
	return string(out)
}

// describe lists findings, for the message of a failed case.
func describe(findings []lint.Finding) string {
	var b strings.Builder
	for i, f := range findings {
		fmt.Fprintf(&b, "     %d. %s %v %q\n", i+1, f.Rule.ID, f.Severity, f.Text)
		for _, s := range f.Suggestions {
			fmt.Fprintf(&b, "        → %s\n", strings.ReplaceAll(s.Result, string(document.Object), "□"))
		}
	}
	return b.String()
}

// writeFile writes the cases back.
func writeFile(t *testing.T, f *file) {
	t.Helper()
	for i := range f.sections {
		f.archive.Files[i].Data = []byte(format(f.sections[i].cases))
	}
	if err := os.WriteFile(f.path, txtar.Format(f.archive), 0o644); err != nil {
		t.Error(err)
	}
}
