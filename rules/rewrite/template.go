package rewrite

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// Lexical returns the rewrites of a verb group that the tables have for its
// verb, best first; docType leaves out those of other document types.
func (rw *Rewriter) Lexical(g *Group, docType string) []Proposal {
	var out []Proposal
	for _, p := range rw.Patterns.Of(g.Lemma) {
		if len(p.Types) > 0 && !slices.Contains(p.Types, docType) {
			continue
		}
		if d, ok := rw.ApplyPattern(g, &p); ok {
			out = append(out, Proposal{Draft: d, Code: p.Code})
		}
	}
	return out
}

// ApplyPattern rewrites a group by a pattern; ok is false when it doesn't fit.
func (rw *Rewriter) ApplyPattern(g *Group, p *rewrites.Pattern) (d *Draft, ok bool) {
	if p.Verb != "" && p.Reflexive() != (g.Reflexive >= 0) || !g.fits(p) {
		return nil, false
	}
	words := strings.Fields(p.To)
	d = NewDraft(g.Text, g.Sentence)
	from, to := g.Span()
	if g.Negation >= 0 && p.Negated == "any" && from == g.Negation {
		from++ // "nie" stays where it is
	}
	if g.Reflexive >= 0 && (g.Reflexive < from || g.Reflexive >= to) {
		d.Delete(g.Reflexive, g.Reflexive+1)
	}
	first, last := isObject(words[0]), isObject(words[len(words)-1])
	switch {
	case last: // the object stays in its place
		text, ok := rw.fill(words[:len(words)-1], g)
		if !ok || !rw.objectSlot(d, g, words[len(words)-1]) {
			return nil, false
		}
		return d.Replace(from, to, text), true
	case first: // the object comes first, the words between follow it
		object, ok := rw.objectText(g, words[0])
		rest, ok2 := rw.fill(words[1:], g)
		if !ok || !ok2 || g.Object.From < to {
			return nil, false
		}
		between := g.words(to, g.Object.From)
		return d.Replace(from, g.Object.To, join(object, between, rest)), true
	}
	text, ok := rw.fill(words, g)
	if !ok {
		return nil, false
	}
	return d.Replace(from, to, text), true
}

// fits checks the conditions of a pattern.
func (g *Group) fits(p *rewrites.Pattern) bool {
	if p.Negated == "" && g.Negation >= 0 || p.Negated == "yes" && g.Negation < 0 {
		return false
	}
	if p.Question == "yes" && !g.Question || p.Question == "no" && g.Question {
		return false
	}
	if p.After != "" {
		_, to := g.Span()
		if to < len(g.Sentence.Tokens) && g.Sentence.Tokens[to].Text == "," {
			to++
		}
		if to >= len(g.Sentence.Tokens) || Lower(g.Sentence.Tokens[to].Text) != p.After {
			return false
		}
	}
	switch p.Object {
	case "":
		return true
	case "none":
		return !g.HasObject && g.Pronoun < 0
	}
	c, ok := caseNamed(p.Object)
	if ok && g.HasObject && g.Object.Case == c {
		return true
	}
	return ok && g.Pronoun < 0 && g.objectIn(c)
}

// objectIn looks for the object in another case than the one that was looked
// for at first, and keeps it.
func (g *Group) objectIn(c morph.Case) bool {
	again := *g
	again.HasObject = false
	again.objectCase(c)
	if again.HasObject {
		g.Object, g.HasObject = again.Object, true
	}
	return again.HasObject
}

func isObject(word string) bool { return strings.HasPrefix(word, "{obj") }

// fill writes the words of a template, its slots filled.
func (rw *Rewriter) fill(words []string, g *Group) (string, bool) {
	var out []string
	for _, w := range words {
		slot, ok := strings.CutPrefix(w, "{")
		if !ok {
			out = append(out, w)
			continue
		}
		slot, tail, _ := strings.Cut(slot, "}") // "{cię}," keeps its comma
		filled, ok := rw.slot(slot, g)
		if !ok {
			return "", false
		}
		out = append(out, filled+tail)
	}
	return strings.Join(out, " "), true
}

