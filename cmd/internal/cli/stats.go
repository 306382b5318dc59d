package cli

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/readability"
)

// statsOptions are the flags of stats.
type statsOptions struct {
	*selection
	format *choice
	byKey  bool
}

// statsRow is the measures of a file, or of all.
type statsRow struct {
	File           string   `json:"file,omitempty"`
	Key            string   `json:"key,omitempty"` // of a catalogue, with --by-key
	Words          int      `json:"words"`
	Sentences      int      `json:"sentences"`
	SentenceLength float64  `json:"sentence_length"` // words a sentence
	HardWords      int      `json:"hard_words"`
	FOG            *float64 `json:"fog"` // null under 100 words
	// Figures are all measures, by the names that budgets have; none under 100
	// words.
	Figures map[string]float64 `json:"figures,omitempty"`
	// Level is an estimate of the level of the text, nil under 100 words.
	Level *level `json:"level,omitempty"`
	// Budget is what the figures may be at most, Over those that are more.
	Budget map[string]float64 `json:"budget,omitempty"`
	Over   []string           `json:"over_budget,omitempty"`
}

func (a *app) statsCommand() *cobra.Command {
	o := &statsOptions{format: newChoice("text", "text", "json")}
	cmd := &cobra.Command{
		Use:   "stats [" + a.Sprintf("PATH") + "...]",
		Short: a.Sprintf("Measures how hard texts are to read"),
		Long: a.Sprintf(`Measures the running prose of files: words a sentence and the Polish FOG, about the
years of schooling that a text asks for. Texts under 100 words get no FOG.

A formula counts sentences and long words. None tells whether a text is understood.`),
		RunE: func(_ *cobra.Command, args []string) error { return a.stats(o, args) },
	}
	o.selection = a.selectionFlags(cmd)
	a.stdinFlags(cmd, o.selection)
	cmd.Flags().Var(o.format, "format", a.Sprintf("format of the output"))
	cmd.Flags().BoolVar(&o.byKey, "by-key", false, a.Sprintf("a line for each key of a catalogue too"))
	return cmd
}

func (a *app) stats(o *statsOptions, args []string) error {
	t, err := a.newTask(o.selection, args)
	if err != nil {
		return err
	}
	var total readability.Metrics
	rows := []statsRow{}
	for c := range o.run(t.ctx, t.checker, t.inputs) {
		if err := t.interrupted(); err != nil {
			return err
		}
		t.count(&c.File)
		if !c.Unread {
			total.Add(c.Metrics)
			row := newStatsRow(c.File.Name, c.Metrics)
			row.Budget = c.settings.Budget
			for _, e := range over(row.Budget, c.Metrics) {
				row.Over = append(row.Over, e.Name)
			}
			rows = append(rows, row)
			if o.byKey {
				rows = append(rows, keyRows(t.checker, c)...)
			}
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

// keyRows are the measures of the texts under each key, in the file's order.
func keyRows(t *checker, c *checked) []statsRow {
	var rows []statsRow
	var order []string
	texts := map[string][]*language.Text{}
	for _, text := range firstViews(t.engine.Analyse(c.document)) {
		key := text.Block.Key
		if key == "" {
			continue
		}
		if texts[key] == nil {
			order = append(order, key)
		}
		texts[key] = append(texts[key], text)
	}
	for _, key := range order {
		if m := readability.Measure(texts[key]); m.Words > 0 {
			row := newStatsRow(c.File.Name, m)
			row.Key = key
			rows = append(rows, row)
		}
	}
	return rows
}

func newStatsRow(name string, m readability.Metrics) statsRow {
	row := statsRow{File: name, Words: m.Words, Sentences: m.Sentences, SentenceLength: round(m.SentenceLength()), HardWords: m.Hard}
	if fog, ok := m.FOG(); ok {
		fog = round(fog)
		row.FOG = &fog
	}
	for _, f := range readability.Figures() {
		if value, ok := f.Of(m); ok {
			if row.Figures == nil {
				row.Figures = map[string]float64{}
			}
			row.Figures[f.Name] = round(value)
		}
	}
	if over, ok := m.Exceeded(); ok {
		row.Level = &level{B2: len(over) == 0, Over: over, Note: "estimate, not proof of compliance"}
	}
	return row
}

// level says whether a text is plausibly of level B2, and which figures speak
// against it.
type level struct {
	B2   bool     `json:"b2_plausible"`
	Over []string `json:"over,omitempty"`
	Note string   `json:"note"`
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
			strings.TrimSuffix(r.File+" "+r.Key, " "), fmt.Sprint(r.Words), fmt.Sprint(r.Sentences), a.Sprintf("%.1f", r.SentenceLength), fog,
		})
	}
	if budgets := a.budgetColumn(rows); budgets != nil {
		for i := range table {
			table[i] = append(table[i], budgets[i])
		}
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
			if i == budgetCell { // words, not figures
				line += "  " + cell
				continue
			}
			line += "  " + strings.Repeat(" ", widths[i+1]-utf8.RuneCountInString(cell)) + cell
		}
		a.fprintf(a.Stdout, "%s\n", strings.TrimRight(line, " "))
	}
	a.levelText(total)
}

// levelText says what the figures tell of the level, and what they do not.
func (a *app) levelText(total statsRow) {
	switch {
	case total.Level == nil:
	case total.Level.B2:
		a.fprintf(a.Stdout, "\n%s\n", a.Sprintf("The figures are those of texts at level B2. This is an estimate, not proof of compliance: no formula can tell whether a text is understood."))
	default:
		a.fprintf(a.Stdout, "\n%s\n", a.Sprintf("Too high for level B2: %s. This is an estimate, not proof of compliance: no formula can tell whether a text is understood.", a.figureNames(total.Level.Over)))
	}
}

// figureNames lists figures as people know them.
func (a *app) figureNames(names []string) string {
	var out []string
	for _, f := range readability.Figures() {
		if slices.Contains(names, f.Name) {
			if a.Lang == "en" {
				out = append(out, f.EN)
			} else {
				out = append(out, f.PL)
			}
		}
	}
	return strings.Join(out, ", ")
}

// budgetCell is the index of the column of budgets behind the file's name.
const budgetCell = 4

// budgetColumn is the column that says which figures are over their budget, nil
// where no file has one.
func (a *app) budgetColumn(rows []statsRow) []string {
	column, any := []string{a.Sprintf("budget")}, false
	for _, r := range rows {
		cell := ""
		if len(r.Budget) > 0 {
			any, cell = true, "–" // a short text has no figures to keep
		}
		if len(r.Budget) > 0 && r.Figures != nil {
			cell = a.Sprintf("kept")
		}
		if len(r.Over) > 0 {
			var parts []string
			for _, name := range r.Over {
				parts = append(parts, fmt.Sprintf("%s > %v", name, r.Budget[name]))
			}
			cell = strings.Join(parts, ", ")
		}
		column = append(column, cell)
	}
	if !any {
		return nil
	}
	return append(column, "") // the total
}
