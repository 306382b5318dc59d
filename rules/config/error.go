package config

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"

	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/span"
)

// Error is a fault in a configuration file.
type Error struct {
	File         string
	Line, Column int // from 1; columns are characters
	Message      lint.Message
}

// Error returns the fault in English, "zwrot.toml:3:1: unknown key “tpye”".
func (e *Error) Error() string { return e.In("en") }

// In returns the fault in a language, as lint.Message has it.
func (e *Error) In(lang string) string {
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Message.In(lang))
}

// fault is an error of a value on its way through package toml, which adds the
// position of the value.
type fault struct {
	lint.Message
	// key is the faulty key, where the fault is not in the value.
	key string
}

// Error joins both messages, since package toml keeps nothing but the text.
func (f fault) Error() string { return f.key + "\x00" + f.PL + "\x00" + f.EN }

// faultf makes a fault; both formats take the same arguments.
func faultf(pl, en string, args ...any) fault {
	return fault{Message: lint.Message{PL: fmt.Sprintf(pl, args...), EN: fmt.Sprintf(en, args...)}}
}

// positioned turns what package toml returned into an Error with its place.
func positioned(err error, file string, src []byte) error {
	var pe toml.ParseError
	if !errors.As(err, &pe) {
		return fmt.Errorf("%s: %w", file, err)
	}
	e := &Error{File: file, Message: syntaxMessage(pe.Message)}
	at := min(pe.Position.Start, len(src))
	if parts := strings.Split(pe.Message, "\x00"); len(parts) == 3 {
		e.Message = lint.Message{PL: parts[1], EN: parts[2]}
		key := []byte(parts[0])
		if i := bytes.LastIndex(src[:at], key); len(key) > 0 && i >= 0 {
			at = i
		} else if i := bytes.Index(src[at:], key); len(key) > 0 && i >= 0 {
			at += i // below the header of its table
		}
	}
	position := span.NewMapper(src).Position(at)
	e.Line, e.Column = position.Line, position.Column
	return e
}
