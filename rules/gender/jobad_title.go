package gender

import (
	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func jobAdTitle() *lint.Rule {
	return &lint.Rule{
		ID: "gender/jobad-title",
		Title: lint.Message{
			PL: "Nazwa stanowiska tylko dla jednej płci",
			EN: "A job title for one gender only",
		},
		Why: lint.Message{
			PL: "Od 24 grudnia 2025 r. ogłoszenie o pracę i nazwa stanowiska muszą być neutralne płciowo. Wystarczy forma neutralna, para albo opis pracy.",
			EN: "Since 24 December 2025 job adverts and job titles must be gender-neutral. A neutral form, a pair or a description of the work will do.",
		},
		Source:   "Kodeks pracy, art. 18³ᶜᵃ § 3",
		Bad:      []lint.Example{{Text: "Zatrudnimy kierowcę.", Fixed: "Zatrudnimy kierowczynię lub kierowcę.", Type: lint.JobAd}},
		Good:     []string{"Specjalistka/specjalista ds. obsługi", "Zatrudnimy osobę do pracy w magazynie.", "praca w dziale sprzedaży"},
		Severity: lint.Off,
		Types:    map[lint.Type]lint.Severity{lint.JobAd: lint.Error},
		Since:    "0.1.0",
		Check:    checkJobAdTitle,
	}
}

func checkJobAdTitle(p *lint.Pass) {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for j := range s.Tokens {
			if !jobTitleAt(p, s, j) {
				continue
			}
			if g, ok := genericAt(p, s, j); ok {
				reportJobTitle(p, s, j, g.Agreeing, jobProposals(p, g))
			} else if person, ok := feminineTitle(p, s, j); ok {
				reportJobTitle(p, s, j, person.Agreeing, nil)
			}
		}
	}
}

// jobProposals are the pair and then the rest.
func jobProposals(p *lint.Pass, g *genericPerson) []rewrite.Proposal {
	if p.Trial {
		return nil
	}
	var c, rest choices
	g.paired(p, &c)
	g.neutral(p, &rest)
	return append(c.ranked(), rest.ranked()...)
}

func reportJobTitle(p *lint.Pass, s *language.Sentence, i int, agreeing []int, proposals []rewrite.Proposal) {
	word := s.Tokens[i].Text
	p.Report(lint.Report{
		Sentence: s,
		Main:     [2]int{i, i + 1},
		Related:  gendered(p, s, agreeing),
		Message: lint.Message{
			PL: "„" + word + "” w ogłoszeniu o pracę wskazuje jedną płeć, a nazwa stanowiska musi być neutralna.",
			EN: "“" + word + "” in a job advert names one gender, but a job title must be neutral.",
		},
		Proposals: proposals,
	})
}

// hiring are the words before the name of a job.
var hiring = []string{"szukać", "poszukiwać", "zatrudnić", "zatrudniać", "przyjąć", "przyjmować", "stanowisko", "praca", "zostać", "rekrutować"}

// jobTitleAt reports a place where an advert names a job: a heading, or a
// sentence about hiring.
func jobTitleAt(p *lint.Pass, s *language.Sentence, i int) bool {
	if p.Settings.Type != lint.JobAd {
		return false
	}
	if p.Text.Block.Role == document.Heading || p.Text.Block.Role == document.Meta || s == &p.Text.Sentences[0] && i <= 1 {
		return true
	}
	for j := max(0, i-5); j < i; j++ {
		if s.Tokens[j].HasLemma(hiring...) {
			return true
		}
	}
	return false
}

// feminineTitle returns the person at a feminine noun without a pair:
// "sekretarka".
func feminineTitle(p *lint.Pass, s *language.Sentence, i int) (rewrite.Person, bool) {
	t := &s.Tokens[i]
	if t.Marks&(exempt|language.Quoted) != 0 {
		return rewrite.Person{}, false
	}
	var noun *dictionaries.Noun
	r, ok := t.Reading(func(r language.Reading) bool {
		if r.Tag.Class() != morph.Subst || r.Tag.Gender() != morph.F {
			return false
		}
		noun = p.Rewriter.Nouns.Feminine(r.Lemma)
		return noun != nil
	})
	if !ok {
		return rewrite.Person{}, false
	}
	return p.Rewriter.PersonAt(p.Text, s, i, r, noun), true
}
