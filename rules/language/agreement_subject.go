package language

import (
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

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
	if best < 0 {
		best = x.womanInOffice(c)
	}
	if r := p.relative; r >= 0 && x.words[r].governor < 0 && (best < 0 || !x.sure(best) || x.counted(best) && x.transitive(p.verb)) && x.words[r].modifier.in(morph.Nom)&p.wanted != 0 {
		best = r
	}
	if best < 0 {
		best = x.shared(c)
	}
	p.subject = best
}

// womanInOffice returns the masculine noun for a person that is the subject of
// feminine verbs ("Świadek zeznała"), -1 if there is none: a nominative that is
// nothing else.
func (x *syntax) womanInOffice(c int) int {
	if x.clauses[c].wanted&^triples(morph.Sg, morph.Nom, morph.F) != 0 {
		return -1
	}
	for i := range x.within(c) {
		w := &x.words[i]
		man := w.noun &^ triples(0, allCases, morph.F) // without the undeclined noun for a woman
		if w.governor < 0 && w.head < 0 && w.classes.only(asNoun) && man == triples(morph.Sg, morph.Nom, morph.M1) && !x.compared(i, c) && !x.proper(i) {
			return i
		}
	}
	return -1
}

// shared returns the subject of the clause that c is co-ordinated with, where
// the verb of c may have it too; -1 if there is none.
func (x *syntax) shared(c int) int {
	p := &x.clauses[c]
	if p.previous < 0 {
		return -1
	}
	s := x.clauses[p.previous].subject
	if s < 0 || x.nominatives(s)&p.wanted == 0 {
		return -1
	}
	return s
}

// choice is a step in the search for a subject.
type choice struct {
	behind  bool // the verb
	surname bool // of nobody who is named in full: "Krupa przytaknął"
	accept  func(x *syntax, i, c int) bool
}

// choices are tried in this order; the first that a candidate passes wins.
// Before the verb stands its subject, unless a word there may be accusative
// and one behind is surely nominative ("Zamówienie złożył klient").
var choices = [...]choice{
	{accept: func(x *syntax, i, c int) bool { return x.nominal(i, c) && x.sure(i) }},
	{behind: true, accept: func(x *syntax, i, c int) bool {
		return x.nominal(i, c) && x.sure(i) && !x.predicative(i, c) && !(x.counted(i) && x.transitive(x.clauses[c].verb))
	}},
	{behind: true, accept: func(x *syntax, i, c int) bool {
		return x.noAccusative(i) && !x.joined(i) && !x.genitive(i) && !x.predicative(i, c)
	}},
	{accept: func(x *syntax, i, c int) bool { return x.nominal(i, c) && !x.genitive(i) }},
	{behind: true, accept: func(x *syntax, i, c int) bool {
		return x.nominal(i, c) && !x.genitive(i) && !x.predicative(i, c) && !x.object(i, c)
	}},
	{behind: true, accept: (*syntax).countedSubject}, // "Projekt poparło stu posłów"
	{surname: true, accept: func(x *syntax, i, c int) bool { return x.words[i].surname != 0 }},
	{accept: (*syntax).nominal}, // "W tym miesiącu ceny wzrosły"
	{behind: true, accept: func(x *syntax, i, c int) bool {
		return x.nominal(i, c) && x.afterPhrase(i) && !x.predicative(i, c) && !x.object(i, c)
	}},
	{accept: func(x *syntax, i, c int) bool { return true }}, // "Zalogowani mogą więcej"
}

// nounBehind is the choice of a noun or pronoun behind the copula, where what
// stands before it may be the predicate.
var nounBehind = choice{behind: true, accept: func(x *syntax, i, c int) bool {
	return x.nominal(i, c) && x.words[i].noun|x.words[i].pronoun != 0 && !x.genitive(i)
}}

