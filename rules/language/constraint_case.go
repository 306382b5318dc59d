package language

import "github.com/zwrot/zwrot/dictionaries/morph"

// The constraints of this file tell apart the cases of nouns whose forms are
// alike: "kierowcy" is genitive and dative, and nominative in the plural.

// nominativeNumber: a plural that no finite verb of the stretch agrees with is
// not its subject ("Kierowcy skończyło się paliwo", "Pokaż kierowcy bilet").
func (x *syntax) nominativeNumber(i int) {
	subject := triples(morph.Pl, morph.Nom, morph.M1)
	if x.words[i].noun&subject == 0 || x.words[i].governor >= 0 || !x.likeDative(i) || x.joined(i) {
		return
	}
	verb := x.stretch(i, func(j int) bool { return x.only(j, asFinite) })
	agrees := x.stretch(i, func(j int) bool { return x.words[j].subject&subject != 0 })
	if verb && !agrees {
		x.drop(i, pattern{classes: asNoun, set: triples(morph.Pl, morph.Nom|morph.Voc, 0)})
	}
}

// dativeOfVerb: a genitive depends on a noun, a numeral, a negated verb or one
// of the few verbs that govern it. Right behind another verb, or at the head of
// its clause, a noun whose genitive and dative are alike is dative ("Pokaż
// kierowcy bilet", "Sprzedawcy nie spodobała się ta propozycja").
func (x *syntax) dativeOfVerb(i int) {
	if x.words[i].governor >= 0 || !x.likeDative(i) {
		return
	}
	before := i - 1
	for before >= 0 && (x.words[before].modifier&x.words[i].noun != 0 && !x.has(before, asNoun) ||
		x.only(before, asAdverbial) || x.says(before, "się") || x.only(before, 1<<morph.Ppron12)) {
		before--
	}
	if b := before - 1; b >= 0 && x.only(before, asConjunction) && x.words[b].nominal() != 0 && x.words[b].nominal().in(morph.Dat) == 0 {
		return // "dane Twoje i sprzedawcy"
	}
	verb := before
	if x.sign(before) || x.only(before, asConjunction|asSubordinator) {
		verb = x.verbOfStretch(i)
	} else if x.handed(before) && x.words[i].noun&triples(morph.Sg, morph.Dat, morph.M1) != 0 {
		verb = x.phraseOpening(before) - 1
		if !x.anyLemma(verb, giving) {
			return
		}
	}
	if verb >= 0 && x.only(verb, asFinite|asNonFinite) && x.wantsDative(verb, i) {
		x.drop(i, pattern{classes: asNoun, set: triples(0, morph.Gen, 0)})
	}
}

// genitiveOfVerb: behind a verb that governs the genitive and no accusative, and
// whose subject is no noun, a noun that can be genitive is: "Szukamy sprzątaczki".
func (x *syntax) genitiveOfVerb(i int) {
	noun := x.words[i].noun
	if x.words[i].governor >= 0 || noun.in(morph.Gen) == 0 || noun.in(morph.Nom|morph.Acc) == 0 {
		return
	}
	verb := i - 1
	for verb >= 0 && (x.words[verb].modifier&noun.in(morph.Gen) != 0 && !x.has(verb, asNoun) || x.only(verb, asAdverbial) || x.says(verb, "się")) {
		verb--
	}
	if verb < 0 || !x.only(verb, asFinite|asNonFinite) {
		return
	}
	reflexive := x.besideSie(verb)
	for r := range x.readings(verb) {
		frame, known := x.government.Verb(r.Lemma, reflexive)
		if !known || !frame.Governs(morph.Gen) || frame.Governs(morph.Acc) || r.Tag.Class() != morph.Inf && r.Tag.Person()&(morph.Pri|morph.Sec) == 0 {
			return
		}
	}
	x.drop(i, pattern{classes: asNoun, set: triples(0, morph.Nom|morph.Acc|morph.Voc, 0)})
}

// besideSie reports "się" right before or behind a verb.
func (x *syntax) besideSie(verb int) bool { return x.says(verb+1, "się") || x.says(verb-1, "się") }

