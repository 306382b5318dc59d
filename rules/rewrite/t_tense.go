package rewrite

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// ByPresent puts the present in place of the past (T1): of an imperfective verb
// its own, of a perfective one that of its partner ("usługa, z której
// skorzystałeś": "usługa, z której korzystasz").
func (rw *Rewriter) ByPresent(c *VerbClause) (*Draft, bool) {
	if c.Mood != language.Past || c.Carrier >= 0 || c.Lemma == "być" && c.Kind == Relative {
		return nil, false
	}
	lemma := c.Lemma
	if c.Aspect&morph.Imperf == 0 {
		partner, ok := rw.Aspects.Imperfective(lemma)
		if !ok || c.Negation >= 0 { // what did not happen may yet
			return nil, false
		}
		lemma = partner
	}
	verb, ok := rw.Present(lemma, c.Person, c.Number)
	if !ok {
		return nil, false
	}
	d := NewDraft(c.Text, c.Sentence).Word(c.Verb, verb)
	rw.bothPredicates(d, c)
	return d, true
}

// carried lists the clauses whose verbs have the same carrier as this one.
func (rw *Rewriter) carried(c *VerbClause) []*VerbClause {
	var out []*VerbClause
	for i := range c.Sentence.Tokens {
		if c.Sentence.Tokens[i].Carrier != c.Carrier {
			continue
		}
		if one, ok := rw.VerbClauseAt(c.Text, c.Sentence, i); ok {
			out = append(out, one)
		}
	}
	return out
}

// real is the verb of a condition or wish as a fact or an intention: the
// present of a state, the future of an act.
func (rw *Rewriter) real(c *VerbClause) (string, bool) {
	ahead := rw.Soon(c) || c.hasWord("przyszłości", "kiedyś")
	if c.Lemma == "być" || c.Aspect&morph.Perf != 0 || rw.Patterns.Listed(rewrites.Stative, c.Lemma) || c.Kind == If && !ahead {
		return rw.Present(c.Lemma, c.Person, c.Number)
	}
	future, ok := rw.Form("być", "", morph.New(morph.Bedzie, c.Person, c.Number))
	return future + " " + c.Lemma, ok
}

// Indicative puts the present or the future in place of a conditional (T11,
// T12): "chciałbyś" gives "chcesz", "gdybyś zmienił zdanie" "jeśli zmienisz
// zdanie". All conditionals of the sentence that hang together change with it.
func (rw *Rewriter) Indicative(c *VerbClause) (*Draft, bool) {
	if c.Mood != language.Conditional || c.Kind == Purpose || c.Kind == Before {
		return nil, false
	}
	s := c.Sentence
	period := c.inPeriod()
	if period && c.loneBy() {
		return nil, false
	}
	d := NewDraft(c.Text, s)
	for i := range s.Tokens {
		f, ok := s.Finite(i)
		if !ok || f.Mood != language.Conditional {
			continue
		}
		if !period && i != c.Verb && (c.Carrier < 0 || s.Tokens[i].Carrier != c.Carrier) {
			continue
		}
		if !rw.indicativeAt(d, c, i, f) {
			return nil, false
		}
	}
	return d, true
}

// inPeriod reports a sentence with a condition: its conditionals depend on each
// other.
func (c *VerbClause) inPeriod() bool {
	return slices.ContainsFunc(c.Sentence.Tokens, func(t language.Token) bool { return t.HasLemma("gdyby", "jeśliby", "jeżeliby") })
}

// loneBy reports a "by" that stands apart from its verb: "co by to było".
func (c *VerbClause) loneBy() bool {
	t := c.Sentence.Tokens
	for i := 1; i < len(t); i++ {
		if t[i].Lower == "by" && t[i-1].Kind == language.Word {
			return true
		}
	}
	return false
}

// indicativeAt is Indicative for the verb at one token.
func (rw *Rewriter) indicativeAt(d *Draft, c *VerbClause, i int, f language.Finite) bool {
	s := c.Sentence
	one, ok := rw.VerbClauseAt(c.Text, s, i)
	if !ok {
		return false
	}
	if f.Person&c.Person == 0 || f.Number&c.Number == 0 {
		verb, ok := rw.realOther(f)
		d.Word(i, verb)
		return ok && f.Carrier < 0
	}
	verb, ok := rw.real(one)
	if !ok {
		return false
	}
	d.Word(i, verb)
	rw.bothPredicates(d, one)
	if f.Carrier < 0 {
		return true
	}
	word, ok := realConjunction(&s.Tokens[f.Carrier], one)
	if !ok {
		return false
	}
	if word == "" {
		d.Delete(f.Carrier, f.Carrier+1)
	} else {
		d.Replace(caseBefore(s, f.Carrier), f.Carrier+1, word)
	}
	return true
}

