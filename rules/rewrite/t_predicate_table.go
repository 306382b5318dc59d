package rewrite

import (
	"iter"
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// LexicalPredicate returns the rewrites that the tables have for a predicate
// (T15, T7, T27), best first; docType leaves out those of other document types.
// last asks for those that come after the active voice. Predicates that share a
// copula are rewritten together or not at all.
func (rw *Rewriter) LexicalPredicate(p *Predicate, docType string, last bool) []Proposal {
	if p.Joined != nil {
		if last {
			return nil
		}
		return rw.lexicalJoined(p, docType)
	}
	var out []Proposal
	for w := range rw.fitting(p, docType) {
		if w.pattern.Last != last {
			continue
		}
		if d := NewDraft(p.Text, p.Sentence); w.write(d) && (w.keeps || rw.asObject(d, p, w.objectCase())) {
			out = append(out, Proposal{Draft: p.dress(d), Code: w.pattern.Code})
		}
	}
	return out
}

// objectCase is the case in which the rewrite speaks of the reader, 0 when it
// doesn't.
func (w *predicateRewrite) objectCase() morph.Case {
	switch {
	case strings.Contains(w.pattern.To, "{cię}"):
		return morph.Acc
	case strings.Contains(w.pattern.To, "{ci}"):
		return morph.Dat
	}
	return 0
}

// fitting yields the patterns that fit a predicate, filled.
func (rw *Rewriter) fitting(p *Predicate, docType string) iter.Seq[*predicateRewrite] {
	return func(yield func(*predicateRewrite) bool) {
		for _, pattern := range rw.Patterns.Predicates(p.Key) {
			if len(pattern.Types) > 0 && !slices.Contains(pattern.Types, docType) {
				continue
			}
			w := predicateRewrite{rw: rw, Predicate: p, pattern: &pattern}
			if w.match() && !yield(&w) {
				return
			}
		}
	}
}

// lexicalJoined gives each of several predicates a verb of its own: "bądź czujny
// i ostrożny" becomes "zachowaj czujność i zachowaj ostrożność".
func (rw *Rewriter) lexicalJoined(p *Predicate, docType string) []Proposal {
	d, code := NewDraft(p.Text, p.Sentence), ""
	for i, q := range p.Joined {
		done := false
		for w := range rw.fitting(q, docType) {
			code = w.pattern.Code
			if i == 0 {
				done = w.write(d)
			} else {
				done = w.writeBeside(d)
			}
			break
		}
		if !done {
			return nil
		}
	}
	return []Proposal{{Draft: p.dress(d), Code: code}}
}

// predicateRewrite applies one pattern to one predicate.
type predicateRewrite struct {
	*Predicate
	rw         *Rewriter
	pattern    *rewrites.Predicate
	group      Group  // for the slots that verbs have too
	to         int    // the end of what is rewritten
	gerund     string // the infinitive that stands for a gerund, with its object
	head, tail string // what comes in place of the verb and of the predicate
	keeps      bool   // the reader stays the subject
}

// match checks the pattern and fills it.
func (w *predicateRewrite) match() bool {
	if !w.fits() || !w.takeComplement() {
		return false
	}
	words := strings.Fields(w.pattern.To)
	n := 0
	for n < len(words) && headWord(words[n]) {
		n++
	}
	if n == 1 && words[0] == "nie" { // "nie wszystko": it negates no verb
		n = 0
	}
	if w.keeps = keepsSubject(words[:n]); !w.keeps && (w.ty() >= 0 || w.strands()) {
		return false
	}
	var ok, ok2 bool
	w.head, ok = w.fill(words[:n])
	w.tail, ok2 = w.fill(words[n:])
	return ok && ok2
}

// ty is "ty" or "ja" as the subject of the verb, -1 when it is not said.
func (p *Predicate) ty() int {
	for i := p.Clause.First; i < p.Word; i++ {
		if word := folded(&p.Sentence.Tokens[i]); (word == "ty" || word == "ja") && p.Sentence.SameClause(i, p.Word) {
			return i
		}
	}
	return -1
}

// keepsSubject reports a verb in the person of the old one among the words.
func keepsSubject(words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool {
		switch word {
		case "{cię}", "{ci}", "{tobie}", "{with}", "{imps}", "{inf}":
			return false
		}
		return word[0] == '{' && !strings.ContainsAny(word, "=:")
	})
}

