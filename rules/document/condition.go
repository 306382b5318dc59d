package document

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/zwrot/zwrot/rules/span"
)

// conditional is a block of a template whose branches are alternatives.
type conditional struct {
	span.Span        // from its first tag to the end of its last
	key       string // conditionals with the same key take the same side
	arms      []arm
	tags      int // how many tags it has
	// absent is the side on which no branch is taken, "" when there is always one.
	absent string
	// inline is set for one tag that prints one of several texts.
	inline            bool
	parent, parentArm int // the conditional around it, or -1
	subject           string
}

// arm is one branch of a conditional.
type arm struct {
	Branch
	value     string // the side of the key that it stands for
	otherwise bool   // it also stands for all sides that no other arm has
	quote     byte   // of a text within a tag: what it stands in
}

// pair matches the tags that open, turn and close blocks. It returns the tags
// that stay without a partner.
func (t *templates) pair(src []byte, g *genderWords) (open []int) {
	var stack [][]int // the tags of each open block
	for i := range t.tags {
		switch tag := &t.tags[i]; tag.role {
		case value:
			if len(tag.texts) > 0 {
				t.printed(i, g)
			}
		case opening:
			stack = append(stack, []int{i})
		case turning:
			if at := t.openBlock(stack, tag); at >= 0 {
				stack[at] = append(stack[at], i)
			}
		case closing:
			if at := t.openBlock(stack, tag); at >= 0 {
				if first := &t.tags[stack[at][0]]; opensScope(first) {
					t.scopes = append(t.scopes, span.Span{Start: first.End, End: tag.Start})
				} else if translates(first) {
					t.keys = append(t.keys, span.Span{Start: first.End, End: tag.Start})
				}
				t.conditional(append(stack[at], i), g)
				for _, left := range stack[at+1:] {
					open = append(open, left[0])
				}
				stack = stack[:at]
			} else {
				open = append(open, i)
			}
		}
	}
	for _, left := range stack {
		open = append(open, left[0])
	}
	t.order()
	t.joinNeighbours(src)
	return open
}

// translates reports a tag around a text that is translated.
func translates(t *tag) bool {
	return t.family == percent && (t.word == "trans" || t.word == "blocktrans" || t.word == "blocktranslate")
}

// noteOpen notes the tags among those without a partner that cannot be without
// one. Many tags can: {% block title "x" %} needs no end.
func (t *templates) noteOpen(tags []int) {
	slices.Sort(tags)
	ends := !slices.ContainsFunc(t.tags, func(g tag) bool { return g.family == percent }) // else {{ end }} prints a variable
	for _, i := range tags {
		g := &t.tags[i]
		switch g.family {
		case embedded, php, icu:
			continue // their code can open and close braces of its own
		case mustache:
			if g.word == "" && !ends {
				continue
			}
		default:
			switch g.word {
			case "if", "unless", "for", "foreach", "case", "list", "":
			default:
				continue
			}
		}
		name := g.word
		if name == "" {
			name = "end"
		}
		if g.role == closing {
			t.problems = append(t.problems, Problem{g.Start,
				"znacznik „" + name + "” zamyka blok, którego nic nie otwiera",
				"the tag “" + name + "” closes a block that nothing opens"})
		} else {
			t.problems = append(t.problems, leftOpen(g.Start, name))
		}
	}
}

// leftOpen is the problem of a tag or a block without an end.
func leftOpen(offset int, name string) Problem {
	return Problem{offset, "„" + name + "” nie ma zakończenia; dopisz je", "“" + name + "” has no end; add it"}
}

// maxDepth bounds how many open blocks are looked through for the one that a
// tag closes.
const maxDepth = 100

// openBlock returns the innermost open block that a tag can turn or close, -1
// for none.
func (t *templates) openBlock(stack [][]int, by *tag) int {
	for at := len(stack) - 1; at >= max(0, len(stack)-maxDepth); at-- {
		open := &t.tags[stack[at][0]]
		if open.family == by.family && (by.role == turning || by.word == "" || by.word == open.word) {
			return at
		}
	}
	return -1
}

// conditional makes a conditional of the tags of a block, if it is one.
func (t *templates) conditional(tags []int, g *genderWords) {
	first, last := &t.tags[tags[0]], &t.tags[tags[len(tags)-1]]
	if first.test == "" && len(tags) == 2 {
		return // printed any number of times: no alternative
	}
	c := conditional{Span: span.Span{Start: first.Start, End: last.End}, tags: len(tags), parent: -1}
	heads := tags[:len(tags)-1]
	if isSwitch(first) {
		if heads = heads[1:]; len(heads) == 0 {
			return
		}
	}
	for i, h := range heads {
		t.tags[h].arm = i
		next := tags[len(tags)-len(heads)+i]
		c.arms = append(c.arms, arm{Branch: Branch{Source: span.Span{Start: t.tags[h].End, End: t.tags[next].Start}}})
	}
	for _, i := range tags {
		t.tags[i].conditional = len(t.conditionals)
	}
	c.decide(t, heads, first, g)
	t.conditionals = append(t.conditionals, c)
}

