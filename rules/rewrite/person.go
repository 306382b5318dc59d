package rewrite

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
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
	// Partitive is the pronoun before "z": "jeden z klientów".
	Partitive    int
	HasPartitive bool
}

// PersonAt collects what belongs to the noun at token head.
func (rw *Rewriter) PersonAt(t *language.Text, s *language.Sentence, head int, r language.Reading, n *dictionaries.Noun) Person {
	p := Person{Text: t, Sentence: s, Head: head, Reading: r, Noun: n, From: head, To: head + 1}
	p.Agreeing = agreeing(s, head)
	p.adopt()
	for p.From > 0 && slices.Contains(p.Agreeing, p.From-1) && attribute(&s.Tokens[p.From-1]) {
		p.From--
	}
	for p.To < len(s.Tokens) && slices.Contains(p.Agreeing, p.To) && attribute(&s.Tokens[p.To]) {
		p.To++
	}
	p.complement()
	p.decideCase(rw.Government)
	p.partitive()
	return p
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
// after a noun and the accusative after any other word.
func (p *Person) decideCase(g *dictionaries.Government) {
	cases := p.Reading.Tag.Case()
	if p.From > 0 {
		before := &p.Sentence.Tokens[p.From-1]
		if r, ok := before.Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Prep }); ok {
			if c := r.Tag.Case() & cases; c != 0 {
				cases = c
			}
		}
		if _, ok := before.Reading(nominal); ok && cases&morph.Nom == 0 && cases&morph.Gen != 0 {
			cases = morph.Gen
		}
		if before.Kind == language.Number && cases&morph.Gen != 0 {
			cases = morph.Gen // "390 posłów"
		}
	}
	if cases&morph.Nom == 0 && cases&morph.Gen != 0 && (p.afterNegatedVerb() || p.afterGenitiveVerb(g)) {
		cases = morph.Gen
	}
	for _, c := range [...]morph.Case{morph.Nom, morph.Acc, morph.Gen, morph.Dat, morph.Inst, morph.Loc, morph.Voc} {
		if cases&c != 0 {
			p.Reading.Tag = p.Reading.Tag.With(c)
			return
		}
	}
}

