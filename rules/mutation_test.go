package rules

import (
	"bufio"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/span"
)

// TestMutations checks that no order of words makes a rule or a rewrite fall
// over: it takes words out of the sentences of the fixtures, doubles and swaps
// them, and applies what is suggested.
func TestMutations(t *testing.T) {
	texts := flaggedTexts(t)
	rounds := 3000
	if testing.Short() {
		rounds = 300
	}
	engine := newEngine(t)
	random := rand.New(rand.NewPCG(1, 2))
	for range rounds {
		checkMutation(t, engine, mutate(random, texts[random.IntN(len(texts))]))
	}
}

// FuzzCheck does the same with any text.
func FuzzCheck(f *testing.F) {
	for i, text := range flaggedTexts(f) {
		if i%20 == 0 {
			f.Add(text)
		}
	}
	engine := newEngine(f)
	f.Fuzz(func(t *testing.T, text string) {
		if utf8.ValidString(text) && len(text) < 2000 {
			checkMutation(t, engine, text)
		}
	})
}

func newEngine(t testing.TB) *lint.Engine {
	t.Helper()
	engine, err := lint.Load(All())
	if err != nil {
		t.Fatal(err)
	}
	return engine
}

// checkMutation checks a text and applies each suggestion.
func checkMutation(t *testing.T, engine *lint.Engine, text string) {
	t.Helper()
	defer func() {
		if r := recover(); r != nil {
			t.Fatalf("%q: %v", text, r)
		}
	}()
	view := document.View{Text: text, Pieces: []document.Piece{{End: len(text), Source: span.Span{End: len(text)}}}}
	doc := &document.Document{Source: []byte(text), Blocks: []document.Block{{Views: []document.View{view}}}}
	for _, finding := range engine.Check(doc, &lint.Settings{Type: lint.Email}) {
		for _, s := range finding.Suggestions {
			after, err := fix.Apply([]byte(text), s.Edits)
			if err != nil || !utf8.Valid(after) {
				t.Errorf("%q: suggestion %q of %s: %v", text, s.Result, finding.Rule.ID, err)
			}
		}
	}
}

// flaggedTexts are the plain texts of the fixtures with findings, marks taken out.
func flaggedTexts(t testing.TB) []string {
	t.Helper()
	paths, err := filepath.Glob("../testdata/rules/*/*/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("%d fixtures, error %v", len(paths), err)
	}
	unmark := strings.NewReplacer("«", "", "»", "", "‹", "", "›", "")
	var texts []string
	for _, path := range paths {
		file, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		for scan := bufio.NewScanner(file); scan.Scan(); {
			if text, ok := strings.CutPrefix(scan.Text(), "✗ "); ok {
				texts = append(texts, unmark.Replace(text))
			}
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return texts
}

// mutate takes out, doubles or swaps some of the words of a text.
func mutate(random *rand.Rand, text string) string {
	words := strings.Split(text, " ")
	for range 1 + random.IntN(3) {
		i, j := random.IntN(len(words)), random.IntN(len(words))
		switch random.IntN(4) {
		case 0:
			if len(words) > 1 {
				words = append(words[:i:i], words[i+1:]...)
			}
		case 1:
			words = append(words[:i+1:i+1], words[i:]...)
		case 2:
			words[i], words[j] = words[j], words[i]
		default:
			words[i] += ","
		}
	}
	return strings.Join(words, " ")
}
