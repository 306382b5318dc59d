package automaton

import (
	"fmt"
	"slices"
	"strings"
)

// Builder makes an automaton from words in ascending order (after Daciuk,
// Mihov, Watson and Watson, "Incremental construction of minimal acyclic
// finite-state automata", 2000). The zero Builder is ready.
type Builder struct {
	word   string           // the word added last
	path   [][]arc          // the states along word, which may still change
	known  map[string]int32 // finished states by their arcs
	states [][]arc          // finished states
}

type arc struct {
	label  byte
	target int32 // a state, or the value when label is 0
}

// Add adds a word with its value. It fails when words do not ascend, when one
// holds a zero byte, and when the value is above MaxValue.
func (b *Builder) Add(word string, value uint32) error {
	switch {
	case b.path != nil && word <= b.word:
		return fmt.Errorf("automaton: %q after %q", word, b.word)
	case strings.IndexByte(word, 0) >= 0:
		return fmt.Errorf("automaton: zero byte in %q", word)
	case value > MaxValue:
		return fmt.Errorf("automaton: value %d of %q is too large", value, word)
	}
	if b.path == nil {
		b.path = [][]arc{nil}
		b.known = map[string]int32{}
	}
	common := 0
	for common < min(len(word), len(b.word)) && word[common] == b.word[common] {
		common++
	}
	b.finish(common)
	for i := common; i < len(word); i++ {
		b.path[i] = append(b.path[i], arc{label: word[i]})
		b.path = append(b.path, nil)
	}
	b.path[len(word)] = append(b.path[len(word)], arc{target: int32(value)})
	b.word = word
	return nil
}

// finish ends the states below depth.
func (b *Builder) finish(depth int) {
	for len(b.path) > depth+1 {
		end := len(b.path) - 1
		state := b.state(b.path[end])
		b.path = b.path[:end]
		above := b.path[end-1]
		above[len(above)-1].target = state
	}
}

// state returns the finished state with these arcs.
func (b *Builder) state(arcs []arc) int32 {
	key := make([]byte, 0, 5*len(arcs))
	for _, a := range arcs {
		key = append(key, a.label, byte(a.target), byte(a.target>>8), byte(a.target>>16), byte(a.target>>24))
	}
	state, ok := b.known[string(key)]
	if !ok {
		state = int32(len(b.states))
		b.known[string(key)] = state
		b.states = append(b.states, arcs)
	}
	return state
}

// Bytes returns the automaton; the Builder is spent. It fails when the
// automaton is larger than its addresses reach (8 MiB).
func (b *Builder) Bytes() ([]byte, error) {
	if b.path == nil {
		return nil, nil
	}
	b.finish(0)
	first := b.state(b.path[0])
	order, followed := b.order(first)
	address := make([]int, len(b.states))
	end := 4
	for _, s := range order {
		address[s] = end
		end += 4 * len(b.states[s])
		if followed[s] {
			end -= 2
		}
	}
	if end>>1 > MaxValue {
		return nil, fmt.Errorf("automaton: %d bytes are too many", end)
	}
	out := appendArc(make([]byte, 0, end), 0, 0, address[first]>>1)
	for _, s := range order {
		out = appendState(out, b.states[s], followed[s], address)
	}
	return out, nil
}

// order returns the states that first reaches, in an order where as many as
// can be follow a state with an arc to them. It moves that arc to the end of
// its state and marks the state as followed; the other arcs are ordered by how
// frequent their labels are, for speed.
func (b *Builder) order(first int32) (order []int32, followed []bool) {
	var frequency [256]int
	for _, arcs := range b.states {
		for _, a := range arcs {
			frequency[a.label]++
		}
	}
	frequency[0] = len(b.states) + 1 // a value comes first
	placed := make([]bool, len(b.states))
	followed = make([]bool, len(b.states))
	waiting := []int32{first}
	for len(waiting) > 0 {
		s := waiting[len(waiting)-1]
		waiting = waiting[:len(waiting)-1]
		for s >= 0 && !placed[s] {
			placed[s] = true
			order = append(order, s)
			arcs := b.states[s]
			slices.SortStableFunc(arcs, func(x, y arc) int { return frequency[y.label] - frequency[x.label] })
			follower := slices.IndexFunc(arcs, func(a arc) bool { return a.label != 0 && !placed[a.target] })
			if follower < 0 {
				break
			}
			followed[s] = true
			moved := arcs[follower]
			arcs = append(slices.Delete(arcs, follower, follower+1), moved)
			for _, a := range arcs[:len(arcs)-1] {
				if a.label != 0 && !placed[a.target] {
					waiting = append(waiting, a.target)
				}
			}
			s = moved.target
		}
	}
	return order, followed
}

func appendState(out []byte, arcs []arc, followed bool, address []int) []byte {
	for i, a := range arcs {
		flags := byte(0)
		if i == len(arcs)-1 {
			flags = last
		}
		switch {
		case flags == last && followed:
			out = append(out, a.label, last|next)
		case a.label == 0:
			out = appendArc(out, a.label, flags, int(a.target))
		default:
			out = appendArc(out, a.label, flags, address[a.target]>>1)
		}
	}
	return out
}

func appendArc(out []byte, label, flags byte, target int) []byte {
	return append(out, label, flags|byte(target<<2), byte(target>>6), byte(target>>14))
}
