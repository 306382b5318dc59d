package document

import (
	"bytes"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"github.com/zwrot/zwrot/rules/span"
)

// parseHTML reads HTML.
func parseHTML(doc *Document, opts Options) {
	tmpl := doc.templates(opts, true)
	p := newHTMLParser(doc, tmpl, tmpl.maskHTML(doc.Source))
	p.parse(doc.start(), len(doc.Source))
	p.close(len(doc.Source))
	sortBlocks(doc.Blocks)
}

// htmlParser makes blocks of HTML.
type htmlParser struct {
	doc              *Document
	masked           []byte // the source with template tags overwritten
	b                *builder
	attrs            *builder
	base             Block // role and quotation of text outside of all elements
	stack            []element
	open             map[string]int // how many elements of a name are open
	hidden           int            // how many open elements are not prose
	code             int            // the same of inline ones
	links            int
	linked, unlinked bool // the block in hand has text in a link, outside of one
	switched         []switched
	tested           tested
	broken           bool // a line break was the last thing in the block
}

// element is an open element.
type element struct {
	name   string
	class  elementClass
	role   Role
	quoted bool
	choice string // what its children are chosen by
	shown  *switched
	tag    span.Span // its start tag
}

func newHTMLParser(doc *Document, tmpl *templates, masked []byte) *htmlParser {
	p := &htmlParser{doc: doc, masked: masked, open: map[string]int{}}
	p.b = newBuilder(doc, tmpl, htmlReader(false, " ", escapeHTML))
	p.attrs = newBuilder(doc, tmpl, reader{})
	return p
}

