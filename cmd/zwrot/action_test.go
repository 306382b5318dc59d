package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

// action is what the test reads of action.yml.
type action struct {
	Inputs map[string]struct{ Default string }
	Runs   struct {
		Using string
		Steps []struct {
			Name, Uses, Shell, Run string
			Env                    map[string]string
		}
	}
}

// TestAction runs the steps of the GitHub action as the runner would: with its
// inputs as variables, in bash.
func TestAction(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil || runtime.GOOS == "windows" || testing.Short() {
		t.Skip("needs bash and a build of the program")
	}
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(root, "action.yml"))
	if err != nil {
		t.Fatal(err)
	}
	var a action
	if err := yaml.Unmarshal(data, &a); err != nil {
		t.Fatal(err)
	}
	temp, work := t.TempDir(), t.TempDir()
	for name, text := range map[string]string{
		"a.txt": "Dzień dobry.\n", "b c/d.txt": "Drogi Kliencie, dziękujemy, że skorzystałeś z naszych usług.\n",
	} {
		path := filepath.Join(work, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	run := func(inputs map[string]string) (output string, code int) {
		t.Helper()
		for _, step := range a.Runs.Steps {
			if step.Run == "" {
				continue
			}
			cmd := exec.Command(bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", step.Run)
			cmd.Dir = work
			cmd.Env = append(os.Environ(), "GITHUB_ACTION_PATH="+root, "RUNNER_TEMP="+temp,
				"GITHUB_STEP_SUMMARY="+filepath.Join(temp, "summary.md"))
			for name, value := range step.Env {
				input := strings.TrimSuffix(strings.TrimPrefix(value, "${{ inputs."), " }}")
				text, given := inputs[input]
				if !given {
					text = a.Inputs[input].Default
				}
				cmd.Env = append(cmd.Env, name+"="+text)
			}
			out, err := cmd.CombinedOutput()
			if err != nil && cmd.ProcessState == nil {
				t.Fatal(err)
			}
			output, code = string(out), cmd.ProcessState.ExitCode()
			if code != 0 {
				break
			}
		}
		return output, code
	}
	output, code := run(nil)
	if code != 1 || !strings.Contains(output, "::error file=b c/d.txt,line=1,") {
		t.Errorf("exit code %d:\n%s", code, output)
	}
	if summary, err := os.ReadFile(filepath.Join(temp, "summary.md")); err != nil || !strings.Contains(string(summary), "| b c/d.txt:1 |") {
		t.Errorf("summary of the job: %q, %v", summary, err)
	}
	output, code = run(map[string]string{"paths": "a.txt\n\nb c\n", "fail-on": "never", "sarif": "x.sarif", "lang": "en"})
	if code != 0 || !strings.Contains(output, "checked 2 files") {
		t.Errorf("exit code %d:\n%s", code, output)
	}
	if _, err := os.Stat(filepath.Join(work, "x.sarif")); err != nil {
		t.Error(err)
	}
	if output, code = run(map[string]string{"paths": "$(touch broken)\n`touch broken`\n; touch broken"}); code != 3 {
		t.Errorf("exit code %d:\n%s", code, output)
	}
	if _, err := os.Stat(filepath.Join(work, "broken")); err == nil {
		t.Error("an input of the action was run")
	}
}
