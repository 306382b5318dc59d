package rewrite

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// Person is a noun for a person in a sentence, with all that agrees with it.
type Person struct {
	Text     *language.Text
	Sentence *language.Sentence
	Head     int
	Reading  language.Reading // of the head
	Noun     *dictionaries.Noun
	// Agreeing are the tokens that carry the noun's gender: attributes,
	// numerals, verbs and predicates, relative pronouns and what agrees with
	// them; sorted.
	Agreeing []int
	// From and To are the tokens [From, To) of the noun phrase without its
	// relative clause.
	From, To int
	// Complement is the phrase that the noun governs in the genitive
	// ("użytkownik aplikacji"), if HasComplement.
	Complement    Phrase
	HasComplement bool
	// Apposed is the reading of the second noun that the phrase ends with
	// ("klient gość"), if HasApposed.
	Apposed    language.Reading
	HasApposed bool
	// CountedObject reports a numeral in the accusative before the noun, which has
	// the genitive from it: "Dodaj wielu klientów".
	CountedObject bool
	// Partitive is the pronoun before "z": "jeden z klientów".
	Partitive    int
	HasPartitive bool
}

// PersonAt collects what belongs to the noun at token head.
func (rw *Rewriter) PersonAt(t *language.Text, s *language.Sentence, head int, r language.Reading, n *dictionaries.Noun) Person {
	p := nounPhraseAt(t, s, head, r, n)
	rw.complement(&p)
	rw.decideCase(&p, mostJoined)
	p.CountedObject = rw.countedObject(&p)
	rw.apposition(&p)
	p.partitive()
	return p
}

// nounPhraseAt is PersonAt without what decides the case and what hangs on it.
func nounPhraseAt(t *language.Text, s *language.Sentence, head int, r language.Reading, n *dictionaries.Noun) Person {
	p := Person{Text: t, Sentence: s, Head: head, Reading: r, Noun: n, From: head, To: head + 1}
	p.Agreeing = agreeing(s, head)
	p.adopt()
	for p.From > 0 && slices.Contains(p.Agreeing, p.From-1) && attribute(&s.Tokens[p.From-1]) {
		p.From--
	}
	for p.To < len(s.Tokens) && slices.Contains(p.Agreeing, p.To) && attribute(&s.Tokens[p.To]) && !p.predicate(p.To) {
		p.To++
	}
	return p
}

func (rw *Rewriter) countedObject(p *Person) bool {
	s, i := p.Sentence, p.From-1
	if i < 0 || p.From == p.Head || p.governedByNegated() {
		return false
	}
	_, counts := s.Tokens[p.From].Reading(func(r language.Reading) bool {
		return r.Tag.Class() == morph.Num && r.Tag.Case()&morph.Acc != 0 && r.Tag.Gender()&morph.M1 != 0
	})
	return counts && slices.ContainsFunc(s.Tokens[i].Readings, func(r language.Reading) bool {
		if r.Tag.Class() == morph.Prep {
			return r.Tag.Case()&morph.Acc != 0 // "przez wielu klientów"
		}
		f, ok := rw.Government.Verb(r.Lemma, false)
		return ok && r.Tag.Class().Verbal() && r.Tag.Class() != morph.Ger && f.Governs(morph.Acc)
	})
}

// predicate reports an adjective or participle behind the noun whose copula comes
// after it: "klient zobowiązany jest".
func (p *Person) predicate(i int) bool {
	s := p.Sentence
	return i+1 < len(s.Tokens) && s.Tokens[i+1].Agrees == p.Head && s.Tokens[i+1].HasLemma("być", "zostać")
}

// partitive finds the pronoun of "jeden z klientów", which takes the gender of
// the noun but not its number.
func (p *Person) partitive() {
	s, i := p.Sentence, p.From-2
	if p.Number() != morph.Pl || i < 0 || !s.Tokens[i+1].HasLemma("z", "spośród") ||
		!s.Tokens[i].HasLemma("jeden", "każdy", "żaden", "który", "któryś", "niejeden", "niektóry") {
		return
	}
	p.Partitive, p.HasPartitive = i, true
}

