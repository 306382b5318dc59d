package ruletest

import (
	"fmt"

	"github.com/zwrot/zwrot/rules/document"
)

// parse makes the document of a case; a part that the format does not allow is
// an error, so that a slip in a fixture shows.
func parse(name, text string) (*document.Document, error) {
	doc, err := document.Parse(name, []byte(text), document.Options{})
	if err != nil {
		return nil, err
	}
	for _, p := range doc.Problems {
		return nil, fmt.Errorf("%s: byte %d: %v", name, p.Offset, p.Message)
	}
	return doc, nil
}
