package document

import (
	"bytes"
	"regexp"
	"strings"
)

// isFluent reports a file of Fluent among those of FreeMarker, which have the
// same extension: its first line that is no comment begins a message.
func isFluent(src []byte) bool {
	return fluentStart.Match(src) && !bytes.Contains(src, []byte("<#"))
}

var (
	fluentStart = regexp.MustCompile(`^(?:\x{FEFF})?(?:[ \t]*\r?\n|#[^\n]*\n)*-?[A-Za-z][\w-]*[ ]*=`)
	fluentEntry = regexp.MustCompile(`^(-?[A-Za-z][\w-]*)[ ]*=`)
	fluentAttr  = regexp.MustCompile(`^[ ]*\.([A-Za-z][\w-]*)[ ]*=`)
	fluentKey   = regexp.MustCompile(`^\s*\*?\[\s*([\w.-]+)\s*\]`)
	// fluentSelector finds the name of what is asked: $gender, -brand.case.
	fluentSelector = regexp.MustCompile(`\$([A-Za-z][\w-]*)|\.([A-Za-z][\w-]*)`)
)

// parseFluent reads a catalogue of Fluent.
func parseFluent(doc *Document, opts Options) {
	if !polishCode(languageOf(doc.Name)) {
		return
	}
	p := fluentParser{doc: doc, src: doc.Source, c: newCatalogue(doc, opts)}
	p.c.noICU = true
	for at := doc.start(); at < len(p.src); {
		at = p.entry(at)
	}
	p.c.finish()
}

type fluentParser struct {
	doc   *Document
	src   []byte
	c     *catalogue
	depth int
}

// entry reads the message, the term, the comment or the empty line at an offset,
// and returns where the next begins.
func (p *fluentParser) entry(at int) int {
	line := p.src[at:nextLine(p.src, at)]
	if len(bytes.TrimSpace(line)) == 0 || line[0] == '#' {
		return at + len(line)
	}
	m := fluentEntry.FindSubmatch(line)
	if m == nil {
		return p.junk(at)
	}
	key := string(m[1])
	end := p.message(at+len(m[0]), key)
	for end >= 0 {
		attribute := fluentAttr.FindSubmatch(p.src[end:])
		if attribute == nil {
			return max(end, at+1)
		}
		name := key + "." + string(attribute[1])
		end = p.message(end+len(attribute[0]), name)
	}
	return p.junk(at)
}

// junk notes what is no entry, and goes to the next line that begins one.
func (p *fluentParser) junk(at int) int {
	p.doc.problem(at, "to nie jest poprawny wpis Fluent; pominięto go", "this is no valid entry of Fluent; it was left out")
	for {
		at = nextLine(p.src, at)
		if at >= len(p.src) || p.src[at] == '#' || fluentEntry.Match(p.src[at:]) {
			return at
		}
	}
}

// message reads a pattern as a message, and returns the offset after it; -1
// where it is broken.
func (p *fluentParser) message(at int, key string) int {
	e := &escapedText{fits: func(text string) bool {
		return !strings.ContainsAny(text, "\n\r{}") && strings.TrimLeft(text, ".[*#") == text
	}}
	end := p.pattern(e, at, false)
	if end >= 0 {
		p.c.add(key, e)
	}
	return end
}

// pattern adds the text from an offset to e, and returns where it ends: before
// the next entry, attribute or variant. It is -1 where the text is broken.
func (p *fluentParser) pattern(e *escapedText, at int, variant bool) int {
	at += len(p.src[at:]) - len(bytes.TrimLeft(p.src[at:], " "))
	for at < len(p.src) {
		switch c := p.src[at]; {
		case c == '{':
			if at = p.placeable(e, at); at < 0 {
				return -1
			}
		case c == '}':
			if variant {
				return at
			}
			return -1
		case c == '\n' || c == '\r' && at+1 < len(p.src) && p.src[at+1] == '\n':
			next, ends := p.nextText(at, variant)
			if ends && variant {
				return at
			}
			if ends {
				return next
			}
			for next > at {
				end := nextLine(p.src, at)
				if end >= next || len(bytes.TrimLeft(p.src[end:next], " ")) == 0 {
					end = next
				}
				e.escaped("\n", at, end)
				at = end
			}
		default:
			n := bytes.IndexAny(p.src[at+1:], "{}\r\n")
			if n < 0 {
				n = len(p.src) - at - 1
			}
			e.literal(p.src, at, at+1+n)
			at += 1 + n
		}
	}
	return at
}

// nextText returns where the text goes on after the end of a line. Where it ends
// there, it returns the place of what follows.
func (p *fluentParser) nextText(at int, variant bool) (next int, ends bool) {
	for next = nextLine(p.src, at); next < len(p.src); next = nextLine(p.src, next) {
		line := p.src[next:nextLine(p.src, next)]
		text := bytes.TrimLeft(line, " ")
		if len(bytes.TrimSpace(text)) == 0 {
			continue
		}
		indent := len(line) - len(text)
		switch text[0] {
		case '{':
			return next + indent, false
		case '}':
			return next + indent, true
		case '[', '*', '.':
			if variant || text[0] == '.' {
				return next, true
			}
		}
		return next + indent, indent == 0
	}
	return next, true
}

// placeable adds what stands in braces: a value, or a choice, which is read as
// that of ICU. It returns the offset after it, -1 where it does not end.
func (p *fluentParser) placeable(e *escapedText, at int) int {
	depth := 0
	for i := at; i < min(len(p.src), at+maxTag); i++ {
		switch c := p.src[i]; {
		case c == '"':
			n := stringEnd(p.src[i+1:min(len(p.src), at+maxTag)], '"')
			if n < 0 {
				return -1
			}
			i += 1 + n
		case c == '{':
			depth++
		case c == '}':
			if depth--; depth == 0 {
				e.escaped("{0}", at, i+1)
				return i + 1
			}
		case depth == 1 && c == '-' && i+1 < len(p.src) && p.src[i+1] == '>':
			return p.choice(e, at, i+2)
		}
	}
	return -1
}

// choice adds the variants of a choice that begins at an offset.
func (p *fluentParser) choice(e *escapedText, start, at int) int {
	if p.depth++; p.depth > 20 {
		return -1
	}
	defer func() { p.depth-- }()
	name := "value"
	if m := fluentSelector.FindSubmatch(p.src[start:at]); m != nil {
		name = strings.ReplaceAll(string(m[1])+string(m[2]), "-", "_")
	}
	open := "{" + name + ", select, "
	for {
		m := fluentKey.FindSubmatchIndex(p.src[at:])
		if m == nil {
			break
		}
		key := string(p.src[at+m[2] : at+m[3]])
		at += m[1]
		at += len(p.src[at:]) - len(bytes.TrimLeft(p.src[at:], " \r\n"))
		e.escaped(open+key+" {", start, at)
		if at = p.pattern(e, at, true); at < 0 {
			return -1
		}
		start, open = at, "} "
	}
	at += len(p.src[at:]) - len(bytes.TrimLeft(p.src[at:], " \r\n"))
	if open != "} " || at >= len(p.src) || p.src[at] != '}' {
		return -1
	}
	e.escaped("}}", start, at+1)
	return at + 1
}
