package gender

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

// exempt is the marks of words that speak of no unknown person: pairs,
// somebody else's words, people called by their names, foreign text.
const exempt = language.Paired | language.NamedMan | language.NamedWoman | language.Foreign

// genericPerson is a masculine noun for a person whose gender is unknown.
type genericPerson struct {
	rewrite.Person
	// certain is false where the noun may name a firm or a thing.
	certain bool
}

// genericAt returns the generic person at token i; ok is false when the word
// is no noun for people, means a thing, or is exempt (rule catalogue S2–S9).
func genericAt(p *lint.Pass, s *language.Sentence, i int) (g *genericPerson, ok bool) {
	t := &s.Tokens[i]
	if t.Kind != language.Word || t.Marks&exempt != 0 || t.Marks&(language.Quoted|language.ShortQuoted) == language.Quoted || !masculinePersonal(t) {
		return nil, false
	}
	r, noun, ok := personReading(p, s, i)
	if !ok || saidToReader(p, s, i) || isVocative(s, i, r) || calls(r, morph.Pl) && rewrite.Greeted(s, i) || noun.Mixed && r.Tag.Number() == morph.Pl {
		return nil, false
	}
	g = &genericPerson{Person: p.Rewriter.PersonAt(p.Text, s, i, r, noun)}
	if g.commonForm() || slices.ContainsFunc(g.Agreeing, func(j int) bool { return s.Tokens[j].Marks&language.Paired != 0 }) {
		return g, false
	}
	if (homograph(t, r) || imperative(s, i)) && !g.proved() || inAddress(s, i) {
		return g, false
	}
	if g.woman() || g.named() || g.byProxy() || g.belowName(p) || g.pairedNearby() || p.Rewriter.Apposed(s, i) || titled(s, g.From) || saysOfSelf(s, &g.Person) || g.saidOfThing(p) {
		return g, false
	}
	human, certain := g.meansPerson(p)
	g.certain = certain
	return g, human
}

// commonForm reports a form that women share: "Polecam nas znajomym" is of znajome and
// of znajomi.
func (g *genericPerson) commonForm() bool {
	_, ok := g.Sentence.Tokens[g.Head].Reading(func(r language.Reading) bool {
		return isNoun(r) && g.Number() == morph.Pl && r.Tag.Number() == morph.Pl && r.Tag.Gender() == morph.F && g.Case()&^r.Tag.Case() == 0
	})
	return ok
}

// proved reports a word that agrees with the noun and so tells it from a
// homograph; a verb without gender does only where nothing stands between.
func (g *genericPerson) proved() bool {
	return slices.ContainsFunc(g.Agreeing, func(i int) bool {
		_, gendered := g.Sentence.Tokens[i].Reading(func(r language.Reading) bool { return r.Tag.Gender() != 0 })
		return gendered || !g.HasComplement
	})
}

// woman reports a verb that tells of a woman whom the masculine noun stands for:
// "Świadek zeznała".
func (g *genericPerson) woman() bool {
	return slices.ContainsFunc(g.Agreeing, func(i int) bool {
		_, ok := g.Sentence.Tokens[i].Reading(func(r language.Reading) bool {
			return r.Tag.Class() == morph.Praet && r.Tag.Number() == morph.Sg && r.Tag.Gender() == morph.F
		})
		return ok
	})
}

// saidOfThing reports what the sentence says that a firm or a thing is: "Nadawcą
// paczki jest firma", "Doradcą będzie aplikacja".
func (g *genericPerson) saidOfThing(p *lint.Pass) bool {
	s := g.Sentence
	verb := s.Clause(g.Head).Verb
	if verb < 0 || g.Case() != morph.Inst || !copula(&s.Tokens[verb]) || g.From > 0 && preposition(&s.Tokens[g.From-1]) {
		return false
	}
	subject := s.Tokens[verb].Agrees
	if subject < 0 || subject == g.Head {
		return false
	}
	r, ok := s.Tokens[subject].Reading(isNoun)
	return ok && r.Tag.Gender()&morph.M1 == 0 && !p.Rewriter.Nouns.Epicene(r.Lemma) && p.Rewriter.Nouns.Feminine(r.Lemma) == nil
}