// dativeOrInstrumental: a noun that inflects like an adjective has one form for the
// instrumental and, in the plural, the dative. Without a preposition it is what the
// verb governs: "Polecam ten film znajomym".
func (x *syntax) dativeOrInstrumental(i int) {
	noun := x.words[i].noun | x.words[i].substantivised
	if x.words[i].governor >= 0 || noun.in(morph.Dat) == 0 || noun.in(morph.Inst) == 0 {
		return
	}
	verb := x.verbOfStretch(i)
	if verb < 0 || verb > i {
		return
	}
	reflexive := x.besideSie(verb)
	dative := false
	for r := range x.readings(verb) {
		frame, _ := x.government.Verb(r.Lemma, reflexive)
		if frame.Governs(morph.Inst) {
			return
		}
		dative = dative || frame.Governs(morph.Dat)
	}
	if !dative {
		return
	}
	x.drop(i, pattern{classes: asNominal, set: triples(0, morph.Inst, 0)})
}

// joinedByOr: a noun that "lub" joins to one that can be no nominative is none either:
// "nie mają matki lub ojca".
func (x *syntax) joinedByOr(i int) {
	if i+2 >= len(x.words) || !x.says(i+1, "lub") && !x.says(i+1, "albo") && !x.says(i+1, "oraz") {
		return
	}
	own, other := x.words[i].noun, x.words[i+2].noun
	if !x.only(i+2, asNoun) || own.in(morph.Nom) == 0 || other.in(morph.Nom) != 0 {
		return
	}
	for c := morph.Gen; c < morph.Voc; c <<= 1 {
		if own.in(c) != 0 && other.in(c) != 0 {
			x.drop(i, pattern{classes: asNoun, set: triples(0, morph.Nom, 0)})
			return
		}
	}
}

// giving are the verbs that say to whom something goes, so that the noun behind
// their object is rather dative: "Oddaj klucze sprzedawcy".
var giving = map[string]bool{
	"dać": true, "dawać": true, "oddać": true, "oddawać": true, "podać": true, "podawać": true, "pokazać": true, "pokazywać": true,
	"okazać": true, "okazywać": true, "wręczyć": true, "wręczać": true, "przekazać": true, "przekazywać": true, "przesłać": true,
	"wysłać": true, "wysyłać": true, "zwrócić": true, "zwracać": true, "zapłacić": true, "wypłacić": true, "doręczyć": true,
	"dostarczyć": true, "powierzyć": true, "pożyczyć": true, "sprzedać": true, "udostępnić": true, "przypisać": true,
	"przypisywać": true, "przydzielić": true, "przydzielać": true,
}

// belongings are what somebody has and others ask for or tell: "Podaj numer
// kierowcy".
var belongings = map[string]bool{
	"dane": true, "numer": true, "adres": true, "imię": true, "nazwisko": true, "konto": true, "profil": true, "telefon": true,
	"podpis": true, "zgoda": true, "oferta": true, "strona": true, "opinia": true, "ocena": true, "nazwa": true, "e-mail": true,
	"mail": true, "login": true, "hasło": true, "wizytówka": true, "zdjęcie": true, "wiek": true, "stanowisko": true, "wiadomość": true,
	"instytucja": true, "afiliacja": true, "firma": true, "rola": true, "kraj": true, "awatar": true, "biogram": true, "status": true,
	"notatka": true, "język": true, "uprawnienie": true, "lista": true,
}

// handed reports the object of a verb that may be given to somebody.
func (x *syntax) handed(i int) bool {
	return i > 0 && x.only(i, asNoun) && x.words[i].governor < 0 && x.words[i].noun.in(morph.Acc) != 0 && !x.anyLemma(i, belongings)
}

// phraseOpening returns the first of the words before noun i that may be its
// attributes.
func (x *syntax) phraseOpening(i int) int {
	for noun := x.words[i].noun; i > 0 && x.words[i-1].modifier&noun != 0; {
		i--
	}
	return i
}

