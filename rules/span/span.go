// Package span has the one kind of position that zwrot uses inside: half-open
// ranges of byte offsets into a source file. Lines, columns and UTF-16 units
// exist only at the edge, in [Mapper].
package span

// Span is the half-open range of bytes [Start, End) of a source file.
type Span struct {
	Start, End int
}

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether s holds no byte: an insertion point.
func (s Span) Empty() bool { return s.Start >= s.End }

// Contains reports whether other lies wholly inside s.
func (s Span) Contains(other Span) bool { return s.Start <= other.Start && other.End <= s.End }

// Overlaps reports whether s and other share at least one byte.
func (s Span) Overlaps(other Span) bool { return s.Start < other.End && other.Start < s.End }

// Cover is the smallest span that contains both s and other.
func (s Span) Cover(other Span) Span {
	return Span{min(s.Start, other.Start), max(s.End, other.End)}
}

// Compare orders spans by their start, then by their end, for slices.SortFunc.
func Compare(a, b Span) int {
	if a.Start != b.Start {
		return a.Start - b.Start
	}
	return a.End - b.End
}
