package terms

import (
	"errors"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/lists"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/lint"
)

// ReadPack reads a table that a user has written. An error is a [lists.Error]
// with file, line and column; its text is Polish.
func ReadPack(name string, data []byte) (*Table, error) {
	f, err := lists.Parse(name, data)
	if err != nil {
		return nil, err
	}
	t, err := Read(morph.Embedded(), f)
	if err != nil {
		return nil, err
	}
	family, rule, ok := strings.Cut(t.Rule, "/")
	if !ok || family == "" || rule == "" {
		return nil, f.Errorf([]string{"rule"}, "nazwa reguły ma dwie części, np. „nasz-styl/zwroty”")
	}
	if len(t.Entries) == 0 {
		return nil, f.Errorf([]string{"terms"}, "paczka nie ma ani jednego wpisu; dopisz je pod [terms]")
	}
	return t, nil
}

// NewRule makes a rule of a pack's table.
func (t *Table) NewRule() *lint.Rule {
	r := &lint.Rule{
		ID: t.Rule, Title: t.Title, Why: t.Why, Source: t.Source,
		Severity: t.Severity, Since: "0.1.0",
	}
	if r.Severity == lint.Off {
		r.Severity = lint.Warning
	}
	if r.Title.PL == "" {
		r.Title.PL = "Zwrot z paczki " + t.Rule
	}
	if r.Title.EN == "" {
		r.Title.EN = r.Title.PL
	}
	if r.Source == "" {
		r.Source = "własna paczka"
	}
	if r.Why.EN == "" {
		r.Why.EN = r.Why.PL
	}
	for _, e := range t.Entries {
		for _, x := range e.Examples {
			r.Bad = append(r.Bad, lint.Example{Text: x.Text, Fixed: x.Fixed})
		}
		r.Good = append(r.Good, e.Good...)
	}
	r.Check = NewSet(t).Check(t.Rule, func(text string) lint.Message {
		return lint.Message{PL: "„" + text + "”: " + lowerTitle(r.Title.PL) + ".", EN: "“" + text + "”: " + lowerTitle(r.Title.EN) + "."}
	}, nil)
	return r
}

func lowerTitle(title string) string { return strings.TrimSuffix(title, ".") }

// Place returns where a pack's error is, and what it says in both languages.
func Place(err error) (file string, at lists.Place, message lint.Message, ok bool) {
	var e *lists.Error
	if !errors.As(err, &e) {
		return "", lists.Place{}, lint.Message{}, false
	}
	message = lint.Message{PL: e.Polish, EN: e.Message}
	if message.PL == "" {
		message.PL = e.Message
	}
	return e.File, e.Place, message, true
}
