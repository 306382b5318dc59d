package rewrite

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// Does says what somebody does in place of what they are (T15): "Jesteś członkiem
// klubu?" gives "Należysz do klubu?", "jestem przedsiębiorcą" gives "prowadzę firmę".
func (rw *Rewriter) Does(p *Person) (*Draft, bool) {
	if p.Case() != morph.Inst || p.From == 0 || p.From != p.Head || p.To != p.Head+1 || p.HasApposed || p.Relative() {
		return nil, false
	}
	s, to := p.Sentence, p.To
	complement := p.HasComplement && p.Complement.From == p.To
	if complement {
		to = p.Complement.To
	}
	if joins(&s.Tokens[p.From-1]) || to+1 < len(s.Tokens) && joins(&s.Tokens[to]) && nounIn(&s.Tokens[to+1], morph.Inst) {
		return nil, false // "studentem lub doktorantem"
	}
	copula, is, ok := copulaBefore(s, p.From)
	if !ok {
		return nil, false
	}
	if slices.ContainsFunc(s.Tokens[:copula], func(t language.Token) bool { return t.HasLemma("kto") }) {
		return nil, false // "Kto jest właścicielem domeny?" asks for somebody
	}
	negated := copula > 0 && isNot(&s.Tokens[copula-1])
	for _, phrase := range p.Noun.Does {
		verb, rest := phrase[0].Text, phrase[1:]
		if takesComplement(rest) != complement || verb == "mieć" && complement && (negated || s.Tokens[p.Complement.From].HasLemma("ten")) {
			continue // who isn't the owner of a file may have it
		}
		said, ok := rw.whatIsDone(p, rest, negated)
		if !ok {
			continue
		}
		if is.Tag.Class() == morph.Fin && verb != "być" {
			if verb, ok = rw.Present(verb, is.Tag.Person(), is.Tag.Number()); !ok {
				continue
			}
		}
		d := NewDraft(p.Text, s)
		if verb != "być" {
			if len(said) > 0 && said[0] == "się" {
				verb, said = verb+" się", said[1:]
			}
			d.Word(copula, LikeCapitals(verb, s.Tokens[copula].Text))
		}
		if len(said) == 0 {
			return d.Delete(p.From, to), true
		}
		return d.Replace(p.From, to, join(said...)), true
	}
	return nil, false
}

// copulaBefore finds "być" in the present or infinitive before token i, at most
// adverbs between.
func copulaBefore(s *language.Sentence, i int) (copula int, r language.Reading, ok bool) {
	for copula = i - 1; copula >= 0; copula-- {
		t := &s.Tokens[copula]
		r, ok = t.Reading(func(r language.Reading) bool {
			c := r.Tag.Class()
			return r.Lemma == "być" && (c == morph.Fin || c == morph.Inf)
		})
		if ok || !isAdverb(t) && !t.HasLemma("już", "też") {
			return copula, r, ok
		}
	}
	return copula, r, false
}

// whatIsDone writes the words behind the verb. A negated verb has the genitive for
// the accusative, which words that do not inflect cannot follow.
func (rw *Rewriter) whatIsDone(p *Person, rest dictionaries.Phrase, negated bool) (words []string, ok bool) {
	for i, part := range rest {
		word := part.Text
		switch {
		case part.Slot != 0:
			slot := part.Slot
			if negated && slot == morph.Acc && i == 0 {
				slot = morph.Gen
			}
			if n := len(words); n > 0 && words[n-1] == "w" && slot == morph.Loc && rw.on(p) {
				words[n-1] = "na"
			}
			if word, ok = rw.complementIn(p, slot); !ok {
				return nil, false
			}
		case i == 0 && negated && word != "się" && !rw.isPreposition(word):
			return nil, false // "nie prowadzisz firmę"
		}
		words = append(words, word)
	}
	return words, true
}

func (rw *Rewriter) isPreposition(word string) bool {
	return slices.ContainsFunc(rw.Dictionary.Analyse(nil, word), func(r morph.Reading) bool { return r.Tag.Class() == morph.Prep })
}
