package rewrite

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// PredicateMood is what the verb of a predicate says besides its person.
type PredicateMood string

// The moods, by their names in the tables of rewrites.
const (
	PredicatePresent     PredicateMood = "present"     // jesteś
	PredicateFuture      PredicateMood = "future"      // będziesz, zostaniesz
	PredicatePast        PredicateMood = "past"        // byłeś, zostałeś
	PredicateConditional PredicateMood = "conditional" // byłbyś, gdybyś był
	PredicateImperative  PredicateMood = "imperative"  // bądź
	PredicateInfinitive  PredicateMood = "infinitive"  // (możesz) być
	PredicateParticiple  PredicateMood = "participle"  // będąc
	PredicateAlone       PredicateMood = "none"        // no verb: "Zalogowany: Anna"
	PredicateBeside      PredicateMood = "beside"      // another verb: "Zalogowany możesz zapisać koszyk"
)

// Predicate is a masculine adjective or participle that is said of the reader
// or the speaker, with the words around it that a rewrite takes apart.
type Predicate struct {
	Text     *language.Text
	Sentence *language.Sentence
	Clause   language.Clause // of Word
	Word     int             // the token of the adjective or participle
	Reading  language.Reading
	// Key is Word's masculine nominative, by which the tables know it.
	Key string
	// Copula is the token of the verb, -1 when there is none; Lemma is its
	// lemma, Mood what it says.
	Copula int
	Lemma  string
	Mood   PredicateMood
	Person morph.Person
	// Carrier is the token that carries the person of the copula ("gdybyś" of
	// "gdybyś był"), -1 if none. Modal is the finite verb before a copula in
	// the infinitive ("musisz być"), -1 if none.
	Carrier, Modal int
	Negation       int  // "nie" before the copula, or before Modal, -1
	Reflexive      int  // "się" of the copula, -1
	Degree         int  // an adverb of degree before Word, -1
	Question       bool // the sentence ends with a question mark
	// Joined are all predicates of one copula, this one among them, when there
	// are several ("gotowy i spakowany").
	Joined []*Predicate
}

// reflexiveCopulas are copulas with "się" only.
var reflexiveCopulas = []string{"czuć", "poczuć", "wydawać", "wydać", "okazać", "okazywać", "stać", "stawać", "zdawać"}

// copulas are the other ones.
var copulas = []string{"być", "zostać", "zostawać", "pozostać", "pozostawać", "bywać"}

// IsCopula reports whether token i is a form of a verb that joins its subject
// with an adjective.
func IsCopula(s *language.Sentence, i int) bool {
	t := &s.Tokens[i]
	if t.HasLemma(copulas...) {
		return true
	}
	return t.HasLemma(reflexiveCopulas...) && reflexiveNear(s, i) >= 0
}

// reflexiveNear is a "się" within two words of token i, -1 when there is none.
func reflexiveNear(s *language.Sentence, i int) int {
	for _, j := range [...]int{i + 1, i - 1, i + 2, i - 2} {
		if j >= 0 && j < len(s.Tokens) && folded(&s.Tokens[j]) == "się" && s.SameClause(i, j) {
			return j
		}
	}
	return -1
}

// PredicateAt takes apart what is said of a person by the word at token word, in
// the reading given, with the copula at a token, or -1 for none.
func (rw *Rewriter) PredicateAt(t *language.Text, s *language.Sentence, word int, r language.Reading, copula int) (p Predicate, ok bool) {
	p = Predicate{
		Text: t, Sentence: s, Clause: s.Clause(word), Word: word, Reading: r, Copula: copula,
		Mood: PredicateAlone, Person: morph.Sec, Carrier: -1, Modal: -1, Negation: -1, Reflexive: -1, Degree: -1,
		Question: asks(s),
	}
	if p.Key, ok = rw.masculine(r, &s.Tokens[word]); !ok {
		return p, false
	}
	if feminine, ok := rw.feminineOf(&p, word); ok && feminine == s.Tokens[word].Text {
		return p, false // "online" fits everyone
	}
	if word > 0 && rw.Patterns.Listed(rewrites.Degree, folded(&s.Tokens[word-1])) {
		p.Degree = word - 1
	}
	if copula >= 0 {
		return p, p.takeCopula()
	}
	for i := range s.Tokens {
		if f, ok := s.Finite(i); ok && f.Person&morph.Ter == 0 {
			p.Mood = PredicateBeside
		}
	}
	return p, true
}

// asks reports a question mark at the end of the sentence.
func asks(s *language.Sentence) bool {
	for j := len(s.Tokens) - 1; j >= 0 && s.Tokens[j].Kind != language.Word; j-- {
		if strings.Contains(s.Tokens[j].Text, "?") {
			return true
		}
	}
	return false
}

// takeCopula reads the verb of the predicate; ok is false when it is none.
func (p *Predicate) takeCopula() bool {
	s, i := p.Sentence, p.Copula
	t := &s.Tokens[i]
	if t.HasLemma(reflexiveCopulas...) && !t.HasLemma(copulas...) {
		if p.Reflexive = reflexiveNear(s, i); p.Reflexive < 0 {
			return false
		}
	}
	p.Negation = notBefore(s, i)
	if f, ok := s.Finite(i); ok {
		p.Lemma, p.Person, p.Carrier = f.Reading.Lemma, f.Person, f.Carrier
		if p.Carrier >= 0 && f.Mood == language.Future && p.Negation < 0 {
			p.Negation = notBefore(s, p.Carrier)
		}
		p.Mood = moodOf(f)
		return true
	}
	r, ok := t.Reading(func(r language.Reading) bool {
		c := r.Tag.Class()
		return c == morph.Inf || c == morph.Pcon
	})
	if !ok {
		return false
	}
	p.Lemma, p.Mood = r.Lemma, PredicateParticiple
	if r.Tag.Class() == morph.Inf {
		p.Mood = PredicateInfinitive
		p.takeModal()
	}
	return true
}

