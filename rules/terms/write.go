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
}

func (x *writing) write() bool {
	x.takeWords()
	x.settle()
	if x.blocked() {
		return false
	}
	texts, ok := x.words()
	if !ok {
		return false
	}
	return !x.orphans() && x.clauseEnds(texts) && x.slots() && x.place(texts) && x.agreement()
}

// orphans reports a word that agrees with a noun of the pattern that goes:
// "uregulował należności wynikające z umowy", "pocztą elektroniczną".
func (x *writing) orphans() bool {
	s := x.m.Sentence
	if x.marked >= 0 && adjectival(x.reading) && slices.Contains(x.gone, s.Tokens[x.marked].Agrees) {
		return true // "Zostały dokonane wpłaty": the noun is the subject
	}
	for i := range s.Tokens {
		a := s.Tokens[i].Agrees
		if a < 0 || a == x.marked || !slices.Contains(x.gone, a) || slices.Contains(x.gone, i) || x.keeps(s.Tokens[a].Lower) {
			continue
		}
		if _, finite := s.Finite(i); !finite {
			return true
		}
	}
	return false
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
		// "stary^ kawaler^" is a noun with its adjective.
		if x.marked < 0 || adjectival(x.reading) && c.reading.Tag.Class() == morph.Subst {
			x.marked, x.reading = c.to-1, c.reading
		}
	}
	slices.Sort(x.gone)
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
		if len(c.between) > 0 && !x.verbal() {
			return true
		}
		for _, i := range c.between {
			adverb, ok := x.adverb(i)
			if !ok || x.negated() {
				return true
			}
			x.d.Insert(x.firstOfVerb(), adverb)
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

// inflect gives a word the inflection of the marked one.
func (x *writing) inflect(p *part) (text string, tag morph.Tag, ok bool) {
	t := x.reading.Tag
	switch c := t.Class(); {
	case x.reading.Lemma == "":
		return x.unknown(p)
	case x.verbal():
		return x.verbForm(p, t)
	case adjectival(x.reading) && p.is(morph.Inf):
		return x.form(p, morph.Inf, morph.New(c, t.Number()&-t.Number(), x.kase, t.Gender()&-t.Gender(), polarity(t)))
	case c == morph.Adj && p.is(morph.Adj) && !x.alone():
		return x.adjective(p, t)
	case c == morph.Ger && p.is(morph.Inf):
		return x.form(p, morph.Inf, morph.New(morph.Ger, t.Number(), x.kase, polarity(t)))
	case c == morph.Ger && t.Negated():
		return "", 0, false // "niedokonanie wpłaty" is no "wpłata"
	case p.is(morph.Subst) || p.is(morph.Ger):
		number := t.Number() & -t.Number()
		if c == morph.Ger {
			number = morph.Sg
		}
		return x.noun(p, number, x.kase)
	case adjectival(x.reading):
		return x.adjective(p, t)
	}
	return "", 0, false
}

// polarity is the negation of a participle or verbal noun: "nieuiszczona".
func polarity(t morph.Tag) morph.Negation {
	if t.Negated() {
		return morph.Neg
	}
	return morph.Aff
}

func (x *writing) alone() bool { return standsAlone(x.m.Sentence, x.marked) }

// adjective gives an adjective or participle the inflection of another.
func (x *writing) adjective(p *part, t morph.Tag) (string, morph.Tag, bool) {
	for _, l := range p.cited {
		want, ok := l.like(t.Number()&-t.Number(), x.kase, t.Gender()&-t.Gender())
		if !ok {
			continue
		}
		if form, ok := x.Rewriter.Form(l.lemma, l.homonym, want); ok {
			return form, want, true
		}
	}
	return "", 0, false
}

// like is the tag of an adjective or participle in a number, case and gender.
func (l *cited) like(n morph.Number, c morph.Case, g morph.Gender) (want morph.Tag, ok bool) {
	switch class := l.tag.Class(); class {
	case morph.Adj:
		return morph.New(class, n, c, g, l.tag.Degree()), true
	case morph.Ppas, morph.Pact:
		return morph.New(class, n, c, g, polarity(l.tag)), true
	}
	return 0, false
}

// unknown writes a noun in place of a word that the dictionary lacks, where its
// case shows: behind a preposition or a verb.
func (x *writing) unknown(p *part) (string, morph.Tag, bool) {
	s := x.m.Sentence
	if x.marked == 0 || s.Tokens[x.marked].Marks.Has(language.SentenceStart) {
		return "", 0, false
	}
	before := &s.Tokens[x.marked-1]
	if c, ok := x.Rewriter.Government.Preposition(before.Lower); ok && c&-c == c {
		return x.noun(p, morph.Sg, c)
	}
	if f, ok := s.Finite(x.marked - 1); ok && f.Person != morph.Ter {
		return x.noun(p, morph.Sg, morph.Acc)
	}
	return "", 0, false
}

// dropDot takes the full stop from the last word where one follows.
func (x *writing) dropDot(texts []string) {
	last := len(texts) - 1
	if last < 0 || !strings.HasSuffix(texts[last], ".") || x.m.To >= len(x.m.Sentence.Tokens) {
		return
	}
	if x.m.Sentence.Tokens[x.m.To].Text == "." {
		texts[last] = strings.TrimSuffix(texts[last], ".")
	}
}

// settle decides the case of the marked noun or adjective, where the form
// leaves several, by the words around it, and keeps the reading that has it.
func (x *writing) settle() {
	if x.marked < 0 || x.verbal() || x.reading.Lemma == "" {
		return
	}
	var cases morph.Case
	like := func(r language.Reading) bool {
		return r.Lemma == x.reading.Lemma && r.Tag.Class() == x.reading.Tag.Class()
	}
	t := &x.m.Sentence.Tokens[x.marked]
	for _, r := range t.Readings {
		if like(r) {
			cases |= r.Tag.Case()
		}
	}
	x.kase = x.caseOf(cases)
	for _, r := range t.Readings {
		if like(r) && r.Tag.Case()&x.kase != 0 {
			x.reading = r
			return
		}
	}
}

func (x *writing) caseOf(c morph.Case) morph.Case {
	s := x.m.Sentence
	before := x.marked - 1
	for before >= 0 && x.attribute(before) {
		before--
	}
	if before >= 0 {
		governed, ok := x.Rewriter.Government.Preposition(s.Tokens[before].Lower)
		switch {
		case ok && governed&c != 0:
			c &= governed
			if c&morph.Loc != 0 { // "po zakupie"
				return morph.Loc
			}
			return c & -c
		case ok && governed&morph.Acc != 0 && c&morph.Gen != 0: // "na calla"
			return morph.Acc
		}
	}
	switch {
	case c&-c == c:
		return c
	case c&morph.Nom != 0 && x.subject():
		return morph.Nom
	case c&morph.Gen != 0 && (c&morph.Acc == 0 || before >= 0 && x.takesGenitive(before)):
		return morph.Gen
	case c&morph.Acc != 0:
		return morph.Acc
	}
	return c & -c
}

// takesGenitive reports that the word before a noun in the genitive or the
// accusative wants the genitive: a noun, a negated verb, "dotyczyć".
func (x *writing) takesGenitive(i int) bool {
	t := &x.m.Sentence.Tokens[i]
	_, ok := t.Reading(func(r language.Reading) bool {
		switch r.Tag.Class() {
		case morph.Subst, morph.Ger:
			return true
		case morph.Fin, morph.Praet, morph.Impt, morph.Inf, morph.Imps:
			frame, known := x.Rewriter.Government.Verb(r.Lemma, false)
			return i > 0 && x.m.Sentence.Tokens[i-1].Lower == "nie" || known && frame.Governs(morph.Gen) && !frame.Governs(morph.Acc)
		}
		return false
	})
	return ok
}

// attribute reports an adjective at token i that belongs to the marked noun.
func (x *writing) attribute(i int) bool {
	t := &x.m.Sentence.Tokens[i]
	_, ok := t.Reading(func(r language.Reading) bool { return adjectival(r) && r.Tag.Number()&x.reading.Tag.Number() != 0 })
	return ok && (t.Agrees == x.marked || t.Agrees < 0 || x.m.From <= i && i < x.m.To)
}

// subject reports that the marked word is the subject of its clause, or that
// there is no verb for it to be anything else.
func (x *writing) subject() bool {
	s := x.m.Sentence
	clause := s.Clause(x.marked)
	if clause.Verb < 0 {
		return true
	}
	if s.Tokens[clause.Verb].Agrees >= 0 {
		return s.Tokens[clause.Verb].Agrees == x.marked
	}
	f, ok := s.Finite(clause.Verb)
	return ok && f.Person&morph.Ter != 0 && f.Number&x.reading.Tag.Number() != 0 && x.marked < clause.Verb
}

func (x *writing) noun(p *part, n morph.Number, c morph.Case) (string, morph.Tag, bool) {
	for _, l := range p.cited {
		class := l.tag.Class()
		if class != morph.Subst && class != morph.Ger {
			continue
		}
		number := n
		if l.tag.Number()&morph.Sg == 0 { // "pieniądze"
			number = morph.Pl
		}
		want := morph.New(class, number, c)
		if class == morph.Ger {
			want = want.With(morph.Aff)
		}
		if form, ok := x.Rewriter.Form(l.lemma, l.homonym, want); ok {
			return form, morph.New(morph.Subst, number, c, l.tag.Gender()&-l.tag.Gender()), true
		}
	}
	return "", 0, false
}

// form is a form of the first lexeme of a class that has it.
func (x *writing) form(p *part, class morph.Class, want morph.Tag) (string, morph.Tag, bool) {
	for _, l := range p.cited {
		if l.tag.Class() != class {
			continue
		}
		homonym := l.homonym
		if class == morph.Inf {
			if h := x.Rewriter.Gerunds.Homonym(l.lemma); h != "" {
				homonym = h // "wyślę", not "wyścielę"
			}
		}
		if form, ok := x.Rewriter.Form(l.lemma, homonym, want); ok {
			return form, want, true
		}
	}
	return "", 0, false
}

// verbForm gives a verb the form of the marked one.
func (x *writing) verbForm(p *part, t morph.Tag) (string, morph.Tag, bool) {
	if c := t.Class(); (c == morph.Impt || c == morph.Imps) && (p.text == "chcieć" || p.text == "móc" || p.text == "musieć") {
		return "", 0, false // "chciej", "możono": nobody says so
	}
	if t.Class() == morph.Fin && p.text == "być" {
		switch {
		case t.Person()&morph.Ter == 0:
			return "", 0, false
		case t.Number()&morph.Pl != 0:
			return "są", t, true
		}
		return "jest", t, true
	}
	if p.text == "być" && x.marked > 0 && t.Class() != morph.Praet {
		if x.m.Sentence.Tokens[x.marked-1].HasLemma("być") {
			return "", 0, false // "będzie stanowić"
		}
	}
	want := morph.New(t.Class(), t.Number(), t.Person(), t.Gender()&-t.Gender())
	return x.form(p, morph.Inf, want)
}

// agreeing is a further word of the replacement, in agreement with its head.
func (x *writing) agreeing(p *part, head morph.Tag) (string, bool) {
	if head.Case() == 0 {
		return "", false
	}
	for _, l := range p.cited {
		want, ok := l.like(head.Number(), head.Case(), head.Gender())
		if !ok {
			continue
		}
		if form, ok := x.Rewriter.Form(l.lemma, l.homonym, want); ok {
			return form, true
		}
	}
	return "", false
}

// slots writes what the pattern has caught in the cases of the replacement.
func (x *writing) slots() bool {
	kept := map[int]bool{}
	for _, p := range x.r.parts {
		if p.slot < 0 {
			continue
		}
		kept[p.slot] = true
		c, e := &x.m.caught[p.slot], &x.m.Entry.pattern[p.slot]
		if c.from == c.to {
			continue
		}
		switch {
		case e.kind != number && e.kind != date && (e.kind == gerund || p.kase != e.kase) && x.goesOn(c, e):
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
			if kase == morph.Acc && x.negated() {
				kase = morph.Gen
			}
			if kase != c.phrase.Case && !x.Rewriter.PhraseIn(x.d, x.m.Sentence, c.phrase, kase) {
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

// goesOn reports that what a slot has caught is the first of several, which
// would all have to change: "w oparciu o grupy, produkty lub inne kryteria".
func (x *writing) goesOn(c *caught, e *element) bool {
	tokens := x.m.Sentence.Tokens
	kase := e.kase
	if e.kind == gerund {
		kase = c.reading.Tag.Case()
	}
	for i := c.to; i+1 < len(tokens) && i < c.to+6; i++ {
		t := &tokens[i]
		if joins(t.Lower) {
			_, same := tokens[i+1].Reading(func(r language.Reading) bool {
				return (r.Tag.Class() == morph.Subst || r.Tag.Class() == morph.Ger || adjectival(r)) && r.Tag.Case()&kase != 0
			})
			return same
		}
		if _, finite := x.m.Sentence.Finite(i); finite || t.Kind != language.Word && t.Text != "," || isPreposition(t) {
			return false
		}
	}
	return false
}

func joins(word string) bool {
	switch word {
	case "i", "oraz", "lub", "albo", "bądź", "ani":
		return true
	}
	return false
}

// infinitive writes a verbal noun as its verb and the object as the verb wants
// it.
func (x *writing) infinitive(c *caught) bool {
	verb, ok := x.Rewriter.Form(c.reading.Lemma, c.reading.Homonym, morph.New(morph.Inf))
	if !ok {
		return false
	}
	if c.reading.Tag.Negated() {
		verb = "nie " + verb
	}
	x.d.Word(c.from, verb)
	if c.phrase.To == 0 {
		return true
	}
	for i := c.phrase.From + 1; i < c.phrase.To; i++ {
		if _, ok := x.m.Sentence.Tokens[i].Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Ger }); ok {
			return false // "złożenia reklamacji oraz odwołania się": a second verb
		}
	}
	frame, known := x.Rewriter.Government.Verb(c.reading.Lemma, false)
	if c.reading.Tag.Negated() || x.negated() || known && frame.Governs(morph.Gen) && !frame.Governs(morph.Acc) {
		return true
	}
	return x.Rewriter.PhraseIn(x.d, x.m.Sentence, c.phrase, morph.Acc)
}

// place puts the words where they belong: those up to the first slot in place
// of the pattern's, a verb in place of the marked one; the others beside the
// slots.
func (x *writing) place(texts []string) bool {
	anchor := x.marked
	if !x.verbal() {
		if len(x.gone) == 0 {
			return false
		}
		anchor = x.gone[0]
	}
	kept := x.kept()
	// What a verb brings along, up to the first slot, goes where the words
	// stood that the pattern's verb had.
	var here, along []string
	i, reflexive := 0, false
	for ; i < len(texts) && x.r.parts[i].slot < 0; i++ {
		switch {
		case kept[texts[i]]:
		case texts[i] == "się" && x.verbal():
			reflexive = true
		case x.verbal() && i > x.r.head:
			along = append(along, texts[i])
		default:
			here = append(here, texts[i])
		}
	}
	rest := x.gone
	if len(along) > 0 {
		at := slices.IndexFunc(rest, func(g int) bool { return g != x.marked })
		if at < 0 {
			at = x.slotFrom(i)
			if at < 0 {
				here = append(here, along...)
			} else {
				x.d.Insert(at, strings.Join(along, " "))
			}
		} else {
			x.d.Word(rest[at], strings.Join(along, " "))
			rest = slices.Delete(slices.Clone(rest), at, at+1)
		}
	}
	x.around(i, texts)
	text := x.set(anchor, strings.Join(here, " "))
	to := anchor + 1
	for !x.verbal() && slices.Contains(rest, to) {
		to++
	}
	if reflexive {
		text = x.reflexive(anchor, text)
	}
	x.d.Replace(anchor, to, text)
	for _, g := range rest {
		if g < anchor || g >= to {
			x.d.Delete(g, g+1)
		}
	}
	x.dropComma()
	return true
}

// dropComma takes out the comma behind a participle clause that has become an
// adverb: "Mając na uwadze powyższe, prosimy" gives "Dlatego prosimy".
func (x *writing) dropComma() {
	s := x.m.Sentence
	_, participle := s.Tokens[x.m.From].Reading(func(r language.Reading) bool { c := r.Tag.Class(); return c == morph.Pcon || c == morph.Pant })
	if participle && x.marked < 0 && x.m.To < len(s.Tokens) && s.Tokens[x.m.To].Text == "," {
		x.d.Delete(x.m.To, x.m.To+1)
	}
}

// kept takes the words that pattern and replacement share out of those that go:
// "ubiegać^ się o" keeps "się o".
func (x *writing) kept() map[string]bool {
	kept := map[string]bool{}
	if !x.verbal() {
		return kept
	}
	for _, p := range x.r.parts {
		if p.inflected() || p.slot >= 0 {
			continue
		}
		at := slices.IndexFunc(x.gone, func(g int) bool { return g != x.marked && x.m.Sentence.Tokens[g].Lower == p.text })
		if at >= 0 {
			kept[p.text] = true
			x.gone = slices.Delete(x.gone, at, at+1)
		}
	}
	return kept
}

// reflexive puts "się" behind the verb, or before it where the clause ends with
// the verb: "termin się zmieni".
func (x *writing) reflexive(anchor int, text string) string {
	s := x.m.Sentence
	first := anchor
	if x.negated() {
		first--
	}
	next := anchor + 1
	for next < len(s.Tokens) && slices.Contains(x.gone, next) {
		next++
	}
	last := next == len(s.Tokens) || s.Tokens[next].Kind == language.Punctuation
	if last && first > 0 && s.Tokens[first-1].Kind == language.Word && x.reading.Tag.Class() != morph.Impt && !x.joins(first-1) {
		x.d.Insert(first, "się")
		return text
	}
	return text + " się"
}

// joins reports a conjunction, behind which "się" does not stand alone.
func (x *writing) joins(i int) bool {
	r := x.m.Sentence.Tokens[i].Readings
	return len(r) > 0 && (r[0].Tag.Class() == morph.Conj)
}

// slotFrom is the first token of the next slot after part i that is there, -1
// if there is none.
func (x *writing) slotFrom(i int) int {
	for ; i < len(x.r.parts); i++ {
		if k := x.r.parts[i].slot; k >= 0 {
			if c := &x.m.caught[k]; c.from < c.to {
				return c.from
			}
			return -1
		}
	}
	return -1
}

// around writes the words from part i on before and after the slots.
func (x *writing) around(i int, texts []string) {
	var pending []string
	after := -1
	for ; i < len(texts); i++ {
		k := x.r.parts[i].slot
		if k < 0 {
			if texts[i] != "" {
				pending = append(pending, texts[i])
			}
			continue
		}
		c := &x.m.caught[k]
		if c.from == c.to {
			pending = nil // a preposition without its noun
			continue
		}
		if len(pending) > 0 {
			x.d.Insert(c.from, strings.Join(pending, " "))
			pending = nil
		}
		after = c.to
	}
	if len(pending) > 0 && after >= 0 {
		x.d.Insert(after, strings.Join(pending, " "))
	}
}

// setOff are conjunctions before which Polish has a comma.
var setOff = map[string]bool{
	"że": true, "bo": true, "ponieważ": true, "jeśli": true, "żeby": true, "aby": true, "choć": true, "chociaż": true, "gdy": true,
	"ale": true, "dlatego": false,
}

// set puts the commas of a conjunction that the replacement begins with.
func (x *writing) set(anchor int, text string) string {
	first, _, _ := strings.Cut(text, " ")
	if !setOff[strings.ToLower(first)] {
		return text
	}
	s := x.m.Sentence
	if anchor > 0 && !s.Tokens[anchor].Marks.Has(language.SentenceStart) {
		before := &s.Tokens[anchor-1]
		_, joined := before.Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Conj })
		if before.Kind != language.Punctuation && !joined {
			return ", " + text
		}
		return text
	}
	// "Aby potwierdzić zamówienie, kliknij link": the clause ends with the slot.
	for k := range x.m.Entry.pattern {
		c, e := &x.m.caught[k], x.m.Entry.pattern[k].kind
		if (e == gerund || e == phrase) && c.from < c.to && c.to < len(s.Tokens) && s.Tokens[c.to].Kind != language.Punctuation {
			x.d.Insert(c.to, ",")
		}
	}
	return text
}

// clauseEnds reports that the clause which a replacement makes of a phrase at
// the head of a sentence ends with the phrase: "W celu zapoznania się z
// regulaminem kliknij" goes on with a preposition, and nobody knows how far.
func (x *writing) clauseEnds(texts []string) bool {
	if len(texts) == 0 || !setOff[strings.ToLower(texts[0])] {
		return true
	}
	s := x.m.Sentence
	for k := range x.m.Entry.pattern {
		c, e := &x.m.caught[k], x.m.Entry.pattern[k].kind
		if e != gerund && e != phrase || c.from == c.to || c.to >= len(s.Tokens) || x.m.From > 0 && !s.Tokens[x.m.From].Marks.Has(language.SentenceStart) {
			continue
		}
		if len(s.Tokens[c.to].Readings) > 0 {
			switch s.Tokens[c.to].Readings[0].Tag.Class() {
			case morph.Prep, morph.Conj:
				return false
			}
		}
	}
	return true
}

// agreement makes what agrees with the marked noun agree with the new one.
func (x *writing) agreement() bool {
	if x.marked < 0 || x.verbal() || x.r.head < 0 || x.reading.Lemma == "" || adjectival(x.reading) && !x.alone() || !x.r.parts[x.r.head].is(morph.Subst) && !x.r.parts[x.r.head].is(morph.Ger) {
		return true
	}
	s := x.m.Sentence
	_, tag, ok := x.inflect(&x.r.parts[x.r.head])
	if !ok {
		return false
	}
	old := x.reading.Tag
	if old.Gender() == tag.Gender() && old.Number()&tag.Number() != 0 {
		return true
	}
	if old.Case()&(morph.Nom|morph.Acc) != 0 && x.unlinked() {
		return false
	}
	dependents := s.Dependents(x.marked)
	for i := x.marked - 1; i >= 0 && x.attribute(i); i-- {
		if !slices.Contains(dependents, i) {
			dependents = append(dependents, i)
		}
	}
	for _, i := range dependents {
		if x.m.From <= i && i < x.m.To {
			continue
		}
		if !x.agree(i, tag) {
			return false
		}
	}
	return true
}

// unlinked reports a verb or predicate with a gender in the clause that is
// said of something, but of what is not known: it may be the noun.
func (x *writing) unlinked() bool {
	s := x.m.Sentence
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if x.m.From <= i && i < x.m.To || t.Agrees >= 0 || !s.SameClause(i, x.marked) || x.beside(i) && i < x.marked {
			continue
		}
		if _, ok := t.Reading(func(r language.Reading) bool {
			third := r.Tag.Class() == morph.Praet && r.Tag.Person()&(morph.Pri|morph.Sec) == 0
			predicate := adjectival(r) && r.Tag.Case()&morph.Nom != 0
			return (third || predicate) && r.Tag.Number()&x.reading.Tag.Number() != 0
		}); ok {
			return true
		}
	}
	return false
}

