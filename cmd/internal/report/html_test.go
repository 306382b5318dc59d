package report

import (
	"io"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/zwrot/zwrot/cmd/internal/locale"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/readability"
)

func htmlOptions(t *testing.T) Options {
	t.Helper()
	return Options{
		Printer: printer(t, locale.Polish), Version: "v1.2.3",
		Now: time.Date(2026, 5, 4, 12, 0, 0, 0, time.UTC),
	}
}

func TestHTML(t *testing.T) {
	files := sample()
	files[0].Metrics = readability.Metrics{Sentences: 10, Words: 150, Hard: 30}
	files[1].Metrics = readability.Metrics{Sentences: 10, Words: 300, Hard: 90}
	golden(t, "report.html", write(t, files, htmlOptions(t), NewHTML))
	golden(t, "empty.html", write(t, empty(), htmlOptions(t), NewHTML))
}

// TestHTMLHoldsNothingButText puts mark-up into everything that comes from
// outside and looks at the page as a browser parses it.
func TestHTMLHoldsNothingButText(t *testing.T) {
	const hostile = `</script><script>alert(1)</script></style><img src=x onerror="alert(1)" style='x'> --> ]]> {{.}} &amp; javascript:x`
	evil := source{hostile, hostile + "\n"}
	rule := &lint.Rule{ID: hostile, Title: lint.Message{PL: hostile}, Why: lint.Message{PL: hostile}, Severity: lint.Error}
	finding := evil.finding(rule, hostile, hostile, hostile, hostile+"!")
	finding.Message.PL = hostile
	page := write(t, []*File{
		{Name: hostile, Source: []byte(evil.text), Findings: []lint.Finding{finding}},
		{Name: "b", Errors: []string{hostile}, Unread: true},
	}, htmlOptions(t), NewHTML)
	plain := write(t, sample(), htmlOptions(t), NewHTML)
	for name, want := range elements(t, plain) {
		if have := elements(t, page)[name]; have > want && (name == "script" || name == "style" || name == "img" || name == "meta") {
			t.Errorf("%d elements <%s> instead of %d", have, name, want)
		}
	}
	if elements(t, page)["img"] > 0 {
		t.Error("an <img> got into the page")
	}
	for name, n := range attributes(t, page) {
		if strings.HasPrefix(name, "on") || name == "style" || name == "src" {
			t.Errorf("%d attributes %s", n, name)
		}
	}
}

// TestHTMLNeedsNoNetwork finds no address in the page but fragments.
func TestHTMLNeedsNoNetwork(t *testing.T) {
	page := write(t, sample(), htmlOptions(t), NewHTML)
	for _, text := range []string{"http:", "https:", "//", "url(", "@import"} {
		for line := range strings.Lines(page) {
			if strings.Contains(line, text) && !strings.HasPrefix(strings.TrimSpace(line), "// ") {
				t.Errorf("%q in %q", text, line)
			}
		}
	}
}

func elements(t *testing.T, page string) map[string]int {
	t.Helper()
	count := map[string]int{}
	tokens(t, page, func(token html.Token) { count[token.Data]++ })
	return count
}

func attributes(t *testing.T, page string) map[string]int {
	t.Helper()
	count := map[string]int{}
	tokens(t, page, func(token html.Token) {
		for _, a := range token.Attr {
			count[a.Key]++
		}
	})
	return count
}

func tokens(t *testing.T, page string, each func(html.Token)) {
	t.Helper()
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if z.Err() != io.EOF {
				t.Fatal(z.Err())
			}
			return
		case html.StartTagToken, html.SelfClosingTagToken:
			each(z.Token())
		}
	}
}

func TestChangedPart(t *testing.T) {
	for _, c := range []struct{ old, result, before, fresh, after string }{
		{"Ala ma kota.", "Ala ma psa.", "Ala ma ", "psa.", ""},
		{"Drogi Kliencie, witaj.", "Dzień dobry, witaj.", "", "Dzień dobry,", " witaj."},
		{"a b c", "a c", "a ", "", "c"},
		{"a c", "a b c", "a ", "b", " c"},
		{"a", "a", "a", "", ""},
		{"x x", "x", "x", "", ""},
	} {
		before, fresh, after := changedPart(c.old, c.result)
		if before+fresh+after != c.result {
			t.Errorf("%q → %q: the parts give %q", c.old, c.result, before+fresh+after)
		}
		if c.old != "x x" && (before != c.before || fresh != c.fresh || after != c.after) {
			t.Errorf("%q → %q: %q %q %q", c.old, c.result, before, fresh, after)
		}
	}
}
