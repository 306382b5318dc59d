package rewrite

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// VerbPatterns returns the rewrites that the tables have for the verb of a
// clause (T1, T29), best first; docType leaves out those of other document
// types.
func (rw *Rewriter) VerbPatterns(c *VerbClause, docType string) []Proposal {
	var out []Proposal
	for _, p := range rw.Patterns.Of(c.Lemma) {
		if len(p.Types) > 0 && !slices.Contains(p.Types, docType) {
			continue
		}
		if d, ok := rw.applyTo(*c, &p); ok {
			c.Dress(d)
			out = append(out, Proposal{Draft: d, Code: p.Code})
		}
	}
	return out
}

// moods are the names of moods in the tables.
var moods = map[language.Mood]string{language.Past: "", language.Conditional: "cond", language.Future: "future"}

// suits checks the conditions of a pattern against the clause; it chooses the
// object in the case that the pattern asks for.
func (rw *Rewriter) suits(c *VerbClause, p *rewrites.Pattern) bool {
	mood := moods[c.Mood]
	if c.Reading.Tag.Class() == morph.Winien {
		mood = "winien"
	}
	kind := c.Kind.String()
	switch {
	case p.Mood != mood || p.Reflexive() != (c.Reflexive >= 0):
		return false
	case p.Person == "" && c.Person == morph.Pri, p.Person == "pri" && c.Person != morph.Pri:
		return false
	case len(p.Clauses) > 0 && !slices.Contains(p.Clauses, kind), slices.Contains(p.Except, kind):
		return false
	case p.Negated == "" && c.Negation >= 0, p.Negated == "yes" && c.Negation < 0:
		return false
	case c.IsYou() && !keepsSubject(strings.Fields(p.To)):
		return false // "to nie Ty dokonałeś zmiany"
	case p.Question == "yes" && c.Kind != Question, p.Question == "no" && c.Kind == Question:
		return false
	case p.Code == "T7" && c.Kind == Question && c.Opening >= 0: // "Czy zmiana planów?"
		return false
	case p.After != "" && !c.followedBy(p.After), len(p.Next) > 0 && !slices.Contains(p.Next, c.nextClause()):
		return false
	case len(p.Opening) > 0 && (c.Opening < 0 || !c.Sentence.Tokens[c.Opening].HasLemma(p.Opening...)):
		return false
	case p.Mood != "":
	case len(p.Opening) == 0 && !strings.HasPrefix(p.To, "{fin}") && c.asks() && c.Kind != What:
		return false // "Kiedy zgubiłeś kartę?" asks for more than the state
	case speaksOfReader(strings.Fields(p.To)) && (rw.PastTime(c) || c.Kind != If && c.dated() || c.Kind == Main && c.besidePast()):
		return false
	}
	if p.Governed != "" && !c.governs(p.Governed) {
		return false
	}
	return c.suitsDeterminer(p) && rw.suitsObject(c, p) && (!p.Alone || c.alone(p)) && (!p.Calm || c.calm())
}

// suitsDeterminer reports whether the new words suit what limits or counts the object.
func (c *VerbClause) suitsDeterminer(p *rewrites.Pattern) bool {
	o := c.objectPart()
	if o == nil {
		return !p.This
	}
	denies := strings.HasPrefix(p.To, "nie ")
	switch {
	case exclusive(&c.Sentence.Tokens[o.from]) && strings.Contains(p.To, "{obj"):
		return false // "na tylko karnety"
	case p.Negated == "" && denies && o.phrase.has("wszystek"):
		return false // "Nie jesteś już we wszystkich zespołach"
	case p.Negated == "yes" && !denies && o.phrase.has("żaden"):
		return false // "Brakuje żadnego pliku"
	}
	return !p.This || o.phrase.has("ten")
}

// exclusive reports a particle that singles out what is behind it.
func exclusive(t *language.Token) bool { return t.HasLemma("tylko", "jedynie", "wyłącznie") }

// followedBy reports whether a word comes next after the verb and its "się", a
// comma not counted.
func (c *VerbClause) followedBy(word string) bool {
	s, i := c.Sentence, c.verbEnd()
	for i < len(s.Tokens) && (s.Tokens[i].Text == "," || i == c.Reflexive) {
		i++
	}
	return i < len(s.Tokens) && folded(&s.Tokens[i]) == word
}

// nextClause is the word that opens the clause after this one, "" at the end of
// the sentence.
func (c *VerbClause) nextClause() string {
	if i := c.to + 1; c.closing() >= 0 && i < len(c.Sentence.Tokens) {
		return folded(&c.Sentence.Tokens[i])
	}
	return ""
}

// timeAdverbs are the adverbs that say when and no more.
var timeAdverbs = []string{"już", "juz", "jeszcze", "właśnie", "też", "także", "również", "niestety", "niedawno", "ostatnio", "wczoraj", "dziś", "dzisiaj", "wcześniej"}

// calm reports a clause with nothing that only its old verb could take: no
// adverbs but of time, no "dwa razy", nobody in the dative.
func (c *VerbClause) calm() bool {
	return !slices.ContainsFunc(c.parts, func(p part) bool {
		switch p.role {
		case adverbial:
			return p.to == p.from+1 && !slices.Contains(timeAdverbs, folded(&c.Sentence.Tokens[p.from])) ||
				p.inflects && c.Sentence.Tokens[p.phrase.Head].HasLemma("raz")
		case complement:
			return p.kase == morph.Dat
		}
		return p.role == loose
	})
}

