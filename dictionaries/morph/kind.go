package morph

import (
	"fmt"
	"strings"
)

// Kind is a set of SGJP's kinds of nouns ("nazwa_pospolita", "imię|nazwisko").
// Pronouns and words of other classes have none.
type Kind uint64

// The kinds. Those that begin with Part are words that occur only inside a
// longer name ("Wola" of "Zduńska Wola").
const (
	Common             Kind = 1 << iota // nazwa_pospolita
	FirstName                           // imię
	Surname                             // nazwisko
	MarriedName                         // nazwisko_(odmężowskie): Kowalowa
	MaidenName                          // nazwisko_(odojcowskie): Kowalówna
	Patronymic                          // patronimicum
	Byname                              // przydomek
	Pseudonym                           // pseudonim
	PersonName                          // nazwa_własna_osoby
	ClanMember                          // nazwa_członka_rodu
	Place                               // nazwa_geograficzna
	Building                            // nazwa_własna_budowli
	Celestial                           // nazwa_własna_astronomiczna
	Organisation                        // nazwa_organizacji
	Institution                         // nazwa_instytucji
	Firm                                // nazwa_firmy
	Brand                               // marka
	Software                            // nazwa_oprogramowania
	ProgLanguage                        // nazwa_języka_programowania
	Typeface                            // nazwa_kroju_pisma
	Vehicle                             // nazwa_własna_środka_lokomocji
	Holiday                             // nazwa_święta
	Title                               // tytuł
	OtherName                           // nazwa_własna
	PartOfPlace                         // człon_nazwy_geograficznej
	PartOfSurname                       // człon_nazwiska
	PartOfCrest                         // człon_nazwiska_(herb)
	PartOfByname                        // człon_przydomka
	PartOfPseudonym                     // człon_pseudonimu
	PartOfOrganisation                  // człon_nazwy_organizacji
	PartOfInstitution                   // człon_nazwy_instytucji
	PartOfFirm                          // człon_nazwy_firmy
	PartOfHoliday                       // człon_nazwy_święta
	PartOfTitle                         // człon_tytułu
	PartOfName                          // człon_nazwy_własnej
)

// Personal is the kinds that name a human being.
const Personal = FirstName | Surname | MarriedName | MaidenName | Patronymic | Byname | Pseudonym | PersonName | ClanMember

// Proper is every kind but Common.
const Proper = PartOfName<<1 - 1 - Common

var kindNames = []string{
	"nazwa_pospolita", "imię", "nazwisko", "nazwisko_(odmężowskie)", "nazwisko_(odojcowskie)",
	"patronimicum", "przydomek", "pseudonim", "nazwa_własna_osoby", "nazwa_członka_rodu",
	"nazwa_geograficzna", "nazwa_własna_budowli", "nazwa_własna_astronomiczna",
	"nazwa_organizacji", "nazwa_instytucji", "nazwa_firmy", "marka", "nazwa_oprogramowania",
	"nazwa_języka_programowania", "nazwa_kroju_pisma", "nazwa_własna_środka_lokomocji",
	"nazwa_święta", "tytuł", "nazwa_własna", "człon_nazwy_geograficznej", "człon_nazwiska",
	"człon_nazwiska_(herb)", "człon_przydomka", "człon_pseudonimu", "człon_nazwy_organizacji",
	"człon_nazwy_instytucji", "człon_nazwy_firmy", "człon_nazwy_święta", "człon_tytułu",
	"człon_nazwy_własnej",
}

// Has reports whether k and of share a kind.
func (k Kind) Has(of Kind) bool { return k&of != 0 }

// String returns SGJP's words joined by "|", "" for none.
func (k Kind) String() string { return joinBits(uint64(k), kindNames) }

// ParseKind reads SGJP's words joined by "|"; two misspellings of
// nazwa_pospolita that the 2026 edition holds are accepted.
func ParseKind(s string) (Kind, error) {
	var k Kind
	for name := range strings.SplitSeq(s, "|") {
		switch name {
		case "":
			continue
		case "nazwa pospolita", "pospolita":
			name = "nazwa_pospolita"
		}
		i := indexOf(kindNames, name)
		if i < 0 {
			return 0, fmt.Errorf("unknown kind of name %q", name)
		}
		k |= 1 << i
	}
	return k, nil
}

func joinBits(set uint64, names []string) string {
	var b strings.Builder
	for i, name := range names {
		if set>>i&1 == 0 {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('|')
		}
		b.WriteString(name)
	}
	return b.String()
}
