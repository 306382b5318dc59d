package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// shortener joins the tokens of pairs that are written as one word (S2 b, c, d):
// "klient/ka", "użytkownik(-czka)", "zrobił(a)", "pracowni*k/czka", "zrobił_ś".
type shortener struct {
	partners
	read *reader
	text string
	in   []Token
}

// written is a shortened pair as it stands in the text, in small letters.
type written struct {
	word   string // "zrobiłeś", "klient", "pracowni"
	ending string // "aś", "ka", "czka"
	other  string // the other ending: "k" of "pracowni*k/czka"
	tail   string // what follows the bracket: "byś" of "był(a)byś"
	marker bool   // a star or the like: word is a stem, maybe no word
	next   int    // the token after the pair
}

// join returns the tokens with those of each shortened pair made one.
func (s *shortener) join() []Token {
	out := s.in[:0]
	for i := 0; i < len(s.in); {
		t, next := s.in[i], i+1
		if t.Kind == Word {
			if pair, end, ok := s.pairAt(i); ok {
				t, next = pair, end
			} else if end := s.identifier(i); end > next {
				t.Kind, t.End, t.Readings = Address, s.in[end-1].End, nil
				t.Text = clean(s.text[t.Start:t.End])
				t.Lower, next = lower(t.Text), end
			} else if neuterAddress(&t) {
				t.Marks |= Paired
			}
		}
		out = append(out, t)
		i = next
	}
	return out
}

// identifier returns the token after the words from i that underscores join, which
// are a name for programs: "nazwa_klienta".
func (s *shortener) identifier(i int) int {
	end := i + 1
	for sign := s.at(end); sign != nil && sign.Text == "_" && !sign.Space && s.touches(end+1); sign = s.at(end) {
		end += 2
	}
	return end
}

// neuterAddress reports "zrobiłoś", "zrobiłobyś": coined to fit everybody.
func neuterAddress(t *Token) bool {
	_, ok := t.Reading(func(r Reading) bool {
		c := r.Tag.Class()
		return (c == morph.Praet || c == morph.Cond || c == morph.Winien) && r.Tag.Gender() == morph.N &&
			r.Tag.Person()&(morph.Pri|morph.Sec) != 0
	})
	return ok && len(t.Readings) == 1
}

// pairAt returns the pair that begins with the word at i.
func (s *shortener) pairAt(i int) (Token, int, bool) {
	w, ok := s.written(i)
	if !ok {
		return Token{}, 0, false
	}
	pair, readings, ok := s.expand(w)
	if !ok {
		return Token{}, 0, false
	}
	t := s.in[i]
	pair.Feminine, pair.Masculine = likeCase(pair.Feminine, t.Text), likeCase(pair.Masculine, t.Text)
	t.End = s.in[w.next-1].End
	t.Text = clean(s.text[t.Start:t.End])
	t.Lower = lower(t.Text)
	t.Readings, t.Pair = readings, pair
	t.Marks |= Paired | Shortened
	return t, w.next, true
}

// written takes the tokens from the word at i apart.
func (s *shortener) written(i int) (w written, ok bool) {
	t := &s.in[i]
	if cut := letterX(t); cut > 0 {
		text := t.Lower
		return written{word: text[:cut], ending: text[cut+1:], marker: true, next: i + 1}, true
	}
	sign := s.at(i + 1)
	if sign == nil || sign.Kind == Word {
		return w, false
	}
	w.word = t.Lower
	switch sign.Text {
	case "/":
		return s.slash(w, i+1)
	case "(":
		if hyphen := s.at(i + 2); sign.Space && (hyphen == nil || hyphen.Text != "-" || hyphen.Space) {
			return w, false // "Zgubiłeś (-aś)" is a pair, "plik (i)" is none
		}
		return s.bracket(w, i+1)
	case "*", "_", ":", ".", "·", "@", "•":
		if sign.Space || !s.touches(i+2) {
			return w, false
		}
		w.marker, w.ending, w.next = true, s.in[i+2].Lower, i+3
		if slash := s.at(w.next); slash != nil && slash.Text == "/" && !slash.Space && s.touches(w.next+1) {
			w.other, w.ending = w.ending, s.in[w.next+1].Lower
			w.next += 2
		}
		return w, true
	}
	return w, false
}

// slash reads "/ka", "/-ka" and " / -ka" from the slash at i.
func (s *shortener) slash(w written, i int) (written, bool) {
	j := i + 1
	hyphen := s.at(j)
	if hyphen != nil && hyphen.Text == "-" {
		j++
	} else if s.in[i].Space {
		return w, false
	}
	if !s.touches(j) {
		return w, false
	}
	w.ending, w.next = s.in[j].Lower, j+1
	return w, true
}

