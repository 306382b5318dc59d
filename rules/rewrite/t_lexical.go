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
	case len(p.Clauses) > 0 && !slices.Contains(p.Clauses, kind), slices.Contains(p.Except, kind):
		return false
	case p.Negated == "" && c.Negation >= 0, p.Negated == "yes" && c.Negation < 0:
		return false
	case p.Question == "yes" && c.Kind != Question, p.Question == "no" && c.Kind == Question:
		return false
	case p.After != "" && !c.followedBy(p.After):
		return false
	}
	return rw.suitsObject(c, p) && (!p.Alone || rw.alone(c))
}

// followedBy reports whether a word comes next after the verb and its "się", a
// comma not counted.
func (c *VerbClause) followedBy(word string) bool {
	s, i := c.Sentence, c.verbEnd()
	for i < len(s.Tokens) && (s.Tokens[i].Text == "," || i == c.Reflexive) {
		i++
	}
	return i < len(s.Tokens) && Lower(s.Tokens[i].Text) == word
}

// alone reports a clause with nothing but the verb, its object and light
// adverbs.
func (rw *Rewriter) alone(c *VerbClause) bool {
	o := c.objectPart()
	return !slices.ContainsFunc(c.parts, func(p part) bool {
		return p.role != core && !rw.light(c, &p) && (o == nil || p.from != o.from)
	})
}

// suitsObject checks the object that a pattern asks for.
func (rw *Rewriter) suitsObject(c *VerbClause, p *rewrites.Pattern) bool {
	switch p.Object {
	case "":
		return true
	case "none":
		return c.objectPart() == nil
	}
	k, ok := caseNamed(p.Object)
	if !ok {
		return false
	}
	for i := range c.parts {
		o := &c.parts[i]
		if (o.role != object && o.role != complement) || o.kase != k && o.kase != 0 {
			continue
		}
		if len(p.Objects) > 0 && (!o.inflects || !slices.Contains(p.Objects, o.phrase.lemma())) {
			continue
		}
		if o.inflects && o.count < 0 {
			c.Object, c.HasObject = o.phrase, true
		}
		o.role = object
		for j := range c.parts { // the object of the pattern, no other
			if j != i && c.parts[j].role == object {
				c.parts[j].role = complement
			}
		}
		return true
	}
	return false
}

// applyTo rewrites a clause by a pattern; ok is false when it does not fit.
func (rw *Rewriter) applyTo(c VerbClause, p *rewrites.Pattern) (*Draft, bool) {
	c.parts = slices.Clone(c.parts)
	if !rw.suits(&c, p) {
		return nil, false
	}
	d := NewDraft(c.Text, c.Sentence)
	if p.With != "" && !rw.takePhrase(d, &c, p.With) {
		return nil, false
	}
	from, to := c.verbSpan()
	if c.Negation >= 0 && p.Negated == "any" && from == c.Negation {
		from++ // "nie" stays where it is
	}
	if c.Reflexive >= 0 && (c.Reflexive < from || c.Reflexive >= to) {
		d.Delete(c.Reflexive, c.Reflexive+1)
	}
	if p.To == "-" {
		return d.Delete(from, to), true
	}
	words := strings.Fields(p.To)
	at := slices.IndexFunc(words, isObject)
	if at < 0 {
		return rw.withoutObject(d, &c, p, words)
	}
	before, ok1 := rw.fillFor(&c, words[:at])
	after, ok2 := rw.fillFor(&c, words[at+1:])
	o := c.objectPart()
	if !ok1 || !ok2 || o == nil {
		return nil, false
	}
	if at == 0 {
		return rw.objectFirst(&c, o, words[0], after, p)
	}
	if !rw.slotIn(d, &c, o, words[at], !speaksOfReader(words[:at])) {
		return nil, false
	}
	d.Replace(from, to, c.like(before))
	if after != "" {
		d.Insert(o.to, c.like(after))
	}
	return d, true
}

