package document

import (
	"slices"
	"unicode/utf8"
)

// maxViews bounds the views of one block: no text that a person wrote has as
// many alternatives in one paragraph.
const maxViews = 64

// alternatives are the conditionals that lie inside one block, and how they
// can be taken.
type alternatives struct {
	doc    *Document
	tmpl   *templates
	parts  []part
	active []int             // conditionals with all their tags in the block, in order
	first  map[string]string // by key: the side that the first view takes
}

// views makes the views of a block: the first takes the first branch
// everywhere, then each branch not yet shown gets a view of its own.
func (b *builder) views(parts []part) []View {
	alts := b.tmpl.alternatives(parts)
	alts.doc = b.doc
	outer := b.tmpl.enclosing(parts)
	if len(alts.active) == 0 {
		v, ok := b.view(slices.DeleteFunc(parts, func(p part) bool { return p.tag >= 0 }))
		v.Branches = outer
		if !ok {
			return nil
		}
		return []View{v}
	}
	var views []View
	size, limit := 0, 1<<20+8*sourceLen(parts)
	seen := map[branchRef]bool{}
	try := func(want branchRef) {
		if seen[want] {
			return
		}
		seen[want] = true
		shown, taken := alts.walk(alts.sides(want))
		if want.conditional >= 0 && !slices.Contains(taken, want) {
			return // no value of the conditions leads there
		}
		for _, t := range taken {
			seen[t] = true
		}
		if v, ok := b.view(shown); ok {
			v.Branches = append(slices.Clip(outer), b.tmpl.branchesOf(taken)...)
			views = append(views, v)
			size += len(v.Text)
		}
	}
	try(branchRef{-1, -1})
	for _, want := range alts.all() {
		if len(views) == maxViews || size > limit {
			b.doc.problem(parts[0].source.Start,
				"za dużo rozgałęzień w jednym akapicie; dalsze nie są sprawdzane",
				"too many branches in one paragraph; the rest is not checked")
			break
		}
		try(want)
	}
	return views
}

// branchRef names an arm of a conditional; arm -1 is that none is taken.
type branchRef struct{ conditional, arm int }

// alternatives finds the conditionals that lie wholly inside parts.
func (t *templates) alternatives(parts []part) *alternatives {
	a := &alternatives{tmpl: t, parts: parts, first: map[string]string{}}
	count := map[int]int{}
	for _, p := range parts {
		if p.tag < 0 || t.tags[p.tag].conditional < 0 {
			continue
		}
		c := t.tags[p.tag].conditional
		if count[c]++; count[c] == t.conditionals[c].tags {
			a.active = append(a.active, c)
		}
	}
	slices.Sort(a.active)
	for _, c := range a.active {
		if cond := &t.conditionals[c]; a.first[cond.key] == "" {
			a.first[cond.key] = cond.arms[0].value
		}
	}
	return a
}

// all lists the arms of the active conditionals, an absent else among them.
func (a *alternatives) all() []branchRef {
	var out []branchRef
	for _, c := range a.active {
		for i := range a.tmpl.conditionals[c].arms {
			out = append(out, branchRef{c, i})
		}
		if a.tmpl.conditionals[c].absent != "" {
			out = append(out, branchRef{c, -1})
		}
	}
	return out
}

// sides returns, by key, the sides to take so that an arm is shown.
func (a *alternatives) sides(want branchRef) map[string]string {
	if want.conditional < 0 {
		return a.first
	}
	sides := map[string]string{}
	for key, side := range a.first {
		sides[key] = side
	}
	for c, arm := want.conditional, want.arm; c >= 0; {
		cond := &a.tmpl.conditionals[c]
		if arm >= 0 {
			sides[cond.key] = cond.arms[arm].value
		} else {
			sides[cond.key] = cond.absent
		}
		c, arm = cond.parent, cond.parentArm
	}
	return sides
}

// walk returns the parts that are shown when the conditionals take sides, and
// the arms taken.
func (a *alternatives) walk(sides map[string]string) (shown []part, taken []branchRef) {
	type open struct{ conditional, chosen, current int }
	var stack []open
	hidden := 0
	for _, p := range a.parts {
		if p.tag < 0 {
			if hidden == 0 {
				shown = append(shown, p)
			}
			continue
		}
		tag := &a.tmpl.tags[p.tag]
		if _, ok := slices.BinarySearch(a.active, tag.conditional); !ok {
			continue
		}
		switch tag.role {
		case value:
			if hidden == 0 {
				arm := a.tmpl.conditionals[tag.conditional].choose(sides)
				shown = append(shown, a.printed(p, arm)...)
				taken = append(taken, branchRef{tag.conditional, arm})
			}
			continue
		case opening:
			chosen := a.tmpl.conditionals[tag.conditional].choose(sides)
			if hidden == 0 && chosen < 0 {
				taken = append(taken, branchRef{tag.conditional, -1})
			}
			stack = append(stack, open{tag.conditional, chosen, -2})
			hidden++
		case closing:
			if top := stack[len(stack)-1]; top.current != top.chosen {
				hidden--
			}
			stack = stack[:len(stack)-1]
			continue
		}
		top := &stack[len(stack)-1]
		if top.current == top.chosen {
			hidden++
		}
		if top.current = tag.arm; top.current == top.chosen {
			hidden--
		}
		if hidden == 0 {
			taken = append(taken, branchRef{top.conditional, top.current})
		}
	}
	return shown, taken
}

// printed returns what a tag shows when an arm of it is taken: a text that stands
// in it, or its value.
func (a *alternatives) printed(p part, arm int) []part {
	if arm < 0 {
		return nil
	}
	chosen := &a.tmpl.conditionals[a.tmpl.tags[p.tag].conditional].arms[arm]
	if chosen.quote == 0 {
		return []part{p}
	}
	b := builder{doc: a.doc, read: printedReader(chosen.quote)}
	b.plain(chosen.Source.Start, chosen.Source.End)
	for i := range b.parts {
		b.parts[i].quote = chosen.quote
	}
	return b.parts
}

// choose returns the arm that stands for the side of the conditional's key, -1
// for none.
func (c *conditional) choose(sides map[string]string) int {
	side := sides[c.key]
	fallback := -1
	for i := range c.arms {
		if c.arms[i].value == side {
			return i
		}
		if c.arms[i].otherwise {
			fallback = i
		}
	}
	return fallback
}

// branchesOf turns arms into branches.
func (t *templates) branchesOf(taken []branchRef) []Branch {
	var out []Branch
	for _, r := range taken {
		if r.arm >= 0 && (!t.conditionals[r.conditional].inline || t.conditionals[r.conditional].arms[r.arm].quote != 0) {
			out = append(out, t.conditionals[r.conditional].arms[r.arm].Branch)
		}
	}
	return out
}

// enclosing returns the branches of conditionals around a block, outermost
// first.
func (t *templates) enclosing(parts []part) []Branch {
	if len(t.conditionals) == 0 || len(parts) == 0 {
		return nil
	}
	start, end := parts[0].source.Start, parts[len(parts)-1].source.End
	c, _ := slices.BinarySearchFunc(t.conditionals, start, func(c conditional, at int) int {
		if c.Start < at {
			return -1
		}
		return 1
	})
	var out []Branch
	for c--; c >= 0; c = t.conditionals[c].parent {
		for _, arm := range t.conditionals[c].arms {
			if arm.Source.Start <= start && end <= arm.Source.End {
				out = append(out, arm.Branch)
			}
		}
	}
	slices.Reverse(out)
	return out
}

func sourceLen(parts []part) int {
	return parts[len(parts)-1].source.End - parts[0].source.Start + utf8.UTFMax
}
