package document

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/rules/span"
)

// catalogue collects the entries of a message catalogue. A format finds where
// the values stand and how they are escaped; all else is the same everywhere.
type catalogue struct {
	doc     *Document
	plain   *engine // for messages with placeholders only
	icu     *engine // for ICU messages, in which apostrophes quote
	entries []entry
	// gender is whom the whole file speaks to, 0 for everybody.
	gender byte
	// pipes is set where "|" parts the plural forms of a message.
	pipes bool
	// noICU is set where no message has the syntax of ICU.
	noICU bool
}

// entry is a message of a catalogue that was read.
type entry struct {
	keyGender
	source      span.Span
	first, next int // its blocks, as indices
}

// newCatalogue makes a catalogue of doc.
func newCatalogue(doc *Document, opts Options) *catalogue {
	plain := newEngine(opts, syntax{open: "<", match: matchComponent})
	icu := *plain
	icu.icu = true
	return &catalogue{doc: doc, plain: plain, icu: &icu}
}

// add adds a message. What its key tells of gender makes it the sibling of
// others.
func (c *catalogue) add(key string, e *escapedText) {
	if c.pipes {
		e.fits = both(e.fits, without("|"))
	}
	forms := c.forms(e)
	if len(forms) == 1 {
		c.addSibling(key, key, "", e)
		return
	}
	for i, form := range forms {
		name := key + "[" + strconv.Itoa(i) + "]"
		c.addSibling(name, name, "", form)
	}
}

// addSibling adds a message of whose key only a part tells of gender: about. It
// has siblings only among those with the same rest.
func (c *catalogue) addSibling(key, about, rest string, e *escapedText) {
	if bytes.IndexFunc(e.text, unicode.IsLetter) < 0 {
		return
	}
	engine, markup := c.plain, hasMarkup(e.text)
	if !markup {
		e.fits = both(e.fits, without("<&{}[$|")) // they would begin mark-up or a placeholder
	}
	switch {
	case c.noICU:
	case isICU(e.text):
		engine = c.icu
		e.fits = both(e.fits, fitsICU(markup))
	case bytes.IndexByte(e.text, '{') >= 0:
		e.fits = both(e.fits, without("'")) // two would make it a message of ICU
	}
	first := len(c.doc.Blocks)
	c.doc.message(e, engine, Message, key)
	g := genderOfKey(about, c.plain.gender)
	if g.stem == "" && rest == "" {
		g = keyGender{stem: strings.ToLower(about)} // a label: "Kobieta"
	}
	g.stem = strings.Trim(g.stem+"."+strings.Join(keyWords(rest), "."), ".")
	c.entries = append(c.entries, entry{
		keyGender: g,
		source:    span.Span{Start: e.runs[0].source.Start, End: e.runs[len(e.runs)-1].source.End},
		first:     first, next: len(c.doc.Blocks),
	})
}

// unfixable adds a message of which only is known where it stands as a whole.
func (c *catalogue) unfixable(key, text string, at span.Span) {
	if strings.IndexFunc(text, unicode.IsLetter) < 0 || !utf8.ValidString(text) || at.Empty() {
		return
	}
	pieces := []Piece{{Kind: Decoded, End: len(text), Source: at}}
	view := View{Text: text, Pieces: pieces, fits: never}
	c.doc.Blocks = append(c.doc.Blocks, Block{Role: Message, Key: key, Views: []View{view}})
}

// join carries the text on in another string that begins at an offset. What
// parts the two belongs to the last character before it, so that words on both
// sides can be replaced as one.
func (e *escapedText) join(to int) {
	n := len(e.runs) - 1
	if n < 0 {
		return
	}
	last := e.runs[n]
	e.breaks = append(e.breaks, span.Span{Start: last.source.End, End: to})
	_, size := utf8.DecodeLastRune(e.text)
	if !last.literal {
		e.runs[n].source.End = to
		return
	}
	last.end -= size
	last.source.End -= size
	e.runs = e.runs[:n]
	if last.end > last.start {
		e.runs = append(e.runs, last)
	}
	e.runs = append(e.runs, run{last.end, len(e.text), span.Span{Start: last.source.End, End: to}, false})
}

// complexArgument is the head of what only ICU messages have.
var complexArgument = regexp.MustCompile(`\{\s*[\pL\d_.-]+\s*,\s*(?:select|plural|selectordinal)\s*,`)

