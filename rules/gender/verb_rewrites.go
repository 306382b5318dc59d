package gender

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

// ranking collects the rewrites of a clause, best first.
type ranking struct {
	p   *lint.Pass
	rw  *rewrite.Rewriter
	c   *rewrite.VerbClause
	out []rewrite.Proposal
}

// transformation rewrites a clause; ok is false where it does not fit.
type transformation func(*rewrite.VerbClause) (d *rewrite.Draft, ok bool)

func newRanking(p *lint.Pass, c *rewrite.VerbClause) *ranking {
	return &ranking{p: p, rw: p.Rewriter, c: c}
}

// try adds what a transformation of the catalogue makes of the clause.
func (r *ranking) try(code string, apply transformation) {
	if d, ok := apply(r.c); ok {
		r.c.Dress(d)
		r.out = append(r.out, rewrite.Proposal{Draft: d, Code: code})
	}
}

// patterns adds the rewrites of the tables.
func (r *ranking) patterns() {
	r.out = append(r.out, r.rw.VerbPatterns(r.c, string(r.p.Settings.Type))...)
}

// withPair returns the rewrites with the two forms: last, or first where the
// strategy asks for them. Where all readers are women, the feminine comes first.
func (r *ranking) withPair() []rewrite.Proposal {
	neutral := r.out
	r.out = nil
	if r.p.Settings.Recipient == 'f' && r.c.Person == morph.Sec {
		r.try("T26", r.rw.FeminineForms)
		return append(r.out, neutral...)
	}
	for _, rw := range pairWriters(r.p) {
		r.try("T22", rw.BothForms)
	}
	if s := r.p.Settings.Strategy; s == lint.Paired || s == lint.Feminine {
		return append(r.out, neutral...)
	}
	return append(neutral, r.out...)
}

func (r *ranking) ui() bool { return r.p.Settings.Type == lint.UI }

func (r *ranking) perfective() bool { return r.c.Aspect&morph.Perf != 0 }

// achievement reports a verb for what can succeed or fail.
func (r *ranking) achievement() bool {
	return r.rw.Patterns.Listed(rewrites.Achievement, r.lemma())
}

// attempted reports a verb for what can succeed, and in a negated clause for what
// nobody leaves undone at will.
func (r *ranking) attempted() bool {
	return r.achievement() && (r.c.Negation < 0 || r.success() || r.rw.Patterns.Listed(rewrites.Attempt, r.lemma()))
}

// success reports a verb for what is worth saying that it succeeded.
func (r *ranking) success() bool { return r.rw.Patterns.Listed(rewrites.Success, r.lemma()) }

func (r *ranking) lemma() string {
	if r.c.Reflexive >= 0 {
		return r.c.Lemma + " się"
	}
	return r.c.Lemma
}

// rankPast ranks the rewrites of a past form.
func rankPast(p *lint.Pass, c *rewrite.VerbClause) []rewrite.Proposal {
	r := newRanking(p, c)
	r.try("T2", r.rw.Thanks)
	switch {
	case len(r.out) > 0:
		r.present()
	case c.Carrier >= 0 || c.StrayNot() || r.rw.SharesObject(c):
	default:
		r.past()
	}
	return r.withPair()
}

// past adds the rewrites for the kind of clause.
func (r *ranking) past() {
	switch r.c.Kind {
	case rewrite.When, rewrite.Before, rewrite.Since:
		r.try("T9", r.rw.Time)
		r.patterns()
		r.try("T4", r.rw.Passive)
	case rewrite.Relative:
		r.try("T3", r.rw.ByParticiple)
		r.patterns()
		r.try("T4", r.rw.Passive)
		r.lastingPresent()
	case rewrite.What:
		r.patterns()
		r.lastingPresent()
		r.try("T4", r.rw.PassiveWhat)
	case rewrite.Question, rewrite.Asked:
		r.try("T7", r.rw.Cause)
		r.patterns()
		r.question()
	case rewrite.If:
		r.patterns()
		r.condition()
	case rewrite.Because:
		r.patterns()
		r.try("T4", r.rw.ByAdjective)
		r.try("T4", r.rw.Passive)
		if r.rw.Bare(r.c) {
			r.try("T9", r.rw.Time)
		}
		if !r.perfective() {
			r.lastingPresent()
		}
	case rewrite.That:
		r.try("T4", r.rw.ByAdjective)
		r.patterns()
		r.that()
	default:
		r.patterns()
		if r.c.SaysHow() {
			r.present()
		}
		if r.c.Kind == rewrite.Main {
			r.try("T4", r.rw.ByAdjective)
		}
		r.statement()
	}
}

// present adds the present, unless the clause says that all is over.
func (r *ranking) present() {
	if !r.rw.PastTime(r.c) {
		r.try("T1", r.rw.ByPresent)
	}
}

// lastingPresent adds the present of a verb of what goes on.
func (r *ranking) lastingPresent() {
	if r.rw.Lasts(r.c) {
		r.present()
	}
}

// imperfectivePresent adds the present of an imperfective verb.
func (r *ranking) imperfectivePresent() {
	if !r.perfective() {
		r.present()
	}
}

