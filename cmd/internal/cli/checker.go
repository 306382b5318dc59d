package cli

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/zwrot/zwrot/cmd/internal/baseline"
	"github.com/zwrot/zwrot/cmd/internal/report"
	"github.com/zwrot/zwrot/cmd/internal/walk"
	"github.com/zwrot/zwrot/rules/config"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/readability"
	"github.com/zwrot/zwrot/rules/span"
	"github.com/zwrot/zwrot/rules/terms"
)

// input is a file to check with what holds for it.
type input struct {
	walk.File
	settings *lint.Settings
	// source is the text from standard input; nil where it lies in a file.
	source []byte
}

// checker checks inputs. It is safe for concurrent use.
type checker struct {
	engine *lint.Engine
	rules  []*lint.Rule
	lang   string
	known  lint.Suppression
	memory *memory // nil: nothing is kept
}

func (a *app) newChecker(rules []*lint.Rule) (*checker, error) {
	go terms.Embedded() // while the other lists are read
	engine, err := lint.Load(rules)
	if err != nil {
		return nil, err
	}
	return &checker{
		engine: engine,
		rules:  rules,
		lang:   a.Lang,
		known:  lint.Suppression{Known: a.Rules, Today: time.Now()},
	}, nil
}

// checked is an input after the check. The document is nil when it could not
// be read.
type checked struct {
	input
	report.File
	document *document.Document
	raw      []byte // the file as it was read, in its own encoding
	// accepting are the entries of the configuration that accept a finding here.
	accepting []lint.Accepted
}

// text checks one text. What it returns after the end of ctx is of no use.
func (c *checker) text(ctx context.Context, in input) *checked {
	out := &checked{input: in, File: report.File{Name: in.File.Name}}
	src, err := in.read()
	if err != nil {
		return out.refuse(in.File.Name + ": " + pathErrorIn(c.lang, err))
	}
	doc, findings, metrics, err := c.findings(ctx, &in, src)
	var de *document.Error
	switch {
	case errors.As(err, &de):
		return out.refuse(de.In(c.lang))
	case err != nil:
		return out.refuse(in.File.Name + ": " + err.Error())
	}
	out.document, out.Source, out.raw = doc, doc.Source, src
	out.Errors = problemTexts(c.lang, in.File.Name, doc)
	out.Metrics = metrics
	out.accepting = accepting(in.settings, findings, c.known.Today)
	out.Findings, out.Suppressed = c.engine.Suppress(doc, findings, in.settings, c.known)
	out.Findings = append(c.overBudget(in.settings, metrics), out.Findings...)
	return out
}

// findings parses a text and runs the rules on it, or takes what an earlier run
// found.
func (c *checker) findings(ctx context.Context, in *input, src []byte) (*document.Document, []lint.Finding, readability.Metrics, error) {
	key, known := "", false
	if c.memory != nil {
		if key, known = c.memory.key(in, src); known {
			if doc, findings, metrics, ok := c.memory.load(key, in, src); ok {
				return doc, findings, metrics, nil
			}
		}
	}
	doc, err := document.Parse(in.File.Name, src, in.options())
	if err != nil {
		return nil, nil, readability.Metrics{}, err
	}
	texts := c.engine.Analyse(doc)
	findings, err := c.engine.CheckTexts(ctx, doc, texts, in.settings)
	if err != nil {
		return nil, nil, readability.Metrics{}, err
	}
	metrics := readability.Measure(firstViews(texts))
	if known && doc.Encoding.IsUTF8() { // load takes the file for the text
		c.memory.store(key, doc, findings, metrics)
	}
	return doc, findings, metrics, nil
}

// firstViews keeps one text of each block: a person reads a single branch of a
// conditional.
func firstViews(texts []*language.Text) []*language.Text {
	return slices.CompactFunc(slices.Clone(texts), func(a, b *language.Text) bool { return a.Block == b.Block })
}

// problemTexts says which parts of a document could not be read.
func problemTexts(lang, name string, doc *document.Document) []string {
	if len(doc.Problems) == 0 {
		return nil
	}
	var out []string
	mapper := span.NewMapper(doc.Source)
	for _, p := range doc.Problems {
		at := mapper.Position(p.Offset)
		out = append(out, name+":"+strconv.Itoa(at.Line)+":"+strconv.Itoa(at.Column)+": "+p.In(lang))
	}
	return out
}

