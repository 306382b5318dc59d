package lsp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcegraph/go-lsp"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/lint"
)

// greeting is a way to begin a message that fits everyone.
type greeting struct {
	text    string
	note    lint.Message
	address []lint.Address // that it goes with; nil for all
}

func greetings() []greeting {
	formal, informal := []lint.Address{lint.Pan, lint.Panstwo}, []lint.Address{lint.Ty, lint.Wy}
	return []greeting{
		{"Dzień dobry,", lint.Message{PL: "pasuje zawsze", EN: "always fits"}, nil},
		{"Dzień dobry!", lint.Message{PL: "pasuje zawsze, cieplej", EN: "always fits, warmer"}, nil},
		{"Szanowni Państwo,", lint.Message{PL: "do wielu osób, oficjalnie", EN: "to several people, formal"}, formal},
		{"Szanowna Pani, Szanowny Panie,", lint.Message{PL: "do jednej osoby, oficjalnie", EN: "to one person, formal"}, formal},
		{"Cześć,", lint.Message{PL: "swobodnie", EN: "informal"}, informal},
		{"Witamy,", lint.Message{PL: "od firmy, na początek znajomości", EN: "from a firm, to somebody new"}, nil},
	}
}

// completion offers greetings where a message begins.
func (s *Server) completion(p *lsp.CompletionParams) (job, error) {
	lang := s.lang()
	empty := lsp.CompletionList{Items: []lsp.CompletionItem{}}
	return s.about(p.TextDocument.URI, empty, func(snap *snapshot, r *result) (any, error) {
		offset := snap.mapper.Offset(p.Position)
		start, ok := messageStart(r.doc, offset)
		if !ok {
			return empty, nil
		}
		typed := strings.ToLower(string(snap.src[start:offset]))
		out := empty
		for _, g := range greetings() {
			if !g.fits(r.settings.Address) || !strings.HasPrefix(strings.ToLower(g.text), typed) {
				continue
			}
			out.Items = append(out.Items, lsp.CompletionItem{
				Label: g.text, Kind: lsp.CIKText, Detail: g.note.In(lang), FilterText: g.text,
				TextEdit: &lsp.TextEdit{Range: snap.mapper.Range(start, offset), NewText: g.text},
			})
		}
		return out, nil
	})
}

func (g greeting) fits(a lint.Address) bool {
	for _, own := range g.address {
		if own == a {
			return true
		}
	}
	return a == "" || g.address == nil
}

// messageStart returns where the first words of a message begin that end at a
// byte offset; ok is false where text stands before them.
func messageStart(doc *document.Document, offset int) (start int, ok bool) {
	start = offset
	for start > 0 {
		r, size := utf8.DecodeLastRune(doc.Source[:start])
		if r != ' ' && !unicode.IsLetter(r) {
			break
		}
		start -= size
	}
	for start < offset && doc.Source[start] == ' ' {
		start++
	}
	for _, b := range doc.Blocks {
		switch b.Role {
		case document.Meta, document.FrontMatter, document.Attribute, document.Heading:
			continue
		}
		for _, p := range b.Views[0].Pieces {
			if p.Start < p.End {
				return start, p.Source.Start >= start
			}
		}
	}
	return start, true
}
