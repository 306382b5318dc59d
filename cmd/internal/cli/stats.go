package cli

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/zwrot/zwrot/rules/readability"
)

// statsOptions are the flags of stats.
type statsOptions struct {
	*selection
	format *choice
}

// statsRow is the measures of a file, or of all.
type statsRow struct {
	File           string   `json:"file,omitempty"`
	Words          int      `json:"words"`
	Sentences      int      `json:"sentences"`
	SentenceLength float64  `json:"sentence_length"` // words a sentence
	HardWords      int      `json:"hard_words"`
	FOG            *float64 `json:"fog"` // null under 100 words
}

func (a *app) statsCommand() *cobra.Command {
	o := &statsOptions{format: newChoice("text", "text", "json")}
	cmd := &cobra.Command{
		Use:   "stats [" + a.Sprintf("PATH") + "...]",
		Short: a.Sprintf("Measure how hard texts are to read"),
		Long: a.Sprintf(`Measures the running prose of files: words a sentence and the Polish FOG, about the
years of schooling that a text asks for. Texts under 100 words get no FOG.

A formula counts sentences and long words. None tells whether a text is understood.`),
		RunE: func(_ *cobra.Command, args []string) error { return a.stats(o, args) },
	}
	o.selection = a.selectionFlags(cmd)
	cmd.Flags().Var(o.format, "format", a.Sprintf("format of the output"))
	return cmd
}

func (a *app) stats(o *statsOptions, args []string) error {
	t, err := a.newTask(o.selection, args)
	if err != nil {
		return err
	}
	var total readability.Metrics
	rows := []statsRow{}
	for c := range o.run(t.checker, t.inputs) {
		t.count(&c.File)
		if !c.Unread {
			total.Add(c.Metrics)
			rows = append(rows, newStatsRow(c.File.Name, c.Metrics))
		}
	}
	t.countProblems()
	if o.format.value == "json" {
		err = a.statsJSON(rows, newStatsRow("", total))
	} else {
		a.statsText(rows, newStatsRow(a.Sprintf("all"), total))
	}
	if err != nil {
		return err
	}
	return exitStatus(&t.summary, never)
}

func newStatsRow(name string, m readability.Metrics) statsRow {
	row := statsRow{name, m.Words, m.Sentences, round(m.SentenceLength()), m.Hard, nil}
	if fog, ok := m.FOG(); ok {
		fog = round(fog)
		row.FOG = &fog
	}
	return row
}

// round keeps one place: the measures are no more exact than that.
func round(x float64) float64 { return math.Round(10*x) / 10 }

func (a *app) statsJSON(rows []statsRow, total statsRow) error {
	e := json.NewEncoder(a.Stdout)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(struct {
		Version int        `json:"version"`
		Files   []statsRow `json:"files"`
		Total   statsRow   `json:"total"`
	}{1, rows, total})
}

func (a *app) statsText(rows []statsRow, total statsRow) {
	table := [][]string{{a.Sprintf("File"), a.Sprintf("words"), a.Sprintf("sentences"), a.Sprintf("words a sentence"), "FOG"}}
	for _, r := range append(rows, total) {
		fog := "–"
		if r.FOG != nil {
			fog = a.Sprintf("%.1f", *r.FOG)
		}
		table = append(table, []string{
			r.File, fmt.Sprint(r.Words), fmt.Sprint(r.Sentences), a.Sprintf("%.1f", r.SentenceLength), fog,
		})
	}
	widths := make([]int, len(table[0]))
	for _, row := range table {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range table {
		line := pad(row[0], widths[0])
		for i, cell := range row[1:] {
			line += "  " + strings.Repeat(" ", widths[i+1]-utf8.RuneCountInString(cell)) + cell
		}
		a.fprintf(a.Stdout, "%s\n", line)
	}
}
