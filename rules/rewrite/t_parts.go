package rewrite

import (
	"slices"

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
	if exclusive(t) && i+1 < c.to && i > c.Verb { // "tylko bezpłatne produkty"
		if p, ok := c.nounAt(rw, i+1); ok && p.role == object {
			p.from = i
			return p
		}
	}
	if word := folded(t); (word == "za" || word == "zbyt") && i+1 < c.to && degreeOf(&s.Tokens[i+1]) { // "za krótkie hasło"
		if p, ok := c.nounAt(rw, i+1); ok {
			p.from = i
			return p
		}
	}
	if p, ok := c.manyAt(rw, i); ok {
		return p
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

// manyAt reads "wiele" with what it counts, and the "zbyt" before it; alone it is an
// adverb too.
func (c *VerbClause) manyAt(rw *Rewriter, i int) (part, bool) {
	from := i
	if word := folded(&c.Sentence.Tokens[i]); (word == "za" || word == "zbyt") && i+1 < c.to {
		i++
	}
	if !c.Sentence.Tokens[i].HasLemma("wiele", "niewiele", "mało", "dużo") {
		return part{}, false
	}
	p, ok := c.countedAt(rw, i)
	p.from = from
	return p, ok && !isTime(&c.Sentence.Tokens[p.phrase.Head])
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
