package gender

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/lint"
)

// knownMan reports a text for one man: the settings say so, or the document
// greets him by his name ("Panie Adamie,"), so that masculine forms fit.
func knownMan(p *lint.Pass) bool {
	if p.Settings.Recipient != 0 {
		return p.Settings.Recipient == 'm'
	}
	if p.Text != nil && p.Text.Addressee != 0 {
		return p.Text.Addressee == morph.M1
	}
	for _, t := range p.Texts {
		if t.Addressee != 0 {
			return t.Addressee == morph.M1
		}
	}
	return false
}
