package ruletest

import (
	"fmt"
	"path/filepath"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/span"
)

// parse makes the document of a case; a part that the format does not allow is
// an error, so that a slip in a fixture shows.
//
// TODO: call document.Parse once it is there; until then a case is one block.
func parse(name, text string) (*document.Document, error) {
	if ext := filepath.Ext(name); ext != ".txt" {
		return nil, fmt.Errorf("%s cannot be parsed yet", ext)
	}
	view := document.View{
		Text:   text,
		Pieces: []document.Piece{{End: len(text), Source: span.Span{End: len(text)}}},
	}
	return &document.Document{
		Name: name, Format: "text", Source: []byte(text),
		Blocks: []document.Block{{Views: []document.View{view}}},
	}, nil
}
