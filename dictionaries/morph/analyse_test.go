package morph

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func readings(form string) string {
	var out []string
	for _, r := range Embedded().Analyse(nil, form) {
		lemma := r.Lemma()
		if r.Homonym != "" {
			lemma += ":" + r.Homonym
		}
		out = append(out, strings.TrimSpace(fmt.Sprintln(lemma, r.Tag, r.Qualifiers)))
	}
	return strings.Join(out, "; ")
}

func TestAnalyse(t *testing.T) {
	for form, want := range map[string]string{
		// homonyms
		"klient": "klient:Sm1 subst:sg:nom:m1; klient:Sm2 subst:sg:nom:m2",
		"kto":    "kto subst:sg:nom:m1",
		// verbs with their endings
		"zalogowałeś":    "zalogować praet:sg:m1.m2.m3:sec:perf term.",
		"zalogowałbyś":   "zalogować cond:sg:m1.m2.m3:sec:perf term.",
		"skorzystał":     "skorzystać praet:sg:m1.m2.m3:ter:perf",
		"skorzystałyśmy": "skorzystać praet:pl:m2.m3.f.n:pri:perf",
		"powinieneś":     "powinien winien:sg:m1.m2.m3:sec:imperf",
		"powinnyśmy":     "powinien winien:pl:m2.m3.f.n:pri:imperf",
		"mógłbyś":        "móc cond:sg:m1.m2.m3:sec:imperf",
		"mogłeś":         "móc praet:sg:m1.m2.m3:sec:imperf",
		"mógłeś":         "",
		"chodźże":        "chodzić impt:sg:sec:imperf",
		"przyjdźcież":    "przyjść impt:pl:sec:perf",
		"nieopłaconego":  "opłacić ppas:sg:acc:m1.m2:perf:neg; opłacić ppas:sg:gen:m1.m2.m3.n:perf:neg",
		// mobile endings on other words
		"gdybyś":  "gdyby:M comp:sg:sec:by",
		"abyście": "aby:M comp:pl:sec:by",
		"żeś":     "że:M comp:sg:sec; że:T part:sg:sec",
		"czybyś":  "czy:T part:sg:sec:by",
		"byśmy":   "by:M comp:pl:pri:by; by:T part:pl:pri:by",
		"tyś":     "ty ppron12:sg:nom:m1.m2.m3.f.n:sec",
		"toś":     "to:M comp:sg:sec",
		"jakeś":   "jak:D adv:sg:sec:pos",
		"jakiś":   "jakiś adj:sg:acc:m3:pos; jakiś adj:sg:nom.voc:m1.m2.m3:pos",
		"doń":     "on:S ppron3:sg:gen:m1.m2.m3:ter:nakc:praep; donia subst:pl:gen:f daw.|reg.|char.",
		// case
		"Klientem": "klient:Sm1 subst:sg:inst:m1; klient:Sm2 subst:sg:inst:m2",
		"KLIENTEM": "klient:Sm1 subst:sg:inst:m1; klient:Sm2 subst:sg:inst:m2",
		"Państwo":  "państwo:Sm1_pt subst:pl:nom.voc:m1:pt; państwo:Sn_ncol subst:sg:nom.acc.voc:n:ncol",
		"KRAKOWEM": "Kraków subst:sg:inst:m3",
		"krakowem": "",
		"ŻEBYŚ":    "żeby:M comp:sg:sec:by",
		// apostrophes and hyphens
		"Google'a":      "Google subst:sg:gen:m3",
		"Google’a":      "Google subst:sg:gen:m3",
		"SMS-em":        "SMS subst:sg:inst:m3; SMS subst:sg:inst:m2 pot.; sms subst:sg:inst:m2; sms subst:sg:inst:m3",
		"prawno-karnej": "prawno-karny:A adj:sg:dat:f:pos; prawno-karny:A adj:sg:gen:f:pos; prawno-karny:A adj:sg:loc:f:pos",
		// both sources lack these
		"kredytobiorczyniom": "kredytobiorczyni subst:pl:dat:f",
		"Kredytobiorczyni":   "kredytobiorczyni subst:sg:nom:f; kredytobiorczyni subst:sg:gen:f; kredytobiorczyni subst:sg:dat.loc:f; kredytobiorczyni subst:sg:voc:f",
		"newsletterem":       "newsletter subst:sg:inst:m3",
		// no words
		"":          "",
		"xyzzy":     "",
		"-":         "- interp",
		"zalogowaś": "",
		"\xff":      "",
	} {
		if got := readings(form); got != want {
			t.Errorf("%s:\n got %s\nwant %s", form, got, want)
		}
	}
}

