package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/zwrot/zwrot/cmd/internal/report"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/span"
)

// accepting are the entries of the settings that accept one of the findings.
func accepting(s *lint.Settings, findings []lint.Finding, today time.Time) []lint.Accepted {
	var out []lint.Accepted
	for _, a := range s.Accepted {
		if slices.ContainsFunc(findings, func(f lint.Finding) bool { return a.Accepts(&f, today) }) {
			out = append(out, a)
		}
	}
	return out
}

// acceptEntries are the entries of configurations that accept findings by keys,
// and those of them that a run needed.
type acceptEntries struct {
	all, used []lint.Accepted
}

// add counts the entries that hold for a file.
func (e *acceptEntries) add(c *checked) {
	if c.settings.SeverityOf(lint.IgnoreComment()) == lint.Off {
		return
	}
	for _, a := range c.settings.Accepted {
		if !slices.ContainsFunc(e.all, sameEntry(a)) {
			e.all = append(e.all, a)
		}
	}
	for _, a := range c.accepting {
		if !slices.ContainsFunc(e.used, sameEntry(a)) {
			e.used = append(e.used, a)
		}
	}
}

func sameEntry(a lint.Accepted) func(lint.Accepted) bool {
	return func(b lint.Accepted) bool {
		return a.Source == b.Source && a.Key == b.Key && slices.Equal(a.Rules, b.Rules)
	}
}

// complete reports whether all rules and all lines count in the run: only then
// an entry that was not needed is needed nowhere.
func (o *checkOptions) complete() bool {
	return o.since == "" && !o.stdin && len(o.selected)+len(o.ignored) == 0
}

// unused reports the entries that nothing needs, as findings in the files that
// they stand in, where the whole folder of the file was checked.
func (e *acceptEntries) unused(t *task) []*report.File {
	rule := lint.IgnoreComment()
	var files []*report.File
	for _, a := range e.all {
		if slices.ContainsFunc(e.used, sameEntry(a)) || !t.covers(filepath.Dir(a.Source)) {
			continue
		}
		f := lint.Finding{Rule: rule, Severity: rule.Severity, Message: lint.Message{
			PL: "wpis „accept” dla klucza „" + a.Key + "” niczego nie ukrywa; usuń go",
			EN: "the entry of “accept” for the key “" + a.Key + "” hides nothing; delete it",
		}}
		if a.Expired(t.known.Today) {
			date := a.Until.Format(time.DateOnly)
			f.Message = lint.Message{PL: "wpis „accept” dla klucza „" + a.Key + "” wygasł " + date, EN: "the entry of “accept” for the key “" + a.Key + "” expired on " + date}
		}
		name := t.relative(a.Source)
		i := slices.IndexFunc(files, func(f *report.File) bool { return f.Name == name })
		if i < 0 {
			src, err := os.ReadFile(a.Source)
			if err != nil { // it was read a moment ago
				continue
			}
			i, files = len(files), append(files, &report.File{Name: name, Source: src})
		}
		f.Span = keySpan(files[i].Source, a.Key)
		f.Sentence, f.Text = f.Span, string(files[i].Source[f.Span.Start:f.Span.End])
		files[i].Findings = append(files[i].Findings, f)
	}
	return files
}

// keySpan is where a key stands in a TOML file, the start of the file where it
// is written with escapes.
func keySpan(src []byte, key string) span.Span {
	for _, written := range []string{`"` + key + `"`, "'" + key + "'", key} {
		for at := 0; ; {
			i := bytes.Index(src[at:], []byte(written))
			if i < 0 {
				break
			}
			at += i + len(written)
			if bytes.HasPrefix(bytes.TrimLeft(src[at:], " \t"), []byte("=")) {
				return span.Span{Start: at - len(written), End: at}
			}
		}
	}
	return span.Span{}
}

// covers reports whether a folder lies in one of the paths named.
func (t *task) covers(folder string) bool {
	args := t.args
	if len(args) == 0 {
		args = []string{"."}
	}
	return slices.ContainsFunc(args, func(arg string) bool {
		rel, err := filepath.Rel(t.absolute(arg), folder)
		return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
	})
}
