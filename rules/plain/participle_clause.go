package plain

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func participleClause() *lint.Rule {
	return &lint.Rule{
		ID:    "plain/participle-clause",
		Title: lint.Message{PL: "Imiesłów, który wisi w powietrzu", EN: "A participle that dangles"},
		Why: lint.Message{
			PL: "„Otworzywszy list, znajduje się kod” mówi, że list otworzył kod. Imiesłów i zdanie muszą mówić o tej samej osobie; „gdy otworzysz list” zawsze jest jasne.",
			EN: "“Otworzywszy list, znajduje się kod” says that the code opened the letter. “Gdy otworzysz list” is always clear.",
		},
		Source:   "Wielki słownik poprawnej polszczyzny PWN (imiesłowowy równoważnik zdania); Zasady prostego języka służby cywilnej",
		Bad:      []lint.Example{{Text: "Korzystając z serwisu, zbierane są dane."}},
		Good:     []string{"Korzystając z serwisu, zgadzasz się na regulamin.", "Idąc do oddziału, zabierz dowód."},
		Severity: lint.Info,
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			for i := range p.Text.Sentences {
				s := &p.Text.Sentences[i]
				all := participles(s)
				if len(all) == 0 || len(all) == 1 && !dangles(p, s, all[0]) {
					continue
				}
				message := lint.Message{
					PL: "Nie wiadomo, kto to robi. Napisz zdanie z „gdy”: „Gdy korzystasz…”.",
					EN: "Nobody knows who does this. Write a clause with “gdy”: “Gdy korzystasz…”.",
				}
				if len(all) > 1 {
					message = lint.Message{
						PL: "Dwa imiesłowy w zdaniu to za dużo. Podziel je na kroki.",
						EN: "Two participles in a sentence are too many. Split it into steps.",
					}
				}
				p.Report(lint.Report{Sentence: s, Main: [2]int{all[0], all[0] + 1}, Related: all[1:], Message: message})
			}
		},
	}
}

// participles lists the adverbial participles of a sentence; "licząc" and the
// like are prepositions by now, "podsumowując" speaks of the text.
func participles(s *language.Sentence) []int {
	var out []int
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.HasLemma("liczyć", "począć", "biorąc", "zacząć", "mówić", "poczynać", "podsumować", "podsumowywać", "reasumować") || len(t.Readings) == 0 || including(s, i) {
			continue
		}
		if c := t.Readings[0].Tag.Class(); c == morph.Pcon || c == morph.Pant {
			out = append(out, i)
		}
	}
	return out
}

// including reports "włączając w to", which is a preposition.
func including(s *language.Sentence, i int) bool {
	return s.Tokens[i].HasLemma("włączać") && i+2 < len(s.Tokens) && s.Tokens[i+1].Lower == "w" && s.Tokens[i+2].Lower == "to"
}

// dangles reports that the verb the participle goes with speaks of nobody, or of
// a thing that doesn't do what the participle says: the thing of a passive, or one
// before which the participle stands. "Lista pokazuje okna, ułatwiając wybór" is
// about the list throughout.
func dangles(p *lint.Pass, s *language.Sentence, i int) bool {
	verb := verbOf(s, i)
	if verb < 0 || impersonal(s) {
		return false
	}
	t := &s.Tokens[verb]
	if f, _ := s.Finite(verb); f.Person&morph.Ter == 0 || f.Mood == language.Imperative {
		return false
	}
	if passive := slices.ContainsFunc(s.Tokens, func(o language.Token) bool {
		_, ok := o.Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Ppas && r.Tag.Case()&morph.Nom != 0 })
		return ok && o.Agrees >= 0
	}); passive && t.HasLemma("być", "zostać", "zostawać") {
		return true // "zbierane są dane"
	}
	if t.Agrees >= 0 {
		return i < verb && isThing(p, &s.Tokens[t.Agrees])
	}
	return verb+1 < len(s.Tokens) && s.Tokens[verb+1].Lower == "się" && verb > 0 && !t.HasLemma("zgadzać", "zobowiązywać")
}

// verbOf is the finite verb that a participle goes with: the last before it, or
// else the first behind it; -1 if there is none.
func verbOf(s *language.Sentence, i int) int {
	for j := i - 1; j >= 0; j-- {
		if _, ok := s.Finite(j); ok {
			return j
		}
	}
	for j := i + 1; j < len(s.Tokens); j++ {
		if _, ok := s.Finite(j); ok {
			return j
		}
	}
	return -1
}

// impersonal reports a predicate of whoever likes, with which a participle goes:
// "Można to zmienić, klikając ikonę".
func impersonal(s *language.Sentence) bool {
	return slices.ContainsFunc(s.Tokens, func(t language.Token) bool {
		return t.Lower == "należy" || t.HasLemma("można", "trzeba", "warto", "wolno")
	})
}

func isThing(p *lint.Pass, t *language.Token) bool {
	r, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Subst })
	if !ok || !r.Kind.Has(morph.Common) || r.Tag.Gender()&(morph.M3|morph.N|morph.F) == 0 {
		return false
	}
	return p.Rewriter.Nouns.Masculine(r.Lemma) == nil && p.Rewriter.Nouns.Feminine(r.Lemma) == nil && r.Lemma != "osoba"
}
