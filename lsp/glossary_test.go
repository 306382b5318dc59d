package lsp

import "testing"

func TestGlossaryEntry(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "glossary = [\"Klub \\\"Klienta\\\"\"]\n"},
		{"type = \"email\"\n", "type = \"email\"\nglossary = [\"Klub \\\"Klienta\\\"\"]\n"},
		{"type = \"email\"\r\n\r\n[rules]\r\ntone = \"off\"\r\n", "type = \"email\"\r\n\r\nglossary = [\"Klub \\\"Klienta\\\"\"]\r\n\r\n[rules]\r\ntone = \"off\"\r\n"},
		{"glossary = [] # nazwy\n", "glossary = [\"Klub \\\"Klienta\\\"\"] # nazwy\n"},
		{"glossary = [ \"Strefa\" ]\n", "glossary = [ \"Klub \\\"Klienta\\\"\", \"Strefa\" ]\n"},
	} {
		at, insert, err := glossaryEntry(c.text, `Klub "Klienta"`)
		if have := c.text[:at.Start] + insert + c.text[at.End:]; err != nil || have != c.want {
			t.Errorf("%q becomes %q (%v), want %q", c.text, have, err, c.want)
		}
	}
	if _, _, err := glossaryEntry("glossary = \"jedno\"\n", "drugie"); err == nil {
		t.Error("a glossary of one string was not refused")
	}
}
