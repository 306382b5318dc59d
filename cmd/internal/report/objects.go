package report

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/lint"
)

// written is the sentence of a finding, or what a suggestion makes of it, with
// placeholders and code as the source has them.
func written(f *lint.Finding, sentence string) string { return withObjects(sentence, f.Objects) }

// writtenText is the text of a finding with placeholders as the source has them.
func writtenText(f *lint.Finding) string {
	before := strings.Count(f.Context.Before, string(document.Object))
	return withObjects(f.Text, f.Objects[min(before, len(f.Objects)):])
}

// withObjects puts objects in the place of the marks that stand for them.
func withObjects(text string, objects []string) string {
	if len(objects) == 0 || !strings.ContainsRune(text, document.Object) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if r == document.Object && len(objects) > 0 {
			b.WriteString(objects[0])
			objects = objects[1:]
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// readableWords takes the marks for placeholders out of the message and of the
// titles: words of the finding are shown as the source has them, others with "…".
func readableWords(f *lint.Finding) {
	show := func(text string) string {
		if !strings.ContainsRune(text, document.Object) {
			return text
		}
		if f.Text != "" {
			text = strings.ReplaceAll(text, f.Text, writtenText(f))
		}
		return strings.ReplaceAll(text, string(document.Object), "…")
	}
	f.Message = lint.Message{PL: show(f.Message.PL), EN: show(f.Message.EN)}
	for i, s := range f.Suggestions {
		if strings.ContainsRune(s.Title.PL+s.Title.EN, document.Object) {
			f.Suggestions = slices.Clone(f.Suggestions)
			f.Suggestions[i].Title = lint.Message{PL: show(s.Title.PL), EN: show(s.Title.EN)}
		}
	}
}
