package terms

import (
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func (m *matcher) phraseAt(k, i int) bool {
	want := m.pattern[k].kase
	if want == morph.Acc && m.negated() && !(i > 0 && isPreposition(&m.s.Tokens[i-1])) {
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
	if !ok || abbreviated(m.s, p.Head) {
		return false
	}
	m.caught[k] = caught{from: i, to: p.To, phrase: p}
	return true
}

func isNoun(t *language.Token) bool {
	_, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Subst })
	return ok
}

// abbreviated reports a word with a full stop behind it inside a sentence: "za
// pośrednictwem tut. organu".
func abbreviated(s *language.Sentence, i int) bool {
	return i+2 < len(s.Tokens) && s.Tokens[i+1].Text == "." && !s.Tokens[i+1].Space && s.Tokens[i+2].Kind == language.Word
}

// owners are genitives before a noun that they belong to.
var owners = map[string]bool{"państwa": true, "pani": true, "pana": true, "jego": true, "jej": true, "ich": true}

// gerundAt matches a verbal noun with its object in the genitive.
func (m *matcher) gerundAt(k, i int) bool {
	t := &m.s.Tokens[i]
	r, ok := t.Reading(func(r language.Reading) bool { // "usunięcia" is one doing, not several
		return isGerund(r) && r.Tag.Case()&m.pattern[k].kase != 0 && r.Tag.Number()&morph.Sg != 0
	})
	if !ok || abbreviated(m.s, i) {
		return false
	}
	// "wypełnienia" is of "wypełnić", not of "wypełnieć", "zniszczenia" of "zniszczyć".
	if usual, ok := t.Reading(func(o language.Reading) bool {
		return isGerund(o) && o.Tag.Case() == r.Tag.Case() && o.Tag.Number() == r.Tag.Number() && o.Lemma != r.Lemma && (strings.HasSuffix(o.Lemma, "ić") || strings.HasSuffix(o.Lemma, "yć"))
	}); ok && strings.HasSuffix(r.Lemma, "eć") {
		r = usual
	}
	c := caught{from: i, to: i + 1, reading: r}
	if c.to < len(m.s.Tokens) && m.s.Tokens[c.to].Lower == "się" {
		c.to++
	}
	from := c.to
	for from < len(m.s.Tokens) && owners[m.s.Tokens[from].Lower] {
		from++ // "obciążenia jego konta"
	}
	if p, ok := rewrite.PhraseAt(m.s, from, morph.Gen); ok {
		c.phrase, c.to = p, p.To
	} else if m.pattern[k].kase == morph.Nom && isNoun(t) {
		return false // "wymagane jest zdjęcie" is a photograph
	}
	m.caught[k] = c
	return true
}

func (m *matcher) numberAt(k, i int) bool {
	t := &m.s.Tokens[i]
	_, numeral := t.Reading(func(r language.Reading) bool { // "trzech"
		return r.Tag.Class() == morph.Num && r.Tag.Case()&morph.Gen != 0
	})
	if t.Kind != language.Number && t.Kind != language.Placeholder && !numeral {
		return false
	}
	end := i + 1
	if end < len(m.s.Tokens) && m.s.Tokens[end].Text == "+" && !m.s.Tokens[end].Space {
		end++
	}
	m.caught[k] = caught{from: i, to: end}
	return true
}

// yearAt matches "2026", or a placeholder: "w roku 300 osób" counts people.
func (m *matcher) yearAt(k, i int) bool {
	t := &m.s.Tokens[i]
	if t.Kind != language.Placeholder && (t.Kind != language.Number || len(t.Text) != len("2026") || strings.Trim(t.Text, "0123456789") != "") {
		return false
	}
	m.caught[k] = caught{from: i, to: i + 1}
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
