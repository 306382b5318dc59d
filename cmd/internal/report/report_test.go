package report

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/cmd/internal/locale"
	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/span"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func pastRule() *lint.Rule {
	return &lint.Rule{
		ID:       "gender/address-past-2sg",
		Title:    lint.Message{PL: "Czas przeszły mówi tylko do mężczyzny", EN: "Past tense speaks to a man only"},
		Why:      lint.Message{PL: "Kobieta czyta, że list nie jest do niej.", EN: "A woman reads that the letter is not for her."},
		Source:   "Rada Języka Polskiego, 2019",
		Severity: lint.Error,
		Since:    "0.1",
		Good:     []string{"Dziękujemy za zakupy."},
		Bad:      []lint.Example{{Text: "Zrobiłeś zakupy.", Fixed: "Masz za sobą zakupy."}},
	}
}

func pairRule() *lint.Rule {
	return &lint.Rule{
		ID:       "gender/paired-malformed",
		Title:    lint.Message{PL: "Zapis obu form jest niepełny", EN: "A pair is written incompletely"},
		Why:      lint.Message{PL: "Czytnik ekranu przeczyta to błędnie.", EN: "A screen reader stumbles over it."},
		Source:   "WCAG 2.2",
		Severity: lint.Warning,
		Since:    "0.1",
	}
}

// source is a file in which findings are named by their words.
type source struct {
	name, text string
}

// at is the range of the nth occurrence (from 0) of words.
func (s source) at(words string, n int) span.Span {
	from := 0
	for ; n > 0; n-- {
		from += strings.Index(s.text[from:], words) + len(words)
	}
	i := strings.Index(s.text[from:], words)
	if i < 0 {
		panic("no " + words + " in " + s.name)
	}
	return span.Span{Start: from + i, End: from + i + len(words)}
}

// finding is about words; each further pair is a sentence's words and what one
// suggestion puts in their place.
func (s source) finding(r *lint.Rule, words, sentence string, pairs ...string) lint.Finding {
	f := lint.Finding{
		Rule: r, Severity: r.Severity, Text: words,
		Message: lint.Message{
			PL: "„" + words + "” mówi tylko do mężczyzny",
			EN: "“" + words + "” speaks to a man only",
		},
		Span: s.at(words, 0),
		Context: lint.Context{
			Before: sentence[:strings.Index(sentence, words)],
			After:  sentence[strings.Index(sentence, words)+len(words):],
		},
		Sentence: s.at(sentence, 0),
	}
	for i := 0; i < len(pairs); i += 2 {
		f.Suggestions = append(f.Suggestions, lint.Suggestion{
			Title:  lint.Message{PL: "Zamień na „" + pairs[i+1] + "”", EN: "Change to “" + pairs[i+1] + "”"},
			Safety: lint.Unsafe,
			Edits:  []fix.Edit{{Span: s.at(pairs[i], 0), New: pairs[i+1]}},
			Result: strings.Replace(sentence, pairs[i], pairs[i+1], 1),
		})
	}
	return f
}

