package rewrite

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
	"github.com/zwrot/zwrot/rules/language"
)

// Active turns a passive about the reader into the active voice (T6): whoever
// acts becomes the subject ("zaproszony przez {name}"), otherwise the firm does,
// if it is a firm's act ("wylogowaliśmy Cię"), or nobody is named ("wylogowano
// Cię"). impersonal puts the last first, as suits the texts of an interface.
func (rw *Rewriter) Active(p *Predicate, impersonal bool) []Proposal {
	if p.Reading.Tag.Class() != morph.Ppas || p.Reading.Tag.Negated() || p.Lemma != "być" && p.Lemma != "zostać" || p.strands() {
		return nil
	}
	if p.Joined != nil && p.Joined[0] != p {
		p = p.Joined[0] // the first of them is the one to write over
	}
	a := active{rw: rw, Predicate: p, act: rw.Patterns.Listed(rewrites.Act, p.Reading.Lemma) && p.Person == morph.Sec}
	a.perfective = p.Reading.Tag.Aspect() == morph.Perf
	ways := []func() (*Draft, bool){a.byAgent, a.byFirm, a.byNobody, a.bySomebody}
	if impersonal {
		ways[1], ways[2] = ways[2], ways[1]
	}
	if p.Joined != nil {
		ways = ways[1:3]
	}
	var out []Proposal
	for _, way := range ways {
		if d, ok := way(); ok {
			out = append(out, Proposal{Draft: p.dress(d), Code: "T6"})
		}
	}
	return out
}

// active is a passive on its way to the active voice.
type active struct {
	*Predicate
	rw         *Rewriter
	act        bool // a firm does this to its customers
	perfective bool
}

// agent is the phrase after "przez" that names who acts: the tokens up to to
// behind the preposition.
type agent struct {
	preposition, to int
	phrase          Phrase // a placeholder has none
	inflects        bool
	counted         bool // "12 osób"
	unclear         bool // the phrase has more words than were understood
}

// agent looks for the one who acts; "przez telefon", "przez 14 dni" name none.
func (a *active) agent() (g agent, ok bool) {
	s := a.Sentence
	for i := a.Word + 1; i+1 < len(s.Tokens) && i <= a.Clause.Last; i++ {
		if folded(&s.Tokens[i]) != "przez" {
			continue
		}
		g.preposition = i
		if s.Tokens[i+1].HasLemma("my") {
			continue // the firm itself
		}
		if s.Tokens[i+1].Kind == language.Placeholder {
			g.to = i + 2
			return g, true
		}
		if s.Tokens[i+1].Kind == language.Number && i+2 < len(s.Tokens) {
			g.phrase, g.counted = PhraseAt(s, i+2, morph.Gen|morph.Acc)
			g.to = g.phrase.To
			return g, g.counted && a.acts(g.phrase)
		}
		g.phrase, g.inflects = PhraseAt(s, i+1, morph.Acc)
		g.to = g.phrase.To
		if g.inflects && g.to < len(s.Tokens) && a.acts(g.phrase) {
			if _, noun := s.Tokens[g.to].Reading(nominal); noun && s.Tokens[g.to].Space { // "Państwa doradczynię"
				g.unclear = true
			}
		}
		return g, g.inflects && a.acts(g.phrase)
	}
	return g, false
}

// acts reports a phrase for somebody who can act, and not for a way or a time.
func (a *active) acts(p Phrase) bool {
	t := &a.Sentence.Tokens[p.Head]
	_, way := t.Reading(func(r language.Reading) bool { return a.rw.Patterns.Listed(rewrites.Means, r.Lemma) })
	return !way
}

