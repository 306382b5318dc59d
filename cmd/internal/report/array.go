package report

import (
	"bytes"
	"encoding/json"
	"io"
)

// array writes a JSON array element by element, one a line, so that a report
// of any length needs no memory.
type array struct {
	w     io.Writer
	begun bool
	n     int // elements
}

// begin writes what comes before the array, once.
func (a *array) begin(before string) error {
	if a.begun {
		return nil
	}
	a.begun = true
	_, err := io.WriteString(a.w, before+"[")
	return err
}

// add writes an element.
func (a *array) add(element string) error {
	separator := ",\n"
	if a.n == 0 {
		separator = "\n"
	}
	a.n++
	_, err := io.WriteString(a.w, separator+element)
	return err
}

// end closes the array and writes what comes after it.
func (a *array) end(after string) error {
	bracket := "]"
	if a.n > 0 {
		bracket = "\n]"
	}
	_, err := io.WriteString(a.w, bracket+after)
	return err
}

// marshal is json.Marshal without the escapes of HTML, which only make Polish
// templates unreadable.
func marshal(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return "", err
	}
	return string(bytes.TrimRight(b.Bytes(), "\n")), nil
}