// The words that look like a word with an ending are first read as themselves.
func TestFalseEndings(t *testing.T) {
	for _, form := range []string{"coś", "ktoś", "gdzieś", "kiedyś", "czymś", "czym", "jam"} {
		all := Embedded().Analyse(nil, form)
		first := slices.IndexFunc(all, Reading.Composed)
		if len(all) == 0 || first == 0 {
			t.Errorf("%s: %s", form, readings(form))
		}
		for _, r := range all[max(first, 0):] {
			if first > 0 && !r.Composed() && !r.Qualifiers.Has(Unfit) && r.Kind == 0 {
				t.Errorf("%s: %v of %s comes after a composed reading", form, r.Tag, r.Lemma())
			}
		}
	}
}

func TestKinds(t *testing.T) {
	for form, want := range map[string]Kind{"Jan": FirstName, "Kowalskiego": Surname, "Warszawie": Place, "Allegro": 0, "klientka": Common} {
		got := Kind(0)
		for _, r := range Embedded().Analyse(nil, form) {
			got |= r.Kind
		}
		if got&want != want {
			t.Errorf("%s: %v, want %v", form, got, want)
		}
	}
}

func TestAnalyseDoesNotAllocate(t *testing.T) {
	d := Embedded()
	var room [64]Reading
	var lemma [64]byte
	for _, form := range []string{"zalogowałeś", "Klientem", "KLIENTEM", "Google'a", "kulturalno-podatkowego"} {
		if n := testing.AllocsPerRun(100, func() {
			for _, r := range d.Analyse(room[:0], form) {
				r.AppendLemma(lemma[:0])
			}
		}); n != 0 {
			t.Errorf("%s: %v allocations", form, n)
		}
	}
}

func TestCompounds(t *testing.T) {
	d := Embedded()
	for form, want := range map[string]string{
		"kulturalno-podatkowej":        "kulturalno-podatkowy",
		"Kulturalno-podatkowej":        "kulturalno-podatkowy",
		"KULTURALNO-PODATKOWEJ":        "kulturalno-podatkowy",
		"społeczno-prawno-podatkowego": "społeczno-prawno-podatkowy",
		"30-dniowego":                  "30-dniowy",
		"XIX-wiecznej":                 "XIX-wieczny",
		"e-walizkami":                  "e-walizka",
		"E-WALIZKAMI":                  "e-walizka",
		"Superofertę":                  "superoferta",
		"współkredytobiorczyniami":     "współkredytobiorczyni",
		"eko-torby":                    "eko-torba",
		"superpodatkowo":               "superpodatkowo",
		"nieklientom":                  "nieklient",
		"e-Gdańsk":                     "",
		"kot-oświatowej":               "",
		"-oświatowej":                  "",
		"kulturalno-":                  "",
		"super":                        "super",
		"superkot":                     "", // too short
		"megaxyzzy":                    "",
	} {
		all := d.Analyse(nil, form)
		if got := ""; len(all) > 0 {
			got = all[0].Lemma()
			if got != want {
				t.Errorf("%s: %q, want %q", form, got, want)
			}
		} else if want != "" {
			t.Errorf("%s has no reading", form)
		}
		for _, r := range all {
			x, ok := d.LexemeOf(r)
			if !ok || x.Compound() != (form != "super") {
				t.Errorf("%s: no lexeme %s:%s", form, r.Lemma(), r.Homonym)
			}
		}
	}
}

func TestOpenErrors(t *testing.T) {
	for _, data := range []string{"", "zwrot", Magic, Magic + strings.Repeat("\xff", 4*Sections)} {
		if _, err := Open(data); err == nil {
			t.Errorf("Open(%.20q...) succeeds", data)
		}
	}
}

// The lemma of every reading generates the form.
func FuzzAnalyse(f *testing.F) {
	for _, form := range []string{"Zalogowałeś", "KLIENTKĄ", "nienajlepszymi", "Google'a", "biało-czerwonych", "gdybyś", "\xff\u0130'-"} {
		f.Add(form)
	}
	d := Embedded()
	f.Fuzz(func(t *testing.T, form string) {
		for _, r := range d.Analyse(nil, form) {
			word := string(r.shape.append(nil, form))
			x, ok := d.LexemeOf(r)
			if !ok {
				t.Errorf("%q: no lexeme %s:%s", form, r.Lemma(), r.Homonym)
				continue
			}
			same := func(f Form) bool { return f.Text == word && f.Tag == r.Tag && f.Qualifiers == r.Qualifiers }
			composed := r.Composed() || r.Tag.Class() == Impt || r.Tag.Class() == Ppron3 || r.Tag.Class() == Ppron12
			if !composed && !slices.ContainsFunc(x.Forms(r.Tag), same) {
				t.Errorf("%q: %s:%s %v does not generate %q", form, r.Lemma(), r.Homonym, r.Tag, word)
			}
		}
	})
}
