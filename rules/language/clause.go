package language

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// Clause is a run of tokens around at most one finite verb.
//
// A clause that another one interrupts has two runs, each a Clause of its own
// with the same Verb: "adres" and "jest błędny" of "adres, który podałeś, jest
// błędny". The second names the first in Continues.
type Clause struct {
	First, Last int // tokens of the sentence, Last included
	// Verb is the finite verb (or the predicative, or the impersonal) of the
	// clause, -1 if none; in "będziesz miał" and "gdybyś miał" it is "miał".
	Verb int
	// Conjunction is the subordinating word that opens it ("że", "gdy",
	// "który"), -1 in a main clause.
	Conjunction int
	// Outer is the index in Sentence.Clauses of the first run of the clause
	// that this one is subordinate to, -1 in a main clause.
	Outer int
	// Continues is the index of the run that this run continues, -1 in the
	// first run of a clause.
	Continues int
}

// Clause returns the clause that holds token i.
func (s *Sentence) Clause(i int) Clause {
	for _, c := range s.Clauses {
		if c.First <= i && i <= c.Last {
			return c
		}
	}
	return Clause{First: 0, Last: len(s.Tokens) - 1, Verb: -1, Conjunction: -1, Outer: -1, Continues: -1}
}

// SameClause reports whether two tokens belong to one clause, in whichever of
// its runs.
func (s *Sentence) SameClause(i, j int) bool {
	return s.firstRun(i) == s.firstRun(j)
}

func (s *Sentence) firstRun(token int) int {
	for k := range s.Clauses {
		if c := &s.Clauses[k]; c.First <= token && token <= c.Last {
			for s.Clauses[k].Continues >= 0 {
				k = s.Clauses[k].Continues
			}
			return k
		}
	}
	return -1
}

// certainty says how surely a token is the verb of a clause.
type certainty uint8

const (
	noVerb           certainty = iota
	mayBePredicative           // "to", "brak", "czas": mostly something else
	mayBeVerb
	surelyVerb
)

// clauser cuts a sentence into clauses.
type clauser struct {
	s     *Sentence
	verbs []certainty
	out   []Clause
	// current is the run that is being added to; verbless runs may be
	// continued after the clauses inside them.
	current int
	// verb and tail are, for the first run of a clause, its verb (-1 for none)
	// and its last run.
	verb, tail []int
	// comma is the first comma, the number of tokens where there is none,
	// question the last question mark, -1 for none.
	comma, question int
}

// clauses sets the clauses of the sentence.
func (s *Sentence) clauses() {
	c := clauser{s: s, verbs: make([]certainty, len(s.Tokens)), current: -1, comma: len(s.Tokens), question: -1}
	for i := range s.Tokens {
		c.verbs[i] = verbCertainty(s, i)
		switch t := &s.Tokens[i]; {
		case t.Kind != Punctuation:
		case t.Text == ",":
			c.comma = min(c.comma, i)
		case t.Text[0] == '?':
			c.question = i
		}
	}
	for first := 0; first < len(s.Tokens); {
		last := c.segmentEnd(first)
		c.add(first, last)
		first = last + 1
	}
	c.finish()
	s.Clauses = c.out
}

// segmentEnd returns the last token of the segment that begins at first: up to
// a comma or the like, or up to the conjunction between two verbs.
func (c *clauser) segmentEnd(first int) int {
	verb, join := -1, -1
	for i := first; i < len(c.s.Tokens); i++ {
		t := &c.s.Tokens[i]
		if i > first && t.Kind == Punctuation && opensBracket(t) && c.bracketHasVerb(i) {
			return i - 1
		}
		if separates(t) {
			return i
		}
		switch {
		case i > first && subordinating(t) && c.subordinates(first, i, verb):
			return c.beforePreposition(i, first)
		case verb >= 0 && coordinating(t):
			join = i
		case c.verbs[i] == surelyVerb && verb >= 0 && join > verb:
			return join - 1
		case c.verbs[i] == surelyVerb && verb >= 0 && c.interrupted(first):
			return i - 1
		}
		if c.verbs[i] == surelyVerb && verb < 0 {
			verb = i
		}
	}
	return len(c.s.Tokens) - 1
}

// subordinates reports whether the conjunction at i, which no comma precedes,
// begins a clause: a verb stands on both sides, and it is none of the words
// that are particles or questions more often.
func (c *clauser) subordinates(first, i, verb int) bool {
	if verb < 0 || i == first {
		return false
	}
	if p := &c.s.Tokens[i-1]; coordinating(p) || p.HasLemma("nie", "tak", "taki", "ten", "to", "tam", "tylko") && i-1 == first {
		return false
	}
	switch baseConjunction(&c.s.Tokens[i]) {
	case "aby", "żeby", "że", "jeśli", "jeżeli", "ponieważ", "bo", "gdyż", "gdy", "który":
		return true
	case "by": // "można by" and "chciało by" are one verb
		_, verb := c.s.Tokens[i-1].Reading(func(r Reading) bool {
			return r.Tag.Class() == morph.Pred || r.Tag.Class() == morph.Praet
		})
		return !verb
	}
	return false
}

