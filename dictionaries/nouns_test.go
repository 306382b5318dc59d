package dictionaries

import (
	"strings"
	"testing"
)

func TestLoadNouns(t *testing.T) {
	n, err := LoadNouns()
	if err != nil {
		t.Fatal(err)
	}
	klient := n.Masculine("klient")
	if klient == nil || klient.Role != Reader || klient.Feminine[0] != "klientka" || klient.Neutral[0].String() != "osoba^ kupująca^" {
		t.Errorf("klient is %+v", klient)
	}
	if f := n.Feminine("menadżerka"); f == nil || f.Masculine != "menadżer" {
		t.Errorf("the masculine of menadżerka is %+v", f)
	}
	if !n.Epicene("osoba") || !n.PersonalCue("zadzwonić") || !n.EntityCue("KRS") {
		t.Error("a list of cues or epicene nouns was not read")
	}
}

func TestNounsWith(t *testing.T) {
	own, err := ReadNouns("own.toml", []byte(`
[nouns]
"klient" = { feminine = "gościni" }
"bednarz" = { feminine = "bednarka" }
`))
	if err != nil {
		t.Fatal(err)
	}
	n, err := LoadNouns()
	if err != nil {
		t.Fatal(err)
	}
	both := n.With(own)
	if both.Masculine("klient").Feminine[0] != "gościni" || both.Masculine("bednarz") == nil || both.Masculine("kupujący") == nil {
		t.Error("entries of a user's table don't replace and join the embedded ones")
	}
	if n.Masculine("klient").Feminine[0] != "klientka" {
		t.Error("With changed the table it was called on")
	}
}

func TestReadNounsErrors(t *testing.T) {
	tests := []struct{ toml, want string }{
		{"[nouns]\n\"klient\" = { feminin = \"klientka\" }\n", "own.toml:2:14: unknown key feminin"},
		{"[nouns]\n\"gość\" = { role = \"guest\" }\n", "own.toml:2:12: unknown role “guest”"},
		{"[nouns]\n\n\"gość\" = { usually = \"it\" }\n", "own.toml:3:12: unknown usage “it”"},
		{"[nouns]\n\"a\" = { neutral = [\"osoba^ z {gen}\"] }\n", "own.toml:2:9: “osoba^ z {gen}” has the place"},
		{"[nouns]\n\"a\" = { neutral = [\"osoba^ z {gne}\"] }\n", "own.toml:2:"},
		{"[nouns]\n\"a\" = { neutral = \n", "own.toml:2:"},
		{"[nouns]\n\"klietn\" = { feminine = \"klientka\" }\n", "own.toml:2:1: the dictionary knows no masculine personal noun “klietn”"},
		{"[nouns]\n\"klient\" = { feminine = \"klietnka\" }\n", "own.toml:2:14: the dictionary knows no feminine noun “klietnka”"},
	}
	for _, test := range tests {
		_, err := ReadNouns("own.toml", []byte(test.toml))
		if err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("reading %q: error %v, want %s…", test.toml, err, test.want)
		}
	}
}

func TestParsePhrase(t *testing.T) {
	for _, text := range []string{
		"osoba^ kupująca^",
		"osoba^, która~ wygrała~ {acc}",
		"osoba^ korzystająca^ z {gen}",
		"dział^ IT",
	} {
		p, err := ParsePhrase(text)
		if err != nil || p.String() != text {
			t.Errorf("ParsePhrase(%q) = %v, %v", text, p, err)
		}
	}
	for _, text := range []string{"", "^", "osoba^ z {gne}", "{gen"} {
		if p, err := ParsePhrase(text); err == nil {
			t.Errorf("ParsePhrase(%q) = %v, want an error", text, p)
		}
	}
}
