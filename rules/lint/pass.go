package lint

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/rewrite"
	"github.com/zwrot/zwrot/rules/span"
)

// Pass is what a rule works on: one text (a view of a block) for Check, all
// texts of the document for CheckDocument.
type Pass struct {
	ctx      context.Context // of the whole check
	Document *document.Document
	Settings *Settings
	Rewriter *rewrite.Rewriter
	Text     *language.Text // nil in CheckDocument
	// Texts are the first view of each block, in order; in a trial those of the
	// document before the rewrite. Check must not read them but through [Fact].
	Texts []*language.Text
	// Trial is set when the text is a rewrite under test: a rule may leave its
	// proposals out then.
	Trial    bool
	rule     *Rule
	severity Severity
	reports  []report
	facts    *facts
	seen     map[place]bool
	once     map[string]any // see [Once]
	branched int            // bytes read again for branches, see [Engine.branch]
}

// Report is what a rule says of some tokens of a sentence.
type Report struct {
	Sentence *language.Sentence
	Main     [2]int // tokens [from, to): the main span
	Related  []int  // tokens that agree with it
	// Severity lowers the rule's severity; 0 leaves it. It never raises it.
	Severity  Severity
	Message   Message
	Proposals []rewrite.Proposal // best first
	// Feminine is the sentence as it is said to a woman where it speaks to a man;
	// a document that asks for its reader's gender gets a branch of it. nil where
	// there is none.
	Feminine *rewrite.Draft
}

// report is a Report on its way through the engine.
type report struct {
	Report
	text     *language.Text
	rule     *Rule
	severity Severity
}

// Report adds a finding in the text of the pass.
func (p *Pass) Report(r Report) { p.ReportIn(p.Text, r) }

// ReportIn adds a finding in one of the texts of the document.
func (p *Pass) ReportIn(t *language.Text, r Report) {
	if tokens := r.Sentence.Tokens; p.Settings.inGlossary(t.View.Text, tokens[r.Main[0]].Start, tokens[r.Main[1]-1].End) {
		return
	}
	severity := p.severity
	if r.Severity != Off && r.Severity < severity {
		severity = r.Severity
	}
	p.reports = append(p.reports, report{Report: r, text: t, rule: p.rule, severity: severity})
}

// Option is the value of one of the rule's options under the settings.
func (p *Pass) Option(name string) int {
	if v, ok := p.Settings.Options[p.rule.ID+"."+name].(int64); ok { // TOML's integers
		return int(v)
	}
	for _, o := range p.rule.Options {
		if o.Name == name {
			return o.Default
		}
	}
	panic(p.rule.ID + " does not declare the option " + name)
}

// Draft begins a rewrite of a sentence of the pass's text.
func (p *Pass) Draft(s *language.Sentence) *rewrite.Draft {
	return rewrite.NewDraft(p.Text, s)
}

// finding turns a report into positions of the source, without suggestions.
func (r *report) finding(doc *document.Document) Finding {
	view, tokens := r.text.View, r.Sentence.Tokens
	start, end := tokens[r.Main[0]].Start, tokens[r.Main[1]-1].End
	f := Finding{
		Rule:     r.rule,
		Severity: r.severity,
		Message:  r.Message,
		Span:     view.SourceSpan(start, end),
		Text:     view.Text[start:end],
		Context:  Context{view.Text[r.Sentence.Start:start], view.Text[end:r.Sentence.End]},
		Sentence: view.SourceSpan(r.Sentence.Start, r.Sentence.End),
		Key:      r.text.Block.Key,
	}
	for _, p := range view.Objects(r.Sentence.Start, r.Sentence.End) {
		f.Objects = append(f.Objects, string(doc.Source[p.Source.Start:p.Source.End]))
	}
	for _, i := range r.Related {
		f.Related = append(f.Related, view.SourceSpan(tokens[i].Start, tokens[i].End))
	}
	slices.SortFunc(f.Related, span.Compare)
	f.Related = slices.Compact(f.Related)
	return f
}

// suggestion turns a proposal into edits of the source; ok is false when an
// edit would swallow a placeholder, mark-up or code.
func (r *report) suggestion(p rewrite.Proposal) (s Suggestion, ok bool) {
	view := r.text.View
	edits := p.Draft.Edits()
	if len(edits) == 0 {
		return s, false
	}
	for _, e := range edits {
		at, written, ok := view.Replace(e.Start, e.End, e.New)
		if !ok {
			return s, false
		}
		s.Edits = append(s.Edits, fix.Edit{Span: at, New: written})
	}
	s.Result = p.Draft.Text()
	if s.Result != "" && strings.IndexFunc(s.Result, unicode.IsLetter) < 0 {
		return s, false // "W dniu %s": a value is no sentence
	}
	s.Title = title(p.Draft)
	if p.Safe {
		s.Safety = Safe
	}
	return s, true
}

// title says what a suggestion does in the words that it puts in place of
// others: short enough for an editor's menu.
func title(d *rewrite.Draft) Message {
	before, after := d.Changed()
	switch {
	case after == "":
		return Message{PL: "Usuń „" + before + "”", EN: "Delete “" + before + "”"}
	case before == "":
		return Message{PL: "Wstaw „" + after + "”", EN: "Insert “" + after + "”"}
	}
	return Message{PL: "Zamień na „" + after + "”", EN: "Change to “" + after + "”"}
}
