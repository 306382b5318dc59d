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
		return word[0] == '{' && !strings.ContainsAny(word, "=:") && word != "{cię}" && word != "{ci}"
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
	w.group.Object, w.group.HasObject, w.to = o, true, o.To
	return true
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
		return w.rw.slot(slot, &w.group)
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
