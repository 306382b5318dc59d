package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/rules/span"
)

// part is what stands at a place of the source, on its way to a piece.
type part struct {
	kind   PieceKind
	markup bool // of a Break or Decoded: more than white space or an escape
	source span.Span
	text   string // what is shown; "" for a Literal, which shows its source
	tag    int    // index of a template tag that shows nothing or alternatives, or -1
	quote  byte   // of a text in a template tag: what it stands in
}

// reader tells how a format writes text.
type reader struct {
	// next finds the first place in src that does not stand for itself: after
	// literal bytes, n bytes show text as a piece of a kind. Where there is none,
	// literal is len(src).
	next func(src []byte) (literal, n int, kind PieceKind, text string)
	// escape is View.Escape of the blocks.
	escape func(string) string
	// fits, if set, tells the texts that can be written; the others would end
	// the place or become something else.
	fits func(string) bool
}

// plain reads text that stands for itself.
func plainReader() reader {
	return reader{next: func(src []byte) (int, int, PieceKind, string) { return len(src), 0, Literal, "" }}
}

// builder collects the parts of one block after the other. Parts come in the
// order of the source; gaps between them are inline mark-up.
type builder struct {
	doc   *Document
	tmpl  *templates
	read  reader
	block Block // role, key and quoted of the block in hand
	parts []part
}

// newBuilder makes a builder for blocks of doc.
func newBuilder(doc *Document, tmpl *templates, read reader) *builder {
	return &builder{doc: doc, tmpl: tmpl, read: read}
}

// begin ends the block in hand and begins another.
func (b *builder) begin(role Role, key string, quoted bool) {
	b.end()
	b.block = Block{Role: role, Key: key, Quoted: quoted}
}

// text adds a range of the source in which text stands, cut at template tags.
func (b *builder) text(start, end int) {
	for i := b.tmpl.after(start); i < len(b.tmpl.tags) && b.tmpl.tags[i].Start < end; i++ {
		t := &b.tmpl.tags[i]
		if t.Start >= start {
			b.plain(start, t.Start)
			if t.End <= end { // else it goes on where no text stands
				b.tag(i)
			}
		}
		start = max(start, t.End)
	}
	b.plain(start, end)
}

// tag adds a template tag.
func (b *builder) tag(i int) {
	t := &b.tmpl.tags[i]
	if t.role == value {
		b.add(Placeholder, t.Span, string(Object))
		if len(t.texts) > 0 {
			b.parts[len(b.parts)-1].tag = i
		}
		return
	}
	b.parts = append(b.parts, part{kind: Markup, source: t.Span, tag: i})
}

// plain adds a range of the source without template tags.
func (b *builder) plain(start, end int) {
	for start < end {
		literal, n, kind, text := b.read.next(b.doc.Source[start:end])
		b.literal(start, start+literal)
		start += literal
		if n > 0 {
			b.add(kind, span.Span{Start: start, End: start + n}, text)
			start += n
		}
	}
}

// literal adds bytes that stand for themselves.
func (b *builder) literal(start, end int) {
	if start >= end {
		return
	}
	if n := len(b.parts); n > 0 && b.parts[n-1].kind == Literal && b.parts[n-1].source.End == start {
		b.parts[n-1].source.End = end
		return
	}
	b.parts = append(b.parts, part{kind: Literal, source: span.Span{Start: start, End: end}, tag: -1})
}

// cut shortens the last part to end at an offset.
func (b *builder) cut(end int) {
	if n := len(b.parts); n > 0 && b.parts[n-1].kind == Literal && b.parts[n-1].source.End > end {
		b.parts[n-1].source.End = end
	}
}

// floor is the offset to which parts can be cut.
func (b *builder) floor() int {
	n := len(b.parts)
	if n == 0 {
		return b.doc.start()
	}
	if b.parts[n-1].kind == Literal {
		return b.parts[n-1].source.Start
	}
	return b.parts[n-1].source.End
}

// add adds a part that is shown as text, or nothing where text is "".
func (b *builder) add(kind PieceKind, s span.Span, text string) {
	if text != "" {
		b.parts = append(b.parts, part{kind: kind, source: s, text: text, tag: -1})
	}
}

// code adds code, which is shown as one object.
func (b *builder) code(start, end int) {
	b.add(Code, span.Span{Start: start, End: end}, string(Object))
}