// ownSubject returns the subject that stands in clause c, -1 if there is none.
func (x *syntax) ownSubject(c int) int {
	for _, ch := range choices {
		best := x.nearest(c, ch)
		if best < 0 {
			continue
		}
		if !ch.behind && x.predicative(best, c) {
			// "Ubezpieczony zobowiązany jest": the other one is the predicate.
			for i := range x.within(c) {
				if i < best && x.nominal(i, c) && x.candidate(i, c) {
					return i
				}
			}
			// "Nieznane pozostają motywy", "Obecni byli wszyscy"
			if noun := x.nearest(c, nounBehind); noun >= 0 {
				return noun
			}
		}
		return best
	}
	return -1
}

// countedSubject reports a noun that a numeral counts, and whose case leaves
// open whether it is the subject or the object.
func (x *syntax) countedSubject(i, c int) bool {
	return x.nominal(i, c) && x.counted(i)
}

// nominal reports that word i is used as a noun or pronoun. "To" beside a
// copula is neither: "to był dobry rok".
func (x *syntax) nominal(i, c int) bool {
	w := &x.words[i]
	if x.clauses[c].copula && x.says(i, "to") {
		return false
	}
	return w.noun|w.pronoun|w.substantivised != 0 || x.bareNumeral(i) || x.anyLemma(i, determiners) && !x.anyLemma(i, relatives)
}

// predicative reports an adjective that may be the predicate of a copula.
func (x *syntax) predicative(i, c int) bool {
	return x.clauses[c].copula && x.words[i].noun == 0 && x.words[i].pronoun == 0
}

// nearest returns the candidate of clause c nearest to the verb that a choice
// allows; of nouns in apposition the first. -1 if there is none.
func (x *syntax) nearest(c int, ch choice) int {
	p := &x.clauses[c]
	last := x.beforeContrast(c)
	step := -1
	if ch.behind {
		step = 1
	}
	for i := p.verb + step; p.first <= i && i <= last && max(i-p.verb, p.verb-i) <= reach; i += step {
		if x.words[i].clause == c && ch.accept(x, i, c) && (x.candidate(i, c) || ch.surname && x.words[i].surname&p.wanted != 0) {
			return x.firstOf(i, c)
		}
	}
	return -1
}

// beforeContrast returns the last word of clause c that its verb may have as
// its subject: none behind a comma with a conjunction ("…, a ja …") and none
// behind a colon.
func (x *syntax) beforeContrast(c int) int {
	p := &x.clauses[c]
	for i := p.verb + 1; i < min(p.last, p.verb+reach); i++ {
		if x.says(i, ":") || x.says(i, ",") && x.only(i+1, asConjunction) {
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
	best, start, p := i, i, &x.clauses[c]
	for range reach {
		comma := x.says(x.phraseStart(i)-1, ",")
		j, joined := x.before(x.phraseStart(i)-1, c)
		if j < 0 || x.words[j].noun.in(morph.Nom|morph.Gen) == 0 && !x.partitive(j, c) {
			return best
		}
		i = j
		if comma && p.wanted&plural == 0 && !x.commaBetween(start, p.verb) {
			return best // no apposition: a comma closes one before the verb
		}
		listed := joined && x.words[i].noun.in(morph.Nom) != 0 && !x.genitive(i) && p.wanted&singular == 0
		if listed || x.candidate(i, c) && (x.sure(i) || !x.genitive(i)) {
			best = i
		}
	}
	return best
}

// partitive reports a determiner that names one of several and may be the
// subject of clause c: "Jeden z klientów, pan Lis, zgłosił awarię".
func (x *syntax) partitive(i, c int) bool {
	return x.anyLemma(i, determiners) && x.words[i].modifier.in(morph.Nom)&x.clauses[c].wanted != 0 &&
		(x.says(i+1, "z") || x.says(i+1, "ze") || x.says(i+1, "spośród"))
}

// commaBetween reports a comma between words i and j.
func (x *syntax) commaBetween(i, j int) bool {
	for k := min(i, j) + 1; k < max(i, j); k++ {
		if x.says(k, ",") {
			return true
		}
	}
	return false
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
		case strings.Contains("„ ” “ \" « »", x.s.Tokens[j].Text):
			j-- // "dziennikarka „Kuriera” Anna Bór"
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