// afterGenitiveVerb reports a verb right before the phrase that governs the
// genitive and no accusative: "pilnuje klienta".
func (p *Person) afterGenitiveVerb(g *dictionaries.Government) bool {
	i := p.From - 1
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

// afterNegatedVerb reports that the verb that governs the phrase from the left
// is negated, which turns its accusative object into the genitive. The negation
// reaches through infinitives: "nie udało się dodać tego użytkownika".
func (p *Person) afterNegatedVerb() bool {
	for i := p.From - 1; i >= 0; i-- {
		t := &p.Sentence.Tokens[i]
		if t.Kind == language.Punctuation {
			return false
		}
		r, ok := t.Reading(func(r language.Reading) bool {
			c := r.Tag.Class()
			return c == morph.Pred || c.Verbal() && c != morph.Ger && c != morph.Ppas && c != morph.Pact
		})
		if !ok {
			continue
		}
		if i > 0 && strings.EqualFold(p.Sentence.Tokens[i-1].Text, "nie") {
			return true
		}
		if r.Tag.Class() != morph.Inf {
			return false
		}
	}
	return false
}

var possessives = []string{"mój", "twój", "swój", "nasz", "wasz"}

// Possessed reports a possessive in the phrase: "nasi klienci".
func (p *Person) Possessed() bool {
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
func (p *Person) complement() {
	want := morph.Gen
	if p.Reading.Tag.Class() == morph.Pact {
		want = morph.Acc
	}
	if p.To >= len(p.Sentence.Tokens) || p.Sentence.Tokens[p.To].Kind != language.Word {
		return
	}
	c, ok := simplePhrase(p.Sentence, p.To, want)
	if ok && !slices.Contains(p.Agreeing, c.Head) {
		p.Complement, p.HasComplement = c, true
	}
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
	"wszyscy", "sam", "nowy", "pierwszy", "drugi", "ostatni", "kolejny", "następny", "poprzedni", "obecny", "pozostały",
	"jakikolwiek", "dowolny", "który", "ile", "kilka", "wiele", "anonimowy", "nieznany",
}

// Determined reports whether a word beside the noun singles it out ("ten",
// "każdy", a number, "zalogowany").
func (p *Person) Determined() bool {
	if p.Possessed() {
		return false
	}
	return slices.ContainsFunc(p.Agreeing, func(i int) bool {
		return i >= p.From && i < p.To && p.determiner(i)
	})
}

func (p *Person) determiner(i int) bool {
	t := &p.Sentence.Tokens[i]
	_, participle := t.Reading(func(r language.Reading) bool {
		c := r.Tag.Class()
		return c == morph.Ppas || c == morph.Pact || c == morph.Num
	})
	return participle || t.HasLemma(determiners...)
}

// Described reports an adjective beside the noun that says what it is like:
// "stały klient".
func (p *Person) Described() bool {
	return slices.ContainsFunc(p.Agreeing, func(i int) bool {
		return i >= p.From && i < p.To && attribute(&p.Sentence.Tokens[i]) && !p.determiner(i) &&
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

// Neutral rewrites with a neutral phrase in place of the noun ("osoba
// kupująca"): all that agrees takes its gender (T19).
func (rw *Rewriter) Neutral(p *Person, phrase dictionaries.Phrase) (*Draft, bool) {
	d := NewDraft(p.Text, p.Sentence)
	text, gender, ok := rw.inPlaceOf(p, phrase)
	if !ok {
		return nil, false
	}
	to := p.Head + 1
	if !takesComplement(phrase) && p.HasComplement && p.Reading.Tag.Class() != morph.Pact && len(phrase) > 1 {
		return nil, false // "osoba kupująca sklepu"
	}
	if takesComplement(phrase) {
		if !p.HasComplement || p.Complement.From != to {
			return nil, false
		}
		to = p.Complement.To
	}
	d.Replace(p.Head, to, p.capitals(text))
	if !rw.regender(d, p, gender) {
		return nil, false
	}
	return d, true
}

// capitals gives a text the capitals of the noun that it stands in for, but not
// the capital that the noun has for itself ("Polak").
func (p *Person) capitals(text string) string {
	t := &p.Sentence.Tokens[p.Head]
	if startsUpper(p.Reading.Lemma) && !t.Marks.Has(language.SentenceStart) {
		return text
	}
	return LikeCapitals(text, t.Text)
}

func takesComplement(phrase dictionaries.Phrase) bool {
	return slices.ContainsFunc(phrase, func(part dictionaries.Part) bool { return part.Slot != 0 })
}

// inPlaceOf writes a phrase in the case and number of the noun that it stands
// in for; gender is that of the phrase's head.
func (rw *Rewriter) inPlaceOf(p *Person, phrase dictionaries.Phrase) (text string, gender morph.Gender, ok bool) {
	if gender = rw.headGender(phrase); gender == 0 {
		return "", 0, false
	}
	var words []string
	for _, part := range phrase {
		word := part.Text
		switch {
		case part.Slot != 0:
			if word, ok = rw.complementIn(p, part.Slot); !ok {
				return "", 0, false
			}
		case part.Follows != dictionaries.Fixed:
			if word, ok = rw.following(part, p, gender); !ok {
				return "", 0, false
			}
		}
		words = append(words, word+part.After)
	}
	return strings.Join(words, " "), gender, true
}

// headGender is the gender of the noun of a phrase.
func (rw *Rewriter) headGender(phrase dictionaries.Phrase) morph.Gender {
	for _, part := range phrase {
		if part.Follows != dictionaries.CaseNumber {
			continue
		}
		for _, r := range rw.Dictionary.Analyse(nil, part.Text) {
			if t := r.Tag; t.Class() == morph.Subst && t.Case()&morph.Nom != 0 {
				return t.Gender()
			}
		}
	}
	return 0
}

// following inflects a word of a phrase, which is given in the nominative, to
// the number of the noun, and to its case where it follows that too. gender is
// that of the phrase's head.
func (rw *Rewriter) following(part dictionaries.Part, p *Person, gender morph.Gender) (string, bool) {
	for _, r := range rw.Dictionary.Analyse(nil, part.Text) {
		t := r.Tag
		if t.Gender() != 0 && t.Gender()&gender == 0 || t.Case() != 0 && t.Case()&morph.Nom == 0 {
			continue
		}
		if part.Follows == dictionaries.CaseNumber && t.Case() == 0 {
			continue // "dział" is a form of "dziać" too
		}
		want := morph.New(t.Class(), p.Number(), t.Person(), t.Degree(), t.Aspect())
		switch t.Class() {
		case morph.Subst, morph.Adj, morph.Praet, morph.Fin:
		case morph.Ppas, morph.Pact:
			want = want.With(affirmation(t))
		default:
			continue
		}
		if t.Gender() != 0 {
			want = want.With(gender)
		}
		if t.Case() != 0 {
			want = want.With(morph.Nom)
			if part.Follows == dictionaries.CaseNumber {
				want = want.With(p.Case())
			}
		}
		word, ok := rw.Form(r.Lemma(), r.Homonym, want)
		return LikeCapitals(word, part.Text), ok
	}
	return "", false
}

// affirmation tells "kupująca" from "niekupująca".
func affirmation(t morph.Tag) morph.Negation {
	if t.Negated() {
		return morph.Neg
	}
	return morph.Aff
}

// complementIn is the complement of the noun in a case.
func (rw *Rewriter) complementIn(p *Person, c morph.Case) (string, bool) {
	if !p.HasComplement {
		return "", false
	}
	d := NewDraft(p.Text, p.Sentence)
	if !rw.PhraseIn(d, p.Sentence, p.Complement, c) {
		return "", false
	}
	s := p.Sentence
	return ApplyEdits(p.Text.View.Text, s.Tokens[p.Complement.From].Start, s.Tokens[p.Complement.To-1].End, d.rawEdits()), true
}

// regender gives another gender to all that agrees with the noun.
func (rw *Rewriter) regender(d *Draft, p *Person, gender morph.Gender) bool {
	if p.HasPartitive {
		t := &p.Sentence.Tokens[p.Partitive]
		r, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Adj && r.Tag.Gender()&morph.M1 != 0 })
		if !ok {
			return false
		}
		word, ok := rw.Inflect(r, t.Text, gender)
		if !ok {
			return false
		}
		d.Word(p.Partitive, word)
	}
	for _, i := range p.Agreeing {
		t := &p.Sentence.Tokens[i]
		r, ok := t.Reading(func(r language.Reading) bool {
			return r.Tag.Gender()&p.Reading.Tag.Gender() != 0 && r.Tag.Number()&p.Number() != 0 && !nominal(r)
		})
		if !ok {
			continue // a verb without gender
		}
		features := []morph.Feature{gender}
		if i >= p.From && i < p.To && attribute(t) {
			features = append(features, p.Number(), p.Case())
		}
		word, ok := rw.Inflect(r, t.Text, features...)
		if !ok {
			return false
		}
		if word != t.Text {
			d.Word(i, word)
		}
	}
	return true
}

// Paired rewrites with both nouns in full, the feminine first (T22): "nowa
// klientka lub nowy klient", "klientki i klienci". A verb in the singular that
// shows the gender is doubled too; ok is false when there are too many.
func (rw *Rewriter) Paired(p *Person) (*Draft, bool) {
	if len(p.Noun.Feminine) == 0 || p.hasNumeral() || p.HasPartitive {
		return nil, false
	}
	outside := p.genderedOutside()
	if p.Number() == morph.Sg && len(outside) > maxPairedWords {
		return nil, false
	}
	feminine, ok := rw.feminine(p)
	if !ok {
		return nil, false
	}
	conjunction := " lub "
	if p.Number() == morph.Pl {
		conjunction = " i "
	}
	view, tokens := p.Text.View.Text, p.Sentence.Tokens
	masculine := view[tokens[p.From].Start:tokens[p.To-1].End]
	if p.sameAttributes(feminine) { // "stałych klientek i klientów"
		masculine = view[tokens[p.Head].Start:tokens[p.To-1].End]
	}
	if first := tokens[p.From]; first.Marks.Has(language.SentenceStart) && !first.Marks.Has(language.Capitals) {
		masculine = Lower(masculine)
	}
	d := NewDraft(p.Text, p.Sentence).Replace(p.From, p.To, feminine+conjunction+masculine)
	if p.Number() == morph.Sg {
		for _, i := range outside {
			if !rw.pairAgreeing(d, p, i) {
				return nil, false
			}
		}
	}
	return d, true
}

// maxPairedWords is how many words outside the noun phrase may be doubled
// beside a paired noun in the singular; with more the sentence falls apart.
const maxPairedWords = 2

// pairAgreeing writes a verb or predicate in both genders: "złożyła/złożył".
func (rw *Rewriter) pairAgreeing(d *Draft, p *Person, i int) bool {
	t := &p.Sentence.Tokens[i]
	r, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Gender()&morph.M1 != 0 && r.Tag.Number() == morph.Sg })
	if !ok {
		return false
	}
	word, ok := rw.Inflect(r, t.Text, morph.F)
	if !ok {
		return false
	}
	if word != t.Text {
		d.Word(i, word+"/"+Lower(t.Text))
	}
	return true
}

// hasNumeral reports a numeral in the phrase: "dwóch klientów" has no pair.
func (p *Person) hasNumeral() bool {
	for i := p.From; i < p.To; i++ {
		if _, ok := p.Sentence.Tokens[i].Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Num }); ok {
			return true
		}
	}
	return false
}

