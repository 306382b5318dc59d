package lists

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Parse reads a list; name is for errors.
func Parse(name string, data []byte) (*File, error) {
	p := &parser{name: name, text: string(data)}
	f := &File{Name: name, Root: Value{Kind: Table}}
	if valid := strings.ToValidUTF8(p.text, ""); valid != p.text {
		at := 0 // the first byte that is left out
		for at < len(valid) && valid[at] == p.text[at] {
			at++
		}
		return nil, p.errorf(at, "the file is not UTF-8", "plik nie jest w UTF-8")
	}
	if err := p.file(&f.Root); err != nil {
		return nil, err
	}
	return f, nil
}

type parser struct {
	name, text string
	at         int
	// line and begin are the line that place looked at last and its offset:
	// places are asked for in rising order.
	line, begin int
}

// place turns an offset into a place.
func (p *parser) place(offset int) Place {
	if offset < p.begin {
		p.line, p.begin = 0, 0
	}
	for {
		n := strings.IndexByte(p.text[p.begin:offset], '\n')
		if n < 0 {
			break
		}
		p.line++
		p.begin += n + 1
	}
	return Place{p.line + 1, utf8.RuneCountInString(p.text[p.begin:offset]) + 1}
}

// errorf is an error at an offset; both formats take the same arguments.
func (p *parser) errorf(offset int, en, pl string, args ...any) error {
	return &Error{File: p.name, Place: p.place(offset), Message: fmt.Sprintf(en, args...), Polish: fmt.Sprintf(pl, args...)}
}

// file reads tables and entries up to the end.
func (p *parser) file(root *Value) error {
	table, seen := root, map[string]bool{}
	for {
		if err := p.blank(true); err != nil {
			return err
		}
		if p.at == len(p.text) {
			return nil
		}
		if p.text[p.at] == '[' {
			header, err := p.header(root)
			if err != nil {
				return err
			}
			table, seen = header, map[string]bool{}
		} else if err := p.entry(table, seen); err != nil {
			return err
		}
		if err := p.endOfLine(); err != nil {
			return err
		}
	}
}

// header reads "[nouns]" and adds the table.
func (p *parser) header(root *Value) (*Value, error) {
	start := p.at
	p.at++
	if err := p.blank(false); err != nil {
		return nil, err
	}
	key, place, err := p.key()
	if err != nil {
		return nil, err
	}
	if err := p.blank(false); err != nil {
		return nil, err
	}
	if !p.take(']') {
		return nil, p.errorf(start, "a table begins with [NAME]", "tabela zaczyna się od [NAZWA]")
	}
	if root.field(key) != nil {
		return nil, p.errorf(start, "%s is there twice", "„%s” jest tu dwa razy", key)
	}
	root.Fields = append(root.Fields, Field{key, place, Value{Kind: Table, Place: place}})
	return &root.Fields[len(root.Fields)-1].Value, nil
}

// entry reads KEY = VALUE into a table; seen are the keys that it has.
func (p *parser) entry(table *Value, seen map[string]bool) error {
	start := p.at
	key, place, err := p.key()
	if err != nil {
		return err
	}
	if err := p.blank(false); err != nil {
		return err
	}
	if !p.take('=') {
		return p.errorf(p.at, "%q wants = and a value", "po %q brakuje = i wartości", key)
	}
	if err := p.blank(false); err != nil {
		return err
	}
	v, err := p.value()
	if err != nil {
		return err
	}
	if seen[key] {
		return p.errorf(start, "%s is there twice", "„%s” jest tu dwa razy", key)
	}
	seen[key] = true
	table.Fields = append(table.Fields, Field{key, place, v})
	return nil
}

// key reads a key, bare or in quotes.
func (p *parser) key() (string, Place, error) {
	start := p.at
	if start < len(p.text) && (p.text[start] == '"' || p.text[start] == '\'') {
		text, err := p.quoted()
		return text, p.place(start), err
	}
	for p.at < len(p.text) && isBare(p.text[p.at]) {
		p.at++
	}
	if p.at == start {
		return "", Place{}, p.errorf(start, "here should be a key; a key with Polish letters or spaces stands in quotes", "tu powinien być klucz; klucz z polskimi literami albo odstępami stoi w cudzysłowie")
	}
	return p.text[start:p.at], p.place(start), nil
}

func isBare(b byte) bool {
	return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9' || b == '-' || b == '_'
}

// value reads a value.
func (p *parser) value() (Value, error) {
	start := p.at
	rest := p.text[start:]
	switch {
	case strings.HasPrefix(rest, `"`), strings.HasPrefix(rest, "'"):
		text, err := p.quoted()
		return Value{Kind: String, Text: text, Place: p.place(start)}, err
	case strings.HasPrefix(rest, "["):
		return p.list()
	case strings.HasPrefix(rest, "{"):
		return p.inline()
	}
	for p.at < len(p.text) && isBare(p.text[p.at]) {
		p.at++
	}
	switch word := p.text[start:p.at]; word {
	case "true", "false":
		return Value{Kind: Bool, True: word == "true", Place: p.place(start)}, nil
	}
	return Value{}, p.errorf(start, "here should be a string in quotes, a list, a table, true or false", "tu powinien być tekst w cudzysłowie, lista, tabela, true albo false")
}

