package jargon

import (
	"strings"

	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/terms"
)

func techCode() *lint.Rule {
	table := terms.Check("jargon/tech-code", terms.Says("mówi coś programistce, a nie osobie, która to czyta.", "says something to a programmer, not to the reader."), nil)
	return &lint.Rule{
		ID:    "jargon/tech-code",
		Title: lint.Message{PL: "Komunikat programu zamiast zdania", EN: "A program's message in place of a sentence"},
		Why: lint.Message{
			PL: "„Błąd 409” i „Token expired” mówią coś programistce. Kto płaci lub wypełnia formularz, musi wiedzieć, co się stało i co ma zrobić. Kod może stać na końcu, w nawiasie.",
			EN: "“Błąd 409” and “Token expired” say something to a programmer. A person who pays or fills in a form has to know what happened and what to do. The code may stand last, in brackets.",
		},
		Source:   "WCAG 2.2, kryteria 3.3.1 i 3.3.3, W3C, 5 października 2023",
		Bad:      []lint.Example{{Text: "Błąd 409: konflikt zasobu", Type: lint.UI}, {Text: "Nieznany wyjątek", Type: lint.UI}},
		Good:     []string{"Nie masz dostępu do tej strony. Zaloguj się.", "Minął czas, spróbuj ponownie (kod 504).", "kod PIN"},
		Severity: lint.Warning,
		Types:    map[lint.Type]lint.Severity{lint.UI: lint.Error, lint.Help: lint.Info, lint.Legal: lint.Off},
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			table(p)
			checkBareCode(p)
		},
	}
}

// checkBareCode finds codes and messages of programs where a sentence for
// people should stand: at the head of a text. After a sentence, or in
// brackets, a code is welcome: support asks for it.
func checkBareCode(p *lint.Pass) {
	if len(p.Text.Sentences) == 0 {
		return
	}
	s := &p.Text.Sentences[0]
	const message = 5 // words; a longer sentence in English is a passage, for whoever reads English
	if s.Foreign() && len(s.Tokens) > message {
		return
	}
	if from, to, ok := bareCode(s); ok {
		code := p.Text.View.Text[s.Tokens[from].Start:s.Tokens[to-1].End]
		p.Report(lint.Report{
			Sentence: s,
			Main:     [2]int{from, to},
			Message: lint.Message{
				PL: "„" + code + "” nic nie mówi osobie, która to czyta. Napisz, co się stało i co zrobić, a kod podaj na końcu.",
				EN: "“" + code + "” says nothing to the reader. Write what happened and what to do; the code goes last.",
			},
		})
	}
}

// bareCode returns the tokens of the code with which a sentence begins.
func bareCode(s *language.Sentence) (from, to int, ok bool) {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		switch {
		case t.Text == "(" || t.Text == "[" || t.Marks.Has(language.Quoted):
			return 0, 0, false
		case message(t):
			return withForeign(s, i)
		case announces(t):
			if end := codeAfter(s, i+1); end > 0 && i < 2 {
				return 0, end, true
			}
		}
	}
	return 0, 0, false
}

// withForeign returns the words of no dictionary around token i: a message is
// more than its tell-tale word.
func withForeign(s *language.Sentence, i int) (from, to int, ok bool) {
	foreign := func(i int) bool {
		return i >= 0 && i < len(s.Tokens) && s.Tokens[i].Kind == language.Word && len(s.Tokens[i].Readings) == 0
	}
	from, to = i, i+1
	for foreign(from - 1) {
		from--
	}
	for foreign(to) {
		to++
	}
	return from, to, true
}

// announces reports a word before the number of an error: "Błąd 409", "HTTP
// 500", "kod błędu: 17".
func announces(t *language.Token) bool {
	return t.HasLemma("błąd") || t.Lower == "http" || t.Lower == "error"
}

// codeAfter returns the token after the number that begins at token i, 0 when
// there is none. Signs and words for "number" may stand between; one digit or
// two are a count ("błąd 1 z 3") and no code.
func codeAfter(s *language.Sentence, i int) int {
	for ; i < len(s.Tokens); i++ {
		t := &s.Tokens[i]
		switch {
		case t.Kind == language.Number:
			if len(t.Text) >= 3 {
				return i + 1
			}
			return 0
		case t.Text == ":" || t.Text == "#" || t.Lower == "nr" || t.Lower == "numer" || t.Lower == "http" || t.Lower == "kod":
		default:
			return 0
		}
	}
	return 0
}

// message reports a word of a message in English that a program wrote. The
// words are no Polish ones, so a single one shows the whole.
func message(t *language.Token) bool {
	switch t.Lower {
	case "exception", "null", "undefined", "nan", "expired", "unauthorized", "forbidden", "timeout", "stacktrace", "segfault":
		return true
	}
	return strings.HasSuffix(t.Text, "Exception") || strings.HasPrefix(t.Text, "ERR_")
}
