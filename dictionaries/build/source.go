package main

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// source is everything that the dictionary is compiled from.
type source struct {
	lexemes  []row // the forms of lexemes, PoliMorf's after SGJP's
	sgjp     int   // how many of lexemes are SGJP's
	composed []row // forms that are only analysed
}

// readSource reads the listing in folder.
func readSource(folder string) (source, error) {
	lexemes, err := readRows(filepath.Join(folder, "sgjp.tsv"))
	if err != nil {
		return source{}, err
	}
	composed, err := readRows(filepath.Join(folder, "composed.tsv"))
	if err != nil {
		return source{}, err
	}
	for i := range lexemes {
		correct(&lexemes[i])
	}
	lexemes, composed = merge(lexemes), merge(composed)
	s := source{lexemes, len(lexemes), composed}
	more, err := newPolimorf(lexemes).missing(filepath.Join(folder, "polimorf.tsv"), newKnown(lexemes, composed))
	s.lexemes = append(s.lexemes, more...)
	return s, err
}

// correct mends what the 2026 edition has wrong: "powinnyśmy" and the like
// (seven forms) are first person, not second.
func correct(r *row) {
	if r.tag.Class() == morph.Winien && r.tag.Person() == morph.Sec && strings.HasSuffix(r.form, "śmy") {
		r.tag = r.tag.With(morph.Pri)
	}
}

// merge sorts rows by lexeme and joins those that differ only in qualifiers,
// which two senses of one lexeme have in SGJP: what a word has in one sense
// only does not keep it from being used in the other.
func merge(rows []row) []row {
	slices.SortStableFunc(rows, compareLexemes)
	out := rows[:0]
	for group := range groups(rows, lexemeOf) {
		at := map[row]int{}
		for _, r := range group {
			bare := r
			bare.qualifiers = 0
			if i, ok := at[bare]; ok {
				out[i].qualifiers &= r.qualifiers
				continue
			}
			at[bare] = len(out)
			out = append(out, r)
		}
	}
	return out
}
