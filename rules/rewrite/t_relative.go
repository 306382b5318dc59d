package rewrite

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// antecedent returns the noun that a relative pronoun refers to, -1 when there
// is none before it.
func (c *VerbClause) antecedent() int {
	p, ok := c.antecedentPhrase()
	if !ok {
		return -1
	}
	return p.Head
}

// antecedentPhrase returns the noun phrase before a relative clause whose head
// agrees with the pronoun.
func (c *VerbClause) antecedentPhrase() (Phrase, bool) {
	s := c.Sentence
	end := c.comma()
	if end == c.Opening {
		return Phrase{}, false
	}
	outer := *c
	outer.to = end
	for from := max(0, end-8); from < end; from++ {
		if s.Tokens[from].Kind != language.Word {
			continue
		}
		cases := everyCase
		if from > 0 {
			if r, ok := s.Tokens[from-1].Reading(ofClass(morph.Prep)); ok {
				cases = r.Tag.Case()
				for _, r := range s.Tokens[from-1].Readings {
					if r.Tag.Class() == morph.Prep {
						cases |= r.Tag.Case()
					}
				}
			}
		}
		for k := morph.Nom; k <= morph.Loc; k <<= 1 {
			if p, ok := outer.phraseAt(from, cases&k); ok && p.To == end && c.agreesWithPronoun(p) {
				return p, true
			}
		}
	}
	return Phrase{}, false
}

// agreesWithPronoun reports whether the relative pronoun can refer to the head
// of a phrase.
func (c *VerbClause) agreesWithPronoun(p Phrase) bool {
	_, ok := c.Sentence.Tokens[c.Opening].Reading(func(r language.Reading) bool {
		return r.Tag.Number()&p.Number != 0 && r.Tag.Gender()&p.Gender != 0
	})
	return ok
}

// pronounIsObject reports whether the relative pronoun is what the verb acts
// on.
func (rw *Rewriter) pronounIsObject(c *VerbClause) bool {
	s := c.Sentence
	if c.comma() < c.Opening-1 || c.Reflexive >= 0 || c.objectPart() != nil {
		return false
	}
	governed := morph.Acc
	if !rw.governs(&c.Group, morph.Acc) && rw.governs(&c.Group, morph.Gen) {
		governed = morph.Gen // "zakup, którego dokonałeś"
	}
	k := governed
	if c.Negation >= 0 {
		k = morph.Gen
	}
	_, ok := s.Tokens[c.Opening].Reading(func(r language.Reading) bool { return r.Tag.Case()&k != 0 })
	return ok && rw.governs(&c.Group, governed)
}

// ByParticiple turns a relative clause into a passive participle (T3): "adres,
// który podałeś" gives "podany adres", "adres, który podałeś przy rejestracji"
// gives "adres podany przy rejestracji".
func (rw *Rewriter) ByParticiple(c *VerbClause) (*Draft, bool) {
	if c.Kind != Relative || c.Shared || c.from != c.Opening+1 || !rw.pronounIsObject(c) || c.joinedLater() ||
		c.Aspect&morph.Perf == 0 && !rw.Patterns.Listed(rewrites.Viewed, c.Lemma) && !rw.PastTime(c) {
		return nil, false
	}
	lemma := c.Lemma
	if lemma == "dostać" {
		lemma = "otrzymać" // "dostany" is no Polish
	}
	p, ok := c.antecedentPhrase()
	if !ok || !rw.Gerunds.Passive(lemma) || p.participial() || c.Sentence.Tokens[p.Head].HasLemma("to", "ten", "wszystko", "coś", "ktoś", "tamten") {
		return nil, false
	}
	negation := morph.Aff
	if c.Negation >= 0 {
		negation = morph.Neg
	}
	n, g := c.pronounAgreement(p)
	participle, ok := rw.verbForm(lemma, morph.New(morph.Ppas, n, c.caseOf(p), g, negation))
	if !ok {
		return nil, false
	}
	d := NewDraft(c.Text, c.Sentence)
	end := c.to
	if comma := c.closing(); comma >= 0 && c.outerGoesOn(comma+1) {
		end = comma + 1
	}
	words, simple := rw.aroundParticiple(c)
	if simple {
		d.Insert(c.afterDeterminers(p), strings.Join(append(words, participle), " "))
		d.Delete(c.comma(), end)
		return d, true
	}
	return d, rw.participleAfter(d, c, participle, end)
}

// participial reports a phrase that has a participle already: "podany przez Ciebie
// adres".
func (p *Phrase) participial() bool {
	return slices.ContainsFunc(p.Inflect, func(in Inflected) bool { return in.Reading.Tag.Class() == morph.Ppas })
}

