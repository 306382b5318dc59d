package rewrite

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// Reader speaks to the reader where the text spoke of a person who is the
// reader (T18): "Użytkownik może zmienić hasło" gives "Możesz zmienić hasło",
// "Nowy użytkownik, który złożył zamówienie, może je anulować" gives "Jeśli
// złożysz zamówienie, możesz je anulować". It fits a subject whose verb is in
// the present or future and follows it at once, or after one relative clause.
func (rw *Rewriter) Reader(p *Person) (*Draft, bool) {
	s := p.Sentence
	if p.Number() != morph.Sg || p.Case() != morph.Nom || p.HasComplement || len(p.genderedOutside()) > 0 && !p.Relative() {
		return nil, false
	}
	d := NewDraft(p.Text, s)
	verb := p.To
	if p.Relative() {
		end, ok := rw.condition(d, p)
		if !ok {
			return nil, false
		}
		verb = end
	} else {
		d.Delete(p.From, p.To)
	}
	if verb < len(s.Tokens) && strings.EqualFold(s.Tokens[verb].Text, "nie") {
		verb++
	}
	if verb >= len(s.Tokens) || s.Tokens[verb].Agrees != p.Head {
		return nil, false
	}
	word, ok := rw.secondPerson(&s.Tokens[verb])
	if !ok {
		return nil, false
	}
	return d.Word(verb, word), true
}

// secondPerson is a non-past verb of the 3rd person in the 2nd.
func (rw *Rewriter) secondPerson(t *language.Token) (string, bool) {
	r, ok := t.Reading(func(r language.Reading) bool {
		return (r.Tag.Class() == morph.Fin || r.Tag.Class() == morph.Bedzie) && r.Tag.Person()&morph.Ter != 0 && r.Tag.Number() == morph.Sg
	})
	if !ok {
		return "", false
	}
	return rw.Inflect(r, t.Text, morph.Sec)
}

// condition turns "nowy użytkownik, który złożył zamówienie," into "jeśli
// złożysz zamówienie," and returns the token after it.
func (rw *Rewriter) condition(d *Draft, p *Person) (after int, ok bool) {
	s := p.Sentence
	pronoun := p.To + 1
	if pronoun+1 >= len(s.Tokens) || s.Tokens[p.To].Text != "," || !relative(&s.Tokens[pronoun]) {
		return 0, false
	}
	if _, nominative := s.Tokens[pronoun].Reading(func(r language.Reading) bool { return r.Tag.Case()&morph.Nom != 0 }); !nominative {
		return 0, false
	}
	verb := pronoun + 1
	if strings.EqualFold(s.Tokens[verb].Text, "nie") {
		verb++
	}
	if verb >= len(s.Tokens) || !slices.Contains(p.Agreeing, verb) {
		return 0, false
	}
	r, ok := s.Tokens[verb].Reading(func(r language.Reading) bool {
		return r.Tag.Class() == morph.Praet && r.Tag.Aspect() == morph.Perf && r.Tag.Person()&morph.Ter != 0
	})
	if !ok {
		return 0, false
	}
	word, ok := rw.Present(r.Lemma, morph.Sec, morph.Sg)
	if !ok {
		return 0, false
	}
	for after = verb + 1; after < len(s.Tokens) && s.Tokens[after].Text != ","; after++ {
		if slices.Contains(p.Agreeing, after) {
			return 0, false
		}
	}
	d.Replace(p.From, pronoun+1, LikeCapitals("jeśli", s.Tokens[p.From].Text)).Word(verb, word)
	return after + 1, after < len(s.Tokens)
}

// modals are what is said with nobody in particular as the subject.
var modals = map[string][2]string{
	"móc": {"można", "nie można"}, "musieć": {"trzeba", "nie trzeba"}, "powinien": {"należy", "nie należy"},
}

// Anybody leaves the subject of a modal verb out (T18): "Użytkownik może zmienić
// hasło" gives "Można zmienić hasło", which is as true of the reader.
func (rw *Rewriter) Anybody(p *Person) (*Draft, bool) {
	s := p.Sentence
	if p.Case() != morph.Nom || p.From != p.Head || p.To != p.Head+1 || p.HasComplement || p.Relative() || joined(p) {
		return nil, false
	}
	verb, negated := p.To, 0
	if verb < len(s.Tokens) && isNot(&s.Tokens[verb]) {
		verb, negated = verb+1, 1
	}
	if verb+1 >= len(s.Tokens) || isNot(&s.Tokens[verb+1]) || len(p.Agreeing) != 1 || p.Agreeing[0] != verb || len(rw.goesOn(p)) > 0 {
		return nil, false
	}
	r, ok := s.Tokens[verb].Reading(func(r language.Reading) bool {
		return modals[r.Lemma][0] != "" && (r.Tag.Class() == morph.Fin || r.Tag.Class() == morph.Winien) && r.Tag.Person()&morph.Ter != 0
	})
	if !ok || !infinitiveAfter(s, verb) {
		return nil, false
	}
	return NewDraft(p.Text, s).Replace(p.From, verb+1, modals[r.Lemma][negated]), true
}

// joined reports a noun that a conjunction joins to the person's: "klient i
// sprzedawca".
func joined(p *Person) bool {
	s := p.Sentence
	return p.From > 0 && joins(&s.Tokens[p.From-1]) || p.To < len(s.Tokens) && joins(&s.Tokens[p.To])
}

// infinitiveAfter reports the infinitive of an act behind a modal verb: "być"
// would leave an adjective without its noun.
func infinitiveAfter(s *language.Sentence, verb int) bool {
	for i := verb + 1; i < min(len(s.Tokens), verb+5) && s.Tokens[i].Kind == language.Word; i++ {
		if _, ok := s.Tokens[i].Reading(ofClass(morph.Inf)); ok {
			return !s.Tokens[i].HasLemma("być", "zostać", "czuć")
		}
	}
	return false
}
