package report

import (
	"io"
	"net/url"
	"path"
	"strings"

	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/span"
)

// homepage is where the tool is described.
const homepage = "https://github.com/zwrot/zwrot"

// NewSARIF makes a Reporter of the Static Analysis Results Interchange Format
// 2.1.0 (OASIS, 2020), which GitHub code scanning and many viewers read. Its
// columns count Unicode code points.
func NewSARIF(w io.Writer, o Options) Reporter {
	r := &sarifReport{Options: o, results: array{w: w}, index: map[string]int{}, notes: []sarifNotification{}}
	for i, rule := range o.Rules {
		r.index[rule.ID] = i
	}
	return r
}

type sarifReport struct {
	Options
	results      array
	index        map[string]int
	notes        []sarifNotification
	fingerprints fingerprints
}

type sarifMessage struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown,omitempty"`
}

type sarifDriver struct {
	Name           string      `json:"name"`
	InformationURI string      `json:"informationUri"`
	Version        string      `json:"version,omitempty"`
	Language       string      `json:"language"`
	Rules          []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID                   string            `json:"id"`
	Name                 string            `json:"name"`
	ShortDescription     sarifMessage      `json:"shortDescription"`
	FullDescription      sarifMessage      `json:"fullDescription"`
	Help                 sarifMessage      `json:"help"`
	DefaultConfiguration map[string]string `json:"defaultConfiguration"`
	Properties           sarifProperties   `json:"properties"`
}

type sarifProperties struct {
	Tags []string `json:"tags"`
}

type sarifResult struct {
	RuleID              string            `json:"ruleId"`
	RuleIndex           int               `json:"ruleIndex"`
	Level               string            `json:"level"`
	Message             sarifMessage      `json:"message"`
	Locations           []sarifLocation   `json:"locations"`
	RelatedLocations    []sarifLocation   `json:"relatedLocations,omitempty"`
	Fixes               []sarifFix        `json:"fixes,omitempty"`
	PartialFingerprints map[string]string `json:"partialFingerprints"`
}

type sarifLocation struct {
	ID               int           `json:"id,omitempty"`
	PhysicalLocation sarifPhysical `json:"physicalLocation"`
}

type sarifPhysical struct {
	ArtifactLocation sarifArtifact `json:"artifactLocation"`
	Region           *sarifRegion  `json:"region,omitempty"`
}

type sarifArtifact struct {
	URI       string `json:"uri"`
	URIBaseID string `json:"uriBaseId,omitempty"`
}

type sarifRegion struct {
	StartLine   int           `json:"startLine"`
	StartColumn int           `json:"startColumn"`
	EndLine     int           `json:"endLine"`
	EndColumn   int           `json:"endColumn"`
	Snippet     *sarifMessage `json:"snippet,omitempty"`
}

type sarifFix struct {
	Description     sarifMessage  `json:"description"`
	ArtifactChanges []sarifChange `json:"artifactChanges"`
}

type sarifChange struct {
	ArtifactLocation sarifArtifact      `json:"artifactLocation"`
	Replacements     []sarifReplacement `json:"replacements"`
}

type sarifReplacement struct {
	DeletedRegion   sarifRegion  `json:"deletedRegion"`
	InsertedContent sarifMessage `json:"insertedContent"`
}

type sarifNotification struct {
	Level     string          `json:"level"`
	Message   sarifMessage    `json:"message"`
	Locations []sarifLocation `json:"locations"`
}

type sarifInvocation struct {
	ExecutionSuccessful        bool                `json:"executionSuccessful"`
	ToolExecutionNotifications []sarifNotification `json:"toolExecutionNotifications"`
}

// File writes the results of a file.
func (r *sarifReport) File(f *File) error {
	if err := r.begin(); err != nil {
		return err
	}
	artifact := artifactOf(f.Name)
	for _, e := range f.Errors {
		r.notes = append(r.notes, sarifNotification{
			"error", sarifMessage{Text: e}, []sarifLocation{{PhysicalLocation: sarifPhysical{ArtifactLocation: artifact}}},
		})
	}
	m := span.NewMapper(f.Source)
	for _, finding := range byPosition(f.Findings) {
		text, err := marshal(r.result(f, m, artifact, &finding))
		if err != nil {
			return err
		}
		if err := r.results.add(text); err != nil {
			return err
		}
	}
	return nil
}

// Close writes what could not be read.
func (r *sarifReport) Close(*Summary) error {
	if err := r.begin(); err != nil {
		return err
	}
	invocations, err := marshal([]sarifInvocation{{len(r.notes) == 0, r.notes}})
	if err != nil {
		return err
	}
	return r.results.end(",\n" + `"invocations":` + invocations + "}]}\n")
}

