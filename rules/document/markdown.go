package document

import (
	"bytes"
	"path/filepath"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"github.com/zwrot/zwrot/rules/span"
)

// parseMarkdown reads Markdown: CommonMark with the tables, strikethrough and
// task lists of GitHub, footnotes and definition lists.
func parseMarkdown(doc *Document, opts Options) {
	tmpl := doc.templates(opts, false)
	masked := tmpl.maskMarkdown(doc.Source)
	fill(masked[:doc.start()], ' ')
	p := &markdownParser{doc: doc, masked: masked}
	if end := frontMatter(doc, tmpl); end > 0 {
		blank(masked[:end])
	}
	if strings.EqualFold(filepath.Ext(doc.Name), ".mdx") {
		blankModules(masked)
	}
	p.html = newHTMLParser(doc, tmpl, masked)
	p.htmlRead = p.html.b.read
	p.read = markdownReader(false)
	p.html.b.read = p.read
	p.attrs = newBuilder(doc, tmpl, p.read)

	markdown := goldmark.New(goldmark.WithExtensions(
		extension.Table, extension.Strikethrough, extension.TaskList, extension.Footnote, extension.DefinitionList))
	p.blocks(markdown.Parser().Parse(text.NewReader(masked)), markdownContext{})
	sortBlocks(doc.Blocks)
}

// markdownParser makes blocks of the tree that goldmark finds.
type markdownParser struct {
	doc      *Document
	masked   []byte      // the source with template tags and front matter overwritten
	html     *htmlParser // for mark-up of HTML; its builder makes all blocks
	htmlRead reader      // for blocks of HTML
	read     reader      // for text of Markdown
	attrs    *builder    // for titles and alternative texts
	last     int         // offset up to which the block in hand is read
	skip     int         // offset before which text is passed over
	newline  *lineEnd    // a line break whose end is not known yet
	depth    int         // block quotes around
}

// lineEnd is the end of a line within a paragraph.
type lineEnd struct {
	start int
	hard  bool
}

// markdownContext is what stands around a block.
type markdownContext struct {
	item   bool
	quotes int
	note   bool // the outermost quote is GitHub's "> [!NOTE]": nobody is quoted
}

// blocks walks over the children of a block.
func (p *markdownParser) blocks(parent ast.Node, c markdownContext) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			p.inlines(n, Heading, c)
		case *ast.Paragraph, *ast.TextBlock:
			role := Paragraph
			if c.item {
				role = ListItem
			}
			p.inlines(n, role, c)
		case *extast.DefinitionTerm:
			p.inlines(n, ListItem, c)
		case *extast.TableCell:
			p.read = markdownReader(true)
			p.inlines(n, Cell, c)
			p.read = markdownReader(false)
		case *ast.HTMLBlock:
			p.htmlBlock(n, c)
		case *ast.CodeBlock, *ast.FencedCodeBlock:
		case *ast.Blockquote:
			in := c
			in.quotes++
			if c.quotes == 0 {
				in.note = p.skipNote(n)
			}
			p.blocks(n, in)
		case *ast.ListItem:
			in := c
			in.item = true
			p.blocks(n, in)
		default:
			if n.Type() == ast.TypeBlock {
				p.blocks(n, c)
			}
		}
	}
}

// skipNote reports GitHub's notes, which are written as quotations, and passes
// over the name of the note.
func (p *markdownParser) skipNote(n ast.Node) bool {
	first, ok := n.FirstChild().(*ast.Paragraph)
	if !ok || first.Lines().Len() == 0 {
		return false
	}
	line := first.Lines().At(0)
	text := bytes.TrimSpace(p.masked[line.Start:line.Stop])
	if !bytes.HasPrefix(text, []byte("[!")) || text[len(text)-1] != ']' {
		return false
	}
	p.skip = line.Start + len(text)
	return true
}

// inlines makes a block of the inline nodes of a block.
func (p *markdownParser) inlines(n ast.Node, role Role, c markdownContext) {
	if _, task := n.FirstChild().(*extast.TaskCheckBox); task {
		role = Label // what the reader ticks
	}
	if n.FirstChild() == nil {
		return
	}
	p.last, p.skip, p.newline, p.depth = p.skip, 0, nil, c.quotes
	p.html.base = Block{Role: role, Quoted: c.quotes > 0 && !c.note}
	p.html.flush()
	p.html.b.read = p.read
	p.children(n)
	p.html.close(p.last)
}

