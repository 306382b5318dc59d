package language

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
)

// classSet is a set of classes, one bit each.
type classSet uint64

const anyClass = ^classSet(0)

func setOf(c morph.Class) classSet { return 1 << c }

func (s classSet) has(any classSet) bool { return s&any != 0 }

// only reports that s holds nothing but classes of the set given.
func (s classSet) only(of classSet) bool { return s != 0 && s&^of == 0 }

// The classes that the constraints tell apart.
const (
	asNoun         classSet = 1<<morph.Subst | 1<<morph.Depr | 1<<morph.Ger
	asParticiple   classSet = 1<<morph.Ppas | 1<<morph.Pact
	asModifier              = asParticiple | 1<<morph.Adj
	asPronoun      classSet = 1<<morph.Ppron12 | 1<<morph.Ppron3 | 1<<morph.Siebie
	asNumeral      classSet = 1 << morph.Num
	asNominal               = asNoun | asModifier | asPronoun | asNumeral
	asPast         classSet = 1<<morph.Praet | 1<<morph.Cond | 1<<morph.Winien
	asPersonal              = asPast | 1<<morph.Fin | 1<<morph.Bedzie
	asImperative   classSet = 1 << morph.Impt
	asFinite                = asPersonal | asImperative | 1<<morph.Imps | 1<<morph.Pred
	asNonFinite    classSet = 1<<morph.Inf | 1<<morph.Pcon | 1<<morph.Pant
	asAdverbial    classSet = 1<<morph.Adv | 1<<morph.Part
	asAdverb       classSet = 1 << morph.Adv
	asPreposition  classSet = 1 << morph.Prep
	asConjunction  classSet = 1 << morph.Conj
	asSubordinator classSet = 1 << morph.Comp
	// asFunction is the classes of words that are never nouns by accident: the
	// open-class readings of their forms are rare homographs.
	asFunction = asPreposition | asConjunction | asSubordinator | asPronoun | 1<<morph.Part
)

// maxReadings is the number of readings of a word that constraints look at:
// SGJP's most ambiguous forms stay below it.
const maxReadings = 64

// word is a token while the constraints work on it: what Constraint Grammar
// calls a cohort.
type word struct {
	first, count int    // of its readings in syntax.sets
	live         uint64 // the readings left, a bit each
	classes      classSet
	// The triples of the readings left, by what they can be in a phrase.
	noun, modifier, pronoun, numeral concord
	// subject is what the verb readings left want of their subject: triples in
	// the nominative; nothing in persons 1 and 2.
	subject concord
	// substantivised is the triples of nouns that are adjectives by origin
	// (nowy, ranny) while the adjective is left too.
	substantivised concord
	// surname is the triples of a surname while the word may be another name
	// ("Wisły"), or a common noun at the start of the sentence ("Krupa").
	surname concord
	// name reports an unknown word with a capital, which may be any noun.
	name bool
	// governor is the preposition that the word depends on, -1 for none.
	governor int
	// head is the noun that the word modifies, -1 for none.
	head int
	// clause is the index of the clause that the word belongs to.
	clause int
	// changed reports that readings were taken away or narrowed since the
	// token has them.
	changed bool
}

// nominal returns the triples that the word may have in any nominal class.
func (w *word) nominal() concord {
	return w.noun | w.modifier | w.pronoun | w.numeral | w.substantivised | w.surname
}

// syntax is a sentence while it is disambiguated and linked.
type syntax struct {
	s          *Sentence
	words      []word
	sets       []concord // of every reading, narrowed as rules go
	clauses    []predication
	dict       *morph.Dictionary
	government *dictionaries.Government
}

// newSyntax begins the work on a sentence, in memory that the sentence before
// no longer needs.
func newSyntax(m *memory, s *Sentence) *syntax {
	total := 0
	for i := range s.Tokens {
		total += min(len(s.Tokens[i].Readings), maxReadings)
	}
	m.words, m.sets = slices.Grow(m.words[:0], len(s.Tokens)), slices.Grow(m.sets[:0], total)
	x := &syntax{s: s, words: m.words[:len(s.Tokens)], sets: m.sets}
	clear(x.words)
	for i := range s.Tokens {
		t, w := &s.Tokens[i], &x.words[i]
		w.first, w.count = len(x.sets), min(len(t.Readings), maxReadings)
		w.live = 1<<w.count - 1
		w.governor, w.head = -1, -1
		for _, r := range t.Readings[:w.count] {
			x.sets = append(x.sets, readingSet(r.Tag))
		}
		x.refresh(i)
		w.changed = false
	}
	return x
}

