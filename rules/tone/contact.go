package tone

import (
	"bytes"
	"strings"

	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

// hasContact reports that a document tells how to reach somebody: an address of
// mail or page, a telephone number, a link, a form, leave to reply, the name of
// the person who signs; or that it takes in a footer, with who knows what in it.
func hasContact(p *lint.Pass) bool {
	return lint.Fact(p, "tone/contact", func(texts []*language.Text) bool {
		const tail = 3 // a name above that is no signature
		for i, t := range texts {
			if i >= len(texts)-tail && t.Signed() || t.Block.Role == document.Link || strings.Trim(t.View.Text, string(document.Object)+" \n") == "" {
				return true
			}
		}
		for _, at := range sentences(texts) {
			if contactIn(at.sentence) {
				return true
			}
		}
		return linked(p.Document)
	})
}

// linked reports a link or a form in the mark-up of a document, or a part that
// its template takes from elsewhere, as footers are.
func linked(doc *document.Document) bool {
	for _, sign := range [...]string{"href=", "](", "<form", "footer", "stopk", "include", "{{>", "partial"} {
		if bytes.Contains(doc.Source, []byte(sign)) {
			return true
		}
	}
	return false
}

func contactIn(s *language.Sentence) bool {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		switch t.Kind {
		case language.Address:
			if !strings.Contains(t.Lower, "noreply") && !strings.Contains(t.Lower, "no-reply") {
				return true
			}
		case language.Placeholder:
			if hasLemma(s, "zadzwonić", "napisać", "kontakt", "kontaktować", "skontaktować", "telefon", "infolinia", "adres") {
				return true
			}
		}
	}
	return invitesReply(s) && hasLemma(s, "wiadomość", "e-mail", "mail", "list", "SMS") || phone(s) || hasLemma(s, "ulica", "ul")
}

// invitesReply reports a verb of answering that nothing denies: "proszę odpisać NIE"
// has one.
func invitesReply(s *language.Sentence) bool {
	for i := range s.Tokens {
		if s.Tokens[i].HasLemma("odpisać", "odpowiedzieć", "odpowiadać") && !denied(s, i) && !(i > 0 && denied(s, i-1)) {
			return true
		}
	}
	return false
}

// phone reports a telephone number: nine digits in one number or several beside
// each other, eleven with the country's, or six and more beside a word of calling.
func phone(s *language.Sentence) bool {
	digits := 0
	for i := 0; i <= len(s.Tokens); i++ {
		if i < len(s.Tokens) && (s.Tokens[i].Kind == language.Number || digits > 0 && s.Tokens[i].Text == "-") {
			for _, r := range s.Tokens[i].Text {
				if '0' <= r && r <= '9' {
					digits++
				}
			}
			continue
		}
		if digits == 9 || digits == 11 || digits >= 6 && digits < 12 && hasLemma(s, "zadzwonić", "dzwonić", "telefon", "tel", "infolinia") {
			return true
		}
		digits = 0
	}
	return false
}
