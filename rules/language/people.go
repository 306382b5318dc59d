package language

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
)

// mention is a person's name in a sentence: first names and surnames side by
// side, maybe after pan or pani.
type mention struct {
	first, last int
	gender      morph.Gender // M1, F, or 0 when the names fit both
	cases       morph.Case
	given       bool // a first name is among the names
	endsLine    bool // a line break follows, as in a signature
}

// people marks the words that speak of men and women called by name (S6): the
// names, the nouns beside them ("Twój doradca Jan Nowak"), what the subject
// agrees with, and what speaks to them ("Janie, zalogowałeś się").
func (t *Text) people() {
	for i := range t.Sentences {
		s := &t.Sentences[i]
		for _, m := range s.mentions() {
			m.endsLine = m.last+1 < len(s.Tokens) && strings.Contains(t.View.Text[s.Tokens[m.last].End:s.Tokens[m.last+1].Start], "\n")
			if s.introducesSelf(m) {
				t.Author = m.gender
			}
			if mark := markOf(m.gender); mark != 0 {
				s.markPerson(m, mark)
			}
			if t.Addressee == 0 && m.gender != 0 && s.addresses(m) {
				t.Addressee = m.gender
			}
		}
		if i > 0 {
			if by := t.Sentences[i-1].nameAlone(); by != 0 && strings.Contains(t.View.Text[t.Sentences[i-1].End:s.Start], "\n") { // what is on the line below the name
				s.markPhrase(0, mention{gender: by, cases: morph.Nom}, markOf(by))
			}
		}
		if i > 0 && i == len(t.Sentences)-1 {
			if by := s.signedBy(); by != 0 {
				t.Author = by
				s.markSigned(by)
			}
		}
	}
	t.markSpeakers()
}

// markSpeakers marks the verbs and adjectives in the second person as the
// addressee's and those in the first as the author's.
func (t *Text) markSpeakers() {
	for i := range t.Sentences {
		s := &t.Sentences[i]
		for j := range s.Tokens {
			f, ok := s.Finite(j)
			if !ok || f.Number&morph.Sg == 0 {
				continue
			}
			who := morph.Gender(0)
			switch f.Person {
			case morph.Sec:
				who = t.Addressee
			case morph.Pri:
				who = t.Author
			}
			if m := markOf(who); m != 0 {
				s.Tokens[j].Marks |= m
				s.markAgreeing(j, m)
				s.markOwnRole(j, m)
			}
		}
	}
}

// markOf is the mark of a person of a gender, 0 when it is unknown.
func markOf(g morph.Gender) Marks {
	switch g {
	case morph.M1:
		return NamedMan
	case morph.F:
		return NamedWoman
	}
	return 0
}

// markSigned marks the words of a signature.
func (s *Sentence) markSigned(by morph.Gender) {
	for i := range s.Tokens {
		if t := &s.Tokens[i]; t.Kind == Word {
			t.Marks |= markOf(by)
		}
	}
}

// mentions finds the names of people.
func (s *Sentence) mentions() []mention {
	var out []mention
	for i := 0; i < len(s.Tokens); i++ {
		if !personName(&s.Tokens[i]) && !s.fullName(i) {
			continue
		}
		m := mention{first: i, last: i}
		for m.last+1 < len(s.Tokens) && s.Tokens[m.last+1].Space && personName(&s.Tokens[m.last+1]) {
			m.last++
		}
		s.nameGender(&m)
		if m.given || m.last > m.first || s.titled(&m) {
			out = append(out, m)
		}
		i = m.last
	}
	return out
}

// fullName reports a first name that could be a common word ("Róża") but has a
// surname after it.
func (s *Sentence) fullName(i int) bool {
	return s.Tokens[i].name.given && i+1 < len(s.Tokens) && personName(&s.Tokens[i+1]) && !s.Tokens[i+1].name.given
}

// nameGender finds the gender and cases that all names of m share, and those
// of pan or pani before them.
func (s *Sentence) nameGender(m *mention) {
	men, women := ^morph.Case(0), ^morph.Case(0)
	for i := m.first; i <= m.last; i++ {
		n := s.Tokens[i].name
		men, women = men&n.man, women&n.woman
		m.given = m.given || n.given
	}
	if m.first > 0 {
		before := &s.Tokens[m.first-1]
		if before.HasLemma("pan") {
			women = 0
		} else if before.HasLemma("pani") {
			men = 0
		}
	}
	switch {
	case men != 0 && women == 0:
		m.gender, m.cases = morph.M1, men
	case women != 0 && men == 0:
		m.gender, m.cases = morph.F, women
	default:
		m.cases = men | women // "Nowak" and "Alex" say nothing of gender
	}
}

// name says how a capitalised word may be somebody's name; the zero value is
// no name.
type name struct {
	man, woman morph.Case // singular cases in which it names a man, a woman
	given      bool       // a first name
}

