package rewrite

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// Neutral rewrites with a neutral phrase in place of the noun ("osoba
// kupująca"): all that agrees takes its gender (T19).
func (rw *Rewriter) Neutral(p *Person, phrase dictionaries.Phrase) (*Draft, bool) {
	d := NewDraft(p.Text, p.Sentence)
	text, gender, ok := rw.inPlaceOf(p, phrase)
	if !ok {
		return nil, false
	}
	to := p.Head + 1
	if p.HasApposed {
		return nil, false
	}
	if !takesComplement(phrase) && p.HasComplement && p.Reading.Tag.Class() != morph.Pact && (len(phrase) > 1 || phrase[0].Text == "osoba" && p.To == p.Head+1) {
		return nil, false // "osoba kupująca sklepu"
	}
	if !takesComplement(phrase) && p.trailsGenitive() {
		return nil, false // "wszystkie osoby większości banków"
	}
	if takesComplement(phrase) {
		if !p.HasComplement || p.Complement.From != to {
			return nil, false
		}
		to = p.Complement.To
	}
	if len(phrase) > 1 && !takesComplement(phrase) && p.To > p.Head+1 && plainAdjective(&p.Sentence.Tokens[p.Head+1]) {
		return nil, false // "osoba odbierająca końcowa"
	}
	if clause := strings.Contains(text, ","); clause && p.Relative() {
		return nil, false // "osoba, która ma konto, która zapłaciła"
	} else if clause && wantsComma(p.Sentence, to) {
		text += "," // closes the relative clause
	}
	if rw.saysTwice(p, phrase) {
		return nil, false
	}
	d.Replace(p.Head, to, p.capitals(text))
	if !rw.regender(d, p, gender) {
		return nil, false
	}
	return d, true
}

// plainAdjective reports an adjective that is no participle.
func plainAdjective(t *language.Token) bool {
	_, adjective := t.Reading(ofClass(morph.Adj))
	_, participle := t.Reading(ofClass(morph.Ppas, morph.Pact))
	return adjective && !participle
}

// trailsGenitive reports a word behind the phrase that may be a genitive of the noun
// which is not parsed as its complement: "użytkownicy tej wiki".
func (p *Person) trailsGenitive() bool {
	s := p.Sentence
	if p.HasComplement || p.HasApposed || p.Reading.Tag.Class() == morph.Pact || p.To > p.Head+1 || p.To >= len(s.Tokens) || s.Tokens[p.To].Kind != language.Word || slices.Contains(p.Agreeing, p.To) {
		return false
	}
	t := &s.Tokens[p.To]
	if !hasCase(t, morph.Gen) || isPronoun(t) || p.Case()&(morph.Dat|morph.Nom) != 0 && hasCase(t, morph.Acc|morph.Nom) && !p.forWhom() {
		return false
	}
	_, ok := t.Reading(func(r language.Reading) bool { return nominal(r) || adjectival(r) })
	return ok && mostlyGenitive(t)
}

// saysTwice reports a participle of the phrase whose verb the sentence says of the
// person too: "osoby kupujące kupujące hurtowo", "osoba występująca występuje".
func (rw *Rewriter) saysTwice(p *Person, phrase dictionaries.Phrase) bool {
	for _, part := range phrase {
		for _, r := range rw.Dictionary.Analyse(nil, part.Text) {
			if c := r.Tag.Class(); c != morph.Pact && c != morph.Ppas {
				continue
			}
			lemmas := []string{r.Lemma()}
			if partner, ok := rw.Aspects.Perfective(r.Lemma()); ok {
				lemmas = append(lemmas, partner)
			}
			if slices.ContainsFunc(p.Agreeing, func(i int) bool { return p.Sentence.Tokens[i].HasLemma(lemmas...) }) {
				return true
			}
		}
	}
	return false
}

// wantsComma reports that a clause which ends before token i needs a comma there.
func wantsComma(s *language.Sentence, i int) bool {
	return i < len(s.Tokens) && s.Tokens[i].Kind != language.Punctuation
}

