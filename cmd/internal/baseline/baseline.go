// Package baseline keeps the findings that a team accepts for now, so that only
// new ones count. A finding is known by its file, its rule and its words, not by
// its line: text that moves stays accepted. The file is sorted, a count a line,
// so that its changes read well and merge well.
package baseline

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/zwrot/zwrot/rules/lint"
)

// version is the version of the format.
const version = 1

// Counts is how often words are found in a file: by rule and by words.
type Counts map[string]map[string]int

// Baseline is the accepted findings of all files, by the path relative to the
// baseline's folder, with slashes.
type Baseline struct {
	folder string // absolute
	files  map[string]Counts
}

// stored is a Baseline in JSON.
type stored struct {
	Version int               `json:"version"`
	Files   map[string]Counts `json:"files"`
}

// VersionError is the version of a file that this program does not know.
type VersionError int

// Error names both versions.
func (e VersionError) Error() string { return fmt.Sprintf("version %d instead of %d", int(e), version) }

// New makes an empty Baseline that will lie in an absolute folder.
func New(folder string) *Baseline { return &Baseline{folder, map[string]Counts{}} }

// Read reads the Baseline at an absolute path.
func Read(file string) (*Baseline, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var s stored
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&s); err != nil {
		return nil, err
	}
	if s.Version != version {
		return nil, VersionError(s.Version)
	}
	b := New(filepath.Dir(file))
	for name, counts := range s.Files {
		b.files[name] = counts
	}
	return b, nil
}

// Bytes is the Baseline as it is stored.
func (b *Baseline) Bytes() ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(stored{version, b.files})
	return out.Bytes(), err
}

// Is reports a stored Baseline by its beginning.
func Is(head []byte) bool {
	return bytes.HasPrefix(head, fmt.Appendf(nil, "{\n  \"version\": %d,\n  \"files\": {", version))
}

// name is the path of a file in the Baseline. A file elsewhere keeps its
// absolute path.
func (b *Baseline) name(path string) string {
	rel, err := filepath.Rel(b.folder, path)
	if err != nil {
		rel = path
	}
	return filepath.ToSlash(rel)
}

// Count counts findings by rule and words.
func Count(findings []lint.Finding) Counts {
	counts := Counts{}
	for _, f := range findings {
		if counts[f.Rule.ID] == nil {
			counts[f.Rule.ID] = map[string]int{}
		}
		counts[f.Rule.ID][f.Text]++
	}
	return counts
}

// Add accepts the findings of a file, by its absolute path, beside what is
// accepted of it already.
func (b *Baseline) Add(path string, findings []lint.Finding) {
	counts := b.files[b.name(path)]
	for rule, words := range Count(findings) {
		if counts == nil {
			counts = Counts{}
			b.files[b.name(path)] = counts
		}
		if counts[rule] == nil {
			counts[rule] = map[string]int{}
		}
		for text, n := range words {
			counts[rule][text] += n
		}
	}
}

// New splits the findings of a file into those to report and the number of
// accepted ones. Where more is found than was accepted, all of it is reported:
// nobody can tell which is new.
func (b *Baseline) New(path string, findings []lint.Finding) (report []lint.Finding, accepted int) {
	known, found := b.files[b.name(path)], Count(findings)
	for _, f := range findings {
		if found[f.Rule.ID][f.Text] <= known[f.Rule.ID][f.Text] {
			accepted++
			continue
		}
		report = append(report, f)
	}
	return report, accepted
}

// Prune lowers what was accepted of a file to what is still found by the rules
// that ran, and returns by how much.
func (b *Baseline) Prune(path string, findings []lint.Finding, ran func(rule string) bool) (stale int) {
	known, found := b.files[b.name(path)], Count(findings)
	for rule, words := range known {
		if !ran(rule) {
			continue
		}
		for text, n := range words {
			now := min(n, found[rule][text])
			stale += n - now
			words[text] = now
			if now == 0 {
				delete(words, text)
			}
		}
		if len(words) == 0 {
			delete(known, rule)
		}
	}
	if len(known) == 0 {
		delete(b.files, b.name(path))
	}
	return stale
}

// PruneMissing drops the files that no longer exist, and returns how many
// findings were accepted of them.
func (b *Baseline) PruneMissing() (stale int) {
	for name, counts := range b.files {
		path := filepath.FromSlash(name)
		if !filepath.IsAbs(path) {
			path = filepath.Join(b.folder, path)
		}
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			stale += counts.total()
			delete(b.files, name)
		}
	}
	return stale
}

// Total is the number of accepted findings.
func (b *Baseline) Total() (n int) {
	for _, c := range b.files {
		n += c.total()
	}
	return n
}

// Files lists the files with accepted findings, sorted.
func (b *Baseline) Files() []string {
	var names []string
	for name := range b.files {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func (c Counts) total() (n int) {
	for _, words := range c {
		for _, count := range words {
			n += count
		}
	}
	return n
}