func (r *sarifReport) begin() error {
	if r.results.begun {
		return nil
	}
	version := strings.TrimPrefix(r.Version, "v") // SARIF2005: it starts with a number
	driver := sarifDriver{"zwrot", homepage, version, r.Printer.Lang, []sarifRule{}}
	for _, rule := range r.Rules {
		driver.Rules = append(driver.Rules, r.rule(rule))
	}
	text, err := marshal(driver)
	if err != nil {
		return err
	}
	return r.results.begin(`{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{` + "\n" +
		`"tool":{"driver":` + text + "},\n" + `"columnKind":"unicodeCodePoints",` + "\n" + `"results":`)
}

func (r *sarifReport) rule(rule *lint.Rule) sarifRule {
	lang := r.Printer.Lang
	return sarifRule{
		ID:                   rule.ID,
		Name:                 path.Base(rule.ID),
		ShortDescription:     sarifMessage{Text: rule.Title.In(lang)},
		FullDescription:      sarifMessage{Text: rule.Why.In(lang)},
		Help:                 r.help(rule),
		DefaultConfiguration: map[string]string{"level": sarifLevel(rule.Severity)},
		Properties:           sarifProperties{[]string{rule.Family()}},
	}
}

// help is what a viewer shows beside a result: the reason and the examples.
func (r *sarifReport) help(rule *lint.Rule) sarifMessage {
	lang := r.Printer.Lang
	text, markdown := rule.Why.In(lang), rule.Why.In(lang)+"\n"
	for _, e := range rule.Bad {
		markdown += "\n- ✗ " + escapeMarkdown(e.Text)
		if e.Fixed != "" {
			markdown += "\n- → " + escapeMarkdown(e.Fixed)
		}
	}
	for _, g := range rule.Good {
		markdown += "\n- ✓ " + escapeMarkdown(g)
	}
	source := r.Printer.Sprintf("Source: %s", rule.Source)
	return sarifMessage{text + "\n" + source, markdown + "\n\n" + escapeMarkdown(source)}
}

func sarifLevel(s lint.Severity) string {
	switch s {
	case lint.Off:
		return "none"
	case lint.Info:
		return "note"
	}
	return s.String()
}

func (r *sarifReport) result(f *File, m *span.Mapper, artifact sarifArtifact, in *lint.Finding) sarifResult {
	out := sarifResult{
		RuleID:              in.Rule.ID,
		RuleIndex:           -1,
		Level:               sarifLevel(in.Severity),
		Message:             sarifMessage{Text: in.Message.In(r.Printer.Lang)},
		PartialFingerprints: map[string]string{"zwrot/v1": r.fingerprints.of(f, in)},
	}
	if i, ok := r.index[in.Rule.ID]; ok {
		out.RuleIndex = i
	}
	region := regionOf(m, in.Span)
	region.Snippet = &sarifMessage{Text: string(f.Source[in.Span.Start:in.Span.End])}
	out.Locations = []sarifLocation{{PhysicalLocation: sarifPhysical{artifact, &region}}}
	for i, s := range in.Related {
		region := regionOf(m, s)
		out.RelatedLocations = append(out.RelatedLocations, sarifLocation{i + 1, sarifPhysical{artifact, &region}})
	}
	for _, s := range in.Suggestions {
		change := sarifChange{artifact, []sarifReplacement{}}
		for _, e := range s.Edits {
			change.Replacements = append(change.Replacements, sarifReplacement{regionOf(m, e.Span), sarifMessage{Text: e.New}})
		}
		out.Fixes = append(out.Fixes, sarifFix{sarifMessage{Text: s.Title.In(r.Printer.Lang)}, []sarifChange{change}})
	}
	return out
}

func regionOf(m *span.Mapper, s span.Span) sarifRegion {
	start, end := positions(m, s)
	return sarifRegion{StartLine: start.Line, StartColumn: start.Column, EndLine: end.Line, EndColumn: end.Column}
}

// artifactOf is the address of a file: relative to the root of the sources
// where it can be, as GitHub wants it.
func artifactOf(name string) sarifArtifact {
	u := url.URL{Path: name}
	if path.IsAbs(name) {
		u.Scheme = "file"
		return sarifArtifact{URI: u.String()}
	}
	return sarifArtifact{strings.TrimPrefix(u.String(), "./"), "%SRCROOT%"}
}

// escapeMarkdown makes a text stand for itself in Markdown and HTML.
func escapeMarkdown(text string) string {
	return strings.NewReplacer(
		`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "|", `\|`, "#", `\#`,
		"\n", " ", "&", `\&`,
	).Replace(text)
}
