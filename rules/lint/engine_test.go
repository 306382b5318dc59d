package lint_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func engine(t *testing.T, rules ...*lint.Rule) *lint.Engine {
	t.Helper()
	engine, err := lint.Load(rules)
	if err != nil {
		t.Fatal(err)
	}
	return engine
}

func parse(t *testing.T, name, text string) *document.Document {
	t.Helper()
	doc, err := document.Parse(name, []byte(text), document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// wordRule objects to a word and offers others in its place.
func wordRule(id, word string, severity lint.Severity, others ...string) *lint.Rule {
	return &lint.Rule{ID: id, Severity: severity, Check: func(p *lint.Pass) {
		for i := range p.Text.Sentences {
			s := &p.Text.Sentences[i]
			for j := range s.Tokens {
				if s.Tokens[j].Text != word {
					continue
				}
				var proposals []rewrite.Proposal
				for _, other := range others {
					proposals = append(proposals, rewrite.Proposal{Draft: p.Draft(s).Word(j, other)})
				}
				p.Report(lint.Report{Sentence: s, Main: [2]int{j, j + 1}, Proposals: proposals})
			}
		}
	}}
}

func TestFindingsStandWhereTheSourceSays(t *testing.T) {
	const src = "<p>Za\u017c\u00f3\u0142&#263; z\u0142y <b>s\u0142o</b>wnik i z\u0142y list.</p>\n"
	doc := parse(t, "a.html", src)
	findings := engine(t, wordRule("test/bad", "zły", lint.Warning, "dobry")).Check(doc, &lint.Settings{})
	if len(findings) != 2 {
		t.Fatalf("%d findings, want 2", len(findings))
	}
	for _, f := range findings {
		if got := src[f.Span.Start:f.Span.End]; got != "zły" {
			t.Errorf("the span holds %q", got)
		}
		fixed, err := fix.Apply(doc.Source, f.Suggestions[0].Edits)
		if err != nil || !strings.Contains(string(fixed), "dobry") || strings.Count(string(fixed), "<") != strings.Count(src, "<") {
			t.Errorf("fixed: %q, %v", fixed, err)
		}
	}
	if findings[0].Span.Start > findings[1].Span.Start {
		t.Error("findings are not sorted")
	}
}

func TestSuggestionsThatMendNothingAreLeftOut(t *testing.T) {
	rules := []*lint.Rule{
		wordRule("test/a", "zły", lint.Warning, "zły", "gorszy", "dobry"),
		wordRule("test/b", "gorszy", lint.Warning),
	}
	findings := engine(t, rules...).Check(parse(t, "a.txt", "To zły list.\n"), &lint.Settings{})
	if len(findings) != 1 || len(findings[0].Suggestions) != 1 || findings[0].Suggestions[0].Result != "To dobry list." {
		t.Errorf("got %+v; want the one suggestion that draws no other finding", findings)
	}
}

func TestSuggestionsNeverSwallowMarkup(t *testing.T) {
	findings := engine(t, wordRule("test/bad", "zły", lint.Warning, "dobry")).Check(parse(t, "a.html", "<p>To z<b>ły</b> list.</p>"), &lint.Settings{})
	if len(findings) != 1 || len(findings[0].Suggestions) != 0 {
		t.Errorf("got %+v; want the word found and no edit that loses the tag", findings)
	}
}

func TestSeverity(t *testing.T) {
	rule := wordRule("test/bad", "zły", lint.Warning)
	rule.Types = map[lint.Type]lint.Severity{lint.Legal: lint.Info, lint.Chat: lint.Off}
	e := engine(t, rule)
	for _, test := range []struct {
		settings lint.Settings
		want     lint.Severity
	}{
		{lint.Settings{}, lint.Warning},
		{lint.Settings{Type: lint.Legal}, lint.Info},
		{lint.Settings{Type: lint.Chat}, lint.Off},
		{lint.Settings{Type: lint.Legal, Severities: map[string]lint.Severity{"test": lint.Error}}, lint.Error},
		{lint.Settings{Severities: map[string]lint.Severity{"test": lint.Error, "test/bad": lint.Off}}, lint.Off},
	} {
		findings := e.Check(parse(t, "a.txt", "To zły list.\n"), &test.settings)
		got := lint.Off
		if len(findings) > 0 {
			got = findings[0].Severity
		}
		if got != test.want {
			t.Errorf("%+v: %s, want %s", test.settings, got, test.want)
		}
	}
}

func TestBranchesAreReportedOnce(t *testing.T) {
	const src = "<p>To zły list, {% if n %}zły{% else %}ładny{% endif %} obrazek.</p>"
	findings := engine(t, wordRule("test/bad", "zły", lint.Warning)).Check(parse(t, "a.html", src), &lint.Settings{})
	if len(findings) != 2 {
		t.Errorf("%d findings, want one outside and one inside the branch", len(findings))
	}
}

// A page without a full stop is one sentence, which every trial of a suggestion
// reads again: all of its findings are reported, the last ones without
// suggestions.
func TestEndlessSentence(t *testing.T) {
	const words = 2000
	doc := parse(t, "a.txt", strings.Repeat("zły ", words)+"koniec.")
	findings := engine(t, wordRule("test/bad", "zły", lint.Warning, "dobry")).Check(doc, &lint.Settings{})
	if len(findings) != words {
		t.Fatalf("%d findings, want %d", len(findings), words)
	}
	if first, last := findings[0].Suggestions, findings[words-1].Suggestions; len(first) != 1 || len(last) != 0 {
		t.Errorf("suggestions of the first finding: %v, of the last: %v", first, last)
	}
}

// A whole page can be one paragraph: a check that is stopped within it tries no
// suggestion any more.
func TestCheckStopsWithinAText(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	trials := 0
	rule := wordRule("test/bad", "zły", lint.Warning, "dobry")
	check := rule.Check
	rule.Check = func(p *lint.Pass) {
		if p.Trial {
			trials++
		}
		check(p)
		stop()
	}
	e, doc := engine(t, rule), parse(t, "a.txt", "Dostał zły list. Dostała zły paragon.")
	findings, err := e.CheckTexts(ctx, doc, e.Analyse(doc), &lint.Settings{})
	if !errors.Is(err, context.Canceled) || findings != nil || trials > 0 {
		t.Errorf("%d findings, %d trials, %v", len(findings), trials, err)
	}
}

// A folder of texts has some in other languages: none of their words is Polish.
func TestForeignDocument(t *testing.T) {
	const english = "Dear customer, please find the list of your orders here. It is a pan of your own. " +
		"If you have any questions, please write to us and we will answer all of them."
	const polish = "Dzień dobry, oto pan z listą zamówień."
	rule := wordRule("test/pan", "pan", lint.Warning)
	for _, c := range []struct {
		text string
		want int
	}{{english, 0}, {polish, 1}, {english[:60] + "\n\n" + polish + " " + polish + " " + polish, 3}} {
		if got := len(engine(t, rule).Check(parse(t, "a.txt", c.text), &lint.Settings{})); got != c.want {
			t.Errorf("%q: %d findings, want %d", c.text, got, c.want)
		}
	}
}
