package terms

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

// examples are the bad and good texts of the embedded tables, with what
// becomes of them.
func examples() []string {
	var out []string
	for _, t := range Embedded().tables {
		for _, e := range t.Entries {
			for _, x := range e.Examples {
				out = append(out, x.Text, x.Fixed)
			}
			out = append(out, e.Good...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// TestIndexFindsAll: looking entries up by their second word loses none.
func TestIndexFindsAll(t *testing.T) {
	var tables []*Table
	for _, table := range Embedded().tables {
		tables = append(tables, table)
	}
	split, whole := NewIndex(tables...), NewIndex(tables...)
	for _, buckets := range [...]map[string]*bucket{whole.first.literals, whole.first.lemmas} {
		for _, b := range buckets {
			b.join()
		}
	}
	analyser, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	matches := 0
	for _, text := range examples() {
		for _, a := range analyse(t, analyser, text) {
			have, want := split.Find(a), whole.Find(a)
			matches += len(want)
			if !slices.EqualFunc(have, want, func(a, b Match) bool { return a.Entry.Key == b.Entry.Key && a.From == b.From && a.To == b.To }) {
				t.Errorf("%q: %d matches, want %d", text, len(have), len(want))
			}
		}
	}
	if matches == 0 {
		t.Error("nothing was found")
	}
}

// join undoes split.
func (b *bucket) join() {
	for _, by := range [...]map[string][]entry{b.by.literals, b.by.lemmas} {
		for _, entries := range by {
			for _, en := range entries {
				b.always = with(b.always, en)
			}
		}
	}
	slices.SortStableFunc(b.always, func(a, b entry) int { return a.rank - b.rank })
	b.by = lookup[[]entry]{}
}

func analyse(t *testing.T, analyser *language.Analyser, text string) []*language.Text {
	doc, err := document.Parse("a.txt", []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var out []*language.Text
	for i := range doc.Blocks {
		for j := range doc.Blocks[i].Views {
			out = append(out, analyser.Analyse(&doc.Blocks[i], &doc.Blocks[i].Views[j]))
		}
	}
	return out
}

// TestSuggestions: a rewrite keeps placeholders and has only words that stood in
// the text, in its entry or in the dictionary; what is mended once has nothing
// more to mend.
func TestSuggestions(t *testing.T) {
	checker, err := NewChecker()
	if err != nil {
		t.Fatal(err)
	}
	suggestions := 0
	for _, table := range Embedded().tables {
		engine := checker.engine.With(&lint.Rule{ID: table.Rule, Severity: lint.Warning, Check: Check(table.Rule, func(string) lint.Message { return lint.Message{} }, nil)})
		for _, e := range table.Entries {
			for _, x := range e.Examples {
				text := strings.TrimRight(x.Text, ".!?") + " {{id}}."
				findings := found(t, engine, text)
				for _, f := range findings {
					for _, s := range f.Suggestions {
						suggestions++
						e.checkResult(t, text, s)
					}
				}
				for _, f := range found(t, engine, firstResult(text, findings)) {
					if len(f.Suggestions) > 0 {
						t.Errorf("%s %q: %q is found again", table.Rule, e.Key, f.Text)
					}
				}
			}
		}
	}
	if suggestions == 0 {
		t.Error("there was no suggestion")
	}
}

func found(t *testing.T, engine *lint.Engine, text string) []lint.Finding {
	findings, err := findIn(engine, text, lint.Unknown)
	if err != nil {
		t.Fatal(err)
	}
	return findings
}

// checkResult looks at the whole text after a suggestion.
func (e *Entry) checkResult(t *testing.T, text string, s lint.Suggestion) {
	out, err := fix.Apply([]byte(text), s.Edits)
	if err != nil {
		t.Errorf("%q: %v", e.Key, err)
	}
	if !strings.Contains(string(out), "{{id}}") {
		t.Errorf("%q: the placeholder of %q is lost in %q", e.Key, text, out)
	}
	for _, word := range strings.FieldsFunc(string(out), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(morph.Embedded().Analyse(nil, word)) == 0 && !strings.Contains(text, word) && !e.writesWord(word) {
			t.Errorf("%q: %q of %q is no word", e.Key, word, out)
		}
	}
}

// writesWord reports a word that the entry writes as it stands ("CV").
func (e *Entry) writesWord(word string) bool {
	return slices.ContainsFunc(e.writes, func(r replacement) bool {
		return slices.ContainsFunc(r.parts, func(p part) bool {
			return slices.ContainsFunc(strings.FieldsFunc(p.text, func(r rune) bool { return !unicode.IsLetter(r) }), func(w string) bool { return strings.EqualFold(w, word) })
		})
	})
}
