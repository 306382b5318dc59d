package terms

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/rewrite"
)

// Match is a place where an entry's phrase stands.
type Match struct {
	Entry    *Entry
	Table    *Table
	Sentence *language.Sentence
	// From and To are the tokens [From, To) from the first word to the last.
	From, To int
	caught   []caught
}

// caught is what an element of the pattern stands for; from == to where it
// is optional and not there.
type caught struct {
	from, to int
	reading  language.Reading // of a word with "^"
	phrase   rewrite.Phrase   // of a slot
	// between are the adjectives before a noun that the pattern doesn't have.
	between []int
}

// entry is an entry with its table in the index.
type entry struct {
	*Entry
	table *Table
	rank  int // its place among all
	first int // the element by which it is found
	last  bool
}

// Index finds the phrases of all tables in one pass: each word of a text is
// looked up once, however many entries there are.
type Index struct {
	literals, lemmas map[string][]entry
}

// NewIndex makes an index of tables.
func NewIndex(tables ...*Table) *Index {
	x := &Index{literals: map[string][]entry{}, lemmas: map[string][]entry{}}
	rank := 0
	for _, t := range tables {
		for _, e := range t.Entries {
			x.add(e, t, rank)
			rank++
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
	if second := e.verbFirst(); second > 0 {
		x.put(entry{Entry: e, table: t, rank: rank, first: second, last: true}, &e.pattern[second])
	}
}

func (x *Index) put(en entry, el *element) {
	for i := range el.words {
		a := &el.words[i]
		into := x.literals
		if a.lemma {
			into = x.lemmas
		}
		if !slices.ContainsFunc(into[a.text], func(o entry) bool { return o.rank == en.rank && o.first == en.first && o.last == en.last }) {
			into[a.text] = append(into[a.text], en)
		}
	}
}

// verbFirst returns the element after the verb that a pattern begins with, 0
// when it begins otherwise or the verb stands alone.
func (e *Entry) verbFirst() int {
	if len(e.pattern) < 2 || len(e.pattern[0].words) == 0 || !e.pattern[0].words[0].lemma || !isVerb(e.pattern[0].words[0].text) || e.pattern[0].words[0].narrow != nil {
		return 0
	}
	if e.pattern[1].kind == words && !e.pattern[1].optional && e.pattern[1].noun {
		return 1
	}
	return 0
}

// adjectiveFirst reports an adjective with its noun, which may come first too:
// "niepełny^ rodzina^".
func (e *Entry) adjectiveFirst() bool {
	if len(e.pattern) != 2 || e.pattern[0].optional || e.pattern[1].optional || e.pattern[0].kind != words || e.pattern[1].kind != words {
		return false
	}
	a, b := e.pattern[0].words[0], e.pattern[1].words[0]
	return a.lemma && b.lemma && !isVerb(a.text) && !isVerb(b.text) && strings.HasSuffix(a.text, "y") || a.lemma && b.lemma && strings.HasSuffix(a.text, "i")
}

// isVerb reports an infinitive.
func isVerb(lemma string) bool {
	return strings.HasSuffix(lemma, "ć") || strings.HasSuffix(lemma, "c")
}

// Find returns the phrases of a text, in order. Where several stand in one
// place, that of the longer pattern is one.
func (x *Index) Find(t *language.Text) []Match {
	var out []Match
	var room [12]caught // most patterns have fewer elements
	for i := range t.Sentences {
		s := &t.Sentences[i]
		for j := range s.Tokens {
			if s.Tokens[j].Kind == language.Word {
				x.at(s, j, room[:], &out)
			}
		}
	}
	if len(out) < 2 {
		return out
	}
	return longest(out)
}

// at appends the matches that are found by token i.
// room is for what is caught while an entry is tried.
func (x *Index) at(s *language.Sentence, i int, room []caught, out *[]Match) {
	t := &s.Tokens[i]
	try := func(entries []entry) {
		for k := range entries {
			if m, ok := entries[k].match(s, i, room); ok {
				*out = append(*out, m)
			}
		}
	}
	try(x.literals[t.Lower])
	for k, r := range t.Readings {
		if !slices.ContainsFunc(t.Readings[:k], func(o language.Reading) bool { return o.Lemma == r.Lemma }) {
			try(x.lemmas[r.Lemma])
		}
	}
	if len(t.Readings) == 0 {
		stem, _, _ := strings.Cut(t.Text, "-")
		try(x.lemmas[stem])
		if t.Lower != stem {
			try(x.lemmas[t.Lower])
		}
	}
}

// longest keeps of the matches of one family that overlap those with the most words, and of
// equal ones the first of the tables.
func longest(all []Match) []Match {
	weight := func(m *Match) int {
		n := 0
		for i := range m.caught {
			if m.Entry.pattern[i].kind == words && m.caught[i].to > m.caught[i].from {
				n += 2
			}
			if m.caught[i].to > m.caught[i].from {
				n++
				if m.caught[i].reading.Lemma == "" || m.Entry.pattern[i].words != nil && m.Entry.pattern[i].words[0].narrow != nil {
					n++ // a word as it stands, or some forms of it, say more than any form
				}
			}
		}
		return n
	}
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return weight(&all[b]) - weight(&all[a]) })
	var kept []Match
	for _, i := range order {
		m := all[i]
		if !slices.ContainsFunc(kept, func(k Match) bool {
			return k.Sentence == m.Sentence && k.From < m.To && m.From < k.To && k.family() == m.family()
		}) {
			kept = append(kept, m)
		}
	}
	slices.SortStableFunc(kept, func(a, b Match) int { return a.Sentence.Tokens[a.From].Start - b.Sentence.Tokens[b.From].Start })
	return kept
}

