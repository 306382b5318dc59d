package report

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/zwrot/zwrot/rules/lint"
)

// fingerprints names findings so that a name stays when lines are moved: by
// file, rule, sentence and words, and by their number where all of it repeats.
type fingerprints struct {
	seen map[string]int
}

func (fp *fingerprints) of(f *File, finding *lint.Finding) string {
	if fp.seen == nil {
		fp.seen = map[string]int{}
	}
	sentence := string(f.Source[finding.Sentence.Start:finding.Sentence.End])
	sentence = strings.Join(strings.Fields(sentence), " ")
	key := strings.Join([]string{f.Name, finding.Rule.ID, sentence, finding.Text}, "\x00")
	n := fp.seen[key]
	fp.seen[key]++
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", key, n))
	return hex.EncodeToString(sum[:16])
}
