package locale

// translation is a text without plural forms in Polish.
type translation struct{ key, text string }

// polish lists the Polish texts by the English ones.
func polish() []translation {
	var all []translation
	all = append(all, reportTexts()...)
	all = append(all, helpTexts()...)
	all = append(all, flagTexts()...)
	return append(all, errorTexts()...)
}

func reportTexts() []translation {
	return []translation{
		{"error", "błąd"},
		{"warning", "ostrzeżenie"},
		{"info", "uwaga"},
		{"off", "wyłączona"},
		{"Nothing found", "Nic do poprawienia"},
		{"Hidden by comments or the baseline: %d.", "Ukryte przez komentarze lub stan wyjściowy: %d."},
		{"Place", "Miejsce"},
		{"Severity", "Waga"},
		{"Message", "Opis"},
		{"Suggestion", "Propozycja"},
		{"and %d more", "i jeszcze %d"},
		{"Language report", "Raport o języku tekstów"},
		{"Skip to the findings", "Przejdź do znalezisk"},
		{"No text was checked", "Nie sprawdzono żadnego tekstu"},
		{"Most often: “%s” (%d).", "Najczęściej: %s (%d)."},
		{"Could not be read", "Nie udało się odczytać"},
		{"What is found", "Co znaleziono"},
		{"Kind", "Rodzaj"},
		{"Count", "Liczba"},
		{"Start with these files", "Od tych plików zacznij"},
		{"File", "Plik"},
		{"Files", "Pliki"},
		{"Errors", "Błędy"},
		{"Total", "Razem"},
		{"By folder", "Według folderów"},
		{"Folder", "Folder"},
		{"How hard the texts are to read", "Jak trudno się to czyta"},
		{"Level", "Poziom"},
		{"Years of schooling", "Lata nauki"},
		{"easy: primary school", "łatwe: szkoła podstawowa"},
		{"up to 9", "do 9"},
		{"fairly easy: secondary school", "dość łatwe: szkoła średnia"},
		{"fairly hard: first years of studies", "dość trudne: początek studiów"},
		{"hard: a university degree", "trudne: wykształcenie wyższe"},
		{"from 16", "od 16"},
		{"The measure (FOG) counts sentences and long words; it does not tell whether a text is understood.",
			"Miara (FOG) liczy zdania i długie słowa; nie mówi, czy tekst jest zrozumiały."},
		{"Too short to measure, under 100 words: %d.", "Za krótkie, aby je zmierzyć (poniżej 100 słów): %d."},
		{"Forms that leave out women or men", "Formy, które pomijają kobiety lub mężczyzn"},
		{"Officialese and hard sentences", "Język urzędowy i trudne zdania"},
		{"Inconsistencies", "Niespójności"},
		{"Jargon", "Żargon"},
		{"Tone", "Ton"},
		{"Words that label people", "Słowa, które przyklejają etykietę"},
		{"Questions of surveys", "Pytania w ankietach"},
		{"Spelling and punctuation marks", "Pisownia i znaki"},
		{"Comments and limits of zwrot", "Komentarze i limity programu zwrot"},
		{"Show these findings", "Pokaż te miejsca"},
		{"2006-01-02", "02.01.2006"},
		{"All findings", "Wszystkie znaleziska"},
		{"all", "wszystkie"},
		{"Search", "Szukaj"},
		{"Show all", "Pokaż wszystko"},
		{"shown:", "widoczne:"},
		{"line %s", "wiersz %s"},
		{"Suggestions", "Propozycje"},
		{"%.1f", "%.1f"},
		{"checked %d of %d", "sprawdzono %d z %d"},
		{"from %s", "z %s"},
		{"%s written: %s.", "Zapisano %s: %s."},
		{"# Configuration of zwrot. It holds for this folder and those below it.\n",
			"# Konfiguracja programu zwrot. Obowiązuje w tym folderze i niżej.\n"},
		{"# How the firm speaks to its reader: ty, wy, pan (Pan/Pani) or panstwo.\n",
			"# Jak firma zwraca się do osoby, która czyta: ty, wy, pan (Pan/Pani) albo panstwo.\n"},
		{"# Which rewrites come first: neutral (“osoby kupujące”), paired (“klientki i klienci”) or feminine.\n",
			"# Które propozycje idą pierwsze: neutral („osoby kupujące”), paired („klientki i klienci”) czy feminine.\n"},
		{"# Files and folders to leave out.\n", "# Pliki i foldery do pominięcia.\n"},
		{"# Findings that are accepted for now (“zwrot baseline” writes the file).\n",
			"# Znaleziska przyjęte na razie (plik zapisuje „zwrot baseline”).\n"},
		{"# Rules and families: off, info, warning or error (“zwrot rules” lists them).\n",
			"# Reguły i rodziny: off, info, warning albo error (listę wypisze „zwrot rules”).\n"},
		{"# The type of documents: ui, email, letter, help, legal, survey, jobad or chat.\n",
			"# Rodzaj dokumentów: ui, email, letter, help, legal, survey, jobad albo chat.\n"},
		{"words", "słowa"},
		{"sentences", "zdania"},
		{"words a sentence", "słów w zdaniu"},
		{"(nothing)", "(nic)"},
		{"(safe fix)", "(bezpieczna poprawka)"},
		{"interrupted: the result is incomplete", "przerwano, wynik jest niepełny"},
		{"Nothing to fix.", "Brak poprawek do wprowadzenia."},
		{"Instead of:", "Zamiast:"},
		{"Right:", "Dobrze:"},
		{"Severity: %s", "Waga: %s"},
		{"Source: %s", "Źródło: %s"},
		{"Option: %s = %s (%s)", "Opcja: %s = %s (%s)"},
		{"Since version: %s", "Od wersji: %s"},
		{"not in the dictionary", "nie ma w słowniku"},
	}
}

