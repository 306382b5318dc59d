package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// OnScreen reports a word that names a place on the screen, as its capital and the
// word before it tell: "Kliknij Użytkownicy", "w zakładce Support". Polish inflects
// it with neither.
func (s *Sentence) OnScreen(i int) bool {
	first, _ := utf8.DecodeRuneInString(s.Tokens[i].Text)
	if i == 0 || !unicode.IsUpper(first) || !s.Tokens[i-1].HasLemma(places...) {
		return false
	}
	_, ok := s.Tokens[i].Reading(func(r Reading) bool { return r.Tag.Case()&morph.Nom != 0 })
	return ok || len(s.Tokens[i].Readings) == 0
}

// places are the words behind which the name of something on the screen stands.
var places = []string{
	"kliknąć", "klikać", "wybrać", "wybierać", "otworzyć", "nacisnąć", "wpisać", "pisać", "przejść",
	"panel", "pole", "karta", "zakładka", "przycisk", "menu", "sekcja", "opcja", "ekran", "okno", "lista", "pozycja", "kolumna",
}

// InIdentifier reports a word that is part of a name in a program or a formula:
// "ticket.title", "task_status", "SUMA.JEŻELI". text is that of the view.
func (t *Token) InIdentifier(text string) bool {
	before, after := text[:t.Start], text[t.End:]
	next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(after, "."))
	last, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(before, "."))
	return strings.HasSuffix(before, "_") || strings.HasPrefix(after, "_") ||
		strings.HasSuffix(before, ".") && unicode.IsLetter(last) || strings.HasPrefix(after, ".") && unicode.IsLetter(next)
}
