package terms

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/rewrite"
)

// Writer writes replacements into sentences of a text.
type Writer struct {
	Rewriter *rewrite.Rewriter
	Text     *language.Text
}

// Drafts are the rewrites that the entry of a match offers, best first. Where
// the words cannot be made surely right there is none.
func (w *Writer) Drafts(m *Match) []*rewrite.Draft {
	var out []*rewrite.Draft
	for i := range m.Entry.writes {
		x := &writing{Writer: w, m: m, r: &m.Entry.writes[i], d: rewrite.NewDraft(w.Text, m.Sentence), marked: -1}
		if x.write() {
			out = append(out, x.d)
		}
	}
	return out
}

// writing is one replacement in the making.
type writing struct {
	*Writer
	m *Match
	r *replacement
	d *rewrite.Draft
	// marked is the token of the first word with "^", whose inflection the
	// replacement takes, -1 if there is none; reading is how it is read.
	marked  int
	reading language.Reading
	kase    morph.Case // of the marked noun or adjective
	gone    []int      // tokens of the pattern's own words, which go
	// doing is the verbal noun whose verb takes the place of the marked one, nil
	// if there is none.
	doing *caught
	// unsettled is set where nothing tells the case of the marked noun.
	unsettled bool
}

func (x *writing) write() bool {
	x.takeWords()
	x.settle()
	if x.unsettled || !x.verbOfDoing() || x.blocked() {
		return false
	}
	texts, ok := x.words()
	if !ok || x.repeats(texts) {
		return false
	}
	return !x.orphans() && x.clauseEnds(texts) && x.slots() && x.place(texts) && x.agreement()
}

// repeats reports a preposition that stands shortly before already: "przez innych
// przez stronę".
func (x *writing) repeats(texts []string) bool {
	if len(texts) == 0 || texts[0] == "" {
		return false
	}
	if _, ok := x.Rewriter.Government.Preposition(texts[0]); !ok {
		return false
	}
	before := x.m.Sentence.Tokens[max(0, x.m.From-3):x.m.From]
	return slices.ContainsFunc(before, func(t language.Token) bool { return t.Lower == texts[0] })
}

// takeWords lists the tokens of the pattern's words and finds the marked one.
func (x *writing) takeWords() {
	for k := range x.m.caught {
		c, e := &x.m.caught[k], &x.m.Entry.pattern[k]
		if e.kind != words || c.from == c.to {
			continue
		}
		for i := c.from; i < c.to; i++ {
			x.gone = append(x.gone, i)
		}
		if !slices.ContainsFunc(e.words, func(a alternative) bool { return a.lemma }) {
			continue
		}
		// "stary^ kawaler^" is a noun with its adjective, "zobowiązany^ być^" a verb.
		if x.marked < 0 || adjectival(x.reading) && (c.reading.Tag.Class() == morph.Subst || c.reading.Lemma == "być") {
			x.marked, x.reading = c.to-1, c.reading
		}
	}
	slices.Sort(x.gone)
}

// verbOfDoing puts the verb of a verbal noun in the place of "{verb}": "dokonać
// usunięcia konta" is "usunąć konto". It takes the aspect of the marked verb.
func (x *writing) verbOfDoing() bool {
	at := slices.IndexFunc(x.r.parts, func(p part) bool { return p.verb })
	if at < 0 {
		return true
	}
	slot := x.r.parts[at].slot
	if x.reading.Tag.Class() == morph.Ger && !x.reading.Tag.Negated() {
		parts := slices.Clone(x.r.parts) // "dokonaniu otwarcia" is "otwarciu"
		parts[at] = part{slot: slot, kase: x.kase}
		x.r = &replacement{parts: parts, head: -1}
		return true
	}
	if !x.verbal() {
		return false
	}
	x.doing = &x.m.caught[slot]
	verb := cited{x.doing.reading.Lemma, x.doing.reading.Homonym, morph.New(morph.Inf)}
	if want := x.reading.Tag.Aspect(); x.doing.reading.Tag.Aspect()&want == 0 {
		partner, ok := x.Rewriter.Aspects.Imperfective(verb.lemma)
		if want&morph.Imperf == 0 || !ok {
			return false
		}
		verb.lemma, verb.homonym = partner, ""
	}
	parts := slices.Clone(x.r.parts)
	parts[at] = part{text: verb.lemma, slot: -1, cited: []cited{verb}}
	if x.doing.reflexive(x.m.Sentence) {
		parts = slices.Insert(parts, at+1, part{text: "się", slot: -1})
	}
	x.r = &replacement{parts: parts, head: at}
	x.gone = append(x.gone, x.doing.from)
	if x.doing.reflexive(x.m.Sentence) {
		x.gone = append(x.gone, x.doing.from+1)
	}
	slices.Sort(x.gone)
	return true
}

