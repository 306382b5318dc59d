package lint

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/span"
)

// suppressed runs Suppress over a text in which every "klient" and every
// "celem" is a finding. It returns the words that are left, the messages about
// comments, and the text after the fixes of those.
func suppressed(t *testing.T, format, text string, settings *Settings) (left, faults []string, fixed string) {
	t.Helper()
	klient, celem := &Rule{ID: "gender/klient", Severity: Error}, &Rule{ID: "plain/celem", Severity: Info}
	quiet := &Rule{ID: "plain/quiet", Severity: Off}
	doc := &document.Document{Format: format, Source: []byte(text)}
	var findings []Finding
	for word, rule := range map[string]*Rule{"klient": klient, "celem": celem} {
		for at := 0; ; {
			i := strings.Index(text[at:], word+" ")
			if i < 0 {
				break
			}
			at += i + len(word)
			if strings.HasSuffix(text[:at], "/"+word) { // part of a rule's id
				continue
			}
			findings = append(findings, Finding{Rule: rule, Text: word, Span: span.Span{Start: at - len(word), End: at}})
		}
	}
	e := &Engine{rules: []*Rule{klient, celem, quiet, IgnoreComment()}}
	kept, n := e.Suppress(doc, findings, settings, Suppression{
		Known: []*Rule{klient, celem, quiet, {ID: "gender/other"}},
		Today: time.Date(2026, 6, 15, 12, 0, 0, 0, time.UTC),
	})
	var edits []fix.Edit
	for _, f := range kept {
		if f.Rule.ID != IgnoreComment().ID {
			left = append(left, f.Text)
			continue
		}
		faults = append(faults, f.Message.PL)
		for _, s := range f.Suggestions {
			edits = append(edits, s.Edits...)
		}
	}
	if len(left)+n != len(findings) {
		t.Errorf("%d findings, %d left, %d suppressed", len(findings), len(left), n)
	}
	out, err := fix.Apply(doc.Source, edits)
	if err != nil {
		t.Fatal(err)
	}
	return left, faults, string(out)
}

