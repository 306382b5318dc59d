package gender

import (
	"slices"
	"strings"
	"unicode"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func placeholderAgreement() *lint.Rule {
	return &lint.Rule{
		ID: "gender/placeholder-agreement",
		Title: lint.Message{
			PL: "Słowo zgodne w rodzaju z nieznanym imieniem",
			EN: "A word that agrees with an unknown name",
		},
		Why: lint.Message{
			PL: "Za pole z imieniem szablon wstawi Annę albo Jana, a słowo obok ma już męski rodzaj. Anna przeczyta „Drogi Anna”.",
			EN: "The template puts Anna or Jan in place of the name, but the word beside it is masculine already. Anna reads “Drogi Anna”.",
		},
		Source:   "Katalog reguł zwrot; zasady lokalizacji Mozilla SUMO",
		Bad:      []lint.Example{{Text: "Drogi {name}, witamy w sklepie.", Fixed: "Dzień dobry, {name}, witamy w sklepie.", Type: lint.Email}},
		Good:     []string{"Dzień dobry, {name}", "Nowy komentarz ({name})", "Konto {name} jest aktywne", "Użytkowniczka {name} dodała komentarz"},
		Severity: lint.Warning,
		Since:    "0.1.0",
		Check:    checkPlaceholderAgreement,
	}
}

func checkPlaceholderAgreement(p *lint.Pass) {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for j := range s.Tokens {
			if s.Tokens[j].Kind != language.Placeholder {
				continue
			}
			if k, ok := greetingBefore(s, j); ok {
				reportGreeting(p, s, k)
			} else if k, ok := actBy(p, s, j); ok {
				reportAct(p, s, k)
			} else if k, ok := obliqueName(p, s, j); ok && !agentOfPassive(s, k) {
				reportOblique(p, s, k)
			}
		}
	}
}

// slotNames are the words in the names of placeholders that promise the name of
// a person; "name" alone does too.
var slotNames = []string{
	"user", "username", "customer", "client", "klient", "author", "autor", "recipient", "adresat", "odbiorca", "sender", "nadawca",
	"imie", "imię", "nazwisko", "fname", "lname", "first", "last", "firstname", "lastname", "surname", "fullname",
}

// notNames are words beside them that promise something else: "user_email".
var notNames = []string{
	"mail", "email", "id", "url", "link", "date", "data", "number", "numer", "count", "address", "adres", "phone", "order", "company", "firma",
}

// nameSlot reports a placeholder that will hold the name of a person.
func nameSlot(p *lint.Pass, t *language.Token) bool {
	span := p.Text.View.SourceSpan(t.Start, t.End)
	if span.Start < 0 || span.End > len(p.Document.Source) {
		return false
	}
	words := strings.FieldsFunc(strings.ToLower(string(p.Document.Source[span.Start:span.End])), func(r rune) bool { return !unicode.IsLetter(r) })
	if len(words) == 1 && words[0] == "name" {
		return true
	}
	has := func(list []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(list, w) })
	}
	return has(slotNames) && !has(notNames)
}

// obliqueName returns a preposition before a name: the template puts the name
// in as it is, in the nominative.
func obliqueName(p *lint.Pass, s *language.Sentence, placeholder int) (int, bool) {
	k := placeholder - 1
	if k < 0 || s.Tokens[k].Kind != language.Word || !nameSlot(p, &s.Tokens[placeholder]) {
		return 0, false
	}
	_, ok := s.Tokens[k].Reading(func(r language.Reading) bool {
		return r.Tag.Class() == morph.Prep && r.Tag.Case()&morph.Nom == 0
	})
	return k, ok && s.Tokens[k].Marks&(language.Foreign|language.Quoted) == 0
}

// agentOfPassive reports who did something to the reader ("zostałeś dodany przez
// {name}"): gender/address-predicate rewrites the whole.
func agentOfPassive(s *language.Sentence, k int) bool {
	if s.Tokens[k].Lower != "przez" {
		return false
	}
	return slices.ContainsFunc(s.Tokens[:k], func(t language.Token) bool {
		_, said := t.Reading(func(r language.Reading) bool { return r.Lemma == "zostać" && r.Tag.Person()&morph.Sec != 0 })
		return said
	})
}

func reportOblique(p *lint.Pass, s *language.Sentence, k int) {
	word := s.Tokens[k].Text
	p.Report(lint.Report{
		Sentence: s,
		Main:     [2]int{k, k + 1},
		Message: lint.Message{
			PL: "Po „" + word + "” imię powinno się odmienić, a szablon wstawi je w mianowniku („" + word + " Anna”). Przebuduj zdanie, na przykład z dwukropkiem: „Odbiorca: …”.",
			EN: "After “" + word + "” the name should be inflected, but the template puts it in as it is. Rebuild the sentence, for instance with a colon.",
		},
	})
}

// greetings are the adjectives that a letter begins with.
var greetings = []string{"drogi", "szanowny", "miły", "kochany", "pan"}

