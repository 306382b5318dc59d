package config

import (
	"strings"

	"github.com/BurntSushi/toml"

	"github.com/zwrot/zwrot/rules/lint"
)

// genderVariables is the key for the names of variables that hold a person's
// gender in templates, besides the usual ones.
const genderVariables = "gender-variables"

// genderVariables reads the list of names.
func (d *decoder) genderVariables(sec *section, value toml.Primitive) error {
	var names variableNames
	if err := d.md.PrimitiveDecode(value, &names); err != nil {
		return err
	}
	sec.set = append(sec.set, func(s *lint.Settings) { s.GenderNames = names })
	return nil
}

// variableNames is a list of names, or one.
type variableNames []string

// UnmarshalTOML reads a string or a list of strings.
func (n *variableNames) UnmarshalTOML(v any) error {
	for _, v := range listOf(v) {
		name, ok := v.(string)
		if !ok || strings.TrimSpace(name) == "" {
			return faultf("„%v” nie jest nazwą zmiennej; napisz na przykład [\"forma\", \"user.form\"]",
				"“%v” is no name of a variable; write for example [\"forma\", \"user.form\"]", v)
		}
		*n = append(*n, strings.TrimSpace(name))
	}
	return nil
}
