package rewrite

import (
	"strings"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
)

// action is the noun that stands for what a verb says: an event noun or the
// gerund.
type action struct {
	event  *dictionaries.EventNoun // nil for the gerund
	noun   string                  // lemma of the event noun
	gender morph.Gender
	verb   string
	sie    bool // the gerund keeps "się"
}

// actionOf returns the noun for the verb of a clause.
func (rw *Rewriter) actionOf(c *VerbClause) (action, bool) {
	a := action{verb: c.Lemma, gender: morph.N, sie: c.Reflexive >= 0}
	object := ""
	if c.HasObject {
		object = c.Object.lemma()
	}
	e := rw.Gerunds.Noun(c.Lemma, c.Reflexive >= 0, object)
	if e != nil && (c.Pronoun >= 0 && !e.DropUs() || !rw.nounTakes(c, e.Nouns[0])) {
		e = nil // "za wybranie nas", "przed przyjściem na badanie"
	}
	if e != nil {
		a.event, a.noun, a.sie = e, e.Nouns[0], false
		a.gender = rw.genderOf(a.noun)
		return a, true
	}
	_, ok := rw.Gerund(c.Lemma, morph.Acc)
	return a, ok
}

// nounTakes reports whether an event noun can have the phrases with prepositions
// that the verb takes.
func (rw *Rewriter) nounTakes(c *VerbClause, noun string) bool {
	frame, ok := rw.Government.Noun(noun)
	if !ok {
		return true
	}
	verb, _ := rw.Government.Verb(c.Lemma, c.Reflexive >= 0)
	for i := range c.parts {
		p := &c.parts[i]
		if p.role != phrasal || c.us(p) || c.timePhrase(p) {
			continue
		}
		preposition := folded(&c.Sentence.Tokens[p.from])
		if bare := strings.TrimSuffix(preposition, "e"); voiced[bare] != "" {
			preposition = bare
		}
		_, ofVerb := verb.Takes(preposition)
		if _, ofNoun := frame.Takes(preposition); ofVerb && !ofNoun && preposition != "w" && preposition != "na" || noun == "wizyta" && preposition == "na" {
			return false
		}
	}
	return true
}

// form is the noun in a case.
func (rw *Rewriter) actionForm(a action, k morph.Case) (string, bool) {
	if a.event == nil {
		return rw.Gerund(a.verb, k)
	}
	if w, ok := rw.Form(a.noun, "", morph.New(morph.Subst, morph.Sg, k)); ok {
		return w, true
	}
	if w, ok := rw.Form(a.noun, "", morph.New(morph.Subst, morph.Pl, k)); ok {
		return w, true
	}
	for _, r := range rw.Dictionary.Analyse(nil, a.noun) { // a gerund that does without "się"
		if r.Tag.Class() == morph.Ger {
			return rw.Gerund(r.Lemma(), k)
		}
	}
	return "", false
}

// nominalise writes "PREPOSITION noun …" in place of the tokens from start to
// the verb and what depends on it. Adverbs of manner become adjectives of the
// noun, the object goes to the genitive.
func (rw *Rewriter) nominalise(d *Draft, c *VerbClause, start int, preposition string, k morph.Case) bool {
	if c.Negation >= 0 {
		return false
	}
	text, ok := rw.nominal(d, c, k)
	if !ok {
		return false
	}
	_, to := c.verbSpan()
	if inf := c.transparent(rw); inf != nil {
		_, to = inf.verbSpan()
	}
	if preposition != "" {
		text = prepositionOf(preposition, text) + " " + text
	}
	d.Replace(start, to, text)
	return true
}

// prepositionOf is the form of a preposition before a word.
func prepositionOf(preposition, word string) string {
	head, last := "", preposition
	if i := strings.LastIndexByte(preposition, ' '); i >= 0 {
		head, last = preposition[:i+1], preposition[i+1:]
	}
	if _, ok := voiced[last]; ok {
		return head + prepositionFor(last, word)
	}
	return preposition
}

