package rewrite

import (
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// Managed asks or says that something succeeded (T8): "Czy znalazłeś przepis?"
// gives "Czy udało Ci się znaleźć przepis?".
func (rw *Rewriter) Managed(c *VerbClause) (*Draft, bool) {
	if c.Aspect&morph.Perf == 0 || rw.Patterns.Listed(rewrites.Mishap, c.reflexiveLemma()) {
		return nil, false
	}
	return rw.impersonalOf(c, "udało")
}

// Happened asks for an experience: "Czy korzystałeś już z aplikacji?" gives "Czy
// zdarzyło Ci się już korzystać z aplikacji?".
func (rw *Rewriter) Happened(c *VerbClause) (*Draft, bool) {
	if c.Aspect&morph.Imperf == 0 || rw.Patterns.Listed(rewrites.Stative, c.Lemma) && c.Lemma != "być" && c.Lemma != "mieć" {
		return nil, false
	}
	return rw.impersonalOf(c, "zdarzyło")
}

// impersonalOf writes "udało Ci się" and the infinitive in place of the verb;
// pronouns before it move behind "się".
func (rw *Rewriter) impersonalOf(c *VerbClause, verb string) (*Draft, bool) {
	if c.Mood != language.Past || c.Carrier >= 0 {
		return nil, false
	}
	d := NewDraft(c.Text, c.Sentence)
	words := []string{verb, c.reader("ci"), "się"}
	for i := range c.parts {
		p := &c.parts[i]
		switch {
		case p.role == predicative:
			return nil, false
		case p.role == pronoun && (p.from < c.Verb || p.from == c.verbEnd()): // "udało Ci się ją odebrać"
			words = append(words, c.plain(p.from, p.to))
			d.Delete(p.from, p.to)
		}
	}
	if c.Reflexive >= 0 {
		d.Delete(c.Reflexive, c.Reflexive+1)
	}
	_, at := c.verbSpan()
	for i := range c.parts { // "udało Ci się już zamówić"
		if p := &c.parts[i]; p.from == at && rw.light(c, p) {
			words = append(words, c.plain(p.from, p.to))
			d.Delete(p.from, p.to)
			at = p.to
		}
	}
	d.Word(c.Verb, strings.Join(append(words, c.Lemma), " "))
	return d, true
}

// DenialByNoun says whose deed something is not, without its tense: "Jeśli nie
// zmieniałeś hasła" gives "Jeśli zmiana hasła to nie Twoja decyzja".
func (rw *Rewriter) DenialByNoun(c *VerbClause) (*Draft, bool) {
	if !rw.denies(c) || c.Pronoun >= 0 {
		return nil, false
	}
	done := *c
	if partner, ok := rw.Aspects.Perfective(c.Lemma); ok {
		done.Lemma, done.Aspect = partner, morph.Perf
	}
	d := NewDraft(c.Text, c.Sentence)
	text, ok := rw.nominal(d, &done, morph.Nom)
	if !ok {
		return nil, false
	}
	for i := range c.parts { // the object is in the genitive already
		if p := &c.parts[i]; p.role == adverbial || p.role == predicative || p.role == loose {
			return nil, false
		}
	}
	d.Replace(c.Negation, c.verbEnd(), text)
	return d.Insert(c.to, "to nie "+c.polite("twoja")+" decyzja"), c.Number == morph.Sg
}

// denies reports a condition that denies what the verb says: "jeśli nie
// zmieniałeś hasła".
func (rw *Rewriter) denies(c *VerbClause) bool {
	heavy, _ := rw.before(c)
	return c.Kind == If && c.Negation == c.Verb-1 && c.Aspect&morph.Imperf != 0 && c.Mood == language.Past && c.Carrier < 0 &&
		!rw.Patterns.Listed(rewrites.Stative, c.Lemma) && !rw.Patterns.Listed(rewrites.Lasting, c.reflexiveLemma()) && len(heavy) == 0 && !c.hasWord("jeszcze", "dotąd", "dotychczas", "nigdy", "wcześniej")
}

// Denial says that somebody else is at it: "Jeśli nie zmieniałeś hasła" gives
// "Jeśli to nie Ty zmieniasz hasło".
func (rw *Rewriter) Denial(c *VerbClause) (*Draft, bool) {
	verb, ok := rw.Present(c.Lemma, c.Person, c.Number)
	if !ok || !rw.denies(c) {
		return nil, false
	}
	d := NewDraft(c.Text, c.Sentence)
	if o := c.objectPart(); o != nil && rw.governs(&c.Group, morph.Acc) {
		if o.role == pronoun || !rw.partIn(d, c, o, morph.Acc, false) {
			return nil, false
		}
	}
	if c.Reflexive >= 0 && c.Reflexive < c.Verb {
		d.Delete(c.Reflexive, c.Reflexive+1)
		verb += " się"
	}
	return d.Replace(c.Negation, c.Verb+1, "to nie "+c.polite("ty")+" "+verb), true
}

// Order tells what is missing as what to do: "Nie podałeś adresu" gives "Podaj
// adres".
func (rw *Rewriter) Order(c *VerbClause) (*Draft, bool) {
	if c.Kind != Main || c.Shared || c.Negation < 0 || c.Negation != c.Verb-1 || c.Mood != language.Past || c.Carrier >= 0 || !rw.Patterns.Listed(rewrites.Entered, c.Lemma) {
		return nil, false
	}
	if heavy, _ := rw.before(c); len(heavy) > 0 {
		return nil, false
	}
	verb, ok := rw.Imperative(c.Lemma, c.Number)
	if !ok {
		return nil, false
	}
	d := NewDraft(c.Text, c.Sentence)
	for i := range c.parts {
		p := &c.parts[i]
		switch {
		case p.role == predicative || p.role == infinitive || p.role == loose:
			return nil, false
		case p.role == adverbial && rw.light(c, p):
			d.Delete(p.from, p.to)
		}
	}
	if o := c.objectPart(); o != nil && rw.governs(&c.Group, morph.Acc) {
		if o.role == pronoun || o.inflects && (o.phrase.has("żaden") || c.Sentence.Tokens[o.phrase.Head].HasLemma("nic")) || !rw.partIn(d, c, o, morph.Acc, false) {
			return nil, false
		}
	}
	if c.Reflexive >= 0 && c.Reflexive < c.Verb {
		d.Delete(c.Reflexive, c.Reflexive+1)
		verb += " się"
	}
	return d.Replace(c.Negation, c.Verb+1, verb), true
}
