// Package locale has the texts that the command line shows, in Polish and in
// English. Texts of rules and of their findings are not here: they stand with
// the rules.
//
// A text is named by its English wording, with the verbs of package fmt. Texts
// that count have their plural forms in the catalogue.
package locale

import (
	"fmt"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
)

// The languages, as --lang names them.
const (
	Polish  = "pl"
	English = "en"
)

// Languages lists the languages, the default first.
func Languages() []string { return []string{Polish, English} }

// Printer makes texts in one language. It is not for concurrent use.
type Printer struct {
	*message.Printer
	Lang string // Polish or English
}

// New makes a Printer. An error is a fault in the catalogue.
func New(lang string) (*Printer, error) {
	builder := catalog.NewBuilder(catalog.Fallback(language.English))
	tag := language.English
	if lang != English {
		lang, tag = Polish, language.Polish
		for _, t := range polish() {
			if err := builder.SetString(tag, t.key, t.text); err != nil {
				return nil, fmt.Errorf("%s: %w", t.key, err)
			}
		}
	}
	for _, c := range counts() {
		m := plural.Selectf(1, "%d", "one", c.en[0], "other", c.en[1])
		if lang == Polish {
			m = plural.Selectf(1, "%d", "one", c.pl[0], "few", c.pl[1], "many", c.pl[2], "other", c.pl[2])
		}
		if err := builder.Set(tag, c.key, m); err != nil {
			return nil, fmt.Errorf("%s: %w", c.key, err)
		}
	}
	return &Printer{message.NewPrinter(tag, message.Catalog(builder)), lang}, nil
}
