package lists

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

type noun struct {
	Feminine []string `toml:"feminine"`
	Context  bool     `toml:"context"`
	Beside   []beside `toml:"beside"`
}

type beside struct {
	Say string `toml:"say"`
}

type list struct {
	Title string            `toml:"title"`
	Nouns map[string]*noun  `toml:"nouns"`
	Words map[string]string `toml:"words"`
}

func TestUnmarshal(t *testing.T) {
	const text = "# a list\r\ntitle = 'C:\\x'\n" +
		"[nouns] # people\n" +
		"\"gość\" = { feminine = \"gościni\", context = true }\n" +
		"klient = { feminine = [\"klientka\", # the usual one\n \"klijentka\",\n], beside = [{ say = \"konto\" }] }\n" +
		"\n[words]\n\"a\\\"b\" = \"\\u00AD\\t\\U0001F600\\\\\"\n"
	var have list
	if err := Unmarshal("own.toml", []byte(text), &have); err != nil {
		t.Fatal(err)
	}
	want := list{
		Title: `C:\x`,
		Nouns: map[string]*noun{
			"gość":   {Feminine: []string{"gościni"}, Context: true},
			"klient": {Feminine: []string{"klientka", "klijentka"}, Beside: []beside{{"konto"}}},
		},
		Words: map[string]string{`a"b`: "\u00ad\t😀\\"},
	}
	if !reflect.DeepEqual(have, want) {
		t.Errorf("have %+v, want %+v", have, want)
	}
}

func TestErrors(t *testing.T) {
	tests := []struct{ text, want string }{
		{"title = \"x\"\n\ntitel = \"y\"\n", "own.toml:3:1: unknown key titel; known are title, nouns, words"},
		{"[nouns]\n\"gość\" = { context = true, feminin = \"x\" }\n", "own.toml:2:28: unknown key feminin"},
		{"[nouns]\n\"gość\" = { context = \"yes\" }\n", "own.toml:2:22: here should be true or false"},
		{"[nouns]\ngość = 1\n", "own.toml:2:3: \"go\" wants = and a value"},
		{"[words]\na = 1\n", "own.toml:2:5: here should be a string in quotes"},
		{"[words]\na = \"x\n", "own.toml:2:5: the string that begins here does not end on its line"},
		{"[words]\na = \"x\" b\n", "own.toml:2:9: this does not belong to the line"},
		{"[words]\na = \"x\"\na = \"y\"\n", "own.toml:3:1: a is there twice"},
		{"[words]\n[words]\n", "own.toml:2:1: words is there twice"},
		{"[nouns]\na = { feminine = [\"x\" \"y\"] }\n", "own.toml:2:23: values of a list are parted by commas"},
		{"[nouns]\na = { feminine = [\"x\",\n", "own.toml:2:18: the list that begins here has no ]"},
		{"[nouns]\na = { context = true\n}\n", "own.toml:2:21: entries of a table in braces"},
		{"[words]\na = \"\\q\"\n", "own.toml:2:6: unknown escape \\q"},
		{"[words]\na = \"\"\"x\"\"\"\n", "own.toml:2:5: strings of several lines"},
		{"[words]\na = \"\\uD800\"\n", "own.toml:2:6: \\uD800 is no character"},
		{"[words\n", "own.toml:1:1: a table begins with [NAME]"},
		{"[words]\n\n# ść\xff\n", "own.toml:3:5: the file is not UTF-8"},
	}
	for _, test := range tests {
		err := Unmarshal("own.toml", []byte(test.text), &list{})
		if err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("reading %q: error %v, want %s…", test.text, err, test.want)
		}
	}
}

func TestAt(t *testing.T) {
	f, err := Parse("own.toml", []byte("[nouns]\n\"gość\" = { context = true, feminine = \"gościni\" }\n"))
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]Place{
		"nouns":               {1, 2},
		"nouns/gość":          {2, 1},
		"nouns/gość/feminine": {2, 28},
		"nouns/gość/missing":  {2, 1},
	} {
		if have := f.At(strings.Split(path, "/")...); have != want {
			t.Errorf("%s is at %v, want %v", path, have, want)
		}
	}
}

// TestAsTOML compares what this package makes of every list with what the TOML
// package makes of it.
func TestAsTOML(t *testing.T) {
	var paths []string
	for _, pattern := range []string{"../*.toml", "../*/*.toml"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, found...)
	}
	if len(paths) == 0 {
		t.Fatal("no list found")
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		f, err := Parse(path, data)
		if err != nil {
			t.Error(err)
			continue
		}
		var want map[string]any
		if _, err := toml.Decode(string(data), &want); err != nil {
			t.Error(err)
		} else if have := normal(plain(&f.Root)); !reflect.DeepEqual(have, normal(any(want))) {
			t.Errorf("%s is read as %v, by the TOML package as %v", path, have, want)
		}
	}
}

// plain turns a value into what the TOML package decodes into an any.
func plain(v *Value) any {
	switch v.Kind {
	case String:
		return v.Text
	case Bool:
		return v.True
	case List:
		out := make([]any, len(v.Items))
		for i := range v.Items {
			out[i] = plain(&v.Items[i])
		}
		return out
	}
	out := map[string]any{}
	for i := range v.Fields {
		out[v.Fields[i].Key] = plain(&v.Fields[i].Value)
	}
	return out
}

// FuzzParse: what this package reads is TOML, and means the same there.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"", "a = \"b\"\n", "[t]\r\n'k' = ['x', [true, {}],]\n", "a = {b = \"\\u0105\", \"c d\" = []} # x\n", "[a]\n[b]\n", "a = 'x'\na = 'y'",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file, err := Parse("fuzz.toml", []byte(text))
		if err != nil {
			return
		}
		var want map[string]any
		if _, err := toml.Decode(text, &want); err != nil {
			t.Fatalf("%q is no TOML: %v", text, err)
		}
		if want == nil {
			want = map[string]any{}
		}
		if have := normal(plain(&file.Root)); !reflect.DeepEqual(have, normal(any(want))) {
			t.Errorf("%q is read as %v, by the TOML package as %v", text, have, want)
		}
	})
}

// normal writes lists of tables, which the TOML package has a type for, as
// lists.
func normal(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, item := range v {
			v[key] = normal(item)
		}
	case []map[string]any:
		out := make([]any, len(v))
		for i, item := range v {
			out[i] = normal(any(item))
		}
		return out
	case []any:
		for i, item := range v {
			v[i] = normal(item)
		}
	}
	return v
}
