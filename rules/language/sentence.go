package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
)

// longest is the most tokens of a sentence. Running text stays far below; what
// does not is a list of words without punctuation, and cutting it keeps the
// work on hostile input in proportion to its length.
const longest = 400

// splitter finds the ends of sentences among the tokens of a text.
type splitter struct {
	text          string
	tokens        []Token
	abbreviations *dictionaries.Abbreviations
	start         int // first token of the sentence in hand
}

// sentences cuts the tokens into sentences, which share their memory.
func (a *Analyser) sentences(text string, tokens []Token) []Sentence {
	p := splitter{text: text, tokens: tokens, abbreviations: a.abbreviations}
	var out []Sentence
	for i := range tokens {
		if i+1 < len(tokens) && !p.ends(i) {
			continue
		}
		out = append(out, Sentence{
			Start: tokens[p.start].Start, End: tokens[i].End,
			Tokens: tokens[p.start : i+1 : i+1],
		})
		p.start = i + 1
	}
	return out
}

// ends reports whether a sentence ends with token i, which is not the last.
func (p *splitter) ends(i int) bool {
	if i-p.start+1 >= longest || p.lineEnds(i) || breaks(p.tokens[i].Text) && !breaks(p.tokens[i+1].Text) {
		return true
	}
	stop := i // the sign that may end the sentence, before closing marks
	for stop > p.start && closes(&p.tokens[stop]) {
		stop--
	}
	if closes(&p.tokens[i+1]) {
		return false // the mark still belongs to this sentence
	}
	t := &p.tokens[stop]
	switch {
	case t.Kind == Symbol:
		return stop == i && stop > p.start && p.emojiEnds(i)
	case t.Kind != Punctuation:
		return false
	case t.Text[0] == '?' || t.Text[0] == '!':
		return p.exclamationEnds(stop, i)
	case t.Text == ".":
		return stop > p.start && p.stopEnds(stop, i)
	case t.Text[0] == '.' || t.Text == "…":
		return p.opens(i + 1)
	}
	return false
}

// lineEnds reports whether the line break after token i separates: an empty
// line, a list item after it, or a line too short to have been wrapped with a
// capital after it (a greeting, a heading, a signature).
func (p *splitter) lineEnds(i int) bool {
	gap := p.text[p.tokens[i].End:p.tokens[i+1].Start]
	breaks := strings.Count(gap, "\n")
	if breaks == 0 {
		return false
	}
	next := &p.tokens[i+1]
	if breaks > 1 || bullet(next) || next.Kind == Number && i+2 < len(p.tokens) && !p.tokens[i+2].Space && p.tokens[i+2].Kind == Punctuation {
		return true
	}
	const wrapped = 45 // characters; mail programs wrap at 60 to 80
	line := p.text[:p.tokens[i].End]
	line = line[strings.LastIndexByte(line, '\n')+1:]
	return utf8.RuneCountInString(line) < wrapped && p.opens(i+1)
}

// bullet reports the mark of a list item.
func bullet(t *Token) bool {
	return strings.Contains("- – — • * ◦ ▪ ● ■ ✓ ✔ → »", t.Text)
}

// opens reports whether a sentence may begin with token i: a capital, a number,
// a placeholder, also after a dash or an opening mark.
func (p *splitter) opens(i int) bool {
	for ; i < len(p.tokens); i++ {
		t := &p.tokens[i]
		switch t.Kind {
		case Word:
			return startsUpper(t.Text)
		case Punctuation:
			if !strings.ContainsAny(t.Text, "„“\"«»(['‚¿–—-") {
				return false
			}
		case Symbol:
			return false
		default:
			return true
		}
	}
	return true
}

// exclamationEnds decides after "?" and "!": small letters go on only after a
// closing mark ("Tak?" – pyta) or a dash.
func (p *splitter) exclamationEnds(stop, i int) bool {
	next := &p.tokens[i+1]
	if next.Kind == Word && !startsUpper(next.Text) {
		return stop == i && next.Space
	}
	if next.Kind == Punctuation && !p.opens(i+1) || next.Kind == Symbol {
		return false
	}
	return next.Space || next.Kind != Punctuation
}

// emojiEnds reports whether the emoji at i ends a sentence: no word or sign of
// the same sentence follows it in small letters.
func (p *splitter) emojiEnds(i int) bool {
	if r, _ := utf8.DecodeRuneInString(p.tokens[i].Text); !unicode.In(r, unicode.So) && p.tokens[i].Text[0] != ':' && p.tokens[i].Text[0] != ';' {
		return false
	}
	next := &p.tokens[i+1]
	return next.Space && next.Kind == Word && startsUpper(next.Text)
}

// stopEnds decides after the full stop at stop, with closing marks up to i.
func (p *splitter) stopEnds(stop, i int) bool {
	prev, next := &p.tokens[stop-1], &p.tokens[i+1]
	if prev.Kind == Word && !p.tokens[stop].Space {
		word := prev.Lower
		switch {
		case !next.Space && stop == i: // a space is missing, or it is no full stop: "koniec.Potem"
			return startsUpper(next.Text) && len(word) > 3 && next.Kind == Word
		case initial(prev.Text) && (stop-1 == p.start || next.Kind == Word) && !p.abbreviations.After(prev.Text):
			return false // "J. Kowalski", "A. Postanowienia"
		case p.abbreviations.Before(word):
			prev.Marks |= Abbreviation
			return false
		case p.abbreviations.After(word):
			prev.Marks |= Abbreviation
			return p.opens(i+1) && next.Kind != Number
		case abbreviated(prev):
			prev.Marks |= Abbreviation
			return p.opens(i+1) && next.Kind != Number
		}
	}
	if (prev.Kind == Number || roman(prev.Text)) && stop-1 == p.start && stop == i {
		return false // "1. Zaloguj się": the mark of a list item
	}
	if next.Kind == Word && !startsUpper(next.Text) {
		// An ordinal or an unknown abbreviation, unless the writer uses no capitals.
		return next.Space && stop == i && prev.Kind == Word && len(prev.Readings) > 0 && utf8.RuneCountInString(prev.Text) > 3
	}
	return p.opens(i+1) && (next.Space || next.Kind == Word)
}

// initial reports one capital letter, or two of a digraph.
func initial(word string) bool {
	n := utf8.RuneCountInString(word)
	return startsUpper(word) && (n == 1 || n == 2 && strings.Contains(" Ch Cz Dz Dż Rz Sz St ", " "+word+" "))
}

// roman reports a Roman numeral in capitals.
func roman(word string) bool { return word != "" && strings.Trim(word, "IVXLC") == "" }

// abbreviated reports a word that the dictionary knows only as an abbreviation
// with a full stop.
func abbreviated(t *Token) bool {
	for _, r := range t.Readings {
		if r.Tag.Class() != morph.Brev || r.Tag.Stop()&morph.Pun == 0 {
			return false
		}
	}
	return len(t.Readings) > 0
}

// closes reports a closing mark that touches what it closes.
func closes(t *Token) bool {
	return t.Kind == Punctuation && !t.Space && strings.Contains("” » “ \" ' ’ ) ] «", t.Text)
}
