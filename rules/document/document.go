// Package document parses a file by its format into blocks of prose, each with
// exact byte positions. Nobody after it searches for a text again: every range
// of what the reader sees maps back to the bytes it was written with.
package document

import "github.com/zwrot/zwrot/rules/span"

// Document is one parsed file.
type Document struct {
	Name   string // path as given, for messages
	Format string // name of the format: "text", "markdown", "html", ...
	Source []byte // the file's bytes, UTF-8; not changed by anyone
	Blocks []Block
	// Problems are the parts that could not be read; the rest was.
	Problems []Problem
}

// Problem is a part of a file that its format does not allow.
type Problem struct {
	Offset  int // bytes
	Message string
}

// Role says what a block is to its reader. Rules use it to tell a button from
// a paragraph; a document without mark-up has paragraphs only.
type Role uint8

// The roles of blocks.
const (
	Paragraph Role = iota
	Heading
	ListItem
	Cell
	Button      // also <input type=submit value>, <option>
	Label       // a form label, legend, checkbox text
	Link        // a block that is nothing but a link
	Attribute   // alt, title, aria-label, placeholder attribute
	Meta        // document title, meta description, preheader, e-mail subject
	Message     // an entry of a message catalogue or a line of UI strings
	FrontMatter // a value of a document's front matter
)

// Block is a run of prose that is read in one go: a paragraph, a heading, a
// table cell, an attribute, a catalogue entry.
type Block struct {
	Role   Role
	Key    string // catalogue key or attribute name, "" where there is none
	Quoted bool   // inside blockquote or q: somebody else's words
	// Views are the ways the block can be read: one, unless template
	// conditionals give alternatives; then the first takes the first branch
	// everywhere and each further view takes one other branch.
	Views []View
}

// PieceKind says how a piece of a view stands in the source.
type PieceKind uint8

// The kinds of pieces.
const (
	Literal     PieceKind = iota // the same bytes as in the source
	Decoded                      // an entity or escape: other bytes in the source
	Placeholder                  // a template's value: shown as one U+FFFC
	Break                        // a line break with its mark-up ("> ", <br>, "\\\n"): shown as one space or "\n"
	Markup                       // inline mark-up: nothing is shown, and a word may go on across it
	Code                         // code span, URL of a link, keyboard input: shown as one U+FFFC
)

// Object stands for a placeholder or a code span in View.Text: U+FFFC, object
// replacement character. It is no letter, so no word runs across it.
const Object = '\uFFFC'

// Piece is a part of a view. The pieces of a view tile its text, in order.
type Piece struct {
	Kind       PieceKind
	Start, End int       // bytes of View.Text; empty for Markup
	Source     span.Span // bytes of Document.Source
}

// View is one linear reading of a block.
type View struct {
	Text   string // what the reader sees, UTF-8 as written (neither NFC nor without soft hyphens)
	Pieces []Piece
	// Branches are the source ranges of the alternatives taken in this view.
	Branches []Branch
	// Escape writes a text as it must stand at this place of the source; nil
	// where every text stands for itself.
	Escape func(string) string
}

// Branch is an alternative of a conditional that a view takes.
type Branch struct {
	Source span.Span
	// Gender is what the branch is for: 'm', 'f', 'o' (other or unknown), or 0
	// when the conditional does not switch on gender.
	Gender byte
	// Sibling reports whether the other grammatical gender has a branch too.
	Sibling bool
}

// SourceSpan returns the smallest range of the source that was written for
// Text[start:end]. For an empty range it is the insertion point.
func (v *View) SourceSpan(start, end int) span.Span {
	out := span.Span{Start: -1}
	for _, p := range v.Pieces {
		if p.End < start || p.Start > end || (p.Start == p.End && (p.Start == start || p.Start == end)) {
			continue
		}
		if start < end && (p.End <= start || p.Start >= end) {
			continue
		}
		s := p.Source
		if p.Kind == Literal {
			s.Start += max(start, p.Start) - p.Start
			s.End = p.Source.Start + min(end, p.End) - p.Start
		}
		if out.Start < 0 {
			out = s
		} else if start < end {
			out = out.Cover(s)
		}
	}
	if start == end && out.Start >= 0 {
		out.End = out.Start
	}
	return out
}

// Editable reports whether Text[start:end] may be replaced as a whole: it holds
// only letters of the source, so that no placeholder, tag or code is lost.
func (v *View) Editable(start, end int) bool {
	prev := -1
	for _, p := range v.Pieces {
		if p.Start == p.End {
			if start < p.Start && p.Start < end {
				return false
			}
			continue
		}
		if p.End <= start || p.Start >= end {
			continue
		}
		if p.Kind == Placeholder || p.Kind == Code || p.Kind == Markup {
			return false
		}
		if p.Kind == Break && p.Source.Len() != p.End-p.Start {
			return false
		}
		if prev >= 0 && prev != p.Source.Start {
			return false
		}
		prev = p.Source.End
	}
	return true
}

// Written returns text with the escapes of this place.
func (v *View) Written(text string) string {
	if v.Escape == nil {
		return text
	}
	return v.Escape(text)
}
