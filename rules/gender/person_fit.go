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

// closeOne reports a phrase that a possessive may stand before: "moja bliska
// osoba".
func closeOne(phrase dictionaries.Phrase) bool { return phrase[0].Text == "bliska" }

// fit is how well a neutral phrase stands in the noun's place.
func (g *genericPerson) fit(p *lint.Pass, phrase dictionaries.Phrase) int {
	bare := len(phrase) == 1
	switch {
	case phrase[0].Text == "ta":
		return plain
	case g.After() || g.predicateNoun() || g.coordinated() || g.office(p):
		return poor // "jako osoba", "jesteś nową osobą", "dla nowych i obecnych osób"
	case g.besideName() && !bare:
		return loose // "Osoba organizująca {name}" would organise that
	case g.Possessed(), g.behindPerson(p):
		return doubled // "Zgłoś osobę osobie moderującej"
	case p.Rewriter.Described(&g.Person) && !bare:
		return loose // nobody says "stałe osoby kupujące"
	case !bare && (phrase[1].Text == "z" || phrase[1].Text == "do") && g.inGroup(p):
		return plain
	case g.buysNothing(p) && !bare:
		return doubled // "osoba kupująca kupiła", "osoba kupująca wzięła kredyt"
	case bare && !g.counted() && (p.Rewriter.Described(&g.Person) || !g.saysWho(p)):
		return poor
	case bare:
		return plain
	case slices.ContainsFunc(phrase, func(part dictionaries.Part) bool { return part.Slot != 0 }):
		if g.far(p) {
			return doubled
		}
		return plain
	case g.From > 0 && g.Sentence.Tokens[g.From-1].HasLemma("grupa", "zespół", "dział") && g.Noun.Role == dictionaries.Staff:
		return doubled // "grupa osób z zespołu"
	case p.Rewriter.Doubles(&g.Person) > 0 && phrase[1].Follows == dictionaries.CaseNumber && !g.Noun.Context && g.far(p):
		return doubled // still better than a verb in both genders
	case g.Noun.Context || g.far(p):
		return loose
	case prose(p) && p.Rewriter.Patterns.Listed(rewrites.Narrow, g.Noun.Masculine):
		return doubled
	}
	return plain
}

// behindPerson reports another noun for people right before the phrase, which may
// become an "osoba" as well.
func (g *genericPerson) behindPerson(p *lint.Pass) bool {
	if g.From == 0 {
		return false
	}
	_, ok := g.Sentence.Tokens[g.From-1].Reading(func(r language.Reading) bool {
		return isNoun(r) && r.Tag.Gender()&morph.M1 != 0 && p.Rewriter.Nouns.Masculine(r.Lemma) != nil
	})
	return ok
}

// bare reports a noun whose neutral word is "osoba" alone, none, or one that says
// something else.
func (g *genericPerson) bare(p *lint.Pass) bool {
	return len(g.Noun.Neutral) == 0 || len(g.Noun.Neutral[0]) == 1 || g.Noun.Context || g.far(p)
}

func (g *genericPerson) far(p *lint.Pass) bool {
	return p.Rewriter.Patterns.Listed(rewrites.Far, g.Noun.Masculine)
}

// anyone reports a noun for whoever deals with the firm.
func (g *genericPerson) anyone(p *lint.Pass) bool {
	return p.Rewriter.Patterns.Listed(rewrites.Anyone, g.Noun.Masculine)
}

// saysWho reports that the text beside the noun tells which person is meant, so
// that "osoba" alone will do.
func (g *genericPerson) saysWho(p *lint.Pass) bool {
	if g.Relative() || g.handled(p.Rewriter) || g.besideName() || g.counted() {
		return true
	}
	for i := g.From; i < g.To; i++ {
		if i == g.Head || g.Sentence.Tokens[i].HasLemma("nowy") && (prose(p) || !g.acts()) {
			continue // "dla nowych osób" leaves open new to what
		}
		if p.Rewriter.Determiner(&g.Person, i) {
			return true
		}
	}
	return false
}

// inGroup reports a member of a group, of whom "osoba z" says as much.
func (g *genericPerson) inGroup(p *lint.Pass) bool {
	patterns := p.Rewriter.Patterns
	if g.HasComplement && g.From > 0 {
		tokens := g.Sentence.Tokens
		if slices.ContainsFunc(tokens[g.Complement.Head].Readings, func(r language.Reading) bool { return tokens[g.From-1].HasLemma(r.Lemma) }) {
			return false // "lista osób z listy"
		}
	}
	return g.HasComplement && (g.anyone(p) || patterns.Listed(rewrites.Members, g.Noun.Masculine)) &&
		slices.ContainsFunc(g.Sentence.Tokens[g.Complement.Head].Readings, func(r language.Reading) bool {
			return patterns.Listed(rewrites.Groups, r.Lemma)
		})
}

