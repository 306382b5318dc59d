package rewrite

import (
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// verbSpan is the tokens [from, to) of the verb with its negation and "się"
// where they touch it.
func (c *VerbClause) verbSpan() (from, to int) {
	from, to = c.Span()
	if c.Carrier >= 0 && c.Negation >= 0 && c.Negation < c.Carrier {
		from = c.Verb
	}
	return from, to
}

// Dress gives the new words of a rewrite the looks of the verb: all capitals
// ("ZALOGOWAŁEŚ SIĘ"), or no Polish letters ("zalogowales sie").
func (c *VerbClause) Dress(d *Draft) {
	t := &c.Sentence.Tokens[c.Verb]
	for i := range d.changes {
		if t.Marks.Has(language.Capitals) {
			d.changes[i].text = strings.ToUpper(d.changes[i].text)
		}
		if t.Restored && c.Text.Plain {
			d.changes[i].text = plainLetters.Replace(d.changes[i].text)
		}
	}
}

var plainLetters = strings.NewReplacer(
	"ą", "a", "ć", "c", "ę", "e", "ł", "l", "ń", "n", "ó", "o", "ś", "s", "ź", "z", "ż", "z",
	"Ą", "A", "Ć", "C", "Ę", "E", "Ł", "L", "Ń", "N", "Ó", "O", "Ś", "S", "Ź", "Z", "Ż", "Z",
)

// reader is a form of "ty" or "wy": slots as in the templates.
func (c *VerbClause) reader(slot string) string {
	if c.Person == morph.Pri {
		return pronouns[slot][0]
	}
	return c.polite(Lower(pronouns[slot][c.speaks()]))
}

// light reports a part that is one adverb that may stand between the auxiliary
// and the participle of a passive: "zostało już złożone".
func (rw *Rewriter) light(c *VerbClause, p *part) bool {
	return p.role == adverbial && p.to == p.from+1 && rw.Patterns.Listed(rewrites.Light, folded(&c.Sentence.Tokens[p.from]))
}

// before lists the parts in front of the verb that are more than its own words
// and light adverbs; adverbs are those.
func (rw *Rewriter) before(c *VerbClause) (heavy, adverbs []*part) {
	for i := range c.parts {
		p := &c.parts[i]
		switch {
		case p.from > c.Verb || p.role == core:
		case rw.light(c, p):
			adverbs = append(adverbs, p)
		default:
			heavy = append(heavy, p)
		}
	}
	return heavy, adverbs
}

// hasWord reports whether the clause has one of the words.
func (c *VerbClause) hasWord(words ...string) bool {
	for i := c.from; i < c.to; i++ {
		for _, w := range words {
			if folded(&c.Sentence.Tokens[i]) == w {
				return true
			}
		}
	}
	return false
}

// adjectiveOf returns the adjective that an adverb is made of ("szybko" of
// "szybki"), "" when there is none.
func (rw *Rewriter) adjectiveOf(adverb string) string {
	if a := rw.Patterns.Adjective(adverb); a != "" {
		return a
	}
	for _, e := range [...][2]string{{"ście", "sty"}, {"nie", "ny"}, {"wie", "wy"}, {"rze", "ry"}, {"sko", "ski"}, {"cko", "cki"}, {"ko", "ki"}, {"go", "gi"}, {"o", "y"}} {
		stem, ok := strings.CutSuffix(adverb, e[0])
		if !ok {
			continue
		}
		if _, ok := rw.Form(stem+e[1], "", morph.New(morph.Adj, morph.Sg, morph.Nom, morph.M3, morph.Pos)); ok {
			return stem + e[1]
		}
	}
	return ""
}

// genderOf is the gender of a noun.
func (rw *Rewriter) genderOf(noun string) morph.Gender {
	for _, l := range rw.Dictionary.Lexemes(noun) {
		if l.Gender != 0 {
			return l.Gender
		}
	}
	return 0
}

// PastTime reports a word that says that what the verb tells is over
// ("wczoraj"), so that no present can stand for it.
func (rw *Rewriter) PastTime(c *VerbClause) bool { return rw.listedWord(c, rewrites.Past) }

// Experience reports a clause about whether something ever happened: "już",
// "kiedyś", "nigdy".
func (rw *Rewriter) Experience(c *VerbClause) bool { return rw.listedWord(c, rewrites.Experience) }

// Lasts reports a verb of what goes on, so that its present can stand for its
// past in a question: "Czego szukałeś?".
func (rw *Rewriter) Lasts(c *VerbClause) bool {
	if c.Kind == Question && c.hasWord("długo") {
		return false
	}
	if c.Kind == Relative && (c.Lemma == "widzieć" || c.Lemma == "mieć" || c.Lemma == "czuć") {
		return false
	}
	return rw.Patterns.Listed(rewrites.Stative, c.Lemma) || rw.Patterns.Listed(rewrites.Lasting, c.reflexiveLemma())
}

// NamesObject reports an object that can't be the subject of a passive: a
// placeholder, also one that counts, a name, an amount, several things.
func (c *VerbClause) NamesObject() bool {
	o := c.objectPart()
	if o == nil || o.role != object {
		return false
	}
	return !o.inflects || c.severalObjects() || o.count >= 0 && c.Sentence.Tokens[o.count].Kind == language.Placeholder
}

// AsksWhether reports a question for yes or no.
func (c *VerbClause) AsksWhether() bool { return !c.asks() }

// Settled reports a verb for what is settled once and for all: "jeśli faktura jest
// już opłacona".
func (rw *Rewriter) Settled(c *VerbClause) bool {
	return rw.Patterns.Listed(rewrites.Settling, c.Lemma) && c.Negation < 0
}

// Soon reports a word for a time to come.
func (rw *Rewriter) Soon(c *VerbClause) bool { return rw.listedWord(c, rewrites.Soon) }

// listedWord reports a word of the clause, its opening counted in, from a list.
func (rw *Rewriter) listedWord(c *VerbClause, list rewrites.List) bool {
	for i := c.from; i < c.to; i++ {
		if rw.Patterns.Listed(list, folded(&c.Sentence.Tokens[i])) {
			return true
		}
	}
	return false
}

// AsksCircumstance reports a question for a time, place or manner.
func (rw *Rewriter) AsksCircumstance(c *VerbClause) bool {
	return c.Opening >= 0 && c.Sentence.Tokens[c.Opening].HasLemma("kiedy", "gdzie", "jak", "skąd", "ile", "dlaczego", "czemu", "dokąd")
}

// ChecksOrRejoices reports a verb around the clause after which the present says
// as much as the past: "upewnij się, że …", "cieszymy się, że …".
func (rw *Rewriter) ChecksOrRejoices(c *VerbClause) bool {
	return c.Negation < 0 && c.governs("upewnić", "sprawdzić", "cieszyć", "ucieszyć", "zwrócić", "pamiętać", "zauważyć")
}

// PresentForFuture reports a verb whose present serves better than its future:
// "możesz", "musisz", and "masz" in a condition.
func (rw *Rewriter) PresentForFuture(c *VerbClause) bool {
	switch c.Lemma {
	case "móc", "musieć", "chcieć":
		return true
	case "mieć":
		return c.Kind == If || c.Kind == Question || c.Kind == Relative
	}
	for _, one := range rw.carried(c) {
		if one.Lemma == "móc" || one.Lemma == "chcieć" {
			return true
		}
	}
	return false
}

// IsYou reports "to Ty" or "to nie Ty" before the verb.
func (c *VerbClause) IsYou() bool {
	for i := max(1, c.Verb-3); i < c.Verb; i++ {
		if t := &c.Sentence.Tokens[i]; t.HasLemma("ty", "wy") && (folded(t) == "ty" || folded(t) == "wy") {
			return true
		}
	}
	return false
}

// StrayNot reports a "nie" that is not the verb's: "odebrałeś nie swoją paczkę".
func (c *VerbClause) StrayNot() bool {
	if c.IsYou() {
		return false // "to nie Ty zmieniłeś"
	}
	for i := c.from; i < c.to; i++ {
		if isNot(&c.Sentence.Tokens[i]) && i != c.Negation && i < c.verbOfInfinitive() {
			return true
		}
	}
	return false
}

// verbOfInfinitive is the token of the infinitive that depends on the verb, past
// the clause when there is none.
func (c *VerbClause) verbOfInfinitive() int {
	for i := range c.parts {
		if c.parts[i].role == infinitive {
			return c.parts[i].from - 1
		}
	}
	return c.to
}

// SaysHow reports "jak" in a remark: "Jak wspomniałeś, …".
func (c *VerbClause) SaysHow() bool {
	return c.Kind == Though && c.Opening >= 0 && c.Sentence.Tokens[c.Opening].HasLemma("jak")
}

// HasPronoun reports a pronoun as the object.
func (c *VerbClause) HasPronoun() bool { return c.Pronoun >= 0 }

// Sole reports the only clause of its sentence.
func (c *VerbClause) Sole() bool {
	for _, run := range c.Sentence.Clauses {
		if run.Verb >= 0 && run.Verb != c.Verb {
			return false
		}
	}
	return true
}

// BeforeOrder reports a clause that a main clause in the imperative follows.
func (c *VerbClause) BeforeOrder() bool {
	if !c.first() {
		return false
	}
	f, ok := c.Sentence.Finite(c.Governor)
	return ok && f.Mood == language.Imperative
}

// Bare reports a clause with nothing but its verb, its object and phrases with
// prepositions that the verb asks for.
func (rw *Rewriter) Bare(c *VerbClause) bool {
	frame, _ := rw.Government.Verb(c.Lemma, c.Reflexive >= 0)
	for i := range c.parts {
		switch p := &c.parts[i]; p.role {
		case core, object, pronoun, complement:
		case phrasal:
			if _, ok := frame.Takes(folded(&c.Sentence.Tokens[p.from])); !ok {
				return false
			}
		default:
			if folded(&c.Sentence.Tokens[p.from]) != "już" {
				return false
			}
		}
	}
	return true
}
