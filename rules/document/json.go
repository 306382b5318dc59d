package document

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/zwrot/zwrot/rules/span"
)

// parseJSON reads a catalogue in JSON: a flat or nested tree of messages
// (i18next, vue-i18n, react-intl), one with a language as its first key, or the
// lists of Chrome and FormatJS, which have objects for messages.
func parseJSON(doc *Document, opts Options) {
	if !polishCode(languageOf(doc.Name)) {
		return
	}
	defer doc.forgive()
	values := readJSON(doc)
	for _, v := range values {
		if v.namesLanguage() && !polishCode(v.decoded(doc.Source)) {
			return
		}
	}
	values = slices.DeleteFunc(values, func(v treeValue) bool { return v.namesLanguage() })
	c := newCatalogue(doc, opts)
	c.pipes = true
	defer c.finish()
	read := jsonReader(doc.Source)
	byLanguage := allStartWith(values, func(v *treeValue) bool { return len(v.path) > 1 && isLanguage(v.path[0]) })
	objects := jsonObjects(values)
	for _, v := range values {
		path := v.path
		switch {
		case byLanguage && !polishCode(path[0]):
			continue
		case byLanguage:
			path = path[1:]
		case objects != "" && !(len(path) == 2 && path[1] == objects):
			continue
		case objects != "":
			path = path[:1]
		}
		v.add(c, path, read)
	}
}

// treeValue is a string in a tree of keys.
type treeValue struct {
	path   []string  // an index is "[0]"
	source span.Span // without the quotes
}

// add adds the value to a catalogue.
func (v *treeValue) add(c *catalogue, path []string, read reader) {
	e := &escapedText{escape: read.escape, fits: read.fits}
	e.read(c.doc.Source, v.source.Start, v.source.End, read)
	c.add(joinKey(path), e)
}

// namesLanguage reports the entry that tells the language of the whole file.
func (v *treeValue) namesLanguage() bool {
	return len(v.path) == 1 && (v.path[0] == "locale" || v.path[0] == "language" || v.path[0] == "@@locale")
}

// decoded is what the value says.
func (v *treeValue) decoded(src []byte) string {
	e := &escapedText{}
	e.read(src, v.source.Start, v.source.End, jsonReader(nil))
	return string(e.text)
}

// joinKey writes a path as programs do: users.items[0].title.
func joinKey(path []string) string {
	var b strings.Builder
	for i, part := range path {
		if i > 0 && !strings.HasPrefix(part, "[") {
			b.WriteByte('.')
		}
		b.WriteString(part)
	}
	return b.String()
}

func allStartWith(values []treeValue, is func(*treeValue) bool) bool {
	return len(values) > 0 && !slices.ContainsFunc(values, func(v treeValue) bool { return !is(&v) })
}

// jsonObjects returns the key of the text where each message is an object:
// "message" (Chrome) or "defaultMessage" (FormatJS), "" elsewhere.
func jsonObjects(values []treeValue) string {
	for _, name := range []string{"message", "defaultMessage"} {
		if allStartWith(values, func(v *treeValue) bool { return len(v.path) > 1 }) {
			roots := map[string]bool{}
			for _, v := range values {
				roots[v.path[0]] = roots[v.path[0]] || len(v.path) == 2 && v.path[1] == name
			}
			all := true
			for _, has := range roots {
				all = all && has
			}
			if all {
				return name
			}
		}
	}
	return ""
}

// maxNesting bounds the depth of trees. No catalogue is as deep.
const maxNesting = 200

// jsonLevel is an object or an array that is open.
type jsonLevel struct {
	array bool
	inKey bool // the next string of an object is a key
	index int
}

// readJSON returns the strings of a file that are values. What is wrong with the
// file becomes a problem, and what stands before it is returned.
func readJSON(doc *Document) (values []treeValue) {
	base := doc.start()
	dec := json.NewDecoder(bytes.NewReader(doc.Source[base:]))
	dec.UseNumber()
	var levels []jsonLevel
	var path []string
	for roots := 0; ; {
		from := base + int(dec.InputOffset())
		token, err := dec.Token()
		if err == io.EOF && len(levels) == 0 && roots == 1 {
			return values
		}
		if err != nil || len(levels) > maxNesting || roots > 0 && len(levels) == 0 {
			doc.noteJSON(from)
			return values
		}
		var top *jsonLevel
		if n := len(levels); n > 0 {
			top = &levels[n-1]
		} else {
			roots++
		}
		switch t := token.(type) {
		case json.Delim:
			if t == '}' || t == ']' {
				levels = levels[:len(levels)-1]
				path = path[:len(path)-1]
				continue
			}
			top.begin(path)
			levels = append(levels, jsonLevel{array: t == '[', inKey: true})
			path = append(path, "")
			continue
		case string:
			if top != nil && !top.array && top.inKey {
				path[len(path)-1], top.inKey = t, false
				continue
			}
			top.begin(path)
			start := from + len(doc.Source[from:]) - len(bytes.TrimLeft(doc.Source[from:], " ,:\t\r\n")) + 1
			values = append(values, treeValue{slices.Clone(path), span.Span{Start: start, End: base + int(dec.InputOffset()) - 1}})
		default:
			top.begin(path)
		}
	}
}