// decideCase leaves one of the cases that context has left: the one that a
// preposition before the phrase governs; else the nominative; else the genitive
// after a noun and the accusative after any other word. joined is as for
// besidePerson.
func (rw *Rewriter) decideCase(p *Person, joined int) {
	cases := p.Reading.Tag.Case()
	if object := morph.Acc | morph.Gen; cases&object != 0 && cases&^object == 0 {
		cases |= p.likewise() & object // "zgłaszających" has a reading for each
	}
	if p.From > 0 {
		cases = rw.casesBehind(p, cases)
		if c := (p.beyondUnknown() | rw.besidePerson(p, joined)) & cases; c != 0 {
			cases = c
		} else if c := p.besideThing() & cases; c != 0 {
			cases = c
		}
	}
	if cases&morph.Gen != 0 && SharesPossession(p.Sentence, p.From) {
		cases = morph.Gen
	}
	if cases&morph.Nom == 0 && cases&morph.Gen != 0 && (p.governedByNegated() || p.afterGenitiveVerb(rw.Government)) {
		cases = morph.Gen
	}
	for _, c := range [...]morph.Case{morph.Nom, morph.Acc, morph.Gen, morph.Dat, morph.Inst, morph.Loc, morph.Voc} {
		if cases&c != 0 {
			p.Reading.Tag = p.Reading.Tag.With(c)
			return
		}
	}
}

// casesBehind leaves those of the cases that the word right before the phrase allows.
func (rw *Rewriter) casesBehind(p *Person, cases morph.Case) morph.Case {
	before := &p.Sentence.Tokens[p.From-1]
	if before.Text == "." && p.From > 1 && p.Sentence.Tokens[p.From-2].HasLemma("według") {
		return morph.Gen // "wg. klienta"
	}
	if r, ok := before.Reading(ofClass(morph.Prep)); ok {
		if c := r.Tag.Case() & cases; c != 0 {
			cases = c
		}
	}
	if cases&morph.Gen == 0 {
		return cases
	}
	if _, noun := before.Reading(nominal); cases&morph.Nom == 0 && (noun && !before.HasLemma("to", "coś", "nic", "wszystko") || closesPhrase(p.Sentence, p.From-1)) &&
		!(cases&morph.Acc != 0 && rw.handledInto(p)) {
		return morph.Gen
	}
	if p.behindNamed() || before.Kind == language.Number || before.Kind == language.Placeholder && p.Number() == morph.Pl || p.afterBracket() {
		return morph.Gen // "390 posłów", "{count} użytkowników", "grupę(y) klientów"
	}
	return cases
}

// behindNamed reports a noun with its name, put in by a placeholder, that the person
// belongs to: "zespół {name} organizatora".
func (p *Person) behindNamed() bool {
	tokens := p.Sentence.Tokens
	if p.From < 2 || tokens[p.From-1].Kind != language.Placeholder || p.Reading.Tag.Case()&morph.Nom != 0 {
		return false
	}
	_, ok := tokens[p.From-2].Reading(nominal)
	return ok
}

// likewise are the cases of all readings that the head has in the number of its own.
func (p *Person) likewise() (cases morph.Case) {
	for _, r := range p.Sentence.Tokens[p.Head].Readings {
		if r.Lemma == p.Reading.Lemma && r.Tag.Class() == p.Reading.Tag.Class() && r.Tag.Number() == p.Reading.Tag.Number() && r.Tag.Gender()&morph.M1 != 0 {
			cases |= r.Tag.Case()
		}
	}
	return cases
}

// afterBracket reports a bracket between the phrase and the noun that it depends
// on: "grupę(y) klientów".
func (p *Person) afterBracket() bool {
	tokens := p.Sentence.Tokens
	i := p.From - 1
	if tokens[i].Text != ")" {
		return false
	}
	for i > 0 && tokens[i].Text != "(" {
		i--
	}
	if i == 0 {
		return false
	}
	_, ok := tokens[i-1].Reading(nominal)
	return ok
}

// beyondUnknown are the cases of the preposition before a word that the
// dictionary lacks: "dla okreśłonych klientów". 0 without one.
func (p *Person) beyondUnknown() (cases morph.Case) {
	tokens := p.Sentence.Tokens
	if p.From < 2 || tokens[p.From-1].Kind != language.Word || len(tokens[p.From-1].Readings) > 0 {
		return 0
	}
	for _, r := range tokens[p.From-2].Readings {
		if r.Tag.Class() == morph.Prep {
			cases |= r.Tag.Case()
		}
	}
	return cases
}

// mostJoined is how many people before a person are asked for its case: a list of
// all jobs is one sentence too.
const mostJoined = 24

