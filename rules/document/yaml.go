package document

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	yaml "go.yaml.in/yaml/v4"

	"github.com/zwrot/zwrot/rules/span"
)

// parseYAML reads a catalogue in YAML: that of Rails, which has the language as
// its first key, of Symfony or any other tree of messages.
func parseYAML(doc *Document, opts Options) {
	if !polishCode(languageOf(doc.Name)) {
		return
	}
	p := yamlParser{doc: doc, base: doc.start(), c: newCatalogue(doc, opts)}
	p.lines = yamlLines(doc.Source[p.base:])
	for _, root := range p.roots() {
		p.root(root)
	}
	p.c.finish()
	sortBlocks(doc.Blocks)
}

type yamlParser struct {
	doc   *Document
	base  int   // offset of the first byte after the byte order mark
	lines []int // offsets of the lines, from base
	last  place // the place asked for last
	c     *catalogue
}

// roots parses the documents of the file. Of a broken one it parses what stands
// before the mistake.
func (p *yamlParser) roots() (roots []*yaml.Node) {
	src := p.doc.Source[p.base:]
	roots, err := decodeYAML(src)
	if err == nil {
		return roots
	}
	line, column := yamlErrorAt(err)
	p.doc.problem(p.offset(line, column),
		"plik nie jest poprawnym YAML-em; dalsza część nie jest sprawdzana ("+err.Error()+")",
		"the file is not valid YAML; the rest is not checked ("+err.Error()+")")
	const tries = 20
	for last := max(1, line-tries); line > last; line-- {
		if roots, err = decodeYAML(src[:p.offset(line, 1)-p.base]); err == nil {
			return roots
		}
	}
	return nil
}

// decodeYAML returns the documents of a file.
func decodeYAML(src []byte) (roots []*yaml.Node, err error) {
	for decoder := yaml.NewDecoder(bytes.NewReader(src)); ; {
		var root yaml.Node
		if err = decoder.Decode(&root); err == io.EOF {
			return roots, nil
		}
		if err != nil {
			return nil, err
		}
		roots = append(roots, &root)
	}
}

// yamlErrorAt returns the line and column, from 1, of a mistake.
func yamlErrorAt(err error) (line, column int) {
	var load *yaml.LoadError
	if errors.As(err, &load) {
		return load.Mark.Line, load.Mark.Column
	}
	return 1, 1
}

// yamlLines returns where lines begin. YAML has more line breaks than others.
func yamlLines(src []byte) []int {
	lines := []int{0}
	for i, r := range string(src) {
		switch r {
		case '\r':
			if i+1 < len(src) && src[i+1] == '\n' {
				continue
			}
			fallthrough
		case '\n', '\u0085', '\u2028', '\u2029':
			lines = append(lines, i+utf8.RuneLen(r))
		}
	}
	return lines
}

// offset returns the offset of a line and a column in characters, from 1.
func (p *yamlParser) offset(line, column int) int {
	if line < 1 || line > len(p.lines) {
		return len(p.doc.Source)
	}
	from := place{line: line, column: 1, offset: p.base + p.lines[line-1]}
	if p.last.line == line && p.last.column <= column {
		from = p.last // lines can be as long as the file
	}
	for ; from.column < column && from.offset < len(p.doc.Source); from.column++ {
		_, n := utf8.DecodeRune(p.doc.Source[from.offset:])
		from.offset += n
	}
	p.last = from
	return from.offset
}

// place is a place in the source.
type place struct{ line, column, offset int }

// root reads a document. Where all its keys are languages, only Polish is read
// and its code is no part of the keys.
func (p *yamlParser) root(n *yaml.Node) {
	if n.Kind == yaml.DocumentNode && len(n.Content) > 0 {
		n = n.Content[0]
	}
	byLanguage := n.Kind == yaml.MappingNode && len(n.Content) > 0
	for i := 0; byLanguage && i+1 < len(n.Content); i += 2 {
		byLanguage = isLanguage(n.Content[i].Value) && n.Content[i+1].Kind != yaml.ScalarNode
	}
	if !byLanguage {
		p.node(n, nil, false)
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if polishCode(n.Content[i].Value) {
			p.node(n.Content[i+1], nil, n.Style&yaml.FlowStyle != 0)
		}
	}
}