// family is the family of the match's rule.
func (m *Match) family() string {
	family, _, _ := strings.Cut(m.Table.Rule, "/")
	return family
}

// match tries an entry at token i.
func (en *entry) match(s *language.Sentence, i int, room []caught) (m Match, ok bool) {
	if len(en.pattern) > len(room) {
		room = make([]caught, len(en.pattern))
	}
	mt := matcher{s: s, pattern: en.pattern, caught: room[:len(en.pattern)]}
	clear(mt.caught)
	if en.last {
		ok = mt.objectFirst(en.first, i)
	} else {
		ok = mt.from(en.first, i, i)
	}
	if !ok {
		return m, false
	}
	mt.recipient()
	m = Match{Entry: en.Entry, Table: en.table, Sentence: s, From: len(s.Tokens), caught: slices.Clone(mt.caught)}
	for _, c := range mt.caught {
		if c.from == c.to {
			continue
		}
		m.From, m.To = min(m.From, c.from), max(m.To, c.to)
		if len(c.between) > 0 {
			m.From = min(m.From, c.between[0])
		}
	}
	return m, m.allowed()
}

// allowed reports whether the phrase counts where it stands: it is nobody
// else's, not foreign, and nothing near makes it fine.
func (m *Match) allowed() bool {
	s := m.Sentence
	for i := m.From; i < m.To; i++ {
		t := &s.Tokens[i]
		halved := t.Partner >= 0 && (t.Partner < m.From || t.Partner >= m.To)
		if t.Marks.Has(language.Quoted) && !t.Marks.Has(language.ShortQuoted) || t.Marks.Has(language.Shortened) || halved {
			return false
		}
	}
	beside := func(i int) bool {
		return i >= 0 && i < len(s.Tokens) && s.Tokens[i].Kind == language.Word && s.Tokens[i].Marks.Has(language.Foreign)
	}
	if s.Tokens[m.From].Marks.Has(language.Foreign) && (beside(m.From-1) || beside(m.To)) {
		return false // a word of a foreign sentence
	}
	e := m.Entry
	if len(e.unless) > 0 && slices.ContainsFunc(s.Tokens, func(t language.Token) bool { return t.HasLemma(e.unless...) || slices.Contains(e.unless, t.Lower) }) {
		return false
	}
	if len(e.before) > 0 && !m.near(m.From-1, -1, e.before) {
		return false
	}
	return len(e.after) == 0 || m.near(m.To, 1, e.after)
}

// near reports one of the lemmas beside the match, past adjectives.
func (m *Match) near(i, step int, lemmas []string) bool {
	for ; i >= 0 && i < len(m.Sentence.Tokens); i += step {
		t := &m.Sentence.Tokens[i]
		if t.HasLemma(lemmas...) {
			return true
		}
		if _, ok := t.Reading(adjectival); !ok && !owners[t.Lower] {
			return false
		}
	}
	return false
}

// matcher matches a pattern from element to element.
type matcher struct {
	s       *language.Sentence
	pattern []element
	caught  []caught
}

