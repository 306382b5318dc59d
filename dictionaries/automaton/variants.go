package automaton

import "unicode/utf8"

// Variants returns the words of the automaton that word turns into when each
// of its characters stays or is replaced by one of its alternatives ("łódź"
// and so on for "lodz"). It walks the states that words share only once a
// beginning, so it costs little more than a few lookups.
func (a Automaton) Variants(word string, alternatives func(rune) string) []string {
	if len(a.data) < 4 {
		return nil
	}
	v := variants{a: a, alternatives: alternatives, made: make([]byte, 0, 2*len(word))}
	v.walk(target(a.data, 0), word)
	return v.found
}

// variants is one search.
type variants struct {
	a            Automaton
	alternatives func(rune) string
	made         []byte // the beginning of a variant
	found        []string
}

// walk goes on from the state at with what is left of the word.
func (v *variants) walk(at int, rest string) {
	if rest == "" {
		if v.a.data[at] == 0 {
			v.found = append(v.found, string(v.made))
		}
		return
	}
	r, size := utf8.DecodeRuneInString(rest)
	v.take(at, rest[:size], rest[size:])
	for _, other := range v.alternatives(r) {
		v.take(at, string(other), rest[size:])
	}
}

// take follows the bytes of one character from the state at, then goes on.
func (v *variants) take(at int, char, rest string) {
	for i := range len(char) {
		var ok bool
		if at, ok = v.a.step(at, char[i]); !ok {
			return
		}
	}
	made := len(v.made)
	v.made = append(v.made, char...)
	v.walk(at, rest)
	v.made = v.made[:made]
}

// step returns the state that label leads to from the state at.
func (a Automaton) step(at int, label byte) (int, bool) {
	for data := a.data; label != 0; at += 4 {
		switch {
		case data[at] == label && data[at+1]&next != 0:
			return at + 2, true
		case data[at] == label:
			return target(data, at), true
		case data[at+1]&last != 0:
			return 0, false
		}
	}
	return 0, false
}
