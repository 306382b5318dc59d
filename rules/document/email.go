package document

import (
	"bytes"
	"mime"
	"strings"
	"unicode"

	"github.com/zwrot/zwrot/rules/span"
)

// parseEmail reads a message of e-mail: the subject, and all parts that are text
// or HTML, whatever they are encoded in. Attachments are passed over.
func parseEmail(doc *Document, opts Options) {
	p := emailParser{doc: doc, opts: opts}
	p.part(span.Span{Start: doc.start(), End: len(doc.Source)}, 0)
}

// maxParts bounds how deep parts may lie in each other.
const maxParts = 10

type emailParser struct {
	doc  *Document
	opts Options
}

// header is a field of a message's head.
type header struct {
	name  string // in small letters
	value span.Span
}

// part reads a message or a part of one: a head, an empty line, a body.
func (p *emailParser) part(at span.Span, depth int) {
	if depth > maxParts {
		return
	}
	headers, body := p.head(at)
	contentType, encoding, disposition := "text/plain", "", ""
	for _, h := range headers {
		value := strings.TrimSpace(string(p.doc.Source[h.value.Start:h.value.End]))
		switch h.name {
		case "subject":
			p.subject(h.value)
		case "content-type":
			contentType = value
		case "content-transfer-encoding":
			encoding = strings.ToLower(value)
		case "content-disposition":
			disposition = strings.ToLower(value)
		}
	}
	if strings.HasPrefix(disposition, "attachment") {
		return
	}
	kind, params, err := mime.ParseMediaType(strings.Join(strings.Fields(contentType), " "))
	if err != nil {
		kind, params = "text/plain", nil
	}
	switch {
	case strings.HasPrefix(kind, "multipart/") && params["boundary"] != "":
		p.parts(body, params["boundary"], depth)
	case kind == "message/rfc822":
		p.part(body, depth+1)
	case kind == "text/plain" || kind == "text/html":
		p.body(body, kind, params["charset"], encoding)
	}
}

// head reads the fields at the start of a part. Where there are none, all of it
// is the body.
func (p *emailParser) head(at span.Span) (headers []header, body span.Span) {
	src := p.doc.Source
	next := at.Start
	if bytes.HasPrefix(src[next:at.End], []byte("From ")) {
		next = min(nextLine(src, next), at.End) // of a mailbox, not a field
	}
	for next < at.End {
		start := next
		next = min(nextLine(src, start), at.End)
		for next < at.End && (src[next] == ' ' || src[next] == '\t') {
			next = min(nextLine(src, next), at.End) // folded
		}
		text := bytes.TrimRight(src[start:next], "\r\n")
		if len(text) == 0 {
			return headers, span.Span{Start: next, End: at.End}
		}
		colon := bytes.IndexByte(text, ':')
		if colon <= 0 || bytes.ContainsAny(text[:colon], " \t") {
			return headers, span.Span{Start: start, End: at.End}
		}
		name := strings.ToLower(string(text[:colon]))
		headers = append(headers, header{name, span.Span{Start: start + colon + 1, End: start + len(text)}})
	}
	return headers, span.Span{Start: at.End, End: at.End}
}

// parts reads the parts between the lines of a boundary.
func (p *emailParser) parts(body span.Span, boundary string, depth int) {
	src, mark := p.doc.Source, []byte("--"+boundary)
	start, closed := -1, false
	for at := body.Start; at < body.End; {
		next := min(nextLine(src, at), body.End)
		if bytes.HasPrefix(src[at:next], mark) {
			rest := bytes.TrimRight(src[at+len(mark):next], " \t\r\n")
			if closed = string(rest) == "--"; closed || len(rest) == 0 {
				if start >= 0 {
					p.part(span.Span{Start: start, End: at}, depth+1)
				}
				start = next
			}
		}
		if at = next; closed {
			return
		}
	}
	p.doc.problem(body.Start, "części wiadomości nie mają zakończenia „--"+boundary+"--”",
		"the parts of the message have no end “--"+boundary+"--”")
	if start >= 0 {
		p.part(span.Span{Start: start, End: body.End}, depth+1)
	}
}

// body reads the text of a part.
func (p *emailParser) body(at span.Span, kind, charset, encoding string) {
	table, ok := newCharset(charset)
	if !ok && isForeignCharset(charset) {
		return
	}
	if !ok {
		p.doc.problem(at.Start, "nieznane kodowanie „"+charset+"”; ta część nie jest sprawdzana",
			"unknown charset “"+charset+"”; this part is not checked")
		return
	}
	e := &escapedText{}
	switch encoding {
	case "quoted-printable":
		readQuotedPrintable(e, p.doc.Source, at, table)
		e.escape, e.fits, e.wrap = table.quotedPrintable, table.fits, wrapQuotedPrintable(p.doc.Source)
	case "base64":
		readBase64(e, p.doc.Source, at, table)
		e.fits = never
	default:
		e.literal(p.doc.Source, at.Start, at.End)
	}
	inner := &Document{Name: p.doc.Name, Source: e.text}
	if kind == "text/html" {
		parseHTML(inner, p.opts)
	} else {
		parseText(inner, p.opts)
	}
	p.doc.embed(inner, e)
}

// subject makes a block of the subject of a message.
func (p *emailParser) subject(at span.Span) {
	e := &escapedText{}
	src := p.doc.Source
	for start := at.Start; start < at.End; {
		word, n, table := encodedWord(src[start:at.End])
		if n == 0 {
			next := start + 1
			for next < at.End && src[next] != '=' {
				next++
			}
			if text := src[start:next]; len(e.runs) == 0 || next == at.End || !isBlanks(text, " \t\r\n") || !hasEncodedWord(src[next:at.End]) {
				e.literal(src, start, next)
			}
			start = next
			continue
		}
		content := span.Span{Start: start + word.Start, End: start + word.End}
		if src[content.Start-2]|0x20 == 'b' {
			readBase64(e, src, content, table)
		} else {
			readQ(e, src, content, table)
		}
		e.fits = never // an encoded word may not grow beyond its line
		start += n
	}
	if bytes.IndexFunc(e.text, unicode.IsLetter) < 0 {
		return
	}
	p.doc.message(e, newEngine(p.opts), Meta, "subject")
}

func hasEncodedWord(src []byte) bool {
	_, n, _ := encodedWord(src)
	return n > 0
}

// encodedWord reads "=?charset?Q?text?=" at the start of src: the range of its
// text, its length (0 for none) and its charset.
func encodedWord(src []byte) (text span.Span, n int, table charset) {
	if !bytes.HasPrefix(src, []byte("=?")) {
		return text, 0, table
	}
	fields := bytes.SplitN(src[2:min(len(src), 200)], []byte("?"), 4)
	if len(fields) < 4 || len(fields[1]) != 1 || len(fields[3]) == 0 || fields[3][0] != '=' || bytes.IndexByte([]byte("bBqQ"), fields[1][0]) < 0 {
		return text, 0, table
	}
	name, _, _ := strings.Cut(string(fields[0]), "*")
	table, ok := newCharset(name)
	if !ok {
		return text, 0, table
	}
	text.Start = 2 + len(fields[0]) + 1 + 1 + 1
	text.End = text.Start + len(fields[2])
	return text, text.End + len("?="), table
}
