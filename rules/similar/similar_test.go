package similar

import "testing"

func TestNearest(t *testing.T) {
	commands := []string{"check", "fix", "explain", "rules", "morph"}
	for _, c := range []struct{ name, want string }{
		{"chek", "check"},
		{"chekc", "check"}, // swapped letters are one mistake
		{"CHECK", "check"},
		{"fxi", "fix"},
		{"rulse", "rules"},
		{"wyjaśnij", ""},
		{"", ""},
		{"x", ""},
	} {
		got, ok := Nearest(c.name, commands)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("Nearest(%q) = %q, %v; want %q", c.name, got, ok, c.want)
		}
	}
}

func TestNearestCountsLettersNotBytes(t *testing.T) {
	if got, _ := Nearest("zolc", []string{"żółć"}); got != "" {
		t.Errorf("four of four letters differ, yet Nearest gives %q", got)
	}
	if got, _ := Nearest("żółc", []string{"żółć"}); got != "żółć" {
		t.Errorf("one of four letters differs, yet Nearest gives %q", got)
	}
}

func TestNearestID(t *testing.T) {
	ids := []string{"gender/address-pan", "plain/long-sentence"}
	for _, c := range []struct{ name, want string }{
		{"gender/adress-pan", "gender/address-pan"},
		{"adress-pan", "gender/address-pan"},
		{"long-sentence", "plain/long-sentence"},
		{"other/thing", ""},
	} {
		if got, _ := NearestID(c.name, ids); got != c.want {
			t.Errorf("NearestID(%q) = %q, want %q", c.name, got, c.want)
		}
	}
}
