package plain

import (
	"strings"
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func abbreviationUndefined() *lint.Rule {
	return &lint.Rule{
		ID:    "plain/abbreviation-undefined",
		Title: lint.Message{PL: "Skrót bez rozwinięcia", EN: "An abbreviation that is not spelt out"},
		Why: lint.Message{
			PL: "„RRSO” i „OWU” zna branża, nie osoba, która bierze kredyt. Rozwiń skrót raz: „ogólne warunki ubezpieczenia (OWU)”.",
			EN: "“RRSO” and “OWU” are known to the trade, not to the person who takes a loan. Spell it out once.",
		},
		Source:        "Zasady prostego języka służby cywilnej; ustawa z 26.04.2024 o zapewnianiu spełniania wymagań dostępności",
		Bad:           []lint.Example{{Text: "Sprawdź RRSO w umowie."}},
		Good:          []string{"Podaj PESEL i kod BLIK.", "Czytaj ogólne warunki ubezpieczenia (OWU)."},
		Severity:      lint.Info,
		Types:         map[lint.Type]lint.Severity{lint.UI: lint.Off, lint.Legal: lint.Off},
		Since:         "0.1.0",
		CheckDocument: checkAbbreviations,
	}
}

// known are acronyms that need no explanation.
var known = map[string]bool{
	"PIN": true, "BLIK": true, "PESEL": true, "ID": true, "NIP": true, "REGON": true, "VAT": true, "SMS": true, "PDF": true, "IBAN": true,
	"RODO": true, "PLN": true, "EUR": true, "USD": true, "ZUS": true, "URL": true, "USB": true, "GPS": true, "QR": true, "TV": true, "UE": true,
	"RP": true, "OK": true, "CV": true, "DVD": true, "CD": true, "LED": true, "PIT": true, "SA": true, "KRS": true, "AGD": true, "RTV": true,
	"PKP": true, "IC": true, "GB": true, "MB": true, "TB": true, "TLK": true, "PKO": true, "PZU": true, "NFZ": true, "GUS": true, "IT": true, "HR": true, "XL": true, "XXL": true, "NFC": true, "SIM": true, "MMS": true,
	"UWAGA": true, "NR": true, "II": true, "III": true, "IV": true, "VI": true, "VII": true, "VIII": true, "IX": true, "XX": true, "XXI": true, "XIX": true,
	"ISO": true, "GSM": true, "LTE": true, "HTML": true, "API": true, "JPG": true, "PNG": true, "CSV": true, "FAQ": true, "AI": true, "BHP": true,
	"IP": true, "HTTP": true, "HTTPS": true, "WWW": true, "USA": true, "USG": true, "EKG": true, "SD": true, "HD": true, "LCD": true, "JPEG": true, "SSL": true, "VPN": true, "MS": true,
	// jargon/* says more of these
	"ASAP": true, "KPI": true, "NPS": true, "SLA": true, "KYC": true, "CX": true, "CSAT": true, "CES": true, "FYI": true, "EOD": true, "EOM": true,
}

func checkAbbreviations(p *lint.Pass) {
	seen := map[string]bool{}
	for _, t := range p.Texts {
		for i := range t.Sentences {
			s := &t.Sentences[i]
			for j := range s.Tokens {
				name := s.Tokens[j].Text
				if !isAcronym(s, j) || seen[name] {
					continue
				}
				seen[name] = true
				if explained(s, j) {
					continue
				}
				p.ReportIn(t, lint.Report{Sentence: s, Main: [2]int{j, j + 1}, Message: lint.Message{
					PL: "Rozwiń „" + name + "” przy pierwszym użyciu, a skrót podaj w nawiasie.",
					EN: "Spell “" + name + "” out at its first use, with the abbreviation in brackets.",
				}})
			}
		}
	}
}

// isAcronym reports a word of two to six capitals that is no other word, in a
// sentence that is not all capitals.
func isAcronym(s *language.Sentence, i int) bool {
	t := &s.Tokens[i]
	n := utf8.RuneCountInString(t.Text)
	if t.Kind != language.Word || n < 2 || n > 6 || t.Text != strings.ToUpper(t.Text) || strings.ToLower(t.Text) == t.Text || known[t.Text] || t.Marks.Has(language.Foreign) {
		return false
	}
	if strings.ContainsAny(t.Text, "0123456789-") || glued(s, i) {
		return false
	}
	_, common := t.Reading(func(r language.Reading) bool {
		return r.Lemma == strings.ToLower(r.Lemma) && r.Tag.Class() != morph.Brev || r.Kind.Has(morph.Firm) || r.Kind.Has(morph.Brand) || r.Kind.Has(morph.Surname) || r.Kind.Has(morph.FirstName)
	})
	if common {
		return false
	}
	lower := 0
	for j := range s.Tokens {
		if s.Tokens[j].Kind == language.Word && s.Tokens[j].Text == s.Tokens[j].Lower {
			lower++
		}
	}
	return lower > 0
}

// glued reports a part of a number or of a path: "FV/02/2026".
func glued(s *language.Sentence, i int) bool {
	part := func(t *language.Token) bool { return t.Text == "/" || t.Text == "_" || t.Kind == language.Number }
	return i > 0 && !s.Tokens[i].Space && part(&s.Tokens[i-1]) || i+1 < len(s.Tokens) && !s.Tokens[i+1].Space && part(&s.Tokens[i+1])
}

// explained reports brackets around the acronym, or behind it.
func explained(s *language.Sentence, i int) bool {
	return i > 0 && s.Tokens[i-1].Text == "(" || i+1 < len(s.Tokens) && (s.Tokens[i+1].Text == "(" || s.Tokens[i+1].Text == "–")
}
