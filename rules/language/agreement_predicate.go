package language

import "github.com/zwrot/zwrot/dictionaries/morph"

// naming lists verbs whose predicate is nominative: "nazywa się Jan".
var naming = map[string]bool{"nazywać": true, "zwać": true, "nazwać": true}

// copula reports a finite form of one of the copulas.
func (x *syntax) copula(i int) bool { return x.has(i, asFinite) && x.anyLemma(i, copulas) }

// copulas lists verbs with a predicative adjective in the nominative.
var copulas = map[string]bool{
	"być": true, "zostać": true, "zostawać": true, "bywać": true, "stać": true, "okazać": true, "pozostać": true,
	"okazywać": true, "wydawać": true, "wydać": true, "czuć": true, "pozostawać": true, "stawać": true,
}

// reflexive reports się in clause c.
func (x *syntax) reflexive(c int) bool {
	for i := range x.within(c) {
		if x.says(i, "się") {
			return true
		}
	}
	return false
}

// object reports that noun i, which follows the verb of clause c and may be
// accusative, could be its object: the verb takes one, and there is no other. A
// past form in the neuter or the plural of things rather agrees with the noun,
// as few texts speak of such a subject without naming it ("Wypadek spowodowało
// oblodzenie").
func (x *syntax) object(i, c int) bool {
	const things = allGenders &^ morph.M1
	unlikely := triples(morph.Sg, morph.Nom, morph.N) | triples(morph.Pl, morph.Nom, things)
	main := x.clauses[c].verb
	if x.only(main, 1<<morph.Bedzie) { // "będzie mógł pobrać plik"
		for j := range x.within(c) {
			if x.only(j, asPast) {
				main = j
			}
		}
	}
	if x.only(main, asPast) && x.words[main].subject&^unlikely == 0 && x.shared(c) < 0 {
		return false
	}
	man := x.words[i].noun & triples(morph.Sg, allCases, morph.M1)
	if x.anyLemma(main, lasting) && !x.anyLemma(i, times) || x.anyLemma(main, elapsing) && x.anyLemma(i, times) {
		return false
	}
	if x.reflexive(c) || x.anyLemma(main, copulas) || x.relativeTakesObject(c) || man != 0 && man == man.in(morph.Nom) {
		return false
	}
	for j := range x.within(c) {
		switch {
		case x.only(j, 1<<morph.Inf):
			main = j
		case x.says(j, "nie") && x.words[i].noun.in(morph.Gen) == 0:
			return false // a negated verb would want the genitive
		case j != i && x.surelyObject(j, c):
			return false
		}
	}
	return x.transitive(main)
}

// relativeTakesObject reports a relative pronoun that is no subject of its
// clause c and depends on no preposition: "podwyżki, które zaproponował rząd".
func (x *syntax) relativeTakesObject(c int) bool {
	p := &x.clauses[c]
	r := p.relative
	return r >= 0 && r == p.first && x.words[r].modifier.in(morph.Acc) != 0 && x.words[r].modifier.in(morph.Nom)&p.wanted == 0
}

// surelyObject reports that word j is accusative or genitive, depends on no
// preposition and noun, and cannot be the subject of clause c.
func (x *syntax) surelyObject(j, c int) bool {
	w := &x.words[j]
	set := w.noun | w.pronoun
	cases := morph.Nom | morph.Acc | morph.Gen
	if w.noun == 0 {
		cases |= morph.Dat // "mnie" is every case of an object
	}
	return w.governor < 0 && w.head < 0 && set.in(morph.Acc) != 0 && set == set.in(cases) &&
		set&x.clauses[c].wanted == 0 && !x.genitive(j) && !x.anyLemma(j, times)
}

// transitive reports that a verb takes an accusative: the list of what words
// govern says so or, for a verb that it lacks, a passive participle, which all
// homonyms left must have.
func (x *syntax) transitive(i int) bool {
	found := false
	for r := range x.readings(i) {
		if f, ok := x.government.Verb(r.Lemma, false); ok {
			return f.Governs(morph.Acc)
		}
		for _, l := range x.dict.Lexemes(r.Lemma) {
			if l.Class != morph.Inf || l.Homonym != r.Homonym {
				continue
			}
			if !l.Has(morph.New(morph.Ppas)) {
				return false
			}
			found = true
		}
	}
	return found
}

// governs reports that the list of what words govern has verb i, in all its
// readings left, with a noun phrase in one of the cases.
func (x *syntax) governs(i int, cases morph.Case) bool {
	for r := range x.readings(i) {
		if f, ok := x.government.Verb(r.Lemma, false); !ok || !f.Governs(cases) {
			return false
		}
	}
	return true
}

