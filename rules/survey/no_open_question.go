package survey

import (
	"bytes"

	"golang.org/x/net/html"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func noOpenQuestion() *lint.Rule {
	return &lint.Rule{
		ID:    "survey/no-open-question",
		Title: lint.Message{PL: "Ankieta bez pytania otwartego", EN: "A survey without an open question"},
		Why: lint.Message{
			PL: "Z samych ocen nie wiadomo, co poprawić, a osoba, która chce coś powiedzieć, nie ma gdzie. Po ocenie zapytaj, skąd się wzięła.",
			EN: "Ratings alone don't say what to mend, and a person who wants to say something has no place for it. After the rating, ask for its reason.",
		},
		Source:   "Zasady CEM: eliminowanie pytań otwartych jako błąd w badaniach opinii (2019); GUS, Zasady konstruowania kwestionariusza",
		Bad:      []lint.Example{{Text: "Oceń naszą obsługę w skali 1–5.", Type: lint.Survey}},
		Good:     []string{"Oceń naszą obsługę w skali 1–5. Dlaczego ta ocena?"},
		Severity: lint.Off,
		Types:    only(lint.Warning),
		Since:    "0.1.0",
		CheckDocument: func(p *lint.Pass) {
			choices, field := controls(p.Document)
			closed := len(scales(p)) > 0 || choices >= minChoices || hasStars(p)
			if !closed || field || asksOpenly(p) {
				return
			}
			reportSurvey(p, lint.Message{
				PL: "Ankieta ma same pytania zamknięte. Dodaj miejsce na własne słowa, np. „Co możemy poprawić?”.",
				EN: "All questions of the survey are closed. Add room for people's own words, such as “Co możemy poprawić?”.",
			})
		},
	}
}

// minChoices is the number of closed items from which a form is a survey and
// not one question (rule catalogue §10).
const minChoices = 3

// controls counts the items of a form that can only be chosen, and tells
// whether there is a field to write in.
func controls(doc *document.Document) (choices int, field bool) {
	z := html.NewTokenizer(bytes.NewReader(doc.Source))
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		switch t := z.Token(); t.Data {
		case "textarea":
			field = true
		case "option":
			choices++
		case "input":
			switch attribute(t, "type") {
			case "radio", "checkbox", "range":
				choices++
			case "", "text", "email", "tel":
				field = true
			}
		}
	}
	return choices, field
}

func attribute(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// hasStars reports a rating by stars.
func hasStars(p *lint.Pass) bool { return mentions(p, "gwiazdka") }

// asksOpenly reports a question in words of its own: why, what; or room for
// them ("Inne: ___", "uwagi").
func asksOpenly(p *lint.Pass) bool {
	if mentions(p, "dlaczego", "czemu", "napisać", "opisać", "uwaga", "komentarz", "sugestia", "zadzwonić") {
		return true
	}
	open := false
	eachSentence(p, func(_ *language.Text, s *language.Sentence) {
		if s.Tokens[0].HasLemma("co") && isQuestion(s) || s.Tokens[0].HasLemma("inny") && len(s.Tokens) > 1 && s.Tokens[1].Text == ":" {
			open = true
		}
	})
	return open
}
