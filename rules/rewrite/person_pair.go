package rewrite

import (
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// Paired rewrites with both nouns in full, the feminine first (T22): "nowa
// klientka lub nowy klient", "klientki i klienci". A verb in the singular that
// shows the gender is doubled too; ok is false when there are too many.
func (rw *Rewriter) Paired(p *Person) (*Draft, bool) {
	if len(p.Noun.Feminine) == 0 || p.hasNumeral() || p.HasPartitive {
		return nil, false
	}
	outside := p.genderedOutside()
	if p.Number() == morph.Sg {
		for _, c := range rw.goesOn(p) {
			if len(c.pronouns) > 0 || c.sentence != p.Sentence {
				return nil, false
			}
			outside = append(outside, c.verbs...)
		}
		if len(outside) > maxPairedWords {
			return nil, false
		}
	}
	if rw.pairs != FullPair {
		return rw.shortPaired(p, outside)
	}
	feminine, ok := rw.feminine(p)
	if !ok || strings.EqualFold(feminine, p.Text.View.Text[p.Sentence.Tokens[p.From].Start:p.Sentence.Tokens[p.To-1].End]) {
		return nil, false // "kupujących" is both
	}
	from, lead, conjunction := p.enumerated()
	view, tokens := p.Text.View.Text, p.Sentence.Tokens
	masculine := view[tokens[p.From].Start:tokens[p.To-1].End]
	if p.sameAttributes(feminine) { // "stałych klientek i klientów"
		masculine = view[tokens[p.Head].Start:tokens[p.To-1].End]
	}
	if first := tokens[p.From]; first.Marks.Has(language.SentenceStart) && !first.Marks.Has(language.Capitals) && !p.ownCapital() {
		masculine = Lower(masculine)
	}
	if behind := view[tokens[p.Head].End:tokens[p.To-1].End]; !p.HasApposed {
		feminine = strings.TrimSuffix(feminine, behind) // "nauczycielek i nauczycieli przypisanych"
	}
	d := NewDraft(p.Text, p.Sentence).Replace(from, p.To, lead+feminine+conjunction+masculine)
	if p.Number() == morph.Sg {
		for _, i := range outside {
			if !rw.pairAgreeing(d, p, i) {
				return nil, false
			}
		}
	}
	return d, true
}

// ownCapital reports a first word whose capital is not that of the sentence: a name
// ("Polacy"), or a polite "Twój".
func (p *Person) ownCapital() bool {
	return p.From == p.Head && startsUpper(p.Reading.Lemma) || p.Sentence.Tokens[p.From].HasLemma("twój", "wasz")
}

// enumerated is how the pair joins what stands around it: where it is a member of an
// enumeration already, a comma takes the place of the conjunction that would be
// said twice ("rodzice, nauczycielki i nauczyciele").
func (p *Person) enumerated() (from int, lead, conjunction string) {
	from, conjunction = p.From, " lub "
	if p.Number() == morph.Pl {
		conjunction = " i "
	}
	tokens := p.Sentence.Tokens
	same := func(t *language.Token) bool {
		return folded(t) == strings.TrimSpace(conjunction) || p.Number() == morph.Pl && folded(t) == "oraz"
	}
	if p.From > 1 && same(&tokens[p.From-1]) && nounIn(&tokens[p.From-2], p.Case()) {
		return p.From - 1, ", ", conjunction
	}
	if p.To+1 < len(tokens) && same(&tokens[p.To]) && nounIn(&tokens[p.To+1], p.Case()) {
		conjunction = ", "
	}
	return from, lead, conjunction
}

func nounIn(t *language.Token, c morph.Case) bool {
	_, ok := t.Reading(func(r language.Reading) bool {
		return (nominal(r) || r.Tag.Class() == morph.Pact) && r.Tag.Case()&c != 0 // "zgłaszający" is a noun here
	})
	return ok
}

// pairIn is the noun phrase with both nouns in a case: "nową klientkę lub nowego
// klienta".
func (rw *Rewriter) pairIn(p *Person, c morph.Case) (string, bool) {
	if len(p.Noun.Feminine) == 0 || p.hasNumeral() || p.HasPartitive || p.HasApposed {
		return "", false
	}
	moved := *p
	moved.Reading.Tag = p.Reading.Tag.With(c)
	feminine, ok := rw.feminine(&moved)
	if !ok {
		return "", false
	}
	var words []string
	for i := p.From; i < p.To; i++ {
		t := &p.Sentence.Tokens[i]
		r := p.Reading
		if i != p.Head {
			if r, ok = t.Reading(func(r language.Reading) bool { return r.Tag.Gender()&morph.M1 != 0 && r.Tag.Case()&p.Case() != 0 }); !ok {
				return "", false
			}
		}
		word, ok := rw.Inflect(r, t.Text, morph.M1, p.Number(), c)
		if !ok {
			return "", false
		}
		words = append(words, word)
	}
	masculine := strings.Join(words, " ")
	if first := p.Sentence.Tokens[p.From]; first.Marks.Has(language.SentenceStart) && !first.Marks.Has(language.Capitals) && !p.ownCapital() {
		feminine, masculine = Lower(feminine), Lower(masculine)
	}
	if p.Number() == morph.Pl {
		return feminine + " i " + masculine, true
	}
	return feminine + " lub " + masculine, true
}

// Doubles is how many words beside a paired noun in the singular would be written
// twice: "złożyła/złożył".
func (rw *Rewriter) Doubles(p *Person) int {
	if p.Number() != morph.Sg {
		return 0
	}
	n := 0
	for _, i := range p.genderedOutside() {
		t := &p.Sentence.Tokens[i]
		r, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Gender()&morph.M1 != 0 && r.Tag.Number() == morph.Sg })
		if !ok {
			continue
		}
		if word, ok := rw.Inflect(r, t.Text, morph.F); !ok || word != t.Text {
			n++
		}
	}
	for _, c := range rw.goesOn(p) {
		n += len(c.verbs)
	}
	return n
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
	if word == t.Text {
		return true
	}
	pair, ok := rw.Pair(word, t.Text)
	if ok {
		d.Word(i, pair)
	}
	return ok
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
		if p.HasApposed && i == p.To-1 {
			word, ok := rw.partner(p.Apposed, p.Number(), p.Case())
			if !ok {
				return "", false
			}
			d.Word(i, LikeCapitals(word, t.Text))
			continue
		}
		word, ok := rw.feminineWord(p, i)
		if !ok {
			return "", false
		}
		d.Word(i, word)
	}
	s := p.Sentence
	return ApplyEdits(p.Text.View.Text, s.Tokens[p.From].Start, s.Tokens[p.To-1].End, d.rawEdits()), true
}

func gendered(r language.Reading) bool { return r.Tag.Gender() != 0 }

// partner is the feminine noun to a masculine one.
func (rw *Rewriter) partner(r language.Reading, n morph.Number, c morph.Case) (string, bool) {
	noun := rw.Nouns.Masculine(r.Lemma)
	if noun == nil || len(noun.Feminine) == 0 {
		return "", false
	}
	return rw.Form(noun.Feminine[0], "", morph.New(morph.AnyClass, n, c, morph.F))
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
