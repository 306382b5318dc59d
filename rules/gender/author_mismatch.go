package gender

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func authorMismatch() *lint.Rule {
	return &lint.Rule{
		ID: "gender/author-mismatch",
		Title: lint.Message{
			PL: "Rodzaj czasownika nie zgadza się z podpisem",
			EN: "The verb's gender does not match the signature",
		},
		Why: lint.Message{
			PL: "„Przygotowałem ofertę. Paulina” wygląda na szablon wklejony bez czytania i odbiera wiadomości autorkę.",
			EN: "“Przygotowałem ofertę. Paulina” looks like a template pasted unread, and takes its author away from the message.",
		},
		Source:        "Katalog reguł zwrot",
		Bad:           []lint.Example{{Text: "Przygotowałem dla Ciebie ofertę.\n\nPaulina Maj", Fixed: "Przygotowałam dla Ciebie ofertę.\n\nPaulina Maj", Type: lint.Email}},
		Good:          []string{"Przygotowałam ofertę.\n\nPaulina", "Sprawdziłem.\n\nJan", "Przygotowaliśmy ofertę.\n\nPaulina"},
		Severity:      lint.Warning,
		Since:         "0.1.0",
		CheckDocument: checkAuthorMismatch,
	}
}

func checkAuthorMismatch(p *lint.Pass) {
	author := p.Settings.Author
	if author == 0 {
		author = signature(p.Texts)
	}
	if author == 0 {
		return
	}
	other := morph.F
	if author == 'f' {
		other = morph.M1
	}
	for _, t := range p.Texts {
		for i := range t.Sentences {
			s := &t.Sentences[i]
			for j := range s.Tokens {
				r, ok := firstPerson(&s.Tokens[j], other)
				if !ok {
					r, ok = firstPersonPredicate(s, j, other)
				}
				if ok {
					reportAuthor(p, t, s, j, r, author)
				}
			}
		}
	}
}

// firstPerson returns the past reading of a token in the 1st person singular of
// one gender and no other.
func firstPerson(t *language.Token, g morph.Gender) (language.Reading, bool) {
	if t.Marks&(exempt&^(language.NamedMan|language.NamedWoman)|language.Quoted|language.ShortQuoted) != 0 {
		return language.Reading{}, false
	}
	return t.Reading(func(r language.Reading) bool {
		c := r.Tag.Class()
		return (c == morph.Praet || c == morph.Cond) && r.Tag.Number() == morph.Sg &&
			r.Tag.Person() == morph.Pri && r.Tag.Gender()&g != 0
	})
}

// firstPersonPredicate returns the reading of an adjective or participle after
// "jestem" or "będę".
func firstPersonPredicate(s *language.Sentence, i int, g morph.Gender) (language.Reading, bool) {
	t := &s.Tokens[i]
	if i == 0 || t.Marks&(language.Paired|language.Quoted) != 0 {
		return language.Reading{}, false
	}
	if _, ok := s.Tokens[i-1].Reading(func(r language.Reading) bool {
		return r.Lemma == "być" && r.Tag.Person() == morph.Pri && r.Tag.Number() == morph.Sg
	}); !ok {
		return language.Reading{}, false
	}
	return t.Reading(func(r language.Reading) bool {
		c := r.Tag.Class()
		return (c == morph.Adj || c == morph.Ppas) && r.Tag.Number() == morph.Sg && r.Tag.Case()&morph.Nom != 0 && r.Tag.Gender()&g != 0
	})
}

// signature is the gender of the first name that ends the document, alone or
// with a surname, in a sentence of its own or after a farewell ("Pozdrawiam,
// Tomek"); 0 when there is none or it fits both.
func signature(texts []*language.Text) byte {
	for i := len(texts) - 1; i >= max(0, len(texts)-4); i-- {
		for _, s := range texts[i].Sentences {
			name := s.Tokens[farewell(&s):]
			if len(name) > 4 || len(name) == 0 {
				continue
			}
			if g := firstNameGender(&name[0]); g != 0 {
				return g
			}
		}
	}
	return 0
}

// farewell is the number of tokens before a name that say goodbye.
func farewell(s *language.Sentence) int {
	n := 0
	for n < len(s.Tokens) && s.Tokens[n].HasLemma("pozdrawiać", "pozdrowienie", "uścisk", "z", "poważanie", "wyraz", "szacunek", "serdecznie", "ciepło", "gorąco") {
		n++
	}
	if n > 0 && n < len(s.Tokens) && s.Tokens[n].Kind == language.Punctuation {
		n++
	}
	return n
}

// firstNameGender is 'f' or 'm' for a first name in the nominative.
func firstNameGender(t *language.Token) byte {
	var g byte
	for _, r := range t.Readings {
		if !r.Kind.Has(morph.FirstName) || r.Tag.Case()&morph.Nom == 0 || r.Tag.Number() != morph.Sg {
			continue
		}
		this := byte('m')
		if r.Tag.Gender() == morph.F {
			this = 'f'
		}
		if g != 0 && g != this {
			return 0
		}
		g = this
	}
	return g
}

func reportAuthor(p *lint.Pass, t *language.Text, s *language.Sentence, i int, r language.Reading, author byte) {
	gender, who, whoEN := morph.M1, "mężczyzna", "a man"
	if author == 'f' {
		gender, who, whoEN = morph.F, "kobieta", "a woman"
	}
	var proposals []rewrite.Proposal
	if word, ok := p.Rewriter.Inflect(r, s.Tokens[i].Text, gender); ok {
		proposals = append(proposals, rewrite.Proposal{Draft: rewrite.NewDraft(t, s).Word(i, word), Code: "T26"})
	}
	word := s.Tokens[i].Text
	p.ReportIn(t, lint.Report{
		Sentence: s,
		Main:     [2]int{i, i + 1},
		Message: lint.Message{
			PL: "Wiadomość podpisuje " + who + ", a „" + word + "” ma inny rodzaj.",
			EN: "The message is signed by " + whoEN + ", but “" + word + "” is of the other gender.",
		},
		Proposals: proposals,
	})
}