// headWord reports a word of a pattern that takes the place of the old verb.
func headWord(word string) bool {
	switch word {
	case "{cię}", "{ci}", "się", "nie":
		return true
	}
	return word[0] == '{' && word[len(word)-1] == '}' && !isObject(word) && word != "{inf}" && !strings.Contains(word, ":subst") &&
		word != "{tobie}" && word != "{tobą}" && word != "{ciebie}"
}

// fits checks the conditions of the pattern on the verb.
func (w *predicateRewrite) fits() bool {
	pt, p := w.pattern, w.Predicate
	copula := p.Copula < 0 || p.Lemma == "być" && len(pt.Copula) == 0 || slices.Contains(pt.Copula, p.Lemma)
	mood := len(pt.Mood) == 0 && p.Copula >= 0 || slices.Contains(pt.Mood, string(p.Mood))
	if !copula || !mood || p.Reflexive >= 0 && p.Reflexive > p.Word {
		return false
	}
	if pt.Person == "pri" && p.Person != morph.Pri || pt.Person == "sec" && p.Person != morph.Sec {
		return false
	}
	if pt.Modal != "" && (p.Modal < 0 || !p.Sentence.Tokens[p.Modal].HasLemma(pt.Modal) || p.Modal != p.Copula-1) {
		return false
	}
	if pt.If != "" && w.conjunction() < 0 || w.says(pt.Unless) {
		return false
	}
	if apart := p.Copula >= 0 && p.Word-p.Copula > 1; pt.Apart == "yes" && !apart || pt.Apart == "no" && apart {
		return false
	}
	if pt.Opens == "yes" && w.wordBefore(w.start()) || pt.Opens == "no" && !w.wordBefore(w.start()) {
		return false
	}
	if pt.Question == "yes" && !p.Question || pt.Question == "no" && p.Question {
		return false
	}
	if p.Degree >= 0 && pt.Degree == "" {
		return false
	}
	if p.Negation >= 0 && p.Modal >= 0 && pt.Modal == "" {
		return pt.Negated == "any" || pt.Negated == "modal"
	}
	return pt.Negated == "any" || pt.Negated != "modal" && (p.Negation >= 0) == (pt.Negated == "yes")
}

// says reports one of the lemmas in the sentence.
func (p *Predicate) says(lemmas []string) bool {
	for i := range p.Sentence.Tokens {
		if i != p.Word && p.Sentence.Tokens[i].HasLemma(lemmas...) {
			return true
		}
	}
	return false
}

// conjunction is a "jeśli" or "gdy" right before the verb, or its carrier
// ("gdybyś"), -1 when there is none.
func (p *Predicate) conjunction() int {
	i := p.start() - 1
	if p.Carrier >= 0 && p.Mood == PredicateConditional {
		i = p.Carrier
		if p.start() > i+1 {
			return -1
		}
	}
	if i < 0 || !p.Sentence.Tokens[i].HasLemma("jeśli", "jeżeli", "gdy", "kiedy", "gdyby", "jeśliby") {
		return -1
	}
	return i
}

// takeComplement finds what follows the predicate and belongs to the rewrite.
func (w *predicateRewrite) takeComplement() bool {
	s, pt := w.Sentence, w.pattern
	w.to = w.Word + 1
	if pt.With != "" {
		i := w.to
		if i < len(s.Tokens) && s.Tokens[i].Text == "," {
			i++
		}
		if i >= len(s.Tokens) || !oneOf(&s.Tokens[i], pt.With) {
			return false
		}
		w.to = i + 1
	}
	w.group = Group{Text: w.Text, Sentence: s, Clause: w.Clause, Verb: w.Word, Person: w.Person, Number: morph.Sg, Reflexive: -1, Negation: -1, Pronoun: -1}
	if pt.Object != "" && !w.takeObject() {
		return false
	}
	if pt.After == "" {
		return true
	}
	i := w.to
	if pt.After == "end" {
		return w.end(i)
	}
	if i < len(s.Tokens) && s.Tokens[i].Text == "," {
		i++
	}
	return i < len(s.Tokens) && oneOf(&s.Tokens[i], pt.After)
}

