package config

import (
	"strings"

	"github.com/BurntSushi/toml"

	"github.com/zwrot/zwrot/rules/lint"
)

// glossaryKey is the key for phrases of the house that no rule may object to:
// names of products, terms of a contract.
const glossaryKey = "glossary"

// glossary reads the list of phrases; those of nearer files join the others.
func (d *decoder) glossary(sec *section, value toml.Primitive) error {
	var words phrases
	if err := d.md.PrimitiveDecode(value, &words); err != nil {
		return err
	}
	sec.set = append(sec.set, func(s *lint.Settings) { s.Glossary = append(s.Glossary, words...) })
	return nil
}

// phrases is a list of phrases, or one.
type phrases []string

// UnmarshalTOML reads a string or a list of strings.
func (p *phrases) UnmarshalTOML(v any) error {
	for _, v := range listOf(v) {
		phrase, ok := v.(string)
		if !ok || strings.TrimSpace(phrase) == "" {
			return faultf("„%v” nie jest zwrotem; napisz na przykład [\"Klub Klienta\"]", "“%v” is no phrase; write for example [\"Klub Klienta\"]", v)
		}
		*p = append(*p, strings.TrimSpace(phrase))
	}
	return nil
}