func TestSuppress(t *testing.T) {
	for _, c := range []struct {
		name, format, text string
		left, fault        string
	}{
		{"the next line with text", "html", "<!-- zwrot: ignore gender/klient -- produkt -->\n\n klient x\nklient y", "klient", ""},
		{"its own line", "html", "klient x <!-- zwrot: ignore gender/klient -- produkt -->\nklient y", "klient", ""},
		{"the line of a long comment", "html", "<!-- zwrot: ignore gender/klient\n  -- nazwa produktu -->\nklient x\nklient y", "klient", ""},
		{"a family", "html", "<!-- zwrot: ignore plain -- produkt -->\nklient celem x", "klient", ""},
		{"several", "html", "<!-- zwrot: ignore plain, gender/klient -- produkt -->\nklient celem x", "", ""},
		{"a block of lines", "html", "klient 1\n<!-- zwrot: ignore-start gender -- a -->\nklient 2\nklient 3\n<!-- zwrot: ignore-end -->\nklient 4", "klient klient", ""},
		{"nested blocks", "html", "{# zwrot: ignore-start gender -- a #}\n{# zwrot: ignore-start plain -- a #}\nklient celem x\n{# zwrot: ignore-end #}\nklient celem x\n{# zwrot: ignore-end #}", "celem", ""},
		{"the file", "html", "klient 1\n\nklient 2\n<!-- zwrot: ignore-file gender -- a -->", "", ""},
		{"until today", "html", "<!-- zwrot: ignore gender until 2026-06-15 -- a -->\nklient x", "", ""},
		{"expired", "html", "<!-- zwrot: ignore gender until 2026-06-14 -- a -->\nklient x", "klient", "wyjątek wygasł 2026-06-14"},
		{"until with a sign", "html", "<!-- zwrot: ignore gender until=2026-06-14 -- a -->\nklient x", "klient", "wyjątek wygasł 2026-06-14"},
		{"a wrong date", "html", "<!-- zwrot: ignore gender until jutro -- a -->\nklient x", "", "data „jutro” nie ma postaci 2027-01-31"},
		{"an en dash before the reason", "html", "<!-- zwrot: ignore gender – nazwa -->\nklient x", "", ""},
		{"no reason", "html", "<!-- zwrot: ignore gender -->\nklient x", "", "brak powodu"},
		{"no rule", "html", "<!-- zwrot: ignore -- produkt -->\nklient x", "klient", "podaj reguły"},
		{"an unknown rule", "html", "<!-- zwrot: ignore gender/client -- a -->\nklient x", "klient", "nie ma reguły „gender/client”; czy chodziło o „gender/klient”?"},
		{"an unknown word", "html", "<!-- zwrot: ignroe gender -- a -->\nklient x", "klient", "nieznane polecenie „ignroe”; czy chodziło o „ignore”?"},
		{"not needed", "html", "<!-- zwrot: ignore gender -- a -->\nx\nklient y", "klient", "ten wyjątek niczego nie ukrywa"},
		{"not needed in part", "html", "<!-- zwrot: ignore gender, plain -- a -->\nklient x", "", "wyjątek nie ukrywa uwag reguł: plain"},
		{"a rule that did not run", "html", "<!-- zwrot: ignore gender/other -- a -->\nx", "", ""},
		{"a rule that is off", "html", "<!-- zwrot: ignore plain/quiet -- a -->\nx", "", ""},
		{"an end too many", "html", "klient x\n<!-- zwrot: ignore-end -->", "klient", "„ignore-end” bez „ignore-start”"},
		{"an end too few", "html", "<!-- zwrot: ignore-start gender -- a -->\nklient x\n", "", "„ignore-start” bez „ignore-end”"},
		{"Handlebars", "html", "{{!-- zwrot: ignore gender -- a --}}\nklient x", "", ""},
		{"Mustache in plain text", "text", "{{! zwrot: ignore gender -- a }}\nklient x", "", ""},
		{"Go", "text", "{{/* zwrot: ignore gender -- a */}}\nklient x", "", ""},
		{"Go with trims", "text", "{{- /* zwrot: ignore gender -- a */ -}}\nklient x", "", ""},
		{"Jinja", "markdown", "{# zwrot: ignore gender -- a #}\nklient x", "", ""},
		{"ERB", "html", "<%# zwrot: ignore gender -- a %>\nklient x", "", ""},
		{"YAML", "yaml", "# zwrot: ignore gender -- a\nx: klient x\n", "", ""},
		{"a number sign in prose is text", "text", "# zwrot: ignore gender -- a\nklient x\n", "klient", ""},
		{"an example in Markdown", "markdown", "```\n<!-- zwrot: ignore gender -- a -->\n```\nklient x and `<!-- zwrot: ignore gender -- a -->`\n", "klient", ""},
		{"words that are no comment", "text", "zwrot: klient x", "klient", ""},
		{"Windows lines", "html", "<!-- zwrot: ignore gender -- a -->\r\nklient x\r\nklient y\r\n", "klient", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			left, faults, fixed := suppressed(t, c.format, c.text, &Settings{})
			if got := strings.Join(left, " "); got != c.left {
				t.Errorf("left: %q, want %q", got, c.left)
			}
			if c.fault == "" && len(faults) > 0 || c.fault != "" && (len(faults) != 1 || !strings.HasPrefix(faults[0], c.fault)) {
				t.Errorf("about comments: %q, want %q", faults, c.fault)
			}
			if fixed != c.text { // after the fixes of comments, nothing is wrong with them
				if _, faults, again := suppressed(t, c.format, fixed, &Settings{}); len(faults) > 0 || again != fixed {
					t.Errorf("after the fix %q: %q", fixed, faults)
				}
			}
		})
	}
}

// TestSuppressInCatalogues: a comment on a line of its own is about the next
// message, whose text may begin below its key and go on over lines.
func TestSuppressInCatalogues(t *testing.T) {
	for name, text := range map[string]string{
		"a.yml":        "# zwrot: ignore gender -- a\nx: |\n  Dobrze.\n  klient\ny: KLIENT\n",
		"a.po":         "# zwrot: ignore gender -- a\n#: a.c\nmsgid \"x\"\nmsgid_plural \"y\"\nmsgstr[0] \"klient\"\nmsgstr[1] \"\"\n\"klient\"\n\nmsgid \"z\"\nmsgstr \"KLIENT\"\n",
		"a.properties": "! zwrot: ignore gender -- a\nx = Dobrze \\\n  klient\ny = KLIENT\n",
		"a.strings":    "// zwrot: ignore gender -- a\n\"x\" =\n  \"klient\";\n\"y\" = \"KLIENT\";\n",
		"a.ftl":        "# zwrot: ignore gender -- a\nx =\n    Dobrze\n    klient\ny = KLIENT\n",
		"a.xml":        "<resources>\n<!-- zwrot: ignore gender – a -->\n<string name=\"x\">\n  klient\n</string>\n<string name=\"y\">KLIENT</string>\n</resources>\n",
		"a.resx":       "<root>\n<!-- zwrot: ignore gender – a -->\n<data name=\"x\">\n  <value>klient</value>\n</data>\n<data name=\"y\"><value>KLIENT</value></data>\n</root>\n",
		"a.php":        "<?php return [\n  /* zwrot: ignore gender -- a */\n  'x' =>\n    'klient',\n  'y' => 'KLIENT',\n];\n",
	} {
		doc, err := document.Parse(name, []byte(text), document.Options{})
		if err != nil || len(doc.Problems) > 0 {
			t.Errorf("%s: %v %v", name, err, doc.Problems)
			continue
		}
		rule := &Rule{ID: "gender/klient", Severity: Error}
		var findings []Finding
		for at := 0; at < len(text); at++ {
			if strings.HasPrefix(strings.ToLower(text[at:]), "klient") {
				findings = append(findings, Finding{Rule: rule, Text: text[at : at+len("klient")], Span: span.Span{Start: at, End: at + len("klient")}})
			}
		}
		e := &Engine{rules: []*Rule{rule, IgnoreComment()}}
		kept, _ := e.Suppress(doc, findings, &Settings{}, Suppression{Known: e.rules})
		if len(kept) != 1 || kept[0].Text != "KLIENT" {
			t.Errorf("%s: left %+v", name, kept)
		}
	}
}

