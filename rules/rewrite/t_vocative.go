package rewrite

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// Vocative is a noun that calls the reader, with its adjectives: the tokens
// [From, To) of a sentence.
type Vocative struct {
	Text     *language.Text
	Sentence *language.Sentence
	From, To int
	Head     int
	Reading  language.Reading // of the head
	// Noun is the table's entry of the head, nil for "pan".
	Noun *dictionaries.Noun
}

// Greet rewrites an address with a greeting that fits everyone (T17), or takes it
// out where something else greets or the text goes on without it; formal puts
// "Szanowni Państwo" first.
func (rw *Rewriter) Greet(v *Vocative, formal bool) []Proposal {
	var out []Proposal
	add := func(d *Draft, code string, ok bool) {
		if ok {
			out = append(out, Proposal{Draft: d, Code: code})
		}
	}
	paired, ok := rw.pairedVocative(v)
	if v.named() {
		add(v.greeting("dzień dobry"), "T17", v.Opens())
		return out
	}
	if v.Opens() && !v.bare() {
		polite, everyday := v.greeting("szanowni Państwo"), v.greeting("dzień dobry")
		if formal {
			polite, everyday = everyday, polite
		}
		add(everyday, "T17", true)
		add(polite, "T17", true)
		add(paired, "T22", ok)
		return out
	}
	add(v.without(), "T17", !v.second())
	add(paired, "T22", ok)
	return out
}

// second reports people who are greeted after others: "Drodzy Rodzice, Drodzy
// Uczniowie". They belong there.
func (v *Vocative) second() bool {
	t := v.Sentence.Tokens
	return v.From > 1 && v.From < v.Head && v.Reading.Tag.Number()&morph.Pl != 0 && t[v.From-1].Text == "," &&
		personal(&t[v.From-2], morph.Pl) && !t[v.From-2].HasLemma("państwo")
}

// Opens reports an address that begins its sentence.
func (v *Vocative) Opens() bool {
	for i := range v.From {
		if v.Sentence.Tokens[i].Kind == language.Word || v.Sentence.Tokens[i].Kind == language.Placeholder {
			return false
		}
	}
	return true
}

// named reports a placeholder after the address, for a name that only a greeting
// fits.
func (v *Vocative) named() bool {
	return v.To < len(v.Sentence.Tokens) && v.Sentence.Tokens[v.To].Kind == language.Placeholder
}

// bare reports a noun without an adjective that more follows ("Kliencie,
// sprawdź"): such a sentence needs no greeting.
func (v *Vocative) bare() bool {
	s := v.Sentence
	return v.From == v.Head && v.To+1 < len(s.Tokens) && s.Tokens[v.To].Text == "," && s.Tokens[v.To+1].Kind == language.Word
}

// greeting puts a greeting in place of the address. A name or placeholder that
// follows is set off by a comma, as is a sentence that goes on without one.
func (v *Vocative) greeting(text string) *Draft {
	s := v.Sentence
	if v.To < len(s.Tokens) && s.Tokens[v.To].Kind != language.Punctuation && s.Tokens[v.To].Kind != language.Symbol {
		text += ","
	}
	if s.Tokens[v.Head].Marks.Has(language.Capitals) {
		text = strings.ToUpper(text)
	}
	return NewDraft(v.Text, s).Replace(v.From, v.To, LikeCapitals(text, s.Tokens[v.From].Text[:1]))
}

// without takes the address out, with the commas that set it off; one stays
// where it parts two clauses.
func (v *Vocative) without() *Draft {
	s, d := v.Sentence, NewDraft(v.Text, v.Sentence)
	from, to := v.From, v.To
	before := from > 0 && s.Tokens[from-1].Text == ","
	after := to < len(s.Tokens) && s.Tokens[to].Text == ","
	last := to+1 >= len(s.Tokens)
	switch {
	case from == 0 && after:
		return d.Delete(from, to+1)
	case before && after && !last && v.parts(to+1):
		return d.Delete(from-1, to) // the comma after it stays
	case before && after && !last:
		return d.Delete(from-1, to+1)
	case before:
		return d.Delete(from-1, to)
	}
	return d.Delete(from, to)
}

// parts reports that the words before the address and those from token next on
// belong to different clauses, so that a comma must stay between them.
func (v *Vocative) parts(next int) bool {
	s := v.Sentence
	if joinsClauses(&s.Tokens[next]) || v.From < 2 {
		return false
	}
	return !s.SameClause(v.From-2, next) || s.Clause(next).Conjunction == next || s.Tokens[next].Lower == "oto" // a clause without a verb
}

// pairedVocative addresses women and men, women first: "Droga Klientko, Drogi
// Kliencie", "Drogie Klientki, Drodzy Klienci".
func (rw *Rewriter) pairedVocative(v *Vocative) (*Draft, bool) {
	s, d := v.Sentence, NewDraft(v.Text, v.Sentence)
	if v.From == v.Head || v.To > v.Head+1 {
		return nil, false // a bare noun is better left out
	}
	var words []string
	for i := v.From; i < v.To; i++ {
		word, ok := rw.feminineVocative(v, i)
		if !ok {
			return nil, false
		}
		words = append(words, word)
	}
	masculine := v.Text.View.Text[s.Tokens[v.From].Start:s.Tokens[v.To-1].End]
	return d.Replace(v.From, v.To, strings.Join(words, " ")+", "+masculine), true
}

// feminineVocative is the feminine form of one word of the address.
func (rw *Rewriter) feminineVocative(v *Vocative, i int) (string, bool) {
	t := &v.Sentence.Tokens[i]
	number := v.Reading.Tag.Number()
	if i != v.Head {
		r, ok := t.Reading(func(r language.Reading) bool {
			return r.Tag.Class() == morph.Adj && r.Tag.Gender()&morph.M1 != 0 && r.Tag.Number()&number != 0
		})
		if !ok {
			return "", false
		}
		return rw.Inflect(r, t.Text, number, morph.Nom, morph.F)
	}
	feminine := []string{"pani"}
	if v.Noun != nil {
		feminine = v.Noun.Feminine
	}
	for _, lemma := range feminine {
		for _, class := range [...]morph.Class{morph.Subst, morph.Adj, morph.Ppas, morph.Pact} {
			word, ok := rw.Form(lemma, "", morph.New(class, number, morph.Voc, morph.F))
			if ok {
				return LikeCapitals(word, t.Text), true
			}
		}
	}
	return "", false
}

// greetingWords open a letter or a talk, so that an address after them can go.
var greetingWords = []string{"witać", "hej", "cześć", "dzień", "dobry", "czołem", "siema", "ahoj", "halo", "powitać"}

// Greeted reports a word of greeting right before the address: "Witaj, graczu",
// "Dzień dobry, Kliencie".
func Greeted(s *language.Sentence, from int) bool {
	i := from - 1
	if i >= 0 && s.Tokens[i].Text == "," {
		i--
	}
	return i >= 0 && slices.ContainsFunc(greetingWords, func(w string) bool {
		return s.Tokens[i].HasLemma(w) && (w != "dobry" || folded(&s.Tokens[i]) == w) // no "najlepsi klienci"
	})
}
