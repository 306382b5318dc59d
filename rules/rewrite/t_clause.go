package rewrite

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// ClauseKind is what a clause is to the sentence around it.
type ClauseKind uint8

// The kinds of clauses.
const (
	Main     ClauseKind = iota
	Question            // a direct question
	Asked               // an indirect question: "sprawdź, czy …", "napisz, co …"
	That                // że, iż
	If                  // jeśli, jeżeli, gdyby
	When                // gdy, kiedy, po tym jak
	Before              // zanim
	Since               // odkąd, od kiedy
	Because             // ponieważ, bo
	Relative            // który, jaki
	What                // "to, co …"
	Purpose             // aby, żeby
	Though              // choć, and other conjunctions
)

// clauseNames are the names of the kinds in the tables of rewrites.
var clauseNames = [...]string{
	"main", "question", "asked", "that", "if", "when", "before", "since", "because", "relative", "what", "purpose", "though",
}

// String is the name of the kind in the tables of rewrites.
func (k ClauseKind) String() string { return clauseNames[k] }

// VerbClause is a clause about its reader, taken apart around its verb.
type VerbClause struct {
	Group
	Reading language.Reading // of the verb
	Mood    language.Mood
	// Carrier is the token that carries the person of the verb, -1 if none.
	Carrier int
	Kind    ClauseKind
	// Opening is the word that opens the clause ("że", "który", in a question
	// "czy" or "gdzie"), -1 if none. Shared reports that an earlier clause,
	// which this one is joined to, stands between the two.
	Opening int
	Shared  bool
	// Governor is the verb of the clause around this one, -1 if there is none.
	Governor int

	from, to int // the tokens of the clause, without Opening and end signs
	parts    []part
}

// VerbClauseAt takes the clause of the finite verb at token i apart; ok is
// false when the token is no finite verb.
func (rw *Rewriter) VerbClauseAt(t *language.Text, s *language.Sentence, i int) (c *VerbClause, ok bool) {
	f, ok := s.Finite(i)
	if !ok {
		return nil, false
	}
	c = &VerbClause{
		Group: GroupAt(t, s, i, f.Reading), Reading: f.Reading, Mood: f.Mood, Carrier: f.Carrier,
		Opening: -1, Governor: -1,
	}
	c.Person, c.Number = f.Person, f.Number
	if c.Carrier >= 0 && c.Negation < 0 && c.future() && c.Carrier > 0 && isNot(&s.Tokens[c.Carrier-1]) {
		c.Negation = c.Carrier - 1
	}
	c.open()
	c.bound()
	c.takeApart(rw)
	if c.Reflexive >= 0 && c.beforeInfinitive() && !rw.Patterns.Listed(rewrites.Reflexive, c.Lemma) {
		c.Reflexive, c.parts = -1, nil // "chciałeś się zapisać": it is the infinitive's
		c.takeApart(rw)
	}
	return c, true
}

// future reports "będziesz" as the carrier of the verb.
func (c *VerbClause) future() bool {
	return c.Carrier >= 0 && c.Sentence.Tokens[c.Carrier].HasLemma("być")
}

func isNot(t *language.Token) bool { return folded(t) == "nie" }

// index is the run of the verb in the sentence's clauses.
func (c *VerbClause) index() int {
	return slices.IndexFunc(c.Sentence.Clauses, func(r language.Clause) bool { return r.First <= c.Verb && c.Verb <= r.Last })
}

// open finds the word that opens the clause, in a clause before when the two
// are joined ("że wybrałeś nas i skorzystałeś"), and what kind that makes it.
func (c *VerbClause) open() {
	s, k := c.Sentence, c.index()
	if k < 0 {
		return
	}
	run := s.Clauses[k]
	for run.Conjunction < 0 && k > 0 {
		before := joinedTo(s, k)
		if before < 0 {
			break
		}
		k, run, c.Shared = before, s.Clauses[before], true
	}
	if run.Outer >= 0 {
		c.Governor = s.Clauses[run.Outer].Verb
	}
	c.Opening = run.Conjunction
	if c.Opening < 0 && c.Carrier >= 0 && c.Carrier < c.Verb && !c.future() {
		c.Opening = openingBefore(s, c.Carrier, run.First)
	}
	if c.Opening < 0 && c.plainThat(run.First) {
		c.Opening, c.Governor, c.Kind = run.First, s.Clauses[max(0, c.index()-1)].Verb, That
		return
	}
	if c.Opening >= 0 {
		c.Kind = c.kindOf(&s.Tokens[c.Opening])
		return
	}
	if c.Question {
		c.Kind, c.Shared = Question, false
		c.Opening = questionWord(s, run.First, c.Verb)
	}
}

// plainThat reports "ze" at token i for "że", in a text typed without Polish
// letters.
func (c *VerbClause) plainThat(i int) bool {
	s := c.Sentence
	return i > 0 && s.Tokens[c.Verb].Restored && folded(&s.Tokens[i]) == "ze" && s.Tokens[i-1].Text == ","
}

