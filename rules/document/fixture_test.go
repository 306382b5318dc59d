package document

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/zwrot/zwrot/rules/span"
)

var update = flag.Bool("update", false, "write what is found into the fixtures")

// fixtures are the archives of testdata/documents. In each, a file to read is
// followed by its blocks, under the same name with ".blocks". The name of the
// folder is that of the format.
func fixtures(t testing.TB) []string {
	t.Helper()
	paths, err := filepath.Glob("../../testdata/documents/*/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no fixtures", err)
	}
	return paths
}

func TestFixtures(t *testing.T) {
	for _, path := range fixtures(t) {
		t.Run(strings.TrimPrefix(path, "../../testdata/documents/"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			var out []txtar.File
			for _, f := range archive.Files {
				if strings.HasSuffix(f.Name, ".blocks") {
					continue
				}
				got := describe(parseFixture(t, f))
				if want := section(archive, f.Name+".blocks"); got != want && !*update {
					t.Errorf("%s:\n--- got\n%s--- want\n%s", f.Name, got, want)
				}
				out = append(out, f, txtar.File{Name: f.Name + ".blocks", Data: []byte(got)})
			}
			if *update {
				archive.Files = out
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// parseFixture reads a file of a fixture. What editors would spoil or hide is
// written as an escape: \r, \u00AD, \u00A0, \uFEFF.
func parseFixture(t testing.TB, f txtar.File) *Document {
	t.Helper()
	src := strings.NewReplacer(`\r`, "\r", `\u00AD`, "\u00AD", `\u00A0`, "\u00A0", `\uFEFF`, "\uFEFF").Replace(string(f.Data))
	doc, err := Parse(f.Name, []byte(src), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func section(archive *txtar.Archive, name string) string {
	for _, f := range archive.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

// describe writes the blocks of a document for a fixture: the place and the role
// of each, then its views, with all that is no literal text in brackets:
//
//	‹<b>›      mark-up, as in the source
//	⟦{{ x }}⟧  a placeholder or code
//	(ł=&#322;) an escape and what it shows
//	␣ ⏎        a line break that is shown as a space, as a new line
//
// Below a view are the branches that it takes: what for (f, m, o, or - for
// anything but gender), "+" if there is a sibling, and the text of the branch.
func describe(doc *Document) string {
	var b strings.Builder
	mapper := span.NewMapper(doc.Source)
	for _, block := range doc.Blocks {
		p := mapper.Position(block.start())
		fmt.Fprintf(&b, "%d:%d %v", p.Line, p.Column, block.Role)
		if block.Key != "" {
			fmt.Fprintf(&b, " %s", block.Key)
		}
		if block.Quoted {
			b.WriteString(", quoted")
		}
		b.WriteByte('\n')
		for _, v := range block.Views {
			fmt.Fprintf(&b, "  %s\n", describeView(doc, &v))
			for _, branch := range v.Branches {
				mark := string(rune(branch.Gender))
				if branch.Gender == 0 {
					mark = "-"
				}
				if branch.Sibling {
					mark += "+"
				}
				text := doc.Source[branch.Source.Start:branch.Source.End]
				fmt.Fprintf(&b, "    %s %s\n", mark, strings.Join(strings.Fields(string(text)), " "))
			}
		}
	}
	for _, problem := range doc.Problems {
		p := mapper.Position(problem.Offset)
		fmt.Fprintf(&b, "%d:%d problem: %s\n", p.Line, p.Column, problem.Message)
	}
	return b.String()
}

func describeView(doc *Document, v *View) string {
	visible := strings.NewReplacer("\n", `\n`, "\r", `\r`, "\u00AD", `\u00AD`, "\u00A0", `\u00A0`)
	var b strings.Builder
	for _, p := range v.Pieces {
		shown := v.Text[p.Start:p.End]
		source := visible.Replace(string(doc.Source[p.Source.Start:p.Source.End]))
		switch p.Kind {
		case Literal:
			b.WriteString(visible.Replace(shown))
		case Decoded:
			fmt.Fprintf(&b, "(%s=%s)", visible.Replace(shown), source)
		case Placeholder, Code:
			fmt.Fprintf(&b, "⟦%s⟧", source)
		case Markup:
			fmt.Fprintf(&b, "‹%s›", source)
		case Break:
			b.WriteString(map[string]string{" ": "␣", "\n": "⏎"}[shown])
			if p.markup {
				fmt.Fprintf(&b, "‹%s›", source)
			}
		}
	}
	return b.String()
}
