package rewrite

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// role is what a part of a clause is to its verb.
type role uint8

const (
	loose       role = iota // a word that fits nowhere else
	core                    // the verb, "nie", "się", the carrier of the verb's person
	object                  // what the verb acts on: in the accusative, or the genitive
	complement              // a noun phrase in another case
	phrasal                 // a preposition with what it governs
	pronoun                 // a personal pronoun
	adverbial               // an adverb or particle
	infinitive              // an infinitive with all that follows it
	predicative             // an adjective said of the reader
)

// part is a part of a clause: the tokens [from, to).
type part struct {
	from, to int
	role     role
	// phrase is the noun phrase of an object, of a complement or behind a
	// preposition; inflects says whether there is one. A name or placeholder
	// in its place has none.
	phrase   Phrase
	inflects bool
	// count is the number or numeral before a counted noun, -1 if there is none.
	count int
	// kase is the case of a pronoun or noun phrase.
	kase morph.Case
}

// takeApart cuts the clause into parts and finds its object.
func (c *VerbClause) takeApart(rw *Rewriter) {
	c.HasObject, c.Pronoun = false, -1
	for i := c.from; i < c.to; {
		p := c.partAt(rw, i)
		if p.to <= i || p.to > c.to {
			p = part{from: i, to: i + 1, count: -1}
		}
		c.parts = append(c.parts, p)
		i = p.to
	}
	if o := c.objectPart(); o != nil {
		switch {
		case o.role == pronoun:
			c.Pronoun = o.from
		case o.inflects && o.count < 0:
			c.Object, c.HasObject = o.phrase, true
		}
	}
}

// objectPart is the part that the verb acts on, nil when there is none.
func (c *VerbClause) objectPart() *part {
	for i := range c.parts {
		p := &c.parts[i]
		if p.role == object || p.role == pronoun && p.kase&(morph.Acc|morph.Gen) != 0 {
			return p
		}
	}
	return nil
}

// partAt reads the part that begins at token i.
func (c *VerbClause) partAt(rw *Rewriter, i int) part {
	s := c.Sentence
	t := &s.Tokens[i]
	single := part{from: i, to: i + 1, count: -1}
	switch {
	case i == c.Verb || i == c.Negation || i == c.Reflexive || i == c.Carrier:
		single.role = core
		return single
	case t.Kind == language.Punctuation && opensQuotation(t), t.Kind == language.Placeholder:
		if p, ok := c.countedAt(rw, i); ok && t.Kind == language.Placeholder && p.phrase.Number == morph.Pl {
			return p
		}
		single.to = opaqueEnd(s, i, c.to)
		single.role = c.opaqueRole(rw)
		return single
	case t.Kind == language.Number:
		if p, ok := c.countedAt(rw, i); ok {
			return p
		}
		if i+1 < c.to && isUnit(&s.Tokens[i+1]) {
			return part{from: i, to: i + 2, count: -1, role: c.opaqueRole(rw)}
		}
		return single
	case t.Kind != language.Word:
		return single
	}
	if _, ok := t.Reading(ofClass(morph.Inf)); ok {
		return part{from: i, to: c.to, role: infinitive, count: -1}
	}
	if isSie(t) {
		single.role = adverbial
		return single
	}
	if k, ok := pronounCase(t); ok {
		single.role, single.kase = pronoun, k
		return single
	}
	if word := folded(t); (word == "za" || word == "zbyt") && i+1 < c.to && degreeOf(&s.Tokens[i+1]) { // "za krótkie hasło"
		if p, ok := c.nounAt(rw, i+1); ok {
			p.from = i
			return p
		}
	}
	if p, ok := c.prepositionalAt(rw, i); ok {
		return p
	}
	if aside(s, i) {
		single.role = adverbial
		return single
	}
	if saidOfReader(s, i) {
		single.role = predicative
		if !t.HasLemma("sam", "pierwszy", "jedyny", "ostatni") && rw.governs(&c.Group, morph.Acc) && c.objectPart() == nil && hasCase(t, morph.Acc) {
			single.role = loose // "trzeci dostaniesz gratis": a thing
		}
		return single
	}
	if p, ok := c.countedAt(rw, i); ok {
		return p
	}
	if p, ok := c.nounAt(rw, i); ok {
		return p
	}
	if len(t.Readings) == 0 { // a name that the dictionary lacks
		single.to = opaqueEnd(s, i, c.to)
		single.role = c.opaqueRole(rw)
	}
	return single
}