// joinedTo returns the clause before k that a conjunction joins it to, -1 when
// there is none.
func joinedTo(s *language.Sentence, k int) int {
	run := s.Clauses[k]
	if !joinsClauses(&s.Tokens[run.First]) {
		return -1
	}
	if run.First == 0 || s.Tokens[run.First-1].Text != "," || folded(&s.Tokens[run.First]) != "i" {
		return k - 1
	}
	for j := k - 1; j >= 0; j-- { // a comma closes a clause between the two
		if o := s.Clauses[j]; run.Outer >= 0 && o.Outer == run.Outer && o.Conjunction >= 0 {
			return j
		}
	}
	return -1
}

func joinsClauses(t *language.Token) bool {
	switch folded(t) {
	case "i", "oraz", "a", "ale", "lub", "albo", "bądź", "ani", "lecz":
		return true
	}
	return false
}

// openingBefore returns the question word before a "byś" that stands alone, the
// "byś" or "gdybyś" itself otherwise.
func openingBefore(s *language.Sentence, carrier, first int) int {
	switch folded(&s.Tokens[carrier]) {
	case "byś", "byście", "bym":
		if q := questionWord(s, first, carrier); q >= 0 {
			return q
		}
		if carrier > first && s.Tokens[carrier-1].Kind == language.Word { // "chętnie byś kupił"
			return -1
		}
	}
	return carrier
}

// questionWord returns the word that asks the question among the tokens
// [first, verb), -1 for a question without one.
func questionWord(s *language.Sentence, first, verb int) int {
	for i := first; i < verb; i++ {
		if s.Tokens[i].HasLemma("czy") || asksFor(&s.Tokens[i]) {
			return i
		}
	}
	return -1
}

// asksFor reports a word that asks for a part of the clause ("gdzie", "ile").
func asksFor(t *language.Token) bool {
	return t.HasLemma("gdzie", "jak", "kiedy", "dlaczego", "czemu", "skąd", "dokąd", "ile", "co", "kto", "który", "jaki", "czyj")
}

// conditionals, times and reasons are conjunctions by what they open.
var kindsOf = map[string]ClauseKind{
	"że": That, "iż": That,
	"jeśli": If, "jeżeli": If, "gdyby": If, "jeśliby": If, "jeżeliby": If, "jakby": If, "skoro": If,
	"gdy": When, "zanim": Before, "odkąd": Since, "dopóki": Though, "póki": Though,
	"ponieważ": Because, "bo": Because, "gdyż": Because,
	"aby": Purpose, "żeby": Purpose, "by": Purpose, "ażeby": Purpose,
	"choć": Though, "chociaż": Though, "choćby": Though, "aż": Though,
	"czy": Asked, "gdzie": Asked, "dlaczego": Asked, "czemu": Asked, "skąd": Asked, "dokąd": Asked, "ile": Asked, "kto": Asked, "czyj": Asked,
}

// kindOf returns the kind of clause that the word t opens here.
func (c *VerbClause) kindOf(t *language.Token) ClauseKind {
	s := c.Sentence
	before := ""
	if c.Opening > 0 {
		before = folded(&s.Tokens[c.Opening-1])
	}
	switch {
	case t.HasLemma("który", "jaki"):
		if c.antecedent() < 0 && !c.afterPointer() {
			if c.Governor < 0 && c.Question {
				return Question
			}
			return Asked
		}
		return Relative
	case t.HasLemma("co"):
		if c.Opening >= 2 && before == "," && s.Tokens[c.Opening-2].HasLemma("to", "ten", "wszystko", "coś") {
			return What
		}
		return Asked
	case t.HasLemma("kiedy", "jak"):
		if t.HasLemma("kiedy") && before == "od" {
			return Since
		}
		if c.ofNoun() {
			return Though // "trzeci raz, kiedy"
		}
		if c.afterThat() || c.first() && (t.HasLemma("kiedy") || c.jakOfTime()) {
			return When
		}
		if c.first() || before == "tak" {
			return Though // "jak prosiłeś"
		}
		if t.HasLemma("kiedy") && !c.governs("powiedzieć", "napisać", "podać", "sprawdzić", "określić", "wskazać", "wiedzieć", "pamiętać") {
			return When
		}
		return Asked
	}
	if c.Opening >= 2 && before == "," && s.Tokens[c.Opening-2].HasLemma("tam", "tu", "wtedy", "stamtąd") {
		return Though // "tam, gdzie"
	}
	for _, r := range t.Readings {
		if k, ok := kindsOf[r.Lemma]; ok {
			if k == Asked && c.Governor < 0 {
				return Question
			}
			return k
		}
	}
	return Though
}

// afterPointer reports "tych, które", whose noun stands elsewhere.
func (c *VerbClause) afterPointer() bool {
	i := c.comma()
	return i > 0 && i < c.Opening && c.Sentence.Tokens[i-1].HasLemma("ten", "tamten", "wszystek", "jedyny", "on")
}

