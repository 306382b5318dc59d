package dictionaries

import (
	"strings"
	"testing"
	"unicode"

	"github.com/zwrot/zwrot/dictionaries/lists"
	"github.com/zwrot/zwrot/dictionaries/morph"
)

// checker looks words of the lists up in the dictionary and reports those that
// it lacks at their place.
type checker struct {
	*testing.T
	dict *morph.Dictionary
	list *lists.File
}

func newChecker(t *testing.T, name string) *checker {
	t.Helper()
	s, err := embedded(name)
	if err != nil {
		t.Fatal(err)
	}
	return &checker{t, morph.Embedded(), s}
}

func (c *checker) fault(key []string, format string, args ...any) {
	c.Helper()
	c.Error(c.list.Errorf(key, format, args...))
}

// has reports whether a reading of the form satisfies ok.
func (c *checker) has(form string, ok func(morph.Reading) bool) bool {
	for _, r := range c.dict.Analyse(nil, form) {
		if ok(r) {
			return true
		}
	}
	return false
}

// personal reports a noun, adjective or participle in the nominative singular
// of a gender.
func (c *checker) personal(form string, g morph.Gender) bool {
	return c.has(form, func(r morph.Reading) bool {
		return r.Tag.Class().Nominal() && r.Tag.Case()&morph.Nom != 0 && r.Tag.Number()&morph.Sg != 0 && r.Tag.Gender()&g != 0
	})
}

func (c *checker) lemma(word string, class func(morph.Class) bool) bool {
	return c.has(word, func(r morph.Reading) bool { return r.Lemma() == word && class(r.Tag.Class()) })
}

func isClass(want ...morph.Class) func(morph.Class) bool {
	return func(c morph.Class) bool {
		for _, w := range want {
			if c == w {
				return true
			}
		}
		return false
	}
}

// phrase checks every word of a phrase, and that the marked ones inflect.
func (c *checker) phrase(key []string, p Phrase) {
	c.Helper()
	for _, part := range p {
		word := part.Text
		if word == "" || !strings.ContainsFunc(word, unicode.IsLetter) {
			continue
		}
		if len(c.dict.Analyse(nil, word)) == 0 {
			c.fault(key, "the dictionary doesn't know %s of %q", word, p)
		}
		if part.Follows == CaseNumber && !c.has(word, func(r morph.Reading) bool {
			return r.Tag.Class().Nominal() && r.Tag.Case()&morph.Nom != 0
		}) {
			c.fault(key, "%s of %q is marked with ^ and is no nominative", word, p)
		}
	}
}

func TestWordsOfNouns(t *testing.T) {
	c := newChecker(t, "nouns.toml")
	n, err := LoadNouns()
	if err != nil {
		t.Fatal(err)
	}
	for noun := range n.All() {
		at := func(field string) []string { return []string{"nouns", noun.Masculine, field} }
		if !c.personal(noun.Masculine, morph.M1) {
			c.fault([]string{"nouns", noun.Masculine}, "%s is no masculine personal noun", noun.Masculine)
		}
		for _, f := range noun.Feminine {
			if !c.personal(f, morph.F) {
				c.fault(at("feminine"), "%s is no feminine noun of the dictionary", f)
			}
		}
		for field, phrases := range map[string][]Phrase{
			"neutral": noun.Neutral, "of": noun.Of, "collective": noun.Collective, "institution": noun.Institution,
		} {
			for _, p := range phrases {
				c.phrase(at(field), p)
			}
		}
		if noun.Usually == Human && len(noun.Feminine)+len(noun.Neutral)+len(noun.Institution) == 0 {
			c.fault([]string{"nouns", noun.Masculine}, "%s has nothing that could be said instead", noun.Masculine)
		}
	}
}

