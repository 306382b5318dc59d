package terms

import (
	"slices"

	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

// Set is the tables of a run, found in one pass.
type Set struct {
	name   string // by which a pass knows what the set has found
	index  *Index
	tables map[string]*Table // by rule
}

// NewSet makes a set of tables.
func NewSet(tables ...*Table) *Set {
	s := &Set{name: "terms", index: NewIndex(tables...), tables: map[string]*Table{}}
	for _, t := range tables {
		s.tables[t.Rule] = t
		s.name += " " + t.Rule
	}
	return s
}

// Table is the table of a rule, nil if there is none.
func (s *Set) Table(rule string) *Table { return s.tables[rule] }

// Matches are the phrases of a rule's table in the text of a pass.
func (s *Set) Matches(p *lint.Pass, rule string) []Match {
	all := lint.Once(p, s.name, func() []Match { return s.index.Find(p.Text) })
	var out []Match
	for _, m := range all {
		if m.Table.Rule == rule && m.Entry.in(p.Settings.Type) && !m.Sentence.Tokens[m.From].InIdentifier(p.Text.View.Text) {
			out = append(out, m)
		}
	}
	return out
}

// Check is the check of a rule that reports the phrases of its table. keep, if
// set, drops those that are fine; message is about the words found.
func (s *Set) Check(rule string, message func(text string) lint.Message, keep func(*lint.Pass, *Match) bool) func(*lint.Pass) {
	return func(p *lint.Pass) { s.report(p, rule, message, keep) }
}

// Check is [Set.Check] with the embedded tables.
func Check(rule string, message func(text string) lint.Message, keep func(*lint.Pass, *Match) bool) func(*lint.Pass) {
	return func(p *lint.Pass) { Embedded().report(p, rule, message, keep) }
}

func (s *Set) report(p *lint.Pass, rule string, message func(text string) lint.Message, keep func(*lint.Pass, *Match) bool) {
	for _, m := range s.Matches(p, rule) {
		if keep == nil || keep(p, &m) {
			p.Report(Report(p, &m, message))
		}
	}
}

// Report is what a rule says of a match.
func Report(p *lint.Pass, m *Match, message func(text string) lint.Message) lint.Report {
	s := m.Sentence
	text := p.Text.View.Text[s.Tokens[m.From].Start:s.Tokens[m.To-1].End]
	r := lint.Report{Sentence: s, Main: [2]int{m.From, m.To}, Severity: m.Entry.Severity, Message: message(text)}
	if m.Entry.Why != "" {
		r.Message = lint.Message{PL: m.Entry.Why, EN: m.Entry.Why}
	}
	if m.Entry.Fine != "" {
		r.Message.PL += " W porządku " + m.Entry.Fine + "."
		r.Message.EN += " (Fine: " + m.Entry.Fine + ".)"
	}
	if p.Trial {
		return r
	}
	w := &Writer{Rewriter: p.Rewriter, Text: p.Text}
	for _, d := range w.Drafts(m) {
		r.Proposals = append(r.Proposals, rewrite.Proposal{Draft: d, Safe: m.Entry.Safe})
	}
	return r
}

// HasLemma reports whether a word of the match's sentence has one of the lemmas.
func (m *Match) HasLemma(lemmas ...string) bool {
	return slices.ContainsFunc(m.Sentence.Tokens, func(t language.Token) bool { return t.HasLemma(lemmas...) })
}
