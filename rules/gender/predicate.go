package gender

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

// reach is how many tokens after its copula a predicate may stand.
const reach = 8

// pronominal are the adjectives that point instead of describing; "sam" has a
// rule of its own.
var pronominal = []string{"sam", "ten", "tamten", "taki", "jaki", "który", "każdy", "żaden", "wszystek", "jakiś", "inny", "mój", "twój", "swój", "nasz", "wasz", "jeden"}

// oneOf reports "jako jeden z pierwszych": there the word says something of the reader.
func oneOf(s *language.Sentence, j int) bool {
	t := s.Tokens
	return j > 0 && j+1 < len(t) && t[j].Lower == "jeden" && t[j-1].Lower == "jako" && (t[j+1].Lower == "z" || t[j+1].Lower == "ze")
}

// predicates returns what a sentence says of the reader (morph.Sec) or of the
// one who speaks (morph.Pri) in masculine adjectives and participles.
func predicates(p *lint.Pass, s *language.Sentence, person morph.Person) []rewrite.Predicate {
	var out []rewrite.Predicate
	for i := range s.Tokens {
		if !rewrite.IsCopula(s, i) || !speaksOf(s, i, person) {
			continue
		}
		out = append(out, predicateWords(p, s, i)...)
	}
	return out
}

// hasPredicate reports a masculine predicate of the copula at token i, which
// gender/address-predicate and gender/first-person-reader report together with
// it ("zostałeś wylogowany"): the rules for verbs leave such a verb to them.
func hasPredicate(p *lint.Pass, s *language.Sentence, i int) bool {
	return rewrite.IsCopula(s, i) && len(predicateWords(p, s, i)) > 0
}

// speaksOf reports whether the copula at token i has a person for its subject:
// by its form, or by the verb that it depends on in the infinitive. An infinitive
// without such a verb ("aby zostać przeniesionym") speaks of the reader.
func speaksOf(s *language.Sentence, i int, person morph.Person) bool {
	t := &s.Tokens[i]
	if f, ok := s.Finite(i); ok {
		if f.Person&^person != 0 || f.Number&morph.Sg == 0 {
			return false
		}
		return t.Lower != "bądź" || imperativeHere(s, i)
	}
	if _, ok := t.Reading(ofClass(morph.Inf, morph.Pcon)); !ok {
		return false
	}
	v, ok := governing(s, i)
	if !ok {
		return person == morph.Sec && (impersonalBefore(s, i) || purpose(s, i))
	}
	return v.Person&^person == 0 && v.Number&morph.Sg != 0
}

// ofClass accepts readings of some classes.
func ofClass(classes ...morph.Class) func(language.Reading) bool {
	return func(r language.Reading) bool { return slices.Contains(classes, r.Tag.Class()) }
}

// governing is the finite verb of the clause of an infinitive or an adverbial
// participle; for the latter also that of the clause around it.
func governing(s *language.Sentence, i int) (f language.Finite, ok bool) {
	for j := range s.Tokens {
		if j == i || !s.SameClause(i, j) {
			continue
		}
		if f, ok = s.Finite(j); ok {
			return f, true
		}
	}
	if _, participle := s.Tokens[i].Reading(ofClass(morph.Pcon)); !participle {
		return f, false
	}
	for j := range s.Tokens {
		if f, ok = s.Finite(j); ok && f.Person&morph.Ter == 0 {
			return f, true
		}
	}
	return f, false
}

// impersonalBefore reports a word that makes an infinitive hold for everybody:
// "trzeba być", "warto zostać", "należy pozostać".
func impersonalBefore(s *language.Sentence, i int) bool {
	for j := i - 1; j >= max(0, i-3); j-- {
		if s.Tokens[j].HasLemma("trzeba", "warto", "można", "należeć", "wystarczyć", "wypadać", "dobrze", "wolno") {
			return true
		}
	}
	return false
}

// purpose reports an infinitive after aby, żeby, by without a verb of its own.
func purpose(s *language.Sentence, i int) bool {
	c := s.Clause(i).Conjunction
	return c >= 0 && s.Tokens[c].HasLemma("aby", "żeby", "by", "ażeby")
}