// bracket reads "(ka)", "(-ka)" and "(a)byś" from the bracket at i.
func (s *shortener) bracket(w written, i int) (written, bool) {
	j := i + 1
	if hyphen := s.at(j); hyphen != nil && hyphen.Text == "-" {
		j++
	}
	if !s.touches(j) {
		return w, false
	}
	w.ending = s.in[j].Lower
	if end := s.at(j + 1); end == nil || end.Text != ")" {
		return w, false
	}
	w.next = j + 2
	if s.touches(w.next) {
		w.tail = s.in[w.next].Lower
		w.next++
	}
	return w, true
}

func (s *shortener) at(i int) *Token {
	if i < len(s.in) {
		return &s.in[i]
	}
	return nil
}

// touches reports a word at i without space before it.
func (s *shortener) touches(i int) bool {
	t := s.at(i)
	return t != nil && t.Kind == Word && !t.Space
}

// letterX returns the place of the "x" in "zrobiłxś", 0 in other words.
func letterX(t *Token) int {
	if len(t.Readings) > 0 {
		return 0
	}
	cut := strings.LastIndexByte(t.Text, 'x')
	if cut < 3 || cut+1 >= len(t.Text) || cut+6 < len(t.Text) || !strings.HasSuffix(t.Text[:cut], "ł") {
		return 0
	}
	return cut
}

// expand returns both full forms with their readings.
func (s *shortener) expand(w written) (*Pair, []Reading, bool) {
	if w.marker {
		return s.expandMarker(w)
	}
	whole := w.word + w.tail
	first := s.read.readings(whole)
	if best, other, readings := s.completed(w, first); best == paired {
		return s.made(w, whole, other, readings)
	}
	// The ending fits no letter of the word; it may be one of the form that
	// the dictionary gives: "mógł(a)" for mogła, "zrobił(a)ś" for zrobiłeś.
	if !pairEnding(w.ending) {
		return nil, nil, false
	}
	for i := range first {
		for _, woman := range [...]bool{true, false} {
			for _, f := range s.partner(&first[i], woman) {
				if strings.HasSuffix(f.Text, w.ending+w.tail) && f.Text != whole {
					p, readings, ok := s.made(w, whole, f.Text, nil)
					if ok && first[i].Tag.Class() == morph.Subst && !w.completes(f.Text) {
						p.Fault = BadEnding // "pracownik/ka" for pracowniczka
					}
					return p, readings, ok
				}
			}
		}
	}
	if p, readings, ok := s.otherCase(w, first); ok {
		return p, readings, true
	}
	return s.faulty(w, first)
}

// completes reports whether some beginning of the word and the ending make form.
func (w *written) completes(form string) bool {
	stem, ok := strings.CutSuffix(form, w.ending+w.tail)
	return ok && strings.HasPrefix(w.word, stem)
}

// otherCase makes the pair of a noun whose ending is that of another case or
// number of its partner: "użytkownik/czki".
func (s *shortener) otherCase(w written, first []Reading) (*Pair, []Reading, bool) {
	for i := range first {
		r := &first[i]
		n := s.nouns.Masculine(r.Lemma)
		if n == nil || r.Tag.Class() != morph.Subst || len(n.Feminine) == 0 {
			continue
		}
		for _, f := range s.dict.Paradigm(n.Feminine[0], "") {
			if !w.completes(f.Text) {
				continue
			}
			if same := s.partner(r, true); len(same) > 0 {
				return &Pair{Feminine: same[0].Text, Masculine: w.word, Fault: Mismatch}, first, true
			}
		}
	}
	return nil, nil, false
}

// completed looks for the other form: some beginning of the word, the ending
// and the tail. It prefers the longest beginning.
func (s *shortener) completed(w written, first []Reading) (best match, other string, readings []Reading) {
	for k := len(w.word); k > 0 && k >= len(w.word)-8; k-- {
		if k < len(w.word) && !utf8.RuneStart(w.word[k]) {
			continue
		}
		candidate := w.word[:k] + w.ending + w.tail
		second := s.read.readings(candidate)
		if len(second) == 0 {
			continue
		}
		got, f, m := s.matches(second, first)
		if g, f2, m2 := s.matches(first, second); g > got {
			got, f, m = g, f2, m2
		}
		if got > best {
			best, other, readings = got, candidate, append(append([]Reading{}, f...), m...)
		}
		if best == paired {
			return best, other, readings
		}
	}
	return best, other, readings
}

