package report

import (
	"cmp"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/zwrot/zwrot/cmd/internal/locale"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/span"
)

//go:embed html
var htmlFiles embed.FS

// worstFiles is how many files the list of those with the most findings has.
const worstFiles = 10

// NewHTML makes a Reporter of one self-contained page for people who are no
// programmers. It needs no network, and its content security policy lets only
// its own style and script run.
func NewHTML(w io.Writer, o Options) Reporter { return &htmlReport{w: w, Options: o} }

type htmlReport struct {
	Options
	w      io.Writer
	files  []htmlFile
	errors []string
	rules  map[string]*htmlRule
}

// htmlPage is what the template shows.
type htmlPage struct {
	Lang, Version string
	Date          string
	Policy        string
	Style         template.CSS
	Script        template.JS
	Headline      string
	Lines         []string
	Families      []*htmlFamily
	Folders       []htmlFolder
	Worst         []htmlFile
	Bands         []htmlBand
	Unmeasured    int
	Files         []htmlFile
	Errors        []string
	Severities    []htmlSeverity
	Findings      int
}

type htmlSeverity struct {
	ID, Name string
	Count    int
}

type htmlFamily struct {
	Name         string
	Rules        []*htmlRule
	Count, Share int
}

type htmlRule struct {
	ID, Family, Title, Why string
	Count                  int
	Share                  int // of the longest bar, per cent
}

type htmlFolder struct {
	Name            string
	Files, Findings int
	Share           int
}

type htmlFile struct {
	ID, Name string
	Findings []htmlFinding
	Errors   int
	Weight   int
	FOG      string
	fog      float64
	measured bool
}

// htmlBand is a level of readability and how many files are on it.
type htmlBand struct {
	Name, Years  string
	Count, Share int
	above        float64 // FOG above which it begins
}

type htmlFinding struct {
	Severity, SeverityName string
	Rule, Title, Message   string
	Line                   string
	Before, Text, After    string
	Suggestions            []htmlSuggestion
}

// htmlSuggestion is the sentence after a suggestion, with what is new apart.
type htmlSuggestion struct {
	Before, New, After string
	Safe               bool
}

// File keeps what the page shows of a file.
func (r *htmlReport) File(f *File) error {
	out := htmlFile{ID: "f" + strconv.Itoa(len(r.files)+1), Name: clean(f.Name)}
	if fog, ok := f.Metrics.FOG(); ok {
		out.fog, out.measured = fog, true
		out.FOG = r.Printer.Sprintf("%.1f", fog)
	}
	for _, e := range f.Errors {
		r.errors = append(r.errors, clean(e))
	}
	if f.Unread {
		return nil
	}
	m := span.NewMapper(f.Source)
	for _, finding := range byPosition(f.Findings) {
		out.Findings = append(out.Findings, r.finding(m, &finding))
		out.Weight += weight(finding.Severity)
		if finding.Severity == lint.Error {
			out.Errors++
		}
		r.count(finding.Rule)
	}
	r.files = append(r.files, out)
	return nil
}

// weight makes files with errors worse than those with many remarks.
func weight(s lint.Severity) int {
	switch s {
	case lint.Error:
		return 10
	case lint.Warning:
		return 3
	}
	return 1
}

func (r *htmlReport) count(rule *lint.Rule) {
	if r.rules == nil {
		r.rules = map[string]*htmlRule{}
	}
	if r.rules[rule.ID] == nil {
		r.rules[rule.ID] = &htmlRule{ID: rule.ID, Family: rule.Family(), Title: rule.Title.In(r.Printer.Lang), Why: rule.Why.In(r.Printer.Lang)}
	}
	r.rules[rule.ID].Count++
}

func (r *htmlReport) finding(m *span.Mapper, f *lint.Finding) htmlFinding {
	lang := r.Printer.Lang
	out := htmlFinding{
		Severity: f.Severity.String(), SeverityName: SeverityName(r.Options, f.Severity),
		Rule: f.Rule.ID, Title: f.Rule.Title.In(lang), Message: clean(f.Message.In(lang)),
		Line: strconv.Itoa(m.Position(f.Span.Start).Line),
	}
	sentence := written(f, f.Context.Before+f.Text+f.Context.After)
	text := writtenText(f)
	start := len(written(f, f.Context.Before))
	out.Before, out.Text, out.After = readable(sentence[:start]), readable(text), readable(sentence[start+len(text):])
	for _, s := range f.Suggestions[:min(len(f.Suggestions), maxShown)] {
		before, fresh, after := changedPart(sentence, written(f, s.Result))
		out.Suggestions = append(out.Suggestions, htmlSuggestion{
			readable(before), readable(fresh), readable(after), s.Safety == lint.Safe,
		})
	}
	return out
}

