package main

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

func TestPicture(t *testing.T) {
	in := "\x1b[1ma.txt:1:7\x1b[0m: \x1b[1;31mbłąd\x1b[0m: „a” < b & to zdanie jest za długie na jeden wiersz\n     \x1b[31m- a\x1b[0m\n\nkoniec\nnie widać\n"
	var b strings.Builder
	if err := run(strings.NewReader(in), &b, "zwrot check 'a b.txt'", 6, 40); err != nil {
		t.Fatal(err)
	}
	lines := textLines(t, b.String())
	want := []string{
		"$ zwrot check 'a b.txt'",
		"a.txt:1:7: błąd: „a” < b & to zdanie", "       jest za długie na jeden wiersz",
		"     - a", "", "koniec", "…",
	}
	if strings.Join(lines, "\n") != strings.Join(want, "\n") {
		t.Errorf("have\n%s\nwant\n%s", strings.Join(lines, "\n"), strings.Join(want, "\n"))
	}
	if !strings.Contains(b.String(), `<tspan font-weight="bold" fill="#f47067">błąd</tspan>`) {
		t.Error("no colour")
	}
}

// textLines reads the texts of an SVG as an XML parser does.
func textLines(t *testing.T, svg string) []string {
	t.Helper()
	var lines []string
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return lines
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if token.Name.Local == "text" {
				lines = append(lines, "")
			}
		case xml.CharData:
			if n := len(lines); n > 0 {
				lines[n-1] += strings.TrimSuffix(strings.ReplaceAll(string(token), "\u00A0", " "), "\n")
			}
		}
	}
}
