package language

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// constraint is a rule that takes readings away.
type constraint struct {
	name string
	// on is the classes one of which a word must have to concern the rule.
	on   classSet
	rule func(x *syntax, i int)
}

// wordConstraints look at one word alone; they are applied once.
var wordConstraints = [...]constraint{
	{"name-for-function-word", asFunction | asAdverbial | asPersonal | asNumeral, (*syntax).nameForFunctionWord},
	{"chosen-lemma", anyClass, (*syntax).chosenLemma},
	{"noun-for-moved-ending", asNoun, (*syntax).nounForMovedEnding},
	{"function-word", anyClass, (*syntax).functionWord},
	{"rare-class", asRare | asNumeral, (*syntax).rareClass},
	{"prawie", asAdverbial, (*syntax).prawie},
	{"usual-word", anyClass, (*syntax).usualWord},
	{"determiner", 1 << morph.Adj, (*syntax).determiner},
	{"part-of-name", asNoun, (*syntax).partOfName},
	{"time-ago", asNoun, (*syntax).timeAgo},
	{"masculine-for-woman", asNoun, (*syntax).masculineForWoman},
}

// contextConstraints look at the words around; they are applied to every word
// from left to right, the whole list twice: what a later rule finds may help
// an earlier one.
var contextConstraints = [...]constraint{
	{"prepositional-phrase", asPreposition, (*syntax).prepositionalPhrase},
	{"month-after-day", asNoun, (*syntax).monthAfterDay},
	{"nie-after-preposition", 1 << morph.Ppron3, (*syntax).nieAfterPreposition},
	{"co-before-ordinal", asNoun, (*syntax).coBeforeOrdinal},
	{"data", asModifier, (*syntax).data},
	{"pan-before-vocative", asNoun, (*syntax).panBeforeVocative},
	{"locative-without-preposition", asNominal, (*syntax).locativeWithoutPreposition},
	{"vocative-in-address", asNominal, (*syntax).vocativeInAddress},
	{"first-name-before-surname", asNoun, (*syntax).firstNameBeforeSurname},
	{"surname-after-first-name", asNoun, (*syntax).surnameAfterFirstName},
	{"imperative-opens-clause", asImperative, (*syntax).imperativeOpensClause},
	{"past-or-adjective", asPast, (*syntax).pastOrAdjective},
	{"past-of-future", asPast, (*syntax).pastOfFuture},
	{"verb-or-participle", asPersonal, (*syntax).verbOrParticiple},
	{"one-finite-verb", asPersonal, (*syntax).oneFiniteVerb},
	{"może-with-infinitive", 1 << morph.Fin, (*syntax).mozeWithInfinitive},
	{"predicative-with-infinitive", 1 << morph.Pred, (*syntax).predicativeWithInfinitive},
	{"numeral-and-noun", asNumeral, (*syntax).numeralAndNoun},
	{"infinitive-or-noun", 1 << morph.Inf, (*syntax).infinitiveOrNoun},
	{"postponed-numeral", asNumeral, (*syntax).postponedNumeral},
	{"demonstrative-to", asModifier, (*syntax).demonstrativeTo},
	{"nominative-number", asNoun, (*syntax).nominativeNumber},
	{"dative-of-verb", asNoun, (*syntax).dativeOfVerb},
	{"dative-or-instrumental", asNoun, (*syntax).dativeOrInstrumental},
	{"genitive-of-verb", asNoun, (*syntax).genitiveOfVerb},
	{"joined-by-or", asNoun, (*syntax).joinedByOr},
}

// reach is how many words a rule looks away from the word in hand.
const reach = 40

// disambiguate applies constraints: those on one word, and those on the context.
func (x *syntax) disambiguate(onWord, onContext []constraint) {
	for i := range x.words {
		x.apply(onWord, i)
	}
	for range 2 {
		for i := range x.words {
			x.apply(onContext, i)
		}
	}
}

// apply applies those of the rules to word i that concern it.
func (x *syntax) apply(rules []constraint, i int) {
	w := &x.words[i]
	for k := range rules {
		if w.classes.has(rules[k].on) {
			rules[k].rule(x, i)
		}
	}
}

