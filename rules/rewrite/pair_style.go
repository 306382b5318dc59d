package rewrite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// PairStyle is how both forms of a word are written.
type PairStyle uint8

// The styles. The star is that of the IPIS guidelines (Wróblewska, Żuk 2025,
// arXiv:2508.18466).
const (
	FullPair    PairStyle = iota // klientka lub klient, zrobiłaś/zrobiłeś
	SlashPair                    // klient/ka, zrobiłeś/aś
	BracketPair                  // klient(ka), zrobiłeś(-aś)
	StarPair                     // klient*ka, użytkowni*k/czka, zrobił*eś/aś
)

// WithPairs is a rewriter that writes pairs in a style, or not at all where the
// forms have too little in common.
func (rw *Rewriter) WithPairs(style PairStyle) *Rewriter {
	if style == rw.pairs {
		return rw
	}
	own := *rw
	own.pairs = style
	return &own
}

// Pair writes both forms of one word.
func (rw *Rewriter) Pair(feminine, masculine string) (string, bool) {
	switch {
	case rw.pairs != FullPair:
		return rw.pairs.short(feminine, masculine)
	case utf8.RuneCountInString(masculine) > 1 && masculine == strings.ToUpper(masculine):
		return feminine + "/" + masculine, true
	}
	return feminine + "/" + Lower(masculine), true
}

// fewestShared is how many letters at their beginning the forms of a short pair
// share at least: with fewer nobody puts them together again.
const fewestShared = 3

// short writes both forms as one word, with the capitals of the masculine one.
func (s PairStyle) short(feminine, masculine string) (string, bool) {
	f, m := []rune(feminine), []rune(masculine)
	shared := 0
	for shared < min(len(f), len(m)) && unicode.ToLower(f[shared]) == unicode.ToLower(m[shared]) {
		shared++
	}
	if shared > 0 && shared < len(f) && strings.ContainsRune("cdrs", unicode.ToLower(f[shared-1])) && unicode.ToLower(f[shared]) == 'z' {
		shared-- // "sprzedawca/czyni": cz is one sound
	}
	if shared < fewestShared || shared == len(f) || len(m)-shared >= shared {
		return "", false // "pewien", "pewna"
	}
	stem, ours, theirs := string(m[:shared]), string(f[shared:]), string(m[shared:])
	switch {
	case s == StarPair && theirs != "":
		return stem + "*" + theirs + "/" + ours, true
	case s == StarPair:
		return stem + "*" + ours, true
	case s == SlashPair:
		return masculine + "/" + ours, true
	case theirs != "":
		return masculine + "(-" + ours + ")", true
	}
	return masculine + "(" + ours + ")", true
}

// shortPaired is Paired with each word of the phrase in a short pair: "nowy/a
// użytkownik/czka". In the plural only the star has its own form.
func (rw *Rewriter) shortPaired(p *Person, outside []int) (*Draft, bool) {
	if p.HasApposed || p.Number() == morph.Pl && rw.pairs != StarPair {
		return nil, false
	}
	d := NewDraft(p.Text, p.Sentence)
	for i := p.From; i < p.To; i++ {
		t := &p.Sentence.Tokens[i]
		feminine, ok := rw.feminineWord(p, i)
		if !ok {
			return nil, false
		}
		if strings.EqualFold(feminine, t.Text) {
			continue
		}
		text, ok := rw.Pair(feminine, t.Text)
		if !ok {
			return nil, false
		}
		d.Word(i, text)
	}
	for _, i := range outside {
		if !rw.pairAgreeing(d, p, i) {
			return nil, false
		}
	}
	return d, true
}

// feminineWord is word i of the phrase as it is with the feminine noun.
func (rw *Rewriter) feminineWord(p *Person, i int) (string, bool) {
	if i == p.Head {
		d := NewDraft(p.Text, p.Sentence)
		if !rw.feminineHead(d, p) {
			return "", false
		}
		return d.changes[0].text, true
	}
	t := &p.Sentence.Tokens[i]
	r, ok := t.Reading(gendered)
	if !ok {
		return "", false
	}
	return rw.Inflect(r, t.Text, morph.F, p.Number(), p.Case())
}
