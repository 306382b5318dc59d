package language

import "github.com/zwrot/zwrot/dictionaries/morph"

// attributes finds the noun of every adjective and participle that stands in
// its phrase, and lets both have only what they share.
func (x *syntax) attributes() {
	for i := range x.words {
		w := &x.words[i]
		if w.modifier == 0 || w.head >= 0 || x.relativeAt(i) {
			continue
		}
		if head := x.headOf(i); head >= 0 {
			x.attach(i, head)
		}
	}
	for i := range x.words {
		w := &x.words[i]
		switch {
		case w.head >= 0 || w.classes.has(asFinite):
		case w.classes.has(asNumeral):
			w.head = x.countedBy(i)
		case x.s.Tokens[i].Kind == Number, roman(x.s.Tokens[i].Text) && len(x.s.Tokens[i].Text) > 1:
			w.head = x.ordinalOf(i)
		}
	}
}

// dated are nouns that take their number as an ordinal in figures.
var dated = map[string]bool{"rok": true, "wiek": true, "godzina": true, "kwartał": true, "stulecie": true}

// ordinalOf returns the noun that a number in figures tells the place of: "2026
// roku", "godzina 15", "20. minuta", "XX wiek", "II wojna"; -1 if there is none.
func (x *syntax) ordinalOf(i int) int {
	next := i + 1
	dotted := x.says(next, ".") && !x.s.Tokens[next].Space
	if dotted {
		next++
	}
	number := x.s.Tokens[i].Kind == Number
	switch {
	case next < len(x.words) && x.words[next].noun != 0 && (!number || dotted && x.words[next].noun&singular != 0 || x.anyLemma(next, dated) && !x.counted(next)):
		return next
	case i > 0 && x.words[i-1].noun != 0 && (!number || x.anyLemma(i-1, dated)):
		return i - 1
	}
	return -1
}

// countedBy returns the noun that numeral i counts: it follows at once or
// behind its attributes. -1 if there is none.
func (x *syntax) countedBy(i int) int {
	for j := i + 1; j < min(len(x.words), i+6); j++ {
		switch w := &x.words[j]; {
		case w.head > j:
			return w.head
		case w.noun&(plural|triples(morph.Sg, morph.Gen, 0)) != 0 && !w.name:
			return j
		case !x.only(j, asAdverbial|asNumeral):
			return -1
		}
	}
	return -1
}

// attach makes word i an attribute of noun head.
func (x *syntax) attach(i, head int) {
	w, h := &x.words[i], &x.words[head]
	shared := w.modifier & x.nounSet(head)
	w.head = head
	if head < i && x.has(i, asParticiple) {
		if start := x.nameStart(head); x.nounSet(start)&w.modifier != 0 {
			w.head = start // "panna Izabela, odziana w czerń"
		}
	}
	if shared == 0 {
		return // "ostatnie 15 minut": the number binds the noun
	}
	x.keep(i, pattern{classes: asModifier, set: shared})
	if !h.name {
		x.keep(head, pattern{classes: asNoun, set: shared})
	}
}

// nounSet returns the triples that word i may have as the head of a phrase.
func (x *syntax) nounSet(i int) concord {
	return x.words[i].noun | x.words[i].substantivised
}

// relativeAt reports który or jaki behind a comma and a noun it agrees with:
// it begins a clause about that noun and is no attribute of the next one.
func (x *syntax) relativeAt(i int) bool {
	if !x.anyLemma(i, relatives) {
		return false
	}
	j := i - 1
	if x.only(j, asPreposition) {
		j--
	}
	if !x.says(j, ",") {
		return false
	}
	any := x.words[i].modifier.anyCase()
	for j--; j >= max(0, i-reach) && !x.only(j, asFinite); j-- {
		if x.nounSet(j)&any != 0 {
			return true
		}
	}
	return false
}

// headOf returns the noun that modifier i belongs to, -1 if none is in reach.
//
// An adjective stands before its noun or, when it names a kind, right behind
// it. Where both neighbours agree the one behind wins, unless both phrases
// would be nominative or accusative: two such phrases do not stand side by
// side, so the second noun is the genitive of the first ("zasady ogólne
// umowy").
func (x *syntax) headOf(i int) int {
	if i > 0 && x.lemma(i-1, "raz") && x.words[i].modifier&x.words[i-1].noun != 0 {
		return i - 1 // "po raz pierwszy"
	}
	right := x.headAfter(i)
	if right >= 0 && x.anyLemma(i, determiners) {
		return right
	}
	left := -1
	if x.words[i].noun == 0 {
		left = x.headBefore(i)
	}
	switch {
	case right < 0 && left < 0:
		return x.headBeyond(i)
	case left < 0:
		return right
	case right < 0:
		return left
	case x.only(i, 1<<morph.Pact):
		return left // "orzeczenie potwierdzające zarzuty": what follows is its object
	case x.sign(i-1) || x.has(i-1, asPreposition|asConjunction|asAdverbial):
		return right
	case x.personName(right) && !x.personName(left) && startsUpper(x.s.Tokens[i].Text):
		return right // "na wyspie Świętej Heleny"
	case x.personName(right) && !x.personName(left):
		return left // "cesarza rzymskiego Kommodusa"
	}
	const direct = morph.Nom | morph.Acc
	m := x.words[i].modifier
	l, r := (m & x.words[left].noun).cases(), (m & x.words[right].noun).cases()
	if l&direct != 0 && r&^direct == 0 && x.words[right].noun.in(morph.Gen) != 0 {
		return left
	}
	return right
}