func TestWordsOfCompounds(t *testing.T) {
	c := newChecker(t, "compounds.toml")
	list, err := LoadCompounds()
	if err != nil {
		t.Fatal(err)
	}
	for compound := range list.All {
		var words []string
		for _, w := range compound.Words {
			words = append(words, w.Text+map[bool]string{true: "^"}[w.Any])
		}
		key := []string{"compounds", strings.Join(words, " ")}
		for _, w := range compound.Words {
			if w.Any && !c.lemma(w.Text, morph.Class.Nominal) {
				c.fault(key, "%s is no lemma", w.Text)
			}
			if text := strings.TrimSuffix(w.Text, "."); len(c.dict.Analyse(nil, text)) == 0 {
				c.fault(key, "the dictionary doesn't know %s", w.Text)
			}
		}
		for _, p := range compound.Replacements {
			c.phrase(key, p)
		}
	}
}

func TestWordsOfAspects(t *testing.T) {
	c := newChecker(t, "aspect.toml")
	a, err := LoadAspects()
	if err != nil {
		t.Fatal(err)
	}
	infinitive := func(verb string, aspect morph.Aspect) bool {
		return c.has(verb, func(r morph.Reading) bool {
			return r.Tag.Class() == morph.Inf && r.Tag.Aspect()&aspect != 0
		})
	}
	for perfective, imperfective := range a.imperfective {
		if !infinitive(perfective, morph.Perf) {
			c.fault([]string{"imperfective", perfective}, "%s is no perfective verb", perfective)
		}
		if !infinitive(imperfective, morph.Imperf) {
			c.fault([]string{"imperfective", perfective}, "%s is no imperfective verb", imperfective)
		}
	}
}

func TestWordsOfGovernment(t *testing.T) {
	c := newChecker(t, "government.toml")
	g := loadGovernment(t)
	verbal := isClass(morph.Inf, morph.Fin, morph.Winien, morph.Pred, morph.Subst, morph.Part)
	for verb := range g.verbs {
		word := strings.TrimSuffix(strings.TrimSuffix(verb, " się"), " sobie")
		if !c.has(word, func(r morph.Reading) bool { return verbal(r.Tag.Class()) }) {
			c.fault([]string{"verbs", verb}, "%s is no verb", word)
		}
	}
	for noun := range g.nouns {
		if !c.lemma(noun, isClass(morph.Subst)) {
			c.fault([]string{"nouns", noun}, "%s is no noun", noun)
		}
	}
	for adjective := range g.adjectives {
		if !c.has(adjective, func(r morph.Reading) bool { return isClass(morph.Adj, morph.Adjc, morph.Ppas)(r.Tag.Class()) }) {
			c.fault([]string{"adjectives", adjective}, "%s is no adjective", adjective)
		}
	}
	for preposition := range g.prepositions {
		for word := range strings.FieldsSeq(preposition) {
			if len(c.dict.Analyse(nil, word)) == 0 {
				c.fault([]string{"prepositions", preposition}, "the dictionary doesn't know %s", word)
			}
		}
	}
}

func TestWordsOfGerunds(t *testing.T) {
	c := newChecker(t, "gerunds.toml")
	g, err := LoadGerunds()
	if err != nil {
		t.Fatal(err)
	}
	verb := func(key []string, word string) {
		t.Helper()
		if word = strings.TrimSuffix(word, " się"); !c.lemma(word, isClass(morph.Inf, morph.Winien)) {
			c.fault(key, "%s is no verb", word)
		}
	}
	for v, n := range g.nouns {
		verb([]string{"nouns", v}, v)
		for _, noun := range n.Nouns {
			if !c.lemma(noun, isClass(morph.Subst)) && !c.has(noun, func(r morph.Reading) bool { return r.Tag.Class() == morph.Ger }) {
				c.fault([]string{"nouns", v}, "%s is no noun", noun)
			}
		}
	}
	for v, mark := range g.homonyms {
		if len(c.dict.Paradigm(v, mark)) == 0 {
			c.fault([]string{"homonyms", v}, "the dictionary has no %s:%s", v, mark)
		}
	}
	for name, list := range map[string]map[string]bool{"gerund": g.gerund, "passive": g.passive, "impersonal": g.impersonal} {
		for v := range list {
			verb([]string{"never", name}, v)
		}
	}
}
