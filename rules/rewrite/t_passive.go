package rewrite

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// Passive makes the object the subject (T4): "Złożyłeś zamówienie" gives "Twoje
// zamówienie zostało złożone", "Nie uzupełniłeś wszystkich danych" gives "Nie
// wszystkie dane zostały uzupełnione".
func (rw *Rewriter) Passive(c *VerbClause) (*Draft, bool) {
	return rw.passive(c, "zostać", morph.Praet)
}

// State is Passive with "jest": "Sprawdź, czy wypełniłeś wszystkie pola" gives
// "Sprawdź, czy wszystkie pola są wypełnione".
func (rw *Rewriter) State(c *VerbClause) (*Draft, bool) {
	return rw.passive(c, "być", morph.Fin)
}

// PassiveOfHabit is Passive for an imperfective verb: "Kiedy ostatnio zmieniałeś
// hasło?" gives "Kiedy ostatnio było zmieniane hasło?".
func (rw *Rewriter) PassiveOfHabit(c *VerbClause) (*Draft, bool) {
	if c.Aspect&morph.Imperf == 0 || c.Pronoun >= 0 {
		return nil, false
	}
	habit := *c
	habit.Aspect = morph.Imperf | morph.Perf
	return rw.passive(&habit, "być", morph.Praet)
}

func (rw *Rewriter) passive(c *VerbClause, auxiliary string, class morph.Class) (*Draft, bool) {
	o := c.objectPart()
	if o == nil || !rw.passiveFits(c, o) {
		return nil, false
	}
	n, g, ok := c.agreement(o)
	if o.role == pronoun {
		n, g, ok = c.standsFor(o)
	}
	if !ok {
		return nil, false
	}
	want := morph.New(class, n, morph.Ter)
	if class == morph.Praet {
		want = want.With(g)
	}
	aux, ok := rw.verbForm(auxiliary, want)
	if !ok {
		return nil, false
	}
	pn, pk, pg := n, morph.Nom, g
	if o.count >= 0 && n == morph.Sg && c.Sentence.Tokens[o.count].Text != "1" { // "5 biletów zostało kupionych"
		pn, pk, pg = morph.Pl, morph.Gen, o.phrase.Gender
	}
	participle, ok := rw.Participle(c.Lemma, pn, pk, pg)
	if !ok {
		return nil, false
	}
	if o.role == pronoun {
		return rw.withoutPronoun(c, o, recast{aux: aux, rest: participle})
	}
	return rw.recast(c, o, recast{aux: aux, rest: participle, own: true})
}

// standsFor is the number and gender of what a pronoun stands for: the noun
// before it that fits.
func (c *VerbClause) standsFor(o *part) (morph.Number, morph.Gender, bool) {
	var n morph.Number
	var g morph.Gender
	switch folded(&c.Sentence.Tokens[o.from]) {
	case "ją", "jej":
		return morph.Sg, morph.F, true
	case "go", "jego":
		n, g = morph.Sg, morph.Masculine|morph.N
	case "je", "ich":
		n, g = morph.Pl, morph.M1|morph.M2|morph.M3|morph.F|morph.N
	}
	for i := o.from - 1; i >= 0; i-- {
		r, ok := c.Sentence.Tokens[i].Reading(func(r language.Reading) bool {
			return r.Tag.Class() == morph.Subst && r.Tag.Number()&n != 0 && r.Tag.Gender()&g != 0
		})
		if ok && n != 0 {
			return n, r.Tag.Gender(), true
		}
	}
	return 0, 0, false
}

// withoutPronoun leaves the subject out that a pronoun was the object for:
// "Włączyłeś je w ustawieniach" gives "Zostały włączone w ustawieniach".
func (rw *Rewriter) withoutPronoun(c *VerbClause, o *part, r recast) (*Draft, bool) {
	if c.Kind == Main && !c.Shared { // it has to be clear what is meant
		return nil, false
	}
	d := NewDraft(c.Text, c.Sentence)
	from, to := c.verbSpan()
	not := ""
	if c.Negation >= 0 {
		not = "nie"
	}
	d.Replace(from, to, join(not, r.aux, r.rest))
	d.Delete(o.from, o.to)
	return d, rw.yoursEverywhere(d, c, nil)
}

