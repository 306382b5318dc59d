package tone

import (
	"strings"
	"unicode/utf8"

	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func shouting() *lint.Rule {
	return &lint.Rule{
		ID:    "tone/shouting",
		Title: lint.Message{PL: "Krzyk: wielkie litery i wykrzykniki", EN: "Shouting: capitals and exclamation marks"},
		Why: lint.Message{
			PL: "Zdanie wielkimi literami czyta się jak krzyk, wolniej, a czytnik ekranu potrafi je literować. Jeden wykrzyknik wystarczy.",
			EN: "A sentence in capitals reads as shouting, and more slowly; a screen reader may spell it out. One exclamation mark is enough.",
		},
		Source:   "A. Wolański, Edycja tekstów (PWN 2008); WCAG 2.2, Understanding 3.1.5",
		Bad:      []lint.Example{{Text: "Uwaga!!!", Fixed: "Uwaga!"}, {Text: "ZAPŁAĆ NATYCHMIAST.", Fixed: "Zapłać natychmiast."}},
		Good:     []string{"Podaj PIN, PESEL i kod BLIK.", "Brawo!", "UWAGA"},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Info}, // headings of contracts are set so
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			for i := range p.Text.Sentences {
				s := &p.Text.Sentences[i]
				for j := 0; j < len(s.Tokens); j++ {
					if t := &s.Tokens[j]; loud(t) && (j+1 == len(s.Tokens) || s.Tokens[j+1].Text != ",") {
						reportMarks(p, s, j)
					} else if end := capitalsFrom(p.Text.View.Text, s, j); end > j+1 {
						reportCapitals(p, s, j, end)
						j = end
					}
				}
			}
		},
	}
}

// loud reports several exclamation marks, or one with question marks.
func loud(t *language.Token) bool {
	return t.Kind == language.Punctuation && len(t.Text) > 1 && strings.Contains(t.Text, "!") && strings.Trim(t.Text, "!?") == ""
}

func reportMarks(p *lint.Pass, s *language.Sentence, i int) {
	one := "!"
	if strings.Contains(s.Tokens[i].Text, "?") {
		one = "?"
	}
	p.Report(lint.Report{
		Sentence:  s,
		Main:      [2]int{i, i + 1},
		Message:   lint.Message{PL: "Wystarczy jeden znak: „" + one + "”.", EN: "One sign is enough: “" + one + "”."},
		Proposals: []rewrite.Proposal{{Draft: p.Draft(s).Word(i, one), Safe: true}},
	})
}

// shortest is the length of a word in capitals, in letters, from which it is
// shouted: shorter ones are acronyms (rule catalogue §8).
const shortest = 4

// capitalsFrom returns the end of the run of words in capitals that begins at
// token i: two words of four letters at least, with short words, commas and
// strokes between them; i when there is none.
func capitalsFrom(text string, s *language.Sentence, i int) int {
	end, long, polish := i, 0, false
	for j := i; j < len(s.Tokens); j++ {
		t := &s.Tokens[j]
		if j > i && (t.Text == "," || t.Text == "/") {
			continue
		}
		if t.Kind != language.Word || t.Text == t.Lower || t.InIdentifier(text) || t.Text != strings.ToUpper(t.Text) || t.Marks.Has(language.Foreign) {
			break
		}
		if n := utf8.RuneCountInString(t.Text); n >= shortest && !acronym(t) {
			long, end = long+1, j+1
			polish = polish || len(t.Readings) > 0
		} else if j == i {
			break // a run begins with a word
		}
	}
	if long < 2 || !polish { // "SELECT DISTINCT" is no Polish
		return i
	}
	return end
}

// acronym reports a word in capitals that is written so: PESEL, BLIK, RODO.
func acronym(t *language.Token) bool {
	if len(t.Readings) == 0 {
		const longest = 5 // letters of an acronym that the dictionary lacks
		return utf8.RuneCountInString(t.Text) <= longest
	}
	_, common := t.Reading(func(r language.Reading) bool { return r.Lemma == strings.ToLower(r.Lemma) })
	return !common
}

func reportCapitals(p *lint.Pass, s *language.Sentence, from, to int) {
	d := p.Draft(s)
	for i := from; i < to; i++ {
		t := &s.Tokens[i]
		if t.Kind != language.Word || acronym(t) {
			continue
		}
		text := t.Lower
		if t.Marks.Has(language.SentenceStart) {
			text = rewrite.Capitalise(text)
		}
		d.Word(i, text)
	}
	p.Report(lint.Report{
		Sentence: s,
		Main:     [2]int{from, to},
		Message: lint.Message{
			PL: "Wielkie litery czyta się jak krzyk. Napisz to zwykłymi.",
			EN: "Capitals read as shouting. Write this in small letters.",
		},
		Proposals: []rewrite.Proposal{{Draft: d}},
	})
}