// byAgent makes the agent the subject: "Zostałeś zaproszony do zespołu przez
// {name}" gives "{name} zaprasza Cię do zespołu". What stood between the
// participle and the agent follows it, so that a placeholder is not touched.
func (a *active) byAgent() (*Draft, bool) {
	g, ok := a.agent()
	if !ok || g.unclear || a.Copula < 0 || a.Copula > a.Word || a.Modal >= 0 || a.Carrier >= 0 || a.Mood == PredicateInfinitive {
		return nil, false
	}
	verb, ok := a.agentVerb(g)
	if !ok {
		return nil, false
	}
	d := NewDraft(a.Text, a.Sentence)
	if a.ty() >= 0 {
		return nil, false
	}
	if g.counted { // "Obserwuje Cię 12 osób"
		if a.Copula != a.Word-1 {
			return nil, false
		}
		d.Delete(g.preposition, g.preposition+1)
		return d.Replace(a.Copula, a.Word+1, join(verb, a.pronoun("cię"))), true
	}
	if g.inflects && !a.rw.PhraseIn(d, a.Sentence, g.phrase, morph.Nom) {
		return nil, false
	}
	if a.Negation >= 0 {
		verb = "nie " + verb
	}
	group := Group{Text: a.Text, Sentence: a.Sentence}
	between := join(group.words(a.Copula+1, a.Word), group.words(a.Word+1, g.preposition))
	d.Delete(a.start(), g.preposition+1)
	if between == "" && a.end(g.to) && g.inflects { // "ten użytkownik Cię blokuje"
		return d.Insert(g.to, join(a.pronoun("cię"), verb)), true
	}
	return d.Insert(g.to, join(verb, a.pronoun("cię"), between)), true
}

// agentVerb is the verb of which the agent is the subject. A placeholder has no
// gender that is known, so a past event is told in the present.
func (a *active) agentVerb(g agent) (string, bool) {
	lemma := a.Reading.Lemma
	number, gender := morph.Sg, morph.M1
	switch {
	case g.inflects:
		number, gender = g.phrase.Number, g.phrase.Gender
	case g.counted && few(a.Sentence.Tokens[g.preposition+1].Text):
		number, gender = morph.Pl, g.phrase.Gender
	case g.counted:
		gender = morph.N
	}
	known := g.inflects || g.counted
	switch {
	case a.Mood == PredicateFuture:
		return a.rw.future(lemma, morph.Ter, number)
	case a.Mood == PredicatePast && known, a.Mood == PredicatePresent && a.perfective && known:
		return a.rw.Past(lemma, morph.Ter, number, gender)
	case a.Mood != PredicatePast && a.Mood != PredicatePresent:
		return "", false
	case a.perfective:
		imperfective, ok := a.rw.Aspects.Imperfective(lemma)
		if !ok {
			return "", false
		}
		lemma = imperfective
	}
	return a.rw.Present(lemma, morph.Ter, number)
}

// few reports a number after which the noun is in the nominative plural: 2, 3, 4,
// 22, but not 12.
func few(number string) bool {
	n := len(number)
	if n == 0 || n > 1 && number[n-2] == '1' {
		return false
	}
	return number[n-1] >= '2' && number[n-1] <= '4'
}

// byFirm makes the firm the subject.
func (a *active) byFirm() (*Draft, bool) {
	if _, agent := a.agent(); agent || !a.act {
		return nil, false
	}
	rw, lemma := a.rw, a.Reading.Lemma
	switch {
	case a.Mood == PredicatePast && a.Lemma == "być" && a.perfective: // a state of long ago
	case a.Mood == PredicatePast:
		return a.write(func(verb string) (string, bool) { return rw.Past(verb, morph.Pri, morph.Pl, morph.M1) })
	case a.Mood == PredicateFuture && a.perfective, a.Mood == PredicatePresent && !a.perfective:
		return a.write(func(verb string) (string, bool) { return rw.Present(verb, morph.Pri, morph.Pl) })
	case a.Joined != nil:
	case a.Mood == PredicateFuture:
		return a.writeApart("będziemy", lemma)
	case a.Mood == PredicateConditional:
		return a.conditional()
	case a.Mood == PredicateInfinitive:
		return a.infinitive()
	}
	return nil, false
}

// byNobody uses the form in -no, -to.
func (a *active) byNobody() (*Draft, bool) {
	if _, agent := a.agent(); agent {
		return nil, false
	}
	// "Jesteś dodany" tells a state, which an act of the firm explains.
	state := a.Lemma == "być" && a.Mood == PredicatePresent && a.perfective && a.rw.Patterns.Listed(rewrites.Act, a.Reading.Lemma)
	if !state && !(a.Mood == PredicatePast && a.Lemma == "zostać") && !(a.Mood == PredicatePast && !a.perfective) {
		return nil, false
	}
	return a.write(a.rw.ImpersonalForm)
}

