package terms

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// kind is what an element of a pattern stands for.
type kind uint8

const (
	words  kind = iota // one of some words
	gap                // "…": up to three words
	phrase             // {gen}: a noun phrase in a case
	gerund             // {ger}: a verbal noun in the genitive with what belongs to it; {ger.nom}
	infinitive
	number
	year
	date
)

// element is one part of a pattern.
type element struct {
	kind     kind
	optional bool
	words    []alternative
	kase     morph.Case // of a phrase or verbal noun
	// comma allows a comma before the word: "w przypadku, gdy".
	comma bool
	// noun is set where a word may be a noun, which may have adjectives before it.
	noun bool
}

// alternative is a word of a pattern: as it stands, or any form of it.
type alternative struct {
	text string // in lower case; the lemma where lemma is set
	// genitive is a noun in the accusative as the object of a denied verb has it:
	// "zgody" of "wyrazić^ zgodę".
	genitive string
	// lemma is set for "słowo^".
	lemma bool
	// narrow keeps some readings only.
	narrow func(*language.Sentence, int, language.Reading) bool
}

// slots are the elements in braces.
var slots = map[string]element{
	"gen": {kind: phrase, kase: morph.Gen}, "acc": {kind: phrase, kase: morph.Acc}, "dat": {kind: phrase, kase: morph.Dat},
	"inst": {kind: phrase, kase: morph.Inst}, "loc": {kind: phrase, kase: morph.Loc}, "nom": {kind: phrase, kase: morph.Nom},
	"ger": {kind: gerund, kase: morph.Gen}, "ger.nom": {kind: gerund, kase: morph.Nom}, "inf": {kind: infinitive}, "number": {kind: number}, "year": {kind: year}, "date": {kind: date},
}

const slotNames = "{gen}, {acc}, {dat}, {inst}, {loc}, {nom}, {ger}, {ger.nom}, {inf}, {number}, {year}, {date}"

// parsePattern reads a pattern: words with spaces between, "słowo^" for any
// form, "a|b", "(optional)", "…", and slots in braces.
func parsePattern(dict *morph.Dictionary, text string) ([]element, error) {
	var out []element
	for _, field := range strings.Fields(norm.NFC.String(text)) {
		optional := strings.HasPrefix(field, "(") && strings.HasSuffix(field, ")")
		if optional {
			field = field[1 : len(field)-1]
		}
		e, err := parseElement(dict, field)
		if err != nil {
			return nil, err
		}
		e.optional = optional
		out = append(out, e)
	}
	for i := 1; i < len(out) && out[i].noun && verbal(&out[0]); i++ {
		for k := range out[i].words {
			out[i].words[k].setGenitive(dict)
		}
	}
	for _, e := range out {
		if e.kind == words && !e.optional {
			return out, nil
		}
	}
	return nil, fmt.Errorf("wzorzec „%s” nie ma żadnego słowa, po którym można go znaleźć", text)
}

func parseElement(dict *morph.Dictionary, field string) (element, error) {
	if field == "…" || field == "..." {
		return element{kind: gap}, nil
	}
	if strings.HasPrefix(field, "{") {
		name := strings.Trim(field, "{}")
		e, ok := slots[name]
		if !ok {
			return e, fmt.Errorf("nie ma pola „%s”; znane są %s", field, slotNames)
		}
		return e, nil
	}
	if strings.ContainsAny(field, "(){}[]") {
		return element{}, fmt.Errorf("„%s”: nawias obejmuje całe słowo i ma obie strony", field)
	}
	e := element{kind: words}
	for _, word := range strings.Split(field, "|") {
		as, err := parseAlternative(dict, word)
		if err != nil {
			return e, err
		}
		e.words = append(e.words, as...)
		for _, a := range as {
			if !a.lemma {
				e.noun = e.noun || isNounForm(dict, a.text)
			}
			switch a.text {
			case "że", "iż", "gdy", "kiedy", "gdyby", "aby", "żeby", "jeśli", "jeżeli":
				e.comma = true
			}
		}
	}
	return e, nil
}

