// Package document parses a file by its format into blocks of prose, each with
// exact byte positions. Nobody after it searches for a text again: every range
// of what the reader sees maps back to the bytes it was written with.
package document

import "github.com/zwrot/zwrot/rules/span"

// Document is one parsed file.
type Document struct {
	Name   string // path as given, for messages
	Format string // name of the format: "text", "markdown", "html", ...
	// Source is the file's text, not to be changed. It is UTF-8: the file's own
	// bytes, unless Encoding says that these are in another encoding. Then all
	// offsets are of Source, and Encoding.Encode turns an edited Source into the
	// bytes to write.
	Source   []byte
	Encoding Encoding
	Blocks   []Block
	// Problems are the parts that could not be read; the rest was.
	Problems []Problem
	// Switch is how the document asks for its reader's gender, nil where it never
	// does.
	Switch *Switch
	scopes []span.Span // the loops and the like of the source's templates
	keys   []span.Span // the texts that catalogues have as keys
}

// IsKey reports a place in a text by which programs look up translations:
// {% trans "Hello" %}. Who changes it has to change the catalogues too.
func (d *Document) IsKey(at span.Span) bool { return len(around(d.keys, at)) > 0 }

// Problem is a part of a file that its format does not allow.
type Problem struct {
	Offset  int    // bytes
	Message string // Polish
	English string // the same in English
}

// In returns the message in a language, "en" or Polish.
func (p Problem) In(lang string) string {
	if lang == "en" {
		return p.English
	}
	return p.Message
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

// String is the name of the role, as fixtures write it.
func (r Role) String() string {
	return [...]string{"paragraph", "heading", "list item", "cell", "button", "label", "link", "attribute", "meta",
		"message", "front matter"}[r]
}

// Block is a run of prose that is read in one go: a paragraph, a heading, a
// table cell, an attribute, a catalogue entry.
type Block struct {
	Role   Role
	Key    string // catalogue key or attribute name, "" where there is none
	Quoted bool   // inside blockquote or q: somebody else's words
	// Views are the ways the block can be read: one, unless template
	// conditionals give alternatives; then the first takes the first branch
	// everywhere and each further view takes another branch of one condition.
	// Conditionals on the same condition take the same side.
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
	// markup reports of a Break or Decoded piece that mark-up stands there.
	markup bool
	// quote is the quotation mark of the string in a template tag in which the
	// piece stands, 0 elsewhere.
	quote byte
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
	fits   func(string) bool                         // tells what can be written, nil for everything
	wrap   func(at span.Span, written string) string // breaks long lines, nil for no need
	outer  func(string) string                       // Escape for a template tag, nil for none
	icu    bool                                      // a message of ICU
}

// Branch is an alternative of a conditional that a view takes.
type Branch struct {
	Source span.Span
	// Gender is what the branch is for: 'm', 'f', 'o' (other or unknown), or 0
	// when the conditional does not switch on gender.
	Gender byte
	// Sibling reports whether the other grammatical gender has a branch too; of
	// an 'o' branch, whether both genders have.
	Sibling bool
}
