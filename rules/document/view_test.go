package document

import (
	"strings"
	"testing"

	"github.com/zwrot/zwrot/rules/fix"
)

// TestReplace puts a text in the place of another in the first view that has it
// and compares the whole source. "|" in the sought text is an insertion point,
// "□" a placeholder or code; "" as result means that the edit is refused.
func TestReplace(t *testing.T) {
	for _, c := range []struct{ name, file, source, seek, put, want string }{
		{"a word", "a.txt", "Drogi Kliencie!", "Kliencie", "Aniu", "Drogi Aniu!"},
		{"across a line end", "a.txt", "skorzystałeś z\r\n  naszych usług", "z naszych", "ze", "skorzystałeś ze usług"},
		{"across a placeholder", "a.txt", "Witaj {name}, miło", "Witaj □,", "Hej", ""},
		{"around a placeholder", "a.txt", "Witaj {name}, miło", ", miło", "!", "Witaj {name}!"},
		{"after a placeholder", "a.txt", "{name}, witaj", "□|", " Nowak", "{name} Nowak, witaj"},
		{"before a placeholder", "a.txt", "{name}, witaj", "|□", "Pani ", "Pani {name}, witaj"},
		{"between placeholders", "a.txt", "a {x}{y}", "□|□", " ", "a {x} {y}"},
		{"at the start", "a.txt", "  Witaj", "|Witaj", "Ej, ", "  Ej, Witaj"},
		{"at the end", "a.txt", "Witaj\n", "Witaj|", "!", "Witaj!\n"},
		{"signs in text", "a.txt", "Witaj", "Witaj", "R&D <3", "R&D <3"},

		{"within mark-up", "a.html", "<p>Drogi <b>Kliencie</b>!</p>", "Kliencie", "Aniu", "<p>Drogi <b>Aniu</b>!</p>"},
		{"to the border of mark-up", "a.html", "<p>Drogi <b>Kliencie</b>!</p>", "Drogi ", "", "<p><b>Kliencie</b>!</p>"},
		{"across mark-up", "a.html", "<p>Drogi <b>Kliencie</b>!</p>", "Drogi Kliencie", "Aniu", ""},
		{"a word cut by mark-up", "a.html", "<p>zam<b>ów</b></p>", "zamów", "kup", ""},
		{"inserted at mark-up", "a.html", "<p>zgłoś <b>to</b></p>", "zgłoś |to", "nam ", "<p>zgłoś nam <b>to</b></p>"},
		{"with entities", "a.html", "<p>zosta&#322;o &oacute;</p>", "zostało", "będzie", "<p>będzie &oacute;</p>"},
		{"one entity", "a.html", "<p>zosta&#322;o</p>", "ł", "l", "<p>zostalo</p>"},
		{"with a soft hyphen", "a.html", "<p>za&shy;mówienie</p>", "za\u00ADmówienie", "zakup", "<p>zakup</p>"},
		{"across <br>", "a.html", "<p>Cześć,<br>witaj</p>", "Cześć,\nwitaj", "Hej", ""},
		{"across wrapped lines", "a.html", "<p>Drogi\n   Kliencie</p>", "Drogi Kliencie", "Aniu", "<p>Aniu</p>"},
		{"across code", "a.html", "<p>Wpisz <code>x</code> tu</p>", "Wpisz □ tu", "a", ""},
		{"the quotation mark of <q>", "a.html", "<p>Rzekł: <q>tak</q></p>", "„tak”", "nie", ""},
		{"signs in HTML", "a.html", "<p>Witaj</p>", "Witaj", `R&D <b> "x"`, `<p>R&amp;D &lt;b&gt; "x"</p>`},
		{"signs in an attribute", "a.html", `<img alt="Opis">`, "Opis", `R&D "x" 'y'`, `<img alt="R&amp;D &#34;x&#34; 'y'">`},
		{"signs in the other quotes", "a.html", `<img alt='Opis'>`, "Opis", `"x" 'y'`, `<img alt='"x" &#39;y&#39;'>`},
		{"an attribute without quotes", "a.html", `<img alt=Opis>`, "Opis", `Opis zdjęcia`, `<img alt=Opis&#32;zdjęcia>`},

		{"within emphasis", "a.md", "**Drogi** Kliencie", "Drogi", "Miły", "**Miły** Kliencie"},
		{"across emphasis", "a.md", "**Drogi** Kliencie", "Drogi Kliencie", "Aniu", ""},
		{"an escaped sign", "a.md", `cena\*`, "cena*", "koszt", "koszt"},
		{"across lines of a quotation", "a.md", "> Drogi\n> Kliencie", "Drogi Kliencie", "Aniu", ""},
		{"across lines of an item", "a.md", "- Drogi\n  Kliencie", "Drogi Kliencie", "Aniu", "- Aniu"},
		{"across a hard break", "a.md", "Drogi  \nKliencie", "Drogi\nKliencie", "Aniu", ""},
		{"mark-up in Markdown", "a.md", "Witaj", "Witaj", "zrobił*a 2 * 3 a_b _c_ [x] <b> &amp; a\\b", `zrobił\*a 2 * 3 a_b \_c\_ \[x\] \<b> \&amp; a\b`},
		{"a bar in a cell", "a.md", "| Nazwa |\n|---|\n| a |", "Nazwa", "a|b", "| a\\|b |\n|---|\n| a |"},
		{"a bar elsewhere", "a.md", "Witaj", "Witaj", "a|b", "a|b"},
		{"the title of a link", "a.md", `[x](y "Tytuł")`, "Tytuł", `a"b\`, `[x](y "a\"b\\")`},
		{"a plain value of YAML", "a.md", "---\ntitle: Witaj\n---\n", "Witaj", "Cześć", "---\ntitle: Cześć\n---\n"},
		{"what ends a plain value of YAML", "a.md", "---\ntitle: Witaj\n---\n", "Witaj", "Uwaga: nowe", ""},
		{"a quoted value of YAML", "a.md", "---\ntitle: 'Witaj'\n---\n", "Witaj", "It's: \\", "---\ntitle: 'It''s: \\'\n---\n"},
		{"an escaped value of YAML", "a.md", "---\ntitle: \"\\u0141ódź\"\n---\n", "Łódź", `a"b`, "---\ntitle: \"a\\\"b\"\n---\n"},

		{"a string in a tag", "a.txt", `Witaj, {{ x | default: "Kliencie" }}!`, "Kliencie", "Aniu", `Witaj, {{ x | default: "Aniu" }}!`},
		{"a quote in a string", "a.txt", `Witaj, {{ x | default: "Kliencie" }}!`, "Kliencie", `A"n`, ""},
		{"a string in HTML", "a.html", `<p>{{ x | default: "Kliencie" }}!</p>`, "Kliencie", `R&D`, ""},
		{"across branches", "a.txt", "Drog{% if x %}a{% else %}i{% endif %} Ola", "Droga", "Miła", ""},
		{"within a branch", "a.txt", "Drog{% if x %}a{% else %}i{% endif %} Ola", "a| Ola", "!", "Drog{% if x %}a!{% else %}i{% endif %} Ola"},

		{"quoted-printable", "a.eml", "Content-Transfer-Encoding: quoted-printable\n\nCze=C5=9B=C4=87 Ola\n", "Cześć", "Żółć=", "Content-Transfer-Encoding: quoted-printable\n\n=C5=BB=C3=B3=C5=82=C4=87=3D Ola\n"},
		{"a soft line break", "a.eml", "Content-Transfer-Encoding: quoted-printable\n\nCze=C5=9B=\n=C4=87, O=\nla\n", "Ola", "Ula", "Content-Transfer-Encoding: quoted-printable\n\nCze=C5=9B=\n=C4=87, Ula\n"},
		{"a charset without the sign", "a.eml", "Content-Type: text/plain; charset=iso-8859-2\nContent-Transfer-Encoding: quoted-printable\n\nOla\n", "Ola", "–", ""},
		{"base64", "a.eml", "Content-Transfer-Encoding: base64\n\nT2xhIGkgQWxh\n", "Ola", "Ula", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := Parse(c.file, []byte(c.source), Options{})
			if err != nil {
				t.Fatal(err)
			}
			v, start, end := find(t, doc, c.seek)
			at, written, ok := v.Replace(start, end, c.put)
			if !ok {
				if c.want != "" {
					t.Errorf("refused")
				}
				return
			}
			got, err := fix.Apply(doc.Source, []fix.Edit{{Span: at, New: written}})
			if err != nil || string(got) != c.want {
				t.Errorf("got %q, want %q (%v)", got, c.want, err)
			}
		})
	}
}

