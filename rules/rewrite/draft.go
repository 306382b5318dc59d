// Package rewrite has the sentence transformations that rules share (the
// T-codes of the rule catalogue). A transformation writes a Draft: changes to
// whole tokens. The words in it come from the dictionary's generator; the
// Draft puts capitals and spaces right.
package rewrite

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/rules/language"
)

// Draft is a rewrite of one sentence in the making.
type Draft struct {
	view     string // View.Text
	sentence *language.Sentence
	changes  []change
	along    []*Draft // of other sentences
}

// change replaces the tokens [from, to) by text; from == to inserts before from.
type change struct {
	from, to int
	text     string
}

// NewDraft begins a rewrite of a sentence of t.
func NewDraft(t *language.Text, s *language.Sentence) *Draft {
	return &Draft{view: t.View.Text, sentence: s}
}

// Replace puts text in the place of the tokens [from, to). Later changes of the
// same tokens win over earlier ones.
func (d *Draft) Replace(from, to int, text string) *Draft {
	d.changes = slices.DeleteFunc(d.changes, func(c change) bool {
		return c.from < to && from < c.to
	})
	d.changes = append(d.changes, change{from, to, text})
	return d
}

// Word puts text in the place of token i.
func (d *Draft) Word(i int, text string) *Draft { return d.Replace(i, i+1, text) }

// Delete takes the tokens [from, to) out, with one space.
func (d *Draft) Delete(from, to int) *Draft { return d.Replace(from, to, "") }

// Insert puts text before token at; at may be the number of tokens.
func (d *Draft) Insert(at int, text string) *Draft {
	d.changes = append(d.changes, change{at, at, text})
	return d
}

// Edit is a change of the view's text, in bytes of View.Text.
type Edit struct {
	Start, End int
	New        string
}

// Along adds the draft of another sentence, which is changed together with this
// one: what goes on there about a noun that was replaced here.
func (d *Draft) Along(other *Draft) *Draft {
	d.along = append(d.along, other)
	return d
}

// Edits returns the changes as edits of the view, sorted, with these put right:
// a new first word takes the capital of the old one, a word that moves away
// from the start loses it unless it is a name, and no double or missing space
// is left. A change to the text that stands there already is left out.
func (d *Draft) Edits() []Edit {
	edits := d.ownEdits()
	for _, other := range d.along {
		edits = append(edits, other.Edits()...)
	}
	slices.SortStableFunc(edits, func(a, b Edit) int { return a.Start - b.Start })
	for i := range edits {
		edits[i] = d.withoutTail(edits[i])
	}
	return edits
}

// withoutTail takes the last words out of an edit that it leaves as they are: the
// edit then fits in front of mark-up or the end of a branch between them.
func (d *Draft) withoutTail(e Edit) Edit {
	old := d.view[e.Start:e.End]
	for {
		i, j := strings.LastIndexByte(old, ' '), strings.LastIndexByte(e.New, ' ')
		if i <= 0 || j <= 0 || old[i:] != e.New[j:] {
			return e
		}
		old, e.New, e.End = old[:i], e.New[:j], e.Start+i
	}
}

// ownEdits are the edits of the draft's sentence.
func (d *Draft) ownEdits() []Edit {
	return d.withoutEqual(d.quotedCapitals(d.capitals(d.prepositions(d.rawEdits()))))
}

// rawEdits is Edits without a change of capitals.
func (d *Draft) rawEdits() []Edit {
	changes := d.merged()
	tokens := d.sentence.Tokens
	var out []Edit
	for _, c := range changes {
		e := Edit{New: c.text}
		switch {
		case c.from == c.to && c.from < len(tokens): // insertion before a token
			e.Start = tokens[c.from].Start
			e.End = e.Start
			e.New = c.text + " "
			if startsWithPunctuation(c.text) { // ", że": belongs to the word before
				e = Edit{d.endBefore(c.from), d.endBefore(c.from), c.text}
			} else if d.closes(c.from) {
				e = Edit{e.Start, e.Start, " " + c.text}
			}
		case c.from == c.to: // at the end
			e.Start = d.endBefore(c.from)
			e.End = e.Start
			e.New = " " + c.text
			if startsWithPunctuation(c.text) {
				e.New = c.text
			}
		default:
			e.Start, e.End = tokens[c.from].Start, tokens[c.to-1].End
			if c.text == "" {
				e = d.deletion(c)
			} else if startsWithPunctuation(c.text) && c.from > 0 {
				e.Start = d.endBefore(c.from)
			} else if c.from > 0 && d.closes(c.from) && !startsWithPunctuation(c.text) && !startsWithOpening(c.text) {
				e.New = " " + c.text
			}
		}
		out = append(out, e)
	}
	return joinTouching(out)
}