// besidePast reports another verb of the sentence in the past, with which a
// present would clash; what is told or said of a noun is apart from it.
func (c *VerbClause) besidePast() bool {
	for i := range c.Sentence.Tokens {
		f, ok := c.Sentence.Finite(i)
		if !ok || i == c.Verb || f.Mood != language.Past {
			continue
		}
		run := c.Sentence.Clause(i)
		if run.Conjunction < 0 || !c.Sentence.Tokens[run.Conjunction].HasLemma("że", "iż", "który", "jaki", "co", "czy", "bo", "ponieważ", "gdyż") {
			return true
		}
	}
	return false
}

// alone reports a clause with nothing but the verb, its object, the phrase that
// the pattern asks for and adverbs of time.
func (c *VerbClause) alone(pattern *rewrites.Pattern) bool {
	o := c.objectPart()
	with, _, _ := strings.Cut(pattern.With, " ")
	return !slices.ContainsFunc(c.parts, func(p part) bool {
		word := folded(&c.Sentence.Tokens[p.from])
		switch {
		case p.role == core, o != nil && p.from == o.from, p.role == phrasal && word == with:
			return false
		case p.role == adverbial && p.to == p.from+1:
			return !slices.Contains(timeAdverbs, word)
		}
		return true
	})
}

// suitsObject checks the object that a pattern asks for, and makes it the
// object of the clause.
func (rw *Rewriter) suitsObject(c *VerbClause, p *rewrites.Pattern) bool {
	switch p.Object {
	case "":
		return true
	case "none":
		return c.objectPart() == nil && !c.beforeInfinitive()
	case "inf":
		return c.suitsInfinitive(p.Objects, false) && (len(p.Unless) == 0 || !c.suitsInfinitive(p.Unless, true))
	case "pron":
		return c.Pronoun >= 0 && c.Sentence.Tokens[c.Pronoun].HasLemma("on")
	}
	k, ok := caseNamed(p.Object)
	if !ok {
		return false
	}
	for i := range c.parts {
		if o, ok := c.objectIn(c.parts[i], k); ok && (len(p.Objects) == 0 || o.inflects && slices.Contains(p.Objects, o.phrase.lemma())) {
			c.takeObject(i, o)
			return true
		}
	}
	return false
}

// suitsInfinitive reports an infinitive, of one of the verbs if any are given; one
// of them that is denied itself counts only where negated says so ("mogłeś nie
// zauważyć").
func (c *VerbClause) suitsInfinitive(verbs []string, negated bool) bool {
	return slices.ContainsFunc(c.parts, func(p part) bool {
		if p.role != infinitive {
			return false
		}
		r, ok := c.Sentence.Tokens[p.from].Reading(ofClass(morph.Inf))
		denied := p.from > 0 && p.from-1 > c.Verb && isNot(&c.Sentence.Tokens[p.from-1])
		return ok && (len(verbs) == 0 || slices.Contains(verbs, r.Lemma) && (negated || !denied))
	})
}

// objectIn returns a part as an object in a case; a noun phrase that was taken
// for one in another case is read again ("hasła").
func (c *VerbClause) objectIn(o part, k morph.Case) (part, bool) {
	switch {
	case o.role == pronoun:
		return o, o.kase&k != 0
	case o.role != object && o.role != complement:
		return o, false
	case o.kase == 0 || o.count >= 0:
		return o, k == morph.Acc || k == morph.Gen && c.Negation >= 0
	case o.kase == k:
		return o, true
	}
	again, ok := c.phraseAt(o.from, k)
	if !ok || again.To < o.phrase.To {
		return o, false
	}
	o.phrase, o.kase, o.to = again, k, again.To
	return o, true
}

// takeObject makes a part the only object of the clause.
func (c *VerbClause) takeObject(i int, o part) {
	for j := range c.parts {
		if c.parts[j].role == object {
			c.parts[j].role = complement
		}
	}
	if o.role != pronoun {
		o.role = object
	}
	c.parts[i] = o
	if c.HasObject = o.inflects; c.HasObject {
		c.Object = o.phrase
		c.Object.Number, c.Object.Gender, _ = c.agreement(&o)
	}
}

// applyTo rewrites a clause by a pattern; ok is false when it does not fit.
func (rw *Rewriter) applyTo(c VerbClause, p *rewrites.Pattern) (*Draft, bool) {
	c.parts = slices.Clone(c.parts)
	if !rw.suits(&c, p) {
		return nil, false
	}
	w := &writer{rw: rw, c: &c, p: p, d: NewDraft(c.Text, c.Sentence), words: strings.Fields(p.To)}
	if !w.takePhrase() || !w.write() {
		return nil, false
	}
	if !p.Whole && !w.conjunction() {
		return nil, false
	}
	if p.Ask != "" && c.Opening >= 0 {
		w.d.Replace(c.afterSo(), c.Opening+1, p.Ask)
	}
	if p.Joins {
		c.dropClosing(w.d)
	}
	return w.d, true
}
