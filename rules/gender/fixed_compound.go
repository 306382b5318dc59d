package gender

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func fixedCompound() *lint.Rule {
	return &lint.Rule{
		ID: "gender/fixed-compound",
		Title: lint.Message{
			PL: "Utarta nazwa z męskim rzeczownikiem",
			EN: "Set expression with a masculine noun",
		},
		Why: lint.Message{
			PL: "W nazwach takich jak „Biuro Obsługi Klienta” czy „nazwa użytkownika” siedzi męski rzeczownik. Łatwiej zmienić całą nazwę niż dopisywać do niej drugą formę.",
			EN: "Names such as “Biuro Obsługi Klienta” or “nazwa użytkownika” hold a masculine noun. It is easier to change the whole name than to add a second form.",
		},
		Source:   "Wytyczne IPIS (Wróblewska, Żuk 2025, arXiv:2508.18466)",
		Bad:      []lint.Example{{Text: "Zmień nazwę użytkownika.", Fixed: "Zmień login."}},
		Good:     []string{"Centrum pomocy", "ustawa o prawach konsumenta", "karta lojalnościowa"},
		Severity: lint.Info,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Off},
		Since:    "0.1.0",
		Check:    checkFixedCompound,
	}
}

func checkFixedCompound(p *lint.Pass) {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for from := 0; from < len(s.Tokens); from++ {
			c, to, ok := compoundAt(p, s, from)
			if !ok {
				continue
			}
			if !c.Keep && s.Tokens[from].Marks&(exempt|language.Quoted) == 0 {
				reportCompound(p, s, c, from, to)
			}
			from = to - 1
		}
	}
}

func reportCompound(p *lint.Pass, s *language.Sentence, c *dictionaries.Compound, from, to int) {
	name := p.Text.View.Text[s.Tokens[from].Start:s.Tokens[to-1].End]
	p.Report(lint.Report{
		Sentence: s,
		Main:     [2]int{from, to},
		Message: lint.Message{
			PL: "W nazwie „" + name + "” jest rzeczownik, który brzmi jak mowa o mężczyźnie. Wystarczy inna nazwa.",
			EN: "The name “" + name + "” holds a noun that sounds like a man. Another name will do.",
		},
		Proposals: compoundProposals(p, s, c, from, to),
	})
}

func compoundProposals(p *lint.Pass, s *language.Sentence, c *dictionaries.Compound, from, to int) []rewrite.Proposal {
	if to+1 < len(s.Tokens) && conjunction(&s.Tokens[to]) && s.Tokens[to-1].Is(morph.Adj) && s.Tokens[to+1].Is(morph.Adj) {
		return nil // "klient biznesowy lub instytucjonalny"
	}
	for k, w := range c.Words {
		if !w.Any {
			continue
		}
		ofLemma := func(r language.Reading) bool { return r.Lemma == w.Text }
		r, ok := s.Tokens[from+k].Reading(ofLemma)
		if object, accusative := s.Tokens[from+k].Reading(func(r language.Reading) bool { return ofLemma(r) && r.Tag.Case()&morph.Acc != 0 }); accusative && isVerbToken(s, from-1) || accusative && from > 0 && s.Tokens[from-1].Is(morph.Inf, morph.Impt) {
			r = object // "mieć uprawnienia administratora"
		}
		if !ok {
			return nil
		}
		head := p.Rewriter.PersonAt(p.Text, s, from+k, r, &dictionaries.Noun{Masculine: r.Lemma})
		var found choices
		for _, phrase := range c.Replacements {
			rank := exact
			switch {
			case reads(phrase[0].Text) && p.Settings.Type == lint.UI: // the reader of a panel is often somebody else
				rank = both
			case p.Rewriter.TakenUp(&head, to) && !p.Rewriter.SameGender(&head, phrase):
				rank = doubled
			}
			if swoj, ok := own[phrase[0].Text]; ok && readerActs(s, from) {
				phrase = slices.Clone(phrase)
				phrase[0].Text = swoj
			}
			d, ok := p.Rewriter.Instead(&head, from, to, phrase)
			found.add(rank, "T21", d, ok)
		}
		return found.ranked()
	}
	return nil
}

