package terms

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/rewrite"
)

// matcher matches a pattern from element to element.
type matcher struct {
	s       *language.Sentence
	pattern []element
	caught  []caught
	// lookAhead is set while the object is looked at before its verb is known.
	lookAhead bool
}

// objectFirst matches a pattern that begins with a verb whose object, at token
// i, comes first: "Zakupu biletu dokonasz w automacie".
func (m *matcher) objectFirst(second, i int) bool {
	if i > 0 && isPreposition(&m.s.Tokens[i-1]) {
		return false
	}
	// A denied verb has its object in the genitive: "Zgody nie wyraziłaś".
	m.lookAhead = true
	ok := m.from(second, i, i)
	m.lookAhead = false
	if !ok {
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
				return !m.needsDenial() || m.negated()
			}
		}
		if _, ok := m.s.Finite(j); ok && !beforeInfinitive(m.s, j) {
			return false
		}
	}
	return false
}

// doingFirst is objectFirst for a verbal noun, looked for before its verb at token
// v.
func (m *matcher) doingFirst(second, v int) bool {
	for i := max(0, v-mostBefore); i < v; i++ {
		_, ok := m.s.Tokens[i].Reading(func(r language.Reading) bool { return isGerund(r) && r.Tag.Case()&morph.Gen != 0 })
		if ok && m.s.SameClause(i, v) && m.objectFirst(second, i) && m.caught[0].from == v {
			return true
		}
	}
	return false
}

// mostBefore is how many words a verbal noun may stand before its verb.
const mostBefore = 8

func isGerund(r language.Reading) bool { return r.Tag.Class() == morph.Ger }

func isPreposition(t *language.Token) bool {
	if len(t.Readings) == 0 {
		return false
	}
	return t.Readings[0].Tag.Class() == morph.Prep
}

// mostBetween is how many words may stand between a verb and its object, or in
// a gap; mostAdjectives is how many may stand before a noun of the pattern.
const (
	mostBetween    = 3
	mostAdjectives = 3
)

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
		for j := i + 1; j <= min(len(m.s.Tokens)-1, i+mostBetween); j++ {
			if !m.passable(j-1) || e.kind == gerund && !light(&m.s.Tokens[j-1]) {
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

// light reports a word without a noun in it, such as may stand between a verb and a
// verbal noun, which its own noun would belong to: "ci", "jeszcze", "Państwo".
func light(t *language.Token) bool {
	return t.Marks.Has(language.FormalAddress) || len(t.Readings) > 0 && !isNominal(t)
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
			return m.behindAdjectives(k, i, m.word)
		}
		return false
	case phrase:
		return m.phraseAt(k, i)
	case gerund:
		return m.gerundAt(k, i) || k > 0 && m.behindAdjectives(k, i, m.gerundAt)
	case infinitive:
		r, ok := m.s.Tokens[i].Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Inf })
		m.caught[k] = caught{from: i, to: i + 1, reading: r}
		return ok
	case number:
		return m.numberAt(k, i)
	case year:
		return m.yearAt(k, i)
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
	for a := range m.pattern[k].words {
		if g := m.pattern[k].words[a].genitive; g != "" && m.s.Tokens[i].Lower == g && (m.lookAhead || m.negated()) {
			m.caught[k] = caught{from: i, to: i + 1, denied: true}
			return true
		}
	}
	return false
}

// behindAdjectives matches a noun of the pattern behind adjectives that the
// pattern doesn't have.
func (m *matcher) behindAdjectives(k, i int, noun func(k, i int) bool) bool {
	var between []int
	for j := i; j <= min(len(m.s.Tokens)-1, i+mostAdjectives); j++ {
		if len(between) > 0 && noun(k, j) {
			m.caught[k].between = between
			return agrees(&m.s.Tokens[between[0]], &m.s.Tokens[j]) || m.s.Tokens[between[0]].Kind == language.Number
		}
		t := &m.s.Tokens[j]
		_, adjective := t.Reading(attributive)
		if !adjective && t.Kind != language.Number {
			return false
		}
		between = append(between, j)
	}
	return false
}

// needsDenial reports an object that is in the genitive of negation.
func (m *matcher) needsDenial() bool {
	return slices.ContainsFunc(m.caught, func(c caught) bool { return c.denied })
}

// negated reports that the verb that the pattern begins with is denied.
func (m *matcher) negated() bool {
	v := m.caught[0]
	return v.to > v.from && denied(m.s, v.from, v.reading)
}