// readable is a piece of a sentence as people read it: white space as single
// spaces that stay at the ends.
func readable(text string) string {
	out := clean(strings.ReplaceAll(text, "\uFFFC", "[…]"))
	if out == "" {
		return ""
	}
	if strings.TrimLeft(text, " \t\r\n\u00A0") != text {
		out = " " + out
	}
	if strings.TrimRight(text, " \t\r\n\u00A0") != text {
		out += " "
	}
	return out
}

// changedPart splits the sentence after a suggestion: what stood there before,
// what is new, and what follows, at the borders of words.
func changedPart(old, result string) (before, fresh, after string) {
	a, b := strings.SplitAfter(old, " "), strings.SplitAfter(result, " ")
	from := 0
	for from < len(a) && from < len(b) && a[from] == b[from] {
		from++
	}
	to := 0
	for to < len(a)-from && to < len(b)-from && a[len(a)-1-to] == b[len(b)-1-to] {
		to++
	}
	before, after = strings.Join(b[:from], ""), strings.Join(b[len(b)-to:], "")
	fresh = strings.Join(b[from:len(b)-to], "")
	if trimmed := strings.TrimRight(fresh, " "); trimmed != fresh {
		fresh, after = trimmed, fresh[len(trimmed):]+after
	}
	return before, fresh, after
}

// Close writes the page.
func (r *htmlReport) Close(s *Summary) error {
	rules := r.ruleList()
	page := &htmlPage{
		Lang: r.Printer.Lang, Version: r.Version, Date: r.Now.Format(r.Printer.Sprintf("2006-01-02")),
		Families: r.families(rules), Folders: r.folders(), Worst: r.worst(), Bands: r.bands(),
		Findings: s.AtLeast(lint.Info), Errors: r.errors,
	}
	page.Headline, page.Lines = r.words(s, rules)
	for _, f := range r.files {
		if !f.measured {
			page.Unmeasured++
		}
		if len(f.Findings) > 0 {
			page.Files = append(page.Files, f)
		}
	}
	counts := map[lint.Severity]int{lint.Error: s.Errors, lint.Warning: s.Warnings, lint.Info: s.Infos}
	for _, severity := range []lint.Severity{lint.Error, lint.Warning, lint.Info} {
		page.Severities = append(page.Severities, htmlSeverity{severity.String(), SeverityName(r.Options, severity), counts[severity]})
	}
	return r.execute(page)
}

func (r *htmlReport) execute(page *htmlPage) error {
	style, err := htmlFiles.ReadFile("html/style.css")
	if err != nil {
		return err
	}
	script, err := htmlFiles.ReadFile("html/script.js")
	if err != nil {
		return err
	}
	page.Style, page.Script = template.CSS(style), template.JS(script)
	page.Policy = "default-src 'none'; style-src " + sourceHash(style) + "; script-src " + sourceHash(script) +
		"; base-uri 'none'; form-action 'none'"
	t, err := template.New("report.html").Funcs(template.FuncMap{"t": r.Printer.Sprintf}).ParseFS(htmlFiles, "html/report.html")
	if err != nil {
		return err
	}
	return t.Execute(r.w, page)
}

// sourceHash names an inline style or script in a content security policy.
func sourceHash(text []byte) string {
	sum := sha256.Sum256(text)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// words is the summary for a person who reads nothing else.
func (r *htmlReport) words(s *Summary, rules []*htmlRule) (headline string, lines []string) {
	p := r.Printer
	text := &textReport{r.w, Options{Printer: p}}
	switch {
	case s.Files == 0:
		headline = p.Sprintf("No text was checked")
	case s.AtLeast(lint.Info) == 0:
		headline = p.Sprintf("Nothing found")
	default:
		headline = p.Sprintf("%d places to look at", s.AtLeast(lint.Info))
		lines = append(lines, text.counts(s)+" "+p.Sprintf("in %d files", s.WithFindings)+"; "+p.Sprintf("checked %d files", s.Files)+".")
	}
	if len(rules) > 0 {
		lines = append(lines, p.Sprintf("Most often: “%s” (%d).", rules[0].Title, rules[0].Count))
	}
	if s.SafeFixes > 0 {
		lines = append(lines, p.Sprintf("%d safe fixes: “zwrot fix” applies them.", s.SafeFixes))
	}
	if s.Suppressed > 0 {
		lines = append(lines, p.Sprintf("Hidden by comments or the baseline: %d.", s.Suppressed))
	}
	return headline, lines
}

func (r *htmlReport) ruleList() []*htmlRule {
	var out []*htmlRule
	most := 0
	for _, rule := range r.rules {
		out = append(out, rule)
		most = max(most, rule.Count)
	}
	slices.SortFunc(out, func(a, b *htmlRule) int { return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.ID, b.ID)) })
	for _, rule := range out {
		rule.Share = 100 * rule.Count / most
	}
	return out
}

