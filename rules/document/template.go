package document

import (
	"bytes"
	"slices"
	"sort"
	"strings"

	"github.com/zwrot/zwrot/rules/span"
)

// tagRole is what a template tag does to the text around it.
type tagRole uint8

const (
	value   tagRole = iota // prints something
	silent                 // prints nothing: a comment, an assignment
	opening                // begins a conditional or another block
	turning                // begins the next branch of a block
	closing                // ends a block
)

// family tells apart template languages whose blocks do not close each other.
type family uint8

const (
	mustache   family = iota // {{ }}: Handlebars, Mustache, Go
	percent                  // {% %}: Liquid, Jinja, Twig, Django
	embedded                 // <% %>: ERB, EJS
	php                      // <?php ?>
	blade                    // @if
	freemarker               // <#if>
	smarty                   // {if}
	mailchimp                // *|IF|*
	icu                      // {n, plural, …}
	doubled                  // $$if:x$$, %%[IF x]%%
	idosell                  // [iai:if_x_begin]
)

// tag is a template tag in the source.
type tag struct {
	span.Span
	role   tagRole
	family family
	// word is the keyword of an opening tag, and of a closing tag that names
	// what it closes.
	word        string
	test        string    // the condition of the branch that begins, "" for else
	conditional int       // index into templates.conditionals, or -1
	arm         int       // the branch that begins after the tag, or noArm
	texts       []literal // what it prints besides, or instead of, a value
	always      bool      // it prints one of texts, not a value
}

// noArm is the arm of a tag after which no branch begins.
const noArm = -2

// syntax is one kind of tag.
type syntax struct {
	open, close string
	// read tells from what stands between open and close what the tag does; ok
	// is false when this is no tag after all.
	read func(content string, t *tag) (ok bool)
	// after, if set, may lengthen the tag by what it hides.
	after func(s *scanner, t *tag)
	// match is set instead of close and read where no delimiter ends the tag.
	// The range of the tag is all it must set besides.
	match func(s *scanner, at int, t *tag) (ok bool)
}

// syntaxes lists all kinds of tags. Of those that begin alike the first that
// is a tag counts, so the longer come first.
func syntaxes() []syntax {
	return []syntax{
		{open: "{{!--", close: "--}}", read: readComment},
		{open: "{{--", close: "--}}", read: readComment},
		{open: "{{!", close: "}}", read: readComment},
		{open: "{{/*", close: "*/}}", read: readComment},
		{open: "{{- /*", close: "}}", read: readComment},
		{open: "{{{", close: "}}}", read: readValue},
		{open: "{{", close: "}}", read: readMustache},
		{open: "{%", close: "%}", read: readPercent, after: hideComment},
		{open: "{#", close: "#}", read: readComment},
		{open: "{!!", close: "!!}", read: readValue},
		{open: "{*", close: "*}", read: readComment},
		{open: "{", match: matchICU},
		{open: "{", match: matchLong},
		{open: "{", close: "}", read: readBraces},
		{open: "#", match: matchNumber},
		{open: "#{", match: matchDollar},
		{open: "${", match: matchDollar},
		{open: "@{", match: matchDollar},
		{open: "$$", close: "$$", read: readName},
		{open: "<%--", close: "--%>", read: readComment},
		{open: "<%#", close: "%>", read: readComment},
		{open: "<%=", close: "%>", read: readEmbeddedValue},
		{open: "<%-", close: "%>", read: readEmbeddedValue},
		{open: "<%", close: "%>", read: readEmbedded},
		{open: "<?=", close: "?>", read: readValue},
		{open: "<?", match: matchPHP},
		{open: "<#--", close: "-->", read: readComment},
		{open: "<#", match: matchFreeMarker},
		{open: "</#", match: matchFreeMarker},
		{open: "<@", match: matchFreeMarker},
		{open: "</@", match: matchFreeMarker},
		{open: "[iai:", close: "]", read: readIdoSell},
		{open: "[[", close: "]]", read: readWiki},
		{open: "[(", close: ")]", read: readWiki},
		{open: "*|", close: "|*", read: readMailchimp},
		{open: "%%", close: "%%", read: readName},
		{open: "%", match: matchFormat},
		{open: "@", match: matchBlade},
		{open: ":", match: matchColon},
	}
}