// nieAfterPreposition: "nie" is a pronoun only behind a preposition ("na nie").
func (x *syntax) nieAfterPreposition(i int) {
	if x.says(i, "nie") && !x.has(i-1, asPreposition) {
		x.drop(i, pattern{classes: asPronoun})
	}
}

var months = map[string]bool{
	"styczeń": true, "luty": true, "marzec": true, "kwiecień": true, "maj": true, "czerwiec": true, "lipiec": true,
	"sierpień": true, "wrzesień": true, "październik": true, "listopad": true, "grudzień": true,
}

// monthAfterDay: behind a number "maja" and "marca" are months, in the genitive.
func (x *syntax) monthAfterDay(i int) {
	if i == 0 || x.s.Tokens[i-1].Kind != Number || !x.anyLemma(i, months) {
		return
	}
	x.retain(i, func(r *Reading) bool { return months[r.Lemma] })
	x.keep(i, pattern{classes: asNoun, set: triples(morph.Sg, morph.Gen, 0)})
}

// data: "danych" is the noun for data unless the noun that it tells of comes
// next ("w danych okolicznościach").
func (x *syntax) data(i int) {
	if !x.lemma(i, "dane") {
		return
	}
	people := i+1 < len(x.words) && x.only(i+1, asNoun) && x.words[i+1].noun&^triples(0, allCases, morph.M1) == 0 // "dane uczestników"
	if !people && i+1 < len(x.words) && (x.words[i+1].noun|x.words[i+1].modifier)&x.words[i].modifier != 0 && !startsUpper(x.s.Tokens[i+1].Text) {
		return
	}
	x.keep(i, pattern{classes: asNoun})
}

// panBeforeVocative: "panie" is pan in the vocative before a man's title that
// has no other use there ("panie kierowniku", "panie pośle").
func (x *syntax) panBeforeVocative(i int) {
	address := pattern{classes: asNoun, set: triples(morph.Sg, morph.Voc, morph.M1)}
	if !x.says(i, "panie") || i+1 >= len(x.words) || x.sign(i+1) || !x.can(i+1, address) || x.has(i+1, asAdverbial|asPreposition|asModifier) {
		return
	}
	x.keep(i, pattern{classes: asNoun, set: address.set, lemma: "pan"})
	x.keep(i+1, address)
}

// locativeWithoutPreposition: the locative has no use without a preposition.
func (x *syntax) locativeWithoutPreposition(i int) {
	if x.words[i].governor >= 0 {
		return
	}
	loc := anything.in(morph.Loc)
	if x.words[i].nominal()&loc == 0 {
		return
	}
	for j := i - 1; j >= max(0, i-reach); j-- {
		if x.can(j, pattern{classes: asPreposition, set: loc}) {
			return
		}
	}
	x.drop(i, pattern{classes: asNominal, set: loc})
}

// vocativeInAddress: an address is set off by punctuation, with its attributes
// and its name; elsewhere nothing is vocative.
func (x *syntax) vocativeInAddress(i int) {
	w := &x.words[i]
	voc := anything.in(morph.Voc)
	if w.nominal()&voc == 0 {
		return
	}
	if w.governor >= 0 || !x.setOff(i, voc) {
		x.drop(i, pattern{classes: asNominal, set: voc})
		return
	}
	if w.classes.only(asNoun) && w.noun&^anything.in(morph.Voc|morph.Loc) == 0 {
		x.keep(i, pattern{classes: asNoun, set: voc})
	}
}

// setOff reports that the words around i that set allows stand between signs
// of punctuation or edges of the sentence.
func (x *syntax) setOff(i int, set concord) bool {
	part := func(j int) bool {
		w := &x.words[j]
		return w.nominal()&set != 0 || x.s.Tokens[j].Kind == Placeholder
	}
	l, r := i, i
	for l > max(0, i-reach) && part(l-1) {
		l--
	}
	for r+1 < min(len(x.words), i+reach) && part(r+1) {
		r++
	}
	return (x.sign(l-1) || x.has(l-1, 1<<morph.Interj)) && x.sign(r+1)
}

