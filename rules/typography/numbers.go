package typography

import (
	"regexp"
	"strings"

	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

func numbers() *lint.Rule {
	return &lint.Rule{
		ID:    "typography/numbers",
		Title: lint.Message{PL: "Zapis liczb, dat i godzin", EN: "How to write numbers, dates and times"},
		Why: lint.Message{
			PL: "Po polsku tysiące dzieli spacja, ułamek przecinek, a datę piszemy od dnia. Inny zapis kwoty albo daty można źle odczytać.",
			EN: "Polish parts thousands with a space and decimals with a comma, and dates begin with the day. An amount or a date written otherwise may be misread.",
		},
		Source:   "Wielki słownik ortograficzny PWN, zasady pisowni [96]; PN-ISO 31-0; European Commission style guide for Polish (2024)",
		Bad:      []lint.Example{{Text: "Zapłać 1,250.50 zł.", Fixed: "Zapłać 1250,50 zł."}, {Text: "Rabat 5 % na start.", Fixed: "Rabat 5% na start."}},
		Good:     []string{"Zapłać 10 000 zł.", "Czekamy do 5.05.2026 r.", "Zadzwoń: 22 000 00 00."},
		Severity: lint.Info,
		Types:    printed(),
		Since:    "0.1.0",
		Check: func(p *lint.Pass) {
			eachToken(p, func(s *language.Sentence, i int) { checkNumber(p, s, i) })
		},
	}
}

var (
	english  = regexp.MustCompile(`^(\d{1,3})((?:,\d{3})+)(?:\.(\d{2}))?$`) // 1,250.50
	dotted   = regexp.MustCompile(`^(\d{1,3})((?:\.\d{3})+)(?:,(\d{2}))?$`) // 1.250,50
	yearLed  = regexp.MustCompile(`^(\d{4})\.(0[1-9]|1[0-2])\.([0-3]\d)$`)  // 2026.05.05
	hourDots = regexp.MustCompile(`^([01]?\d|2[0-3])[.:]([0-5]\d)$`)        // 12.30
)

func checkNumber(p *lint.Pass, s *language.Sentence, i int) {
	t := &s.Tokens[i]
	if t.Kind != language.Number {
		return
	}
	next := language.Token{}
	if i+1 < len(s.Tokens) {
		next = s.Tokens[i+1]
	}
	switch {
	case isSign(s, i+1, "%") && next.Space:
		report(p, s, i, i+2, t.Text+"%", lint.Message{
			PL: "Znak procentu pisze się bez spacji: " + t.Text + "%.",
			EN: "The per cent sign follows at once: " + t.Text + "%.",
		})
	case currency(&next) && (english.MatchString(t.Text) || dotted.MatchString(t.Text)):
		amount := polishAmount(t.Text)
		report(p, s, i, i+1, amount, lint.Message{
			PL: "Kwotę zapisz po polsku: " + amount + " " + next.Text + ".",
			EN: "Write the amount the Polish way: " + amount + " " + next.Text + ".",
		})
	case yearLed.MatchString(t.Text):
		m := yearLed.FindStringSubmatch(t.Text)
		date, to := strings.TrimPrefix(m[3], "0")+"."+m[2]+"."+m[1], i+1
		if next.Lower == "r" && !next.Space {
			date, to = date+" r", i+2
		}
		report(p, s, i, to, date, lint.Message{
			PL: "Datę zacznij od dnia: " + date + ".",
			EN: "Begin the date with the day: " + date + ".",
		})
	case next.Lower == "r" && !next.Space && next.Kind == language.Word && isSign(s, i+2, "."):
		report(p, s, i, i+2, t.Text+" r", lint.Message{
			PL: "Przed „r.” stoi spacja: " + t.Text + " r.",
			EN: "A space comes before “r.”: " + t.Text + " r.",
		})
	case next.Lower == "h" && hourDots.MatchString(t.Text):
		hour := strings.Replace(t.Text, ".", ":", 1)
		report(p, s, i, i+2, hour, lint.Message{
			PL: "Godzinę zapisz z dwukropkiem, bez „h”: " + hour + ".",
			EN: "Write the time with a colon, without “h”: " + hour + ".",
		})
	}
}

func currency(t *language.Token) bool {
	switch t.Lower {
	case "zł", "pln", "eur", "usd", "€", "$", "euro", "złotych", "złote":
		return true
	}
	return false
}

// polishAmount writes an amount with a decimal comma and, from 10 000, spaces
// between thousands.
func polishAmount(text string) string {
	m := english.FindStringSubmatch(text)
	if m == nil {
		m = dotted.FindStringSubmatch(text)
	}
	groups := strings.FieldsFunc(m[2], func(r rune) bool { return r == ',' || r == '.' })
	whole := m[1] + "\u00a0" + strings.Join(groups, "\u00a0")
	if len(m[1]) == 1 && len(groups) == 1 {
		whole = m[1] + groups[0]
	}
	if m[3] != "" && m[3] != "00" {
		return whole + "," + m[3]
	}
	return whole
}
