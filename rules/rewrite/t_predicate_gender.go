package rewrite

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// masculine is the masculine nominative of an adjective or participle in the
// text.
func (rw *Rewriter) masculine(r language.Reading, t *language.Token) (string, bool) {
	switch c := r.Tag.Class(); {
	case c == morph.Adjc:
		return r.Lemma, true // "gotów": the lemma is "gotowy"
	case c == morph.Adj:
		return r.Lemma, true
	case r.Tag.Case()&morph.Nom != 0 && !t.Restored:
		return folded(t), true // a verb may have two participles: otwarty, otworzony
	}
	negation := morph.Aff
	if r.Tag.Negated() {
		negation = morph.Neg
	}
	return rw.Form(r.Lemma, r.Homonym, morph.New(r.Tag.Class(), morph.Sg, morph.Nom, morph.M1, negation))
}

// formLike is the form of a word with other features that is most like the one
// in the text, where a verb has two participles.
func (rw *Rewriter) formLike(r language.Reading, text string, features ...morph.Feature) (string, bool) {
	want := r.Tag
	for _, f := range features {
		want = want.With(f)
	}
	best, length := "", -1
	for _, f := range rw.Dictionary.Generate(r.Lemma, r.Homonym, want) {
		n := 0
		for n < min(len(f.Text), len(text)) && f.Text[n] == text[n] {
			n++
		}
		if n > length && !f.Qualifiers.Has(morph.Unfit) {
			best, length = f.Text, n
		}
	}
	return best, length >= 0
}

// Gendered are the tokens besides Word that are masculine because of the same
// person: the copula in a past form, "sam".
func (p *Predicate) Gendered() []int {
	if p.Copula < 0 {
		return nil
	}
	_, ok := p.Sentence.Tokens[p.Copula].Reading(func(r language.Reading) bool {
		return (r.Tag.Class() == morph.Praet || r.Tag.Class() == morph.Cond) && r.Tag.Gender()&morph.M1 != 0
	})
	if !ok {
		return nil
	}
	return []int{p.Copula}
}

// PairedPredicate writes both genders, the feminine first (T22): "pewna/pewien";
// the copula too when it shows the gender: "Zostałaś/zostałeś zaproszona/zaproszony".
func (rw *Rewriter) PairedPredicate(p *Predicate) (*Draft, bool) {
	d := NewDraft(p.Text, p.Sentence)
	ok := rw.writeGender(d, p, true)
	return p.dress(d), ok
}

// FemininePredicate writes the feminine in place of the masculine (T26).
func (rw *Rewriter) FemininePredicate(p *Predicate) (*Draft, bool) {
	d := NewDraft(p.Text, p.Sentence)
	ok := rw.writeGender(d, p, false)
	return p.dress(d), ok
}

func (rw *Rewriter) writeGender(d *Draft, p *Predicate, paired bool) bool {
	all := p.Joined
	if all == nil {
		all = []*Predicate{p}
	}
	for _, q := range all {
		for _, i := range append(q.Gendered(), q.Word) {
			feminine, ok := rw.feminineOf(q, i)
			if !ok {
				return false
			}
			text := feminine
			if paired {
				if text, ok = rw.Pair(feminine, q.Sentence.Tokens[i].Text); !ok {
					return false
				}
			}
			d.Word(i, text)
		}
	}
	return true
}

func lowerUnlessCapitals(t *language.Token) string {
	if t.Marks.Has(language.Capitals) {
		return t.Text
	}
	return Lower(t.Text)
}

// feminineOf is the feminine form of Word or of the copula.
func (rw *Rewriter) feminineOf(p *Predicate, i int) (string, bool) {
	t := &p.Sentence.Tokens[i]
	if i != p.Word {
		r, ok := t.Reading(func(r language.Reading) bool {
			return slices.Contains([]morph.Class{morph.Praet, morph.Cond}, r.Tag.Class())
		})
		if !ok {
			return "", false
		}
		return rw.Inflect(r, t.Text, morph.F)
	}
	if p.Reading.Tag.Class() == morph.Adjc {
		word, ok := rw.Form(p.Reading.Lemma, "", morph.New(morph.Adj, morph.Sg, morph.Nom, morph.F, morph.Pos))
		return LikeCapitals(word, t.Text), ok
	}
	c := morph.Nom
	if p.Reading.Tag.Case()&morph.Nom == 0 {
		c = morph.Inst
	}
	word, ok := rw.formLike(p.Reading, folded(t), morph.F, c, morph.Sg)
	return LikeCapitals(word, t.Text), ok
}
