// Package rewrites holds the lexical rewrites of gendered verbs and predicates
// (T1, T15, T27, T29 of the rule catalogue): one line of TOML each.
package rewrites

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/lists"
)

//go:embed *.toml
var files embed.FS

// Pattern rewrites a verb.
type Pattern struct {
	// Verb is the lemma, with " się" for a reflexive verb.
	Verb string `toml:"verb"`
	// Object is the case of the object that must be there: "acc", "gen",
	// "inst" …, "inf" for an infinitive, "pron" for "go", "ją", "ich", "" when the pattern does not touch the
	// object, "none" when there must be none.
	Object string `toml:"object"`
	// This asks for "ten" with the object.
	This bool `toml:"this"`
	// Objects are the lemmas of which the object, or the infinitive, must be one.
	Objects []string `toml:"objects"`
	// Unless are the infinitives with which the verb means something else: nobody
	// has to make a mistake ("musiałeś pomylić numer").
	Unless []string `toml:"unless"`
	// Drop takes the object out, which To says another way; otherwise an object
	// that To has no slot for stays where it is.
	Drop bool `toml:"drop"`
	// After is a word that must come next after the verb group: "się" excepted,
	// a preposition or conjunction ("o", "że").
	After string `toml:"after"`
	// With is a prepositional phrase that must be there: "do" by its
	// preposition, which leaves the phrase as it is; "do nas" by its words,
	// "do koszyk|schowek" by its noun or "do *" with any noun, which takes it
	// out: To says it another way.
	With string `toml:"with"`
	// Next are the words of which one must open the clause behind.
	Next []string `toml:"next"`
	// Opening are the words of which one must open the clause: "co", "ile".
	Opening []string `toml:"opening"`
	// Clauses are the kinds of clauses (package rewrite names them) that the
	// pattern fits, Except those that it doesn't; empty for all.
	Clauses []string `toml:"clauses"`
	Except  []string `toml:"except"`
	// Ask is the word in place of the one that opens the question: "skąd".
	Ask string `toml:"ask"`
	// Joins takes out the comma behind the clause, which is none any more.
	Joins bool `toml:"joins"`
	// Governed is the verb that the clause must depend on; with Whole the new
	// text stands for the conjunction too.
	Governed string `toml:"governed"`
	Whole    bool   `toml:"whole"`
	// Mood is "" for the past, "cond" for conditionals, "winien" for powinien.
	Mood string `toml:"mood"`
	// Alone asks that the clause has nothing but the verb, its object and the
	// likes of "już".
	Alone bool `toml:"alone"`
	// Negated: "" matches without "nie", "yes" only with it (To then stands
	// for both), "any" both, and "nie" stays.
	Negated string `toml:"negated"`
	// Question: "" any sentence, "yes" only questions, "no" only others.
	Question string `toml:"question"`
	// To is the new text. Words stand for themselves; in braces:
	//
	//	{pamiętać}          non-past form in the person of the old verb
	//	{fin} {inf} {imps}  forms of the old verb
	//	{with} {noun:loc}   the prepositional phrase, or its noun in another case
	//	{czekać=noun}       a form that agrees with that noun
	//	~                   where "już" and the like go, if they stand by the verb;
	//	                    ~jeszcze writes "jeszcze" in any case
	//	{dotrzeć:praet=obj} a form that agrees with the object (fin, praet, ppas, adj)
	//	{zmiana:subst:sg:gen} a form by its tag
	//	{obj:nom}           the object in a case; {obj:pl:gen} also in the plural
	//	{cię} {ci} {tobie}  the pronoun of the old verb's person
	//	{twój=obj:nom}      its possessive, agreeing with the object in a case
	//
	// A single "-" deletes the verb.
	To string `toml:"to"`
	// Code is the transformation of the catalogue: "T1".
	Code string `toml:"code"`
	// Person is "pri" when the rewrite is for what the reader says ("Zapomniałem
	// hasła"), "any" when it fits that and what is said to the reader.
	Person string `toml:"person"`
	// Types are the document types that the rewrite fits; empty for all.
	Types []string `toml:"types"`
	// Calm asks that the adverbs of the clause only say when.
	Calm bool `toml:"calm"`
	// Bad and Good are an example and its rewrite, run by a test. Second says
	// that another line comes first there.
	Bad    string `toml:"bad"`
	Good   string `toml:"good"`
	Second bool   `toml:"second"`
}

// Table is the patterns by the lemma of the word that they rewrite, in the
// order of the files: the first that fits is the best.
type Table struct {
	byLemma    map[string][]Pattern
	predicates map[string][]Predicate
	lists      map[string]map[string]bool
	adjectives map[string]string
	governors  map[string]Governor
	as, beside map[string]string
}

// content is what a file may hold.
type content struct {
	Rewrites   []Pattern           `toml:"rewrites"`
	Predicates []Predicate         `toml:"predicates"`
	Lists      map[string][]string `toml:"lists"`
	Adjectives map[string]string   `toml:"adjectives"`
	Governors  []Governor          `toml:"governors"`
	As         map[string]string   `toml:"as"`
	Beside     map[string]string   `toml:"beside"`
}

// Load reads the embedded tables.
func Load() (*Table, error) { return load(files) }

func load(fsys fs.FS) (*Table, error) {
	t := &Table{
		byLemma:    map[string][]Pattern{},
		predicates: map[string][]Predicate{},
		lists:      map[string]map[string]bool{},
		adjectives: map[string]string{},
		governors:  map[string]Governor{},
		as:         map[string]string{},
		beside:     map[string]string{},
	}
	names, err := fs.Glob(fsys, "*.toml")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		var c content
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		if err := lists.Unmarshal(name, data, &c); err != nil {
			return nil, err
		}
		if err := t.add(&c); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return t, nil
}

// add takes in the content of a file.
func (t *Table) add(c *content) error {
	for i, p := range c.Rewrites {
		if p.Verb == "" || p.To == "" || p.Code == "" {
			return fmt.Errorf("rewrite %d: verb, to and code must be given", i+1)
		}
		lemma := strings.TrimSuffix(p.Verb, " się")
		t.byLemma[lemma] = append(t.byLemma[lemma], p)
	}
	for i, p := range c.Predicates {
		if len(p.Words) == 0 || p.To == "" || p.Code == "" {
			return fmt.Errorf("predicate %d: words, to and code must be given", i+1)
		}
		for _, word := range p.Words {
			t.predicates[word] = append(t.predicates[word], p)
		}
	}
	return t.addLists(c)
}

// Of returns the patterns of a lemma (without "się"); the caller must not
// change them.
func (t *Table) Of(lemma string) []Pattern { return t.byLemma[lemma] }

// All calls yield with each pattern until it returns false; the order is not
// defined.
func (t *Table) All(yield func(Pattern) bool) {
	for _, ps := range t.byLemma {
		for _, p := range ps {
			if !yield(p) {
				return
			}
		}
	}
}

// Reflexive reports whether the pattern is of a verb with "się".
func (p *Pattern) Reflexive() bool { return strings.HasSuffix(p.Verb, " się") }