// likeDative reports a noun whose dative and genitive in the singular are one
// form.
func (x *syntax) likeDative(i int) bool {
	noun := x.words[i].noun & singular
	genitive := noun.in(morph.Gen)
	return genitive != 0 && genitive.anyCase()&noun.in(morph.Dat) != 0
}

// joined reports a comma or conjunction beside word i: what it says together
// with other words is plural.
func (x *syntax) joined(i int) bool {
	for _, j := range [2]int{i - 1, i + 1} {
		if x.only(j, asConjunction) || x.says(j, ",") {
			return true
		}
	}
	return false
}

// verbOfStretch returns the word around i that governs its objects: the
// infinitive or, without one, the finite verb; -1 if there is none.
func (x *syntax) verbOfStretch(i int) int {
	verb := -1
	x.stretch(i, func(j int) bool {
		if x.only(j, asNonFinite) || verb < 0 && x.only(j, asFinite) {
			verb = j
		}
		return x.only(verb, asNonFinite)
	})
	return verb
}

// wantsDative reports that object i of a verb is rather dative than genitive:
// the verb governs no genitive and, where it is negated and its accusative
// would turn into one, it governs the dative and the object is a person.
func (x *syntax) wantsDative(verb, i int) bool {
	negated := x.says(verb-1, "nie")
	if negated && x.words[i].noun&triples(morph.Sg, morph.Dat, morph.M1) == 0 {
		return false
	}
	reflexive := x.stretch(verb, func(j int) bool { return x.says(j, "się") })
	for r := range x.readings(verb) {
		frame, known := x.government.Verb(r.Lemma, reflexive)
		if frame.Governs(morph.Gen) || existential[r.Lemma] || (negated || !known) && !frame.Governs(morph.Dat) {
			return false
		}
	}
	return true
}

// existential are the verbs whose subject turns into a genitive when it does
// not exist: "nie ma kierowcy".
var existential = map[string]bool{"być": true, "bywać": true, "mieć": true, "zabraknąć": true, "brakować": true, "starczyć": true}

// infinitiveOrNoun: "dojść" and "przejść" are infinitives unless something
// before them counts or governs the genitive plural of a noun ("kilka przejść").
func (x *syntax) infinitiveOrNoun(i int) {
	plain := triples(morph.Pl, morph.Gen, 0)
	if x.words[i].noun == 0 || x.words[i].noun&^plain != 0 || x.words[i].governor >= 0 || x.has(i-1, asNominal&^asPronoun|asPreposition) {
		return
	}
	x.keep(i, pattern{classes: 1 << morph.Inf})
}

// ordinals are the numbers that "co" spreads over a row: "co trzecia osoba".
var ordinals = map[string]bool{
	"drugi": true, "trzeci": true, "czwarty": true, "piąty": true, "szósty": true, "siódmy": true, "ósmy": true, "dziewiąty": true,
	"dziesiąty": true, "dwudziesty": true, "setny": true,
}

// coBeforeOrdinal: "co" is a particle in "co trzecia osoba".
func (x *syntax) coBeforeOrdinal(i int) {
	if x.says(i, "co") && i+2 < len(x.words) && x.anyLemma(i+1, ordinals) && x.words[i+2].nominal()&x.words[i+1].modifier != 0 {
		x.drop(i, pattern{classes: asNoun | asSubordinator})
	}
}

// prawie: "prawie" is a form of prawo behind "w", "o" and "po" ("w prawie
// autorskim") unless an adjective or numeral of another noun follows ("w prawie
// każdym sklepie"), and means almost elsewhere.
func (x *syntax) prawie(i int) {
	if !x.says(i, "prawie") {
		return
	}
	law := x.says(i-1, "w") || x.says(i-1, "o") || x.says(i-1, "po")
	for j := i + 1; law && x.has(j, asModifier|asNumeral); j++ {
		law = j+1 < len(x.words) && x.words[j+1].noun&x.words[j].nominal() == 0
	}
	if !law {
		x.drop(i, pattern{classes: asNoun})
	}
}