// besidePerson is the case of a person that the phrase is joined to, where something
// before that one decides it: "dane ucznia i opiekuna", "do autorów, recenzentów i
// redaktorów". It looks at as many people as joined says. 0 without.
func (rw *Rewriter) besidePerson(p *Person, joined int) morph.Case {
	tokens := p.Sentence.Tokens
	i := p.From - 2
	if joined == 0 || i < 1 || !slices.Contains([]string{"i", "oraz", "lub", "albo", ",", "/"}, folded(&tokens[i+1])) || !p.Sentence.SameClause(i, p.Head) {
		return 0
	}
	if named(&tokens[i]) { // a pair
		return 0
	}
	first, ok := tokens[i].Reading(func(r language.Reading) bool {
		return (nominal(r) || r.Tag.Class() == morph.Pact) && r.Tag.Gender()&morph.M1 != 0 && r.Tag.Case()&p.Reading.Tag.Case() != 0
	})
	if !ok {
		return 0
	}
	before := nounPhraseAt(p.Text, p.Sentence, i, first, p.Noun)
	if before.From == 0 {
		return 0
	}
	rw.decideCase(&before, joined-1)
	return before.Case()
}

// handledInto reports a person with an attribute behind the verb that adds or moves
// them and the place where to: "dodaj do grupy nowego klienta".
func (rw *Rewriter) handledInto(p *Person) bool {
	tokens, i := p.Sentence.Tokens, p.From-2
	if p.From == p.Head || i < 1 {
		return false
	}
	for i > 0 && attribute(&tokens[i]) {
		i--
	}
	_, into := tokens[i].Reading(ofClass(morph.Prep))
	return into && i > 0 && slices.ContainsFunc(tokens[i-1].Readings, func(r language.Reading) bool {
		return r.Tag.Class().Verbal() && r.Tag.Class() != morph.Ger && rw.Patterns.Listed(rewrites.Handled, r.Lemma)
	})
}

// closesPhrase reports an adjective at i that stands behind its noun, so that what
// follows depends on the two: "strona domowa autora".
func closesPhrase(s *language.Sentence, i int) bool {
	noun := s.Tokens[i].Agrees
	if noun < 0 || noun >= i || !attribute(&s.Tokens[i]) {
		return false
	}
	_, ok := s.Tokens[noun].Reading(nominal)
	return ok
}

// SharesPossession reports that a conjunction joins the person at i to a possessive:
// "dane Twoje i klienta", "Twoje dane i sprzedawcy". Before its noun the possessive
// shows it only where the person cannot be one more object ("Usuń swój wpis i autora").
func SharesPossession(s *language.Sentence, i int) bool {
	if i < 2 || !joins(&s.Tokens[i-1]) {
		return false
	}
	before := &s.Tokens[i-2]
	if before.HasLemma(possessives...) {
		return before.Agrees >= 0 && before.Agrees < i-2
	}
	if i < 3 || !s.Tokens[i-3].HasLemma(possessives...) || s.Tokens[i-3].Agrees != i-2 || personal(before, morph.Sg|morph.Pl) {
		return false
	}
	return !slices.ContainsFunc(s.Tokens[i].Readings, func(r language.Reading) bool {
		return r.Tag.Gender()&morph.M1 != 0 && r.Tag.Case()&morph.Acc != 0 && hasCase(before, morph.Acc)
	})
}

// besideThing are the cases of a thing that the phrase is enumerated with, where
// context has left it fewer than the person has: "wpisanie tytułu lub autora". 0
// without one.
func (p *Person) besideThing() (cases morph.Case) {
	tokens := p.Sentence.Tokens
	i := p.From - 2
	if i < 0 || !slices.Contains([]string{",", "i", "oraz", "lub", "albo"}, folded(&tokens[i+1])) || !p.Sentence.SameClause(i, p.Head) {
		return 0
	}
	if closesPhrase(p.Sentence, i) {
		i = tokens[i].Agrees
	}
	for _, r := range tokens[i].Readings {
		if !nominal(r) {
			return 0
		}
		cases |= r.Tag.Case()
	}
	return cases
}

// afterGenitiveVerb reports a verb right before the phrase that governs the
// genitive and no accusative: "pilnuje klienta".
func (p *Person) afterGenitiveVerb(g *dictionaries.Government) bool {
	i := p.From - 1
	for i > 0 && (isAdverb(&p.Sentence.Tokens[i]) || p.Sentence.Tokens[i].HasLemma("tylko", "to")) {
		i-- // "dotyczy to tylko stałych klientów"
	}
	reflexive := i > 0 && strings.EqualFold(p.Sentence.Tokens[i].Text, "się")
	if reflexive {
		i--
	}
	if i < 0 {
		return false
	}
	for _, r := range p.Sentence.Tokens[i].Readings {
		if !r.Tag.Class().Verbal() {
			continue
		}
		if f, ok := g.Verb(r.Lemma, reflexive); ok {
			return f.Governs(morph.Gen) && !f.Governs(morph.Acc)
		}
	}
	return false
}