// nominal returns the noun with what stood before the verb; it writes the
// changes of what stands after the verb into d.
func (rw *Rewriter) nominal(d *Draft, c *VerbClause, k morph.Case) (string, bool) {
	if inf := c.transparent(rw); inf != nil {
		c = inf
	}
	a, ok := rw.actionOf(c)
	if !ok {
		return "", false
	}
	noun, ok := rw.actionForm(a, k)
	if !ok {
		return "", false
	}
	n := nominaliser{rw: rw, d: d, c: c, action: a, kase: k, from: c.verbEnd()}
	for i := range c.parts {
		if !n.take(&c.parts[i]) {
			return "", false
		}
	}
	words := append(n.adjectives, noun)
	if a.sie {
		words = append(words, "się")
	}
	return strings.Join(append(words, n.moved...), " "), true
}

// verbEnd is the token after the verb and the "się" that touches it.
func (c *VerbClause) verbEnd() int {
	_, to := c.verbSpan()
	return to
}

// nominaliser turns the parts of a clause into what belongs to a noun.
type nominaliser struct {
	rw         *Rewriter
	d          *Draft
	c          *VerbClause
	action     action
	kase       morph.Case
	from       int      // parts from here on stay in their place
	adjectives []string // adverbs, agreeing with the noun
	moved      []string // what stood before the verb
}

// take takes one part over; false when it fits no noun.
func (n *nominaliser) take(p *part) bool {
	switch p.role {
	case core:
		if p.from == n.c.Reflexive && p.from >= n.from {
			n.d.Delete(p.from, p.to)
		}
		return true
	case adverbial:
		return n.takeAdverb(p)
	case pronoun:
		return n.takePronoun(p)
	case object:
		return n.takeObject(p)
	case predicative:
		return false
	case infinitive:
		return false
	}
	return n.keep(p)
}

// keep leaves a part as it is, behind the noun.
func (n *nominaliser) keep(p *part) bool {
	if p.from >= n.from {
		return true
	}
	if !n.c.movable(p.from, p.to) {
		return false
	}
	n.moved = append(n.moved, n.c.plain(p.from, p.to))
	return true
}

// drop leaves a part out.
func (n *nominaliser) drop(p *part) bool {
	if p.from >= n.from {
		n.d.Delete(p.from, p.to)
	}
	return true
}

// takeAdverb makes an adjective of an adverb ("szybko odpowiedziałeś": "szybką
// odpowiedź"); those of time without one stay.
func (n *nominaliser) takeAdverb(p *part) bool {
	word := folded(&n.c.Sentence.Tokens[p.from])
	if p.to > p.from+1 {
		return n.keep(p)
	}
	if n.rw.Patterns.Listed(rewrites.Droppable, word) {
		return n.drop(p)
	}
	if word == "tak" || word == "bardzo" {
		if next := p.to; next >= n.c.to || n.rw.adjectiveOf(folded(&n.c.Sentence.Tokens[next])) == "" { // "za takie zaangażowanie"
			word, _ = n.rw.Form("taki", "", morph.New(morph.Adj, morph.Sg, n.kase, n.action.gender))
		}
		n.adjectives = append(n.adjectives, word)
		return n.drop(p)
	}
	if n.action.event == nil && p.from >= n.from && n.rw.Patterns.Adjective(word) == "" {
		return true // "za zapłacenie online"
	}
	adjective := n.rw.adjectiveOf(word)
	if adjective == "" {
		return n.keep(p)
	}
	if n.action.event != nil && strings.HasPrefix(n.action.noun, strings.TrimSuffix(adjective, "y")) { // "cierpliwa cierpliwość"
		n.adjectives = nil
		return n.drop(p)
	}
	form, ok := n.rw.Form(adjective, "", morph.New(morph.Adj, morph.Sg, n.kase, n.action.gender, morph.Pos))
	if !ok {
		return n.keep(p)
	}
	n.adjectives = append(n.adjectives, form)
	return n.drop(p)
}

