package rewrite

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// carried are the words of a sentence that go on about a person without naming
// it, beyond what agrees with the noun.
type carried struct {
	sentence *language.Sentence
	verbs    []int // and predicates: "zostanie skreślony"
	pronouns []int // "poproś go o podpis"
}

func (c carried) empty() bool { return len(c.verbs) == 0 && len(c.pronouns) == 0 }

// goesOn finds the words after the noun that go on about the person: in its own
// sentence ("Jeżeli pacjent nie przyjdzie, zostanie skreślony") and in the next
// ("Wyślij klientowi link. Będzie mógł zapłacić później").
func (rw *Rewriter) goesOn(p *Person) []carried {
	s := p.Sentence
	own := carried{sentence: s}
	for i := p.Head + 1; i < len(s.Tokens); i++ {
		switch {
		case slices.Contains(p.Agreeing, i):
		case p.markedAs(i):
			own.verbs = append(own.verbs, i)
		case rw.subjectless(s, i, p.Number()) && p.lastSubject(i):
			own.verbs = append(own.verbs, i)
		case goesOnPronoun(&s.Tokens[i], p.Number()) && !p.own(i) && (rw.ofPeople(s, i) || !p.competitor(s, i)):
			own.pronouns = append(own.pronouns, i)
		}
	}
	return slices.DeleteFunc([]carried{own, rw.nextSentence(p)}, carried.empty)
}

// markedAs reports an adjective behind "jako" that is said of the person as the
// subject: "uczeń został oznaczony jako nieobecny".
func (p *Person) markedAs(i int) bool {
	s := p.Sentence
	j := i - 1
	for j > 0 && isAdverb(&s.Tokens[j]) {
		j--
	}
	if j <= p.Head || folded(&s.Tokens[j]) != "jako" || s.Tokens[i].Agrees >= 0 {
		return false
	}
	passive := slices.ContainsFunc(p.Agreeing, func(k int) bool {
		_, ok := s.Tokens[k].Reading(ofClass(morph.Ppas))
		return ok && k > p.Head && s.SameClause(k, i)
	})
	if !passive {
		return false // "oznaczył błąd jako naprawiony"
	}
	_, ok := s.Tokens[i].Reading(func(r language.Reading) bool {
		return adjectival(r) && r.Tag.Case()&morph.Nom != 0 && r.Tag.Number()&p.Number() != 0 && r.Tag.Gender()&morph.M1 != 0
	})
	return ok
}

// own reports a pronoun in the clause of which the person is the subject: there it
// stands for somebody or something else, or it would be "siebie".
func (p *Person) own(i int) bool {
	if _, gerund := p.Sentence.Tokens[max(0, i-1)].Reading(ofClass(morph.Ger)); gerund {
		return false // "wyłączył wysyłanie mu wiadomości"
	}
	verb := p.Sentence.Clause(p.Head).Verb
	return verb >= 0 && p.Case() == morph.Nom && p.Sentence.SameClause(i, p.Head) && p.Sentence.Tokens[verb].Agrees == p.Head
}

// nextSentence is goesOn for the sentence after the person's.
func (rw *Rewriter) nextSentence(p *Person) (next carried) {
	k := p.Text.IndexOf(p.Sentence)
	if k < 0 || k+1 >= len(p.Text.Sentences) || p.Number() != morph.Sg || !p.lastSubject(len(p.Sentence.Tokens)) {
		return next
	}
	next.sentence = &p.Text.Sentences[k+1]
	tokens := next.sentence.Tokens
	for i := range tokens {
		if tokens[i].Kind == language.Placeholder || named(&tokens[i]) {
			break
		}
		if rw.subjectless(next.sentence, i, p.Number()) {
			next.verbs = append(next.verbs, i)
		}
		if len(next.verbs) == 0 && couldBeSubject(&tokens[i], p.Number()) {
			break // the sentence has a subject of its own
		}
	}
	return next
}

// named reports a word that names somebody, or says something of one named.
func named(t *language.Token) bool {
	return t.Marks&(language.NamedMan|language.NamedWoman|language.Paired|language.FormalAddress|language.Quoted) != 0
}

// subjectless reports a verb or predicate of the 3rd person that shows a
// masculine gender and has no subject in its clause.
func (rw *Rewriter) subjectless(s *language.Sentence, i int, n morph.Number) bool {
	t := &s.Tokens[i]
	if t.Agrees >= 0 && !rw.seemingSubject(s, i, t.Agrees) || named(t) || t.Kind != language.Word || t.Carrier >= 0 && !thirdPerson(&s.Tokens[t.Carrier]) {
		return false
	}
	r, ok := t.Reading(func(r language.Reading) bool {
		if r.Tag.Number() != n || r.Tag.Gender()&morph.M1 == 0 {
			return false
		}
		switch r.Tag.Class() {
		case morph.Praet, morph.Cond, morph.Winien:
			return r.Tag.Person()&morph.Ter != 0
		case morph.Ppas, morph.Adj: // no "klientem może zostać każdy": that is the subject
			return r.Tag.Case()&morph.Nom != 0 && afterCopula(s, i) && !t.HasLemma("każdy", "żaden", "niejeden")
		}
		return false
	})
	return ok && !rw.hasSubject(s, i, r)
}