// homograph reports a form of another noun too, which names no person
// ("muzyka", "technik" of "technika") or a place ("Niemiec" of "Niemcy"): then
// only a word that agrees proves the person (rule catalogue §14).
func homograph(t *language.Token, r language.Reading) bool {
	_, ok := t.Reading(func(o language.Reading) bool {
		return isNoun(o) && o.Lemma != r.Lemma && (o.Tag.Gender()&morph.M1 == 0 || o.Kind.Has(morph.Place))
	})
	return ok
}

// imperative reports a word that opens its sentence and may be an imperative with an
// object behind it: "Tłumacz strony".
func imperative(s *language.Sentence, i int) bool {
	if !s.Tokens[i].Marks.Has(language.SentenceStart) || i+1 >= len(s.Tokens) || !s.Tokens[i].Is(morph.Impt) {
		return false
	}
	_, object := s.Tokens[i+1].Reading(func(r language.Reading) bool { return isNoun(r) && r.Tag.Case()&morph.Acc != 0 })
	return object
}

// inAddress reports a word that an "@" makes a part of an address:
// "użytkownik@serwer".
func inAddress(s *language.Sentence, i int) bool {
	next := i + 1
	return next < len(s.Tokens) && strings.HasPrefix(s.Tokens[next].Text, "@") && s.Tokens[next].Start == s.Tokens[i].End
}

// masculinePersonal reports a word that can be a masculine noun for a person:
// most words cannot, and are told from their tags alone.
func masculinePersonal(t *language.Token) bool {
	for i := range t.Readings {
		tag := t.Readings[i].Tag
		if tag.Gender()&morph.M1 == 0 {
			continue
		}
		switch tag.Class() {
		case morph.Subst, morph.Depr, morph.Adj, morph.Ppas, morph.Pact:
			return true
		}
	}
	return false
}

// titled reports pan, pani or państwo before a noun: "pan poseł" is a certain
// man, "pani doktor" a certain woman.
func titled(s *language.Sentence, i int) bool {
	return i > 0 && s.Tokens[i-1].HasLemma("pan", "pani", "państwo")
}

// saysOfSelf reports a predicate noun of a speaker who tells his gender: "byłem
// kierownikiem".
func saysOfSelf(s *language.Sentence, p *rewrite.Person) bool {
	if p.Case() != morph.Inst || p.From == 0 {
		return false
	}
	_, ok := s.Tokens[p.From-1].Reading(func(r language.Reading) bool {
		return r.Tag.Class() == morph.Praet && r.Tag.Person() == morph.Pri && r.Tag.Number() == morph.Sg
	})
	return ok
}

// personReading returns the reading of token i as a masculine noun for people
// and its entry; nouns without an entry get one when they are personal beyond
// doubt.
func personReading(p *lint.Pass, s *language.Sentence, i int) (language.Reading, *dictionaries.Noun, bool) {
	t := &s.Tokens[i]
	nouns := p.Rewriter.Nouns
	if r, ok := likeliest(s, i, func(r language.Reading) bool {
		return isNoun(r) && r.Tag.Gender()&morph.M1 != 0 && nouns.Masculine(r.Lemma) != nil && !nouns.Man(r.Lemma)
	}); ok && !predicative(s, i) {
		return r, nouns.Masculine(r.Lemma), true
	}
	if r, noun, ok := substantivised(p, s, i); ok {
		return r, noun, true
	}
	return unlisted(p, t)
}

// predicative reports an adjective or participle that may be a noun too, but
// stands after a copula: "był zatrudniony".
func predicative(s *language.Sentence, i int) bool {
	_, ok := s.Tokens[i].Reading(func(r language.Reading) bool {
		c := r.Tag.Class()
		return c == morph.Ppas || c == morph.Adj || c == morph.Pact
	})
	if !ok || s.Tokens[i].Agrees >= 0 {
		return ok
	}
	if i > 0 && preposition(&s.Tokens[i-1]) {
		return false // "jest widoczna dla zgłaszających"
	}
	for j := i - 1; j >= max(0, i-4) && s.Tokens[j].Kind != language.Punctuation; j-- {
		if copula(&s.Tokens[j]) {
			return true // "byłeś u nas zatrudniony"
		}
	}
	return false
}