// capitals gives a text the capitals of the noun that it stands in for, but not
// the capital that the noun has for itself ("Polak").
func (p *Person) capitals(text string) string {
	t := &p.Sentence.Tokens[p.Head]
	if !t.Marks.Has(language.SentenceStart) && !t.Marks.Has(language.Capitals) && p.Head > 0 {
		running := p.Sentence.Tokens[p.Head-1].Kind == language.Word && strings.Contains(text, " ")
		if running || startsUpper(p.Reading.Lemma) {
			return text // "decyzja Kierownika Działu": a title's capital says nothing of "osoba"
		}
	}
	return LikeCapitals(text, t.Text)
}

func takesComplement(phrase dictionaries.Phrase) bool {
	return slices.ContainsFunc(phrase, func(part dictionaries.Part) bool { return part.Slot != 0 })
}

// inPlaceOf writes a phrase in the case and number of the noun that it stands
// in for; gender is that of the phrase's head.
func (rw *Rewriter) inPlaceOf(p *Person, phrase dictionaries.Phrase) (text string, gender morph.Gender, ok bool) {
	if gender = rw.headGender(phrase); gender == 0 {
		return "", 0, false
	}
	var words []string
	for _, part := range phrase {
		word := part.Text
		switch {
		case part.Slot != 0:
			if n := len(words); n > 0 && words[n-1] == "w" && part.Slot == morph.Loc && rw.on(p) {
				words[n-1] = "na"
			}
			if word, ok = rw.complementIn(p, part.Slot); !ok || part.Slot == morph.Loc && personal(&p.Sentence.Tokens[p.Complement.Head], morph.Sg|morph.Pl) {
				return "", 0, false // "osoba uczestnicząca w organizatorze"
			}
		case part.Follows != dictionaries.Fixed:
			if word, ok = rw.following(part, p, gender); !ok {
				return "", 0, false
			}
		}
		words = append(words, word+part.After)
	}
	return strings.Join(words, " "), gender, true
}

// on reports a complement whose place takes "na": "na infolinii".
func (rw *Rewriter) on(p *Person) bool {
	return p.HasComplement && slices.ContainsFunc(p.Sentence.Tokens[p.Complement.Head].Readings, func(r language.Reading) bool {
		return rw.Patterns.Listed(rewrites.On, r.Lemma)
	})
}

// headGender is the gender of the noun of a phrase.
func (rw *Rewriter) headGender(phrase dictionaries.Phrase) morph.Gender {
	for _, part := range phrase {
		if part.Follows != dictionaries.CaseNumber {
			continue
		}
		if len(phrase) > 1 && strings.EqualFold(part.Text, "twój") {
			continue // it is a noun too, of everyday speech
		}
		for _, r := range rw.Dictionary.Analyse(nil, part.Text) {
			if t := r.Tag; t.Class() == morph.Subst && t.Case()&morph.Nom != 0 {
				return t.Gender()
			}
		}
	}
	return 0
}

// following inflects a word of a phrase, which is given in the nominative, to
// the number of the noun, and to its case where it follows that too. gender is
// that of the phrase's head.
func (rw *Rewriter) following(part dictionaries.Part, p *Person, gender morph.Gender) (string, bool) {
	for _, r := range rw.Dictionary.Analyse(nil, part.Text) {
		t := r.Tag
		if t.Gender() != 0 && t.Gender()&gender == 0 || t.Case() != 0 && t.Case()&morph.Nom == 0 {
			continue
		}
		if part.Follows == dictionaries.CaseNumber && t.Case() == 0 {
			continue // "dział" is a form of "dziać" too
		}
		want := morph.New(t.Class(), p.Number(), t.Person(), t.Degree(), t.Aspect())
		switch t.Class() {
		case morph.Subst, morph.Adj, morph.Praet, morph.Fin:
		case morph.Ppas, morph.Pact:
			want = want.With(affirmation(t))
		default:
			continue
		}
		if t.Gender() != 0 {
			want = want.With(gender)
		}
		if t.Case() != 0 {
			want = want.With(morph.Nom)
			if part.Follows == dictionaries.CaseNumber {
				want = want.With(p.Case())
			}
		}
		word, ok := rw.Form(r.Lemma(), r.Homonym, want)
		return LikeCapitals(word, part.Text), ok
	}
	return "", false
}