// families groups rules, which come with the most frequent first.
func (r *htmlReport) families(rules []*htmlRule) []*htmlFamily {
	var out []*htmlFamily
	byID := map[string]*htmlFamily{}
	most := 0
	for _, rule := range rules {
		family := byID[rule.Family]
		if family == nil {
			family = &htmlFamily{Name: familyName(r.Printer, rule.Family)}
			byID[rule.Family] = family
			out = append(out, family)
		}
		family.Rules = append(family.Rules, rule)
		family.Count += rule.Count
		most = max(most, family.Count)
	}
	slices.SortStableFunc(out, func(a, b *htmlFamily) int { return cmp.Compare(b.Count, a.Count) })
	for _, family := range out {
		family.Share = 100 * family.Count / most
	}
	return out
}

// familyName names a family for people who don't know its id; those of users'
// packs have none but that.
func familyName(p *locale.Printer, id string) string {
	switch id {
	case "gender":
		return p.Sprintf("Forms that leave out women or men")
	case "plain":
		return p.Sprintf("Officialese and hard sentences")
	case "consistency":
		return p.Sprintf("Inconsistencies")
	case "jargon":
		return p.Sprintf("Jargon")
	case "tone":
		return p.Sprintf("Tone")
	case "inclusive":
		return p.Sprintf("Words that label people")
	case "survey":
		return p.Sprintf("Questions of surveys")
	case "typography":
		return p.Sprintf("Spelling and punctuation marks")
	case "zwrot":
		return p.Sprintf("Comments and limits of zwrot")
	}
	return id
}

func (r *htmlReport) folders() []htmlFolder {
	byName := map[string]*htmlFolder{}
	most := 1
	for _, f := range r.files {
		name := path.Dir(f.Name)
		if byName[name] == nil {
			byName[name] = &htmlFolder{Name: name}
		}
		byName[name].Files++
		byName[name].Findings += len(f.Findings)
		most = max(most, byName[name].Findings)
	}
	var out []htmlFolder
	for _, f := range byName {
		f.Share = 100 * f.Findings / most
		out = append(out, *f)
	}
	slices.SortFunc(out, func(a, b htmlFolder) int {
		return cmp.Or(cmp.Compare(b.Findings, a.Findings), cmp.Compare(a.Name, b.Name))
	})
	return out
}

func (r *htmlReport) worst() []htmlFile {
	sorted := slices.DeleteFunc(slices.Clone(r.files), func(f htmlFile) bool { return f.Weight == 0 })
	slices.SortStableFunc(sorted, func(a, b htmlFile) int { return cmp.Compare(b.Weight, a.Weight) })
	return sorted[:min(len(sorted), worstFiles)]
}

// bands counts the files by how hard they are to read. The levels are those of
// the Polish FOG scale, in years of schooling; nil when no file is long enough.
func (r *htmlReport) bands() []htmlBand {
	p := r.Printer
	bands := []htmlBand{
		{Name: p.Sprintf("easy: primary school"), Years: p.Sprintf("up to 9")},
		{Name: p.Sprintf("fairly easy: secondary school"), Years: "10–12", above: 9.5},
		{Name: p.Sprintf("fairly hard: first years of studies"), Years: "13–15", above: 12.5},
		{Name: p.Sprintf("hard: a university degree"), Years: p.Sprintf("from 16"), above: 15.5},
	}
	most := 0
	for _, f := range r.files {
		for i := len(bands) - 1; i >= 0 && f.measured; i-- {
			if f.fog >= bands[i].above {
				bands[i].Count++
				most = max(most, bands[i].Count)
				break
			}
		}
	}
	if most == 0 {
		return nil
	}
	for i := range bands {
		bands[i].Share = 100 * bands[i].Count / most
	}
	return bands
}
