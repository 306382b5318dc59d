package rewrite

import (
	"slices"
	"strings"
)

// verbs are the tokens of the old verb that the rewrite takes out.
func (w *predicateRewrite) verbs() []int {
	p := w.Predicate
	out := []int{p.Copula, p.Reflexive}
	if w.pattern.Negated == "yes" {
		out = append(out, p.Negation)
	}
	if w.pattern.Modal != "" {
		out = append(out, p.Modal, p.Sentence.Tokens[p.Modal].Carrier)
	}
	if p.Degree >= 0 && w.pattern.Degree == "drop" {
		out = append(out, p.Degree)
		if i := p.Degree - 1; i >= 0 && folded(&p.Sentence.Tokens[p.Degree]) == "pełni" && folded(&p.Sentence.Tokens[i]) == "w" {
			out = append(out, i)
		}
	}
	out = slices.DeleteFunc(out, func(i int) bool { return i < 0 })
	slices.Sort(out)
	return out
}

// write puts the head in place of the verb and the tail in place of the
// predicate with its complement.
func (w *predicateRewrite) write(d *Draft) bool {
	if w.pattern.If == "in" {
		return w.writeAdverbial(d)
	}
	p, verbs := w.Predicate, w.verbs()
	if c := p.Carrier; c >= 0 && p.Mood == PredicateConditional {
		d.Word(c, LikeCapitals(p.withoutEnding(), p.Sentence.Tokens[c].Text))
	}
	if len(verbs) == 0 {
		return w.writeBeside(d)
	}
	if p.Mood == PredicateParticiple && !strings.Contains(w.pattern.To, "{") && w.to < len(w.Sentence.Tokens) && w.Sentence.Tokens[w.to].Text == "," {
		w.to++ // an adverbial in place of the clause
	}
	if verbs[0] > p.Word { // "pewien jesteś"
		d.Replace(p.Word, max(w.to, verbs[len(verbs)-1]+1), join(w.head, w.tail))
		return w.to == p.Word+1
	}
	head := w.head
	for i := verbs[0]; i < p.Word; {
		j := i
		for j < p.Word && slices.Contains(verbs, j) {
			j++
		}
		if j == p.Word && j > i { // the verb touches the predicate
			d.Replace(i, w.to, join(head, w.tail))
			return true
		}
		if j > i {
			d.Replace(i, j, head)
			head = ""
		}
		i = max(j, i+1)
	}
	d.Replace(p.Word, w.to, join(head, w.tail))
	return true
}

// writeBeside writes over the predicate alone, with the "jako" before it and the
// comma that sets it off.
func (w *predicateRewrite) writeBeside(d *Draft) bool {
	s, from := w.Sentence, w.Word
	if w.Degree >= 0 && w.pattern.Degree == "drop" {
		from = w.Degree
	}
	if w.Mood == PredicateBeside {
		if from > 0 && folded(&s.Tokens[from-1]) == "jako" {
			from--
		}
		if from == 0 && w.to < len(s.Tokens) && s.Tokens[w.to].Text == "," {
			w.to++
		}
	}
	d.Replace(from, w.to, join(w.head, w.tail))
	return true
}

// writeAdverbial puts an adverbial in place of the whole clause, with the comma
// that parts it from the rest.
func (w *predicateRewrite) writeAdverbial(d *Draft) bool {
	s, from := w.Sentence, w.conjunction()
	if !w.end(w.to) {
		return false
	}
	comma := func(i int) bool { return i >= 0 && i < len(s.Tokens) && s.Tokens[i].Text == "," }
	switch {
	case comma(from - 1):
		from--
	case comma(w.to):
		w.to++
	}
	d.Replace(from, w.to, join(w.head, w.tail))
	return true
}

// withoutEnding is the conjunction for a carrier when the clause has a verb
// without a moved ending: "jeśli" for "gdybyś", "żeby" for "żebyś".
func (p *Predicate) withoutEnding() string {
	t := &p.Sentence.Tokens[p.Carrier]
	switch {
	case t.HasLemma("by") && folded(t) == "byś":
		return ""
	case t.HasLemma("czyby"):
		return "czy"
	case !p.purpose():
		return "jeśli"
	}
	return t.Readings[0].Lemma
}
