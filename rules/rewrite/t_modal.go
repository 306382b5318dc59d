package rewrite

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// PurposeByInfinitive drops the person of a clause of purpose whose subject is
// the reader anyway (T10): "Załóż konto, abyś mógł śledzić paczki" gives "Załóż
// konto, aby śledzić paczki".
func (rw *Rewriter) PurposeByInfinitive(c *VerbClause) (*Draft, bool) {
	if c.Kind != Purpose || c.Carrier < 0 || !rw.readersPurpose(c) {
		return nil, false
	}
	d, ok := c.plainConjunction()
	if !ok {
		return nil, false
	}
	for _, one := range rw.carried(c) {
		if _, ok := one.infinitiveOf("móc", "musieć"); ok {
			if one.Negation == one.Verb-1 && one.Lemma == "móc" {
				return nil, false
			}
			d.Delete(one.Verb, one.Verb+1)
			continue
		}
		if one.Number == morph.Pl && slices.ContainsFunc(one.parts, func(p part) bool { return p.role == predicative }) {
			return nil, false // "żeby być punktualni"
		}
		d.Word(one.Verb, one.Lemma)
	}
	return d, true
}

// readersPurpose reports whether the reader is the subject of the clause around
// a clause of purpose too, or that has no subject ("ważne, aby").
func (rw *Rewriter) readersPurpose(c *VerbClause) bool {
	if g, ok := rw.governor(c); ok {
		return g.SameSubject
	}
	if c.Governor < 0 {
		return false
	}
	f, ok := c.Sentence.Finite(c.Governor)
	if ok {
		return f.Person&morph.Sec != 0 && f.Number == c.Number
	}
	_, ok = c.Sentence.Tokens[c.Governor].Reading(ofClass(morph.Pred))
	return ok
}

// plainConjunction begins a draft that puts "aby" in place of "abyś".
func (c *VerbClause) plainConjunction() (*Draft, bool) {
	t := &c.Sentence.Tokens[c.Carrier]
	for _, l := range [...]string{"aby", "żeby", "by", "ażeby"} {
		if t.HasLemma(l) {
			return NewDraft(c.Text, c.Sentence).Word(c.Carrier, l), true
		}
	}
	return nil, false
}

// infinitiveOf returns the infinitive that depends on the verb, when that is one
// of the lemmas.
func (c *VerbClause) infinitiveOf(lemmas ...string) (p *part, ok bool) {
	if !slices.Contains(lemmas, c.Lemma) {
		return nil, false
	}
	for i := range c.parts {
		if c.parts[i].role == infinitive {
			return &c.parts[i], true
		}
	}
	return nil, false
}

// PurposeImpersonal says what becomes possible or unnecessary (T10): "żebyś mógł
// zmienić hasło" gives "żeby można było zmienić hasło".
func (rw *Rewriter) PurposeImpersonal(c *VerbClause) (*Draft, bool) {
	if c.Kind != Purpose || c.Carrier < 0 {
		return nil, false
	}
	d, ok := c.plainConjunction()
	if !ok {
		return nil, false
	}
	for _, one := range rw.carried(c) {
		text := map[string]string{"móc": "można było", "musieć": "trzeba było"}[one.Lemma]
		if text == "" || !one.beforeInfinitive() {
			return nil, false
		}
		d.Word(one.Verb, text)
		if !rw.withoutReader(d, one) {
			return nil, false
		}
	}
	return d, true
}

