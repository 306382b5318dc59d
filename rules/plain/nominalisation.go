package plain

import (
	"strconv"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func nominalisation() *lint.Rule {
	return &lint.Rule{
		ID:    "plain/nominalisation",
		Title: lint.Message{PL: "Dużo rzeczowników od czasowników", EN: "Many nouns made of verbs"},
		Why: lint.Message{
			PL: "„Umożliwienie realizacji przesłania potwierdzenia” każe czytać trzy razy. Czasownik powie, kto co robi: „żebyśmy mogli wysłać potwierdzenie”.",
			EN: "“Umożliwienie realizacji przesłania potwierdzenia” asks to be read three times. A verb says who does what.",
		},
		Source:   "Zasady prostego języka służby cywilnej (czasowniki zamiast rzeczowników odczasownikowych); ISO 24495-1:2023",
		Bad:      []lint.Example{{Text: "Prosimy o umożliwienie realizacji przesłania potwierdzenia."}},
		Good:     []string{"Dziękujemy za skorzystanie z oferty.", "Zmiana hasła"},
		Severity: lint.Info,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Off},
		Options:  []lint.Option{{Name: "min", Default: 3, Meaning: lint.Message{PL: "od tylu w zdaniu jest uwaga", EN: "from so many in a sentence on"}}},
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			if p.Trial {
				return
			}
			for i := range p.Text.Sentences {
				s := &p.Text.Sentences[i]
				var found []int
				for j := range s.Tokens {
					if nominalised(s, j) {
						found = append(found, j)
					}
				}
				if len(found) >= p.Option("min") {
					p.Report(lint.Report{Sentence: s, Main: [2]int{found[0], found[0] + 1}, Related: found[1:], Message: lint.Message{
						PL: "Zdanie ma " + lint.Count(len(found), "rzeczownik", "rzeczowniki", "rzeczowników") + " od czasowników. Powiedz czasownikiem, kto co robi.",
						EN: "The sentence has " + strconv.Itoa(len(found)) + " nouns made of verbs. Say with a verb who does what.",
					}})
				}
			}
		},
	}
}

// nominalised reports a verbal noun in use as one: "przesłanie", "realizacja".
// Words that name a thing too ("zamówienie", "przesłanie") are one before what
// is done.
func nominalised(s *language.Sentence, i int) bool {
	t := &s.Tokens[i]
	if len(t.Readings) == 0 || t.Marks.Has(language.Quoted) {
		return false
	}
	ger, thing := false, false
	for _, r := range t.Readings {
		switch r.Tag.Class() {
		case morph.Ger:
			ger = true
		case morph.Subst:
			if !strings.HasSuffix(r.Lemma, "acja") && !strings.HasSuffix(r.Lemma, "izacja") {
				thing = true
			} else if !institutions[r.Lemma] {
				ger = true
			}
		}
	}
	return ger && (!thing || i+1 < len(s.Tokens) && genitive(&s.Tokens[i+1]))
}

// institutions are nouns in -acja that name a thing and no doing.
var institutions = map[string]bool{
	"aplikacja": true, "informacja": true, "stacja": true, "organizacja": true, "reklamacja": true, "restauracja": true, "dekoracja": true,
	"sytuacja": true, "racja": true, "relacja": true, "deklaracja": true, "dokumentacja": true, "lokalizacja": true, "administracja": true,
	"generacja": true, "atrakcja": true, "fundacja": true, "wakacja": true, "kolacja": true, "inflacja": true, "operacja": true, "rezerwacja": true,
}
