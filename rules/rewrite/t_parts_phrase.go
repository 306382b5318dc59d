package rewrite

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// prepositionalAt reads a preposition with what it governs.
func (c *VerbClause) prepositionalAt(rw *Rewriter, i int) (part, bool) {
	s := c.Sentence
	p := part{from: i, to: i + 1, role: phrasal, count: -1}
	r, ok := s.Tokens[i].Reading(ofClass(morph.Prep))
	if !ok || i+1 >= c.to || folded(&s.Tokens[i]) == "temu" {
		return p, false
	}
	var cases morph.Case
	for _, r := range s.Tokens[i].Readings {
		if r.Tag.Class() == morph.Prep {
			cases |= r.Tag.Case()
		}
	}
	if folded(&s.Tokens[i]) == "jako" { // it has the case of what it is said of: "zapisz plik jako kopię"
		cases = morph.Nom | morph.Gen | morph.Dat | morph.Acc | morph.Inst
	}
	next := &s.Tokens[i+1]
	switch {
	case next.Kind == language.Number:
		p.to = c.afterNumber(i + 1)
		return p, true
	case next.Kind != language.Word:
		p.to = opaqueEnd(s, i+1, c.to)
		return p, true
	}
	if p.phrase, p.inflects = c.phraseAt(i+1, cases); p.inflects {
		p.to, p.kase = p.phrase.To, p.phrase.Case
		if p.to < c.to && s.Tokens[p.to].Kind == language.Number { // "na kwotę 200 zł"
			p.to = c.afterNumber(p.to)
		}
		return p, true
	}
	if _, ok := next.Reading(ofClass(morph.Ppron12, morph.Ppron3, morph.Siebie, morph.Num, morph.Adj, morph.Adjp)); ok || len(next.Readings) == 0 {
		p.to = i + 2
		if _, num := next.Reading(ofClass(morph.Num)); num {
			p.to = c.afterNumber(i + 1)
		}
		return p, true
	}
	return p, r.Tag.Class() == morph.Prep && len(s.Tokens[i].Readings) == 1
}

// afterNumber returns the end of the phrase that begins with a number or
// numeral at i.
func (c *VerbClause) afterNumber(i int) int {
	if t := c.Sentence.Tokens; i+2 < c.to && (t[i+1].Text == "–" || t[i+1].Text == "-") && t[i+2].Kind == language.Number {
		i += 2 // "12–16"
	}
	if i+1 < c.to && isUnit(&c.Sentence.Tokens[i+1]) {
		return i + 2
	}
	if i+1 < c.to && c.Sentence.Tokens[i+1].Kind == language.Word {
		if p, ok := c.phraseAt(i+1, everyCase); ok {
			return p.To
		}
	}
	return i + 1
}

const everyCase = morph.Nom | morph.Gen | morph.Dat | morph.Acc | morph.Inst | morph.Loc

// countedAt reads a number or numeral with the noun that it counts, as an
// object.
func (c *VerbClause) countedAt(rw *Rewriter, i int) (part, bool) {
	s := c.Sentence
	p := part{from: i, to: i + 1, role: object, count: i}
	if t := &s.Tokens[i]; t.Kind == language.Word {
		if _, ok := t.Reading(func(r language.Reading) bool {
			return r.Tag.Class() == morph.Num && r.Tag.Accommodates()&morph.Rec != 0
		}); !ok {
			return p, false
		}
	}
	if i+1 >= c.to || s.Tokens[i+1].Kind != language.Word || isMonth(&s.Tokens[i+1]) {
		return p, false
	}
	cases := morph.Acc | morph.Gen
	if s.Tokens[i].Kind == language.Placeholder { // "{count} plików"
		cases = morph.Gen
	}
	if p.phrase, p.inflects = c.phraseAt(i+1, cases); !p.inflects {
		return p, false
	}
	p.to, p.kase = p.phrase.To, morph.Acc
	if i < c.Verb && i > c.from { // "rok temu", "2 dni temu": a time
		p.role = complement
	}
	if p.to < c.to && folded(&s.Tokens[p.to]) == "temu" {
		p.to, p.role = p.to+1, adverbial
	}
	if head := &s.Tokens[p.phrase.Head]; isTime(head) && (!c.transitiveTime() || head.HasLemma("raz")) {
		p.role = adverbial
	}
	return p, true
}

