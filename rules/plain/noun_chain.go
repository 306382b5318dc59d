package plain

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func nounChain() *lint.Rule {
	return &lint.Rule{
		ID:    "plain/noun-chain",
		Title: lint.Message{PL: "Łańcuch rzeczowników", EN: "A chain of nouns"},
		Why: lint.Message{
			PL: "W „procedurze rozpatrywania zgłoszenia reklamacji umowy” nie wiadomo, co do czego należy. Rozwiń łańcuch czasownikami i przyimkami.",
			EN: "In “procedura rozpatrywania zgłoszenia reklamacji umowy” nobody knows what belongs to what. Unpack the chain with verbs and prepositions.",
		},
		Source:   "Zasady prostego języka służby cywilnej; T. Piekot, G. Zarzeczny, E. Moroń, Standard „plain language” w polskiej sferze publicznej (2015)",
		Bad:      []lint.Example{{Text: "Opisujemy procedurę rozpatrywania zgłoszenia reklamacji umowy."}},
		Good:     []string{"Podaj termin wypłaty odszkodowania.", "Podaj numer przesyłki."},
		Severity: lint.Info,
		Options:  []lint.Option{{Name: "max", Default: 3, Meaning: lint.Message{PL: "tyle dopełniaczy może iść po sobie", EN: "genitives that may follow each other"}}},
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			for i := range p.Text.Sentences {
				s := &p.Text.Sentences[i]
				for j := 0; j < len(s.Tokens); j++ {
					to, halves := chainFrom(s, j)
					if halves > 2*p.Option("max") {
						p.Report(lint.Report{Sentence: s, Main: [2]int{j, to}, Message: lint.Message{
							PL: "Tyle rzeczowników naraz trudno rozplątać. Użyj czasownika albo przyimka.",
							EN: "So many nouns in a row are hard to untangle. Use a verb or a preposition.",
						}})
					}
					j = max(j, to-1)
				}
			}
		},
	}
}

// chainFrom returns the end of the chain of nouns that begins at token i, and
// the number of genitives in it, in halves. Adjectives, and "z" and "do" before a
// noun, are links too, but what a preposition says is easier to follow: its
// genitive is half a one.
func chainFrom(s *language.Sentence, i int) (to, halves int) {
	if !isNoun(&s.Tokens[i]) {
		return i, 0
	}
	to = i + 1
	for j := i + 1; j < len(s.Tokens); j++ {
		t := &s.Tokens[j]
		switch {
		case t.Kind != language.Word || t.Partner >= 0:
			return to, halves
		case genitive(t):
			halves += 2
			if preposition(&s.Tokens[j-1]) {
				halves--
			}
			to = j + 1
		case linking(s, j):
		default:
			return to, halves
		}
	}
	return to, halves
}

func isNoun(t *language.Token) bool {
	_, ok := t.Reading(func(r language.Reading) bool { c := r.Tag.Class(); return c == morph.Subst || c == morph.Ger })
	return ok && t.Kind == language.Word
}

// genitive reports a common noun that is a genitive and nothing else.
func genitive(t *language.Token) bool {
	if len(t.Readings) == 0 {
		return false
	}
	found := false
	for _, r := range t.Readings {
		c := r.Tag.Class()
		if c != morph.Subst && c != morph.Ger {
			continue
		}
		found = found || r.Tag.Case()&morph.Gen != 0 && r.Kind.Has(morph.Common) || c == morph.Ger && r.Tag.Case()&morph.Gen != 0
	}
	return found
}

func preposition(t *language.Token) bool { return t.Lower == "z" || t.Lower == "do" || t.Lower == "ze" }

// linking reports an adjective or a preposition that the chain runs across.
func linking(s *language.Sentence, i int) bool {
	t := &s.Tokens[i]
	if preposition(t) {
		// "z powodu" and the like are prepositions by now
		return i+1 < len(s.Tokens) && genitive(&s.Tokens[i+1]) && !s.Tokens[i+1].HasLemma("powód", "wzgląd", "tytuł", "okazja", "dzień")
	}
	_, ok := t.Reading(func(r language.Reading) bool {
		c := r.Tag.Class()
		return (c == morph.Adj || c == morph.Ppas || c == morph.Pact) && r.Tag.Case()&morph.Gen != 0
	})
	return ok
}
