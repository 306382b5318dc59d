package rewrite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// Rewriter makes the words and the phrases of rewrites. It is immutable and
// safe for concurrent use.
type Rewriter struct {
	Dictionary *morph.Dictionary
	Patterns   *rewrites.Table
	Nouns      *dictionaries.Nouns
	Aspects    *dictionaries.Aspects
	Government *dictionaries.Government
	Gerunds    *dictionaries.Gerunds
	Compounds  *dictionaries.Compounds
	pairs      PairStyle
}

// New makes a Rewriter with the embedded word lists. An error is a fault in
// one of them.
func New(dict *morph.Dictionary) (*Rewriter, error) {
	rw := &Rewriter{Dictionary: dict}
	var err error
	if rw.Patterns, err = rewrites.Load(); err != nil {
		return nil, err
	}
	if rw.Nouns, err = dictionaries.LoadNouns(); err != nil {
		return nil, err
	}
	if rw.Aspects, err = dictionaries.LoadAspects(); err != nil {
		return nil, err
	}
	if rw.Government, err = dictionaries.LoadGovernment(rw.Aspects); err != nil {
		return nil, err
	}
	if rw.Gerunds, err = dictionaries.LoadGerunds(); err != nil {
		return nil, err
	}
	if rw.Compounds, err = dictionaries.LoadCompounds(); err != nil {
		return nil, err
	}
	return rw, nil
}

// Proposal is one way to rewrite a sentence.
type Proposal struct {
	Draft *Draft
	// Code is the transformation of the rule catalogue (§4) that made it.
	Code string
	// Safe proposals keep meaning and tone and may be applied unseen.
	Safe bool
}

// Form returns the best form of a lexeme that fits the pattern want; ok is
// false when there is none that a customer should read.
func (rw *Rewriter) Form(lemma, homonym string, want morph.Tag) (form string, ok bool) {
	for _, f := range rw.Dictionary.Generate(lemma, homonym, want) {
		switch {
		case !fit(lemma, f):
		case !ok:
			form, ok = f.Text, true
		case plainer(f, form):
			form = f.Text
		}
	}
	return form, ok
}

// plainer reports that a form is the usual one of two that SGJP has side by
// side: "programu" beside "programa", "koszty" beside "koszta"; but "e-maila". Of
// people it is "uczniów" rather than "uczni", of participles "wykonujący" rather
// than "wykonywający".
func plainer(f morph.Form, other string) bool {
	form := f.Text
	switch f.Tag.Class() {
	case morph.Pact:
		return form == strings.Replace(other, "ywając", "ując", 1) && form != other
	case morph.Subst:
	default:
		return false
	}
	if f.Tag.Gender()&morph.M1 != 0 && strings.HasSuffix(other, "ni") && form == other+"ów" {
		return true
	}
	stem, ok := strings.CutSuffix(other, "a")
	return ok && !strings.HasSuffix(stem, "mail") && (form == stem+"u" || form == stem+"y" || form == stem+"i")
}

// verbForm is Form for the verb that is meant in texts for customers, where
// several share an infinitive ("wysłać").
func (rw *Rewriter) verbForm(verb string, want morph.Tag) (string, bool) {
	return rw.Form(verb, rw.Gerunds.Homonym(verb), want)
}

// fit reports a form that a customer may read. The short forms of possessives
// ("twa", "mego") carry no mark in SGJP, but nobody writes them in a letter.
func fit(lemma string, f morph.Form) bool {
	if f.Qualifiers.Has(morph.Unfit) {
		return false
	}
	switch lemma {
	case "mój", "twój", "swój":
		return strings.Contains(f.Text, "oj") || strings.Contains(f.Text, "ój") || strings.Contains(f.Text, "oi")
	}
	return true
}

// Gerund returns the gerund of a verb in the singular of a case.
func (rw *Rewriter) Gerund(verb string, c morph.Case) (string, bool) {
	if !rw.Gerunds.Gerund(verb) {
		return "", false
	}
	return rw.verbForm(verb, morph.New(morph.Ger, morph.Sg, c, morph.Aff))
}

// Present returns the non-past form of a verb: the present of an imperfective
// one, the future of a perfective one.
func (rw *Rewriter) Present(verb string, p morph.Person, n morph.Number) (string, bool) {
	if verb == "być" && n == morph.Sg && p == morph.Sec {
		return "jesteś", true // SGJP lists jestem, jesteś … as forms of być with their own stem
	}
	return rw.verbForm(verb, morph.New(morph.Fin, n, p))
}

// Past returns the past form of a verb.
func (rw *Rewriter) Past(verb string, p morph.Person, n morph.Number, g morph.Gender) (string, bool) {
	return rw.verbForm(verb, morph.New(morph.Praet, n, g, p))
}

// Imperative returns the imperative of a verb in the 2nd person.
func (rw *Rewriter) Imperative(verb string, n morph.Number) (string, bool) {
	return rw.verbForm(verb, morph.New(morph.Impt, n, morph.Sec))
}

// ImpersonalForm returns the form in -no or -to.
func (rw *Rewriter) ImpersonalForm(verb string) (string, bool) {
	if !rw.Gerunds.Impersonal(verb) {
		return "", false
	}
	return rw.verbForm(verb, morph.New(morph.Imps))
}

// Participle returns the passive participle of a verb that agrees with a noun.
func (rw *Rewriter) Participle(verb string, n morph.Number, c morph.Case, g morph.Gender) (string, bool) {
	if !rw.Gerunds.Passive(verb) {
		return "", false
	}
	if verb == "otworzyć" { // "otwarta", which SGJP lists as an adjective too; nobody writes "otworzona"
		return rw.Form("otwarty", "", morph.New(morph.Adj, n, c, g, morph.Pos))
	}
	return rw.verbForm(verb, morph.New(morph.Ppas, n, c, g, morph.Aff))
}

// Inflect returns the word of a reading with the features given in place of
// its own, in the capitals of like.
func (rw *Rewriter) Inflect(r language.Reading, like string, features ...morph.Feature) (string, bool) {
	want := r.Tag
	// A gender of an adjective, a degree or an aspect stays; what differs
	// between the forms of one lexeme only by these marks is left open.
	want = want.With(morph.Accent(0)).With(morph.Vocal(0)).With(morph.Accommodates(0)).
		With(morph.PostPrep(0)).With(morph.Agglutinates(0)).With(morph.Subgender(0))
	for _, f := range features {
		want = want.With(f)
	}
	best, ok := "", false
	for _, f := range rw.Dictionary.Generate(r.Lemma, r.Homonym, want) {
		if strings.EqualFold(f.Text, like) {
			return like, true // "Twojego" stays, though "Twego" would do
		}
		switch {
		case !fit(r.Lemma, f):
		case !ok:
			best, ok = f.Text, true
		case plainer(f, best),
			want.Class() == morph.Ger && common(f.Text, like) > common(best, like): // "otwarciu", not "otworzeniu", of "otwarcie"
			best = f.Text
		}
	}
	return LikeCapitals(best, like), ok
}

// common is how many bytes two words have in common at their beginning.
func common(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// LikeCapitals returns word with the capitals of like: all, the first, or its own.
func LikeCapitals(word, like string) string {
	first, size := utf8.DecodeRuneInString(like)
	switch {
	case len(like) > size && !strings.ContainsFunc(like, unicode.IsLower) && unicode.IsUpper(first):
		return strings.ToUpper(word)
	case unicode.IsUpper(first):
		return Capitalise(word)
	}
	return word
}
