package language_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
	"golang.org/x/text/unicode/norm"
	"golang.org/x/tools/txtar"
)

// checkText returns what is wrong with the analysis of a text, whatever the
// text says.
func checkText(x *language.Text) error {
	text, at := x.View.Text, 0
	for si := range x.Sentences {
		s := &x.Sentences[si]
		if len(s.Tokens) == 0 || s.Start != s.Tokens[0].Start || s.End != s.Tokens[len(s.Tokens)-1].End {
			return fmt.Errorf("sentence %d is not the range of its tokens", si)
		}
		for i := range s.Tokens {
			t := &s.Tokens[i]
			if t.Start < at || t.End <= t.Start || t.End > len(text) {
				return fmt.Errorf("token %q at %d..%d is out of order or bounds", t.Text, t.Start, t.End)
			}
			if gap := text[at:t.Start]; strings.TrimFunc(gap, unseen) != "" {
				return fmt.Errorf("%q belongs to no token", gap)
			}
			if err := checkToken(s, i); err != nil {
				return fmt.Errorf("token %q: %w", t.Text, err)
			}
			at = t.End
		}
		if err := checkClauses(s); err != nil {
			return fmt.Errorf("sentence %q: %w", text[s.Start:s.End], err)
		}
	}
	if rest := text[at:]; strings.TrimFunc(rest, unseen) != "" {
		return fmt.Errorf("%q belongs to no token", rest)
	}
	return nil
}

func unseen(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF", r)
}

func checkToken(s *language.Sentence, i int) error {
	t := &s.Tokens[i]
	n := len(s.Tokens)
	if t.Agrees >= n || t.Partner >= n || t.Carrier >= n || t.Agrees == i || t.Partner == i || t.Carrier == i {
		return fmt.Errorf("bad link: agrees %d, partner %d, carrier %d", t.Agrees, t.Partner, t.Carrier)
	}
	if t.Partner >= 0 && (s.Tokens[t.Partner].Partner != i || s.Tokens[t.Partner].Pair != t.Pair) {
		return fmt.Errorf("its partner has another")
	}
	if (t.Pair != nil) != (t.Partner >= 0 || t.Marks.Has(language.Shortened)) {
		return fmt.Errorf("a pair with one half")
	}
	if t.Kind == language.Word && strings.ContainsFunc(t.Text, unseen) && t.Pair == nil {
		return fmt.Errorf("invisible characters left")
	}
	if utf8.ValidString(t.Text) && !norm.NFC.IsNormalString(t.Text) {
		return fmt.Errorf("not in NFC")
	}
	return nil
}

func checkClauses(s *language.Sentence) error {
	next := 0
	for k, c := range s.Clauses {
		if c.First != next || c.Last < c.First {
			return fmt.Errorf("clause %d begins at token %d, not %d", k, c.First, next)
		}
		next = c.Last + 1
		if c.Continues >= k || c.Outer >= len(s.Clauses) || c.Outer == k || c.Verb >= len(s.Tokens) || c.Conjunction > c.Last {
			return fmt.Errorf("clause %d: bad links %+v", k, c)
		}
		if c.Verb >= 0 && !s.SameClause(c.Verb, c.First) {
			return fmt.Errorf("clause %d has the verb of another", k)
		}
	}
	if next != len(s.Tokens) {
		return fmt.Errorf("clauses end at token %d of %d", next, len(s.Tokens))
	}
	return nil
}

// fixtureTexts are the texts of all fixtures, as seeds and building blocks.
func fixtureTexts(t testing.TB) []string {
	t.Helper()
	paths, err := filepath.Glob("../../testdata/language/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range txtar.Parse(data).Files {
			if strings.HasSuffix(f.Name, ".txt") {
				out = append(out, string(f.Data))
			}
		}
	}
	return out
}

