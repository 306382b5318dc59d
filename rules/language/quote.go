package language

import "strings"

// labelWords is the most words that the quoted name of a button or a checkbox
// has (S5).
const labelWords = 8

// longestQuotation is the most tokens between quotation marks: a mark without
// its partner is a slip, and does not make the rest of a text a quotation.
const longestQuotation = 1000

// quotations marks what somebody else says (S5): a quoted block or a
// catalogue's testimonial, words in quotation marks, and words before or after
// the name of who says them. The tokens are those of all sentences, whose
// memory they share.
func (t *Text) quotations(tokens []Token) {
	if t.Block.Quoted && !callout(tokens) || strings.Contains(strings.ToLower(t.Block.Key), "testimonial") {
		markAll(tokens, Quoted)
		return
	}
	for i := 0; i < len(tokens); i++ {
		if end := closingQuote(tokens, i); end > i {
			mark := Quoted
			if label(tokens, i, end) {
				mark = ShortQuoted
			}
			markAll(tokens[i+1:end], mark)
			i = end
		}
	}
	signedQuotation(tokens)
	namedQuotation(tokens)
}

// callout reports a quoted block that is none: Markdown has no other mark-up
// for a box that begins with "Uwaga:", "Wskazówka:", "[!NOTE]".
func callout(tokens []Token) bool {
	for i := range tokens[:min(len(tokens), 3)] {
		switch tokens[i].Lower {
		case "uwaga", "ważne", "wskazówka", "pamiętaj", "ostrzeżenie", "informacja", "info", "note", "tip", "important", "warning", "caution":
			return true
		}
	}
	return false
}

func markAll(tokens []Token, m Marks) {
	for i := range tokens {
		tokens[i].Marks |= m
	}
}

// closingQuote returns the token that closes the quotation that opens at i, -1
// when none opens there. Quotations inside it are passed over.
func closingQuote(tokens []Token, i int) int {
	closers := ""
	switch tokens[i].Text {
	case "„":
		closers = "”“\""
	case "“":
		closers = "”\""
	case "»":
		closers = "«"
	case "«":
		closers = "»"
	case "\"":
		closers = "\"”"
	default:
		return -1
	}
	for j := i + 1; j < min(len(tokens), i+longestQuotation); j++ {
		if tokens[j].Kind == Punctuation && strings.Contains(closers, tokens[j].Text) {
			return j
		}
	}
	return -1
}

// label reports whether the quotation between the marks at i and end names a
// thing to click: it is short, and such a word stands before it.
func label(tokens []Token, i, end int) bool {
	words := 0
	for j := range tokens[i:end] {
		if tokens[i+j].Kind == Word {
			words++
		}
	}
	if words > labelWords {
		return false
	}
	for j := i - 1; j >= max(0, i-3); j-- {
		if tokens[j].HasLemma("kliknąć", "klikać", "wybrać", "wybierać", "zaznaczyć", "zaznaczać", "nacisnąć", "naciskać",
			"wcisnąć", "przycisk", "pole", "opcja", "zakładka", "link", "odnośnik", "polecenie", "menu", "checkbox") {
			return true
		}
		if k := &tokens[j]; k.Kind == Punctuation && k.Text != "„" && k.Text != ":" {
			return false
		}
	}
	return false
}

// signedQuotation marks a text that ends with a dash and the name of who says
// it: "Byłem zachwycony! – Adam, Kraków".
func signedQuotation(tokens []Token) {
	dash := -1
	for i := len(tokens) - 1; i > 0 && i > len(tokens)-8; i-- {
		if text := tokens[i].Text; text == "–" || text == "—" || text == "-" && tokens[i].Space {
			dash = i
			break
		}
	}
	if dash < 2 || dash+1 >= len(tokens) || !signature(tokens[dash+1:]) {
		return
	}
	markAll(tokens[:dash], Quoted)
}

// namedQuotation marks a text that begins with the name of who says it and a
// colon: "Adam Nowak: byłem zachwycony".
func namedQuotation(tokens []Token) {
	for i := 1; i < min(len(tokens)-2, 5); i++ {
		if tokens[i].Text == ":" {
			if signature(tokens[:i]) {
				markAll(tokens[i+1:], Quoted)
			}
			return
		}
	}
}

// signature reports a first name that nothing follows but other names, places
// and punctuation.
func signature(tokens []Token) bool {
	if len(tokens) == 0 || !tokens[0].name.given {
		return false
	}
	for i := range tokens {
		if t := &tokens[i]; t.Kind == Word && !startsUpper(t.Text) && !t.HasLemma("z") {
			return false
		}
	}
	return true
}