// reflexive reports a verbal noun with "się".
func (c *caught) reflexive(s *language.Sentence) bool {
	return c.from+1 < c.to && s.Tokens[c.from+1].Lower == "się"
}

// verbal reports that the marked word is a verb in any form but a noun's.
func (x *writing) verbal() bool {
	if x.marked < 0 {
		return false
	}
	switch x.reading.Tag.Class() {
	case morph.Fin, morph.Praet, morph.Cond, morph.Impt, morph.Imps, morph.Inf, morph.Pcon, morph.Pant:
		return true
	}
	return false
}

// blocked reports words in the phrase that a rewrite would lose: numerals,
// adjectives that make no adverb.
func (x *writing) blocked() bool {
	for k := range x.m.caught {
		c := &x.m.caught[k]
		if len(c.between) > 0 && x.keeps(x.m.Sentence.Tokens[c.to-1].Lower) {
			continue // they stay with their noun
		}
		verb := x.firstOfVerb()
		if x.m.Entry.pattern[k].kind == gerund && x.doing == nil {
			verb = c.from // "ponownego złożenia" is "ponownie złożyć"
		} else if len(c.between) > 0 && !x.verbal() {
			return true
		}
		for _, i := range c.between {
			adverb, ok := x.adverb(i)
			if !ok || x.negated() {
				return true
			}
			x.d.Insert(verb, adverb)
			x.gone = append(x.gone, i)
		}
	}
	slices.Sort(x.gone)
	return false
}

// keeps reports that the replacement has a word of the pattern as it stands.
func (x *writing) keeps(word string) bool {
	return slices.ContainsFunc(x.r.parts, func(p part) bool { return p.text == word && !p.inflected() })
}

// firstOfVerb is where an adverb goes: before the verb.
func (x *writing) firstOfVerb() int { return x.marked }

func (x *writing) negated() bool {
	return x.marked > 0 && x.m.Sentence.Tokens[x.marked-1].Lower == "nie"
}

// denied reports that the object of the marked word is in the genitive.
func (x *writing) denied() bool {
	return x.marked >= 0 && denied(x.m.Sentence, x.marked, x.reading)
}

// adverb is the adverb of the adjective at token i: "szybko" of "szybkiej".
func (x *writing) adverb(i int) (string, bool) {
	r, ok := x.m.Sentence.Tokens[i].Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Adj && r.Tag.Degree()&morph.Pos != 0 })
	if !ok {
		return "", false
	}
	return x.Rewriter.Adverb(r.Lemma)
}

// words are the texts of the parts; those of slots are empty.
func (x *writing) words() ([]string, bool) {
	texts := make([]string, len(x.r.parts))
	headTag := morph.Tag(0)
	if x.r.head >= 0 {
		if x.marked < 0 {
			return nil, false
		}
		text, tag, ok := x.inflect(&x.r.parts[x.r.head])
		if !ok {
			return nil, false
		}
		texts[x.r.head], headTag = text, tag
	}
	for i := range x.r.parts {
		p := &x.r.parts[i]
		switch {
		case i == x.r.head || p.slot >= 0:
		case p.inflected():
			text, ok := x.agreeing(p, headTag)
			if !ok {
				return nil, false
			}
			texts[i] = text
		default:
			texts[i] = p.text
		}
		texts[i] += p.sign
	}
	x.dropDot(texts)
	if x.marked >= 0 && x.m.Sentence.Tokens[x.marked].Marks.Has(language.Capitals) && x.reading.Lemma != x.m.Sentence.Tokens[x.marked].Text {
		for i := range texts {
			texts[i] = strings.ToUpper(texts[i])
		}
	}
	return texts, true
}

func (x *writing) alone() bool { return standsAlone(x.m.Sentence, x.marked) }

