package config

import "github.com/BurntSushi/toml"

// The values that are no words of ours have their kinds checked here, since
// package toml tells of a wrong kind in the words of Go, and says nothing where a
// table is missing.

// flag is true or false.
type flag bool

// UnmarshalTOML reads a boolean.
func (f *flag) UnmarshalTOML(v any) error {
	b, ok := v.(bool)
	if !ok {
		return faultf("podaj true albo false", "give true or false")
	}
	*f = flag(b)
	return nil
}

// listOf is a list, or one value as a list.
func listOf(v any) []any {
	if values, ok := v.([]any); ok {
		return values
	}
	return []any{v}
}

// fileName is the name of a file.
type fileName string

// UnmarshalTOML reads a string.
func (f *fileName) UnmarshalTOML(v any) error {
	s, ok := v.(string)
	if !ok {
		return faultf("podaj nazwę pliku w cudzysłowie", "give the name of a file in quotes")
	}
	*f = fileName(s)
	return nil
}

// fileNames is a list of files, or one.
type fileNames []string

// UnmarshalTOML reads a string or a list of strings.
func (f *fileNames) UnmarshalTOML(v any) error {
	for _, v := range listOf(v) {
		var name fileName
		if name.UnmarshalTOML(v) != nil {
			return faultf("podaj nazwy plików, np. [\"nasze.toml\"]", "give the names of files, such as [\"ours.toml\"]")
		}
		*f = append(*f, string(name))
	}
	return nil
}

// table reads a table; example is a header or a line of it that is right.
func (d *decoder) table(value toml.Primitive, example string) (map[string]toml.Primitive, error) {
	kind := tableKind{example: example}
	if err := d.md.PrimitiveDecode(value, &kind); err != nil {
		return nil, err
	}
	var out map[string]toml.Primitive
	err := d.md.PrimitiveDecode(value, &out)
	return out, err
}

// tableKind accepts tables.
type tableKind struct{ example string }

// UnmarshalTOML returns a fault for all else.
func (k *tableKind) UnmarshalTOML(v any) error {
	if _, ok := v.(map[string]any); !ok {
		return faultf("tu stoi tabela, np. %s", "here stands a table, such as %s", k.example)
	}
	return nil
}

// word is one word of a list.
type word string

// UnmarshalTOML reads a string.
func (w *word) UnmarshalTOML(v any) error {
	s, ok := v.(string)
	if !ok {
		return faultf("podaj słowo w cudzysłowie", "give a word in quotes")
	}
	*w = word(s)
	return nil
}