// imperativeOpensClause: before an imperative stand a conjunction, an adverb,
// a negation or an object pronoun, no noun and no other verb.
func (x *syntax) imperativeOpensClause(i int) {
	w := &x.words[i]
	if nominative := w.noun.in(morph.Nom); w.noun != 0 && nominative == 0 && x.sign(i-1) {
		x.keep(i, pattern{classes: asImperative}) // "Kup teraz": no genitive opens a clause
		return
	} else if x.says(i-1, "nie") && !x.maybeFiniteNear(i) && !x.says(i+1, ",") {
		x.keep(i, pattern{classes: asImperative}) // "nigdy nie tłumacz"
		return
	} else if x.s.Tokens[i].Marks.Has(SentenceStart) && i+1 < len(x.words) && x.words[i+1].noun.in(morph.Acc) != 0 && !x.maybeFiniteNear(i) {
		return // "Tłumacz strony": a person or an order
	} else if nominative&singular != 0 && !x.says(i+1, "się") && !x.only(i+1, asAdverbial) && !x.onlyNames(i) {
		x.drop(i, pattern{classes: asImperative}) // "Sklep wysłał"
		return
	}
	if x.has(i-1, asAdverbial|asConjunction) {
		return
	}
	if x.has(i-1, asFinite|asNonFinite|asPreposition|asModifier) || x.has(i-1, asNoun) && !x.has(i-1, asPronoun) {
		x.drop(i, pattern{classes: asImperative})
	}
}

// onlyNames reports that all nouns that word i can be are names, where its
// capital says nothing: "Czekaj!" is more likely a verb than a surname.
func (x *syntax) onlyNames(i int) bool {
	if !x.s.Tokens[i].Marks.Has(SentenceStart) {
		return false
	}
	for r := range x.readings(i) {
		if setOf(r.Tag.Class()).has(asNoun) && !startsUpper(r.Lemma) {
			return false
		}
	}
	return true
}

// pastOrAdjective: "trwały", "padły", "stała" are past forms and adjectives.
// Where no other verb is near they are verbs, unless they agree as attributes
// with a noun that cannot be their subject ("stały klient"); beside a form of
// być they are its predicate.
func (x *syntax) pastOrAdjective(i int) {
	w := &x.words[i]
	if w.modifier == 0 || !w.classes.only(asPast|asModifier|asNoun) || x.finiteNear(i, asPersonal) {
		return
	}
	if x.stretch(i, func(j int) bool { return x.only(j, asFinite) && x.lemma(j, "być") }) {
		if !x.stretch(i, func(j int) bool { return x.has(j, 1<<morph.Bedzie) }) {
			x.drop(i, pattern{classes: asPast}) // "jesteście gotowi"
		}
		return
	}
	attribute := i+1 < len(x.words) && x.words[i+1].noun&w.modifier != 0 && x.words[i+1].noun.in(morph.Nom)&w.subject == 0
	if attribute || x.has(i-1, asPreposition) {
		x.drop(i, pattern{classes: asPast})
		return
	}
	x.keep(i, pattern{classes: asPast})
}

// pastOfFuture: beside "będą" the past form of an imperfective verb is a part of the
// compound future, no noun: "będą mogli".
func (x *syntax) pastOfFuture(i int) {
	w := &x.words[i]
	if !w.classes.only(asPast|asNoun) || w.classes.only(asPast) {
		return
	}
	imperfective := slices.ContainsFunc(x.s.Tokens[i].Readings, func(r Reading) bool {
		return setOf(r.Tag.Class()).has(asPast) && r.Tag.Aspect()&morph.Imperf != 0
	})
	if imperfective && x.stretch(i, func(j int) bool { return x.only(j, 1<<morph.Bedzie) && x.words[j].subject&w.subject != 0 }) {
		x.keep(i, pattern{classes: asPast})
	}
}

