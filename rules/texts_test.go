package rules

import (
	"os"
	"testing"

	"github.com/zwrot/zwrot/rules/ruletest"
)

// TestTexts checks the words of all suggestions in the letters of testdata and, if
// ZWROT_TEXTS names a folder, in the texts there:
//
//	ZWROT_TEXTS=/path/to/texts go test ./rules -run TestTexts -v
func TestTexts(t *testing.T) {
	dirs := []string{"../testdata/letters"}
	if dir := os.Getenv("ZWROT_TEXTS"); dir != "" {
		dirs = append(dirs, dir)
	}
	for _, dir := range dirs {
		n := ruletest.Texts(t, dir, All())
		if n == 0 {
			t.Errorf("%s: nothing was suggested", dir)
		}
		t.Logf("%s: %d suggestions", dir, n)
	}
}
