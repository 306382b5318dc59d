package lsp

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcegraph/go-lsp"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/lint"
)

// phrase is a way to begin a message that fits everyone.
type phrase struct {
	text    string
	note    lint.Message
	address []lint.Address // that it goes with; nil for all
}

func greetings() []phrase {
	formal, informal := []lint.Address{lint.Pan, lint.Panstwo}, []lint.Address{lint.Ty, lint.Wy}
	return []phrase{
		{"Dzień dobry,", lint.Message{PL: "pasuje zawsze", EN: "always fits"}, nil},
		{"Dzień dobry!", lint.Message{PL: "pasuje zawsze, cieplej", EN: "always fits, warmer"}, nil},
		{"Szanowni Państwo,", lint.Message{PL: "do wielu osób, oficjalnie", EN: "to several people, formal"}, formal},
		{"Szanowna Pani, Szanowny Panie,", lint.Message{PL: "do jednej osoby, oficjalnie", EN: "to one person, formal"}, formal},
		{"Cześć,", lint.Message{PL: "swobodnie", EN: "informal"}, informal},
		{"Witamy,", lint.Message{PL: "od firmy, na początek znajomości", EN: "from a firm, to somebody new"}, nil},
	}
}

// openings are the words after a greeting.
func openings() []phrase {
	return []phrase{
		{"Dziękujemy za wiadomość.", lint.Message{PL: "odpowiedź", EN: "an answer"}, nil},
		{"Dziękujemy za zgłoszenie.", lint.Message{PL: "odpowiedź na zgłoszenie", EN: "an answer to a report"}, nil},
		{"Dziękujemy za zakupy.", lint.Message{PL: "po zamówieniu", EN: "after an order"}, nil},
		{"Piszemy w sprawie ", lint.Message{PL: "powód listu", EN: "the reason of the letter"}, nil},
		{"Przypominamy o ", lint.Message{PL: "termin, płatność", EN: "a date, a payment"}, nil},
	}
}

// completion offers greetings where a message begins, and openings behind a
// greeting.
func (s *Server) completion(p *lsp.CompletionParams) (job, error) {
	lang := s.lang()
	empty := lsp.CompletionList{Items: []lsp.CompletionItem{}}
	return s.about(p.TextDocument.URI, empty, func(snap *snapshot, r *result) (any, error) {
		offset := snap.mapper.Offset(p.Position)
		start := wordsStart(snap.src, offset)
		typed := strings.ToLower(string(snap.src[start:offset]))
		out := empty
		for _, c := range phrasesAt(r.doc, start) {
			if !c.fits(r.settings.Address) || !strings.HasPrefix(strings.ToLower(c.text), typed) {
				continue
			}
			out.Items = append(out.Items, lsp.CompletionItem{
				Label: strings.TrimSpace(c.text), Kind: lsp.CIKText, Detail: c.note.In(lang), FilterText: c.text,
				TextEdit: &lsp.TextEdit{Range: snap.mapper.Range(start, offset), NewText: c.text},
			})
		}
		return out, nil
	})
}

func (p phrase) fits(a lint.Address) bool {
	return a == "" || p.address == nil || slices.Contains(p.address, a)
}

// wordsStart returns where the words begin that end at a byte offset.
func wordsStart(src []byte, offset int) int {
	start := offset
	for start > 0 {
		r, size := utf8.DecodeLastRune(src[:start])
		if r != ' ' && !unicode.IsLetter(r) {
			break
		}
		start -= size
	}
	for start < offset && src[start] == ' ' {
		start++
	}
	return start
}

// phrasesAt are the phrases that fit at a byte offset: greetings where no text
// stands before it, openings where only a greeting does.
func phrasesAt(doc *document.Document, at int) []phrase {
	var before string
	for _, b := range doc.Blocks {
		switch b.Role {
		case document.Meta, document.FrontMatter, document.Attribute, document.Heading:
			continue
		}
		start, ok := firstText(&b.Views[0])
		switch {
		case !ok:
			continue
		case start >= at && before == "":
			return greetings()
		case start >= at:
			return openings()
		case before != "" || !isGreeting(b.Views[0].Text):
			return nil
		}
		before = b.Views[0].Text
	}
	if before == "" {
		return greetings()
	}
	return openings()
}

// firstText is the place in the source where the text of a view begins.
func firstText(v *document.View) (offset int, ok bool) {
	for _, p := range v.Pieces {
		if p.Start < p.End {
			return p.Source.Start, true
		}
	}
	return 0, false
}

// isGreeting reports a short line that calls somebody and ends as greetings do.
func isGreeting(text string) bool {
	const longest = 60 // bytes: both titles and a name
	text = strings.TrimSpace(text)
	return len(text) <= longest && (strings.HasSuffix(text, ",") || strings.HasSuffix(text, "!"))
}