// sample is files with all that makes a report hard.
func sample() []*File {
	letter := source{"listy/powitanie.md", "# Witamy\r\n\r\nDziękujemy, że skorzystałeś z naszych usług. Do zobaczenia!\r\n"}
	thanks := letter.finding(pastRule(), "skorzystałeś", "Dziękujemy, że skorzystałeś z naszych usług.",
		", że skorzystałeś z naszych usług", " za skorzystanie z naszych usług",
		"skorzystałeś", "skorzystałaś lub skorzystałeś")

	// Polish letters in two code points, an emoji, a tab, and words beside.
	odd := source{"listy/ó.txt", "\t🎉 Cies\u0301c\u0301, 👩🏽‍💻 byłeś\u00A0pewny!\n"}
	pewny := odd.finding(pastRule(), "byłeś", strings.TrimSpace(odd.text), "byłeś\u00A0pewny", "z\u00A0pewnością")
	pewny.Related = []span.Span{odd.at("pewny", 0)}

	// Placeholders in the words found and beside them.
	fields := source{"mail.hbs", "{{imie}}, Drogi {{rola}}, na {{adres}} piszemy.\n"}
	dear := fields.finding(pairRule(), "Drogi {{rola}}", strings.TrimSpace(fields.text), "Drogi", "Dzień dobry")
	dear.Context = lint.Context{Before: "\uFFFC, ", After: ", na \uFFFC piszemy."}
	dear.Text, dear.Suggestions[0].Result = "Drogi \uFFFC", "\uFFFC, Dzień dobry \uFFFC, na \uFFFC piszemy."
	dear.Message = lint.Message{PL: "„Drogi \uFFFC” mówi do mężczyzny", EN: "“Drogi \uFFFC” speaks to a man"}
	dear.Suggestions[0].Title = lint.Message{PL: "Zamień na „Dzień dobry \uFFFC”", EN: "Change to “Dzień dobry \uFFFC”"}
	dear.Objects = []string{"{{imie}}", "{{rola}}", "{{adres}}"}

	// One long line of HTML.
	filler := strings.Repeat("<td class=\"komórka\">nic</td>", 12)
	long := source{"mail.html", filler + "<p>Drogi klient/ko, co u <b>Ciebie</b>?</p>" + filler}
	pair := long.finding(pairRule(), "klient/ko", "Drogi klient/ko, co u <b>Ciebie</b>?", "klient/ko", "kliencie lub klientko")
	pair.Suggestions[0].Safety = lint.Safe

	// A finding over several lines, without suggestions, in a hostile file.
	lines := source{"z\x1b[31m.txt", "Jeden.\nZrobiłeś\nto \x1b[2J\u202Esam\nlub\nnie.\n"}
	wide := lines.finding(pastRule(), "Zrobiłeś\nto \x1b[2J\u202Esam\nlub\nnie", "Zrobiłeś\nto \x1b[2J\u202Esam\nlub\nnie.")
	wide.Severity = lint.Info

	return []*File{
		{Name: letter.name, Source: []byte(letter.text), Findings: []lint.Finding{thanks}, Suppressed: 2},
		{Name: odd.name, Source: []byte(odd.text), Findings: []lint.Finding{pewny}},
		{Name: fields.name, Source: []byte(fields.text), Findings: []lint.Finding{dear}},
		{Name: long.name, Source: []byte(long.text), Findings: []lint.Finding{pair}},
		{Name: "pusty.txt"},
		{Name: lines.name, Source: []byte(lines.text), Findings: []lint.Finding{wide}},
		{Name: "zdjęcie.txt", Errors: []string{"plik binarny"}, Unread: true},
	}
}

func write(t *testing.T, files []*File, o Options, make func(io.Writer, Options) Reporter) string {
	t.Helper()
	var b bytes.Buffer
	r := make(&b, o)
	var s Summary
	for _, f := range files {
		s.Add(f)
		if err := r.File(f); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.Close(&s); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func printer(t *testing.T, lang string) *locale.Printer {
	t.Helper()
	p, err := locale.New(lang)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// golden compares a report with testdata/report/name.
func golden(t *testing.T, name, have string) {
	t.Helper()
	path := filepath.Join("..", "..", "..", "testdata", "report", name)
	if *update {
		if err := os.WriteFile(path, []byte(have), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if have != string(want) {
		t.Errorf("%s differs (run with -update to accept):\n%s", name, have)
	}
}

// golden reports without findings are part of each format's contract too.
func empty() []*File { return []*File{{Name: "a.txt", Source: []byte("Dzień dobry.\n")}} }

func TestOwn(t *testing.T) {
	for name, newReporter := range map[string]func(io.Writer, Options) Reporter{
		"html": NewHTML, "json": NewJSON, "gitlab": NewGitLab, "rdjson": NewRDJSON,
	} {
		if text := write(t, sample(), htmlOptions(t), newReporter); !Own([]byte(text)[:512]) {
			t.Errorf("a report as %s is not known", name)
		}
	}
	for _, text := range []string{
		"<!doctype html>\n<html><head><meta name=\"generator\" content=\"Hugo\"></head>", `{"version":1,"greeting":"Dzień dobry"}`, "[]",
	} {
		if Own([]byte(text)) {
			t.Errorf("a text is taken for a report: %s", text)
		}
	}
}