// buysNothing reports a noun for a buyer in a text where "osoba kupująca" would say
// it twice ("Pozwól klientom dokonywać zakupów") or is not true ("Klient banku").
func (g *genericPerson) buysNothing(p *lint.Pass) bool {
	if len(g.Noun.Neutral) == 0 || g.Noun.Masculine == "kupujący" || !slices.ContainsFunc(g.Noun.Neutral[0], func(part dictionaries.Part) bool { return part.Text == "kupująca" }) {
		return false
	}
	tokens, patterns := g.Sentence.Tokens, p.Rewriter.Patterns
	near := slices.Concat(tokens[max(0, g.From-3):g.From], tokens[g.To:min(len(tokens), g.To+2)])
	return slices.ContainsFunc(near, listedIn(patterns, rewrites.Buying)) || sellsServices(p)
}

// sellsServices reports a document about services more than goods: its seller is no
// shop.
func sellsServices(p *lint.Pass) bool {
	patterns := p.Rewriter.Patterns
	return lint.Fact(p, "gender/services", func(texts []*language.Text) bool {
		return wordsListed(texts, patterns, rewrites.Services) > wordsListed(texts, patterns, rewrites.Shops)
	})
}

func listedIn(patterns *rewrites.Table, list rewrites.List) func(language.Token) bool {
	return func(t language.Token) bool {
		return slices.ContainsFunc(t.Readings, func(r language.Reading) bool { return patterns.Listed(list, r.Lemma) })
	}
}

// wordsListed counts the words of a list in a document.
func wordsListed(texts []*language.Text, patterns *rewrites.Table, list rewrites.List) (n int) {
	for _, t := range texts {
		for i := range t.Sentences {
			for j := range t.Sentences[i].Tokens {
				if listedIn(patterns, list)(t.Sentences[i].Tokens[j]) {
					n++
				}
			}
		}
	}
	return n
}

// acts reports a subject.
func (g *genericPerson) acts() bool {
	return g.Case() == morph.Nom && slices.ContainsFunc(g.Agreeing, func(i int) bool { return i < g.From || i >= g.To })
}

// handled reports a word right before the phrase that treats people as entries
// of a list: "Dodaj osobę", "lista osób".
func (g *genericPerson) handled(rw *rewrite.Rewriter) bool {
	tokens := g.Sentence.Tokens
	i := g.From - 1
	if i < 0 || g.Case() == morph.Dat {
		return false
	}
	if tokens[i].Kind == language.Number || tokens[i].Kind == language.Placeholder && g.Case() != morph.Nom {
		return true
	}
	if i > 0 && tokens[i].Lower == "się" {
		i--
	}
	return slices.ContainsFunc(tokens[i].Readings, func(r language.Reading) bool {
		switch r.Tag.Class() {
		case morph.Prep:
			return r.Lemma == "na" && g.Case() == morph.Acc && g.Number() == morph.Sg
		case morph.Fin, morph.Praet:
			return false // "przeniesie użytkownika do koszyka"
		}
		return rw.Patterns.Listed(rewrites.Handled, r.Lemma)
	})
}

// predicateNoun reports what somebody is said to be or become: "jesteś nowym
// klientem", also among others ("jesteś rodzicem, lekarzem albo studentem").
func (g *genericPerson) predicateNoun() bool {
	if g.Case() != morph.Inst || g.From > 0 && preposition(&g.Sentence.Tokens[g.From-1]) {
		return false
	}
	tokens := g.Sentence.Tokens
	if g.From == g.Sentence.Clause(g.Head).First { // "Sprzedawcą może zostać każda osoba"
		for i := g.To; i < min(len(tokens), g.To+3); i++ {
			if g.Sentence.SameClause(i, g.Head) && copula(&tokens[i]) {
				return true
			}
		}
	}
	for i := g.From - 1; i >= max(0, g.From-7); i-- {
		if tokens[i].Text == "," && i > 0 && inInstrumental(&tokens[i-1]) {
			continue
		}
		if tokens[i].Kind != language.Word {
			return false
		}
		if copula(&tokens[i]) {
			return true
		}
	}
	return false
}