func helpTexts() []translation {
	return []translation{
		{"Checks Polish text for customers: forms that fit only a man, jargon, officialese",
			"Sprawdza polskie teksty dla klientek i klientów: formy tylko męskie, żargon, język urzędowy"},
		{"Usage:", "Użycie:"},
		{"Examples:", "Przykłady:"},
		{"Commands:", "Polecenia:"},
		{"Flags:", "Opcje:"},
		{"Flags of all commands:", "Opcje wszystkich poleceń:"},
		{"“zwrot COMMAND --help” tells more of a command.", "Więcej o poleceniu: „zwrot POLECENIE --help”."},
		{"COMMAND", "POLECENIE"},
		{"[FLAGS]", "[OPCJE]"},
		{"PATH", "ŚCIEŻKA"},
		{"FILE", "PLIK"},
		{"NAME", "NAZWA"},
		{"RULE", "REGUŁA"},
		{"WORD", "SŁOWO"},
		{"VALUE", "WARTOŚĆ"},
		{"FORMAT", "FORMAT"},
		{"by default %s", "domyślnie %s"},
		{"Prints the help of a command", "Wypisuje pomoc o poleceniu"},
		{"Checks files and folders", "Sprawdza pliki i foldery"},
		{`Checks files and folders and prints what it finds: the place, the reason and a rewrite.

A folder is searched for texts of known formats; what .gitignore, a hidden name or
"exclude" in zwrot.toml leaves out is checked only when it is named itself.

Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 a fault of the command
line or of the configuration; 3 something could not be read (the rest was checked).`,
			`Sprawdza pliki i foldery i wypisuje, co znajdzie: miejsce, powód i propozycję zmiany.

W folderze szuka tekstów w znanych formatach. To, co wyłącza .gitignore, ukryta nazwa
albo „exclude” w zwrot.toml, sprawdza tylko podane wprost.

Kody wyjścia: 0 nic od wagi --fail-on wzwyż; 1 są takie znaleziska; 2 błąd polecenia
lub konfiguracji; 3 czegoś nie udało się odczytać (reszta sprawdzona).`},
		{"Applies safe fixes", "Wprowadza bezpieczne poprawki"},
		{`Applies the fixes that keep meaning and tone. With --unsafe it also takes the first
suggestion where the wording is a choice: read the result then.

With --stdin the mended text goes to standard output. Placeholders, tags, code and
addresses are never touched, and a file that was not read whole stays as it is.

Exit codes: 0 nothing at or above --fail-on is left; 1 findings are left, or, with
--diff, something would change; 2 and 3 as in “zwrot check”.`,
			`Wprowadza poprawki, które nie zmieniają sensu ani tonu. Z opcją --unsafe bierze też
pierwszą propozycję tam, gdzie sformułowanie jest do wyboru: przeczytaj wtedy wynik.

Z opcją --stdin poprawiony tekst trafia na standardowe wyjście. Wstawki szablonu,
znaczniki, kod i adresy zostają nietknięte, a plik odczytany tylko w części – bez zmian.

Kody wyjścia: 0 nie zostało nic od wagi --fail-on wzwyż; 1 coś zostało albo, z opcją
--diff, coś by się zmieniło; 2 i 3 jak w „zwrot check”.`},
		{"Accepts what is found now, so that only new findings count", "Przyjmuje to, co jest teraz, aby liczyło się tylko nowe"},
		{`Writes what is found now to a file. “zwrot check --baseline FILE” then reports only
what is new; text that moves stays accepted. The key "baseline" in zwrot.toml saves
writing the flag.

Of the files that are not checked in this run the entries stay. With --prune entries
are only removed: those of findings that are there no more.`,
			`Zapisuje do pliku wszystko, co teraz znajduje. „zwrot check --baseline PLIK” zgłasza
potem tylko nowe miejsca; przeniesiony tekst pozostaje przyjęty. Klucz „baseline”
w zwrot.toml zastępuje tę opcję.

Wpisy plików, które nie są teraz sprawdzane, zostają. Z opcją --prune niczego nie
dopisuje, tylko usuwa wpisy o miejscach, których już nie ma w tekstach.`},
		{"Looks at the texts and writes a commented zwrot.toml", "Ogląda teksty i pisze zwrot.toml z objaśnieniami"},
		{"PACK", "PACZKA"},
		{"Runs the examples of packs of terms", "Sprawdza przykłady w paczkach zwrotów"},
		{`Runs the examples of packs: each "bad" one must be found and its first suggestion be
what "fixed" says; each "good" one must be clean. Prints what is otherwise, with its line.`,
			`Sprawdza przykłady w paczkach: każdy zły („bad”) musi być znaleziony, a pierwsza propozycja
musi dać to, co w „fixed”; każdy dobry („good”) musi być czysty. Wypisuje, co się nie zgadza, z wierszem.`},
		{"the file of a pack", "plik paczki"},
		{"%d examples fail, of %d entries.", "Przykłady, które się nie zgadzają: %d; wpisy: %d."},
		{"All examples of %d entries pass.", "Wszystkie przykłady się zgadzają; wpisy: %d."},
		{"The figures are those of texts at level B2. This is an estimate, not proof of compliance: no formula can tell whether a text is understood.",
			"Liczby są takie, jakie mają teksty na poziomie B2. To szacunek, a nie dowód zgodności z przepisami: żaden wzór nie powie, czy tekst jest zrozumiały."},
		{"Too high for level B2: %s. This is an estimate, not proof of compliance: no formula can tell whether a text is understood.",
			"Za dużo jak na poziom B2: %s. To szacunek, a nie dowód zgodności z przepisami: żaden wzór nie powie, czy tekst jest zrozumiały."},
		{"a line for each key of a catalogue too", "także wiersz dla każdego klucza katalogu"},
		{"Measures how hard texts are to read", "Mierzy, jak trudno czyta się teksty"},
		{`Measures the running prose of files: words a sentence and the Polish FOG, about the
years of schooling that a text asks for. Texts under 100 words get no FOG.

A formula counts sentences and long words. None tells whether a text is understood.`,
			`Mierzy ciągły tekst plików: słowa w zdaniu i FOG-PL, w przybliżeniu lata nauki
potrzebne do lektury. Teksty poniżej 100 słów nie dostają FOG.

Wzór liczy zdania i długie słowa. Żaden nie mówi, czy tekst jest zrozumiały.`},
		{"Explains a rule: its reason, source and examples", "Objaśnia regułę: powód, źródło i przykłady"},
		{"Lists all rules", "Wypisuje wszystkie reguły"},
		{"Prints the script that completes commands and flags in a shell", "Wypisuje skrypt, który uzupełnia polecenia i opcje w powłoce"},
		{"Prints the manual page", "Wypisuje stronę podręcznika"},
		{"Serves an editor (Language Server Protocol)", "Obsługuje edytor (Language Server Protocol)"},
		{"talk over standard input and output, as always", "rozmawiaj przez standardowe wejście i wyjście, jak zawsze"},
		{"Prints the readings of words, or what the rules see in a text", "Wypisuje odczytania słów albo to, co reguły widzą w tekście"},
		{`Prints the readings of words from the dictionary: lemma, tag, kind of name, usage.
Without words it reads them from standard input, one a line.

With --text it prints the sentences of a file as the rules see them: the readings
that context leaves and the noun that a word agrees with.`,
			`Wypisuje odczytania słów ze słownika: hasło, znacznik, rodzaj nazwy, kwalifikatory.
Bez słów czyta je ze standardowego wejścia, po jednym w wierszu.

Z opcją --text wypisuje zdania pliku tak, jak widzą je reguły: odczytania, które
dopuszcza kontekst, i rzeczownik, z którym słowo się zgadza.`},
	}
}

