package consistency

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func klientCapitalisation() *lint.Rule {
	return &lint.Rule{
		ID:    "consistency/klient-capitalisation",
		Title: lint.Message{PL: "„Klient” wielką literą", EN: "“Klient” with a capital"},
		Why: lint.Message{
			PL: "Poza umową z definicjami „klient”, „sklep” i „oferta” to zwykłe słowa. Wielkie litery w środku zdania utrudniają czytanie i brzmią urzędowo.",
			EN: "Outside a contract with definitions “klient”, “sklep” and “oferta” are common words. Capitals inside a sentence are hard to read and sound official.",
		},
		Source:   "Wielki słownik ortograficzny PWN [73]; Poradnia językowa PWN, „Klient czy klient?”",
		Bad:      []lint.Example{{Text: "Każdy Klient dostanie kawę.", Fixed: "Każdy klient dostanie kawę."}},
		Good:     []string{"Każda klientka i każdy klient dostanie kawę.", "Drodzy Klienci, zapraszamy na kawę."},
		Severity: lint.Info,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Off},
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			for i := range p.Text.Sentences {
				s := &p.Text.Sentences[i]
				for j := range s.Tokens {
					t := &s.Tokens[j]
					if !startsUpper(t.Text) || t.Marks&(language.SentenceStart|language.Capitals|language.Quoted|language.ShortQuoted) != 0 || !t.HasLemma(roles...) || greeted(s, j) || named(s, j) || s.OnScreen(j) {
						continue
					}
					p.Report(lint.Report{
						Sentence:  s,
						Main:      [2]int{j, j + 1},
						Message:   lint.Message{PL: "„" + t.Text + "” to w środku zdania zwykłe słowo, pisz je małą literą.", EN: "“" + t.Text + "” is a common word inside a sentence; write it small."},
						Proposals: []rewrite.Proposal{{Draft: p.Draft(s).Word(j, t.Lower)}},
					})
				}
			}
		},
	}
}

// roles are words that firms like to write with a capital.
var roles = []string{
	"klient", "klientka", "konsument", "konsumentka", "użytkownik", "użytkowniczka", "kupujący", "abonent", "abonentka",
	"pacjent", "pacjentka", "ubezpieczony", "pożyczkobiorca", "kredytobiorca", "sprzedawca", "usługodawca", "usługobiorca",
}

// greeted reports a word of address: "Drodzy Klienci".
func greeted(s *language.Sentence, i int) bool {
	return i > 0 && (s.Tokens[i-1].HasLemma("drogi", "szanowny", "kochany", "panie", "pan", "pani") || s.Tokens[i-1].Text == ",")
}

// named reports a name of several words with capitals: "Strefa Klienta", "Biuro
// Obsługi Klienta".
func named(s *language.Sentence, i int) bool {
	before := i > 0 && startsUpper(s.Tokens[i-1].Text) && !s.Tokens[i-1].Marks.Has(language.SentenceStart)
	after := i+1 < len(s.Tokens) && startsUpper(s.Tokens[i+1].Text)
	start := i > 0 && s.Tokens[i-1].Marks.Has(language.SentenceStart) && s.Tokens[i-1].HasLemma("strefa", "biuro", "dział", "panel", "karta", "centrum", "serwis", "konto", "dzień", "obsługa")
	return before || after || start
}