// speaksOfReader reports a verb among the words that has the reader as its
// subject, so that "swój" may stay.
func speaksOfReader(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		return strings.HasPrefix(w, "{") && !strings.Contains(w, ":") && !strings.Contains(w, "=") && pronouns[strings.Trim(w, "{},")] == [3]string{}
	})
}

// withoutObject applies a pattern that says nothing of the object: it goes when
// the pattern asked for one, and stays otherwise.
func (rw *Rewriter) withoutObject(d *Draft, c *VerbClause, p *rewrites.Pattern, words []string) (*Draft, bool) {
	text, ok := rw.fillFor(c, words)
	if !ok {
		return nil, false
	}
	from, to := c.verbSpan()
	if c.Negation >= 0 && p.Negated == "any" && from == c.Negation {
		from++
	}
	d.Replace(from, to, c.like(text))
	if o := c.objectPart(); o != nil && p.Object != "" && p.Object != "none" {
		d.Delete(o.from, o.to)
	}
	if !speaksOfReader(words) && !rw.yoursEverywhere(d, c, c.objectPart()) {
		return nil, false
	}
	return d, true
}

// objectFirst applies a pattern that begins with the object.
func (rw *Rewriter) objectFirst(c *VerbClause, o *part, slot, rest string, p *rewrites.Pattern) (*Draft, bool) {
	if !o.inflects || slot != "{obj:nom}" {
		return nil, false
	}
	d, ok := rw.recast(c, o, recast{rest: rest, own: true, negated: p.Negated == "yes"})
	if !ok {
		return nil, false
	}
	if p.With != "" && !rw.takePhrase(d, c, p.With) {
		return nil, false
	}
	return d, true
}

// takePhrase deletes the prepositional phrase that a pattern has words for:
// "do koszyk" names the preposition and the noun, "do" only the former, which
// must be there but stays.
func (rw *Rewriter) takePhrase(d *Draft, c *VerbClause, with string) bool {
	preposition, noun, named := strings.Cut(with, " ")
	for i := range c.parts {
		p := &c.parts[i]
		if p.role != phrasal || strings.TrimSuffix(Lower(c.Sentence.Tokens[p.from].Text), "e") != strings.TrimSuffix(preposition, "e") {
			continue
		}
		if !named {
			return true
		}
		if p.inflects && p.phrase.lemma() == noun && len(p.phrase.Inflect) == 1 && p.to == p.from+2 {
			d.Delete(p.from, p.to)
			return true
		}
	}
	return false
}

// slotIn writes the object as a slot says ("{obj:gen}", "{obj:pl:gen}").
func (rw *Rewriter) slotIn(d *Draft, c *VerbClause, o *part, slot string, yours bool) bool {
	k, n, ok := objectForm(strings.TrimRight(slot, ",.:"), Phrase{Case: o.kase})
	if !ok {
		return false
	}
	if n != 0 {
		return o.inflects && o.count < 0 && rw.phraseForm(d, c.Sentence, o.phrase, n, k)
	}
	if k == o.kase && !yours {
		return true
	}
	return rw.partIn(d, c, o, k, yours)
}

// fillFor is fill with the slots of the clause's own verb.
func (rw *Rewriter) fillFor(c *VerbClause, words []string) (string, bool) {
	var out []string
	for _, w := range words {
		word, ok := w, true
		switch strings.TrimRight(w, ",") {
		case "{fin}":
			word, ok = rw.Present(c.Lemma, c.Person, c.Number)
		case "{inf}":
			word = c.Lemma
		case "{imps}":
			word, ok = rw.ImpersonalForm(c.Lemma)
		default:
			word, ok = rw.fill([]string{w}, &c.Group)
			if startsUpper(word) && readersSlot(w) {
				word = c.polite(Lower(word))
			}
		}
		if !ok {
			return "", false
		}
		out = append(out, word)
	}
	return strings.Join(out, " "), true
}

// readersSlot reports a slot that is filled with a word for the reader.
func readersSlot(w string) bool {
	slot, _, _ := strings.Cut(strings.TrimPrefix(w, "{"), "}")
	_, ok := pronouns[slot]
	return ok || strings.HasPrefix(w, "{twój=")
}
