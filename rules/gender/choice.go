package gender

import (
	"slices"

	"github.com/zwrot/zwrot/rules/rewrite"
)

// How well a rewrite fits, the best first. What is poor is offered only where
// nothing better is.
const (
	exact   = iota // says the same of everybody
	plain          // the neutral phrase, where it fits its place
	both           // both nouns
	doubled        // both nouns and one verb twice, or a phrase that says more
	loose          // another actor, or a phrase without what makes it clear
	poor           // grammatical, and clumsy
)

// choices are proposals with how well they fit.
type choices []choice

type choice struct {
	rewrite.Proposal
	rank int
}

func (c *choices) add(rank int, code string, d *rewrite.Draft, ok bool) {
	if ok {
		*c = append(*c, choice{rewrite.Proposal{Draft: d, Code: code}, rank})
	}
}

// ranked are the proposals, the best first, without the poor ones where there is
// a better one.
func (c choices) ranked() []rewrite.Proposal {
	slices.SortStableFunc(c, func(a, b choice) int { return a.rank - b.rank })
	var out []rewrite.Proposal
	for _, one := range c {
		if one.rank >= poor && len(out) > 0 {
			break
		}
		out = append(out, one.Proposal)
	}
	return out
}
