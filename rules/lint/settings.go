package lint

import (
	"path"
	"slices"
	"time"

	"github.com/zwrot/zwrot/dictionaries"
)

// Type is the kind of document a text belongs to; severities depend on it.
type Type string

// The document types. Unknown is what a file is without configuration.
const (
	Unknown Type = ""
	UI      Type = "ui"
	Email   Type = "email"
	Letter  Type = "letter"
	Help    Type = "help"
	Legal   Type = "legal"
	Survey  Type = "survey"
	JobAd   Type = "jobad"
	Chat    Type = "chat"
)

// Types lists the document types that a user can name.
func Types() []Type {
	return []Type{UI, Email, Letter, Help, Legal, Survey, JobAd, Chat}
}

// ParseType returns the type of a name; ok is false for an unknown one.
func ParseType(name string) (t Type, ok bool) {
	return Type(name), slices.Contains(Types(), Type(name))
}

// Strategy is which rewrites of person nouns come first.
type Strategy string

// The strategies.
const (
	Neutral  Strategy = "neutral"  // "osoby kupujące"
	Paired   Strategy = "paired"   // "klientki i klienci"
	Feminine Strategy = "feminine" // both forms visible, also in the plural past
)

// PairStyle is how a pair is written.
type PairStyle string

// The pair styles.
const (
	PairFull     PairStyle = "full"     // klientka lub klient
	PairSlash    PairStyle = "slash"    // klient/ka
	PairBrackets PairStyle = "brackets" // klient(ka)
	PairStar     PairStyle = "star"     // klient*ka
)

// Address is how the firm speaks to its reader.
type Address string

// The forms of address; "" when the configuration does not say.
const (
	Ty      Address = "ty"
	Wy      Address = "wy"
	Pan     Address = "pan" // Pan/Pani
	Panstwo Address = "panstwo"
)

// Settings are what the configuration says of one file. The zero value is the
// default: unknown type, neutral strategy.
type Settings struct {
	Type      Type
	Address   Address
	Strategy  Strategy
	PairStyle PairStyle
	// ShortenedPairs: "allow", "forms-only" or "forbid" ("" = forms-only).
	ShortenedPairs string
	// Recipient and Author are 'm', 'f' or 0 for unknown.
	Recipient, Author byte
	// GenderNames are further names of variables that hold a person's gender in
	// templates.
	GenderNames []string
	// Nouns is the table of nouns for people with the user's own entries; nil for
	// the embedded one.
	Nouns *dictionaries.Nouns
	// Types are the types of texts by the keys of their blocks; the first pattern
	// that fits holds, and Type for all other keys.
	Types []KeyType
	// Glossary are phrases that no rule may object to, as they are written.
	Glossary []string
	// Own are rules of the user's own packs, which run after all others.
	Own []*Rule `json:"-"`
	// Accepted are findings that the configuration accepts, for formats that have
	// no comments.
	Accepted []Accepted
	// Budget is what the measures of the text may be at most, by their names in
	// package readability.
	Budget map[string]float64
	// Severities overrides the severity of rules, by id or family.
	Severities map[string]Severity
	// Options are thresholds and lists of single rules: "plain/long-sentence.max".
	Options map[string]any
}

// KeyType is the document type of the texts under some keys of a catalogue.
type KeyType struct {
	Key  string // pattern of path.Match
	Type Type
}

// forKey are the settings of the text under a key.
func (s *Settings) forKey(key string) *Settings {
	for _, k := range s.Types {
		if ok, err := path.Match(k.Key, key); err != nil || !ok { // config has checked the pattern
			continue
		}
		own := *s
		own.Type = k.Type
		return &own
	}
	return s
}

// Accepted is findings that are accepted by the key of their block. See
// [Engine.Suppress].
type Accepted struct {
	Key    string   // pattern of path.Match
	Rules  []string // ids and families
	Reason string
	Until  time.Time // the last day, zero without an end
	// Source is the path of the configuration that says so.
	Source string
}

// Accepts reports whether a finding is among the accepted on a day.
func (a *Accepted) Accepts(f *Finding, today time.Time) bool {
	matched, err := path.Match(a.Key, f.Key)
	return err == nil && matched && f.Key != "" && !a.Expired(today) &&
		(slices.Contains(a.Rules, f.Rule.ID) || slices.Contains(a.Rules, f.Rule.Family()))
}

// Expired reports whether the last day is past.
func (a *Accepted) Expired(today time.Time) bool { return over(a.Until, today) }

// over reports whether a last day is past. The zero day never is.
func over(last, today time.Time) bool {
	return !last.IsZero() && !today.Before(last.AddDate(0, 0, 1))
}

// Pairs reports whether both forms are wanted before a neutral wording.
func (s *Settings) Pairs() bool { return s.Strategy == Paired || s.Strategy == Feminine }

// with is rules with the user's own.
func (s *Settings) with(rules []*Rule) []*Rule {
	if len(s.Own) == 0 {
		return rules
	}
	return slices.Concat(rules, s.Own)
}

// SeverityOf is what a rule reports at under the settings.
func (s *Settings) SeverityOf(r *Rule) Severity { return s.severity(r) }

// severity is what a rule reports at under the settings.
func (s *Settings) severity(r *Rule) Severity {
	if v, ok := s.Severities[r.ID]; ok {
		return v
	}
	if v, ok := s.Severities[r.Family()]; ok {
		return v
	}
	severity := r.SeverityIn(s.Type)
	if r.Adjust != nil {
		severity = r.Adjust(s, severity)
	}
	return severity
}