// governedByNegated reports that the verb that governs the phrase is negated, which
// turns its accusative object into the genitive. The negation reaches through
// infinitives: "nie udało się dodać tego użytkownika". Without a verb to the left
// it is the next one: "Klientów nie interesuje historia firmy".
func (p *Person) governedByNegated() bool {
	for i := p.From - 1; i >= 0; i-- {
		t := &p.Sentence.Tokens[i]
		if t.Kind == language.Punctuation {
			return p.beforeNegatedVerb()
		}
		r, ok := t.Reading(governing)
		if !ok {
			continue
		}
		if i > 0 && strings.EqualFold(p.Sentence.Tokens[i-1].Text, "nie") {
			return true
		}
		auxiliary := t.HasLemma("być") && i > 0 && isPredicative(&p.Sentence.Tokens[i-1]) // "nie można było usunąć"
		if r.Tag.Class() != morph.Inf && !auxiliary {
			return false
		}
	}
	return p.beforeNegatedVerb()
}

// governing reports a verb that can govern an object.
func governing(r language.Reading) bool {
	c := r.Tag.Class()
	return c == morph.Pred || c.Verbal() && c != morph.Ger && c != morph.Ppas && c != morph.Pact
}

func (p *Person) beforeNegatedVerb() bool {
	tokens := p.Sentence.Tokens
	for i := p.To; i < len(tokens) && tokens[i].Kind != language.Punctuation; i++ {
		if _, ok := tokens[i].Reading(governing); ok && tokens[i].Lower != "to" {
			return strings.EqualFold(tokens[i-1].Text, "nie")
		}
	}
	return false
}

func isPredicative(t *language.Token) bool {
	_, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Pred })
	return ok
}

var possessives = []string{"mój", "twój", "swój", "nasz", "wasz"}

// Possessed reports a possessive in the phrase: "nasi klienci", "jej autorzy".
func (p *Person) Possessed() bool {
	if p.From > 0 && slices.Contains([]string{"jego", "jej", "ich"}, folded(&p.Sentence.Tokens[p.From-1])) {
		return true
	}
	return slices.ContainsFunc(p.Agreeing, func(i int) bool {
		return i >= p.From && i < p.To && p.Sentence.Tokens[i].HasLemma(possessives...)
	})
}

// adopt adds a participle or adjective beside the noun that was linked to
// nothing: "użytkownik nie znaleziony", "użytkownicy anonimowi", "doświadczonego
// księgowego".
func (p *Person) adopt() {
	s := p.Sentence
	after := p.Head + 1
	if after < len(s.Tokens) && s.Tokens[after].Kind == language.Placeholder {
		after++ // "Użytkownik {name} usunięty"
	}
	if after < len(s.Tokens) && strings.EqualFold(s.Tokens[after].Text, "nie") {
		after++
	}
	for _, i := range [...]int{p.Head - 1, after} {
		if i < 0 || i >= len(s.Tokens) || s.Tokens[i].Agrees >= 0 || slices.Contains(p.Agreeing, i) {
			continue
		}
		if _, ok := s.Tokens[i].Reading(func(r language.Reading) bool {
			_, fits := unify(p.Reading.Tag, r.Tag)
			return fits && adjectival(r) && r.Tag.Class() != morph.Num
		}); ok && (i < p.Head || !beginsPhrase(s, i)) {
			p.Agreeing = append(p.Agreeing, i)
		}
	}
	slices.Sort(p.Agreeing)
}

// agreeing lists the tokens that agree with the head, and with the relative
// pronouns that refer to it.
func agreeing(s *language.Sentence, head int) []int {
	var out []int
	for i := range s.Tokens {
		if j := s.Tokens[i].Agrees; j == head || j >= 0 && s.Tokens[j].Agrees == head && j != i && relative(&s.Tokens[j]) {
			out = append(out, i)
		}
	}
	return out
}

func relative(t *language.Token) bool { return t.HasLemma("który", "jaki") }

// attribute reports a word that stands beside its noun: an adjective, a
// participle, a numeral, a determiner, but no verb and no relative pronoun.
func attribute(t *language.Token) bool {
	if relative(t) {
		return false
	}
	_, ok := t.Reading(func(r language.Reading) bool {
		c := r.Tag.Class()
		return c == morph.Adj || c == morph.Ppas || c == morph.Pact || c == morph.Num
	})
	return ok
}