// personName reports a word that can be nothing but the name of somebody, or
// that the dictionary does not know and that has a capital.
func (x *syntax) personName(i int) bool {
	if x.words[i].name {
		return true
	}
	for r := range x.readings(i) {
		if !r.Kind.Has(morph.Personal) {
			return false
		}
	}
	return true
}

// headAfter looks for a noun to the right, across other modifiers, their
// adverbs and numerals.
func (x *syntax) headAfter(i int) int {
	set := x.words[i].modifier
	for j := i + 1; j < len(x.words) && j < i+8; j++ {
		w := &x.words[j]
		switch {
		case w.noun&set != 0 && (w.modifier&set == 0 || !x.nounNext(j, set)):
			if w.classes.has(asPersonal) {
				return -1
			}
			return j
		case w.modifier&set != 0:
			if w.substantivised&set != 0 && x.words[i].noun == 0 && !x.has(i, asParticiple) && !x.nounNext(j, set) &&
				!x.behindCopula(i) && !x.copula(j-1) && !x.copula(j+1) {
				return j
			}
			set &= w.modifier
		case x.s.Tokens[j].Kind == Number:
			if x.countedAhead(j) && set.in(morph.Nom|morph.Acc)&x.words[j+1].noun.anyCase()&plural != 0 {
				return j + 1
			}
		case w.numeral&set != 0, x.possessive(j):
		case x.only(j, asAdverbial) && x.nounNext(j, set):
		case x.joins(j, set) && !(x.only(j, asConjunction) && x.copula(i-1) && set.in(morph.Nom) != 0):
		default:
			return -1
		}
	}
	return -1
}

// nounNext reports that behind word i comes a noun that agrees with set, or
// modifiers that do and such a noun.
func (x *syntax) nounNext(i int, set concord) bool {
	for j := i + 1; j < min(len(x.words), i+8); j++ {
		if x.words[j].noun&set != 0 {
			return true
		}
		if x.words[j].modifier&set == 0 && !x.joins(j, set) && !(x.only(j, asAdverbial) && x.agreesAt(j+1, set)) {
			return false
		}
	}
	return false
}

// agreesAt reports that word i is a modifier that agrees with set.
func (x *syntax) agreesAt(i int, set concord) bool {
	return i < len(x.words) && x.words[i].modifier&set != 0
}

// joins reports a comma or conjunction at i before a modifier that agrees with
// set, and its adverb if it has one.
func (x *syntax) joins(i int, set concord) bool {
	return (x.says(i, ",") || x.only(i, asConjunction)) &&
		(x.agreesAt(i+1, set) || x.only(i+1, asAdverbial) && x.agreesAt(i+2, set))
}

// headBefore looks for a noun to the left: the neighbour, across modifiers and
// genitives of the same noun, and for a participle also across a comma.
func (x *syntax) headBefore(i int) int {
	set := x.words[i].modifier
	j := i - 1
	for j > i-reach && (x.only(j, asAdverbial) || x.says(j, "się")) {
		j--
	}
	if (x.says(j, ",") || x.says(j, "(")) && x.has(i, asParticiple) && !x.apposition(i) {
		j--
	}
	for steps := 0; j >= 0 && steps < 8; steps++ {
		w := &x.words[j]
		joins := x.only(j, asConjunction) || x.says(j, ",")
		switch {
		case w.noun&set != 0 && w.classes.has(asFinite):
			return -1 // "Czuj się zaproszony"
		case w.noun&set != 0:
			return j
		case w.head >= 0 && w.head < j && w.modifier&set != 0:
			return w.head
		case joins && j > 0 && x.words[j-1].head >= 0 && x.words[j-1].modifier&set != 0:
			return x.words[j-1].head
		case w.governor >= 0 && w.governor != x.words[i].governor:
			j = w.governor // the phrase of a preposition is an attribute as well
		case w.noun.in(morph.Gen) != 0 && !x.sign(j-1):
		case w.head > j && w.head <= i:
		default:
			return -1
		}
		j--
	}
	return -1
}

// apposition reports a participle that is used as a noun and has no complement
// of a participle: "Jan Lis, przewodniczący komisji", but not "klient,
// zainteresowany ofertą".
func (x *syntax) apposition(i int) bool {
	if x.words[i].substantivised == 0 || x.has(i+1, asPreposition|asAdverbial) {
		return false
	}
	return i+1 >= len(x.words) || x.words[i+1].noun.in(morph.Inst) == 0
}

// headBeyond looks for the noun of a participle to the right, across the
// participle's complements: "zalogowany wczoraj do systemu użytkownik".
func (x *syntax) headBeyond(i int) int {
	if !x.has(i, asParticiple) || x.copula(i-1) {
		return -1
	}
	set := x.words[i].modifier
	for j := i + 1; j < len(x.words) && j < i+8; j++ {
		w := &x.words[j]
		switch {
		case x.sign(j), x.only(j, asFinite|asConjunction|asSubordinator|asNonFinite):
			return -1
		case w.governor < 0 && w.noun&set != 0:
			return j
		}
	}
	return -1
}
