package gender

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func address2plPast() *lint.Rule {
	return &lint.Rule{
		ID: "gender/address-2pl-past",
		Title: lint.Message{
			PL: "Męskoosobowa forma w zwrocie do grupy",
			EN: "Masculine plural in an address to a group",
		},
		Why: lint.Message{
			PL: "„Zamówiliście” jest poprawne w zwrocie do grupy mieszanej, ale kobiety w niej nie są widoczne. Często wystarczy czas teraźniejszy.",
			EN: "“Zamówiliście” is correct for a mixed group, but the women in it are not seen. Often the present tense is enough.",
		},
		Source: "Katalog reguł zwrot",
		Bad: []lint.Example{
			{Text: "Jeśli chcielibyście dołączyć, napiszcie.", Fixed: "Jeśli chcecie dołączyć, napiszcie."},
			{Text: "Dziękujemy, że wybraliście nasz hotel.", Fixed: "Dziękujemy za wybór naszego hotelu."},
		},
		Good:     []string{"Możecie dołączyć.", "Zamówiłyście/zamówiliście bilety?", "Byliśmy u Was wczoraj."},
		Severity: lint.Info,
		Adjust: func(s *lint.Settings, v lint.Severity) lint.Severity {
			if s.Strategy == lint.Feminine {
				return lint.Warning
			}
			return v
		},
		Since: "0.1.0",
		Check: func(p *lint.Pass) {
			pluralVerbs.check(p)
			checkPluralPredicates(p)
		},
	}
}

// pluralVerbs are the verbs in the 2nd person plural of the past, whatever
// their mood.
var pluralVerbs = readersVerb{
	number:  morph.Pl,
	fits:    func(c *rewrite.VerbClause) bool { return c.Mood != language.Imperative && !leftToPredicate(c) },
	message: pluralMessage,
	rank: func(p *lint.Pass, c *rewrite.VerbClause) []rewrite.Proposal {
		switch {
		case c.Reading.Tag.Class() == morph.Winien:
			return rankWinien(p, c)
		case c.Mood == language.Conditional:
			return rankConditional(p, c)
		case c.Mood == language.Future:
			return rankFuture(p, c)
		}
		return rankPast(p, c)
	},
}

func pluralMessage(word string) lint.Message {
	return lint.Message{
		PL: "„" + word + "” jest męskoosobowe; kobiety w grupie go nie usłyszą jako swojego. Jeśli się da, powiedz to bez rodzaju.",
		EN: "“" + word + "” is masculine plural; women in the group may not feel meant. Say it without gender where you can.",
	}
}

// checkPluralPredicates reports "jesteście gotowi".
func checkPluralPredicates(p *lint.Pass) {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for j := range s.Tokens {
			f, ok := s.Finite(j)
			if !ok || f.Person != morph.Sec || f.Number != morph.Pl || !pluralCopula(f) {
				continue
			}
			reportPluralPredicates(p, s, j)
		}
	}
}

func pluralCopula(f language.Finite) bool {
	switch f.Reading.Lemma {
	case "być", "zostać", "czuć", "poczuć", "pozostać", "bywać":
		return true
	}
	return false
}

// reportPluralPredicates reports the adjectives behind the copula at token j.
func reportPluralPredicates(p *lint.Pass, s *language.Sentence, j int) {
	for k := j + 1; k < len(s.Tokens) && k <= j+6; k++ {
		t := &s.Tokens[k]
		if t.Kind != language.Word || !s.SameClause(j, k) {
			return
		}
		r, ok := t.Reading(func(r language.Reading) bool {
			c := r.Tag.Class()
			return (c == morph.Adj || c == morph.Ppas || c == morph.Pact) && r.Tag.Number() == morph.Pl &&
				r.Tag.Gender() == morph.M1 && r.Tag.Case()&morph.Nom != 0
		})
		if !ok || t.Agrees >= 0 || exemptWord(t) {
			continue
		}
		report := lint.Report{Sentence: s, Main: [2]int{k, k + 1}, Message: pluralMessage(t.Text)}
		if masculineSecond(s, j, morph.Pl) {
			report.Related = []int{j}
		}
		if d, ok := p.Rewriter.PluralPredicate(p.Text, s, j, k, r); ok && !p.Trial {
			report.Proposals = []rewrite.Proposal{{Draft: d, Code: "T22"}}
		}
		p.Report(report)
		return
	}
}
