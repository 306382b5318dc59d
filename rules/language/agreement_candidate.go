package language

import (
	"unicode"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// nominatives returns the triples in which word i may be a subject: its own,
// those of a co-ordinated pair, or the neuter of a counted noun.
func (x *syntax) nominatives(i int) concord {
	w := &x.words[i]
	if x.only(i, 1<<morph.Ppron12) {
		return 0
	}
	set := (w.noun | w.substantivised | w.pronoun).in(morph.Nom)
	if set == 0 && w.head < 0 {
		set = w.modifier.in(morph.Nom) // "Zalogowani mogą więcej"
	}
	switch {
	case x.counted(i), x.bareNumeral(i) && x.governsGenitive(i):
		return triples(morph.Sg, morph.Nom, morph.N)
	case x.bareNumeral(i):
		return w.numeral.in(morph.Nom)
	}
	if set == 0 || w.noun == 0 {
		return set
	}
	if set&singular != 0 && acronym(x.s.Tokens[i].Text) {
		set |= triples(morph.Sg, morph.Nom, morph.M3|morph.F|morph.N) // "PGNiG ogłosił", "PGNiG ogłosiło"
	}
	if x.anyLemma(i, multitudes) && i+1 < len(x.words) && x.words[i+1].noun.in(morph.Gen)&plural != 0 && !x.counted(i+1) {
		set |= triples(morph.Sg, morph.Nom, morph.N) // "dwa tysiące ludzi wyszło"
	}
	j := x.coordinated(i)
	if j < 0 {
		j = x.companion(i)
	}
	if j >= 0 {
		const rest = allGenders &^ morph.M1
		other := x.nounSet(j).anyCase()
		for k := i + 1; k < j; k++ {
			if x.words[k].governor < 0 {
				other |= x.nounSet(k).in(morph.Nom) // "matka, ojciec i córka"
			}
		}
		var gender morph.Gender // a pair is masculine personal when one of it is
		if (set|other)&triples(0, morph.Nom, morph.M1) != 0 {
			gender = morph.M1
		}
		if set&triples(0, morph.Nom, rest) != 0 && other&triples(0, morph.Nom, rest) != 0 {
			gender |= rest
		}
		set |= triples(morph.Pl, morph.Nom, gender)
	}
	return set
}

// bareNumeral reports a numeral that counts no noun: "dwóch wstrzymało się od
// głosu".
func (x *syntax) bareNumeral(i int) bool {
	return x.only(i, asNumeral) && x.words[i].head < 0 && x.words[i].governor < 0
}

// multitudes are numerals that are nouns as well.
var multitudes = map[string]bool{"tysiąc": true, "tysiące": true, "milion": true, "miliard": true}

// acronym reports a word with two capitals or more, whose gender is that of its
// last letters or of the words that it stands for.
func acronym(text string) bool {
	n := 0
	for _, r := range text {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// counted reports that a numeral governs noun i in the genitive: pięć osób.
func (x *syntax) counted(i int) bool {
	if x.words[i].noun.in(morph.Gen) == 0 {
		return false
	}
	j := x.phraseStart(i) - 1
	if x.words[i].noun.in(morph.Gen)&plural == 0 && !(j >= 0 && (x.says(j, "pół") || x.says(j, "półtora") || x.says(j, "półtorej"))) {
		return false // "pół miasta stało", but "pięć osób"
	}
	about := x.approximator(j - 1)
	if j < 0 || !about && (x.words[j].governor >= 0 || x.has(j-1, asPreposition) || x.only(j-1, asNoun)) {
		return false
	}
	if x.s.Tokens[j].Kind == Number || about && x.has(j, asNumeral) {
		return true
	}
	return x.governsGenitive(j)
}

// governsGenitive reports a numeral that counts a noun in the genitive, and
// with it is nominative or accusative.
func (x *syntax) governsGenitive(i int) bool {
	for r := range x.readings(i) {
		if r.Tag.Accommodates()&morph.Rec != 0 && r.Tag.Case()&(morph.Nom|morph.Acc) != 0 {
			return true
		}
	}
	return false
}

// approximator reports a preposition that says how exact the number behind it
// is: "ponad sto osób podpisało", "około stu osób podpisało", but not "do około
// stu osób".
func (x *syntax) approximator(i int) bool {
	return (x.says(i, "ponad") || x.says(i, "około") || x.says(i, "blisko") || x.says(i, "powyżej") || x.says(i, "poniżej")) &&
		!x.has(i-1, asPreposition)
}

// phraseStart returns the first of the modifiers before noun i, i itself when
// there is none.
func (x *syntax) phraseStart(i int) int {
	start := i
	for j := i - 1; j >= max(0, i-8); j-- {
		if x.words[j].head == i && !x.has(j, asNumeral) {
			start = j
		} else if !x.only(j, asAdverbial) {
			break
		}
	}
	return start
}

// coordinated returns the nominative noun that noun i is joined with by a
// conjunction to its right, -1 if there is none. The attributes of i, and
// further nouns behind commas, may lie between.
func (x *syntax) coordinated(i int) int {
	for j := i + 1; j < min(len(x.words), i+20); j++ {
		w := &x.words[j]
		switch {
		case x.only(j, asConjunction) || x.says(j, "czy"):
			if k := x.nominativeAfter(j); k >= 0 {
				return k
			}
		case x.says(j, "jak") && x.has(j+1, asConjunction|asAdverbial): // "zarówno klient, jak i sprzedawca"
			if k := x.nominativeAfter(j + 1); k >= 0 && x.says(j-1, ",") {
				return k
			}
		case x.says(j, ","), w.noun != 0, w.modifier != 0, w.governor >= 0, x.only(j, asPreposition), w.substantivised != 0:
		default:
			return -1
		}
	}
	return -1
}

// companion returns the noun that "z" joins with noun i to one plural subject,
// -1 if there is none: "ojciec z synem poszli", of people, whose nominative is
// no accusative.
func (x *syntax) companion(i int) int {
	set := x.nounSet(i)
	nominative := set.in(morph.Nom)
	if nominative == 0 || set.in(morph.Acc)&(nominative.anyCase()) != 0 {
		return -1
	}
	for j := i + 1; j < min(len(x.words), i+8); j++ {
		if g := x.words[j].governor; g >= 0 && x.lemma(g, "z") && x.nounSet(j).in(morph.Inst) != 0 {
			return j
		}
		if !x.has(j, asPreposition) && x.words[j].noun == 0 && x.words[j].head != i {
			return -1
		}
	}
	return -1
}

// nominativeAfter returns the noun that may be nominative behind conjunction i
// and its attributes, -1 if there is none.
func (x *syntax) nominativeAfter(i int) int {
	for k := i + 1; k < min(len(x.words), i+4); k++ {
		if x.nounSet(k).in(morph.Nom) != 0 && x.words[k].governor < 0 || x.counted(k) {
			return k
		}
		if !x.has(k, asModifier|asAdverbial|asNumeral) && !x.possessive(k) {
			return -1
		}
	}
	return -1
}

// candidate reports that word i may be the subject of clause c.
func (x *syntax) candidate(i, c int) bool {
	w := &x.words[i]
	if w.governor >= 0 && !(x.approximator(w.governor) && x.counted(i)) || w.head >= 0 && w.noun == 0 || x.measure(i, c) || x.participleObject(i) {
		return false
	}
	return x.nominatives(i)&x.clauses[c].wanted != 0 && !x.compared(i, c)
}

// participleObject reports a noun right behind an active participle of another
// noun: "lampa oświetlająca wejście".
func (x *syntax) participleObject(i int) bool {
	j := x.phraseStart(i) - 1
	return x.only(j, 1<<morph.Pact) && x.words[j].head >= 0 && x.words[j].head < j
}

// compared reports a noun behind jak, jako, niż: "szczęśliwy jak dziecko".
func (x *syntax) compared(i, c int) bool {
	j := x.phraseStart(i) - 1
	return j != x.clauses[c].opener && j != x.clauses[c].first && (x.says(j, "jak") || x.says(j, "jako") || x.says(j, "niż") || x.says(j, "niczym"))
}

// sure reports that word i can be nothing but a nominative.
func (x *syntax) sure(i int) bool {
	w := &x.words[i]
	set := w.nominal()
	return !w.name && w.classes.only(asNoun|asPronoun|asModifier) && set == set.in(morph.Nom) || x.counted(i)
}

// noAccusative reports a noun whose nominative is no accusative: "Kłopoty mają
// też rolnicy".
func (x *syntax) noAccusative(i int) bool {
	w := &x.words[i]
	return w.noun.in(morph.Nom) != 0 && w.noun.in(morph.Acc) == 0 && !w.name
}

// genitive reports that word i may be the genitive attribute of the noun right
// before it.
func (x *syntax) genitive(i int) bool {
	w := &x.words[i]
	if w.noun.in(morph.Gen) == 0 && !w.name || x.counted(i) {
		return false
	}
	j := x.phraseStart(i) - 1
	return j >= 0 && x.words[j].noun != 0 && !x.anyLemma(j, pronominal)
}
