package morph

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Words that the dictionary does not list are read in two parts as Morfeusz
// reads them: the last is a word of the dictionary and inflects, what stands
// before does not change. The lemma is the whole word, tag and homonym mark
// are those of the last part.

// wordPrefixes are those of Morfeusz's prefixes that make new words in
// customers' mail. They go before common nouns, adjectives and adverbs, also
// with a hyphen (eko-torba).
var wordPrefixes = []string{
	"anty", "arcy", "audio", "auto", "bio", "cyber", "eko", "eks", "ekstra", "elektro", "euro",
	"foto", "giga", "hiper", "krypto", "makro", "mega", "mikro", "mini", "multi", "nano", "neo",
	"nie", "pseudo", "super", "tele", "turbo", "ultra", "wice", "wideo", "współ",
}

// minLast is the shortest last part in letters: in shorter words a prefix is
// too often chance.
const minLast = 4

// lastPart is what may follow the unchanging part of a compound.
type lastPart func(Tag, Kind, Qualifiers) bool

func adjectival(t Tag, _ Kind, _ Qualifiers) bool {
	c := t.Class()
	return c == Adj || c == Adv
}

func nominal(t Tag, k Kind, _ Qualifiers) bool { return t.Class() == Subst && k.Has(Common) }

func anyWord(t Tag, k Kind, q Qualifiers) bool {
	return !q.Has(Unfit) && (adjectival(t, k, q) || nominal(t, k, q))
}

// split finds where the last part of a compound begins, 0 if word is none.
func (d *Dictionary) split(word string) (int, lastPart) {
	if hyphen := strings.LastIndexByte(word, '-'); hyphen > 0 {
		switch before := word[:hyphen]; {
		case before == "e", before == "E":
			return hyphen + 1, nominal
		case isNumber(before), d.allAdja(before):
			return hyphen + 1, adjectival
		}
	}
	for _, p := range wordPrefixes {
		if len(word) < len(p) || !strings.EqualFold(word[:len(p)], p) {
			continue
		}
		last := len(p)
		if word[last:] != "" && word[last] == '-' {
			last++
		}
		if utf8.RuneCountInString(word[last:]) >= minLast {
			return last, anyWord
		}
	}
	return 0, nil
}

// allAdja reports whether every part of "staro-cerkiewno" is read as the first
// part of an adjective.
func (d *Dictionary) allAdja(word string) bool {
	var room [32]Reading
	isAdja := func(r Reading) bool { return r.Tag.Class() == Adja }
	for part := range strings.SplitSeq(word, "-") {
		if !slices.ContainsFunc(d.anyCase(room[:0], part), isAdja) {
			return false
		}
	}
	return true
}

// isNumber reports whether word is a number in digits or Roman digits: the
// first part of "14-dniowy", "XIX-wieczny".
func isNumber(word string) bool {
	return strings.Trim(word, "0123456789") == "" || strings.Trim(word, "IVXLCDM") == ""
}

// compound appends the readings of form as a compound.
func (d *Dictionary) compound(dst []Reading, form string) []Reading {
	last, fits := d.split(form)
	if last == 0 {
		return dst
	}
	known := len(dst)
	dst = d.anyCase(dst, form[last:])
	readings := slices.DeleteFunc(dst[known:], func(r Reading) bool {
		return r.edit.drop > 0 || !fits(r.Tag, r.Kind, r.Qualifiers)
	})
	for i := range readings {
		readings[i].form, readings[i].shape = form, lower
		if strings.ContainsFunc(form[:last], isRoman) && isNumber(form[:last-1]) {
			readings[i].shape = asWritten
		}
	}
	return dst[:known+len(readings)]
}

// compounds appends the lexemes of lemma as a compound.
func (d *Dictionary) compounds(dst []Lexeme, lemma string) []Lexeme {
	last, fits := d.split(lemma)
	if last == 0 {
		return dst
	}
	for i := range d.layers {
		for _, x := range d.layers[i].lexemes(nil, lemma[last:]) {
			if fits(New(x.Class), x.Kind, 0) {
				x.Lemma, x.before = lemma, last
				dst = append(dst, x)
			}
		}
	}
	return dst
}

func isRoman(r rune) bool { return strings.ContainsRune("IVXLCDM", r) }
