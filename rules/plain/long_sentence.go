package plain

import (
	"strconv"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func longSentence() *lint.Rule {
	return &lint.Rule{
		ID:    "plain/long-sentence",
		Title: lint.Message{PL: "Długie zdanie", EN: "A long sentence"},
		Why: lint.Message{
			PL: "Po dwudziestym słowie mało kto pamięta początek zdania. Podziel je tam, gdzie stoi „który”, „ponieważ” albo „oraz”, a kroki ponumeruj.",
			EN: "After twenty words few remember how the sentence began. Split it at “który”, “ponieważ” or “oraz”, and number the steps.",
		},
		Source: "Zasady prostego języka służby cywilnej: 15–20 słów w zdaniu; Jasnopis (W. Gruszczyński, M. Ogrodniczuk, 2015)",
		Bad:    []lint.Example{{Text: "Jeśli chcesz zmienić termin dostawy, wejdź na stronę sklepu, zaloguj się na swoje konto, wybierz zamówienie, które ma przyjechać, kliknij kalendarz i podaj nowy dzień."}},
		Good:   []string{"Jeśli chcesz zmienić termin dostawy, zaloguj się i wybierz zamówienie."},
		// Above twice the limit for readers' ease it is an error, below a warning.
		Severity: lint.Error,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Info},
		Options: []lint.Option{
			{Name: "max", Default: 20, Meaning: lint.Message{PL: "tyle słów może mieć zdanie", EN: "words that a sentence may have"}},
			{Name: "error", Default: 30, Meaning: lint.Message{PL: "od tylu słów więcej to błąd", EN: "words beyond which it is an error"}},
		},
		Since: "0.1.0",
		Check: checkLongSentence,
	}
}

func checkLongSentence(p *lint.Pass) {
	if p.Trial || !isProse(p.Text.Block.Role) {
		return // a pair of forms must not fail for a word more
	}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		n := wordsIn(s)
		if n <= p.Option("max") || s.Foreign() {
			continue
		}
		r := lint.Report{Sentence: s, Main: [2]int{0, len(s.Tokens)}, Message: lint.Message{
			PL: "Zdanie ma " + lint.Count(n, "słowo", "słowa", "słów") + ". Podziel je na krótsze albo zrób z niego listę.",
			EN: "The sentence has " + strconv.Itoa(n) + " words. Split it, or make it a list.",
		}}
		if n <= p.Option("error") {
			r.Severity = lint.Warning
		}
		p.Report(r)
	}
}

// isProse reports a block that is read as running text.
func isProse(r document.Role) bool {
	return r == document.Paragraph || r == document.ListItem || r == document.Message || r == document.Cell
}

// wordsIn counts the words of a sentence, up to a colon that opens a list. Both
// forms of a pair are one word: fairness must not cost length.
func wordsIn(s *language.Sentence) int {
	n := 0
	for i := range s.Tokens {
		t := &s.Tokens[i]
		switch {
		case t.Text == ":" && i+1 < len(s.Tokens) && s.Tokens[i+1].Space:
			return n
		case t.Partner >= 0 && t.Partner < i:
			// counted with its other half
		case t.Kind == language.Word, t.Kind == language.Number, t.Kind == language.Placeholder:
			n++
		}
	}
	return n
}
