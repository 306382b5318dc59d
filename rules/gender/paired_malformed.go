package gender

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func pairedMalformed() *lint.Rule {
	return &lint.Rule{
		ID:    "gender/paired-malformed",
		Title: lint.Message{PL: "Źle zapisana para form", EN: "A pair of forms that is written wrong"},
		Why: lint.Message{
			PL: "Z zapisu „zrobiłeś/łaś” nie da się złożyć obu słów, a „klientki i klientów” to dwa różne przypadki. Czytelniczka potyka się właśnie tam, gdzie chcesz ją powitać.",
			EN: "“Zrobiłeś/łaś” does not give both words, and “klientki i klientów” are in two cases. The reader stumbles right where you want to welcome her.",
		},
		Source:   "Wytyczne IPIS (Wróblewska, Żuk 2025, arXiv:2508.18466); Poradnia Językowa UŁ",
		Bad:      []lint.Example{{Text: "Czy otrzymałeś/łaś paczkę?", Fixed: "Czy otrzymałaś/otrzymałeś paczkę?"}},
		Good:     []string{"Czy otrzymałaś/otrzymałeś paczkę?", "zrobiłeś(-aś)", "klientki i klienci otrzymają"},
		Severity: lint.Warning,
		Since:    "0.1.0",
		Check:    checkPairedMalformed,
	}
}

func checkPairedMalformed(p *lint.Pass) {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for j := range s.Tokens {
			t := &s.Tokens[j]
			if t.Pair == nil || t.Pair.Fault == language.NoFault || t.Partner >= 0 && t.Partner < j {
				continue
			}
			from, to := pairSpan(s, j)
			if from > 0 && s.Tokens[from-1].Marks.Has(language.Shortened) && t.Partner < 0 {
				from-- // "Szanowna/y Panie/i" is one address
			}
			p.Report(lint.Report{
				Sentence:  s,
				Main:      [2]int{from, to},
				Message:   faultMessage(p.Text.View.Text[s.Tokens[from].Start:s.Tokens[to-1].End], t.Pair.Fault),
				Proposals: mendedPair(p, s, j, from, to),
			})
		}
	}
}

// pairSpan is the tokens [from, to) of a pair: one when it is shortened.
func pairSpan(s *language.Sentence, i int) (from, to int) {
	if partner := s.Tokens[i].Partner; partner >= 0 {
		return min(i, partner), max(i, partner) + 1
	}
	return i, i + 1
}

func faultMessage(text string, fault language.Fault) lint.Message {
	if fault == language.Mismatch {
		return lint.Message{
			PL: "Formy w „" + text + "” różnią się przypadkiem albo liczbą.",
			EN: "The forms in “" + text + "” differ in case or number.",
		}
	}
	return lint.Message{
		PL: "Z „" + text + "” nie da się odczytać obu słów. Napisz je w całości.",
		EN: "“" + text + "” does not give both words. Write them in full.",
	}
}

// mendedPair writes both forms in full, the feminine first; halves that differ
// take the case of the one that the clause asks for.
func mendedPair(p *lint.Pass, s *language.Sentence, i, from, to int) []rewrite.Proposal {
	t := &s.Tokens[i]
	if t.Partner < 0 && from < i {
		adjective := &s.Tokens[from]
		f, m, ok := adjective.Expand()
		if !ok {
			return nil
		}
		text := rewrite.LikeCapitals(f, adjective.Text) + " " + rewrite.LikeCapitals(t.Pair.Feminine, t.Text) + " / " +
			rewrite.LikeCapitals(m, adjective.Text) + " " + rewrite.LikeCapitals(t.Pair.Masculine, t.Text)
		return []rewrite.Proposal{{Draft: p.Draft(s).Replace(from, to, text), Code: "T22"}}
	}
	if t.Partner < 0 {
		text := rewrite.LikeCapitals(rewrite.Lower(t.Pair.Feminine), t.Text) + "/" + rewrite.Lower(t.Pair.Masculine)
		return []rewrite.Proposal{{Draft: p.Draft(s).Replace(from, to, text), Code: "T22", Safe: true}}
	}
	var out []rewrite.Proposal
	for _, pair := range [...][2]int{{i, t.Partner}, {t.Partner, i}} {
		if d, ok := likeOther(p, s, pair[0], pair[1]); ok {
			out = append(out, rewrite.Proposal{Draft: d, Code: "T22"})
		}
	}
	return out
}

// likeOther gives token j the case of its other half, i, in its own number.
func likeOther(p *lint.Pass, s *language.Sentence, i, j int) (*rewrite.Draft, bool) {
	other, ok := s.Tokens[j].Reading(isNoun)
	if !ok {
		return nil, false
	}
	model, ok := s.Tokens[i].Reading(func(r language.Reading) bool { return isNoun(r) && r.Tag.Number() == other.Tag.Number() })
	if !ok {
		return nil, false
	}
	c := model.Tag.Case()
	if c&morph.Nom != 0 {
		c = morph.Nom
	}
	word, ok := p.Rewriter.Inflect(other, s.Tokens[j].Text, c)
	if !ok || word == s.Tokens[j].Text {
		return nil, false
	}
	return p.Draft(s).Word(j, word), true
}
