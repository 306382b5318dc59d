// Package lists reads the word lists of zwrot: the part of TOML that they are
// written in, with the place of every value.
//
// A TOML package for all of TOML keeps no places, so it cannot say where a
// word is that the dictionary lacks; and it takes most of the time in which
// the whole program should have started. Lists hold tables ("[nouns]"), keys,
// strings on one line, lists, inline tables, true and false. A test and a fuzz
// target compare every file with what the TOML package makes of it.
package lists

import (
	"fmt"
	"reflect"
)

// Kind is what a value is.
type Kind uint8

// The kinds of values.
const (
	String Kind = iota
	Bool
	List
	Table
)

// String names the kind for messages.
func (k Kind) String() string {
	return [...]string{"a string", "true or false", "a list", "a table"}[k]
}

func (k Kind) polish() string {
	return [...]string{"tekst w cudzysłowie", "true albo false", "lista", "tabela"}[k]
}

// Value is a value with its place.
type Value struct {
	Kind   Kind
	Text   string  // of a String
	True   bool    // of a Bool
	Items  []Value // of a List
	Fields []Field // of a Table, in the order of the file
	Place  Place
}

// Field is an entry of a table.
type Field struct {
	Key   string
	Place Place // of the key
	Value Value
}

// Place is a place in a file, 1-based; columns are characters. The zero Place
// is unknown.
type Place struct{ Line, Column int }

// Error is a fault in a list.
type Error struct {
	File string
	Place
	Message string
	Polish  string // the same in Polish, "" where the message is Polish itself
}

// In returns the error in a language, "en" or Polish.
func (e *Error) In(lang string) string {
	if lang == "en" || e.Polish == "" {
		return e.Error()
	}
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Polish)
}

// Error gives "nouns.toml:12:3: unknown key feminin".
func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Message)
}

// File is a list that has been read.
type File struct {
	Name string
	Root Value // a Table
	// fields are the names of the fields of the types that were decoded.
	fields map[reflect.Type][]string
}

// At finds the place of a key by its path from the root, or of the last part
// of the path that is there.
func (f *File) At(path ...string) Place {
	v, place := &f.Root, Place{Line: 1, Column: 1}
	for _, key := range path {
		field := v.field(key)
		if field == nil {
			return place
		}
		v, place = &field.Value, field.Place
	}
	return place
}

// Errorf is an error at the place of a key.
func (f *File) Errorf(path []string, format string, args ...any) error {
	return &Error{File: f.Name, Place: f.At(path...), Message: fmt.Sprintf(format, args...)}
}

// ErrorfIn is an error at the place of a key in both languages; both formats take
// the same arguments.
func (f *File) ErrorfIn(path []string, pl, en string, args ...any) error {
	return &Error{File: f.Name, Place: f.At(path...), Message: fmt.Sprintf(en, args...), Polish: fmt.Sprintf(pl, args...)}
}

func (v *Value) field(key string) *Field {
	for i := range v.Fields {
		if v.Fields[i].Key == key {
			return &v.Fields[i]
		}
	}
	return nil
}
