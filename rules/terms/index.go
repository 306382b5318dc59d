package terms

import (
	"slices"

	"github.com/zwrot/zwrot/rules/language"
)

// Index finds the phrases of all tables in one pass: each word of a text is
// looked up once, however many entries there are.
type Index struct {
	first lookup[*bucket]
}

// bucket is the entries that begin with one word.
type bucket struct {
	always []entry
	// by holds those of many that need a second word near by that word: a verb
	// such as "mieć" may begin hundreds of entries.
	by lookup[[]entry]
}

// lookup finds what is known of a word by its text or by its lemmas.
type lookup[T any] struct {
	literals, lemmas map[string]T
}

func newLookup[T any]() lookup[T] { return lookup[T]{map[string]T{}, map[string]T{}} }

// under is the map that holds an alternative of a pattern.
func (l *lookup[T]) under(a *alternative) map[string]T {
	if a.lemma {
		return l.lemmas
	}
	return l.literals
}

// of hands what is known of a token to use. A word that the dictionary lacks is
// looked up as it stands, and without an ending after a hyphen.
func (l *lookup[T]) of(t *language.Token, use func(T)) {
	if v, ok := l.literals[t.Lower]; ok {
		use(v)
	}
	for k := range t.Readings {
		lemma := t.Readings[k].Lemma
		if v, ok := l.lemmas[lemma]; ok && !slices.ContainsFunc(t.Readings[:k], func(o language.Reading) bool { return o.Lemma == lemma }) {
			use(v)
		}
	}
	if len(t.Readings) > 0 {
		return
	}
	stem := bareStem(t.Text)
	if v, ok := l.lemmas[stem]; ok {
		use(v)
	}
	if v, ok := l.lemmas[t.Lower]; ok && t.Lower != stem {
		use(v)
	}
}

// NewIndex makes an index of tables.
func NewIndex(tables ...*Table) *Index {
	x := &Index{first: newLookup[*bucket]()}
	rank := 0
	for _, t := range tables {
		for _, e := range t.Entries {
			x.add(e, t, rank)
			rank++
		}
	}
	for _, buckets := range [...]map[string]*bucket{x.first.literals, x.first.lemmas} {
		for _, b := range buckets {
			b.split()
		}
	}
	return x
}

// add puts an entry under the words that it may begin with, and, where it
// begins with a verb, under those of its object, which may come first.
func (x *Index) add(e *Entry, t *Table, rank int) {
	for i := range e.pattern {
		if e.pattern[i].kind != words {
			break
		}
		x.put(entry{Entry: e, table: t, rank: rank, first: i}, &e.pattern[i])
		if !e.pattern[i].optional {
			break
		}
	}
	if e.adjectiveFirst() {
		turned := *e
		turned.pattern = []element{e.pattern[1], e.pattern[0]}
		x.put(entry{Entry: &turned, table: t, rank: rank}, &turned.pattern[0])
	}
	if e.verbOfDoing() {
		x.put(entry{Entry: e, table: t, rank: rank, first: 1, last: true}, &e.pattern[0])
	}
	if second := e.verbFirst(); second > 0 {
		x.put(entry{Entry: e, table: t, rank: rank, first: second, last: true}, &e.pattern[second])
	}
}

func (x *Index) put(en entry, el *element) {
	for i := range el.words {
		a := &el.words[i]
		into := x.first.under(a)
		if into[a.text] == nil {
			into[a.text] = &bucket{}
		}
		into[a.text].always = with(into[a.text].always, en)
		if en.last && a.genitive != "" {
			en, el := en, element{words: []alternative{{text: a.genitive}}}
			x.put(en, &el)
		}
	}
}

// with adds an entry to a list that may have it.
func with(list []entry, en entry) []entry {
	if slices.ContainsFunc(list, en.same) {
		return list
	}
	return append(list, en)
}

func (en entry) same(o entry) bool {
	return o.rank == en.rank && o.first == en.first && o.last == en.last
}

// few entries are tried sooner than looked up by their second word.
const few = 8

// split looks up many entries by the word that must follow their first.
func (b *bucket) split() {
	if len(b.always) <= few {
		return
	}
	b.by = newLookup[[]entry]()
	b.always = slices.DeleteFunc(b.always, func(en entry) bool {
		next := en.first + 1
		if en.last || next >= len(en.pattern) || en.pattern[next].kind != words || en.pattern[next].optional {
			return false
		}
		for i := range en.pattern[next].words {
			a := &en.pattern[next].words[i]
			into := b.by.under(a)
			into[a.text] = with(into[a.text], en)
			if a.genitive != "" {
				into[a.genitive] = with(into[a.genitive], en)
			}
		}
		return true
	})
}

// reach is how many tokens behind its first word a pattern's second may be: a
// comma, words between (see matcher.from), adjectives and the word itself.
const reach = 1 + mostBetween + mostAdjectives + 1

// Find returns the phrases of a text, in order. Where several stand in one
// place, that of the longer pattern is one.
func (x *Index) Find(t *language.Text) []Match {
	f := finder{index: x}
	for i := range t.Sentences {
		s := &t.Sentences[i]
		for j := range s.Tokens {
			if s.Tokens[j].Kind == language.Word {
				f.at(s, j)
			}
		}
	}
	if len(f.out) < 2 {
		return f.out
	}
	return longest(f.out)
}

// finder finds the phrases of one text.
type finder struct {
	index *Index
	out   []Match
	room  [12]caught // for what is caught while an entry is tried; most patterns have fewer elements
	near  []entry
}

// at appends the matches that are found by token i.
func (f *finder) at(s *language.Sentence, i int) {
	f.index.first.of(&s.Tokens[i], func(b *bucket) {
		if b.by.lemmas == nil {
			f.try(b.always, s, i)
			return
		}
		f.near = append(f.near[:0], b.always...)
		for j := i + 1; j < min(len(s.Tokens), i+1+reach); j++ {
			b.by.of(&s.Tokens[j], func(found []entry) { f.near = append(f.near, found...) })
		}
		slices.SortStableFunc(f.near, func(a, b entry) int { return a.rank - b.rank })
		f.try(slices.CompactFunc(f.near, entry.same), s, i)
	})
}

func (f *finder) try(entries []entry, s *language.Sentence, i int) {
	for k := range entries {
		if m, ok := entries[k].match(s, i, f.room[:]); ok {
			f.out = append(f.out, m)
		}
	}
}