// likeliest returns the reading of token i that fits its place best: a subject
// has the number of its verb, a noun after a preposition or a noun their case.
func likeliest(s *language.Sentence, i int, keep func(language.Reading) bool) (best language.Reading, ok bool) {
	bestScore := -1
	for _, r := range s.Tokens[i].Readings {
		if !keep(r) {
			continue
		}
		if score := fitness(s, i, r); score > bestScore {
			best, bestScore, ok = r, score, true
		}
	}
	return best, ok
}

func fitness(s *language.Sentence, i int, r language.Reading) int {
	score := 0
	subject := false
	for j := range s.Tokens {
		if s.Tokens[j].Agrees != i {
			continue
		}
		if v, ok := s.Tokens[j].Reading(isVerb); ok {
			subject = true
			if v.Tag.Number()&r.Tag.Number() != 0 && r.Tag.Case()&morph.Nom != 0 {
				score += 4
			}
		}
	}
	if i > 0 && !subject {
		before := &s.Tokens[i-1]
		if pr, ok := before.Reading(func(b language.Reading) bool { return b.Tag.Class() == morph.Prep }); ok && pr.Tag.Case()&r.Tag.Case() != 0 {
			score += 2
		}
		if _, ok := before.Reading(isNoun); ok && r.Tag.Case()&morph.Gen != 0 {
			score += 2
		}
		if i > 1 && conjunction(before) {
			// "redaktorzy i wykładowcy": people who are joined share case and number
			if _, ok := s.Tokens[i-2].Reading(func(b language.Reading) bool {
				return isNoun(b) && b.Tag.Gender()&morph.M1 != 0 && b.Tag.Case()&r.Tag.Case() != 0 && b.Tag.Number() == r.Tag.Number()
			}); ok {
				score += 2
			}
		}
		if r.Tag.Case()&morph.Gen != 0 && rewrite.SharesPossession(s, i) {
			score += 2
		}
		if r.Tag.Case()&morph.Voc != 0 && calledUpon(s, i) {
			score += 2
		}
	}
	if i == 0 && r.Tag.Case()&morph.Nom != 0 {
		score++
		if v := s.Clause(i).Verb; v >= 0 && s.Tokens[v].Agrees < 0 {
			if f, ok := s.Finite(v); ok && f.Number&r.Tag.Number() != 0 { // "Redagujący teksty używają panelu"
				score++
			}
		}
	}
	if !subject && isVerbToken(s, i-1) && r.Tag.Number() == morph.Sg {
		score++
	}
	return score
}

func isVerb(r language.Reading) bool {
	switch r.Tag.Class() {
	case morph.Fin, morph.Praet, morph.Cond, morph.Winien, morph.Bedzie:
		return true
	}
	return false
}

func isVerbToken(s *language.Sentence, i int) bool {
	if i < 0 {
		return false
	}
	_, ok := s.Tokens[i].Reading(isVerb)
	return ok
}

func isNoun(r language.Reading) bool {
	c := r.Tag.Class()
	return c == morph.Subst || c == morph.Depr
}

// substantivised reads a participle or adjective as a noun ("kupujący",
// "zainteresowani") when it stands alone: no noun agrees with it and it is no
// predicate.
func substantivised(p *lint.Pass, s *language.Sentence, i int) (language.Reading, *dictionaries.Noun, bool) {
	t := &s.Tokens[i]
	if t.Agrees >= 0 {
		return language.Reading{}, nil, false
	}
	var noun *dictionaries.Noun
	r, ok := likeliest(s, i, func(r language.Reading) bool {
		c := r.Tag.Class()
		if c != morph.Pact && c != morph.Ppas && c != morph.Adj || r.Tag.Gender()&morph.M1 == 0 {
			return false
		}
		lemma, ok := p.Rewriter.Form(r.Lemma, r.Homonym, morph.New(c, morph.Sg, morph.Nom, morph.M1, negation(r)))
		if !ok {
			return false
		}
		noun = p.Rewriter.Nouns.Masculine(lemma)
		return noun != nil
	})
	if !ok || predicative(s, i) || i > 0 && followsNoun(s, i, r) {
		return r, nil, false
	}
	return r, noun, true
}