func TestSuppressFixes(t *testing.T) {
	for before, want := range map[string]string{
		"a\n  <!-- zwrot: ignore gender -- a -->  \nb\n":         "a\nb\n",
		"a <!-- zwrot: ignore gender -- a -->\nb\n":              "a\nb\n",
		"<!-- zwrot: ignore gender, plain -- a -->\nklient x\n":  "<!-- zwrot: ignore gender -- a -->\nklient x\n",
		"<!-- zwrot: ignore gender -- a -->":                     "",
		"{# zwrot: ignore-file plain, gender -- a #}\ncelem x":   "{# zwrot: ignore-file plain -- a #}\ncelem x",
		"<!-- zwrot: ignore gender until 2026-01-01 -- a -->\nb": "b",
	} {
		if _, _, fixed := suppressed(t, "html", before, &Settings{}); fixed != want {
			t.Errorf("%q becomes %q, want %q", before, fixed, want)
		}
	}
}

func TestSuppressSettings(t *testing.T) {
	text := "<!-- zwrot: ignore gender -->\nklient x"
	settings := &Settings{Options: map[string]any{requireReason: false}}
	if _, faults, _ := suppressed(t, "html", text, settings); len(faults) > 0 {
		t.Errorf("reasons are optional, yet: %q", faults)
	}
	settings = &Settings{Severities: map[string]Severity{IgnoreComment().ID: Off}}
	if left, faults, _ := suppressed(t, "html", text, settings); len(left)+len(faults) > 0 {
		t.Errorf("the rule is off, yet: %q %q", left, faults)
	}
}

func TestSuppressByKey(t *testing.T) {
	klient := &Rule{ID: "gender/klient"}
	e := &Engine{rules: []*Rule{klient, IgnoreComment()}}
	doc := &document.Document{Format: "json", Source: []byte("klient")}
	for _, c := range []struct {
		accepted Accepted
		key      string
		want     bool
	}{
		{Accepted{Key: "cart.title", Rules: []string{"gender/klient"}}, "cart.title", true},
		{Accepted{Key: "cart.*", Rules: []string{"gender"}}, "cart.title", true},
		{Accepted{Key: "cart.*", Rules: []string{"plain"}}, "cart.title", false},
		{Accepted{Key: "cart.*", Rules: []string{"gender"}}, "account.title", false},
		{Accepted{Key: "*", Rules: []string{"gender"}}, "", false}, // no key: not from a catalogue
		{Accepted{Key: "*", Rules: []string{"gender"}, Until: time.Date(2026, 6, 15, 0, 0, 0, 0, time.UTC)}, "a", true},
		{Accepted{Key: "*", Rules: []string{"gender"}, Until: time.Date(2026, 6, 14, 0, 0, 0, 0, time.UTC)}, "a", false},
	} {
		findings := []Finding{{Rule: klient, Key: c.key, Span: span.Span{End: 6}}}
		kept, n := e.Suppress(doc, findings, &Settings{Accepted: []Accepted{c.accepted}}, Suppression{
			Known: e.rules, Today: time.Date(2026, 6, 15, 12, 0, 0, 0, time.UTC),
		})
		if got := n == 1 && len(kept) == 0; got != c.want {
			t.Errorf("%+v accepts key %q: %v", c.accepted, c.key, got)
		}
	}
}

func FuzzSuppress(f *testing.F) {
	f.Add("<!-- zwrot: ignore gender until 2026-01-01 -- a -->\nklient x")
	f.Add("{# zwrot: ignore-start a, b #}\n{# zwrot: ignore-end #}")
	f.Add("{{/* zwrot: ignore-file plain */ -}} `<!--zwrot:")
	f.Fuzz(func(t *testing.T, text string) {
		for _, format := range []string{"html", "markdown", "yaml"} {
			for _, d := range directives(&document.Document{Format: format, Source: []byte(text)}) {
				if d.comment.Start < 0 || d.comment.End > len(text) || !d.comment.Contains(d.list) && d.list != (span.Span{}) {
					t.Fatalf("%+v in %q", d, text)
				}
				if !bytes.Contains([]byte(text[d.comment.Start:d.comment.End]), []byte(marker)) {
					t.Fatalf("no marker in %q", text[d.comment.Start:d.comment.End])
				}
			}
		}
	})
}
