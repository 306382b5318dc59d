package document

import (
	"regexp"
	"slices"
	"strings"

	"github.com/zwrot/zwrot/rules/span"
)

// expressionName returns the attribute that one of Thymeleaf sets (th:title,
// data-th-title), "" for any other.
func expressionName(name string) string {
	for _, prefix := range []string{"th:", "data-th-"} {
		if rest, ok := strings.CutPrefix(name, prefix); ok {
			return rest
		}
	}
	return ""
}

// expression makes blocks of the texts in an expression of Thymeleaf: strings
// joined by "+", and |text with ${values}|. Where it chooses between texts, each
// is a block.
func (p *htmlParser) expression(role Role, key string, a attribute) {
	b := p.attrs
	b.read = quotedReader('\'', false)
	b.begin(role, key, false)
	test, chosen := "", false
	src := p.doc.Source
	for at := a.value.Start; at < a.value.End; {
		rest := src[at:a.value.End]
		switch c := rest[0]; {
		case c == '\'' || c == '|':
			end := quotedEnd(rest, false)
			if end < 0 {
				b.discard()
				return
			}
			b.quoted(at+1, at+end, c)
			at += end + 1
		case strings.IndexByte("$#*@~", c) >= 0 && len(rest) > 1 && rest[1] == '{':
			n := balanced(rest[1:], '{', '}')
			if n == 0 {
				b.discard()
				return
			}
			if c == '$' {
				b.text(at, at+1+n)
			} else {
				b.add(Placeholder, span.Span{Start: at, End: at + 1 + n}, string(Object))
			}
			at += 1 + n
		case c == '?' || c == ':' && chosen:
			if c == '?' {
				test, chosen = string(src[a.value.Start:at]), true
				b.discard()
			} else {
				p.endChoice(test, 'y')
			}
			b.begin(role, key, false)
			at++
		default:
			at++
		}
	}
	p.endChoice(test, 'n')
}

// endChoice ends the block of a text that is chosen when a condition holds (y)
// or not (n).
func (p *htmlParser) endChoice(test string, side byte) {
	block := p.attrs.end()
	if block == nil || test == "" {
		return
	}
	asked, ok := p.b.tmpl.gender.asks(test)
	if !ok || asked.gender == 0 {
		return
	}
	gender := asked.gender
	if side == 'n' {
		gender = otherGender(gender)
	}
	for i := range block.Views {
		v := &block.Views[i]
		source := v.SourceSpan(0, len(v.Text))
		v.Branches = append(v.Branches, Branch{Source: source, Gender: gender, Sibling: true})
	}
}

// switched is an element that is shown to one gender: th:if, v-if and their like.
type switched struct {
	subject     string
	gender      byte
	parent      int // offset of the start tag of the element around it
	source      span.Span
	first, next int // its blocks
}

// tested is the condition of the last element that has one.
type tested struct {
	parent int // offset of the start tag of the element around it
	test   string
}

// elseAttribute matches the attribute of an element that is shown where the one
// before it is not. It has no value.
var elseAttribute = regexp.MustCompile(`\s(?:v-else|n:else)[\s/>]`)

// condition returns the condition under which an element is shown, "" for none.
func (p *htmlParser) condition(attributes []attribute) string {
	for _, a := range attributes {
		value := string(p.doc.Source[a.value.Start:a.value.End])
		switch name := a.name; {
		case name == "v-if", name == "v-else-if", name == "n:elseif", name == "v-show", name == "n:if", name == "x-if", name == "x-show", name == "*ngif", expressionName(name) == "if":
			return value
		case expressionName(name) == "unless":
			return "not " + value
		case expressionName(name) == "case":
			for i := len(p.stack) - 1; i >= 0; i-- {
				if p.stack[i].choice != "" {
					return p.stack[i].choice + " == " + value
				}
			}
		}
	}
	return ""
}

// choice returns what the children of an element are chosen by, "" for nothing.
func (p *htmlParser) choice(attributes []attribute) string {
	i := slices.IndexFunc(attributes, func(a attribute) bool { return expressionName(a.name) == "switch" })
	if i < 0 {
		return ""
	}
	return string(p.doc.Source[attributes[i].value.Start:attributes[i].value.End])
}

// branch makes branches of the elements that are shown to one gender.
func (p *htmlParser) branch() {
	for i, s := range p.switched {
		sibling := slices.ContainsFunc(p.switched, func(o switched) bool {
			return o.parent == s.parent && o.subject == s.subject && o.gender == otherGender(s.gender)
		})
		for b := s.first; b < s.next; b++ {
			for j := range p.doc.Blocks[b].Views {
				v := &p.doc.Blocks[b].Views[j]
				v.Branches = append(v.Branches, Branch{Source: s.source, Gender: p.switched[i].gender, Sibling: sibling})
			}
		}
	}
	p.switched = nil
}

// quoted adds a range of the source that lies in a string.
func (b *builder) quoted(start, end int, quote byte) {
	first := len(b.parts)
	if quote == '|' {
		b.text(start, end)
	} else {
		b.plain(start, end)
	}
	for i := first; i < len(b.parts); i++ {
		if b.parts[i].kind == Literal || b.parts[i].kind == Decoded {
			b.parts[i].quote = quote
		}
	}
}

// discard forgets the block in hand.
func (b *builder) discard() { b.parts = b.parts[:0] }