// isICU reports a message in the syntax of ICU. One with simple arguments only
// looks like any other; in it a doubled apostrophe tells.
func isICU(text []byte) bool {
	return bytes.IndexByte(text, '{') >= 0 && (bytes.Contains(text, []byte("''")) || complexArgument.Match(text))
}

// fitsICU tells the texts that an ICU message takes for text. In mark-up no
// reader doubles apostrophes.
func fitsICU(markup bool) func(string) bool {
	signs := "{}#|<>"
	if markup {
		signs += "'"
	}
	return without(signs)
}

// without tells the texts that have none of some signs.
func without(signs string) func(string) bool {
	return func(text string) bool { return !strings.ContainsAny(text, signs) }
}

// never tells that no text can be written.
func never(string) bool { return false }

// finish makes branches of the messages that speak to one gender. It is called
// when all entries are read.
func (c *catalogue) finish() {
	const weak, strong = 1, 2
	groups := map[string]map[byte]int{} // by stem and gender
	for _, e := range c.entries {
		if groups[e.stem] == nil {
			groups[e.stem] = map[byte]int{}
		}
		sign := strong
		if e.weak {
			sign = weak
		}
		groups[e.stem][e.gender] = max(sign, groups[e.stem][e.gender])
	}
	for _, e := range c.entries {
		branch := Branch{Source: e.source, Gender: e.gender}
		has := groups[e.stem]
		switch {
		case c.gender != 0: // a variant of a file for everybody else
			branch.Gender, branch.Sibling = c.gender, true
		case e.gender == 'f' || e.gender == 'm':
			if branch.Sibling = has[otherGender(e.gender)] > 0; e.weak && !branch.Sibling {
				continue
			}
		case has['f']+has['m'] >= strong:
			branch.Gender, branch.Sibling = 'o', has['f'] > 0 && has['m'] > 0
		default:
			continue
		}
		for i := e.first; i < e.next; i++ {
			for j := range c.doc.Blocks[i].Views {
				v := &c.doc.Blocks[i].Views[j]
				v.Branches = append([]Branch{branch}, v.Branches...)
			}
		}
	}
}

// keyGender is what a key tells of gender.
type keyGender struct {
	stem   string // the key without the words that tell it
	gender byte   // 'm', 'f', 'o', or 0 where the key tells nothing
	// weak words tell it only where the other gender is there too: "category.men".
	weak bool
}

// genderOfKey reads the gender in a key: welcome_female, welcome.male.one,
// welcomeMasculine.
func genderOfKey(key string, g *genderWords) keyGender {
	var out keyGender
	var stem []string
	for _, word := range keyWords(key) {
		gender, weak := g.ofKeyWord(word)
		if gender == 0 || out.gender != 0 {
			stem = append(stem, word)
			continue
		}
		out.gender, out.weak = gender, weak
	}
	out.stem = strings.Join(stem, ".")
	return out
}

// ofKeyWord returns the gender that a part of a key stands for. An 'o' counts
// only beside the others, which finish sees to.
func (g *genderWords) ofKeyWord(word string) (gender byte, weak bool) {
	is := func(words []string) bool { return common([]string{word}, words) }
	switch {
	case is([]string{"man", "men"}), is(g.weakMale), is(g.strongMale):
		return 'm', true
	case is([]string{"woman", "women"}), is(g.weakFemale), is(g.strongFemale):
		return 'f', true
	case is(g.male):
		return 'm', false
	case is(g.female):
		return 'f', false
	case is([]string{"neutral", "neuter", "unknown", "nonbinary", "neutralna", "neutralny", "nieznana"}):
		return 'o', true
	}
	return 0, false
}

// keyWords cuts a key at signs and where a capital follows a small letter. The
// words are in small letters.
func keyWords(key string) (words []string) {
	start, before := -1, rune(0)
	for i, r := range key {
		inWord := unicode.IsLetter(r) || unicode.IsDigit(r)
		if start >= 0 && (!inWord || unicode.IsUpper(r) && unicode.IsLower(before)) {
			words = append(words, strings.ToLower(key[start:i]))
			start = -1
		}
		if start < 0 && inWord {
			start = i
		}
		before = r
	}
	if start >= 0 {
		words = append(words, strings.ToLower(key[start:]))
	}
	return words
}
