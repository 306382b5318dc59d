package report

import (
	"strings"
	"testing"

	"github.com/zwrot/zwrot/cmd/internal/locale"
	"github.com/zwrot/zwrot/rules/lint"
)

func TestText(t *testing.T) {
	polish, english := printer(t, locale.Polish), printer(t, locale.English)
	golden(t, "report.txt", write(t, sample(), Options{Printer: polish}, NewText))
	golden(t, "report.en.txt", write(t, sample(), Options{Printer: english}, NewText))
	golden(t, "colour.txt", write(t, sample()[:3], Options{Printer: polish, Color: true, Width: 60}, NewText))
	golden(t, "empty.txt", write(t, empty(), Options{Printer: polish}, NewText))
}

func TestTextKeepsToTheWidth(t *testing.T) {
	for _, width := range []int{40, 60, 80, 200} {
		out := write(t, sample(), Options{Printer: printer(t, locale.Polish), Width: width}, NewText)
		for line := range strings.Lines(out) {
			if strings.Contains(line, "│") && widthOf(cells([]byte(strings.TrimRight(line, "\n")), 0)) > width {
				t.Errorf("wider than %d columns: %q", width, line)
			}
		}
	}
}

// TestCaretStandsUnderTheWord checks the columns of the marks for a word at
// every place of a line with everything that is not one column wide.
func TestCaretStandsUnderTheWord(t *testing.T) {
	for _, before := range []string{"", "ą", "a\u0328", "🎉", "\t", "a\t", "日本", "👩🏽‍💻", "☎\uFE0F", "zło\u00ADty", "\u200Bx"} {
		src := source{"a.txt", before + "był" + strings.Repeat(" dalej", 40)}
		f := src.finding(pastRule(), "był", src.text)
		out := write(t, []*File{{Name: src.name, Source: []byte(src.text), Findings: []lint.Finding{f}}},
			Options{Printer: printer(t, locale.Polish)}, NewText)
		lines := strings.Split(out, "\n")
		word := strings.Index(lines[1], "był")
		caret := strings.Index(lines[2], "^^^")
		if word < 0 || caret < 0 {
			t.Fatalf("%q:\n%s", before, out)
		}
		if w, c := widthOf(cells([]byte(lines[1][:word]), 0)), widthOf(cells([]byte(lines[2][:caret]), 0)); w != c {
			t.Errorf("after %q the word stands at column %d, the caret at %d", before, w, c)
		}
	}
}

func TestColumns(t *testing.T) {
	for text, want := range map[string]int{
		"ó": 1, "o\u0301": 1, "日": 2, "🎉": 2, "👩🏽": 2, "👩🏽‍💻": 2, "☎": 1, "☎\uFE0F": 2, "\u00AD": 0, "🇵🇱": 2, "\t": 4, "ab\t": 4, "\x1b": 1,
	} {
		if got := widthOf(cells([]byte(text), 0)); got != want {
			t.Errorf("%q is %d columns wide, want %d", text, got, want)
		}
	}
}

func TestNothingMovesTheCursor(t *testing.T) {
	for r := rune(0); r < 0x3000; r++ {
		out := clean("a" + string(r) + "b")
		if strings.ContainsFunc(out, func(r rune) bool { return r < 0x20 || r >= 0x7F && r < 0xA0 || r == 0x202E || r == 0x2066 }) {
			t.Errorf("%U is printed as %q", r, out)
		}
	}
}

func TestPolishPlurals(t *testing.T) {
	p := printer(t, locale.Polish)
	for n, want := range map[int]string{0: "0 błędów", 1: "1 błąd", 2: "2 błędy", 5: "5 błędów", 12: "12 błędów", 22: "22 błędy", 101: "101 błędów"} {
		if got := p.Sprintf("%d errors", n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}
