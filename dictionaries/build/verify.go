package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// verify compares the dictionary in the file compiled with the listing in
// folder: every form both ways, every lexeme inflected, then PoliMorf. It
// writes figures to out and fails on any difference, and when less than 97 %
// of PoliMorf's forms is analysed with its lemma and class.
func verify(folder, compiled string, out io.Writer) error {
	s, err := readSource(folder)
	if err != nil {
		return err
	}
	base, err := os.ReadFile(compiled)
	if err != nil {
		return err
	}
	d, err := morph.Open(string(base))
	if err != nil {
		return err
	}
	forms, formErrors := verifyForms(d, slices.Concat(s.lexemes, s.composed), out)
	fmt.Fprintf(out, "forms: %d compared, %d differ\n", forms, formErrors)
	lexemes, lexemeErrors := verifyLexemes(d, s.lexemes, out)
	fmt.Fprintf(out, "lexemes: %d inflected, %d differ\n", lexemes, lexemeErrors)
	share, err := verifyPolimorf(d, folder, s, out)
	if err != nil {
		return err
	}
	if formErrors+lexemeErrors > 0 || share < 0.97 {
		return fmt.Errorf("the dictionary differs from the listing")
	}
	return nil
}

// shown is the number of differences that are written out.
const shown = 20

// verifyForms compares the readings of every form of rows, which it sorts.
func verifyForms(d *morph.Dictionary, rows []row, out io.Writer) (forms, differ int) {
	slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(a.form, b.form) })
	var room [64]morph.Reading
	for group := range groups(rows, func(r row) string { return r.form }) {
		forms++
		if diff := compareReadings(group, d.AnalyseExact(room[:0], group[0].form)); diff != "" {
			if differ++; differ <= shown {
				fmt.Fprintf(out, "  %s: %s\n", group[0].form, diff)
			}
		}
	}
	return forms, differ
}

// compareReadings says how the readings of a form differ from its rows, ""
// when they are the same.
func compareReadings(rows []row, readings []morph.Reading) string {
	want := map[row]bool{}
	for _, r := range rows {
		want[r] = true
	}
	for _, r := range readings {
		got := row{rows[0].form, r.Lemma(), r.Homonym, r.Tag, r.Kind, r.Qualifiers}
		if !want[got] {
			return fmt.Sprintf("surplus %v", got)
		}
		delete(want, got)
	}
	for r := range want {
		return fmt.Sprintf("missing %v", r)
	}
	return ""
}

// verifyLexemes compares the paradigm of every lexeme of rows, which it sorts.
func verifyLexemes(d *morph.Dictionary, rows []row, out io.Writer) (lexemes, differ int) {
	slices.SortStableFunc(rows, compareLexemes)
	for group := range groups(rows, func(r row) string { return r.lemma }) {
		want := 0
		for range groups(group, lexemeOf) {
			want++
		}
		found := d.Lexemes(group[0].lemma)
		lexemes += want
		if len(found) != want {
			differ++
			fmt.Fprintf(out, "  %s: %d lexemes, want %d\n", group[0].lemma, len(found), want)
		}
		for _, x := range found {
			if diff := compareForms(group, x); diff != "" {
				if differ++; differ <= shown {
					fmt.Fprintf(out, "  %s:%s %v: %s\n", x.Lemma, x.Homonym, x.Class, diff)
				}
			}
		}
	}
	return lexemes, differ
}

// compareForms says how the forms of x differ from the rows of its lemma.
func compareForms(rows []row, x morph.Lexeme) string {
	want := map[morph.Form]bool{}
	for _, r := range rows {
		if r.homonym == x.Homonym && r.kind == x.Kind {
			want[morph.Form{Text: r.form, Tag: r.tag, Qualifiers: r.qualifiers}] = true
		}
	}
	for _, f := range x.Forms(0) {
		if !want[f] {
			return fmt.Sprintf("surplus %v", f)
		}
		delete(want, f)
	}
	for f := range want {
		return fmt.Sprintf("missing %v", f)
	}
	return ""
}

// verifyPolimorf checks that PoliMorf's forms are analysed with its lemmas and
// classes, and says of the others why not. It returns the share of the former.
func verifyPolimorf(d *morph.Dictionary, folder string, s source, out io.Writer) (float64, error) {
	first := newKnown(s.lexemes, s.composed)
	reasons := map[string]int{}
	forms, without, last, lastWithout := 0, 0, "", ""
	var room [64]morph.Reading
	var lemma [morph.MaxForm]byte
	err := newPolimorf(s.lexemes).read(filepath.Join(folder, "polimorf.tsv"), func(form, base string, tags []morph.Tag) {
		if form != last { // the rows of a form stand together
			forms++
			last = form
		}
		w := word{base, familyOf(tags[0].Class())}
		for _, r := range d.Analyse(d.AnalyseExact(room[:0], form), form) {
			if familyOf(r.Tag.Class()) == w.family && string(r.AppendLemma(lemma[:0])) == base {
				return
			}
		}
		if form != lastWithout {
			without++
			lastWithout = form
		}
		reasons[first.reason(form, w)]++
	})
	share := 1 - float64(without)/float64(forms)
	fmt.Fprintf(out, "PoliMorf: %d forms, %.2f %% with all its lemmas and classes; readings without:\n", forms, 100*share)
	for _, reason := range slices.Sorted(maps.Keys(reasons)) {
		fmt.Fprintf(out, "%8d %s\n", reasons[reason], reason)
	}
	return share, err
}

// reason says why a reading of PoliMorf is not in the dictionary.
func (k known) reason(form string, w word) string {
	switch {
	case w.family == other && k.forms[form]:
		return "other classes: a function word or abbreviation under another lemma"
	case w.family == other:
		return "other classes: symbols, parts of foreign names"
	case k.words[w] && k.forms[form]:
		return "the form belongs to another lexeme, the lexeme has another form here"
	case k.words[w]:
		return "the lexeme lacks this form"
	case k.forms[w.lemma]:
		return "the lemma is a form of another word"
	}
	return "a derivative with nie-"
}