// withoutEqual drops the edits that change nothing.
func (d *Draft) withoutEqual(edits []Edit) []Edit {
	return slices.DeleteFunc(edits, func(e Edit) bool { return d.view[e.Start:e.End] == e.New })
}

// Changed returns the words that the rewrite takes out and those that it puts
// in, from the first changed word to the last.
func (d *Draft) Changed() (before, after string) {
	edits := d.ownEdits()
	if len(edits) == 0 {
		return "", ""
	}
	start, end := edits[0].Start, edits[len(edits)-1].End
	before, after = d.view[start:end], ApplyEdits(d.view, start, end, edits)
	return strings.TrimSpace(before), strings.TrimSpace(after)
}

// closes reports a token that follows the word before it without a space: a
// comma, a full stop.
func (d *Draft) closes(i int) bool {
	return d.sentence.Tokens[i].Kind == language.Punctuation && !d.sentence.Tokens[i].Space
}

// deletion widens a deletion by the space that would be left over.
func (d *Draft) deletion(c change) Edit {
	tokens := d.sentence.Tokens
	e := Edit{Start: tokens[c.from].Start, End: tokens[c.to-1].End}
	if c.to < len(tokens) && c.from == 0 {
		e.End = tokens[c.to].Start
	} else if c.from > 0 && tokens[c.from].Space {
		e.Start = d.endBefore(c.from)
	}
	if c.from > 0 && c.to < len(tokens) && e.End == tokens[c.to].Start && e.Start == d.endBefore(c.from) && tokens[c.to].Kind == language.Word {
		e.New = " " // "numer,który podałeś,jest"
	}
	return e
}

func (d *Draft) endBefore(i int) int {
	if i == 0 {
		return d.sentence.Start
	}
	return d.sentence.Tokens[i-1].End
}

// merged sorts the changes and joins insertions at the place of a replacement
// with it.
func (d *Draft) merged() []change {
	cs := slices.Clone(d.changes)
	slices.SortStableFunc(cs, func(a, b change) int {
		if a.from != b.from {
			return a.from - b.from
		}
		return a.to - b.to
	})
	var out []change
	for _, c := range cs {
		if n := len(out); n > 0 && out[n-1].from == c.from && out[n-1].to == c.from {
			// an insertion right before a replacement
			c.text = strings.TrimSpace(out[n-1].text + " " + c.text)
			out[n-1] = c
			continue
		}
		if n := len(out); n > 0 && c.text == "" && out[n-1].text == "" && out[n-1].to == c.from && c.from < c.to {
			out[n-1].to = c.to // one deletion, with one space
			continue
		}
		out = append(out, c)
	}
	return out
}

// joinTouching merges edits that meet, so that capitals see the whole.
func joinTouching(edits []Edit) []Edit {
	var out []Edit
	for _, e := range edits {
		if n := len(out); n > 0 && e.Start < out[n-1].End {
			e.Start = out[n-1].End
			e.End = max(e.End, e.Start)
		}
		out = append(out, e)
	}
	return out
}

