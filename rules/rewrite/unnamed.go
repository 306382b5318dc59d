package rewrite

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// WithUs rewrites a noun for the firm's customers that says no more than that they
// are its own: "Jesteś naszym klientem od roku" gives "Jesteś z nami od roku".
func (rw *Rewriter) WithUs(p *Person) (*Draft, bool) {
	s := p.Sentence
	if p.Case() != morph.Inst || !rw.Patterns.Listed(rewrites.Ours, p.Noun.Masculine) || p.To-p.From != 2 || p.Head != p.From+1 || p.HasComplement || p.Relative() || !s.Tokens[p.From].HasLemma("nasz") {
		return nil, false
	}
	i := p.From - 1
	for i >= 0 && (s.Tokens[i].HasLemma("już", "jeszcze", "nadal", "wciąż")) {
		i--
	}
	if i < 0 {
		return nil, false
	}
	_, is := s.Tokens[i].Reading(func(r language.Reading) bool { return r.Lemma == "być" && r.Tag.Class() == morph.Fin })
	if !is || p.To < len(s.Tokens) && folded(&s.Tokens[p.To]) == "i" {
		return nil, false
	}
	return NewDraft(p.Text, s).Replace(p.From, p.To, "z nami"), true
}

// Unnamed leaves out a noun that the sentence says enough without: the object of
// what a link does ("przeniesie użytkownika do koszyka"), and who does what a gerund
// tells of ("po pobraniu pliku przez użytkownika").
func (rw *Rewriter) Unnamed(p *Person) (*Draft, bool) {
	if p.From != p.Head || p.To != p.Head+1 || p.HasComplement || p.From == 0 || len(p.Agreeing) > 0 || p.Number() != morph.Sg {
		return nil, false
	}
	d := NewDraft(p.Text, p.Sentence)
	switch {
	case rw.led(p):
		return d.Delete(p.From, p.To), true
	case rw.agentOfGerund(p):
		return d.Delete(p.From-1, p.To), true
	}
	return nil, false
}

// led reports the object of a verb of what a link or button does, with the screen
// that it leads to.
func (rw *Rewriter) led(p *Person) bool {
	s := p.Sentence
	_, verb := s.Tokens[p.From-1].Reading(func(r language.Reading) bool {
		return r.Tag.Class() == morph.Fin && r.Tag.Person()&morph.Ter != 0 && rw.Patterns.Listed(rewrites.Leading, r.Lemma)
	})
	if !verb || p.To >= len(s.Tokens) || !s.Tokens[p.To].HasLemma("do", "na") {
		return false
	}
	return slices.ContainsFunc(s.Tokens[p.To:min(len(s.Tokens), p.To+4)], func(t language.Token) bool {
		return slices.ContainsFunc(t.Readings, func(r language.Reading) bool { return rw.Patterns.Listed(rewrites.Screens, r.Lemma) })
	})
}

// agentOfGerund reports "przez" with a noun that "osoba" alone cannot stand in for,
// behind a gerund and what belongs to it. A label of its own may be about who does it.
func (rw *Rewriter) agentOfGerund(p *Person) bool {
	s := p.Sentence
	told := slices.ContainsFunc(s.Clauses, func(c language.Clause) bool { return c.Verb >= 0 })
	if !told || folded(&s.Tokens[p.From-1]) != "przez" || len(p.Noun.Neutral) == 0 || len(p.Noun.Neutral[0]) > 1 {
		return false
	}
	for i := p.From - 2; i >= 0 && s.Tokens[i].Kind == language.Word; i-- {
		for _, r := range s.Tokens[i].Readings {
			switch r.Tag.Class() {
			case morph.Ger:
				return true
			case morph.Ppas, morph.Fin, morph.Praet, morph.Imps:
				return false
			}
		}
	}
	return false
}

// Unsaid tells what was done and not by whom (T5): "Fizjoterapeuta odwołał zabieg"
// gives "Odwołano zabieg".
func (rw *Rewriter) Unsaid(p *Person) (*Draft, bool) {
	s := p.Sentence
	if p.Number() != morph.Sg || p.From != p.Head || p.HasComplement || p.HasApposed || p.Relative() || len(p.Agreeing) != 1 || len(rw.goesOn(p)) > 0 || joined(p) {
		return nil, false
	}
	i := p.Agreeing[0]
	verb, ok := s.Tokens[i].Reading(func(r language.Reading) bool {
		return r.Tag.Class() == morph.Praet && r.Tag.Aspect()&morph.Perf != 0
	})
	if !ok || i < p.To || i > p.To+1 || i == p.To+1 && !isNot(&s.Tokens[p.To]) {
		return nil, false
	}
	frame, ok := rw.Government.Verb(verb.Lemma, false)
	if !ok || !frame.Governs(morph.Acc) || slices.ContainsFunc(s.Tokens, func(t language.Token) bool { return t.HasLemma("się", "swój", "siebie") }) {
		return nil, false
	}
	text, ok := rw.ImpersonalForm(verb.Lemma)
	if !ok {
		return nil, false
	}
	if i > p.To {
		text = "nie " + text
	}
	return NewDraft(p.Text, s).Replace(p.From, i+1, text), true
}
