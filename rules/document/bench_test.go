package document

import (
	"bytes"
	"testing"
)

// BenchmarkParse reads all fixtures of a format, joined to about 1 MB.
func BenchmarkParse(b *testing.B) {
	for _, format := range Formats() {
		var all []byte
		for _, f := range inputs(b) {
			if own, ok := FormatOf(f.Name); ok && own.Name == format.Name {
				all = append(append(all, f.Data...), "\n\n"...)
			}
		}
		if len(all) == 0 {
			continue
		}
		src := bytes.Repeat(all, 1+(1<<20)/len(all))
		b.Run(format.Name, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				doc, err := Parse("bench", src, Options{Format: format.Name})
				if err != nil {
					b.Fatal(err)
				}
				if len(doc.Blocks) == 0 {
					b.Fatal("no blocks")
				}
			}
		})
	}
}
