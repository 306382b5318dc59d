package lint

import "testing"

func TestCount(t *testing.T) {
	for n, want := range map[int]string{
		0: "0 słów", 1: "1 słowo", 2: "2 słowa", 5: "5 słów", 12: "12 słów", 21: "21 słów", 24: "24 słowa", 112: "112 słów", 123: "123 słowa",
	} {
		if got := Count(n, "słowo", "słowa", "słów"); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}
