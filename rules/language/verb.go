package language

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
)

// verbCertainty says how surely token i is the verb of a clause. Auxiliaries
// of another verb are none.
func verbCertainty(s *Sentence, i int) certainty {
	t := &s.Tokens[i]
	if t.Kind != Word || len(t.Readings) == 0 || coordinating(t) || subordinating(t) || s.auxiliary(i) {
		return noVerb
	}
	if t.Carrier >= 0 || surelyFinite(t) {
		return surelyVerb
	}
	if r, ok := t.Reading(predicate); ok {
		if r.Tag.Class() == morph.Pred {
			return mayBePredicative
		}
		return mayBeVerb
	}
	return noVerb
}

// predicate accepts finite verbs, impersonals (zalogowano) and predicatives
// (można, trzeba).
func predicate(r Reading) bool {
	c := r.Tag.Class()
	return finite(r) && !r.Qualifiers.Has(morph.Unfit) || c == morph.Imps || c == morph.Pred
}

// surelyFinite reports a word that is a predicate in every usual reading, or a
// form of one of the verbs that are far more frequent than their homographs
// ("mam", "masz", "może").
func surelyFinite(t *Token) bool {
	verb, unfit, other := false, false, false
	for i := range t.Readings {
		r := &t.Readings[i]
		switch {
		case predicate(*r):
			verb = true
			if frequentVerb(r.Lemma) && (r.Tag.Class() != morph.Impt) {
				return true
			}
		case finite(*r):
			unfit = true // "popatrzył"
		case r.Qualifiers.Has(morph.Unfit), r.Tag.Class() == morph.Brev, r.Tag.Class() == morph.Frag:
		case r.Tag.Class() == morph.Subst && r.Kind.Has(morph.Proper) && !r.Kind.Has(morph.Common):
			other = other || !t.Marks.Has(SentenceStart) // a surname that begins the sentence is rarer than a verb
		default:
			other = true
		}
	}
	return (verb || unfit) && !other
}

// frequentVerb reports the verbs whose forms win over their homographs.
func frequentVerb(lemma string) bool {
	switch lemma {
	case "być", "mieć", "móc", "musieć", "chcieć", "wiedzieć", "można", "trzeba", "zostać", "należeć", "powinien", "dać", "znać":
		return true
	}
	return false
}

// coordinating reports a conjunction that joins words or clauses of one rank.
func coordinating(t *Token) bool {
	if t.Kind != Word {
		return false
	}
	switch t.Lower {
	case "i", "oraz", "a", "ale", "lub", "albo", "bądź", "ani", "lecz", "więc", "czyli", "natomiast", "jednak", "zatem", "dlatego":
		return true
	}
	return false
}

// beforeConjunction reports the words that lean on a subordinating word after
// them: "mimo że", "nawet jeśli", "podczas gdy".
func beforeConjunction(t *Token) bool {
	switch t.Lower {
	case "mimo", "pomimo", "dlatego", "chyba", "zwłaszcza", "szczególnie", "podczas", "tak", "nawet", "tylko", "dopiero", "właśnie",
		"również", "także", "jako", "tym", "bardziej", "wtedy", "zaraz":
		return true
	}
	return false
}

// setPhrase reports "co" and "jak" in phrases that open no clause: "co
// najmniej", "jak i", "jak najszybciej".
func (c *clauser) setPhrase(i int) bool {
	if i+1 >= len(c.s.Tokens) {
		return false
	}
	next := &c.s.Tokens[i+1]
	switch c.s.Tokens[i].Lower {
	case "jak":
		_, superlative := next.Reading(func(r Reading) bool { return r.Tag.Degree() == morph.Sup })
		return superlative || next.HasLemma("i", "również", "też")
	case "co":
		return next.HasLemma("mało", "wysoko", "dzień", "tydzień", "miesiąc", "rok", "godzina", "do", "prawda") // najmniej, najwyżej
	}
	return false
}

// subordinating reports a word that opens a subordinate clause.
func subordinating(t *Token) bool { return baseConjunction(t) != "" }

// baseConjunction returns the subordinating word without a moved ending or
// "by" ("jeśli" for "jeślibyś"), and the lemma of a relative pronoun, "" for
// other words.
func baseConjunction(t *Token) string {
	if t.Kind != Word || len(t.Text) > 16 {
		return ""
	}
	for i := range t.Readings {
		r := &t.Readings[i]
		switch r.Lemma {
		case "że", "żeby", "aby", "by", "ażeby", "iż", "gdy", "gdyby", "jeśli", "jeżeli", "jeśliby", "jeżeliby",
			"ponieważ", "bo", "gdyż", "zanim", "dopóki", "dopóty", "odkąd", "skoro", "choć", "chociaż", "choćby",
			"czy", "póki", "jakby", "kiedy", "gdzie", "jak", "dlaczego", "skąd", "dokąd", "aż":
			switch r.Tag.Class() {
			case morph.Comp, morph.Conj, morph.Adv, morph.Part:
				return r.Lemma
			}
		case "który", "jaki", "czyj":
			return r.Lemma
		case "co", "kto":
			if r.Tag.Class() == morph.Subst && r.Tag.Person() == 0 { // "czegoś" is rarely czego with an ending
				return r.Lemma
			}
		case "ile":
			return r.Lemma
		}
	}
	return ""
}

// separates reports a sign after which another clause may begin.
func separates(t *Token) bool {
	if t.Kind != Punctuation {
		return false
	}
	switch t.Text {
	case ",", ";", ":", "–", "—":
		return true
	case "-":
		return t.Space
	}
	return closesBracket(t)
}

func opensBracket(t *Token) bool  { return t.Kind == Punctuation && (t.Text == "(" || t.Text == "[") }
func closesBracket(t *Token) bool { return t.Kind == Punctuation && (t.Text == ")" || t.Text == "]") }