// beforePreposition returns the last token before a clause whose conjunction
// is at i: the preposition of "w którym" belongs to the clause.
func (c *clauser) beforePreposition(i, first int) int {
	if i-1 > first {
		if _, ok := c.s.Tokens[i-1].Reading(ofClass(morph.Prep)); ok && c.s.Tokens[i].HasLemma("który", "jaki", "co", "kto") {
			return i - 2
		}
	}
	return i - 1
}

// interrupted reports whether a clause without a verb waits for one while the
// segment at first is subordinate to it: "adres, który podałeś istnieje".
func (c *clauser) interrupted(first int) bool {
	return c.conjunction(first, len(c.s.Tokens)-1) >= 0 && c.current >= 0 && c.verbOf(c.current) < 0
}

// bracketHasVerb reports whether the bracket that opens at i holds a clause.
func (c *clauser) bracketHasVerb(i int) bool {
	for j := i + 1; j < len(c.s.Tokens); j++ {
		if closesBracket(&c.s.Tokens[j]) {
			return false
		}
		if c.verbs[j] == surelyVerb {
			return true
		}
	}
	return false
}

// add puts the segment where it belongs: into a new clause, or on to one.
func (c *clauser) add(first, last int) {
	verb := c.surest(first, last)
	conjunction := c.conjunction(first, last)
	run := Clause{First: first, Last: last, Verb: verb, Conjunction: conjunction, Outer: -1, Continues: -1}
	switch {
	case c.current < 0:
	case opensBracket(&c.s.Tokens[first]):
		run.Outer = c.whole(c.current)
	case closesBracket(&c.s.Tokens[c.out[c.current].Last]) && c.out[c.current].Outer >= 0 && opensBracket(&c.s.Tokens[c.out[c.current].First]):
		c.afterBracket(&run)
	case conjunction >= 0 && !c.compares(conjunction, last, verb):
		run.Outer = c.outer(first)
	case verb < 0:
		c.extend(last) // a list, an apposition, an adverbial
		return
	default:
		if open := c.waiting(); open >= 0 {
			if open == c.current && c.goesOn(first) && !c.aside(first, last) {
				c.extend(last)
				c.verb[c.whole(c.current)] = verb
				return
			}
			if open != c.current {
				run.Continues = c.lastRun(open)
				run.Outer, run.Conjunction = c.out[open].Outer, c.out[open].Conjunction
			}
		} else if coordinating(&c.s.Tokens[first]) {
			run.Outer = c.joinedOuter(first)
		} else if around := c.aroundAside(first); around >= 0 {
			run.Continues = around
		}
	}
	c.out = append(c.out, run)
	c.current = len(c.out) - 1
	c.verb, c.tail = append(c.verb, verb), append(c.tail, c.current)
	if w := c.whole(c.current); w != c.current {
		c.tail[w] = c.current
		if c.verb[w] < 0 {
			c.verb[w] = verb
		}
	}
}

// aside reports that the segment stands between dashes and that a verb follows
// it, as what says who speaks does: "– Moja żona – wyjaśnił doktor – czuje się
// źle".
func (c *clauser) aside(first, last int) bool {
	if !bullet(&c.s.Tokens[first-1]) || !bullet(&c.s.Tokens[last]) || last+1 == len(c.s.Tokens) || startsUpper(c.s.Tokens[last+1].Text) {
		return false
	}
	return c.surest(last+1, c.segmentEnd(last+1)) >= 0
}

// aroundAside returns the run that the aside before the segment at first
// interrupts, -1 where there is none.
func (c *clauser) aroundAside(first int) int {
	around := c.current - 1
	if around < 0 || c.verbOf(around) >= 0 || !bullet(&c.s.Tokens[first-1]) || startsUpper(c.s.Tokens[first].Text) || !bullet(&c.s.Tokens[c.out[around].Last]) {
		return -1
	}
	return around
}

// afterBracket makes run the continuation of what stands before a bracket,
// unless both have a verb.
func (c *clauser) afterBracket(run *Clause) {
	outer := c.out[c.current].Outer
	run.Outer = c.out[outer].Outer
	if run.Verb < 0 || c.verbOf(outer) < 0 {
		run.Continues, run.Conjunction = c.lastRun(outer), c.out[outer].Conjunction
	}
}

