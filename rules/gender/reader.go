package gender

import (
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/rewrite"
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
	if p.Text != nil && p.Text.Block.Role == document.Message {
		return false // the strings of a catalogue speak each for itself
	}
	return lint.Fact(p, "gender/addressee", addressee) == morph.M1
}

// addressee is the gender of the first person whom one of the texts calls by
// name, 0 when there is none.
func addressee(texts []*language.Text) morph.Gender {
	for _, t := range texts {
		if t.Addressee != 0 {
			return t.Addressee
		}
	}
	return 0
}

// formalText reports a text that speaks to its reader as Państwo or Pan: the
// settings or the type of the document say so, or it does so elsewhere.
func formalText(p *lint.Pass) bool {
	switch p.Settings.Address {
	case lint.Pan, lint.Panstwo:
		return true
	case lint.Ty, lint.Wy:
		return false
	}
	return p.Settings.Type == lint.Letter || p.Settings.Type == lint.Legal || lint.Fact(p, "gender/panstwo", usesPanstwo)
}

// usesPanstwo reports whether the document speaks to its readers as Państwo.
func usesPanstwo(texts []*language.Text) bool {
	for _, t := range texts {
		for i := range t.Sentences {
			for j := range t.Sentences[i].Tokens {
				w := &t.Sentences[i].Tokens[j]
				if w.Marks.Has(language.FormalAddress) && w.HasLemma("państwo") {
					return true
				}
			}
		}
	}
	return false
}

// withPanstwo adds the sentence as it is said to Państwo (T24): first where the
// settings ask for that address, last where the document uses it elsewhere.
func withPanstwo(p *lint.Pass, s *language.Sentence, proposals []rewrite.Proposal) []rewrite.Proposal {
	asked := p.Settings.Address == lint.Panstwo
	if !asked && (p.Settings.Address != "" || !lint.Fact(p, "gender/panstwo", usesPanstwo)) {
		return proposals
	}
	var adjectives []int
	for _, w := range predicates(p, s, morph.Sec) {
		adjectives = append(adjectives, w.Word)
	}
	for j := range s.Tokens {
		if samAlone(p, s, j) {
			if _, ok := samVerb(s, j, morph.Sec); ok {
				adjectives = append(adjectives, j)
			}
		}
	}
	d, ok := p.Rewriter.TyToPanstwo(p.Text, s, adjectives)
	switch {
	case !ok:
		return proposals
	case asked:
		return append([]rewrite.Proposal{{Draft: d, Code: "T24"}}, proposals...)
	}
	return append(proposals, rewrite.Proposal{Draft: d, Code: "T24"})
}
