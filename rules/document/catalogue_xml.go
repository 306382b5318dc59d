package document

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"github.com/zwrot/zwrot/rules/span"
)

// xmlNode is an element of a catalogue in XML, or a text in one.
type xmlNode struct {
	name       string // with its prefix, "" for text
	attributes map[string]string
	children   []*xmlNode
	span.Span       // all of the element; of a text without the marks of CDATA
	cdata      bool // a text in CDATA
}

// readXML returns the tree of a file, under a root without a name. What is wrong
// with the file becomes a problem, and what stands before it is returned.
func readXML(doc *Document) *xmlNode {
	base := doc.start()
	dec := xml.NewDecoder(bytes.NewReader(doc.Source[base:]))
	dec.Entity = xml.HTMLEntity
	// The source is UTF-8 whatever the file says of itself.
	dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	root := &xmlNode{}
	stack := []*xmlNode{root}
	for {
		at := base + int(dec.InputOffset())
		token, err := dec.RawToken()
		end := base + int(dec.InputOffset())
		top := stack[len(stack)-1]
		var syntax *xml.SyntaxError
		switch {
		case err == io.EOF && len(stack) == 1:
			return root
		case errors.As(err, &syntax):
			doc.invalid(max(at, min(end, len(doc.Source))-1), "XML", syntax.Msg, xmlMistakes)
			return root
		case err == io.EOF, len(stack) > maxNesting:
			doc.noteXML(at, "", top.name)
			return root
		case err != nil:
			doc.invalid(at, "XML", err.Error(), xmlMistakes)
			return root
		}
		switch t := token.(type) {
		case xml.StartElement:
			n := &xmlNode{name: xmlName(t.Name), attributes: map[string]string{}, Span: span.Span{Start: at, End: end}}
			for _, a := range t.Attr {
				n.attributes[xmlName(a.Name)] = a.Value
			}
			top.children = append(top.children, n)
			stack = append(stack, n)
		case xml.EndElement:
			if name := xmlName(t.Name); len(stack) == 1 || name != top.name {
				doc.noteXML(at, name, top.name)
				return root
			}
			top.End = end
			stack = stack[:len(stack)-1]
		case xml.CharData:
			n := &xmlNode{Span: span.Span{Start: at, End: end}}
			if open := "<![CDATA["; bytes.HasPrefix(doc.Source[at:end], []byte(open)) {
				n.cdata, n.Start, n.End = true, at+len(open), end-len("]]>")
			}
			top.children = append(top.children, n)
		}
	}
}

