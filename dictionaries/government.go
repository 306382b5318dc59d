package dictionaries

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/lists"
	"github.com/zwrot/zwrot/dictionaries/morph"
)

// Government says what words govern. It is not changed after reading.
type Government struct {
	verbs, nouns, adjectives map[string]Frame
	prepositions             map[string]morph.Case
	aspects                  *Aspects
}

// Frame is what one word may take. The zero Frame takes nothing.
type Frame struct {
	cases   morph.Case
	prep    []Complement
	clauses []string
}

// Complement is a preposition with the case behind it.
type Complement struct {
	Preposition string // "do", "w sprawie"
	Case        morph.Case
}

// clauses are the words of a frame that stand for more than a noun phrase.
var clauses = []string{"inf", "że", "żeby", "czy", "jak", "aż", "niż", "adj", "adv", "abs"}

// LoadGovernment reads the embedded list; aspects gives a verb without a line of
// its own the line of its partner.
func LoadGovernment(aspects *Aspects) (*Government, error) {
	s, err := embedded("government.toml")
	if err != nil {
		return nil, err
	}
	return readGovernment(s, aspects)
}

func readGovernment(s *lists.File, aspects *Aspects) (*Government, error) {
	var f struct {
		Verbs        map[string]string `toml:"verbs"`
		Prepositions map[string]string `toml:"prepositions"`
		Nouns        map[string]string `toml:"nouns"`
		Adjectives   map[string]string `toml:"adjectives"`
	}
	if err := s.Decode(&f); err != nil {
		return nil, err
	}
	g := &Government{prepositions: map[string]morph.Case{}, aspects: aspects}
	for _, part := range []struct {
		table string
		in    map[string]string
		out   *map[string]Frame
	}{
		{"verbs", f.Verbs, &g.verbs},
		{"nouns", f.Nouns, &g.nouns},
		{"adjectives", f.Adjectives, &g.adjectives},
	} {
		frames := make(map[string]Frame, len(part.in))
		for word, text := range part.in {
			frame, err := parseFrame(text)
			if err != nil {
				return nil, s.Errorf([]string{part.table, word}, "%v", err)
			}
			frames[word] = frame
		}
		*part.out = frames
	}
	for word, text := range f.Prepositions {
		frame, err := parseFrame(text)
		if err != nil || frame.cases == 0 {
			return nil, s.Errorf([]string{"prepositions", word}, "%q is no list of cases", text)
		}
		g.prepositions[word] = frame.cases
	}
	return g, nil
}

// parseFrame reads "acc, dat, do+gen, że".
func parseFrame(text string) (Frame, error) {
	var f Frame
	for item := range strings.SplitSeq(text, ",") {
		item = strings.TrimSpace(item)
		preposition, name, ok := strings.Cut(item, "+")
		if item == "" {
			continue
		}
		if !ok {
			if slices.Contains(clauses, item) {
				f.clauses = append(f.clauses, item)
				continue
			}
			name = item
		}
		c, known := caseNamed(name)
		if !known {
			return f, fmt.Errorf("%q is no case; write acc, do+gen or one of %s", item, strings.Join(clauses, " "))
		}
		if ok {
			f.prep = append(f.prep, Complement{preposition, c})
		} else {
			f.cases |= c
		}
	}
	return f, nil
}

// Verb returns the frame of a verb by its lemma (without "się") and by whether
// "się" stands with it; ok is false when neither it nor its partner is listed.
// Without a line for the verb with "się" the line without counts, less the
// accusative, whose place "się" takes.
func (g *Government) Verb(lemma string, reflexive bool) (f Frame, ok bool) {
	for _, l := range [...]string{lemma, g.partner(lemma)} {
		if l == "" {
			continue
		}
		if reflexive {
			if f, ok = g.verbs[l+" się"]; ok {
				return f, true
			}
			if f, ok = g.verbs[l+" sobie"]; ok {
				return f, true
			}
		}
	}
	for _, l := range [...]string{lemma, g.partner(lemma)} {
		if f, ok = g.verbs[l]; ok {
			if reflexive {
				f.cases &^= morph.Acc
			}
			return f, true
		}
	}
	return f, false
}

// partner is the verb of the other aspect, "" when none is listed.
func (g *Government) partner(lemma string) string {
	if g.aspects == nil {
		return ""
	}
	if p, ok := g.aspects.Imperfective(lemma); ok {
		return p
	}
	p, _ := g.aspects.Perfective(lemma)
	return p
}

// Noun returns what a noun takes besides a genitive.
func (g *Government) Noun(lemma string) (f Frame, ok bool) {
	f, ok = g.nouns[lemma]
	return f, ok
}

// Adjective returns what an adjective or participle takes as a predicate.
func (g *Government) Adjective(lemma string) (f Frame, ok bool) {
	f, ok = g.adjectives[lemma]
	return f, ok
}

// Preposition returns the cases that a preposition, also a compound one in lower
// case ("w sprawie"), takes; ok is false for other words.
func (g *Government) Preposition(text string) (c morph.Case, ok bool) {
	c, ok = g.prepositions[text]
	return c, ok
}

// Governs reports whether the word takes a bare noun phrase in one of the cases.
func (f Frame) Governs(c morph.Case) bool { return f.cases&c != 0 }

// Takes returns the cases that the word wants behind a preposition.
func (f Frame) Takes(preposition string) (c morph.Case, ok bool) {
	for _, p := range f.prep {
		if p.Preposition == preposition {
			c |= p.Case
		}
	}
	return c, c != 0
}

// Prepositions are the prepositional phrases that the word takes.
func (f Frame) Prepositions() []Complement { return slices.Clone(f.prep) }

// Infinitive reports whether the word takes an infinitive.
func (f Frame) Infinitive() bool { return slices.Contains(f.clauses, "inf") }

// Clause reports whether the word takes a clause with a conjunction: "że",
// "żeby", "czy" (for any indirect question), "jak", "aż", "niż".
func (f Frame) Clause(conjunction string) bool { return slices.Contains(f.clauses, conjunction) }

// Alone reports whether a verb makes sense without the object that it may have:
// "Możesz zapłacić".
func (f Frame) Alone() bool { return slices.Contains(f.clauses, "abs") }

// Predicate reports whether the word takes an adjective or an adverb, "adj" or
// "adv".
func (f Frame) Predicate(kind string) bool { return slices.Contains(f.clauses, kind) }
