package gender

import (
	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
)

func addressVocative() *lint.Rule {
	return &lint.Rule{
		ID: "gender/address-vocative",
		Title: lint.Message{
			PL: "Męski zwrot do osoby, która czyta",
			EN: "Masculine form of address",
		},
		Why: lint.Message{
			PL: "„Drogi Kliencie” wita tylko mężczyzn. Kobieta widzi w pierwszym słowie listu, że nie do niej go napisano. „Dzień dobry” i „Szanowni Państwo” witają każdą osobę.",
			EN: "“Drogi Kliencie” greets only men. A woman sees in the first word of the letter that it was not written to her. “Dzień dobry” and “Szanowni Państwo” greet everyone.",
		},
		Source: "Poradnia językowa Uniwersytetu Warszawskiego (zwroty do adresatów); katalog reguł zwrot",
		Bad: []lint.Example{
			{Text: "Drogi Kliencie, dziękujemy za zakupy.", Fixed: "Dzień dobry, dziękujemy za zakupy."},
			{Text: "Szanowny Użytkowniku!", Fixed: "Szanowni Państwo!", Type: lint.Letter},
			{Text: "Dziękujemy, drogi Kliencie, za zakupy.", Fixed: "Dziękujemy za zakupy."},
		},
		Good: []string{
			"Dzień dobry,", "Szanowni Państwo,", "Drogie Klientki, Drodzy Klienci!", "Szanowna Pani, Szanowny Panie,",
			"Piszemy o kliencie, który czeka.", "Drogi Panie Janie,",
		},
		Severity: lint.Error,
		Since:    "0.1.0",
		Check:    checkAddressVocative,
	}
}

func checkAddressVocative(p *lint.Pass) {
	if knownMan(p) {
		return
	}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for j := range s.Tokens {
			if v, ok := vocativeAt(p, s, j); ok {
				reportVocative(p, &v)
			}
		}
	}
}

// vocativeAt returns the address whose noun is token j.
func vocativeAt(p *lint.Pass, s *language.Sentence, j int) (v rewrite.Vocative, ok bool) {
	t := &s.Tokens[j]
	formal := t.HasLemma("pan")
	if t.Kind != language.Word || exemptWord(t) && !(formal && t.Marks&exempt == 0) {
		return v, false
	}
	v = rewrite.Vocative{Text: p.Text, Sentence: s, From: j, To: j + 1, Head: j}
	for v.From > 0 && greetingAdjective(s, v.From-1, j) {
		v.From--
	}
	if formal {
		v.Reading, ok = t.Reading(func(r language.Reading) bool { return r.Lemma == "pan" && calls(r, morph.Sg) })
		if ok && readerFollows(p, s, j) {
			v.To++
		}
		return v, ok && v.From < j && !titleFollows(s, v.To)
	}
	v.Reading, v.Noun, ok = personReading(p, s, j)
	if !ok || titled(s, j) && v.Noun.Role != dictionaries.Reader {
		return v, false // "Panie pośle": his function tells who he is
	}
	v.Reading, ok = t.Reading(func(r language.Reading) bool {
		return r.Lemma == v.Reading.Lemma && (calls(r, morph.Sg) || calls(r, morph.Pl))
	})
	if !ok || v.Reading.Tag.Number()&morph.Pl != 0 && t.HasLemma("rodzic", "człowiek") {
		return v, false
	}
	if whole := p.Rewriter.PersonAt(p.Text, s, j, v.Reading, v.Noun); whole.To > v.To {
		v.To = whole.To // "Gościu hotelowy"
	} else if whole.HasComplement && whole.Complement.From == v.To && v.From < j {
		v.To = whole.Complement.To // "Uczestniku konkursu"
	}
	return v, v.From < j && greets(s, v.From) || alone(s, &v)
}

// readerFollows reports a word for the reader after "Panie": "Panie Kliencie".
func readerFollows(p *lint.Pass, s *language.Sentence, j int) bool {
	if j+1 >= len(s.Tokens) {
		return false
	}
	_, noun, ok := personReading(p, s, j+1)
	return ok && noun.Role == dictionaries.Reader
}

// calls reports a masculine reading in the vocative of a number.
func calls(r language.Reading, n morph.Number) bool {
	return r.Tag.Case()&morph.Voc != 0 && r.Tag.Number()&n != 0 && r.Tag.Gender()&morph.M1 != 0
}

