package consistency

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func addressForm() *lint.Rule {
	return &lint.Rule{
		ID:    "consistency/address-form",
		Title: lint.Message{PL: "Raz „ty”, raz „Państwo”", EN: "“Ty” here, “Państwo” there"},
		Why: lint.Message{
			PL: "Kto w jednym liście czyta „Twoje konto” i „Pana środki”, nie wie, kto do niego mówi. Wybierz jedną formę i trzymaj się jej.",
			EN: "Who reads “Twoje konto” and “Pana środki” in one letter doesn't know who speaks. Choose one form and keep to it.",
		},
		Source:   "Rada Języka Polskiego, opinie o formach adresatywnych; T. Piekot, Mowa marek (2025)",
		Bad:      []lint.Example{{Text: "Kliknij tutaj, jeśli mają Państwo pytania."}},
		Good:     []string{"Państwo otrzymają list. Prosimy kliknąć.", "Twoje konto czeka. Kliknij tutaj."},
		Severity: lint.Error,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Off, lint.JobAd: lint.Warning, lint.Chat: lint.Warning},
		Since:    "0.1.0",
		CheckDocument: func(p *lint.Pass) {
			var uses []use
			eachToken(p, func(t *language.Text, s *language.Sentence, i int) {
				if t.Block.Role == document.Button || t.Block.Role == document.Link || label(t, s, i) {
					return // "Zapisz się" is a label in any letter
				}
				if form := formAt(s, i); form != "" {
					uses = append(uses, use{text: t, sentence: s, from: i, to: i + 1, variant: form})
				}
			})
			usual := configured[p.Settings.Address] // for the whole repository
			if usual == "" {
				usual = commonest(uses)
			}
			reportOthers(p, uses, usual, func(have, usual string) lint.Message {
				return lint.Message{
					PL: "Tu zwracasz się przez „" + have + "”, a gdzie indziej przez „" + usual + "”. Zostań przy jednej formie.",
					EN: "Here you say “" + have + "”, and “" + usual + "” elsewhere. Keep to one form.",
				}
			})
		},
	}
}

// configured are the forms that "address" in zwrot.toml makes the rule of all
// files it is about.
var configured = map[lint.Address]string{lint.Ty: "ty", lint.Wy: "wy", lint.Pan: "Pan/Pani", lint.Panstwo: "Państwo"}

// formAt is the form of address that token i uses: "ty", "wy", "Pan/Pani" or
// "Państwo"; "" for none.
func formAt(s *language.Sentence, i int) string {
	t := &s.Tokens[i]
	if t.Kind != language.Word {
		return ""
	}
	if t.Marks.Has(language.FormalAddress) {
		switch {
		case i > 0 && s.Tokens[i-1].HasLemma("szanowny", "drogi"):
			return "" // a greeting is not yet an address
		case t.HasLemma("państwo", "Państwo"):
			return "Państwo"
		case t.HasLemma("pan", "pani", "pański"):
			return "Pan/Pani"
		}
		return ""
	}
	switch t.Lower {
	case "ciebie", "cię", "tobie", "tobą":
		return "ty"
	case "wam", "wami":
		return "wy"
	}
	if t.HasLemma("twój") {
		return "ty"
	}
	f, ok := s.Finite(i)
	if ok && f.Mood == language.Imperative && startsUpper(t.Text) && !t.Marks.Has(language.SentenceStart) && i > 0 && s.Tokens[i-1].Kind == language.Word {
		return "" // "potem Włącz" names a button
	}
	if !ok || f.Person != morph.Sec || len(t.Readings) > 1 && !allSecond(t) {
		return ""
	}
	if f.Number == morph.Sg {
		return "ty"
	}
	if i > 0 && i+1 < len(s.Tokens) && joins(&s.Tokens[i-1]) && joins(&s.Tokens[i+1]) {
		return "" // "o autorze oraz dacie i godzinie"
	}
	if near(s, i, func(o *language.Token) bool { return o.HasLemma("państwo", "Państwo") }) {
		return "Państwo" // "możecie Państwo" is for another rule
	}
	if near(s, i, func(o *language.Token) bool {
		return o.HasLemma("oba", "obaj", "oboje", "obydwa", "obydwoje", "razem", "wspólnie")
	}) {
		return "" // the reader and somebody else: "oboje dostaniecie rabat"
	}
	return "wy"
}

// mostLabel is how many words a command on a button has at most.
const mostLabel = 4

// label reports a text of a few words without a full stop that speaks to nobody:
// "Pan" among the titles of a form, "Państwa" above a list of countries, and the
// command of a button, which is the same in all catalogues.
func label(t *language.Text, s *language.Sentence, i int) bool {
	if len(t.Sentences) > 1 || s.Tokens[len(s.Tokens)-1].Kind == language.Punctuation {
		return false
	}
	words, titles := 0, 0
	for j := range s.Tokens {
		if s.Tokens[j].Kind == language.Word {
			words++
		}
		if s.Tokens[j].HasLemma("pan", "pani", "państwo") {
			titles++
		}
	}
	if words == titles { // "Pani/Pan" too
		return true
	}
	f, ok := s.Finite(i)
	return ok && f.Mood == language.Imperative && words <= mostLabel
}

// allSecond reports that every reading left is a second person: "mają" of
// "maić" is none.
func allSecond(t *language.Token) bool {
	for _, r := range t.Readings {
		if r.Tag.Person()&morph.Sec == 0 {
			return false
		}
	}
	return true
}

// near reports a token within two of token i.
func near(s *language.Sentence, i int, is func(*language.Token) bool) bool {
	for j := max(0, i-2); j <= min(len(s.Tokens)-1, i+2); j++ {
		if j != i && is(&s.Tokens[j]) {
			return true
		}
	}
	return false
}

func joins(t *language.Token) bool { return t.Lower == "i" || t.Lower == "oraz" || t.Lower == "lub" }
