package morph

import (
	"os"
	"strings"
	"testing"
	"unicode"
)

// words returns the words of testdata/text.txt, which is written for this
// benchmark.
func words(b *testing.B) []string {
	data, err := os.ReadFile("testdata/text.txt")
	if err != nil {
		b.Fatal(err)
	}
	return strings.FieldsFunc(string(data), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
}

// BenchmarkAnalyse reads running text; one op is a word.
func BenchmarkAnalyse(b *testing.B) {
	d, text := Embedded(), words(b)
	var room [64]Reading
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		d.Analyse(room[:0], text[i%len(text)])
	}
}

// BenchmarkAnalyseLemma also writes every lemma.
func BenchmarkAnalyseLemma(b *testing.B) {
	d, text := Embedded(), words(b)
	var room [64]Reading
	var lemma [MaxForm]byte
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		for _, r := range d.Analyse(room[:0], text[i%len(text)]) {
			r.AppendLemma(lemma[:0])
		}
	}
}

func BenchmarkGenerate(b *testing.B) {
	d := Embedded()
	for name, want := range map[string]Tag{
		"klientka/inst": New(Subst, Sg, Inst), "zalogować/praet": New(Praet, Sg, F, Sec),
		"klientka/all": 0, "nowy/all": 0, "zalogować/all": 0,
	} {
		lemma, _, _ := strings.Cut(name, "/")
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				d.Generate(lemma, "", want)
			}
		})
	}
}

func BenchmarkEmbedded(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Embedded()
	}
}
