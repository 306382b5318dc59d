package fix

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/zwrot/zwrot/rules/span"
)

// TestConflictAgreesWithApply applies random pairs of edits: they conflict
// exactly when they cannot be applied, and their order does not matter.
func TestConflictAgreesWithApply(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	src := []byte("abcdef")
	pick := func() Edit {
		start := random.IntN(len(src) + 1)
		end := start + random.IntN(len(src)-start+1)
		return Edit{Span: span.Span{Start: start, End: end}, New: string(rune('X' + random.IntN(2)))}
	}
	for range 5000 {
		a, b := pick(), pick()
		ab, err := Apply(src, []Edit{a, b})
		if Conflict(a, b) != (err != nil) || Conflict(a, b) != Conflict(b, a) {
			t.Fatalf("%v and %v: conflict %v, error %v", a, b, Conflict(a, b), err)
		}
		ba, err := Apply(src, []Edit{b, a})
		if Conflict(a, b) != (err != nil) || !bytes.Equal(ab, ba) {
			t.Fatalf("%v and %v: the order matters", a, b)
		}
	}
}
