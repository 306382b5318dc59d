package gender

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"text/template"

	"golang.org/x/tools/txtar"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/lint"
)

var update = flag.Bool("update", false, "write what is found into testdata/branches")

// TestBranches applies the suggestions that ask for the reader's gender to the
// files of testdata/branches, one after the other, and compares the result with
// the file of the same name with ".fixed" behind it.
func TestBranches(t *testing.T) {
	engine, err := lint.Load(Rules())
	if err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob("../../testdata/branches/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no fixtures", err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		fixed := map[string]string{}
		for _, f := range archive.Files {
			fixed[f.Name] = string(f.Data)
		}
		var out []txtar.File
		for _, f := range archive.Files {
			if strings.HasSuffix(f.Name, ".fixed") {
				continue
			}
			got := divided(t, engine, f.Name, f.Data)
			if ext := filepath.Ext(f.Name); ext == ".tmpl" || ext == ".gotmpl" {
				if _, err := template.New(f.Name).Parse(got); err != nil {
					t.Error(err)
				}
			}
			if want := fixed[f.Name+".fixed"]; got != want && !*update {
				t.Errorf("%s: got\n%s\nwant\n%s", f.Name, got, want)
			}
			out = append(out, f, txtar.File{Name: f.Name + ".fixed", Data: []byte(got)})
		}
		if *update {
			archive.Files = out
			if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// divided applies the branches that are offered for a document.
func divided(t *testing.T, engine *lint.Engine, name string, src []byte) string {
	t.Helper()
	settings := &lint.Settings{}
	if strings.HasPrefix(name, "configured") {
		settings.GenderNames = []string{".Tryb"}
		if filepath.Ext(name) != ".gotmpl" {
			settings.GenderNames = []string{"tryb"}
		}
	}
	for range 10 {
		doc, err := document.Parse(name, src, document.Options{GenderNames: settings.GenderNames})
		if err != nil {
			t.Fatal(err)
		}
		s, ok := firstBranch(t, engine.Check(doc, settings))
		if !ok {
			return string(src)
		}
		if src, err = fix.Apply(src, s.Edits); err != nil {
			t.Fatal(err)
		}
	}
	t.Fatalf("%s: no end of branches", name)
	return ""
}

func firstBranch(t *testing.T, findings []lint.Finding) (lint.Suggestion, bool) {
	t.Helper()
	for _, f := range findings {
		for i, s := range f.Suggestions {
			if !strings.HasPrefix(s.Title.EN, "Ask for gender") {
				continue
			}
			if i == 0 || s.Safety != lint.Unsafe {
				t.Errorf("%q is the suggestion %d and %v: a person must choose it", s.Title.EN, i, s.Safety)
			}
			return s, true
		}
	}
	return lint.Suggestion{}, false
}
