package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// The files of the supplement, from the module's root.
const (
	supplementWords    = "dictionaries/supplement.tsv"
	supplementCompiled = "dictionaries/morph/supplement.dict"
	baseCompiled       = "dictionaries/morph/sgjp.dict"
)

// compileSupplement compiles the supplement of the module in root. All errors
// in it are returned together; each names file, line and column.
func compileSupplement(root string) ([]byte, error) {
	base, err := os.ReadFile(filepath.Join(root, baseCompiled))
	if err != nil {
		return nil, err
	}
	d, err := morph.Open(string(base))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", baseCompiled, err)
	}
	words, err := os.ReadFile(filepath.Join(root, supplementWords))
	if err != nil {
		return nil, err
	}
	rows, err := readSupplement(d, supplementWords, string(words))
	if err != nil {
		return nil, err
	}
	return compile(rows, nil)
}

// readSupplement returns the forms of the words that text adds to d.
func readSupplement(d *morph.Dictionary, name, text string) ([]row, error) {
	var rows []row
	var errs []error
	lineOf := map[string]int{}
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		added, column, err := inflectLike(d, line)
		lemma, _, _ := strings.Cut(line, " ")
		if before := lineOf[line]; err == nil && before != 0 {
			column, err = 1, fmt.Errorf("%s stands in line %d already", lemma, before)
		}
		lineOf[line] = number
		if err != nil {
			errs = append(errs, fmt.Errorf("%s:%d:%d: %w", name, number, column, err))
		}
		rows = append(rows, added...)
	}
	return rows, errors.Join(errs...)
}

// inflectLike reads a line "lemma = model" or "lemma = model:homonym" and
// inflects the lemma as the model. An error comes with its column (1-based, in
// characters).
func inflectLike(d *morph.Dictionary, line string) (rows []row, column int, err error) {
	left, right, ok := strings.Cut(line, "=")
	if !ok {
		return nil, utf8.RuneCountInString(line) + 1, errors.New(`want "word = model"`)
	}
	lemma, model := strings.TrimSpace(left), strings.TrimSpace(right)
	if lemma == "" {
		return nil, 1, errors.New("no word before =")
	}
	column = utf8.RuneCountInString(left) + 1 + utf8.RuneCountInString(right[:len(right)-len(strings.TrimLeft(right, " \t"))]) + 1
	x, err := oneLexeme(d, model)
	if err != nil {
		return nil, column, err
	}
	for _, l := range d.Lexemes(lemma) {
		if !l.Compound() && l.Class == x.Class && l.Gender == x.Gender && l.Kind == x.Kind {
			return nil, 1, fmt.Errorf("%s is in the dictionary already", lemma)
		}
	}
	for _, f := range x.Forms(0) {
		e := toForm(x.Lemma, f.Text)
		stem, ok := strings.CutSuffix(lemma, x.Lemma[len(x.Lemma)-e.cut:])
		if !ok {
			return nil, 1, fmt.Errorf("%s does not end like %s, whose form %s replaces %q", lemma, x.Lemma, f.Text, x.Lemma[len(x.Lemma)-e.cut:])
		}
		rows = append(rows, row{e.prefix + stem + e.add, lemma, "", f.Tag, x.Kind, f.Qualifiers})
	}
	return rows, 0, nil
}

// oneLexeme returns the lexeme that a model names.
func oneLexeme(d *morph.Dictionary, model string) (morph.Lexeme, error) {
	lemma, homonym, marked := strings.Cut(model, ":")
	var found []morph.Lexeme
	var choices []string
	for _, x := range d.Lexemes(lemma) {
		if x.Class == morph.Brev || x.Compound() {
			continue // "tel" is an abbreviation of telefon
		}
		if !marked || x.Homonym == homonym {
			found = append(found, x)
		}
		choices = append(choices, lemma+":"+x.Homonym)
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(choices) == 0:
		return morph.Lexeme{}, fmt.Errorf("the dictionary lacks the model %q", lemma)
	case len(found) == 0:
		return morph.Lexeme{}, fmt.Errorf("no lexeme %s; there is %s", model, strings.Join(choices, ", "))
	}
	return morph.Lexeme{}, fmt.Errorf("%s is several lexemes; write one of %s", model, strings.Join(choices, ", "))
}