// feminine is the noun phrase with the feminine noun.
func (rw *Rewriter) feminine(p *Person) (string, bool) {
	d := NewDraft(p.Text, p.Sentence)
	if !rw.feminineHead(d, p) {
		return "", false
	}
	for i := p.From; i < p.To; i++ {
		if i == p.Head {
			continue
		}
		t := &p.Sentence.Tokens[i]
		r, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Gender() != 0 })
		if !ok {
			return "", false
		}
		word, ok := rw.Inflect(r, t.Text, morph.F, p.Number(), p.Case())
		if !ok {
			return "", false
		}
		d.Word(i, word)
	}
	s := p.Sentence
	return ApplyEdits(p.Text.View.Text, s.Tokens[p.From].Start, s.Tokens[p.To-1].End, d.rawEdits()), true
}

func (rw *Rewriter) feminineHead(d *Draft, p *Person) bool {
	want := p.Reading.Tag.With(morph.F).With(p.Number()).With(p.Case()).With(morph.Subgender(0))
	lemmas := []string(p.Noun.Feminine)
	switch want.Class() {
	case morph.Ppas, morph.Pact:
		lemmas, want = []string{p.Reading.Lemma}, want.With(affirmation(want)) // a participle used as a noun
	case morph.Adj:
		lemmas = []string{p.Reading.Lemma}
	default:
		want = morph.New(morph.AnyClass, p.Number(), p.Case(), morph.F) // "szefowa" is an adjective by form
	}
	for _, lemma := range lemmas {
		if word, ok := rw.Form(lemma, "", want); ok {
			d.Word(p.Head, LikeCapitals(word, p.Sentence.Tokens[p.Head].Text))
			return true
		}
	}
	return false
}