// greetingAdjective reports a word of an address before its noun: "drogi",
// "szanowny", and "nasz" among them.
func greetingAdjective(s *language.Sentence, i, head int) bool {
	t := &s.Tokens[i]
	if t.Kind != language.Word || t.Marks&exempt != 0 {
		return false
	}
	if t.HasLemma(greetings...) {
		return t.Agrees == head || t.Agrees < 0
	}
	return i+1 < head+1 && t.HasLemma("nasz", "wielce", "stały", "nowy", "przyszły", "wierny") && (t.Agrees == head || t.HasLemma("nasz", "wielce"))
}

// greets reports that the words from token i on open an address: one of them is
// "drogi", "szanowny", … and nothing before it governs them.
func greets(s *language.Sentence, i int) bool {
	if i > 0 {
		before := &s.Tokens[i-1]
		if before.Kind == language.Word && !rewrite.Greeted(s, i) {
			return false
		}
	}
	for ; i < len(s.Tokens) && s.Tokens[i].Kind == language.Word; i++ {
		if s.Tokens[i].HasLemma(greetings...) {
			return true
		}
	}
	return false
}

// alone reports a noun that is set off by itself and by its form an address:
// "Kliencie!", "Witaj, podróżniku"; in the plural only after a greeting.
func alone(s *language.Sentence, v *rewrite.Vocative) bool {
	if v.To < len(s.Tokens) && s.Tokens[v.To].Kind == language.Word && !rewrite.Greeted(s, v.From) {
		return false
	}
	if v.Reading.Tag.Case()&morph.Nom != 0 || v.Reading.Tag.Number()&morph.Pl != 0 {
		return rewrite.Greeted(s, v.From) && (v.To >= len(s.Tokens) || s.Tokens[v.To].Kind == language.Punctuation)
	}
	_, nominative := s.Tokens[v.Head].Reading(func(r language.Reading) bool { return r.Tag.Case()&morph.Nom != 0 })
	return !nominative && (v.From == 0 || s.Tokens[v.From-1].Kind != language.Word || rewrite.Greeted(s, v.From))
}

// titleFollows reports a name or a function at token i, after "Panie", so that the
// man is known: "Panie Kowalski", "Panie Doktorze".
func titleFollows(s *language.Sentence, i int) bool {
	return i < len(s.Tokens) && s.Tokens[i].Kind == language.Word
}

func reportVocative(p *lint.Pass, v *rewrite.Vocative) {
	s := v.Sentence
	r := lint.Report{
		Sentence: s,
		Main:     [2]int{v.Head, v.Head + 1},
		Message:  vocativeMessage(v),
	}
	for i := v.From; i < v.Head; i++ {
		r.Related = append(r.Related, i)
	}
	if v.Reading.Tag.Number()&morph.Pl != 0 {
		r.Severity = lint.Warning
	}
	if !p.Trial {
		r.Proposals = vocativeProposals(p, v)
	}
	p.Report(r)
}

func vocativeMessage(v *rewrite.Vocative) lint.Message {
	s := v.Sentence
	phrase := v.Text.View.Text[s.Tokens[v.From].Start:s.Tokens[v.To-1].End]
	if v.Reading.Tag.Number()&morph.Pl != 0 {
		return lint.Message{
			PL: "„" + phrase + "” to forma męska, a czytają ją też kobiety. Przywitaj wszystkich naraz albo nazwij obie grupy.",
			EN: "“" + phrase + "” is masculine, but women read it too. Greet everyone or name both.",
		}
	}
	return lint.Message{
		PL: "„" + phrase + "” zwraca się tylko do mężczyzny, a list otworzy także kobieta. Przywitaj się słowami, które pasują do każdej osoby.",
		EN: "“" + phrase + "” addresses only a man, but women open the letter too. Greet in words that fit everyone.",
	}
}

func vocativeProposals(p *lint.Pass, v *rewrite.Vocative) []rewrite.Proposal {
	out := p.Rewriter.Greet(v, formalText(p))
	if p.Settings.Strategy == lint.Paired || p.Settings.Strategy == lint.Feminine {
		for i := range out {
			if out[i].Code == "T22" {
				return append([]rewrite.Proposal{out[i]}, append(out[:i:i], out[i+1:]...)...)
			}
		}
	}
	return out
}
