package rewrite

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// movable reports whether the tokens [from, to) may be written anew elsewhere:
// a placeholder must stay where it is.
func (c *VerbClause) movable(from, to int) bool {
	return !slices.ContainsFunc(c.Sentence.Tokens[from:to], func(t language.Token) bool { return t.Kind == language.Placeholder })
}

// textOf is the text of the tokens [from, to) with the changes of d, without
// the capital of the sentence's first word.
func (c *VerbClause) textOf(d *Draft, from, to int) string {
	if from >= to {
		return ""
	}
	t := c.Sentence.Tokens
	start, end := t[from].Start, t[to-1].End
	inside := slices.DeleteFunc(d.rawEdits(), func(e Edit) bool { return e.Start < start || e.End > end })
	text := ApplyEdits(c.Text.View.Text, start, end, inside)
	if t[from].Marks.Has(language.SentenceStart) {
		if _, ok := d.lowered(from); ok {
			text = Lower(text)
		}
	}
	return text
}

// plain is the text of the tokens [from, to) as it stands, in the middle of a
// sentence.
func (c *VerbClause) plain(from, to int) string {
	return c.textOf(NewDraft(c.Text, c.Sentence), from, to)
}

// partText is the text of a part in a case.
func (rw *Rewriter) partText(c *VerbClause, p *part, k morph.Case, yours bool) (string, bool) {
	d := NewDraft(c.Text, c.Sentence)
	if !c.movable(p.from, p.to) || !rw.partIn(d, c, p, k, yours) {
		return "", false
	}
	return c.textOf(d, p.from, p.to), true
}

// partIn writes a part in a case, in its place. With yours, "swój" becomes
// "Twój", because the reader is no longer the subject.
func (rw *Rewriter) partIn(d *Draft, c *VerbClause, p *part, k morph.Case, yours bool) bool {
	s := c.Sentence
	if p.role == pronoun {
		word, ok := pronounIn(&s.Tokens[p.from], k)
		if ok && word != s.Tokens[p.from].Text {
			d.Word(p.from, word)
		}
		return ok
	}
	if !p.inflects {
		return true
	}
	if p.count >= 0 {
		return rw.countedIn(d, c, p, k)
	}
	if !rw.PhraseIn(d, s, p.phrase, k) {
		return false
	}
	return !yours || rw.yours(d, c, p.phrase, k)
}

// pronounIn is the form that a personal pronoun has as the object of a noun.
func pronounIn(t *language.Token, k morph.Case) (string, bool) {
	if k != morph.Gen {
		return "", false
	}
	switch folded(t) {
	case "go", "jego":
		return "jego", true
	case "ją", "jej":
		return "jej", true
	case "je", "ich":
		return "ich", true
	case "nas", "mnie", "was":
		return folded(t), true
	}
	return "", false
}

// yours puts "Twój" in the place of each "swój" of a phrase.
func (rw *Rewriter) yours(d *Draft, c *VerbClause, p Phrase, k morph.Case) bool {
	for _, in := range p.Inflect {
		if in.Reading.Lemma != "swój" {
			continue
		}
		word, ok := rw.yourForm(c, in.Number, k, in.Gender)
		if !ok {
			return false
		}
		d.Word(in.Token, word)
	}
	return true
}

// yourForm is a form of "twój" or "wasz" with the capital that the text gives
// such words.
func (rw *Rewriter) yourForm(c *VerbClause, n morph.Number, k morph.Case, g morph.Gender) (string, bool) {
	if c.Person == morph.Pri {
		return rw.Form("mój", "", morph.New(morph.Adj, n, k, g))
	}
	lemma := "twój"
	if c.Number == morph.Pl {
		lemma = "wasz"
	}
	word, ok := rw.Form(lemma, "", morph.New(morph.Adj, n, k, g))
	return c.polite(word), ok
}

// polite writes a pronoun of the reader as the text does: with a capital unless
// it uses small letters elsewhere.
func (c *VerbClause) polite(word string) string {
	for i := range c.Text.Sentences {
		for j := range c.Text.Sentences[i].Tokens {
			t := &c.Text.Sentences[i].Tokens[j]
			if t.Marks.Has(language.SentenceStart) || !readersPronoun(t) {
				continue
			}
			if startsUpper(t.Text) {
				return Capitalise(word)
			}
			return word
		}
	}
	return Capitalise(word)
}

