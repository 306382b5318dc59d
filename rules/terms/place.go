package terms

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
)

// dropDot takes the full stop from the last word where one follows.
func (x *writing) dropDot(texts []string) {
	last := len(texts) - 1
	if last < 0 || !strings.HasSuffix(texts[last], ".") || x.m.To >= len(x.m.Sentence.Tokens) {
		return
	}
	if x.m.Sentence.Tokens[x.m.To].Text == "." {
		texts[last] = strings.TrimSuffix(texts[last], ".")
	}
}

func joins(word string) bool {
	switch word {
	case "i", "oraz", "lub", "albo", "bądź", "ani":
		return true
	}
	return false
}

// place puts the words where they belong: those up to the first slot in place
// of the pattern's, a verb in place of the marked one; the others beside the
// slots.
func (x *writing) place(texts []string) bool {
	anchor := x.marked
	if !x.verbal() {
		if len(x.gone) == 0 {
			return false
		}
		anchor = x.gone[0]
	}
	kept := x.kept()
	// What a verb brings along, up to the first slot, goes where the words
	// stood that the pattern's verb had.
	var here, along []string
	i, reflexive := 0, false
	for ; i < len(texts) && x.r.parts[i].slot < 0; i++ {
		switch {
		case kept[texts[i]]:
		case texts[i] == "się" && x.verbal():
			reflexive = true
		case x.verbal() && i > x.r.head:
			along = append(along, texts[i])
		default:
			here = append(here, texts[i])
		}
	}
	rest := x.gone
	if len(along) > 0 {
		at := slices.IndexFunc(rest, func(g int) bool { return g != x.marked })
		if at < 0 {
			at = x.slotFrom(i)
			if at < 0 {
				here = append(here, along...)
			} else {
				x.d.Insert(at, strings.Join(along, " "))
			}
		} else {
			x.d.Word(rest[at], strings.Join(along, " "))
			rest = slices.Delete(slices.Clone(rest), at, at+1)
		}
	}
	x.around(i, texts)
	text := x.set(anchor, strings.Join(here, " "))
	to := anchor + 1
	for !x.verbal() && slices.Contains(rest, to) {
		to++
	}
	if reflexive {
		text = x.reflexive(anchor, text)
	}
	x.d.Replace(anchor, to, text)
	for _, g := range rest {
		if g < anchor || g >= to {
			x.d.Delete(g, g+1)
		}
	}
	x.dropComma()
	return true
}

// dropComma takes out the comma behind a participle clause that has become an
// adverb: "Mając na uwadze powyższe, prosimy" gives "Dlatego prosimy".
func (x *writing) dropComma() {
	s := x.m.Sentence
	_, participle := s.Tokens[x.m.From].Reading(func(r language.Reading) bool { c := r.Tag.Class(); return c == morph.Pcon || c == morph.Pant })
	if participle && x.marked < 0 && x.m.To < len(s.Tokens) && s.Tokens[x.m.To].Text == "," {
		x.d.Delete(x.m.To, x.m.To+1)
	}
}

// kept takes the words that pattern and replacement share out of those that go:
// "ubiegać^ się o" keeps "się o".
func (x *writing) kept() map[string]bool {
	kept := map[string]bool{}
	if !x.verbal() {
		return kept
	}
	for _, p := range x.r.parts {
		if p.inflected() || p.slot >= 0 {
			continue
		}
		at := slices.IndexFunc(x.gone, func(g int) bool { return g != x.marked && x.m.Sentence.Tokens[g].Lower == p.text })
		if at >= 0 {
			kept[p.text] = true
			x.gone = slices.Delete(x.gone, at, at+1)
		}
	}
	return kept
}

// reflexive puts "się" behind the verb, or before it where the clause ends with
// the verb: "termin się zmieni".
func (x *writing) reflexive(anchor int, text string) string {
	s := x.m.Sentence
	first := anchor
	if x.negated() {
		first--
	}
	next := anchor + 1
	for next < len(s.Tokens) && slices.Contains(x.gone, next) {
		next++
	}
	last := next == len(s.Tokens) || s.Tokens[next].Kind == language.Punctuation
	if last && first > 0 && !slices.Contains(x.gone, first-1) && s.Tokens[first-1].Kind == language.Word && x.reading.Tag.Class() != morph.Impt && !x.joins(first-1) {
		x.d.Insert(first, "się")
		return text
	}
	return text + " się"
}

