package locale

// translation is a text without plural forms in Polish.
type translation struct{ key, text string }

// polish lists the Polish texts by the English ones.
func polish() []translation {
	return []translation{
		{"%s and %s", "%s i %s"},
		{"error", "błąd"},
		{"warning", "ostrzeżenie"},
		{"info", "uwaga"},
		{"off", "wyłączona"},
		{"Nothing found", "Nic do poprawienia"},
		{"Hidden by comments or the baseline: %d.", "Ukryte przez komentarze lub stan wyjściowy: %d."},
		{"(safe fix)", "(bezpieczna poprawka)"},
	}
}
