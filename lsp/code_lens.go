package lsp

import (
	"fmt"
	"strings"

	"github.com/sourcegraph/go-lsp"

	"github.com/zwrot/zwrot/lsp/protocol"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

// codeLens shows counts above the first line.
func (s *Server) codeLens(p *lsp.CodeLensParams) (job, error) {
	s.mu.Lock()
	on := s.config.client.CodeLens
	s.mu.Unlock()
	empty := []protocol.CodeLens{}
	if on != nil && !*on {
		return s.about(p.TextDocument.URI, empty, func(*snapshot, *result) (any, error) { return empty, nil })
	}
	lang := s.lang()
	return s.about(p.TextDocument.URI, empty, func(snap *snapshot, r *result) (any, error) {
		words, sentences := count(r.texts)
		if words == 0 {
			return empty, nil
		}
		return []protocol.CodeLens{{Command: &protocol.Command{Title: summary(r.findings, words, sentences, lang)}}}, nil
	})
}

// count counts words and sentences, in the first view of each block.
func count(texts []*language.Text) (words, sentences int) {
	for i, t := range texts {
		if i > 0 && texts[i-1].Block == t.Block {
			continue
		}
		for j := range t.Sentences {
			before := words
			for k := range t.Sentences[j].Tokens {
				if t.Sentences[j].Tokens[k].Kind == language.Word {
					words++
				}
			}
			if words > before {
				sentences++
			}
		}
	}
	return words, sentences
}

// summary is "zwrot: 2 błędy, 1 ostrzeżenie · 120 słów · średnio 14,2 słowa w zdaniu".
func summary(findings []lint.Finding, words, sentences int, lang string) string {
	var counts [lint.Error + 1]int
	for _, f := range findings {
		counts[f.Severity]++
	}
	names := [lint.Error + 1][2][3]string{
		lint.Error:   {{"błąd", "błędy", "błędów"}, {"error", "errors", "errors"}},
		lint.Warning: {{"ostrzeżenie", "ostrzeżenia", "ostrzeżeń"}, {"warning", "warnings", "warnings"}},
		lint.Info:    {{"uwaga", "uwagi", "uwag"}, {"info", "infos", "infos"}},
	}
	mean := fmt.Sprintf("%.1f", float64(words)/float64(sentences))
	var parts []string
	language := 0
	if lang == "en" {
		language = 1
	} else {
		mean = strings.Replace(mean, ".", ",", 1)
	}
	for severity := lint.Error; severity >= lint.Info; severity-- {
		if n := counts[severity]; n > 0 {
			parts = append(parts, fmt.Sprint(n, " ", names[severity][language][pluralForm(n, lang)]))
		}
	}
	if len(parts) == 0 {
		parts = []string{lint.Message{PL: "bez uwag", EN: "no findings"}.In(lang)}
	}
	wordNames := [2][3]string{{"słowo", "słowa", "słów"}, {"word", "words", "words"}}
	meanText := lint.Message{PL: "średnio w zdaniu: ", EN: "mean sentence: "}.In(lang) + mean
	return fmt.Sprintf("zwrot: %s · %d %s · %s", strings.Join(parts, ", "), words, wordNames[language][pluralForm(words, lang)], meanText)
}

// pluralForm is the index of the form that goes with a number: one, few, many
// (CLDR).
func pluralForm(n int, lang string) int {
	switch {
	case n == 1:
		return 0
	case lang != "en" && n%10 >= 2 && n%10 <= 4 && (n%100 < 12 || n%100 > 14):
		return 1
	}
	return 2
}
