package rewrite

import (
	"testing"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/span"
)

// analysed returns the analysis of one line of prose.
func analysed(t testing.TB, text string) (*language.Text, *language.Sentence) {
	t.Helper()
	a, err := language.Load()
	if err != nil {
		t.Fatal(err)
	}
	view := &document.View{Text: text, Pieces: []document.Piece{{End: len(text), Source: span.Span{End: len(text)}}}}
	out := a.Analyse(&document.Block{}, view)
	if len(out.Sentences) == 0 {
		t.Fatalf("%q has no sentence", text)
	}
	return out, &out.Sentences[0]
}

func rewriter(t testing.TB) *Rewriter {
	t.Helper()
	rw, err := New(morph.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return rw
}

// index is the token with a text.
func index(t testing.TB, s *language.Sentence, text string) int {
	t.Helper()
	for i := range s.Tokens {
		if s.Tokens[i].Text == text {
			return i
		}
	}
	t.Fatalf("no token %q", text)
	return -1
}

func TestDraft(t *testing.T) {
	for _, test := range []struct {
		text   string
		change func(d *Draft, at func(string) int)
		want   string
	}{
		{"Drogi Kliencie, witamy.", func(d *Draft, at func(string) int) { d.Replace(0, 2, "Dzień dobry") }, "Dzień dobry, witamy."},
		{"Sam wybierasz termin.", func(d *Draft, at func(string) int) { d.Delete(0, 1) }, "Wybierasz termin."},
		{"Możesz to zrobić sam.", func(d *Draft, at func(string) int) { d.Word(at("sam"), "samodzielnie") }, "Możesz to zrobić samodzielnie."},
		{"Możesz to zrobić sam.", func(d *Draft, at func(string) int) { d.Delete(at("sam"), at("sam")+1) }, "Możesz to zrobić."},
		{"Widzisz błąd.", func(d *Draft, at func(string) int) { d.Insert(0, "teraz") }, "Teraz widzisz błąd."},
		{"Anna widzi błąd.", func(d *Draft, at func(string) int) { d.Insert(0, "teraz") }, "Teraz Anna widzi błąd."},
		{"Masz pytania?", func(d *Draft, at func(string) int) { d.Insert(at("?"), "do nas") }, "Masz pytania do nas?"},
		{"Dziękujemy, że jesteś.", func(d *Draft, at func(string) int) { d.Replace(at(","), at("."), "za obecność") }, "Dziękujemy za obecność."},
		{"Rozmawiaj ze swoim doradcą.", func(d *Draft, at func(string) int) { d.Replace(at("swoim"), at("."), "nami") }, "Rozmawiaj z nami."},
		{"Rozmawiaj z klientem.", func(d *Draft, at func(string) int) { d.Word(at("klientem"), "stałą klientką") }, "Rozmawiaj ze stałą klientką."},
		{"Nie widzisz jeszcze błędu.", func(d *Draft, at func(string) int) {
			d.Delete(0, 2).Delete(2, 3).Word(3, "błąd nie jest jeszcze widoczny")
		}, "Błąd nie jest jeszcze widoczny."},
		{"Nic się nie zmienia.", func(d *Draft, at func(string) int) { d.Word(at("zmienia"), "zmienia") }, "Nic się nie zmienia."},
	} {
		text, s := analysed(t, test.text)
		d := NewDraft(text, s)
		test.change(d, func(word string) int { return index(t, s, word) })
		if got := d.Text(); got != test.want {
			t.Errorf("%q became %q, want %q", test.text, got, test.want)
		}
	}
}

func TestPrepositionFor(t *testing.T) {
	for _, test := range []struct{ preposition, word, want string }{
		{"z", "nami", "z"}, {"ze", "nami", "z"}, {"z", "swoim", "ze"}, {"z", "sklepu", "ze"},
		{"z", "sali", "z"}, {"z", "szafy", "z"}, {"z", "szkoły", "ze"}, {"z", "wszystkimi", "ze"},
		{"w", "Wrocławiu", "we"}, {"w", "wodzie", "w"}, {"we", "osobie", "w"}, {"w", "mnie", "we"}, {"z", "źródła", "ze"},
	} {
		if got := prepositionFor(test.preposition, test.word); got != test.want {
			t.Errorf("%s before %q: %s, want %s", test.preposition, test.word, got, test.want)
		}
	}
}

func TestPhrase(t *testing.T) {
	for _, test := range []struct {
		text, first string
		from, to    morph.Case
		want        string
	}{
		{"Sprawdź nowy adres dostawy.", "nowy", morph.Acc, morph.Gen, "Sprawdź nowego adresu dostawy."},
		{"Podaj dane osobowe.", "dane", morph.Acc, morph.Gen, "Podaj danych osobowych."},
		{"Masz trzy nowe wiadomości.", "trzy", morph.Acc, morph.Gen, "Masz trzech nowych wiadomości."},
		{"Wpisz imię i nazwisko.", "imię", morph.Acc, morph.Gen, "Wpisz imienia i nazwiska."},
		{"Zmień swoje hasło do konta.", "swoje", morph.Acc, morph.Inst, "Zmień swoim hasłem do konta."},
		{"Nie masz żadnych zamówień.", "żadnych", morph.Gen, morph.Acc, "Nie masz żadne zamówienia."},
	} {
		text, s := analysed(t, test.text)
		p, ok := PhraseAt(s, index(t, s, test.first), test.from)
		if !ok {
			t.Errorf("%q: no phrase at %q", test.text, test.first)
			continue
		}
		d := NewDraft(text, s)
		if !rewriter(t).PhraseIn(d, s, p, test.to) {
			t.Errorf("%q: no such form", test.text)
			continue
		}
		if got := d.Text(); got != test.want {
			t.Errorf("%q became %q, want %q", test.text, got, test.want)
		}
	}
}