// templates are the template tags of a source and the conditionals they form.
type templates struct {
	tags         []tag         // in order, not overlapping
	conditionals []conditional // in order of their opening tags
	problems     []Problem
	gender       *genderWords
	scopes       []span.Span // what loops and the like enclose
	keys         []span.Span // the texts that catalogues have as keys
}

// after returns the index of the first tag that ends after an offset.
func (t *templates) after(offset int) int {
	return sort.Search(len(t.tags), func(i int) bool { return t.tags[i].End > offset })
}

// engine finds the template tags of sources. It is made once for a file and
// serves all its parts.
type engine struct {
	byFirst [256][]syntax
	starts  string // the first bytes of all tags
	gender  *genderWords
	icu     bool // texts are ICU messages, in which apostrophes quote
	strict  bool // what is left open is a mistake
}

// newEngine makes an engine. It also knows more kinds of tags, which are only
// found in some texts.
func newEngine(opts Options, more ...syntax) *engine {
	e := &engine{gender: newGenderWords(opts.GenderNames)}
	for _, x := range append(syntaxes(), more...) {
		if e.byFirst[x.open[0]] == nil {
			e.starts += x.open[:1]
		}
		e.byFirst[x.open[0]] = append(e.byFirst[x.open[0]], x)
	}
	return e
}

// find finds the template tags of src.
func (e *engine) find(src []byte) *templates {
	if !bytes.ContainsAny(src, e.starts) {
		return &templates{gender: e.gender}
	}
	s := &scanner{engine: e, src: src, missing: map[string]int{}, blade: bytes.Contains(src, []byte("@end"))}
	s.scan()
	t := &templates{tags: hideScripts(s.tags), problems: s.problems, gender: e.gender}
	open := t.pair(src, e.gender)
	if e.strict {
		t.noteOpen(open)
	}
	return t
}

// scanner scans one source.
type scanner struct {
	*engine
	src   []byte
	tags  []tag
	blade bool // directives without arguments count
	// missing holds, by delimiter, from where on it was sought in vain.
	missing map[string]int
	// coming are the tags of ICU messages that were found but lie ahead.
	coming []tag
	// plurals holds, for each ICU message that is open, whether "#" is its number.
	plurals  []bool
	problems []Problem
}

func (s *scanner) scan() {
	for at := 0; at < len(s.src); {
		limit := len(s.src)
		if len(s.coming) > 0 {
			limit = s.coming[0].Start
		}
		n := bytes.IndexAny(s.src[at:limit], s.starts)
		switch {
		case n >= 0:
			at += n
			if t, ok := s.tagAt(at, limit); ok {
				s.tags = append(s.tags, t)
				at = t.End
			} else {
				at++
			}
		case len(s.coming) > 0:
			t := s.coming[0]
			s.coming = s.coming[1:]
			if t.role == closing {
				s.plurals = s.plurals[:len(s.plurals)-1]
			}
			s.tags = append(s.tags, t)
			at = t.End
		default:
			return
		}
	}
}