// oneOf reports whether a token is one of words joined by "|"; "inf" stands
// for any infinitive.
func oneOf(t *language.Token, words string) bool {
	for word := range strings.SplitSeq(words, "|") {
		if _, ok := t.Reading(ofClass(morph.Inf)); folded(t) == word || word == "inf" && ok {
			return true
		}
	}
	return false
}

// takeObject finds the phrase at w.to in the case of the pattern.
func (w *predicateRewrite) takeObject() bool {
	if w.to >= len(w.Sentence.Tokens) {
		return false
	}
	if w.pattern.Object == "ger" {
		return w.takeGerund()
	}
	c, ok := caseNamed(w.pattern.Object)
	if !ok {
		return false
	}
	o, ok := PhraseAt(w.Sentence, w.to, c)
	head := &w.Sentence.Tokens[max(0, o.Head)]
	if !ok || len(w.pattern.Objects) > 0 && !head.HasLemma(w.pattern.Objects...) || w.pattern.Exact && bothNumbers(head, c) && len(o.Inflect) == 1 {
		return false
	}
	if w.goesOn(o.To, c) {
		return false
	}
	w.group.Object, w.group.HasObject, w.to = w.owned(o), true, o.To
	return true
}

// goesOn reports a second phrase in the case of the object, which would keep its case:
// "zadowolony z rozmowy z doradcą i czasu oczekiwania".
func (w *predicateRewrite) goesOn(to int, c morph.Case) bool {
	t := w.Sentence.Tokens
	if to < len(t) {
		if _, belongs := t[to].Reading(ofClass(morph.Prep)); belongs {
			to += max(0, slices.IndexFunc(t[to:], func(t language.Token) bool { return joins(&t) }))
		}
	}
	if to+1 >= len(t) || !joins(&t[to]) || !w.Sentence.SameClause(to+1, w.Word) {
		return false
	}
	_, ok := PhraseAt(w.Sentence, to+1, c)
	return ok
}

// owned puts the reader's own word in place of "swój" in a phrase that becomes the
// subject: "zadowolony ze swojego planu", "Twój plan".
func (w *predicateRewrite) owned(o Phrase) Phrase {
	if !strings.Contains(w.pattern.To, "=obj") {
		return o
	}
	o.Inflect = slices.Clone(o.Inflect)
	for i := range o.Inflect {
		if r := &o.Inflect[i].Reading; r.Lemma == "swój" {
			r.Lemma, r.Homonym = "twój", ""
			if w.Person == morph.Pri {
				r.Lemma = "mój"
			}
		}
	}
	return o
}

// bothNumbers reports a noun whose form in a case is singular and plural alike.
func bothNumbers(t *language.Token, c morph.Case) bool {
	var n morph.Number
	for _, r := range t.Readings {
		if nominal(r) && r.Tag.Case()&c != 0 {
			n |= r.Tag.Number()
		}
	}
	return n == morph.Sg|morph.Pl
}

// takeGerund reads a gerund with its object and turns it into an infinitive:
// "podpisania umowy" into "podpisać umowę".
func (w *predicateRewrite) takeGerund() bool {
	s := w.Sentence
	r, ok := s.Tokens[w.to].Reading(func(r language.Reading) bool {
		return r.Tag.Class() == morph.Ger && r.Tag.Case()&morph.Gen != 0 && !r.Tag.Negated()
	})
	if !ok {
		return false
	}
	w.gerund = r.Lemma
	w.to++
	reflexive := w.to < len(s.Tokens) && folded(&s.Tokens[w.to]) == "się"
	if reflexive {
		w.gerund += " się"
		w.to++
	}
	if w.end(w.to) {
		return true
	}
	o, ok := PhraseAt(s, w.to, morph.Gen)
	frame, known := w.rw.Government.Verb(r.Lemma, reflexive)
	if !ok || known && !frame.Governs(morph.Acc) || reflexive {
		return true
	}
	d := NewDraft(w.Text, s)
	if !w.rw.PhraseIn(d, s, o, morph.Acc) {
		return false
	}
	w.gerund += " " + ApplyEdits(w.Text.View.Text, s.Tokens[o.From].Start, s.Tokens[o.To-1].End, d.rawEdits())
	w.to = o.To
	return true
}
