package config

import (
	"strings"

	"github.com/zwrot/zwrot/rules/lint"
)

// syntaxMessage says in both languages what package toml says in English of a
// text that is no TOML. The package has one sentence for each place of its
// parser; they are told apart by a part of them.
func syntaxMessage(text string) lint.Message {
	for _, known := range []struct{ part, pl string }{
		{"already been defined", "ten klucz albo ta tabela już są w pliku"},
		{"found \"", "tekst stoi w cudzysłowie: klucz = \"wartość\""},
		{"expected value", "po „=” brakuje wartości: klucz = \"wartość\""},
		{"to end table name", "nazwa tabeli kończy się znakiem „]”: [rules]"},
		{"expected '.' or '='", "po kluczu stoi „=”: klucz = \"wartość\""},
		{"key name appears blank", "przed „=” brakuje klucza: klucz = \"wartość\""},
		{"cannot contain newlines", "brakuje cudzysłowu na końcu tekstu"},
		{"array terminator", "lista rozdziela wartości przecinkami i kończy się znakiem „]”: [\"a\", \"b\"]"},
		{"inline table", "tabela w jednym wierszu rozdziela klucze przecinkami i kończy się znakiem „}”"},
		{"to end with a newline", "po wartości zaczyna się nowy wiersz"},
		{"invalid escape", "po znaku „\\” nie może tu stać ten znak; ścieżki pisz z „/”, a sam „\\” jako „\\\\”"},
		{"unexpected EOF", "plik urywa się w połowie"},
	} {
		if strings.Contains(text, known.part) {
			return lint.Message{PL: "to nie jest TOML: " + known.pl, EN: "not valid TOML: " + text}
		}
	}
	return lint.Message{PL: "to nie jest TOML: tego zapisu nie da się odczytać (zasady: toml.io)", EN: "not valid TOML: " + text}
}
