package gender

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func firstPersonReader() *lint.Rule {
	return &lint.Rule{
		ID: "gender/first-person-reader",
		Title: lint.Message{
			PL: "Męskie słowa w ustach osoby, która czyta",
			EN: "A man's words put into the reader's mouth",
		},
		Why: lint.Message{
			PL: "Przycisk „Zapomniałem hasła” i zgoda „Zapoznałem się z regulaminem” mówią w imieniu osoby, która klika. Kobieta ma się podpisać pod męskim zdaniem. „Nie pamiętam hasła” może powiedzieć każda osoba.",
			EN: "The button “Zapomniałem hasła” and the consent “Zapoznałem się z regulaminem” speak for whoever clicks. A woman has to put her name to a man's sentence. Anyone can say “Nie pamiętam hasła”.",
		},
		Source: "M. Bartnicka, localization.pl, „Nie każda jest chłopcem, 16 lat później”; katalog reguł zwrot",
		Bad: []lint.Example{
			{Text: "Zapomniałem hasła", Fixed: "Nie pamiętam hasła", Type: lint.UI},
			{Text: "Zapoznałem się z regulaminem", Fixed: "Znam regulamin", Type: lint.UI},
			{Text: "Jestem zainteresowany ofertą", Fixed: "Interesuje mnie oferta", Type: lint.UI},
		},
		Good: []string{
			"Znam i akceptuję regulamin", "Nie pamiętam hasła", "„Byłem pod wrażeniem” – Adam", "Zapoznałam/em się",
			"Sprawdziłem Pani zgłoszenie.\n\nJan Nowak",
		},
		Severity: lint.Error,
		Since:    "0.1.0",
		Check:    checkFirstPerson,
	}
}

func checkFirstPerson(p *lint.Pass) {
	if knownAuthor(p) {
		return
	}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for j := range s.Tokens {
			switch {
			case masculineFirst(s, j) && !exemptSpeaker(p, &s.Tokens[j]) && !hasPredicate(p, s, j):
				reportFirst(p, s, j)
			case samAlone(p, s, j):
				reportOwnSam(p, s, j)
			}
		}
		for _, w := range predicates(p, s, morph.Pri) {
			if !exemptSpeaker(p, &s.Tokens[w.Copula]) {
				reportPredicate(p, &w, speakersWord(s.Tokens[w.Word].Text))
			}
		}
	}
}

// knownAuthor reports a text with a known author, whose own words its verbs are:
// by the settings, or by the signature of a message.
func knownAuthor(p *lint.Pass) bool {
	if p.Settings.Author != 0 {
		return true
	}
	switch p.Settings.Type {
	case lint.UI, lint.Survey:
		return false
	}
	return lint.Fact(p, "gender/signature", signature) != 0
}

// exemptSpeaker is exemptWord for the words of a woman who is named as well.
func exemptSpeaker(p *lint.Pass, t *language.Token) bool {
	return exemptWord(t) || t.Marks.Has(language.NamedWoman)
}

// masculineFirst reports a finite verb in the 1st person singular with a form
// that only fits men.
func masculineFirst(s *language.Sentence, i int) bool {
	f, ok := s.Finite(i)
	if !ok || f.Person != morph.Pri || f.Number != morph.Sg {
		return false
	}
	if _, noun := s.Tokens[i].Reading(ofClass(morph.Subst)); noun && s.Clause(i).Verb != i {
		return false // "udziałem" of udział
	}
	g := f.Reading.Tag.Gender()
	return g&morph.M1 != 0 && g&(morph.F|morph.N) == 0
}

func speakersWord(word string) lint.Message {
	return lint.Message{
		PL: "„" + word + "” każe mówić o sobie jak mężczyzna każdej osobie, która to czyta. Napisz to bez rodzaju.",
		EN: "“" + word + "” makes every reader speak like a man. Say it without gender.",
	}
}

