package main

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/zwrot/zwrot/dictionaries/automaton"
	"github.com/zwrot/zwrot/dictionaries/morph"
)

// reading is a reading with its values numbered.
type reading struct {
	edit, tag, homonym, kind uint32
}

// writeForms writes what analysis needs: the forms with their sets of
// readings. It sorts rows.
func writeForms(t *tables, sections *[morph.Sections][]byte, rows []row) error {
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.form, b.form), cmp.Compare(unusual(a), unusual(b)))
	})
	var readings ids[reading]
	var used []int
	number := make([]uint32, len(rows)) // the reading of each row
	for i, r := range rows {
		number[i] = readings.id(t.reading(r))
		if int(number[i]) == len(used) {
			used = append(used, 0)
		}
		used[number[i]]++
	}
	rank, order := byFrequency(used) // short numbers for what is frequent
	var sets sequences
	var forms automaton.Builder
	at := 0
	for group := range groups(rows, func(r row) string { return r.form }) {
		if len(group[0].form) > morph.MaxForm {
			return fmt.Errorf("form %q is too long", group[0].form)
		}
		set := encodeSet(t, group, number[at:at+len(group)], rank)
		if err := forms.Add(group[0].form, sets.place(set)); err != nil {
			return err
		}
		at += len(group)
	}
	var err error
	sections[morph.SectionForms], err = forms.Bytes()
	sections[morph.SectionSets] = sets.out
	for _, id := range order {
		r := readings.values[id]
		b := binary.LittleEndian.AppendUint16(sections[morph.SectionReadings], uint16(r.edit))
		b = binary.LittleEndian.AppendUint16(b, uint16(r.tag))
		sections[morph.SectionReadings] = append(b, byte(r.homonym), byte(r.kind))
	}
	return err
}

func (t *tables) reading(r row) reading {
	return reading{t.edits.id(toLemma(r.form, r.lemma)), t.tags.id(r.tag), t.homonyms.id(r.homonym), t.kinds.id(r.kind)}
}

// encodeSet returns the readings of a form without repetitions.
func encodeSet(t *tables, group []row, number, rank []uint32) []byte {
	type entry struct{ reading, qualifiers uint32 }
	var set []entry
	qualified := uint32(0)
	for i, r := range group {
		e := entry{rank[number[i]], t.qualifiers.id(r.qualifiers)}
		if slices.Contains(set, e) {
			continue
		}
		if r.qualifiers != 0 {
			qualified = 1
		}
		set = append(set, e)
	}
	out := varint(nil, uint32(2*len(set))+qualified)
	for _, e := range set {
		out = varint(out, e.reading)
		if qualified != 0 {
			out = varint(out, e.qualifiers)
		}
	}
	return out
}

// unusual ranks the readings of a form, and the lexemes of a lemma: the
// higher, the less likely.
func unusual(r row) int {
	n := 0
	c := r.tag.Class()
	switch {
	case r.qualifiers.Has(morph.Unfit):
		n += 16
	case r.qualifiers != 0:
		n++
	}
	if c == morph.Brev {
		n += 8 // an abbreviation without its full stop is seldom meant
	}
	if !c.Verbal() && c != morph.Ppron12 && c != morph.Ppron3 && r.tag.Person() != 0 {
		n += 4 // coś read as co with the ending -ś
	}
	if r.kind.Has(morph.Proper) && !r.kind.Has(morph.Common) {
		n += 2 // Wrona is a bird before it is a surname
	}
	return n
}