// complement finds the genitive after the noun; a participle used as a noun
// ("odwiedzający Twój sklep") has its object in the accusative.
func (rw *Rewriter) complement(p *Person) {
	want := morph.Gen
	if p.Reading.Tag.Class() == morph.Pact {
		want = morph.Acc
	}
	if p.To >= len(p.Sentence.Tokens) || p.Sentence.Tokens[p.To].Kind != language.Word || rw.asked(p) || p.forWhom() {
		return
	}
	c, ok := simplePhrase(p.Sentence, p.To, want)
	if ok && !slices.Contains(p.Agreeing, c.Head) {
		p.Complement, p.HasComplement = c, true
	}
}

// forWhom reports a dative before the genitive that a gerund or a negated verb gives
// its object: "umożliwienie klientom zmiany", "nie blokuj klientowi edycji".
func (p *Person) forWhom() bool {
	if p.From == 0 || p.Reading.Tag.Case() != morph.Dat {
		return false
	}
	_, gerund := p.Sentence.Tokens[p.From-1].Reading(ofClass(morph.Ger))
	return gerund || p.governedByNegated()
}

// asked reports a person of whom a verb asks what the genitive behind names:
// "wymagamy od klientów potwierdzenia".
func (rw *Rewriter) asked(p *Person) bool {
	if p.From == 0 || !p.Sentence.Tokens[p.From-1].HasLemma("od") {
		return false
	}
	for i := p.From - 2; i >= 0 && p.Sentence.SameClause(i, p.Head); i-- {
		for _, r := range p.Sentence.Tokens[i].Readings {
			if !r.Tag.Class().Verbal() {
				continue
			}
			f, ok := rw.Government.Verb(r.Lemma, false)
			if !ok {
				f, _ = rw.Government.Verb(r.Lemma, true)
			}
			if _, from := f.Takes("od"); from && f.Governs(morph.Gen) && !f.Governs(morph.Acc) {
				return true
			}
		}
	}
	return false
}

// Number is the number of the noun.
func (p *Person) Number() morph.Number { return p.Reading.Tag.Number() }

// Case is the case of the noun; one bit when context decided it.
func (p *Person) Case() morph.Case { return p.Reading.Tag.Case() }

// Relative reports whether a relative clause refers to the noun.
func (p *Person) Relative() bool {
	return slices.ContainsFunc(p.Agreeing, func(i int) bool { return relative(&p.Sentence.Tokens[i]) })
}

// determiners are the words beside a noun that say which one is meant, so that
// "osoba" alone can stand in its place.
var determiners = []string{
	"ten", "ów", "tamten", "taki", "każdy", "żaden", "inny", "jeden", "dany", "pewien", "jakiś", "niektóry", "wszystek",
	"wszyscy", "sam", "nowy", "pierwszy", "drugi", "ostatni", "kolejny", "następny", "poprzedni", "pozostały",
	"jakikolwiek", "dowolny", "który", "ile", "kilka", "wiele", "anonimowy", "nieznany",
}

// Determined reports whether a word beside the noun singles it out ("ten",
// "każdy", a number, "zalogowany").
func (rw *Rewriter) Determined(p *Person) bool {
	if p.Possessed() {
		return false
	}
	return slices.ContainsFunc(p.Agreeing, func(i int) bool {
		return i >= p.From && i < p.To && rw.Determiner(p, i)
	})
}

// Determiner reports a word of the phrase that singles the person out.
func (rw *Rewriter) Determiner(p *Person, i int) bool {
	t := &p.Sentence.Tokens[i]
	_, participle := t.Reading(func(r language.Reading) bool {
		c := r.Tag.Class()
		return c == morph.Ppas || c == morph.Pact || c == morph.Num
	})
	quality := slices.ContainsFunc(t.Readings, func(r language.Reading) bool { return rw.Patterns.Listed(rewrites.Qualities, r.Lemma) })
	return participle && !quality || t.HasLemma(determiners...)
}

// Described reports an adjective beside the noun that says what it is like:
// "stały klient".
func (rw *Rewriter) Described(p *Person) bool {
	return slices.ContainsFunc(p.Agreeing, func(i int) bool {
		return i >= p.From && i < p.To && attribute(&p.Sentence.Tokens[i]) && !rw.Determiner(p, i) &&
			!p.Sentence.Tokens[i].HasLemma(possessives...)
	})
}

// genderedOutside lists the verbs, predicates and relative pronouns outside the
// noun phrase that show the noun's gender.
func (p *Person) genderedOutside() []int {
	var out []int
	for _, i := range p.Agreeing {
		t := &p.Sentence.Tokens[i]
		if i >= p.From && i < p.To {
			continue
		}
		if _, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Gender() != 0 && !nominal(r) }); ok {
			out = append(out, i)
		}
	}
	return out
}
