package rewrite

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// TyToPanstwo says a whole sentence to Państwo instead of "ty" (T24): "Jeśli
// jesteś zainteresowany, kliknij" gives "Jeśli są Państwo zainteresowani, prosimy
// kliknąć". adjectives are the tokens said of the reader.
func (rw *Rewriter) TyToPanstwo(t *language.Text, s *language.Sentence, adjectives []int) (*Draft, bool) {
	f := formal{rw: rw, s: s, d: NewDraft(t, s)}
	for i := range s.Tokens {
		if !f.word(i, slices.Contains(adjectives, i)) {
			return nil, false
		}
	}
	return f.d, f.said
}

// formal is a sentence on its way from "ty" to Państwo.
type formal struct {
	rw      *Rewriter
	s       *language.Sentence
	d       *Draft
	said    bool // Państwo is in the sentence
	pleaded bool // "prosimy" is before the infinitive that comes next
}

// word changes one word; ok is false when it cannot be said to Państwo.
func (f *formal) word(i int, adjective bool) bool {
	t := &f.s.Tokens[i]
	if adjective && f.pleaded && t.HasLemma("sam") {
		f.d.Word(i, "samodzielnie")
		return true
	}
	if adjective {
		r, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Case()&morph.Nom != 0 && r.Tag.Gender()&morph.M1 != 0 })
		word, found := f.rw.Inflect(r, t.Text, morph.Pl, morph.M1, morph.Nom)
		f.d.Word(i, word)
		return ok && found
	}
	if v, ok := f.s.Finite(i); ok && v.Person == morph.Sec && v.Number&morph.Sg != 0 {
		return f.verb(i, v)
	}
	if r, ok := t.Reading(ofClass(morph.Ppron12)); ok && r.Lemma == "ty" {
		return f.pronoun(i)
	}
	if t.HasLemma("twój") {
		f.d.Word(i, "Państwa")
	}
	return true
}

// verb puts a verb into the 3rd person plural, the first with Państwo behind it; a
// command becomes a request.
func (f *formal) verb(i int, v language.Finite) bool {
	if v.Mood == language.Imperative { // "prosimy być ostrożni" is no Polish
		return !IsCopula(f.s, i) && f.request(i, v.Reading.Lemma)
	}
	f.pleaded = false
	tag := v.Reading.Tag.With(morph.Pl).With(morph.Ter)
	if tag.Gender() != 0 {
		tag = tag.With(morph.M1)
	}
	word, ok := f.rw.Form(v.Reading.Lemma, v.Reading.Homonym, tag)
	if !ok {
		return false
	}
	f.d.Word(i, LikeCapitals(word, f.s.Tokens[i].Text))
	if c := v.Carrier; c >= 0 && !f.carrier(c) {
		return false
	}
	if f.said || i > 0 && folded(&f.s.Tokens[i-1]) == "ty" {
		return true
	}
	f.said = true
	after := i + 1
	if c := v.Carrier; v.Mood == language.Future && c >= 0 && c < i {
		after = c + 1 // "będą Państwo mieli"
	}
	if after < len(f.s.Tokens) && folded(&f.s.Tokens[after]) == "się" {
		after++
	}
	f.d.Insert(after, "Państwo")
	return true
}

// carrier takes the ending off a conjunction ("gdybyś"), and puts "będziesz" into
// the plural.
func (f *formal) carrier(c int) bool {
	t := &f.s.Tokens[c]
	r, ok := t.Reading(ofClass(morph.Bedzie))
	if !ok {
		if len(t.Readings) == 0 || folded(t) == "byś" {
			return false
		}
		f.d.Word(c, LikeCapitals(t.Readings[0].Lemma, t.Text))
		return true
	}
	word, ok := f.rw.Inflect(r, t.Text, morph.Pl, morph.Ter)
	f.d.Word(c, word)
	return ok
}

// request turns a command into "prosimy" with an infinitive; of two joined
// commands the second is an infinitive alone.
func (f *formal) request(i int, lemma string) bool {
	not := notBefore(f.s, i)
	text, from := lemma, i
	if not >= 0 {
		text, from = "nie "+lemma, not
	}
	if !f.pleaded {
		text = "prosimy " + text
	}
	f.pleaded, f.said = true, true
	f.d.Replace(from, i+1, LikeCapitals(text, f.s.Tokens[from].Text))
	return true
}

// pronoun puts a form of Państwo in place of one of "ty".
func (f *formal) pronoun(i int) bool {
	t := &f.s.Tokens[i]
	for _, c := range [...]morph.Case{morph.Nom, morph.Acc, morph.Gen, morph.Dat, morph.Inst, morph.Loc} {
		if _, ok := t.Reading(func(r language.Reading) bool { return r.Lemma == "ty" && r.Tag.Case()&c != 0 }); !ok {
			continue
		}
		word, ok := f.rw.Form("państwo", "", morph.New(morph.Subst, morph.Pl, morph.M1, morph.Pt, c))
		f.d.Word(i, Capitalise(word))
		f.said = f.said || c == morph.Nom
		return ok
	}
	return true
}