// list reads [VALUE, …], over several lines if need be.
func (p *parser) list() (Value, error) {
	v := Value{Kind: List, Place: p.place(p.at)}
	for p.at++; ; {
		if err := p.blank(true); err != nil {
			return v, err
		}
		if p.take(']') {
			return v, nil
		}
		if p.at == len(p.text) {
			return v, &Error{
				File: p.name, Place: v.Place, Message: "the list that begins here has no ]", Polish: "lista, która się tu zaczyna, nie ma ]",
			}
		}
		item, err := p.value()
		if err != nil {
			return v, err
		}
		v.Items = append(v.Items, item)
		if err := p.blank(true); err != nil {
			return v, err
		}
		if !p.take(',') && (p.at == len(p.text) || p.text[p.at] != ']') {
			return v, p.errorf(p.at, "values of a list are parted by commas", "wartości listy oddzielają przecinki")
		}
	}
}

// inline reads {KEY = VALUE, …} on one line.
func (p *parser) inline() (Value, error) {
	v := Value{Kind: Table, Place: p.place(p.at)}
	seen := map[string]bool{}
	p.at++
	for first := true; ; first = false {
		if err := p.blank(false); err != nil {
			return v, err
		}
		if first && p.take('}') {
			return v, nil
		}
		if err := p.entry(&v, seen); err != nil {
			return v, err
		}
		if err := p.blank(false); err != nil {
			return v, err
		}
		if p.take('}') {
			return v, nil
		}
		if !p.take(',') {
			return v, p.errorf(p.at, "entries of a table in braces are parted by commas and stand on one line", "wpisy tabeli w klamrach oddzielają przecinki i stoją w jednym wierszu")
		}
	}
}

// quoted reads "…" with escapes or '…' without.
func (p *parser) quoted() (string, error) {
	start, quote := p.at, p.text[p.at]
	if strings.HasPrefix(p.text[start:], strings.Repeat(string(quote), 3)) {
		return "", p.errorf(start, "strings of several lines are not used in lists", "teksty w kilku wierszach nie są tu używane")
	}
	escaped := false
	for p.at++; p.at < len(p.text); p.at++ {
		switch b := p.text[p.at]; {
		case b == quote:
			p.at++
			text := p.text[start+1 : p.at-1]
			if !escaped {
				return text, nil
			}
			return p.unescape(start+1, text)
		case b == '\\' && quote == '"':
			escaped = true
			p.at++
		case b < ' ' && b != '\t', b == 0x7f:
			return "", p.errorf(start, "the string that begins here does not end on its line", "tekst, który się tu zaczyna, nie kończy się w swoim wierszu")
		}
	}
	return "", p.errorf(start, "the string that begins here does not end", "tekst, który się tu zaczyna, nie ma końca")
}

// unescape resolves the escapes of a string that begins at an offset.
func (p *parser) unescape(offset int, text string) (string, error) {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			b.WriteByte(text[i])
			continue
		}
		i++
		length := 0
		switch text[i] {
		case '"', '\\':
			b.WriteByte(text[i])
		case 'n':
			b.WriteByte('\n')
		case 't':
			b.WriteByte('\t')
		case 'u':
			length = 4
		case 'U':
			length = 8
		default:
			return "", p.errorf(offset+i-1, `unknown escape \%c; write \" \\ \n \t or \u00AD`, `nieznany znak \%c; napisz \" \\ \n \t albo \u00AD`, text[i])
		}
		if length == 0 {
			continue
		}
		if len(text) < i+1+length {
			return "", p.errorf(offset+i-1, `\%c wants %d hexadecimal digits`, `po \%c potrzeba cyfr szesnastkowych: %d`, text[i], length)
		}
		n, err := strconv.ParseUint(text[i+1:i+1+length], 16, 32)
		if err != nil || !utf8.ValidRune(rune(n)) {
			return "", p.errorf(offset+i-1, `\%c%s is no character`, `\%c%s nie jest znakiem`, text[i], text[i+1:i+1+length])
		}
		b.WriteRune(rune(n))
		i += length
	}
	return b.String(), nil
}

// blank skips spaces and, if lines is set, line ends and comments.
func (p *parser) blank(lines bool) error {
	for p.at < len(p.text) {
		switch b := p.text[p.at]; {
		case b == ' ' || b == '\t':
			p.at++
		case lines && b == '\n':
			p.at++
		case lines && strings.HasPrefix(p.text[p.at:], "\r\n"):
			p.at += 2
		case lines && b == '#':
			if err := p.comment(); err != nil {
				return err
			}
		default:
			return nil
		}
	}
	return nil
}

// comment skips a comment up to the end of its line.
func (p *parser) comment() error {
	end := strings.IndexByte(p.text[p.at:], '\n')
	if end < 0 {
		end = len(p.text) - p.at
	}
	text := strings.TrimSuffix(p.text[p.at:p.at+end], "\r")
	for i := range len(text) {
		if b := text[i]; b < ' ' && b != '\t' || b == 0x7f {
			return p.errorf(p.at+i, "a control character in a comment", "znak sterujący w komentarzu")
		}
	}
	p.at += end
	return nil
}

// endOfLine wants nothing more on the line but a comment.
func (p *parser) endOfLine() error {
	if err := p.blank(false); err != nil {
		return err
	}
	if p.at < len(p.text) && p.text[p.at] == '#' {
		return p.comment()
	}
	if p.at < len(p.text) && p.text[p.at] != '\n' && !strings.HasPrefix(p.text[p.at:], "\r\n") {
		return p.errorf(p.at, "this does not belong to the line", "to nie należy do tego wiersza")
	}
	return nil
}

func (p *parser) take(b byte) bool {
	if p.at < len(p.text) && p.text[p.at] == b {
		p.at++
		return true
	}
	return false
}