// objectFirst matches a pattern that begins with a verb whose object, at token
// i, comes first: "Zakupu biletu dokonasz w automacie".
func (m *matcher) objectFirst(second, i int) bool {
	if i > 0 && isPreposition(&m.s.Tokens[i-1]) || !m.from(second, i, i) {
		return false
	}
	end := i
	for _, c := range m.caught {
		end = max(end, c.to)
	}
	for j := end; j < min(len(m.s.Tokens), end+4); j++ {
		t := &m.s.Tokens[j]
		if t.Kind == language.Punctuation {
			return false
		}
		for k := range m.pattern[0].words {
			if r, ok := m.pattern[0].words[k].fits(m.s, j); ok && r.Tag.Class() != morph.Ger {
				m.caught[0] = caught{from: j, to: j + 1, reading: r}
				return true
			}
		}
		if _, ok := m.s.Finite(j); ok {
			return false
		}
	}
	return false
}

func isPreposition(t *language.Token) bool {
	if len(t.Readings) == 0 {
		return false
	}
	return t.Readings[0].Tag.Class() == morph.Prep
}

// from matches the elements from k on at the tokens from i on; start is where
// the whole began.
func (m *matcher) from(k, i, start int) bool {
	if k == len(m.pattern) {
		return true
	}
	e := &m.pattern[k]
	if m.element(k, i) {
		saved := m.caught[k]
		if m.from(k+1, saved.to, start) {
			m.caught[k] = saved
			return true
		}
		m.caught[k] = caught{from: i, to: i}
	}
	if e.optional {
		m.caught[k] = caught{from: i, to: i}
		return m.from(k+1, i, start)
	}
	if e.kind == gap || k > 0 && m.parted(k, i, start) {
		const most = 3 // words that may stand between
		for j := i + 1; j <= min(len(m.s.Tokens)-1, i+most); j++ {
			if !m.passable(j - 1) {
				return false
			}
			if e.kind == gap {
				m.caught[k] = caught{from: i, to: j}
				if m.from(k+1, j, start) {
					return true
				}
			} else if m.element(k, j) {
				saved := m.caught[k]
				if m.from(k+1, saved.to, start) {
					m.caught[k] = saved
					return true
				}
			}
		}
	}
	return false
}

// parted reports that other words may stand before element k: behind a verb.
func (m *matcher) parted(k, i, start int) bool {
	first := m.caught[0].reading
	if i == start || i >= len(m.s.Tokens) || first.Lemma == "" || adjectival(first) || !isVerb(m.pattern[0].words[0].text) {
		return false
	}
	return k == 1 || m.s.Tokens[i-1].Lower == "się" || owners[m.s.Tokens[i].Lower]
}

// recipient catches the person between a verb and its object: "udzielić
// klientom informacji", where the pattern has the dative last.
func (m *matcher) recipient() {
	if len(m.caught) < 3 || m.caught[0].to >= m.caught[1].from {
		return
	}
	for k := 2; k < len(m.pattern); k++ {
		e := &m.pattern[k]
		if e.kind != phrase || e.kase != morph.Dat || m.caught[k].from < m.caught[k].to {
			continue
		}
		if p, ok := rewrite.PhraseAt(m.s, m.caught[0].to, morph.Dat); ok && p.Head < m.caught[1].from {
			p.To = min(p.To, m.caught[1].from)
			m.caught[k] = caught{from: p.From, to: p.To, phrase: p}
		}
	}
}

// passable reports a word that may stand between a verb and its object.
func (m *matcher) passable(i int) bool {
	t := &m.s.Tokens[i]
	if t.Kind != language.Word && t.Kind != language.Placeholder {
		return false
	}
	if t.Marks.Has(language.FormalAddress) {
		return true // "dysponują Państwo paragonem"
	}
	_, finite := m.s.Finite(i)
	_, clause := t.Reading(func(r language.Reading) bool {
		c := r.Tag.Class()
		return c == morph.Conj || c == morph.Comp || c == morph.Prep
	})
	return !finite && !clause
}

// element matches element k at token i.
func (m *matcher) element(k, i int) bool {
	e := &m.pattern[k]
	if i >= len(m.s.Tokens) {
		return false
	}
	at := i
	if e.comma && m.s.Tokens[i].Text == "," && i > 0 && i+1 < len(m.s.Tokens) {
		i++
	}
	switch e.kind {
	case words:
		if m.word(k, i) {
			m.caught[k].from = at
			return true
		}
		if e.noun && k > 0 {
			return m.nounWithAdjectives(k, i)
		}
		return false
	case phrase:
		return m.phraseAt(k, i)
	case gerund:
		return m.gerundAt(k, i)
	case infinitive:
		r, ok := m.s.Tokens[i].Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Inf })
		m.caught[k] = caught{from: i, to: i + 1, reading: r}
		return ok
	case number:
		return m.numberAt(k, i)
	case date:
		return m.dateAt(k, i)
	}
	return false
}

