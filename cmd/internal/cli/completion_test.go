package cli

import (
	"bytes"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/cmd/internal/locale"
)

func runHere(t *testing.T, args ...string) (stdout string, code int) {
	t.Helper()
	var out, errs bytes.Buffer
	c := Command{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs, Dir: t.TempDir(), Rules: testRules()}
	code = c.Run(t.Context(), args)
	return out.String(), code
}

func TestCompletion(t *testing.T) {
	for _, shell := range shells() {
		script, code := runHere(t, "completion", shell)
		if code != OK || !strings.Contains(script, "zwrot") {
			t.Errorf("%s: exit code %d, %d bytes", shell, code, len(script))
		}
		if path, err := exec.LookPath(shell); err == nil && shell == "bash" {
			cmd := exec.Command(path, "-n")
			cmd.Stdin = strings.NewReader(script)
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%s: %v\n%s", shell, err, out)
			}
		}
	}
	out, _ := runHere(t, "__complete", "check", "--fail-on", "")
	if !slices.Equal(strings.Fields(out)[:4], []string{"error", "warning", "info", "never"}) {
		t.Errorf("values of --fail-on: %q", out)
	}
	if out, _ = runHere(t, "__complete", "explain", "jasno/c"); !strings.Contains(out, "jasno/celem") {
		t.Errorf("rules to explain: %q", out)
	}
}

// TestMan lets the formatter of manual pages read ours, if there is one, and
// checks that each flag of each command stands in it.
func TestMan(t *testing.T) {
	page, code := runHere(t, "man")
	if code != OK {
		t.Fatalf("exit code %d", code)
	}
	for _, want := range []string{".TH ZWROT 1", ".SH zwrot check", `\fB\-\-fail\-on\fR`, `\fB\-\-unsafe\fR`} {
		if !strings.Contains(page, want) {
			t.Errorf("no %q in the page", want)
		}
	}
	if groff, err := exec.LookPath("groff"); err == nil {
		cmd := exec.Command(groff, "-man", "-Tutf8", "-Kutf8", "-ww", "-z")
		cmd.Stdin = strings.NewReader(page)
		if out, err := cmd.CombinedOutput(); err != nil || len(out) > 0 {
			t.Errorf("groff: %v\n%s", err, out)
		}
	}
}

// TestEveryCommandHasHelp in both languages, without a word of cobra's own.
func TestEveryCommandHasHelp(t *testing.T) {
	for _, lang := range locale.Languages() {
		for _, command := range []string{"check", "fix", "explain", "rules", "baseline", "init", "stats", "morph", "help"} {
			out, code := runHere(t, command, "--help", "--lang", lang)
			if code != OK || strings.Contains(out, "help for") || strings.Contains(out, "%!") {
				t.Errorf("%s in %s: exit code %d\n%s", command, lang, code, out)
			}
			if lang == locale.Polish && (strings.Contains(out, "Usage") || strings.Contains(out, "Flags")) {
				t.Errorf("English help of %s:\n%s", command, out)
			}
		}
	}
}
