package config

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/zwrot/zwrot/rules/lint"
)

func knownRules() []*lint.Rule {
	return []*lint.Rule{{ID: "gender/address-pan"}, {ID: "gender/address-sam"}, {ID: "plain/long-sentence", Options: []lint.Option{{Name: "max", Default: 20}}}, lint.IgnoreComment()}
}

// tree writes the files of an archive into a new folder.
func tree(t *testing.T, archive string) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range txtar.Parse([]byte(archive)).Files {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func settings(t *testing.T, dir, file string) *lint.Settings {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(file))
	c, err := NewFinder(knownRules()).Load(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	return c.Settings(path)
}

const nested = `
-- .git/HEAD --
-- zwrot.toml --
address = "pan"
strategy = "paired"
exclude = ["vendor/", "*.min.html"]
baseline = "stare/baseline.json"

[rules]
"gender/address-sam" = "info"

[rules."plain/long-sentence"]
severity = "warning"
max = 25

[files."listy/**/*.{html,md}"]
type = "letter"
rules = { gender = "off" }

[files."*.sms.txt"]
type = "ui"
recipient = "f"
-- sklep/zwrot.toml --
address = "ty"
[rules]
"gender/address-sam" = "error"
gender = "warning"
-- sklep/root/zwrot.toml --
root = true
`

func TestSettingsJoinFilesFromTheRootDown(t *testing.T) {
	dir := tree(t, nested)

	s := settings(t, dir, "a.txt")
	if s.Address != lint.Pan || s.Strategy != lint.Paired || s.Type != lint.Unknown {
		t.Errorf("a.txt: %+v", s)
	}
	if s.Severities["plain/long-sentence"] != lint.Warning || s.Options["plain/long-sentence.max"] != int64(25) {
		t.Errorf("a.txt: %+v", s)
	}

	s = settings(t, dir, "listy/2026/powitanie.html")
	if s.Type != lint.Letter || s.Severities["gender"] != lint.Off {
		t.Errorf("letter: %+v", s)
	}
	if _, kept := s.Severities["gender/address-sam"]; kept {
		t.Error("a section that turns a family off leaves a rule of it on")
	}

	s = settings(t, dir, "sklep/kod.sms.txt")
	if s.Type != lint.UI || s.Recipient != 'f' || s.Address != lint.Ty || s.Strategy != lint.Paired {
		t.Errorf("nested: %+v", s)
	}
	if s.Severities["gender/address-sam"] != lint.Error || s.Severities["gender"] != lint.Warning {
		t.Errorf("a rule's own severity must win over its family's: %v", s.Severities)
	}

	if s = settings(t, dir, "sklep/root/a.txt"); s.Address != "" {
		t.Errorf("files above root = true hold: %+v", s)
	}
}

func TestLoadStopsAtTheRepository(t *testing.T) {
	dir := tree(t, "-- zwrot.toml --\naddress = \"pan\"\n-- repo/.git/HEAD --\n-- repo/a/b.txt --\n")
	if s := settings(t, dir, "repo/a/b.txt"); s.Address != "" {
		t.Errorf("the configuration outside the repository holds: %+v", s)
	}
}

func TestExcluded(t *testing.T) {
	dir := tree(t, nested)
	c, err := NewFinder(knownRules()).Load(filepath.Join(dir, "sklep"))
	if err != nil {
		t.Fatal(err)
	}
	if got := c.Baseline(); got != filepath.Join(dir, "stare", "baseline.json") {
		t.Errorf("Baseline() = %q", got)
	}
	for file, want := range map[string]bool{
		"vendor/a.html": true, "vendor/b/c.txt": true, "sklep/x.min.html": true,
		"vendor": false, "sklep/vendor/a.html": false, "sklep/x.html": false,
	} {
		if got := c.Excluded(filepath.Join(dir, file)); got != want {
			t.Errorf("Excluded(%q) = %v", file, got)
		}
	}
}

func TestUseHoldsEverywhere(t *testing.T) {
	dir := tree(t, "-- other/my.toml --\ntype = \"legal\"\n-- zwrot.toml --\ntype = \"ui\"\n")
	f := NewFinder(knownRules())
	if err := f.Use(filepath.Join(dir, "other", "my.toml")); err != nil {
		t.Fatal(err)
	}
	c, err := f.Load(dir)
	if err != nil || c.Settings(filepath.Join(dir, "a.txt")).Type != lint.Legal {
		t.Errorf("%v, %v", c.Files(), err)
	}
}

func TestAccept(t *testing.T) {
	dir := tree(t, `
-- zwrot.toml --
[files."*.json".accept]
"cart.*" = { rules = ["gender", "plain/long-sentence"], reason = "nazwa", until = "2027-01-31" }
"a" = { rules = "plain", reason = "cytat" }
`)
	s := settings(t, dir, "x.json")
	if len(s.Accepted) != 2 || s.Accepted[1].Key != "cart.*" || len(s.Accepted[1].Rules) != 2 ||
		s.Accepted[1].Until.Format("2.1.2006") != "31.1.2027" || s.Accepted[0].Rules[0] != "plain" {
		t.Errorf("%+v", s.Accepted)
	}
	if s := settings(t, dir, "x.txt"); len(s.Accepted) > 0 {
		t.Errorf("in another file: %+v", s.Accepted)
	}
}

func TestGenderVariables(t *testing.T) {
	dir := tree(t, "-- zwrot.toml --\ngender-variables = \"forma\"\n[files.\"*.hbs\"]\ngender-variables = [\"a\", \"user.b\"]\n")
	for file, want := range map[string][]string{"a.txt": {"forma"}, "a.hbs": {"a", "user.b"}} {
		if got := settings(t, dir, file).GenderNames; !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", file, got, want)
		}
	}
}

