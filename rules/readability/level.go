package readability

// limit is what a figure may be at most in a text that is plausibly B2.
type limit struct {
	figure string
	most   float64
}

// limits are the proposal of the rule catalogue (§12), not a published norm.
var limits = []limit{
	{"fog", 9}, {"sentence-length", 15}, {"long-sentences", 5}, {"hard-words", 10}, {"nominalisations", 6},
}

// Exceeded lists the names of the figures for which a text is not plausibly of
// level B2, the level at which banks must write to consumers since 28 June 2025
// (Act of 26 April 2024 on accessibility). ok is false when the text is too
// short to say. It is an estimate: no formula certifies B2, and none tells
// whether every term is explained.
func (m Metrics) Exceeded() (names []string, ok bool) {
	for _, l := range limits {
		for _, f := range Figures() {
			if f.Name != l.figure {
				continue
			}
			value, enough := f.Of(m)
			if !enough {
				return nil, false
			}
			if value > l.most {
				names = append(names, f.Name)
			}
		}
	}
	return names, true
}
