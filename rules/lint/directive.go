package lint

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/similar"
	"github.com/zwrot/zwrot/rules/span"
)

// marker begins what a comment tells zwrot.
const marker = "zwrot:"

// directive is a comment that tells zwrot something.
type directive struct {
	comment span.Span // with its delimiters
	verb    string    // "ignore", "ignore-start", ...
	rules   []string
	list    span.Span // of the rules
	used    []bool    // the rules that have hidden a finding
	reason  string
	until   time.Time // the last day, zero without an end
	problem *Message  // what is wrong with it
	from    int       // first line that it is about
	to      int       // last line
}

// delimiters are those of comments in hosts and in their templates; the longer
// opening comes first.
func delimiters() [][2]string {
	return [][2]string{
		{"<!--", "-->"},   // HTML, XML, Markdown
		{"{{!--", "--}}"}, // Handlebars, Mustache
		{"{{!", "}}"},     // Mustache
		{"{{- /*", "*/"},  // Go
		{"{{/*", "*/"},    // Go
		{"{#", "#}"},      // Twig, Jinja, Liquid
		{"<%#", "%>"},     // ERB, EJS
		{"<%--", "--%>"},  // JSP
		{"{*", "*}"},      // Smarty
		{"<#--", "-->"},   // FreeMarker
		{"{{--", "--}}"},  // Blade
		{"/*", "*/"},      // .strings, MDX
	}
}

// lineComments are the openings of comments that end with the line, by format.
// Formats that are prose themselves have none.
func lineComments(format string) []string {
	switch format {
	case "yaml", "gettext", "fluent":
		return []string{"#"}
	case "properties":
		return []string{"#", "!"}
	case "strings":
		return []string{"//"}
	}
	return nil
}

// ReasonMark is what stands before the reason in a comment of a format. XML
// allows no two hyphens there.
func ReasonMark(format string) string {
	switch format {
	case "android", "xliff", "qt", "resx", "stringsdict":
		return "–"
	}
	return "--"
}

// directives finds the comments of a document that speak to zwrot.
func directives(doc *document.Document) []*directive {
	var out []*directive
	src := doc.Source
	code := &fencedCode{src: src}
	for at := 0; ; {
		i := bytes.Index(src[at:], []byte(marker))
		if i < 0 {
			return out
		}
		start := at + i
		at = start + len(marker)
		comment, body, ok := commentAround(doc, start)
		if !ok || doc.Format == "markdown" && code.quotes(start) {
			continue
		}
		d := &directive{comment: comment}
		d.parse(src, span.Span{Start: start + len(marker), End: body})
		out = append(out, d)
		at = comment.End
	}
}

// commentAround finds the comment that begins right before the marker, and
// where its text ends.
func commentAround(doc *document.Document, marker int) (comment span.Span, body int, ok bool) {
	src := doc.Source
	before := bytes.TrimRight(src[:marker], " \t\r\n")
	for _, d := range delimiters() {
		if !bytes.HasSuffix(before, []byte(d[0])) {
			continue
		}
		i := bytes.Index(src[marker:], []byte(d[1]))
		if i < 0 {
			return comment, 0, false
		}
		end := marker + i + len(d[1])
		if strings.HasPrefix(d[0], "{{") && !strings.HasSuffix(d[1], "}}") { // "*/ -}}"
			if j := bytes.Index(src[end:], []byte("}}")); j >= 0 {
				end += j + 2
			}
		}
		return span.Span{Start: len(before) - len(d[0]), End: end}, marker + i, true
	}
	for _, opening := range lineComments(doc.Format) {
		if bytes.HasSuffix(before, []byte(opening)) {
			end := len(src)
			if i := bytes.IndexByte(src[marker:], '\n'); i >= 0 {
				end = marker + i
			}
			return span.Span{Start: len(before) - len(opening), End: end}, end, true
		}
	}
	return comment, 0, false
}