// node reads the values below a node.
func (p *yamlParser) node(n *yaml.Node, path []string, flow bool) {
	flow = flow || n.Style&yaml.FlowStyle != 0
	if len(path) > maxNesting {
		return
	}
	path = path[:len(path):len(path)]
	switch n.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			p.node(n.Content[i+1], append(path, n.Content[i].Value), flow)
		}
	case yaml.SequenceNode:
		for i, item := range n.Content {
			p.node(item, append(path, "["+strconv.Itoa(i)+"]"), flow)
		}
	case yaml.ScalarNode:
		if n.ShortTag() == "!!str" {
			p.scalar(n, joinKey(path), flow)
		}
	}
}

// scalar reads a value. Where its bytes cannot be told from what the library
// says it says, it is read without a fix.
func (p *yamlParser) scalar(n *yaml.Node, key string, flow bool) {
	start := p.contentStart(p.offset(n.Line, n.Column))
	if start >= len(p.doc.Source) {
		return
	}
	a := yamlAligner{src: p.doc.Source, at: start, want: n.Value}
	if !a.align(n.Style) {
		p.c.unfixable(key, n.Value, span.Span{Start: start, End: nextLine(p.doc.Source, start)})
		return
	}
	if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0 {
		a.fits = fitsPlainYAML(n.Value, flow)
	}
	p.c.add(key, &a.escapedText)
}

// contentStart skips the anchor and the tag of a value.
func (p *yamlParser) contentStart(at int) int {
	for at < len(p.doc.Source) && (p.doc.Source[at] == '&' || p.doc.Source[at] == '!') {
		n := bytes.IndexAny(p.doc.Source[at:], " \t\r\n")
		if n < 0 {
			return at
		}
		at += n
		at += len(p.doc.Source[at:]) - len(bytes.TrimLeft(p.doc.Source[at:], " \t\r\n"))
	}
	return at
}

// yamlStarts are the characters that make something else of a value without
// quotes that begins with them: a list, a string, a number.
const yamlStarts = "-?:,[]{}#&*!|>'\"%@`.=~0123456789"

// fitsPlainYAML tells the texts that can stand in a value without quotes. The
// words of YAML 1.1 for yes and no, which Rails reads so, are none; and nothing
// is taken away before what must not come to stand at the beginning.
func fitsPlainYAML(value string, flow bool) func(string) bool {
	signs := ":#\n\t"
	if flow {
		signs += ",[]{}"
	}
	return func(text string) bool {
		switch strings.ToLower(strings.TrimSpace(text)) {
		case "y", "n", "yes", "no", "on", "off", "true", "false", "null":
			return false
		case "":
			return !slices.ContainsFunc(strings.Fields(value), func(word string) bool {
				return strings.ContainsAny(word[:1], yamlStarts)
			})
		}
		return !strings.ContainsAny(text, signs) && !strings.ContainsAny(text[:1], yamlStarts)
	}
}

// yamlAligner finds for each part of a value where it stands in the source.
type yamlAligner struct {
	escapedText
	src  []byte
	at   int    // offset in src
	want string // what is left of the value
}

// align finds all of the value; ok is false where source and value differ.
func (a *yamlAligner) align(style yaml.Style) (ok bool) {
	switch {
	case style&yaml.DoubleQuotedStyle != 0:
		a.at++
		a.escape = func(text string) string { return escapeJSON(text, false) }
		return a.flowScalar('"')
	case style&yaml.SingleQuotedStyle != 0:
		a.at++
		a.escape, a.fits = strings.NewReplacer("'", "''").Replace, without("\n")
		return a.flowScalar('\'')
	case style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		a.fits = func(text string) bool {
			return !strings.ContainsAny(text, "\n\t") && strings.TrimLeft(text, " ") == text
		}
		return a.blockScalar()
	}
	return a.flowScalar(0)
}

// take adds a range of the source as a part of the value.
func (a *yamlAligner) take(end int, text string, literal bool) (ok bool) {
	if !strings.HasPrefix(a.want, text) {
		return false
	}
	if literal {
		a.literal(a.src, a.at, end)
	} else {
		a.escaped(text, a.at, end)
	}
	a.at, a.want = end, a.want[len(text):]
	return true
}