// htmlBlock makes blocks of a block of HTML.
func (p *markdownParser) htmlBlock(n *ast.HTMLBlock, c markdownContext) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return
	}
	start, end := lines.At(0).Start, lines.At(lines.Len()-1).Stop
	if n.HasClosure() {
		end = max(end, n.ClosureLine.Stop)
	}
	for i := 1; i < lines.Len(); i++ { // the marks of quotes and lists between
		blank(p.masked[lines.At(i-1).Stop:lines.At(i).Start])
	}
	role := Paragraph
	if c.item {
		role = ListItem
	}
	p.html.base = Block{Role: role, Quoted: c.quotes > 0 && !c.note}
	p.html.flush()
	p.html.b.read = p.htmlRead
	p.html.parse(start, end)
	p.html.close(end)
}

// blank overwrites all but line endings by spaces.
func blank(b []byte) {
	for i, c := range b {
		if c != '\n' && c != '\r' {
			b[i] = ' '
		}
	}
}

// blankModules blanks the lines of MDX that import and export.
func blankModules(src []byte) {
	for at := 0; at < len(src); {
		end := bytes.IndexByte(src[at:], '\n') + 1
		if end == 0 {
			end = len(src) - at
		}
		line := src[at : at+end]
		if bytes.HasPrefix(line, []byte("import ")) || bytes.HasPrefix(line, []byte("export ")) {
			blank(line)
		}
		at += end
	}
}

// maskMarkdown returns a copy of src in which a template tag that prints is a
// word, a tag alone on its line an empty line, and any other tag a run of commas:
// punctuation leaves the emphasis beside it as it is. Offsets stay.
func (t *templates) maskMarkdown(src []byte) []byte {
	masked := append([]byte(nil), src...)
	for i := 0; i < len(t.tags); i++ {
		g := &t.tags[i]
		if g.role == value {
			fill(masked[g.Start:g.End], 'Q')
			continue
		}
		last := i // of the tags that follow with nothing but blanks between
		for last+1 < len(t.tags) && t.tags[last+1].role != value && isBlanks(src[t.tags[last].End:t.tags[last+1].Start], " \t") {
			last++
		}
		group := span.Span{Start: g.Start, End: t.tags[last].End}
		before := bytes.TrimRight(src[:group.Start], " \t>")
		begins := len(before) == 0 || bytes.HasSuffix(before, []byte("\n"))
		rest := src[group.End:]
		switch {
		case begins && endsLine(rest):
			maskLine(src, masked, group)
		case begins && startsBlock(rest):
			fill(masked[group.Start:group.End], ' ')
			masked[group.End-1] = '\n'
		default:
			for _, g := range t.tags[i : last+1] {
				fill(masked[g.Start:g.End], ',')
			}
		}
		i = last
	}
	return masked
}

// maskLine makes an empty line of tags, or an empty row between the rows of a
// table.
func maskLine(src, masked []byte, tags span.Span) {
	blank(masked[tags.Start:tags.End])
	before := bytes.TrimRight(src[:tags.Start], " \t\r\n")
	above := before[bytes.LastIndexByte(before, '\n')+1:]
	below := bytes.TrimLeft(src[tags.End:], " \t\r\n")
	if tags.Len() > 1 && bytes.HasPrefix(bytes.TrimSpace(above), []byte("|")) && bytes.HasPrefix(below, []byte("|")) {
		masked[tags.Start], masked[tags.End-1] = '|', '|'
	}
}

func isBlanks(b []byte, blanks string) bool { return len(bytes.Trim(b, blanks)) == 0 }

func endsLine(rest []byte) bool {
	rest = bytes.TrimLeft(rest, " \t\r")
	return len(rest) == 0 || rest[0] == '\n'
}

// startsBlock reports what begins a block of Markdown at the start of a line.
func startsBlock(rest []byte) bool {
	rest = bytes.TrimLeft(rest, " ")
	if len(rest) < 2 {
		return false
	}
	switch rest[0] {
	case '#', '>', '|':
		return true
	case '-', '*', '+':
		return rest[1] == ' ' || rest[1] == rest[0]
	case '`':
		return rest[1] == '`'
	case '<':
		return true
	}
	n := 0
	for n < len(rest) && '0' <= rest[n] && rest[n] <= '9' {
		n++
	}
	return n > 0 && n+1 < len(rest) && (rest[n] == '.' || rest[n] == ')') && rest[n+1] == ' '
}