// made puts the pair of two forms together.
func (s *shortener) made(w written, a, b string, readings []Reading) (*Pair, []Reading, bool) {
	ra, rb := s.read.readings(a), s.read.readings(b)
	p := &Pair{Feminine: b, Masculine: a}
	got, f, m := s.matches(rb, ra)
	if g, f2, m2 := s.matches(ra, rb); g > got {
		got, f, m = g, f2, m2
		p.Feminine, p.Masculine = a, b
	}
	if got == noPair {
		return nil, nil, false
	}
	if readings == nil {
		readings = append(append([]Reading{}, f...), m...)
	}
	if s.repeats(w, a, b, readings) {
		p.Fault = BadEnding
	}
	return p, readings, true
}

// repeats reports an ending that begins with letters that both forms share:
// "zrobiłeś/łaś". Endings of nouns are quoted as the noun forms them
// ("kierowca/czyni"), so they may.
func (s *shortener) repeats(w written, a, b string, readings []Reading) bool {
	if w.marker || readings[0].Tag.Class() == morph.Subst && readings[0].Lemma != "pani" && readings[0].Lemma != "pan" {
		return false
	}
	if !strings.HasSuffix(b, w.ending+w.tail) {
		return false
	}
	return len(b)-len(w.ending)-len(w.tail) < len(commonPrefix(a, b)) && len(w.ending) > 0
}

// faulty makes the pair of a verb whose bracket leaves no word: "zrobił(a)eś"
// gives zrobiłaeś, "zrobił(a)ś" gives zrobiłś.
func (s *shortener) faulty(w written, first []Reading) (*Pair, []Reading, bool) {
	if w.tail == "" && len(first) > 0 {
		return nil, nil, false
	}
	known := first
	if len(known) == 0 {
		known = s.read.readings(w.word + w.ending + w.tail)
	}
	for i := range known {
		r := &known[i]
		if c := r.Tag.Class(); c != morph.Praet && c != morph.Cond && c != morph.Winien {
			continue
		}
		woman := r.Tag.Gender()&morph.M1 != 0
		for _, f := range s.partner(r, woman) {
			p := &Pair{Feminine: f.Text, Masculine: w.word + w.tail, Fault: NoWord}
			if !woman {
				p.Feminine, p.Masculine = w.word+w.ending+w.tail, f.Text
			}
			if other := s.read.readings(f.Text); len(other) > 0 {
				return p, append(append([]Reading{}, *r), other...), true
			}
		}
	}
	return nil, nil, false
}

// expandMarker returns the forms of a stem with a star or the like: both
// endings follow it, or the feminine one alone, or what follows the vowel that
// the star stands for ("zrobił_ś").
func (s *shortener) expandMarker(w written) (*Pair, []Reading, bool) {
	if w.other != "" {
		return s.either(w, w.word+w.ending, w.word+w.other)
	}
	for _, try := range [...][2]string{
		{w.word + w.ending, w.word},
		{w.word + "a" + w.ending, w.word + "e" + w.ending},
		{w.word + "a" + w.ending, w.word + w.ending},
		{w.word + w.ending, w.word + "k"},
		{w.word + w.ending, w.word + "a"},
		{w.word + w.ending, w.word + "ec"},
		{w.word + w.ending, w.word + "y"},
		{w.word + w.ending, w.word + "i"},
	} {
		if p, readings, ok := s.either(w, try[0], try[1]); ok {
			return p, readings, true
		}
	}
	return nil, nil, false
}

// either makes a pair of two forms that fit in every respect, whichever is
// feminine.
func (s *shortener) either(w written, a, b string) (*Pair, []Reading, bool) {
	ra, rb := s.read.readings(a), s.read.readings(b)
	got, f, m := s.matches(ra, rb)
	p := &Pair{Feminine: a, Masculine: b}
	if got != paired {
		got, f, m = s.matches(rb, ra)
		p = &Pair{Feminine: b, Masculine: a}
	}
	return p, append(append([]Reading{}, f...), m...), got == paired
}

// pairEnding reports the endings that pairs are shortened to; other words in
// brackets or after a slash are no endings.
func pairEnding(s string) bool {
	if utf8.RuneCountInString(s) > 5 || strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) >= 0 {
		return false
	}
	switch s {
	case "a", "ą", "e", "ę", "y", "i", "ś", "m", "aś", "eś", "am", "em", "ła", "łaś", "łeś", "łam", "łem", "na", "ny",
		"ka", "ki", "ce", "kę", "ką", "ko", "ek", "kom", "kami", "kach", "czka", "czki", "czce", "czkę", "czką", "czko", "czek",
		"ni", "nia", "yni", "ini", "czyni", "kini", "nię", "tka", "tko", "tki", "owa", "anka", "ej", "ego", "emu", "ym", "im", "tek", "ly", "ły":
		return true
	}
	return false
}