// affirmation tells "kupująca" from "niekupująca".
func affirmation(t morph.Tag) morph.Negation {
	if t.Negated() {
		return morph.Neg
	}
	return morph.Aff
}

// complementIn is the complement of the noun in a case.
func (rw *Rewriter) complementIn(p *Person, c morph.Case) (string, bool) {
	if !p.HasComplement {
		return "", false
	}
	d := NewDraft(p.Text, p.Sentence)
	if !rw.PhraseIn(d, p.Sentence, p.Complement, c) {
		return "", false
	}
	s := p.Sentence
	return ApplyEdits(p.Text.View.Text, s.Tokens[p.Complement.From].Start, s.Tokens[p.Complement.To-1].End, d.rawEdits()), true
}

// regender gives another gender to all that agrees with the noun.
func (rw *Rewriter) regender(d *Draft, p *Person, gender morph.Gender) bool {
	if gender&morph.M1 == 0 && p.Number() == morph.Pl && len(p.genderedOutside()) > 0 && p.joinedMan() {
		return false // "Osoby i autorzy zostaną zaproszeni": a man's gender prevails
	}
	if p.HasPartitive {
		t := &p.Sentence.Tokens[p.Partitive]
		r, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Adj && r.Tag.Gender()&morph.M1 != 0 })
		if !ok {
			return false
		}
		word, ok := rw.Inflect(r, t.Text, gender, rw.partitiveCase(p, r))
		if !ok {
			return false
		}
		d.Word(p.Partitive, word)
		if !rw.regenderOne(d, p, gender) {
			return false
		}
	}
	for _, i := range p.Agreeing {
		t := &p.Sentence.Tokens[i]
		r, ok := t.Reading(func(r language.Reading) bool {
			return r.Tag.Gender()&p.Reading.Tag.Gender() != 0 && r.Tag.Number()&p.Number() != 0 && !nominal(r)
		})
		if !ok {
			continue // a verb without gender
		}
		if relative(t) {
			if k := rw.relativeCase(p.Sentence, i); k != 0 {
				r.Tag = r.Tag.With(k)
			}
		}
		features := []morph.Feature{gender}
		if i >= p.From && i < p.To && attribute(t) {
			features = append(features, p.Number(), p.Case())
		}
		word, ok := rw.Inflect(r, t.Text, features...)
		if !ok {
			return false
		}
		if word != t.Text {
			d.Word(i, word)
		}
	}
	return rw.carry(d, p, gender)
}

// partitiveCase is the case of the pronoun before "z", which the masculine form
// leaves open: "wybór jednego z autorów", "wskaż jednego z autorów".
func (rw *Rewriter) partitiveCase(p *Person, r language.Reading) morph.Case {
	q := Person{Text: p.Text, Sentence: p.Sentence, Head: p.Partitive, Reading: r, From: p.Partitive, To: p.Partitive + 1}
	q.Reading.Tag = r.Tag.With(r.Tag.Case() | q.likewise())
	for q.From > 0 && isAdverb(&p.Sentence.Tokens[q.From-1]) {
		q.From--
	}
	rw.decideCase(&q, mostJoined)
	return q.Case()
}

// joinedMan reports a masculine noun for people that shares the verb: "Recenzenci i
// autorzy zostaną zaproszeni".
func (p *Person) joinedMan() bool {
	s := p.Sentence
	man := func(i int) bool {
		return i >= 0 && i < len(s.Tokens) && personal(&s.Tokens[i], morph.Sg|morph.Pl) && hasCase(&s.Tokens[i], morph.Nom)
	}
	return p.From > 0 && joins(&s.Tokens[p.From-1]) && man(p.From-2) || p.To < len(s.Tokens) && joins(&s.Tokens[p.To]) && man(p.To+1)
}

