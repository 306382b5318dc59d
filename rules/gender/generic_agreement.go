package gender

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func genericAgreement() *lint.Rule {
	return &lint.Rule{
		ID:    "gender/generic-agreement",
		Title: lint.Message{PL: "Męski czasownik o osobie z poprzedniego zdania", EN: "Masculine verb for a person of the sentence before"},
		Why: lint.Message{
			PL: "„Wyślij klientowi link. Będzie mógł zapłacić później.” Drugie zdanie dalej mówi o mężczyźnie, choć rzeczownika już w nim nie ma.",
			EN: "“Wyślij klientowi link. Będzie mógł zapłacić później.” The second sentence goes on about a man although the noun is gone.",
		},
		Source:   "Wytyczne IPIS (Wróblewska, Żuk 2025, arXiv:2508.18466)",
		Bad:      []lint.Example{{Text: "Wyślij klientowi link. Będzie mógł zapłacić później.", Fixed: "Wyślij klientowi link. Będzie można zapłacić później."}},
		Good:     []string{"nowa osoba, która założyła konto", "klientki i klienci złożyli", "nowy produkt, który założył"},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Info},
		Since:    "0.1.0",
		Check:    checkGenericAgreement,
	}
}

func checkGenericAgreement(p *lint.Pass) {
	for i := 1; i < len(p.Text.Sentences); i++ {
		s, before := &p.Text.Sentences[i], &p.Text.Sentences[i-1]
		j, r, ok := subjectless(s)
		if !ok || !lastPersonGeneric(p, before) {
			continue
		}
		word := s.Tokens[j].Text
		p.Report(lint.Report{
			Sentence: s,
			Main:     [2]int{j, j + 1},
			Message: lint.Message{
				PL: "„" + word + "” mówi dalej o mężczyźnie z poprzedniego zdania, a chodzi o każdą osobę.",
				EN: "“" + word + "” goes on about a man of the sentence before, but anyone is meant.",
			},
			Proposals: subjectlessProposals(p, s, j, r),
		})
	}
}

// subjectless returns the masculine verb of the sentence's first clause when
// nothing in the sentence before it can be its subject.
func subjectless(s *language.Sentence) (int, language.Reading, bool) {
	for j := range s.Tokens {
		t := &s.Tokens[j]
		if t.Marks&(exempt|language.Quoted|language.FormalAddress) != 0 || t.Kind == language.Placeholder {
			return 0, language.Reading{}, false
		}
		r, ok := t.Reading(func(r language.Reading) bool {
			return r.Tag.Class() == morph.Praet && r.Tag.Number() == morph.Sg && r.Tag.Gender()&morph.M1 != 0 && r.Tag.Person()&morph.Ter != 0
		})
		if ok {
			return j, r, t.Agrees < 0 && (t.Carrier < 0 || s.Tokens[t.Carrier].HasLemma("być")) && !secondPerson(s, t)
		}
		if _, ok := t.Reading(func(r language.Reading) bool {
			return isNoun(r) && r.Tag.Case()&morph.Nom != 0 && r.Tag.Gender()&morph.Masculine != 0 && r.Tag.Number() == morph.Sg
		}); ok || subjectOf(s, j) {
			return 0, language.Reading{}, false
		}
	}
	return 0, language.Reading{}, false
}

// secondPerson reports a verb whose person is carried by "będziesz" and the like.
func secondPerson(s *language.Sentence, t *language.Token) bool {
	if t.Carrier < 0 {
		return false
	}
	_, ok := s.Tokens[t.Carrier].Reading(func(r language.Reading) bool { return r.Tag.Person()&(morph.Pri|morph.Sec) != 0 })
	return ok
}

// lastPersonGeneric reports a sentence with a generic person in the singular
// and no other masculine noun that a verb could go on about.
func lastPersonGeneric(p *lint.Pass, s *language.Sentence) bool {
	found := false
	for j := range s.Tokens {
		if g, ok := genericAt(p, s, j); ok && g.Number() == morph.Sg {
			found = true
			continue
		}
		if _, ok := s.Tokens[j].Reading(func(r language.Reading) bool {
			return r.Tag.Class() == morph.Subst && r.Tag.Gender()&morph.Masculine != 0 && r.Tag.Number() == morph.Sg && r.Tag.Case()&morph.Nom != 0 && s.Tokens[j].Agrees < 0 && subjectOf(s, j)
		}); ok {
			return false
		}
	}
	return found
}

// subjectOf reports whether a verb of the sentence agrees with token i.
func subjectOf(s *language.Sentence, i int) bool {
	for j := range s.Tokens {
		if s.Tokens[j].Agrees == i {
			return true
		}
	}
	return false
}

// subjectlessProposals are "będzie mógł" as "będzie można", and the pair.
func subjectlessProposals(p *lint.Pass, s *language.Sentence, j int, r language.Reading) []rewrite.Proposal {
	if p.Trial {
		return nil
	}
	var out []rewrite.Proposal
	if r.Lemma == "móc" && s.Tokens[j].Carrier >= 0 {
		out = append(out, rewrite.Proposal{Draft: p.Draft(s).Word(j, "można"), Code: "T13"})
	}
	if feminine, ok := p.Rewriter.Inflect(r, s.Tokens[j].Text, morph.F); ok {
		out = append(out, pairOf(p, s, j, feminine)...)
	}
	return out
}
