package language

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/document"
)

// constraintCase is a line of testdata/language/constraints/constraints.txt.
type constraintCase struct {
	rule, text string
	start, end int // bytes of the word in text
	lemma      string
	tag        morph.Tag
}

func constraintCases(t *testing.T) []constraintCase {
	t.Helper()
	data, err := os.ReadFile("../../testdata/language/constraints/constraints.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []constraintCase
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "|")
		if len(fields) != 3 {
			t.Fatalf("%q: want name | sentence | lemma tag", line)
		}
		c := constraintCase{rule: strings.TrimSpace(fields[0])}
		before, rest, _ := strings.Cut(strings.TrimSpace(fields[1]), "[")
		word, after, ok := strings.Cut(rest, "]")
		if !ok {
			t.Fatalf("%q: no word in brackets", line)
		}
		c.text, c.start, c.end = before+word+after, len(before), len(before)+len(word)
		lemma, tag, _ := strings.Cut(strings.TrimSpace(fields[2]), " ")
		c.lemma = lemma
		if tag != "*" {
			if c.tag, err = morph.ParseTag(tag); err != nil {
				t.Fatalf("%q: %v", line, err)
			}
		}
		out = append(out, c)
	}
	return out
}

// fits reports whether every reading of the word in question is as the case
// says.
func (c constraintCase) fits(s *Sentence) bool {
	for _, t := range s.Tokens {
		if t.Start == c.start {
			return !slices.ContainsFunc(t.Readings, func(r Reading) bool {
				return c.lemma != "*" && r.Lemma != c.lemma || !within(r.Tag, c.tag)
			})
		}
	}
	return false
}

// within reports whether tag fits the pattern with all of its values.
func within(tag, want morph.Tag) bool {
	return tag.Matches(want) &&
		(want.Number() == 0 || tag.Number()&^want.Number() == 0) &&
		(want.Case() == 0 || tag.Case()&^want.Case() == 0) &&
		(want.Gender() == 0 || tag.Gender()&^want.Gender() == 0)
}

// without analyses the text of the case with all constraints but one.
func (c constraintCase) without(a *Analyser, rule string) *Sentence {
	s := a.raw(c.text)
	drop := func(rules []constraint) []constraint {
		return slices.DeleteFunc(slices.Clone(rules), func(r constraint) bool { return r.name == rule })
	}
	x := newSyntax(&memory{}, s)
	x.dict, x.government = a.dict, a.government
	x.disambiguate(drop(wordConstraints[:]), drop(contextConstraints[:]))
	x.finish()
	return s
}

// raw returns the one sentence of text with all readings.
func (a *Analyser) raw(text string) *Sentence {
	scan := scanner{text: text, dotted: a.abbreviations.Dotted}
	tokens := scan.scan()
	r := reader{dict: a.dict}
	r.read(tokens)
	s := &a.sentences(text, tokens)[0]
	markCase(s)
	return s
}

// Each constraint takes away what its sentence says, and no other constraint
// does so in its place.
func TestConstraints(t *testing.T) {
	a, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	tested := map[string]bool{}
	for _, c := range constraintCases(t) {
		tested[c.rule] = true
		t.Run(c.rule, func(t *testing.T) {
			if s := c.without(a, ""); !c.fits(s) {
				t.Errorf("%s: a reading is left that does not fit: %v", c.text, c.word(s))
			}
			if s := c.without(a, c.rule); c.fits(s) {
				t.Errorf("%s: the readings fit without the constraint as well: %v", c.text, c.word(s))
			}
		})
	}
	for _, rules := range [][]constraint{wordConstraints[:], contextConstraints[:]} {
		for _, r := range rules {
			if !tested[r.name] {
				t.Errorf("no sentence for %q", r.name)
			}
		}
	}
}

// word describes the readings of the word in question.
func (c constraintCase) word(s *Sentence) []string {
	var out []string
	for _, t := range s.Tokens {
		if t.Start == c.start {
			for _, r := range t.Readings {
				out = append(out, r.Lemma+" "+r.Tag.String())
			}
		}
	}
	return out
}

// No constraint takes the last reading of a word, and what is left was there
// before; for texts without sense as well.
func FuzzConstraints(f *testing.F) {
	for _, s := range []string{"Drogi Kliencie, dziękujemy.", "w z o i a", "się się nie nie to to", "Ale, ale! Co? Który który", "5 pięć 12 dwa lata"} {
		f.Add(s)
	}
	a, err := Load()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		view := &document.View{Text: text}
		for _, s := range a.Analyse(&document.Block{Views: []document.View{*view}}, view).Sentences {
			for i, tok := range s.Tokens {
				if tok.RuledOut > 0 && len(tok.Readings) == 0 {
					t.Errorf("%q: %q has no reading left", text, tok.Text)
				}
				if tok.Agrees >= len(s.Tokens) || tok.Agrees == i {
					t.Errorf("%q: %q agrees with %d", text, tok.Text, tok.Agrees)
				}
			}
		}
	})
}
