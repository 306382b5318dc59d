package main

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/zwrot/zwrot/dictionaries/automaton"
	"github.com/zwrot/zwrot/dictionaries/morph"
)

// entry is a form of a paradigm: how to make it of the lemma, and its tag.
type entry struct {
	edit, tag uint32
}

// lexeme tells lexemes of a lemma apart. SGJP may mark forms of one lexeme
// with several kinds of name; then each kind is a lexeme of its own here.
type lexeme struct {
	lemma, homonym string
	kind           morph.Kind
}

func lexemeOf(r row) lexeme { return lexeme{r.lemma, r.homonym, r.kind} }

func compareLexemes(a, b row) int {
	return cmp.Or(cmp.Compare(a.lemma, b.lemma), cmp.Compare(a.homonym, b.homonym), cmp.Compare(a.kind, b.kind))
}

// writeLexemes writes what generation needs: the lemmas with their lexemes,
// and the paradigms. It sorts rows.
func writeLexemes(t *tables, sections *[morph.Sections][]byte, rows []row) error {
	slices.SortStableFunc(rows, compareLexemes)
	var entries ids[entry]
	var used []int
	var paradigms [][]uint32 // of each lexeme, in the order of rows
	for group := range groups(rows, lexemeOf) {
		var paradigm []uint32
		for _, r := range lemmaFirst(group) {
			id := entries.id(entry{t.edits.id(toForm(r.lemma, r.form)), t.tags.id(r.tag)})
			if slices.Contains(paradigm, id) {
				continue
			}
			if int(id) == len(used) {
				used = append(used, 0)
			}
			used[id]++
			paradigm = append(paradigm, id)
		}
		paradigms = append(paradigms, paradigm)
	}
	rank, order := byFrequency(used)
	for _, id := range order {
		e := entries.values[id]
		b := binary.LittleEndian.AppendUint16(sections[morph.SectionEntries], uint16(e.edit))
		sections[morph.SectionEntries] = binary.LittleEndian.AppendUint16(b, uint16(e.tag))
	}
	return writeLemmas(t, sections, rows, paradigms, rank)
}

// writeLemmas writes the lemmas, each with its lexemes, the usual ones first.
func writeLemmas(t *tables, sections *[morph.Sections][]byte, rows []row, paradigms [][]uint32, rank []uint32) error {
	var lists, encoded sequences
	var lemmas automaton.Builder
	next := 0
	for group := range groups(rows, func(r row) string { return r.lemma }) {
		type member struct {
			unusual int
			bytes   []byte
		}
		var members []member
		for lexeme := range groups(group, lexemeOf) {
			paradigm := varint(nil, uint32(len(paradigms[next])))
			for _, id := range paradigms[next] {
				paradigm = varint(paradigm, rank[id])
			}
			next++
			r := lexeme[0]
			bytes := append(varint(nil, encoded.place(paradigm)), byte(t.homonyms.id(r.homonym)), byte(t.kinds.id(r.kind)))
			members = append(members, member{unusual(r), bytes})
		}
		slices.SortStableFunc(members, func(a, b member) int { return a.unusual - b.unusual })
		list := varint(nil, uint32(len(members)))
		for _, m := range members {
			list = append(list, m.bytes...)
		}
		if err := lemmas.Add(group[0].lemma, lists.place(list)); err != nil {
			return err
		}
	}
	var err error
	sections[morph.SectionLemmas], err = lemmas.Bytes()
	sections[morph.SectionLexemes] = lists.out
	sections[morph.SectionParadigms] = encoded.out
	return err
}

// lemmaFirst moves the form that is the lemma to the front: its class and
// gender are the lexeme's. Depreciative forms come last.
func lemmaFirst(rows []row) []row {
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, func(a, b row) int { return distance(a) - distance(b) })
	return rows
}

func distance(r row) int {
	switch {
	case r.tag.Class() == morph.Depr:
		return 3
	case r.tag.Class() == morph.Inf:
		return 0
	case r.form == r.lemma && r.tag.Case()&morph.Nom != 0 || r.form == r.lemma && r.tag.Case() == 0:
		return 1
	}
	return 2
}
