package document

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// matchDollar matches ${name}, #{name} and @{name}, in which braces pair.
func matchDollar(s *scanner, at int, t *tag) bool {
	end := balanced(s.src[at+1:], '{', '}')
	t.End = at + 1 + end
	return end > 2
}

// longTag is the beginning of a tag that may be long: the function of Smarty with
// its arguments, {image file="x.png"}, and the choice of Java, {0,choice,1#plik}.
var longTag = regexp.MustCompile(`^\{(?:[a-z_]\w*\s+[a-z_]\w*\s*=\s*["'$\d]|\s*\w+\s*,\s*choice\s*,)`)

// nestedTag is the beginning of what stands in a tag with tags in it.
var nestedTag = regexp.MustCompile(`^(?:\$|(?:else)?if\s)`)

// matchLong matches such a tag, and one of Smarty with names that are made of
// variables: {$texts.{$key}}, {if $errors.{$key}}.
func matchLong(s *scanner, at int, t *tag) bool {
	rest := s.src[at:min(len(s.src), at+maxTag)]
	if longTag.Match(rest) {
		t.End = at + balanced(rest, '{', '}')
		return t.End > at
	}
	n := balanced(rest[:min(len(rest), 300)], '{', '}')
	if n == 0 || bytes.IndexByte(rest[1:n], '{') < 0 {
		return false
	}
	content := string(rest[1 : n-1])
	t.End = at + n
	return nestedTag.MatchString(content) && readBraces(strings.NewReplacer("{$", "$", "}", "").Replace(content), t)
}