// degreeOf reports an adjective that can be too much of itself.
func degreeOf(t *language.Token) bool {
	return t.HasLemma("krótki", "długi", "mały", "duży", "słaby", "niski", "wysoki", "stary", "wczesny", "późny", "drogi", "ogólny")
}

func isSie(t *language.Token) bool { return folded(t) == "się" || t.Restored && t.HasLemma("się") }

func hasCase(t *language.Token, k morph.Case) bool {
	_, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Case()&k != 0 })
	return ok
}

func ofClass(classes ...morph.Class) func(language.Reading) bool {
	return func(r language.Reading) bool { return slices.Contains(classes, r.Tag.Class()) }
}

// pronounCase returns the cases of a personal pronoun.
func pronounCase(t *language.Token) (morph.Case, bool) {
	var c morph.Case
	for _, r := range t.Readings {
		switch r.Tag.Class() {
		case morph.Ppron12, morph.Ppron3, morph.Siebie:
			if r.Tag.PostPrep() != morph.Praep {
				c |= r.Tag.Case()
			}
		}
	}
	return c, c != 0 && folded(t) != "nie"
}

// aside reports a word that says nothing of case: an adverb or a particle.
func aside(s *language.Sentence, i int) bool {
	t := &s.Tokens[i]
	switch folded(t) {
	case "to", "co", "nic", "coś", "wszystko", "sam", "dane", "raz", "czas":
		return false
	case "temu", "jako", "juz", "wiecej":
		return true
	}
	adverb := false
	for _, r := range t.Readings {
		switch r.Tag.Class() {
		case morph.Adv, morph.Part, morph.Conj, morph.Comp, morph.Interj, morph.Pred:
			adverb = true
		case morph.Adj:
			if i+1 < len(s.Tokens) && agreesWithNext(r, &s.Tokens[i+1]) {
				return false
			}
		}
	}
	return adverb
}

// agreesWithNext reports whether an adjective agrees with the noun after it.
func agreesWithNext(r language.Reading, next *language.Token) bool {
	_, ok := agree(next, []morph.Tag{r.Tag.WithClass(morph.AnyClass)}, nominal)
	return ok
}

// saidOfReader reports a masculine adjective that no noun takes: "sam",
// "zadowolony".
func saidOfReader(s *language.Sentence, i int) bool {
	t := &s.Tokens[i]
	if t.Agrees >= 0 || t.Marks.Has(language.Paired) || t.HasLemma("taki", "ten", "jaki", "który", "każdy", "inny", "wszystek", "jeden", "swój", "twój", "mój", "nasz") {
		return false
	}
	r, ok := t.Reading(func(r language.Reading) bool {
		c := r.Tag.Class()
		return (c == morph.Adj || c == morph.Ppas || c == morph.Pact || c == morph.Adjc) && r.Tag.Gender()&morph.M1 != 0 && r.Tag.Case()&morph.Nom != 0
	})
	if !ok {
		return false
	}
	if folded(t) == "sam" {
		return i+1 >= len(s.Tokens) || !agreesWithNext(r, &s.Tokens[i+1])
	}
	for j := i + 1; j < min(len(s.Tokens), i+4); j++ { // an attribute of a noun
		if agreesWithNext(r, &s.Tokens[j]) {
			return false
		}
	}
	return i == 0 || !agreesWithNext(r, &s.Tokens[i-1])
}

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
		case c.secondObject(i, k):
		case isTime(&s.Tokens[ph.Head]) && !c.transitiveTime():
			p.role = adverbial
			if p.to < c.to && folded(&s.Tokens[p.to]) == "temu" {
				p.to++
			}
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
