// Package diff writes the difference of two texts as a unified diff, which
// "git apply" and "patch -p1" take.
package diff

import (
	"fmt"
	"slices"
	"strings"
)

// context is how many unchanged lines stand around a change.
const context = 3

// Unified returns the unified diff of two versions of a file, "" when they are
// equal. Lines end with "\n"; "\r" before it belongs to the line.
func Unified(name, before, after string) string {
	if before == after {
		return ""
	}
	name = strings.TrimPrefix(name, "/")
	a, b := lines(before), lines(after)
	var out strings.Builder
	fmt.Fprintf(&out, "--- a/%s\n+++ b/%s\n", name, name)
	for _, h := range hunks(compare(a, b)) {
		h.write(&out, a, b)
	}
	return out.String()
}

func lines(text string) []string { return slices.Collect(strings.Lines(text)) }

// change replaces the lines a[aFrom:aTo] by b[bFrom:bTo].
type change struct{ aFrom, aTo, bFrom, bTo int }

// compare finds a shortest list of changes by the algorithm of E. W. Myers, "An
// O(ND) difference algorithm and its variations" (1986).
func compare(a, b []string) []change {
	prefix := 0
	for prefix < len(a) && prefix < len(b) && a[prefix] == b[prefix] {
		prefix++
	}
	suffix := 0
	for suffix < len(a)-prefix && suffix < len(b)-prefix && a[len(a)-1-suffix] == b[len(b)-1-suffix] {
		suffix++
	}
	a, b = a[prefix:len(a)-suffix], b[prefix:len(b)-suffix]
	changes := path(a, b)
	for i := range changes {
		changes[i].aFrom += prefix
		changes[i].aTo += prefix
		changes[i].bFrom += prefix
		changes[i].bTo += prefix
	}
	return changes
}

func path(a, b []string) []change {
	// best[k] is how far into a the diagonal k gets with d changes.
	best := map[int]int{1: 0}
	var steps []map[int]int
	for d := 0; d <= len(a)+len(b); d++ {
		steps = append(steps, clone(best, d))
		for k := -d; k <= d; k += 2 {
			x := best[k-1] + 1
			if k == -d || k != d && best[k-1] < best[k+1] {
				x = best[k+1]
			}
			y := x - k
			for x < len(a) && y < len(b) && a[x] == b[y] {
				x, y = x+1, y+1
			}
			best[k] = x
			if x >= len(a) && y >= len(b) {
				return backtrack(steps, d, len(a), len(b))
			}
		}
	}
	return nil
}

// clone copies the diagonals that step d looks at.
func clone(best map[int]int, d int) map[int]int {
	out := make(map[int]int, d+2)
	for k := -d - 1; k <= d+1; k++ {
		if x, ok := best[k]; ok {
			out[k] = x
		}
	}
	return out
}

// backtrack walks from the end of both texts to the start.
func backtrack(steps []map[int]int, d, x, y int) []change {
	var changes []change
	for ; d > 0; d-- {
		best, k := steps[d], x-y
		down := k == -d || k != d && best[k-1] < best[k+1] // a line of b is added
		from := change{}
		if down {
			x = best[k+1]
			y = x - k - 1
			from = change{x, x, y, y + 1}
		} else {
			x = best[k-1]
			y = x - k + 1
			from = change{x, x + 1, y, y}
		}
		if n := len(changes); n > 0 && changes[n-1].aFrom == from.aTo && changes[n-1].bFrom == from.bTo {
			changes[n-1].aFrom, changes[n-1].bFrom = from.aFrom, from.bFrom
			continue
		}
		changes = append(changes, from)
	}
	slices.Reverse(changes)
	return changes
}

// hunk is changes that share their context.
type hunk []change

func hunks(changes []change) []hunk {
	var out []hunk
	for _, c := range changes {
		if n := len(out); n > 0 && c.aFrom-out[n-1][len(out[n-1])-1].aTo <= 2*context {
			out[n-1] = append(out[n-1], c)
			continue
		}
		out = append(out, hunk{c})
	}
	return out
}

func (h hunk) write(out *strings.Builder, a, b []string) {
	first, last := h[0], h[len(h)-1]
	before := min(context, first.aFrom)
	after := min(context, len(a)-last.aTo)
	from, to := first.aFrom-before, last.aTo+after
	bFrom, bTo := first.bFrom-before, last.bTo+after
	fmt.Fprintf(out, "@@ -%s +%s @@\n", lineRange(from, to), lineRange(bFrom, bTo))
	at := from
	for _, c := range h {
		writeLines(out, ' ', a[at:c.aFrom])
		writeLines(out, '-', a[c.aFrom:c.aTo])
		writeLines(out, '+', b[c.bFrom:c.bTo])
		at = c.aTo
	}
	writeLines(out, ' ', a[at:to])
}

// lineRange is "start,count"; an empty range names the line before it.
func lineRange(from, to int) string {
	switch to - from {
	case 0:
		return fmt.Sprintf("%d,0", from)
	case 1:
		return fmt.Sprint(from + 1)
	}
	return fmt.Sprintf("%d,%d", from+1, to-from)
}

func writeLines(out *strings.Builder, sign byte, lines []string) {
	for _, line := range lines {
		out.WriteByte(sign)
		out.WriteString(line)
		if !strings.HasSuffix(line, "\n") {
			out.WriteString("\n\\ No newline at end of file\n")
		}
	}
}
