package document

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
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
	doc.forgive()
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
	at, text := p.offset(line, column), yamlErrorText(err)
	if line == 0 { // not told for a character that no file may have
		at = p.base + max(0, bytes.IndexFunc(src, func(r rune) bool { return unicode.IsControl(r) && !unicode.IsSpace(r) }))
		line = lineOf(p.doc.Source, at)
	}
	if bytes.HasPrefix(p.doc.Source[at:], []byte("\t")) {
		text = "found a tab character where a space is expected"
	}
	p.doc.invalid(at, "YAML", text, yamlMistakes)
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
	switch {
	case !errors.As(err, &load):
		return 1, 1
	case load.ContextMark.Line > 0 && strings.Contains(load.Message, "unexpected end of stream"):
		return load.ContextMark.Line, load.ContextMark.Column // where the text begins
	}
	return load.Mark.Line, load.Mark.Column
}

// yamlErrorText is what the library says, without the line.
func yamlErrorText(err error) string {
	var load *yaml.LoadError
	if errors.As(err, &load) {
		return load.Message
	}
	return err.Error()
}

// yamlMistakes are those of the library.
var yamlMistakes = []mistake{
	{"unexpected end of stream", "brakuje cudzysłowu na końcu tekstu"},
	{"unexpected document indicator", "brakuje cudzysłowu na końcu tekstu"},
	{"tab character", "wcięcia robi się spacjami, nie tabulatorem"},
	{"cannot start any token", "od tego znaku wartość nie może się zaczynać; ujmij ją w cudzysłów"},
	{"mapping values are not allowed", "dwukropek w tekście albo złe wcięcie; tekst z dwukropkiem ujmij w cudzysłów"},
	{"did not find expected ',' or", "lista w nawiasie rozdziela wartości przecinkami i kończy się nawiasem"},
	{"did not find expected key", `złe wcięcie albo tekst za zamkniętym cudzysłowem; cudzysłów w tekście zapisz jako „\"” albo „''”`},
	{"expected '-' indicator", "złe wcięcie; elementy listy zaczynają się od „- ” w tej samej kolumnie"},
	{"could not find expected ':'", "po kluczu brakuje dwukropka albo dalszy ciąg tekstu nie ma wcięcia"},
	{"unknown escape character", `po „\” nie może stać ten znak; sam „\” zapisz jako „\\”`},
	{"unknown anchor", "„*nazwa” powtarza wartość oznaczoną „&nazwa”, a takiej nie ma; tekst z „*” ujmij w cudzysłów"},
	{"alphabetic or numeric character", "po „&” i „*” stoi nazwa; tekst z takim znakiem ujmij w cudzysłów"},
	{"block sequence entries are not allowed", "lista od „- ” zaczyna się w nowym wierszu"},
	{"control characters", "tego znaku sterującego nie może być w pliku; usuń go"},
	{"<document start>", "za końcem danych stoi coś jeszcze; sprawdź wcięcie"},
	{"undefined tag handle", "nieznany znacznik; tekst z „!” ujmij w cudzysłów"},
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
