package gender

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

// proposals are the rewrites of a generic person, in the order of the strategy.
func (g *genericPerson) proposals(p *lint.Pass) []rewrite.Proposal {
	if p.Trial || g.besideSlot() || g.openNumber() || g.foreignName() || g.asPan() {
		return nil
	}
	var c choices
	if !p.Settings.Pairs() {
		g.without(p, &c)
	}
	g.neutral(p, &c)
	g.paired(p, &c)
	g.institution(p, &c)
	return c.ranked()
}

// asPan reports what is said of somebody called "Pan" with "jako": the rewrites of
// gender/address-pan take it along ("Jako stali klienci otrzymają Państwo").
func (g *genericPerson) asPan() bool {
	return g.After() && slices.ContainsFunc(g.Sentence.Tokens, func(t language.Token) bool {
		return t.Marks.Has(language.FormalAddress) && t.HasLemma("pan")
	})
}

// besideSlot reports a noun that tells the function of somebody whose name the
// template puts in: "{name}, nasz konsultant".
func (g *genericPerson) besideSlot() bool {
	tokens := g.Sentence.Tokens
	return g.From > 1 && tokens[g.From-1].Text == "," && tokens[g.From-2].Kind == language.Placeholder
}

// foreignName reports a word right before the noun that the dictionary does not
// know, and that names the job together with it: "account manager".
func (g *genericPerson) foreignName() bool {
	if g.Head == 0 {
		return false
	}
	t := &g.Sentence.Tokens[g.Head-1]
	return t.Kind == language.Word && len(t.Readings) == 0 && !startsUpper(t.Text)
}

// openNumber reports an ending in brackets right behind the noun, for its plural:
// "użytkownik(ów)".
func (g *genericPerson) openNumber() bool {
	tokens := g.Sentence.Tokens
	return g.Head+1 < len(tokens) && tokens[g.Head+1].Text == "(" && tokens[g.Head+1].Start == tokens[g.Head].End
}

// without are the rewrites that need no person.
func (g *genericPerson) without(p *lint.Pass, c *choices) {
	rw := p.Rewriter
	d, ok := rw.Does(&g.Person)
	c.add(exact, "T15", d, ok)
	if g.anyone(p) {
		d, ok := rw.WithUs(&g.Person)
		c.add(exact, "T21", d, ok)
		d, ok = rw.Unnamed(&g.Person)
		c.add(exact, "T18", d, ok)
	}
	if g.HasApposed {
		d, ok := rw.Beside(&g.Person)
		c.add(exact, "T21", d, ok)
	}
	if g.After() {
		d, ok := rw.As(&g.Person)
		c.add(exact, "T21", d, ok)
	}
	if g.Noun.Role == dictionaries.Staff {
		d, ok := rw.Us(&g.Person)
		c.add(exact, "T21", d, ok)
		rank := loose
		if rw.Doubles(&g.Person) > 0 && prose(p) {
			rank = both
		}
		d, ok = rw.FirmActs(&g.Person)
		c.add(rank, "T21", d, ok && !g.besideName()) // "Twój doradca {name} czeka"
		if rw.Doubles(&g.Person) > 0 && !rw.Patterns.Listed(rewrites.Embodied, g.Noun.Masculine) {
			d, ok = rw.Unsaid(&g.Person)
			c.add(both, "T5", d, ok)
		}
	}
	if g.anyone(p) && p.Settings.Type != lint.Legal && (prose(p) || g.bare(p)) {
		d, ok := rw.Anybody(&g.Person)
		c.add(exact, "T18", d, ok)
	}
	if phrase, ok := g.besideWord(p); ok {
		d, ok := rw.Neutral(&g.Person, phrase)
		if n := g.Numeral(); n >= 0 {
			d, ok = rw.CountedNeutral(&g.Person, n, phrase)
		}
		c.add(exact, "T21", d, ok)
	}
}

// prose reports a document that speaks to customers at length: there is room for
// both nouns.
func prose(p *lint.Pass) bool {
	switch p.Settings.Type {
	case lint.Email, lint.Letter, lint.Help, lint.Survey, lint.Chat:
		return true
	}
	return false
}