// readingSet returns the triples of a nominal reading, and of a finite verb in
// the third person those that its subject may have.
func readingSet(t morph.Tag) concord {
	c := setOf(t.Class())
	switch {
	case c.has(asPersonal):
		if t.Person() != 0 && t.Person()&morph.Ter == 0 {
			return 0
		}
		return triples(t.Number(), morph.Nom, t.Gender())
	case t.Case() != 0:
		return concordOf(t)
	}
	return 0
}

// refresh works out what the readings left of word i allow.
func (x *syntax) refresh(i int) {
	w := &x.words[i]
	w.changed = true
	w.classes, w.noun, w.modifier, w.pronoun, w.numeral, w.subject, w.substantivised, w.surname = 0, 0, 0, 0, 0, 0, 0, 0
	readings := x.s.Tokens[i].Readings
	for live := w.live; live != 0; live &= live - 1 {
		r := bits.TrailingZeros64(live)
		c, set := setOf(readings[r].Tag.Class()), x.sets[w.first+r]
		w.classes |= c
		switch {
		case c.has(asNoun) && readings[r].Kind == morph.Surname:
			w.surname |= set
		case c.has(asNoun):
			w.noun |= set
		case c.has(asModifier):
			w.modifier |= set
		case c.has(asPronoun):
			w.pronoun |= set
		case c.has(asNumeral):
			w.numeral |= set
		case c.has(asPersonal):
			w.subject |= set
		}
	}
	if w.noun == 0 || !x.s.Tokens[i].Marks.Has(SentenceStart) && !x.otherName(i) {
		w.noun, w.surname = w.noun|w.surname, 0
	}
	if w.noun != 0 && w.modifier != 0 {
		x.setApart(i)
	}
	if w.count == 0 && x.unknownName(i) {
		w.name = true
		w.noun = anything
		w.classes = 1 << morph.Subst
	}
}

// otherName reports that word i has a reading as a name of something else than
// a person.
func (x *syntax) otherName(i int) bool {
	for r := range x.readings(i) {
		if properNoun(&r.Reading) && !r.Kind.Has(morph.Personal) {
			return true
		}
	}
	return false
}

// setApart moves the triples of substantivised adjectives out of noun.
func (x *syntax) setApart(i int) {
	w := &x.words[i]
	w.noun = 0
	for r := range x.readings(i) {
		if !setOf(r.Tag.Class()).has(asNoun) || w.surname != 0 && r.Kind == morph.Surname {
			continue
		}
		if x.fromAdjective(i, r) {
			w.substantivised |= r.set
		} else {
			w.noun |= r.set
		}
	}
}

// liveReading is a reading left with the triples left of it.
type liveReading struct {
	Reading
	set concord
}

// readings yields the readings left of word i, none where there is no such word.
func (x *syntax) readings(i int) func(yield func(liveReading) bool) {
	return func(yield func(liveReading) bool) {
		if i < 0 || i >= len(x.words) {
			return
		}
		w := &x.words[i]
		for live := w.live; live != 0; live &= live - 1 {
			r := bits.TrailingZeros64(live)
			if !yield(liveReading{x.s.Tokens[i].Readings[r], x.sets[w.first+r]}) {
				return
			}
		}
	}
}

// pattern accepts readings of its classes; where set is not empty, only those
// that share a triple with it.
type pattern struct {
	classes classSet
	set     concord
	lemma   string // "" for any
}

func (p pattern) accepts(r *Reading, set concord) bool {
	return setOf(r.Tag.Class()).has(p.classes) &&
		(p.set == 0 || set&p.set != 0) &&
		(p.lemma == "" || p.lemma == r.Lemma)
}

// keep takes away all readings of word i that p does not accept, and narrows
// the others to p's triples. It does nothing when p accepts none.
func (x *syntax) keep(i int, p pattern) {
	w := &x.words[i]
	readings := x.s.Tokens[i].Readings
	var left uint64
	narrowed := false
	for live := w.live; live != 0; live &= live - 1 {
		r := bits.TrailingZeros64(live)
		if p.accepts(&readings[r], x.sets[w.first+r]) {
			left |= 1 << r
		}
	}
	if left == 0 {
		return
	}
	if p.set != 0 {
		for live := left; live != 0; live &= live - 1 {
			set := &x.sets[w.first+bits.TrailingZeros64(live)]
			narrowed = narrowed || *set&^p.set != 0
			*set &= p.set
		}
	}
	if left != w.live || narrowed {
		w.live = left
		x.refresh(i)
	}
}

