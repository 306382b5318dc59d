package document

import (
	"slices"
	"strings"
	"unicode"
)

// genderWords are the words by which templates ask for a person's gender. All
// are in small letters.
type genderWords struct {
	variables []string // parts of a variable's name: user.gender, klient.plec
	// female and male are parts of names that hold the answer: is_female.
	female, male []string
	// strongFemale and strongMale are values that tell by themselves what is
	// asked; the weak ones do so only for a variable of a gender. Polish systems
	// store K or W (woman) and Ż for women.
	strongFemale, strongMale, weakFemale, weakMale []string
	codeFemale, codeMale                           string // ISO 5218
}

// newGenderWords returns the words known, and the variables that a user names
// besides.
func newGenderWords(more []string) *genderWords {
	g := &genderWords{
		variables:    strings.Fields("gender sex plec płeć płci plci salutation honorific"),
		female:       strings.Fields("female feminine woman women kobieta kobiety kobieca żeńska zenska żeński zenski"),
		male:         strings.Fields("male masculine man men mężczyzna mezczyzna męska meska męski meski"),
		strongFemale: strings.Fields("pani mrs"),
		strongMale:   strings.Fields("pan mr"),
		weakFemale:   strings.Fields("f k w ż z fem ms miss girl"),
		weakMale:     strings.Fields("m masc boy"),
		codeFemale:   "2",
		codeMale:     "1",
	}
	for _, name := range more {
		g.variables = append(g.variables, strings.ToLower(name))
	}
	return g
}

// asked is what a condition asks about gender.
type asked struct {
	subject string // whose: the variable without the words that name a gender
	gender  byte   // 'f', 'm', or 0 when the value is not known
	only    bool   // nothing else is asked, so that a no means the other gender
}

// asks reports whether a condition switches on gender, and on which.
func (g *genderWords) asks(test string) (a asked, ok bool) {
	positive, negated := negation(test)
	a.only = true
	known := false // a variable of a gender was named
	for i, name := range names(positive) {
		lower := strings.ToLower(name)
		switch lower {
		case "ne", "neq":
			negated = !negated
			continue
		case "or":
			return asked{}, false
		case "and":
			a.only = false
			continue
		case "eq", "is", "equals", "compare", "gt", "lt":
			continue
		}
		parts := subwords(name)
		known = known || common(parts, g.variables) || slices.Contains(g.variables, lower)
		gender := byte(0)
		switch {
		case common(parts, g.female), slices.Contains(g.strongFemale, lower), i > 0 && known && (lower == g.codeFemale || slices.Contains(g.weakFemale, lower)):
			gender = 'f'
		case common(parts, g.male), slices.Contains(g.strongMale, lower), i > 0 && known && (lower == g.codeMale || slices.Contains(g.weakMale, lower)):
			gender = 'm'
		}
		if a.gender == 0 {
			a.gender = gender
		}
		if a.subject == "" {
			a.subject = g.subject(parts)
		}
	}
	if strings.Contains(positive, "!=") || strings.Contains(positive, "<>") {
		negated = !negated
	}
	if strings.Contains(positive, "||") {
		return asked{}, false
	}
	if strings.Contains(positive, "&&") {
		a.only = false
	}
	if negated {
		a.gender = otherGender(a.gender)
	}
	return a, known || a.gender != 0
}

// subject joins the parts of a variable that name no gender.
func (g *genderWords) subject(parts []string) string {
	kept := slices.DeleteFunc(slices.Clone(parts), func(p string) bool {
		return slices.Contains(g.female, p) || slices.Contains(g.male, p)
	})
	return "gender of " + strings.Join(kept, ".")
}

// names cuts a condition into variables and values.
func names(test string) []string {
	return strings.FieldsFunc(test, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '.'
	})
}

// subwords cuts a name at signs and where a capital follows a small letter, and
// returns the parts in small letters.
func subwords(name string) []string {
	var out []string
	start, before := -1, rune(0)
	for i, r := range name {
		if start >= 0 && (!unicode.IsLetter(r) || unicode.IsUpper(r) && unicode.IsLower(before)) {
			out = append(out, strings.ToLower(name[start:i]))
			start = -1
		}
		if start < 0 && unicode.IsLetter(r) {
			start = i
		}
		before = r
	}
	if start >= 0 {
		out = append(out, strings.ToLower(name[start:]))
	}
	return out
}

func common(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

func otherGender(g byte) byte {
	switch g {
	case 'f':
		return 'm'
	case 'm':
		return 'f'
	}
	return g
}

// decideGender sets what the arms of a conditional stand for that switches on
// gender; ok is false for any other.
func (c *conditional) decideGender(g *genderWords, tests []string) (ok bool) {
	first, ok := g.asks(tests[0])
	if !ok {
		return false
	}
	c.subject = first.subject
	c.key = first.subject
	seen, only, open := map[byte]bool{}, true, true
	for i, test := range tests {
		arm := &c.arms[i]
		if test == "" {
			arm.otherwise, open = true, false
			arm.Gender = remaining(seen, only)
			continue
		}
		a, _ := g.asks(test)
		only = only && a.only
		arm.Gender = a.gender
		if a.gender == 0 {
			arm.Gender, only = 'o', false
			arm.value = test
			continue
		}
		seen[a.gender] = true
	}
	for i := range c.arms {
		if c.arms[i].value == "" {
			c.arms[i].value = string(rune(c.arms[i].Gender))
		}
	}
	if open && !(seen['f'] && seen['m']) {
		c.absent = string(rune(remaining(seen, only)))
	}
	c.markSiblings()
	return true
}

// remaining is the gender of whoever is not in seen.
func remaining(seen map[byte]bool, only bool) byte {
	if only && seen['f'] != seen['m'] {
		if seen['f'] {
			return 'm'
		}
		return 'f'
	}
	return 'o'
}

// decideICU does the same for ICU messages, whose tests name the variable and
// the branch.
func (c *conditional) decideICU(g *genderWords, kind string, tests []string) {
	gendered := false
	weak := g.bothWeak(tests)
	for i, test := range tests {
		name, side, _ := strings.Cut(test, "\x00")
		if weak {
			name = g.variables[0] + " " + name
		}
		c.key, c.arms[i].value, c.arms[i].otherwise = "icu "+name, side, side == "other"
		a, ok := g.asks(name + " " + side)
		gendered = gendered || kind == "select" && ok
		c.arms[i].Gender = a.gender
	}
	for i := range c.arms {
		switch {
		case !gendered:
			c.arms[i].Gender = 0
		case c.arms[i].Gender == 0:
			c.arms[i].Gender = 'o'
		}
	}
	c.markSiblings()
}

// bothWeak reports tests of an ICU message that ask for both genders by letters
// which could mean anything if only one were there: f and m, k and m.
func (g *genderWords) bothWeak(tests []string) bool {
	has := func(values []string) bool {
		return slices.ContainsFunc(tests, func(test string) bool {
			_, side, _ := strings.Cut(test, "\x00")
			return slices.Contains(values, strings.ToLower(side))
		})
	}
	return has(g.weakFemale) && has(g.weakMale)
}

// markSiblings marks the arms for which the other gender has an arm too.
func (c *conditional) markSiblings() {
	has := func(gender byte) bool {
		return slices.ContainsFunc(c.arms, func(a arm) bool { return a.Gender == gender })
	}
	for i := range c.arms {
		switch a := &c.arms[i]; a.Gender {
		case 'f':
			a.Sibling = has('m')
		case 'm':
			a.Sibling = has('f')
		case 'o':
			a.Sibling = has('f') && has('m')
		}
	}
}
