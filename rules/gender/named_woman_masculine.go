package gender

import (
	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func namedWomanMasculine() *lint.Rule {
	return &lint.Rule{
		ID: "gender/named-woman-masculine",
		Title: lint.Message{
			PL: "Męska nazwa funkcji przy imieniu kobiety",
			EN: "A masculine title beside a woman's name",
		},
		Why: lint.Message{
			PL: "„Twój opiekun: Paulina Maj” zgrzyta. Forma żeńska jest zwykle gotowa, ale to osoba, o której piszesz, decyduje, jak chce być nazywana: zapytaj ją.",
			EN: "“Twój opiekun: Paulina Maj” jars. The feminine is usually at hand, but the person named decides what she wants to be called: ask her.",
		},
		Source:   "Rada Języka Polskiego, stanowisko z 25 listopada 2019 r.; wytyczne IPIS (Wróblewska, Żuk 2025, arXiv:2508.18466)",
		Bad:      []lint.Example{{Text: "Twój opiekun: Paulina Maj", Fixed: "Twoja opiekunka: Paulina Maj"}},
		Good:     []string{"Twoja opiekunka: Paulina Maj", "Twój opiekun: Paweł Maj", "Obsługuje Cię: Ewa"},
		Severity: lint.Info,
		Since:    "0.1.0",
		Check:    checkNamedWoman,
	}
}

func checkNamedWoman(p *lint.Pass) {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for j := range s.Tokens {
			t := &s.Tokens[j]
			if !t.Marks.Has(language.NamedWoman) && !(j > 0 && s.Tokens[j-1].HasLemma("pani") && !s.Tokens[j-1].HasLemma("pan")) || t.Marks&(language.Paired|language.Foreign|language.Quoted) != 0 {
				continue
			}
			r, noun, ok := titleReading(p, t)
			if !ok {
				continue
			}
			person := p.Rewriter.PersonAt(p.Text, s, j, r, noun)
			p.Report(lint.Report{
				Sentence:  s,
				Main:      [2]int{j, j + 1},
				Related:   gendered(p, s, person.Agreeing),
				Message:   titleMessage(t.Text),
				Proposals: feminineProposal(p, &person),
			})
		}
	}
}

// titleReading returns the masculine reading of a noun for people that names a
// woman; one without a feminine in the table ("radca prawny") is left alone.
func titleReading(p *lint.Pass, t *language.Token) (language.Reading, *dictionaries.Noun, bool) {
	var noun *dictionaries.Noun
	r, ok := t.Reading(func(r language.Reading) bool {
		if !isNoun(r) || r.Tag.Gender()&morph.M1 == 0 || p.Rewriter.Nouns.Man(r.Lemma) { // "pani mąż"
			return false
		}
		noun = p.Rewriter.Nouns.Masculine(r.Lemma)
		return noun != nil && len(noun.Feminine) > 0 && !noun.Title
	})
	return r, noun, ok
}

func titleMessage(word string) lint.Message {
	return lint.Message{
		PL: "„" + word + "” przy imieniu kobiety to forma męska. Zapytaj tę osobę, czy woli formę żeńską.",
		EN: "“" + word + "” beside a woman's name is masculine. Ask her whether she prefers the feminine.",
	}
}

func feminineProposal(p *lint.Pass, person *rewrite.Person) []rewrite.Proposal {
	if d, ok := p.Rewriter.Feminine(person); ok && !p.Trial {
		return []rewrite.Proposal{{Draft: d, Code: "T26"}}
	}
	return nil
}
