package language

import "github.com/zwrot/zwrot/dictionaries/morph"

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
	if x.counted(i) {
		return triples(morph.Sg, morph.Nom, morph.N)
	}
	if set == 0 || w.noun == 0 {
		return set
	}
	if j := x.coordinated(i); j >= 0 {
		gender := allGenders &^ morph.M1
		if (set|x.nounSet(j).in(morph.Nom))&triples(0, morph.Nom, morph.M1) != 0 {
			gender = morph.M1
		}
		set |= triples(morph.Pl, morph.Nom, gender)
	}
	return set
}

// counted reports that a numeral governs noun i in the genitive: pięć osób.
func (x *syntax) counted(i int) bool {
	if x.words[i].noun.in(morph.Gen)&plural == 0 {
		return false
	}
	j := x.phraseStart(i) - 1
	if j < 0 || x.words[j].governor >= 0 || x.has(j-1, asPreposition) || x.only(j-1, asNoun) {
		return false
	}
	if x.s.Tokens[j].Kind == Number {
		return true
	}
	for r := range x.readings(j) {
		if r.Tag.Accommodates()&morph.Rec != 0 && r.Tag.Case()&(morph.Nom|morph.Acc) != 0 {
			return true
		}
	}
	return false
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
		case x.says(j, ","), w.noun != 0, w.modifier != 0, w.governor >= 0, x.only(j, asPreposition), w.substantivised != 0:
		default:
			return -1
		}
	}
	return -1
}

// nominativeAfter returns the noun that may be nominative behind conjunction i
// and its attributes, -1 if there is none.
func (x *syntax) nominativeAfter(i int) int {
	for k := i + 1; k < min(len(x.words), i+4); k++ {
		if x.nounSet(k).in(morph.Nom) != 0 && x.words[k].governor < 0 {
			return k
		}
		if !x.has(k, asModifier|asAdverbial) && !x.possessive(k) {
			return -1
		}
	}
	return -1
}

// candidate reports that word i may be the subject of clause c.
func (x *syntax) candidate(i, c int) bool {
	w := &x.words[i]
	if w.governor >= 0 || w.head >= 0 && w.noun == 0 || x.measure(i, c) || x.participleObject(i) {
		return false
	}
	set := x.nominatives(i)
	if i < x.clauses[c].verb {
		set |= w.surname // "Krupa przytaknął"
	}
	return set&x.clauses[c].wanted != 0 && !x.compared(i, c)
}

// participleObject reports a noun right behind an active participle of another
// noun: "lampa oświetlająca wejście".
func (x *syntax) participleObject(i int) bool {
	j := x.phraseStart(i) - 1
	return x.only(j, 1<<morph.Pact) && x.words[j].head >= 0 && x.words[j].head < j
}

// measures are nouns that count out time and the like: "zwleka 30 dni", "czekał
// rok".
var measures = map[string]bool{
	"sekunda": true, "minuta": true, "godzina": true, "dzień": true, "tydzień": true, "miesiąc": true, "rok": true,
	"raz": true, "złoty": true, "euro": true, "procent": true, "metr": true, "kilometr": true, "kilogram": true, "sztuka": true,
}

// passing are the verbs whose subject is a time.
var passing = map[string]bool{
	"minąć": true, "mijać": true, "upłynąć": true, "upływać": true, "nadejść": true, "nadchodzić": true, "nastać": true,
	"zacząć": true, "zaczynać": true, "rozpocząć": true, "rozpoczynać": true, "skończyć": true, "kończyć": true,
	"zbliżać": true, "być": true, "zostać": true, "pozostać": true,
}

