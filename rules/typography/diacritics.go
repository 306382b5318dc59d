package typography

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func diacritics() *lint.Rule {
	return &lint.Rule{
		ID:    "typography/diacritics",
		Title: lint.Message{PL: "Brak polskich liter", EN: "Missing Polish letters"},
		Why: lint.Message{
			PL: "Tekst bez „ą” i „ł” wygląda na pisany w pośpiechu, a czytnik ekranu wymawia go źle. Bywa też znakiem oszustwa.",
			EN: "Text without “ą” and “ł” looks hurried, and a screen reader says it wrong. It is also a mark of fraud.",
		},
		Source:   "Wielki słownik ortograficzny PWN; CERT Polska, zalecenia o rozpoznawaniu phishingu",
		Bad:      []lint.Example{{Text: "Wpisz nowe haslo.", Fixed: "Wpisz nowe hasło."}},
		Good:     []string{"Wpisz nowe hasło.", "To jest nowe zadanie."},
		Severity: lint.Info,
		Types:    map[lint.Type]lint.Severity{lint.Chat: lint.Off}, // an SMS without Polish letters holds twice the text
		Since:    "0.1.0",
		Check:    checkDiacritics,
	}
}

// plainWords is the number of words without their Polish letters from which a
// text counts as written so on purpose, as text messages are: it draws one
// finding, not one a word.
const plainWords = 3

func checkDiacritics(p *lint.Pass) {
	found := 0
	eachToken(p, func(s *language.Sentence, i int) {
		if lacksLetters(p, s, i) {
			found++
		}
	})
	if found > 0 && lint.Fact(p, "typography/plain", writtenPlain) {
		found = max(found, plainWords)
	}
	first := true
	eachToken(p, func(s *language.Sentence, i int) {
		t := &s.Tokens[i]
		if !lacksLetters(p, s, i) || !first && found >= plainWords {
			return
		}
		first = false
		r := lint.Report{
			Sentence: s,
			Main:     [2]int{i, i + 1},
			Message: lint.Message{
				PL: "W „" + t.Text + "” brakuje polskich liter.",
				EN: "“" + t.Text + "” lacks its Polish letters.",
			},
		}
		if found >= plainWords {
			r.Message = lint.Message{
				PL: "Ten tekst jest pisany bez polskich liter.",
				EN: "This text is written without Polish letters.",
			}
		} else {
			r.Proposals = restored(p, s, i)
		}
		p.Report(r)
	})
}

// writtenPlain reports a document without a Polish letter in which many words lack
// theirs: its short paragraphs are written so on purpose too.
func writtenPlain(texts []*language.Text) bool {
	restored := 0
	for _, t := range texts {
		if strings.ContainsAny(t.View.Text, "ąćęłńóśżźĄĆĘŁŃÓŚŻŹ") {
			return false
		}
		for i := range t.Sentences {
			for j := range t.Sentences[i].Tokens {
				if t.Sentences[i].Tokens[j].Restored {
					restored++
				}
			}
		}
	}
	return restored >= plainWords
}

// lacksLetters reports a word that is one only with its Polish letters restored,
// and that is neither an acronym nor English.
func lacksLetters(p *lint.Pass, s *language.Sentence, i int) bool {
	t := &s.Tokens[i]
	if !t.Restored || len(t.Readings) == 0 || loans[t.Lower] {
		return false
	}
	_, first := utf8.DecodeRuneInString(t.Text)
	if strings.ContainsFunc(t.Text[first:], unicode.IsUpper) {
		return false
	}
	switch {
	case onlyVerbs(t):
	case strings.HasSuffix(t.Lower, "a"):
		// "Moderacja" is more likely a word that the dictionary lacks than "moderacją".
		return !onlyLast(p, t, "ą")
	case strings.HasSuffix(t.Lower, "e"):
		return !onlyLast(p, t, "ę") || governed(s, i)
	}
	return len(s.Tokens) > 2 || utf8.RuneCountInString(t.Text) > shortForm
}

// shortForm is the length of an abbreviation that may stand alone: "Sie." of
// "sierpień".
const shortForm = 3

// governed reports that the word before wants an accusative: "podaj nazwe", "na
// strone", "nową nazwe". Without that it is a foreign name: "licencja libre".
func governed(s *language.Sentence, i int) bool {
	if i == 0 {
		return false
	}
	_, ok := s.Tokens[i-1].Reading(func(r language.Reading) bool {
		switch r.Tag.Class() {
		case morph.Fin, morph.Praet, morph.Impt, morph.Inf, morph.Imps, morph.Pcon:
			return true
		case morph.Prep, morph.Adj, morph.Ppas, morph.Pact:
			return r.Tag.Case()&morph.Acc != 0
		}
		return false
	})
	return ok
}

// onlyLast reports that a word lacks no more than its last letter.
func onlyLast(p *lint.Pass, t *language.Token, last string) bool {
	return slices.Contains(p.Rewriter.Dictionary.Restore(t.Lower), t.Lower[:len(t.Lower)-1]+last)
}

// onlyVerbs reports a word that is a verb however it is read: "moga" is "mogą".
func onlyVerbs(t *language.Token) bool {
	_, other := t.Reading(func(r language.Reading) bool { return r.Tag.Case() != 0 })
	return !other
}

// loans are English words that a Polish one would be with its letters restored.
var loans = map[string]bool{
	"music": true, "general": true, "ideal": true, "sun": true, "glow": true, "core": true, "some": true, "more": true, "line": true, "mode": true,
	"code": true, "date": true, "merge": true, "are": true, "case": true, "zone": true, "pane": true, "love": true, "rose": true, "wine": true,
}

// letterShare is how many of 100 letters of Polish text are this one: "jezyk" is
// rather "język" than "jeżyk".
var letterShare = map[rune]float64{'ł': 1.82, 'ę': 1.11, 'ą': 0.99, 'ó': 0.85, 'ż': 0.83, 'ś': 0.66, 'ć': 0.40, 'ń': 0.20, 'ź': 0.06}

// rareness is the greater the more Polish letters a word has and the rarer they are.
func rareness(word string) float64 {
	sum := 0.0
	for _, r := range word {
		if share := letterShare[r]; share > 0 {
			sum -= math.Log(share / 100)
		}
	}
	return sum
}

// restored proposes the words that token i may stand for, the likeliest first.
func restored(p *lint.Pass, s *language.Sentence, i int) []rewrite.Proposal {
	t := &s.Tokens[i]
	words := p.Rewriter.Dictionary.Restore(t.Lower)
	slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(rareness(a), rareness(b)) })
	var out []rewrite.Proposal
	for _, word := range words {
		out = append(out, rewrite.Proposal{Draft: p.Draft(s).Word(i, rewrite.LikeCapitals(word, t.Text)), Safe: len(words) == 1})
	}
	return out
}