// setNames finds the names among the words of the sentence.
func (s *Sentence) setNames(names *dictionaries.Names) {
	for i := range s.Tokens {
		if t := &s.Tokens[i]; t.Kind == Word && startsUpper(t.Text) {
			t.name = nameOf(t, names)
		}
	}
}

// nameOf reads a word as a name. A first name is not read as the surname that
// it also is: every name is, and then fits women and men.
func nameOf(t *Token, names *dictionaries.Names) name {
	n := nameAmong(t, morph.FirstName)
	lemma := t.Text
	if n.given = n.man|n.woman != 0; n.given {
		if r, ok := t.Reading(func(r Reading) bool { return r.Kind.Has(morph.FirstName) }); ok {
			lemma = r.Lemma
		}
	}
	gender, listed := names.Gender(lemma)
	switch {
	case !listed && !n.given:
		return nameAmong(t, morph.Surname|morph.MarriedName|morph.MaidenName)
	case !listed:
		return n
	case !n.given:
		n = name{man: morph.Nom, woman: morph.Nom, given: true}
	case gender == 0:
		n.man |= n.woman
		n.woman |= n.man
	}
	if gender == morph.M1 {
		n.woman = 0
	} else if gender == morph.F {
		n.man = 0
	}
	return n
}

// nameAmong is nameOf for some kinds of names.
func nameAmong(t *Token, kinds morph.Kind) name {
	var n name
	for i := range t.Readings {
		r := &t.Readings[i]
		switch {
		case !r.Kind.Has(kinds), r.Tag.Number()&morph.Sg == 0, r.Qualifiers.Has(morph.Rare | morph.Dated | morph.Archaic | morph.Technical):
		case r.Tag.Gender()&morph.M1 != 0:
			n.man |= r.Tag.Case()
		case r.Tag.Gender()&morph.F != 0 && !masculineSurname(r):
			n.woman |= r.Tag.Case()
		}
	}
	return n
}

// masculineSurname reports "Kowalski" for a woman who bears it undeclined: so
// rare that the ending still says a man.
func masculineSurname(r *Reading) bool {
	return r.Tag.Case()&morph.Nom != 0 && r.Tag.Case()&morph.Gen != 0 && SurnameEnding(r.Lemma)
}

// SurnameEnding reports the ending of surnames that inflect like adjectives:
// "Kowalski", "Potocki", "Grudzki".
func SurnameEnding(lemma string) bool {
	return strings.HasSuffix(lemma, "ski") || strings.HasSuffix(lemma, "cki") || strings.HasSuffix(lemma, "dzki")
}

// titled reports whether pan or pani stands before a lone surname.
func (s *Sentence) titled(m *mention) bool {
	return m.first > 0 && s.Tokens[m.first-1].HasLemma("pan", "pani")
}

// personName reports a first name or surname that is no common word here.
func personName(t *Token) bool {
	if t.name.man|t.name.woman == 0 || t.Marks.Has(Capitals) && utf8.RuneCountInString(t.Text) < 3 {
		return false
	}
	common := false
	for i := range t.Readings {
		r := &t.Readings[i]
		common = common || !r.Kind.Has(morph.Proper) && r.Tag.Class() != morph.Brev && !r.Qualifiers.Has(morph.Unfit|morph.Technical)
	}
	return !(common && t.Marks.Has(SentenceStart)) && !t.HasLemma("pan", "pani", "państwo", "klient", "użytkownik")
}

// markPerson marks the names of m and what belongs to them.
func (s *Sentence) markPerson(m mention, mark Marks) {
	for i := m.first; i <= m.last; i++ {
		s.Tokens[i].Marks |= mark
	}
	s.markBefore(m, mark)
	s.markAfter(m, mark)
	if m.cases&morph.Nom != 0 && !s.calledSo(m) {
		s.markPredicate(m, mark)
		s.markRole(m, mark)
	}
}

// calledSo reports a name that a thing before it bears, beside a verb in the second
// person, whose subject it can't be: "Zostałeś dodany do grupy Leon".
func (s *Sentence) calledSo(m mention) bool {
	if m.first == 0 || s.Tokens[m.first-1].HasLemma("pan", "pani") {
		return false
	}
	_, thing := s.Tokens[m.first-1].Reading(func(r Reading) bool {
		return r.Tag.Class() == morph.Subst && r.Tag.Case()&(morph.Gen|morph.Dat|morph.Inst|morph.Loc) != 0 && r.Tag.Gender()&morph.M1 == 0
	})
	verb := s.Clause(m.first).Verb
	if !thing || verb < 0 {
		return false
	}
	f, ok := s.Finite(verb)
	return ok && f.Person&morph.Ter == 0
}