// own is the possessive where the reader is the subject: "Podaj swój numer".
var own = map[string]string{"Twój": "swój", "Twoje": "swoje", "Twoja": "swoja"}

// readerActs reports a clause of which the reader is the subject.
func readerActs(s *language.Sentence, i int) bool {
	verb := s.Clause(i).Verb
	if verb < 0 || verb > i {
		return false
	}
	f, ok := s.Finite(verb)
	return ok && f.Person&morph.Sec != 0 && f.Person&morph.Ter == 0
}

// reads reports a possessive of the reader.
func reads(word string) bool { return strings.HasPrefix(word, "Tw") }

// compoundAt returns the longest set expression that begins at token from, and
// the token after it.
func compoundAt(p *lint.Pass, s *language.Sentence, from int) (c *dictionaries.Compound, to int, ok bool) {
	t := &s.Tokens[from]
	if t.Kind != language.Word {
		return nil, 0, false
	}
	best := 0
	try := func(first string) {
		for _, candidate := range p.Rewriter.Compounds.Starting(first) {
			if n := len(candidate.Words); n > best && matchesCompound(s, from, candidate) {
				c, best = candidate, n
			}
		}
	}
	try(t.Lower)
	for _, r := range t.Readings {
		try(r.Lemma)
	}
	if best > 0 && describesPerson(s, from, from+best) {
		return nil, 0, false
	}
	return c, from + best, best > 0
}

// describesPerson reports a participle or relative clause behind the tokens
// [from, to) that says of the person among them who it is, so that they are no set
// expression: "lista użytkowników, którzy zapłacili".
func describesPerson(s *language.Sentence, from, to int) bool {
	return slices.ContainsFunc(s.Tokens[to:], func(t language.Token) bool {
		if t.Agrees <= from || t.Agrees >= to {
			return false
		}
		return t.Is(morph.Ppas, morph.Pact) || t.HasLemma("który") && !agreesWith(&t, &s.Tokens[from])
	})
}

// agreesWith reports that a relative pronoun may belong to the noun t too: "konto
// użytkownika, z którego korzystasz".
func agreesWith(pronoun, t *language.Token) bool {
	_, ok := pronoun.Reading(func(r language.Reading) bool {
		genders := r.Tag.Gender()
		if r.Tag.Number() == morph.Sg && genders&morph.M1 != 0 && r.Tag.Case()&(morph.Nom|morph.Acc) == 0 {
			genders |= morph.Masculine | morph.N // "którego" has them all
		}
		_, ok := t.Reading(func(n language.Reading) bool {
			return isNoun(n) && n.Tag.Number()&r.Tag.Number() != 0 && n.Tag.Gender()&genders != 0
		})
		return ok
	})
	return ok
}

func matchesCompound(s *language.Sentence, from int, c *dictionaries.Compound) bool {
	for k, w := range c.Words {
		if from+k >= len(s.Tokens) {
			return false
		}
		t := &s.Tokens[from+k]
		if w.Any && !t.HasLemma(w.Text) || !w.Any && !sameLetters(t, w.Text) {
			return false
		}
	}
	return true
}

// polish are the Polish letters with what is typed without them.
var polish = strings.NewReplacer("ą", "a", "ć", "c", "ę", "e", "ł", "l", "ń", "n", "ó", "o", "ś", "s", "ź", "z", "ż", "z")

// sameLetters compares a token with a form in small letters; a word typed
// without Polish letters is compared without them.
func sameLetters(t *language.Token, form string) bool {
	text := t.Lower
	return text == form || t.Restored && text == polish.Replace(form)
}

// inCompound reports whether token i is part of a set expression, which has a
// rule of its own.
func inCompound(p *lint.Pass, s *language.Sentence, i int) bool {
	for from := max(0, i-4); from <= i; from++ {
		if _, to, ok := compoundAt(p, s, from); ok && i < to {
			return true
		}
	}
	return false
}
