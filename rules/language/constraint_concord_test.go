package language

import (
	"testing"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

func tagOf(t testing.TB, s string) morph.Tag {
	t.Helper()
	tag, err := morph.ParseTag(s)
	if err != nil {
		t.Fatal(err)
	}
	return tag
}

// Words agree in whole triples, not in each category by itself.
func TestConcord(t *testing.T) {
	for _, test := range []struct{ a, b, shared string }{
		{"adj:sg:nom.voc:m1.m2.m3:pos", "subst:sg:nom:m1", "subst:sg:nom:m1"},
		{"adj:pl:nom:m2.m3.f.n:pos", "subst:pl:nom.acc:f", "subst:pl:nom:f"},
		{"adj:pl:nom:m1:pos", "subst:pl:nom.acc:f", ""},
		{"adj:sg:gen.dat.loc:f:pos", "subst:sg:gen:f", "subst:sg:gen:f"},
		{"adj:pl:gen.loc:m1.m2.m3.f.n:pos", "subst:sg:gen:m1", ""},
		{"ppas:sg:nom.acc.voc:n:perf:aff", "subst:sg:nom.acc.voc:n:ncol", "subst:sg:nom.acc.voc:n:ncol"},
	} {
		a, b := tagOf(t, test.a), tagOf(t, test.b)
		shared := concordOf(a) & concordOf(b)
		switch {
		case test.shared == "" && shared != 0:
			t.Errorf("%s and %s agree", a, b)
		case test.shared != "" && shared.narrow(b) != tagOf(t, test.shared):
			t.Errorf("%s and %s share %s, want %s", a, b, shared.narrow(b), test.shared)
		}
	}
}

// What a set says of its numbers, cases and genders is what it was made of.
func FuzzTriples(f *testing.F) {
	f.Add(uint8(1), uint8(1), uint8(1))
	f.Add(uint8(3), uint8(0x7f), uint8(0x1f))
	f.Fuzz(func(t *testing.T, n, c, g uint8) {
		number, cases, gender := morph.Number(n&3), morph.Case(c)&allCases, morph.Gender(g)&allGenders
		if number == 0 || cases == 0 || gender == 0 {
			return
		}
		set := triples(number, cases, gender)
		if set.numbers() != number || set.cases() != cases || gender&^set.genders() != 0 {
			t.Errorf("%v %v %v became %v %v %v", number, cases, gender, set.numbers(), set.cases(), set.genders())
		}
		for i := range caseCount {
			one := morph.Case(1) << i
			if in := set.in(one); (in != 0) != (cases&one != 0) || in.anyCase()&^set.anyCase() != 0 {
				t.Errorf("%v in %v is %v", set, one, in)
			}
		}
	})
}
