package cli

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
)

// sentenceJSON is a sentence as the rules see it. Offsets are bytes of the file.
type sentenceJSON struct {
	Start  int         `json:"start"`
	End    int         `json:"end"`
	Tokens []tokenJSON `json:"tokens"`
}

type tokenJSON struct {
	Start    int           `json:"start"`
	End      int           `json:"end"`
	Text     string        `json:"text"`
	Readings []readingJSON `json:"readings"`
	RuledOut int           `json:"ruled_out"`
	// Agrees is the index in the sentence of the noun that the token agrees with,
	// also where a relative pronoun stands between; null where it agrees with
	// none or with a pronoun ("on przyszedł").
	Agrees *int `json:"agrees"`
}

// morphText prints the first view of each block of a file.
func (a *app) morphText(w io.Writer, o *morphOptions) error {
	in, err := a.morphInput(o.text)
	if err != nil {
		a.complain(o.text + ": " + a.pathError(err))
		return status(Unreadable)
	}
	doc, err := document.Parse(in.Name, in.source, in.options())
	if err != nil {
		a.complain(a.errorText(err))
		return status(Unreadable)
	}
	analyser, err := language.Load()
	if err != nil {
		return err
	}
	write := a.writeSentence
	if o.format.value == "json" {
		write = writeSentenceJSON
	}
	for i := range doc.Blocks {
		block := &doc.Blocks[i]
		text := analyser.Analyse(block, &block.Views[0])
		for j := range text.Sentences {
			if err := write(w, text.View, &text.Sentences[j]); err != nil {
				return err
			}
		}
	}
	if len(doc.Problems) > 0 {
		for _, p := range problemTexts(a.Lang, in.Name, doc) {
			a.complain(p)
		}
		return status(Unreadable)
	}
	return nil
}

func writeSentenceJSON(w io.Writer, view *document.View, s *language.Sentence) error {
	at := view.SourceSpan(s.Start, s.End)
	out := sentenceJSON{at.Start, at.End, []tokenJSON{}}
	for i := range s.Tokens {
		t := &s.Tokens[i]
		at := view.SourceSpan(t.Start, t.End)
		token := tokenJSON{at.Start, at.End, view.Text[t.Start:t.End], tokenReadings(t), t.RuledOut, nil}
		if noun := s.Noun(i); noun >= 0 {
			token.Agrees = &noun
		}
		out.Tokens = append(out.Tokens, token)
	}
	return writeJSONLine(w, out)
}

func tokenReadings(t *language.Token) []readingJSON {
	out := []readingJSON{}
	for _, r := range t.Readings {
		out = append(out, newReadingJSON(r.Lemma, r.Homonym, r.Tag, r.Kind, r.Qualifiers))
	}
	return out
}

// writeSentence prints a sentence for people: a token a line, with its readings
// and what it agrees with.
func (a *app) writeSentence(w io.Writer, view *document.View, s *language.Sentence) error {
	lines := []string{strings.Join(strings.Fields(view.Text[s.Start:s.End]), " ")}
	widest := 0
	for i := range s.Tokens {
		widest = max(widest, utf8.RuneCountInString(s.Tokens[i].Text))
	}
	for i := range s.Tokens {
		t := &s.Tokens[i]
		var parts []string
		for _, r := range tokenReadings(t) {
			parts = append(parts, r.name()+" "+r.Tag+r.notes())
		}
		line := fmt.Sprintf("%4d  %s  %s", i+1, pad(t.Text, widest), strings.Join(parts, " | "))
		if t.RuledOut > 0 {
			line += "  [" + a.Sprintf("%d readings ruled out", t.RuledOut) + "]"
		}
		if t.Agrees >= 0 {
			line += "  → " + s.Tokens[t.Agrees].Text
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	_, err := fmt.Fprintln(w, strings.Join(lines, "\n")+"\n")
	return err
}
