package plain

import (
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func subordinationDepth() *lint.Rule {
	return &lint.Rule{
		ID:    "plain/subordination-depth",
		Title: lint.Message{PL: "Zdania jedno w drugim", EN: "Clauses inside clauses"},
		Why: lint.Message{
			PL: "„Informujemy, że jeśli osoba, która złożyła wniosek, nie dostarczy…” każe trzymać w głowie trzy niedokończone zdania. Podziel je.",
			EN: "“Informujemy, że jeśli osoba, która złożyła wniosek, nie dostarczy…” makes the reader hold three unfinished clauses. Split them.",
		},
		Source:   "Zasady prostego języka służby cywilnej (jedna myśl w zdaniu); Jasnopis (2015)",
		Bad:      []lint.Example{{Text: "Wiemy, że jeśli osoba, która złożyła wniosek, nie dostarczy pisma, sprawa się przedłuży."}},
		Good:     []string{"Jeśli nie masz karty, zamów ją."},
		Severity: lint.Info,
		Options: []lint.Option{
			{Name: "depth", Default: 2, Meaning: lint.Message{PL: "tyle zdań może stać jedno w drugim", EN: "clauses that may stand inside each other"}},
			{Name: "verbs", Default: 3, Meaning: lint.Message{PL: "tyle orzeczeń może mieć zdanie z podrzędnymi", EN: "finite verbs that a sentence with its subordinate clauses may have"}},
		},
		Since: "0.1.0",
		Check: func(p *lint.Pass) {
			if p.Trial || !isProse(p.Text.Block.Role) {
				return
			}
			for i := range p.Text.Sentences {
				s := &p.Text.Sentences[i]
				deep, verbs := depthOf(s)
				if deep <= p.Option("depth") && verbs <= p.Option("verbs") {
					continue
				}
				p.Report(lint.Report{Sentence: s, Main: [2]int{0, len(s.Tokens)}, Message: lint.Message{
					PL: "W tym zdaniu jedno zdanie stoi w drugim. Podziel je na dwa albo trzy.",
					EN: "Clauses stand inside each other here. Split the sentence in two or three.",
				}})
			}
		},
	}
}

// secondHalf reports the second word of a pair: "podałaś/podałeś" is one verb.
func secondHalf(s *language.Sentence, i int) bool {
	return s.Tokens[i].Partner >= 0 && s.Tokens[i].Partner < i
}

// depthOf returns how deep clauses of a sentence are nested, and the number of
// verbs in subordinate clauses with their main one: steps in a row ("weź, wpisz
// i wyślij") are easy to follow.
func depthOf(s *language.Sentence) (deepest, verbs int) {
	seen := map[int]bool{}
	for i := range s.Clauses {
		c := &s.Clauses[i]
		if c.Verb >= 0 && !seen[c.Verb] && c.Outer >= 0 && !secondHalf(s, c.Verb) {
			seen[c.Verb] = true
			verbs++
		}
		depth := 0
		for at := i; at >= 0 && s.Clauses[at].Outer >= 0 && depth <= 2*len(s.Clauses); at = s.Clauses[at].Outer {
			depth++
			if next := s.Clauses[at].Conjunction + 1; next > 0 && next < len(s.Tokens) && s.Tokens[next].HasLemma("jeśli", "jeżeli", "gdy", "kiedy", "gdyby") {
				depth++ // "że jeśli" opens two clauses
			}
		}
		deepest = max(deepest, depth)
	}
	return deepest, verbs + 1
}
