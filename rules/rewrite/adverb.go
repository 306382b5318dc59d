package rewrite

import (
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/dictionaries/rewrites"
)

// Adverb is the adverb of an adjective: "szybko" of "szybki".
func (rw *Rewriter) Adverb(adjective string) (string, bool) {
	if rw.Patterns.Listed(rewrites.OtherSense, adjective) {
		return "", false
	}
	for _, e := range [...][2]string{{"sty", "ście"}, {"ny", "nie"}, {"ny", "no"}, {"wy", "wo"}, {"wy", "wie"}, {"ry", "rze"}, {"ry", "ro"}, {"ski", "sko"}, {"cki", "cko"}, {"ki", "ko"}, {"gi", "go"}, {"ty", "cie"}, {"ły", "le"}, {"ły", "ło"}, {"y", "o"}} {
		stem, ok := strings.CutSuffix(adjective, e[0])
		if !ok {
			continue
		}
		if form, ok := rw.Form(stem+e[1], "", morph.New(morph.Adv)); ok {
			return form, true
		}
	}
	return "", false
}