// followsNoun reports a participle right after a noun for people that it
// belongs to: "podróżni korzystający z peronu".
func followsNoun(s *language.Sentence, i int, r language.Reading) bool {
	_, ok := s.Tokens[i-1].Reading(func(b language.Reading) bool {
		return (isNoun(b) || b.Tag.Class() == morph.Adj) && b.Tag.Case()&r.Tag.Case() != 0 &&
			b.Tag.Number()&r.Tag.Number() != 0 && b.Tag.Gender()&r.Tag.Gender() != 0
	})
	return ok
}

// saidToReader reports a participle that gender/address-predicate reports: "Czuj się
// zaproszony", "Zalogowany zobaczysz historię".
func saidToReader(p *lint.Pass, s *language.Sentence, i int) bool {
	if _, adjective := s.Tokens[i].Reading(ofClass(morph.Adj, morph.Ppas)); !adjective {
		return false
	}
	said := append(predicates(p, s, morph.Sec), statements(p, s)...)
	return slices.ContainsFunc(said, func(w rewrite.Predicate) bool { return w.Word == i })
}

func negation(r language.Reading) morph.Negation {
	if r.Tag.Negated() {
		return morph.Neg
	}
	if r.Tag.Class() == morph.Adj {
		return 0
	}
	return morph.Aff
}

func copula(t *language.Token) bool { return t.HasLemma("być", "zostać", "zostawać", "bywać") }

// unlisted makes an entry for a noun that the table lacks: a common noun that
// is masculine personal and nothing else, and no word for men.
func unlisted(p *lint.Pass, t *language.Token) (language.Reading, *dictionaries.Noun, bool) {
	if len(t.Readings) == 0 {
		return language.Reading{}, nil, false
	}
	for _, r := range t.Readings {
		first, _ := utf8.DecodeRuneInString(r.Lemma)
		if !isNoun(r) || r.Tag.Gender()&^morph.M1 != 0 || unicode.IsUpper(first) || p.Rewriter.Nouns.Man(r.Lemma) {
			return language.Reading{}, nil, false
		}
	}
	r := t.Readings[0]
	noun := &dictionaries.Noun{Masculine: r.Lemma, Feminine: p.Rewriter.FemininePartners(r.Lemma), Context: true}
	return r, noun, len(noun.Feminine) > 0
}

// calledUpon reports a noun set off behind a word that calls: "Uwaga, kierowcy!".
func calledUpon(s *language.Sentence, i int) bool {
	if i+1 < len(s.Tokens) && s.Tokens[i+1].Kind != language.Punctuation {
		return false
	}
	return rewrite.Greeted(s, i) || i == 2 && s.Tokens[0].Lower == "uwaga"
}

// isVocative reports a noun of address, which gender/address-vocative reports.
func isVocative(s *language.Sentence, i int, r language.Reading) bool {
	for _, other := range s.Tokens[i].Readings {
		if other.Tag.Case()&morph.Voc == 0 || !isNoun(other) {
			continue
		}
		before, after := i == 0, i+1 >= len(s.Tokens)
		for j := i - 1; j >= 0 && s.Tokens[j].HasLemma("drogi", "szanowny", "miły", "kochany", "witać"); j-- {
			return true
		}
		if !before {
			last := &s.Tokens[i-1]
			_, greeting := last.Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Interj })
			before = last.Kind == language.Punctuation || greeting || last.HasLemma("cześć")
		}
		if !after {
			after = strings.Contains(",!", s.Tokens[i+1].Text)
		}
		// A form that is only vocative ("Kliencie" after no preposition).
		if before && after && other.Tag.Case()&morph.Nom == 0 && r.Tag.Case()&morph.Nom == 0 {
			return true
		}
	}
	return false
}

// pairedNearby reports that the feminine noun stands in the same sentence,
// joined to this one across what lies between: "goście hotelu i gościnie".
func (g *genericPerson) pairedNearby() bool {
	s := g.Sentence
	for i := max(0, g.Head-6); i < min(len(s.Tokens), g.Head+7); i++ {
		if i != g.Head && s.Tokens[i].HasLemma(g.Noun.Feminine...) {
			return true
		}
	}
	return false
}

