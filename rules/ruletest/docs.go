package ruletest

import (
	"testing"

	"github.com/zwrot/zwrot/rules/lint"
)

// Docs runs the examples of every rule's documentation: each bad one must be
// found and its first suggestion give the fixed one, which must be clean; each
// good one must be clean.
func Docs(t *testing.T, rules []*lint.Rule) {
	checkers := newCheckers(t)
	for _, r := range rules {
		t.Run(r.ID, func(t *testing.T) {
			engine := checkers.engine([]*lint.Rule{r})
			for _, text := range missing(r) {
				t.Errorf("the documentation of %s lacks %s", r.ID, text)
			}
			for _, e := range r.Bad {
				s := &section{ext: ".txt", settings: lint.Settings{Type: e.Type}}
				if r.SeverityIn(e.Type) == lint.Off { // a rule that a configuration turns on
					s.settings.Severities = map[string]lint.Severity{r.ID: lint.Warning}
				}
				checkBad(t, engine, s, e)
			}
			for _, text := range r.Good {
				checkClean(t, engine, &section{ext: ".txt"}, text)
			}
		})
	}
}

// missing lists the fields of a rule's documentation that are empty.
func missing(r *lint.Rule) []string {
	var out []string
	for name, text := range map[string]string{
		"title in Polish": r.Title.PL, "title in English": r.Title.EN,
		"why in Polish": r.Why.PL, "why in English": r.Why.EN,
		"source": r.Source, "since": r.Since,
	} {
		if text == "" {
			out = append(out, name)
		}
	}
	if len(r.Bad) == 0 {
		out = append(out, "bad examples")
	}
	if len(r.Good) == 0 {
		out = append(out, "good examples")
	}
	return out
}

func checkBad(t *testing.T, engine *lint.Engine, s *section, e lint.Example) {
	t.Helper()
	findings, err := check(engine, s, e.Text)
	if err != nil {
		t.Error(err)
		return
	}
	if len(findings) == 0 {
		t.Errorf("nothing found in the bad example %q", e.Text)
		return
	}
	want := e.Fixed
	if want == "" {
		want = none
	}
	if have := suggested(e.Text, findings[0], 0); have != want {
		t.Errorf("bad example %q\nwant %s\nhave %s\n%s", e.Text, want, have, describe(findings))
	}
	if e.Fixed != "" {
		checkClean(t, engine, s, e.Fixed)
	}
}

func checkClean(t *testing.T, engine *lint.Engine, s *section, text string) {
	t.Helper()
	findings, err := check(engine, s, text)
	if err != nil {
		t.Error(err)
		return
	}
	if len(findings) > 0 {
		t.Errorf("found in the good text %q:\n%s", text, describe(findings))
	}
}