// drop takes away what p accepts: whole readings where p has no triples, else
// those triples, and the reading when none is left of it. It does nothing
// when the word would have no reading left.
func (x *syntax) drop(i int, p pattern) {
	w := &x.words[i]
	readings := x.s.Tokens[i].Readings
	left, hit := w.live, false
	for live := w.live; live != 0; live &= live - 1 {
		r := bits.TrailingZeros64(live)
		set := x.sets[w.first+r]
		if !p.accepts(&readings[r], set) {
			continue
		}
		hit = true
		if p.set == 0 || set&^p.set == 0 {
			left &^= 1 << r
		}
	}
	if !hit || left == 0 {
		return
	}
	if p.set != 0 {
		for live := left; live != 0; live &= live - 1 {
			r := bits.TrailingZeros64(live)
			if p.accepts(&readings[r], x.sets[w.first+r]) {
				x.sets[w.first+r] &^= p.set
			}
		}
	}
	w.live = left
	x.refresh(i)
}

// can reports whether a reading left of word i is accepted by p.
func (x *syntax) can(i int, p pattern) bool {
	w := &x.words[i]
	readings := x.s.Tokens[i].Readings
	for live := w.live; live != 0; live &= live - 1 {
		r := bits.TrailingZeros64(live)
		if p.accepts(&readings[r], x.sets[w.first+r]) {
			return true
		}
	}
	return false
}

// retain takes away the readings of word i that accept refuses, unless it
// refuses all.
func (x *syntax) retain(i int, accept func(r *Reading) bool) {
	w := &x.words[i]
	readings := x.s.Tokens[i].Readings
	var left uint64
	for live := w.live; live != 0; live &= live - 1 {
		if r := bits.TrailingZeros64(live); accept(&readings[r]) {
			left |= 1 << r
		}
	}
	if left != 0 && left != w.live {
		w.live = left
		x.refresh(i)
	}
}

// anyLemma reports whether a reading left of word i has one of the lemmas.
func (x *syntax) anyLemma(i int, lemmas map[string]bool) bool {
	for r := range x.readings(i) {
		if lemmas[r.Lemma] {
			return true
		}
	}
	return false
}

// lemma reports whether a reading left of word i has the lemma.
func (x *syntax) lemma(i int, lemma string) bool {
	for r := range x.readings(i) {
		if r.Lemma == lemma {
			return true
		}
	}
	return false
}

// has reports whether word i exists and may be of one of the classes.
func (x *syntax) has(i int, c classSet) bool {
	return 0 <= i && i < len(x.words) && x.words[i].classes.has(c)
}

// only reports whether word i exists and can be of no other classes.
func (x *syntax) only(i int, c classSet) bool {
	return 0 <= i && i < len(x.words) && x.words[i].classes.only(c)
}

// sign reports a sign of punctuation or an edge of the sentence.
func (x *syntax) sign(i int) bool {
	return i < 0 || i >= len(x.words) || x.s.Tokens[i].Kind == Punctuation
}

// says reports whether token i is text, which is in small letters.
func (x *syntax) says(i int, text string) bool {
	return 0 <= i && i < len(x.words) && len(x.s.Tokens[i].Text) == len(text) && strings.EqualFold(x.s.Tokens[i].Text, text)
}

// finish takes the readings ruled out from the tokens and narrows the tags of
// the others. The readings of a token are its own, so it works in place.
func (x *syntax) finish() {
	for i := range x.words {
		w, t := &x.words[i], &x.s.Tokens[i]
		if !w.changed {
			continue
		}
		w.changed = false
		n := 0
		for live := w.live; live != 0; live &= live - 1 {
			r := bits.TrailingZeros64(live)
			t.Readings[n] = t.Readings[r]
			x.sets[w.first+n] = x.sets[w.first+r]
			if tag := &t.Readings[n].Tag; tag.Case() != 0 && x.sets[w.first+n] != 0 {
				*tag = x.sets[w.first+n].narrow(*tag)
			}
			n++
		}
		t.RuledOut += len(t.Readings) - n
		t.Readings = t.Readings[:n]
		w.count, w.live = n, 1<<n-1
	}
}

// unknownName reports a word with a capital that the dictionary does not know.
func (x *syntax) unknownName(i int) bool {
	t := &x.s.Tokens[i]
	return t.Kind == Word && len(t.Readings) == 0 && startsUpper(t.Text) && !t.Marks.Has(Capitals|SentenceStart)
}