// joins reports a conjunction, behind which "się" does not stand alone.
func (x *writing) joins(i int) bool {
	r := x.m.Sentence.Tokens[i].Readings
	return len(r) > 0 && (r[0].Tag.Class() == morph.Conj)
}

// slotFrom is the first token of the next slot after part i that is there, -1
// if there is none.
func (x *writing) slotFrom(i int) int {
	for ; i < len(x.r.parts); i++ {
		if k := x.r.parts[i].slot; k >= 0 {
			if c := &x.m.caught[k]; c.from < c.to {
				return c.from
			}
			return -1
		}
	}
	return -1
}

// around writes the words from part i on before and after the slots.
func (x *writing) around(i int, texts []string) {
	var pending []string
	after := -1
	for ; i < len(texts); i++ {
		k := x.r.parts[i].slot
		if k < 0 {
			if texts[i] != "" {
				pending = append(pending, texts[i])
			}
			continue
		}
		c := &x.m.caught[k]
		if c.from == c.to {
			pending = nil // a preposition without its noun
			continue
		}
		if len(pending) > 0 {
			x.d.Insert(c.from, strings.Join(pending, " "))
			pending = nil
		}
		after = c.to
	}
	if len(pending) > 0 && after >= 0 {
		x.d.Insert(after, strings.Join(pending, " "))
	}
}

// setOff are conjunctions before which Polish has a comma.
var setOff = map[string]bool{
	"że": true, "bo": true, "ponieważ": true, "jeśli": true, "żeby": true, "aby": true, "choć": true, "chociaż": true, "gdy": true, "gdyby": true, "nawet": true,
	"ale": true, "dlatego": false,
}

// set puts the commas of a conjunction that the replacement begins with.
func (x *writing) set(anchor int, text string) string {
	first, _, _ := strings.Cut(text, " ")
	if !setOff[strings.ToLower(first)] {
		return text
	}
	s := x.m.Sentence
	if anchor > 0 && !s.Tokens[anchor].Marks.Has(language.SentenceStart) {
		before := &s.Tokens[anchor-1]
		_, joined := before.Reading(func(r language.Reading) bool { return r.Tag.Class() == morph.Conj })
		if !strings.Contains(",;:(–—-„\"", before.Text) && !joined {
			return ", " + text
		}
		return text
	}
	// "Aby potwierdzić zamówienie, kliknij link": the clause ends with the slot.
	for k := range x.m.Entry.pattern {
		c, e := &x.m.caught[k], x.m.Entry.pattern[k].kind
		if (e == gerund || e == phrase) && c.from < c.to && c.to < len(s.Tokens) && s.Tokens[c.to].Kind != language.Punctuation {
			x.d.Insert(c.to, ",")
		}
	}
	return text
}

// clauseEnds reports that the clause which a replacement makes of a phrase at
// the head of a sentence ends with the phrase: "W celu zapoznania się z
// regulaminem kliknij" goes on with a preposition, and nobody knows how far.
func (x *writing) clauseEnds(texts []string) bool {
	if len(texts) == 0 || !setOff[strings.ToLower(texts[0])] {
		return true
	}
	s := x.m.Sentence
	for k := range x.m.Entry.pattern {
		c, e := &x.m.caught[k], x.m.Entry.pattern[k].kind
		if e != gerund && e != phrase || c.from == c.to || c.to >= len(s.Tokens) || x.m.From > 0 && !s.Tokens[x.m.From].Marks.Has(language.SentenceStart) {
			continue
		}
		if len(s.Tokens[c.to].Readings) > 0 {
			switch s.Tokens[c.to].Readings[0].Tag.Class() {
			case morph.Prep, morph.Conj:
				return false
			}
		}
	}
	return true
}