func flagTexts() []translation {
	return []translation{
		{"list the files that would be checked, and stop", "wypisz pliki, które byłyby sprawdzone, i skończ"},
		{"print the settings that hold for each file, and stop", "wypisz ustawienia każdego pliku i skończ"},
		{"replace a zwrot.toml that is there", "zastąp istniejący zwrot.toml"},
		{"FOLDER", "FOLDER"},
		{"keep results in a folder and take them again while nothing changes",
			"zachowaj wyniki w folderze i bierz je stamtąd, dopóki nic się nie zmieni"},
		{"print the version", "wypisz wersję"},
		{"print this help", "wypisz tę pomoc"},
		{"language of messages", "język komunikatów"},
		{"format of the report, FORMAT or FORMAT=FILE; may be given again (%s)", "format raportu, FORMAT albo FORMAT=PLIK; można powtórzyć (%s)"},
		{"format of the list", "format listy"},
		{"format of the output", "format wyniku"},
		{"write the report to a file", "zapisz raport do pliku"},
		{"colour in the text report", "kolory w raporcie tekstowym"},
		{"severity from which findings make exit code 1", "waga, od której znaleziska dają kod wyjścia 1"},
		{"print what would change and change nothing", "pokaż zmiany i niczego nie zapisuj"},
		{"also apply fixes that choose a wording", "wprowadź też poprawki, które wybierają sformułowanie"},
		{"run only these rules and families (comma-separated)", "uruchom tylko te reguły i rodziny (po przecinku)"},
		{"leave out these rules and families (comma-separated)", "pomiń te reguły i rodziny (po przecinku)"},
		{"report only lines changed since a revision of git", "zgłaszaj tylko wiersze zmienione od rewizji gita"},
		{"compare with the revision itself or with where the branch left it", "porównuj z samą rewizją albo z miejscem odejścia gałęzi"},
		{"report only findings that this file does not accept", "zgłaszaj tylko to, czego nie przyjmuje ten plik"},
		{"file to write (by default zwrot-baseline.json, or “baseline” of zwrot.toml)",
			"plik do zapisania (domyślnie zwrot-baseline.json albo „baseline” z zwrot.toml)"},
		{"only remove entries that are not needed any more", "tylko usuń wpisy, które są już niepotrzebne"},
		{"REVISION", "REWIZJA"},
		{"type of the documents, whatever the configuration says", "rodzaj dokumentów, niezależnie od konfiguracji"},
		{"use this configuration file instead of the zwrot.toml found", "użyj tego pliku konfiguracji zamiast znalezionego zwrot.toml"},
		{"files checked at a time (0: one a processor)", "ile plików sprawdzać naraz (0: po jednym na procesor)"},
		{"leave out what the configuration excludes even when it is named", "pomijaj to, co wyłącza konfiguracja, nawet podane wprost"},
		{"read the text from standard input", "czytaj tekst ze standardowego wejścia"},
		{"name of the text from standard input; its extension tells the format", "nazwa tekstu ze standardowego wejścia; rozszerzenie mówi, jaki to format"},
		{"analyse the text of a file (“-”: standard input)", "analizuj tekst pliku („-”: standardowe wejście)"},
	}
}