func xmlName(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// noteXML notes an end tag, or the end of the file, where another tag should end
// the element that is open. Outside of all elements open is "".
func (d *Document) noteXML(at int, found, open string) {
	text, polish := "missing </"+open+">", "brakuje „</"+open+">”"
	switch {
	case open == "":
		text, polish = "</"+found+"> ends nothing", "„</"+found+">” nie zamyka niczego; usuń ten znacznik"
	case found != "":
		text, polish = text+" before </"+found+">", polish+" przed „</"+found+">”"
	}
	d.invalid(at, "XML", text, []mistake{{"", polish}})
}

// xmlMistakes are those of encoding/xml.
var xmlMistakes = []mistake{
	{"(no semicolon)", "po „&” brakuje nazwy znaku i średnika; sam znak zapisz jako „&amp;”"},
	{"invalid character entity", "XML nie zna znaku o tej nazwie; zapisz go wprost albo numerem: „&#160;”"},
	{"expected element name", "po „<” brakuje nazwy znacznika; sam znak zapisz jako „&lt;”"},
	{"attribute name without =", "po nazwie atrybutu brakuje „=” i wartości w cudzysłowie; sam znak „<” zapisz jako „&lt;”"},
	{"missing attribute value", "wartość atrybutu stoi w cudzysłowie"},
	{"expected attribute name", "w znaczniku brakuje „>” albo nazwy atrybutu; sam znak „<” zapisz jako „&lt;”"},
	{"expected /> in element", "znacznik bez treści kończy się na „/>”"},
	{"invalid characters between </", "znacznik zamykający kończy się zaraz po nazwie"},
	{"inside quoted string", "brakuje cudzysłowu na końcu wartości atrybutu; sam znak „<” zapisz jako „&lt;”"},
	{"]]> not in CDATA", "„]]>” poza CDATA zapisz jako „]]&gt;”"},
	{"not allowed in comments", "w komentarzu nie mogą stać dwie kreski obok siebie"},
	{"<!", "komentarz zaczyna się od „<!--”, a tekst bez znaczników od „<![CDATA[”"},
	{"illegal character code", "tego znaku sterującego nie może być w pliku; usuń go"},
	{"unexpected EOF", "plik urywa się w połowie znacznika, komentarza albo CDATA"},
	{"unsupported version", "wersją musi być 1.0"},
	{"target name", "po „<?” brakuje nazwy"},
}

// child returns the first child with a name, nil for none.
func (n *xmlNode) child(name string) *xmlNode {
	for _, c := range n.children {
		if c.name == name {
			return c
		}
	}
	return nil
}

// text is what all text in an element says.
func (n *xmlNode) text(src []byte) string {
	if n == nil {
		return ""
	}
	e := &escapedText{}
	for _, c := range n.children {
		if c.name == "" {
			e.read(src, c.Start, c.End, xmlReader(c.cdata))
		}
	}
	return string(e.text)
}

// each calls visit for the element and all elements in it, with those around.
func (n *xmlNode) each(around []*xmlNode, visit func(n *xmlNode, around []*xmlNode)) {
	visit(n, around)
	around = append(around[:len(around):len(around)], n)
	for _, c := range n.children {
		if c.name != "" {
			c.each(around, visit)
		}
	}
}

// xmlReader reads text of XML. In CDATA all stands for itself.
func xmlReader(cdata bool) reader {
	if cdata {
		return plainReader()
	}
	return reader{escape: escapeXML, next: func(src []byte) (literal, n int, kind PieceKind, text string) {
		for i, c := range src {
			if c == '&' {
				if n, text := entity(src[i:], true); n > 0 {
					return i, n, Decoded, text
				}
			}
		}
		return len(src), 0, Literal, ""
	}}
}

// escapeXML writes a text between tags.
func escapeXML(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(text)
}

// inlineKind is how an element within a message is read.
type inlineKind uint8

const (
	formats    inlineKind = iota // its tags show nothing, its text goes on
	printed                      // it stands for a value
	breaksLine                   // it breaks the line
	hidden                       // it shows nothing at all
)

// xmlMessage reads the content of an element as a message.
type xmlMessage struct {
	escapedText
	src    []byte
	inline func(n *xmlNode) inlineKind
	// read adds a text of the content.
	read                func(m *xmlMessage, n *xmlNode)
	text, cdata, broken bool // what it has
}

// newXMLMessage makes a message of the content of n. Its escape writes text
// where all is CDATA as it is, and elsewhere as XML; escape, if set, writes what
// the format escapes besides.
func newXMLMessage(src []byte, n *xmlNode, inline func(*xmlNode) inlineKind, read func(*xmlMessage, *xmlNode), escape func(string) string) *escapedText {
	m := &xmlMessage{src: src, inline: inline, read: read}
	m.content(n)
	m.escape = escape
	switch {
	case !m.cdata:
		m.escape = chain(escape, escapeXML)
	case m.text:
		m.fits = without("&<>]")
	default:
		m.fits = without("]")
	}
	if m.broken {
		m.fits = both(m.fits, without("&<>"))
	}
	return &m.escapedText
}

// content adds the content of an element.
func (m *xmlMessage) content(n *xmlNode) {
	for _, c := range n.children {
		if c.name == "" {
			m.cdata = m.cdata || c.cdata
			m.text = m.text || !c.cdata && len(bytes.TrimSpace(m.src[c.Start:c.End])) > 0
			m.read(m, c)
			continue
		}
		switch m.inline(c) {
		case formats:
			m.content(c)
		case printed:
			m.escaped("{"+c.name+"}", c.Start, c.End)
		case breaksLine:
			m.broken = true
			m.escaped("<br>", c.Start, c.End)
		}
	}
}

// readXMLText adds a text of XML that has no other escapes.
func readXMLText(m *xmlMessage, n *xmlNode) {
	m.escapedText.read(m.src, n.Start, n.End, xmlReader(n.cdata))
}