func inInstrumental(t *language.Token) bool {
	_, ok := t.Reading(func(r language.Reading) bool { return isNoun(r) && r.Tag.Case()&morph.Inst != 0 })
	return ok
}

// handledPassive reports a passive of such a word: "użytkownik nie znaleziony".
func (g *genericPerson) handledPassive(rw *rewrite.Rewriter) bool {
	return slices.ContainsFunc(g.Agreeing, func(i int) bool {
		_, ok := g.Sentence.Tokens[i].Reading(func(r language.Reading) bool {
			return r.Tag.Class() == morph.Ppas && rw.Patterns.Listed(rewrites.Handled, r.Lemma)
		})
		return ok
	}) && !rw.Patterns.Listed(rewrites.Far, g.Noun.Masculine)
}

func preposition(t *language.Token) bool {
	_, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Prep })
	return ok
}

// office reports the name of a job: "na stanowisko kasjera".
func (g *genericPerson) office(p *lint.Pass) bool {
	return g.From > 0 && slices.ContainsFunc(g.Sentence.Tokens[g.From-1].Readings, func(r language.Reading) bool {
		return p.Rewriter.Patterns.Listed(rewrites.Offices, r.Lemma)
	})
}

// coordinated reports adjectives of which only the last belongs to the phrase:
// "nowych i obecnych klientów".
func (g *genericPerson) coordinated() bool {
	if g.From < 2 || g.From == g.Head {
		return false
	}
	before := &g.Sentence.Tokens[g.From-2]
	_, adjective := before.Reading(func(r language.Reading) bool {
		c := r.Tag.Class()
		return (c == morph.Adj || c == morph.Ppas || c == morph.Pact) && r.Tag.Case()&g.Case() != 0
	})
	return adjective && slices.Contains([]string{"i", "oraz", "lub", "albo"}, g.Sentence.Tokens[g.From-1].Lower)
}

// certainOne reports a noun without a word that says who is meant, of which the
// sentence tells a fact: "Użytkownik jest już na liście", "Użytkownik dodał
// komentarz"; or which was named before. "Osoba" alone would be nobody there.
func (g *genericPerson) certainOne(p *lint.Pass) bool {
	if g.Number() != morph.Sg || g.From != g.Head || g.HasApposed || g.After() || g.predicateNoun() || p.Settings.Type == lint.Legal {
		return false // a contract goes on calling its parties what it has called them
	}
	if g.besideName() || g.counted() {
		return false // "Użytkownik '{name}'": no "ta osoba"
	}
	if !g.anyone(p) || g.HasComplement || g.To < len(g.Sentence.Tokens) && preposition(&g.Sentence.Tokens[g.To]) {
		return false
	}
	if !g.bare(p) && !g.buysNothing(p) {
		return g.acts() && g.agrees("figurować", "widnieć")
	}
	if g.namedBefore() {
		return true
	}
	if c := g.Sentence.Clause(g.Head).Conjunction; c >= 0 && g.Sentence.Tokens[c].HasLemma("jeśli", "jeżeli", "gdy", "kiedy", "czy", "gdyby", "aby", "żeby", "by", "ażeby") {
		return false // whoever that may be
	}
	return g.acts() && (!prose(p) && g.agrees("być", "mieć", "posiadać", "zostać", "figurować", "widnieć", "należeć") || slices.ContainsFunc(g.Agreeing, func(i int) bool {
		_, past := g.Sentence.Tokens[i].Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Praet })
		return past && g.Sentence.Tokens[i].Carrier < 0
	}))
}

// besideName reports a placeholder right behind the noun, which puts in a name, be it
// in quotes.
func (g *genericPerson) besideName() bool {
	tokens, i := g.Sentence.Tokens, g.To
	if i < len(tokens) && strings.ContainsAny(tokens[i].Text, "'\"„‘’“") {
		i++
	}
	return i < len(tokens) && (tokens[i].Kind == language.Placeholder || positional(tokens[i:]))
}

// positional reports the place of an argument by its number, "%1" or "$1", which in
// a plain text is no placeholder.
func positional(tokens []language.Token) bool {
	return len(tokens) > 1 && (tokens[0].Text == "%" || tokens[0].Text == "$") && tokens[1].Kind == language.Number && tokens[0].End == tokens[1].Start
}

// counted reports a placeholder right before the noun, which puts in its number.
func (g *genericPerson) counted() bool {
	return g.From > 0 && g.Sentence.Tokens[g.From-1].Kind == language.Placeholder
}