// TestProperties checks every fixture and mixtures of their words with signs
// that mean something to the analysis, and with bytes that mean nothing.
func TestProperties(t *testing.T) {
	a := load(t)
	texts := fixtureTexts(t)
	var words []string
	for _, text := range texts {
		if err := checkText(analyse(a, text)); err != nil {
			t.Errorf("%q: %v", text, err)
		}
		words = append(words, strings.Fields(text)...)
	}
	signs := []string{
		" ", " ", " ", "", "\n", "\n\n", ", ", ". ", "/", "(", ")", "-", "*", "_", "“", "„", "\"", "»", ":", "…", "?!", "%s", "{x}",
		"\uFFFC", "\u00AD", "\u200B", "\u0328", "🎉", "\u200D", "@", "#", "\xff", "\x00", "’", "i ", "lub ", "x", "ś",
	}
	rng := rand.New(rand.NewPCG(1, 2))
	for range 1500 {
		var b strings.Builder
		for range 1 + rng.IntN(25) {
			b.WriteString(words[rng.IntN(len(words))])
			b.WriteString(signs[rng.IntN(len(signs))])
		}
		if err := checkText(analyse(a, b.String())); err != nil {
			t.Fatalf("%q: %v", b.String(), err)
		}
	}
}

// TestDecomposed: a text in NFD has the tokens of the text in NFC.
func TestDecomposed(t *testing.T) {
	a := load(t)
	for _, text := range fixtureTexts(t) {
		composed, decomposed := analyse(a, norm.NFC.String(text)), analyse(a, norm.NFD.String(text))
		for _, show := range []func(*language.Text) string{showTokens, showClauses, showMarks, showPairs, showVerbs} {
			if got, want := show(decomposed), show(composed); got != want {
				t.Errorf("NFD reads\n%sNFC reads\n%s", got, want)
			}
		}
	}
}

// TestSoftHyphens: soft hyphens and zero-width characters inside words change
// nothing.
func TestSoftHyphens(t *testing.T) {
	a := load(t)
	const text = "Gdybyście mieli pytania, skontaktujcie się z doradczynią/doradcą."
	var b strings.Builder
	for _, r := range text {
		b.WriteRune(r)
		if unicode.IsLetter(r) {
			b.WriteString("\u00AD\u200B")
		}
	}
	if got, want := showTokens(analyse(a, b.String())), showTokens(analyse(a, text)); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestLongText: the time for a text grows with its length and no faster, even
// where everything is one sentence.
func TestLongText(t *testing.T) {
	a := load(t)
	for _, unit := range []string{"klientka i klient złożyli, ", "gdybyś miał, który będziesz robił ", "Państwo są, ", "„a (", "klient/ka ", "x/", "1 000 "} {
		duration := func(n int) time.Duration {
			text := strings.Repeat(unit, n)
			start := time.Now()
			if err := checkText(analyse(a, text)); err != nil {
				t.Errorf("%q: %v", unit, err)
			}
			return time.Since(start)
		}
		short, long := duration(150), duration(1500)
		if long > 40*short+time.Second { // 10 times by length; the rest is for a busy machine
			t.Errorf("%q: %v for 150, %v for 1500", unit, short, long)
		}
	}
}

// FuzzAnalyse: no text makes the analysis panic or break its properties.
func FuzzAnalyse(f *testing.F) {
	a := load(f)
	for _, text := range fixtureTexts(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		view := &document.View{Text: text}
		if err := checkText(a.Analyse(&document.Block{}, view)); err != nil {
			t.Fatal(err)
		}
	})
}

// BenchmarkAnalyse reports tokens a second over the paragraphs of the letters
// in plain text and Markdown.
func BenchmarkAnalyse(b *testing.B) {
	a := load(b)
	var views []document.View
	for _, pattern := range []string{"*.txt", "*.md"} {
		paths, err := filepath.Glob("../../testdata/letters/" + pattern)
		if err != nil {
			b.Fatal(err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				b.Fatal(err)
			}
			for paragraph := range strings.SplitSeq(string(data), "\n\n") {
				views = append(views, document.View{Text: paragraph})
			}
		}
	}
	block := &document.Block{}
	tokens := 0
	b.ReportAllocs()
	for b.Loop() {
		for i := range views {
			for _, s := range a.Analyse(block, &views[i]).Sentences {
				tokens += len(s.Tokens)
			}
		}
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
	b.ReportMetric(float64(tokens)/float64(b.N), "tokens/op")
}
