package terms

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

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
		return x.lack(p)
	case p.is(morph.Subst) || p.is(morph.Ger):
		number := x.number(t)
		if c == morph.Ger {
			number = morph.Sg
		}
		return x.noun(p, number, x.kase)
	case adjectival(x.reading):
		return x.adjective(p, t)
	}
	return "", 0, false
}

// number is that of the marked noun; of one that has the same form in both, that
// of its attributes: "wszystkie KPI".
func (x *writing) number(t morph.Tag) morph.Number {
	n := t.Number()
	for i := x.marked - 1; i >= 0 && n&-n != n; i-- {
		var may morph.Number
		if x.m.Sentence.Tokens[i].Lower == "wszystkie" {
			n &= morph.Pl // of one thing, it is out of use
		}
		for _, r := range x.m.Sentence.Tokens[i].Readings {
			if attributive(r) {
				may |= r.Tag.Number()
			}
		}
		if n&may == 0 {
			break
		}
		n &= may
	}
	return n & -n
}

// lack says of a noun that there is none of it: "niedokonanie wpłaty" is "brak
// wpłaty".
func (x *writing) lack(p *part) (text string, tag morph.Tag, ok bool) {
	brak, ok := x.Rewriter.Form("brak", "S", morph.New(morph.Subst, morph.Sg, x.kase))
	if !ok {
		return "", 0, false
	}
	noun, _, ok := x.noun(p, morph.Sg, morph.Gen)
	return brak + " " + noun, morph.New(morph.Subst, morph.Sg, x.kase, morph.M3), ok
}

// polarity is the negation of a participle or verbal noun: "nieuiszczona".
func polarity(t morph.Tag) morph.Negation {
	if t.Negated() {
		return morph.Neg
	}
	return morph.Aff
}

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
	if x.marked == 0 || s.Tokens[x.marked].Marks.Has(language.SentenceStart) || strings.ContainsAny(s.Tokens[x.marked].Text, "'’") { // "update'y" are several
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
	if t.Class() == morph.Imps && slices.ContainsFunc(x.r.parts, func(p part) bool { return p.text == "się" }) {
		return "", 0, false // "zgodzono się" sounds made up
	}
	if c := t.Class(); (c == morph.Impt || c == morph.Imps) && (p.text == "chcieć" || p.text == "móc" || p.text == "musieć") {
		return "", 0, false // "chciej", "możono": nobody says so
	}
	if t.Class() == morph.Inf && p.text == "móc" && x.marked > 0 && x.m.Sentence.Tokens[x.marked-1].HasLemma("być") {
		return "", 0, false // "będziesz móc" is no Polish
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