// predicates links the verbs of clause c and its predicative adjectives to its
// subject.
func (x *syntax) predicates(c int) {
	s := x.clauses[c].subject
	if s < 0 {
		x.concession(c)
		return
	}
	set := x.nominatives(s) | (x.words[s].modifier | x.words[s].surname).in(morph.Nom)
	if own := set & x.words[s].noun & x.clauses[c].wanted; own != 0 {
		x.keep(s, pattern{classes: asNominal, set: own})
	}
	if woman := x.clauses[c].wanted & triples(morph.Sg, morph.Nom, morph.F); set&x.clauses[c].wanted == 0 {
		set |= woman // "świadek zeznała"
	}
	for i := range x.within(c) {
		if w := &x.words[i]; i != s && x.only(i, asPersonal) && w.subject&set != 0 {
			w.head = s
			set &= w.subject
		}
	}
	if x.counted(s) {
		set |= triples(morph.Pl, morph.Gen, 0) // "dwóch policjantów zostało rannych"
	}
	for i := range x.within(c) {
		w := &x.words[i]
		if i == s || w.head >= 0 || w.governor >= 0 || w.modifier&set == 0 || w.noun != 0 && !x.behindCopula(i) && !x.onlyNames(i) {
			continue
		}
		if x.clauses[c].copula || x.lemma(i, "sam") || x.adjunct(i, c) || x.joinsPredicate(i, s) || (x.detached(i) || x.opening(i, s)) && !x.apposition(i) {
			w.head = s
			x.keep(i, pattern{classes: asModifier, set: set})
		}
	}
}

// behindCopula reports a word right behind a copula and its adverbs: "był
// drogi", "okazały się za małe".
func (x *syntax) behindCopula(i int) bool {
	j := i - 1
	for j >= 0 && (x.only(j, asAdverbial) || x.says(j, "się") || x.says(j, "za")) {
		j--
	}
	return j >= 0 && x.copula(j)
}

// joinsPredicate reports an adjective that a conjunction joins to one of
// subject s: "Ewa, blada i zmęczona, …".
func (x *syntax) joinsPredicate(i, s int) bool {
	return i > 1 && x.only(i-1, asConjunction) && x.words[i-2].head == s && x.words[i-2].modifier&x.words[i].modifier != 0
}

// adjunct reports an adjective that ends clause c and says in what state the
// subject did what the verb says: "Jan wrócił z pracy zmęczony".
func (x *syntax) adjunct(i, c int) bool {
	w, verb := &x.words[i], x.clauses[c].verb
	if i < verb || w.noun|w.substantivised != 0 || w.classes.has(1<<morph.Pact) || x.sign(i-1) || x.only(i-1, asConjunction) {
		return false
	}
	pair := x.only(i+1, asConjunction) && i+2 < len(x.words) && x.words[i+2].modifier&w.modifier != 0 && x.sign(i+3)
	return x.sign(i+1) || pair || i == verb+1 && (x.has(i+1, asPreposition|asAdverbial) ||
		w.classes.has(asParticiple) && x.words[i+1].noun.in(morph.Inst) != 0) // "leżały związane wstążką"
}

// detached reports an adjective set off by commas: "klient, zadowolony, odszedł".
func (x *syntax) detached(i int) bool {
	j := i - 1
	for j > i-reach && x.only(j, asAdverbial) {
		j--
	}
	return x.says(j, ",")
}

// concession links the predicate of a clause without a verb to the subject of
// the clause around it: "Firma, choć niewielka, zdobyła rynek".
func (x *syntax) concession(c int) {
	p := &x.clauses[c]
	if p.verb >= 0 || p.parent < 0 || p.parent >= c || !(x.says(p.opener, "choć") || x.says(p.opener, "chociaż")) {
		return
	}
	s := x.clauses[p.parent].subject
	if s < 0 {
		return
	}
	set := x.nominatives(s)
	for i := range x.within(c) {
		if w := &x.words[i]; w.head < 0 && w.governor < 0 && w.noun == 0 && w.modifier&set != 0 {
			w.head = s
			x.keep(i, pattern{classes: asModifier, set: set})
		}
	}
}

// opening reports an adjective that opens the sentence and that a comma parts
// from subject s: "Zapytany o plany, trener odmówił odpowiedzi".
func (x *syntax) opening(i, s int) bool {
	for j := i - 1; j >= 0; j-- {
		if !x.only(j, asAdverbial) && !x.sign(j) {
			return false
		}
	}
	return i < s && x.commaBetween(i, s)
}
