package lsp

import (
	"fmt"
	"strings"

	"github.com/sourcegraph/go-lsp"

	"github.com/zwrot/zwrot/lsp/protocol"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/readability"
)

// codeLens shows counts and readability above the first line.
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
		texts := firstViews(r.texts)
		words, sentences := count(texts)
		if words == 0 {
			return empty, nil
		}
		title := summary(r.findings, words, sentences, lang) + readable(readability.Measure(texts), lang)
		return []protocol.CodeLens{{Command: &protocol.Command{Title: title}}}, nil
	})
}

// firstViews leaves out the further branches of each block.
func firstViews(texts []*language.Text) []*language.Text {
	var out []*language.Text
	for i, t := range texts {
		if i == 0 || texts[i-1].Block != t.Block {
			out = append(out, t)
		}
	}
	return out
}

// count counts words and the sentences that have any.
func count(texts []*language.Text) (words, sentences int) {
	for _, t := range texts {
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

// readable is " · FOG: 9,1 (raczej trudniej niż B2)"; "" for a text that is too short
// to tell.
func readable(m readability.Metrics, lang string) string {
	fog, ok := m.FOG()
	if !ok {
		return ""
	}
	text := " · FOG: " + decimal(fog, lang)
	if over, ok := m.Exceeded(); ok && len(over) > 0 {
		text += lint.Message{PL: " (raczej trudniej niż B2)", EN: " (likely harder than B2)"}.In(lang)
	}
	return text
}

// decimal writes a number with one decimal, as a language does.
func decimal(n float64, lang string) string {
	text := fmt.Sprintf("%.1f", n)
	if lang != "en" {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
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
	var parts []string
	language := 0
	if lang == "en" {
		language = 1
	}
	for severity := lint.Error; severity >= lint.Info; severity-- {
		if n := counts[severity]; n > 0 {
			name := names[severity][language]
			parts = append(parts, lint.Count(n, name[0], name[1], name[2]))
		}
	}
	if len(parts) == 0 {
		parts = []string{lint.Message{PL: "bez uwag", EN: "no findings"}.In(lang)}
	}
	name := [2][3]string{{"słowo", "słowa", "słów"}, {"word", "words", "words"}}[language]
	meanText := lint.Message{PL: "średnio w zdaniu: ", EN: "mean sentence: "}.In(lang) + decimal(float64(words)/float64(sentences), lang)
	return fmt.Sprintf("zwrot: %s · %s · %s", strings.Join(parts, ", "), lint.Count(words, name[0], name[1], name[2]), meanText)
}