func readersPronoun(t *language.Token) bool {
	switch folded(t) {
	case "ciebie", "cię", "tobie", "tobą", "was", "wam", "wami":
		return true
	case "ci": // a small "ci" may be "these"
		return startsUpper(t.Text)
	}
	return t.HasLemma("twój", "wasz")
}

// countedIn writes a number or numeral with its noun in the genitive or the
// nominative.
func (rw *Rewriter) countedIn(d *Draft, c *VerbClause, p *part, k morph.Case) bool {
	s := c.Sentence
	t := &s.Tokens[p.count]
	noun := morph.Gen
	if k != morph.Gen && k != morph.Nom && k != morph.Acc {
		return false
	}
	if t.Kind == language.Placeholder {
		return rw.phraseForm(d, s, p.phrase, morph.Pl, morph.Gen)
	}
	if t.Kind == language.Number {
		if k != morph.Gen && fewUnits(t.Text) {
			noun = morph.Nom
		}
		if t.Text == "1" {
			return rw.phraseForm(d, s, p.phrase, morph.Sg, k)
		}
		return rw.phraseForm(d, s, p.phrase, morph.Pl, noun)
	}
	r, ok := t.Reading(ofClass(morph.Num))
	if !ok {
		return false
	}
	word, ok := rw.Inflect(r, t.Text, k, p.phrase.Gender)
	if !ok {
		return false
	}
	d.Word(p.count, word)
	return rw.phraseForm(d, s, p.phrase, morph.Pl, noun)
}

// fewUnits reports numbers that agree with their noun in the nominative: 2, 3,
// 4 and those that end in them, but for 12, 13, 14.
func fewUnits(number string) bool {
	last := number[len(number)-1]
	teen := len(number) > 1 && number[len(number)-2] == '1'
	return last >= '2' && last <= '4' && !teen && strings.Trim(number, "0123456789 ") == ""
}

// agreement is the number and gender in which a predicate agrees with a part as
// its subject; ok is false when it cannot be known.
func (c *VerbClause) agreement(p *part) (n morph.Number, g morph.Gender, ok bool) {
	if p.role != object && p.role != complement || !p.inflects {
		return 0, 0, false
	}
	if p.count < 0 {
		return p.phrase.Number, p.phrase.Gender, true
	}
	t := &c.Sentence.Tokens[p.count]
	switch {
	case t.Text == "1":
		return morph.Sg, p.phrase.Gender, true
	case t.Kind == language.Number && fewUnits(t.Text):
		return morph.Pl, p.phrase.Gender, true
	}
	return morph.Sg, morph.N, true
}

// nounEnd is the end of an object with the phrases that belong to its noun
// rather than to the verb: "wniosek o kredyt", "płatność kartą".
func (rw *Rewriter) nounEnd(c *VerbClause, p *part) int {
	end := p.to
	if !p.inflects {
		return end
	}
	noun := &p.phrase
	for i := range c.parts {
		next := &c.parts[i]
		if next.from != end || rw.belongsTo(c, &p.phrase, next) != surely && rw.belongsTo(c, noun, next) != surely {
			continue
		}
		if end = next.to; next.inflects {
			noun = &next.phrase // "pokój z widokiem na morze"
		}
	}
	return end
}

// attachment says whether a phrase belongs to the noun before it.
type attachment uint8

const (
	apart   attachment = iota // to the verb, or to the whole clause
	perhaps                   // as far as we know
	surely
)

// belongsTo tells whether a part depends on a noun or on the verb: what a verb
// is known to take is its own; prepositions of place and time go with the
// clause; of the others it can't be told.
func (rw *Rewriter) belongsTo(c *VerbClause, noun *Phrase, p *part) attachment {
	if p.role == complement && p.inflects {
		last, _ := c.Sentence.Tokens[noun.To-1].Reading(nominal)
		if p.kase == morph.Inst && (rw.Patterns.Listed(rewrites.Attached, noun.lemma()+" inst") || rw.Patterns.Listed(rewrites.Attached, last.Lemma+" inst")) {
			return surely
		}
		return apart
	}
	if p.role != phrasal {
		return apart
	}
	preposition := bare(folded(&c.Sentence.Tokens[p.from]))
	if preposition == "za" && c.ofTime(p) { // "faktura za marzec"
		return surely
	}
	listed := rw.Patterns.Listed(rewrites.Attached, noun.lemma()+" "+preposition)
	verb, _ := rw.Government.Verb(c.Lemma, c.Reflexive >= 0)
	frame, _ := rw.Government.Noun(noun.lemma())
	_, ofVerb := verb.Takes(preposition)
	_, ofNoun := frame.Takes(preposition)
	switch {
	case c.timePhrase(p) && !(listed && preposition == "na" && c.Sentence.Tokens[p.from+1].Kind == language.Number):
		return apart
	case listed && !(ofVerb && preposition == "do"):
		return surely
	case ofVerb && preposition == "z":
		return perhaps // "wybrałeś datę z przeszłości", "usunąłeś plik z dysku"
	case ofVerb:
		return apart
	case ofNoun, preposition == "dla", rw.attributeTakes(c, noun, preposition):
		return surely
	case preposition == "z", preposition == "do", preposition == "bez", preposition == "o", preposition == "od",
		(preposition == "na" || preposition == "w") && p.kase == morph.Acc:
		return perhaps
	case (preposition == "na" || preposition == "w") && p.inflects && !rw.Patterns.Listed(rewrites.Place, p.phrase.lemma()):
		return perhaps // "dziura w jezdni"
	}
	return apart
}