// greetingBefore returns the masculine adjective of greeting right before a
// placeholder.
func greetingBefore(s *language.Sentence, placeholder int) (int, bool) {
	k := placeholder - 1
	if k < 0 || s.Tokens[k].Marks&exempt != 0 || !s.Tokens[k].HasLemma(greetings...) {
		return 0, false
	}
	if k > 0 && s.Tokens[k].HasLemma("pan") && s.Tokens[k-1].HasLemma(greetings...) {
		return 0, false // gender/address-vocative reports "Szanowny Panie"
	}
	_, masculine := s.Tokens[k].Reading(func(r language.Reading) bool {
		return slices.Contains(greetings, r.Lemma) && r.Tag.Number() == morph.Sg && r.Tag.Gender()&morph.M1 != 0 &&
			r.Tag.Case()&(morph.Nom|morph.Voc) != 0
	})
	return k, masculine
}

func reportGreeting(p *lint.Pass, s *language.Sentence, k int) {
	word := s.Tokens[k].Text
	d := p.Draft(s).Replace(k, k+1, rewrite.LikeCapitals("dzień dobry,", word))
	p.Report(lint.Report{
		Sentence: s,
		Main:     [2]int{k, k + 1},
		Message: lint.Message{
			PL: "„" + word + "” przed polem z imieniem pasuje tylko do mężczyzny. Przywitaj się bez przymiotnika.",
			EN: "“" + word + "” before a name slot fits only a man. Greet without an adjective.",
		},
		Proposals: []rewrite.Proposal{{Draft: d, Code: "T17"}},
	})
}

// actBy returns the masculine verb or predicate of which a placeholder at the
// start of the clause is the subject: "{name} dodał komentarz", "{user} jest
// zalogowany".
func actBy(p *lint.Pass, s *language.Sentence, placeholder int) (int, bool) {
	if placeholder > 0 && !opensClause(&s.Tokens[placeholder-1]) {
		return 0, false
	}
	named := nameSlot(p, &s.Tokens[placeholder])
	copulas := 0
	for k := placeholder + 1; k < len(s.Tokens) && k <= placeholder+4; k++ {
		t := &s.Tokens[k]
		if t.Kind != language.Word || t.Marks&exempt != 0 || t.Agrees >= 0 && t.Agrees != placeholder {
			return 0, false
		}
		if t.HasLemma("nie", "się", "właśnie", "już", "Cię", "ci", "ty") {
			continue
		}
		if named && isFinite(t, morph.Fin) && copula(t) {
			copulas++
			continue
		}
		_, ok := t.Reading(func(r language.Reading) bool {
			if r.Tag.Number() != morph.Sg || r.Tag.Gender()&morph.M1 == 0 {
				return false
			}
			switch r.Tag.Class() {
			case morph.Praet:
				return r.Tag.Person()&morph.Ter != 0
			case morph.Adj, morph.Ppas:
				return copulas > 0 && r.Tag.Case()&morph.Nom != 0
			}
			return false
		})
		return k, ok && (named && !t.HasLemma("zostać") || personalVerb(t))
	}
	return 0, false
}

func opensClause(t *language.Token) bool {
	return t.Kind == language.Punctuation && t.Text != ")" || t.HasLemma("że", "i", "a", "ale", "gdy", "jeśli")
}

func isFinite(t *language.Token, c morph.Class) bool {
	_, ok := t.Reading(func(r language.Reading) bool { return r.Tag.Class() == c })
	return ok
}

// personalVerb leaves out verbs whose subject may as well be a thing: "{plik}
// został usunięty", "{usługa} działał".
func personalVerb(t *language.Token) bool {
	return !t.HasLemma("zostać", "być", "działać", "zawierać", "istnieć", "wygasnąć", "pojawić", "zniknąć", "stać",
		"przestać", "zacząć", "trwać", "kosztować", "nastąpić", "zmienić", "wzrosnąć", "spaść", "dotrzeć", "dojść", "przyjść")
}

func reportAct(p *lint.Pass, s *language.Sentence, verb int) {
	r, _ := s.Tokens[verb].Reading(func(r language.Reading) bool { return r.Tag.Number() == morph.Sg && r.Tag.Gender()&morph.M1 != 0 })
	var proposals []rewrite.Proposal
	if feminine, ok := p.Rewriter.Inflect(r, s.Tokens[verb].Text, morph.F); ok {
		proposals = pairOf(p, s, verb, feminine)
	}
	p.Report(lint.Report{
		Sentence: s,
		Main:     [2]int{verb, verb + 1},
		Message: lint.Message{
			PL: "„" + s.Tokens[verb].Text + "” po polu z imieniem pasuje tylko do mężczyzny. Napisz to rzeczownikiem („Nowy komentarz: …”) albo podaj obie formy.",
			EN: "“" + s.Tokens[verb].Text + "” after a name slot fits only a man. Say it with a noun or give both forms.",
		},
		Proposals: proposals,
	})
}
