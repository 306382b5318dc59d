package rewrite

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// Sam rewrites a "sam" said of the reader (T16); verb is the token of the verb,
// finite or an infinitive, that the reader does alone.
func (rw *Rewriter) Sam(t *language.Text, s *language.Sentence, sam, verb int) []Proposal {
	var out []Proposal
	add := func(d *Draft, code string) { out = append(out, Proposal{Draft: d, Code: code}) }
	replace := func(text string) *Draft {
		return NewDraft(t, s).Word(sam, LikeCapitals(text, s.Tokens[sam].Text))
	}
	lemma := rw.verbLemma(s, verb)
	without := NewDraft(t, s).Delete(sam, sam+1)
	if verb == sam+2 && folded(&s.Tokens[sam+1]) == "się" { // "Sam się przekonaj"
		without = NewDraft(t, s).Replace(sam, verb+1, s.Tokens[verb].Text+" się")
	}
	switch {
	case sam > 0 && s.Tokens[sam-1].HasLemma("ty"):
		add(without, "T16")
	case rw.Patterns.Listed(rewrites.Alone, lemma):
		add(replace("w pojedynkę"), "T16")
		add(replace("bez towarzystwa"), "T16")
	case stressed(s, sam, verb):
		add(replace("to "+(&Predicate{Text: t}).polite("Ty")), "T16")
		add(replace("samodzielnie"), "T16")
	case rw.Patterns.Listed(rewrites.Judgement, lemma) && (imperative(s, verb) || lemma == "wiedzieć" || lemma == "widzieć"):
		add(without, "T16")
	case sam < verb-1 && !isFinite(s, verb) && (sam == 0 || s.Tokens[sam-1].Kind == language.Punctuation):
		// "Sam możesz zmienić": beside the infinitive
		add(NewDraft(t, s).Delete(sam, sam+1).Insert(verb, "samodzielnie"), "T16")
	default:
		add(replace("samodzielnie"), "T16")
		if sam > verb {
			add(replace("bez pomocy"), "T16")
		}
	}
	add(NewDraft(t, s).Word(sam, LikeCapitals("sama", s.Tokens[sam].Text)+"/"+lowerUnlessCapitals(&s.Tokens[sam])), "T22")
	return out
}

// SamOfSelf rewrites a "sam" before "siebie": the pronoun alone says it (T16).
func (rw *Rewriter) SamOfSelf(t *language.Text, s *language.Sentence, sam int) []Proposal {
	word := &s.Tokens[sam]
	out := []Proposal{{Draft: NewDraft(t, s).Delete(sam, sam+1), Code: "T16"}}
	r, ok := word.Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Adj && r.Tag.Gender()&morph.M1 != 0 })
	if hasCase(word, morph.Gen) && hasCase(word, morph.Acc) {
		return out // "nie lubisz samej siebie", "lubisz samą siebie"
	}
	if feminine, inflected := rw.Inflect(r, word.Text, morph.F); ok && inflected {
		out = append(out, Proposal{Draft: NewDraft(t, s).Word(sam, feminine+"/"+lowerUnlessCapitals(word)), Code: "T22"})
	}
	return out
}

// stressed reports a "sam" right before the finite verb at the start of its
// clause: "Sam wybierasz" stresses who does it.
func stressed(s *language.Sentence, sam, verb int) bool {
	f, ok := s.Finite(verb)
	if !ok || f.Mood == language.Imperative || f.Person&morph.Sec == 0 || sam > verb || verb > sam+2 {
		return false
	}
	if verb == sam+2 && folded(&s.Tokens[sam+1]) != "nie" && folded(&s.Tokens[sam+1]) != "się" {
		return false
	}
	return sam == s.Clause(sam).First || s.Tokens[sam-1].Kind == language.Punctuation || joinsClauses(&s.Tokens[sam-1])
}

func isFinite(s *language.Sentence, verb int) bool {
	_, ok := s.Finite(verb)
	return ok
}

func imperative(s *language.Sentence, verb int) bool {
	f, ok := s.Finite(verb)
	return ok && f.Mood == language.Imperative
}

// verbLemma is the lemma of the verb at a token, with "się" where it stands
// beside it.
func (rw *Rewriter) verbLemma(s *language.Sentence, verb int) string {
	lemma := ""
	if f, ok := s.Finite(verb); ok {
		lemma = f.Reading.Lemma
	} else if r, ok := s.Tokens[verb].Reading(ofClass(morph.Inf)); ok {
		lemma = r.Lemma
	}
	if rw.Patterns.Listed(rewrites.Alone, lemma+" się") && reflexiveNear(s, verb) >= 0 {
		return lemma + " się"
	}
	return lemma
}
