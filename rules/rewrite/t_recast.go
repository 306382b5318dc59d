package rewrite

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
)

// recast is what to say of an object that becomes the subject.
type recast struct {
	aux, rest string // "zostało", "złożone"; light adverbs go between
	own       bool   // "Twoje" is put before things that are the reader's
	negated   bool   // rest has the negation of the verb in it
}

// recast puts the object first as the subject, when nothing but light adverbs
// stands before the verb; else it stays behind its new predicate ("Wczoraj
// została złożona reklamacja").
func (rw *Rewriter) recast(c *VerbClause, o *part, r recast) (*Draft, bool) {
	heavy, adverbs := rw.before(c)
	d := NewDraft(c.Text, c.Sentence)
	if !rw.yoursEverywhere(d, c, o) {
		return nil, false
	}
	from, to := c.verbSpan()
	if c.Reflexive >= 0 && (c.Reflexive < from || c.Reflexive >= to) {
		d.Delete(c.Reflexive, c.Reflexive+1)
	}
	not := ""
	if c.Negation >= 0 && !r.negated {
		not = "nie"
	}
	var light []string
	for _, a := range adverbs {
		light = append(light, c.plain(a.from, a.to))
		d.Delete(a.from, a.to)
	}
	stays := len(heavy) > 0 || c.asks() || c.Kind == Relative || c.relativeAfter(rw.nounEnd(c, o)) || rw.doubtful(c, o)
	if stays && o.from > c.Verb {
		for i := range c.parts { // "zostały nam zwrócone buty"
			if p := &c.parts[i]; p.from >= to && p.from < o.from && c.us(p) {
				light = append(light, c.plain(p.from, p.to))
				d.Delete(p.from, p.to)
			}
		}
	}
	switch {
	case o.from < c.Verb: // "Zamówienie złożyłeś wczoraj"
		if len(heavy) > 1 || !rw.subjectIn(d, c, o, r.own) {
			return nil, false
		}
		d.Replace(from, to, join(not, r.aux, strings.Join(light, " "), r.rest))
	case stays:
		if !rw.subjectIn(d, c, o, r.own) {
			return nil, false
		}
		d.Replace(from, to, join(not, r.aux, strings.Join(light, " "), r.rest))
	default:
		return d, rw.subjectFirst(d, c, o, r, not, light)
	}
	return d, true
}

// us reports a pronoun of the firm, alone or with a preposition: "nam", "u nas".
func (c *VerbClause) us(p *part) bool {
	return (p.role == pronoun || p.role == phrasal && p.to == p.from+2) && c.Sentence.Tokens[p.to-1].HasLemma("my")
}

// relativeAfter reports a relative clause at token i, which must stay by its
// noun: "Wybrałeś plan, który …" can't move the plan.
func (c *VerbClause) relativeAfter(i int) bool {
	t := c.Sentence.Tokens
	if i+1 >= len(t) || t[i].Text != "," {
		return false
	}
	for j := i + 1; j < min(len(t), i+3); j++ {
		if t[j].HasLemma("który", "jaki", "gdzie", "czyj", "co") {
			return true
		}
	}
	return false
}

// asks reports a question for a part of the clause, which keeps the verb before
// the subject: "Kiedy została złożona reklamacja?"
func (c *VerbClause) asks() bool {
	return c.Opening >= 0 && (c.Kind == Question || c.Kind == Asked || c.Kind == What) && !c.Sentence.Tokens[c.Opening].HasLemma("czy")
}

// subjectIn writes the object as a subject, in its place.
func (rw *Rewriter) subjectIn(d *Draft, c *VerbClause, o *part, own bool) bool {
	if !rw.partIn(d, c, o, morph.Nom, true) {
		return false
	}
	if yours := rw.owned(c, o, own); yours != "" {
		d.Insert(o.from, yours)
	}
	return true
}

// owned is "Twój" for an object that is the reader's own, "" for others.
func (rw *Rewriter) owned(c *VerbClause, o *part, own bool) string {
	if !own || c.asks() || !o.inflects || o.count >= 0 || c.Kind == Relative || rw.Patterns.Listed(rewrites.Taken, c.Lemma) || !rw.Patterns.Listed(rewrites.Owned, o.phrase.lemma()) {
		return ""
	}
	first := &c.Sentence.Tokens[o.from]
	if o.phrase.has("twój", "swój", "ten", "mój", "nasz", "jakiś", "każdy", "wszystek", "żaden", "inny") || first.HasLemma("wszystek") || c.has("twój") || slices.ContainsFunc(o.phrase.Inflect, func(in Inflected) bool { return in.Reading.Tag.Class() == morph.Num }) {
		return ""
	}
	word, ok := rw.yourForm(c, o.phrase.Number, morph.Nom, o.phrase.Gender)
	if !ok {
		return ""
	}
	return word
}

// has reports a word of the clause with a lemma.
func (c *VerbClause) has(lemma string) bool {
	for i := c.from; i < c.to; i++ {
		if c.Sentence.Tokens[i].HasLemma(lemma) {
			return true
		}
	}
	return false
}

// subjectFirst moves the object before its new predicate.
func (rw *Rewriter) subjectFirst(d *Draft, c *VerbClause, o *part, r recast, not string, light []string) bool {
	from, to := c.verbSpan()
	end := rw.nounEnd(c, o)
	var between []*part
	for i := range c.parts {
		p := &c.parts[i]
		if p.from < to || p.from >= o.from || p.role == core {
			continue
		}
		if rw.light(c, p) || c.us(p) {
			light = append(light, c.plain(p.from, p.to))
			d.Delete(p.from, p.to)
			continue
		}
		between = append(between, p)
	}
	lead := ""
	if c.Kind == Question && c.Opening < 0 && c.Negation < 0 {
		lead = "czy"
	}
	if not != "" && quantified(c, o) {
		lead, not = join(lead, "nie"), ""
	}
	lead = join(lead, rw.owned(c, o, r.own))
	predicate := join(not, r.aux, strings.Join(light, " "), r.rest)
	if len(between) == 0 {
		if !rw.partIn(d, c, o, morph.Nom, true) {
			return false
		}
		d.Replace(from, to, lead)
		if predicate != "" {
			d.Insert(end, predicate)
		}
		return true
	}
	if !c.movable(o.from, end) {
		return false
	}
	text, ok := rw.partText(c, o, morph.Nom, true)
	if !ok {
		return false
	}
	text = join(lead, text, c.plain(o.to, end))
	d.Replace(from, to, join(text, predicate))
	d.Delete(o.from, end)
	return true
}

// quantified reports an object that "nie" goes before: "nie wszystkie dane".
func quantified(c *VerbClause, o *part) bool {
	return o.inflects && (o.phrase.has("wszystek", "każdy", "cały", "wszystko") || c.Sentence.Tokens[o.from].HasLemma("wszystek", "wszystko", "każdy"))
}
