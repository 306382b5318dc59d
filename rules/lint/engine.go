package lint

import (
	"context"
	"maps"
	"slices"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/rewrite"
	"github.com/zwrot/zwrot/rules/span"
)

// maxSuggestions is how many suggestions a finding offers at most: a longer
// menu is read by nobody.
const maxSuggestions = 4

// Engine runs rules over documents. It is immutable and safe for concurrent use.
type Engine struct {
	rules    []*Rule
	analyser *language.Analyser
	rewriter *rewrite.Rewriter
}

// Load makes an engine of rules with the dictionary and the word lists that are
// compiled into the program. An error is a fault in one of the lists.
func Load(rules []*Rule) (*Engine, error) {
	rewriter, err := rewrite.New(morph.Embedded())
	if err != nil {
		return nil, err
	}
	names, err := dictionaries.LoadNames()
	if err != nil {
		return nil, err
	}
	abbreviations, err := dictionaries.LoadAbbreviations()
	if err != nil {
		return nil, err
	}
	analyser := language.NewAnalyser(rewriter.Dictionary, rewriter.Nouns, names, abbreviations, rewriter.Government)
	return NewEngine(rules, analyser, rewriter), nil
}

// NewEngine makes an engine of rules, which run in the order given.
func NewEngine(rules []*Rule, analyser *language.Analyser, rewriter *rewrite.Rewriter) *Engine {
	return &Engine{rules: rules, analyser: analyser, rewriter: rewriter}
}

// With is an engine of other rules with the same dictionary and lists.
func (e *Engine) With(rules ...*Rule) *Engine { return NewEngine(rules, e.analyser, e.rewriter) }

// Check returns what the rules find in a document, sorted by position.
func (e *Engine) Check(doc *document.Document, settings *Settings) []Finding {
	findings, _ := e.CheckTexts(context.Background(), doc, e.Analyse(doc), settings) // nothing ends this context
	return findings
}

// Analyse returns the texts of a document: one for each view of each block.
func (e *Engine) Analyse(doc *document.Document) []*language.Text {
	var texts []*language.Text
	for i := range doc.Blocks {
		block := &doc.Blocks[i]
		for j := range block.Views {
			texts = append(texts, e.analyser.Analyse(block, &block.Views[j]))
		}
	}
	return texts
}

// CheckTexts is Check for a document that was analysed before. It returns the
// error of ctx when that ends first.
func (e *Engine) CheckTexts(ctx context.Context, doc *document.Document, texts []*language.Text, settings *Settings) ([]Finding, error) {
	parts := make([]*part, len(texts))
	for i, t := range texts {
		parts[i] = &part{text: t}
	}
	seen := map[place]bool{} // spares the suggestions of repeats
	return e.checkParts(ctx, doc, parts, settings, seen)
}

// place is where a rule found something.
type place struct {
	rule *Rule
	span span.Span
}

// checkParts returns what the rules find in the texts of a document, or the
// error of ctx when that ends first. Where seen is set, what further views of a
// block say again is left out at once, so that parts are not whole.
func (e *Engine) checkParts(ctx context.Context, doc *document.Document, parts []*part, settings *Settings, seen map[place]bool) ([]Finding, error) {
	texts := firstViews(parts)
	if foreign(texts) {
		return nil, nil
	}
	pass := &Pass{ctx: ctx, Document: doc, Settings: settings, Rewriter: e.rewriterFor(settings), Texts: texts, facts: newFacts(texts), seen: seen}
	var reports []report // of rules for whole documents
	for _, r := range e.rules {
		if pass.severity = settings.severity(r); r.CheckDocument != nil && pass.severity != Off {
			pass.rule, pass.reports = r, nil
			r.CheckDocument(pass)
			reports = append(reports, pass.reports...)
		}
	}
	weights := map[*language.Sentence]int{}
	var findings []Finding
	for _, p := range parts {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		findings = append(findings, e.checkPart(pass, p)...)
		maps.Copy(weights, p.weights)
	}
	// A rewrite for what shows in the whole document is tried with the other
	// rules alone: it must not make the sentence worse for them.
	findings = append(findings, e.findings(pass, reports, weights, 1)...)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	findings = withoutRepeats(findings)
	slices.SortStableFunc(findings, func(a, b Finding) int { return span.Compare(a.Span, b.Span) })
	return findings, nil
}

// foreign reports a document in another language, as the folders of a firm have
// beside the Polish ones: more than three quarters of its text stand in sentences
// that are not Polish, so that a letter in two languages is checked. Of 870 English
// pages that finds about three in four.
func foreign(texts []*language.Text) bool {
	const fewest = 30 // tokens that tell
	all, alien := 0, 0
	for _, t := range texts {
		for i := range t.Sentences {
			s := &t.Sentences[i]
			all += len(s.Tokens)
			if s.Foreign() {
				alien += len(s.Tokens)
			}
		}
	}
	return all >= fewest && 4*alien > 3*all
}

// weigh adds up the weights of the reports of each sentence.
func weigh(reports []report) map[*language.Sentence]int {
	weights := map[*language.Sentence]int{}
	for i := range reports {
		weights[reports[i].Sentence] += weightOf(reports[i].severity)
	}
	return weights
}