func errorTexts() []translation {
	return []translation{
		{"unknown command “%s”; did you mean “%s”?", "nieznane polecenie „%s”; czy chodziło o „%s”?"},
		{"unknown command “%s”; to check the file or folder write “zwrot check %s”",
			"nieznane polecenie „%s”; aby sprawdzić ten plik lub folder, napisz „zwrot check %s”"},
		{"unknown command “%s”; there are: %s", "nieznane polecenie „%s”; są: %s"},
		{"unknown flag %s; did you mean “%s”?", "nieznana opcja %s; czy chodziło o „%s”?"},
		{"unknown flag %s; see “%s --help”", "nieznana opcja %s; zob. „%s --help”"},
		{"the flag --%s needs a value: %s", "opcja --%s wymaga wartości: %s"},
		{"the flag --%s has no value “%s”; see “%s --help”", "opcja --%s nie przyjmuje wartości „%s”; zob. „%s --help”"},
		{"%s has no value “%s”; did you mean “%s”?", "%s nie ma wartości „%s”; czy chodziło o „%s”?"},
		{"%s has no value “%s”; there are: %s", "%s nie ma wartości „%s”; są: %s"},
		{"%s needs an argument: %s", "%s wymaga argumentu: %s"},
		{"%s does not take “%s”; see “%s --help”", "%s nie przyjmuje „%s”; zob. „%s --help”"},
		{"the id of a rule; “zwrot rules” lists them", "identyfikator reguły; listę wypisze „zwrot rules”"},
		{"no such rule or family “%s”; did you mean “%s”?", "nie ma reguły ani rodziny „%s”; czy chodziło o „%s”?"},
		{"no such rule or family “%s”; “zwrot rules” lists them", "nie ma reguły ani rodziny „%s”; listę wypisze „zwrot rules”"},
		{"--stdin reads one text, so no path may follow: %s", "--stdin czyta jeden tekst, więc nie podawaj ścieżek: %s"},
		{"--stdin-filename needs --stdin", "--stdin-filename wymaga --stdin"},
		{"--jobs must not be negative: %s", "--jobs nie może być ujemne: %s"},
		{"--format %s= needs the name of a file", "--format %s= wymaga nazwy pliku"},
		{"several reports need files: --format text --format json=FILE", "kilka raportów naraz wymaga plików: --format text --format json=PLIK"},
		{"--since %s: %s", "--since %s: %s"},
		{"this folder is in no repository of git", "ten folder nie leży w repozytorium gita"},
		{"the program git is not installed", "brak programu git"},
		{"git knows no such revision", "git nie zna takiej rewizji"},
		{"there is no %s; “zwrot baseline” writes it", "nie ma pliku %s; utworzy go „zwrot baseline”"},
		{"%s is no baseline, or a conflict of git is left in it: %s", "%s nie jest plikiem stanu wyjściowego albo został w nim konflikt z gita: %s"},
		{"%s is a baseline of version %s, which this program does not know", "%s to stan wyjściowy w wersji %s, której ten program nie zna"},
		{"--since needs a revision of git", "--since wymaga rewizji gita"},
		{"--diff-from needs --since", "--diff-from wymaga --since"},
		{"%s is there already; --force replaces it", "%s już jest; zastąpi go --force"},
		{"--text reads a file, so no word may follow: %s", "--text czyta plik, więc nie podawaj słów: %s"},
		{"the file has changed meanwhile and stays as it is; run “zwrot fix” again",
			"plik zmienił się w trakcie i zostaje bez zmian; uruchom „zwrot fix” jeszcze raz"},
		{"cannot be written: %s", "nie udało się zapisać: %s"},
		{"two reports go to one file: %s", "dwa raporty trafiają do jednego pliku: %s"},
		{"budget", "budżet"},
		{"kept", "zachowany"},
		{"no permission to write", "brak prawa do zapisu"},
	}
}