// imperativeHere tells the imperative of być from the conjunction "bądź": it
// opens its clause, but for particles.
func imperativeHere(s *language.Sentence, i int) bool {
	for j := i - 1; j >= 0 && s.Tokens[j].Kind == language.Word; j-- {
		t := &s.Tokens[j]
		if _, ok := t.Reading(ofClass(morph.Conj, morph.Comp)); ok && t.Lower != "nie" || t.HasLemma("prosić") {
			return true
		}
		if _, ok := t.Reading(ofClass(morph.Part, morph.Adv, morph.Interj)); !ok {
			return false
		}
	}
	return true
}

// predicateWords returns the masculine predicates of the copula at token i.
func predicateWords(p *lint.Pass, s *language.Sentence, i int) []rewrite.Predicate {
	var out []rewrite.Predicate
	add := func(j int) bool {
		r, ok := predicateReading(p, s, i, j)
		if !ok || len(out) > 0 && !joined(s, j) {
			return false
		}
		w, ok := p.Rewriter.PredicateAt(p.Text, s, j, r, i)
		if ok {
			out = append(out, w)
		}
		return ok
	}
	for j := i + 1; j < len(s.Tokens) && j <= i+reach; j++ {
		if !s.SameClause(i, j) && !joinsPredicate(s, j-1, out) {
			break
		}
		if add(j) {
			continue
		}
		next, ok := passes(s, j, len(out) > 0)
		if !ok {
			break
		}
		j = next - 1
	}
	if len(out) > 0 {
		return join(out)
	}
	if i+1 < len(s.Tokens) && compoundFuture(s, i) {
		return nil // "kiedy będziesz się logować"
	}
	for j := i - 1; j >= max(0, i-3) && s.SameClause(i, j); j-- { // "zalogowany jesteś"
		if add(j) {
			return out
		}
		if !particle(&s.Tokens[j]) {
			break
		}
	}
	return nil
}

// compoundFuture reports "będziesz" with an infinitive: there it is no copula.
func compoundFuture(s *language.Sentence, i int) bool {
	if _, ok := s.Tokens[i].Reading(ofClass(morph.Bedzie)); !ok {
		return false
	}
	for j := i + 1; j < len(s.Tokens) && s.SameClause(i, j); j++ {
		if _, ok := s.Tokens[j].Reading(ofClass(morph.Inf)); ok {
			return true
		}
		if !particle(&s.Tokens[j]) {
			return false
		}
	}
	return false
}

// joined reports a conjunction or comma right before token j, or before the adverb
// in front of it.
func joined(s *language.Sentence, j int) bool {
	if before := &s.Tokens[j-1]; before.Text == "," || conjunction(before) {
		return true
	}
	return j > 1 && particle(&s.Tokens[j-1]) && (s.Tokens[j-2].Text == "," || conjunction(&s.Tokens[j-2]))
}

// join makes several predicates of one copula know each other.
func join(all []rewrite.Predicate) []rewrite.Predicate {
	if len(all) < 2 {
		return all
	}
	joined := make([]*rewrite.Predicate, len(all))
	for i := range all {
		joined[i] = &all[i]
	}
	for i := range all {
		all[i].Joined = joined
	}
	return all
}

// joinsPredicate reports "i", "lub" or a comma at token j after a predicate,
// where a second one may follow.
func joinsPredicate(s *language.Sentence, j int, before []rewrite.Predicate) bool {
	if len(before) == 0 || before[len(before)-1].Word != j-1 {
		return false
	}
	return s.Tokens[j].Text == "," || conjunction(&s.Tokens[j])
}

func conjunction(t *language.Token) bool {
	switch t.Lower {
	case "i", "oraz", "lub", "albo", "ani", "a", "ale":
		return true
	}
	return false
}

// passes skips a word, or a prepositional phrase, that may stand between a
// copula and its predicate; found, between a predicate and the next, also a phrase
// that the first governs.
func passes(s *language.Sentence, j int, found bool) (next int, ok bool) {
	t := &s.Tokens[j]
	if t.Kind == language.Punctuation {
		return j + 1, t.Text == "," && found
	}
	if found {
		if conjunction(t) {
			return j + 1, true
		}
		if ph, ok := rewrite.PhraseAt(s, j, morph.Gen|morph.Inst|morph.Dat); ok { // "pewny siebie i swoich racji"
			return ph.To, true
		}
	}
	if t.Kind == language.Placeholder {
		return j + 1, true
	}
	if particle(t) {
		return j + 1, true
	}
	if _, ok := t.Reading(ofClass(morph.Prep)); !ok || t.Lower == "jako" {
		return j, false
	}
	if j+1 < len(s.Tokens) {
		r, _ := t.Reading(ofClass(morph.Prep))
		if ph, ok := rewrite.PhraseAt(s, j+1, r.Tag.Case()); ok {
			return ph.To, true
		}
	}
	return j + 2, true
}

