package cli

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"golang.org/x/text/unicode/norm"

	"github.com/zwrot/zwrot/cmd/internal/walk"
	"github.com/zwrot/zwrot/dictionaries/morph"
)

// morphOptions are the flags of morph.
type morphOptions struct {
	text   string
	format *choice
}

func (a *app) morphCommand() *cobra.Command {
	o := &morphOptions{format: newChoice("text", "text", "json")}
	cmd := &cobra.Command{
		Use:   "morph [" + a.Sprintf("WORD") + "...]",
		Short: a.Sprintf("Prints the readings of words, or what the rules see in a text"),
		Long: a.Sprintf(`Prints the readings of words from the dictionary: lemma, tag, kind of name, usage.
Without words it reads them from standard input, one a line.

With --text it prints the sentences of a file as the rules see them: the readings
that context leaves and the noun that a word agrees with.`),
		Example: "zwrot morph skorzystałeś klientka\nzwrot morph --text mail.html",
		RunE:    func(_ *cobra.Command, args []string) error { return a.morph(o, args) },
	}
	cmd.Flags().StringVar(&o.text, "text", "", a.Sprintf("analyse the text of a file (“-”: standard input)"))
	cmd.Flags().Var(o.format, "format", a.Sprintf("format of the output"))
	nameValue(cmd.Flags(), "text", a.Sprintf("FILE"))
	return cmd
}

func (a *app) morph(o *morphOptions, words []string) error {
	w := bufio.NewWriter(a.Stdout)
	err := a.morphTo(w, o, words)
	if flushErr := w.Flush(); err == nil {
		err = flushErr
	}
	return err
}

func (a *app) morphTo(w io.Writer, o *morphOptions, words []string) error {
	if o.text != "" {
		if len(words) > 0 {
			return a.usagef("--text reads a file, so no word may follow: %s", strings.Join(words, " "))
		}
		return a.morphText(w, o)
	}
	write := a.writeWord
	if o.format.value == "json" {
		write = a.writeWordJSON
	}
	for _, word := range words {
		if err := write(w, word); err != nil {
			return err
		}
	}
	if len(words) > 0 {
		return nil
	}
	lines := bufio.NewScanner(a.Stdin)
	for lines.Scan() {
		if word := strings.TrimSpace(lines.Text()); word != "" {
			if err := write(w, word); err != nil {
				return err
			}
		}
	}
	return lines.Err()
}

// readingJSON is a reading in JSON.
type readingJSON struct {
	Lemma      string   `json:"lemma"`
	Homonym    string   `json:"homonym"`
	Tag        string   `json:"tag"`
	Kind       string   `json:"kind"`
	Qualifiers []string `json:"qualifiers"`
}

func newReadingJSON(lemma, homonym string, tag morph.Tag, kind morph.Kind, q morph.Qualifiers) readingJSON {
	qualifiers := []string{}
	if q != 0 {
		qualifiers = strings.Split(q.String(), "|")
	}
	return readingJSON{lemma, homonym, tag.String(), kind.String(), qualifiers}
}

func readings(word string) []readingJSON {
	out := []readingJSON{}
	for _, r := range morph.Embedded().Analyse(nil, norm.NFC.String(word)) {
		out = append(out, newReadingJSON(r.Lemma(), r.Homonym, r.Tag, r.Kind, r.Qualifiers))
	}
	return out
}

func (a *app) writeWordJSON(w io.Writer, word string) error {
	return writeJSONLine(w, struct {
		Word     string        `json:"word"`
		Readings []readingJSON `json:"readings"`
	}{word, readings(word)})
}

func writeJSONLine(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

func (a *app) writeWord(w io.Writer, word string) error {
	found := readings(word)
	if len(found) == 0 {
		_, err := fmt.Fprintf(w, "%s\n  %s\n", word, a.Sprintf("not in the dictionary"))
		return err
	}
	lines := []string{word}
	widest := 0
	for _, r := range found {
		widest = max(widest, utf8.RuneCountInString(r.name()))
	}
	for _, r := range found {
		lines = append(lines, "  "+strings.TrimRight(pad(r.name(), widest)+"  "+r.Tag+r.notes(), " "))
	}
	_, err := fmt.Fprintln(w, strings.Join(lines, "\n"))
	return err
}

// name is the lemma with the mark that tells homonyms apart.
func (r *readingJSON) name() string {
	if r.Homonym == "" {
		return r.Lemma
	}
	return r.Lemma + ":" + r.Homonym
}

// notes are the kind of name and the qualifiers, as people read them.
func (r *readingJSON) notes() string {
	var notes []string
	if r.Kind != "" && r.Kind != morph.Common.String() {
		notes = append(notes, strings.ReplaceAll(r.Kind, "_", " "))
	}
	notes = append(notes, r.Qualifiers...)
	if len(notes) == 0 {
		return ""
	}
	return "  (" + strings.Join(slices.Compact(notes), ", ") + ")"
}

// morphInput is the file of --text.
func (a *app) morphInput(name string) (input, error) {
	in := input{File: walk.File{Path: a.absolute(name), Name: filepath.ToSlash(name)}}
	var err error
	if name == "-" {
		in.File.Name = stdinName
		in.source, err = io.ReadAll(a.Stdin)
	} else {
		in.source, err = os.ReadFile(in.Path)
	}
	return in, err
}