// PurposeByHelp makes the firm the subject of its own purpose: "Wysyłamy plan,
// abyś łatwiej znalazł salę" gives "Wysyłamy plan, aby pomóc Ci łatwiej znaleźć
// salę".
func (rw *Rewriter) PurposeByHelp(c *VerbClause) (*Draft, bool) {
	if c.Kind != Purpose || c.Carrier < 0 || c.Negation >= 0 || c.Governor < 0 || c.Lemma == "być" || rw.Patterns.Listed(rewrites.Stative, c.Lemma) {
		return nil, false
	}
	f, ok := c.Sentence.Finite(c.Governor)
	if !ok || f.Person&morph.Pri == 0 || c.demanded() {
		return nil, false
	}
	if _, ok := rw.governor(c); ok {
		return nil, false
	}
	d, ok := c.plainConjunction()
	if !ok {
		return nil, false
	}
	d.Word(c.Carrier, join(c.carrierLemma(), "pomóc "+c.reader("ci")))
	for _, one := range rw.carried(c) {
		if slices.ContainsFunc(one.parts, func(p part) bool { return p.role == predicative }) {
			return nil, false
		}
		d.Word(one.Verb, one.Lemma)
	}
	return d, true
}

// IsPurpose reports a clause that really says what for.
func (rw *Rewriter) IsPurpose(c *VerbClause) bool { return !c.demanded() || c.governs("chcieć") }

// demanded reports a clause that says what somebody wants, and no purpose: "Wymagamy,
// abyś …".
func (c *VerbClause) demanded() bool {
	return c.governs("chcieć", "prosić", "woleć", "życzyć", "wymagać", "potrzebować", "oczekiwać", "żądać", "nalegać")
}

// carrierLemma is the conjunction of purpose without its ending.
func (c *VerbClause) carrierLemma() string {
	t := &c.Sentence.Tokens[c.Carrier]
	for _, l := range [...]string{"aby", "żeby", "by", "ażeby"} {
		if t.HasLemma(l) {
			return l
		}
	}
	return t.Text
}

// Should says what is worth doing, or has to be done, in place of "powinieneś"
// (T14).
func (rw *Rewriter) Should(c *VerbClause, word string) (*Draft, bool) {
	d := NewDraft(c.Text, c.Sentence)
	if _, ok := c.duty(); !ok || !rw.withoutReader(d, c) {
		return nil, false
	}
	d.Word(c.Verb, word)
	if next := c.Verb + 1; next < c.to && c.wasDue() { // "powinieneś był zapłacić"
		past := map[string]string{"warto": "warto było", "trzeba": "trzeba było", "należy": "należało"}[word]
		d.Word(c.Verb, past)
		d.Delete(next, next+1)
	}
	return d, true
}

// wasDue reports "był" behind "powinieneś".
func (c *VerbClause) wasDue() bool {
	if c.Verb+1 >= c.to {
		return false
	}
	_, ok := c.Sentence.Tokens[c.Verb+1].Reading(func(r language.Reading) bool {
		return r.Lemma == "być" && r.Tag.Class() == morph.Praet
	})
	return ok
}

// duty returns the infinitive of what is due, unless it speaks of the reader's
// gender itself ("powinieneś być pewny").
func (c *VerbClause) duty() (lemma string, ok bool) {
	s := c.Sentence
	for i := range c.parts {
		p := &c.parts[i]
		if p.role == predicative {
			return "", false
		}
		if p.role != infinitive {
			continue
		}
		r, ok := s.Tokens[p.from].Reading(ofClass(morph.Inf))
		if !ok {
			return "", false
		}
		for j := p.from + 1; j < p.to; j++ {
			if saidOfReader(s, j) && (r.Lemma == "być" || r.Lemma == "zostać" || r.Lemma == "czuć") {
				return "", false
			}
		}
		return r.Lemma, true
	}
	// A list of duties may follow: "Przed wizytą powinieneś:".
	return "", c.to < len(s.Tokens) && s.Tokens[c.to].Text == ":"
}

// Duty says which of warto, trzeba and należy fits, best first.
func (rw *Rewriter) Duty(c *VerbClause) []string {
	lemma, ok := c.duty()
	if !ok {
		return nil
	}
	switch {
	case lemma == "":
		return []string{"należy", "trzeba"}
	case rw.Patterns.Listed(rewrites.Expected, lemma) && (c.Kind == Main || c.wasDue()), lemma == "mieć" && (c.hasWord("już") || c.Negation >= 0):
		return nil // it will come, or is there already
	case c.Negation >= 0:
		return []string{"należy"}
	case c.wasDue():
		return []string{"trzeba"}
	case c.hasWord("uwagę"), rw.Patterns.Listed(rewrites.Advice, lemma):
		return []string{"warto", "trzeba"}
	case rw.Patterns.Listed(rewrites.Duty, lemma), c.Question && !c.asksWhat():
		return []string{"trzeba", "należy"}
	}
	return []string{"warto", "trzeba"}
}

