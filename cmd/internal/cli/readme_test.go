package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/rules"
)

// readme is what the tests read of a README.
type readme struct {
	name     string
	commands []string          // lines of zwrot in the code blocks
	blocks   map[string]string // fenced, by their language and number: "toml1"
	shape    []string          // headings, rows of tables and blocks, without their words
}

// TestReadmes runs what both READMEs show, so that neither promises what is
// not there, and compares their shapes, so that they say the same.
func TestReadmes(t *testing.T) {
	english, polish := readReadme(t, "README.md"), readReadme(t, "README.pl.md")
	if a, b := strings.Join(english.shape, "\n"), strings.Join(polish.shape, "\n"); a != b {
		t.Errorf("the READMEs differ:\n%s\n\n%s", a, b)
	}
	for _, r := range []*readme{english, polish} {
		t.Run(r.name, func(t *testing.T) {
			r.runCommands(t)
			r.runPack(t)
		})
	}
}

func readReadme(t *testing.T, name string) *readme {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "..", name))
	if err != nil {
		t.Fatal(err)
	}
	r := &readme{name: name, blocks: map[string]string{}}
	block := ""
	for line := range strings.Lines(string(text)) {
		fence, isFence := strings.CutPrefix(strings.TrimSpace(line), "```")
		switch {
		case isFence && block == "":
			block = fence + "1"
			if r.blocks[block] != "" {
				block = fence + "2"
			}
			r.shape = append(r.shape, block)
		case isFence:
			block = ""
		case block != "":
			r.blocks[block] += line
		case strings.HasPrefix(line, "#"):
			r.shape = append(r.shape, strings.TrimRight(line, "\n")[:strings.Index(line, " ")])
		case strings.HasPrefix(line, "|"):
			r.shape = append(r.shape, strings.Repeat("|", strings.Count(line, "|")))
		case strings.HasPrefix(line, "    zwrot "):
			r.commands = append(r.commands, strings.TrimSpace(line))
			r.shape = append(r.shape, strings.Fields(line)[1])
		}
	}
	return r
}

// runCommands runs the commands in a repository with the configuration shown
// and a template of the reader's own.
func (r *readme) runCommands(t *testing.T) {
	s := &script{t: t, dir: t.TempDir()}
	mail := "<p>Drogi Kliencie, dziękujemy, że skorzystałeś z naszych usług.</p>\n"
	s.write("zwrot.toml", []byte(r.blocks["toml1"]))
	s.write("mail.html", []byte(mail))
	s.write("templates/a.html", []byte(mail))
	s.write("szablony/a.html", []byte(mail))
	for _, git := range []string{"init -q -b main", "add .", "commit -q -m start", "update-ref refs/remotes/origin/main HEAD"} {
		var out bytes.Buffer
		if code := s.process("git", strings.Fields(git), &out, &out); code != 0 {
			t.Fatalf("git %s: exit code %d: %s", git, code, out.String())
		}
	}
	for _, line := range r.commands {
		words := s.words(line)
		stdin, words := s.redirect(words, "<")
		var in []byte
		if stdin != "" {
			in = s.read(stdin)
		}
		var out bytes.Buffer
		c := Command{Stdin: bytes.NewReader(in), Stdout: &out, Stderr: &out, Dir: s.dir, Rules: rules.All()}
		code := c.Run(t.Context(), words[1:])
		found := strings.Contains(line, "check") && !strings.Contains(line, "--baseline") && !strings.Contains(line, "--since")
		if code != OK && code != Findings || found && code != Findings {
			t.Errorf("%s: exit code %d\n%s", line, code, out.String())
		}
	}
}

// runPack runs the examples of the pack, and checks with it.
func (r *readme) runPack(t *testing.T) {
	s := &script{t: t, dir: t.TempDir()}
	s.write("pack.toml", []byte(r.blocks["toml2"]))
	s.write("zwrot.toml", []byte("[terms]\npacks = [\"pack.toml\"]\n"))
	for _, line := range []string{"zwrot test pack.toml", "zwrot check --fail-on never zwrot.toml"} {
		if out := s.command(line); strings.Contains(out, "[") {
			t.Errorf("%s:\n%s", line, out)
		}
	}
}