func thirdPerson(t *language.Token) bool {
	_, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Person()&(morph.Pri|morph.Sec) != 0 })
	return !ok
}

// afterCopula reports a predicate: być or zostać of the 3rd person stands before
// it, at most an adverb between.
func afterCopula(s *language.Sentence, i int) bool {
	for j := i - 1; j >= max(0, i-2) && s.Tokens[j].Kind == language.Word; j-- {
		if s.Tokens[j].HasLemma("być", "zostać") {
			return s.Tokens[j].Agrees < 0 && thirdPerson(&s.Tokens[j])
		}
	}
	return false
}

// hasSubject reports a noun in the clause of the verb at i that can be its
// subject. A noun behind a verb that takes an object is that.
func (rw *Rewriter) hasSubject(s *language.Sentence, i int, verb language.Reading) bool {
	takes, _ := rw.Government.Verb(verb.Lemma, false)
	for k := range s.Tokens {
		if k == i || !s.SameClause(k, i) || !couldBeSubject(&s.Tokens[k], verb.Tag.Number()) {
			continue
		}
		if _, verb := s.Tokens[k].Reading(finite); verb {
			continue // "zostanie" is a gerund too
		}
		if s.Tokens[k].HasLemma("co") && verb.Tag.Gender() != 0 && verb.Tag.Gender()&morph.N == 0 {
			continue // "co widział"
		}
		if _, object := s.Tokens[k].Reading(func(r language.Reading) bool { return r.Tag.Case()&morph.Acc != 0 }); object && k > i && (takes.Governs(morph.Acc) || infinitiveBetween(s, i, k)) {
			continue
		}
		return true
	}
	return false
}

func infinitiveBetween(s *language.Sentence, i, k int) bool {
	return slices.ContainsFunc(s.Tokens[i+1:k], func(t language.Token) bool {
		_, ok := t.Reading(ofClass(morph.Inf))
		return ok
	})
}

// seemingSubject reports a thing behind the verb at i that reads like its subject and
// is its object, or that of an infinitive: "jeśli zaliczył test", "Będzie mógł pobrać
// plik".
func (rw *Rewriter) seemingSubject(s *language.Sentence, i, k int) bool {
	if k < i || !hasCase(&s.Tokens[k], morph.Acc) || personal(&s.Tokens[k], morph.Sg|morph.Pl) {
		return false
	}
	return infinitiveBetween(s, i, k) || slices.ContainsFunc(s.Tokens[i].Readings, func(r language.Reading) bool {
		f, ok := rw.Government.Verb(r.Lemma, false)
		return ok && r.Tag.Class().Verbal() && f.Governs(morph.Acc)
	})
}

// couldBeSubject reports a noun or pronoun in the nominative.
func couldBeSubject(t *language.Token, n morph.Number) bool {
	if t.Kind == language.Placeholder {
		return true
	}
	_, ok := t.Reading(func(r language.Reading) bool {
		switch r.Tag.Class() {
		case morph.Subst, morph.Depr, morph.Ger, morph.Ppron3, morph.Ppron12:
			return r.Tag.Case()&morph.Nom != 0 && r.Tag.Number()&n != 0
		}
		return false
	})
	return ok
}

// lastSubject reports whether the person is what a verb without a subject at
// token i goes on about: the last masculine subject before it or, where there is
// none, the only masculine noun for a person.
func (p *Person) lastSubject(i int) bool {
	s := p.Sentence
	for j := i - 1; j >= 0; j-- {
		subject := s.Tokens[j].Agrees
		r, verb := s.Tokens[j].Reading(finite)
		if verb && subject < 0 && p.Case() != morph.Nom && s.SameClause(j, p.Head) && r.Tag.Class() == morph.Praet && r.Tag.Gender()&morph.M1 != 0 && r.Tag.Number()&p.Number() != 0 && s.Tokens[j].Carrier < 0 {
			return false // somebody unsaid: "Spojrzał na klienta, a potem wyszedł"
		}
		if !verb || subject < 0 {
			continue
		}
		if subject == p.Head {
			return true
		}
		if masculineNoun(&s.Tokens[subject], p.Number()) {
			return false
		}
	}
	for j := range s.Tokens[:i] {
		if j != p.Head && personal(&s.Tokens[j], p.Number()) {
			return false
		}
	}
	return true
}

