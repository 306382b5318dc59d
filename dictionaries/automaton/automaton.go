// Package automaton maps words to numbers with a minimal acyclic automaton
// that is read in place: words that end alike, and with the same values, share
// their states.
//
// An automaton is a four-byte address of its first state, then the states. A
// state is its arcs: a value first, the others in any order. An arc takes four
// bytes, or two when its target is the state that follows, which only the last
// arc of a state can say:
//
//	byte 0       label; 0 ends a word, and the target is the word's value
//	bit 0 of 1   the arc is the last of its state
//	bit 1 of 1   the target is the next state
//	the rest     the target, 22 bits little endian: address divided by two
//
// Words are any strings without the byte 0.
package automaton

// Automaton is a compiled map of words to values. The zero Automaton is empty.
type Automaton struct {
	data string
}

const (
	// MaxValue is the largest value that a word may have.
	MaxValue = 1<<22 - 1

	last = 1 << 0
	next = 1 << 1
)

// Open reads what Builder.Bytes has made.
func Open(data string) Automaton { return Automaton{data} }

// Get returns the value of word. It does not allocate.
func (a Automaton) Get(word []byte) (uint32, bool) {
	data := a.data
	if len(data) < 4 {
		return 0, false
	}
	at := target(data, 0)
	for i := 0; i < len(word); i++ {
		label := word[i]
		for data[at] != label || label == 0 {
			if data[at+1]&last != 0 {
				return 0, false
			}
			at += 4
		}
		if data[at+1]&next != 0 {
			at += 2
		} else {
			at = target(data, at)
		}
	}
	if data[at] != 0 {
		return 0, false
	}
	return bits(data, at), true
}

func target(data string, at int) int { return int(bits(data, at)) << 1 }

func bits(data string, at int) uint32 {
	b := data[at : at+4]
	return uint32(b[1])>>2 | uint32(b[2])<<6 | uint32(b[3])<<14
}