// bySomebody says that somebody may do it, for what no firm would do to its
// customers: "zostaniesz okradziony" gives "ktoś Cię okradnie".
func (a *active) bySomebody() (*Draft, bool) {
	if _, agent := a.agent(); agent || !a.rw.Patterns.Listed(rewrites.Harm, a.Reading.Lemma) || !a.perfective || a.Negation >= 0 || a.Person != morph.Sec || a.Lemma != "zostać" || a.Copula != a.Word-1 {
		return nil, false
	}
	s, d := a.Sentence, NewDraft(a.Text, a.Sentence)
	if a.Modal >= 0 && a.Modal == a.Copula-1 && s.Tokens[a.Modal].HasLemma("móc") {
		return d.Replace(a.Modal, a.Word+1, join("ktoś może", a.pronoun("cię"), a.Reading.Lemma)), true
	}
	if a.Mood != PredicateFuture {
		return nil, false
	}
	verb, ok := a.rw.Present(a.Reading.Lemma, morph.Ter, morph.Sg)
	return d.Replace(a.Copula, a.Word+1, join("ktoś", a.pronoun("cię"), verb)), ok
}

// write puts the active verb with its object in place of the copula and the
// participle. The pronoun follows a verb that opens its clause or that more
// follows, and goes before one that ends it: "wczoraj Cię wylogowaliśmy".
// Further participles become verbs too: "dodaliśmy Cię i powiadomiliśmy".
func (a *active) write(form func(verb string) (string, bool)) (*Draft, bool) {
	verb, ok := form(a.Reading.Lemma)
	if !ok || a.Copula < 0 {
		return nil, false
	}
	s, d := a.Sentence, NewDraft(a.Text, a.Sentence)
	for _, q := range a.Joined[min(1, len(a.Joined)):] {
		other, ok := form(q.Reading.Lemma)
		if !ok || q.Reading.Tag.Class() != morph.Ppas || q.Reading.Tag.Aspect() != a.Reading.Tag.Aspect() {
			return nil, false
		}
		d.Word(q.Word, other)
	}
	first, last, not := min(a.Copula, a.Word), max(a.Copula, a.Word), ""
	if a.Negation >= 0 {
		not = "nie"
		first = min(first, a.Negation)
	}
	words := last - first + 1
	if not != "" {
		words--
	}
	text := join(not, verb, a.pronoun("cię"))
	if !a.rw.asObject(d, a.Predicate, morph.Acc) {
		return nil, false
	}
	if ty := a.ty(); ty >= 0 { // "a Ty zostaniesz obciążony": "a my obciążymy Cię"
		if ty != first-1 || a.impersonal(verb) || a.Person == morph.Pri {
			return nil, false
		}
		d.Word(ty, "my")
	}
	if a.end(last+1) && (words > 2 || a.wordBefore(first)) || words == 3 && a.Copula < a.Word && a.rw.Patterns.Listed(rewrites.Light, folded(&s.Tokens[a.Word-1])) {
		text = join(a.pronoun("cię"), not, verb)
	}
	if c := a.Carrier; c >= 0 {
		d.Word(c, LikeCapitals(a.withoutEnding(), s.Tokens[c].Text))
	}
	if us := a.byUs(); us >= 0 { // "przez nas"
		d.Delete(us, us+2)
		if us == a.Copula+1 && us+2 == a.Word {
			words -= 2
		}
	}
	if words == 2 {
		return d.Replace(first, last+1, text), true
	}
	if a.Copula > a.Word {
		return nil, false
	}
	d.Delete(first, a.Copula+1)
	return d.Word(a.Word, text), true
}