func isNounForm(dict *morph.Dictionary, form string) bool {
	var room [32]morph.Reading
	for _, r := range dict.Analyse(room[:0], form) {
		if c := r.Tag.Class(); c == morph.Subst || c == morph.Ger {
			return true
		}
	}
	return false
}

// parseAlternative reads "słowo", "słowo^" or "słowo^:class". A word in its
// citation form may stand for several lexemes: "dotyczący^" is a participle.
func parseAlternative(dict *morph.Dictionary, word string) ([]alternative, error) {
	text, mark, inflected := strings.Cut(word, "^")
	if text == "" || strings.Contains(mark, "^") {
		return nil, fmt.Errorf("„%s” nie jest słowem", word)
	}
	if !inflected {
		if strings.Contains(text, ":") && utf8.RuneCountInString(text) > 1 {
			return nil, fmt.Errorf("„%s”: zawężenie stoi po „^”, np. „%s^:subst”", word, strings.Split(text, ":")[0])
		}
		return []alternative{{text: strings.ToLower(text)}}, nil
	}
	narrow := narrowing(nil)
	if name, ok := strings.CutPrefix(mark, ":"); ok {
		if narrow, ok = narrowings[name]; !ok {
			class, err := morph.ParseTag(name)
			if err != nil {
				return nil, fmt.Errorf("„%s”: nie ma zawężenia „:%s”", word, name)
			}
			narrow = ofClass(class.Class())
		}
	} else if mark != "" {
		return nil, fmt.Errorf("„%s”: po „^” może stać tylko zawężenie, np. „%s^:subst”", word, text)
	}
	var out []alternative
	for _, x := range citations(dict, text) {
		out = append(out, alternative{text: x.lemma, lemma: true, narrow: both(x.narrow, narrow)})
	}
	if out == nil {
		// A word that the dictionary lacks is found as it stands, and with an
		// ending after a hyphen ("NPS-u").
		out = []alternative{{text: text, lemma: true, narrow: narrow}}
	}
	return out, nil
}

type narrowing = func(*language.Sentence, int, language.Reading) bool

func both(a, b narrowing) narrowing {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	return func(s *language.Sentence, i int, r language.Reading) bool { return a(s, i, r) && b(s, i, r) }
}

func ofClass(classes ...morph.Class) narrowing {
	return func(_ *language.Sentence, _ int, r language.Reading) bool {
		for _, c := range classes {
			if r.Tag.Class() == c {
				return true
			}
		}
		return false
	}
}

// narrowings are the words after "^:" that are no classes of SGJP.
var narrowings = map[string]narrowing{
	"verb": ofClass(morph.Fin, morph.Praet, morph.Cond, morph.Impt, morph.Imps, morph.Inf, morph.Pcon, morph.Pant, morph.Bedzie),
	"noun": func(s *language.Sentence, i int, r language.Reading) bool {
		if r.Tag.Class() == morph.Subst {
			return true
		}
		return adjectival(r) && standsAlone(s, i)
	},
	"sg": func(_ *language.Sentence, _ int, r language.Reading) bool { return r.Tag.Number()&morph.Sg != 0 },
	"pl": func(_ *language.Sentence, _ int, r language.Reading) bool { return r.Tag.Number()&morph.Pl != 0 },
}

func adjectival(r language.Reading) bool {
	c := r.Tag.Class()
	return c == morph.Adj || c == morph.Ppas || c == morph.Pact
}

// standsAlone reports an adjective that is said of no noun beside it: "dla
// niewidomych".
func standsAlone(s *language.Sentence, i int) bool {
	if s.Tokens[i].Agrees >= 0 {
		return false
	}
	if i+1 < len(s.Tokens) && isNominal(&s.Tokens[i+1]) && shareCase(&s.Tokens[i], &s.Tokens[i+1]) {
		return false
	}
	return i == 0 || !isNominal(&s.Tokens[i-1]) || !shareCase(&s.Tokens[i-1], &s.Tokens[i])
}

func isNominal(t *language.Token) bool {
	_, ok := t.Reading(func(r language.Reading) bool { c := r.Tag.Class(); return c == morph.Subst || c == morph.Ger })
	return ok
}