// caseBefore returns where "w przypadku, gdybyś" begins, or the conjunction alone.
func caseBefore(s *language.Sentence, conjunction int) int {
	i := conjunction - 1
	if i >= 0 && s.Tokens[i].Text == "," {
		i--
	}
	if i >= 1 && s.Tokens[i].HasLemma("przypadek", "raz") && folded(&s.Tokens[i-1]) == "w" {
		return i - 1
	}
	return conjunction
}

// realOther is the indicative of a conditional of another person: "byłoby nam
// miło" gives "będzie nam miło".
func (rw *Rewriter) realOther(f language.Finite) (string, bool) {
	t := f.Reading.Tag
	switch {
	case f.Reading.Lemma == "być":
		return rw.Form("być", "", morph.New(morph.Bedzie, t.Person(), t.Number()))
	case t.Aspect()&morph.Perf != 0 || f.Reading.Lemma == "móc":
		return rw.Present(f.Reading.Lemma, t.Person(), t.Number())
	}
	future, ok := rw.Form("być", "", morph.New(morph.Bedzie, t.Person(), t.Number()))
	return future + " " + f.Reading.Lemma, ok
}

// realConjunction is the conjunction for a fact in place of one with a moved
// ending; "" deletes a "byś" behind a question word.
func realConjunction(t *language.Token, c *VerbClause) (string, bool) {
	switch {
	case t.HasLemma("gdyby", "jeśliby", "jeśli"):
		return "jeśli", true
	case t.HasLemma("jeżeliby", "jeżeli"):
		return "jeżeli", true
	case t.HasLemma("jakby", "jak"):
		if c.Question {
			return "jak", true
		}
		return "jeśli", true
	case t.HasLemma("choćby", "choć"):
		return "nawet jeśli", true
	case t.HasLemma("czyby", "czy"):
		return "czy", true
	case t.HasLemma("by"):
		return "", true
	}
	return "", false
}

// FutureByInfinitive puts the infinitive in place of the past form after
// "będziesz" (T13): "będziesz korzystał" gives "będziesz korzystać".
func (rw *Rewriter) FutureByInfinitive(c *VerbClause) (*Draft, bool) {
	d := NewDraft(c.Text, c.Sentence)
	for _, one := range rw.carried(c) {
		if one.Lemma == "móc" || one.Lemma == "chcieć" || one.Lemma == "musieć" && one.Negation < 0 {
			return nil, false // "będziesz móc" is no Polish
		}
		d.Word(one.Verb, one.Lemma)
		rw.bothPredicates(d, one)
	}
	return d, true
}

// FutureByPresent drops "będziesz" (T13): "będziesz miał pytania" gives "masz
// pytania", "będziesz mógł" "możesz", "będziesz chciał" "zechcesz".
func (rw *Rewriter) FutureByPresent(c *VerbClause) (*Draft, bool) {
	d := NewDraft(c.Text, c.Sentence)
	all := rw.carried(c)
	if len(all) == 0 {
		return nil, false
	}
	carrier := all[0].Carrier
	if len(all) == 1 && c.adjacent(carrier) {
		verb, ok := rw.presentOf(c)
		d.Replace(min(carrier, c.Verb), max(carrier, c.Verb)+1, verb)
		return d, ok
	}
	d.Delete(carrier, carrier+1)
	for i, one := range all {
		verb, ok := rw.presentOf(one)
		if !ok {
			return nil, false
		}
		if i == 0 { // the verb takes the auxiliary's place, before what stands between
			d.Word(carrier, verb)
			d.Delete(one.Verb, one.Verb+1)
			continue
		}
		d.Word(one.Verb, verb)
	}
	return d, true
}

func (c *VerbClause) adjacent(carrier int) bool { return carrier == c.Verb-1 || carrier == c.Verb+1 }

// presentOf is the present of a verb, "zechcesz" for chcieć.
func (rw *Rewriter) presentOf(c *VerbClause) (string, bool) {
	if c.Lemma == "chcieć" && (c.Kind == If || c.Kind == When) {
		return rw.Present("zechcieć", c.Person, c.Number)
	}
	return rw.Present(c.Lemma, c.Person, c.Number)
}

// FutureImpersonal says what will be possible or necessary (T13): "będziesz
// mógł" gives "będzie można", "będziesz musiał" "trzeba będzie".
func (rw *Rewriter) FutureImpersonal(c *VerbClause) (*Draft, bool) {
	all := rw.carried(c)
	if len(all) != 1 || !c.adjacent(c.Carrier) {
		return nil, false
	}
	text := map[string]string{"móc": "będzie można", "musieć": "trzeba będzie"}[c.Lemma]
	if text == "" || !c.beforeInfinitive() {
		return nil, false
	}
	d := NewDraft(c.Text, c.Sentence)
	from := min(c.Carrier, c.Verb)
	return d.Replace(from, from+2, text), rw.withoutReader(d, c)
}

// beforeInfinitive reports an infinitive that depends on the verb.
func (c *VerbClause) beforeInfinitive() bool {
	return slices.ContainsFunc(c.parts, func(p part) bool { return p.role == infinitive })
}
