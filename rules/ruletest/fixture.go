package ruletest

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/zwrot/zwrot/rules/lint"
	"golang.org/x/tools/txtar"
)

// file is one fixture file.
type file struct {
	path     string
	archive  *txtar.Archive
	sections []section
}

// section is the cases of one document type and format.
type section struct {
	name     string // "email.html strategy=paired"
	ext      string // ".html"
	settings lint.Settings
	severity lint.Severity // of every finding; Off when the section doesn't say
	cases    []item
}

// item is one case, or a line between cases (blank or comment) that an update
// keeps.
type item struct {
	line   int    // of the file, 1-based
	raw    string // the line, for comments and blank lines
	marked string // the text with its marks; "" for comments and blank lines
	silent bool   // ✓
	want   []wanted
}

// wanted is the text that a suggestion must give.
type wanted struct {
	finding, suggestion int // 0-based
	text                string
}

const (
	flagged      = "✗ "
	silent       = "✓ "
	arrow        = "→"
	continuation = "  | "
	// none stands for the result of a finding that offers no suggestion.
	none = "∅"
)

// readFile reads a fixture file; errors name file and line.
func readFile(path string) (*file, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return parseFile(path, data)
}

func parseFile(path string, data []byte) (*file, error) {
	f := &file{path: path, archive: txtar.Parse(data)}
	if len(f.archive.Files) == 0 {
		return nil, fmt.Errorf("%s:1: no section; write e.g. “-- email.txt --”", path)
	}
	line := 1 + strings.Count(string(f.archive.Comment), "\n")
	for _, part := range f.archive.Files {
		s, err := parseSection(part.Name)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, line, err)
		}
		line++
		if s.cases, err = parseCases(string(part.Data), line); err != nil {
			return nil, fmt.Errorf("%s:%w", path, err)
		}
		line += strings.Count(string(part.Data), "\n")
		f.sections = append(f.sections, s)
	}
	return f, nil
}

// parseSection reads "email.txt strategy=paired address=pan severity=info".
func parseSection(name string) (section, error) {
	fields := strings.Fields(name)
	kind, ext, ok := strings.Cut(fields[0], ".")
	if !ok {
		return section{}, fmt.Errorf("section %q has no extension; write TYPE.EXT, e.g. email.txt", name)
	}
	s := section{name: name, ext: "." + ext}
	if kind != "default" {
		if s.settings.Type, ok = lint.ParseType(kind); !ok {
			return s, fmt.Errorf("unknown document type %q; write default or one of %v", kind, lint.Types())
		}
	}
	for _, option := range fields[1:] {
		if err := s.set(option); err != nil {
			return s, err
		}
	}
	return s, nil
}

// set applies one option of a section's name. A key with a dot is an option of
// a rule ("plain/long-sentence.max=12"), a rule takes its severity
// ("typography/nbsp=info").
func (s *section) set(option string) error {
	key, value, ok := strings.Cut(option, "=")
	if !ok || value == "" {
		return fmt.Errorf("option %q is not KEY=VALUE", option)
	}
	switch key {
	case "strategy":
		s.settings.Strategy = lint.Strategy(value)
	case "pair-style":
		s.settings.PairStyle = lint.PairStyle(value)
	case "address":
		s.settings.Address = lint.Address(value)
	case "shortened-pairs":
		s.settings.ShortenedPairs = value
	case "recipient":
		s.settings.Recipient = value[0]
	case "author":
		s.settings.Author = value[0]
	case "severity":
		if s.severity, ok = lint.ParseSeverity(value); !ok {
			return fmt.Errorf("unknown severity %q", value)
		}
	default:
		if severity, ok := lint.ParseSeverity(value); ok && strings.Contains(key, "/") {
			s.settings.Severities = map[string]lint.Severity{key: severity}
			return nil
		}
		if !strings.Contains(key, ".") {
			return fmt.Errorf("unknown option %q", key)
		}
		s.setRuleOption(key, value)
	}
	return nil
}

func (s *section) setRuleOption(key, value string) {
	if s.settings.Options == nil {
		s.settings.Options = map[string]any{}
	}
	switch n, err := strconv.ParseInt(value, 10, 64); {
	case err == nil:
		s.settings.Options[key] = n
	case value == "true", value == "false":
		s.settings.Options[key] = value == "true"
	default:
		s.settings.Options[key] = value
	}
}

// parseCases reads the lines of a section; first is the number of the first.
func parseCases(data string, first int) ([]item, error) {
	var items []item
	// last is the text that a continuation line goes on with.
	var last *string
	for i, l := range strings.Split(strings.TrimSuffix(data, "\n"), "\n") {
		line := first + i
		switch {
		case l == "" || strings.HasPrefix(l, "#"):
			items = append(items, item{line: line, raw: l})
			last = nil
		case strings.HasPrefix(l, flagged), strings.HasPrefix(l, silent):
			c := item{line: line, silent: strings.HasPrefix(l, silent)}
			_, c.marked, _ = strings.Cut(l, " ")
			items = append(items, c)
			last = &items[len(items)-1].marked
		case strings.HasPrefix(l, arrow):
			if len(items) == 0 || items[len(items)-1].marked == "" {
				return nil, fmt.Errorf("%d: → without a case before it", line)
			}
			c := &items[len(items)-1]
			w, err := parseWanted(l, c.want)
			if err != nil {
				return nil, fmt.Errorf("%d: %w", line, err)
			}
			c.want = append(c.want, w)
			last = &c.want[len(c.want)-1].text
		case strings.HasPrefix(l, strings.TrimRight(continuation, " ")) && last != nil:
			*last += "\n" + strings.TrimPrefix(strings.TrimPrefix(l, "  |"), " ")
		default:
			return nil, fmt.Errorf("%d: a line begins with ✗, ✓, →, # or, to go on with the line before, two spaces and |; this is %q", line, l)
		}
	}
	return items, nil
}

// parseWanted reads "→ text", or "→2 text" for the second finding of a case.
// Several lines for one finding are its suggestions in order.
func parseWanted(l string, before []wanted) (wanted, error) {
	head, text, ok := strings.Cut(l, " ")
	if !ok {
		return wanted{}, fmt.Errorf("%q has no text; write → %s when a finding offers no suggestion", l, none)
	}
	w := wanted{text: text}
	if number := strings.TrimPrefix(head, arrow); number != "" {
		n, err := strconv.Atoi(number)
		if err != nil || n < 1 {
			return w, fmt.Errorf("%q is no number of a finding", number)
		}
		w.finding = n - 1
	}
	for _, b := range before {
		if b.finding == w.finding {
			w.suggestion++
		}
	}
	return w, nil
}

// format is the inverse of parseCases.
func format(items []item) string {
	var b strings.Builder
	for _, c := range items {
		switch {
		case c.marked == "":
			b.WriteString(c.raw + "\n")
			continue
		case c.silent:
			b.WriteString(silent)
		default:
			b.WriteString(flagged)
		}
		b.WriteString(indent(c.marked))
		for _, w := range c.want {
			b.WriteString(arrow)
			if w.finding > 0 {
				b.WriteString(strconv.Itoa(w.finding + 1))
			}
			b.WriteString(" " + indent(w.text))
		}
	}
	return b.String()
}

// indent writes a text of one or more lines as a line with continuations.
func indent(text string) string {
	return strings.ReplaceAll(text, "\n", "\n"+continuation) + "\n"
}
