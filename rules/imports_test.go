package rules

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/zwrot/zwrot/"

// edges says which of our packages a package may import: what is named, with
// everything below it. A package that is not listed may be imported by nobody
// and may import all (commands). Tests are left out.
var edges = map[string][]string{
	"dictionaries/automaton": {},
	"dictionaries/morph":     {"dictionaries/automaton"},
	"dictionaries/lists":     {},
	"dictionaries/rewrites":  {"dictionaries/lists", "dictionaries/morph"},
	"dictionaries":           {"dictionaries"},
	"rules/span":             {},
	"rules/similar":          {},
	"rules/fix":              {"rules/span"},
	"rules/document":         {"rules/span", "rules/document"},
	"rules/language":         {"dictionaries", "rules/document", "rules/span"},
	"rules/rewrite":          {"dictionaries", "rules/language", "rules/document"},
	"rules/lint":             {"dictionaries", "rules/document", "rules/fix", "rules/language", "rules/rewrite", "rules/similar", "rules/span"},
	"rules/config":           {"dictionaries", "rules/config", "rules/lint", "rules/readability", "rules/similar", "rules/span", "rules/terms"},
	"rules/ruletest":         {"dictionaries", "rules/document", "rules/fix", "rules/language", "rules/lint", "rules/rewrite", "rules/span", "rules/ruletest"},
	"rules":                  {"rules"}, // the registry
	"lsp":                    {"dictionaries", "rules", "lsp"},
}

// family is what every family of rules may import; families never import each
// other.
var family = []string{"dictionaries", "rules/document", "rules/fix", "rules/language", "rules/lint", "rules/rewrite", "rules/span", "rules/terms"}

func TestImports(t *testing.T) {
	for pkg, imports := range packageImports(t) {
		allowed, ok := allowedFor(pkg)
		if !ok {
			continue
		}
		for _, imported := range imports {
			if !slices.ContainsFunc(allowed, func(a string) bool { return imported == a || strings.HasPrefix(imported, a+"/") }) {
				t.Errorf("%s imports %s; design.md lets it import %v", pkg, imported, allowed)
			}
		}
	}
}

// allowedFor returns the edges of the nearest listed package above pkg.
func allowedFor(pkg string) (allowed []string, ok bool) {
	if strings.HasPrefix(pkg, "cmd/") {
		return nil, false
	}
	for p := pkg; p != "."; p = path.Dir(p) {
		if allowed, ok := edges[p]; ok && (p == pkg || p != "rules" && p != "dictionaries") {
			return allowed, true
		}
	}
	return family, strings.HasPrefix(pkg, "rules/")
}

// packageImports maps the packages of the module to what they import of it.
func packageImports(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	root := ".."
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (entry.Name() == "testdata" || entry.Name() == ".git" || entry.Name() == "node_modules") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(name))
		if err != nil {
			return err
		}
		pkg := filepath.ToSlash(rel)
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if own, ok := strings.CutPrefix(imported, module); ok {
				out[pkg] = append(out[pkg], own)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