// verbOrParticiple: right behind a noun that can be nothing but its subject, and
// without another verb, a word is the verb and no participle: "klienci dostaną".
func (x *syntax) verbOrParticiple(i int) {
	w := &x.words[i]
	if !w.classes.only(asPersonal|asParticiple) || x.maybeFiniteNear(i) {
		return
	}
	j := i - 1
	for x.only(j, asAdverbial) {
		j--
	}
	if j >= 0 && x.only(j, asNoun) && x.words[j].noun.in(morph.Nom) == x.words[j].noun && x.words[j].noun&w.subject != 0 {
		x.keep(i, pattern{classes: asPersonal})
	}
}

// oneFiniteVerb: a stretch between signs and conjunctions has one finite verb.
// Beside a word that can be nothing else a homograph is none; where no other
// word can be the verb the homograph is it.
func (x *syntax) oneFiniteVerb(i int) {
	w := &x.words[i]
	if w.classes.only(asFinite) {
		return
	}
	switch {
	case x.finiteNear(i, asFinite):
		x.drop(i, pattern{classes: asPersonal})
	case w.classes.has(asNoun) && !x.inNounPhrase(i) && !x.inNounList(i) && !x.maybeFiniteNear(i):
		x.keep(i, pattern{classes: asPersonal})
	}
}

// inNounPhrase reports that the words beside i speak for its reading as a noun:
// a preposition, an attribute or a noun of which it is the genitive before it,
// an attribute behind it ("Dział Windykacji", "Gra planszowa").
func (x *syntax) inNounPhrase(i int) bool {
	var noun concord
	for r := range x.readings(i) {
		if r.Tag.Class() == morph.Subst { // a gerund is rarer than its verb: "zostanie"
			noun |= r.set
		}
	}
	if x.has(i-1, asPreposition|asNumeral) && !x.says(i-1, "temu") || x.has(i-1, asModifier) && x.words[i-1].modifier&noun != 0 && !x.relativeAt(i-1) {
		return true
	}
	if before := i - 1; x.only(before, asNoun) && noun.in(morph.Gen) != 0 &&
		(x.words[before].noun.in(morph.Nom) == 0 && x.words[before].governor < 0 || x.inNounList(before)) {
		return true // "kibiców gospodarzy"
	}
	if i+1 >= len(x.words) {
		return false
	}
	next := &x.words[i+1]
	return next.modifier&noun != 0 && next.noun == 0 ||
		next.noun != 0 && next.noun.in(morph.Nom|morph.Acc) == 0 && next.noun.in(morph.Gen) != 0 && noun.in(morph.Nom) != 0
}

// inNounList reports that a comma or conjunction joins word i, as a noun, to a
// noun in the same case: "butelki i śmieci", "z solą, pieprzem".
func (x *syntax) inNounList(i int) bool {
	before := i - 2
	if before < 0 || !x.has(i-1, asConjunction) && x.s.Tokens[i-1].Text != "," {
		return false
	}
	// "złotych, stoi" is hardly a list of halls, but "z solą, pieprzem" is one.
	own, other := x.commonNoun(i)|x.words[i].noun.in(morph.Inst|morph.Loc), x.words[before].nominal()
	for c := morph.Nom; c < morph.Voc; c <<= 1 {
		if own.in(c) != 0 && other.in(c) != 0 {
			return x.only(before, asNominal)
		}
	}
	return false
}

// commonNoun returns the triples of word i as a noun of everyday language.
func (x *syntax) commonNoun(i int) concord {
	var own concord
	for r := range x.readings(i) {
		if setOf(r.Tag.Class()).has(asNoun) && !r.Qualifiers.Has(morph.Technical) {
			own |= r.set
		}
	}
	return own
}

// finiteNear reports, in the stretch around i, another word that can be
// nothing but a verb of the classes. Forms of być do not count: they help.
func (x *syntax) finiteNear(i int, classes classSet) bool {
	return x.stretch(i, func(j int) bool { return x.only(j, classes) && !x.lemma(j, "być") })
}