// extend adds tokens up to last to the current run.
func (c *clauser) extend(last int) { c.out[c.current].Last = last }

// outer is the clause that a subordinate one at first depends on: the one
// before, or the same as the one before when "i", "lub" joins the two.
func (c *clauser) outer(first int) int {
	w := c.whole(c.current)
	if coordinating(&c.s.Tokens[first]) && c.out[w].Outer >= 0 {
		return c.out[w].Outer
	}
	return w
}

// joinedOuter is what a clause that "i" joins at first depends on: the same as
// the one before ("…, że masz konto i chcesz"), or as the one around that when
// a comma closes it ("link, który masz, i zaloguj się").
func (c *clauser) joinedOuter(first int) int {
	outer := c.out[c.whole(c.current)].Outer
	if outer >= 0 && c.s.Tokens[first-1].Text == "," {
		return c.out[outer].Outer
	}
	return outer
}

// waiting returns the innermost clause, from the current one outwards, that
// has no verb yet, -1 when none has.
func (c *clauser) waiting() int {
	for k := c.whole(c.current); k >= 0; k = c.out[k].Outer { // outer clauses come before while adding
		if c.verbOf(k) < 0 && !c.complete(k) {
			return k
		}
	}
	return -1
}

// complete reports a subordinate clause that needs no finite verb: an
// infinitive stands for it ("Aby odzyskać hasło, …"), the noun mowa ("umowa, o
// której mowa w ust. 1, …"), or the predicate alone ("firma, choć mała, …").
func (c *clauser) complete(k int) bool {
	run := c.out[k]
	if run.Conjunction < 0 {
		return false
	}
	switch baseConjunction(&c.s.Tokens[run.Conjunction]) {
	case "choć", "chociaż", "choćby":
		if run.Outer >= 0 && c.verbOf(run.Outer) < 0 {
			return true
		}
	}
	return slices.ContainsFunc(c.s.Tokens[run.Conjunction:run.Last+1], func(t Token) bool {
		_, ok := t.Reading(ofClass(morph.Inf))
		return ok || t.Text == "mowa"
	})
}

// goesOn reports whether the verbless run before first belongs to the clause
// that follows: it is no address ("Drogi Kliencie,") and no greeting.
func (c *clauser) goesOn(first int) bool {
	run := c.out[c.current]
	end := &c.s.Tokens[first-1]
	if end.Text != "," && end.Text != "-" && end.Text != "–" && end.Text != "—" && end.Text != ")" {
		return false
	}
	if bullet(end) && bullet(&c.s.Tokens[run.First]) || strings.ContainsAny(c.s.Tokens[max(run.First, first-2)].Text, "?!") {
		return false // "– Kto tam? – odezwał się głos"
	}
	for i := run.First; i < run.Last; i++ {
		t := &c.s.Tokens[i]
		if t.Kind == Placeholder || t.HasLemma("cześć", "hej", "witać", "szanowny") ||
			t.HasLemma("dzień") && c.s.Tokens[i+1].HasLemma("dobry") { // "z dnia 3 maja" is no greeting
			return false
		}
	}
	_, vocative := c.s.Tokens[max(run.First, run.Last-1)].Reading(func(r Reading) bool {
		return r.Tag.Class() == morph.Subst && r.Tag.Case()&morph.Voc != 0 && r.Tag.Case()&morph.Nom == 0
	})
	return !vocative
}

// whole returns the first run of the clause of run k.
func (c *clauser) whole(k int) int {
	for c.out[k].Continues >= 0 {
		k = c.out[k].Continues
	}
	return k
}

// lastRun returns the last run of the clause whose first run is k.
func (c *clauser) lastRun(k int) int { return c.tail[k] }

// verbOf returns the verb of the clause of run k, in any of its runs.
func (c *clauser) verbOf(k int) int { return c.verb[c.whole(k)] }

// finish gives all runs of a clause its verb, and a subordinate clause that
// comes first ("Jeśli masz pytania, napisz") the main clause after it.
func (c *clauser) finish() {
	main := -1
	for i := len(c.out) - 1; i >= 0; i-- {
		run := &c.out[i]
		run.Verb = c.verbOf(i)
		switch {
		case run.Conjunction < 0 && run.Outer < 0:
			main = i
		case run.Conjunction >= 0 && run.Outer < 0 && run.Continues < 0 && main > i:
			run.Outer = main
		}
	}
}

// surest returns the surest verb among the tokens, -1 when there is none.
func (c *clauser) surest(first, last int) int {
	best := -1
	for i := first; i <= last; i++ {
		if c.verbs[i] > noVerb && (best < 0 || c.verbs[i] > c.verbs[best]) {
			best = i
		}
	}
	return best
}