// isUnit reports an abbreviation or sign behind an amount: zł, kg, %.
func isUnit(t *language.Token) bool {
	if t.Kind == language.Symbol || t.Text == "%" {
		return true
	}
	_, ok := t.Reading(ofClass(morph.Brev))
	return ok && t.Kind == language.Word && !t.HasLemma("rok", "wiek")
}

func isMonth(t *language.Token) bool {
	return t.HasLemma("styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień")
}

func isTime(t *language.Token) bool {
	return t.HasLemma("dzień", "tydzień", "miesiąc", "rok", "godzina", "minuta", "sekunda", "raz", "chwila", "wieczór", "ranek", "noc")
}

// isMeasure reports a unit spelt out: nobody is the subject of "40 litrów".
func isMeasure(t *language.Token) bool {
	return t.HasLemma("litr", "kilometr", "metr", "kilogram", "krok", "kaloria", "strona", "procent", "złoty", "euro", "punkt") || isTime(t)
}

// nounAt reads a noun phrase in the case that the verb governs best.
func (c *VerbClause) nounAt(rw *Rewriter, i int) (part, bool) {
	s := c.Sentence
	p := part{from: i, to: i + 1, role: object, count: -1}
	for _, k := range c.wanted(rw) {
		ph, ok := c.phraseAt(i, k)
		if !ok {
			continue
		}
		p.to, p.phrase, p.inflects, p.kase = ph.To, ph, true, k
		switch {
		case isTime(&s.Tokens[ph.Head]) && (!c.transitiveTime() || s.Tokens[ph.Head].HasLemma("raz")):
			p.role = adverbial
			if p.to < c.to && folded(&s.Tokens[p.to]) == "temu" {
				p.to++
			}
		case c.secondObject(i, k):
		case k == morph.Acc && c.objectPart() != nil, k == morph.Gen && c.Negation < 0 && !rw.governs(&c.Group, morph.Gen), k&(morph.Acc|morph.Gen) == 0:
			p.role = complement
		}
		return p, true
	}
	return p, false
}

// secondObject reports a noun that a conjunction joins to the object behind what
// belongs to that: "dostawę do domu i płatność kartą".
func (c *VerbClause) secondObject(i int, k morph.Case) bool {
	o := c.objectPart()
	return o != nil && o.kase == k && i > 0 && (joins(&c.Sentence.Tokens[i-1]) || c.Sentence.Tokens[i-1].Text == ",")
}

// severalObjects reports objects apart from each other.
func (c *VerbClause) severalObjects() bool {
	n := 0
	for i := range c.parts {
		if c.parts[i].role == object {
			n++
		}
	}
	return n > 1
}

// transitiveTime reports verbs that take a time as their object.
func (c *VerbClause) transitiveTime() bool {
	switch c.Lemma {
	case "wybrać", "zmienić", "podać", "zarezerwować", "zaplanować", "stracić", "zyskać", "wskazać", "ustawić", "określić", "ukończyć", "skończyć", "poświęcić", "mieć":
		return true
	}
	return false
}

// wanted lists the cases of a noun phrase in the clause, the likeliest first.
func (c *VerbClause) wanted(rw *Rewriter) []morph.Case {
	first := []morph.Case{morph.Acc}
	if o := c.objectPart(); o != nil && len(c.parts) > 0 && joins(&c.Sentence.Tokens[c.parts[len(c.parts)-1].from]) {
		return []morph.Case{o.kase}
	}
	if c.Negation >= 0 {
		first = []morph.Case{morph.Gen}
	} else if !rw.governs(&c.Group, morph.Acc) || c.objectPart() != nil {
		first = nil
	}
	for _, k := range [...]morph.Case{morph.Gen, morph.Dat, morph.Inst} {
		if !slices.Contains(first, k) && rw.governs(&c.Group, k) {
			first = append(first, k)
		}
	}
	for _, k := range [...]morph.Case{morph.Acc, morph.Inst, morph.Gen, morph.Dat, morph.Nom, morph.Loc} {
		if !slices.Contains(first, k) {
			first = append(first, k)
		}
	}
	return first
}

