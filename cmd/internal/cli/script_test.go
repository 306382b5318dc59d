package cli

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/zwrot/zwrot/cmd/internal/diff"
)

var update = flag.Bool("update", false, "rewrite the output in testdata/cli")

// TestScripts runs the transcripts of testdata/cli. A transcript is the comment
// of a txtar archive whose files lie in the working folder:
//
//	# Prose begins with a number sign.
//	$ zwrot check a.txt
//	    what the command writes
//	    ! what it writes to the error stream
//	    [1]
//
// The last line is the exit code unless it is 0. Commands are zwrot, run in
// this process, and the few of a shell below. Words may stand in single quotes;
// "< FILE" is standard input, "> FILE" takes standard output, and "NAME=value"
// before a command sets the environment. With -update the output is written
// into the transcripts.
func TestScripts(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join("..", "..", "..", "testdata", "cli", "*.txtar"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no transcripts: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			s := &script{t: t, dir: t.TempDir()}
			for _, f := range archive.Files {
				s.write(f.Name, f.Data)
			}
			have := s.run(string(archive.Comment))
			if have == string(archive.Comment) {
				return
			}
			if !*update {
				t.Errorf("the transcript differs (run with -update to accept):\n%s", diff.Unified(path, string(archive.Comment), have))
				return
			}
			archive.Comment = []byte(have)
			if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// script is a run of one transcript.
type script struct {
	t   *testing.T
	dir string
}

// run returns the transcript with the output that its commands give now.
func (s *script) run(transcript string) string {
	var out strings.Builder
	prose := true
	for line := range strings.Lines(transcript) {
		line = strings.TrimRight(line, "\n")
		command, isCommand := strings.CutPrefix(line, "$ ")
		switch {
		case isCommand:
			out.WriteString(line + "\n" + s.command(command))
			prose = false
		case strings.HasPrefix(line, "#"):
			if !prose {
				out.WriteByte('\n')
			}
			out.WriteString(line + "\n")
			prose = true
		case strings.TrimSpace(line) != "" && !strings.HasPrefix(line, "    "):
			s.t.Fatalf("neither prose, command nor output: %q", line)
		}
	}
	return out.String()
}

// command runs one command and returns its output as a transcript shows it.
func (s *script) command(line string) string {
	words := s.words(line)
	var env []string
	for len(words) > 0 && strings.Contains(words[0], "=") {
		env = append(env, words[0])
		words = words[1:]
	}
	stdin, words := s.redirect(words, "<")
	target, words := s.redirect(words, ">")
	var stdout, stderr bytes.Buffer
	var in []byte
	if stdin != "" {
		in = s.read(stdin)
	}
	code := s.exec(words, env, in, &stdout, &stderr)
	if target != "" {
		s.write(target, stdout.Bytes())
		stdout.Reset()
	}
	var out strings.Builder
	show(&out, "    ", stdout.String())
	show(&out, "    ! ", stderr.String())
	if code != 0 {
		fmt.Fprintf(&out, "    [%d]\n", code)
	}
	return s.hideDir(out.String())
}

// hideDir puts a fixed name in place of the temporary folder.
func (s *script) hideDir(text string) string { return strings.ReplaceAll(text, s.dir, "$DIR") }

// show writes output behind a prefix, with what cannot be seen made visible.
func show(out *strings.Builder, prefix, text string) {
	visible := strings.NewReplacer("\r", "␍", "\x1b", "␛", "\ufeff", "(BOM)")
	for line := range strings.Lines(strings.ToValidUTF8(text, "�")) {
		out.WriteString(strings.TrimRight(prefix+visible.Replace(line), " \n") + "\n")
	}
}

func (s *script) exec(words, env []string, stdin []byte, stdout, stderr *bytes.Buffer) int {
	name, args := words[0], words[1:]
	switch name {
	case "zwrot":
		c := Command{
			Stdin: bytes.NewReader(stdin), Stdout: stdout, Stderr: stderr, Dir: s.dir, Env: env, Rules: testRules(),
		}
		return c.Run(s.t.Context(), args)
	case "cat":
		for _, arg := range args {
			stdout.Write(s.read(arg))
		}
	case "bytes":
		fmt.Fprintf(stdout, "%+q\n", s.read(args[0]))
	case "printf":
		text, err := strconv.Unquote(`"` + strings.ReplaceAll(args[0], `"`, `\"`) + `"`)
		if err != nil {
			s.t.Fatalf("%s: %v", args[0], err)
		}
		stdout.WriteString(text)
	case "ls":
		entries, err := os.ReadDir(s.path("."))
		if err != nil {
			s.t.Fatal(err)
		}
		for _, e := range entries {
			fmt.Fprintln(stdout, e.Name())
		}
	case "chmod":
		mode, err := strconv.ParseUint(args[0], 8, 32)
		if err == nil {
			err = os.Chmod(s.path(args[1]), os.FileMode(mode))
		}
		if err != nil {
			s.t.Fatal(err)
		}
	case "mode":
		info, err := os.Stat(s.path(args[0]))
		if err != nil {
			s.t.Fatal(err)
		}
		fmt.Fprintf(stdout, "%o\n", info.Mode().Perm())
	case "git", "ln", "mv", "rm", "mkdir":
		return s.process(name, args, stdout, stderr)
	default:
		s.t.Fatalf("unknown command %q", name)
	}
	return 0
}

func (s *script) process(name string, args []string, stdout, stderr *bytes.Buffer) int {
	if _, err := exec.LookPath(name); err != nil {
		s.t.Skipf("%s is not installed", name)
	}
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = s.dir, stdout, stderr
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null", "LC_ALL=C",
		"GIT_AUTHOR_NAME=A", "GIT_AUTHOR_EMAIL=a@example.org", "GIT_COMMITTER_NAME=A", "GIT_COMMITTER_EMAIL=a@example.org")
	if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
		s.t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode()
}

// words splits a command at spaces outside single quotes.
func (s *script) words(line string) []string {
	var words []string
	for i, part := range strings.Split(line, "'") {
		if i%2 == 1 {
			words = append(words, part)
			continue
		}
		words = append(words, strings.Fields(part)...)
	}
	if len(words) == 0 {
		s.t.Fatal("empty command")
	}
	return words
}

// redirect takes "< FILE" or "> FILE" out of the words.
func (s *script) redirect(words []string, sign string) (file string, rest []string) {
	i := slices.Index(words, sign)
	if i < 0 || i+1 >= len(words) {
		return "", words
	}
	return words[i+1], slices.Delete(slices.Clone(words), i, i+2)
}

func (s *script) path(name string) string { return filepath.Join(s.dir, filepath.FromSlash(name)) }

func (s *script) read(name string) []byte {
	data, err := os.ReadFile(s.path(name))
	if err != nil {
		s.t.Fatal(err)
	}
	return data
}

func (s *script) write(name string, data []byte) {
	if err := os.MkdirAll(filepath.Dir(s.path(name)), 0o755); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(s.path(name), data, 0o644); err != nil {
		s.t.Fatal(err)
	}
}
