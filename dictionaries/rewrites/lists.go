package rewrites

import (
	"fmt"
	"maps"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// List names a list of words that share a way of being rewritten; lists.toml
// says what each is.
type List = string

// The lists.
const (
	Accounts    List = "accounts"
	Achievement List = "achievement"
	Act         List = "act"
	Advice      List = "advice"
	Attached    List = "attached"
	Alone       List = "alone"
	Anyone      List = "anyone"
	Apposed     List = "apposed"
	Asked       List = "asked"
	Attempt     List = "attempt"
	Buying      List = "buying"
	Confirmed   List = "confirmed"
	Consents    List = "consents"
	Degree      List = "degree"
	Doable      List = "doable"
	Droppable   List = "droppable"
	Duty        List = "duty"
	Embodied    List = "embodied"
	Employing   List = "employing"
	Entered     List = "entered"
	Entering    List = "entering"
	Expected    List = "expected"
	Experience  List = "experience"
	Far         List = "far"
	Frontline   List = "frontline"
	Groups      List = "groups"
	Handled     List = "handled"
	Harm        List = "harm"
	Housed      List = "housed"
	Joining     List = "joining"
	Judgement   List = "judgement"
	Lasting     List = "lasting"
	Leading     List = "leading"
	Light       List = "light"
	Means       List = "means"
	Members     List = "members"
	Mishap      List = "mishap"
	Narrow      List = "narrow"
	Offices     List = "offices"
	On          List = "on"
	OtherSense  List = "other-sense"
	Ours        List = "ours"
	Owned       List = "owned"
	Past        List = "past"
	Perception  List = "perception"
	Personal    List = "personal"
	Place       List = "place"
	Qualities   List = "qualities"
	Reflexive   List = "reflexive"
	Resultative List = "resultative"
	Screens     List = "screens"
	Services    List = "services"
	Settling    List = "settling"
	Shops       List = "shops"
	Soon        List = "soon"
	Stative     List = "stative"
	Success     List = "success"
	Taken       List = "taken"
	Transparent List = "transparent"
	Unpassive   List = "unpassive"
	Verdict     List = "verdict"
	Viewed      List = "viewed"
)

// Governor is a word that a clause about the reader can depend on, and the form
// in which it takes a noun or an infinitive instead.
type Governor struct {
	Word string `toml:"word"` // lemma: "dziękować"
	// Clause is the kind of clause: "that", "purpose", "if", "because".
	Clause string `toml:"clause"`
	// To is "za+acc", "gen", "inf" or "reader": the last leaves the clause, with
	// an infinitive behind its conjunction ("ważne, aby podać numer").
	To string `toml:"to"`
	// WithObject asks for an object of the verb.
	WithObject bool `toml:"with_object"`
	// NegatedInf puts the infinitive in place of a negated clause: "Prosimy nie
	// odpowiadać".
	NegatedInf bool `toml:"negated_inf"`

	// What To says.
	Preposition string     `toml:"-"`
	Case        morph.Case `toml:"-"`
	Inf         bool       `toml:"-"`
	SameSubject bool       `toml:"-"`
}

// parse reads To.
func (g *Governor) parse() error {
	switch g.To {
	case "inf":
		g.Inf = true
		return nil
	case "reader":
		g.SameSubject = true
		return nil
	}
	preposition, name, ok := strings.Cut(g.To, "+")
	if !ok {
		preposition, name = "", g.To
	}
	for c := morph.Nom; c <= morph.Voc; c <<= 1 {
		if c.String() == name {
			g.Preposition, g.Case = preposition, c
			return nil
		}
	}
	return fmt.Errorf("governor %s: %q is neither inf, reader nor a case with or without a preposition", g.Word, g.To)
}

// addLists takes in the lists, adjectives and governors of a file.
func (t *Table) addLists(c *content) error {
	for name, words := range c.Lists {
		if t.lists[name] == nil {
			t.lists[name] = map[string]bool{}
		}
		for _, w := range words {
			t.lists[name][w] = true
		}
	}
	maps.Copy(t.adjectives, c.Adjectives)
	maps.Copy(t.as, c.As)
	maps.Copy(t.beside, c.Beside)
	for _, g := range c.Governors {
		if err := g.parse(); err != nil {
			return err
		}
		t.governors[g.Word+" "+g.Clause] = g
	}
	return nil
}

// Listed reports whether a word is in a list.
func (t *Table) Listed(list List, word string) bool { return t.lists[list][word] }

// Adjective returns the adjective to an adverb whose ending doesn't tell
// ("wczoraj": "wczorajszy"), "" when none is listed.
func (t *Table) Adjective(adverb string) string { return t.adjectives[adverb] }

// As returns what is said in place of "jako" with a noun for people, "" when
// nothing is listed.
func (t *Table) As(noun string) string { return t.as[noun] }

// Beside returns the phrase (dictionaries.ParsePhrase) for a person with a second
// noun beside the first, "" when none is listed.
func (t *Table) Beside(noun string) string { return t.beside[noun] }

// Governor returns the entry of a word for a kind of clause.
func (t *Table) Governor(word, clause string) (Governor, bool) {
	g, ok := t.governors[word+" "+clause]
	return g, ok
}
