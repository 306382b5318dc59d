package morph

import (
	"fmt"
	"strings"
)

// Tag is a class with its grammatical features, packed: the class in the
// lowest six bits, then one bit for each value of each category. So "nom or
// voc" is two bits, and two words agree in case where t.Case()&u.Case() is not
// zero. As a pattern, a Tag whose field is empty accepts any value there.
type Tag uint64

const classMask = 1<<6 - 1

// New returns the tag of class c with the features given:
//
//	morph.New(morph.Adj, morph.Sg, morph.Nom|morph.Voc, morph.F, morph.Pos)
func New(c Class, features ...Feature) Tag {
	t := Tag(c)
	for _, f := range features {
		t = t.With(f)
	}
	return t
}

// With returns t with the field of f's category replaced by f; an empty f
// (Case(0)) clears the field.
func (t Tag) With(f Feature) Tag {
	c, bits := f.place()
	return t&^c.mask() | bits
}

// WithClass returns t with another class; the features stay.
func (t Tag) WithClass(c Class) Tag { return t&^classMask | Tag(c) }

// Class returns the class.
func (t Tag) Class() Class { return Class(t & classMask) }

// Number returns the numbers that t allows; zero where the class has none.
func (t Tag) Number() Number { return Number(number.of(t)) }

// Case returns the cases that t allows; zero where the class has none.
func (t Tag) Case() Case { return Case(kase.of(t)) }

// Gender returns the genders that t allows; zero where the class has none.
func (t Tag) Gender() Gender { return Gender(gender.of(t)) }

// Person returns the persons that t allows. Words with a mobile ending have
// one too: Sec for "żeś".
func (t Tag) Person() Person { return Person(person.of(t)) }

// Degree returns the degree; zero where the word has none.
func (t Tag) Degree() Degree { return Degree(degree.of(t)) }

// Aspect returns the aspects of a verb form.
func (t Tag) Aspect() Aspect { return Aspect(aspect.of(t)) }

// Negated reports a participle or gerund with nie-.
func (t Tag) Negated() bool { return Negation(negation.of(t)) == Neg }

// Accent returns the stress of a pronoun.
func (t Tag) Accent() Accent { return Accent(accent.of(t)) }

// PostPrep tells pronouns after prepositions from others.
func (t Tag) PostPrep() PostPrep { return PostPrep(postPrep.of(t)) }

// Accommodates returns how a numeral binds its noun.
func (t Tag) Accommodates() Accommodates { return Accommodates(accommodates.of(t)) }

// Vocal returns the vocality of prepositions and endings.
func (t Tag) Vocal() Vocal { return Vocal(vocal.of(t)) }

// Stop returns whether an abbreviation ends with a full stop.
func (t Tag) Stop() Stop { return Stop(stop.of(t)) }

// Subgender returns col, ncol or pt of nouns and numerals.
func (t Tag) Subgender() Subgender { return Subgender(subgender.of(t)) }

// Conditional reports "by" in the word: a conditional verb form, or another
// word that carries "by" with its ending (gdybyś, czybyśmy).
func (t Tag) Conditional() bool { return t.Class() == Cond || irrealis.of(t) != 0 }

// Matches reports whether t fits the pattern: the class is the same or want
// has none, and every field that want fills shares a value with t's.
func (t Tag) Matches(want Tag) bool {
	if c := want.Class(); c != AnyClass && c != t.Class() {
		return false
	}
	for c := range categories {
		if w := want & c.mask(); w != 0 && w&t == 0 {
			return false
		}
	}
	return true
}

// String returns the tag as SGJP prints it: "subst:sg:nom.acc:m3".
func (t Tag) String() string {
	var b strings.Builder
	b.WriteString(t.Class().String())
	for c := range categories {
		if set := c.of(t); set != 0 {
			b.WriteByte(':')
			b.WriteString(c.string(set))
		}
	}
	return b.String()
}

// ParseTag reads a tag as SGJP prints it. Features may be left out, which
// makes a pattern ("adj:sg:nom"); unknown ones are an error.
func ParseTag(s string) (Tag, error) {
	name, rest, more := strings.Cut(s, ":")
	t, err := parseClass(name)
	if err != nil {
		return 0, fmt.Errorf("tag %q: %w", s, err)
	}
	for more {
		var values string
		values, rest, more = strings.Cut(rest, ":")
		c, bits, err := parseValues(values)
		if err != nil {
			return 0, fmt.Errorf("tag %q: %w", s, err)
		}
		if t&c.mask() != 0 {
			return 0, fmt.Errorf("tag %q: category of %q given twice", s, values)
		}
		t |= bits
	}
	return t, nil
}

func parseClass(name string) (Tag, error) {
	for c, n := range classNames {
		if n == name {
			return Tag(c), nil
		}
	}
	return 0, fmt.Errorf("unknown class %q", name)
}

func parseValues(values string) (category, Tag, error) {
	first, _, _ := strings.Cut(values, ".")
	for c := range categories {
		if indexOf(fields[c].names, first) < 0 {
			continue
		}
		var bits Tag
		for v := range strings.SplitSeq(values, ".") {
			i := indexOf(fields[c].names, v)
			if i < 0 {
				return 0, 0, fmt.Errorf("%q does not belong with %q", v, first)
			}
			bits |= 1 << i << fields[c].shift
		}
		return c, bits, nil
	}
	return 0, 0, fmt.Errorf("unknown feature %q", values)
}

func indexOf(names []string, s string) int {
	for i, n := range names {
		if n == s {
			return i
		}
	}
	return -1
}
