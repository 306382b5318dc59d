package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"text/template"
	"unicode"

	"golang.org/x/tools/txtar"

	"github.com/zwrot/zwrot/rules"
	"github.com/zwrot/zwrot/rules/document"
)

// engineJob is a template to render, as testdata/engines/engines.mjs reads it.
type engineJob struct {
	Engine string `json:"engine"`
	Source string `json:"source"`
	Data   any    `json:"data"`
}

// rendered is what an engine made of a template.
type rendered struct{ Output, Error string }

// engineOf names the engine of a template by its extension.
var engineOf = map[string]string{
	".hbs": "handlebars", ".mustache": "mustache", ".liquid": "liquid", ".njk": "nunjucks", ".ejs": "ejs", ".mjml": "mjml",
	".json": "icu", ".ftl": "fluent",
}

// TestEnginesRender renders the templates of testdata/engines before and after
// "zwrot fix --unsafe" with the engine that each is written for. What customers
// get may differ in the words that were fixed and in nothing else. Engines but
// that of Go need testdata/engines/run.
func TestEnginesRender(t *testing.T) {
	templates := filepath.Join("..", "..", "..", "testdata", "engines", "templates")
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(templates)); err != nil {
		t.Fatal(err)
	}
	before := contents(t, dir)
	var data map[string]any
	if err := json.Unmarshal([]byte(before["data.json"]), &data); err != nil {
		t.Fatal(err)
	}
	delete(before, "data.json")
	if err := os.Remove(filepath.Join(dir, "data.json")); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	c := Command{Stdout: &out, Stderr: &out, Dir: dir, Rules: rules.All()}
	if code := c.Run(t.Context(), []string{"fix", "--unsafe", "--fail-on", "never", "--lang", "en"}); code != OK {
		t.Fatalf("exit code %d: %s", code, out.String())
	}
	after := contents(t, dir)
	for name, source := range before {
		t.Run(name, func(t *testing.T) {
			if after[name] == source {
				t.Fatal("nothing was fixed")
			}
			first, second := renderBoth(t, name, source, after[name], data)
			fixed := changedWords(readText(t, name, source), readText(t, name, after[name]))
			if a, b := frameOf(first, fixed), frameOf(second, fixed); a != b {
				t.Errorf("more than words differs:\n%s\n---\n%s\n--- rendered:\n%s", a, b, second)
			}
			if first == second {
				t.Error("the fixes do not show")
			}
		})
	}
}

// renderBoth renders two versions of a template.
func renderBoth(t *testing.T, name, before, after string, data any) (first, second string) {
	t.Helper()
	if strings.HasSuffix(name, ".gohtml") {
		return renderGo(t, before, data), renderGo(t, after, data)
	}
	engine, ok := engineOf[filepath.Ext(name)]
	if !ok {
		t.Fatalf("no engine renders %s", name)
	}
	results := runEngines(t, []engineJob{{engine, before, data}, {engine, after, data}})
	for _, r := range results {
		if r.Error != "" {
			t.Fatalf("%s does not take it: %s", engine, r.Error)
		}
	}
	return results[0].Output, results[1].Output
}

func renderGo(t *testing.T, source string, data any) string {
	t.Helper()
	parsed, err := template.New("go").Parse(source)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := parsed.Execute(&out, data); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// runEngines runs the engines of npm, or skips the test where there are none.
func runEngines(t *testing.T, jobs []engineJob) []rendered {
	t.Helper()
	folder := os.Getenv("ZWROT_ENGINES")
	if folder == "" {
		t.Skip("ZWROT_ENGINES is not set: testdata/engines/run installs the engines and runs this test")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("Node.js is not installed")
	}
	input, err := json.Marshal(jobs)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(node, filepath.Join(folder, "engines.mjs"))
	cmd.Stdin, cmd.Stderr = bytes.NewReader(input), os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var results []rendered
	if err := json.Unmarshal(out, &results); err != nil || len(results) != len(jobs) {
		t.Fatalf("%d results for %d jobs, %v", len(results), len(jobs), err)
	}
	return results
}

// readText is all that can be read in a document.
func readText(t *testing.T, name, source string) string {
	t.Helper()
	doc, err := document.Parse(name, []byte(source), document.Options{})
	if err != nil || len(doc.Problems) > 0 {
		t.Fatal(err, doc.Problems)
	}
	var out strings.Builder
	for _, b := range doc.Blocks {
		for _, v := range b.Views {
			out.WriteString(v.Text + "\n")
		}
	}
	return out.String()
}

// changedWords is the words that not both texts have equally often.
func changedWords(before, after string) map[string]bool {
	count := map[string]int{}
	for _, w := range letterRuns(before) {
		count[w]++
	}
	for _, w := range letterRuns(after) {
		count[w]--
	}
	out := map[string]bool{}
	for w, n := range count {
		if n != 0 {
			out[w] = true
		}
	}
	return out
}

func letterRuns(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
}

// betweenForms is the stroke of "kupiłaś/kupiłeś".
var betweenForms = regexp.MustCompile(`(\pL)/(\pL)`)

// frameOf is a rendered text without some words, white space and the marks that
// come and go with a clause or stand between two forms.
func frameOf(text string, words map[string]bool) string {
	text = betweenForms.ReplaceAllString(text, "$1 $2")
	var out, word strings.Builder
	end := func() {
		if !words[word.String()] {
			out.WriteString(word.String())
		}
		word.Reset()
	}
	for _, r := range text {
		if unicode.IsLetter(r) {
			word.WriteRune(r)
			continue
		}
		end()
		if !unicode.IsSpace(r) && r != ',' {
			out.WriteRune(r)
		}
	}
	end()
	return out.String()
}

// TestEnginesTakeBranches asks the engines whether they take the conditionals
// that suggestions create (testdata/branches), where they take the file without.
func TestEnginesTakeBranches(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join("..", "..", "..", "testdata", "branches", "*.txtar"))
	if err != nil || len(paths) == 0 {
		t.Fatal("no fixtures", err)
	}
	data := map[string]any{
		"name": "Ola", "gender": "female", "plec": "K", "tryb": "female", "n": 3, "female": true,
		"user": map[string]any{"gender": "female", "sex": "K"}, "customer": map[string]any{"gender": "f"},
	}
	var names []string
	var jobs []engineJob
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			ext := filepath.Ext(strings.TrimSuffix(f.Name, ".fixed"))
			engine := engineOf[ext]
			if ext == ".arb" {
				engine = "icu"
			}
			if engine != "" && engine != "fluent" {
				names, jobs = append(names, f.Name), append(jobs, engineJob{engine, string(f.Data), data})
			}
		}
	}
	results := runEngines(t, jobs)
	taken := 0
	for i := 0; i+1 < len(names); i += 2 {
		before, after := results[i], results[i+1]
		switch {
		case before.Error != "":
			t.Logf("%s is not taken before: %s", names[i], before.Error)
		case after.Error != "":
			t.Errorf("%s is not taken: %s", names[i+1], after.Error)
		default:
			taken++
		}
	}
	t.Logf("%d files taken", taken)
	if taken == 0 {
		t.Error("no file was taken")
	}
}
