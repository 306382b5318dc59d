package document

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"github.com/zwrot/zwrot/rules/fix"
)

// broken returns what is wrong with a document, "" for nothing.
func broken(doc *Document) string {
	for i := range doc.Blocks {
		block := &doc.Blocks[i]
		if len(block.Views) == 0 {
			return fmt.Sprintf("block %d has no view", i)
		}
		if i > 0 && doc.Blocks[i-1].start() > block.start() {
			return fmt.Sprintf("block %d stands before the one before it", i)
		}
		for j := range block.Views {
			if wrong := brokenView(doc, &block.Views[j]); wrong != "" {
				return fmt.Sprintf("block %d view %d %q: %s", i, j, block.Views[j].Text, wrong)
			}
		}
	}
	for _, p := range doc.Problems {
		if p.Offset < 0 || p.Offset > len(doc.Source) || p.Message == "" || p.English == "" {
			return fmt.Sprintf("problem %v", p)
		}
	}
	return ""
}

func brokenView(doc *Document, v *View) string {
	if !utf8.ValidString(v.Text) {
		return "text is not UTF-8"
	}
	at, source := 0, v.Pieces[0].Source.Start
	for i, p := range v.Pieces {
		shown := v.Text[p.Start:p.End]
		if p.Start != at || p.Source.Start != source {
			return fmt.Sprintf("piece %d %v does not follow the one before", i, p)
		}
		if at, source = p.End, p.Source.End; p.Source.Start > p.Source.End || p.Source.End > len(doc.Source) {
			return fmt.Sprintf("piece %d %v lies outside of the source", i, p)
		}
		written := doc.Source[p.Source.Start:p.Source.End]
		if !utf8.Valid(written) {
			return fmt.Sprintf("piece %d cuts a letter", i)
		}
		ok := true
		switch p.Kind {
		case Literal:
			ok = shown == string(written) && shown != ""
		case Markup:
			ok = shown == "" && len(written) > 0
		case Placeholder, Code:
			ok = shown == string(Object)
		case Break:
			ok = (shown == " " || shown == "\n") && (p.markup || len(bytes.TrimSpace(written)) == 0 || escapes(doc))
		case Decoded:
			ok = shown != "" && (len(written) > 0 || escapes(doc))
		}
		if !ok {
			return fmt.Sprintf("piece %d of kind %d shows %q for %q", i, p.Kind, shown, written)
		}
	}
	if at != len(v.Text) {
		return "pieces do not reach the end of the text"
	}
	for _, b := range v.Branches {
		if b.Source.Start < 0 || b.Source.Start > b.Source.End || b.Source.End > len(doc.Source) {
			return fmt.Sprintf("branch %v", b)
		}
	}
	return brokenSpans(doc, v)
}

// escapes reports a document with texts that are written with escapes of their
// own: of base64 a place is not known exactly, and a line break may be "\n".
func escapes(doc *Document) bool {
	return doc.Format != "text" && doc.Format != "markdown" && doc.Format != "html"
}

// brokenSpans looks at the spans of all words of a view.
func brokenSpans(doc *Document, v *View) string {
	low, high := v.Pieces[0].Source.Start, v.Pieces[len(v.Pieces)-1].Source.End
	last := low
	for _, w := range wordsOf(v.Text) {
		s := v.SourceSpan(w[0], w[1])
		if s.Start < low || s.End > high || s.Start > s.End || s.Empty() && !escapes(doc) || s.Start < last {
			return fmt.Sprintf("%q stands at %v", v.Text[w[0]:w[1]], s)
		}
		last = s.Start
		for _, at := range w {
			if i := v.SourceSpan(at, at); !i.Empty() || i.Start < low || i.End > high {
				return fmt.Sprintf("insertion at %d goes to %v", at, i)
			}
		}
		if len(v.Pieces) == 1 && v.Pieces[0].Kind == Literal && string(doc.Source[s.Start:s.End]) != v.Text[w[0]:w[1]] {
			return fmt.Sprintf("%q is %q in the source", v.Text[w[0]:w[1]], doc.Source[s.Start:s.End])
		}
	}
	return ""
}

// wordsOf returns the ranges of the words of a text.
func wordsOf(text string) (words [][2]int) {
	start := -1
	for i, r := range text + " " {
		if isLetter := unicode.IsLetter(r) || r == '\u00AD'; isLetter && start < 0 {
			start = i
		} else if !isLetter && start >= 0 {
			words = append(words, [2]int{start, i})
			start = -1
		}
	}
	return words
}

// frame is what an edit of words must leave as it is: the source without the
// text that is read.
func frame(doc *Document) string {
	isText := make([]bool, len(doc.Source))
	for _, b := range doc.Blocks {
		for _, v := range b.Views {
			for _, p := range v.Pieces {
				if p.Kind == Literal || p.Kind == Decoded && !p.markup {
					for i := p.Source.Start; i < p.Source.End; i++ {
						isText[i] = true
					}
				}
			}
		}
	}
	var out []byte
	for i, c := range doc.Source {
		if !isText[i] {
			out = append(out, c)
		}
	}
	return string(out)
}