func finite(r language.Reading) bool {
	switch r.Tag.Class() {
	case morph.Fin, morph.Praet, morph.Cond, morph.Winien, morph.Bedzie:
		return true
	}
	return false
}

func masculineNoun(t *language.Token, n morph.Number) bool {
	_, ok := t.Reading(func(r language.Reading) bool {
		return r.Tag.Number()&n != 0 && r.Tag.Gender()&morph.Masculine != 0
	})
	return ok
}

// personal reports a masculine noun for a person.
func personal(t *language.Token, n morph.Number) bool {
	_, ok := t.Reading(func(r language.Reading) bool {
		return nominal(r) && r.Tag.Number()&n != 0 && r.Tag.Gender()&morph.M1 != 0
	})
	return ok
}

// goesOnPronoun reports a form of "on" whose gender shows.
func goesOnPronoun(t *language.Token, n morph.Number) bool {
	_, ok := t.Reading(func(r language.Reading) bool {
		return r.Tag.Class() == morph.Ppron3 && r.Tag.Number() == n && r.Tag.Gender()&morph.M1 != 0
	})
	return ok && !named(t)
}

// ofPeople reports a pronoun that hardly stands for a thing: in the dative, or by a
// verb of talking to people ("poproś go o telefon").
func (rw *Rewriter) ofPeople(s *language.Sentence, i int) bool {
	if folded(&s.Tokens[i]) == "mu" || folded(&s.Tokens[i]) == "jemu" {
		return true
	}
	for j := max(0, i-2); j < min(len(s.Tokens), i+2); j++ {
		for _, r := range s.Tokens[j].Readings {
			if r.Tag.Class().Verbal() && rw.Nouns.PersonalCue(r.Lemma) {
				return true
			}
		}
	}
	return false
}

// competitor reports a noun before the pronoun at i, other than the person's,
// that it may stand for: "Wyślij klientowi plik i otwórz go".
func (p *Person) competitor(s *language.Sentence, i int) bool {
	for k := range s.Tokens[:i] {
		t := &s.Tokens[k]
		if k == p.Head || len(t.Readings) == 0 {
			continue
		}
		if _, gerund := t.Reading(ofClass(morph.Ger)); gerund && k == i-1 {
			continue // "o dodanie go"
		}
		r := t.Readings[0]
		if nominal(r) && r.Tag.Number()&p.Number() != 0 && (p.Number() == morph.Pl || r.Tag.Gender()&morph.F == 0) {
			return true
		}
	}
	return false
}

// carry gives another gender to what goes on about the person.
func (rw *Rewriter) carry(d *Draft, p *Person, gender morph.Gender) bool {
	for _, c := range rw.goesOn(p) {
		into := d
		if c.sentence != p.Sentence {
			into = NewDraft(p.Text, c.sentence)
			d.Along(into)
		}
		for _, i := range c.verbs {
			t := &c.sentence.Tokens[i]
			r, ok := t.Reading(func(r language.Reading) bool {
				return r.Tag.Gender()&morph.M1 != 0 && r.Tag.Number() == p.Number() && !nominal(r)
			})
			if !ok {
				return false
			}
			word, ok := rw.Inflect(r, t.Text, gender)
			if !ok {
				return false
			}
			into.Word(i, word)
		}
		for _, i := range c.pronouns {
			word, ok := rw.pronounOf(c.sentence, i, p.Number(), gender)
			if !ok {
				return false
			}
			into.Word(i, word)
		}
	}
	return true
}

// pronounOf is the form of "on" at i for another gender. A noun after it makes
// it a possessive, a negated verb before it the genitive.
func (rw *Rewriter) pronounOf(s *language.Sentence, i int, n morph.Number, gender morph.Gender) (string, bool) {
	t := &s.Tokens[i]
	want := [...]morph.Case{morph.Acc, morph.Gen, morph.Dat, morph.Inst, morph.Loc, morph.Nom}
	possessive := i+1 < len(s.Tokens) && slices.ContainsFunc(s.Tokens[i+1].Readings[:min(1, len(s.Tokens[i+1].Readings))], func(r language.Reading) bool { return nominal(r) || adjectival(r) })
	_, gerund := s.Tokens[max(0, i-1)].Reading(ofClass(morph.Ger))
	if possessive || gerund || i > 1 && isNot(&s.Tokens[i-2]) {
		want[0], want[1] = want[1], want[0]
	}
	for _, c := range want {
		r, ok := t.Reading(func(r language.Reading) bool {
			return r.Tag.Class() == morph.Ppron3 && r.Tag.Number() == n && r.Tag.Gender()&morph.M1 != 0 && r.Tag.Case()&c != 0
		})
		if ok {
			return rw.Inflect(r, t.Text, gender, c, r.Tag.PostPrep())
		}
	}
	return "", false
}
