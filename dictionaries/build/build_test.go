package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// root is the module's root as seen from here.
const root = "../.."

func readSample(t *testing.T, path string) []row {
	t.Helper()
	file, err := os.Open(root + "/" + path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	z, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := parseRows(path, string(text))
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func base(t *testing.T) *morph.Dictionary {
	t.Helper()
	data, err := os.ReadFile(root + "/" + baseCompiled)
	if err != nil {
		t.Fatal(err)
	}
	d, err := morph.Open(string(data))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// The compiled dictionary has exactly the readings that the listing has.
func TestSampleOfForms(t *testing.T) {
	rows := readSample(t, sampleForms)
	if len(rows) < 20000 {
		t.Errorf("only %d rows", len(rows))
	}
	var out strings.Builder
	if forms, differ := verifyForms(base(t), rows, &out); differ > 0 {
		t.Errorf("%d of %d forms differ:\n%s", differ, forms, &out)
	}
}

// The lexemes of the sample have exactly the forms that the listing has, and
// each form is read as the lexeme with the same tag.
func TestSampleOfLexemes(t *testing.T) {
	rows := readSample(t, sampleLexemes)
	d := base(t)
	var out strings.Builder
	if lexemes, differ := verifyLexemes(d, rows, &out); differ > 0 {
		t.Errorf("%d of %d lexemes differ:\n%s", differ, lexemes, &out)
	}
	perClass := map[morph.Class]int{}
	for group := range groups(rows, func(r row) string { return r.lemma }) {
		for _, x := range d.Lexemes(group[0].lemma) {
			for _, f := range x.Forms(0) {
				perClass[f.Tag.Class()]++
				same := func(r morph.Reading) bool {
					y, ok := d.LexemeOf(r)
					return ok && y == x && r.Tag == f.Tag && r.Qualifiers == f.Qualifiers
				}
				if !slices.ContainsFunc(d.AnalyseExact(nil, f.Text), same) {
					t.Errorf("%s %v of %s:%s is not read as such", f.Text, f.Tag, x.Lemma, x.Homonym)
				}
			}
		}
	}
	for c := morph.Subst; c <= morph.Interp; c++ {
		if perClass[c] == 0 {
			t.Errorf("no form of class %v in the sample", c)
		}
	}
}

func TestSupplementIsCompiled(t *testing.T) {
	want, err := compileSupplement(root)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(root + "/" + supplementCompiled)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is stale: go run ./dictionaries/build supplement", supplementCompiled)
	}
}

func TestSupplementErrors(t *testing.T) {
	d := base(t)
	for text, want := range map[string]string{
		"# note\n\nłucja\n":       `x.tsv:3:6: want "word = model"`,
		"= kot":                   `x.tsv:1:1: no word before =`,
		"łucznik =  xyzzy":        `x.tsv:1:12: the dictionary lacks the model "xyzzy"`,
		"botnet = bot":            `x.tsv:1:10: bot is several lexemes; write one of bot:Sm3, bot:Sm2`,
		"botnet = bot:Sf":         `x.tsv:1:10: no lexeme bot:Sf; there is bot:Sm3, bot:Sm2`,
		"qwerty = sprzedawczyni":  `x.tsv:1:1: qwerty does not end like sprzedawczyni, whose form sprzedawczyń replaces "ni"`,
		"klientka = programistka": `x.tsv:1:1: klientka is in the dictionary already`,
		"qwertka = programistka\nqwertka = programistka": `x.tsv:2:1: qwertka stands in line 1 already`,
	} {
		_, err := readSupplement(d, "x.tsv", text)
		if err == nil || err.Error() != want {
			t.Errorf("%q:\n got %v\nwant %s", text, err, want)
		}
	}
}

func TestSupplementInflects(t *testing.T) {
	rows, err := readSupplement(base(t), "x.tsv", "qwertczyni = sprzedawczyni\nzaqwertować = zaplanować\n")
	if err != nil {
		t.Fatal(err)
	}
	data, err := compile(rows, nil)
	if err != nil {
		t.Fatal(err)
	}
	d, err := morph.Open(string(data))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		lemma, form string
		want        morph.Tag
	}{
		{"qwertczyni", "qwertczyniami", morph.New(morph.Subst, morph.Pl, morph.Inst)},
		{"zaqwertować", "zaqwertowałaś", morph.New(morph.Praet, morph.Sg, morph.F, morph.Sec)},
		{"zaqwertować", "niezaqwertowanymi", morph.New(morph.Ppas, morph.Pl, morph.Inst, morph.Neg)},
	} {
		forms := d.Generate(tt.lemma, "", tt.want)
		if len(forms) != 1 || forms[0].Text != tt.form {
			t.Errorf("%s %v: %v, want %s", tt.lemma, tt.want, forms, tt.form)
		}
	}
}

func TestEdits(t *testing.T) {
	for _, tt := range []struct {
		form, lemma string
		lemmaEdit   edit
		formEdit    edit
	}{
		{"kotem", "kot", edit{cut: 2}, edit{add: "em"}},
		{"łodzi", "łódź", edit{cut: 4, add: "ódź"}, edit{cut: 5, add: "odzi"}},
		{"nieczytany", "czytać", edit{drop: 3, cut: 2, add: "ć"}, edit{prefix: "nie", cut: 2, add: "ny"}},
		{"najlepszy", "dobry", edit{drop: 3, cut: 6, add: "dobry"}, edit{prefix: "naj", cut: 5, add: "lepszy"}},
		{"nieść", "nieść", edit{}, edit{}},
	} {
		if got := toLemma(tt.form, tt.lemma); got != tt.lemmaEdit {
			t.Errorf("toLemma(%s, %s) = %+v, want %+v", tt.form, tt.lemma, got, tt.lemmaEdit)
		}
		back := toForm(tt.lemma, tt.form)
		if back != tt.formEdit {
			t.Errorf("toForm(%s, %s) = %+v, want %+v", tt.lemma, tt.form, back, tt.formEdit)
		}
		if s := back.prefix + tt.lemma[:len(tt.lemma)-back.cut] + back.add; s != tt.form {
			t.Errorf("toForm(%s, %s) makes %s", tt.lemma, tt.form, s)
		}
	}
}

func TestPolimorfTags(t *testing.T) {
	parse := func(s string) morph.Tag {
		tag, err := morph.ParseTag(s)
		if err != nil {
			t.Fatal(err)
		}
		return tag
	}
	p := newPolimorf([]row{{tag: parse("subst:sg:nom.acc:m3")}, {tag: parse("subst:sg:acc:m3")}, {tag: parse("subst:sg:gen:m3")}})
	for old, want := range map[string]string{
		"subst:sg:acc:m3+subst:sg:nom:m3+subst:sg:gen:m3": "subst:sg:nom.acc:m3 subst:sg:gen:m3",
		"subst:sg:nom:n2": "subst:sg:nom:n:ncol",
		"subst:pl:nom:p1": "subst:pl:nom:m1:pt",
		"verb:praet:pl:m1.p1:sec:perf:refl.nonrefl": "praet:pl:m1:sec:perf",
		"verb:pot:pl:m2.m3.f.n1.n2.p2.p3:ter:perf":  "cond:pl:m2.m3.f.n:ter:perf",
		"verb:pred:pot:imperf:nonrefl":              "pred",
		"brev:npun.pun":                             "brev:pun brev:npun",
		"qub":                                       "part",
		"adjp":                                      "adjp:dat",
		"num:comp":                                  "numcomp",
	} {
		tags, err := p.parse(old)
		if err != nil {
			t.Errorf("%s: %v", old, err)
			continue
		}
		got := make([]string, len(tags))
		for i, tag := range tags {
			got[i] = tag.String()
		}
		slices.Sort(got)
		wanted := strings.Fields(want)
		slices.Sort(wanted)
		if !slices.Equal(got, wanted) {
			t.Errorf("%s: %v, want %v", old, got, wanted)
		}
	}
}
