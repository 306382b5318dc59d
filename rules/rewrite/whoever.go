package rewrite

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// who is the token of "kto" that a pronoun is the antecedent of: "każdy, kto"; -1
// when there is none.
func (p *Person) who() int {
	tokens := p.Sentence.Tokens
	if p.Head+2 < len(tokens) && tokens[p.Head+1].Text == "," && tokens[p.Head+2].HasLemma("kto") {
		return p.Head + 2
	}
	return -1
}

// Whoever leaves the pronoun before "kto" out: "Każdy, kto zapłacił, dostanie kod"
// gives "Kto zapłacił, dostanie kod". "Kto" is masculine by grammar alone (S9).
func (rw *Rewriter) Whoever(p *Person) (*Draft, bool) {
	k := p.who()
	if k < 0 || p.Reading.Lemma != "każdy" || p.Case()&morph.Nom == 0 || p.Head > 0 && p.Sentence.Tokens[p.Head-1].Kind == language.Word || !hasCase(&p.Sentence.Tokens[k], morph.Nom) {
		return nil, false
	}
	return NewDraft(p.Text, p.Sentence).Delete(p.Head, k), true
}

// WhoToWhich turns the "kto" that refers to the person into "która", which "osoba"
// takes, with all that agrees with it: "każdy, kto zapłacił" gives "każda osoba,
// która zapłaciła". It reports whether nothing masculine is left.
func (rw *Rewriter) WhoToWhich(d *Draft, p *Person) bool {
	k := p.who()
	if k < 0 {
		return true
	}
	s := p.Sentence
	r, ok := s.Tokens[k].Reading(func(r language.Reading) bool { return r.Lemma == "kto" })
	if !ok {
		return false
	}
	which, ok := "", false
	for _, c := range [...]morph.Case{morph.Nom, morph.Gen, morph.Dat, morph.Acc, morph.Inst, morph.Loc} {
		if r.Tag.Case()&c != 0 {
			which, ok = rw.Form("który", "", morph.New(morph.Adj, p.Number(), c, morph.F))
			break
		}
	}
	if !ok {
		return false
	}
	d.Word(k, which)
	for i := k + 1; i < len(s.Tokens); i++ {
		t := &s.Tokens[i]
		gendered, ok := t.Reading(func(r language.Reading) bool {
			return r.Tag.Gender()&morph.M1 != 0 && r.Tag.Number() == morph.Sg && !nominal(r)
		})
		if t.Agrees != k && !(s.SameClause(i, k) && rw.subjectless(s, i, morph.Sg)) || !ok {
			continue
		}
		word, ok := rw.Inflect(gendered, t.Text, p.Number(), morph.F)
		if !ok {
			return false
		}
		d.Word(i, word)
	}
	return true
}
