package cli

import (
	"bytes"
	"context"

	"github.com/zwrot/zwrot/cmd/internal/report"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/fix"
	"github.com/zwrot/zwrot/rules/lint"
)

// maxPasses bounds how often a text is mended: a rewrite may bring up what
// another rule mends, but each has to draw less than what it replaces.
const maxPasses = 10

// fixer mends texts. It is safe for concurrent use.
type fixer struct {
	*checker
	unsafe bool // also what needs a person's choice: the first suggestion
}

// mended is a text after all fixes.
type mended struct {
	input
	before, after []byte // in UTF-8
	// raw is the file as it was read, written what to write in its place: before
	// and after in the encoding of the file.
	raw, written []byte
	fixes        int
	// left is what is still found, or what could not be read.
	left report.File
	// fault tells why the text was left as it was, although there are fixes.
	fault *lint.Message
}

// fix mends a text until nothing is left to mend, so that a second run changes
// nothing. A text that was not read whole is left as it is.
func (f *fixer) fix(ctx context.Context, in input) *mended {
	first := f.text(ctx, in)
	m := &mended{input: in, before: first.Source, after: first.Source, raw: first.raw, written: first.raw, left: first.File}
	if len(first.Errors) > 0 {
		return m
	}
	now := first
	for pass := 0; ; pass++ {
		edits, fixes := f.choose(now.Findings)
		if fixes == 0 {
			m.after, m.written, m.left = now.Source, now.raw, now.File
			return m
		}
		next, err := fix.Apply(now.Source, edits)
		if err != nil || pass == maxPasses {
			return m.giveUp("poprawki wykluczają się nawzajem", "the fixes undo each other")
		}
		if in.source, err = first.document.Encoding.Encode(next); err != nil {
			return m.giveUp("poprawka ma znaki, których nie ma kodowanie pliku", "a fix has characters that the file's encoding has not")
		}
		now = f.text(ctx, in)
		if len(now.Errors) == 0 && !bytes.Equal(now.Source, next) {
			return m.refuse("po poprawce nie dałoby się rozpoznać kodowania pliku; zapisz go w UTF-8",
				"after a fix the file's encoding could not be told; save it as UTF-8")
		}
		if len(now.Errors) > 0 || frame(first.document) != frame(now.document) {
			return m.giveUp("poprawka naruszyłaby znaczniki szablonu", "a fix would damage the template's tags")
		}
		m.fixes += fixes
	}
}

// giveUp leaves the text as it was, for a reason that cannot be.
func (m *mended) giveUp(pl, en string) *mended {
	return m.refuse(pl+"; plik zostaje bez zmian (to błąd programu zwrot, zgłoś go)",
		en+"; the file stays as it is (a fault of zwrot, please report it)")
}

// refuse leaves the text as it was.
func (m *mended) refuse(pl, en string) *mended {
	m.fixes = 0
	m.fault = &lint.Message{PL: pl, EN: en}
	return m
}

// choose takes the best suggestion of each finding where it may be applied and
// does not touch what an earlier one changes; what is left waits for the next
// pass.
func (f *fixer) choose(findings []lint.Finding) (edits []fix.Edit, fixes int) {
	for _, finding := range findings {
		if len(finding.Suggestions) == 0 {
			continue
		}
		s := finding.Suggestions[0]
		if s.Safety != lint.Safe && !f.unsafe {
			continue
		}
		merged, ok := fix.Merge(edits, s.Edits)
		if ok && (len(merged) > len(edits) || len(s.Edits) > 0) {
			edits = merged
			fixes++
		}
	}
	return edits, fixes
}

// frame is what no fix may change, without white space: placeholders, mark-up,
// code. What another branch shows as text is no part of it. The comments to zwrot
// itself are left out, since it mends these too.
func frame(doc *document.Document) string {
	fixed := make([]bool, len(doc.Source))
	mark := func(p document.Piece, value bool) {
		for i := p.Source.Start; i < p.Source.End; i++ {
			fixed[i] = value
		}
	}
	eachPiece(doc, func(p document.Piece) {
		switch p.Kind {
		case document.Placeholder, document.Markup, document.Code:
			if !bytes.Contains(doc.Source[p.Source.Start:p.Source.End], []byte("zwrot:")) {
				mark(p, true)
			}
		}
	})
	eachPiece(doc, func(p document.Piece) {
		if p.Kind == document.Literal || p.Kind == document.Decoded {
			mark(p, false)
		}
	})
	var out []byte
	for i, c := range doc.Source {
		if fixed[i] && c > ' ' {
			out = append(out, c)
		}
	}
	return string(out)
}

// eachPiece visits the pieces of all views.
func eachPiece(doc *document.Document, visit func(document.Piece)) {
	for _, b := range doc.Blocks {
		for _, v := range b.Views {
			for _, p := range v.Pieces {
				visit(p)
			}
		}
	}
}

// changed reports whether there is anything to write.
func (m *mended) changed() bool { return !bytes.Equal(m.before, m.after) }
