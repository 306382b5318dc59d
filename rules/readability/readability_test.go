package readability

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
)

func TestSyllables(t *testing.T) {
	for word, want := range map[string]int{
		"dom": 1, "ciasto": 2, "zamówienie": 4, "auto": 2, "Europa": 3, "nauka": 2, // au is one here by convention
		"żółć": 1, "źdźbło": 1, "administracja": 5, "kwiat": 1, "idealny": 4, "i": 1, "w": 0, "UMOWA": 3, "": 0,
	} {
		if got := Syllables(word); got != want {
			t.Errorf("%q has %d syllables, want %d", word, got, want)
		}
	}
}

// measure analyses one paragraph.
func measure(t *testing.T, text string) Metrics {
	t.Helper()
	doc, err := document.Parse("a.txt", []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	analyser, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	var texts []*language.Text
	for i := range doc.Blocks {
		texts = append(texts, analyser.Analyse(&doc.Blocks[i], &doc.Blocks[i].Views[0]))
	}
	return Measure(texts)
}

// TestMeasure compares with counts made by hand.
func TestMeasure(t *testing.T) {
	for _, c := range []struct {
		text string
		want Metrics
	}{
		{"Kot śpi. Pies je obiad.", Metrics{Sentences: 2, Words: 5}},
		{"Administracja uruchomiła 3 regulamin.", Metrics{Sentences: 1, Words: 3, Hard: 3}},
		// four syllables in the text, three and two in the base forms
		{"Rozmawiamy z podmiotami.", Metrics{Sentences: 1, Words: 3}},
		{"Jedziemy do Katarzyna Kowalewska.", Metrics{Sentences: 1, Words: 4}},
		{"123 456. …", Metrics{}},
	} {
		whole := measure(t, c.text)
		if got := (Metrics{Sentences: whole.Sentences, Words: whole.Words, Hard: whole.Hard}); got != c.want {
			t.Errorf("%q: %+v, want %+v", c.text, got, c.want)
		}
	}
}

func TestFOG(t *testing.T) {
	m := Metrics{Sentences: 10, Words: 150, Hard: 30}
	if fog, ok := m.FOG(); !ok || math.Abs(fog-0.4*(15+20)) > 1e-9 {
		t.Errorf("FOG of 15 words a sentence and 20 %% hard words is %v, %v", fog, ok)
	}
	if _, ok := measure(t, strings.Repeat("Kot śpi. ", 20)).FOG(); ok {
		t.Error("40 words are too few")
	}
	if fog, _ := (Metrics{}).FOG(); fog != 0 {
		t.Errorf("FOG of nothing is %v", fog)
	}
}

// TestFormulas compares with values worked out by hand.
func TestFormulas(t *testing.T) {
	m := Metrics{Sentences: 10, Words: 120, Hard: 18, HardForms: 30, Long: 48, LongSentences: 1, Nouns: 40, Verbs: 20, Nominalisations: 6, Passives: 4, Participles: 3}
	want := map[string]float64{
		"fog": 0.4 * (12 + 15), "sentence-length": 12, "hard-words": 15, "hard-forms": 25, "pisarek": 10, "pisarek-nonlinear": 9.6046863561,
		"lix": 12 + 40, "nominalisations": 5, "passives": 20, "nouns-a-verb": 2, "participles": 2.5, "long-sentences": 10,
	}
	for _, f := range Figures() {
		if got, ok := f.Of(m); !ok || math.Abs(got-want[f.Name]) > 1e-6 {
			t.Errorf("%s is %v, want %v", f.Name, got, want[f.Name])
		}
	}
	over, ok := m.Exceeded()
	if want := []string{"fog", "long-sentences", "hard-words"}; !ok || !slices.Equal(over, want) {
		t.Errorf("over the limits of B2: %v, want %v", over, want)
	}
	if _, ok := (Metrics{Words: 50}).Exceeded(); ok {
		t.Error("50 words are too few")
	}
}

// TestParts counts parts of speech by hand: a passive, an impersonal verb, a
// verbal noun, a participle.
func TestParts(t *testing.T) {
	m := measure(t, "Wniosek został odrzucony. Wysłano list. Dziękujemy za złożenie wniosku. Idąc, klaskał.")
	if m.Passives != 2 || m.Verbs != 4 || m.Nominalisations != 1 || m.Participles != 1 || m.Nouns != 4 {
		t.Errorf("%+v", m)
	}
}