// ExpectThing makes the subject of what should come to the reader (T14): "Powinieneś
// dostać SMS w ciągu minuty" gives "SMS powinien do Ciebie dotrzeć w ciągu minuty".
func (rw *Rewriter) ExpectThing(c *VerbClause) (*Draft, bool) {
	if len(c.parts) == 0 || c.wasDue() || c.Negation >= 0 || c.Kind != Main {
		return nil, false
	}
	last := c.parts[len(c.parts)-1]
	inner := c.infinitiveClause(rw, last)
	if last.role != infinitive || inner == nil || inner.Lemma != "dostać" && inner.Lemma != "otrzymać" || last.from != c.Verb+1 {
		return nil, false
	}
	o := inner.objectPart()
	if o == nil || o.role != object || o.from < last.from {
		return nil, false
	}
	n, g, ok := inner.agreement(o)
	should, ok2 := rw.Form("powinien", "", morph.New(morph.Winien, n, g, morph.Ter))
	if !ok || !ok2 {
		return nil, false
	}
	inner.Verb = c.Verb
	whole := *inner
	whole.Reading = c.Reading
	d, ok := rw.recast(&whole, o, recast{rest: should + " do " + c.reader("ciebie") + " dotrzeć"})
	if !ok {
		return nil, false
	}
	return d.Delete(last.from, last.from+1), true
}

// Expect says what will happen in place of what should (T14): "Wkrótce powinieneś
// dostać kod" gives "Wkrótce dostaniesz kod".
func (rw *Rewriter) Expect(c *VerbClause) (*Draft, bool) {
	lemma, ok := c.duty()
	if ok && lemma == "mieć" && c.Negation >= 0 && c.Kind == Main { // "nie powinieneś mieć problemu"
		future, ok := rw.Form("być", "", morph.New(morph.Bedzie, c.Person, c.Number))
		return NewDraft(c.Text, c.Sentence).Word(c.Verb, future), ok
	}
	if !ok || !rw.Patterns.Listed(rewrites.Expected, lemma) || c.Question || c.wasDue() {
		return nil, false
	}
	verb, ok := rw.Present(lemma, c.Person, c.Number)
	if !ok {
		return nil, false
	}
	d := NewDraft(c.Text, c.Sentence)
	for i := range c.parts {
		if p := &c.parts[i]; p.role == infinitive {
			if p.from == c.Verb+1 {
				return d.Replace(c.Verb, p.from+1, verb), true
			}
			if p.from < c.Verb {
				return nil, false
			}
			return d.Word(c.Verb, verb).Delete(p.from, p.from+1), true
		}
	}
	return nil, false
}

// Forbid puts the imperative in place of "nie powinieneś": "Nie powinieneś
// podawać PIN-u" gives "Nie podawaj PIN-u".
func (rw *Rewriter) Forbid(c *VerbClause) (*Draft, bool) {
	lemma, ok := c.duty()
	if !ok || c.Negation < 0 || c.Question || c.Kind != Main || c.Shared || c.wasDue() {
		return nil, false
	}
	verb, ok := rw.Imperative(lemma, c.Number)
	if !ok {
		return nil, false
	}
	for i := range c.parts {
		if p := &c.parts[i]; p.role == infinitive && p.from == c.Verb+1 {
			return NewDraft(c.Text, c.Sentence).Replace(c.Verb, p.from+1, verb), true
		}
	}
	return nil, false
}

// asksWhat reports a question for a thing: "Na co warto zwrócić uwagę?"
func (c *VerbClause) asksWhat() bool {
	return c.Opening >= 0 && c.Sentence.Tokens[c.Opening].HasLemma("co", "który", "jaki")
}