// slots writes what the pattern has caught in the cases of the replacement.
func (x *writing) slots() bool {
	kept := map[int]bool{}
	if x.doing != nil {
		if x.goesOn(x.doing, &element{kind: gerund}) || !x.object(x.doing) {
			return false
		}
		for k := range x.m.caught {
			kept[k] = kept[k] || &x.m.caught[k] == x.doing
		}
	}
	for i, p := range x.r.parts {
		if p.slot < 0 {
			continue
		}
		kept[p.slot] = true
		c, e := &x.m.caught[p.slot], &x.m.Entry.pattern[p.slot]
		if c.from == c.to {
			continue
		}
		switch {
		case e.kind != number && e.kind != year && e.kind != date && (e.kind == gerund || p.kase != e.kase) && x.goesOn(c, e):
			return false
		case e.kind == gerund && p.kase == 0:
			if !x.infinitive(c) {
				return false
			}
		case e.kind == gerund:
			word, ok := x.Rewriter.Inflect(c.reading, x.m.Sentence.Tokens[c.from].Text, p.kase)
			if !ok {
				return false
			}
			x.d.Word(c.from, word)
		case e.kind == phrase:
			kase := p.kase
			if kase == morph.Acc && x.denied() && !x.prepositionAt(i-1) {
				kase = morph.Gen
			}
			if x.doings(c) || kase != c.phrase.Case && (c.phrase.Unsure(x.m.Sentence) || x.trailing(c)) {
				return false
			}
			if kase != c.phrase.Case && !x.Rewriter.PhraseIn(x.d, x.m.Sentence, c.phrase, kase) || !x.inner(c, kase) {
				return false
			}
		}
	}
	for k := range x.m.Entry.pattern {
		c := &x.m.caught[k]
		if e := &x.m.Entry.pattern[k]; e.kind != words && e.kind != gap && !kept[k] && c.from < c.to {
			return false // the replacement would lose it
		}
	}
	return true
}

// prepositionAt reports a preposition among the parts, behind which denial changes
// no case: "nie stara się o kartę".
func (x *writing) prepositionAt(i int) bool {
	if i < 0 {
		return false
	}
	_, ok := x.Rewriter.Government.Preposition(x.r.parts[i].text)
	return ok
}

// inner writes the adjectives of a slot that are phrases of a table themselves as
// that table has them: "dysponujemy niniejszymi danymi" gives "mamy te dane".
func (x *writing) inner(c *caught, kase morph.Case) bool {
	for i := range x.m.inner {
		in := &x.m.inner[i]
		if in.From < c.from || in.To > c.to || len(in.Entry.writes) == 0 {
			continue
		}
		r := &in.Entry.writes[0]
		if r.head < 0 || len(r.parts) != 1 {
			return false
		}
		at := &writing{Writer: x.Writer, m: in, kase: kase}
		word, _, ok := at.adjective(&r.parts[0], morph.New(morph.Adj, c.phrase.Number, c.phrase.Gender))
		if !ok {
			return false
		}
		x.d.Word(in.From, word)
	}
	return true
}

// goesOn reports that what a slot has caught is the first of several, which
// would all have to change: "w oparciu o grupy, produkty lub inne kryteria".
func (x *writing) goesOn(c *caught, e *element) bool {
	tokens := x.m.Sentence.Tokens
	kase := e.kase
	if e.kind == gerund {
		kase = c.reading.Tag.Case()
	}
	same := func(i int) bool { // case
		_, ok := tokens[i].Reading(func(r language.Reading) bool { return nounLike(r) && r.Tag.Case()&kase != 0 })
		return ok
	}
	listed := c.to+1 < len(tokens) && tokens[c.to].Text == "," && same(c.to+1)
	for i := c.to; i+1 < len(tokens) && i < c.to+10 && x.m.Sentence.SameClause(c.from, i); i++ {
		if _, doing := tokens[i+1].Reading(isGerund); e.kind == gerund && joins(tokens[i].Lower) && doing {
			return true // "w celu wysłania listu do klientki i przyjęcia wpłaty"
		}
	}
	for i := c.to; i+1 < len(tokens) && i < c.to+6; i++ {
		t := &tokens[i]
		if listed && joins(t.Lower) {
			return true // "w celu oznaczenia wartości pustej, ujemnej lub innej"
		}
		if joins(t.Lower) {
			return same(i + 1)
		}
		if _, finite := x.m.Sentence.Finite(i); finite || t.Kind != language.Word && t.Text != "," || isPreposition(t) {
			return false
		}
	}
	return false
}