func reportFirst(p *lint.Pass, s *language.Sentence, j int) {
	r := lint.Report{
		Sentence: s,
		Main:     [2]int{j, j + 1},
		Message:  speakersWord(s.Tokens[j].Text),
	}
	for i := range s.Tokens {
		if samAlone(p, s, i) && s.SameClause(i, j) {
			r.Related = append(r.Related, i)
		}
	}
	if c, ok := p.Rewriter.VerbClauseAt(p.Text, s, j); ok && !p.Trial {
		r.Proposals = rankFirst(p, c)
	}
	p.Report(r)
}

// reportOwnSam reports "sam" beside a verb of the speaker that shows no gender
// itself: "Zrobię to sam".
func reportOwnSam(p *lint.Pass, s *language.Sentence, j int) {
	verb, ok := samVerb(s, j, morph.Pri)
	if !ok {
		return
	}
	for i := range s.Tokens {
		if s.SameClause(i, j) && (masculineFirst(s, i) || s.Tokens[i].Marks.Has(language.Paired)) {
			return
		}
	}
	r := lint.Report{
		Sentence: s,
		Main:     [2]int{j, j + 1},
		Severity: lint.Warning,
		Message:  speakersWord(s.Tokens[j].Text),
	}
	if !p.Trial {
		r.Proposals = p.Rewriter.Sam(p.Text, s, j, verb)
	}
	p.Report(r)
}

// rankFirst ranks the rewrites of a verb in the 1st person: in a message the firm
// speaks, elsewhere the reader.
func rankFirst(p *lint.Pass, c *rewrite.VerbClause) []rewrite.Proposal {
	r := newRanking(p, c)
	if firmSpeaks(p) && !slices.ContainsFunc(c.Sentence.Tokens, listedIn(p.Rewriter.Patterns, rewrites.Consents)) {
		r.try("T27", r.rw.We)
	}
	r.patterns()
	switch {
	case c.Reading.Tag.Class() == morph.Winien:
		for _, word := range r.rw.Duty(c) {
			if !saysI(c) {
				r.try("T14", func(c *rewrite.VerbClause) (*rewrite.Draft, bool) { return r.rw.Should(c, word) })
			}
		}
	case c.Mood == language.Conditional:
		r.try("T11", r.rw.Indicative)
	case c.Mood == language.Future:
		if r.rw.PresentForFuture(c) {
			r.try("T13", r.rw.FutureByPresent)
		}
		r.try("T13", r.rw.FutureByInfinitive)
	default:
		r.firstPast()
	}
	return r.withPair()
}

// firstPast ranks the rewrites of a past form in the 1st person. The present would
// say something else ("Czekałem godzinę"), unless the tables have it.
func (r *ranking) firstPast() {
	c := r.c
	r.try("T8", r.rw.Cannot)
	if c.Negation >= 0 && r.achievement() && !saysI(c) {
		r.try("T8", r.rw.Managed)
	}
	if !saysI(c) {
		switch c.Kind {
		case rewrite.Asked, rewrite.That, rewrite.If:
			r.try("T4", r.rw.State)
		case rewrite.Question:
			if !r.rw.AsksCircumstance(c) {
				r.try("T4", r.rw.Passive)
			}
		case rewrite.Main:
			if onlyVerb(c) {
				r.try("T27", r.rw.Done)
			}
		}
	}
}

// saysI reports "ja" as the subject of the clause, which must stay it.
func saysI(c *rewrite.VerbClause) bool {
	for i := range c.Sentence.Tokens {
		if c.Sentence.Tokens[i].Lower == "ja" && c.Sentence.SameClause(i, c.Verb) {
			return true
		}
	}
	return false
}

// onlyVerb reports a sentence without another finite verb.
func onlyVerb(c *rewrite.VerbClause) bool {
	for i := range c.Sentence.Tokens {
		if _, ok := c.Sentence.Finite(i); ok && i != c.Verb && c.Sentence.Clause(i).Verb == i {
			return false
		}
	}
	return true
}

// firmSpeaks reports a place where "I" is the firm's and not the reader's: the
// running text of a message.
func firmSpeaks(p *lint.Pass) bool {
	switch p.Settings.Type {
	case lint.Email, lint.Letter, lint.Chat:
	default:
		return false
	}
	switch p.Text.Block.Role {
	case document.Button, document.Label, document.Link:
		return false
	}
	return true
}
