package morph

import (
	"strings"
	"testing"
)

func texts(forms []Form) string {
	var out []string
	for _, f := range forms {
		out = append(out, f.Text)
	}
	return strings.Join(out, " ")
}

func TestGenerate(t *testing.T) {
	d := Embedded()
	for _, tt := range []struct {
		lemma, homonym, pattern, want string
	}{
		{"klient", "Sm1", "subst:sg:voc", "kliencie"},
		{"klient", "Sm1", "subst:pl:nom", "klienci"},
		{"klient", "Sm2", "subst:pl:nom", "klienty"},
		{"klientka", "", "subst:sg:inst", "klientką"},
		{"zalogować", "", "praet:sg:f:sec", "zalogowałaś"},
		{"zalogować", "", "cond:pl:m1:pri", "zalogowalibyśmy"},
		{"zalogować", "", "ger:sg:dat:aff", "zalogowaniu"},
		{"zalogować", "", "impt:sg:sec", "zaloguj"},
		{"zadowolony", "", "adj:sg:nom:f:pos", "zadowolona"},
		{"dobry", "A", "adj:sg:nom:f:sup", "najlepsza"},
		{"powinien", "", "winien:pl:m2.m3.f.n:pri", "powinnyśmy"},
		{"dobrze", "", "adv:com", "lepiej"},
		{"Kraków", "", "subst:sg:loc", "Krakowie"},
		{"kredytobiorczyni", "", "subst:pl:gen", "kredytobiorczyń"},
		{"superoferta", "", "subst:pl:inst", "superofertami"},
		{"14-dniowy", "", "adj:sg:gen:f", "14-dniowej"},
		{"profesor", "Sm1", "subst:pl:nom", "profesorowie profesorzy"},
		{"klient", "Sf", "subst", ""},
		{"klient", "Sm1", "adj", ""},
		{"xyzzy", "", "subst", ""},
	} {
		want, err := ParseTag(tt.pattern)
		if err != nil {
			t.Fatal(err)
		}
		if got := texts(d.Generate(tt.lemma, tt.homonym, want)); got != tt.want {
			t.Errorf("%s:%s %s: %q, want %q", tt.lemma, tt.homonym, tt.pattern, got, tt.want)
		}
	}
}

// Forms that are not to be offered come last.
func TestGenerateRanks(t *testing.T) {
	d := Embedded()
	for lemma, want := range map[string]Tag{"okolica": New(Subst, Pl, Gen), "wykładowczyni": New(Subst, Sg), "subskrypcja": New(Subst, Pl, Gen)} {
		bad := false
		forms := d.Generate(lemma, "", want)
		if len(forms) == 0 || forms[0].Qualifiers.Has(Unfit) {
			t.Errorf("%s: %v", lemma, forms)
		}
		for _, f := range forms {
			unfit := f.Qualifiers.Has(Unfit)
			if bad && !unfit {
				t.Errorf("%s: %s comes after a form that is not to be offered", lemma, f.Text)
			}
			bad = unfit
		}
	}
}

func TestLexemes(t *testing.T) {
	d := Embedded()
	all := d.Lexemes("klient")
	if len(all) != 2 || all[0].Homonym != "Sm1" || all[0].Gender != M1 || all[1].Homonym != "Sm2" || all[1].Gender != M2 || all[0].Kind != Common {
		t.Errorf("klient: %+v", all)
	}
	for lemma, want := range map[string]struct {
		class  Class
		gender Gender
	}{
		"zalogować": {Inf, 0}, "nowy": {Adj, 0}, "szybko": {Adv, 0}, "klientka": {Subst, F}, "biolog": {Subst, M1},
		"drzwi": {Subst, N}, "ty": {Ppron12, 0}, "telefon": {Subst, M3},
	} {
		x := d.Lexemes(lemma)
		if len(x) == 0 || x[0].Class != want.class || x[0].Gender != want.gender {
			t.Errorf("%s: %+v, want %v %v first", lemma, x, want.class, want.gender)
		}
	}
	if !all[0].Has(New(Depr)) || all[1].Has(New(Depr)) || all[0].Has(New(Inf)) {
		t.Error("Has: only the person has a depreciative form")
	}
	if got := texts(d.Paradigm("klientka", "")); got != "klientka klientki klientce klientkę klientką klientko klientki klientek klientkom klientkami klientkach" {
		t.Errorf("Paradigm: %s", got)
	}
	if _, ok := d.LexemeOf(Reading{}); ok {
		t.Error("a reading of nothing has a lexeme")
	}
}

func TestAnalyseExact(t *testing.T) {
	d := Embedded()
	has := func(form string, c Class) bool {
		for _, r := range d.AnalyseExact(nil, form) {
			if r.Tag.Class() == c {
				return true
			}
		}
		return false
	}
	if !has("polsko", Adja) || !has("pięcio", Numcomp) {
		t.Error("no reading as a part of a longer word")
	}
	if has("Klient", Subst) || has(strings.Repeat("kot", MaxForm), Subst) {
		t.Error("a form that the dictionary does not list is read")
	}
}

// Each feature has its place in a tag and its name there.
func TestFeatures(t *testing.T) {
	tag := New(Num, Sg|Pl, Nom, M1, Sec, Pos, Perf, Neg, Akc, Praep, Rec, Nagl, Wok, Pun, Pt, By)
	if got := tag.String(); got != "num:sg.pl:nom:m1:sec:pos:perf:neg:akc:praep:rec:nagl:wok:pun:pt:by" {
		t.Error(got)
	}
	if tag.Accent() != Akc || tag.PostPrep() != Praep || tag.Accommodates() != Rec || tag.Vocal() != Wok || tag.Stop() != Pun || tag.Subgender() != Pt {
		t.Errorf("accessors of %v", tag)
	}
	got := strings.Join([]string{(Sg | Pl).String(), Acc.String(), Masculine.String(), Ter.String(), Sup.String(), Imperf.String(), Ncol.String()}, " ")
	if got != "sg.pl acc m1.m2.m3 ter sup imperf ncol" {
		t.Error(got)
	}
	if Class(200).String() != "" || AnyClass.String() != "" || Numcomp.String() != "numcomp" {
		t.Error("names of classes")
	}
	if !Ppas.Nominal() || !Ppas.Verbal() || Adv.Nominal() || Adj.Verbal() {
		t.Error("Nominal, Verbal")
	}
}