// agreesWith reports a noun or an adjective for a person in one of the cases.
func agreesWith(t *Token, cases morph.Case, gender morph.Gender) bool {
	if t.Kind != Word {
		return false
	}
	_, ok := t.Reading(func(r Reading) bool {
		return (r.Tag.Class() == morph.Subst || agreeing(r)) && r.Tag.Case()&cases != 0 && r.Tag.Gender()&gender != 0 && r.Tag.Number()&morph.Sg != 0
	})
	return ok
}

// markPredicate marks the past forms and predicate adjectives of the clause
// whose subject the name is, and those of a relative clause about it.
func (s *Sentence) markPredicate(m mention, mark Marks) {
	home := s.firstRun(m.first)
	for i := range s.Tokens {
		run := s.firstRun(i)
		if run < 0 || run != home && !(i > m.last && s.Clauses[run].Outer == home && s.relativeOf(run, false)) {
			continue
		}
		if i >= m.first && i <= m.last {
			continue
		}
		if dependent(&s.Tokens[i], morph.Nom, false) && !s.beforeNoun(i) {
			s.Tokens[i].Marks |= mark
		}
	}
}

// beforeNoun reports an adjective with a noun of its own after it.
func (s *Sentence) beforeNoun(i int) bool {
	if !adjectival(&s.Tokens[i]) || i+1 >= len(s.Tokens) {
		return false
	}
	next := &s.Tokens[i+1]
	_, noun := next.Reading(ofClass(morph.Subst))
	return noun && !personName(next)
}

// markAgreeing marks the predicate adjectives around the verb at i.
func (s *Sentence) markAgreeing(i int, mark Marks) {
	for j := range s.Tokens {
		t := &s.Tokens[j]
		if j != i && s.SameClause(i, j) && adjectival(t) && dependent(t, morph.Nom, false) && !s.beforeNoun(j) {
			t.Marks |= mark
		}
	}
}

// addresses reports a name that the sentence speaks to: in the vocative alone
// ("Janie,"), or set apart after a greeting.
func (s *Sentence) addresses(m mention) bool {
	if m.cases&morph.Voc == 0 {
		return false
	}
	if m.cases&morph.Nom == 0 && m.cases&morph.Loc == 0 {
		return true
	}
	before := m.first == 0 || s.Tokens[m.first-1].Kind == Punctuation || s.Tokens[m.first-1].HasLemma("cześć", "hej", "witać", "drogi", "szanowny", "pan", "pani", "miły")
	after := m.last+1 == len(s.Tokens) || s.Tokens[m.last+1].Kind == Punctuation
	verbless := len(s.Clauses) > 0 && s.Clause(m.first).Verb < 0 || s.Tokens[max(0, m.first-1)].HasLemma("witać")
	return before && after && verbless && (m.first > 0 || m.last+1 < len(s.Tokens) && s.Tokens[m.last+1].Text == ",")
}

// Signed reports a text that ends with the name of a person and nothing else in
// its last sentence.
func (t *Text) Signed() bool {
	if len(t.Sentences) == 0 {
		return false
	}
	tokens := t.Sentences[len(t.Sentences)-1].Tokens
	if comma := slices.IndexFunc(tokens, func(t Token) bool { return t.Text == "," }); comma > 1 { // "Jan Lis, dział kredytów"
		tokens = tokens[:comma]
	}
	return (&Sentence{Tokens: tokens}).nameAlone() != 0
}

// nameAlone is signedBy for a sentence that may be none, and leaves it as it is.
func (s *Sentence) nameAlone() morph.Gender {
	m, ok := s.namesAlone()
	if !ok {
		return 0
	}
	own := Sentence{Tokens: slices.Clone(s.Tokens[m.first : m.last+1])} // signedBy settles the cases
	return own.signedBy()
}

// signedBy returns the gender of the name that the sentence consists of, maybe
// after a dash; 0 when it is no signature. A name that is a common word too
// ("Marek") is a name here.
func (s *Sentence) signedBy() morph.Gender {
	m, ok := s.namesAlone()
	if !ok {
		return 0
	}
	for i := m.first; i <= m.last; i++ { // a signature stands in the nominative: Paulina, not of Paulin
		n := &s.Tokens[i].name
		n.man, n.woman = n.man&morph.Nom, n.woman&morph.Nom
	}
	s.nameGender(&m)
	return m.gender
}

// namesAlone returns the names, a first name before others, that the sentence
// consists of but for punctuation.
func (s *Sentence) namesAlone() (m mention, ok bool) {
	m.first = -1
	for i := range s.Tokens {
		t := &s.Tokens[i]
		switch {
		case t.Kind == Word && t.name.man|t.name.woman != 0:
			if m.first < 0 {
				m.first = i
			}
			m.last = i
		case t.Kind != Punctuation:
			return m, false
		}
	}
	return m, m.first >= 0 && s.Tokens[m.first].name.given
}
