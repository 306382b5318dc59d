package rewrite

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

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
	switch {
	case w.p.Code == "T29" && c.us(o): // gone with dropUs
	case o.role == pronoun && o.from < c.Verb:
		before = w.aroundPronoun(o, before)
	}
	w.d.Replace(from, to, before)
	if after != "" {
		w.d.Insert(o.to, after)
	}
	return true
}

// aroundPronoun moves a pronoun that stood before the verb behind the finite
// verb of a text of several words: "nie możesz go znaleźć".
func (w *writer) aroundPronoun(o *part, text string) string {
	words := strings.Fields(text)
	at := 1
	if words[0] == "nie" {
		at = 2
	}
	if len(words) <= at {
		return text
	}
	form := w.c.textOf(w.d, o.from, o.to)
	w.d.Delete(o.from, o.to)
	return strings.Join(slices.Insert(words, at, form), " ")
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

// takeLight takes the light adverbs around the verb that To has a place for. One
// before a denied object in front of the verb stays: "jeszcze nic nie masz".
func (w *writer) takeLight() {
	if !slices.Contains(w.words, "~") && !slices.Contains(w.words, "~jeszcze") {
		return
	}
	_, to := w.c.verbSpan()
	o := w.c.objectPart()
	var words []string
	for i := range w.c.parts {
		p := &w.c.parts[i]
		if !w.rw.light(w.c, p) || p.from > to || o != nil && !w.p.Drop && w.c.Negation >= 0 && p.to <= o.from && o.from < w.c.Verb {
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
	if w.p.Whole { // with the conjunction
		from = w.c.beforeThat()
	}
	w.d.Replace(from, to, text)
	o := w.c.objectPart()
	if o != nil && w.p.Drop {
		w.d.Delete(o.from, o.to)
	}
	return speaksOfReader(w.words) || w.rw.yoursEverywhere(w.d, w.c, o, w.with)
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
	case "~jeszcze": // also where the old text did without
		return "jeszcze", true
	case "{twój?=obj:acc}": // unless the object has a possessive
		if w.c.Object.has("twój", "swój", "mój", "nasz", "ten") {
			return "", true
		}
		return w.slot("{twój=obj:acc}" + tail)
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
	group := c.Group
	if strings.HasSuffix(bare, "=noun}") && w.with != nil { // agrees with the noun behind the preposition
		group.Object, group.HasObject = w.with.phrase, true
		word = strings.TrimSuffix(bare, "noun}") + "obj}" + tail
	}
	text, ok := w.rw.fill([]string{word}, &group)
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