// nounLike reports a noun, a verbal noun or an adjective.
func nounLike(r language.Reading) bool {
	return r.Tag.Class() == morph.Subst || r.Tag.Class() == morph.Ger || adjectival(r)
}

// infinitive writes a verbal noun as its verb and the object as the verb wants
// it.
func (x *writing) infinitive(c *caught) bool {
	verb, ok := x.Rewriter.Form(c.reading.Lemma, c.reading.Homonym, morph.New(morph.Inf))
	if partner, known := x.Rewriter.Aspects.Imperfective(c.reading.Lemma); known && x.needless() {
		verb = partner
	}
	if !ok {
		return false
	}
	if c.reading.Tag.Negated() {
		verb = "nie " + verb
	}
	x.d.Word(c.from, verb)
	return x.object(c)
}

// needless reports what nobody has to do: "nie musisz podawać numeru".
func (x *writing) needless() bool {
	if x.r.head < 0 || !x.denied() {
		return false
	}
	return slices.ContainsFunc(x.r.parts[x.r.head].cited, func(c cited) bool { return c.lemma == "musieć" })
}

// object writes the object of a verbal noun as its verb wants it.
func (x *writing) object(c *caught) bool {
	frame, known := x.Rewriter.Government.Verb(c.reading.Lemma, c.reflexive(x.m.Sentence))
	if c.phrase.To == 0 {
		return !x.lacksObject(c) && (!known || !frame.Governs(morph.Acc) || frame.Alone())
	}
	if x.doings(c) || known && !frame.Governs(morph.Acc|morph.Gen) {
		return false // "zniknięcia konta": the genitive is of who does it
	}
	if c.reading.Tag.Negated() || x.denied() || known && frame.Governs(morph.Gen) && !frame.Governs(morph.Acc) {
		return true
	}
	if c.phrase.Unsure(x.m.Sentence) || x.trailing(c) {
		return false
	}
	return x.Rewriter.PhraseIn(x.d, x.m.Sentence, c.phrase, morph.Acc)
}

// trailing reports an adjective behind a phrase that belongs to its head, past a
// genitive, and would have to change with it: "kanałów sprzedaży, takich jak
// kasa", "o numer daty obliczony wcześniej".
func (x *writing) trailing(c *caught) bool {
	tokens := x.m.Sentence.Tokens
	i := c.to
	if i < len(tokens) && tokens[i].Text == "," {
		i++
	}
	if i >= len(tokens) || tokens[i].HasLemma("który", "jaki", "co") {
		return false
	}
	_, ok := tokens[i].Reading(func(r language.Reading) bool {
		return adjectival(r) && r.Tag.Case()&c.phrase.Case != 0 && r.Tag.Number()&c.phrase.Number != 0 && r.Tag.Gender()&c.phrase.Gender != 0
	})
	return ok && (tokens[i].Agrees < 0 || tokens[i].Agrees == c.phrase.Head)
}

// lacksObject reports a word behind a verbal noun that may be its object and that
// the dictionary lacks, or that has an adjective before it: "zapewnienia dobrej
// dostarczalności".
func (x *writing) lacksObject(c *caught) bool {
	if c.to >= len(x.m.Sentence.Tokens) {
		return false
	}
	t := &x.m.Sentence.Tokens[c.to]
	if t.Kind == language.Placeholder {
		return true
	}
	_, adjective := t.Reading(func(r language.Reading) bool { return adjectival(r) && r.Tag.Case()&morph.Gen != 0 })
	return t.Kind == language.Word && (len(t.Readings) == 0 || adjective)
}

// doings reports a verbal noun beside what a slot has caught, which goes on for
// the verb that goes: "zmiany hasła i dokończenia rejestracji".
func (x *writing) doings(c *caught) bool {
	for i := c.phrase.From + 1; i < c.phrase.To; i++ {
		if _, ok := x.m.Sentence.Tokens[i].Reading(isGerund); ok && joins(x.m.Sentence.Tokens[i-1].Lower) {
			return true
		}
	}
	return false
}
