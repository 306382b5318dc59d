package lsp

import (
	"errors"
	"regexp"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/sourcegraph/go-lsp"

	"github.com/zwrot/zwrot/rules/span"
)

var errGlossary = errors.New("zwrot.toml: dopisz zwrot ręcznie: glossary = [\"…\"]")

// addToGlossary writes a phrase into the glossary of the nearest zwrot.toml.
func (s *Server) addToGlossary(uri lsp.DocumentURI, phrase string) (job, error) {
	return s.editConfig(uri, s.text("zwrot: dodaj do słowniczka: ", "zwrot: add to glossary: ")+phrase, func(text string) (span.Span, string, error) {
		return glossaryEntry(text, phrase)
	})
}

// glossaryEntry returns the edit of a configuration file that puts a phrase into
// its glossary. Lines and comments stay as they are; the result is read again to
// make sure.
func glossaryEntry(text, phrase string) (at span.Span, insert string, err error) {
	newline := "\n"
	if strings.Contains(text, "\r\n") {
		newline = "\r\n"
	}
	quoted := `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(phrase) + `"`
	general := text // what stands before the first table
	if m := regexp.MustCompile(`(?m)^[ \t]*\[`).FindStringIndex(text); m != nil {
		general = text[:m[0]]
	}
	list := regexp.MustCompile(`(?m)^[ \t]*glossary[ \t]*=[ \t]*\[[ \t]*`).FindStringIndex(general)
	switch {
	case list != nil:
		at, insert = span.Span{Start: list[1], End: list[1]}, quoted+", "
		if strings.HasPrefix(text[list[1]:], "]") {
			insert = quoted
		}
	default:
		at, insert = span.Span{Start: len(general), End: len(general)}, "glossary = ["+quoted+"]"+newline
		if general != "" && !strings.HasSuffix(general, "\n") {
			insert = newline + insert
		}
		if len(general) < len(text) {
			insert += newline
		}
	}
	var c struct {
		Glossary []string `toml:"glossary"`
	}
	if _, err := toml.Decode(text[:at.Start]+insert+text[at.End:], &c); err != nil || !slices.Contains(c.Glossary, phrase) {
		return at, "", errGlossary
	}
	return at, insert, nil
}
