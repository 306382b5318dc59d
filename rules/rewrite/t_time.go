package rewrite

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
)

// Time turns a clause of time or reason into a preposition with a noun (T9):
// "Gdy zalogowałeś się, zmień hasło" gives "Po zalogowaniu zmień hasło".
func (rw *Rewriter) Time(c *VerbClause) (*Draft, bool) {
	preposition, k, ok := c.preposition()
	if !ok || c.Shared || c.Pronoun >= 0 && c.Kind == If || c.Aspect&morph.Perf == 0 && !c.calm() {
		return nil, false
	}
	if a, ok := rw.actionOf(c); ok && a.event != nil && a.event.DropUs() && c.objectPart() == nil && a.gender != 0 && !c.governedByReader() { // "przed Twoim telefonem"
		yours, ok := rw.yourForm(c, morph.Sg, k, a.gender)
		if ok {
			preposition += " " + yours
		}
	}
	all, ok := rw.joinedClauses(c)
	if !ok {
		return nil, false
	}
	d := NewDraft(c.Text, c.Sentence)
	for i, one := range all {
		start, before := one.from, ""
		if i == 0 {
			start, before = one.timeStart(), preposition
		}
		if !rw.nominalise(d, one, start, before, k) {
			return nil, false
		}
	}
	return d, all[len(all)-1].dropClosing(d)
}

// governedByReader reports a clause around this one that speaks to the reader.
func (c *VerbClause) governedByReader() bool {
	if c.Governor < 0 {
		return true
	}
	f, ok := c.Sentence.Finite(c.Governor)
	return ok && f.Person&morph.Sec != 0
}

// preposition is the preposition that says what the conjunction of a clause of
// time or reason says.
func (c *VerbClause) preposition() (string, morph.Case, bool) {
	perfective := c.Aspect&morph.Perf != 0
	switch {
	case c.inMoment():
		return "", morph.Gen, true
	case c.Kind == When && c.afterThat(), (c.Kind == When || c.Kind == If) && perfective:
		return "po", morph.Loc, true
	case c.Kind == When:
		return "podczas", morph.Gen, true
	case c.Kind == Before:
		return "przed", morph.Inst, perfective
	case c.Kind == Since:
		return "od", morph.Gen, perfective
	case c.Kind == Because:
		return "w związku z", morph.Inst, perfective
	}
	return "", 0, false
}

// inMoment reports "w chwili, gdy": the noun stays and takes the genitive.
func (c *VerbClause) inMoment() bool {
	i := c.thatBefore()
	return i >= 0 && c.Sentence.Tokens[i+1].HasLemma("moment", "chwila", "czas")
}

// timeStart is the first token of what opens the clause: "po tym, jak", "od
// kiedy", or the comma before "gdy".
func (c *VerbClause) timeStart() int {
	if c.inMoment() {
		return c.comma()
	}
	if i := c.thatBefore(); i >= 0 {
		return i
	}
	i := c.comma()
	if i > 0 && folded(&c.Sentence.Tokens[i]) == "od" && i == c.Opening-1 {
		i--
		if c.Sentence.Tokens[i].Text != "," {
			i++
		}
	}
	if c.Kind == Since && c.Opening > 0 && folded(&c.Sentence.Tokens[c.Opening-1]) == "od" {
		i = c.Opening - 1
		if i > 0 && c.Sentence.Tokens[i-1].Text == "," {
			i--
		}
	}
	return i
}

// dropClosing deletes the comma that ends the clause, when the clause around it
// follows at once.
func (c *VerbClause) dropClosing(d *Draft) bool {
	comma := c.closing()
	if comma < 0 {
		return true
	}
	s := c.Sentence
	for _, run := range s.Clauses {
		if run.First != comma+1 {
			continue
		}
		if run.Verb == c.Governor || run.Continues >= 0 {
			end := comma + 1
			if end < len(s.Tokens) && folded(&s.Tokens[end]) == "to" {
				end++
			}
			d.Delete(comma, end)
		}
		return true
	}
	return true
}

// Cause asks for a reason without a verb of the reader's: "Dlaczego zrezygnowałeś
// z usługi?" gives "Co skłoniło Cię do rezygnacji z usługi?".
func (rw *Rewriter) Cause(c *VerbClause) (*Draft, bool) {
	if c.Opening < 0 || c.Shared || c.from != c.Opening+1 || !c.Sentence.Tokens[c.Opening].HasLemma("dlaczego", "czemu") || c.Aspect&morph.Perf == 0 {
		return nil, false
	}
	question, k, preposition := "co skłoniło "+c.reader("cię"), morph.Gen, "do"
	if c.Negation >= 0 {
		question, k, preposition = "co przeszkodziło "+c.reader("ci"), morph.Loc, "w"
	}
	d := NewDraft(c.Text, c.Sentence)
	text, ok := rw.nominal(d, c, k)
	if !ok {
		return nil, false
	}
	d.Replace(c.Opening, c.verbEnd(), join(question, prepositionOf(preposition, text), text))
	return d, true
}
