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

// like gives text the capitals of the verb when that is all in capitals.
func (c *VerbClause) like(text string) string {
	if c.Sentence.Tokens[c.Verb].Marks.Has(language.Capitals) {
		return strings.ToUpper(text)
	}
	return text
}

// reader is a form of "ty" or "wy": slots as in the templates.
func (c *VerbClause) reader(slot string) string {
	return c.polite(Lower(pronouns[slot][c.speaks()]))
}

// light reports a part that is one adverb that may stand between the auxiliary
// and the participle of a passive: "zostało już złożone".
func (rw *Rewriter) light(c *VerbClause, p *part) bool {
	return p.role == adverbial && p.to == p.from+1 && rw.Patterns.Listed(rewrites.Light, Lower(c.Sentence.Tokens[p.from].Text))
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
			if Lower(c.Sentence.Tokens[i].Text) == w {
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

// Soon reports a word for a time to come.
func (rw *Rewriter) Soon(c *VerbClause) bool { return rw.listedWord(c, rewrites.Soon) }

// listedWord reports a word of the clause, its opening counted in, from a list.
func (rw *Rewriter) listedWord(c *VerbClause, list rewrites.List) bool {
	for i := c.from; i < c.to; i++ {
		if rw.Patterns.Listed(list, Lower(c.Sentence.Tokens[i].Text)) {
			return true
		}
	}
	return false
}

// AsksCircumstance reports a question for a time, place or manner.
func (rw *Rewriter) AsksCircumstance(c *VerbClause) bool {
	return c.Opening >= 0 && c.Sentence.Tokens[c.Opening].HasLemma("kiedy", "gdzie", "jak", "skąd", "ile")
}

// ChecksOrRejoices reports a verb around the clause after which the present says
// as much as the past: "upewnij się, że …", "cieszymy się, że …".
func (rw *Rewriter) ChecksOrRejoices(c *VerbClause) bool {
	return c.governs("upewnić", "sprawdzić", "cieszyć", "ucieszyć", "zwrócić", "pamiętać", "zauważyć")
}

// PresentForFuture reports a verb whose present serves better than its future:
// "możesz", "musisz", and "masz" in a condition.
func (rw *Rewriter) PresentForFuture(c *VerbClause) bool {
	switch c.Lemma {
	case "móc", "musieć", "chcieć":
		return true
	case "mieć":
		return c.Kind == If || c.Kind == When || c.Kind == Question || c.Kind == Relative
	}
	for _, one := range rw.carried(c) {
		if one.Lemma == "móc" || one.Lemma == "chcieć" {
			return true
		}
	}
	return false
}
