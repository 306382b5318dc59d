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
	case p.Question == "yes" && c.Kind != Question, p.Question == "no" && c.Kind == Question:
		return false
	case p.After != "" && !c.followedBy(p.After), len(p.Next) > 0 && !slices.Contains(p.Next, c.nextClause()):
		return false
	case len(p.Opening) > 0 && (c.Opening < 0 || !c.Sentence.Tokens[c.Opening].HasLemma(p.Opening...)):
		return false
	case p.Mood != "":
	case len(p.Opening) == 0 && !strings.HasPrefix(p.To, "{fin}") && c.asks() && c.Kind != What:
		return false // "Kiedy zgubiłeś kartę?" asks for more than the state
	case speaksOfReader(strings.Fields(p.To)) && rw.PastTime(c):
		return false
	}
	return rw.suitsObject(c, p) && (!p.Alone || c.alone(p)) && (!p.Calm || c.calm())
}

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

// calm reports a clause whose adverbs only say when.
func (c *VerbClause) calm() bool {
	return !slices.ContainsFunc(c.parts, func(p part) bool {
		return p.role == adverbial && p.to == p.from+1 && !slices.Contains(timeAdverbs, folded(&c.Sentence.Tokens[p.from]))
	})
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
		return c.objectPart() == nil
	case "inf":
		return c.suitsInfinitive(p.Objects)
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

// suitsInfinitive reports an infinitive, of one of the verbs if any are given.
func (c *VerbClause) suitsInfinitive(verbs []string) bool {
	return slices.ContainsFunc(c.parts, func(p part) bool {
		if p.role != infinitive {
			return false
		}
		r, ok := c.Sentence.Tokens[p.from].Reading(ofClass(morph.Inf))
		return ok && (len(verbs) == 0 || slices.Contains(verbs, r.Lemma))
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
	if !w.conjunction() {
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

// afterSo returns the "tak" of "tak, jak", or the opening word alone.
func (c *VerbClause) afterSo() int {
	i := c.Opening - 1
	if i > 0 && c.Sentence.Tokens[i].Text == "," {
		i--
	}
	if i >= 0 && folded(&c.Sentence.Tokens[i]) == "tak" {
		return i
	}
	return c.Opening
}

// conjunction rewrites the word that carries the person of a conditional, which
// the new text says itself or does without.
func (w *writer) conjunction() bool {
	c := w.c
	if c.Carrier < 0 || c.Mood != language.Conditional {
		return true
	}
	if c.Kind == Purpose {
		if !speaksOfReader(w.words) {
			w.d.Word(c.Carrier, c.carrierLemma())
		}
		return true
	}
	word, ok := realConjunction(&c.Sentence.Tokens[c.Carrier], c)
	if word == "" {
		w.d.Delete(c.Carrier, c.Carrier+1)
	} else {
		w.d.Word(c.Carrier, word)
	}
	return ok
}

// writer applies one pattern to one clause.
type writer struct {
	rw    *Rewriter
	c     *VerbClause
	p     *rewrites.Pattern
	d     *Draft
	words []string
	with  *part  // the prepositional phrase that To has a place for
	light string // adverbs that To has a place for
}

// write writes the new text.
func (w *writer) write() bool {
	c := w.c
	w.dropUs()
	from, to := w.span()
	if c.Reflexive >= 0 && (c.Reflexive < from || c.Reflexive >= to) {
		w.d.Delete(c.Reflexive, c.Reflexive+1)
	}
	if w.p.To == "-" {
		w.d.Delete(from, to)
		return true
	}
	at := slices.IndexFunc(w.words, isObject)
	if at != 0 {
		w.takeLight()
	}
	before, ok := w.fill(w.words[:max(at, 0)])
	if !ok || w.enclitic() {
		return false
	}
	if at < 0 {
		return w.withoutObject()
	}
	o := c.objectPart()
	if o == nil {
		return false
	}
	if at == 0 {
		return w.objectFirst(o)
	}
	after, ok := w.fill(w.words[at+1:])
	if !ok {
		return false
	}
	if !w.slotIn(o, w.words[at], !speaksOfReader(w.words[:at])) {
		return false
	}
	w.d.Replace(from, to, before)
	if after != "" {
		w.d.Insert(o.to, after)
	}
	return true
}

// enclitic reports a text that would begin the clause with "Cię" or "Ci".
func (w *writer) enclitic() bool {
	from, _ := w.span()
	return (w.words[0] == "{cię}" || w.words[0] == "{ci}") && from <= w.c.from && (w.c.Opening < 0 || w.c.Opening < w.c.Clause.First)
}

// span is the tokens of the verb that the new text replaces: "nie" stays where
// the pattern fits both.
func (w *writer) span() (from, to int) {
	from, to = w.c.verbSpan()
	if w.c.Negation >= 0 && w.p.Negated == "any" && from == w.c.Negation {
		from++
	}
	return from, to
}

// speaksOfReader reports a verb among the words that has the reader as its
// subject, so that "swój" may stay.
func speaksOfReader(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		slot := strings.Trim(w, "{},.:")
		return strings.HasPrefix(w, "{") && !strings.ContainsAny(slot, ":=") && pronouns[slot] == [3]string{} && slot != "with" && slot != "imps" && slot != "inf"
	})
}

// takeLight takes the light adverbs around the verb that To has a place for.
func (w *writer) takeLight() {
	if !slices.Contains(w.words, "~") {
		return
	}
	_, to := w.c.verbSpan()
	var words []string
	for i := range w.c.parts {
		p := &w.c.parts[i]
		if !w.rw.light(w.c, p) || p.from > to {
			continue
		}
		if p.from == to {
			to++
		}
		words = append(words, w.c.plain(p.from, p.to))
		w.d.Delete(p.from, p.to)
	}
	w.light = strings.Join(words, " ")
}

// dropUs leaves out "nam" and "do nas" where the firm becomes the subject.
func (w *writer) dropUs() {
	if w.p.Code != "T29" {
		return
	}
	for i := range w.c.parts {
		p := &w.c.parts[i]
		if w.c.us(p) {
			w.d.Delete(p.from, p.to)
		}
	}
}

// withoutObject writes a text that has no place for the object: that stays where
// it is, or goes when the pattern says so.
func (w *writer) withoutObject() bool {
	text, ok := w.fill(w.words)
	if !ok {
		return false
	}
	from, to := w.span()
	w.d.Replace(from, to, text)
	o := w.c.objectPart()
	if o != nil && w.p.Drop {
		w.d.Delete(o.from, o.to)
	}
	return speaksOfReader(w.words) || w.rw.yoursEverywhere(w.d, w.c, o)
}

// objectFirst writes a text that begins with the object as its subject; light
// adverbs go where "~" is, or behind the object.
func (w *writer) objectFirst(o *part) bool {
	if !o.inflects || w.words[0] != "{obj:nom}" {
		return false
	}
	words := w.words[1:]
	at := max(0, slices.Index(words, "~"))
	aux, ok1 := w.fill(words[:at])
	rest, ok2 := w.fill(words[at:])
	if !ok1 || !ok2 {
		return false
	}
	d, ok := w.rw.recast(w.c, o, recast{aux: aux, rest: rest, own: true, negated: w.p.Negated == "yes"})
	if !ok {
		return false
	}
	w.d = d
	return w.takePhrase()
}

// takePhrase finds the prepositional phrase that the pattern asks for, and
// deletes it where the new text has its noun.
func (w *writer) takePhrase() bool {
	if w.p.With == "" {
		return true
	}
	preposition, nouns, named := strings.Cut(w.p.With, " ")
	for i := range w.c.parts {
		p := &w.c.parts[i]
		if p.role != phrasal || strings.TrimSuffix(folded(&w.c.Sentence.Tokens[p.from]), "e") != strings.TrimSuffix(preposition, "e") {
			continue
		}
		switch {
		case !named:
			return true
		case strings.ToLower(w.c.plain(p.from, p.to)) == w.p.With:
		case !p.inflects || nouns != "*" && !slices.Contains(strings.Split(nouns, "|"), p.phrase.lemma()):
			continue
		}
		w.with = p
		if !w.c.movable(p.from, p.to) {
			return false
		}
		w.d.Delete(p.from, p.to)
		return true
	}
	return false
}

// slotIn writes the object as a slot says ("{obj:gen}", "{obj:pl:gen}").
func (w *writer) slotIn(o *part, slot string, yours bool) bool {
	k, n, ok := objectForm(strings.TrimRight(slot, ",.:"), Phrase{Case: o.kase})
	switch {
	case !ok:
		return false
	case n != 0:
		return o.inflects && o.count < 0 && w.rw.phraseForm(w.d, w.c.Sentence, o.phrase, n, k)
	case o.role == pronoun:
		return w.pronounSlot(o, k)
	case k == o.kase && !yours || o.kase == 0:
		return true
	}
	return w.rw.partIn(w.d, w.c, o, k, yours)
}

// pronounSlot writes a pronoun as the object of another verb: "go" stays "go",
// "ją" becomes "jej" under a negation.
func (w *writer) pronounSlot(o *part, k morph.Case) bool {
	t := &w.c.Sentence.Tokens[o.from]
	if o.kase&k != 0 {
		return true
	}
	word := map[string]string{"ją": "jej", "je": "ich"}[folded(t)]
	if k != morph.Gen || word == "" {
		return false
	}
	w.d.Word(o.from, word)
	return true
}

// fill is Rewriter.fill with the slots that only clauses have.
func (w *writer) fill(words []string) (string, bool) {
	var out []string
	for _, word := range words {
		text, ok := w.slot(word)
		if !ok {
			return "", false
		}
		if text != "" {
			out = append(out, text)
		}
	}
	return strings.Join(out, " "), true
}

func (w *writer) slot(word string) (string, bool) {
	c := w.c
	bare := strings.TrimRight(word, ",")
	tail := word[len(bare):]
	switch bare {
	case "~":
		return w.light, true
	case "{fin}":
		text, ok := w.rw.Present(c.Lemma, c.Person, c.Number)
		return text + tail, ok
	case "{inf}":
		return c.Lemma + tail, true
	case "{imps}":
		text, ok := w.rw.ImpersonalForm(c.Lemma)
		return text + tail, ok
	case "{with}":
		if w.with == nil {
			return "", false
		}
		return c.plain(w.with.from, w.with.to) + tail, true
	}
	if name, ok := strings.CutPrefix(bare, "{noun:"); ok {
		text, ok := w.noun(strings.TrimSuffix(name, "}"))
		return text + tail, ok
	}
	text, ok := w.rw.fill([]string{word}, &c.Group)
	if readersSlot(word) && c.Person&morph.Sec != 0 {
		text = c.polite(Lower(text))
	}
	return text, ok
}

// noun is the noun phrase behind the preposition in another case.
func (w *writer) noun(name string) (string, bool) {
	k, ok := caseNamed(name)
	if !ok || w.with == nil || !w.with.inflects {
		return "", false
	}
	d := NewDraft(w.c.Text, w.c.Sentence)
	if !w.rw.PhraseIn(d, w.c.Sentence, w.with.phrase, k) || !w.rw.yours(d, w.c, w.with.phrase, k) {
		return "", false
	}
	return w.c.textOf(d, w.with.phrase.From, w.with.to), true
}

// readersSlot reports a slot that is filled with a word for the reader.
func readersSlot(word string) bool {
	slot, _, _ := strings.Cut(strings.TrimPrefix(word, "{"), "}")
	_, ok := pronouns[slot]
	return ok || strings.HasPrefix(word, "{twój")
}
