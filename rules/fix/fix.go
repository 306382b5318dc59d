// Package fix holds the edits of suggestions and applies them.
package fix

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zwrot/zwrot/rules/span"
)

// Edit replaces the bytes of Span in the source by New. An empty span inserts.
type Edit struct {
	span.Span
	New string
}

// Compare orders edits by their place, insertions before replacements.
func Compare(a, b Edit) int {
	if c := span.Compare(a.Span, b.Span); c != 0 {
		return c
	}
	return strings.Compare(a.New, b.New)
}

// Conflict reports whether a and b cannot both be applied: they touch the same
// bytes or insert different texts at the same place. Equal edits don't conflict,
// since two findings of one clause may share a rewrite.
func Conflict(a, b Edit) bool {
	if a == b {
		return false
	}
	if a.Empty() && b.Empty() {
		return a.Start == b.Start
	}
	if a.Empty() {
		return b.Start < a.Start && a.Start < b.End
	}
	if b.Empty() {
		return a.Start < b.Start && b.Start < a.End
	}
	return a.Overlaps(b.Span)
}

// Apply returns src with edits applied; equal edits count once. It returns an
// error, and no text, when an edit lies outside src or two of them conflict.
func Apply(src []byte, edits []Edit) ([]byte, error) {
	sorted := slices.Clone(edits)
	slices.SortFunc(sorted, Compare)
	sorted = slices.Compact(sorted)
	out := make([]byte, 0, len(src))
	at := 0
	for i, e := range sorted {
		if e.Start < 0 || e.End > len(src) || e.Start > e.End {
			return nil, fmt.Errorf("edit of bytes %d to %d lies outside a text of %d bytes", e.Start, e.End, len(src))
		}
		if i > 0 && (Conflict(sorted[i-1], e) || e.Start < at) {
			return nil, fmt.Errorf("edits of bytes %d to %d and %d to %d conflict",
				sorted[i-1].Start, sorted[i-1].End, e.Start, e.End)
		}
		out = append(out, src[at:e.Start]...)
		out = append(out, e.New...)
		at = e.End
	}
	return append(out, src[at:]...), nil
}

// Merge adds the edits of one suggestion to a set chosen before, all or none:
// ok is false, and chosen unchanged, when one of them conflicts with the set.
func Merge(chosen, edits []Edit) (merged []Edit, ok bool) {
	for _, e := range edits {
		for _, c := range chosen {
			if Conflict(c, e) {
				return chosen, false
			}
		}
	}
	merged = slices.Clone(chosen)
	for _, e := range edits {
		if !slices.Contains(merged, e) {
			merged = append(merged, e)
		}
	}
	return merged, true
}