// takeBreaks adds white space that stands for so many line breaks. Each is a part
// of its own.
func (a *yamlAligner) takeBreaks(end, breaks int) (ok bool) {
	for ; breaks > 1; breaks-- {
		if !a.take(nextLine(a.src, a.at), "\n", false) {
			return false
		}
	}
	return a.take(end, "\n", false)
}

// flowScalar aligns a value in quotes, or without (quote 0). Lines are folded.
func (a *yamlAligner) flowScalar(quote byte) bool {
	for a.want != "" {
		if a.at >= len(a.src) {
			return false
		}
		ok, c := false, a.src[a.at]
		end, breaks := a.fold()
		switch {
		case breaks == 1:
			ok = a.take(end, " ", false)
		case breaks > 1:
			ok = a.takeBreaks(end, breaks-1)
		case quote == '\'' && c == '\'':
			ok = bytes.HasPrefix(a.src[a.at:], []byte("''")) && a.take(a.at+2, "'", false)
		case quote == '"' && c == '\\':
			ok = a.escapeSequence()
		case quote == '"' && c == '"':
		default:
			_, n := utf8.DecodeRune(a.src[a.at:])
			ok = a.take(a.at+n, string(a.src[a.at:a.at+n]), true)
		}
		if !ok {
			return false
		}
	}
	return true
}

// fold measures white space with line breaks.
func (a *yamlAligner) fold() (end, breaks int) {
	for end = a.at; end < len(a.src) && strings.IndexByte(" \t\r\n", a.src[end]) >= 0; end++ {
		if a.src[end] == '\n' {
			breaks++
		}
	}
	return end, breaks
}

// escapeSequence aligns an escape in double quotes. One of a line break shows
// nothing.
func (a *yamlAligner) escapeSequence() bool {
	n, text := backslash(a.src[a.at:])
	if n > 0 {
		return a.take(a.at+n, text, false)
	}
	rest := bytes.TrimLeft(a.src[a.at+1:], " \t\r\n")
	if skipped := a.src[a.at+1 : len(a.src)-len(rest)]; bytes.Count(skipped, []byte("\n")) == 1 {
		a.at = len(a.src) - len(rest)
		a.join(a.at)
		return true
	}
	return false
}

// blockScalar aligns a value below "|" or ">".
func (a *yamlAligner) blockScalar() bool {
	a.at = nextLine(a.src, a.at)
	indent := a.indent()
	if indent < 0 {
		return false
	}
	a.at += min(indent, a.spaces(a.at))
	for a.at < len(a.src) && a.want != "" {
		end := a.at + len(bytes.TrimRight(a.src[a.at:nextLine(a.src, a.at)], "\r\n"))
		if a.at < end && !a.take(end, string(a.src[a.at:end]), true) {
			return false
		}
		if a.want == "" {
			break
		}
		if !a.blockBreak(indent) {
			return false
		}
	}
	return a.want == ""
}

// blockBreak aligns the end of a line and the empty lines after it.
func (a *yamlAligner) blockBreak(indent int) bool {
	breaks := len(a.want) - len(strings.TrimLeft(a.want, "\n"))
	end := nextLine(a.src, a.at)
	for end < len(a.src) {
		line := a.src[end:nextLine(a.src, end)]
		if len(bytes.TrimSpace(line)) > 0 || len(bytes.TrimRight(line, "\r\n")) > indent {
			break
		}
		end += len(line)
	}
	end += min(indent, a.spaces(end))
	switch {
	case end == a.at:
		return false
	case breaks > 0:
		return a.takeBreaks(end, breaks)
	}
	return a.take(end, " ", false)
}

// spaces is the number of spaces at an offset.
func (a *yamlAligner) spaces(at int) int {
	return len(a.src[at:]) - len(bytes.TrimLeft(a.src[at:], " "))
}

// indent returns the number of spaces that each line begins with besides those
// of the value, -1 where the value does not begin here.
func (a *yamlAligner) indent() int {
	for at := a.at; at < len(a.src); at = nextLine(a.src, at) {
		line := bytes.TrimRight(a.src[at:nextLine(a.src, at)], "\r\n")
		text := bytes.TrimLeft(line, " ")
		if len(text) > 0 {
			own := strings.TrimLeft(a.want, "\n")
			return len(line) - len(text) - (len(own) - len(strings.TrimLeft(own, " ")))
		}
	}
	return -1
}
