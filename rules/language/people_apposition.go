package language

import "github.com/zwrot/zwrot/dictionaries/morph"

// markBefore marks the noun before the name with its adjectives: "nasz doradca
// Jan Nowak", "Opiekun: Jan Nowak", "Szanowny Panie Janie".
func (s *Sentence) markBefore(m mention, mark Marks) {
	i := m.first - 1
	if i > 0 && s.titled(&m) { // "dyrektor, pani Maria Nowak"
		s.Tokens[i].Marks |= mark
		i--
	}
	if i > 0 && s.Tokens[i].Kind == Punctuation && (s.Tokens[i].Text == ":" || s.Tokens[i].Text == "," || s.Tokens[i].Text == "–") {
		i--
	}
	i = s.beyondGenitive(i, m)
	for ; i >= 0 && agreesWith(&s.Tokens[i], m.cases, morph.M1|m.gender); i-- {
		s.Tokens[i].Marks |= mark
	}
}

// beyondGenitive returns the noun that the genitive ending at i belongs to, if
// it agrees with the name m, else i: "właściciel" for "mieszkania" in
// "właściciel mieszkania, Jan Nowak".
func (s *Sentence) beyondGenitive(i int, m mention) int {
	for j := i; j >= max(0, i-3); j-- {
		t := &s.Tokens[j]
		if j < i && agreesWith(t, m.cases, morph.M1|m.gender) {
			return j
		}
		if _, ok := t.Reading(func(r Reading) bool { return r.Tag.Case()&morph.Gen != 0 && r.Tag.Class() != morph.Prep }); !ok {
			break
		}
	}
	return i
}

// markAfter marks nouns in apposition: "Jan Nowak, doradca", "Jan Nowak,
// właściciel i prezes firmy", in a signature also on the next line.
func (s *Sentence) markAfter(m mention, mark Marks) {
	if m.last+2 >= len(s.Tokens) {
		return
	}
	from := m.last + 1
	switch s.Tokens[from].Text {
	case ",", "–":
		from++
	default:
		if !m.endsLine {
			return
		}
	}
	for i := from; i >= 0; i = s.afterConjunction(i) {
		i = s.markPhrase(i, m, mark)
		if i < 0 {
			return
		}
	}
}

// markPhrase marks the noun at i, and the adjectives before it, if they agree
// with the name m, and returns the noun; -1 where there is none.
func (s *Sentence) markPhrase(i int, m mention, mark Marks) int {
	for end := min(len(s.Tokens), i+3); i < end; i++ {
		t := &s.Tokens[i]
		if !agreesWith(t, m.cases, morph.M1|m.gender) {
			return -1
		}
		t.Marks |= mark
		if _, noun := t.Reading(ofClass(morph.Subst)); noun {
			return i
		}
	}
	return -1
}

// afterConjunction returns the word behind a conjunction that follows noun i
// and its genitive: "trener młodzieży i wychowawca"; -1 where there is none.
func (s *Sentence) afterConjunction(i int) int {
	for j := i + 1; j+1 < min(len(s.Tokens), i+5); j++ {
		t := &s.Tokens[j]
		if t.Lower == "i" || t.Lower == "oraz" {
			return j + 1
		}
		if _, genitive := t.Reading(func(r Reading) bool { return r.Tag.Case()&morph.Gen != 0 && r.Tag.Class() != morph.Prep }); !genitive {
			return -1
		}
	}
	return -1
}
