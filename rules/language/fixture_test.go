package language_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write what the analysis says into the fixtures")

// TestFixtures reads testdata/language. A fixture is a text ("name.txt") and
// one aspect of its analysis, named by the extension; see aspects.
func TestFixtures(t *testing.T) {
	paths, err := filepath.Glob("../../testdata/language/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	a := load(t)
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) { runFixture(t, a, path) })
	}
}

func runFixture(t *testing.T, a *language.Analyser, path string) {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for i, f := range archive.Files {
		name, aspect, _ := strings.Cut(f.Name, ".")
		if aspect == "txt" {
			texts[name] = strings.TrimSuffix(string(f.Data), "\n")
			continue
		}
		show, text := aspects[aspect], texts[name]
		if show == nil || text == "" {
			t.Fatalf("%s: no aspect %q or no text before it", f.Name, aspect)
		}
		got := show(analyse(a, text))
		if *update {
			archive.Files[i].Data = []byte(got)
		} else if want := string(f.Data); got != want {
			t.Errorf("%s:\n--- got\n%s--- want\n%s", f.Name, got, want)
		}
	}
	if *update {
		if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func load(t testing.TB) *language.Analyser {
	t.Helper()
	a, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// analyse takes \u escapes and "{{…}}" for what formats make of placeholders.
func analyse(a *language.Analyser, text string) *language.Text {
	text = strings.NewReplacer(`\u00AD`, "\u00AD", `\u00A0`, "\u00A0", `\u200B`, "\u200B", "▒", string(document.Object)).Replace(text)
	view := &document.View{Text: text, Pieces: []document.Piece{{Kind: document.Literal, End: len(text)}}}
	view.Pieces[0].Source.End = len(text)
	return a.Analyse(&document.Block{Views: []document.View{*view}}, view)
}

// aspects are the ways to show an analysis.
var aspects = map[string]func(*language.Text) string{
	"sentences": showSentences,
	"tokens":    showTokens,
	"clauses":   showClauses,
	"verbs":     showVerbs,
	"marks":     showMarks,
	"pairs":     showPairs,
	"restored":  showRestored,
}

// showSentences writes one sentence a line; line breaks inside are ⏎.
func showSentences(x *language.Text) string {
	var b strings.Builder
	for _, s := range x.Sentences {
		fmt.Fprintln(&b, strings.ReplaceAll(x.View.Text[s.Start:s.End], "\n", "⏎"))
	}
	return b.String()
}

// showTokens writes one sentence a line, its tokens parted by "|", with "·" for
// a token that white space precedes and the kind of those that are no words.
func showTokens(x *language.Text) string {
	kinds := map[language.Kind]string{
		language.Number: "#", language.Placeholder: "□", language.Symbol: "§", language.Address: "@",
	}
	var b strings.Builder
	for _, s := range x.Sentences {
		for i, t := range s.Tokens {
			if i > 0 {
				b.WriteByte('|')
			}
			if t.Space && i > 0 {
				b.WriteString("·")
			}
			b.WriteString(kinds[t.Kind] + strings.ReplaceAll(t.Text, string(document.Object), "▒"))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// showClauses writes one run of a clause a line: number of the clause, "<" and
// that of the clause it depends on, "^" before its conjunction, "*" after its verb.
func showClauses(x *language.Text) string {
	var b strings.Builder
	for _, s := range x.Sentences {
		for k, c := range s.Clauses {
			for s.Clauses[k].Continues >= 0 {
				k = s.Clauses[k].Continues
			}
			fmt.Fprint(&b, k+1)
			if c.Outer >= 0 {
				fmt.Fprintf(&b, "<%d", c.Outer+1)
			}
			b.WriteByte(' ')
			for i := c.First; i <= c.Last; i++ {
				t := s.Tokens[i]
				if t.Space && i > c.First {
					b.WriteByte(' ')
				}
				if i == c.Conjunction {
					b.WriteByte('^')
				}
				b.WriteString(t.Text)
				if i == c.Verb {
					b.WriteByte('*')
				}
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// showVerbs writes one finite verb a line: person, number and mood, and the
// word that carries them.
func showVerbs(x *language.Text) string {
	moods := [...]string{"present", "past", "conditional", "future", "imperative"}
	var b strings.Builder
	for i := range x.Sentences {
		s := &x.Sentences[i]
		for j, t := range s.Tokens {
			f, ok := s.Finite(j)
			if !ok {
				continue
			}
			person := map[morph.Person]string{morph.Pri: "1", morph.Sec: "2", morph.Ter: "3"}[f.Person]
			fmt.Fprintf(&b, "%s: %s %s %s", t.Text, person, f.Number, moods[f.Mood])
			if f.Carrier >= 0 {
				fmt.Fprintf(&b, " (%s)", s.Tokens[f.Carrier].Text)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

var markNames = []struct {
	mark language.Marks
	name string
}{
	{language.Paired, "paired"}, {language.Shortened, "shortened"}, {language.Quoted, "quoted"},
	{language.ShortQuoted, "label"}, {language.NamedMan, "man"}, {language.NamedWoman, "woman"},
	{language.FormalAddress, "formal"}, {language.Foreign, "foreign"}, {language.SentenceStart, "start"},
	{language.Capitals, "capitals"}, {language.Abbreviation, "abbreviation"},
}

// showMarks writes the marked words of each sentence, start left out.
func showMarks(x *language.Text) string {
	var b strings.Builder
	for _, s := range x.Sentences {
		for _, m := range markNames {
			var words []string
			for _, t := range s.Tokens {
				if t.Marks.Has(m.mark) && m.mark != language.SentenceStart && t.Kind != language.Punctuation {
					words = append(words, t.Text)
				}
			}
			if len(words) > 0 {
				fmt.Fprintf(&b, "%s: %s\n", m.name, strings.Join(words, ", "))
			}
		}
	}
	return b.String()
}

// showPairs writes the pairs of each sentence: full ones as "feminine +
// masculine", shortened ones with what they stand for.
func showPairs(x *language.Text) string {
	faults := [...]string{"", " no word", " ending", " mismatch"}
	var b strings.Builder
	for _, s := range x.Sentences {
		for i, t := range s.Tokens {
			f, m, ok := t.Expand()
			if !ok || t.Partner > i {
				continue
			}
			kind := "full"
			if t.Marks.Has(language.Shortened) {
				kind = t.Text
			}
			fmt.Fprintf(&b, "%s: %s + %s%s\n", kind, f, m, faults[t.Pair.Fault])
		}
		var spread []string
		for _, t := range s.Tokens {
			if t.Marks.Has(language.Paired) && t.Pair == nil {
				spread = append(spread, t.Text)
			}
		}
		if len(spread) > 0 {
			fmt.Fprintf(&b, "also: %s\n", strings.Join(spread, ", "))
		}
	}
	return b.String()
}

// showRestored writes the restored words with the lemmas that they may have.
func showRestored(x *language.Text) string {
	var b strings.Builder
	for _, s := range x.Sentences {
		for _, t := range s.Tokens {
			if !t.Restored {
				continue
			}
			var lemmas []string
			for _, r := range t.Readings {
				if !slices.Contains(lemmas, r.Lemma) {
					lemmas = append(lemmas, r.Lemma)
				}
			}
			fmt.Fprintf(&b, "%s: %s\n", t.Text, strings.Join(lemmas, ", "))
		}
	}
	return b.String()
}
