// Package dictionaries holds the word lists of zwrot as TOML and their readers:
// nouns for people, verbs and what they govern, aspect partners, gerunds. The
// dictionary of all Polish words is in package morph below.
//
// Every list reads like one, so that a person can add a line. An error names
// file, line and column.
package dictionaries

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

//go:embed *.toml
var files embed.FS

// Error is a fault in a word list.
type Error struct {
	File         string
	Line, Column int // 1-based; columns are characters; 0 when unknown
	Message      string
}

// Error gives "nouns.toml:12:3: unknown key feminin".
func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Message)
}

// embedded returns a list that is compiled into the program.
func embedded(name string) (source, error) {
	data, err := files.ReadFile(name)
	return source{name, data}, err
}

// source is the text of a word list.
type source struct {
	name string
	data []byte
}

// decode reads the list into v; a key that v has no place for is an error.
func (s source) decode(v any) error {
	md, err := toml.Decode(string(s.data), v)
	if err != nil {
		if pe := (toml.ParseError{}); errors.As(err, &pe) {
			return &Error{s.name, pe.Position.Line, pe.Position.Col, pe.Message}
		}
		return &Error{File: s.name, Message: err.Error()}
	}
	for _, key := range md.Undecoded() {
		return s.errorAt(key, "unknown key %s", key[len(key)-1])
	}
	return nil
}

// errorAt is an error at the place of a key.
func (s source) errorAt(key toml.Key, format string, args ...any) *Error {
	e := &Error{File: s.name, Message: fmt.Sprintf(format, args...)}
	e.Line, e.Column = s.position(key)
	return e
}

// position finds the line and column of a key. The TOML package keeps no
// positions, so this reads what our lists consist of: tables, and entries whose
// key begins a line; a further part of the key is looked for inside the entry.
func (s source) position(key toml.Key) (line, column int) {
	table := ""
	wanted, rest := key[:1], key[1:]
	for i, raw := range bytes.Split(s.data, []byte("\n")) {
		text := strings.TrimSpace(string(raw))
		if strings.HasPrefix(text, "[") && !strings.Contains(text, "=") {
			table = strings.Trim(text, "[] \t")
			if len(key) == 1 && table == key[0] {
				return i + 1, strings.Index(string(raw), table) + 1
			}
			if len(key) > 1 && table == key[0] {
				wanted, rest = key[1:2], key[2:]
			}
			continue
		}
		name, _, ok := strings.Cut(text, "=")
		if !ok || strings.Trim(strings.TrimSpace(name), `"'`) != wanted[0] || len(key) > 1 && table != "" && table != key[0] {
			continue
		}
		at := 0
		if len(rest) > 0 {
			at = max(0, strings.Index(string(raw), rest[0]+" ="))
		}
		return i + 1, utf8.RuneCount(raw[:at]) + 1
	}
	return 0, 0
}

// Words is a list of words that may be written as a single string when it has
// one element.
type Words []string

// UnmarshalTOML reads a string or a list of strings.
func (w *Words) UnmarshalTOML(v any) error {
	switch v := v.(type) {
	case string:
		*w = Words{v}
		return nil
	case []any:
		for _, item := range v {
			s, ok := item.(string)
			if !ok {
				return fmt.Errorf("%v is no string", item)
			}
			*w = append(*w, s)
		}
		return nil
	}
	return fmt.Errorf("%v is neither a string nor a list of strings", v)
}
