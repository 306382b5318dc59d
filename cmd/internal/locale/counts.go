package locale

// count is a text whose first argument counts something.
type count struct {
	key string
	en  [2]string // one, more
	pl  [3]string // 1 / 2–4, 22–24, … / the rest
}

// counts lists the texts with plural forms.
func counts() []count {
	return []count{
		{"%d errors", [2]string{"%d error", "%d errors"}, [3]string{"%d błąd", "%d błędy", "%d błędów"}},
		{"%d warnings", [2]string{"%d warning", "%d warnings"}, [3]string{"%d ostrzeżenie", "%d ostrzeżenia", "%d ostrzeżeń"}},
		{"%d infos", [2]string{"%d remark", "%d remarks"}, [3]string{"%d uwaga", "%d uwagi", "%d uwag"}},
		{"in %d files", [2]string{"in %d file", "in %d files"}, [3]string{"w %d pliku", "w %d plikach", "w %d plikach"}},
		{"checked %d files", [2]string{"checked %d file", "checked %d files"},
			[3]string{"sprawdzono %d plik", "sprawdzono %d pliki", "sprawdzono %d plików"}},
		{"%d safe fixes: “zwrot fix” applies them.",
			[2]string{"%d safe fix: “zwrot fix” applies it.", "%d safe fixes: “zwrot fix” applies them."},
			[3]string{"%d bezpieczną poprawkę wprowadzi „zwrot fix”.", "%d bezpieczne poprawki wprowadzi „zwrot fix”.",
				"%d bezpiecznych poprawek wprowadzi „zwrot fix”."}},
		{"Not everything could be read: %d messages above.",
			[2]string{"Not everything could be read: %d message above.", "Not everything could be read: %d messages above."},
			[3]string{"Nie wszystko udało się odczytać: %d komunikat powyżej.", "Nie wszystko udało się odczytać: %d komunikaty powyżej.",
				"Nie wszystko udało się odczytać: %d komunikatów powyżej."}},
	}
}
