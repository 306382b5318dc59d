package language

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// Mood is the tense or mood of a finite verb, as far as rules need to tell.
type Mood uint8

// The moods.
const (
	Present     Mood = iota // logujesz, also the simple future: zalogujesz
	Past                    // zalogowałeś, "żeś zalogował"
	Conditional             // zalogowałbyś, "gdybyś zalogował"
	Future                  // "będziesz logował", "będziesz logować", będziesz
	Imperative              // zaloguj
)

// Finite is what a finite verb says with the words that help it.
type Finite struct {
	Reading Reading
	Person  morph.Person // of the whole, not of the form alone
	Number  morph.Number
	Mood    Mood
	// Carrier is the token that carries person and mood in place of the verb
	// (Token.Carrier), -1 when there is none.
	Carrier int
}

// Finite returns token i as a finite verb with its effective person: that of
// "miał" is the second in "gdybyś miał", "czy byś miał" and "będziesz miał".
// The auxiliary "będziesz" itself is a verb of its own only without a past
// form ("będziesz na miejscu"); ok is false for it otherwise, and for words
// that are no finite verb.
func (s *Sentence) Finite(i int) (f Finite, ok bool) {
	t := &s.Tokens[i]
	r, ok := t.Reading(finite)
	if !ok || s.auxiliary(i) {
		return f, false
	}
	f = Finite{Reading: r, Person: r.Tag.Person(), Number: r.Tag.Number(), Carrier: t.Carrier}
	switch r.Tag.Class() {
	case morph.Praet, morph.Winien:
		f.Mood = Past
	case morph.Bedzie:
		f.Mood = Future
	case morph.Cond:
		f.Mood = Conditional
	case morph.Impt:
		f.Mood = Imperative
	}
	if t.Carrier < 0 {
		return f, true
	}
	// Its own reading is the past form, whatever else the word may be.
	if r, ok := t.Reading(bareParticiple); ok {
		f.Reading = r
	}
	f.Mood = Past
	carrier := &s.Tokens[t.Carrier]
	if c, ok := carrier.Reading(carriesPerson); ok {
		f.Person, f.Number = c.Tag.Person(), f.Reading.Tag.Number()
		switch {
		case c.Tag.Class() == morph.Bedzie:
			f.Mood = Future
		case c.Tag.Conditional():
			f.Mood = Conditional
		}
	}
	return f, true
}

// auxiliary reports whether token i is "będziesz" before a past form.
func (s *Sentence) auxiliary(i int) bool {
	if _, ok := s.Tokens[i].Reading(ofClass(morph.Bedzie)); !ok {
		return false
	}
	return slices.ContainsFunc(s.Tokens, func(t Token) bool { return t.Carrier == i })
}

// finite accepts the forms that can be the verb of a clause and have person.
func finite(r Reading) bool {
	switch r.Tag.Class() {
	case morph.Fin, morph.Bedzie, morph.Praet, morph.Cond, morph.Impt, morph.Winien:
		return true
	}
	return false
}

// bareParticiple accepts past forms without an ending of their own, which a
// moved ending or "będziesz" makes second person: "miał".
func bareParticiple(r Reading) bool {
	c := r.Tag.Class()
	return (c == morph.Praet || c == morph.Winien) && r.Tag.Person()&morph.Ter != 0
}

// carriesPerson accepts "będziesz" and words with a moved ending.
func carriesPerson(r Reading) bool {
	return r.Tag.Class() == morph.Bedzie || movedEnding(r)
}

// movedEnding accepts a word that is no verb and ends in -m, -ś, -śmy, -ście:
// gdybyś, byś, żeś, tyś.
func movedEnding(r Reading) bool {
	switch r.Tag.Class() {
	case morph.Comp, morph.Part, morph.Adv, morph.Conj, morph.Interj:
		return r.Tag.Person() != 0
	case morph.Aglt:
		return true
	case morph.Subst:
		return r.Tag.Person() != 0 && r.Tag.Person() != morph.Ter
	}
	return false
}

// ofClass accepts readings of a class.
func ofClass(c morph.Class) func(Reading) bool {
	return func(r Reading) bool { return r.Tag.Class() == c }
}

// carriers finds for each past form the word that carries its person.
func (s *Sentence) carriers() {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Kind != Word {
			continue
		}
		for _, r := range t.Readings {
			if r.Tag.Class() == morph.Bedzie {
				s.carryFuture(i, r)
				break
			}
			if movedEnding(r) && (s.endingSure(i) || s.spokenTo(i)) {
				s.carryEnding(i, r)
				break
			}
		}
	}
}

// endingSure reports a word whose every reading has the moved ending; "coś"
// and "kiedyś" have others.
func (s *Sentence) endingSure(i int) bool {
	for _, r := range s.Tokens[i].Readings {
		if !movedEnding(r) {
			return false
		}
	}
	return true
}

// spokenTo reports "ty" near the word: "coś ty zrobił".
func (s *Sentence) spokenTo(i int) bool {
	for j := max(0, i-2); j < min(len(s.Tokens), i+4); j++ {
		if s.Tokens[j].HasLemma("ty") && s.Tokens[j].Text == "ty" {
			return true
		}
	}
	return false
}

// carryEnding gives the ending of word i to the past forms after it: the first
// one, past words in between, and those joined to it ("gdybyś miał pytania lub
// chciał"). "Chciał byś", wrongly apart, is found to its left.
func (s *Sentence) carryEnding(i int, ending Reading) {
	if !s.carryRight(i, ending.Tag.Number(), 0, 15) && i > 0 && s.Tokens[i].Text[0] == 'b' {
		s.carry(i-1, i, ending.Tag.Number(), 0)
	}
}

// carryFuture joins "będziesz" with the imperfective past forms near it.
func (s *Sentence) carryFuture(i int, aux Reading) {
	if s.carryRight(i, aux.Tag.Number(), morph.Imperf, 9) {
		return
	}
	for j := i - 1; j >= max(0, i-3) && s.Tokens[j].Kind == Word; j-- { // "jak długo korzystał będziesz"
		if s.carry(j, i, aux.Tag.Number(), morph.Imperf) {
			return
		}
	}
}

// carryRight is the search to the right of carrier i, over at most reach tokens
// to the first past form. It reports whether there was one.
func (s *Sentence) carryRight(i int, number morph.Number, aspect morph.Aspect, reach int) bool {
	found, joined := false, false
	for j := i + 1; j < len(s.Tokens) && (found || j <= i+reach); j++ {
		t := &s.Tokens[j]
		if t.Kind == Punctuation && (found || aspect != 0) && t.Text != "(" && t.Text != ")" {
			return found
		}
		if t.Kind != Word {
			continue
		}
		if found && coordinating(t) {
			joined = true
			continue
		}
		if (!found || joined) && s.carry(j, i, number, aspect) {
			found, joined = true, false
			continue
		}
		if surelyFinite(t) || subordinating(t) && (found || aspect != 0) {
			return found
		}
	}
	return found
}

// carry makes i the carrier of token j if that is a past form that fits.
func (s *Sentence) carry(j, i int, number morph.Number, aspect morph.Aspect) bool {
	t := &s.Tokens[j]
	_, ok := t.Reading(func(r Reading) bool {
		return bareParticiple(r) && r.Tag.Number()&number != 0 && (aspect == 0 || r.Tag.Aspect()&aspect != 0)
	})
	if !ok || t.Carrier >= 0 {
		return false
	}
	t.Carrier = i
	return true
}
