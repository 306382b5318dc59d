package survey

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func leading() *lint.Rule {
	return &lint.Rule{
		ID:    "survey/leading",
		Title: lint.Message{PL: "Pytanie, które podpowiada odpowiedź", EN: "A question that suggests its answer"},
		Why: lint.Message{
			PL: "„Jak bardzo cieszy Cię nasza błyskawiczna dostawa?” zakłada, że cieszy. Wynik nic nie mówi, a osoba niezadowolona czuje, że nikt nie chce jej słuchać.",
			EN: "“Jak bardzo cieszy Cię nasza błyskawiczna dostawa?” takes it that it does. The result says nothing, and an unhappy person feels that nobody wants to listen.",
		},
		Source:   "N. Bradburn, S. Sudman, B. Wansink, Asking Questions (2004), rozdz. 2; GUS, Zasady konstruowania kwestionariusza",
		Bad:      []lint.Example{{Text: "Jak bardzo pomógł Ci nasz świetny zespół?", Type: lint.Survey}},
		Good:     []string{"Jak oceniasz czas obsługi?", "Co działa źle?"},
		Severity: lint.Off,
		Types:    only(lint.Warning),
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			for i := range p.Text.Sentences {
				s := &p.Text.Sentences[i]
				if len(s.Tokens) == 0 || !isQuestion(s) {
					continue
				}
				if j, ok := praise(s); ok {
					p.Report(lint.Report{Sentence: s, Main: [2]int{j, j + 1}, Message: lint.Message{
						PL: "„" + s.Tokens[j].Text + "” podpowiada odpowiedź. Zapytaj neutralnie, np. „Jak oceniasz…?”.",
						EN: "“" + s.Tokens[j].Text + "” suggests the answer. Ask neutrally, such as “Jak oceniasz…?”.",
					}})
				}
			}
		},
	}
}

// praising are words that judge what the question asks about; liking are verbs
// that do so after "jak bardzo" and "dlaczego".
var (
	praising = []string{
		"świetny", "świetnie", "wspaniały", "wspaniale", "doskonały", "doskonale", "znakomity", "znakomicie", "rewelacyjny",
		"fantastyczny", "błyskawiczny", "genialny", "wyjątkowy", "niezawodny", "cudowny", "super", "niesamowity", "profesjonalny",
	}
	liking = []string{"lubić", "polubić", "cieszyć", "ucieszyć", "pomóc", "kochać", "podobać", "zachwycić", "polecać"}
)

// praise returns the word of a question that suggests the answer.
func praise(s *language.Sentence) (int, bool) {
	asksHowMuch := s.Tokens[0].Lower == "dlaczego" || s.Tokens[0].Lower == "jak" && len(s.Tokens) > 1 && s.Tokens[1].Lower == "bardzo"
	for j := range s.Tokens {
		t := &s.Tokens[j]
		if s.Tokens[0].Lower == "czy" && j > 0 && s.Tokens[j-1].Lower == "nie" && t.HasLemma("uważać", "sądzić", "myśleć") {
			return j, true // "Czy nie uważasz, że…"
		}
		if t.HasLemma(praising...) || t.Lower == "najlepsi" || t.Lower == "najlepsza" || t.Lower == "najlepszy" || asksHowMuch && t.HasLemma(liking...) {
			return j, true
		}
	}
	return 0, false
}
