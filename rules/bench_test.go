package rules

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

// letters parses the sample letters.
func letters(b *testing.B) []*document.Document {
	b.Helper()
	names, err := filepath.Glob("../testdata/letters/*")
	if err != nil || len(names) == 0 {
		b.Fatalf("no letters: %v", err)
	}
	var docs []*document.Document
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		doc, err := document.Parse(name, src, document.Options{})
		if err != nil {
			b.Fatal(err)
		}
		docs = append(docs, doc)
	}
	return docs
}

// benchmarkCheck checks documents with the rules that keep accepts and
// reports tokens a second of one core: analysis, rules, suggestions and the
// check of each suggestion.
func benchmarkCheck(b *testing.B, docs []*document.Document, keep func(*lint.Rule) bool, own ...*lint.Rule) {
	var rules []*lint.Rule
	for _, r := range All() {
		if keep(r) {
			rules = append(rules, r)
		}
	}
	engine, err := lint.Load(rules)
	if err != nil {
		b.Fatal(err)
	}
	tokens := 0
	for _, doc := range docs {
		for _, t := range engine.Analyse(doc) {
			for i := range t.Sentences {
				tokens += len(t.Sentences[i].Tokens)
			}
		}
	}
	settings := &lint.Settings{Type: lint.Email, Own: own}
	for b.Loop() {
		for _, doc := range docs {
			engine.Check(doc, settings)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(tokens)/float64(b.N), "ns/token")
}

// address are the rules of the first letter; the full check is measured
// against them.
func address(r *lint.Rule) bool {
	switch r.ID {
	case "gender/address-past-2sg", "gender/address-conditional", "gender/address-future-praet", "gender/address-winien",
		"gender/address-predicate", "gender/address-sam", "gender/address-vocative", "gender/address-pan",
		"gender/address-2pl-past", "gender/first-person-reader":
		return true
	}
	return false
}

func BenchmarkCheckAddress(b *testing.B) { benchmarkCheck(b, letters(b), address) }
func BenchmarkCheckGender(b *testing.B) {
	benchmarkCheck(b, letters(b), func(r *lint.Rule) bool { return r.Family() == "gender" })
}
func BenchmarkCheckAll(b *testing.B) { benchmarkCheck(b, letters(b), all) }
func BenchmarkAnalyse(b *testing.B)  { benchmarkCheck(b, letters(b), none) }

func all(*lint.Rule) bool  { return true }
func none(*lint.Rule) bool { return false }

// BenchmarkCheckParagraph is the full check of all letters in one paragraph on one
// line: a token costs about as much as in BenchmarkCheckAll.
func BenchmarkCheckParagraph(b *testing.B) {
	var text strings.Builder
	for _, doc := range letters(b) {
		for i := range doc.Blocks {
			text.WriteString(strings.Join(strings.Fields(doc.Blocks[i].Views[0].Text), " ") + " ")
		}
	}
	doc, err := document.Parse("letters.txt", []byte(text.String()), document.Options{})
	if err != nil {
		b.Fatal(err)
	}
	benchmarkCheck(b, []*document.Document{doc}, all)
}

// BenchmarkCheckPack is the full check with a pack of 2,000 entries: lemmas of
// people beside verbs, so that many words of a letter begin one.
func BenchmarkCheckPack(b *testing.B) {
	nouns, err := dictionaries.LoadNouns()
	if err != nil {
		b.Fatal(err)
	}
	var lemmas []string
	for noun := range nouns.All() {
		lemmas = append(lemmas, noun.Masculine)
	}
	slices.Sort(lemmas)
	var pack strings.Builder
	pack.WriteString("rule = \"miara/paczka\"\n[terms]\n")
	verbs := []string{"otrzymać", "zapłacić", "zadzwonić", "wybrać", "mieć"}
	for i := range 2000 {
		fmt.Fprintf(&pack, "\"%s^ %s^ w %d\" = { write = \"mieć^\", bad = \"-\", fixed = \"-\" }\n", verbs[i%len(verbs)], lemmas[i/len(verbs)%len(lemmas)], i)
	}
	table, err := terms.ReadPack("miara.toml", []byte(pack.String()))
	if err != nil {
		b.Fatal(err)
	}
	benchmarkCheck(b, letters(b), all, table.NewRule())
}
