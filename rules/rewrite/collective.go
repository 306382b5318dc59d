package rewrite

import (
	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// Collective rewrites a plural with a word for all of them together (T20):
// "nasi klienci czekają" gives "nasza klientela czeka"; what agrees becomes
// singular.
func (rw *Rewriter) Collective(p *Person, phrase dictionaries.Phrase) (*Draft, bool) {
	if p.hasNumeral() || p.Relative() || p.HasApposed || len(rw.goesOn(p)) > 0 {
		return nil, false
	}
	single := *p
	single.Reading.Tag = p.Reading.Tag.With(morph.Sg)
	text, gender, ok := rw.inPlaceOf(&single, phrase)
	if !ok {
		return nil, false
	}
	d := NewDraft(p.Text, p.Sentence)
	d.Word(p.Head, LikeCapitals(text, p.Sentence.Tokens[p.Head].Text))
	for _, i := range p.Agreeing {
		t := &p.Sentence.Tokens[i]
		r, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Number()&morph.Pl != 0 && !nominal(r) })
		if !ok {
			return nil, false
		}
		switch all := t.HasLemma("wszystek", "wszyscy"); {
		case all && i >= p.From && i < p.Head: // "cała społeczność"
			word, ok := rw.Form("cały", "", morph.New(morph.Adj, morph.Sg, p.Case(), gender, morph.Pos))
			if !ok {
				return nil, false
			}
			d.Word(i, LikeCapitals(word, t.Text))
			continue
		case all || i >= p.From && i < p.To && t.HasLemma(determiners...):
			return nil, false // "inna społeczność" is not that of other people
		}
		features := []morph.Feature{morph.Sg}
		if r.Tag.Gender() != 0 {
			features = append(features, gender)
		}
		if i >= p.From && i < p.To && attribute(t) {
			features = append(features, p.Case())
		}
		word, ok := rw.Inflect(r, t.Text, features...)
		if !ok {
			return nil, false
		}
		d.Word(i, word)
	}
	return d, true
}

// us is the firm's "my" by case.
var us = map[morph.Case]string{
	morph.Gen: "nas", morph.Dat: "nam", morph.Acc: "nas", morph.Inst: "nami", morph.Loc: "nas",
}

// contact are the verbs of getting in touch: their object is the firm,
// whichever of its people answers.
var contact = []string{
	"skontaktować", "kontaktować", "zadzwonić", "dzwonić", "napisać", "pisać", "zapytać", "pytać",
	"porozmawiać", "rozmawiać", "zgłosić", "zgłaszać", "zwrócić", "zwracać", "spytać", "odpisać",
}

// Us puts the firm in place of one of its people when the reader is to get in
// touch (T21): "skontaktuj się ze swoim doradcą" gives "skontaktuj się z nami".
func (rw *Rewriter) Us(p *Person) (*Draft, bool) {
	s := p.Sentence
	pronoun, ok := us[p.Case()]
	if !ok || p.Relative() || !rw.Patterns.Listed(rewrites.Frontline, p.Reading.Lemma) || joined(p) || len(rw.goesOn(p)) > 0 {
		return nil, false
	}
	for i := p.From; i < p.To; i++ {
		if i != p.Head && !s.Tokens[i].HasLemma(possessives...) {
			return nil, false // "innemu pracownikowi"
		}
	}
	if !p.HasComplement && p.To < len(s.Tokens) && s.Tokens[p.To].Kind == language.Word && hasCase(&s.Tokens[p.To], morph.Gen) {
		return nil, false // "z administratorem Twojego CMS"
	}
	if p.HasComplement && len(p.Noun.Of) > 0 {
		return nil, false // "z administratorem serwera": with whoever is in charge of it
	}
	for i := p.From - 1; i >= max(0, p.From-4); i-- {
		if s.Tokens[i].HasLemma(contact...) {
			to := p.To
			if p.HasComplement && p.Complement.From == to {
				to = p.Complement.To
			}
			return NewDraft(p.Text, s).Replace(p.From, to, pronoun), true
		}
	}
	return nil, false
}

// FirmActs makes the firm the subject where one of its people did or will do something
// for the reader (T21): "Twój doradca przygotował ofertę" gives "Przygotowaliśmy
// ofertę".
func (rw *Rewriter) FirmActs(p *Person) (*Draft, bool) {
	s := p.Sentence
	if p.Number() != morph.Sg || p.Case() != morph.Nom || p.HasComplement || p.HasApposed || p.Relative() || joined(p) ||
		!rw.Patterns.Listed(rewrites.Frontline, p.Reading.Lemma) || len(rw.goesOn(p)) > 0 {
		return nil, false
	}
	d := NewDraft(p.Text, s)
	d.Delete(p.From, p.To)
	verbs := 0
	for _, i := range p.Agreeing {
		if i >= p.From && i < p.To {
			continue
		}
		t := &s.Tokens[i]
		r, ok := t.Reading(func(r language.Reading) bool {
			c := r.Tag.Class()
			return (c == morph.Fin || c == morph.Praet) && r.Tag.Person()&morph.Ter != 0 && r.Lemma != "być" && r.Lemma != "zostać"
		})
		if !ok || t.Carrier >= 0 {
			return nil, false
		}
		word, ok := rw.Present(r.Lemma, morph.Pri, morph.Pl)
		if r.Tag.Class() == morph.Praet {
			word, ok = rw.Past(r.Lemma, morph.Pri, morph.Pl, morph.M1)
		}
		if !ok {
			return nil, false
		}
		d.Word(i, word)
		verbs++
	}
	return d, verbs > 0
}
