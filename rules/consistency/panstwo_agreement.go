package consistency

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func panstwoAgreement() *lint.Rule {
	return &lint.Rule{
		ID:    "consistency/panstwo-agreement",
		Title: lint.Message{PL: "„Państwo” z czasownikiem jak do „wy”", EN: "“Państwo” with a verb for “wy”"},
		Why: lint.Message{
			PL: "W piśmie „Państwo” łączy się z trzecią osobą: „mogą Państwo”. „Możecie Państwo” brzmi poufale.",
			EN: "In writing “Państwo” takes the third person: “mogą Państwo”. “Możecie Państwo” sounds familiar.",
		},
		Source:   "Wielki słownik poprawnej polszczyzny PWN (państwo); Poradnia językowa PWN",
		Bad:      []lint.Example{{Text: "Czy możecie Państwo przesłać dokument?", Fixed: "Czy mogą Państwo przesłać dokument?"}},
		Good:     []string{"Czy mogą Państwo przesłać dokument?", "Państwo polskie otrzymało dotację."},
		Severity: lint.Warning,
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			for i := range p.Text.Sentences {
				s := &p.Text.Sentences[i]
				for j := range s.Tokens {
					f, ok := s.Finite(j)
					if !ok || f.Person != morph.Sec || f.Number != morph.Pl || s.Tokens[j].Marks.Has(language.Quoted) || !panstwoBeside(s, j) {
						continue
					}
					r := lint.Report{Sentence: s, Main: [2]int{j, j + 1}, Message: lint.Message{
						PL: "„Państwo” łączy się z trzecią osobą, jak „mogą Państwo”.",
						EN: "“Państwo” takes the third person, as in “mogą Państwo”.",
					}}
					if word, ok := third(p, &s.Tokens[j], f); ok {
						r.Proposals = []rewrite.Proposal{{Draft: p.Draft(s).Word(j, word), Safe: true}}
					}
					p.Report(r)
				}
			}
		},
	}
}

// panstwoBeside reports "Państwo" as the subject, next to the verb or one word
// away.
func panstwoBeside(s *language.Sentence, i int) bool {
	return near(s, i, func(t *language.Token) bool {
		return t.Text == "Państwo" || t.Text == "państwo" && t.HasLemma("państwo")
	})
}

// third is the verb in the third person plural; a past form loses its ending.
func third(p *lint.Pass, t *language.Token, f language.Finite) (string, bool) {
	if f.Mood == language.Imperative || f.Carrier >= 0 {
		return "", false
	}
	if f.Reading.Tag.Class() == morph.Praet {
		word, ok := p.Rewriter.Past(f.Reading.Lemma, morph.Ter, morph.Pl, morph.M1)
		return rewrite.LikeCapitals(word, t.Text), ok
	}
	return p.Rewriter.Inflect(f.Reading, t.Text, morph.Ter, morph.Pl)
}