// tagAt reads the tag that begins at an offset and ends before limit.
func (s *scanner) tagAt(at, limit int) (tag, bool) {
	for _, x := range s.byFirst[s.src[at]] {
		if !bytes.HasPrefix(s.src[at:limit], []byte(x.open)) {
			continue
		}
		t := tag{Span: span.Span{Start: at}, conditional: -1, arm: noArm}
		if x.match != nil {
			if x.match(s, at, &t) && t.End <= limit {
				if t.role == value {
					from := min(at+len(x.open), t.End)
					t.texts, t.always = texts(string(s.src[from:max(from, t.End-1)]), from)
				}
				return t, true
			}
			continue
		}
		from := at + len(x.open)
		end := s.find(from, &x)
		if end < 0 && s.strict && x.mustEnd() {
			s.problems = append(s.problems, leftOpen(at, x.open))
			return tag{}, false
		}
		if end >= 0 && end+len(x.close) <= limit && x.read(string(s.src[from:end]), &t) {
			t.End = end + len(x.close)
			if t.role == value {
				t.texts, t.always = texts(string(s.src[from:end]), from)
			}
			if x.after != nil {
				x.after(s, &t)
			}
			return t, t.End <= limit
		}
	}
	return tag{}, false
}

// maxTag bounds the length of a tag in bytes, so that a stray "{{" does not
// swallow a page. Comments and PHP may be longer.
const maxTag = 4096

// find returns where the delimiter that closes a tag stands, -1 for nowhere. A
// delimiter within a string does not close the tag.
func (s *scanner) find(from int, x *syntax) int {
	if at, ok := s.missing[x.close]; ok && from >= at {
		return -1
	}
	n := bytes.Index(s.src[from:], []byte(x.close))
	if n < 0 {
		s.missing[x.close] = from
		return -1
	}
	if x.isComment() {
		if x.open == "{{!" && s.strict && bytes.Contains(s.src[from:from+n], []byte("{{")) {
			return -1 // it ends what stands in the comment
		}
		return from + n
	}
	if quoted := unquotedIndex(s.src[from:], x.close); quoted > n && !bytes.Contains(s.src[from+n:from+quoted], []byte(x.open)) {
		n = quoted
	}
	for tries := 0; tries < 5 && x.open == "{{" && n < maxTag && isOpen(s.src[from:from+n]); tries++ {
		next := bytes.Index(s.src[from+n+1:min(len(s.src), from+maxTag)], []byte(x.close))
		if next < 0 || opensAgain(s.src[from:from+n+1+next], x.open) {
			break
		}
		n += 1 + next
	}
	if n > maxTag || opensAgain(s.src[from:from+n], x.open) {
		return -1
	}
	return from + n
}

// isOpen reports brackets that an expression leaves open: {{ f({a: {b: 1}}) }}.
func isOpen(content []byte) bool {
	depth := 0
	var quote byte
	for _, c := range content {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case strings.IndexByte("([{", c) >= 0:
			depth++
		case strings.IndexByte(")]}", c) >= 0:
			depth--
		}
	}
	return depth > 0 && quote == 0
}

// opensAgain reports another tag that opens in the content of a tag, outside of
// strings: the first was left open.
func opensAgain(content []byte, open string) bool {
	i := bytes.Index(content, []byte(open))
	return i >= 0 && len(open) > 1 && !bytes.ContainsAny(content[:i], "'\"`")
}

// mustEnd reports the tags that a template cannot leave open.
func (x *syntax) mustEnd() bool {
	switch x.open {
	case "{{", "{{{", "{%", "<%", "<%=", "{{!", "{#":
		return true
	}
	return false
}

func (x *syntax) isComment() bool {
	return len(x.open) > 2 && slices.Contains([]byte("!-*#"), x.open[len(x.open)-1]) || x.open == "{#" || x.open == "{*"
}

// unquotedIndex finds end outside of strings, which close on their line. It
// returns -1 when the quotes do not pair, for then they are no quotes.
func unquotedIndex(src []byte, end string) int {
	src = src[:min(len(src), maxTag)]
	var quote byte
	for i := 0; i < len(src); i++ {
		c := src[i]
		switch {
		case quote != 0 && c == '\n':
			return -1
		case quote != 0 && c == '\\':
			i++
		case quote != 0 && c == quote:
			quote = 0
		case quote != 0:
		case c == '"' || c == '\'' || c == '`':
			quote = c
		case c == end[0] && bytes.HasPrefix(src[i:], []byte(end)):
			return i
		}
	}
	return -1
}
