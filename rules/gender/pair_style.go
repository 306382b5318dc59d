package gender

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

// pairWriters are the rewriters for pairs, in the order in which their pairs are
// offered: in the style of the house where a short pair may stand, then in full.
func pairWriters(p *lint.Pass) []*rewrite.Rewriter {
	style := map[lint.PairStyle]rewrite.PairStyle{
		lint.PairSlash: rewrite.SlashPair, lint.PairBrackets: rewrite.BracketPair, lint.PairStar: rewrite.StarPair,
	}[p.Settings.PairStyle]
	if style == rewrite.FullPair || !shortPairsFit(p) {
		return []*rewrite.Rewriter{p.Rewriter}
	}
	return []*rewrite.Rewriter{p.Rewriter.WithPairs(style), p.Rewriter}
}

// shortPairsFit reports a text in which short pairs are no finding: see
// gender/paired-shortened.
func shortPairsFit(p *lint.Pass) bool {
	switch p.Settings.ShortenedPairs {
	case "allow":
		return true
	case "forbid":
		return false
	}
	return p.Settings.Type == lint.UI || forms(p.Text.Block.Role)
}

// pairOf writes both forms of token i.
func pairOf(p *lint.Pass, s *language.Sentence, i int, feminine string) []rewrite.Proposal {
	var out []rewrite.Proposal
	for _, rw := range pairWriters(p) {
		if pair, ok := rw.Pair(feminine, s.Tokens[i].Text); ok {
			out = append(out, rewrite.Proposal{Draft: p.Draft(s).Word(i, pair), Code: "T22"})
		}
	}
	return out
}