func TestBudget(t *testing.T) {
	dir := tree(t, `
-- zwrot.toml --
[budget]
max-fog = 12
max-sentence-length = 14.5

[files."listy/**".budget]
max-fog = 9
`)
	if s := settings(t, dir, "a.txt"); s.Budget["fog"] != 12 || s.Budget["sentence-length"] != 14.5 {
		t.Errorf("a.txt: %v", s.Budget)
	}
	if s := settings(t, dir, "listy/a.txt"); s.Budget["fog"] != 9 || s.Budget["sentence-length"] != 14.5 {
		t.Errorf("listy/a.txt: %v", s.Budget)
	}
}

func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"unknown key", "addres = \"pan\"", `1:1: nieznany klucz „addres”; czy chodziło o „address”?`},
		{"unknown key without a likeness", "# ąę\n  kolor = 1", `2:3: nieznany klucz „kolor”`},
		{"unknown rule", "[rules]\n\"gender/adress-pan\" = \"off\"", `2:2: nie ma reguły ani rodziny reguł „gender/adress-pan”; czy chodziło o „gender/address-pan”?`},
		{"rule without its family", "[rules]\naddress-pan = \"off\"", `2:1: nie ma reguły ani rodziny reguł „address-pan”; czy chodziło o „gender/address-pan”?`},
		{"unknown family", "rules.gendre = \"off\"", `1:7: nie ma reguły ani rodziny reguł „gendre”; czy chodziło o „gender”?`},
		{"unknown severity", "[rules]\ngender = \"warn\"", `2:11: nie ma wagi „warn” (są: off, info, warning, error)`},
		{"unknown severity in a table", "[rules]\ngender = { severity = \"eror\" }", `2:11: nie ma wagi „eror”; czy chodziło o „error”?`},
		{"severity of a wrong type", "[rules]\ngender = 1", `2:10: podaj wagę (off, info, warning, error) albo tabelę`},
		{"unknown type", "type = \"emial\"", `1:9: klucz „type” nie ma wartości „emial”; czy chodziło o „email”?`},
		{"unknown address", "address = \"xyzzy\"", `1:12: klucz „address” nie ma wartości „xyzzy”; możliwe: ty, wy, pan, panstwo`},
		{"no word", "strategy = true", `1:12: wartość klucza „strategy” to jedno ze słów: neutral, paired, feminine`},
		{"in the second section", "[files.\"a\"]\ntype = \"ui\"\n[files.\"b\"]\ntpye = \"ui\"", `4:1: nieznany klucz „tpye”; czy chodziło o „type”?`},
		{"accept without a reason", "[accept]\na = { rules = \"gender\" }", `2:6: brak powodu`},
		{"accept without rules", "[accept]\na = { reason = \"x\" }", `2:6: podaj reguły`},
		{"accept of an unknown rule", "[accept]\na = { rules = [\"gendre\"], reason = \"x\" }", `2:6: nie ma reguły ani rodziny reguł „gendre”; czy chodziło o „gender”?`},
		{"accept with a wrong date", "[accept]\na = { rules = \"gender\", reason = \"x\", until = \"jutro\" }", `2:6: data „jutro” nie ma postaci`},
		{"accept with an unknown key", "[accept]\na = { rulse = \"gender\" }", `2:6: nieznany klucz „rulse”; czy chodziło o „rules”?`},
		{"accept of a wrong kind", "[accept]\na = { rules = 1 }", `2:6: klucz „rules” ma wartość złego rodzaju`},
		{"accept that is no table", "[accept]\na = 1", `2:5: podaj tabelę`},
		{"accept with a broken pattern", "[accept]\n\"a[\" = { rules = \"gender\", reason = \"x\" }", `wzorzec „a[” ma niedomknięty`},
		{"pattern", "[files.\"a[\"]\ntype = \"ui\"", `1:1: wzorzec „a[” ma niedomknięty`},
		{"name of a variable of a wrong type", "gender-variables = [\"forma\", 1]", `1:21: „1” nie jest nazwą zmiennej`},
		{"empty name of a variable", "gender-variables = \" \"", `1:21: „ ” nie jest nazwą zmiennej`},
		{"pattern of a wrong type", "exclude = [1]", `1:12: „1” nie jest tekstem`},
		{"pattern with an open brace", "[files.\"**/*.{html\"]\ntype = \"ui\"", `1:1: wzorzec „**/*.{html” ma „{” bez „}”`},
		{"pattern with a closing brace", "exclude = [\"*.html}\"]", `1:12: wzorzec „*.html}” ma „{” bez „}”`},
		{"unknown option", "[rules]\n\"plain/long-sentence\" = { maks = 12 }", `2:27: nie ma opcji „maks” (są: severity, max)`},
		{"option without a number", "[rules]\n\"plain/long-sentence\" = { max = \"dużo\" }", `2:27: podaj liczbę całkowitą większą od zera, np. 20`},
		{"option without a number below a header", "[rules.\"plain/long-sentence\"]\nseverity = \"info\"\nmax = \"dużo\"", `3:1: podaj liczbę całkowitą większą od zera, np. 20`},
		{"negative option", "[rules]\n\"plain/long-sentence\" = { max = -3 }", `2:27: podaj liczbę całkowitą większą od zera, np. 20`},
		{"option that is a switch", "[rules]\n\"zwrot/ignore-comment\" = { require-reason = 1 }", `2:28: podaj true albo false`},
		{"option of a family", "[rules]\nplain = { max = 12 }", `2:11: nie ma opcji „max”`},
		{"packs that are no files", "[terms]\npacks = 1", `2:9: podaj nazwy plików, np. ["nasze.toml"]`},
		{"nouns that are no files", "nouns = [1]", `1:10: podaj nazwy plików, np. ["nasze.toml"]`},
		{"sections in a list", "[[files]]\npath = \"a\"", `1:1: tu stoi tabela, np. [files."maile/**"]`},
		{"rules that are no table", "rules = \"off\"", `1:10: tu stoi tabela, np. rules = { plain = "info" }`},
		{"budget that is no table", "budget = 9", `1:10: tu stoi tabela, np. [budget]`},
		{"root that is no flag", "root = \"tak\"", `1:9: podaj true albo false`},
		{"baseline that is no file", "baseline = true", `1:12: podaj nazwę pliku w cudzysłowie`},
		{"type of a key that is no word", "types = { a = 1 }", `1:11: podaj słowo w cudzysłowie`},
		{"unknown budget", "[budget]\nmax-fgo = 9", `2:1: nieznany klucz „max-fgo”; czy chodziło o „max-fog”?`},
		{"budget that is no number", "[budget]\nmax-fog = \"dużo\"", `2:12: podaj liczbę większą od zera`},
		{"budget of nothing", "[budget]\nmax-fog = 0", `2:11: podaj liczbę większą od zera`},
		{"nouns without a file", "nouns = [\"brak.toml\"]", `1:10: nie ma pliku „brak.toml”`},
		{"no TOML", "type = ", `1:8: to nie jest TOML: po „=” brakuje wartości`},
		{"no quotes", "type = ui", `1:8: to nie jest TOML: tekst stoi w cudzysłowie`},
		{"no equals sign", "type: ui", `1:5: to nie jest TOML: po kluczu stoi „=”`},
		{"open string", "type = \"ui", `1:11: to nie jest TOML: brakuje cudzysłowu`},
		{"open list", "exclude = [\"a\" \"b\"]", `1:16: to nie jest TOML: lista rozdziela`},
		{"repeated key", "type = \"ui\"\ntype = \"ui\"", `2:1: to nie jest TOML: ten klucz`},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := tree(t, "-- zwrot.toml --\n"+c.text+"\n")
			_, err := NewFinder(knownRules()).Load(dir)
			e, ok := err.(*Error)
			if !ok {
				t.Fatalf("%T %v", err, err)
			}
			got, found := strings.CutPrefix(e.In("pl"), filepath.Join(dir, FileName)+":")
			if !found || !strings.Contains(got, c.want) {
				t.Errorf("%q\nhave %s\nwant %s", c.text, e.In("pl"), c.want)
			}
			if e.Error() == e.In("pl") && !strings.Contains(e.Error(), "TOML") {
				t.Errorf("no English message: %s", e.Error())
			}
		})
	}
}
