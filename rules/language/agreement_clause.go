package language

import "github.com/zwrot/zwrot/dictionaries/morph"

// predication is a clause, all runs of it, with its subject.
type predication struct {
	first, last int // words; those of other clauses may lie between
	// previous is the clause that this one is co-ordinated with and may share
	// its subject with, -1 for none.
	previous int
	// parent is the clause that it is subordinate to, -1 for none, and itself
	// where that one comes later.
	parent int
	// opener is the subordinating word, relative the same word when it is który
	// or jaki; -1 for none.
	opener, relative int
	verb             int // the first finite verb, -1 for none
	// copula reports a verb, also an infinitive, that has a predicate in the
	// nominative: "jest gotowy", "może zostać usunięty".
	copula bool
	// wanted is the triples in which the subject agrees with every verb, none
	// when the verbs have no subject in the third person.
	wanted concord
	// subject is the word that the verbs agree with, -1 for none.
	subject int
}

// predications makes one predication of all runs of each clause.
func (x *syntax) predications() {
	x.clauses = make([]predication, 0, len(x.s.Clauses))
	of := make([]int, len(x.s.Clauses))
	for k, c := range x.s.Clauses {
		if c.Continues >= 0 {
			of[k] = of[c.Continues]
			x.clauses[of[k]].last = c.Last
		} else {
			of[k] = len(x.clauses)
			x.clauses = append(x.clauses, x.predication(k, of))
		}
		for i := c.First; i <= c.Last; i++ {
			x.words[i].clause = of[k]
		}
	}
	for c := range x.clauses {
		x.findVerb(c)
	}
}

// predication starts one with run k, the first of its clause; of gives the
// predications of the runs before.
func (x *syntax) predication(k int, of []int) predication {
	c := &x.s.Clauses[k]
	p := predication{
		first: c.First, last: c.Last, parent: -1, previous: -1, opener: c.Conjunction, relative: -1, verb: -1, subject: -1,
	}
	switch {
	case c.Outer > k || c.Outer < 0 && c.Conjunction >= 0:
		p.parent = len(x.clauses)
	case c.Outer >= 0:
		p.parent = of[c.Outer]
	}
	if c.Conjunction >= 0 {
		if x.anyLemma(c.Conjunction, relatives) {
			p.relative = c.Conjunction
		}
		return p
	}
	for q := len(x.clauses) - 1; q >= max(0, len(x.clauses)-reach); q-- {
		if x.clauses[q].parent == p.parent {
			p.previous = q
			break
		}
	}
	return p
}

// within yields the words of clause c.
func (x *syntax) within(c int) func(yield func(i int) bool) {
	return func(yield func(i int) bool) {
		for i := x.clauses[c].first; i <= x.clauses[c].last; i++ {
			if x.words[i].clause == c && !yield(i) {
				return
			}
		}
	}
}

// findVerb sets the verb of clause c and what it wants of its subject.
func (x *syntax) findVerb(c int) {
	p := &x.clauses[c]
	set := anything.in(morph.Nom)
	for i := range x.within(c) {
		p.copula = p.copula || x.only(i, asPersonal|1<<morph.Inf) && x.anyLemma(i, copulas)
		switch {
		case x.only(i, 1<<morph.Pred) && !x.lemma(i, "to"):
			set = 0 // "widać było światło"
		case x.only(i, asPersonal):
			shared := set & x.words[i].subject
			if p.verb >= 0 && shared == 0 {
				break // of a clause that no sign parts from this one
			}
			if x.otherPerson(i) {
				shared = 0
			}
			set = shared
			if p.verb < 0 {
				p.verb = i
			}
		}
	}
	if p.verb >= 0 {
		p.wanted = set
	}
}

// otherPerson reports that another word gives verb i the first or second
// person: "żebym skrywał", "będziesz pracował".
func (x *syntax) otherPerson(i int) bool {
	c := x.s.Tokens[i].Carrier
	if c < 0 {
		return false
	}
	for r := range x.readings(c) {
		if p := r.Tag.Person(); p != 0 && p&morph.Ter == 0 {
			return true
		}
	}
	return false
}

// relativePronoun links the pronoun that opens clause c to the nearest noun to
// the left that agrees with it in number and gender.
func (x *syntax) relativePronoun(c int) {
	p := &x.clauses[c]
	r := p.relative
	if r < 0 || x.words[r].head >= 0 {
		return
	}
	set := x.words[r].modifier
	if nom := set.in(morph.Nom) & p.wanted; nom != 0 && set == set.in(morph.Nom|morph.Acc) && x.onlyNominative(c, r) {
		set = nom
	}
	j := x.antecedent(p.first-1, set)
	if j < 0 {
		j = x.sameAntecedent(c, set)
	}
	if j < 0 {
		return
	}
	x.words[r].head = x.nameStart(j)
	if x.relativeObject(r, c) {
		set = x.words[r].modifier.in(morph.Acc)
	}
	if shared := x.nounSet(j).anyCase() & set; shared != 0 {
		x.keep(r, pattern{classes: asModifier, set: shared})
	}
}

