package lsp

import (
	"errors"
	"regexp"
	"strings"

	"github.com/BurntSushi/toml"

	"github.com/zwrot/zwrot/rules/span"
)

// errRuleOff is returned for a configuration file that cannot be edited line by
// line.
var errRuleOff = errors.New("nie udało się dopisać reguły do zwrot.toml; dopisz ją w sekcji [rules]")

// ruleOff returns the edit of a configuration file that turns a rule off. Lines
// and comments stay as they are; the result is read again to make sure.
func ruleOff(text, id string) (at span.Span, insert string, err error) {
	newline := "\n"
	if strings.Contains(text, "\r\n") {
		newline = "\r\n"
	}
	line := `"` + id + `" = "off"` + newline
	quoted := regexp.QuoteMeta(id)
	// The rule is there already, as a value or with a table of its own.
	value := regexp.MustCompile(`(?m)^[ \t]*["']` + quoted + `["'][ \t]*=[ \t]*(["'][^"'\n]*["'])`)
	table := regexp.MustCompile(`(?m)^[ \t]*\[rules\.["']` + quoted + `["']\][^\n]*(?:\n|\z)`)
	severity := regexp.MustCompile(`(?m)^[ \t]*severity[ \t]*=[ \t]*(["'][^"'\n]*["'])`)
	rules := regexp.MustCompile(`(?m)^[ \t]*\[rules\][^\n]*(?:\n|\z)`)
	nextTable := regexp.MustCompile(`(?m)^[ \t]*\[`)
	body := func(from int) int { // where the table that begins before from ends
		if m := nextTable.FindStringIndex(text[from:]); m != nil {
			return from + m[0]
		}
		return len(text)
	}
	header := rules.FindStringIndex(text)
	own := table.FindStringIndex(text)
	switch {
	case own != nil:
		end := body(own[1])
		if m := severity.FindStringSubmatchIndex(text[own[1]:end]); m != nil {
			at, insert = span.Span{Start: own[1] + m[2], End: own[1] + m[3]}, `"off"`
		} else {
			at, insert = span.Span{Start: own[1], End: own[1]}, `severity = "off"`+newline
		}
	case header != nil:
		end := body(header[1])
		if m := value.FindStringSubmatchIndex(text[header[1]:end]); m != nil {
			at, insert = span.Span{Start: header[1] + m[2], End: header[1] + m[3]}, `"off"`
		} else {
			at, insert = span.Span{Start: header[1], End: header[1]}, line
			if !strings.HasSuffix(text[:header[1]], "\n") {
				insert = newline + line
			}
		}
	default:
		at = span.Span{Start: len(text), End: len(text)}
		insert = "[rules]" + newline + line
		if text != "" {
			insert = newline + insert
			if !strings.HasSuffix(text, "\n") {
				insert = newline + insert
			}
		}
	}
	if !isOff(text[:at.Start]+insert+text[at.End:], id) {
		return at, "", errRuleOff
	}
	return at, insert, nil
}

// isOff reports whether a configuration turns a rule off.
func isOff(text, id string) bool {
	var c struct {
		Rules map[string]any `toml:"rules"`
	}
	if _, err := toml.Decode(text, &c); err != nil {
		return false
	}
	value := c.Rules[id]
	if options, ok := value.(map[string]any); ok {
		value = options["severity"]
	}
	return value == "off"
}
