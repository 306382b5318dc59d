package terms

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
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
	// inner are phrases of its family that stand in its slots.
	inner []Match
}

// caught is what an element of the pattern stands for; from == to where it
// is optional and not there.
type caught struct {
	from, to int
	reading  language.Reading // of a word with "^"
	phrase   rewrite.Phrase   // of a slot
	// between are the adjectives before a noun that the pattern doesn't have.
	between []int
	denied  bool // a noun in the genitive of negation
}

// entry is an entry with its table in the index.
type entry struct {
	*Entry
	table *Table
	rank  int // its place among all
	first int // the element by which it is found
	last  bool
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

// verbOfDoing reports a verb with a verbal noun, which may come first as well, and
// which no word tells: "Usunięcia konta dokonasz w ustawieniach".
func (e *Entry) verbOfDoing() bool {
	return len(e.pattern) == 2 && verbal(&e.pattern[0]) && e.pattern[0].words[0].narrow == nil && e.pattern[1].kind == gerund
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

// longest keeps of the matches of one family that overlap those with the most
// words, and of equal ones the first of the tables. What is only information and
// offers nothing gives way to what another table has to say.
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
	var order []int
	for i := range all {
		if !all[i].givesWay(all) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return weight(&all[b]) - weight(&all[a]) })
	var kept []Match
	for _, i := range order {
		m := all[i]
		over := slices.IndexFunc(kept, func(k Match) bool { return m.competes(&k) })
		switch {
		case over < 0:
			kept = append(kept, m)
		case kept[over].has(&m):
			kept[over].inner = append(kept[over].inner, m)
		}
	}
	slices.SortStableFunc(kept, func(a, b Match) int { return a.Sentence.Tokens[a.From].Start - b.Sentence.Tokens[b.From].Start })
	return kept
}

// competes reports another match of the family that overlaps.
func (m *Match) competes(o *Match) bool {
	return o.Sentence == m.Sentence && o.From < m.To && m.From < o.To && o.family() == m.family()
}

// givesWay reports a match that is information and offers nothing, where another
// table has more to say.
func (m *Match) givesWay(all []Match) bool {
	return m.Entry.Severity == lint.Info && len(m.Entry.writes) == 0 && slices.ContainsFunc(all, func(o Match) bool {
		return o.Table != m.Table && o.Entry.Severity != lint.Info && m.competes(&o)
	})
}

// has reports an adjective in what a slot of the match has caught: "niniejszymi" in
// "dysponujemy niniejszymi dokumentami".
func (m *Match) has(o *Match) bool {
	if o.To != o.From+1 || !adjectival(o.caught[0].reading) {
		return false
	}
	for k := range m.caught {
		c := &m.caught[k]
		if m.Entry.pattern[k].kind == phrase && c.from <= o.From && o.To <= c.to && c.phrase.Head != o.From {
			return true
		}
	}
	return false
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
	switch {
	case en.last && en.pattern[en.first].kind == gerund:
		ok = mt.doingFirst(en.first, i)
	case en.last:
		ok = mt.objectFirst(en.first, i)
	default:
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
	if m.To == m.From+1 && (s.OnScreen(m.From) || m.named()) {
		return false
	}
	if m.attributive() {
		return false
	}
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

// named reports a word with a capital behind a noun that it names ("kokpit
// Helpdesk"), or one of a name in another language ("content delivery network").
func (m *Match) named() bool {
	if m.family() != "jargon" {
		return false
	}
	tokens := m.Sentence.Tokens
	alien := func(i int) bool {
		return i >= 0 && i < len(tokens) && tokens[i].Kind == language.Word && len(tokens[i].Readings) == 0 && len(tokens[i].Text) > 3
	}
	if alien(m.From-1) || alien(m.To) {
		return true
	}
	t := &tokens[m.From]
	first, _ := utf8.DecodeRuneInString(t.Text)
	stem := bareStem(t.Text)
	return m.From > 0 && unicode.IsUpper(first) && !t.Marks.Has(language.Capitals) && stem != strings.ToUpper(stem) && isNominal(&tokens[m.From-1])
}

// attributive reports a verb that is a mere attribute of the noun of the pattern:
// "zmiany dokonane wczoraj", but not "zmiany zostały dokonane".
func (m *Match) attributive() bool {
	c, e := &m.caught[0], m.Entry.pattern
	if !verbal(&e[0]) || e[0].words[0].narrow != nil || c.from == c.to || !adjectival(c.reading) || len(e) < 2 || !e[1].noun && e[1].kind != gerund {
		return false
	}
	for i := range m.Sentence.Tokens {
		if m.Sentence.Tokens[i].HasLemma("być", "zostać", "zostawać") && m.Sentence.SameClause(i, c.from) {
			return false
		}
	}
	return true
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
