package morph

import "slices"

// Lexeme is a word with all its forms.
type Lexeme struct {
	Lemma   string
	Homonym string // see Reading
	// Class is the class of the lemma's form: Subst, Adj, Inf, ...
	Class Class
	// Gender is a noun's gender, 0 in other classes.
	Gender Gender
	Kind   Kind

	layer    *layer
	paradigm uint32
	before   int // bytes of a compound before the part that inflects
}

// Form is a form of a lexeme.
type Form struct {
	Text       string
	Tag        Tag
	Qualifiers Qualifiers
}

// Lexemes returns the lexemes of a lemma, the usual ones first, nil when it is
// unknown. Case counts.
func (d *Dictionary) Lexemes(lemma string) []Lexeme {
	var out []Lexeme
	for i := range d.layers {
		out = d.layers[i].lexemes(out, lemma)
	}
	if out == nil {
		out = d.compounds(out, lemma)
	}
	return out
}

// Compound reports a lexeme that the dictionary does not list; see Analyse.
func (x Lexeme) Compound() bool { return x.before > 0 }

// LexemeOf returns the lexeme that r is a reading of; for a composed reading
// that of the host.
func (d *Dictionary) LexemeOf(r Reading) (Lexeme, bool) {
	for _, x := range d.Lexemes(r.Lemma()) {
		if x.layer == r.layer && x.Homonym == r.Homonym && x.Kind == r.Kind {
			return x, true
		}
	}
	return Lexeme{}, false
}

func (l *layer) lexemes(dst []Lexeme, lemma string) []Lexeme {
	var buf [MaxForm]byte
	at, ok := l.lemmas.Get(append(buf[:0], lemma...))
	if !ok {
		return dst
	}
	c := cursor(l.sections[SectionLexemes][at:])
	for range c.next() {
		x := Lexeme{Lemma: lemma, layer: l, paradigm: c.next()}
		x.Homonym = l.homonym(c.byte())
		x.Kind = l.kind(c.byte())
		p := cursor(l.sections[SectionParadigms][x.paradigm:])
		p.next()
		_, tag := l.entry(p.next()) // the lemma's form comes first
		x.Class = tag.Class()
		if x.Class == Subst {
			x.Gender = tag.Gender()
		}
		dst = append(dst, x)
	}
	return dst
}

func (l *layer) entry(id uint32) (edit, Tag) {
	b := l.sections[SectionEntries][id*entrySize:][:entrySize]
	return l.edit(u16(b, 0)), l.tag(u16(b, 2))
}

// Forms returns the forms that fit the pattern want (see Tag.Matches), the
// best first: those without Unfit qualifiers before the others, else in the
// dictionary's order. Forms(0) is the whole paradigm.
func (x Lexeme) Forms(want Tag) []Form {
	var out []Form
	var lemma [MaxForm]byte
	var form [2 * MaxForm]byte
	word := append(lemma[:0], x.Lemma[x.before:]...)
	c := cursor(x.layer.sections[SectionParadigms][x.paradigm:])
	for range c.next() {
		e, tag := x.layer.entry(c.next())
		if tag.Matches(want) {
			text := string(e.append(form[:0], word))
			out = append(out, Form{x.Lemma[:x.before] + text, tag, x.qualifiers(text, tag)})
		}
	}
	rank(out)
	return out
}

// Has reports whether x has a form that fits the pattern want, whatever its
// qualifiers. It makes no form, so it is cheap.
func (x Lexeme) Has(want Tag) bool {
	c := cursor(x.layer.sections[SectionParadigms][x.paradigm:])
	for range c.next() {
		if _, tag := x.layer.entry(c.next()); tag.Matches(want) {
			return true
		}
	}
	return false
}

// qualifiers returns the qualifiers of the reading of a form of x.
func (x Lexeme) qualifiers(form string, tag Tag) Qualifiers {
	var room [16]Reading
	var word, lemma [MaxForm]byte
	for _, r := range x.layer.readings(room[:0], append(word[:0], form...), form, asWritten) {
		if r.Tag == tag && r.Homonym == x.Homonym && r.Kind == x.Kind && string(r.AppendLemma(lemma[:0])) == x.Lemma[x.before:] {
			return r.Qualifiers
		}
	}
	return 0
}

// rank puts the forms to be offered first, keeping the dictionary's order else.
func rank(forms []Form) {
	badness := func(q Qualifiers) int {
		switch {
		case q.Has(Unfit):
			return 2
		case q != 0:
			return 1
		}
		return 0
	}
	slices.SortStableFunc(forms, func(a, b Form) int { return badness(a.Qualifiers) - badness(b.Qualifiers) })
}

// Paradigm returns all forms of a lexeme, nil when it is unknown. An empty
// homonym mark names all lexemes of the lemma.
func (d *Dictionary) Paradigm(lemma, homonym string) []Form { return d.Generate(lemma, homonym, 0) }

// Generate returns the forms of a lexeme that fit the pattern want (see
// Tag.Matches), the best first: those without Unfit qualifiers before the
// others. It returns nil when the lexeme or the form does not exist. An empty
// homonym mark names all lexemes of the lemma.
func (d *Dictionary) Generate(lemma, homonym string, want Tag) []Form {
	var out []Form
	for _, x := range d.Lexemes(lemma) {
		if homonym == "" || homonym == x.Homonym {
			out = append(out, x.Forms(want)...)
		}
	}
	rank(out)
	return out
}
