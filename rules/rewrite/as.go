package rewrite

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// After reports whether the noun phrase follows "jako".
func (p *Person) After() bool { return p.From > 0 && folded(&p.Sentence.Tokens[p.From-1]) == "jako" }

// As rewrites "jako" with the noun: as whom one signs in is an account ("Zaloguj
// się jako inny użytkownik": "na inne konto"), or tells by a name alone who it is
// ("zalogowano jako użytkownik {name}"); a guest does without ("Zamów jako gość":
// "bez logowania").
func (rw *Rewriter) As(p *Person) (*Draft, bool) {
	s := p.Sentence
	if !p.After() || p.Relative() || p.HasComplement && p.To == p.Complement.From {
		return nil, false
	}
	d := NewDraft(p.Text, s)
	entering := slices.ContainsFunc(s.Tokens, func(t language.Token) bool {
		return slices.ContainsFunc(t.Readings, func(r language.Reading) bool { return rw.Patterns.Listed(rewrites.Entering, r.Lemma) })
	})
	if entering && p.To < len(s.Tokens) && s.Tokens[p.To].Kind == language.Placeholder && p.From == p.Head {
		return d.Delete(p.From, p.To), true
	}
	if !entering {
		text := rw.Patterns.As(p.Reading.Lemma)
		return d.Replace(p.From-1, p.To, LikeCapitals(text, s.Tokens[p.From-1].Text)), text != "" && p.From == p.Head
	}
	if p.From == p.Head || p.Number() != morph.Sg {
		return nil, false
	}
	account := *p
	account.Reading.Tag = p.Reading.Tag.With(morph.Acc)
	phrase, ok := rw.nounPhrase(&account, dictionaries.Phrase{{Text: "konto", Follows: dictionaries.CaseNumber}}, morph.Acc)
	return d.Replace(p.From-1, p.To, "na "+phrase), ok
}

// apposition takes the second noun into the phrase that says what kind of person
// the first one names: "klient gość", "lekarz specjalista".
func (rw *Rewriter) apposition(p *Person) {
	if p.To >= len(p.Sentence.Tokens) {
		return
	}
	if r, ok := rw.apposed(&p.Sentence.Tokens[p.To], p.Reading); ok {
		p.Apposed, p.HasApposed, p.HasComplement = r, true, false
		p.To++
	}
}

// Apposed reports whether token i says what kind of person the noun before it
// names.
func (rw *Rewriter) Apposed(s *language.Sentence, i int) bool {
	if i == 0 {
		return false
	}
	return slices.ContainsFunc(s.Tokens[i-1].Readings, func(r language.Reading) bool {
		_, ok := rw.apposed(&s.Tokens[i], r)
		return ok && nominal(r) && rw.Nouns.Masculine(r.Lemma) != nil
	})
}

func (rw *Rewriter) apposed(t *language.Token, first language.Reading) (language.Reading, bool) {
	return t.Reading(func(r language.Reading) bool {
		_, fits := unify(first.Tag, r.Tag)
		return fits && nominal(r) && r.Lemma != first.Lemma && rw.Patterns.Listed(rewrites.Apposed, r.Lemma)
	})
}

// Beside rewrites a noun with a second one beside it: "klient gość" gives "osoba
// bez konta".
func (rw *Rewriter) Beside(p *Person) (*Draft, bool) {
	text := rw.Patterns.Beside(p.Apposed.Lemma)
	if !p.HasApposed || text == "" {
		return nil, false
	}
	phrase, err := dictionaries.ParsePhrase(text)
	if err != nil {
		return nil, false
	}
	return rw.Instead(p, p.Head, p.To, phrase)
}