// TestFramesSurviveEdits replaces random words of all fixtures by others and
// reads the result again: every placeholder, tag and key must still be there,
// and the words must be read as they were meant.
func TestFramesSurviveEdits(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, f := range inputs(t) {
		doc := parseFixture(t, f)
		for range 20 {
			edits, want := randomEdits(doc, random)
			source, err := fix.Apply(doc.Source, edits)
			if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
			edited, err := Parse(f.Name, source, Options{})
			if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
			if wrong := broken(edited); wrong != "" {
				t.Errorf("%s: %s", f.Name, wrong)
			}
			if a, b := frame(doc), frame(edited); a != b {
				t.Fatalf("%s: the edits %v\nchange the frame\n%s\nto\n%s", f.Name, edits, a, b)
			}
			for i, text := range want {
				if got := edited.Blocks[i].Views[0].Text; got != text {
					t.Fatalf("%s: block %d reads %q, want %q", f.Name, i, got, text)
				}
			}
		}
	}
}

// randomEdits replaces some words of the first views, and returns what these
// are to read then.
func randomEdits(doc *Document, random *rand.Rand) (edits []fix.Edit, want []string) {
	for i := range doc.Blocks {
		v := &doc.Blocks[i].Views[0]
		text, moved := v.Text, 0
		for _, w := range wordsOf(v.Text) {
			if random.IntN(3) > 0 {
				continue
			}
			replacement := another(v.Text[w[0]:w[1]], v.Escape != nil && doc.Format != "text", random)
			at, written, ok := v.Replace(w[0], w[1], replacement)
			if !ok {
				continue
			}
			edits = append(edits, fix.Edit{Span: at, New: written})
			text = text[:w[0]+moved] + replacement + text[w[1]+moved:]
			moved += len(replacement) - (w[1] - w[0])
		}
		want = append(want, text)
	}
	return edits, want
}

// another returns a word that is as long (the length of lines tells
// what they are in text) as the given one, with signs in it
// that are mark-up somewhere where they can be escaped.
func another(word string, escaped bool, random *rand.Rand) string {
	var b strings.Builder
	for i, r := range word {
		switch {
		case unicode.IsUpper(r):
			b.WriteRune('Ż')
		case escaped && i > 0 && random.IntN(4) == 0:
			b.WriteRune([]rune(`&<>"'*_[]|\`)[random.IntN(11)])
		default:
			b.WriteRune([]rune("ąbćdęłó")[random.IntN(7)])
		}
	}
	if escaped {
		b.WriteByte('x')
	}
	return b.String()
}

// inputs are the files of all fixtures that are read.
func inputs(t testing.TB) []txtar.File {
	t.Helper()
	var out []txtar.File
	for _, path := range fixtures(t) {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			if !strings.HasSuffix(f.Name, ".blocks") {
				out = append(out, f)
			}
		}
	}
	return out
}

func TestInvariantsOfFixtures(t *testing.T) {
	for _, f := range inputs(t) {
		if wrong := broken(parseFixture(t, f)); wrong != "" {
			t.Errorf("%s: %s", f.Name, wrong)
		}
	}
}

// TestLongTags reads tags whose ends are further than tags are long.
func TestLongTags(t *testing.T) {
	for _, open := range []string{"{{", "{{f(", "{%", "{a b=\"", "{$a.{$", "<#if (", "${", "<0>", "<%= javascript_tag do %>", "%(", "@if("} {
		for _, size := range []int{maxTag - 1, maxTag, maxTag + 1, 2 * maxTag} {
			for _, end := range []string{"", "}}", ")}}", "\"}", "}}}", "%}", ")>", "</0>", "<% end %>"} {
				for _, name := range []string{"a.txt", "a.md", "a.html", "a.pl.json"} {
					src := open + strings.Repeat("a", size) + end
					if name == "a.pl.json" {
						src = "{\"a\": \"" + escapeJSON(src, false) + "\"}"
					}
					doc, err := Parse(name, []byte(src), Options{})
					if err != nil {
						t.Fatal(err)
					}
					if wrong := broken(doc); wrong != "" {
						t.Errorf("%s: %s and %d bytes and %s: %s", name, open, size, end, wrong)
					}
				}
			}
		}
	}
}

// TestInvariantsOfMutations cuts, doubles and swaps parts of the fixtures, so
// that tags are left open and marks stand where none is expected.
func TestInvariantsOfMutations(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	files := inputs(t)
	for range 4000 {
		f := files[random.IntN(len(files))]
		src := mutate(f.Data, files[random.IntN(len(files))].Data, random)
		doc, err := Parse(f.Name, src, Options{})
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		if wrong := broken(doc); wrong != "" {
			t.Fatalf("%s: %s\nin %q", f.Name, wrong, src)
		}
	}
}

// mutate splices texts at random places, and drops the halves of letters.
func mutate(a, b []byte, random *rand.Rand) []byte {
	out := append([]byte(nil), a[:random.IntN(len(a)+1)]...)
	from := random.IntN(len(b) + 1)
	out = append(out, b[from:from+random.IntN(len(b)-from+1)]...)
	out = append(out, a[random.IntN(len(a)+1):]...)
	for range random.IntN(4) {
		if len(out) > 0 {
			out[random.IntN(len(out))] = "<>{}%\"'&|*[]\n\\`#-"[random.IntN(17)]
		}
	}
	return bytes.ToValidUTF8(out, nil)
}
