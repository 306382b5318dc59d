package document

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"math/rand/v2"
	"net/mail"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"go.yaml.in/yaml/v4"
	"golang.org/x/net/html"

	"github.com/zwrot/zwrot/rules/fix"
)

// errNoTool is the error of a tool that is not there.
var errNoTool = errors.New("no such tool here")

// tool returns, for each of some files, why the tool of their format does not
// accept it, or nil.
type tool func(files [][]byte) []error

// tools are the tools by the extension of what they read.
var tools = map[string]tool{
	".json": each(validJSON), ".arb": each(validJSON), ".xcstrings": each(validJSON),
	".yml": each(validYAML), ".yaml": each(validYAML),
	".xml": each(validXML), ".xlf": each(validXML), ".xliff": each(validXML), ".ts": each(validXML), ".resx": each(validXML),
	".stringsdict": each(validXML),
	".po":          each(validPO),
	".eml":         each(validMail),
	".ftl":         engineTool("fluent"), ".properties": engineTool("properties"),
}

func each(accepts func(src []byte) error) tool {
	return func(files [][]byte) []error {
		out := make([]error, len(files))
		for i, src := range files {
			out[i] = accepts(src)
		}
		return out
	}
}

func validJSON(src []byte) error {
	var v any
	return json.Unmarshal(bytes.TrimPrefix(src, []byte(bom)), &v)
}

func validYAML(src []byte) error {
	var v any
	return yaml.Unmarshal(src, &v)
}

func validXML(src []byte) error {
	d := xml.NewDecoder(bytes.NewReader(src))
	for {
		if _, err := d.Token(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func validMail(src []byte) error {
	m, err := mail.ReadMessage(bytes.NewReader(src))
	if err != nil {
		return err
	}
	_, err = html.Parse(m.Body)
	return err
}

// validPO asks msgfmt.
func validPO(src []byte) error {
	if _, err := exec.LookPath("msgfmt"); err != nil {
		return errNoTool
	}
	cmd := exec.Command("msgfmt", "--check-format", "--output-file=/dev/null", "-")
	cmd.Stdin = bytes.NewReader(src)
	if out, err := cmd.CombinedOutput(); err != nil {
		return errors.New(string(out))
	}
	return nil
}

// engineTool asks an engine of testdata/engines.
func engineTool(engine string) tool {
	return func(files [][]byte) []error {
		out, err := runEngine(engine, files)
		if err != nil {
			return slices.Repeat([]error{err}, len(files))
		}
		return out
	}
}

func runEngine(engine string, files [][]byte) ([]error, error) {
	folder := os.Getenv("ZWROT_ENGINES")
	if _, err := exec.LookPath("node"); err != nil || folder == "" {
		return nil, errNoTool
	}
	var jobs []map[string]any
	for _, src := range files {
		jobs = append(jobs, map[string]any{"engine": engine, "source": string(src), "data": map[string]any{}})
	}
	input, err := json.Marshal(jobs)
	if err != nil {
		return nil, err
	}
	cmd := exec.Command("node", filepath.Join(folder, "engines.mjs"))
	cmd.Stdin = bytes.NewReader(input)
	written, err := cmd.Output()
	if err != nil {
		return nil, err
	}
	var results []struct{ Error string }
	if err := json.Unmarshal(written, &results); err != nil {
		return nil, err
	}
	out := make([]error, len(results))
	for i, r := range results {
		if r.Error != "" {
			out[i] = errors.New(r.Error)
		}
	}
	return out, nil
}

// toolFormats are the formats that tools read. Templates are rendered by their
// engines in a test of the commands.
var toolFormats = []string{
	"json", "yaml", "gettext", "properties", "android", "xliff", "qt", "arb", "xcstrings", "stringsdict", "resx", "fluent", "email",
}

// TestEnginesAccept replaces words in the catalogues and e-mails of the fixtures
// and asks the tool of each format whether it still takes the file. msgfmt and
// the engines of npm are asked where they are installed: testdata/engines/run.
func TestEnginesAccept(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	names, files := map[string][]string{}, map[string][][]byte{}
	const versions = 4 // of each file: as it is, and mended in three ways
	for _, f := range inputs(t) {
		doc, ext := parseFixture(t, f), filepath.Ext(f.Name)
		if tools[ext] == nil || len(doc.Blocks) == 0 || len(doc.Problems) > 0 || !slices.Contains(toolFormats, doc.Format) {
			continue
		}
		names[ext] = append(names[ext], f.Name)
		files[ext] = append(files[ext], doc.Source)
		for range versions - 1 {
			edits, _ := randomEdits(doc, random)
			fixed, err := fix.Apply(doc.Source, edits)
			if err != nil {
				t.Fatal(err)
			}
			files[ext] = append(files[ext], fixed)
		}
	}
	for ext, accepts := range tools {
		results, accepted := accepts(files[ext]), 0
		if len(results) > 0 && errors.Is(results[0], errNoTool) {
			t.Logf("%s: its tool is not installed", ext)
			continue
		}
		for i, name := range names[ext] {
			mine := results[i*versions : (i+1)*versions]
			if mine[0] != nil {
				t.Logf("%s is not accepted before any fix: %v", name, mine[0])
				continue
			}
			if err := errors.Join(mine...); err != nil {
				t.Errorf("%s is not accepted after fixes: %v", name, err)
			}
			accepted++
		}
		if t.Logf("%s: %d files", ext, accepted); accepted == 0 {
			t.Errorf("%s: no fixture is accepted", ext)
		}
	}
}
