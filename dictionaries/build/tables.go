package main

import (
	"encoding/binary"
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// ids numbers distinct values in the order they come.
type ids[T comparable] struct {
	number map[T]uint32
	values []T
}

func (s *ids[T]) id(v T) uint32 {
	if n, ok := s.number[v]; ok {
		return n
	}
	if s.number == nil {
		s.number = map[T]uint32{}
	}
	n := uint32(len(s.values))
	s.number[v] = n
	s.values = append(s.values, v)
	return n
}

// edit is morph's edit of one word into another.
type edit struct {
	drop, cut   int
	prefix, add string
}

// toLemma returns the edit of form into lemma.
func toLemma(form, lemma string) edit {
	best := suffixEdit(form, lemma)
	for _, p := range []string{"nie", "naj"} {
		if rest, ok := strings.CutPrefix(form, p); ok && !strings.HasPrefix(lemma, p) {
			if e := suffixEdit(rest, lemma); e.cut+len(e.add) < best.cut+len(best.add) {
				e.drop = len(p)
				best = e
			}
		}
	}
	return best
}

// toForm returns the edit of lemma into form.
func toForm(lemma, form string) edit {
	e := toLemma(form, lemma)
	rest := form[e.drop:]
	back := suffixEdit(lemma, rest)
	back.prefix = form[:e.drop]
	return back
}

func suffixEdit(from, to string) edit {
	n := 0
	for n < min(len(from), len(to)) && from[n] == to[n] {
		n++
	}
	for n > 0 && (n < len(from) && continues(from[n]) || n < len(to) && continues(to[n])) {
		n-- // never cut inside a letter
	}
	return edit{cut: len(from) - n, add: to[n:]}
}

func continues(b byte) bool { return b&0xC0 == 0x80 }

// tables holds the numbered values that both directions share.
type tables struct {
	edits      ids[edit]
	tags       ids[morph.Tag]
	homonyms   ids[string]
	kinds      ids[morph.Kind]
	qualifiers ids[morph.Qualifiers]
	texts      []byte
	textAt     map[string]int
}

// text returns the place of s among the texts.
func (t *tables) text(s string) int {
	if at, ok := t.textAt[s]; ok {
		return at
	}
	if t.textAt == nil {
		t.textAt = map[string]int{}
	}
	t.textAt[s] = len(t.texts)
	t.texts = append(t.texts, s...)
	return t.textAt[s]
}

// sections fills in the sections of the shared tables.
func (t *tables) sections(out *[morph.Sections][]byte) error {
	le := binary.LittleEndian
	for _, e := range t.edits.values {
		prefix := slices.Index([]string{"", "nie", "naj"}, e.prefix)
		if e.drop > 255 || e.cut > 255 || len(e.add) > 255 || prefix < 0 {
			return fmt.Errorf("edit %+v does not fit", e)
		}
		b := append(out[morph.SectionEdits], byte(e.drop), byte(e.cut), byte(prefix), byte(len(e.add)))
		out[morph.SectionEdits] = le.AppendUint16(b, uint16(t.text(e.add)))
	}
	for _, tag := range t.tags.values {
		out[morph.SectionTags] = le.AppendUint64(out[morph.SectionTags], uint64(tag))
	}
	for _, h := range t.homonyms.values {
		b := le.AppendUint16(out[morph.SectionHomonyms], uint16(t.text(h)))
		out[morph.SectionHomonyms] = append(b, byte(len(h)))
	}
	for _, k := range t.kinds.values {
		out[morph.SectionKinds] = le.AppendUint64(out[morph.SectionKinds], uint64(k))
	}
	for _, q := range t.qualifiers.values {
		out[morph.SectionQualifiers] = le.AppendUint64(out[morph.SectionQualifiers], uint64(q))
	}
	out[morph.SectionTexts] = t.texts
	switch {
	case len(t.texts) > 1<<16, len(t.edits.values) > 1<<16, len(t.tags.values) > 1<<16:
		return fmt.Errorf("too many edits, tags or texts: %d, %d, %d bytes", len(t.edits.values), len(t.tags.values), len(t.texts))
	case len(t.homonyms.values) > 256, len(t.kinds.values) > 256:
		return fmt.Errorf("too many homonym marks or kinds: %d, %d", len(t.homonyms.values), len(t.kinds.values))
	}
	return nil
}

// byFrequency returns for each old id its rank when the most frequent come
// first, and the old ids in that order.
func byFrequency(count []int) (rank []uint32, order []uint32) {
	order = make([]uint32, len(count))
	for i := range order {
		order[i] = uint32(i)
	}
	sort.SliceStable(order, func(a, b int) bool { return count[order[a]] > count[order[b]] })
	rank = make([]uint32, len(count))
	for r, id := range order {
		rank[id] = uint32(r)
	}
	return rank, order
}
