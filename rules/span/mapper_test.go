package span

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

// TestRandomTexts counts random texts in another way: every offset that begins
// a character must come back from its UTF-16 position.
func TestRandomTexts(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	letters := []rune("aąż😀\u0301\u00AD \n𝄞é")
	for round := range 310 {
		longest := 40
		if round >= 300 {
			longest, letters = 3*postDistance, []rune("aą😀")
		}
		var b strings.Builder
		for range random.IntN(longest) {
			b.WriteRune(letters[random.IntN(len(letters))])
		}
		src := b.String()
		m := NewMapper([]byte(src))
		for at := range src + "x" {
			before := src[:at]
			lineStart := strings.LastIndexByte(before, '\n') + 1
			line, column := m.UTF16(at)
			if line != strings.Count(before, "\n") || column != len(utf16.Encode([]rune(before[lineStart:]))) {
				t.Fatalf("offset %d of %q is %d:%d", at, src, line, column)
			}
			if back := m.OffsetUTF16(line, column); back != at {
				t.Fatalf("offset %d of %q comes back as %d", at, src, back)
			}
			if p := m.Position(at); p.Column != utf8.RuneCountInString(before[lineStart:])+1 || p.Line != line+1 {
				t.Fatalf("offset %d of %q is %v", at, src, p)
			}
		}
	}
}
