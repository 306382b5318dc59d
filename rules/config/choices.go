package config

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/similar"
)

// choice is a key whose value is one of a few words.
type choice struct {
	key    string
	values []string
	set    func(s *lint.Settings, value string)
}

// choices lists the keys that name a choice.
func choices() []choice {
	return []choice{
		{"type", words(lint.Types()), func(s *lint.Settings, v string) { s.Type = lint.Type(v) }},
		{"address", words([]lint.Address{lint.Ty, lint.Wy, lint.Pan, lint.Panstwo}),
			func(s *lint.Settings, v string) { s.Address = lint.Address(v) }},
		{"strategy", words([]lint.Strategy{lint.Neutral, lint.Paired, lint.Feminine}),
			func(s *lint.Settings, v string) { s.Strategy = lint.Strategy(v) }},
		{"pair-style", words([]lint.PairStyle{lint.PairFull, lint.PairSlash, lint.PairBrackets, lint.PairStar}),
			func(s *lint.Settings, v string) { s.PairStyle = lint.PairStyle(v) }},
		{"shortened-pairs", []string{"allow", "forms-only", "forbid"},
			func(s *lint.Settings, v string) { s.ShortenedPairs = v }},
		{"recipient", []string{"f", "m"}, func(s *lint.Settings, v string) { s.Recipient = v[0] }},
		{"author", []string{"f", "m"}, func(s *lint.Settings, v string) { s.Author = v[0] }},
	}
}

func words[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}

// oneOf is a value of a choice.
type oneOf struct {
	choice
	value string
}

// UnmarshalTOML reads one of the words.
func (o *oneOf) UnmarshalTOML(v any) error {
	text, ok := v.(string)
	if ok && slices.Contains(o.values, text) {
		o.value = text
		return nil
	}
	list := strings.Join(o.values, ", ")
	if !ok {
		return faultf("wartość klucza „%s” to jedno ze słów: %s", "the value of “%s” is one of the words: %s", o.key, list)
	}
	if n, ok := similar.Nearest(text, o.values); ok {
		return faultf("klucz „%s” nie ma wartości „%s”; czy chodziło o „%s”?", "“%s” has no value “%s”; did you mean “%s”?", o.key, text, n)
	}
	return faultf("klucz „%s” nie ma wartości „%s”; możliwe: %s", "“%s” has no value “%s”; there are: %s", o.key, text, list)
}