// capitals moves the capital of the sentence's first word to whatever is first
// after the edits.
func (d *Draft) capitals(edits []Edit) []Edit {
	first := d.firstWord()
	if first < 0 || !startsUpper(d.sentence.Tokens[first].Text) {
		return edits
	}
	t := d.sentence.Tokens[first]
	for i := range edits {
		e := &edits[i]
		if e.Start > t.Start {
			break
		}
		if e.New != "" && hasLetter(e.New) {
			e.New = Capitalise(e.New)
			if e.Start == e.End { // the old first word comes second now
				if lower, ok := d.lowered(first); ok && !editsTouch(edits, i, t) {
					edits[i].End = t.End
					edits[i].New = e.New + lower
				}
			}
			return edits
		}
		if e.Start <= t.Start && t.End <= e.End { // deleted: the next word is first
			next := d.tokenAt(e.End)
			if next < 0 {
				return edits
			}
			n := d.sentence.Tokens[next]
			if i+1 < len(edits) && edits[i+1].Start <= n.Start {
				if edits[i+1].New != "" {
					edits[i+1].New = Capitalise(edits[i+1].New)
				}
				return edits
			}
			e.New = d.view[e.End:n.Start] + Capitalise(d.view[n.Start:n.End])
			e.End = n.End
			return edits
		}
	}
	return edits
}

// quotedCapitals gives a new first word of a quotation the capital of the old one:
// "Kliknij „Zapomniałem hasła”" names a button.
func (d *Draft) quotedCapitals(edits []Edit) []Edit {
	for i, t := range d.sentence.Tokens[:max(0, len(d.sentence.Tokens)-1)] {
		next := d.sentence.Tokens[i+1]
		if t.Kind != language.Punctuation || !strings.Contains("„\"»«“'‘", t.Text) || !startsUpper(next.Text) {
			continue
		}
		for k := range edits {
			if edits[k].Start == next.Start && hasLetter(edits[k].New) {
				edits[k].New = Capitalise(edits[k].New)
			}
		}
	}
	return edits
}

func editsTouch(edits []Edit, except int, t language.Token) bool {
	for j, e := range edits {
		if j != except && e.Start < t.End && t.Start < e.End {
			return true
		}
	}
	return false
}

// lowered is token i without its sentence capital; ok is false for names and
// words in capitals.
func (d *Draft) lowered(i int) (string, bool) {
	t := d.sentence.Tokens[i]
	if t.Marks.Has(language.Capitals) && utf8.RuneCountInString(t.Text) > 1 || isName(t) {
		return "", false
	}
	return Lower(d.view[t.Start:t.End]), true
}

func isName(t language.Token) bool {
	for _, r := range t.Readings {
		if first, _ := utf8.DecodeRuneInString(r.Lemma); unicode.IsLower(first) {
			return false
		}
	}
	return true
}

func (d *Draft) firstWord() int {
	for i, t := range d.sentence.Tokens {
		if t.Kind == language.Word {
			return i
		}
		if t.Kind == language.Placeholder {
			return -1
		}
	}
	return -1
}

func (d *Draft) tokenAt(offset int) int {
	for i, t := range d.sentence.Tokens {
		if t.Start >= offset && t.Kind == language.Word {
			return i
		}
		if t.Start >= offset && (t.Kind == language.Placeholder || t.Kind == language.Number) {
			return -1
		}
	}
	return -1
}

// Text is the sentence after the changes.
func (d *Draft) Text() string {
	return ApplyEdits(d.view, d.sentence.Start, d.sentence.End, d.ownEdits())
}

// ApplyEdits returns text[start:end] after edits that lie inside it.
func ApplyEdits(text string, start, end int, edits []Edit) string {
	var b strings.Builder
	at := start
	for _, e := range edits {
		b.WriteString(text[at:e.Start])
		b.WriteString(e.New)
		at = e.End
	}
	b.WriteString(text[at:max(at, end)])
	return b.String()
}

// Capitalise returns s with its first letter in upper case.
func Capitalise(s string) string {
	for i, r := range s {
		if unicode.IsLetter(r) {
			return s[:i] + string(unicode.ToUpper(r)) + s[i+utf8.RuneLen(r):]
		}
	}
	return s
}

// Lower returns s with its first letter in lower case.
func Lower(s string) string {
	for i, r := range s {
		if unicode.IsLetter(r) {
			return s[:i] + string(unicode.ToLower(r)) + s[i+utf8.RuneLen(r):]
		}
	}
	return s
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func startsWithPunctuation(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(",.:;!?…”«)", r)
}

// startsWithOpening reports a sign that stands as close to what is before it as
// the one whose place it takes: "(“" becomes "(„".
func startsWithOpening(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("„»([", r)
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }
