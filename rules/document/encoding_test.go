package document

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

const letter = "Drogi Kliencie,\r\nzażółć „gęślą” jaźń – zostałeś zaproszony.\r\n"

func TestEncodings(t *testing.T) {
	plain := strings.NewReplacer("„", `"`, "”", `"`, "–", "-").Replace(letter)
	for _, c := range []struct {
		name, text string
		enc        encoding.Encoding
	}{
		{"utf-8", letter, encoding.Nop},
		{"utf-8", "\uFEFF" + letter, encoding.Nop},
		{"utf-16le", "\uFEFF" + letter, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"utf-16be", "\uFEFF" + letter, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
		{"utf-16le", letter, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"utf-16be", letter, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
		{"windows-1250", letter, charmap.Windows1250},
		{"iso-8859-2", plain, charmap.ISO8859_2},
		{"windows-1250", plain, charmap.Windows1250},
	} {
		raw, err := c.enc.NewEncoder().Bytes([]byte(c.text))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := Parse("letter.txt", raw, Options{Encodings: true})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if doc.Encoding.Name != c.name || string(doc.Source) != c.text {
			t.Errorf("%s is read as %s: %q", c.name, doc.Encoding.Name, doc.Source)
		}
		if back, err := doc.Encoding.Encode(doc.Source); err != nil || !bytes.Equal(back, raw) {
			t.Errorf("%s: a round trip changes the bytes (%v)", c.name, err)
		}
		if wrong := broken(doc); wrong != "" {
			t.Errorf("%s: %s", c.name, wrong)
		}
	}
}

func TestDeclaredEncoding(t *testing.T) {
	// The letters of this word stand for the same bytes in both tables, so that
	// only the declaration tells them apart.
	raw := []byte("<meta charset=\"iso-8859-2\"><p>\xbf\xf3\xb3\xe6</p>")
	doc, err := Parse("page.html", raw, Options{Encodings: true})
	if err != nil {
		t.Fatal(err)
	}
	view := &doc.Blocks[0].Views[0]
	if view.Text != "żółć" || doc.Encoding.Name != "iso-8859-2" {
		t.Errorf("read %q in %s", view.Text, doc.Encoding.Name)
	}
	if _, _, ok := view.Replace(0, len(view.Text), "„żółć”"); ok {
		t.Error("quotation marks were written that ISO-8859-2 does not have")
	}
	if _, err := doc.Encoding.Encode([]byte("ok\n„")); err == nil || !strings.Contains(err.Error(), "line 2, column 1") {
		t.Errorf("error %v", err)
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name, src string
		kind      ErrorKind
		offset    int
		says      string
	}{
		{"logo.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00", Binary, 8, "logo.txt"},
		{"list.txt", "dobrze\n\x9d\x81\x83\n", NotUTF8, 7, "list.txt:2"},
		{"lista.docx", "tekst", UnknownFormat, 0, ".docx"},
	} {
		_, err := Parse(c.name, []byte(c.src), Options{Encodings: true})
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("%s: no error", c.name)
			continue
		}
		if e.Kind != c.kind || e.Offset != c.offset {
			t.Errorf("%s: kind %d at %d", c.name, e.Kind, e.Offset)
		}
		for _, lang := range []string{"pl", "en"} {
			if !strings.Contains(e.In(lang), c.says) {
				t.Errorf("%s: %q does not say %q", c.name, e.In(lang), c.says)
			}
		}
	}
	if _, err := Parse("x.txt", nil, Options{Format: "pdf"}); err == nil || !strings.Contains(err.Error(), "markdown") {
		t.Errorf("error %v does not list the formats", err)
	}
}

// TestOtherEncodingsAreAskedFor reads a file that is not UTF-8 for a caller who
// does not know of encodings: it would write UTF-8 into it.
func TestOtherEncodingsAreAskedFor(t *testing.T) {
	_, err := Parse("letter.txt", []byte("zosta\xb3e\x9c zaproszony\n"), Options{})
	var e *Error
	if !errors.As(err, &e) || e.Kind != NotUTF8 || e.Offset != 5 || e.Line != 1 {
		t.Errorf("error %v", err)
	}
}

// TestForeignUTF16 reads a file whose byte order mark tells its encoding, in
// whatever language it is.
func TestForeignUTF16(t *testing.T) {
	raw, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes([]byte(`"a" = "你好";`))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Parse("a.strings", raw, Options{Encodings: true})
	if err != nil || doc.Encoding.Name != "utf-16le" || len(doc.Blocks) != 1 {
		t.Errorf("%v, %v", doc, err)
	}
}
