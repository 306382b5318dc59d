package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/zwrot/zwrot/rules"
)

// BenchmarkStartUp is a whole run on one small file: what an editor that calls
// the program waits for, less the start of the process.
func BenchmarkStartUp(b *testing.B) {
	dir := b.TempDir()
	text := "Dzień dobry,\n\ndziękujemy za zakupy. Jeśli masz pytania, napisz do nas.\n"
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte(text), 0o644); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		var out bytes.Buffer
		c := Command{Stdout: &out, Stderr: &out, Dir: dir, Rules: rules.All()}
		if code := c.Run(b.Context(), []string{"check", "--fail-on", "never", "a.txt"}); code != OK {
			b.Fatalf("exit code %d: %s", code, out.String())
		}
	}
}