func (m *matcher) word(k, i int) bool {
	for a := range m.pattern[k].words {
		if r, ok := m.pattern[k].words[a].fits(m.s, i); ok {
			m.caught[k] = caught{from: i, to: i + 1, reading: r}
			return true
		}
	}
	return false
}

// nounWithAdjectives matches a noun of the pattern behind adjectives that the
// pattern doesn't have.
func (m *matcher) nounWithAdjectives(k, i int) bool {
	var between []int
	for j := i; j < min(len(m.s.Tokens), i+4); j++ {
		if len(between) > 0 && m.word(k, j) {
			m.caught[k].between = between
			return shareCase(&m.s.Tokens[between[0]], &m.s.Tokens[j]) || m.s.Tokens[between[0]].Kind == language.Number
		}
		t := &m.s.Tokens[j]
		_, adjective := t.Reading(func(r language.Reading) bool { return adjectival(r) || r.Tag.Class() == morph.Num })
		if !adjective && t.Kind != language.Number {
			return false
		}
		between = append(between, j)
	}
	return false
}

func (m *matcher) phraseAt(k, i int) bool {
	want := m.pattern[k].kase
	if want == morph.Acc && m.negated() {
		want = morph.Gen
	}
	switch m.s.Tokens[i].Lower { // subjects: "Stanowiło to problem", "Stanowią Państwo część"
	case "to":
		if i+1 < len(m.s.Tokens) && isNominal(&m.s.Tokens[i+1]) {
			return false
		}
	case "państwo", "pan":
		if want == morph.Acc {
			return false
		}
	}
	from := i
	for from < len(m.s.Tokens) && owners[m.s.Tokens[from].Lower] {
		from++ // "Państwa potrzebom"
	}
	p, ok := rewrite.PhraseAt(m.s, from, want)
	if !ok && from > i {
		p, ok = rewrite.PhraseAt(m.s, i, want)
		from = i
	}
	if !ok {
		return false
	}
	m.caught[k] = caught{from: i, to: p.To, phrase: p}
	return true
}

// owners are genitives before a noun that they belong to.
var owners = map[string]bool{"państwa": true, "pani": true, "pana": true, "jego": true, "jej": true, "ich": true}

// negated reports "nie" before the verb that the pattern begins with.
func (m *matcher) negated() bool {
	v := m.caught[0]
	return v.to > v.from && v.from > 0 && m.s.Tokens[v.from-1].Lower == "nie"
}

// gerundAt matches a verbal noun with its object in the genitive.
func (m *matcher) gerundAt(k, i int) bool {
	t := &m.s.Tokens[i]
	r, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Ger })
	if !ok {
		return false
	}
	c := caught{from: i, to: i + 1, reading: r}
	if c.to < len(m.s.Tokens) && m.s.Tokens[c.to].Lower == "się" {
		c.to++
	}
	if p, ok := rewrite.PhraseAt(m.s, c.to, morph.Gen); ok {
		c.phrase, c.to = p, p.To
	}
	m.caught[k] = c
	return true
}

func (m *matcher) numberAt(k, i int) bool {
	t := &m.s.Tokens[i]
	if t.Kind != language.Number && t.Kind != language.Placeholder {
		return false
	}
	end := i + 1
	if end < len(m.s.Tokens) && m.s.Tokens[end].Text == "+" && !m.s.Tokens[end].Space {
		end++
	}
	m.caught[k] = caught{from: i, to: end}
	return true
}

// dateAt matches "5 maja 2026 r.", "12.03.2026", or a placeholder.
func (m *matcher) dateAt(k, i int) bool {
	t := m.s.Tokens
	if t[i].Kind == language.Placeholder {
		m.caught[k] = caught{from: i, to: i + 1}
		return true
	}
	if t[i].Kind != language.Number {
		return false
	}
	end := i + 1
	month := end < len(t) && t[end].HasLemma(months...)
	if !month && strings.Count(t[i].Text, ".")+strings.Count(t[i].Text, "-")+strings.Count(t[i].Text, "/") < 1 {
		return false
	}
	if month {
		if end++; end < len(t) && t[end].Kind == language.Number {
			end++
		}
	}
	if end < len(t) && (t[end].Lower == "r" || t[end].Lower == "roku") {
		if end++; end+1 < len(t) && t[end].Text == "." {
			end++
		}
	}
	m.caught[k] = caught{from: i, to: end}
	return true
}

var months = []string{
	"styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień",
}