// regenderOne gives another gender to all that agrees with the pronoun before
// "z": "jeden z klientów zgłosił".
func (rw *Rewriter) regenderOne(d *Draft, p *Person, gender morph.Gender) bool {
	for _, i := range agreeing(p.Sentence, p.Partitive) {
		t := &p.Sentence.Tokens[i]
		r, ok := t.Reading(func(r language.Reading) bool {
			return r.Tag.Gender()&morph.M1 != 0 && r.Tag.Number()&morph.Sg != 0 && !nominal(r)
		})
		if !ok {
			continue // a verb without gender
		}
		word, ok := rw.Inflect(r, t.Text, gender)
		if !ok {
			return false
		}
		d.Word(i, word)
	}
	return true
}

// relativeCase decides between the genitive and the accusative, which a masculine
// relative pronoun does not tell apart: by a preposition, by a noun that it belongs
// to ("którego wniosek"), by the verb of its clause. 0 where nothing is to decide.
func (rw *Rewriter) relativeCase(s *language.Sentence, i int) morph.Case {
	t := &s.Tokens[i]
	if !hasCase(t, morph.Gen) || !hasCase(t, morph.Acc) || t.HasLemma("jaki") {
		return 0
	}
	if i > 0 {
		if r, ok := s.Tokens[i-1].Reading(ofClass(morph.Prep)); ok {
			if r.Tag.Case()&morph.Acc != 0 {
				return morph.Acc
			}
			return morph.Gen
		}
	}
	verb := s.Clause(i).Verb
	if i+1 < len(s.Tokens) && verb != i+1 && couldBeSubject(&s.Tokens[i+1], morph.Sg|morph.Pl) && !isPronoun(&s.Tokens[i+1]) {
		return morph.Gen
	}
	if verb < 0 {
		return 0
	}
	if verb > 0 && isNot(&s.Tokens[verb-1]) {
		return morph.Gen
	}
	for _, r := range s.Tokens[verb].Readings {
		if f, ok := rw.Government.Verb(r.Lemma, false); ok && r.Tag.Class().Verbal() && f.Governs(morph.Gen) && !f.Governs(morph.Acc) {
			return morph.Gen
		}
	}
	return morph.Acc
}

func isPronoun(t *language.Token) bool {
	_, ok := pronounCase(t)
	return ok
}

// Instead rewrites the tokens [from, to), whose head is the person's, with a
// phrase in the head's case and number; what agrees with the head takes the
// phrase's gender.
func (rw *Rewriter) Instead(p *Person, from, to int, phrase dictionaries.Phrase) (*Draft, bool) {
	text, gender, ok := rw.inPlaceOf(p, phrase)
	if !ok {
		return nil, false
	}
	d := NewDraft(p.Text, p.Sentence)
	outside := *p
	outside.Agreeing = slices.DeleteFunc(slices.Clone(p.Agreeing), func(i int) bool { return from <= i && i < to })
	if !rw.regender(d, &outside, gender) {
		return nil, false
	}
	return d.Replace(from, to, LikeCapitals(text, p.Sentence.Tokens[from].Text)), true
}

// TakenUp reports an adjective without a noun after token to, in the sentence or
// the next, that takes the person's noun up again and agrees with it: "Nazwa
// użytkownika jest zajęta. Wpisz inną."
func (rw *Rewriter) TakenUp(p *Person, to int) bool {
	k := p.Text.IndexOf(p.Sentence)
	takesUp := func(t *language.Token) bool {
		_, ok := t.Reading(func(r language.Reading) bool {
			return r.Tag.Gender()&p.Reading.Tag.Gender() != 0 && r.Tag.Number()&p.Number() != 0
		})
		return ok && t.Agrees < 0 && t.HasLemma("inny", "nowy", "on", "kolejny", "dłuższy", "długi", "krótki")
	}
	for i := to; i < len(p.Sentence.Tokens); i++ {
		if takesUp(&p.Sentence.Tokens[i]) {
			return true
		}
	}
	if k < 0 || k+1 >= len(p.Text.Sentences) {
		return false
	}
	next := p.Text.Sentences[k+1].Tokens
	for i := range next {
		if takesUp(&next[i]) {
			return true
		}
	}
	return false
}

// SameGender reports a phrase of the gender of the person's noun.
func (rw *Rewriter) SameGender(p *Person, phrase dictionaries.Phrase) bool {
	return rw.headGender(phrase)&p.Reading.Tag.Gender() != 0
}
