// Package lint is the contract between rules and everything that runs them,
// and the engine that does.
package lint

import (
	"strconv"

	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/span"
)

// Severity is how strongly a finding is put.
type Severity uint8

// The severities, weakest first. A rule that is Off does not run.
const (
	Off Severity = iota
	Info
	Warning
	Error
)

// String is the name of the severity in configuration and JSON.
func (s Severity) String() string {
	return [...]string{"off", "info", "warning", "error"}[s]
}

// ParseSeverity is the inverse of String.
func ParseSeverity(name string) (Severity, bool) {
	for s := Off; s <= Error; s++ {
		if s.String() == name {
			return s, true
		}
	}
	return Off, false
}

// Message is a text for the user in both languages.
type Message struct {
	PL, EN string
}

// In returns the message in a language, "en" or Polish.
func (m Message) In(lang string) string {
	if lang == "en" {
		return m.EN
	}
	return m.PL
}

// Count writes a number with the Polish form of what it counts: 1 słowo, 2 słowa,
// 5 słów, 12 słów, 22 słowa (CLDR's plural categories one, few and many).
func Count(n int, one, few, many string) string {
	form := many
	switch last, tens := n%10, n/10%10; {
	case n == 1:
		form = one
	case 2 <= last && last <= 4 && tens != 1:
		form = few
	}
	return strconv.Itoa(n) + " " + form
}

// Rule is one rule: its documentation, which explain, hover, SARIF and the rule
// reference print, and its check.
type Rule struct {
	ID    string // "gender/address-past-2sg"
	Title Message
	// Why says what the reader of the text feels or misses: the reason of the
	// rule, a few sentences.
	Why    Message
	Source string // where the norm comes from, with a date or a paragraph
	// Bad are texts with findings of this rule, each with what its first
	// suggestion makes of it; Good are texts without. A test runs them all.
	Bad  []Example
	Good []string
	// Severity holds where Types says nothing.
	Severity Severity
	Types    map[Type]Severity
	// Adjust, if set, changes the severity by other settings (a strategy that
	// asks for more); it is given what Severity and Types say.
	Adjust func(*Settings, Severity) Severity
	// Options are the thresholds that a configuration may change.
	Options []Option
	Since   string // the version that brought the rule
	// Check looks at one view of one block. Either Check or CheckDocument is
	// set. Rules keep no state: one Rule serves all files at once.
	Check func(*Pass)
	// CheckDocument looks at all texts of a document, for what only shows
	// there: mixed forms of address, a missing contact.
	CheckDocument func(*Pass)
}

// Example is a text that a rule finds fault with. Fixed is the text after the
// first suggestion of its first finding, "" where the rule offers none.
type Example struct {
	Text, Fixed string
	Type        Type // document type, "" for the default
}

// Option is a threshold of a rule: [rules."plain/long-sentence"] max = 25.
type Option struct {
	Name    string
	Default int     // 0 or 1 where Switch is set
	Meaning Message // with its unit
	Switch  bool    // it is true or false, and no number
}

// Family is the part of the id before the slash.
func (r *Rule) Family() string {
	for i := range r.ID {
		if r.ID[i] == '/' {
			return r.ID[:i]
		}
	}
	return r.ID
}

// SeverityIn is the severity of the rule in documents of a type.
func (r *Rule) SeverityIn(t Type) Severity {
	if s, ok := r.Types[t]; ok {
		return s
	}
	return r.Severity
}

// Safety says whether a suggestion may be applied unseen.
type Safety uint8

// The safeties.
const (
	Unsafe Safety = iota // a choice of wording: a person picks it
	Safe                 // keeps meaning and tone
)

// String is the name of the safety in JSON.
func (s Safety) String() string {
	if s == Safe {
		return "safe"
	}
	return "unsafe"
}

// Suggestion is one way to mend a finding: edits to be applied together.
type Suggestion struct {
	Title  Message
	Safety Safety
	Edits  []fix.Edit // over the source, sorted, without conflicts
	Result string     // the sentence after the edits, as its reader sees it
}

// Context is the rest of a finding's sentence, as its reader sees it.
type Context struct {
	Before, After string
}

// Finding is a place that a rule objects to.
type Finding struct {
	Rule     *Rule
	Severity Severity
	Message  Message
	Span     span.Span
	Text     string      // what stands at Span, as the reader sees it
	Context  Context     // what stands around Text
	Related  []span.Span // words that agree with the main span, sorted
	// Sentence is the range of the source of the sentence around Span.
	Sentence span.Span
	// Objects are what the source has for each document.Object of the sentence,
	// in order: placeholders and code.
	Objects     []string
	Key         string // of the block
	Suggestions []Suggestion
}