// aroundParticiple returns the words that can stand between a noun and the
// participle before it; simple is false when there are others.
func (rw *Rewriter) aroundParticiple(c *VerbClause) (words []string, simple bool) {
	for i := range c.parts {
		p := &c.parts[i]
		word := c.plain(p.from, p.to)
		switch {
		case p.role == core || rw.Patterns.Listed("droppable", Lower(word)):
		case rw.light(c, p):
			words = append(words, word)
		case p.role == pronoun && p.kase&morph.Dat != 0 && c.Sentence.Tokens[p.from].HasLemma("my", "ja"): // "podałeś nam"
		default:
			return nil, false
		}
	}
	return words, true
}

// participleAfter puts the participle behind the noun, with what depends on it.
func (rw *Rewriter) participleAfter(d *Draft, c *VerbClause, participle string, end int) bool {
	words := []string{participle}
	_, to := c.verbSpan()
	for i := range c.parts {
		p := &c.parts[i]
		if p.from >= to || p.role == core {
			continue
		}
		word := c.plain(p.from, p.to)
		if rw.Patterns.Listed("droppable", Lower(word)) {
			continue
		}
		if p.role == loose || p.role == predicative || !c.movable(p.from, p.to) {
			return false
		}
		words = append(words, word)
	}
	for i := range c.parts {
		if p := &c.parts[i]; p.role == predicative || p.role == infinitive {
			return false
		}
	}
	d.Replace(c.comma(), to, strings.Join(words, " "))
	if end > c.to {
		d.Delete(c.to, end)
	}
	return true
}

// pronounAgreement is the number and gender of a participle in place of the
// relative clause: those of the noun as the pronoun shows them.
func (c *VerbClause) pronounAgreement(p Phrase) (morph.Number, morph.Gender) {
	r, ok := c.Sentence.Tokens[c.Opening].Reading(func(r language.Reading) bool {
		return r.Tag.Number()&p.Number != 0 && r.Tag.Gender()&p.Gender != 0
	})
	if !ok {
		return p.Number, p.Gender
	}
	return p.Number, p.Gender & r.Tag.Gender()
}

// caseOf decides between the cases that the antecedent may be in: those that
// a preposition leaves, else the nominative for the subject of its clause and
// the accusative for what a verb of another person acts on.
func (c *VerbClause) caseOf(p Phrase) morph.Case {
	s := c.Sentence
	if p.From > 0 {
		if _, ok := s.Tokens[p.From-1].Reading(ofClass(morph.Prep)); ok {
			return p.Case
		}
	}
	if p.Case != morph.Nom || c.Governor < 0 {
		return p.Case
	}
	acc, ok := PhraseAt(s, p.From, morph.Acc)
	if !ok || acc.Head != p.Head {
		return morph.Nom
	}
	f, ok := s.Finite(c.Governor)
	if !ok {
		return p.Case
	}
	if s.Tokens[c.Governor].Agrees == p.Head || f.Person&morph.Ter != 0 && c.Governor > p.Head {
		return morph.Nom
	}
	if f.Person&morph.Ter == 0 || c.Governor < p.From {
		return morph.Acc
	}
	return morph.Nom
}

// outerGoesOn reports whether the clause around this one goes on at token i, so
// that the comma before i only closed this one.
func (c *VerbClause) outerGoesOn(i int) bool {
	s := c.Sentence
	if i >= len(s.Tokens) {
		return false
	}
	for _, run := range s.Clauses {
		if run.First == i {
			return run.Continues >= 0
		}
	}
	return i <= c.Clause.Last // a phrase that the parser added to this clause
}

// joinedLater reports a clause that is joined to this one under the same
// pronoun: "adres, który podałeś i potwierdziłeś".
func (c *VerbClause) joinedLater() bool {
	s := c.Sentence
	for k := range s.Clauses {
		if run := s.Clauses[k]; run.First > c.Verb && joinsClauses(&s.Tokens[run.First]) && joinedTo(s, k) == c.index() && s.Tokens[run.First-1].Text != "," {
			return true
		}
	}
	return false
}

// afterDeterminers is the token of a phrase before which a participle stands:
// behind "każdy", "Twój", "pierwszy".
func (c *VerbClause) afterDeterminers(p Phrase) int {
	i := p.From
	for i < p.Head {
		t := &c.Sentence.Tokens[i]
		_, num := t.Reading(ofClass(morph.Num))
		if !num && t.Kind != language.Number && !t.HasLemma("ten", "ów", "każdy", "wszystek", "wszystkie", "twój", "mój", "nasz", "swój", "wasz", "jeden", "pierwszy", "drugi", "ostatni", "jedyny", "żaden", "inny", "kolejny", "następny", "jakiś", "taki", "sam") {
			break
		}
		i++
	}
	return i
}
