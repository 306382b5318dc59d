package walk

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/zwrot/zwrot/rules/config/glob"
)

// ignores is the rules of one .gitignore and of those above it. As in git, the
// last rule that fits decides, and a file nearer to the path goes first. Files
// in an ignored folder need no rule: nobody looks there.
type ignores struct {
	above  *ignores
	folder string // absolute
	rules  []ignoreRule
}

type ignoreRule struct {
	pattern  glob.Pattern
	negated  bool // "!": not ignored after all
	files    bool // "name"; false for "name/", which is about folders only
	anchored bool // relative to the folder of the file, not a name at any depth
}

// ignoresAbove returns the rules that hold in folder because of files above it,
// up to the root of its git repository; nil outside of one.
func ignoresAbove(folder string) *ignores {
	var chain []string
	for dir := folder; ; dir = filepath.Dir(dir) {
		if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
			ig := (*ignores)(nil).read(filepath.Join(dir, ".git", "info", "exclude"), dir)
			if dir == folder {
				return ig
			}
			ig = ig.with(dir)
			for i := len(chain) - 1; i > 0; i-- { // chain[0] is folder itself
				ig = ig.with(chain[i])
			}
			return ig
		}
		if dir == filepath.Dir(dir) {
			return nil
		}
		chain = append(chain, dir)
	}
}

// with adds the .gitignore of a folder, if there is one.
func (ig *ignores) with(folder string) *ignores {
	return ig.read(filepath.Join(folder, ".gitignore"), folder)
}

// read adds a file of rules for folder. One that cannot be read holds none, as
// for git.
func (ig *ignores) read(file, folder string) *ignores {
	text, err := os.ReadFile(file)
	if err != nil {
		return ig
	}
	added := &ignores{above: ig, folder: folder}
	for line := range strings.Lines(string(text)) {
		if rule, ok := parseIgnore(strings.TrimRight(line, "\r\n")); ok {
			added.rules = append(added.rules, rule)
		}
	}
	return added
}

// parseIgnore reads a line; ok is false for comments, empty lines and patterns
// that match nothing.
func parseIgnore(line string) (rule ignoreRule, ok bool) {
	for strings.HasSuffix(line, " ") && !strings.HasSuffix(line, `\ `) {
		line = line[:len(line)-1]
	}
	if line == "" || line[0] == '#' {
		return rule, false
	}
	if line[0] == '!' {
		rule.negated = true
		line = line[1:]
	}
	body := strings.TrimSuffix(line, "/")
	rule.files = body == line
	rule.anchored = strings.Contains(body, "/")
	pattern, err := glob.Compile(strings.TrimPrefix(body, "/"))
	rule.pattern = pattern
	return rule, err == nil && body != ""
}

// ignored reports whether the file or folder at an absolute path is ignored.
func (ig *ignores) ignored(path string, folder bool) bool {
	for ; ig != nil; ig = ig.above {
		rel, err := filepath.Rel(ig.folder, path)
		if err != nil {
			continue
		}
		rel = filepath.ToSlash(rel)
		for i := len(ig.rules) - 1; i >= 0; i-- {
			if ig.rules[i].matches(rel, folder) {
				return !ig.rules[i].negated
			}
		}
	}
	return false
}

func (r *ignoreRule) matches(rel string, folder bool) bool {
	if !folder && !r.files {
		return false
	}
	if !r.anchored {
		rel = rel[strings.LastIndexByte(rel, '/')+1:]
	}
	return r.pattern.Match(rel)
}
