package document

import (
	"fmt"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/rules/span"
)

// TestMistakes has a broken file for each mistake of the libraries that is known
// by its sentence, so that none is told in words that a library no longer has.
func TestMistakes(t *testing.T) {
	for name, f := range map[string]struct {
		known    []mistake
		examples map[string]string // what is wrong at line:column, by the broken file
	}{
		"ż.pl.json": {jsonMistakes, map[string]string{
			"{\"a\": \"b\n\"}":    "1:9 in string literal",
			`{"a": "\u01x2"}`:     "1:12 hexadecimal character escape",
			`{"a": "\q"}`:         "1:9 in string escape code",
			"{\n  // b\n}":        "2:3 '/' looking",
			`{"a": "b", }`:        "1:12 beginning of object key",
			`{"a": "b" "c": "d"}`: "1:11 after object key:value pair",
			`{"a" "b"}`:           "1:6 after object key",
			`["a" "b"]`:           "1:6 after array element",
			`{"a": b}`:            "1:7 beginning of value",
			`{"a": -b}`:           "1:8 numeric literal",
			`{"a": trup}`:         "1:10 in literal",
			`{"a": {"b": "c"}`:    "1:17 unexpected end",
			"\n":                  "2:1 nothing in it",
			`{"a": "b"} "c"`:      "1:12 after top-level value",
			strings.Repeat("[", maxNesting+2) + strings.Repeat("]", maxNesting+2): "1:202 nested too deeply",
		}},
		"values-pl/ż.xml": {xmlMistakes, map[string]string{
			"<resources>b & c</resources>":           "1:14 (no semicolon)",
			"<resources>b&foo;</resources>":          "1:17 invalid character entity",
			"<resources>b < c</resources>":           "1:14 expected element name",
			"<resources a></resources>":              "1:13 attribute name without =",
			"<resources a=b></resources>":            "1:14 missing attribute value",
			"<resources <b></resources>":             "1:11 expected attribute name",
			"<resources><a/ ></resources>":           "1:15 expected /> in element",
			"<resources><a></a b></resources>":       "1:19 invalid characters between </",
			"<resources><a b=\"c></a></resources>":   "1:20 inside quoted string",
			"<resources>]]></resources>":             "1:14 ]]> not in CDATA",
			"<resources><!-- b -- c --></resources>": "1:21 not allowed in comments",
			"<resources><!-></resources>":            "1:15 <!",
			"<resources>\x01</resources>":            "1:12 illegal character code",
			"<resources><![CDATA[b</resources>":      "1:33 unexpected EOF",
			"<?xml version=\"9\"?><resources/>":      "1:1 unsupported version",
			"<resources><? b?></resources>":          "1:13 target name",
		}},
		"ż.pl.yml": {yamlMistakes, map[string]string{
			"a: \"b\nc: d\n":   "1:4 unexpected end of stream",
			"a: \"b\n--- c\n":  "2:1 unexpected document indicator",
			"a:\n\tb: c\n":     "2:1 tab character",
			"a: @b\n":          "1:4 cannot start any token",
			"a: b: c\n":        "1:5 mapping values are not allowed",
			"a: [b, c\nd: e\n": "2:2 did not find expected ',' or",
			"a: \"b\" c\n":     "1:8 did not find expected key",
			"- a\nb: c\n":      "2:1 expected '-' indicator",
			"a: b\nc\n":        "3:1 could not find expected ':'",
			"a: \"\\q\"\n":     "1:5 unknown escape character",
			"a: *b\n":          "1:4 unknown anchor",
			"a: *ż\n":          "1:5 alphabetic or numeric character",
			"a: - b\n":         "1:4 block sequence entries are not allowed",
			"a: \x01\n":        "1:4 control characters",
			"[a]\nb\n":         "2:1 <document start>",
			"a: !b!c d\n":      "1:4 undefined tag handle",
		}},
	} {
		for _, m := range f.known {
			found := false
			for src, want := range f.examples {
				if !strings.HasSuffix(want, " "+m.part) {
					continue
				}
				found = true
				doc, err := Parse(name, []byte(src), Options{})
				if err != nil || len(doc.Problems) != 1 {
					t.Errorf("%q: %v, %v", src, err, doc)
					continue
				}
				p := doc.Problems[0]
				at := span.NewMapper(doc.Source).Position(p.Offset)
				if got := fmt.Sprintf("%d:%d %s", at.Line, at.Column, m.part); got != want || !strings.Contains(p.Message, m.polish) || !strings.Contains(p.English, m.part) {
					t.Errorf("%q: %s, %s, %s; want %s", src, got, p.Message, p.English, want)
				}
			}
			if !found {
				t.Errorf("no example of %q in %s", m.part, name)
			}
		}
	}
}