// moodOf tells the simple future of a perfective copula from the present.
func moodOf(f language.Finite) PredicateMood {
	switch f.Mood {
	case language.Past:
		return PredicatePast
	case language.Conditional:
		return PredicateConditional
	case language.Future:
		return PredicateFuture
	case language.Imperative:
		return PredicateImperative
	}
	if f.Reading.Tag.Aspect() == morph.Perf {
		return PredicateFuture
	}
	return PredicatePresent
}

func notBefore(s *language.Sentence, i int) int {
	if i > 0 && folded(&s.Tokens[i-1]) == "nie" {
		return i - 1
	}
	return -1
}

// takeModal finds the finite verb before a copula in the infinitive.
func (p *Predicate) takeModal() {
	s := p.Sentence
	for i := p.Copula - 1; i >= 0 && s.SameClause(i, p.Copula); i-- {
		f, ok := s.Finite(i)
		if !ok {
			continue
		}
		if f.Person&(morph.Sec|morph.Pri) != 0 && f.Number&morph.Sg != 0 && f.Person&morph.Ter == 0 {
			p.Modal, p.Person = i, f.Person
			if p.Negation = notBefore(s, i); p.Negation < 0 && f.Carrier >= 0 {
				p.Negation = notBefore(s, f.Carrier) // "nie będziesz musiał być"
			}
		}
		return
	}
}

// end reports the end of the clause at token i: nothing that the predicate
// governs follows, no "że", "żeby" or infinitive behind a comma either. "I" with
// a second predicate ends the first.
func (p *Predicate) end(i int) bool {
	s := p.Sentence
	if i >= len(s.Tokens) || p.joins(i) {
		return true
	}
	t := &s.Tokens[i]
	if t.Text == "," && i+1 < len(s.Tokens) {
		return !s.Tokens[i+1].HasLemma("że", "iż", "czy", "aby", "żeby", "by", "jak", "co", "który")
	}
	if i > p.Clause.Last {
		return true
	}
	return t.Kind == language.Punctuation && !opensQuotation(t) && t.Text != "(" && t.Text != "/" || t.Kind == language.Symbol
}

// joins reports the word or comma at token i before another predicate of the
// same copula.
func (p *Predicate) joins(i int) bool {
	return slices.ContainsFunc(p.Joined, func(o *Predicate) bool { return o.start() == i+1 && o.Word > p.Word || o.Word == i+1 })
}

// start is the first token of the verb and its predicate, "nie" counted in.
func (p *Predicate) start() int {
	from := p.Word
	for _, i := range [...]int{p.Copula, p.Negation, p.Reflexive, p.Modal, p.Degree} {
		if i >= 0 {
			from = min(from, i)
		}
	}
	return from
}

// strands reports an adverbial participle of the reader in the sentence ("będąc
// klientem"), which would be left without its subject.
func (p *Predicate) strands() bool {
	for i := range p.Sentence.Tokens {
		if _, ok := p.Sentence.Tokens[i].Reading(ofClass(morph.Pcon, morph.Pant)); ok && i != p.Copula {
			return true
		}
	}
	return false
}

// asObject puts what the reader is called into another case, since the reader is
// no subject any more: "jako klient jesteś objęty" becomes "jako klienta obejmuje
// Cię".
func (rw *Rewriter) asObject(d *Draft, p *Predicate, c morph.Case) bool {
	s := p.Sentence
	for i := 0; i+1 < len(s.Tokens) && c != 0; i++ {
		if folded(&s.Tokens[i]) != "jako" || !s.SameClause(i, p.Word) {
			continue
		}
		if o, ok := PhraseAt(s, i+1, morph.Nom); ok && (p.Word < o.From || p.Word >= o.To) {
			return rw.PhraseIn(d, s, o, c)
		}
	}
	return true
}

// wordBefore reports a word of the clause before token i; "nie", a conjunction
// and the like count.
func (p *Predicate) wordBefore(i int) bool {
	return i > 0 && p.Sentence.Tokens[i-1].Kind != language.Punctuation && p.Sentence.SameClause(i-1, p.Word)
}

// pronoun is a pronoun of the one that the predicate is said of, by its slot,
// with the capital that the text gives it.
func (p *Predicate) pronoun(slot string) string {
	if p.Person == morph.Pri {
		return pronouns[slot][0]
	}
	return p.polite(pronouns[slot][1])
}

// polite writes a pronoun of the reader with a small letter if the text does.
func (p *Predicate) polite(word string) string {
	if !startsUpper(word) {
		return word
	}
	return (&VerbClause{Group: Group{Text: p.Text}}).polite(Lower(word))
}

// dress puts what a draft writes into capitals where the word was, and takes the
// Polish letters off it in a text typed without them.
func (p *Predicate) dress(d *Draft) *Draft {
	i := p.Word
	if c := p.Copula; c >= 0 && p.Sentence.Tokens[c].Restored {
		i = c // the one that shows it
	}
	(&VerbClause{Group: Group{Text: p.Text, Sentence: p.Sentence, Verb: i}}).Dress(d)
	return d
}
