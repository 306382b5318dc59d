package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// small is a listing in little: SGJP, what is composed, PoliMorf.
var small = map[string]string{
	"sgjp.tsv": `kot	kot		subst:sg:nom:m2	nazwa_pospolita	
kota	kot		subst:sg:gen.acc:m2	nazwa_pospolita	
kota	kot		subst:sg:gen.acc:m2	nazwa_pospolita	rzad.
kota	kota		subst:sg:nom:f	nazwa_pospolita	daw.
miły	miły		adj:sg:nom.voc:m1.m2.m3:pos		
powinnyśmy	powinien		winien:pl:m2.m3.f.n:sec:imperf		
gdyby	gdyby	M	comp		
`,
	"composed.tsv": "gdybyś\tgdyby\tM\tcomp:sg:sec:by\t\t\n",
	"polimorf.tsv": `kot	kot	subst:sg:nom:m2
Kyiv	Kyiv	subst:sg:acc:m3+subst:sg:nom:m3
Kyiv	Kyiv	subst:sg:voc:n2
gps	Global Positioning System	brev:npun
kota	kot	subst:sg:acc:m2+subst:sg:gen:m2
kotu	kot	subst:sg:dat:m2
`,
}

func smallFolder(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range small {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func TestCompileAndVerify(t *testing.T) {
	folder := smallFolder(t)
	compiled := filepath.Join(folder, "small.dict")
	if err := compileFolder(folder, compiled, io.Discard); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	err := verify(folder, compiled, &out)
	for _, want := range []string{
		"forms: 8 compared, 0 differ", "lexemes: 8 inflected, 0 differ",
		"PoliMorf: 5 forms, 80.00 %", "1 the lexeme lacks this form",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, &out)
		}
	}
	if err == nil {
		t.Error("verify accepts 80 % of PoliMorf")
	}
}

func TestVerifyFindsDifferences(t *testing.T) {
	folder := smallFolder(t)
	compiled := filepath.Join(folder, "small.dict")
	if err := compileFolder(folder, compiled, io.Discard); err != nil {
		t.Fatal(err)
	}
	changed := strings.Replace(small["sgjp.tsv"], "kota\tkota\t\tsubst:sg:nom:f", "kota\tkota\tSf\tsubst:sg:voc:f", 1)
	if err := os.WriteFile(filepath.Join(folder, "sgjp.tsv"), []byte(changed), 0o644); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := verify(folder, compiled, &out); err == nil {
		t.Error("verify finds no difference")
	}
	for _, want := range []string{"kota: surplus", "forms: 8 compared, 1 differ", "lexemes: 8 inflected, 1 differ"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, &out)
		}
	}
}

// What becomes of the small listing: senses are merged, PoliMorf's words are
// added with homonym marks, its tags are today's.
func TestSource(t *testing.T) {
	s, err := readSource(smallFolder(t))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range s.lexemes {
		got = append(got, strings.Join([]string{r.form, r.lemma, r.homonym, r.tag.String(), r.kind.String(), r.qualifiers.String()}, " "))
	}
	want := `gdyby gdyby M comp  
kot kot  subst:sg:nom:m2 nazwa_pospolita 
kota kot  subst:sg:gen.acc:m2 nazwa_pospolita 
kota kota  subst:sg:nom:f nazwa_pospolita daw.
miły miły  adj:sg:nom.voc:m1.m2.m3:pos  
powinnyśmy powinien  winien:pl:m2.m3.f.n:pri:imperf  
Kyiv Kyiv Sm3 subst:sg:nom.acc:m3 nazwa_własna 
Kyiv Kyiv Sn_ncol subst:sg:voc:n:ncol nazwa_własna 
gps Global_Positioning_System  brev:npun  `
	if got := strings.Join(got, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestRunErrors(t *testing.T) {
	for _, args := range [][]string{nil, {"verify"}, {"melt", "x"}, {"compile", t.TempDir(), "x"}, {"sample", t.TempDir()}, {"verify", t.TempDir()}} {
		if run(args) == nil {
			t.Errorf("build %v succeeds", args)
		}
	}
}

func TestListingErrors(t *testing.T) {
	for text, want := range map[string]string{
		"a\tb\n":                              "x:1: 2 columns, want 6",
		"a\ta\t\tadv\t\t\nb\tb\t\tnoun\t\t\n": `x:2: tag "noun": unknown class "noun"`,
		"a\ta\t\tadv\timie\t\n":               `x:1: unknown kind of name "imie"`,
	} {
		if _, err := parseRows("x", text); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestPickLexemes(t *testing.T) {
	var rows []row
	for _, lemma := range strings.Split("abcdefghijklmnopqrstuvwxyz", "") {
		rows = append(rows, row{form: lemma, lemma: lemma, tag: morph.New(morph.Interj)})
	}
	if picked := pickLexemes(rows); len(picked) != lexemesOfClass {
		t.Errorf("%d lexemes of a class, want %d", len(picked), lexemesOfClass)
	}
}
