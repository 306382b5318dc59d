package main

import (
	"cmp"
	"compress/gzip"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// The sample that tests compare the compiled dictionary with, so that they
// need no listing. Both files are gzipped listings of the source as it is
// compiled, sorted.
const (
	// sampleForms holds every reading of the forms whose FNV-1a hash (32 bits)
	// of their UTF-8 bytes is divisible by formsModulus.
	sampleForms  = "dictionaries/build/testdata/forms.tsv.gz"
	formsModulus = 300
	// sampleLexemes holds every form of all lexemes of the lemmas whose hash
	// is divisible by lexemesModulus, and of lexemesOfClass more lemmas of each
	// class, those with the lowest hashes.
	sampleLexemes  = "dictionaries/build/testdata/lexemes.tsv.gz"
	lexemesModulus = 1500
	lexemesOfClass = 5
)

func hash(s string) uint32 {
	h := fnv.New32a()
	io.WriteString(h, s)
	return h.Sum32()
}

// writeSample writes the sample of the listing in folder.
func writeSample(folder string) error {
	s, err := readSource(folder)
	if err != nil {
		return err
	}
	var forms []row
	for _, r := range slices.Concat(s.lexemes, s.composed) {
		if hash(r.form)%formsModulus == 0 {
			forms = append(forms, r)
		}
	}
	if err := writeRows(sampleForms, forms); err != nil {
		return err
	}
	return writeRows(sampleLexemes, pickLexemes(s.lexemes))
}

// pickLexemes returns the rows of sampleLexemes.
func pickLexemes(rows []row) []row {
	lemmas := map[string]bool{}
	least := map[morph.Class][]string{} // the lemmas with the lowest hashes
	byHash := func(a, b string) int { return cmp.Or(cmp.Compare(hash(a), hash(b)), cmp.Compare(a, b)) }
	for _, r := range rows {
		if hash(r.lemma)%lexemesModulus == 0 {
			lemmas[r.lemma] = true
		}
		c := r.tag.Class()
		at, found := slices.BinarySearchFunc(least[c], r.lemma, byHash)
		if found || at == lexemesOfClass {
			continue
		}
		least[c] = slices.Insert(least[c], at, r.lemma)
		least[c] = least[c][:min(len(least[c]), lexemesOfClass)]
	}
	for _, more := range least {
		for _, lemma := range more {
			lemmas[lemma] = true
		}
	}
	var picked []row
	for _, r := range rows {
		if lemmas[r.lemma] {
			picked = append(picked, r)
		}
	}
	return picked
}

// writeRows writes a gzipped listing, sorted.
func writeRows(path string, rows []row) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	lines := make([]string, len(rows))
	for i, r := range rows {
		lines[i] = fmt.Sprintf("%s\t%s\t%s\t%v\t%v\t%v\n", r.form, r.lemma, r.homonym, r.tag, r.kind, r.qualifiers)
	}
	slices.Sort(lines)
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer file.Close()
	z, err := gzip.NewWriterLevel(file, gzip.BestCompression)
	if err != nil {
		return err
	}
	for _, line := range lines {
		io.WriteString(z, line) // an error comes back from Close
	}
	return errors.Join(z.Close(), file.Close())
}