func (r *ranking) question() {
	experience := r.rw.Experience(r.c)
	if !r.c.AsksWhether() {
		r.try("T4", r.rw.PassiveWhat)
		r.try("T4", r.rw.Passive)
		r.try("T4", r.rw.PassiveOfHabit)
	}
	r.try("T4", r.rw.ByAdjective)
	if r.attempted() {
		r.try("T8", r.rw.Managed)
	}
	if r.c.Kind == rewrite.Asked && r.c.AsksWhether() {
		r.try("T4", r.rw.State)
	}
	if r.c.AsksWhether() && !r.rw.PastTime(r.c) {
		r.try("T4", r.rw.Result)
	}
	before := len(r.out)
	if experience {
		r.try("T8", r.rw.Happened)
	}
	if r.rw.Lasts(r.c) && len(r.out) == before {
		r.imperfectivePresent()
	}
	if !r.c.AsksWhether() {
		return
	}
	if r.c.Negation < 0 && !r.c.HasPronoun() && r.rw.Patterns.Listed(rewrites.Doable, r.lemma()) {
		r.try("T8", r.rw.Managed)
	}
	r.try("T4", r.rw.Passive)
}

func (r *ranking) condition() {
	if r.c.IsYou() {
		r.try("T1", r.rw.ByPresent)
		return
	}
	r.try("T4", r.rw.ByAdjective)
	r.try("T1", r.rw.DenialByNoun)
	r.try("T1", r.rw.Denial)
	if r.rw.Settled(r.c) && r.rw.Bare(r.c) {
		r.try("T4", r.rw.State)
	}
	if !r.rw.PastTime(r.c) {
		r.try("T4", r.rw.Result)
	}
	if r.attempted() && r.c.Negation >= 0 || r.success() {
		r.try("T8", r.rw.Managed)
	}
	if r.rw.Experience(r.c) {
		r.try("T8", r.rw.Happened)
	}
	r.lastingPresent()
	if r.c.BeforeOrder() && r.rw.Bare(r.c) {
		r.try("T9", r.rw.Time)
	}
	r.try("T4", r.rw.Passive)
}

func (r *ranking) that() {
	if r.achievement() {
		r.try("T8", r.rw.Managed)
	}
	if r.c.Negation < 0 {
		r.try("T4", r.rw.Result)
	}
	if r.rw.ChecksOrRejoices(r.c) {
		r.present()
	}
	r.try("T4", r.rw.Passive)
	if r.c.Negation >= 0 {
		r.try("T8", r.rw.Managed)
	}
	r.present()
}

func (r *ranking) statement() {
	if r.ui() && r.c.Sole() {
		r.try("T5", r.rw.Confirmation)
		r.try("T1", r.rw.Order)
	}
	if r.c.NamesObject() {
		r.try("T5", r.rw.Confirmation)
	}
	r.try("T4", r.rw.Passive)
	if r.ui() {
		r.try("T5", r.rw.Confirmation)
	}
	if r.success() {
		r.try("T8", r.rw.Managed)
	}
}

// rankConditional ranks the rewrites of a conditional.
func rankConditional(p *lint.Pass, c *rewrite.VerbClause) []rewrite.Proposal {
	r := newRanking(p, c)
	r.try("T2", r.rw.Thanks)
	switch c.Kind {
	case rewrite.Purpose:
		r.try("T10", r.rw.PurposeByInfinitive)
		if r.rw.IsPurpose(r.c) {
			r.patterns()
		}
		r.try("T10", r.rw.PurposeImpersonal)
		r.try("T10", r.rw.PurposeByHelp)
	case rewrite.Before:
		r.try("T9", r.rw.Time)
	default:
		r.patterns()
		r.try("T11", r.rw.Indicative)
	}
	return r.withPair()
}

// rankFuture ranks the rewrites of "będziesz" with a past form.
func rankFuture(p *lint.Pass, c *rewrite.VerbClause) []rewrite.Proposal {
	r := newRanking(p, c)
	soon := r.rw.Soon(c) || c.Kind == rewrite.Before || c.Lemma == "móc" && (c.Shared || c.Negation >= 0 && c.Kind != rewrite.If)
	if soon {
		r.try("T13", r.rw.FutureImpersonal)
	}
	if r.rw.PresentForFuture(c) {
		r.try("T13", r.rw.FutureByPresent)
	}
	r.try("T13", r.rw.FutureByInfinitive)
	if !soon {
		r.try("T13", r.rw.FutureImpersonal)
	}
	return r.withPair()
}

// rankWinien ranks the rewrites of "powinieneś".
func rankWinien(p *lint.Pass, c *rewrite.VerbClause) []rewrite.Proposal {
	r := newRanking(p, c)
	r.patterns()
	r.try("T14", r.rw.ExpectThing)
	r.try("T14", r.rw.Expect)
	for _, word := range r.rw.Duty(c) {
		r.try("T14", func(c *rewrite.VerbClause) (*rewrite.Draft, bool) { return r.rw.Should(c, word) })
	}
	r.try("T14", r.rw.Forbid)
	return r.withPair()
}
