package gender

import (
	"slices"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

// proposals are the rewrites of a generic person, in the order of the
// strategy.
func (g *genericPerson) proposals(p *lint.Pass) []rewrite.Proposal {
	if p.Trial {
		return nil
	}
	neutral, paired, institution := g.neutral(p), g.paired(p), g.institution(p)
	if d, ok := p.Rewriter.Us(&g.Person); ok && g.Noun.Role == dictionaries.Staff && !p.Settings.Pairs() {
		paired = append([]rewrite.Proposal{{Draft: d, Code: "T21"}}, paired...)
		neutral = append([]rewrite.Proposal{{Draft: d, Code: "T21"}}, neutral...)
	}
	switch {
	case p.Settings.Pairs():
		return slices.Concat(paired, neutral, institution)
	case (g.Possessed() || g.Described()) && len(g.Noun.Neutral) > 0 && len(g.Noun.Neutral[0]) > 1:
		// Nobody says "nasze osoby kupujące" or "stałe osoby kupujące".
		return slices.Concat(paired, neutral, institution)
	}
	return slices.Concat(neutral, paired, institution)
}

// neutral are the rewrites that say nothing of gender.
func (g *genericPerson) neutral(p *lint.Pass) []rewrite.Proposal {
	rw := p.Rewriter
	var out []rewrite.Proposal
	add := func(code string, d *rewrite.Draft, ok bool) {
		if ok {
			out = append(out, rewrite.Proposal{Draft: d, Code: code})
		}
	}
	if phrase, ok := g.besideWord(); ok {
		d, ok := rw.Neutral(&g.Person, phrase)
		add("T21", d, ok)
	}
	phrases := g.phrases()
	for _, phrase := range phrases[:min(1, len(phrases))] {
		d, ok := rw.Impersonal(&g.Person, phrase)
		add("T5", d, ok)
	}
	for _, phrase := range phrases {
		if len(phrase) > 1 && g.Possessed() {
			continue // "swoją osobą, która się Tobą opiekuje"
		}
		d, ok := rw.Neutral(&g.Person, phrase)
		add("T19", d, ok)
	}
	if g.Noun.Role == dictionaries.Reader && addressesReader(p) {
		d, ok := rw.Reader(&g.Person)
		add("T18", d, ok)
	}
	if g.Number() == morph.Pl {
		for _, phrase := range g.Noun.Collective {
			d, ok := rw.Collective(&g.Person, phrase)
			add("T20", d, ok)
		}
	}
	return out
}

// addressesReader reports that the document speaks to its reader as "ty", so
// that a noun for the reader may become "ty" too.
func addressesReader(p *lint.Pass) bool {
	switch p.Settings.Address {
	case lint.Ty:
		return true
	case "":
	default:
		return false
	}
	return lint.Fact(p, "gender/ty", usesTy)
}

// usesTy reports whether the document has a form of "ty" or "twój".
func usesTy(texts []*language.Text) bool {
	for _, t := range texts {
		for i := range t.Sentences {
			for j := range t.Sentences[i].Tokens {
				if t.Sentences[i].Tokens[j].HasLemma("twój", "ty") {
					return true
				}
			}
		}
	}
	return false
}

// institution names the firm or team in place of its person (T21); it comes
// after the other rewrites, since it changes who acts.
func (g *genericPerson) institution(p *lint.Pass) []rewrite.Proposal {
	var out []rewrite.Proposal
	for _, phrase := range g.Noun.Institution {
		write := p.Rewriter.Neutral
		if g.Number() == morph.Pl {
			write = p.Rewriter.Collective // one police, not several
		}
		if d, ok := write(&g.Person, phrase); ok {
			out = append(out, rewrite.Proposal{Draft: d, Code: "T21"})
		}
	}
	return out
}

// osoba is the neutral noun that fits beside a word that tells who is meant.
var osoba = dictionaries.Phrase{{Text: "osoba", Follows: dictionaries.CaseNumber}}

// taOsoba speaks of one certain person.
var taOsoba = dictionaries.Phrase{
	{Text: "ta", Follows: dictionaries.CaseNumber}, {Text: "osoba", Follows: dictionaries.CaseNumber},
}

// certainOne reports a subject without a word that says who is meant, of which
// the sentence tells a fact: "Użytkownik jest już na liście", "Użytkownik dodał
// komentarz". "Osoba" alone would be nobody there.
func (g *genericPerson) certainOne() bool {
	if g.Number() != morph.Sg || g.Case() != morph.Nom || g.From != g.Head || len(g.Noun.Neutral) == 0 || len(g.Noun.Neutral[0]) > 1 {
		return false
	}
	return slices.ContainsFunc(g.Agreeing, func(i int) bool {
		t := &g.Sentence.Tokens[i]
		_, past := t.Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Praet })
		return past || t.HasLemma("być", "mieć", "posiadać")
	})
}

// phrases are the neutral phrases for the noun, best first.
func (g *genericPerson) phrases() []dictionaries.Phrase {
	var out []dictionaries.Phrase
	if g.HasComplement {
		out = append(out, g.Noun.Of...)
	}
	if g.Noun.Role == dictionaries.Reader && (g.Determined() || g.Relative()) {
		out = append(out, osoba)
	}
	if len(out) == 0 && g.certainOne() {
		out = append(out, taOsoba)
	}
	return append(out, g.Noun.Neutral...)
}

// besideWord is the thing to name in place of the person beside certain words:
// "konto nie istnieje".
func (g *genericPerson) besideWord() (dictionaries.Phrase, bool) {
	if g.From > 0 && g.Sentence.Tokens[g.From-1].HasLemma("jako") {
		return nil, false
	}
	for _, b := range g.Noun.Beside {
		for i := range g.Sentence.Tokens {
			near := i >= g.From-2 && i < g.To+4 && i != g.Head
			if (near || slices.Contains(g.Agreeing, i)) && g.Sentence.Tokens[i].HasLemma(b.Words...) {
				return b.Say, true
			}
		}
	}
	return nil, false
}

// paired are the rewrites with both forms.
func (g *genericPerson) paired(p *lint.Pass) []rewrite.Proposal {
	d, ok := p.Rewriter.Paired(&g.Person)
	if !ok {
		return nil
	}
	return []rewrite.Proposal{{Draft: d, Code: "T22"}}
}

// report reports the person.
func (g *genericPerson) report(p *lint.Pass, severity lint.Severity, message lint.Message) {
	p.Report(lint.Report{
		Sentence:  g.Sentence,
		Main:      [2]int{g.Head, g.Head + 1},
		Related:   gendered(p, g.Sentence, g.Agreeing),
		Severity:  severity,
		Message:   message,
		Proposals: g.proposals(p),
	})
}

// gendered leaves out the tokens that read the same for a woman: "nowych".
func gendered(p *lint.Pass, s *language.Sentence, tokens []int) []int {
	var out []int
	for _, i := range tokens {
		t := &s.Tokens[i]
		r, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Gender() != 0 })
		if !ok {
			continue
		}
		if word, ok := p.Rewriter.Inflect(r, t.Text, morph.F); !ok || word != t.Text {
			out = append(out, i)
		}
	}
	return out
}
