package rewrite

import (
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// suffixes make feminine nouns of masculine ones (rule catalogue §13), the
// longest first. RJP prefers them to a bare -a.
var suffixes = [...]struct{ masculine, feminine string }{
	{"owiec", "owczyni"}, {"iciel", "icielka"}, {"yciel", "ycielka"}, {"nik", "niczka"},
	{"ista", "istka"}, {"ysta", "ystka"}, {"log", "lożka"}, {"arz", "arka"}, {"erz", "erka"},
	{"ant", "antka"}, {"ent", "entka"}, {"ca", "czyni"}, {"or", "orka"}, {"er", "erka"},
	{"eta", "etka"}, {"ata", "atka"}, {"anin", "anka"}, {"yk", "yczka"}, {"ik", "iczka"}, {"ot", "otka"},
	{"at", "atka"}, {"et", "etka"}, {"ian", "ianka"}, {"an", "anka"},
}

// FemininePartners returns the feminine nouns that the suffix rules make of a
// masculine one and the dictionary knows.
func (rw *Rewriter) FemininePartners(masculine string) []string {
	for _, s := range suffixes {
		stem, ok := strings.CutSuffix(masculine, s.masculine)
		if !ok {
			continue
		}
		for _, l := range rw.Dictionary.Lexemes(stem + s.feminine) {
			if l.Gender != morph.F || !l.Kind.Has(morph.Common) {
				continue
			}
			if _, ok := rw.Form(l.Lemma, l.Homonym, morph.New(morph.Subst, morph.Sg, morph.Nom)); ok {
				return []string{l.Lemma}
			}
		}
	}
	return nil
}
