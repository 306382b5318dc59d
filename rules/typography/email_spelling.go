package typography

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func emailSpelling() *lint.Rule {
	return &lint.Rule{
		ID:    "typography/email-spelling",
		Title: lint.Message{PL: "Pisownia słowa „e-mail”", EN: "How to spell “e-mail”"},
		Why: lint.Message{
			PL: "Słowniki podają „e-mail” z łącznikiem. „Email” po polsku to też rodzaj szkliwa, a jedna pisownia w całym serwisie wygląda staranniej.",
			EN: "Dictionaries have “e-mail” with a hyphen. “Email” is also enamel in Polish, and one spelling throughout looks more careful.",
		},
		Source:   "Rada Języka Polskiego, opinia „Pisownia słowa e-mail”; Wielki słownik ortograficzny PWN",
		Bad:      []lint.Example{{Text: "Podaj adres email.", Fixed: "Podaj adres e-mail."}, {Text: "Nie otrzymaliśmy Twojego emaila.", Fixed: "Nie otrzymaliśmy Twojego e-maila."}},
		Good:     []string{"Podaj adres e-mail.", "Mam konto w Gmailu."},
		Severity: lint.Info,
		Types:    map[lint.Type]lint.Severity{lint.Chat: lint.Off},
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			eachToken(p, func(s *language.Sentence, i int) { checkEmail(p, s, i) })
		},
	}
}

// colloquial are words for e-mail that only an official text should avoid.
var colloquial = map[string]bool{"mail": true, "mejl": true, "emejl": true}

func checkEmail(p *lint.Pass, s *language.Sentence, i int) {
	t := &s.Tokens[i]
	official := p.Settings.Type == lint.Letter || p.Settings.Type == lint.Legal
	r, ok := t.Reading(func(r language.Reading) bool {
		return r.Tag.Class() == morph.Subst && (r.Lemma == "email" || official && colloquial[r.Lemma])
	})
	if !ok || isSign(s, i+1, ".") && i+2 < len(s.Tokens) && !s.Tokens[i+2].Space {
		return
	}
	finding := lint.Report{
		Sentence: s,
		Main:     [2]int{i, i + 1},
		Message: lint.Message{
			PL: "„" + t.Text + "” pisze się „e-mail”, z łącznikiem.",
			EN: "“" + t.Text + "” is spelt “e-mail”, with a hyphen.",
		},
	}
	// SGJP has the colloquial accusative ("na emaila") as that of an animal; in
	// writing it is "na e-mail".
	c := r.Tag.Case() & -r.Tag.Case() // the likeliest of several
	if form, ok := p.Rewriter.Form("e-mail", "", morph.New(morph.Subst, r.Tag.Number(), c, morph.M3)); ok {
		finding.Proposals = []rewrite.Proposal{{Draft: p.Draft(s).Word(i, rewrite.LikeCapitals(form, t.Text)), Safe: true}}
	}
	p.Report(finding)
}