// refuse marks an input as not read.
func (c *checked) refuse(message string) *checked {
	c.Unread = true
	c.Errors = []string{message}
	return c
}

// folder is the absolute folder of an input.
func (in *input) folder() string { return filepath.Dir(in.Path) }

func (in *input) read() ([]byte, error) {
	if in.source != nil {
		return in.source, nil
	}
	return os.ReadFile(in.Path)
}

// options say how to parse: a file named by the user is text when its name
// does not tell its format.
func (in *input) options() document.Options {
	options := document.Options{Encodings: true}
	if in.settings != nil {
		options.GenderNames = in.settings.GenderNames
	}
	if _, ok := document.FormatOf(in.File.Name); !ok {
		options.Format = "text"
	}
	return options
}

// inputs collects what the command line names, and the paths that could not be
// walked. The error is a fault of the configuration, found before any work.
func (a *app) inputs(s *selection, args []string) ([]input, []walk.Problem, error) {
	paths, err := a.paths(s, args)
	if err != nil {
		return nil, nil, err
	}
	finder, err := a.configuration(s)
	if err != nil {
		return nil, nil, err
	}
	if s.stdin {
		in, err := a.stdinInput(s, finder)
		return []input{in}, nil, err
	}
	files, problems := walk.Files(paths, walk.Options{
		Dir:          a.Dir,
		Known:        isText,
		ForceExclude: s.forceExclude,
		Excluded: func(path string) bool {
			c, loadErr := finder.Load(filepath.Dir(path))
			err = errors.Join(err, loadErr)
			return loadErr != nil || c.Excluded(path)
		},
	})
	if err != nil {
		return nil, nil, firstError(err)
	}
	inputs := make([]input, len(files))
	for i, f := range files {
		settings, err := s.settings(finder, f.Path)
		if err != nil {
			return nil, nil, err
		}
		inputs[i] = input{File: f, settings: settings}
	}
	return inputs, problems, nil
}

// sniffed is how much of a file is read to tell what it is.
const sniffed = 1 << 16

// isText reports a file of a known format: by its name, and by its beginning
// where others have the same extension (.xml, .ts) and where it may be a report
// of an earlier run or its baseline. One that cannot be opened is for the check
// to report.
func isText(path string) bool {
	if _, ok := document.FormatOf(path); !ok {
		return false
	}
	n := 0
	switch strings.ToLower(filepath.Ext(path)) {
	case ".html", ".htm", ".json":
		n = 512
	}
	if document.Doubtful(path) {
		n = sniffed
	}
	if n == 0 {
		return true
	}
	f, err := os.Open(path)
	if err != nil {
		return true
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, int64(n)))
	return err != nil || !document.Foreign(path, head) && !report.Own(head) && !baseline.Is(head)
}

// firstError is the first of joined errors: a faulty configuration is met once
// for each file that it holds for.
func firstError(err error) error {
	var joined interface{ Unwrap() []error }
	for errors.As(err, &joined) {
		err = joined.Unwrap()[0]
	}
	return err
}

func (a *app) stdinInput(s *selection, finder *config.Finder) (input, error) {
	src, err := io.ReadAll(a.Stdin)
	if err != nil {
		return input{}, err
	}
	name := s.stdinAs
	if name == "" {
		name = stdinName
	}
	settings, err := s.settings(finder, a.absolute(name))
	if src == nil {
		src = []byte{}
	}
	return input{walk.File{Path: a.absolute(name), Name: filepath.ToSlash(name)}, settings, src}, err
}

// run checks inputs in parallel and yields them in their order.
func (s *selection) run(ctx context.Context, c *checker, inputs []input) iter.Seq[*checked] {
	return walk.Parallel(inputs, s.workers(), func(in input) *checked { return c.text(ctx, in) })
}

// problemFile is a path that could not be walked, for the report.
func (a *app) problemFile(p walk.Problem) *report.File {
	return &report.File{Name: p.Name, Unread: true, Errors: []string{p.Name + ": " + a.pathError(p.Err)}}
}

// exists reports whether a path names anything.
func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func (a *app) isPathError(err error) bool {
	var pe *fs.PathError
	return errors.As(err, &pe)
}