// findings turns reports into findings. weights are those of the sentences by
// the rules for single texts; a suggestion must leave less than that and slack.
func (e *Engine) findings(pass *Pass, reports []report, weights map[*language.Sentence]int, slack int) []Finding {
	out, tried := make([]Finding, 0, len(reports)), map[*language.Sentence]*trials{}
	for i := range reports {
		if pass.ctx.Err() != nil {
			return nil // a page in one paragraph has thousands
		}
		r := &reports[i]
		f := r.finding(pass.Document)
		if at := (place{f.Rule, f.Span}); pass.seen != nil {
			if pass.seen[at] {
				continue
			}
			pass.seen[at] = true
		}
		if tried[r.Sentence] == nil {
			tried[r.Sentence] = &trials{weights: map[string]int{}}
		}
		f.Suggestions = e.suggestions(r, weights[r.Sentence]+slack, pass, tried[r.Sentence])
		out = append(out, f)
	}
	return out
}

// withoutRepeats drops what further views of a block say again of the text
// outside their branch.
func withoutRepeats(findings []Finding) []Finding {
	seen := make(map[place]bool, len(findings))
	return slices.DeleteFunc(findings, func(f Finding) bool {
		at := place{f.Rule, f.Span}
		again := seen[at]
		seen[at] = true
		return again
	})
}

// rewriterFor is the rewriter with the settings' own nouns.
func (e *Engine) rewriterFor(settings *Settings) *rewrite.Rewriter {
	if settings.Nouns == nil {
		return e.rewriter
	}
	own := *e.rewriter
	own.Nouns = settings.Nouns
	return &own
}

// run lets the rules that look at single texts look at t.
func (e *Engine) run(pass *Pass, t *language.Text) []report {
	pass.Text, pass.once = t, nil
	whole := pass.Settings
	pass.Settings = whole.forKey(t.Block.Key)
	defer func() { pass.Settings = whole }()
	var reports []report
	for _, r := range pass.Settings.with(e.rules) {
		if pass.severity = pass.Settings.severity(r); r.Check != nil && pass.severity != Off {
			pass.rule, pass.reports = r, nil
			r.Check(pass)
			reports = append(reports, pass.reports...)
		}
	}
	return reports
}

// suggestions turns the proposals of a report into suggestions, leaving out
// those that fail the generator's checks: each must be writable in its place,
// and the sentence that it gives must draw fewer findings than before, by their
// weight.
func (e *Engine) suggestions(r *report, before int, pass *Pass, trials *trials) []Suggestion {
	var out []Suggestion
	neutral := -1
	for _, p := range r.Proposals {
		if len(out) == maxSuggestions {
			break
		}
		s, ok := r.suggestion(p)
		if !ok || slices.ContainsFunc(out, func(o Suggestion) bool { return o.Result == s.Result }) {
			continue
		}
		if slices.ContainsFunc(s.Edits, func(e fix.Edit) bool { return pass.Document.IsKey(e.Span) }) {
			s.Safety = Unsafe // translations are found by what stands there
		}
		weight, known := trials.weights[s.Result]
		if !known {
			if trials.bytes += len(s.Result); trials.bytes > maxTrials {
				break
			}
			weight = e.weightOf(s.Result, r.text, pass)
			trials.weights[s.Result] = weight
		}
		if weight < before {
			if neutral < 0 && p.Code != "T22" { // which says both forms
				neutral = len(out)
			}
			out = append(out, s)
		}
	}
	if len(out) > 0 {
		if s, ok := e.branch(r, out[max(neutral, 0)], pass); ok {
			out = append(out[:min(len(out), maxSuggestions-1)], s)
		}
	}
	return out
}

// maxTrials is how many bytes of rewritten text the rules look at for one
// sentence. Only a page without a full stop has more; its last findings come
// without suggestions, for every trial reads the whole sentence again.
const maxTrials = 1 << 16

// trials are the rewrites of one sentence that were tried.
type trials struct {
	weights map[string]int // of the findings that a rewrite draws
	bytes   int
}

// weightOf makes one error worse than several warnings, and a warning worse
// than several infos.
func weightOf(s Severity) int { return [...]int{0, 1, 10, 100}[s] }

// weightOf is the weight of the findings that a rewritten sentence would draw
// among the other texts of the document.
func (e *Engine) weightOf(sentence string, t *language.Text, pass *Pass) int {
	view := &document.View{
		Text:   sentence,
		Pieces: []document.Piece{{End: len(sentence), Source: span.Span{End: len(sentence)}}},
	}
	block := &document.Block{Role: t.Block.Role, Key: t.Block.Key, Quoted: t.Block.Quoted}
	doc := &document.Document{Source: []byte(sentence)}
	weight := 0
	trial := &Pass{Document: doc, Settings: pass.Settings, Rewriter: pass.Rewriter, Texts: pass.Texts, facts: pass.facts, Trial: true}
	e.analyser.Try(block, view, func(text *language.Text) {
		for _, r := range e.run(trial, text) {
			weight += weightOf(r.severity)
		}
	})
	return weight
}

// firstViews keeps one text of each block.
func firstViews(parts []*part) []*language.Text {
	var out []*language.Text
	for _, p := range parts {
		if len(out) == 0 || out[len(out)-1].Block != p.text.Block {
			out = append(out, p.text)
		}
	}
	return out
}