// begin notes that a value of the level begins.
func (l *jsonLevel) begin(path []string) {
	if l == nil {
		return
	}
	l.inKey = true
	if l.array {
		path[len(path)-1] = "[" + strconv.Itoa(l.index) + "]"
		l.index++
	}
}

// noteJSON notes what is wrong with the file: as a whole it tells the place, which
// its tokens do not. What only readJSON minds stands at an offset.
func (d *Document) noteJSON(from int) {
	at, text := from, "nested too deeply"
	var syntax *json.SyntaxError
	if err := json.Unmarshal(d.Source[d.start():], new(json.RawMessage)); errors.As(err, &syntax) {
		at, text = d.start()+int(syntax.Offset)-1, syntax.Error()
	}
	if strings.HasPrefix(text, "unexpected end") {
		if at = len(d.Source); len(bytes.TrimSpace(d.Source[d.start():])) == 0 {
			text = "nothing in it"
		}
	}
	d.invalid(at, "JSON", text, jsonMistakes)
}

// jsonMistakes are those of encoding/json, and two of noteJSON.
var jsonMistakes = []mistake{
	{"in string literal", `brakuje cudzysłowu na końcu tekstu; nowy wiersz w tekście zapisz jako „\n”`},
	{"hexadecimal character escape", `po „\u” stoją cztery cyfry szesnastkowe: „\u0142”`},
	{"in string escape code", `po „\” nie może stać ten znak; sam „\” zapisz jako „\\”`},
	{"'/' looking", "JSON nie ma komentarzy; usuń go"},
	{"beginning of object key", "brakuje klucza w cudzysłowie; usuń przecinek przed „}” albo dopisz klucz"},
	{"after object key:value pair", "po wartości brakuje przecinka albo „}”"},
	{"after object key", "po kluczu brakuje dwukropka"},
	{"after array element", "po elemencie listy brakuje przecinka albo „]”"},
	{"beginning of value", "brakuje wartości; usuń zbędny przecinek, a tekst ujmij w cudzysłów"},
	{"numeric literal", "liczba jest źle zapisana; tekst ujmij w cudzysłów"},
	{"in literal", "tekst stoi w cudzysłowie; bez niego mogą stać tylko true, false i null"},
	{"nothing in it", "nic w nim nie ma; pusta lista to „{}”"},
	{"unexpected end", "plik urywa się w połowie; dopisz brakujące „}” i „]”"},
	{"after top-level value", "za końcem danych stoi coś jeszcze; usuń to"},
	{"nested too deeply", "poziomów jest za dużo"},
}

// jsonReader reads the strings of a file in JSON. Its escape writes letters as
// the file does: by \u where it has them so.
func jsonReader(src []byte) reader {
	next := func(src []byte) (literal, n int, kind PieceKind, text string) {
		at := bytes.IndexByte(src, '\\')
		if at < 0 {
			return len(src), 0, Literal, ""
		}
		if n, text = backslash(src[at:]); n == 0 { // half of a pair
			n, text = min(6, len(src)-at), string(utf8.RuneError)
		}
		return at, n, Decoded, text
	}
	ascii := escapesLetters(src, `\u`)
	return reader{next: next, escape: func(text string) string { return escapeJSON(text, ascii) }}
}

// escapesLetters reports a file that has escapes for letters, and no letters but
// those of ASCII besides.
func escapesLetters(src []byte, escape string) bool {
	return bytes.Contains(src, []byte(escape)) && bytes.IndexFunc(src, func(r rune) bool { return r >= utf8.RuneSelf && string(r) != bom }) < 0
}

// escapeJSON writes a text in a string of JSON, in ASCII only if that is asked.
func escapeJSON(text string, ascii bool) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || ascii && r >= utf8.RuneSelf:
			b.WriteString(escapeUTF16(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// escapeUTF16 writes a character as \u with four digits, or twice that.
func escapeUTF16(r rune) string {
	if high, low := utf16.EncodeRune(r); high != utf8.RuneError {
		return fmt.Sprintf(`\u%04x\u%04x`, high, low)
	}
	return fmt.Sprintf(`\u%04x`, r)
}
