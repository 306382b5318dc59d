package document

import (
	"bytes"
	"strings"

	"github.com/zwrot/zwrot/rules/span"
)

// attribute is an attribute of a start tag.
type attribute struct {
	name  string    // in small letters
	value span.Span // of the source, without the quotes
	quote byte      // 0 for none
}

// value returns the value as written.
func (p *htmlParser) value(a attribute) string {
	return string(p.doc.Source[a.value.Start:a.value.End])
}

// attributes returns the attributes of the start tag at a range of the source.
func (p *htmlParser) attributes(at span.Span) []attribute {
	raw := p.masked[at.Start:at.End]
	if bytes.IndexByte(raw, '=') < 0 {
		return nil
	}
	var out []attribute
	i := bytes.IndexAny(raw, " \t\r\n\f/>")
	for i >= 0 && i < len(raw) {
		if isBlank(raw[i]) || raw[i] == '/' || raw[i] == '>' {
			i++
			continue
		}
		start := i
		for i++; i < len(raw) && raw[i] != '=' && raw[i] != '>' && raw[i] != '/' && !isBlank(raw[i]); i++ {
		}
		a := attribute{name: strings.ToLower(string(raw[start:i]))}
		j := skipBlanks(raw, i)
		if j == len(raw) || raw[j] != '=' {
			continue
		}
		from, end, next := attributeValue(raw, skipBlanks(raw, j+1))
		if from > 0 && end < next {
			a.quote = raw[end]
		}
		a.value = span.Span{Start: at.Start + from, End: at.Start + end}
		out = append(out, a)
		i = next
	}
	return out
}

// attributeValue returns the range of the value that begins at i, and where the
// tag goes on after it.
func attributeValue(raw []byte, i int) (start, end, next int) {
	if i < len(raw) && (raw[i] == '"' || raw[i] == '\'') {
		if n := bytes.IndexByte(raw[i+1:], raw[i]); n >= 0 {
			return i + 1, i + 1 + n, i + n + 2
		}
		return len(raw), len(raw), len(raw)
	}
	start = i
	for i < len(raw) && raw[i] != '>' && !isBlank(raw[i]) {
		i++
	}
	return start, i, i
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' }

func skipBlanks(raw []byte, i int) int {
	for i < len(raw) && isBlank(raw[i]) {
		i++
	}
	return i
}

// attributeBlocks makes blocks of the attributes that people read.
func (p *htmlParser) attributeBlocks(element string, attributes []attribute) {
	if p.hidden > 0 || p.code > 0 || len(attributes) == 0 || p.isForeign(element, attributes) {
		return
	}
	for _, a := range attributes {
		role, key := Attribute, a.name
		expression := expressionName(a.name)
		if expression != "" {
			key = expression
		}
		switch key {
		case "text", "utext":
			if expression == "" {
				continue
			}
			if role, key = p.base.Role, ""; len(p.stack) > 0 {
				role = p.stack[len(p.stack)-1].role
			}
			if own, ok := roleOf(element); ok {
				role = own
			}
		case "alt", "title", "placeholder", "aria-label", "aria-description", "aria-placeholder", "aria-roledescription",
			"aria-valuetext":
		case "label":
			if element != "optgroup" && element != "option" && element != "track" {
				continue
			}
		case "value":
			if element != "input" || !p.isButtonInput(attributes) {
				continue
			}
			role = Button
		case "content":
			if key = p.metaName(attributes); element != "meta" || key == "" {
				continue
			}
			role = Meta
		default:
			continue
		}
		if p.base.Key != "" {
			key = p.base.Key // of the catalogue's entry
		}
		if expression != "" {
			p.expression(role, key, a)
			continue
		}
		p.attrs.read = htmlReader(true, " ", htmlEscaper(a.quote).Replace)
		p.attrs.begin(role, key, false)
		p.attrs.text(a.value.Start, a.value.End)
		p.attrs.end()
	}
}

// isButtonInput reports an input whose value is the text of a button.
func (p *htmlParser) isButtonInput(attributes []attribute) bool {
	for _, a := range attributes {
		if a.name == "type" {
			switch strings.ToLower(p.value(a)) {
			case "submit", "button", "reset":
				return true
			}
		}
	}
	return false
}

// metaName returns the name of a meta element whose content people read: search
// engines and networks show it. It is "" for any other.
func (p *htmlParser) metaName(attributes []attribute) string {
	for _, a := range attributes {
		if a.name != "name" && a.name != "property" {
			continue
		}
		switch name := strings.ToLower(p.value(a)); name {
		case "description", "og:title", "og:description", "og:site_name", "og:image:alt", "twitter:title",
			"twitter:description", "twitter:image:alt", "preheader", "title", "subject", "application-name",
			"apple-mobile-web-app-title":
			return name
		}
	}
	return ""
}