// fencedCode finds the fenced blocks of a Markdown file as it is read on.
type fencedCode struct {
	src   []byte
	line  int    // where the first line begins that is not read
	fence string // that is open there
}

// quotes reports whether a place, no earlier than the last one asked about, lies in
// a fenced block or between backticks, where the comment is an example.
func (c *fencedCode) quotes(at int) bool {
	for {
		i := bytes.IndexByte(c.src[c.line:at], '\n')
		if i < 0 {
			break
		}
		c.fence = fenceAfter(c.fence, c.src[c.line:c.line+i])
		c.line += i + 1
	}
	line := c.src[c.line:at]
	return fenceAfter(c.fence, line) != "" || bytes.Count(line, []byte("`"))%2 == 1
}

// fenceAfter is the fence that is open behind a line.
func fenceAfter(fence string, line []byte) string {
	trimmed := strings.TrimLeft(string(line), " ")
	switch {
	case fence == "" && (strings.HasPrefix(trimmed, "```") || strings.HasPrefix(trimmed, "~~~")):
		return trimmed[:3]
	case fence != "" && strings.HasPrefix(trimmed, fence):
		return ""
	}
	return fence
}

// A directive is a verb, rules, an end and a reason, each of them optional for
// the grammar: what is missing is reported by name.
var grammar = regexp.MustCompile(`^\s*([^\s,]*)(.*?)(?:\s+until[\s=]+(\S+))?(?:\s+(?:--|–|—)\s*(.*))?$`)

// parse reads the text of a comment behind the marker.
func (d *directive) parse(src []byte, text span.Span) {
	body := strings.Join(strings.Split(string(src[text.Start:text.End]), "\n"), " ")
	m := grammar.FindStringSubmatchIndex(strings.TrimRight(body, " \t\r\n-"))
	part := func(i int) string {
		if m == nil || m[2*i] < 0 {
			return ""
		}
		return body[m[2*i]:m[2*i+1]]
	}
	d.verb, d.reason = part(1), strings.TrimSpace(part(4))
	d.rules = strings.FieldsFunc(part(2), func(r rune) bool { return r == ',' || r == ' ' || r == '\t' || r == '\r' })
	d.used = make([]bool, len(d.rules))
	if m != nil {
		blank := len(part(2)) - len(strings.TrimLeft(part(2), " \t\r"))
		d.list = span.Span{Start: text.Start + m[4] + blank, End: text.Start + m[5]}
	}
	if date := part(3); date != "" {
		until, err := time.Parse(time.DateOnly, date)
		if err != nil {
			d.problem = &Message{PL: "data „" + date + "” nie ma postaci 2027-01-31", EN: "the date “" + date + "” is not like 2027-01-31"}
		}
		d.until = until
	}
	d.checkVerb()
}

func (d *directive) checkVerb() {
	verbs := []string{"ignore", "ignore-start", "ignore-end", "ignore-file"}
	switch {
	case !slices.Contains(verbs, d.verb):
		list := join(verbs)
		d.problem = &Message{PL: fmt.Sprintf("nieznane polecenie „%s”; są: %s", d.verb, list), EN: fmt.Sprintf("unknown word “%s”; there are: %s", d.verb, list)}
		if n, ok := similar.Nearest(d.verb, verbs); ok {
			d.problem = &Message{PL: fmt.Sprintf("nieznane polecenie „%s”; czy chodziło o „%s”?", d.verb, n), EN: fmt.Sprintf("unknown word “%s”; did you mean “%s”?", d.verb, n)}
		}
		d.rules = nil
	case d.verb != "ignore-end" && len(d.rules) == 0 && d.problem == nil:
		d.problem = &Message{PL: "podaj reguły, np. „zwrot: ignore gender -- powód”", EN: "name the rules, as in “zwrot: ignore gender -- reason”"}
	}
}

// join lists names.
func join(names []string) string { return strings.Join(names, ", ") }
