package language

import "github.com/zwrot/zwrot/dictionaries/morph"

// prepositionalPhrase: a preposition governs a case, and all words of its noun
// phrase are in that case.
func (x *syntax) prepositionalPhrase(i int) {
	if x.only(i, asConjunction|asAdverbial) || x.has(i, asPronoun) || x.says(i, "za") && x.excess(i+1) {
		return
	}
	last := x.govern(i, i+1)
	for last >= 0 && x.only(last+1, asConjunction) && x.joinsPhrase(last+2) {
		last = x.govern(i, last+2)
	}
}

// excess reports an adjective in the nominative at i, behind "za" that means
// too much: "Buty są za małe."
func (x *syntax) excess(i int) bool {
	return i < len(x.words) && x.words[i].modifier.in(morph.Nom) != 0 && x.sign(i+1) && x.behindCopula(i)
}

// joinsPhrase reports a noun phrase at i, behind a conjunction, that goes on
// with the phrase of a preposition and does not begin a clause: no nominative,
// or no verb to come.
func (x *syntax) joinsPhrase(i int) bool {
	if i >= len(x.words) || x.words[i].nominal() == 0 {
		return false
	}
	if x.words[i].nominal().in(morph.Nom) == 0 {
		return true
	}
	for j := i + 1; j < min(len(x.words), i+reach) && !x.sign(j); j++ {
		if x.has(j, asFinite) {
			return false
		}
	}
	return true
}

// govern gives the noun phrase that starts at j the case of preposition i and
// returns its noun, -1 when there is none.
func (x *syntax) govern(i, j int) int {
	set := x.governed(i)
	for end := min(len(x.words), j+8); j < end; j++ {
		w := &x.words[j]
		if w.name || x.s.Tokens[j].Kind == Placeholder {
			w.governor = i
			return j
		}
		if x.transparent(i, j, set) {
			continue
		}
		if w.modifier.in(morph.Gen)&plural != 0 && x.countedAhead(j+1) {
			x.keep(j, pattern{classes: asModifier, set: triples(morph.Pl, morph.Gen, 0)})
			w.governor, x.words[j+2].governor = i, i
			return j + 2
		}
		here := w.nominal() & set
		if here == 0 {
			return -1
		}
		x.keep(j, pattern{classes: asNominal, set: set})
		w.governor = i
		if w.classes.has(asNumeral) {
			set |= triples(morph.Pl, morph.Gen, 0) // za pięć minut
			continue
		}
		set = set.in(here.cases())
		x.keep(i, pattern{classes: asPreposition, set: set})
		if w.modifier&set == 0 || w.classes.has(asPronoun) {
			return j
		}
		set &= w.modifier
	}
	return -1
}

// governed returns the triples of the cases that preposition i takes.
func (x *syntax) governed(i int) concord {
	var cases morph.Case
	for r := range x.readings(i) {
		if r.Tag.Class() == morph.Prep {
			cases |= r.Tag.Case()
		}
	}
	return anything.in(cases)
}

// transparent reports a word inside the phrase of preposition i that the case
// does not touch: a number, a possessive pronoun, an adverb before an
// adjective, a conjunction between adjectives.
func (x *syntax) transparent(i, j int, set concord) bool {
	switch {
	case x.s.Tokens[j].Kind == Number:
		return true
	case x.possessive(j):
		return x.nounFollows(j+1, set)
	case x.says(j, "bieżąco"), x.says(j, "nowo"), x.says(j, "pewno"), x.says(j, "gorąco"):
		return false // "na bieżąco" is whole
	case x.only(j, asAdverbial):
		return j == i+1 && x.modifierFollows(j+1)
	case x.only(j, asConjunction) || x.says(j, ","):
		return j > i+1 && j+1 < len(x.words) && x.words[j+1].modifier&set != 0
	}
	return false
}

// possessive reports jego, jej, ich, which stand before a noun of any case.
func (x *syntax) possessive(i int) bool {
	return x.says(i, "jego") || x.says(i, "jej") || x.says(i, "ich") || x.says(i, "którego") || x.says(i, "której") ||
		x.says(i, "których")
}

// nounFollows reports a noun of the set at i or behind modifiers of it.
func (x *syntax) nounFollows(i int, set concord) bool {
	for end := min(len(x.words), i+reach); i < end; i++ {
		w := &x.words[i]
		if w.noun&set != 0 || w.substantivised&set != 0 {
			return true
		}
		if w.modifier&set == 0 {
			return false
		}
	}
	return false
}

// modifierFollows reports an adjective, participle or numeral at i or behind
// adverbs.
func (x *syntax) modifierFollows(i int) bool {
	for end := min(len(x.words), i+reach); i < end; i++ {
		if x.has(i, asModifier|asNumeral) || x.s.Tokens[i].Kind == Number {
			return true
		}
		if !x.only(i, asAdverbial) {
			return false
		}
	}
	return false
}

// countedAhead reports a number and a noun in the genitive plural at i:
// "następnych 18 lat" is genitive whatever governs it.
func (x *syntax) countedAhead(i int) bool {
	return i+1 < len(x.words) && x.s.Tokens[i].Kind == Number && x.words[i+1].noun.in(morph.Gen)&plural != 0
}

// numeralAndNoun: a numeral agrees with its noun (dwie osoby) or governs the
// genitive plural (pięć osób).
func (x *syntax) numeralAndNoun(i int) {
	if !x.only(i, asNumeral) {
		return
	}
	j := i + 1
	for j < i+reach && (x.only(j, asModifier) || x.says(j, ",") && x.only(j+1, asModifier)) {
		j++
	}
	if j >= len(x.words) || x.words[j].name {
		return
	}
	var set concord
	for r := range x.readings(i) {
		if r.Tag.Accommodates()&morph.Rec != 0 {
			set |= triples(morph.Pl, morph.Gen, r.Tag.Gender())
		}
		if r.Tag.Accommodates()&morph.Congr != 0 {
			set |= r.set
		}
	}
	if x.words[j].noun&set == 0 {
		return
	}
	for k := i + 1; k <= j; k++ {
		x.keep(k, pattern{classes: asNoun | asModifier, set: set})
	}
}

// postponedNumeral: a numeral that ends its clause counts the noun that opens
// it, which is in the genitive plural: "Technik płatności jest kilka".
func (x *syntax) postponedNumeral(i int) {
	counts := pattern{classes: asNumeral, set: triples(morph.Pl, morph.Nom|morph.Acc, 0)}
	if !x.sign(i+1) || x.has(i, asAdverbial) || !x.can(i, counts) || !x.stretch(i, func(j int) bool { return x.only(j, asPersonal) }) {
		return
	}
	first := i
	for first > i-reach && !x.sign(first-1) && !x.only(first-1, asConjunction) {
		first--
	}
	set := triples(morph.Pl, morph.Gen, 0)
	if x.words[first].noun&set == 0 || !x.has(first, asNoun) {
		return
	}
	x.keep(first, pattern{classes: asNoun, set: set})
	x.keep(i, counts)
}