// PassiveWhat is Passive for "co": "to, co zamówiłeś" gives "to, co zostało
// zamówione".
func (rw *Rewriter) PassiveWhat(c *VerbClause) (*Draft, bool) {
	if c.Opening < 0 || !c.Sentence.Tokens[c.Opening].HasLemma("co") || c.comma() < c.Opening-1 || c.afterPreposition() || c.objectPart() != nil || c.Negation >= 0 ||
		c.Reflexive >= 0 || c.Aspect&morph.Perf == 0 || c.beforeInfinitive() || !rw.governs(&c.Group, morph.Acc) {
		return nil, false
	}
	participle, ok := rw.Participle(c.Lemma, morph.Sg, morph.Nom, morph.N)
	if !ok || folded(&c.Sentence.Tokens[c.Opening]) != "co" {
		return nil, false
	}
	d := NewDraft(c.Text, c.Sentence)
	return d.Word(c.Verb, "zostało "+participle), rw.yoursEverywhere(d, c, nil)
}

// afterPreposition reports a preposition before the opening word: "o co".
func (c *VerbClause) afterPreposition() bool {
	if c.Opening < 1 {
		return false
	}
	_, ok := c.Sentence.Tokens[c.Opening-1].Reading(ofClass(morph.Prep))
	return ok
}

// passiveFits reports whether the clause may be turned: a perfective verb that
// people use in the passive, without words that only its subject could take.
func (rw *Rewriter) passiveFits(c *VerbClause, o *part) bool {
	if c.severalObjects() || c.Reflexive >= 0 || c.Aspect&morph.Perf == 0 || !rw.Gerunds.Passive(c.Lemma) || rw.Patterns.Listed(rewrites.Unpassive, c.Lemma) {
		return false
	}
	if !rw.governs(&c.Group, morph.Acc) || o.role != pronoun && o.kase == morph.Gen && c.Negation < 0 {
		return false
	}
	if o.role == pronoun && !c.Sentence.Tokens[o.from].HasLemma("on") || c.than(o.to) {
		return false
	}
	if o.count >= 0 && o.inflects && isMeasure(&c.Sentence.Tokens[o.phrase.Head]) {
		return false
	}
	if o.inflects && c.Sentence.Tokens[o.phrase.Head].HasLemma("nic", "uwaga", "udział", "racja", "ochota", "kontakt") {
		return false
	}
	for i := o.to; i < c.to; i++ {
		if folded(&c.Sentence.Tokens[i]) == "jako" { // it agrees with the object
			return false
		}
	}
	return !slices.ContainsFunc(c.parts, func(p part) bool {
		_, adjective := c.Sentence.Tokens[p.from].Reading(adjectival)
		return p.role == predicative || p.role == infinitive || p.role == loose && adjective // "podałeś stan niższy niż …"
	})
}

// Result says what the reader has of what was done: "Jeśli wypełniłeś
// formularz" gives "Jeśli masz wypełniony formularz".
func (rw *Rewriter) Result(c *VerbClause) (*Draft, bool) {
	o := c.objectPart()
	if o == nil || o.role == pronoun || !rw.passiveFits(c, o) || !rw.Patterns.Listed(rewrites.Resultative, c.Lemma) || o.count >= 0 || !o.inflects || o.from < c.Verb {
		return nil, false
	}
	k := morph.Acc
	if c.Negation >= 0 {
		k = morph.Gen
	}
	verb, ok := rw.Present("mieć", c.Person, c.Number)
	participle, ok2 := rw.Participle(c.Lemma, o.phrase.Number, k, o.phrase.Gender)
	if !ok || !ok2 {
		return nil, false
	}
	d := NewDraft(c.Text, c.Sentence)
	d.Word(c.Verb, verb)
	d.Insert(o.from, participle)
	return d, true
}