// isSwitch reports a block whose first branch begins with its first case.
func isSwitch(open *tag) bool { return open.word == "case" || open.word == "switch" }

// decide sets what the arms of the conditional stand for.
func (c *conditional) decide(t *templates, heads []int, first *tag, g *genderWords) {
	var tests []string
	for _, h := range heads {
		test := t.tags[h].test
		if isSwitch(first) && test != "" {
			test = first.test + " == " + test
		}
		tests = append(tests, test)
	}
	if first.family == icu {
		c.decideICU(g, first.word, tests)
		return
	}
	if first.test == "" { // a loop with an else
		c.key = "loop " + strconv.Itoa(first.Start)
		for i := range c.arms {
			c.arms[i].value = strconv.Itoa(i)
		}
		return
	}
	if c.decideGender(g, tests) {
		return
	}
	c.decideTests(tests)
}

// decideTests numbers the arms of a conditional that is not about gender.
func (c *conditional) decideTests(tests []string) {
	test, negated := negation(tests[0])
	yes, no := "yes", "no"
	if negated {
		yes, no = no, yes
	}
	c.key = "if " + test
	c.absent = no
	for i, t := range tests {
		switch {
		case i == 0:
			c.arms[i].value = yes
		case t == "":
			c.arms[i].value, c.arms[i].otherwise, c.absent = no, true, ""
		default:
			c.key += "\x00" + t
			c.arms[i].value = t
		}
	}
}

// negation cuts "not" off a condition.
func negation(test string) (positive string, negated bool) {
	test = strings.Join(strings.Fields(test), " ")
	for {
		switch {
		case strings.HasPrefix(test, "(") && balanced([]byte(test), '(', ')') == len(test):
			test = strings.TrimSpace(test[1 : len(test)-1])
		case strings.HasPrefix(test, "not "):
			test, negated = test[4:], !negated
		case strings.HasPrefix(test, "!") && !strings.HasPrefix(test, "!="):
			test, negated = strings.TrimSpace(test[1:]), !negated
		default:
			return test, negated
		}
	}
}

// order sorts the conditionals, finds which lies in which, and joins
// neighbours that ask for one gender each.
func (t *templates) order() {
	index := make([]int, len(t.conditionals))
	for i := range index {
		index[i] = i
	}
	slices.SortFunc(index, func(a, b int) int { return t.conditionals[a].Start - t.conditionals[b].Start })
	sorted := make([]conditional, len(index))
	renamed := make([]int, len(index))
	for i, old := range index {
		sorted[i], renamed[old] = t.conditionals[old], i
	}
	t.conditionals = sorted
	for i := range t.tags {
		if c := t.tags[i].conditional; c >= 0 {
			t.tags[i].conditional = renamed[c]
		}
	}
	var stack []int
	for i := range sorted {
		c := &sorted[i]
		for len(stack) > 0 && sorted[stack[len(stack)-1]].End <= c.Start {
			stack = stack[:len(stack)-1]
		}
		if len(stack) > 0 {
			c.parent = stack[len(stack)-1]
			c.parentArm = slices.IndexFunc(sorted[c.parent].arms, func(a arm) bool { return a.Source.Contains(c.Span) })
		}
		stack = append(stack, i)
	}
}

// joinNeighbours tells conditionals on gender that stand side by side of each
// other's branches: {% if f %}…{% endif %}{% if m %}…{% endif %}.
func (t *templates) joinNeighbours(src []byte) {
	for i := range t.conditionals {
		a := &t.conditionals[i]
		if a.subject == "" {
			continue
		}
		for j := i + 1; j < len(t.conditionals); j++ {
			b := &t.conditionals[j]
			if b.parent == i {
				continue
			}
			if b.key == a.key && b.parent == a.parent && b.parentArm == a.parentArm && !prose(src[a.End:b.Start]) {
				shareSiblings(a, b)
			}
			break
		}
	}
}

// shareSiblings marks the arms of a and b that have the other gender in the
// other conditional.
func shareSiblings(a, b *conditional) {
	for i := range a.arms {
		for j := range b.arms {
			x, y := &a.arms[i], &b.arms[j]
			if x.Gender == 'f' && y.Gender == 'm' || x.Gender == 'm' && y.Gender == 'f' {
				x.Sibling, y.Sibling = true, true
			}
		}
	}
}

// prose reports letters outside of mark-up.
func prose(src []byte) bool {
	for len(src) > 0 {
		next := bytes.IndexByte(src, '<')
		if next < 0 {
			next = len(src)
		}
		if bytes.IndexFunc(src[:next], unicode.IsLetter) >= 0 {
			return true
		}
		src = src[next:]
		end := bytes.IndexByte(src, '>')
		if end < 0 {
			return false
		}
		src = src[end+1:]
	}
	return false
}
