package rewrite

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// Done says of the object what was done to it, as short as a button needs (T27):
// "Odebrałem przesyłkę" gives "Przesyłka odebrana".
func (rw *Rewriter) Done(c *VerbClause) (*Draft, bool) {
	o := c.objectPart()
	if o == nil || o.count >= 0 || c.Kind != Main || c.Negation >= 0 || !rw.passiveFits(c, o) || rw.Patterns.Listed(rewrites.Perception, c.Lemma) {
		return nil, false
	}
	n, g, ok := c.agreement(o)
	if !ok {
		return nil, false
	}
	participle, ok := rw.Participle(c.Lemma, n, morph.Nom, g)
	if !ok {
		return nil, false
	}
	return rw.recast(c, o, recast{rest: participle})
}

// We lets the firm say what one of its people says (T27): "Sprawdziłem zgłoszenie"
// gives "Sprawdziliśmy zgłoszenie". All verbs of the sentence in the first person
// change; a pronoun of it would have to, and rules the rewrite out.
func (rw *Rewriter) We(c *VerbClause) (*Draft, bool) {
	s, d := c.Sentence, NewDraft(c.Text, c.Sentence)
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.HasLemma("ja", "mój") {
			return nil, false
		}
		f, ok := s.Finite(i)
		if !ok || f.Person&morph.Pri == 0 || f.Person&^morph.Pri != 0 || f.Number&morph.Sg == 0 {
			continue
		}
		if f.Carrier >= 0 {
			return nil, false
		}
		features := []morph.Feature{morph.Pl}
		if f.Reading.Tag.Gender() != 0 {
			features = append(features, morph.M1)
		}
		word, ok := rw.Inflect(f.Reading, t.Text, features...)
		if !ok {
			return nil, false
		}
		d.Word(i, word)
	}
	return d, true
}

// Cannot says of what did not succeed that it is not possible (T8):
// "Nie znalazłem odpowiedzi" gives "Nie mogę znaleźć odpowiedzi".
func (rw *Rewriter) Cannot(c *VerbClause) (*Draft, bool) {
	if c.Mood != language.Past || c.Negation < 0 || c.Carrier >= 0 || c.Aspect&morph.Perf == 0 ||
		!rw.Patterns.Listed(rewrites.Achievement, c.reflexiveLemma()) {
		return nil, false
	}
	verb, ok := rw.Present("móc", c.Person, c.Number)
	return NewDraft(c.Text, c.Sentence).Word(c.Verb, join(verb, c.Lemma)), ok
}
