package fix

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/rules/span"
)

func edit(start, end int, text string) Edit { return Edit{span.Span{Start: start, End: end}, text} }

func TestApply(t *testing.T) {
	const src = "Drogi Kliencie, witamy."
	for _, test := range []struct {
		name  string
		edits []Edit
		want  string
	}{
		{"no edit", nil, src},
		{"replacement", []Edit{edit(0, 14, "Dzień dobry")}, "Dzień dobry, witamy."},
		{"edits in any order", []Edit{edit(16, 22, "cześć"), edit(0, 14, "Dzień dobry")}, "Dzień dobry, cześć."},
		{"equal edits count once", []Edit{edit(0, 14, "Dzień dobry"), edit(0, 14, "Dzień dobry")}, "Dzień dobry, witamy."},
		{"insertion beside a replacement", []Edit{edit(16, 16, "serdecznie "), edit(16, 22, "witaj")}, "Drogi Kliencie, serdecznie witaj."},
		{"insertion at the end", []Edit{edit(len(src), len(src), " Hej!")}, src + " Hej!"},
		{"deletion", []Edit{edit(14, 22, "")}, "Drogi Kliencie."},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := Apply([]byte(src), test.edits)
			if err != nil || string(got) != test.want {
				t.Errorf("got %q, %v; want %q", got, err, test.want)
			}
		})
	}
}

func TestApplyRefuses(t *testing.T) {
	for name, edits := range map[string][]Edit{
		"overlap":           {edit(0, 5, "a"), edit(4, 6, "b")},
		"two insertions":    {edit(3, 3, "a"), edit(3, 3, "b")},
		"insertion inside":  {edit(0, 5, "a"), edit(2, 2, "b")},
		"before the text":   {edit(-1, 2, "a")},
		"after the text":    {edit(2, 99, "a")},
		"end before start":  {edit(4, 2, "a")},
		"same bytes, other": {edit(0, 5, "a"), edit(0, 5, "b")},
	} {
		if got, err := Apply([]byte("Drogi Kliencie"), edits); err == nil {
			t.Errorf("%s: got %q, want an error", name, got)
		}
	}
}

func TestMerge(t *testing.T) {
	chosen := []Edit{edit(0, 5, "a")}
	if got, ok := Merge(chosen, []Edit{edit(7, 8, "b"), edit(4, 6, "c")}); ok || len(got) != 1 {
		t.Errorf("a suggestion with one conflict is taken in part: %v", got)
	}
	got, ok := Merge(chosen, []Edit{edit(0, 5, "a"), edit(5, 5, "b")})
	if !ok || len(got) != 2 {
		t.Errorf("Merge = %v, %v; want the shared edit once and the new one", got, ok)
	}
}

// Edits without conflicts apply in any order, and all text outside them stays.
func TestApplyKeepsTheRest(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	src := strings.Repeat("zażółć gęślą jaźń ", 20)
	for range 200 {
		var edits []Edit
		kept := 0
		for at := 0; at < len(src); {
			start := at + r.IntN(12)
			end := min(len(src), start+1+r.IntN(6))
			if end >= len(src) {
				break
			}
			edits = append(edits, edit(start, end, "x"))
			kept += start - at
			at = end
		}
		if len(edits) == 0 {
			continue
		}
		kept += len(src) - edits[len(edits)-1].End
		r.Shuffle(len(edits), func(i, j int) { edits[i], edits[j] = edits[j], edits[i] })
		got, err := Apply([]byte(src), edits)
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != kept+len(edits) {
			t.Fatalf("%d bytes after the edits, want %d kept and %d new", len(got), kept, len(edits))
		}
	}
}