// meansPerson applies S7 and S8: whether the noun means a person here rather
// than a thing or a firm, and whether that is certain.
func (g *genericPerson) meansPerson(p *lint.Pass) (human, certain bool) {
	thing := func(lemma, text string) bool {
		return slices.Contains(g.Noun.Things, lemma) || slices.Contains(g.Noun.Things, text)
	}
	apart := g.From > 0 && preposition(&g.Sentence.Tokens[g.From-1]) // "poczta do klientów"
	if !apart && g.beside(2, thing) || apart && g.behind(2, thing) {
		return false, false
	}
	firm := func() bool {
		return g.beside(6, func(_, text string) bool { return p.Rewriter.Nouns.EntityCue(text) })
	}
	switch g.Noun.Usually {
	case dictionaries.Human:
		return true, !firm()
	case dictionaries.Either:
		if !g.personal(p) {
			return p.Settings.Type != lint.Legal && !firm(), false
		}
	case dictionaries.Thing:
		return g.personal(p) || g.onlyPeople(), true
	}
	return g.personal(p), true
}

// onlyPeople reports a plural in the form that people alone have: "testerzy" beside
// the "testery" of things.
func (g *genericPerson) onlyPeople() bool {
	return g.Number() == morph.Pl && g.Case() == morph.Nom && g.Reading.Tag.Class() == morph.Subst &&
		g.Reading.Tag.Gender()&^morph.M1 == 0
}

// personal reports a cue that a noun of usage Thing or Entity is a person: a
// word that agrees with it, a verb near it, or a word of its own list.
func (g *genericPerson) personal(p *lint.Pass) bool {
	for i := range g.Sentence.Tokens {
		t := &g.Sentence.Tokens[i]
		near := i >= g.From-3 && i < g.To+3 && i != g.Head
		agrees := slices.Contains(g.Agreeing, i)
		for _, r := range t.Readings {
			if near && slices.Contains(g.Noun.Persons, r.Lemma) {
				return true
			}
			if (agrees || near && (r.Tag.Class().Verbal() || isNoun(r))) && p.Rewriter.Nouns.PersonalCue(r.Lemma) {
				return true
			}
		}
	}
	return false
}

// provedByNoun reports a word for what people alone have or do right beside a noun
// that may name a firm: "PESEL płatnika", "wykonawca zadania".
func (g *genericPerson) provedByNoun(p *lint.Pass) bool {
	tokens := g.Sentence.Tokens
	return slices.ContainsFunc(tokens[max(0, g.From-3):min(len(tokens), g.To+3)], func(t language.Token) bool {
		return slices.ContainsFunc(t.Readings, func(r language.Reading) bool {
			return isNoun(r) && (p.Rewriter.Nouns.PersonalCue(r.Lemma) || slices.Contains(g.Noun.Persons, r.Lemma))
		})
	})
}

// behind is beside for the words after the noun alone.
func (g *genericPerson) behind(distance int, cue func(lemma, text string) bool) bool {
	tokens := g.Sentence.Tokens
	return slices.ContainsFunc(tokens[g.To:min(len(tokens), g.To+distance)], func(t language.Token) bool {
		return satisfies(&t, cue)
	})
}

// satisfies reports whether the text of a token, or it with one of its lemmas, is a
// cue.
func satisfies(t *language.Token, cue func(lemma, text string) bool) bool {
	return cue("", t.Text) || slices.ContainsFunc(t.Readings, func(r language.Reading) bool { return cue(r.Lemma, t.Text) })
}

// beside reports whether a word within distance tokens of the noun, or one
// that agrees with it, satisfies cue.
func (g *genericPerson) beside(distance int, cue func(lemma, text string) bool) bool {
	for i := range g.Sentence.Tokens {
		near := i >= g.From-distance && i < g.To+distance && i != g.Head
		if (near || slices.Contains(g.Agreeing, i)) && satisfies(&g.Sentence.Tokens[i], cue) {
			return true
		}
	}
	return false
}
