package gender

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func addressSam() *lint.Rule {
	return &lint.Rule{
		ID: "gender/address-sam",
		Title: lint.Message{
			PL: "„Sam” o osobie, która czyta",
			EN: "“Sam” said of the reader",
		},
		Why: lint.Message{
			PL: "„Zrobisz to sam” mówi do mężczyzny. „Samodzielnie” znaczy to samo i pasuje do każdej osoby.",
			EN: "“Zrobisz to sam” speaks to a man. “Samodzielnie” says the same and fits everyone.",
		},
		Source: "zaimki.pl, „Unikanie form nacechowanych płciowo”; katalog reguł zwrot",
		Bad: []lint.Example{
			{Text: "Możesz to zrobić sam.", Fixed: "Możesz to zrobić samodzielnie."},
			{Text: "Sam wybierasz termin.", Fixed: "To Ty wybierasz termin."},
			{Text: "Przekonaj się sam!", Fixed: "Przekonaj się!"},
			{Text: "Zadbaj o samego siebie.", Fixed: "Zadbaj o siebie."},
		},
		Good:     []string{"Zrobisz to samodzielnie.", "System sam wykryje błąd.", "taki sam numer", "Możesz to zrobić sam(a)."},
		Severity: lint.Warning,
		Since:    "0.1.0",
		Check:    checkAddressSam,
	}
}

func checkAddressSam(p *lint.Pass) {
	if knownMan(p) {
		return
	}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for j := range s.Tokens {
			if !samAlone(p, s, j) && !samOfSelf(s, j) {
				continue
			}
			if verb, ok := samVerb(s, j, morph.Sec); ok {
				reportSam(p, s, j, verb)
			}
		}
	}
}

// samAlone reports the word "sam" without a noun that it belongs to.
func samAlone(p *lint.Pass, s *language.Sentence, j int) bool {
	t := &s.Tokens[j]
	if t.Lower != "sam" && t.Text != "SAM" || exemptWord(t) || attributive(s, j) {
		return false
	}
	if j == 0 {
		return true
	}
	switch before := &s.Tokens[j-1]; before.Lower {
	case "ten", "taki", "tak", "w", "na": // "ten sam", "w sam raz", "na sam dół"
		return false
	}
	return true
}

// samOfSelf reports "sam" beside the pronoun of the reader's own self: "zaproś samego
// siebie", "rozmawiaj sam ze sobą".
func samOfSelf(s *language.Sentence, j int) bool {
	t, next := &s.Tokens[j], j+1
	if next+1 < len(s.Tokens) && preposition(&s.Tokens[next]) {
		next++
	}
	if next >= len(s.Tokens) || exemptWord(t) || !t.HasLemma("sam") {
		return false
	}
	_, self := s.Tokens[next].Reading(ofClass(morph.Siebie))
	_, man := t.Reading(func(r language.Reading) bool {
		return r.Tag.Class() == morph.Adj && r.Tag.Number()&morph.Sg != 0 && r.Tag.Gender()&morph.M1 != 0
	})
	return self && man
}

// samVerb is the verb of which a "sam" is said: an infinitive before the finite
// verb of the clause, if the latter has the person asked for. A clause with an
// infinitive alone ("Jak to zrobić sam?") speaks to the reader.
func samVerb(s *language.Sentence, j int, person morph.Person) (verb int, ok bool) {
	finite, infinitive := -1, -1
	for i := range s.Tokens {
		if i == j || !s.SameClause(i, j) {
			continue
		}
		if f, ok := s.Finite(i); ok && finite < 0 {
			if f.Person&^person != 0 || f.Number&morph.Sg == 0 {
				return -1, false
			}
			finite = i
		} else if _, ok := s.Tokens[i].Reading(ofClass(morph.Inf)); ok && (infinitive < 0 || infinitive < j) {
			infinitive = i
		}
	}
	if finite < 0 {
		return infinitive, infinitive >= 0 && person == morph.Sec
	}
	if infinitive >= 0 {
		return infinitive, true
	}
	return finite, true
}

func reportSam(p *lint.Pass, s *language.Sentence, j, verb int) {
	r := lint.Report{
		Sentence: s,
		Main:     [2]int{j, j + 1},
		Message: lint.Message{
			PL: "„" + s.Tokens[j].Text + "” pasuje tylko do mężczyzny, a czyta to także kobieta. Napisz „samodzielnie” albo po prostu to pomiń.",
			EN: "“" + s.Tokens[j].Text + "” fits only a man, but women read it too. Write “samodzielnie” or leave it out.",
		},
	}
	if words(s) == 3 && s.Tokens[0].HasLemma("zrobić") { // "Zrób to sam", as a slogan
		r.Severity = lint.Info
	}
	if !p.Trial {
		r.Proposals = samProposals(p, s, j, verb)
	}
	p.Report(r)
}

func words(s *language.Sentence) int {
	n := 0
	for i := range s.Tokens {
		if s.Tokens[i].Kind == language.Word {
			n++
		}
	}
	return n
}

// samProposals are the rewrites of "sam"; after a copula ("nie jesteś sam") it
// is a predicate like others.
func samProposals(p *lint.Pass, s *language.Sentence, j, verb int) []rewrite.Proposal {
	if samOfSelf(s, j) {
		return p.Rewriter.SamOfSelf(p.Text, s, j)
	}
	if rewrite.IsCopula(s, verb) {
		r, ok := s.Tokens[j].Reading(func(r language.Reading) bool { return masculineAdjective(r, morph.Nom, morph.Masculine) })
		if w, found := p.Rewriter.PredicateAt(p.Text, s, j, r, verb); ok && found {
			return predicateProposals(p, &w)
		}
	}
	return withPanstwo(p, s, p.Rewriter.Sam(p.Text, s, j, verb))
}
