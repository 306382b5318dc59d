package typography

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func quotes() *lint.Rule {
	return &lint.Rule{
		ID:    "typography/quotes",
		Title: lint.Message{PL: "Cudzysłów inny niż polski", EN: "Quotation marks that are not Polish"},
		Why: lint.Message{
			PL: "Polski cudzysłów otwiera się na dole: „Zapisz”, a w jego środku stoi »cytat«. Inne znaki wyglądają na przeklejone z programu.",
			EN: "Polish quotation marks open below: „Zapisz”, and within them stands »cytat«. Other marks look pasted from a program.",
		},
		Source:   "Wielki słownik ortograficzny PWN, zasady interpunkcji [98.2]; European Commission style guide for Polish (2024)",
		Bad:      []lint.Example{{Text: "Kliknij \"Zapisz\".", Fixed: "Kliknij „Zapisz”."}},
		Good:     []string{"Kliknij „Zapisz”.", "Ekran ma 5\" i waży mało."},
		Severity: lint.Info,
		Types:    printed(),
		Since:    "0.1.0",
		Check:    checkQuotes,
	}
}

// quotation is a quotation in a sentence, by its marks: the tokens [from, open)
// and [close, to).
type quotation struct{ from, open, close, to int }

func checkQuotes(p *lint.Pass) {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		polish := false // inside of „…”
		for j := 0; j < len(s.Tokens); j++ {
			switch {
			case isSign(s, j, "„"):
				if end := closing(s, j+1, "“", "\"", "''"); end > 0 && closing(s, j+1, "”") < 0 {
					reportQuotation(p, s, quotation{j, j + 1, end, end + length(s, end)}, false)
					j = end
					continue
				}
				polish = true
			case isSign(s, j, "”"):
				polish = false
			}
			if q, ok := quotationAt(s, j); ok {
				reportQuotation(p, s, q, polish)
				j = q.to - 1
			}
		}
	}
}

// quotationAt returns the quotation that other marks than Polish ones open at
// token i.
func quotationAt(s *language.Sentence, i int) (q quotation, ok bool) {
	opens := func(after int) bool {
		return after < len(s.Tokens) && !s.Tokens[after].Space && s.Tokens[after].Kind != language.Punctuation && (i == 0 || s.Tokens[i].Space || s.Tokens[i-1].Kind == language.Punctuation)
	}
	end := -1
	q = quotation{from: i, open: i + 1}
	switch {
	case isSign(s, i, "\"", "“") && opens(i+1):
		end = closing(s, i+1, "\"", "”", "“")
	case isSign(s, i, "'", "‘") && opens(i+1) && !(i > 0 && isSign(s, i-1, "'") && !s.Tokens[i].Space):
		end = closing(s, i+1, "'", "’")
	case isSign(s, i, ",") && isSign(s, i+1, ",") && !s.Tokens[i+1].Space && opens(i+2):
		q.open = i + 2
		end = closing(s, i+2, "''", "\"", "”")
	}
	if end < 0 {
		return q, false
	}
	q.close, q.to = end, end+length(s, end)
	return q, true
}

// closing returns the first token from i on that is one of the marks, written
// next to the word before it; "”" are two tokens. It returns -1 without one.
func closing(s *language.Sentence, i int, marks ...string) int {
	for ; i < len(s.Tokens); i++ {
		if s.Tokens[i].Space {
			continue
		}
		for _, mark := range marks {
			if isSign(s, i, mark) || mark == "''" && isSign(s, i, "'") && isSign(s, i+1, "'") {
				return i
			}
		}
	}
	return -1
}

// length is the number of tokens of the closing mark at token i.
func length(s *language.Sentence, i int) int {
	if isSign(s, i, "'") && isSign(s, i+1, "'") && !s.Tokens[i+1].Space {
		return 2
	}
	return 1
}

func reportQuotation(p *lint.Pass, s *language.Sentence, q quotation, inner bool) {
	open, end := "„", "”"
	if inner {
		open, end = "»", "«"
	}
	related := make([]int, 0, 2)
	for i := q.close; i < q.to; i++ {
		related = append(related, i)
	}
	p.Report(lint.Report{
		Sentence: s,
		Main:     [2]int{q.from, q.open},
		Related:  related,
		Message: lint.Message{
			PL: "Cudzysłów w polskim tekście to „…”, a wewnątrz niego »…«.",
			EN: "Polish quotation marks are „…”, and »…« within them.",
		},
		Proposals: []rewrite.Proposal{{Draft: p.Draft(s).Replace(q.from, q.open, open).Replace(q.close, q.to, end), Safe: true}},
	})
}
