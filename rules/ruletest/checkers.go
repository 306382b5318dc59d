package ruletest

import (
	"testing"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

// checkers makes engines that share one dictionary.
type checkers struct {
	analyser *language.Analyser
	rewriter *rewrite.Rewriter
}

func newCheckers(t testing.TB) *checkers {
	t.Helper()
	dict := morph.Embedded()
	abbreviations, err := dictionaries.LoadAbbreviations()
	if err != nil {
		t.Fatal(err)
	}
	names, err := dictionaries.LoadNames()
	if err != nil {
		t.Fatal(err)
	}
	rewriter, err := rewrite.New(dict)
	if err != nil {
		t.Fatal(err)
	}
	return &checkers{language.NewAnalyser(dict, rewriter.Nouns, names, abbreviations, rewriter.Government), rewriter}
}

func (c *checkers) engine(rules []*lint.Rule) *lint.Engine {
	return lint.NewEngine(rules, c.analyser, c.rewriter)
}