// agree gives token i, which agrees with the marked noun, the number and gender
// of the new one, and an attribute its case.
func (x *writing) agree(i int, tag morph.Tag) bool {
	t := &x.m.Sentence.Tokens[i]
	r, ok := t.Reading(func(r language.Reading) bool {
		return r.Tag.Number() != 0 && (r.Tag.Case() == 0 || r.Tag.Case()&x.reading.Tag.Case() != 0)
	})
	if !ok {
		if r, ok = t.Reading(func(r language.Reading) bool { return r.Tag.Number() != 0 }); !ok {
			return false
		}
	}
	features := []morph.Feature{tag.Number()}
	if r.Tag.Gender() != 0 {
		features = append(features, tag.Gender())
	}
	if adjectival(r) && x.beside(i) {
		features = append(features, tag.Case())
	}
	word, ok := x.Rewriter.Inflect(r, t.Text, features...)
	if ok && word != t.Text {
		x.d.Word(i, word)
	}
	return ok
}

// beside reports that only adjectives stand between token i and the marked one.
func (x *writing) beside(i int) bool {
	for j := min(i, x.marked) + 1; j < max(i, x.marked); j++ {
		if _, ok := x.m.Sentence.Tokens[j].Reading(adjectival); !ok {
			return false
		}
	}
	return true
}