// governs reports whether the verb of a group takes a bare noun phrase in a
// case. Of a verb that is not listed, a participle shows that it is transitive.
func (rw *Rewriter) governs(g *Group, k morph.Case) bool {
	f, ok := rw.Government.Verb(g.Lemma, g.Reflexive >= 0)
	if ok {
		return f.Governs(k)
	}
	if k != morph.Acc || g.Reflexive >= 0 {
		return false
	}
	_, ok = rw.Participle(g.Lemma, morph.Sg, morph.Nom, morph.F)
	return ok
}

// phraseAt is PhraseAt within the clause, with what belongs to a noun without
// inflecting with it: an apposition, a name in quotation marks, a number.
func (c *VerbClause) phraseAt(i int, want morph.Case) (Phrase, bool) {
	s := c.Sentence
	p, ok := PhraseAt(s, i, want)
	if !ok || p.From >= c.to {
		return p, false
	}
	for k := p.Head + 1; k < p.To; k++ { // a date or an amount is no part of it
		if s.Tokens[k].Kind == language.Number && k+1 < len(s.Tokens) && (k+1 < p.To || counts(&s.Tokens[k+1])) {
			p.To = k
		}
	}
	for p.To < c.to && belongs(s, p.To) {
		p.To = opaqueEnd(s, p.To, c.to)
	}
	for p.To+1 < c.to && s.Tokens[p.To].Text == "," && c.enumerates(p.To) {
		next, ok := PhraseAt(s, p.To+1, p.Case)
		if !ok {
			break
		}
		p.To, p.Number = next.To, morph.Pl
		p.Inflect = append(p.Inflect, next.Inflect...)
	}
	p.To = min(p.To, c.to)
	p.Inflect = slices.DeleteFunc(p.Inflect, func(in Inflected) bool { return in.Token >= p.To })
	return p, p.Head < p.To
}

// counts reports what a number before it may count: a noun, a unit.
func counts(t *language.Token) bool {
	_, ok := t.Reading(nominal)
	return ok || isUnit(t)
}

// belongs reports what may follow a noun as its name or number.
func belongs(s *language.Sentence, i int) bool {
	t := &s.Tokens[i]
	if t.Kind == language.Placeholder || t.Kind == language.Address || opensQuotation(t) || t.Text == "#" {
		return true
	}
	if t.Kind == language.Word && len(t.Readings) == 0 && startsUpper(t.Text) {
		return true // a name
	}
	if t.Kind == language.Number {
		return i+1 >= len(s.Tokens) || s.Tokens[i+1].Kind != language.Word
	}
	switch folded(t) {
	case "nr", "numer":
		return i+1 < len(s.Tokens) && s.Tokens[i+1].Kind != language.Word
	case "e-mail", "email", "mailowy", "ip", "iban", "pin", "sms":
		return i > 0 && s.Tokens[i-1].Kind == language.Word
	}
	return false
}

func opensQuotation(t *language.Token) bool {
	return t.Kind == language.Punctuation && strings.Contains("„\"»«“'‘", t.Text)
}

func closesQuotation(t *language.Token) bool {
	return t.Kind == language.Punctuation && strings.Contains("”\"»«“'’", t.Text)
}

// opaqueEnd returns the end of what cannot be inflected at i: a placeholder, a
// quotation, a name of several words.
func opaqueEnd(s *language.Sentence, i, limit int) int {
	if opensQuotation(&s.Tokens[i]) {
		for j := i + 1; j < limit; j++ {
			if closesQuotation(&s.Tokens[j]) {
				return j + 1
			}
		}
		return i + 1
	}
	if t := folded(&s.Tokens[i]); t == "nr" || t == "#" || t == "numer" {
		i++
		if i < limit && s.Tokens[i].Text == "." {
			i++
		}
		return min(i+1, limit)
	}
	for i++; i < limit && s.Tokens[i].Kind == language.Word && len(s.Tokens[i].Readings) == 0; {
		i++
	}
	return i
}

// opaqueRole is the role of a name or placeholder without a preposition: the
// object, if the verb still wants one.
func (c *VerbClause) opaqueRole(rw *Rewriter) role {
	if c.objectPart() == nil && (rw.governs(&c.Group, morph.Acc) || c.Negation >= 0) {
		return object
	}
	return complement
}
