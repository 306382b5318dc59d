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
		{"Not everything could be read: %d read errors.",
			[2]string{"Not everything could be read: %d read error.", "Not everything could be read: %d read errors."},
			[3]string{"Nie wszystko udało się odczytać: %d błąd odczytu.", "Nie wszystko udało się odczytać: %d błędy odczytu.",
				"Nie wszystko udało się odczytać: %d błędów odczytu."}},
		{"%d entries of the baseline are not needed any more: “zwrot baseline --prune” removes them.",
			[2]string{"%d entry of the baseline is not needed any more: “zwrot baseline --prune” removes it.",
				"%d entries of the baseline are not needed any more: “zwrot baseline --prune” removes them."},
			[3]string{"%d wpis stanu wyjściowego jest już niepotrzebny: usunie go „zwrot baseline --prune”.",
				"%d wpisy stanu wyjściowego są już niepotrzebne: usunie je „zwrot baseline --prune”.",
				"%d wpisów stanu wyjściowego jest już niepotrzebnych: usunie je „zwrot baseline --prune”."}},
		{"%d findings accepted in %s: %s", [2]string{"%d finding accepted in %s: %s", "%d findings accepted in %s: %s"},
			[3]string{"Przyjęto %d znalezisko w %s: %s", "Przyjęto %d znaleziska w %s: %s", "Przyjęto %d znalezisk w %s: %s"}},
		{"%d entries removed from %s.", [2]string{"%d entry removed from %s.", "%d entries removed from %s."},
			[3]string{"Usunięto %d wpis z pliku %s.", "Usunięto %d wpisy z pliku %s.", "Usunięto %d wpisów z pliku %s."}},
		{"%d places to look at", [2]string{"%d place to look at", "%d places to look at"},
			[3]string{"%d miejsce do przejrzenia", "%d miejsca do przejrzenia", "%d miejsc do przejrzenia"}},
		{"%d fixes", [2]string{"%d fix", "%d fixes"}, [3]string{"%d poprawka", "%d poprawki", "%d poprawek"}},
		{"%d fixes in %s.", [2]string{"%d fix in %s.", "%d fixes in %s."},
			[3]string{"%d poprawka w %s.", "%d poprawki w %s.", "%d poprawek w %s."}},
		{"%d fixes would be made in %s.", [2]string{"%d fix would be made in %s.", "%d fixes would be made in %s."},
			[3]string{"%d poprawka do wprowadzenia w %s.", "%d poprawki do wprowadzenia w %s.", "%d poprawek do wprowadzenia w %s."}},
		{"%d files (where)", [2]string{"%d file", "%d files"}, [3]string{"%d pliku", "%d plikach", "%d plikach"}},
		{"%d findings are left for you to decide: “zwrot check” shows them.",
			[2]string{"%d finding is left for you to decide: “zwrot check” shows it.", "%d findings are left for you to decide: “zwrot check” shows them."},
			[3]string{"Do Twojej decyzji zostało %d miejsce: pokaże je „zwrot check”.", "Do Twojej decyzji zostały %d miejsca: pokaże je „zwrot check”.",
				"Do Twojej decyzji zostało %d miejsc: pokaże je „zwrot check”."}},
		{"%d readings ruled out", [2]string{"%d reading ruled out", "%d readings ruled out"},
			[3]string{"%d odczytanie odrzucone", "%d odczytania odrzucone", "%d odczytań odrzuconych"}},
	}
}
