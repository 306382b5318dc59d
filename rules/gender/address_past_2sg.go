package gender

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func addressPast2sg() *lint.Rule {
	return &lint.Rule{
		ID: "gender/address-past-2sg",
		Title: lint.Message{
			PL: "Czasownik w czasie przeszłym zwraca się tylko do mężczyzny",
			EN: "Past tense that speaks to men only",
		},
		Why: lint.Message{
			PL: "„Zalogowałeś się” mówi czytelniczce, że tekst jest do kogoś innego. Polski czas przeszły pokazuje płeć, ale prawie zawsze da się powiedzieć to samo bez niego: stanem, rzeczownikiem albo imiesłowem.",
			EN: "“Zalogowałeś się” tells a woman that the text is for somebody else. The Polish past tense shows gender, but the same can nearly always be said without it: by the state, a noun or a participle.",
		},
		Source: "M. Bartnicka, „Nie każda jest chłopcem, 16 lat później”, localization.pl; przewodniki tłumaczenia Zulip i Mozilla SUMO",
		Bad: []lint.Example{
			{Text: "Dziękujemy, że skorzystałeś z naszych usług.", Fixed: "Dziękujemy za skorzystanie z naszych usług."},
			{Text: "Adres, który podałeś, jest niepełny.", Fixed: "Podany adres jest niepełny."},
			{Text: "Zapomniałeś hasła?", Fixed: "Nie pamiętasz hasła?"},
			{Text: "Zapisałeś zmiany.", Fixed: "Zapisano zmiany.", Type: lint.UI},
		},
		Good: []string{
			"Zalogowałaś/zalogowałeś się.",
			"Dziękujemy za skorzystanie z naszych usług.",
			"„Jak to zrobiłeś, Marku?” – pyta Ola.",
		},
		Severity: lint.Error,
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			past.check(p)
			checkUnknownPast(p)
		},
	}
}

// past is the masculine past forms of the reader.
var past = readersVerb{
	number: morph.Sg,
	fits: func(c *rewrite.VerbClause) bool {
		return c.Mood == language.Past && c.Reading.Tag.Class() == morph.Praet && !rhetorical(c)
	},
	message: func(words string) lint.Message {
		return lint.Message{
			PL: "„" + words + "” mówi tylko do mężczyzny, a czyta to każda osoba. Napisz, co teraz jest albo co się stało, bez rodzaju.",
			EN: "“" + words + "” speaks to a man only, but anyone reads it. Say what is now, or what happened, without gender.",
		}
	},
	rank: rankPast,
}

// checkUnknownPast reports the past form of a verb that the dictionary lacks: no other
// Polish word ends so ("postowałeś"). Nothing can be made of it.
func checkUnknownPast(p *lint.Pass) {
	if knownMan(p) {
		return
	}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for j := range s.Tokens {
			t := &s.Tokens[j]
			if t.Kind == language.Word && len(t.Readings) == 0 && strings.HasSuffix(t.Lower, "ałeś") && !exemptWord(t) && !besideHalf(s, j) {
				p.Report(lint.Report{Sentence: s, Main: [2]int{j, j + 1}, Message: past.message(t.Text)})
			}
		}
	}
}

// besideHalf reports a word that is half of a pair: the other one is in the sentence,
// or a sign of the short spelling touches it.
func besideHalf(s *language.Sentence, j int) bool {
	t := &s.Tokens[j]
	woman := strings.TrimSuffix(t.Lower, "eś") + "aś"
	touched := j+1 < len(s.Tokens) && t.End == s.Tokens[j+1].Start && strings.ContainsAny(s.Tokens[j+1].Text, "/(*_:")
	return touched || slices.ContainsFunc(s.Tokens, func(o language.Token) bool { return o.Lower == woman })
}

// rhetorical reports "Coś ty zrobił", a cry and no address.
func rhetorical(c *rewrite.VerbClause) bool {
	return c.Carrier >= 0 && c.Sentence.Tokens[c.Carrier].HasLemma("co", "coś")
}
