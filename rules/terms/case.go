package terms

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// settle decides the case of the marked noun or adjective, where the form
// leaves several, by the words around it, and keeps the reading that has it.
func (x *writing) settle() {
	if x.marked < 0 || x.verbal() || x.reading.Lemma == "" {
		return
	}
	var cases morph.Case
	t := &x.m.Sentence.Tokens[x.marked]
	like := func(r language.Reading) bool {
		return r.Lemma == x.reading.Lemma && r.Tag.Class() == x.reading.Tag.Class()
	}
	if _, ok := t.Reading(func(r language.Reading) bool { return like(r) && r.Tag.Number()&morph.Sg != 0 }); ok && x.reading.Tag.Class() == morph.Ger {
		all := like // "dokonania" is one doing, not several
		like = func(r language.Reading) bool { return all(r) && r.Tag.Number()&morph.Sg != 0 }
	}
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
	if before >= 0 && c&morph.Gen != 0 && c&morph.Acc != 0 && (x.m.Sentence.Tokens[before].Text == "," || joins(x.m.Sentence.Tokens[before].Lower)) && c&morph.Nom == 0 {
		x.unsettled = true // "dla studentek, bezrobotnych i osób": the first of them has the case
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
