package morph

import (
	"errors"
	"fmt"

	"github.com/zwrot/zwrot/dictionaries/automaton"
)

// Layout of a compiled dictionary, version 1. Numbers are little endian, "v"
// is a varint.
//
//	header      Magic, then the length of each section (u32)
//	forms       automaton: form -> offset in sets
//	sets        v(2n+q), then n readings: v(reading), and v(qualifiers) if q is 1
//	readings    edit u16, tag u16, homonym u8, kind u8
//	lemmas      automaton: lemma -> offset in lexemes
//	lexemes     v(n), then n lexemes: v(offset in paradigms), homonym u8, kind u8
//	paradigms   v(n), then n entries: v(entry)
//	entries     edit u16, tag u16
//	edits       see edit: drop u8, cut u8, prefix u8, length of add u8, offset of add in texts u16
//	tags        u64
//	homonyms    offset in texts u16, length u8
//	kinds       u64
//	qualifiers  u64
//	texts       bytes
//
// An edit of a reading leads from a form to its lemma, that of an entry from
// the lemma to a form. Qualifiers of a generated form are those of its reading.

// Magic opens a compiled dictionary.
const Magic = "zwrot dictionary 1\n"

// The sections of a compiled dictionary, in their order.
const (
	SectionForms = iota
	SectionSets
	SectionReadings
	SectionLemmas
	SectionLexemes
	SectionParadigms
	SectionEntries
	SectionEdits
	SectionTags
	SectionHomonyms
	SectionKinds
	SectionQualifiers
	SectionTexts
	Sections
)

const (
	readingSize = 6
	entrySize   = 4
	editSize    = 6
	homonymSize = 3
)

// Prefixes are those that an edit may put before a word, by their number.
var prefixes = [...]string{"", "nie", "naj"}

// MaxForm is the longest form in bytes that is looked up; no word of a
// dictionary may be longer.
const MaxForm = 96

// layer is one compiled dictionary.
type layer struct {
	forms, lemmas automaton.Automaton
	sections      [Sections]string
}

var errFormat = errors.New("morph: not a compiled dictionary")

// openLayer slices data into sections.
func openLayer(data string) (layer, error) {
	var l layer
	const header = len(Magic) + 4*Sections
	if len(data) < header || data[:len(Magic)] != Magic {
		return l, errFormat
	}
	at := header
	for i := range l.sections {
		n := int(u32(data, len(Magic)+4*i))
		if n < 0 || n > len(data)-at {
			return l, fmt.Errorf("%w: section %d is cut", errFormat, i)
		}
		l.sections[i] = data[at : at+n]
		at += n
	}
	l.forms = automaton.Open(l.sections[SectionForms])
	l.lemmas = automaton.Open(l.sections[SectionLemmas])
	return l, nil
}

// edit turns one word into another: drop bytes off its front, cut bytes off
// its end, then put prefix before and add after.
type edit struct {
	drop, cut uint8
	prefix    string
	add       string
}

// append appends the edited word to dst.
func (e edit) append(dst, word []byte) []byte {
	dst = append(dst, e.prefix...)
	if end := len(word) - int(e.cut); int(e.drop) < end {
		dst = append(dst, word[e.drop:end]...)
	}
	return append(dst, e.add...)
}

func (l *layer) edit(id uint32) edit {
	b := l.sections[SectionEdits][id*editSize:][:editSize]
	e := edit{drop: b[0], cut: b[1], prefix: prefixes[b[2]]}
	if n := int(b[3]); n > 0 {
		e.add = l.sections[SectionTexts][u16(b, 4):][:n]
	}
	return e
}

func (l *layer) homonym(id byte) string {
	b := l.sections[SectionHomonyms][int(id)*homonymSize:][:homonymSize]
	return l.sections[SectionTexts][u16(b, 0):][:b[2]]
}

func (l *layer) tag(id uint32) Tag { return Tag(u64(l.sections[SectionTags], int(id)*8)) }
func (l *layer) kind(id byte) Kind { return Kind(u64(l.sections[SectionKinds], int(id)*8)) }
func (l *layer) quals(id uint32) Qualifiers {
	return Qualifiers(u64(l.sections[SectionQualifiers], int(id)*8))
}

// cursor reads varints.
type cursor string

func (c *cursor) next() uint32 {
	var n uint32
	for shift := 0; ; shift += 7 {
		b := (*c)[0]
		*c = (*c)[1:]
		n |= uint32(b&0x7f) << shift
		if b < 0x80 {
			return n
		}
	}
}

func (c *cursor) byte() byte {
	b := (*c)[0]
	*c = (*c)[1:]
	return b
}

func u16(s string, at int) uint32 { return uint32(s[at]) | uint32(s[at+1])<<8 }

func u32(s string, at int) uint32 { return u16(s, at) | u16(s, at+2)<<16 }

func u64(s string, at int) uint64 { return uint64(u32(s, at)) | uint64(u32(s, at+4))<<32 }