// parse reads a range of the source. Elements may stay open for the next.
func (p *htmlParser) parse(start, end int) {
	z := html.NewTokenizer(bytes.NewReader(p.masked[start:end]))
	for at := start; ; {
		kind := z.Next()
		next := at + len(z.Raw())
		switch kind {
		case html.ErrorToken:
			return // the reader's end: there is no other error in memory
		case html.TextToken:
			p.text(at, next)
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			p.startTag(string(name), span.Span{Start: at, End: next}, kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := z.TagName()
			p.endTag(string(name), span.Span{Start: at, End: next})
		}
		at = next
	}
}

// close ends what is open at an offset.
func (p *htmlParser) close(end int) {
	p.popTo(0, end)
	p.flush()
	p.branch()
}

func (p *htmlParser) text(start, end int) {
	if n := len(p.stack); n > 0 && p.stack[n-1].name == "noscript" {
		if raw := p.masked[start:end]; bytes.IndexByte(raw, '<') >= 0 {
			p.stack[n-1].name = "div" // what is in it is an ordinary document
			p.open["div"]++
			p.open["noscript"]--
			p.parse(start, end)
			return
		}
	}
	if p.hidden > 0 || p.code > 0 {
		return
	}
	if bytes.IndexFunc(p.masked[start:end], isVisible) >= 0 {
		p.noteVisible()
	}
	p.b.text(start, end)
}

// noteVisible notes that something visible was added to the block.
func (p *htmlParser) noteVisible() {
	p.broken = false
	p.linked = p.linked || p.links > 0
	p.unlinked = p.unlinked || p.links == 0
}

func isVisible(r rune) bool { return !unicode.IsSpace(r) }

// flush ends the block in hand.
func (p *htmlParser) flush() {
	if block := p.b.end(); block != nil && p.linked && !p.unlinked && block.Role <= Cell && block.Role != Heading {
		block.Role = Link
	}
	p.linked, p.unlinked, p.broken = false, false, false
	p.b.block = p.base
	if n := len(p.stack); n > 0 {
		p.b.block.Role, p.b.block.Quoted = p.stack[n-1].role, p.stack[n-1].quoted
	}
}

func (p *htmlParser) startTag(name string, at span.Span, selfClosed bool) {
	class := classOf(name)
	attributes := p.attributes(at)
	p.attributeBlocks(name, attributes)
	switch class {
	case lineBreak:
		p.lineBreak(at)
		return
	case voidBlock:
		p.flush()
		return
	case voidElement:
		return
	}
	if selfClosed && name != "p" && name != "div" {
		return
	}
	p.push(name, class, at, attributes)
}

// lineBreak adds a line break; two of them end the paragraph.
func (p *htmlParser) lineBreak(at span.Span) {
	if p.hidden > 0 || p.code > 0 {
		return
	}
	if p.broken {
		p.flush()
		return
	}
	p.b.lineBreak(at, "\n")
	p.broken = true
}

func (p *htmlParser) push(name string, class elementClass, at span.Span, attributes []attribute) {
	e := element{name: name, class: class, tag: at, role: p.base.Role, quoted: p.base.Quoted}
	if n := len(p.stack); n > 0 {
		e.role, e.quoted = p.stack[n-1].role, p.stack[n-1].quoted
	}
	if role, ok := roleOf(name); ok {
		e.role = role
	} else if name == "p" && e.role == Cell {
		e.role = Paragraph // the cell of a table that only lays out
	}
	e.quoted = e.quoted || name == "blockquote"
	if p.isPreheader(attributes) {
		e.role = Meta
	}
	if p.isForeign(name, attributes) {
		if e.class = hiddenElement; class == inlineElement {
			e.class = codeElement
		}
	}
	if e.class != inlineElement && e.class != codeElement && e.class != unknownElement {
		p.stack = append(p.stack, e)
		p.flush()
	} else {
		p.stack = append(p.stack, e)
	}
	p.open[name]++
	p.enter(e, attributes)
	if len(attributes) > 0 || p.tested.test != "" {
		p.enterBranch(&p.stack[len(p.stack)-1], attributes)
	}
}

// enterBranch notes that an element is shown to one gender.
func (p *htmlParser) enterBranch(e *element, attributes []attribute) {
	e.choice = p.choice(attributes)
	parent := -1
	if n := len(p.stack); n > 1 {
		parent = p.stack[n-2].tag.Start
	}
	test := p.condition(attributes)
	if test == "" && p.tested.parent == parent && p.tested.test != "" && elseAttribute.Match(p.masked[e.tag.Start:e.tag.End]) {
		test = "not " + p.tested.test
		p.tested = tested{}
	} else if test != "" {
		p.tested = tested{parent, test}
	}
	if test == "" {
		return
	}
	if asked, ok := p.b.tmpl.gender.asks(test); ok && asked.gender != 0 {
		e.shown = &switched{subject: asked.subject, gender: asked.gender, first: len(p.doc.Blocks), parent: parent, source: span.Span{Start: e.tag.End}}
	}
}

// enter keeps count of what is open.
func (p *htmlParser) enter(e element, attributes []attribute) {
	switch {
	case e.class == hiddenElement:
		p.hidden++
	case e.class == codeElement:
		p.code++
	case e.name == "a":
		p.links++
		if p.isButton(attributes) {
			p.b.block.Role = Button
		}
	case e.name == "q" && p.hidden == 0 && p.code == 0:
		p.b.quotation(e.tag, "„")
	}
}

func (p *htmlParser) endTag(name string, at span.Span) {
	if p.open[name] == 0 {
		if name == "p" || classOf(name) == blockElement {
			p.flush()
		}
		return
	}
	n := len(p.stack) - 1
	for p.stack[n].name != name {
		n--
	}
	if name == "q" && p.hidden == 0 && p.code == 0 {
		p.b.quotation(at, "”")
	}
	end := at.Start
	if n == len(p.stack)-1 {
		end = at.End
	}
	if s := p.stack[n].shown; s != nil {
		s.source.End = at.Start
	}
	p.popTo(n, end)
}

// popTo closes the elements above the first n of the stack, whose content ends
// at an offset.
func (p *htmlParser) popTo(n, end int) {
	cut := false
	for len(p.stack) > n {
		e := p.stack[len(p.stack)-1]
		p.stack = p.stack[:len(p.stack)-1]
		p.open[e.name]--
		switch {
		case e.class == hiddenElement:
			p.hidden--
			cut = true
		case e.class == codeElement:
			if p.code--; p.code == 0 && p.hidden == 0 {
				p.b.code(e.tag.Start, end)
				p.noteVisible()
			}
		case e.name == "a":
			p.links--
		case e.class == blockElement:
			cut = true
		}
		if cut {
			p.flush()
		}
		if s := e.shown; s != nil && cut {
			if s.source.End == 0 { // no end tag
				s.source.End = max(s.source.Start, end)
			}
			s.next = len(p.doc.Blocks)
			p.switched = append(p.switched, *s)
		}
	}
}

// isForeign reports an element whose content is not Polish prose: marked as not
// to be translated, or in another language. The language of the whole page is
// not believed: it is often what the template was copied with.
func (p *htmlParser) isForeign(name string, attributes []attribute) bool {
	for _, a := range attributes {
		value := strings.ToLower(p.value(a))
		switch a.name {
		case "translate":
			if value == "no" {
				return true
			}
		case "class":
			if hasField(value, "notranslate") {
				return true
			}
		case "lang", "xml:lang":
			language, _, _ := strings.Cut(value, "-")
			if name != "html" && name != "body" && len(language) >= 2 && len(language) <= 3 && language != "pl" &&
				strings.IndexFunc(language, func(r rune) bool { return r < 'a' || r > 'z' }) < 0 {
				return true
			}
		}
	}
	return false
}

// isPreheader reports the hidden element at the top of an e-mail that mail
// programs show beside the subject.
func (p *htmlParser) isPreheader(attributes []attribute) bool {
	for _, a := range attributes {
		if a.name == "class" || a.name == "id" {
			value := strings.ToLower(p.value(a))
			if strings.Contains(value, "preheader") || strings.Contains(value, "preview") && strings.Contains(value, "text") {
				return true
			}
		}
	}
	return false
}

// isButton reports a link that looks like a button.
func (p *htmlParser) isButton(attributes []attribute) bool {
	for _, a := range attributes {
		value := strings.ToLower(p.value(a))
		if a.name == "role" && value == "button" || a.name == "class" && (strings.Contains(value, "btn") || strings.Contains(value, "button")) {
			return true
		}
	}
	return false
}

func hasField(value, field string) bool {
	for _, f := range strings.Fields(value) {
		if f == field {
			return true
		}
	}
	return false
}