// slot fills one slot, given without its braces.
func (rw *Rewriter) slot(slot string, g *Group) (string, bool) {
	if isObject("{" + slot) {
		return rw.objectText(g, "{"+slot+"}")
	}
	if pronoun, ok := pronouns[slot]; ok {
		return pronoun[g.speaks()], true
	}
	lemma, pattern, tagged := strings.Cut(slot, ":")
	if possessive, agreed := strings.CutSuffix(lemma, "=obj"); agreed && possessive == "twój" {
		c, ok := caseNamed(pattern)
		return rw.possessive(g, c, ok)
	}
	if !tagged {
		lemma, agreed := strings.CutSuffix(lemma, "=obj")
		if agreed {
			return rw.Present(lemma, morph.Ter, g.Object.Number)
		}
		return rw.Present(lemma, g.Person, g.Number)
	}
	pattern, agreed := strings.CutSuffix(pattern, "=obj")
	want, err := morph.ParseTag(pattern)
	if err != nil {
		return "", false
	}
	if agreed {
		want = g.agreeing(want)
	}
	return rw.Form(lemma, "", want)
}

// agreeing fills the fields in which a word agrees with the object as its
// subject.
func (g *Group) agreeing(want morph.Tag) morph.Tag {
	want = want.With(g.Object.Number)
	switch want.Class() {
	case morph.Fin:
		return want.With(morph.Ter)
	case morph.Praet:
		return want.With(g.Object.Gender).With(morph.Ter)
	}
	return want.With(g.Object.Gender).With(morph.Nom)
}

func (rw *Rewriter) possessive(g *Group, c morph.Case, ok bool) (string, bool) {
	if !ok {
		return "", false
	}
	lemma := [...]string{"mój", "twój", "wasz"}[g.speaks()]
	word, ok := rw.Form(lemma, "", morph.New(morph.Adj, g.Object.Number, c, g.Object.Gender))
	if g.speaks() > 0 {
		word = Capitalise(word)
	}
	return word, ok
}

// pronouns by slot: of the 1st person, and of the 2nd in both numbers with the
// capital that letters give it (rule catalogue, consistency/pronoun-capitalisation).
var pronouns = map[string][3]string{
	"ja":     {"ja", "Ty", "Wy"},
	"cię":    {"mnie", "Cię", "Was"},
	"ci":     {"mi", "Ci", "Wam"},
	"tobie":  {"mnie", "Tobie", "Wam"},
	"tobą":   {"mną", "Tobą", "Wami"},
	"ciebie": {"mnie", "Ciebie", "Was"},
}

// speaks is the index of the person and number of the verb in pronouns.
func (g *Group) speaks() int {
	switch {
	case g.Person == morph.Pri:
		return 0
	case g.Number == morph.Pl:
		return 2
	}
	return 1
}

// objectSlot writes the object of the group into the draft as a slot says:
// "{obj:gen}", "{obj:pl:gen}", "{obj}".
func (rw *Rewriter) objectSlot(d *Draft, g *Group, slot string) bool {
	c, n, ok := objectForm(slot, g.Object)
	if !ok || !g.HasObject {
		return false
	}
	return rw.phraseForm(d, g.Sentence, g.Object, n, c)
}

// objectText is the object in the form that a slot says, as it stands or with
// its words inflected.
func (rw *Rewriter) objectText(g *Group, slot string) (string, bool) {
	d := NewDraft(g.Text, g.Sentence)
	if !rw.objectSlot(d, g, slot) {
		return "", false
	}
	s, view := g.Sentence, g.Text.View.Text
	start, end := s.Tokens[g.Object.From].Start, s.Tokens[g.Object.To-1].End
	text := ApplyEdits(view, start, end, d.rawEdits())
	if s.Tokens[g.Object.From].Marks.Has(language.SentenceStart) {
		if _, ok := d.lowered(g.Object.From); ok {
			text = Lower(text)
		}
	}
	return text, true
}

// objectForm reads a slot.
func objectForm(slot string, p Phrase) (morph.Case, morph.Number, bool) {
	slot = strings.Trim(slot, "{}")
	slot, _ = strings.CutPrefix(slot, "obj")
	c, n := p.Case, morph.Number(0)
	for part := range strings.SplitSeq(strings.TrimPrefix(slot, ":"), ":") {
		switch part {
		case "":
		case "sg":
			n = morph.Sg
		case "pl":
			n = morph.Pl
		default:
			named, ok := caseNamed(part)
			if !ok {
				return 0, 0, false
			}
			c = named
		}
	}
	return c, n, true
}

// caseNamed returns the case with SGJP's name.
func caseNamed(name string) (morph.Case, bool) {
	for c := morph.Nom; c <= morph.Voc; c <<= 1 {
		if c.String() == name {
			return c, true
		}
	}
	return 0, false
}

// words is the text of the tokens [from, to), "" when there are none.
func (g *Group) words(from, to int) string {
	if from >= to {
		return ""
	}
	s := g.Sentence
	return g.Text.View.Text[s.Tokens[from].Start:s.Tokens[to-1].End]
}

// join puts the non-empty parts together with spaces.
func join(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")
}
