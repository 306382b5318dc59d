package lsp_test

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf16"

	golsp "github.com/sourcegraph/go-lsp"

	"github.com/zwrot/zwrot/rules/lint"
)

// editorText is a text as an editor holds it: UTF-16 units, lines ended by
// "\n", "\r\n" or "\r". It is written without the server's Mapper on purpose.
type editorText []uint16

// position returns the line and column of the unit at i.
func (e editorText) position(i int) golsp.Position {
	var p golsp.Position
	for j := range i {
		switch {
		case e[j] == '\n', e[j] == '\r' && (j+1 == len(e) || e[j+1] != '\n'):
			p = golsp.Position{Line: p.Line + 1}
		default:
			p.Character++
		}
	}
	return p
}

// splits reports an index inside a surrogate pair or inside "\r\n", where no
// editor puts a cursor.
func (e editorText) splits(i int) bool {
	if i == 0 || i == len(e) {
		return false
	}
	return utf16.IsSurrogate(rune(e[i])) && e[i] >= 0xDC00 || e[i-1] == '\r' && e[i] == '\n'
}

// TestRandomEdits types, deletes and pastes a thousand times. After each edit
// both ends must have the same text, and the findings must be those of a server
// that sees it for the first time.
func TestRandomEdits(t *testing.T) {
	const edits = 1000
	random := rand.New(rand.NewPCG(7, 2026))
	snippets := []string{
		"ą", " ", "\n", "\r\n", "\r", "\n\n", "😀", "ś", "Zalogowałeś się. ", "klient", "użytkownik powinien ", "Szanowni Państwo,\n\n",
		"Paulina Maj", "Panie Adamie,\n\n", "twój ", "<b>", "</b>", "{{ imie }}", "{% if plec == \"k\" %}", "{% endif %}", "# ", "- ", "`", "\u00ad", "e\u0301",
		"Przygotowałem dla Ciebie ofertę.\n\n", "<!-- zwrot: ignore gender -- nazwa -->\n", "każdy z naszych klientów", "\t", "[a](b)",
	}
	for _, name := range []string{"saas-pomoc.md", "paczka-opoznienie.html", "bank-odmowa-kredytu.txt"} {
		t.Run(name, func(t *testing.T) {
			src, err := os.ReadFile(filepath.Join("../testdata/letters", name))
			if err != nil {
				t.Fatal(err)
			}
			uri := golsp.DocumentURI("file:///" + name)
			text := editorText(utf16.Encode([]rune(string(src))))
			var read string // what the server took the text for
			reader := &lint.Rule{ID: "test/read", Severity: lint.Warning, CheckDocument: func(p *lint.Pass) { read = string(p.Document.Source) }}
			typing, fresh := start(t, append(allRules(), reader), "", object{}), start(t, allRules(), "", object{})
			typing.open(uri, "plaintext", string(src))
			for version := 1; version <= edits/3+1; version++ {
				from := random.IntN(len(text) + 1)
				to := min(len(text), from+random.IntN(12)*random.IntN(2))
				for text.splits(from) {
					from--
				}
				for text.splits(to) {
					to++
				}
				insert := snippets[random.IntN(len(snippets))]
				if random.IntN(4) == 0 {
					insert = ""
				}
				at := golsp.Range{Start: text.position(from), End: text.position(to)}
				text = append(append(append(editorText{}, text[:from]...), utf16.Encode([]rune(insert))...), text[to:]...)
				typing.replace(uri, version, &at, insert)
				whole := string(utf16.Decode(text))
				fresh.notify("textDocument/didClose", object{"textDocument": object{"uri": uri}})
				fresh.notify("textDocument/didOpen", object{"textDocument": object{"uri": uri, "languageId": "plaintext", "version": version, "text": whole}})
				got, want := encoded(t, typing.await(uri, version)), encoded(t, fresh.await(uri, version))
				if got != want {
					t.Fatalf("edit %d, %q at %v\ntyping: %s\nfresh:  %s\ntext: %q", version, insert, at, got, want, whole)
				}
				if read != whole {
					t.Fatalf("edit %d, %q at %v\nserver: %q\nclient: %q", version, insert, at, read, whole)
				}
				if version%50 == 0 {
					everything := golsp.Range{End: golsp.Position{Line: 99999}}
					if a, b := encoded(t, typing.actions(uri, everything, object{"diagnostics": []any{}})), encoded(t, fresh.actions(uri, everything, object{"diagnostics": []any{}})); a != b {
						t.Fatalf("edit %d: actions differ\ntyping: %s\nfresh:  %s", version, a, b)
					}
				}
			}
		})
	}
}

func encoded(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
