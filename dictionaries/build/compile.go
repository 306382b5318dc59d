package main

import (
	"encoding/binary"
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// compile returns the compiled dictionary (see morph's format.go) of the
// forms of lexemes and of composed forms, which are only analysed.
func compile(lexemes, composed []row) ([]byte, error) {
	var t tables
	var sections [morph.Sections][]byte
	if err := writeLexemes(&t, &sections, lexemes); err != nil {
		return nil, err
	}
	if err := writeForms(&t, &sections, slices.Concat(lexemes, composed)); err != nil {
		return nil, err
	}
	if err := t.sections(&sections); err != nil {
		return nil, err
	}
	out := []byte(morph.Magic)
	for _, s := range sections {
		out = binary.LittleEndian.AppendUint32(out, uint32(len(s)))
	}
	return append(out, slices.Concat(sections[:]...)...), nil
}

// groups yields the runs of rows that have the same key.
func groups[K comparable](rows []row, key func(row) K) func(func([]row) bool) {
	return func(yield func([]row) bool) {
		for start := 0; start < len(rows); {
			end := start + 1
			for end < len(rows) && key(rows[end]) == key(rows[start]) {
				end++
			}
			if !yield(rows[start:end]) {
				return
			}
			start = end
		}
	}
}

// sequences numbers lists of numbers, each written once, by their offset.
type sequences struct {
	at  map[string]uint32
	out []byte
}

func (s *sequences) place(encoded []byte) uint32 {
	if at, ok := s.at[string(encoded)]; ok {
		return at
	}
	if s.at == nil {
		s.at = map[string]uint32{}
	}
	at := uint32(len(s.out))
	s.at[string(encoded)] = at
	s.out = append(s.out, encoded...)
	return at
}

func varint(dst []byte, n uint32) []byte { return binary.AppendUvarint(dst, uint64(n)) }