// neutral are the rewrites that say nothing of gender.
func (g *genericPerson) neutral(p *lint.Pass, c *choices) {
	rw := p.Rewriter
	numeral := g.Numeral()
	for i, phrase := range g.phrases(p) {
		rank := g.fit(p, phrase)
		if i == 0 {
			object := phrase
			if rank > plain && !g.handledPassive(rw) {
				object = nil // both nouns
			}
			d, ok := rw.Impersonal(&g.Person, object)
			c.add(exact, "T5", d, ok)
		}
		switch {
		case len(phrase) > 1 && g.Possessed() && !closeOne(phrase):
			continue // "swoją osobą, która się Tobą opiekuje"
		case numeral >= 0:
			d, ok := rw.CountedNeutral(&g.Person, numeral, phrase)
			c.add(rank, "T28", d, ok)
		default:
			d, ok := rw.Neutral(&g.Person, phrase)
			c.add(rank, "T19", d, ok)
		}
	}
	if g.Noun.Role == dictionaries.Reader && addressesReader(p) {
		rank := loose // the reader of a shop's panel is not its customer
		if p.Settings.Address == lint.Ty {
			rank = plain
		}
		d, ok := rw.Reader(&g.Person)
		c.add(rank, "T18", d, ok)
	}
	if g.Number() == morph.Pl && !g.among() {
		for _, phrase := range g.Noun.Collective {
			d, ok := rw.Collective(&g.Person, phrase)
			c.add(loose, "T20", d, ok)
		}
	}
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
func (g *genericPerson) institution(p *lint.Pass, c *choices) {
	if g.From > 0 && g.Sentence.Tokens[g.From-1].Lower == "u" {
		return // one is "u lekarza", but "w gabinecie"
	}
	if g.predicateNoun() || g.Noun.Usually != dictionaries.Human && g.provedByNoun(p) {
		return // "Jestem firmą", "imię i nazwisko firmy"
	}
	if g.called() || g.among() {
		return // "Sprzedawcy, pamiętajcie", "jeden z lekarzy", "15 strażaków"
	}
	rank := loose
	switch patterns := p.Rewriter.Patterns; {
	case g.Possessed() || p.Rewriter.Described(&g.Person):
	case patterns.Listed(rewrites.Housed, g.Noun.Masculine):
		if sellsServices(p) {
			return // who sells energy has no shop
		}
		rank = exact
	case patterns.Listed(rewrites.Embodied, g.Noun.Masculine) && p.Rewriter.Doubles(&g.Person) > 0:
		rank = both
	}
	for _, phrase := range g.Noun.Institution {
		write := p.Rewriter.Neutral
		if g.Number() == morph.Pl {
			write = p.Rewriter.Collective // one police, not several
		}
		d, ok := write(&g.Person, phrase)
		c.add(rank, "T21", d, ok)
		rank = loose
	}
}

// called reports a noun set off by itself beside an order: "Kierowcy, uważajcie".
func (g *genericPerson) called() bool {
	tokens := g.Sentence.Tokens
	if g.From > 0 && tokens[g.From-1].Kind != language.Punctuation || g.To >= len(tokens) || !strings.Contains(",!", tokens[g.To].Text) {
		return false
	}
	return tokens[g.To].Text == "!" || slices.ContainsFunc(g.Sentence.Clauses, func(c language.Clause) bool {
		if c.Verb < 0 {
			return false
		}
		f, ok := g.Sentence.Finite(c.Verb)
		return ok && f.Person == morph.Sec
	})
}

// among reports people who are counted, or of whom some are meant.
func (g *genericPerson) among() bool {
	if g.Numeral() >= 0 || g.counted() || g.From > 0 && g.Sentence.Tokens[g.From-1].Kind == language.Number {
		return true
	}
	return g.From > 1 && g.Number() == morph.Pl && (g.Sentence.Tokens[g.From-1].Lower == "z" || g.Sentence.Tokens[g.From-1].Lower == "spośród") &&
		g.Sentence.Tokens[g.From-2].HasLemma("jeden", "żaden", "któryś", "nikt", "każdy", "kilka", "dwa", "wiele", "część", "niektóry")
}

// osoba is the neutral noun that fits beside a word that tells who is meant.
var osoba = dictionaries.Phrase{{Text: "osoba", Follows: dictionaries.CaseNumber}}

// taOsoba speaks of one certain person.
var taOsoba = dictionaries.Phrase{
	{Text: "ta", Follows: dictionaries.CaseNumber}, {Text: "osoba", Follows: dictionaries.CaseNumber},
}

// ofGroup is a member of a group: "osoba z grupy".
var ofGroup = dictionaries.Phrase{{Text: "osoba", Follows: dictionaries.CaseNumber}, {Text: "z"}, {Slot: morph.Gen}}

// intoGroup is somebody who becomes a member: "Dodaj osobę do grupy".
var intoGroup = dictionaries.Phrase{{Text: "osoba", Follows: dictionaries.CaseNumber}, {Text: "do"}, {Slot: morph.Gen}}

// joins reports the object of a verb that makes somebody a member of a group: they
// are none yet.
func (g *genericPerson) joins(p *lint.Pass) bool {
	return slices.ContainsFunc(g.Sentence.Tokens[max(0, g.From-2):g.From], listedIn(p.Rewriter.Patterns, rewrites.Joining))
}

// pointedAt reports "ten" before a noun that the text has named before.
func (g *genericPerson) pointedAt() bool {
	for i := g.From; i < g.Head; i++ {
		if g.Sentence.Tokens[i].HasLemma("ten", "tamten") {
			return !g.HasComplement && len(g.Noun.Neutral) > 0 && g.Noun.Usually == dictionaries.Human
		}
	}
	return false
}

// employed reports a participle that tells who works for whom, so that "osoba"
// alone will do: "nowo zatrudniony pracownik".
func (g *genericPerson) employed(p *lint.Pass) bool {
	return g.Noun.Role == dictionaries.Staff && slices.ContainsFunc(g.Sentence.Tokens[g.From:g.To], func(t language.Token) bool {
		return slices.ContainsFunc(t.Readings, func(r language.Reading) bool {
			return r.Tag.Class() == morph.Ppas && p.Rewriter.Patterns.Listed(rewrites.Employing, r.Lemma)
		})
	})
}

// defined reports a participle with what belongs to it behind the noun, which says
// who is meant: "studenci zapisani na kurs"; or a relative clause behind a noun whose
// pair would need the pronoun twice: "nauczyciel, który prowadzi zajęcia".
func (g *genericPerson) defined(p *lint.Pass) bool {
	if g.Relative() {
		return (g.far(p) || len(g.Noun.Neutral) == 0) && p.Rewriter.Doubles(&g.Person) > 0
	}
	tokens := g.Sentence.Tokens
	i := g.Head + 1
	if i+1 >= len(tokens) || i >= g.To || !slices.Contains(g.Agreeing, i) {
		return false
	}
	_, object := tokens[i+1].Reading(ofClass(morph.Subst))
	return slices.ContainsFunc(tokens[i].Readings, func(r language.Reading) bool {
		c := r.Tag.Class()
		return (c == morph.Ppas || c == morph.Pact) && preposition(&tokens[i+1]) || c == morph.Pact && object
	})
}

// allOf reports "każdy" or "wszyscy" before a noun whose neutral phrase says the
// same as the noun: "wszyscy uczestnicy" are not all persons.
func (g *genericPerson) allOf(p *lint.Pass) bool {
	if g.bare(p) || p.Rewriter.Patterns.Listed(rewrites.Narrow, g.Noun.Masculine) {
		return false
	}
	for i := g.From; i < g.Head; i++ {
		if g.Sentence.Tokens[i].HasLemma("każdy", "wszystek", "wszyscy", "żaden") {
			return true
		}
	}
	return false
}

// term reports a noun with a capital in the middle of the sentence: a contract has
// defined it, and "osoba" would be anybody.
func (g *genericPerson) term() bool {
	t := &g.Sentence.Tokens[g.Head]
	return startsUpper(t.Text) && g.Head > 0 && !t.Marks.Has(language.Capitals) && g.Sentence.Tokens[g.Head-1].Kind == language.Word
}

// phrases are the neutral phrases for the noun, best first.
func (g *genericPerson) phrases(p *lint.Pass) []dictionaries.Phrase {
	var out []dictionaries.Phrase
	if g.HasComplement {
		if g.inGroup(p) {
			if g.joins(p) {
				return []dictionaries.Phrase{intoGroup}
			}
			out = append(out, ofGroup)
		}
		out = append(out, g.Noun.Of...)
	}
	if g.joins(p) && p.Rewriter.Patterns.Listed(rewrites.Members, g.Noun.Masculine) {
		return []dictionaries.Phrase{osoba} // "dodaj członków do zespołu"
	}
	if g.term() {
		return append(out, slices.DeleteFunc(slices.Clone(g.Noun.Neutral), func(p dictionaries.Phrase) bool { return len(p) == 1 })...)
	}
	if g.besideName() && !g.Possessed() && p.Rewriter.Doubles(&g.Person) > 0 || g.anyone(p) && (p.Rewriter.Determined(&g.Person) && !g.allOf(p) || g.Relative()) || g.pointedAt() || g.employed(p) || g.defined(p) {
		out = append(out, osoba)
	}
	if len(out) == 0 && g.certainOne(p) {
		out = append(out, taOsoba)
	}
	return append(out, g.Noun.Neutral...)
}

// paired are the rewrites with both forms.
func (g *genericPerson) paired(p *lint.Pass, c *choices) {
	rank := both
	switch n := p.Rewriter.Doubles(&g.Person); {
	case p.Settings.Pairs():
		rank = exact
	case n == 1:
		rank = doubled
	case n == 2:
		rank = loose // a relative clause: "która/który złożyła/złożył"
	case n > 2:
		rank = poor
	}
	for _, rw := range pairWriters(p) {
		d, ok := rw.Paired(&g.Person)
		c.add(rank, "T22", d, ok)
	}
}

// report reports the person.
func (g *genericPerson) report(p *lint.Pass, severity lint.Severity, message lint.Message) {
	p.Report(lint.Report{
		Sentence:  g.Sentence,
		Main:      [2]int{g.Head, g.Head + 1},
		Related:   g.gendered(p),
		Severity:  severity,
		Message:   message,
		Proposals: g.proposals(p),
	})
}

// gendered are the words that agree with the noun and read otherwise for a woman, in
// the case that the phrase has: no "aktywnych" of "liczba aktywnych klientów".
func (g *genericPerson) gendered(p *lint.Pass) []int {
	return slices.DeleteFunc(gendered(p, g.Sentence, g.Agreeing), func(i int) bool {
		t := &g.Sentence.Tokens[i]
		if i < g.From || i >= g.To {
			return false
		}
		r, ok := t.Reading(ofClass(morph.Adj, morph.Ppas, morph.Pact))
		if !ok {
			return false
		}
		word, ok := p.Rewriter.Inflect(r, t.Text, morph.F, g.Number(), g.Case())
		return ok && word == t.Text
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