// sameAttributes reports whether all attributes before the head read the same
// in the feminine phrase, so that they need not be said twice.
func (p *Person) sameAttributes(feminine string) bool {
	view, tokens := p.Text.View.Text, p.Sentence.Tokens
	before := view[tokens[p.From].Start:tokens[p.Head].Start]
	return strings.HasPrefix(feminine, before)
}

// Feminine rewrites with the feminine noun and its agreement (T26).
func (rw *Rewriter) Feminine(p *Person) (*Draft, bool) {
	d := NewDraft(p.Text, p.Sentence)
	if !rw.feminineHead(d, p) || !rw.regender(d, p, morph.F) {
		return nil, false
	}
	return d, true
}

// Instead rewrites the tokens [from, to), whose head is the person's, with a
// phrase in the head's case and number; what agrees with the head takes the
// phrase's gender.
func (rw *Rewriter) Instead(p *Person, from, to int, phrase dictionaries.Phrase) (*Draft, bool) {
	text, gender, ok := rw.inPlaceOf(p, phrase)
	if !ok {
		return nil, false
	}
	d := NewDraft(p.Text, p.Sentence)
	outside := *p
	outside.Agreeing = slices.DeleteFunc(slices.Clone(p.Agreeing), func(i int) bool { return from <= i && i < to })
	if !rw.regender(d, &outside, gender) {
		return nil, false
	}
	return d.Replace(from, to, LikeCapitals(text, p.Sentence.Tokens[from].Text)), true
}
