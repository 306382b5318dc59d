package gender

import (
	"strings"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func genericPronoun() *lint.Rule {
	return &lint.Rule{
		ID: "gender/generic-pronoun",
		Title: lint.Message{
			PL: "„Każdy” i „wszyscy” bez rzeczownika",
			EN: "“Każdy” and “wszyscy” without a noun",
		},
		Why: lint.Message{
			PL: "„Każdy” i „wszyscy” to formy męskie. Gdy stoją same, czytelniczka słyszy „każdy mężczyzna”. „Każda osoba” mówi o wszystkich.",
			EN: "“Każdy” and “wszyscy” are masculine. Standing alone they make a woman hear “every man”. “Każda osoba” speaks of everyone.",
		},
		Source:   "Wytyczne IPIS (Wróblewska, Żuk 2025, arXiv:2508.18466)",
		Bad:      []lint.Example{{Text: "Każdy może dołączyć.", Fixed: "Każda osoba może dołączyć."}},
		Good:     []string{"Każda osoba może dołączyć.", "Każdy z planów jest tańszy.", "Kto zapłacił, dostanie kod."},
		Severity: lint.Info,
		Since:    "0.1.0",
		Check:    checkGenericPronoun,
	}
}

// pronounPhrases are the lemmas of the rule with what is said in their place.
var pronounPhrases = map[string]string{
	"każdy": "każda^ osoba^", "żaden": "żadna^ osoba^", "niejeden": "niejedna^ osoba^",
	"wszystek": "wszystkie^ osoby^", "wszyscy": "wszystkie^ osoby^",
}

func checkGenericPronoun(p *lint.Pass) {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for j := range s.Tokens {
			r, ok := standalonePronoun(s, j)
			if !ok || i > 0 && r.Tag.Number() == morph.Sg && thingsBefore(&p.Text.Sentences[i-1]) {
				continue
			}
			person := p.Rewriter.PersonAt(p.Text, s, j, r, &dictionaries.Noun{Masculine: r.Lemma})
			p.Report(lint.Report{
				Sentence:  s,
				Main:      [2]int{j, j + 1},
				Related:   gendered(p, s, person.Agreeing),
				Message:   pronounMessage(s.Tokens[j].Text),
				Proposals: pronounProposals(p, &person),
			})
		}
	}
}

func pronounMessage(word string) lint.Message {
	return lint.Message{
		PL: "„" + word + "” bez rzeczownika to forma męska. „Osoba” mówi o kobietach i mężczyznach.",
		EN: "“" + word + "” without a noun is masculine. “Osoba” speaks of women and men.",
	}
}

func pronounProposals(p *lint.Pass, person *rewrite.Person) []rewrite.Proposal {
	if p.Trial {
		return nil
	}
	phrase, err := dictionaries.ParsePhrase(pronounPhrases[person.Reading.Lemma])
	if err != nil {
		return nil
	}
	var c choices
	if d, ok := p.Rewriter.Whoever(person); ok {
		c.add(exact, "T19", d, ok)
	}
	d, ok := p.Rewriter.Neutral(person, phrase)
	c.add(plain, "T19", d, ok && p.Rewriter.WhoToWhich(d, person))
	return c.ranked()
}

// standalonePronoun returns the masculine personal reading of a pronoun that no
// noun follows and that speaks of people: no "każdy z planów", no "każdy plan".
func standalonePronoun(s *language.Sentence, i int) (language.Reading, bool) {
	t := &s.Tokens[i]
	if t.Marks&(exempt|language.Quoted) != 0 || t.Agrees >= 0 || i > 0 && s.Tokens[i-1].HasLemma("my", "wy", "on") {
		return language.Reading{}, false
	}
	r, ok := t.Reading(func(r language.Reading) bool {
		return pronounPhrases[r.Lemma] != "" && r.Tag.Class() == morph.Adj &&
			(r.Tag.Gender() == morph.M1 && r.Tag.Number() == morph.Pl && r.Tag.Case()&morph.Nom != 0 ||
				r.Tag.Gender()&morph.M1 != 0 && r.Tag.Number() == morph.Sg && r.Lemma != "wszystek")
	})
	if !ok || i+1 >= len(s.Tokens) || r.Tag.Number() == morph.Pl && ofSpeakers(s, i) {
		return r, false
	}
	next := &s.Tokens[i+1]
	if strings.EqualFold(next.Text, "z") || strings.EqualFold(next.Text, "ze") {
		return r, i+2 < len(s.Tokens) && s.Tokens[i+2].HasLemma("my", "wy", "państwo")
	}
	if next.HasLemma("inny", "swój", "spośród") || r.Tag.Number() == morph.Sg && s.Tokens[max(0, i-1)].Text == "," && thingsAmong(s.Tokens[:i]) {
		return r, false // "Wpisz kody, każdy osobno"
	}
	if _, noun := next.Reading(func(n language.Reading) bool {
		return isNoun(n) && n.Tag.Case()&r.Tag.Case() != 0 && n.Tag.Number()&r.Tag.Number() != 0
	}); noun {
		return r, false
	}
	return r, true
}

// ofSpeakers reports a verb in the first person or the second: "wszyscy uczymy się na
// błędach" speaks of us.
func ofSpeakers(s *language.Sentence, i int) bool {
	verb := s.Clause(i).Verb
	if verb < 0 {
		return false
	}
	f, ok := s.Finite(verb)
	return ok && f.Person&morph.Ter == 0 && f.Number&morph.Pl != 0
}

// thingsBefore reports a sentence with a masculine noun in the plural that names
// no people, which a pronoun after it may take up: "Mamy trzy pakiety. Każdy …".
func thingsBefore(s *language.Sentence) bool { return thingsAmong(s.Tokens) }

func thingsAmong(tokens []language.Token) bool {
	for i := range tokens {
		if _, ok := tokens[i].Reading(func(r language.Reading) bool {
			return isNoun(r) && r.Tag.Number() == morph.Pl && r.Tag.Gender()&(morph.M2|morph.M3) != 0 && r.Tag.Gender()&morph.M1 == 0
		}); ok {
			return true
		}
	}
	return false
}
