package gender

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func masculineNumeral() *lint.Rule {
	return &lint.Rule{
		ID: "gender/masculine-numeral",
		Title: lint.Message{
			PL: "Męski liczebnik o grupie mieszanej",
			EN: "Masculine numeral for a mixed group",
		},
		Why: lint.Message{
			PL: "„Dwaj”, „trzej”, „obaj” mówią o samych mężczyznach. O grupie mieszanej mówi „dwoje”, „troje”, „oboje” albo „dwie osoby”.",
			EN: "“Dwaj”, “trzej”, “obaj” speak of men only. “Dwoje”, “troje”, “oboje” or “dwie osoby” speak of a mixed group.",
		},
		Source:   "Wytyczne IPIS (Wróblewska, Żuk 2025, arXiv:2508.18466)",
		Bad:      []lint.Example{{Text: "Obsługują Cię dwaj konsultanci.", Fixed: "Obsługuje Cię dwoje konsultantów."}},
		Good:     []string{"dwa pliki", "dwóch dni roboczych", "trzy osoby zgłosiły błąd", "oboje małżonkowie"},
		Severity: lint.Info,
		Since:    "0.1.0",
		Check:    checkMasculineNumeral,
	}
}

// collectives are the numerals for mixed groups.
var collectives = map[string]string{
	"dwa": "dwoje", "trzy": "troje", "cztery": "czworo", "oba": "oboje", "obydwa": "obydwoje",
	"pięć": "pięcioro", "sześć": "sześcioro", "siedem": "siedmioro", "osiem": "ośmioro",
}

func checkMasculineNumeral(p *lint.Pass) {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for j := 1; j < len(s.Tokens); j++ {
			r, ok := masculineNumeralAt(s, j-1)
			if !ok {
				continue
			}
			if bothOfYou(s, j-1) {
				reportBoth(p, s, j-1, collectives[r.Lemma])
				continue
			}
			g, ok := countedPerson(p, s, j)
			if !ok {
				continue
			}
			p.Report(lint.Report{
				Sentence:  s,
				Main:      [2]int{j - 1, j},
				Related:   []int{j},
				Message:   numeralMessage(s.Tokens[j-1].Text),
				Proposals: numeralProposals(p, g, j-1),
			})
		}
	}
}

// bothOfYou reports "obaj" said to the reader and somebody else: "obaj zyskacie".
func bothOfYou(s *language.Sentence, i int) bool {
	t, verb := &s.Tokens[i], s.Clause(i).Verb
	if verb < 0 || t.Agrees >= 0 || t.Marks&(exempt|language.Quoted) != 0 || !t.HasLemma("oba", "obydwa") {
		return false
	}
	f, ok := s.Finite(verb)
	return ok && f.Person == morph.Sec && f.Number&morph.Pl != 0
}

func reportBoth(p *lint.Pass, s *language.Sentence, i int, collective string) {
	r := lint.Report{Sentence: s, Main: [2]int{i, i + 1}, Message: numeralMessage(s.Tokens[i].Text)}
	if !p.Trial {
		d := p.Draft(s).Word(i, rewrite.LikeCapitals(collective, s.Tokens[i].Text))
		r.Proposals = []rewrite.Proposal{{Draft: d, Code: "T28"}}
	}
	p.Report(r)
}

// masculineNumeralAt returns the masculine personal reading of a numeral:
// dwaj, obaj, and dwóch to ośmiu as subject.
func masculineNumeralAt(s *language.Sentence, i int) (language.Reading, bool) {
	return s.Tokens[i].Reading(func(r language.Reading) bool {
		return r.Tag.Class() == morph.Num && r.Tag.Gender() == morph.M1 && r.Tag.Case()&morph.Nom != 0 && collectives[r.Lemma] != ""
	})
}

// countedPerson is genericAt, also for nouns whose plural means women and men.
func countedPerson(p *lint.Pass, s *language.Sentence, i int) (*genericPerson, bool) {
	if g, ok := genericAt(p, s, i); ok {
		return g, true
	}
	r, noun, ok := personReading(p, s, i)
	if !ok || !noun.Mixed || s.Tokens[i].Marks&exempt != 0 {
		return nil, false
	}
	return &genericPerson{Person: p.Rewriter.PersonAt(p.Text, s, i, r, noun), certain: true}, true
}

func numeralMessage(word string) lint.Message {
	return lint.Message{
		PL: "„" + word + "” mówi o samych mężczyznach. O grupie mieszanej mówi liczebnik zbiorowy albo „osoby”.",
		EN: "“" + word + "” speaks of men only. A collective numeral or “osoby” speaks of a mixed group.",
	}
}

// numeralProposals are T28: "dwaj konsultanci czekają" gives "dwoje
// konsultantów czeka".
func numeralProposals(p *lint.Pass, g *genericPerson, numeral int) []rewrite.Proposal {
	if p.Trial {
		return nil
	}
	var out []rewrite.Proposal
	if d, ok := p.Rewriter.CollectiveNumeral(&g.Person, numeral, collectives); ok {
		out = append(out, rewrite.Proposal{Draft: d, Code: "T28"})
	}
	for _, phrase := range g.phrases(p) {
		if d, ok := p.Rewriter.CountedNeutral(&g.Person, numeral, phrase); ok {
			out = append(out, rewrite.Proposal{Draft: d, Code: "T28"})
		}
	}
	return out
}