func (x *syntax) maybeFiniteNear(i int) bool {
	return x.stretch(i, func(j int) bool { return x.has(j, asFinite) && !x.says(j, "to") })
}

// stretch reports whether a word accepted lies between the signs and
// conjunctions around i.
func (x *syntax) stretch(i int, accept func(j int) bool) bool {
	for _, step := range [2]int{-1, 1} {
		for j := i + step; !x.sign(j) && !x.only(j, asConjunction) && !x.has(j, asSubordinator) && max(i-j, j-i) < reach; j += step {
			if accept(j) {
				return true
			}
		}
	}
	return false
}

// predicativeWithInfinitive: "wolno" is a predicate with an infinitive and an
// adverb without one.
func (x *syntax) predicativeWithInfinitive(i int) {
	if !x.has(i, asAdverb) {
		return
	}
	if x.stretch(i, func(j int) bool { return x.has(j, 1<<morph.Inf) }) {
		x.drop(i, pattern{classes: asAdverb})
	} else {
		x.drop(i, pattern{classes: 1 << morph.Pred})
	}
}

// mozeWithInfinitive: "może" is the verb where an infinitive and no other verb
// is near ("klient może zmienić"), else the particle ("może wróci").
func (x *syntax) mozeWithInfinitive(i int) {
	if !x.says(i, "może") || x.only(i, asFinite) {
		return
	}
	if x.finiteNear(i, asFinite) || x.stretch(i, func(j int) bool { return x.has(j, 1<<morph.Bedzie|1<<morph.Pred) && !x.has(j, asNoun|1<<morph.Inf) }) {
		x.drop(i, pattern{classes: asFinite}) // "może będą", "może warto"
	} else if x.stretch(i, func(j int) bool { return x.has(j, 1<<morph.Inf) }) {
		x.keep(i, pattern{classes: asFinite})
	}
}

// firstNameBeforeSurname: "Rafał" before "Nowak" is a first name.
func (x *syntax) firstNameBeforeSurname(i int) {
	if i+1 >= len(x.words) || !startsUpper(x.s.Tokens[i].Text) || !startsUpper(x.s.Tokens[i+1].Text) {
		return
	}
	for r := range x.readings(i + 1) {
		if r.Kind.Has(morph.Surname) {
			x.retain(i, func(r *Reading) bool { return r.Kind.Has(morph.FirstName) })
			return
		}
	}
}

// surnameAfterFirstName: "Kowalska" behind "Anna" or "pani" is a surname, no
// adjective.
func (x *syntax) surnameAfterFirstName(i int) {
	if i == 0 || !startsUpper(x.s.Tokens[i].Text) {
		return
	}
	for r := range x.readings(i - 1) {
		if r.Kind.Has(morph.FirstName) || r.Lemma == "pan" || r.Lemma == "pani" || r.Lemma == "państwo" {
			x.retain(i, func(r *Reading) bool { return r.Kind.Has(morph.Personal) })
			return
		}
	}
}

// demonstrativeTo: "to" is a demonstrative beside a neuter noun, elsewhere a
// pronoun or a copula.
func (x *syntax) demonstrativeTo(i int) {
	if !x.says(i, "to") || x.says(i-1, "wszystko") || x.says(i+1, "wszystko") && !x.sign(i+2) {
		return
	}
	set := triples(morph.Sg, morph.Nom|morph.Acc, morph.N)
	j := i + 1
	for j < min(len(x.words), i+reach) && x.words[j].modifier&set != 0 {
		j++
	}
	beside := j < len(x.words) && x.words[j].noun&set != 0 && !x.words[j].name
	copula := x.has(i-1, asNominal) && !x.maybeFiniteNear(i) || // "Nasz cel to zadowolenie klientów"
		i > 0 && x.lemma(i-1, "być") || // "Jest to ważne pytanie"
		beside && x.lemma(j, "nic") // "to nic nie da"
	if beside && !copula {
		x.keep(i, pattern{classes: asModifier | asNoun})
		return
	}
	x.drop(i, pattern{classes: asModifier})
}
