package gender

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func addressPan() *lint.Rule {
	return &lint.Rule{
		ID: "gender/address-pan",
		Title: lint.Message{
			PL: "„Pan” do osoby nieznanej płci",
			EN: "“Pan” to a person of unknown gender",
		},
		Why: lint.Message{
			PL: "„Czy otrzymał Pan fakturę?” w szablonie trafi też do kobiet. „Państwo” pasuje do każdej osoby i jest równie uprzejme.",
			EN: "“Czy otrzymał Pan fakturę?” in a template reaches women too. “Państwo” fits everyone and is as polite.",
		},
		Source: "Poradnia językowa Uniwersytetu Warszawskiego (formy grzecznościowe); katalog reguł zwrot",
		Bad: []lint.Example{
			{Text: "Czy otrzymał Pan fakturę?", Fixed: "Czy otrzymali Państwo fakturę?"},
			{Text: "Dziękujemy za Pana zgłoszenie.", Fixed: "Dziękujemy za Państwa zgłoszenie."},
		},
		Good: []string{
			"Czy otrzymał(a) Pan(i) fakturę?", "Dziękujemy za Państwa zgłoszenie.", "Pan Kowalski potwierdził termin.",
			"Dziękujemy za Pani/Pana zgłoszenie.",
		},
		Severity: lint.Warning,
		Since:    "0.1.0",
		Check:    checkAddressPan,
	}
}

func checkAddressPan(p *lint.Pass) {
	if knownMan(p) || addressesWoman(p.Text) {
		return
	}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		address := rewrite.Polite{Text: p.Text, Sentence: s}
		for j := range s.Tokens {
			if panAt(p, s, j) {
				address.Pan = append(address.Pan, j)
			} else if panskiAt(p, s, j) {
				address.Panski = append(address.Panski, j)
			}
		}
		for _, j := range append(address.Pan, address.Panski...) {
			reportPan(p, &address, j)
		}
	}
}

// panAt reports Pan as an address; the vocative is left to
// gender/address-vocative.
func panAt(p *lint.Pass, s *language.Sentence, j int) bool {
	t := &s.Tokens[j]
	if !t.Marks.Has(language.FormalAddress) || exemptAddress(p, t) {
		return false
	}
	if j+1 < len(s.Tokens) && speaksOfThird(t, &s.Tokens[j+1]) {
		return false
	}
	_, ok := t.Reading(func(r language.Reading) bool {
		return r.Lemma == "pan" && r.Tag.Number()&morph.Sg != 0 && r.Tag.Gender()&morph.M1 != 0 && r.Tag.Case()&^morph.Voc != 0
	})
	return ok
}

// speaksOfThird reports a word after Pan that makes it somebody else: a name, also
// an unknown one ("dom Pana Cogito"), "młody" of the bridegroom, and after a Pan
// that opens the sentence where he comes from ("Pan z obsługi pomoże").
func speaksOfThird(t, next *language.Token) bool {
	if next.HasLemma("młody") || t.Marks.Has(language.SentenceStart) && next.HasLemma("z", "od") {
		return true
	}
	first, _ := utf8.DecodeRuneInString(next.Text)
	if next.Kind != language.Word || !unicode.IsUpper(first) || next.Marks.Has(language.Capitals) {
		return false
	}
	_, common := next.Reading(func(r language.Reading) bool {
		lemma, _ := utf8.DecodeRuneInString(r.Lemma)
		return unicode.IsLower(lemma)
	})
	return !common
}

// panskiAt reports the possessive Pański, with the capital of an address.
func panskiAt(p *lint.Pass, s *language.Sentence, j int) bool {
	t := &s.Tokens[j]
	first, _ := utf8.DecodeRuneInString(t.Text)
	if !unicode.IsUpper(first) || exemptAddress(p, t) {
		return false
	}
	_, ok := t.Reading(func(r language.Reading) bool { return r.Lemma == "pański" && r.Tag.Class() == morph.Adj })
	return ok
}

// exemptAddress is exemptWord for words of formal address.
func exemptAddress(p *lint.Pass, t *language.Token) bool {
	plain := *t
	plain.Marks &^= language.FormalAddress
	return exemptWord(&plain)
}

// addressesWoman reports Pani as an address in the text, so that Pan is the other
// half: "Czy otrzymała Pani lub otrzymał Pan fakturę?".
func addressesWoman(t *language.Text) bool {
	for i := range t.Sentences {
		if slices.ContainsFunc(t.Sentences[i].Tokens, func(w language.Token) bool {
			return w.Marks.Has(language.FormalAddress) && w.HasLemma("pani") && !w.HasLemma("pan")
		}) {
			return true
		}
	}
	return false
}

func reportPan(p *lint.Pass, address *rewrite.Polite, j int) {
	s := address.Sentence
	r := lint.Report{
		Sentence: s,
		Main:     [2]int{j, j + 1},
		Message: lint.Message{
			PL: "„" + s.Tokens[j].Text + "” to zwrot do mężczyzny, a nie wiemy, kto to przeczyta. Napisz „Państwo” albo podaj obie formy.",
			EN: "“" + s.Tokens[j].Text + "” addresses a man, but nobody knows who will read it. Write “Państwo” or give both forms.",
		},
	}
	own := rewrite.Polite{Text: address.Text, Sentence: s, Pan: []int{j}}
	for _, i := range own.Agreeing() {
		if _, ok := s.Tokens[i].Reading(func(r language.Reading) bool { return r.Tag.Gender() != 0 }); ok {
			r.Related = append(r.Related, i)
		}
	}
	if !p.Trial {
		r.Proposals = panProposals(p, address)
	}
	p.Report(r)
}

func panProposals(p *lint.Pass, address *rewrite.Polite) []rewrite.Proposal {
	var out []rewrite.Proposal
	if d, ok := p.Rewriter.Panstwo(address); ok {
		out = append(out, rewrite.Proposal{Draft: d, Code: "T24"})
	}
	if d, ok := p.Rewriter.PaniPan(address); ok {
		out = append(out, rewrite.Proposal{Draft: d, Code: "T22"})
	}
	if p.Settings.Address == lint.Pan || p.Settings.Strategy == lint.Paired {
		slices.Reverse(out)
	}
	return out
}