// particle reports a word that says nothing of case: an adverb, a particle, a
// personal pronoun.
func particle(t *language.Token) bool {
	if t.Kind != language.Word {
		return false
	}
	_, ok := t.Reading(ofClass(morph.Adv, morph.Part, morph.Ppron12, morph.Ppron3, morph.Siebie))
	return ok || t.Lower == "się" || t.Lower == "nie"
}

// predicateReading returns the reading in which token j is a masculine predicate of
// the copula at token i: the nominative, or the instrumental after an
// infinitive without a subject.
func predicateReading(p *lint.Pass, s *language.Sentence, i, j int) (language.Reading, bool) {
	t := &s.Tokens[j]
	if t.Kind != language.Word || exemptWord(t) || t.HasLemma(pronominal...) && !oneOf(s, j) || attributive(s, j) {
		return language.Reading{}, false
	}
	// A noun further on may have taken the personal gender off the word.
	gender := morph.Masculine
	if i == j {
		gender = morph.M1
	}
	if r, ok := adjectiveIn(t, morph.Nom, gender); ok {
		return r, true
	}
	// "bądź pierwszym" is a predicate noun as well
	if _, inf := s.Tokens[i].Reading(ofClass(morph.Inf, morph.Pcon)); !inf && !t.HasLemma("pierwszy", "jedyny", "ostatni") {
		return language.Reading{}, false
	}
	return adjectiveIn(t, morph.Inst|morph.Loc, gender) // they look alike
}

// adjectiveIn is the masculine reading of a token in one of the cases: as a
// participle where it may be one, since "zapisany" is an adjective too.
func adjectiveIn(t *language.Token, c morph.Case, g morph.Gender) (language.Reading, bool) {
	for _, participle := range [...]bool{true, false} {
		r, ok := t.Reading(func(r language.Reading) bool {
			return masculineAdjective(r, c, g) && (r.Tag.Class() == morph.Ppas) == participle
		})
		if ok {
			return r, true
		}
	}
	return language.Reading{}, false
}

// masculineAdjective reports an adjective or participle in the singular of a case
// and a masculine gender that is not feminine as well ("super").
func masculineAdjective(r language.Reading, c morph.Case, g morph.Gender) bool {
	switch r.Tag.Class() {
	case morph.Adjc:
		return c == morph.Nom
	case morph.Adj, morph.Ppas, morph.Pact:
		return r.Tag.Number() == morph.Sg && r.Tag.Case()&c != 0 && r.Tag.Gender()&g != 0 && r.Tag.Gender()&morph.F == 0
	}
	return false
}

// adjectivesOnly reports that nothing but adjectives and adverbs stands between
// tokens: an adjective belongs to the noun behind them.
func adjectivesOnly(s *language.Sentence, from, to int) bool {
	for i := from; i < to; i++ {
		t := &s.Tokens[i]
		if _, ok := t.Reading(ofClass(morph.Adj, morph.Ppas, morph.Pact, morph.Num)); !ok || t.HasLemma("jaki", "który") {
			return false
		}
	}
	return true
}

// attributive reports an adjective with a noun of its own right after it or
// behind further adjectives.
func attributive(s *language.Sentence, j int) bool {
	if noun := s.Noun(j); noun > j && adjectivesOnly(s, j+1, noun) {
		return true
	}
	if j+1 >= len(s.Tokens) || s.Tokens[j+1].Kind != language.Word {
		return false
	}
	next := &s.Tokens[j+1]
	_, noun := next.Reading(func(r language.Reading) bool {
		if r.Tag.Class() != morph.Subst || r.Tag.Number()&morph.Sg == 0 || r.Qualifiers.Has(morph.Unfit) {
			return false
		}
		_, ok := s.Tokens[j].Reading(func(a language.Reading) bool {
			return a.Tag.Case()&r.Tag.Case() != 0 && a.Tag.Gender()&r.Tag.Gender() != 0 && a.Tag.Number()&r.Tag.Number() != 0
		})
		return ok
	})
	return noun
}