// ofNoun reports a "kiedy" that tells which time is meant: "dzień, kiedy".
func (c *VerbClause) ofNoun() bool {
	s, i := c.Sentence, c.Opening-1
	return i > 0 && s.Tokens[i].Text == "," && s.Tokens[i-1].HasLemma("raz", "dzień", "rok", "data", "sytuacja", "przypadek", "termin", "miesiąc", "godzina")
}

// jakOfTime reports "jak" for "gdy": before "tylko" or "już".
func (c *VerbClause) jakOfTime() bool {
	next := c.Opening + 1
	if next >= len(c.Sentence.Tokens) {
		return false
	}
	word := folded(&c.Sentence.Tokens[next])
	return word == "tylko" || word == "już"
}

// governs reports one of the lemmas as the verb around the clause.
func (c *VerbClause) governs(lemmas ...string) bool {
	return c.Governor >= 0 && c.Sentence.Tokens[c.Governor].HasLemma(lemmas...)
}

// first reports a clause that comes before the one that it depends on.
func (c *VerbClause) first() bool { return c.Governor > c.Verb }

// afterThat reports "po tym" before the clause: "po tym, jak zapłaciłeś".
func (c *VerbClause) afterThat() bool {
	i := c.thatBefore()
	return i >= 0 && folded(&c.Sentence.Tokens[i]) == "po"
}

// thatBefore returns the preposition of a "po tym, jak" before the clause, -1
// when there is none.
func (c *VerbClause) thatBefore() int {
	s, i := c.Sentence, c.Opening-1
	if i > 0 && s.Tokens[i].Text == "," {
		i--
	}
	if i < 1 || !s.Tokens[i].HasLemma("to", "ten", "moment", "chwila", "czas") {
		return -1
	}
	if _, ok := s.Tokens[i-1].Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Prep }); !ok {
		return -1
	}
	return i - 1
}

// bound sets the tokens of the clause proper: from the word that opens it, or
// the last sign before the verb, to the first sign after the verb that is no
// comma of an enumeration.
func (c *VerbClause) bound() {
	s := c.Sentence
	c.from, c.to = c.Clause.First, c.Verb+1
	if !c.Shared && c.Opening >= c.from {
		c.from = c.Opening + 1
	}
	for i := c.from; i < c.Verb; i++ {
		if s.Tokens[i].Kind == language.Punctuation {
			c.from = i + 1
		}
	}
	if c.from < c.Verb && c.from != c.Opening+1 && joinsClauses(&s.Tokens[c.from]) {
		c.from++
	}
	for quoted := false; c.to <= c.Clause.Last; c.to++ {
		switch t := &s.Tokens[c.to]; {
		case opensQuotation(t) || closesQuotation(t):
			quoted = !quoted
		case quoted || t.Kind != language.Punctuation && t.Kind != language.Symbol:
		case t.Text == "–" && !t.Space && s.Tokens[c.to-1].Kind == language.Number:
		case t.Text == "#" || t.Text == "," && c.enumerates(c.to) || t.Text == "." && s.Tokens[c.to-1].Marks.Has(language.Abbreviation):
		default:
			return
		}
	}
}

// enumerates reports whether the comma at i stands between nouns of one list:
// "imię, nazwisko i adres".
func (c *VerbClause) enumerates(i int) bool {
	s := c.Sentence
	for i < c.Clause.Last && s.Tokens[i].Text == "," {
		p, ok := PhraseAt(s, i+1, everyCase)
		if !ok || p.To > c.Clause.Last {
			return false
		}
		if len(p.Inflect) > 1 && p.Number == morph.Pl && joins(&s.Tokens[i+1]) || joins(&s.Tokens[p.To]) || hasJoin(s, p) {
			return true
		}
		i = p.To
	}
	return false
}

// hasJoin reports a conjunction inside a phrase.
func hasJoin(s *language.Sentence, p Phrase) bool {
	for i := p.From; i < p.To; i++ {
		if joins(&s.Tokens[i]) {
			return true
		}
	}
	return false
}

// closing returns the comma that ends the clause, -1 when there is none.
func (c *VerbClause) closing() int {
	if c.to < len(c.Sentence.Tokens) && c.to <= c.Clause.Last && c.Sentence.Tokens[c.to].Text == "," {
		return c.to
	}
	return -1
}

// comma returns the first token of what opens the clause: the comma before its
// conjunction and the preposition of "w którym", or the conjunction itself.
func (c *VerbClause) comma() int {
	i, s := c.Opening, c.Sentence
	if i > 0 {
		if _, ok := s.Tokens[i-1].Reading(ofClass(morph.Prep)); ok && s.Tokens[i].HasLemma("który", "jaki") {
			i--
		}
	}
	if i > 0 && s.Tokens[i-1].Text == "," {
		i--
	}
	return i
}