// measure reports a noun that says how long or how much, and is no subject:
// counted or behind the verb, and whose verb does not say that time passes.
func (x *syntax) measure(i, c int) bool {
	verb := x.clauses[c].verb
	return x.anyLemma(i, measures) && !x.anyLemma(verb, passing) && (i > verb || x.counted(i)) || x.lemma(i, "raz")
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

// subject chooses the subject of clause c: a word that can be nothing but
// nominative, before the verb rather than behind it; then one that may be
// accusative too; then the relative pronoun, and the subject of the clause that
// c is co-ordinated with.
func (x *syntax) subject(c int) {
	p := &x.clauses[c]
	if p.wanted == 0 || x.anyLemma(p.verb, naming) && x.reflexive(c) {
		return
	}
	best := x.ownSubject(c)
	if r := p.relative; r >= 0 && x.words[r].governor < 0 && (best < 0 || !x.sure(best)) && x.words[r].modifier.in(morph.Nom)&p.wanted != 0 {
		best = r
	}
	if best < 0 && p.previous >= 0 {
		if s := x.clauses[p.previous].subject; s >= 0 && x.nominatives(s)&p.wanted != 0 {
			best = s
		}
	}
	p.subject = best
}

func (x *syntax) ownSubject(c int) int {
	at := x.clauses[c].verb
	copula := x.anyLemma(at, copulas) || x.infinitiveCopula(c)
	predicate := func(i int) bool { return copula && x.words[i].noun == 0 && x.words[i].pronoun == 0 }
	nominal := func(i int) bool {
		return !(copula && x.says(i, "to")) && x.words[i].noun|x.words[i].pronoun|x.words[i].substantivised != 0 ||
			x.anyLemma(i, determiners) && !x.anyLemma(i, relatives)
	}
	for _, accept := range [...]func(i int) bool{
		func(i int) bool { return i < at && nominal(i) && x.sure(i) },
		func(i int) bool { return i > at && nominal(i) && x.sure(i) && !predicate(i) },
		func(i int) bool { return i < at && nominal(i) && !x.genitive(i) },
		func(i int) bool { return i > at && nominal(i) && !x.genitive(i) && !predicate(i) && !x.object(c, i) },
		func(i int) bool { return i < at && nominal(i) }, // "W tym miesiącu ceny wzrosły"
		func(i int) bool { return i > at && nominal(i) && !predicate(i) && x.afterPhrase(i) && !x.object(c, i) },
		func(i int) bool { return i < at },
	} {
		best := x.nearest(c, accept)
		if best >= 0 && best < at && predicate(best) {
			// "Ubezpieczony zobowiązany jest": the other one is the predicate.
			for i := range x.within(c) {
				if i < best && nominal(i) && x.candidate(i, c) {
					return i
				}
			}
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

// nearest returns the candidate of clause c nearest to the verb that accept
// allows; of nouns in apposition the first.
func (x *syntax) nearest(c int, accept func(i int) bool) int {
	p := &x.clauses[c]
	last := x.beforeContrast(c)
	for d := 1; d <= min(reach, max(p.verb-p.first, last-p.verb)); d++ {
		for _, i := range [2]int{p.verb - d, p.verb + d} {
			if p.first <= i && i <= last && x.words[i].clause == c && accept(i) && x.candidate(i, c) {
				return x.firstOf(i, c)
			}
		}
	}
	return -1
}

// beforeContrast returns the last word of clause c that its verb may have as
// its subject: none behind a comma with a conjunction ("…, a ja …").
func (x *syntax) beforeContrast(c int) int {
	p := &x.clauses[c]
	for i := p.verb + 1; i < min(p.last, p.verb+reach); i++ {
		if x.says(i, ",") && x.only(i+1, asConjunction) {
			return i
		}
	}
	return p.last
}

// afterPhrase reports that the word before noun i and its modifiers depends on
// a preposition: "spisali się w sklepie kierowcy".
func (x *syntax) afterPhrase(i int) bool {
	j := x.phraseStart(i) - 1
	return j >= 0 && x.words[j].governor >= 0
}

// firstOf climbs from noun i to the first of the nouns in apposition or
// co-ordination with it: "Jan" of "Jan Nowak, dyrektor działu w firmie".
func (x *syntax) firstOf(i, c int) int {
	best := i
	for range reach {
		j, joined := x.before(x.phraseStart(i)-1, c)
		if j < 0 || x.words[j].noun.in(morph.Nom|morph.Gen) == 0 {
			return best
		}
		i = j
		listed := joined && x.words[i].noun.in(morph.Nom) != 0 && !x.genitive(i) && x.clauses[c].wanted&singular == 0
		if listed || x.candidate(i, c) && (x.sure(i) || !x.genitive(i)) {
			best = i
		}
	}
	return best
}

// before returns the word at i or, when that is a comma, a conjunction, part
// of the phrase of a preposition or an attribute behind its noun, the one
// before all that; -1 when clause c ends. It reports whether a comma or
// conjunction was among it.
func (x *syntax) before(i, c int) (j int, joined bool) {
	for j = i; j >= max(0, i-reach) && x.words[j].clause == c; {
		switch w := &x.words[j]; {
		case x.only(j, asConjunction) || x.says(j, ","):
			joined = true
			j--
		case w.governor >= 0:
			j = w.governor - 1
		case w.noun == 0 && w.head >= 0 && w.head < j:
			j = w.head
		default:
			return j, joined
		}
	}
	return -1, joined
}

// naming lists verbs whose predicate is nominative: "nazywa się Jan".
var naming = map[string]bool{"nazywać": true, "zwać": true, "nazwać": true}

func (x *syntax) infinitiveCopula(c int) bool {
	for i := range x.within(c) {
		if x.only(i, 1<<morph.Inf) && x.anyLemma(i, copulas) {
			return true
		}
	}
	return false
}

func (x *syntax) copula(i int) bool { return x.has(i, asFinite) && x.anyLemma(i, copulas) }

// copulas lists verbs with a predicative adjective in the nominative.
var copulas = map[string]bool{
	"być": true, "zostać": true, "zostawać": true, "bywać": true, "stać": true, "okazać": true, "pozostać": true,
	"okazywać": true, "wydawać": true, "wydać": true, "czuć": true, "pozostawać": true, "stawać": true,
}

func (x *syntax) reflexive(c int) bool {
	for i := range x.within(c) {
		if x.says(i, "się") {
			return true
		}
	}
	return false
}

// object reports that noun i, which follows the verb of clause c and may be
// accusative, could be its object: the verb takes one, and there is no other.
func (x *syntax) object(c, i int) bool {
	main := x.clauses[c].verb
	if x.reflexive(c) || x.anyLemma(main, copulas) {
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

// surelyObject reports that word j is accusative or genitive, depends on no
// preposition and noun, and cannot be the subject of clause c.
func (x *syntax) surelyObject(j, c int) bool {
	w := &x.words[j]
	set := w.noun | w.pronoun
	return w.governor < 0 && w.head < 0 && set.in(morph.Acc) != 0 && set == set.in(morph.Nom|morph.Acc|morph.Gen) &&
		set&x.clauses[c].wanted == 0 && !x.genitive(j)
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

// predicates links the verbs of clause c and its predicative adjectives to its
// subject.
func (x *syntax) predicates(c int) {
	s := x.clauses[c].subject
	if s < 0 {
		return
	}
	set := x.nominatives(s) | (x.words[s].modifier | x.words[s].surname).in(morph.Nom)
	copula := false
	for i := range x.within(c) {
		copula = copula || x.only(i, 1<<morph.Inf) && x.anyLemma(i, copulas) // "może zostać usunięty"
		if w := &x.words[i]; i != s && x.only(i, asPersonal) && w.subject&set != 0 {
			w.head = s
			copula = copula || x.anyLemma(i, copulas)
			set &= w.subject
		}
	}
	for i := range x.within(c) {
		w := &x.words[i]
		if i == s || w.head >= 0 || w.governor >= 0 || w.modifier&set == 0 || w.noun != 0 {
			continue
		}
		if copula || x.lemma(i, "sam") || x.detached(i) && !x.apposition(i) {
			w.head = s
			x.keep(i, pattern{classes: asModifier, set: set})
		}
	}
}

// detached reports an adjective set off by commas: "klient, zadowolony, odszedł".
func (x *syntax) detached(i int) bool {
	j := i - 1
	for j > i-reach && x.only(j, asAdverbial) {
		j--
	}
	return x.says(j, ",")
}
