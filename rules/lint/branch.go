package lint

import (
	"strings"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/rewrite"
	"github.com/zwrot/zwrot/rules/span"
)

// maxBranchTrials is how many bytes of changed documents are read again in one
// check, for branches on gender. Only where a long document has many findings
// the last come without.
const maxBranchTrials = 1 << 20

// branch is the suggestion that asks for the reader's gender in the document's
// own language: the words for a woman, those for a man as they stand, and the
// first suggestion without gender for everybody else. It is tried by reading the
// new document.
func (e *Engine) branch(r *report, neutral Suggestion, pass *Pass) (s Suggestion, ok bool) {
	doc := pass.Document
	if r.Feminine == nil || doc.Switch == nil || r.text.Block.Role == document.FrontMatter {
		return s, false
	}
	feminine, ok := r.suggestion(rewrite.Proposal{Draft: r.Feminine})
	if !ok {
		return s, false
	}
	sentence := r.text.View.Text[r.Sentence.Start:r.Sentence.End]
	edits := map[byte][]fix.Edit{'f': feminine.Edits, 'm': nil, 'o': neutral.Edits}
	results := []string{feminine.Result, sentence}
	at := feminine.Edits[0].Span
	for _, g := range doc.Switch.Genders() {
		for _, edit := range edits[g] {
			at = at.Cover(edit.Span)
		}
		if g == 'o' {
			results = append(results, neutral.Result)
		}
	}
	texts := map[byte]string{}
	for _, g := range doc.Switch.Genders() {
		text, err := fix.Apply(doc.Source[at.Start:at.End], within(edits[g], at))
		if err != nil {
			return s, false
		}
		texts[g] = string(text)
	}
	written, ok := doc.Divide(r.text.View, at, doc.Switch, texts)
	if !ok || !e.holds(r, fix.Edit{Span: at, New: written}, results, pass) {
		return s, false
	}
	_, word := r.Feminine.Changed()
	return Suggestion{
		Title: Message{PL: "Zapytaj o płeć: „" + word + "” w osobnej gałęzi", EN: "Ask for gender: “" + word + "” in a branch of its own"},
		Edits: []fix.Edit{{Span: at, New: written}},
		// What most readers see of it.
		Result: feminine.Result,
	}, true
}

// within is the edits that lie in a range, as edits of the range alone.
func within(edits []fix.Edit, at span.Span) []fix.Edit {
	out := make([]fix.Edit, len(edits))
	for i, e := range edits {
		out[i] = fix.Edit{Span: span.Span{Start: e.Start - at.Start, End: e.End - at.Start}, New: e.New}
	}
	return out
}

// holds reports whether the document with an edit reads as it should: the block
// has a view with each of the sentences, and the rules of the family find
// nothing where the edit is.
func (e *Engine) holds(r *report, edit fix.Edit, sentences []string, pass *Pass) bool {
	was := pass.Document
	if pass.branched += len(was.Source); pass.branched > maxBranchTrials {
		return false
	}
	src, err := fix.Apply(was.Source, []fix.Edit{edit})
	if err != nil {
		return false
	}
	doc, err := document.Parse(was.Name, src, document.Options{Format: was.Format, GenderNames: pass.Settings.GenderNames})
	if err != nil || len(doc.Problems) > len(was.Problems) || len(doc.Blocks) != len(was.Blocks) {
		return false
	}
	at := span.Span{Start: edit.Start, End: edit.Start + len(edit.New)}
	trial := &Pass{Document: doc, Settings: pass.Settings, Rewriter: pass.Rewriter, Texts: pass.Texts, facts: pass.facts, Trial: true}
	for i := range was.Blocks {
		if &was.Blocks[i] == r.text.Block {
			return e.clean(trial, &doc.Blocks[i], r.rule.Family(), at) && readsAll(&doc.Blocks[i], sentences)
		}
	}
	return false
}

// clean reports whether no rule of a family finds anything in a range of the
// source where a block stands.
func (e *Engine) clean(trial *Pass, block *document.Block, family string, at span.Span) bool {
	for i := range block.Views {
		found := false
		e.analyser.Try(block, &block.Views[i], func(text *language.Text) {
			for _, r := range e.run(trial, text) {
				f := r.finding(trial.Document)
				found = found || r.rule.Family() == family && f.Span.Overlaps(at)
			}
		})
		if found {
			return false
		}
	}
	return true
}

// readsAll reports whether each of the sentences can be read in a block.
func readsAll(block *document.Block, sentences []string) bool {
	for _, s := range sentences {
		seen := false
		for i := range block.Views {
			seen = seen || strings.Contains(block.Views[i].Text, s)
		}
		if !seen {
			return false
		}
	}
	return true
}