// byUs is the token of a "przez" with "nas" behind it, -1 when there is none.
func (a *active) byUs() int {
	s := a.Sentence
	for i := a.Clause.First; i < min(a.Clause.Last, len(s.Tokens)-1); i++ {
		if folded(&s.Tokens[i]) == "przez" && folded(&s.Tokens[i+1]) == "nas" {
			return i
		}
	}
	return -1
}

// impersonal reports the form in -no, -to of the verb.
func (a *active) impersonal(form string) bool {
	other, ok := a.rw.ImpersonalForm(a.Reading.Lemma)
	return ok && form == other
}

// aimBehind reports an infinitive of purpose behind the participle, whose subject
// is the reader: nobody is logged in by us "aby dodać komentarz".
func (a *active) aimBehind() bool {
	s := a.Sentence
	if a.Word+2 >= len(s.Tokens) || s.Tokens[a.Word+1].Text != "," {
		return false
	}
	_, ok := ours[folded(&s.Tokens[a.Word+2])]
	return ok
}

// writeApart puts an auxiliary in place of the copula and an infinitive in
// place of the participle.
func (a *active) writeApart(auxiliary, infinitive string) (*Draft, bool) {
	if a.Copula > a.Word {
		return nil, false
	}
	d := NewDraft(a.Text, a.Sentence)
	return d.Word(a.Copula, auxiliary).Word(a.Word, join(a.pronoun("cię"), infinitive)), true
}

// conditional rewrites "gdybyś został poproszony", "abyś został poinformowany",
// "zostałbyś poproszony".
func (a *active) conditional() (*Draft, bool) {
	lemma := a.Reading.Lemma
	switch {
	case a.Carrier < 0:
		return a.write(func(verb string) (string, bool) {
			return a.rw.Form(verb, "", morph.New(morph.Cond, morph.Pl, morph.M1, morph.Pri))
		})
	case !a.purpose():
		return a.write(func(verb string) (string, bool) { return a.rw.Present(verb, morph.Pri, morph.Pl) })
	}
	opening, ok := ours[a.withoutEnding()]
	if !ok || a.Copula != a.Word-1 || a.Negation >= 0 {
		return nil, false
	}
	d := NewDraft(a.Text, a.Sentence)
	d.Word(a.Carrier, opening+" mogli")
	return d.Replace(a.Copula, a.Word+1, join(a.pronoun("cię"), lemma)), true
}

// ours are the conjunctions of purpose with the ending of the 1st person plural.
var ours = map[string]string{"aby": "abyśmy", "żeby": "żebyśmy", "by": "byśmy"}

// infinitive rewrites a copula in the infinitive: "możesz zostać poproszony",
// "chcesz być informowany", "aby zostać poinformowanym".
func (a *active) infinitive() (*Draft, bool) {
	s, lemma := a.Sentence, a.Reading.Lemma
	d := NewDraft(a.Text, s)
	if a.Copula != a.Word-1 {
		return nil, false
	}
	if a.Modal < 0 {
		c := a.Clause.Conjunction
		if c < 0 || c != a.Copula-1 {
			return nil, false
		}
		opening, ok := ours[folded(&s.Tokens[c])]
		return d.Replace(c, a.Word+1, join(opening, "mogli", a.pronoun("cię"), lemma)), ok
	}
	if a.Modal != a.Copula-1 {
		return nil, false
	}
	modal := &s.Tokens[a.Modal]
	switch {
	case modal.HasLemma("móc", "musieć"):
		f, ok := s.Finite(a.Modal)
		if !ok || a.aimBehind() || f.Mood != language.Present || a.Negation >= 0 && f.Reading.Lemma == "musieć" {
			return nil, false
		}
		verb, ok := a.rw.Present(f.Reading.Lemma, morph.Pri, morph.Pl)
		return d.Replace(a.Modal, a.Word+1, join(verb, a.pronoun("cię"), lemma)), ok
	case modal.HasLemma("chcieć", "woleć"):
		verb, ok := a.rw.Past(lemma, morph.Ter, morph.Pl, morph.M1) // "żebyśmy" has the ending
		d.Delete(a.Copula, a.Copula+1)
		return d.Word(a.Word, join(", żebyśmy", a.pronoun("cię"), verb)), ok
	}
	return nil, false
}
