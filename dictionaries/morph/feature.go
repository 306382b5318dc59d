package morph

import "strings"

// Feature is a set of values of one grammatical category: Nom|Acc is a Case,
// Sg a Number. The empty set means any in a pattern.
type Feature interface {
	place() (category, Tag)
}

// The categories, each a set of values.
type (
	Number       uint8
	Case         uint8
	Gender       uint8
	Person       uint8
	Degree       uint8
	Aspect       uint8
	Negation     uint8
	Accent       uint8 // of pronouns: mnie (stressed), mię
	PostPrep     uint8 // of pronouns: niego after a preposition, jego
	Accommodates uint8 // how a numeral binds its noun: dwa koty, pięć kotów
	Agglutinates uint8 // whether a past form takes an ending: mogł-em, mógł
	Vocal        uint8 // ze, z; -em, -m
	Stop         uint8 // whether an abbreviation ends with a full stop
	Subgender    uint8 // of neuter nouns and numerals, and of plural nouns
	Irrealis     uint8 // By: the word holds the conditional "by" (gdybyś, czyby)
)

// The values of the categories, in SGJP's order.
const (
	Sg Number = 1 << iota
	Pl
)
const (
	Nom Case = 1 << iota
	Gen
	Dat
	Acc
	Inst
	Loc
	Voc
)
const (
	M1 Gender = 1 << iota // masculine personal
	M2                    // masculine animate
	M3                    // masculine inanimate
	F
	N
	Masculine = M1 | M2 | M3
)
const (
	Pri Person = 1 << iota
	Sec
	Ter
)
const (
	Pos Degree = 1 << iota
	Com
	Sup
)
const (
	Imperf Aspect = 1 << iota
	Perf
)
const (
	Aff Negation = 1 << iota
	Neg
)
const (
	Akc Accent = 1 << iota
	Nakc
)
const (
	Praep PostPrep = 1 << iota
	Npraep
)
const (
	Congr Accommodates = 1 << iota
	Rec
)
const (
	Agl Agglutinates = 1 << iota
	Nagl
)
const (
	Wok Vocal = 1 << iota
	Nwok
)
const (
	Pun Stop = 1 << iota
	Npun
)
const (
	Col  Subgender = 1 << iota // counted with collective numerals: dziecko
	Ncol                       // other neuters: okno
	Pt                         // plurale tantum: drzwi, państwo
)
const (
	By Irrealis = 1 << iota
)

// category is the index of a field of a Tag; the fields are printed in this order.
type category uint8

const (
	number category = iota
	kase
	gender
	person
	degree
	aspect
	negation
	accent
	postPrep
	accommodates
	agglutinates
	vocal
	stop
	subgender
	irrealis
	categories
)

// fields says where a Tag holds each category. The class takes the lowest bits.
var fields = [categories]struct {
	shift uint8
	names []string
}{
	number:       {6, []string{"sg", "pl"}},
	kase:         {8, []string{"nom", "gen", "dat", "acc", "inst", "loc", "voc"}},
	gender:       {15, []string{"m1", "m2", "m3", "f", "n"}},
	person:       {20, []string{"pri", "sec", "ter"}},
	degree:       {23, []string{"pos", "com", "sup"}},
	aspect:       {26, []string{"imperf", "perf"}},
	negation:     {28, []string{"aff", "neg"}},
	accent:       {30, []string{"akc", "nakc"}},
	postPrep:     {32, []string{"praep", "npraep"}},
	accommodates: {34, []string{"congr", "rec"}},
	agglutinates: {36, []string{"agl", "nagl"}},
	vocal:        {38, []string{"wok", "nwok"}},
	stop:         {40, []string{"pun", "npun"}},
	subgender:    {42, []string{"col", "ncol", "pt"}},
	irrealis:     {45, []string{"by"}},
}

func (c category) mask() Tag { return (1<<len(fields[c].names) - 1) << fields[c].shift }

func (c category) of(t Tag) uint8 { return uint8(t & c.mask() >> fields[c].shift) }

func (c category) string(set uint8) string {
	f := fields[c]
	if c == kase && set == 1<<len(f.names)-1-uint8(Gen) {
		return "nom.dat.inst.acc.loc.voc" // SGJP writes this one set (numerals only) out of order
	}
	var b strings.Builder
	for i, name := range f.names {
		if set>>i&1 == 0 {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('.')
		}
		b.WriteString(name)
	}
	return b.String()
}

func place[T ~uint8](c category, set T) (category, Tag) {
	return c, Tag(set) << fields[c].shift & c.mask()
}

func (f Number) place() (category, Tag)       { return place(number, f) }
func (f Case) place() (category, Tag)         { return place(kase, f) }
func (f Gender) place() (category, Tag)       { return place(gender, f) }
func (f Person) place() (category, Tag)       { return place(person, f) }
func (f Degree) place() (category, Tag)       { return place(degree, f) }
func (f Aspect) place() (category, Tag)       { return place(aspect, f) }
func (f Negation) place() (category, Tag)     { return place(negation, f) }
func (f Accent) place() (category, Tag)       { return place(accent, f) }
func (f PostPrep) place() (category, Tag)     { return place(postPrep, f) }
func (f Accommodates) place() (category, Tag) { return place(accommodates, f) }
func (f Agglutinates) place() (category, Tag) { return place(agglutinates, f) }
func (f Vocal) place() (category, Tag)        { return place(vocal, f) }
func (f Stop) place() (category, Tag)         { return place(stop, f) }
func (f Subgender) place() (category, Tag)    { return place(subgender, f) }
func (f Irrealis) place() (category, Tag)     { return place(irrealis, f) }

// String returns the values in SGJP's words, joined by full stops.
func (f Number) String() string { return number.string(uint8(f)) }

// String returns the values in SGJP's words, joined by full stops.
func (f Case) String() string { return kase.string(uint8(f)) }

// String returns the values in SGJP's words, joined by full stops.
func (f Gender) String() string { return gender.string(uint8(f)) }

// String returns the values in SGJP's words, joined by full stops.
func (f Person) String() string { return person.string(uint8(f)) }

// String returns the values in SGJP's words, joined by full stops.
func (f Degree) String() string { return degree.string(uint8(f)) }

// String returns the values in SGJP's words, joined by full stops.
func (f Aspect) String() string { return aspect.string(uint8(f)) }

// String returns the values in SGJP's words, joined by full stops.
func (f Subgender) String() string { return subgender.string(uint8(f)) }
