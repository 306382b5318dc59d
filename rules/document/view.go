package document

import (
	"sort"
	"strings"
	"unicode"

	"github.com/zwrot/zwrot/rules/span"
)

// around returns the pieces that touch Text[start:end]. A text can be one long
// paragraph, and is asked about at each of its words.
func (v *View) around(start, end int) []Piece {
	from := sort.Search(len(v.Pieces), func(i int) bool { return v.Pieces[i].End >= start })
	to := from + sort.Search(len(v.Pieces)-from, func(i int) bool { return v.Pieces[from+i].Start > end })
	return v.Pieces[from:to]
}

// Objects returns the pieces in Text[start:end] that stand for placeholders and
// code, in order.
func (v *View) Objects(start, end int) []Piece {
	var out []Piece
	for _, p := range v.around(start, end) {
		if (p.Kind == Placeholder || p.Kind == Code) && start <= p.Start && p.Start < p.End && p.End <= end {
			out = append(out, p)
		}
	}
	return out
}

// SourceSpan returns the smallest range of the source that was written for
// Text[start:end]. For an empty range it is the insertion point: after the text
// before it, or before the text after it where that is no literal text.
func (v *View) SourceSpan(start, end int) span.Span {
	if start >= end {
		at := v.insertion(start)
		return span.Span{Start: at, End: at}
	}
	out := span.Span{Start: -1}
	for _, p := range v.around(start, end) {
		if p.Start == p.End || p.End <= start || p.Start >= end {
			continue
		}
		s := p.Source
		if p.Kind == Literal {
			s.Start += max(start, p.Start) - p.Start
			s.End = p.Source.Start + min(end, p.End) - p.Start
		}
		if out.Start < 0 {
			out = s
		} else {
			out = out.Cover(s)
		}
	}
	if out.Start < 0 {
		return span.Span{}
	}
	return out
}

// insertion returns the offset of the source where a text put in at Text[at:]
// goes.
func (v *View) insertion(at int) int {
	out := -1
	for _, p := range v.around(at, at) {
		switch {
		case p.Start == p.End:
		case p.Kind == Literal && at <= p.End:
			return p.Source.Start + at - p.Start
		case at < p.End:
			if out >= 0 {
				return out // after what ends here
			}
			return p.Source.Start
		case at == p.End:
			out = p.Source.End
		}
	}
	return max(out, 0)
}

// Editable reports whether Text[start:end] may be replaced as a whole: it holds
// only letters of the source, so that no placeholder, tag or code is lost. For
// an empty range it reports whether text may be put in there.
func (v *View) Editable(start, end int) bool {
	if start < 0 || start > end || end > len(v.Text) {
		return false
	}
	for _, p := range v.around(start, end) {
		if p.Start == p.End {
			if start < p.Start && p.Start < end {
				return false
			}
			continue
		}
		if p.End <= start || p.Start >= end {
			continue // also an insertion at a border
		}
		if p.Kind == Placeholder || p.Kind == Code || p.markup {
			return false
		}
		if p.Kind != Literal && (start > p.Start || end < p.End || p.Source.Empty()) {
			return false // a part of an escape
		}
	}
	return true
}

// Replace returns the edit of the source that puts text in the place of
// Text[start:end], or inserts it where the range is empty; ok is false where
// that cannot be done without loss.
func (v *View) Replace(start, end int, text string) (at span.Span, written string, ok bool) {
	if !v.Editable(start, end) || v.fits != nil && !v.fits(text) || v.afterSign(start) {
		return span.Span{}, "", false
	}
	at = v.SourceSpan(start, end)
	if v.inString(start, end, at) {
		return at, text, strings.IndexFunc(text, isSign) < 0
	}
	written = v.Written(text)
	if v.wrap != nil {
		written = v.wrap(at, written)
	}
	return at, written, true
}

// afterSign reports a place after a sign with which a word may become something
// else, and nothing but letters and signs between: "100%zniżki" holds no
// placeholder, "100%dopłaty" may.
func (v *View) afterSign(at int) bool {
	before := v.Text[:at]
	if at > 0 && strings.IndexByte("@#:", before[at-1]) >= 0 {
		return true
	}
	before = before[strings.LastIndexFunc(before, func(r rune) bool { return unicode.IsSpace(r) || r == Object })+1:]
	return strings.ContainsAny(before, "%${<&\\")
}

// inString reports whether Text[start:end], which the source writes at a range,
// lies in a string of a template tag.
func (v *View) inString(start, end int, at span.Span) bool {
	for _, p := range v.around(start, end) {
		if p.quote != 0 && p.Source.Start <= at.Start && at.End <= p.Source.End {
			return true
		}
	}
	return false
}

// isSign reports what may be a sign of a template language, or make a key of a
// text.
func isSign(r rune) bool {
	return !unicode.In(r, unicode.Letter, unicode.Mark, unicode.Digit) && !strings.ContainsRune(" ,!?-–—„”’…()\u00a0\u00ad", r)
}

// Written returns text with the escapes of this place.
func (v *View) Written(text string) string {
	if v.Escape == nil {
		return text
	}
	return v.Escape(text)
}