// find returns the first view with a text, and where; line breaks are as good
// as spaces.
func find(t *testing.T, doc *Document, seek string) (v *View, start, end int) {
	t.Helper()
	seek = strings.ReplaceAll(seek, "□", string(Object))
	point := strings.IndexByte(seek, '|')
	if strings.Contains(seek, "| ") || point >= 0 {
		seek = strings.Replace(seek, "|", "", 1)
	}
	for i := range doc.Blocks {
		for j := range doc.Blocks[i].Views {
			v := &doc.Blocks[i].Views[j]
			at := strings.Index(v.Text, seek)
			if at < 0 {
				at = strings.Index(strings.ReplaceAll(v.Text, "\n", " "), seek)
			}
			if at < 0 {
				continue
			}
			if point >= 0 {
				return v, at + point, at + point
			}
			return v, at, at + len(seek)
		}
	}
	t.Fatalf("no view has %q", seek)
	return nil, 0, 0
}

// TestQuotedPrintableLines writes long texts at all places of a line: no line
// may be longer than RFC 2045 allows, and the text must read as it was meant.
func TestQuotedPrintableLines(t *testing.T) {
	const head = "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
	for before := range 76 {
		source := head + strings.Repeat("a", before) + " Ola" + strings.Repeat("b", max(0, 72-before)) + "\r\n"
		doc, err := Parse("a.eml", []byte(source), Options{})
		if err != nil {
			t.Fatal(err)
		}
		v := &doc.Blocks[0].Views[0]
		start := strings.Index(v.Text, "Ola")
		long := strings.Repeat("Zażółć gęślą jaźń. ", 8)
		at, written, ok := v.Replace(start, start+len("Ola"), long)
		if !ok {
			t.Fatal("refused")
		}
		edited, err := fix.Apply(doc.Source, []fix.Edit{{Span: at, New: written}})
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(strings.TrimPrefix(string(edited), head), "\r\n") {
			if len(line) > 76 && before+4 <= 76 {
				t.Errorf("a line of %d characters: %q", len(line), line)
			}
		}
		again, err := Parse("a.eml", edited, Options{})
		if err != nil {
			t.Fatal(err)
		}
		want := v.Text[:start] + long + v.Text[start+len("Ola"):]
		if got := again.Blocks[0].Views[0].Text; got != strings.TrimSpace(want) {
			t.Errorf("reads %q, want %q", got, want)
		}
	}
}
