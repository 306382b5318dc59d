package survey

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func unanchoredScale() *lint.Rule {
	return &lint.Rule{
		ID:    "survey/unanchored-scale",
		Title: lint.Message{PL: "Skala bez opisu końców", EN: "A scale whose ends are not described"},
		Why: lint.Message{
			PL: "W skali 1–5 dla jednych najlepsza jest piątka, dla innych jedynka, jak na podium. Opisz oba końce słowami.",
			EN: "On a scale 1–5 some take five for the best, some take one, as on a podium. Describe both ends in words.",
		},
		Source:   "J. Krosnick, S. Presser, Question and Questionnaire Design (2010); GUS, Zasady konstruowania kwestionariusza",
		Bad:      []lint.Example{{Text: "Oceń dostawę: 1–5.", Type: lint.Survey}},
		Good:     []string{"Oceń dostawę: 1 – bardzo źle, 5 – bardzo dobrze."},
		Severity: lint.Off,
		Types:    only(lint.Info),
		Since:    "0.1.0",
		CheckDocument: func(p *lint.Pass) {
			if mentions(p, anchors...) {
				return
			}
			for _, sc := range scales(p) {
				p.ReportIn(sc.text, lint.Report{Sentence: sc.sentence, Main: [2]int{sc.from, sc.to}, Message: scaleMessage(sc.sentence, sc.from, sc.to)})
			}
		},
	}
}

// anchors are words that tell which end of a scale is which.
var anchors = []string{
	"źle", "dobrze", "zły", "dobry", "wcale", "pewno", "najgorzej", "najlepiej", "najniższy", "najwyższy", "niski", "wysoki",
	"oznaczać", "zdecydowanie", "nieprawdopodobny", "niezadowolony", "trudny", "łatwy",
}

func scaleMessage(s *language.Sentence, from, to int) lint.Message {
	first, last := s.Tokens[from].Text, s.Tokens[to-1].Text
	return lint.Message{
		PL: "Nie wiadomo, który koniec skali jest dobry. Napisz np. „" + first + " – bardzo źle, " + last + " – bardzo dobrze”.",
		EN: "It is unclear which end of the scale is good. Write, for example, “" + first + " – bardzo źle, " + last + " – bardzo dobrze”.",
	}
}
