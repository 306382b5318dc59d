package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// word is a lemma with the family of its classes.
type word struct {
	lemma  string
	family family
}

// known is what the first source knows.
type known struct {
	forms map[string]bool
	words map[word]bool
}

func newKnown(listings ...[]row) known {
	k := known{map[string]bool{}, map[word]bool{}}
	for _, rows := range listings {
		for _, r := range rows {
			k.forms[r.form] = true
			k.words[word{r.lemma, familyOf(r.tag.Class())}] = true
		}
	}
	return k
}

// lacks reports whether a word of PoliMorf is to be added. A lemma that is a
// form of another word (biegany, of biegać) would only give known forms a
// second reading; adjectives and adverbs with nie- of a known one are read as
// compounds.
func (k known) lacks(w word) bool {
	if k.words[w] || k.forms[w.lemma] {
		return false
	}
	if rest, ok := strings.CutPrefix(w.lemma, "nie"); ok && (w.family == adjective || w.family == adverb) {
		return !k.words[word{rest, w.family}]
	}
	return w.family != other
}

// missing returns the rows of PoliMorf's lexemes that the first source lacks,
// and of abbreviations whose form it lacks.
func (p *polimorf) missing(path string, k known) ([]row, error) {
	var rows []row
	genders := map[string]map[string]bool{} // of a noun's lemma
	err := p.read(path, func(form, lemma string, tags []morph.Tag) {
		for _, tag := range tags {
			if tag.Class() == morph.Brev && !k.forms[form] {
				rows = append(rows, row{form: form, lemma: lemma, tag: tag})
			}
			if !k.lacks(word{lemma, familyOf(tag.Class())}) {
				continue
			}
			r := row{form: form, lemma: lemma, tag: tag}
			if familyOf(tag.Class()) == noun {
				r.kind = morph.Common
				if first, _ := utf8.DecodeRuneInString(lemma); unicode.IsUpper(first) {
					r.kind = morph.OtherName
				}
				r.homonym = genderMark(tag)
				if genders[lemma] == nil {
					genders[lemma] = map[string]bool{}
				}
				genders[lemma][r.homonym] = true
			}
			rows = append(rows, r)
		}
	})
	for i, r := range rows {
		if len(genders[r.lemma]) == 1 { // no mark where nothing is to be told apart
			rows[i].homonym = ""
		}
	}
	return rows, err
}

// genderMark returns the mark that SGJP gives homonymous nouns, "Sm3".
func genderMark(tag morph.Tag) string {
	if tag.Class() == morph.Depr {
		return "Sm1"
	}
	mark := "S" + tag.Gender().String()
	if sub := tag.Subgender(); sub != 0 {
		mark += "_" + sub.String()
	}
	return mark
}