// lineBreak adds a line break that is mark-up.
func (b *builder) lineBreak(at span.Span, shown string) {
	b.parts = append(b.parts, part{kind: Break, markup: true, source: at, text: shown, tag: -1})
}

// quotation adds a mark that is shown for the tag of a quotation.
func (b *builder) quotation(at span.Span, mark string) {
	b.parts = append(b.parts, part{kind: Decoded, markup: true, source: at, text: mark, tag: -1})
}

// sortBlocks puts blocks in the order of the source.
func sortBlocks(blocks []Block) {
	slices.SortStableFunc(blocks, func(a, b Block) int { return a.start() - b.start() })
}

func (b *Block) start() int { return b.Views[0].Pieces[0].Source.Start }

// Span is where the block stands in the source, with all its views.
func (b *Block) Span() span.Span {
	out := b.Views[0].Pieces[0].Source
	for _, v := range b.Views {
		for _, p := range v.Pieces {
			out = out.Cover(p.Source)
		}
	}
	return out
}

// end ends the block in hand; one without a letter is dropped. It returns the
// block, or nil.
func (b *builder) end() *Block {
	parts := b.parts
	b.parts = b.parts[:0]
	if !slices.ContainsFunc(parts, func(p part) bool { return p.kind != Markup && p.kind != Break }) {
		return nil
	}
	block := b.block
	block.Views = b.views(parts)
	if len(block.Views) == 0 {
		return nil
	}
	b.doc.Blocks = append(b.doc.Blocks, block)
	return &b.doc.Blocks[len(b.doc.Blocks)-1]
}

// view makes a view of parts, all of which are shown; ok is false when no
// letter is.
func (b *builder) view(parts []part) (v View, ok bool) {
	parts = joinBreaks(b.trim(parts))
	var text strings.Builder
	pieces := make([]Piece, 0, len(parts))
	for _, p := range parts {
		if n := len(pieces); n > 0 && pieces[n-1].Source.End < p.source.Start {
			gap := span.Span{Start: pieces[n-1].Source.End, End: p.source.Start}
			pieces = append(pieces, Piece{Kind: Markup, Start: text.Len(), End: text.Len(), Source: gap})
		}
		start := text.Len()
		if p.kind == Literal {
			text.Write(b.doc.Source[p.source.Start:p.source.End])
		} else {
			text.WriteString(p.text)
		}
		pieces = append(pieces, Piece{Kind: p.kind, Start: start, End: text.Len(), Source: p.source, markup: p.markup, quote: p.quote})
	}
	v = View{Text: text.String(), Pieces: pieces, Escape: b.read.escape, fits: b.read.fits}
	return v, strings.IndexFunc(v.Text, unicode.IsLetter) >= 0
}

// joinBreaks leaves one of two line breaks that only mark-up parts: what stands
// alone on a line leaves no empty line, and white space beside <br> is not seen.
func joinBreaks(parts []part) []part {
	out := parts[:0]
	for _, p := range parts {
		n := len(out)
		if n == 0 || p.kind != Break || out[n-1].kind != Break {
			out = append(out, p)
			continue
		}
		apart := out[n-1].source.End < p.source.Start
		switch {
		case out[n-1].text == " ":
			out[n-1] = p
		case p.text != " " && !apart:
			out = append(out, p)
		}
	}
	return out
}

// trim cuts white space off both ends.
func (b *builder) trim(parts []part) []part {
	parts = slices.Clone(parts)
	for len(parts) > 0 {
		p := &parts[0]
		if p.kind == Literal {
			for !p.source.Empty() {
				r, n := utf8.DecodeRune(b.doc.Source[p.source.Start:p.source.End])
				if !unicode.IsSpace(r) {
					break
				}
				p.source.Start += n
			}
		}
		if !b.blank(p) {
			break
		}
		parts = parts[1:]
	}
	for len(parts) > 0 {
		p := &parts[len(parts)-1]
		if p.kind == Literal {
			for !p.source.Empty() {
				r, n := utf8.DecodeLastRune(b.doc.Source[p.source.Start:p.source.End])
				if !unicode.IsSpace(r) {
					break
				}
				p.source.End -= n
			}
		}
		if !b.blank(p) {
			break
		}
		parts = parts[:len(parts)-1]
	}
	return parts
}

func (b *builder) blank(p *part) bool {
	if p.kind == Literal {
		return p.source.Empty()
	}
	return strings.TrimSpace(p.text) == ""
}