// takePronoun turns "nas" into the genitive, or drops it where the noun says
// enough.
func (n *nominaliser) takePronoun(p *part) bool {
	t := &n.c.Sentence.Tokens[p.from]
	if t.HasLemma("my", "ja") && (n.action.event != nil && n.action.event.DropUs() || p.kase == morph.Dat) {
		return n.drop(p) // "za zgłoszenie (nam) problemu"
	}
	if p.kase&(morph.Acc|morph.Gen) == 0 || t.HasLemma("siebie") {
		return n.keep(p)
	}
	word, ok := pronounIn(t, morph.Gen)
	if !ok {
		return false
	}
	if t.HasLemma("on") { // "po jego otrzymaniu"
		n.adjectives = append(n.adjectives, word)
		return n.drop(p)
	}
	if p.from >= n.from {
		n.d.Word(p.from, word)
		return true
	}
	n.moved = append(n.moved, word)
	return true
}

// takeObject puts the object into the case that the noun gives it.
func (n *nominaliser) takeObject(p *part) bool {
	k, preposition := morph.Gen, ""
	if n.action.event != nil && n.action.event.Accusative.Case != 0 {
		k, preposition = n.action.event.Accusative.Case, n.action.event.Accusative.Preposition
	}
	if p.kase != morph.Acc && p.kase != 0 {
		return n.keep(p)
	}
	if !p.inflects && opensQuotation(&n.c.Sentence.Tokens[p.from]) {
		return false // a title would have to be inflected
	}
	if p.from < n.from {
		text, ok := n.rw.partText(n.c, p, k, false)
		n.moved = append(n.moved, strings.TrimSpace(preposition+" "+text))
		return ok
	}
	if !n.rw.partIn(n.d, n.c, p, k, false) {
		return false
	}
	if preposition != "" {
		n.d.Insert(p.from, preposition)
	}
	return true
}

// transparent returns the clause of the infinitive that a verb of deciding or
// being able only leads up to ("zdecydowałeś się skorzystać"), nil for others.
func (c *VerbClause) transparent(rw *Rewriter) *VerbClause {
	if !rw.Patterns.Listed(rewrites.Transparent, c.Lemma) || len(c.parts) == 0 {
		return nil
	}
	last := c.parts[len(c.parts)-1]
	if last.role != infinitive {
		return nil
	}
	return c.infinitiveClause(rw, last)
}

// infinitiveClause takes the clause of an infinitive apart, as if it were the
// verb.
func (c *VerbClause) infinitiveClause(rw *Rewriter, p part) *VerbClause {
	r, ok := c.Sentence.Tokens[p.from].Reading(ofClass(morph.Inf))
	if !ok {
		return nil
	}
	inner := *c
	inner.Verb, inner.Lemma, inner.Aspect, inner.Reading = p.from, r.Lemma, r.Tag.Aspect(), r
	inner.Carrier, inner.Negation, inner.Reflexive = -1, -1, -1
	if p.from > 0 && isNot(&c.Sentence.Tokens[p.from-1]) && p.from-1 > c.Verb {
		inner.Negation = p.from - 1
	}
	own := c.Lemma == "zdecydować" // its "się" is its own
	for i := c.from; i < c.to; i++ {
		if folded(&c.Sentence.Tokens[i]) == "się" {
			if own {
				own = false
				continue
			}
			inner.Reflexive = i
		}
	}
	inner.parts = nil
	before := c.parts[:len(c.parts)-1]
	inner.from = p.from
	inner.takeApart(rw)
	inner.from = c.from
	kept := make([]part, 0, len(before)+len(inner.parts))
	for _, b := range before {
		if b.role != core {
			kept = append(kept, b)
		}
	}
	inner.parts = append(kept, inner.parts...)
	return &inner
}
