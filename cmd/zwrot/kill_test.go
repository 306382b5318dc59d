package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestKilledRunLeavesNoHalfWrittenFile stops the program in the middle of its
// work: politely, and by force.
func TestKilledRunLeavesNoHalfWrittenFile(t *testing.T) {
	if runtime.GOOS == "windows" || testing.Short() {
		t.Skip("needs signals and a build of the program")
	}
	program := filepath.Join(t.TempDir(), "zwrot")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGKILL} {
		t.Run(signal.String(), func(t *testing.T) {
			dir := t.TempDir()
			text := strings.Repeat("Drogi Kliencie, dziękujemy, że skorzystałeś z naszych usług. ", 300)
			for i := range 200 {
				if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d.txt", i)), []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			report := filepath.Join(dir, "report.json")
			if err := os.WriteFile(report, []byte("old"), 0o644); err != nil {
				t.Fatal(err)
			}
			temp, cache := t.TempDir(), t.TempDir()
			cmd := exec.Command(program, "check", "--format", "json", "--output", report, "--cache", cache, dir)
			cmd.Env = append(os.Environ(), "TMPDIR="+temp)
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			waitFor(t, filepath.Join(cache, "*", "*")) // the first result is kept
			if err := cmd.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			if err := cmd.Wait(); err == nil {
				t.Fatal("the run ended before it was stopped")
			}
			if got, err := os.ReadFile(report); err != nil || string(got) != "old" {
				t.Errorf("the old report has become %d bytes, %v", len(got), err)
			}
			for _, pattern := range []string{filepath.Join(dir, ".report.json.*"), filepath.Join(temp, "*")} {
				if left, err := filepath.Glob(pattern); err != nil || len(left) > 0 {
					t.Errorf("left behind: %v, %v", left, err)
				}
			}
			if signal != syscall.SIGKILL && cmd.ProcessState.ExitCode() != 130 {
				t.Errorf("exit code %d", cmd.ProcessState.ExitCode())
			}
		})
	}
}

// waitFor waits until a file that matches a pattern is there.
func waitFor(t *testing.T, pattern string) {
	t.Helper()
	for range 1000 {
		if found, err := filepath.Glob(pattern); err != nil || len(found) > 0 {
			time.Sleep(50 * time.Millisecond)
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("no %s", pattern)
}
