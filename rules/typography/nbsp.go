package typography

import (
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func nbsp() *lint.Rule {
	return &lint.Rule{
		ID:    "typography/nbsp",
		Title: lint.Message{PL: "Zwykła spacja, która może zostawić literę na końcu wiersza", EN: "A plain space that may leave a letter at the end of a line"},
		Why: lint.Message{
			PL: "Samotne „w” na końcu wiersza i „5” bez „zł” przerywają czytanie. Twarda spacja trzyma je razem. W tekstach na ekran, które łamie program, to drobiazg, więc włącz tę regułę tam, gdzie tekst idzie do druku.",
			EN: "A lone “w” at the end of a line and a “5” without its “zł” interrupt reading; a no-break space keeps them together. It is a trifle on screens, so turn this rule on where text is printed.",
		},
		Source: "PN-83/P-55366; A. Wolański, Edycja tekstów (PWN 2008)",
		Bad:    []lint.Example{{Text: "Mieszkam w domu.", Fixed: "Mieszkam w\u00a0domu."}, {Text: "Zapłać 50 zł.", Fixed: "Zapłać 50\u00a0zł."}},
		Good:   []string{"Mieszkam w\u00a0domu.", "Zapłać 50\u00a0zł."},
		// The catalogue has it as info, but a page has dozens of these.
		Severity: lint.Off,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Info},
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			eachToken(p, func(s *language.Sentence, i int) {
				if i == 0 || gap(p, s, i) != " " || !tied(s, i-1) {
					return
				}
				before := s.Tokens[i-1].Text
				report(p, s, i-1, i+1, before+"\u00a0"+s.Tokens[i].Text, lint.Message{
					PL: "Po „" + before + "” postaw twardą spację, żeby nie zostało na końcu wiersza.",
					EN: "Put a no-break space after “" + before + "”, so that it isn't left at the end of a line.",
				})
			})
		},
	}
}

// tied reports a token that belongs on the line of the next one: a word of one
// letter, a number before its unit, "nr" and "ul." before what they name.
func tied(s *language.Sentence, i int) bool {
	t, next := &s.Tokens[i], &s.Tokens[i+1]
	switch {
	case t.Kind == language.Word && utf8.RuneCountInString(t.Text) == 1:
		_, ok := t.Reading(func(r language.Reading) bool {
			return r.Tag.Class() == morph.Prep || r.Tag.Class() == morph.Conj
		})
		return ok && next.Kind == language.Word && (t.Text == t.Lower || t.Marks.Has(language.SentenceStart))
	case t.Kind == language.Number:
		_, unit := next.Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Brev })
		return unit
	case t.Kind == language.Word && t.Lower == "nr":
		return next.Kind == language.Number
	}
	return false
}
