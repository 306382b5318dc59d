package document

import (
	"bytes"
	"testing"
	"unicode/utf16"
)

func TestLanguageOf(t *testing.T) {
	for path, want := range map[string]string{
		"pl.json": "pl", "config/locales/pl.yml": "pl", "devise.pl.yml": "pl", "messages.pl-PL.xlf": "pl",
		"app_pl.arb": "pl", "messages_pl_PL.properties": "pl", "messages+intl-icu.pl.yaml": "pl",
		"res/values-pl/strings.xml": "pl", "res/values-pl-rPL-masculine/strings.xml": "pl", "pl.lproj/Localizable.strings": "pl",
		"locale/pl/LC_MESSAGES/django.po": "pl", "lang/pl/auth.php": "pl", "pl/main.ftl": "pl",
		"en.json": "en", "messages.de.po": "de", "pt_BR.po": "pt", "zh-Hans.json": "zh", "values-de/strings.xml": "de",
		"en.lproj/Localizable.strings": "en", "locales/uk/common.json": "uk", "app/de-DE/strings.json": "de",
		// A file's own name counts before those of folders.
		"locales/pl/en.json": "en",
		// Words are no codes.
		"res/values/strings.xml": "", "user_id.json": "", "log_in.json": "", "sign-in.yml": "", "package.json": "",
		"my/it/strings.json": "", "src/is/app.json": "",
	} {
		if got := languageOf(path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}

func TestGenderOfKey(t *testing.T) {
	words := newGenderWords(nil)
	for key, want := range map[string]keyGender{
		"welcome_male":              {stem: "welcome", gender: 'm'},
		"welcome.feminine":          {stem: "welcome", gender: 'f'},
		"welcomeFemale":             {stem: "welcome", gender: 'f'},
		"friend_male_one":           {stem: "friend.one", gender: 'm'},
		"users[0].joined.kobieta":   {stem: "users.0.joined", gender: 'f'},
		"joined_f":                  {stem: "joined", gender: 'f', weak: true},
		"shop.men":                  {stem: "shop", gender: 'm', weak: true},
		"joined.neutral":            {stem: "joined", gender: 'o', weak: true},
		"welcome":                   {stem: "welcome"},
		"femaleness":                {stem: "femaleness"},
		"settings.mailer.formality": {stem: "settings.mailer.formality"},
	} {
		if got := genderOfKey(key, words); got != want {
			t.Errorf("%s: %+v, want %+v", key, got, want)
		}
	}
}

// TestCatalogueFits asks what a place takes: what would end it or begin
// something else is refused.
func TestCatalogueFits(t *testing.T) {
	for _, test := range []struct {
		name, source string
		fits, not    []string
	}{
		{"pl.yml", "a: Witaj\n", []string{"Dzień dobry", "Hej, Olu!"}, []string{"Uwaga: tak", "on", "Tak #1", "- punkt", "'Hej'", "5"}},
		{"pl.yml", "a: [Witaj]\n", []string{"Dzień dobry"}, []string{"Hej, Olu!"}},
		{"pl.yml", "a: 'Witaj'\n", []string{"Uwaga: tak", "on", "- 'punkt'"}, []string{"dwa\nwiersze"}},
		{"pl.yml", "a: |\n  Witaj\n", []string{"Uwaga: tak"}, []string{"dwa\nwiersze"}},
		{"pl.json", `{"a": "Witaj"}`, []string{`"Hej"`, "dwa\nwiersze"}, []string{"{name}", "<b>Hej</b>", "raz|dwa"}},
		{"pl.json", `{"a": "Witaj {imie}"}`, []string{"Hej"}, []string{"L'Oréal"}},
		{"pl.json", `{"a": "{n, select, x {Witaj} other {Hej}}"}`, []string{"L'Oréal"}, []string{"#", "{"}},
		{"pl.ftl", "a = Witaj\n", []string{"Hej: 'tak'"}, []string{"{", ".atrybut", "dwa\nwiersze"}},
		{"strings.xml", "<resources><string name='a'><![CDATA[Witaj]]></string></resources>", []string{"Hej > tak"}, []string{"Hej ]]>"}},
	} {
		doc, err := Parse(test.name, []byte(test.source), Options{})
		if err != nil || len(doc.Blocks) != 1 {
			t.Fatalf("%s: %v, %v", test.source, doc, err)
		}
		v := &doc.Blocks[0].Views[0]
		for _, text := range test.fits {
			if _, _, ok := v.Replace(0, len("Witaj"), text); !ok {
				t.Errorf("%s does not take %q", test.source, text)
			}
		}
		for _, text := range test.not {
			if _, written, ok := v.Replace(0, len("Witaj"), text); ok {
				t.Errorf("%s takes %q as %q", test.source, text, written)
			}
		}
	}
}

// TestCatalogueEscapes writes a text with the escapes of its place.
func TestCatalogueEscapes(t *testing.T) {
	const text = "Ż \"a\" 'b' \\ & <c>\nd"
	for _, test := range []struct{ name, source, want string }{
		{"pl.json", `{"a": "Witaj"}`, `Ż \"a\" 'b' \\ & <c>\nd`},
		{"pl.json", `{"a": "Witaj \u0142"}`, `\u017b \"a\" 'b' \\ & <c>\nd`},
		{"pl.yml", `a: "Witaj"`, `Ż \"a\" 'b' \\ & <c>\nd`},
		{"pl.yml", `a: 'Witaj'`, "Ż \"a\" ''b'' \\ & <c>\nd"},
		{"pl.po", "msgid \"a\"\nmsgstr \"Witaj\"\n", `Ż \"a\" 'b' \\ & <c>\nd`},
		{"pl.properties", "a=Witaj", `\u017b "a" 'b' \\ & <c>\nd`},
		{"utf.properties", "a=Witaj, łódko", `Ż "a" 'b' \\ & <c>\nd`},
		{"strings.xml", `<resources><string name="a">Witaj</string></resources>`, `Ż \"a\" \'b\' \\ &amp; &lt;c&gt;\nd`},
		{"strings.xml", `<resources><string name="a"><![CDATA[Witaj]]></string></resources>`, `Ż \"a\" \'b\' \\ & <c>\nd`},
		{"pl.xlf", `<xliff><target>Witaj</target></xliff>`, "Ż \"a\" 'b' \\ &amp; &lt;c&gt;\nd"},
		{"pl.strings", `"a" = "Witaj";`, `Ż \"a\" 'b' \\ & <c>\nd`},
		{"pl.strings", `"a" = "Witaj \U0142";`, `\U017b \"a\" 'b' \\ & <c>\nd`},
		{"pl.php", `<?php return ['a' => 'Witaj'];`, "Ż \"a\" \\'b\\' \\\\ & <c>\nd"},
		{"pl.php", `<?php return ['a' => "Witaj"];`, `Ż \"a\" 'b' \\ & <c>\nd`},
	} {
		doc, err := Parse(test.name, []byte(test.source), Options{})
		if err != nil || len(doc.Blocks) != 1 {
			t.Fatalf("%s: %v, %v", test.source, doc, err)
		}
		if got := doc.Blocks[0].Views[0].Written(text); got != test.want {
			t.Errorf("%s: %s, want %s", test.source, got, test.want)
		}
	}
}

// Apple's tools wrote strings in UTF-16 for years.
func TestCatalogueUTF16(t *testing.T) {
	raw := []byte{0xFF, 0xFE}
	for _, unit := range utf16.Encode([]rune("\"a\" = \"Żółć 😀\";\r\n")) {
		raw = append(raw, byte(unit), byte(unit>>8))
	}
	doc, err := Parse("pl.lproj/Localizable.strings", raw, Options{Encodings: true})
	if err != nil || len(doc.Blocks) != 1 || doc.Blocks[0].Views[0].Text != "Żółć 😀" {
		t.Fatalf("%+v, %v", doc, err)
	}
	back, err := doc.Encoding.Encode(doc.Source)
	if err != nil || !bytes.Equal(back, raw) {
		t.Errorf("written back as %x, %v; want %x", back, err, raw)
	}
}
