package rewrite

import (
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// fill writes the words of a pattern.
func (w *predicateRewrite) fill(words []string) (string, bool) {
	var out []string
	for _, word := range words {
		slot, ok := strings.CutPrefix(word, "{")
		if !ok {
			out = append(out, w.polite(word))
			continue
		}
		slot, tail, _ := strings.Cut(slot, "}")
		filled, ok := w.slot(slot)
		if !ok {
			return "", false
		}
		out = append(out, filled+tail)
	}
	return strings.Join(out, " "), true
}

// slot fills one slot, given without its braces.
func (w *predicateRewrite) slot(slot string) (string, bool) {
	switch slot {
	case "inf":
		return w.gerund, true
	case "adv":
		return w.rw.adverb(w.Key)
	}
	if verb, ok := strings.CutPrefix(slot, "my:"); ok {
		return w.firm(verb)
	}
	if verb, subject, ok := strings.Cut(slot, "="); ok && !strings.Contains(verb, ":") && !strings.Contains(subject, ":") {
		return w.thirdPerson(verb, subject)
	}
	if form, ok := strings.CutPrefix(slot, "adj:"); ok {
		return w.adjective(form)
	}
	if name, ok := strings.CutPrefix(slot, "adj=obj:"); ok {
		c, ok := caseNamed(name)
		word, found := w.rw.formLike(w.Reading, w.Key, w.group.Object.Number, w.group.Object.Gender, c)
		return word, ok && found && w.group.HasObject
	}
	if _, ok := pronouns[slot]; ok {
		return w.pronoun(slot), true
	}
	if strings.Contains(slot, ":") || isObject("{"+slot) {
		text, ok := w.rw.slot(slot, &w.group)
		if first, rest, _ := strings.Cut(text, " "); slices.ContainsFunc(w.group.Object.Inflect, func(in Inflected) bool { return in.Reading.Lemma == "twój" }) && strings.HasPrefix(first, "tw") {
			text = join(w.polite(Capitalise(first)), rest)
		}
		return text, ok
	}
	return w.verb(slot)
}

// adjective is the predicate itself in another form.
func (w *predicateRewrite) adjective(form string) (string, bool) {
	want, err := morph.ParseTag("adj:" + form)
	if err != nil {
		return "", false
	}
	return w.rw.formLike(w.Reading, w.Key, want.Number(), want.Case(), want.Gender())
}

// adverb is the adverb of an adjective: "kreatywnie" of "kreatywny".
func (rw *Rewriter) adverb(adjective string) (string, bool) {
	for _, ending := range [...][2]string{{"ny", "nie"}, {"wy", "wie"}, {"ry", "rze"}, {"ty", "cie"}, {"ki", "ko"}, {"gi", "go"}, {"y", "o"}} {
		stem, ok := strings.CutSuffix(adjective, ending[0])
		if !ok {
			continue
		}
		if adverb, ok := rw.Form(stem+ending[1], "", morph.New(morph.Adv, morph.Pos)); ok {
			return adverb, true
		}
	}
	return "", false
}

// verb writes a verb in the person and mood of the old one; a past form has a
// gender and is none.
func (w *predicateRewrite) verb(lemma string) (string, bool) {
	rw := w.rw
	switch w.Mood {
	case PredicateConditional:
		if w.purpose() {
			return "", false
		}
		return rw.Present(lemma, w.Person, morph.Sg)
	case PredicateImperative:
		return rw.Imperative(lemma, morph.Sg)
	case PredicateInfinitive:
		if w.pattern.Modal != "" {
			return rw.Present(lemma, w.Person, morph.Sg)
		}
		return lemma, true
	case PredicateParticiple:
		return rw.Form(lemma, "", morph.New(morph.Pcon))
	case PredicateFuture:
		return rw.future(lemma, w.Person, morph.Sg)
	case PredicatePast:
		return "", false
	}
	return rw.Present(lemma, w.Person, morph.Sg)
}

// purpose reports a clause with "żebyś", "abyś": no condition.
func (p *Predicate) purpose() bool {
	return p.Carrier >= 0 && !p.Sentence.Tokens[p.Carrier].HasLemma("gdyby", "jeśliby", "jeżeliby", "jakby", "by", "czyby")
}

// future writes a verb in the future, with an auxiliary when it is
// imperfective; those of ability and duty keep their present.
func (rw *Rewriter) future(lemma string, p morph.Person, n morph.Number) (string, bool) {
	if lemma == "być" {
		return rw.Form("być", "", morph.New(morph.Bedzie, n, p))
	}
	if _, perfective := rw.Form(lemma, "", morph.New(morph.Fin, n, p, morph.Perf)); perfective || lemma == "móc" || lemma == "musieć" {
		return rw.Present(lemma, p, n)
	}
	auxiliary, ok := rw.Form("być", "", morph.New(morph.Bedzie, n, p))
	return auxiliary + " " + lemma, ok
}

// thirdPerson writes a verb that agrees with the object ("obj") or with a
// subject of a gender.
func (w *predicateRewrite) thirdPerson(lemma, subject string) (string, bool) {
	number, gender := morph.Sg, morph.N
	switch subject {
	case "obj":
		if !w.group.HasObject {
			return "", false
		}
		number, gender = w.group.Object.Number, w.group.Object.Gender
	case "pl":
		number, gender = morph.Pl, morph.F
	case "f":
		gender = morph.F
	case "m":
		gender = morph.M3
	}
	switch w.Mood {
	case PredicateConditional:
		if w.purpose() {
			return w.rw.Past(lemma, morph.Ter, number, gender)
		}
		return w.rw.Present(lemma, morph.Ter, number)
	case PredicateFuture:
		return w.rw.future(lemma, morph.Ter, number)
	case PredicatePast:
		return w.rw.Past(lemma, morph.Ter, number, gender)
	case PredicatePresent, PredicateAlone:
		return w.rw.Present(lemma, morph.Ter, number)
	case PredicateInfinitive: // "możesz być zainteresowany": "może Cię zainteresować"
		if w.pattern.Modal != "" {
			return w.rw.Present(lemma, morph.Ter, number)
		}
	}
	return "", false
}

// firm writes a verb in the first person plural.
func (w *predicateRewrite) firm(lemma string) (string, bool) {
	switch w.Mood {
	case PredicatePresent, PredicateAlone, PredicateImperative:
		return w.rw.Present(lemma, morph.Pri, morph.Pl)
	case PredicateFuture:
		return w.rw.future(lemma, morph.Pri, morph.Pl)
	case PredicatePast:
		return w.rw.Past(lemma, morph.Pri, morph.Pl, morph.M1)
	}
	return "", false
}
