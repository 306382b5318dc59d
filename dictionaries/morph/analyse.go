package morph

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// shape is how the word of the dictionary differs in case from the form asked.
type shape uint8

const (
	asWritten shape = iota
	lower           // klient for "Klient"
	title           // Jan for "JAN"
)

// Reading is one way to read a word form.
type Reading struct {
	Tag Tag
	// Homonym is SGJP's mark that keeps lexemes of one lemma apart ("Sm1" of
	// klient the person, "Sm2" of klient the program), "" where there is one.
	Homonym    string
	Kind       Kind
	Qualifiers Qualifiers

	form  string // as asked
	shape shape  // what turns form into the word that the dictionary holds
	edit  edit   // what turns that word into the lemma
	layer *layer
}

// Lemma returns the dictionary form, in SGJP's spelling.
func (r Reading) Lemma() string {
	var buf [MaxForm]byte
	return string(r.AppendLemma(buf[:0]))
}

// AppendLemma appends the dictionary form to dst.
func (r Reading) AppendLemma(dst []byte) []byte {
	var buf [MaxForm]byte
	return r.edit.append(dst, r.shape.append(buf[:0], r.form))
}

// Composed reports a word other than a verb that carries a mobile ending or
// "by": gdybyś, żeś, tyś.
func (r Reading) Composed() bool {
	c := r.Tag.Class()
	if c.Verbal() {
		return false
	}
	return r.Tag.Conditional() || r.Tag.Person() != 0 && c != Ppron12 && c != Ppron3
}

// bound reports a reading that holds only inside a longer word: polsko- (of
// polsko-niemiecki), pięcio-, -ś.
func (r Reading) bound() bool {
	switch r.Tag.Class() {
	case Adja, Pacta, Numcomp, Aglt:
		return true
	}
	return false
}

// append appends word in shape s, with the apostrophe and the hyphen that the
// dictionary has for those that keyboards and layout programs put.
func (s shape) append(dst []byte, word string) []byte {
	start := true
	for i := 0; i < len(word); {
		r, size := rune(word[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(word[i:])
		}
		switch {
		case r == '\'':
			r = '’'
		case r == '\u2011': // non-breaking hyphen
			r = '-'
		case r == utf8.RuneError && size == 1:
			dst = append(dst, word[i])
			i++
			continue
		case s == lower, s == title && !start:
			r = unicode.ToLower(r)
		}
		dst = utf8.AppendRune(dst, r)
		if s == title {
			start = !unicode.IsLetter(r)
		}
		i += size
	}
	return dst
}

// Analyse appends to dst the readings of form and returns it. It looks for
// the form as written, then in lower case (for the start of a sentence and
// politeness: "Klient"), then, when all of it is capitals, in title case
// ("JAN", "BIELSKO-BIAŁA"). Names written in lower case have no reading.
// Within each of these the usual readings come before dated and rare ones. An
// unknown form has no readings, but for compounds ("prawno-karny", "14-dniowy",
// "e-karta", "superoferta").
// Readings as an abbreviation that ends with a full stop (Stop is Pun) hold
// only where one follows. It does not allocate when dst has room.
func (d *Dictionary) Analyse(dst []Reading, form string) []Reading {
	known := len(dst)
	dst = d.anyCase(dst, form)
	dst = dst[:known+len(slices.DeleteFunc(dst[known:], Reading.bound))]
	if len(dst) == known {
		dst = d.compound(dst, form)
	}
	return dst
}

func (d *Dictionary) anyCase(dst []Reading, form string) []Reading {
	dst = d.lookUp(dst, form, asWritten)
	upper, other := letterCase(form)
	if upper > 0 {
		dst = d.lookUp(dst, form, lower)
	}
	if upper > 1 && other == 0 {
		dst = d.lookUp(dst, form, title)
	}
	return dst
}

// AnalyseExact returns the readings that the dictionary lists for form: there
// is no change of case and no compound, but there are readings as a
// part of a longer word, such as Adja.
func (d *Dictionary) AnalyseExact(dst []Reading, form string) []Reading {
	return d.lookUp(dst, form, asWritten)
}

func (d *Dictionary) lookUp(dst []Reading, form string, s shape) []Reading {
	if len(form) > MaxForm {
		return dst
	}
	var buf [MaxForm]byte
	word := s.append(buf[:0], form)
	for i := range d.layers {
		dst = d.layers[i].readings(dst, word, form, s)
	}
	return dst
}

// letterCase counts the capitals and the other letters of word.
func letterCase(word string) (upper, other int) {
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLetter(r):
			other++
		}
	}
	return upper, other
}

// readings appends the readings of word, for which form was written.
func (l *layer) readings(dst []Reading, word []byte, form string, s shape) []Reading {
	at, ok := l.forms.Get(word)
	if !ok {
		return dst
	}
	c := cursor(l.sections[SectionSets][at:])
	head := c.next()
	for range head / 2 {
		b := l.sections[SectionReadings][c.next()*readingSize:][:readingSize]
		r := Reading{
			Tag:     l.tag(u16(b, 2)),
			Homonym: l.homonym(b[4]),
			Kind:    l.kind(b[5]),
			form:    form,
			shape:   s,
			edit:    l.edit(u16(b, 0)),
			layer:   l,
		}
		if head&1 != 0 {
			r.Qualifiers = l.quals(c.next())
		}
		dst = append(dst, r)
	}
	return dst
}
