package morph

import "strings"

// Qualifiers is a set of SGJP's notes on the usage of a word or of one form.
// The labels of a field of knowledge (bot., żegl., komp., ...) are one bit,
// Technical: nothing here depends on which field it is.
type Qualifiers uint64

// The qualifiers, in SGJP's words in the comment.
const (
	Dated        Qualifiers = 1 << iota // daw.
	Obsolescent                         // przest.
	Rare                                // rzad.
	Archaic                             // arch.
	Historical                          // hist.: a thing of the past
	Colloquial                          // pot.
	Vulgar                              // wulg.
	Contemptuous                        // pogard.
	Disdainful                          // lekcew.
	Coarse                              // rub.
	Jocular                             // żart.
	Ironic                              // iron.
	Scolding                            // karc.
	Euphemistic                         // euf.
	Jargon                              // środ.
	Slang                               // slang
	SchoolSlang                         // szkol.
	Dialect                             // gwar.
	Regional                            // reg.
	Incorrect                           // niepopr.
	Bookish                             // książk.
	Elevated                            // podniosłe
	Erudite                             // erud.
	Poetic                              // poet.
	Literary                            // lit.
	Formal                              // form.
	Individual                          // indyw.: coined by an author, or for the occasion
	Dependent                           // niezal.: not used by itself
	Marked                              // char.: a gen. pl. that differs from the usual one, such as "-yj"
	Homonymous                          // hom.: a gen. pl. that sounds like the gen. sg.
	Phrasal                             // fraz.: only in a set phrase
	Figurative                          // przen.
	WithNumeral                         // po_liczebniku, num.
	OfThings                            // z_d.: of things
	Technical                           // term., techn. and every label of a field
)

// Unfit is the qualifiers of forms that zwrot never offers to a customer.
const Unfit = Dated | Obsolescent | Rare | Archaic | Vulgar | Contemptuous | Disdainful | Coarse |
	Jocular | Ironic | Scolding | Jargon | Slang | SchoolSlang | Dialect | Regional | Incorrect |
	Individual | Dependent | Marked | Phrasal | Poetic

var qualifierNames = []string{
	"daw.", "przest.", "rzad.", "arch.", "hist.", "pot.", "wulg.", "pogard.", "lekcew.", "rub.",
	"żart.", "iron.", "karc.", "euf.", "środ.", "slang", "szkol.", "gwar.", "reg.", "niepopr.",
	"książk.", "podniosłe", "erud.", "poet.", "lit.", "form.", "indyw.", "niezal.", "char.", "hom.",
	"fraz.", "przen.", "po_liczebniku", "z_d.", "term.",
}

// Has reports whether q and of share a qualifier.
func (q Qualifiers) Has(of Qualifiers) bool { return q&of != 0 }

// String returns SGJP's words joined by "|", "" for none; "term." stands for
// the label of any field.
func (q Qualifiers) String() string { return joinBits(uint64(q), qualifierNames) }

// ParseQualifiers reads SGJP's labels, separated by "|" or ",". Labels that
// combine two ("daw._dziś_gwar.") give both; those not listed are taken for
// labels of a field.
func ParseQualifiers(s string) Qualifiers {
	var q Qualifiers
	for label := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '|' || r == ',' }) {
		old, now, _ := strings.Cut(label, "_dziś_")
		q |= parseQualifier(old)
		if now != "" {
			q |= parseQualifier(now)
		}
	}
	return q
}

func parseQualifier(label string) Qualifiers {
	switch label {
	case "num.":
		return WithNumeral
	case `arch._(tylko_po_"ku")`:
		return Archaic | Phrasal
	case "pisane_łącznie_z_przyimkiem":
		return Phrasal
	}
	if i := indexOf(qualifierNames, label); i >= 0 {
		return 1 << i
	}
	return Technical
}
