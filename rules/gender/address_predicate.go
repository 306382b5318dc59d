package gender

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func addressPredicate() *lint.Rule {
	return &lint.Rule{
		ID: "gender/address-predicate",
		Title: lint.Message{
			PL: "Męski przymiotnik lub imiesłów o osobie, która czyta",
			EN: "Masculine adjective or participle about the reader",
		},
		Why: lint.Message{
			PL: "„Jesteś pewien”, „zostałeś wylogowany” mówią do mężczyzny. Kobieta czyta tekst, który nie jest o niej. Czasownik bez rodzaju („masz pewność”, „wylogowaliśmy Cię”) mówi do każdej osoby i zwykle jest krótszy.",
			EN: "“Jesteś pewien”, “zostałeś wylogowany” speak to a man. A woman reads a text that is not about her. A verb without gender (“masz pewność”, “wylogowaliśmy Cię”) speaks to everyone and is mostly shorter.",
		},
		Source: "zaimki.pl, „Unikanie”; przewodniki tłumaczenia Zulip i Mozilla SUMO",
		Bad: []lint.Example{
			{Text: "Czy jesteś pewien, że chcesz usunąć konto?", Fixed: "Czy na pewno chcesz usunąć konto?"},
			{Text: "Zostałeś wylogowany.", Fixed: "Wylogowaliśmy Cię."},
			{Text: "Jeśli jesteś zainteresowany ofertą, napisz.", Fixed: "Jeśli interesuje Cię oferta, napisz."},
			{Text: "Bądź ostrożny.", Fixed: "Zachowaj ostrożność."},
		},
		Good: []string{
			"Czy na pewno chcesz usunąć konto?", "Twój plan jest aktywny.", "Jesteś zainteresowana/y?",
			"Jesteś na liście.", "Nowe urządzenie zostało dodane.",
		},
		Severity: lint.Error,
		Since:    "0.1.0",
		Check:    checkAddressPredicate,
	}
}

func checkAddressPredicate(p *lint.Pass) {
	if knownMan(p) {
		return
	}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for _, w := range append(predicates(p, s, morph.Sec), statements(p, s)...) {
			reportPredicate(p, &w, readersPredicate(&w))
		}
	}
}

func readersPredicate(w *rewrite.Predicate) lint.Message {
	word := w.Sentence.Tokens[w.Word].Text
	return lint.Message{
		PL: "„" + word + "” pasuje tylko do mężczyzny, a czyta to także kobieta. Powiedz to czasownikiem bez rodzaju.",
		EN: "“" + word + "” fits only a man, but women read it too. Say it with a verb that shows no gender.",
	}
}

// reportPredicate reports a predicate with the copula that shows the gender too.
func reportPredicate(p *lint.Pass, w *rewrite.Predicate, message lint.Message) {
	r := lint.Report{
		Sentence:  w.Sentence,
		Main:      [2]int{w.Word, w.Word + 1},
		Related:   w.Gendered(),
		Message:   message,
		Proposals: predicateProposals(p, w),
	}
	if d, ok := p.Rewriter.FemininePredicate(w); ok && !p.Trial && w.Person == morph.Sec {
		r.Feminine = d
	}
	p.Report(r)
}

// predicateProposals are the rewrites of a predicate: without gender first, unless
// the settings ask for both genders or the reader is a woman.
func predicateProposals(p *lint.Pass, w *rewrite.Predicate) []rewrite.Proposal {
	if p.Trial {
		return nil
	}
	rw, docType := p.Rewriter, string(p.Settings.Type)
	neutral := rw.LexicalPredicate(w, docType, false)
	neutral = append(neutral, rw.Active(w, p.Settings.Type == lint.UI)...)
	neutral = append(neutral, rw.LexicalPredicate(w, docType, true)...)
	if w.Person == morph.Sec {
		neutral = withPanstwo(p, w.Sentence, neutral)
	}
	var gendered []rewrite.Proposal
	add := func(d *rewrite.Draft, ok bool, code string) {
		if ok {
			gendered = append(gendered, rewrite.Proposal{Draft: d, Code: code})
		}
	}
	if p.Settings.Recipient == 'f' && w.Person == morph.Sec {
		d, ok := rw.FemininePredicate(w)
		add(d, ok, "T26")
		return append(gendered, neutral...)
	}
	for _, rw := range pairWriters(p) {
		d, ok := rw.PairedPredicate(w)
		add(d, ok, "T22")
	}
	if p.Settings.Strategy == lint.Paired || p.Settings.Strategy == lint.Feminine {
		return append(gendered, neutral...)
	}
	return append(neutral, gendered...)
}

// statements returns the predicates without a verb: a status line ("Zalogowany
// jako …"), an elliptic question ("Zainteresowany?"), "jako pierwszy", and the
// adjective before a verb in the second person ("Zalogowany możesz …").
func statements(p *lint.Pass, s *language.Sentence) []rewrite.Predicate {
	var out []rewrite.Predicate
	for j := range s.Tokens {
		if !statementAt(p, s, j) {
			continue
		}
		r, ok := predicateReading(p, s, j, j)
		if !ok || r.Tag.Case() != 0 && r.Tag.Case()&morph.Nom == 0 {
			continue
		}
		if w, ok := p.Rewriter.PredicateAt(p.Text, s, j, r, -1); ok && saidOfPerson(p, s, &w) {
			out = append(out, w)
		}
	}
	return out
}

// statementAt reports a place where an adjective may stand for a sentence: its
// beginning, or after "jako".
func statementAt(p *lint.Pass, s *language.Sentence, j int) bool {
	if j > 0 && s.Tokens[j-1].Lower == "jako" {
		return !saidOfOther(s, j)
	}
	for i := range j {
		t := &s.Tokens[i]
		if t.Kind == language.Word && !particle(t) || t.Kind == language.Placeholder || t.Kind == language.Number {
			return false
		}
	}
	for i := range s.Tokens { // with another subject the adjective is a noun
		if f, ok := s.Finite(i); ok && i != j && f.Person&morph.Sec == 0 && s.SameClause(i, j) {
			return false
		}
	}
	return true
}

// saidOfOther reports a clause with a subject that is named: "Pacjent został zapisany
// jako nieobecny".
func saidOfOther(s *language.Sentence, j int) bool {
	for i := range s.Tokens {
		if f, ok := s.Finite(i); ok && f.Person&morph.Ter != 0 && s.Tokens[i].Agrees >= 0 && s.SameClause(i, j) {
			return true
		}
	}
	return false
}

// saidOfPerson reports an adjective that is said of people alone, or one that
// becomes so after "jako" with the reader as subject.
func saidOfPerson(p *lint.Pass, s *language.Sentence, w *rewrite.Predicate) bool {
	if p.Rewriter.Patterns.Listed(rewrites.Personal, w.Key) || w.Question && p.Rewriter.Patterns.Listed(rewrites.Asked, w.Key) {
		return true
	}
	if w.Key == "nowy" { // "Nowy w serwisie?"
		next := w.Word + 1
		return w.Question && next < len(s.Tokens) && s.Tokens[next].HasLemma("w", "u", "na", "tu", "tutaj")
	}
	if w.Word == 0 || s.Tokens[w.Word-1].Lower != "jako" {
		return false
	}
	switch w.Key {
	case "pierwszy", "jedyny", "ostatni", "drugi", "jeden":
	default:
		return false
	}
	for i := range s.Tokens {
		if f, ok := s.Finite(i); ok && s.SameClause(i, w.Word) {
			return f.Person&morph.Ter == 0 && f.Person&morph.Sec != 0 && f.Mood != language.Imperative
		}
	}
	return false
}