// balanced returns the length of a bracketed expression at the start of src,
// outside of strings; 0 when it does not end within maxTag bytes.
func balanced(src []byte, open, close byte) int {
	src = src[:min(len(src), maxTag)]
	depth := 0
	var quote byte
	for i := 0; i < len(src); i++ {
		c := src[i]
		switch {
		case quote != 0 && c == '\\':
			i++
		case quote != 0 && c == quote:
			quote = 0
		case quote != 0:
		case c == '"' || c == '\'':
			quote = c
		case c == open:
			depth++
		case c == close:
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

// matchPHP matches <?php … ?>, which the end of the file may end.
func matchPHP(s *scanner, at int, t *tag) bool {
	from := at + len("<?")
	if bytes.HasPrefix(s.src[from:], []byte("xml")) {
		return false
	}
	if bytes.HasPrefix(s.src[from:], []byte("php")) {
		from += len("php")
	} else if missing, ok := s.missing["<?"]; ok && from >= missing {
		return false
	}
	end := phpEnd(s.src[from:])
	if end < 0 {
		if from == at+len("<?") { // a short tag must end
			s.missing["<?"] = from
			return false
		}
		end, t.End = len(s.src)-from, len(s.src)
	} else {
		t.End = from + end + len("?>")
	}
	readPHPCode(string(s.src[from:from+end]), t)
	return true
}

// phpPart matches what may hold "?>" without ending the code of PHP, and what
// does not: comments to the end of the line.
var phpPart = regexp.MustCompile(`'(?:[^'\\]|\\(?s:.))*'|"(?:[^"\\]|\\(?s:.))*"|/\*(?s:.*?)(?:\*/|\z)|` +
	`<<<[ \t]*['"]?([A-Za-z_]\w*)['"]?\r?\n|(?://|#)[^\n]*?(?:\n|\?>)|\?>`)

// phpEnd returns the offset of the "?>" that ends code of PHP, -1 for none. Where
// quotes do not pair, the first counts.
func phpEnd(src []byte) int {
	at := 0
	for {
		m := phpPart.FindSubmatchIndex(src[at:])
		if m == nil {
			break
		}
		part := src[at+m[0] : at+m[1]]
		if bytes.HasSuffix(part, []byte("?>")) && part[0] != '\'' && part[0] != '"' {
			return at + m[1] - len("?>")
		}
		at += m[1]
		if m[2] >= 0 {
			at = heredocEnd(src, at, src[at-m[1]+m[2]:at-m[1]+m[3]])
		}
	}
	if bytes.ContainsAny(src[at:], `'"`) {
		return bytes.Index(src, []byte("?>"))
	}
	return -1
}

// heredocEnd returns the offset after the label that ends the text from a line on.
func heredocEnd(src []byte, line int, label []byte) int {
	for ; line < len(src); line = nextLine(src, line) {
		if at := line + indentOf(src[line:]); bytes.HasPrefix(src[at:], label) {
			return at + len(label)
		}
	}
	return len(src)
}

// matchScript matches a whole script or style element.
func matchScript(s *scanner, at int, t *tag) bool {
	t.role = silent
	for _, name := range []string{"script", "style"} {
		if !isElement(s.src[at+1:], name) {
			continue
		}
		if from, ok := s.missing["</"+name]; ok && at >= from {
			return false
		}
		for t.End = at + 1; ; {
			n := bytes.Index(s.src[t.End:], []byte("</"))
			if n < 0 {
				s.missing["</"+name] = at
				return false
			}
			t.End += n + len("</")
			if isElement(s.src[t.End:], name) {
				end := bytes.IndexByte(s.src[t.End:], '>')
				t.End += end + 1
				return end >= 0
			}
		}
	}
	return false
}

// isElement reports whether src begins with the name of an element.
func isElement(src []byte, name string) bool {
	return len(src) > len(name) && strings.EqualFold(string(src[:len(name)]), name) && !isWordByte(src[len(name)])
}

// component matches a tag of the kind that programs put elements of their own in
// the place of: <0>, </link>, <Name/>.
var component = regexp.MustCompile(`^<(/?)([\pL\d][\pL\d_.-]*)\s*(/?)>`)

// matchComponent matches <Name/>, which stands for a value, and the tags of
// <Name>…</Name>. Without its partner a tag is text: "<address>".
func matchComponent(s *scanner, at int, t *tag) bool {
	m := component.FindSubmatch(s.src[at:])
	if m == nil || isTagOfHTML(s.src[at+1:]) {
		return false
	}
	t.End = at + len(m[0])
	switch name := string(m[2]); {
	case len(m[3]) > 0:
		return true
	case len(m[1]) > 0:
		t.role = silent
		return bytes.Contains(s.src[max(0, at-maxTag):at], []byte("<"+name+">"))
	default:
		t.role = silent
		return bytes.Contains(s.src[t.End:min(len(s.src), t.End+maxTag)], []byte("</"+name+">"))
	}
}

// matchFreeMarker matches <#if x>, </#if>, <@macro> and </@macro>.
func matchFreeMarker(s *scanner, at int, t *tag) bool {
	from := at + 1
	closes := s.src[from] == '/'
	if closes {
		from++
	}
	macro := s.src[from] == '@'
	from++
	if from >= len(s.src) || !unicode.IsLetter(rune(s.src[from])) {
		return false
	}
	end := tagEnd(s.src[from:])
	if end < 0 {
		return false
	}
	t.End, t.family = from+end+1, freemarker
	content := strings.TrimSpace(string(s.src[from : from+end]))
	selfClosed := strings.HasSuffix(content, "/")
	word, rest := split(strings.TrimSuffix(content, "/"))
	switch {
	case closes:
		t.role, t.word = closing, word
	case macro && selfClosed, word == "include":
		return true
	case macro:
		t.role, t.word = opening, word
	case (word == "assign" || word == "local" || word == "global") && !strings.Contains(rest, "="):
		t.role, t.word = opening, word
	case !keyword(word, rest, t):
		t.role = silent
	}
	return true
}

// tagEnd returns the offset of the ">" that ends a tag, outside of strings,
// brackets and comments, or -1.
func tagEnd(src []byte) int {
	src = src[:min(len(src), maxTag)]
	depth := 0
	var quote byte
	for i := 0; i < len(src); i++ {
		c := src[i]
		switch {
		case quote == 0 && bytes.HasPrefix(src[i:], []byte("<#--")):
			n := bytes.Index(src[i:], []byte("-->"))
			if n < 0 {
				return -1
			}
			i += n + len("-->") - 1
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '(':
			depth++
		case c == ')':
			depth--
		case c == '>' && depth <= 0:
			return i
		}
	}
	return -1
}

// matchBlade matches the directives of Blade: @if(x), @endif.
func matchBlade(s *scanner, at int, t *tag) bool {
	if at > 0 && isWordByte(s.src[at-1]) {
		return false // an e-mail address
	}
	end := at + 1
	for end < len(s.src) && s.src[end] < utf8.RuneSelf && unicode.IsLetter(rune(s.src[end])) {
		end++
	}
	word := strings.ToLower(string(s.src[at+1 : end]))
	arguments := ""
	if n := parenthesised(s.src[end:]); n > 0 {
		arguments = strings.TrimSpace(string(s.src[end : end+n]))
		end += n
	} else if !s.blade {
		return false
	}
	t.End, t.family = end, blade
	switch word {
	case "lang", "yield", "include", "includeif", "choice", "json", "stack", "each", "method", "parent":
		return true
	case "if", "unless", "isset", "switch":
		return arguments != "" && keyword(word, arguments, t)
	case "empty":
		if arguments == "" {
			return keyword(word, "", t)
		}
		t.role, t.word, t.test = opening, word, "not "+arguments
		return true
	case "php":
		t.role = silent
		if arguments == "" {
			return s.hide(t, "@endphp")
		}
		return true
	}
	return keyword(word, arguments, t) && word != "in"
}

// parenthesised returns the length of arguments in brackets at the start of
// src, with a space before them, 0 for none.
func parenthesised(src []byte) int {
	n := 0
	for n < len(src) && src[n] == ' ' {
		n++
	}
	if n == len(src) || src[n] != '(' {
		return 0
	}
	if end := balanced(src[n:], '(', ')'); end > 0 {
		return n + end
	}
	return 0
}

// hide lengthens a tag to the end of what it hides.
func (s *scanner) hide(t *tag, end string) bool {
	n := bytes.Index(s.src[t.End:], []byte(end))
	if n < 0 {
		return false
	}
	t.End += n + len(end)
	return true
}

// hideComment lengthens the tag that opens a block of comment or code to the
// end of the block.
func hideComment(s *scanner, t *tag) {
	switch t.word {
	case "comment", "schema", "javascript", "style", "stylesheet":
	default:
		return
	}
	for at := t.End; t.role == opening; {
		n := bytes.Index(s.src[at:], []byte("end"+t.word))
		if n < 0 {
			return
		}
		at += n + len("end") + len(t.word)
		if head := bytes.TrimRight(s.src[t.End:at-len("end")-len(t.word)], "- \t"); !bytes.HasSuffix(head, []byte("{%")) {
			continue
		}
		if end := bytes.Index(s.src[at:], []byte("%}")); end >= 0 {
			t.End, t.role = at+end+len("%}"), silent
		}
		return
	}
}

// matchColon matches the placeholders of PDO, Laravel and Symfony (:name) where
// prose has no colon: after a space or an opening mark. ":smile:" is one too.
func matchColon(s *scanner, at int, t *tag) bool {
	if at > 0 {
		before, _ := utf8.DecodeLastRune(s.src[:at])
		if !unicode.IsSpace(before) && !strings.ContainsRune("\"'([{>„”«", before) {
			return false
		}
	}
	end := at + 1
	for end < len(s.src) && (isWordByte(s.src[end]) && s.src[end] < utf8.RuneSelf) {
		end++
	}
	name := string(s.src[at+1 : end])
	if len(name) < 3 || !unicode.IsLetter(rune(name[0])) || name != strings.ToLower(name) && name != strings.ToUpper(name) {
		return false
	}
	if end < len(s.src) && s.src[end] == ':' {
		end++
	}
	t.End = end
	return !startsWord(s.src[end:])
}

// startsWord reports a text that begins with a letter, a digit or "_".
func startsWord(src []byte) bool {
	r, _ := utf8.DecodeRune(src)
	return len(src) > 0 && (r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r))
}

// isWordByte reports the bytes of names, and those of all letters that are no
// ASCII.
func isWordByte(c byte) bool {
	return c >= utf8.RuneSelf || c == '_' || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// matchFormat matches what begins with a percent sign: %s, %1$s, %(name)s,
// %{name}, %<name>d, %name%. After a digit it is a percentage.
func matchFormat(s *scanner, at int, t *tag) bool {
	n := len(s.tags)
	if at > 0 && s.src[at-1] == '%' && (n == 0 || s.tags[n-1].End != at) {
		return false // "%%" is a percent sign
	}
	rest := s.src[at:]
	if n := named(rest); n > 0 {
		t.End = at + n
		return true
	}
	afterDigit := at > 0 && '0' <= s.src[at-1] && s.src[at-1] <= '9'
	end := verb(rest)
	t.End = at + end
	return end > 0 && !afterDigit
}

// named returns the length of %{name}, %(name)s, %<name>d or %name% at the
// start of src, 0 for none.
func named(src []byte) int {
	if len(src) < 3 {
		return 0
	}
	pair := map[byte]byte{'{': '}', '(': ')', '<': '>', '[': ']'}[src[1]]
	if pair == 0 {
		n := 1
		for n < len(src) && (isASCIILetter(src[n]) || n > 1 && (isWordByte(src[n]) && src[n] < utf8.RuneSelf || src[n] == '.')) {
			n++
		}
		if n < 3 || n == len(src) || src[n] != '%' || startsWord(src[n+1:]) {
			return 0
		}
		return n + 1
	}
	end := bytes.IndexByte(src[:min(len(src), 80)], pair)
	if end < 3 || !isName(string(src[2:end]), 1) {
		return 0
	}
	if src[1] == '{' {
		return end + 1
	}
	n := verb(append([]byte{'%'}, src[end+1:min(len(src), end+12)]...))
	switch {
	case n > 0:
		return end + n
	case src[1] == '<':
		return end + 1
	}
	return 0
}

// verb returns the length of a printf format at the start of src, 0 for none.
// A space is no flag here: "50 % danych" is prose.
func verb(src []byte) int {
	n := 1
	for n < len(src) && strings.IndexByte("0123456789$#+-.*'", src[n]) >= 0 {
		n++
	}
	plain := n == 1
	for n < len(src) && n < 12 && strings.IndexByte("hlLqjzt", src[n]) >= 0 && n+1 < len(src) && isASCIILetter(src[n+1]) {
		n++
	}
	if n >= len(src) || !isASCIILetter(src[n]) && src[n] != '@' {
		return 0
	}
	next := n + 1
	if !startsWord(src[next:]) {
		return next
	}
	// Directly before a letter only the common ones: "%sTUTAJ%s".
	if strings.IndexByte("sd@", src[n]) >= 0 && (plain || bytes.IndexByte(src[:n], '$') > 0) && (src[next] >= utf8.RuneSelf || isASCIILetter(src[next])) {
		return next
	}
	return 0
}

// scriptHelper opens a script in the templates of Rails.
const scriptHelper = "javascript_tag"

// hideScripts makes one tag that prints nothing of each block of a script.
func hideScripts(tags []tag) []tag {
	out := tags[:0]
	for i := 0; i < len(tags); i++ {
		out = append(out, tags[i])
		if tags[i].word != scriptHelper {
			continue
		}
		depth := 0
		for j := i; j < len(tags); j++ {
			switch {
			case tags[j].family != embedded:
			case tags[j].role == opening:
				depth++
			case tags[j].role == closing:
				depth--
			}
			if depth == 0 {
				out[len(out)-1].End, out[len(out)-1].role = tags[j].End, silent
				i = j
				break
			}
		}
	}
	return out
}
