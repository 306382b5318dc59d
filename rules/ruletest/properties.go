package ruletest

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

// maxRounds bounds how often fixes are applied before a text must be stable:
// suggestions of one clause may conflict, so that one has to wait for the other.
const maxRounds = 5

// Properties checks what must hold for every suggestion, on the texts of all
// fixtures with all of the rules at once: its finding is gone after it, no
// other finding of its family comes up and none of another family at warning or
// above, placeholders stay as they are, each new word is known
// to the dictionary; and first suggestions, applied again and again, soon
// change nothing more.
func Properties(t *testing.T, dir string, rules []*lint.Rule) {
	checkers := newCheckers(t)
	engine, words := checkers.engine(rules), &words{checkers.analyser}
	forEachFile(t, dir, rules, func(t *testing.T, f *file, _ []*lint.Rule) {
		for i := range f.sections {
			s := &f.sections[i]
			for _, c := range s.cases {
				if c.marked == "" {
					continue
				}
				text, _, err := unmark(c.marked)
				if err != nil {
					t.Errorf("%s:%d: %v", f.path, c.line, err)
					continue
				}
				p := &properties{engine: engine, section: s, words: words}
				for _, problem := range p.check(text) {
					t.Errorf("%s:%d: %s", f.path, c.line, problem)
				}
			}
		}
	})
}

type properties struct {
	engine   *lint.Engine
	section  *section
	words    *words
	problems []string
}

func (p *properties) check(text string) []string {
	findings := p.findings(text)
	for _, f := range findings {
		for _, s := range f.Suggestions {
			p.checkSuggestion(text, findings, f, s)
		}
	}
	p.checkStable(text)
	return p.problems
}

func (p *properties) checkSuggestion(text string, before []lint.Finding, f lint.Finding, s lint.Suggestion) {
	after, err := fix.Apply([]byte(text), s.Edits)
	if err != nil {
		p.problem(f, s, err.Error())
		return
	}
	if string(after) == text {
		p.problem(f, s, "changes nothing")
		return
	}
	if a, b := p.objects(text), p.objects(string(after)); !slices.Equal(a, b) {
		p.problem(f, s, "placeholders, mark-up or code changed from "+strings.Join(a, " ")+" to "+strings.Join(b, " "))
	}
	left := p.findings(string(after))
	if countRule(left, f.Rule) >= countRule(before, f.Rule) {
		p.problem(f, s, "leaves its finding in place")
	}
	for _, l := range left {
		if l.Severity < lint.Warning && l.Rule.Family() != f.Rule.Family() {
			continue
		}
		if countRule(left, l.Rule) > countRule(before, l.Rule) {
			p.problem(f, s, "draws a new finding of "+l.Rule.ID+" on "+l.Text)
		}
	}
	for _, e := range s.Edits {
		for _, w := range p.words.unknown(strings.ReplaceAll(e.New, `\*`, "*"), text) { // a star in Markdown
			p.problem(f, s, "writes "+w+", which the dictionary doesn't know")
		}
	}
}

// checkStable applies first suggestions until nothing is left to apply.
func (p *properties) checkStable(text string) {
	for range maxRounds {
		var chosen []fix.Edit
		for _, f := range p.findings(text) {
			if len(f.Suggestions) > 0 {
				chosen, _ = fix.Merge(chosen, f.Suggestions[0].Edits)
			}
		}
		if len(chosen) == 0 {
			return
		}
		after, err := fix.Apply([]byte(text), chosen)
		if err != nil {
			p.problems = append(p.problems, err.Error())
			return
		}
		text = string(after)
	}
	p.problems = append(p.problems, "first suggestions still change the text after several rounds: "+text)
}

func (p *properties) findings(text string) []lint.Finding {
	findings, err := check(p.engine, p.section, text)
	if err != nil {
		p.problems = append(p.problems, err.Error()+" in "+text)
	}
	return findings
}

// objects lists what no suggestion may touch, as written in the source.
func (p *properties) objects(text string) []string {
	doc, err := parse("case"+p.section.ext, text)
	if err != nil {
		return []string{err.Error()}
	}
	var out []string
	for _, b := range doc.Blocks {
		for _, piece := range b.Views[0].Pieces {
			// Where there are several views, mark-up holds the text of the
			// branches that this one leaves out.
			markup := piece.Kind == document.Markup && len(b.Views) == 1
			if markup || piece.Kind == document.Placeholder || piece.Kind == document.Code {
				out = append(out, text[piece.Source.Start:piece.Source.End])
			}
		}
	}
	slices.Sort(out) // a rewrite may change their order
	return out
}

func (p *properties) problem(f lint.Finding, s lint.Suggestion, what string) {
	p.problems = append(p.problems, f.Rule.ID+" on "+f.Text+": the suggestion “"+s.Result+"” "+what)
}

func countRule(findings []lint.Finding, r *lint.Rule) int {
	n := 0
	for _, f := range findings {
		if f.Rule == r {
			n++
		}
	}
	return n
}

// words asks the analyser which words it knows.
type words struct{ analyser *language.Analyser }

// unknown returns the words of text that have no reading; those that the old
// text has too (names, brands) don't count.
func (w *words) unknown(text, old string) []string {
	view := &document.View{Text: text, Pieces: []document.Piece{{End: len(text)}}}
	block := &document.Block{Views: []document.View{*view}}
	var out []string
	for _, s := range w.analyser.Analyse(block, view).Sentences {
		for _, t := range s.Tokens {
			known := t.Kind != language.Word || len(t.Readings) > 0 || t.Marks.Has(language.Shortened)
			if !known && strings.IndexFunc(t.Text, unicode.IsLetter) >= 0 && !strings.Contains(old, t.Text) {
				out = append(out, t.Text)
			}
		}
	}
	return out
}
