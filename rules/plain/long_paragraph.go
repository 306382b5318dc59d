package plain

import (
	"strconv"
	"strings"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func longParagraph() *lint.Rule {
	return &lint.Rule{
		ID:    "plain/long-paragraph",
		Title: lint.Message{PL: "Długi akapit", EN: "A long paragraph"},
		Why: lint.Message{
			PL: "Ściany tekstu nikt nie czyta, wzrok szuka początku następnego akapitu. Jeden akapit to jedna myśl.",
			EN: "Nobody reads a wall of text; the eye looks for the next beginning. One paragraph is one thought.",
		},
		Source:   "Zasady prostego języka służby cywilnej; ISO 24495-1:2023, 5.3",
		Bad:      []lint.Example{{Text: "Sklep jest czynny. Kasa jest na dole. Winda działa. Parking jest obok. Bilety są w kasie. Zwrotów nie ma."}},
		Good:     []string{"Sklep jest czynny. Kasa jest na dole. Winda działa."},
		Severity: lint.Info,
		Types:    map[lint.Type]lint.Severity{lint.Legal: lint.Off},
		Options: []lint.Option{
			{Name: "sentences", Default: 5, Meaning: lint.Message{PL: "tyle zdań może mieć akapit", EN: "sentences that a paragraph may have"}},
			{Name: "words", Default: 100, Meaning: lint.Message{PL: "tyle słów może mieć akapit", EN: "words that a paragraph may have"}},
		},
		Since: "0.1.0",
		Check: checkLongParagraph,
	}
}

func checkLongParagraph(p *lint.Pass) {
	if p.Trial || p.Text.Block.Role != document.Paragraph && p.Text.Block.Role != document.Message {
		return
	}
	for _, paragraph := range paragraphs(p.Text) {
		sentences, words := 0, 0
		for i := range paragraph {
			if n := wordsIn(&paragraph[i]); n > 0 {
				sentences, words = sentences+1, words+n
			}
		}
		if sentences <= p.Option("sentences") && words <= p.Option("words") {
			continue
		}
		s := &paragraph[0]
		p.Report(lint.Report{Sentence: s, Main: [2]int{0, len(s.Tokens)}, Message: lint.Message{
			PL: "Akapit ma " + lint.Count(sentences, "zdanie", "zdania", "zdań") + " i " + lint.Count(words, "słowo", "słowa", "słów") + ". Podziel go i zacznij od tego, co czytająca osoba ma zrobić.",
			EN: "The paragraph has " + strconv.Itoa(sentences) + " sentences and " + strconv.Itoa(words) + " words. Split it, and begin with what the reader is to do.",
		}})
	}
}

// paragraphs splits the sentences of a text at empty lines, which a message of a
// catalogue has inside.
func paragraphs(t *language.Text) [][]language.Sentence {
	var out [][]language.Sentence
	first := 0
	for i := 1; i <= len(t.Sentences); i++ {
		if i < len(t.Sentences) && strings.Count(t.View.Text[t.Sentences[i-1].End:t.Sentences[i].Start], "\n") < 2 {
			continue
		}
		out = append(out, t.Sentences[first:i])
		first = i
	}
	return out
}
