package rewrite

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// CollectiveNumeral puts a collective numeral in place of a masculine one that
// is the subject (T28): "dwaj konsultanci czekali" gives "dwoje konsultantów
// czekało". The noun goes to the genitive plural, the verb to the neuter
// singular.
func (rw *Rewriter) CollectiveNumeral(p *Person, numeral int, collectives map[string]string) (*Draft, bool) {
	s := p.Sentence
	r, ok := s.Tokens[numeral].Reading(func(r language.Reading) bool { return collectives[r.Lemma] != "" })
	if !ok || p.Relative() || len(rw.goesOn(p)) > 0 {
		return nil, false
	}
	d := NewDraft(p.Text, s)
	d.Word(numeral, LikeCapitals(collectives[r.Lemma], s.Tokens[numeral].Text))
	if r.Lemma == "oba" || r.Lemma == "obydwa" {
		return d, true // "oboje małżonkowie podpisali"
	}
	head, ok := rw.Inflect(p.Reading, s.Tokens[p.Head].Text, morph.Pl, morph.Gen)
	if !ok {
		return nil, false
	}
	d.Word(p.Head, head)
	for _, i := range p.Agreeing {
		t := &s.Tokens[i]
		if i == numeral {
			continue
		}
		r, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Number() != 0 && !nominal(r) })
		if !ok {
			return nil, false
		}
		features := []morph.Feature{morph.Pl, morph.Gen}
		if r.Tag.Case() == 0 { // a verb
			features = []morph.Feature{morph.Sg}
			if r.Tag.Gender() != 0 {
				features = append(features, morph.N)
			}
		}
		word, ok := rw.Inflect(r, t.Text, features...)
		if !ok {
			return nil, false
		}
		d.Word(i, word)
	}
	return d, true
}

// CountedNeutral puts a neutral phrase in place of a counted noun that is the
// subject (T28): "trzech klientów zgłosiło" gives "trzy osoby zgłosiły", "pięciu
// klientów zgłosiło" gives "pięć osób zgłosiło".
func (rw *Rewriter) CountedNeutral(p *Person, numeral int, phrase dictionaries.Phrase) (*Draft, bool) {
	s := p.Sentence
	r, ok := s.Tokens[numeral].Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Num })
	gender := rw.headGender(phrase)
	if !ok || gender == 0 || takesComplement(phrase) {
		return nil, false
	}
	number, ok := rw.Form(r.Lemma, r.Homonym, morph.New(morph.Num, morph.Pl, morph.Nom, gender))
	if !ok {
		return nil, false
	}
	small := slices.Contains([]string{"dwa", "trzy", "cztery", "oba", "obydwa"}, r.Lemma)
	counted := *p
	counted.Reading.Tag = p.Reading.Tag.With(morph.Pl).With(morph.Gen)
	if small {
		counted.Reading.Tag = counted.Reading.Tag.With(morph.Nom)
	}
	text, _, ok := rw.inPlaceOf(&counted, phrase)
	if !ok {
		return nil, false
	}
	if clause := strings.Contains(text, ","); clause && p.Relative() {
		return nil, false
	} else if clause && wantsComma(s, p.Head+1) {
		text += ","
	}
	d := NewDraft(p.Text, s)
	d.Word(numeral, LikeCapitals(number, s.Tokens[numeral].Text)).Word(p.Head, text)
	for _, i := range p.Agreeing {
		t := &s.Tokens[i]
		if i == numeral {
			continue
		}
		r, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Number() != 0 && !nominal(r) })
		if !ok {
			return nil, false
		}
		var features []morph.Feature
		switch {
		case r.Tag.Case() != 0:
			features = []morph.Feature{counted.Reading.Tag.Case(), morph.Pl, gender}
		case small && r.Tag.Gender() != 0:
			features = []morph.Feature{morph.Pl, gender}
		case small:
			features = []morph.Feature{morph.Pl}
		default:
			continue
		}
		word, ok := rw.Inflect(r, t.Text, features...)
		if !ok {
			return nil, false
		}
		d.Word(i, word)
	}
	return d, rw.carry(d, p, gender)
}

// asked reports people whose number is asked for, at the head of the clause: "Ilu
// klientów obsługujesz".
func (p *Person) asked() bool {
	return folded(&p.Sentence.Tokens[p.From]) == "ilu" && p.Sentence.Clause(p.From).First == p.From
}

// Numeral is the numeral of the phrase in its masculine form of a counted subject
// or object ("trzech pierwszych klientów"), -1 when there is none.
func (p *Person) Numeral() int {
	subject := slices.ContainsFunc(p.Agreeing, func(i int) bool {
		_, verb := p.Sentence.Tokens[i].Reading(finite)
		return verb
	})
	if p.Case() != morph.Acc && p.Case() != morph.Nom && !subject && !p.CountedObject && !p.asked() {
		return -1
	}
	for i := p.From; i < p.Head; i++ {
		if _, ok := p.Sentence.Tokens[i].Reading(func(r language.Reading) bool {
			return r.Tag.Class() == morph.Num && r.Tag.Accommodates()&morph.Rec != 0
		}); ok {
			return i
		}
	}
	return -1
}