// agrees reports a word of the noun's agreement with one of the lemmas.
func (g *genericPerson) agrees(lemmas ...string) bool {
	return slices.ContainsFunc(g.Agreeing, func(i int) bool { return g.Sentence.Tokens[i].HasLemma(lemmas...) })
}

// namedBefore reports that the sentence before has the noun too.
func (g *genericPerson) namedBefore() bool {
	k := g.Text.IndexOf(g.Sentence)
	if k < 1 {
		return false
	}
	before := g.Text.Sentences[k-1].Tokens
	return slices.ContainsFunc(before, func(t language.Token) bool {
		_, ok := t.Reading(func(r language.Reading) bool { return r.Lemma == g.Reading.Lemma && r.Tag.Number() == morph.Sg })
		return ok
	})
}

// besideWord is the thing to name in place of the person beside certain words:
// "konto nie istnieje". What is said of the person by a relative clause or a
// participle would not be true of the thing, nor is it the thing that is struck
// off a list.
func (g *genericPerson) besideWord(p *lint.Pass) (dictionaries.Phrase, bool) {
	if g.After() || g.Relative() || g.predicateNoun() || g.HasApposed || len(g.Noun.Beside) == 0 {
		return nil, false
	}
	if g.Case() == morph.Dat || g.owns(p) {
		return nil, false // "Pozwól użytkownikom na zablokowanie komentarzy"
	}
	for i := g.From; i < g.To; i++ {
		t := &g.Sentence.Tokens[i]
		if _, participle := t.Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Ppas || r.Tag.Class() == morph.Pact }); participle {
			return nil, false
		}
		if i != g.Head && len(g.Noun.Neutral) > 0 && len(g.Noun.Neutral[0]) == 1 && slices.ContainsFunc(t.Readings, func(r language.Reading) bool { return p.Rewriter.Patterns.Listed(rewrites.Accounts, r.Lemma) }) {
			return g.Noun.Beside[0].Say, true
		}
	}
	for _, b := range g.Noun.Beside {
		for i := range g.Sentence.Tokens {
			t := &g.Sentence.Tokens[i]
			near := i >= g.From-2 && i < g.To+4 && i != g.Head && t.Agrees < 0 && !g.acts() // a subject is what its own words say
			if (near || slices.Contains(g.Agreeing, i)) && t.HasLemma(b.Words...) && !g.offList(i) && !g.does(p, i) {
				return b.Say, true
			}
		}
	}
	return nil, false
}

// owns reports a person in the genitive of a noun for something else than what is
// done to them: "certyfikat użytkownika", "konta tych użytkowników".
func (g *genericPerson) owns(p *lint.Pass) bool {
	if g.From == 0 || g.Case() != morph.Gen || g.handled(p.Rewriter) { // "liczba aktywnych użytkowników"
		return false
	}
	before := &g.Sentence.Tokens[g.From-1]
	return before.Is(morph.Subst) && !before.Is(morph.Ger) &&
		!slices.ContainsFunc(g.Noun.Beside, func(b dictionaries.Beside) bool { return before.HasLemma(b.Words...) })
}

// does reports that the word at i says what the person does to something: an
// account blocks nobody.
func (g *genericPerson) does(p *lint.Pass, i int) bool {
	if _, infinitive := g.Sentence.Tokens[i].Reading(ofClass(morph.Inf)); infinitive && g.Case() == morph.Nom {
		return true // "Użytkownik nie może usunąć wpisu"
	}
	return g.Case()&morph.Nom != 0 && slices.Contains(g.Agreeing, i) && slices.ContainsFunc(g.Sentence.Tokens[i].Readings, func(r language.Reading) bool {
		frame, ok := p.Rewriter.Government.Verb(r.Lemma, false)
		return (r.Tag.Class() == morph.Praet || r.Tag.Class() == morph.Fin) && ok && frame.Governs(morph.Acc)
	})
}

// offList reports that the word at i takes somebody off a list or out of a group, or
// says who is in it: "usunąć użytkownika z listy", "należy do grupy".
func (g *genericPerson) offList(i int) bool {
	tokens := g.Sentence.Tokens
	if !tokens[i].HasLemma("usunąć", "usuwać", "usunięcie", "blokować", "zablokować", "należeć") {
		return false
	}
	return slices.ContainsFunc(tokens, func(t language.Token) bool {
		return t.HasLemma("lista", "grupa", "zespół", "projekt", "kanał", "newsletter", "kurs", "zgłoszenie", "rozmowa", "czat")
	})
}