// Confirmation confirms what a system has done (T5): "Zapisałeś zmiany" gives
// "Zapisano zmiany"; and that nothing was: "Nie dodałeś żadnych zdjęć" gives "Nie
// dodano żadnych zdjęć", since "żaden" is no good subject.
func (rw *Rewriter) Confirmation(c *VerbClause) (*Draft, bool) {
	if c.Kind != Main || c.Shared || c.Negation >= 0 && !c.Object.has("żaden") || c.Aspect&morph.Perf == 0 || !rw.Patterns.Listed(rewrites.Confirmed, c.reflexiveLemma()) {
		return nil, false
	}
	verb, ok := rw.ImpersonalForm(c.Lemma)
	if !ok {
		return nil, false
	}
	d := NewDraft(c.Text, c.Sentence)
	from, to := c.verbSpan()
	if from == c.Negation {
		verb = join(c.plain(from, from+1), verb)
	}
	d.Replace(from, to, verb)
	if c.Reflexive >= 0 && (c.Reflexive < from || c.Reflexive >= to) {
		d.Delete(c.Reflexive, c.Reflexive+1)
	}
	for i := range c.parts {
		if p := &c.parts[i]; p.role == predicative || p.role == infinitive {
			return nil, false
		}
	}
	return d, rw.yoursEverywhere(d, c, nil)
}

// reflexiveLemma is the lemma of the verb with "się" where it has one.
func (c *VerbClause) reflexiveLemma() string {
	if c.Reflexive >= 0 {
		return c.Lemma + " się"
	}
	return c.Lemma
}

// yoursEverywhere is for clauses whose subject is the reader no longer: each
// "swój" in them becomes "Twój".
func (rw *Rewriter) yoursEverywhere(d *Draft, c *VerbClause, except ...*part) bool {
	for i := range c.parts {
		p := &c.parts[i]
		if !slices.Contains(except, p) && p.inflects && p.count < 0 && p.phrase.Head >= 0 && !rw.yours(d, c, p.phrase, p.phrase.Case) {
			return false
		}
	}
	return true
}

// ByAdjective makes an adjective that says what matters the predicate: "Podałeś
// błędny adres" gives "Podany adres jest błędny", "Podałeś kwotę wyższą niż saldo"
// gives "Podana kwota jest wyższa niż saldo".
func (rw *Rewriter) ByAdjective(c *VerbClause) (*Draft, bool) {
	o := c.objectPart()
	if o == nil || !o.inflects || o.count >= 0 || o.from < c.Verb || c.Negation >= 0 || c.Aspect&morph.Perf == 0 || c.Reflexive >= 0 || c.asks() || !c.calm() {
		return nil, false
	}
	verdict, ok := rw.verdict(c, o)
	heavy, light := rw.before(c)
	if !ok || len(heavy)+len(light) > 0 || o.from != c.verbEnd() || c.relativeAfter(o.to) {
		return nil, false
	}
	n, g := o.phrase.Number, o.phrase.Gender
	participle, ok1 := rw.Participle(c.Lemma, n, morph.Nom, g)
	is, ok2 := rw.verbForm("być", morph.New(morph.Fin, n, morph.Ter))
	adjective, ok3 := rw.Inflect(verdict.Reading, "", n, morph.Nom, g)
	d := NewDraft(c.Text, c.Sentence)
	if !ok1 || !ok2 || !ok3 || !rw.partIn(d, c, o, morph.Nom, true) {
		return nil, false
	}
	from, _ := c.verbSpan()
	degree := ""
	if verdict.Token < o.phrase.Head {
		degree = c.plain(o.from, verdict.Token)
		d.Delete(o.from, verdict.Token+1)
	} else {
		d.Delete(verdict.Token, verdict.Token+1)
	}
	lead := ""
	if c.Kind == Question && c.Opening < 0 {
		lead = "czy"
	}
	to := o.to
	for i := range c.parts { // "Podany adres w formularzu jest błędny"
		if p := &c.parts[i]; p.role == phrasal && p.from == to {
			to = p.to
		}
	}
	d.Replace(from, o.from, join(lead, participle))
	d.Insert(to, join(is, degree, adjective))
	return d, true
}

// verdict returns the adjective of an object that says whether it is right: the
// first word of the phrase, or a comparative before "niż".
func (rw *Rewriter) verdict(c *VerbClause, o *part) (Inflected, bool) {
	for _, in := range o.phrase.Inflect {
		first := in.Token == o.phrase.From && in.Token != o.phrase.Head && rw.Patterns.Listed(rewrites.Verdict, in.Reading.Lemma)
		than := in.Token == o.to-1 && in.Reading.Tag.Degree() == morph.Com && c.than(o.to)
		if first || than {
			return in, true
		}
	}
	return Inflected{}, false
}

// than reports "niż" at token i.
func (c *VerbClause) than(i int) bool {
	return i < len(c.Sentence.Tokens) && folded(&c.Sentence.Tokens[i]) == "niż"
}
