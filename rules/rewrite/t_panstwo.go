package rewrite

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// Polite is the formal address of one sentence to a man: each "Pan" and each
// "Pański" in it, with the verbs and predicates that agree.
type Polite struct {
	Text     *language.Text
	Sentence *language.Sentence
	// Pan are the tokens of "Pan", Panski those of "Pański".
	Pan, Panski []int
}

// Agreeing are the verbs and predicates whose subject is a "Pan" of the sentence.
func (p *Polite) Agreeing() []int {
	var out []int
	for _, i := range p.Pan {
		for _, j := range p.Sentence.Dependents(i) {
			if _, ok := agreesWithPan(&p.Sentence.Tokens[j]); ok {
				out = append(out, j)
			}
		}
	}
	return out
}

// agreesWithPan is the reading of a word that has Pan for its subject.
func agreesWithPan(t *language.Token) (language.Reading, bool) {
	return t.Reading(func(r language.Reading) bool {
		switch r.Tag.Class() {
		case morph.Praet, morph.Cond, morph.Winien, morph.Fin, morph.Bedzie:
			return r.Tag.Number()&morph.Sg != 0 && r.Tag.Person()&morph.Ter != 0
		case morph.Adj, morph.Ppas, morph.Pact:
			return r.Tag.Number()&morph.Sg != 0 && r.Tag.Case()&morph.Nom != 0 && r.Tag.Gender()&morph.M1 != 0
		}
		return false
	})
}

// panCase is the case of a "Pan": between the genitive and the accusative, which
// look alike, the genitive before the noun that it possesses ("za Pana list").
func panCase(s *language.Sentence, i int) morph.Case {
	var cases morph.Case
	for _, r := range s.Tokens[i].Readings {
		if r.Lemma == "pan" {
			cases |= r.Tag.Case()
		}
	}
	if cases&morph.Gen != 0 && cases&morph.Acc != 0 {
		if i == 1 && s.Tokens[0].HasLemma("prosić") && i+1 < len(s.Tokens) && s.Tokens[i+1].Text == "," {
			return morph.Gen // "Proszę Pana, …"
		}
		_, possesses := PhraseAt(s, i+1, morph.Nom|morph.Acc|morph.Dat|morph.Inst|morph.Loc)
		if possesses && !(i > 0 && s.Tokens[i-1].HasLemma("prosić", "informować", "zapraszać", "przepraszać", "zawiadamiać", "powiadamiać")) {
			return morph.Gen
		}
		return morph.Acc
	}
	for _, c := range [...]morph.Case{morph.Nom, morph.Gen, morph.Dat, morph.Acc, morph.Inst, morph.Loc} {
		if cases&c != 0 {
			return c
		}
	}
	return 0
}

// Panstwo puts Państwo in place of Pan, with the plural that goes with it (T24):
// "Czy otrzymał Pan fakturę?" gives "Czy otrzymali Państwo fakturę?".
func (rw *Rewriter) Panstwo(p *Polite) (*Draft, bool) {
	s, d := p.Sentence, NewDraft(p.Text, p.Sentence)
	for _, i := range p.Pan {
		word, ok := rw.Form("państwo", "", morph.New(morph.Subst, morph.Pl, morph.M1, morph.Pt, panCase(s, i)))
		if !ok {
			return nil, false
		}
		d.Word(i, likeWord(Capitalise(word), &s.Tokens[i]))
	}
	for _, i := range p.Panski {
		d.Word(i, likeWord("Państwa", &s.Tokens[i]))
	}
	for _, i := range p.Agreeing() {
		r, _ := agreesWithPan(&s.Tokens[i])
		features := []morph.Feature{morph.Pl}
		if r.Tag.Gender() != 0 {
			features = append(features, morph.M1)
		}
		word, ok := rw.Inflect(r, s.Tokens[i].Text, features...)
		if !ok {
			return nil, false
		}
		d.Word(i, word)
	}
	return d, rw.pluralNouns(d, p)
}

// pluralNouns puts what Pan is called into the plural: "jest Pan właścicielem"
// becomes "są Państwo właścicielami", "jako klient" "jako klienci".
func (rw *Rewriter) pluralNouns(d *Draft, p *Polite) bool {
	s := p.Sentence
	for i := range s.Tokens {
		c := morph.Inst
		if i > 0 && folded(&s.Tokens[i-1]) == "jako" {
			c = morph.Nom
		} else if !p.copulaBefore(i) {
			continue
		}
		o, ok := PhraseAt(s, i, c)
		if ok && o.Number == morph.Sg && o.Gender == morph.M1 && !rw.phraseForm(d, s, o, morph.Pl, c) {
			return false
		}
	}
	return true
}

// copulaBefore reports that what Pan is stands right before token i: "jest Pan".
func (p *Polite) copulaBefore(i int) bool {
	s := p.Sentence
	for j := i - 1; j >= max(0, i-3) && s.Tokens[j].Kind == language.Word; j-- {
		if IsCopula(s, j) && slices.Contains(p.Agreeing(), j) {
			return true
		}
	}
	return false
}

// likeWord gives word all capitals where t has them.
func likeWord(word string, t *language.Token) string {
	if t.Marks.Has(language.Capitals) {
		return LikeCapitals(word, t.Text)
	}
	return word
}

// PaniPan puts both forms in place of Pan, the feminine first (T22): "Pani/Pana",
// "otrzymała/otrzymał Pani/Pan".
func (rw *Rewriter) PaniPan(p *Polite) (*Draft, bool) {
	s, d := p.Sentence, NewDraft(p.Text, p.Sentence)
	for _, i := range p.Pan {
		word, ok := rw.Form("pani", "", morph.New(morph.Subst, morph.Sg, morph.F, panCase(s, i)))
		if !ok {
			return nil, false
		}
		d.Word(i, likeWord(Capitalise(word), &s.Tokens[i])+"/"+s.Tokens[i].Text)
	}
	for _, i := range p.Panski {
		d.Word(i, likeWord("Pani/Pana", &s.Tokens[i]))
	}
	for _, i := range p.Agreeing() {
		r, _ := agreesWithPan(&s.Tokens[i])
		if r.Tag.Gender() == 0 {
			continue
		}
		word, ok := rw.Inflect(r, s.Tokens[i].Text, morph.F)
		if !ok {
			return nil, false
		}
		d.Word(i, word+"/"+lowerUnlessCapitals(&s.Tokens[i]))
	}
	return d, true
}