// attributive reports an adjective or a numeral.
func attributive(r language.Reading) bool { return adjectival(r) || r.Tag.Class() == morph.Num }

// shareCase reports that two words may agree in case, number and gender.
func shareCase(a, b *language.Token) bool {
	return agreeing(a, b, func(language.Reading) bool { return true })
}

// agrees is shareCase for an adjective with its noun: "Ci" before "odpowiedzi" is
// a pronoun, though "ci" may be one of "ten".
func agrees(a, b *language.Token) bool { return agreeing(a, b, attributive) }

func agreeing(a, b *language.Token, kind func(language.Reading) bool) bool {
	_, ok := a.Reading(func(x language.Reading) bool {
		if !kind(x) {
			return false
		}
		_, ok := b.Reading(func(y language.Reading) bool {
			return x.Tag.Case()&y.Tag.Case() != 0 && x.Tag.Number()&y.Tag.Number() != 0 && x.Tag.Gender()&y.Tag.Gender() != 0
		})
		return ok
	})
	return ok
}

// citation is a lexeme that a word cites.
type citation struct {
	lemma  string
	narrow narrowing
}

// citations lists the lexemes of which text is the citation form: a lemma, or
// the first form of a participle, verbal noun or degree.
func citations(dict *morph.Dictionary, text string) []citation {
	var out []citation
	add := func(lemma string, narrow narrowing) {
		for _, c := range out {
			if c.lemma == lemma && c.narrow == nil {
				return
			}
		}
		out = append(out, citation{lemma, narrow})
	}
	var room [32]morph.Reading
	readings := dict.Analyse(room[:0], text)
	for _, r := range readings {
		if r.Lemma() == text {
			add(text, nil)
		}
	}
	for _, r := range readings {
		if r.Lemma() == text {
			continue
		}
		switch c := r.Tag.Class(); {
		case (c == morph.Ppas || c == morph.Pact) && first(r.Tag), c == morph.Ger && r.Tag.Case()&morph.Nom != 0:
			add(r.Lemma(), ofClass(c))
		case c == morph.Adj && r.Tag.Degree()&(morph.Com|morph.Sup) != 0 && first(r.Tag):
			degree := r.Tag.Degree()
			add(r.Lemma(), func(_ *language.Sentence, _ int, r language.Reading) bool { return r.Tag.Degree()&degree != 0 })
		}
	}
	return out
}

func first(t morph.Tag) bool {
	return t.Number()&morph.Sg != 0 && t.Case()&morph.Nom != 0 && t.Gender()&morph.M1 != 0
}

// hasInfinitive reports an infinitive among the readings: then the word is hardly
// ever the genitive of many doings ("nabyć", "wyjść").
func hasInfinitive(t *language.Token, lemma string) bool {
	_, ok := t.Reading(func(r language.Reading) bool { return r.Lemma == lemma && r.Tag.Class() == morph.Inf })
	return ok
}

// fits reports whether token i is the word, with the reading by which it is.
func (a *alternative) fits(s *language.Sentence, i int) (r language.Reading, ok bool) {
	t := &s.Tokens[i]
	if !a.lemma {
		return r, t.Lower == a.text
	}
	if t.Kind != language.Word {
		return r, false
	}
	found := false
	for _, o := range t.Readings {
		if o.Lemma != a.text || a.narrow != nil && !a.narrow(s, i, o) || o.Tag.Class() == morph.Ger && hasInfinitive(t, o.Lemma) {
			continue
		}
		if !found {
			r, found = o, true
		}
	}
	if found {
		return r, true
	}
	if len(t.Readings) > 0 || a.narrow != nil {
		return r, false
	}
	stem := bareStem(t.Text)
	return r, t.Text == a.text || t.Lower == a.text || stem == a.text && (strings.IndexFunc(stem, unicode.IsLower) < 0 || strings.ContainsAny(t.Text, "'’"))
}

// bareStem is a word that the dictionary lacks without the ending that a hyphen or
// an apostrophe parts from it: "NPS-u", "update'y".
func bareStem(word string) string {
	if i := strings.IndexAny(word, "-'’"); i > 0 {
		return word[:i]
	}
	return word
}