// sameAntecedent returns the noun that the relative clause before clause c is
// about, if the pronoun with the triples of set refers to it too: "umowa, którą
// podpisano, a która wygasła". -1 if there is none.
func (x *syntax) sameAntecedent(c int, set concord) int {
	for q := c - 1; q >= max(0, c-8); q-- {
		r := x.clauses[q].relative
		if r >= 0 && x.clauses[q].parent == x.clauses[c].parent && x.words[r].head >= 0 && x.nounSet(x.words[r].head).anyCase()&set != 0 {
			return x.words[r].head
		}
	}
	return -1
}

// relativeObject reports that relative pronoun r is the object of clause c: it
// stands for a thing, the verb takes an accusative, and there is no other
// object, so that the subject is who the text spoke of before ("Towar, który
// zamówił, …").
func (x *syntax) relativeObject(r, c int) bool {
	noun := x.nounSet(x.words[r].head)
	if noun&^triples(morph.Sg, allCases, morph.M3) != 0 || x.words[r].modifier.in(morph.Acc) == 0 {
		return false
	}
	main := x.clauses[c].verb
	for i := range x.within(c) {
		switch w := &x.words[i]; {
		case i == r:
		case x.says(i, "się"), w.governor < 0 && x.nounSet(i)|w.pronoun != 0 && (x.nounSet(i)|w.pronoun).in(morph.Acc|morph.Gen) != 0:
			return false
		case x.only(i, 1<<morph.Inf):
			main = i
		}
	}
	return main >= 0 && !x.anyLemma(main, absolute) && x.governs(main, morph.Acc)
}

// absolute are verbs that take an accusative and are as common without one, of
// things too: "korytarz, który prowadził do sali".
var absolute = map[string]bool{
	"prowadzić": true, "uderzyć": true, "uderzać": true, "trafić": true, "trafiać": true, "wygrać": true, "wygrywać": true, "przegrać": true,
	"przegrywać": true, "grać": true, "zagrać": true, "śpiewać": true, "ruszyć": true, "ruszać": true, "kończyć": true,
	"zacząć": true, "zaczynać": true, "wskazywać": true, "odpowiadać": true, "przeszkadzać": true, "pomagać": true, "kosztować": true,
	"decydować": true, "zdecydować": true, "nadawać": true, "brzmieć": true, "pasować": true, "boleć": true, "palić": true,
	"skręcać": true, "świecić": true, "ciągnąć": true, "puścić": true, "puszczać": true, "ważyć": true, "powstać": true, "przejść": true,
	"przechodzić": true, "obowiązywać": true, "stanąć": true, "minąć": true, "wejść": true, "wyjść": true, "działać": true, "zadziałać": true,
}

// proper reports a word that can be nothing but a name.
func (x *syntax) proper(i int) bool {
	for r := range x.readings(i) {
		if !properNoun(&r.Reading) {
			return false
		}
	}
	return true
}

// nameStart returns the first of the nouns that name one person or thing
// together with noun i: "Jan" of "Jan Nowak", "minister" of "minister Nowak".
func (x *syntax) nameStart(i int) int {
	for i > 0 && x.only(i-1, asNoun) && x.personName(i) && x.words[i-1].governor < 0 && x.words[i-1].noun&x.words[i].noun != 0 {
		i--
	}
	return i
}

// antecedent returns the noun that a relative pronoun with the triples of set
// refers to, behind word i: the last noun if it agrees, else the nearest that
// agrees and is no attribute of another noun, else the nearest that agrees.
func (x *syntax) antecedent(i int, set concord) int {
	set = set.anyCase()
	best, last := -1, true
	for j := i; j >= max(0, i-reach) && !x.only(j, asFinite); j-- {
		noun := x.nounSet(j)
		if noun == 0 && x.standsAlone(j) {
			noun = x.words[j].modifier
		}
		if noun == 0 {
			continue
		}
		if noun&set != 0 && !(x.words[j].name && j > 0 && x.words[j-1].noun&set != 0) {
			if last && !(x.genitive(j) && x.partOfProper(j)) || !x.genitive(j) {
				return j
			}
			if best < 0 {
				best = j
			}
		}
		last = false
	}
	return best
}

// partOfProper reports a genitive that is a name, or belongs to one: "Zdrowia"
// of "Ministerstwo Zdrowia".
func (x *syntax) partOfProper(i int) bool {
	return x.proper(i) || startsUpper(x.s.Tokens[i].Text) && startsUpper(x.s.Tokens[i-1].Text)
}

// standsAlone reports a determiner without a noun of its own: "Ten, który
// zgłosił błąd", "jeden z klientów, który zgłosił błąd".
func (x *syntax) standsAlone(i int) bool {
	return x.words[i].head < 0 && x.anyLemma(i, determiners) && !x.anyLemma(i, relatives)
}

// onlyNominative reports that no word of clause c but r could be its subject.
func (x *syntax) onlyNominative(c, r int) bool {
	for i := range x.within(c) {
		if i != r && x.candidate(i, c) {
			return false
		}
	}
	return true
}