// ofTime reports a phrase whose noun is a month or another time.
func (c *VerbClause) ofTime(p *part) bool {
	last := &c.Sentence.Tokens[p.to-1]
	return p.inflects && (isTime(&c.Sentence.Tokens[p.phrase.Head]) || isMonth(&c.Sentence.Tokens[p.phrase.Head])) || isMonth(last) || isTime(last)
}

// bare is the form of a preposition without the "e" before some words.
func bare(preposition string) string {
	if b := strings.TrimSuffix(preposition, "e"); voiced[b] != "" {
		return b
	}
	return preposition
}

// doubtful reports a phrase behind the object of which it can't be told what it
// belongs to, so that the two must stay side by side.
func (rw *Rewriter) doubtful(c *VerbClause, o *part) bool {
	end := rw.nounEnd(c, o)
	return o.inflects && slices.ContainsFunc(c.parts, func(p part) bool {
		return p.from == end && rw.belongsTo(c, &o.phrase, &p) == perhaps
	})
}

// dated reports a phrase that says when in the past something was: "w maju", "3
// maja", "podczas rozmowy".
func (c *VerbClause) dated() bool {
	t := c.Sentence.Tokens
	return slices.ContainsFunc(c.parts, func(p part) bool {
		switch p.role {
		case phrasal:
			switch bare(folded(&t[p.from])) {
			case "podczas":
				return true
			case "w", "przed", "przy":
				return c.timePhrase(&p) || p.inflects && isMonth(&t[p.phrase.Head])
			case "o":
				return t[p.from+1].Kind == language.Number
			}
		case adverbial, complement, loose:
			return isMonth(&t[p.from]) || p.inflects && isTime(&t[p.phrase.Head])
		}
		return false
	})
}

// timePhrase reports a prepositional phrase that says when, or "na czas".
func (c *VerbClause) timePhrase(p *part) bool {
	t := c.Sentence.Tokens
	if p.inflects && (isTime(&t[p.phrase.Head]) || p.phrase.has("czas", "termin", "moment", "chwila", "początek", "koniec", "raz", "data")) {
		return true
	}
	if p.from+1 >= p.to || t[p.from+1].Kind != language.Number {
		return false
	}
	preposition := folded(&t[p.from])
	return preposition == "o" || preposition == "do" || preposition == "od" || isTime(&t[p.to-1]) || isMonth(&t[p.to-1])
}

// attributeTakes reports whether the last noun of a phrase wants a preposition:
// "warunki korzystania z usługi".
func (rw *Rewriter) attributeTakes(c *VerbClause, noun *Phrase, preposition string) bool {
	for _, r := range c.Sentence.Tokens[noun.To-1].Readings {
		frame, _ := rw.Government.Noun(r.Lemma)
		if r.Tag.Class() == morph.Ger {
			frame, _ = rw.Government.Verb(r.Lemma, false)
		}
		if _, ok := frame.Takes(preposition); ok && noun.To-1 > noun.Head {
			return true
		}
	}
	return false
}

// lemma is the lemma of the head of a phrase.
func (p *Phrase) lemma() string {
	for _, in := range p.Inflect {
		if in.Token == p.Head {
			return in.Reading.Lemma
		}
	}
	return ""
}

// has reports whether a word that inflects with the head has one of the lemmas.
func (p *Phrase) has(lemmas ...string) bool {
	return slices.ContainsFunc(p.Inflect, func(in Inflected) bool { return slices.Contains(lemmas, in.Reading.Lemma) })
}
