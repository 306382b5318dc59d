package main

import (
	"bufio"
	"cmp"
	"fmt"
	"math/bits"
	"os"
	"slices"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// family groups the classes that one lexeme inflects through.
type family uint8

const (
	other family = iota
	noun
	adjective
	verb
	adverb
)

func familyOf(c morph.Class) family {
	switch c {
	case morph.Subst, morph.Depr:
		return noun
	case morph.Adj, morph.Adja, morph.Adjp, morph.Adjc:
		return adjective
	case morph.Adv:
		return adverb
	}
	if c.Verbal() {
		return verb
	}
	return other
}

// polimorf reads PoliMorf's tags: those of 2012 with SGJP's tags of today as
// the measure.
type polimorf struct {
	tags map[string][]morph.Tag // what each tag set of PoliMorf means
	// cases holds SGJP's tags by the tag without case, so that a noun's
	// nom+acc+voc comes out as the one tag SGJP has for it.
	cases map[morph.Tag][]morph.Tag
}

// newPolimorf takes the tags that occur in rows as SGJP's.
func newPolimorf(rows []row) *polimorf {
	p := &polimorf{tags: map[string][]morph.Tag{}, cases: map[morph.Tag][]morph.Tag{}}
	seen := map[morph.Tag]bool{}
	for _, r := range rows {
		if !seen[r.tag] {
			seen[r.tag] = true
			bare := r.tag.With(morph.Case(0))
			p.cases[bare] = append(p.cases[bare], r.tag)
		}
	}
	for _, tags := range p.cases { // those with most cases first
		slices.SortFunc(tags, func(a, b morph.Tag) int {
			return cmp.Or(bits.OnesCount8(uint8(b.Case()))-bits.OnesCount8(uint8(a.Case())), cmp.Compare(a, b))
		})
	}
	return p
}

// read calls use for every row of the file: form, lemma and the tags.
func (p *polimorf) read(path string, use func(form, lemma string, tags []morph.Tag)) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	sgjp := strings.NewReplacer("'", "’", " ", "_") // as SGJP writes them
	lines := bufio.NewScanner(file)
	for n := 1; lines.Scan(); n++ {
		f := strings.Split(lines.Text(), "\t")
		if len(f) != 3 {
			return fmt.Errorf("%s:%d: %d columns, want 3", path, n, len(f))
		}
		tags, ok := p.tags[f[2]]
		if !ok {
			if tags, err = p.parse(f[2]); err != nil {
				return fmt.Errorf("%s:%d: %w", path, n, err)
			}
			p.tags[f[2]] = tags
		}
		use(sgjp.Replace(f[0]), sgjp.Replace(f[1]), tags)
	}
	return lines.Err()
}

// parse reads a tag set: "subst:sg:nom:n2+subst:sg:acc:n2".
func (p *polimorf) parse(set string) ([]morph.Tag, error) {
	var bare []morph.Tag
	cases := map[morph.Tag]morph.Case{}
	for old := range strings.SplitSeq(set, "+") {
		for _, now := range today(old) {
			tag, err := morph.ParseTag(now)
			if err != nil {
				return nil, err
			}
			b := tag.With(morph.Case(0))
			if !slices.Contains(bare, b) {
				bare = append(bare, b)
			}
			cases[b] |= tag.Case()
		}
	}
	var out []morph.Tag
	for _, b := range bare {
		left := cases[b]
		if left == 0 {
			out = append(out, b)
		}
		for _, tag := range p.cases[b] {
			if c := tag.Case(); left != 0 && c&^left == 0 {
				out = append(out, tag)
				left &^= c
			}
		}
		if left != 0 {
			out = append(out, b.With(left))
		}
	}
	return out, nil
}

// today rewrites a tag of PoliMorf in SGJP's present tagset. Neuters n1 are
// col, n2 ncol; pluralia tantum p1 are m1:pt, p2 and p3 n:pt.
func today(old string) []string {
	old = strings.TrimPrefix(old, "verb:")
	for _, reflexive := range []string{":refl.nonrefl", ":nonrefl", ":refl"} {
		old = strings.TrimSuffix(old, reflexive)
	}
	f := strings.Split(old, ":")
	switch f[0] {
	case "pot":
		f[0] = "cond"
	case "qub":
		f[0] = "part"
	case "burk":
		f[0] = "frag"
	case "num":
		if f[1] == "comp" {
			return []string{"numcomp"}
		}
	case "pred":
		f = f[:1]
	case "siebie":
		f = f[:2]
	case "adjp":
		return []string{"adjp:dat"}
	case "depr":
		return []string{"depr:pl:nom.acc.voc:m2"}
	case "brev":
		if f[1] == "npun.pun" {
			return []string{"brev:npun", "brev:pun"}
		}
	case "subst":
		if s, ok := map[string]string{"n1": "n:col", "n2": "n:ncol", "p1": "m1:pt", "p2": "n:pt", "p3": "n:pt"}[f[3]]; ok {
			f[3] = s
		}
	}
	for i := range f[1:] {
		f[i+1] = genders(f[i+1])
	}
	return []string{strings.Join(f, ":")}
}

// genders maps a set of PoliMorf's nine genders to SGJP's five.
func genders(set string) string {
	var out []string
	for g := range strings.SplitSeq(set, ".") {
		switch g {
		case "n1", "n2", "p2", "p3":
			g = "n"
		case "p1":
			g = "m1"
		}
		if !slices.Contains(out, g) {
			out = append(out, g)
		}
	}
	return strings.Join(out, ".")
}
