package lsp_test

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	golsp "github.com/sourcegraph/go-lsp"
)

// session is what somebody types: letters, a correction, a new paragraph.
const session = "Pani zamówienie czeka na odbiór. Jeśli chciałbyś coś zmienić, napisz do nas.\n\nJeżeli zalogowałeś się wczoraj, zobaczysz "

// page repeats letters until the text has so many words or bytes.
func page(b *testing.B, pattern string, enough func(text string) bool) string {
	b.Helper()
	names, err := filepath.Glob("../testdata/letters/" + pattern)
	if err != nil || len(names) == 0 {
		b.Fatalf("no letters: %v", err)
	}
	var text strings.Builder
	for i := 0; !enough(text.String()); i++ {
		src, err := os.ReadFile(names[i%len(names)])
		if err != nil {
			b.Fatal(err)
		}
		text.Write(src)
		text.WriteString("\n\n")
	}
	return text.String()
}

// benchmarkTyping types the session in the middle of a text and reports the
// time from each key to the findings as the client has them.
func benchmarkTyping(b *testing.B, name, text string) {
	c := start(b, allRules(), "", object{})
	uri := golsp.DocumentURI("file:///" + name)
	opened := time.Now()
	c.open(uri, "", text)
	found := c.await(uri, 0)
	b.ReportMetric(float64(time.Since(opened).Milliseconds()), "open-ms")
	b.ReportMetric(float64(len(found)), "findings")
	line := strings.Count(text, "\n") / 2
	for text := strings.Split(text, "\n"); strings.TrimSpace(text[line]) == ""; line++ { // a paragraph
	}
	keys := []rune(session)
	var times []time.Duration
	version, column := 0, 0
	for b.Loop() {
		key := string(keys[version%len(keys)])
		version++
		at := golsp.Range{Start: golsp.Position{Line: line, Character: column}, End: golsp.Position{Line: line, Character: column}}
		before := time.Now()
		c.replace(uri, version, &at, key)
		c.await(uri, version)
		times = append(times, time.Since(before))
		if column += utf8.RuneCountInString(key); key == "\n" {
			line, column = line+1, 0
		}
	}
	slices.Sort(times)
	at := func(p int) float64 { return float64(times[(len(times)-1)*p/100].Microseconds()) / 1000 }
	b.ReportMetric(at(50), "p50-ms")
	b.ReportMetric(at(99), "p99-ms")
	b.ReportMetric(at(100), "max-ms")
	var memory runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&memory)
	b.ReportMetric(float64(memory.HeapAlloc)/1e6, "live-MB")
	b.ReportMetric(float64(memory.Sys)/1e6, "sys-MB")
}

func BenchmarkTypingInEmail(b *testing.B) {
	benchmarkTyping(b, "mail.txt", page(b, "*.txt", func(text string) bool { return len(strings.Fields(text)) >= 2000 }))
}

func BenchmarkTypingInPage(b *testing.B) {
	benchmarkTyping(b, "page.md", page(b, "*.md", func(text string) bool { return len(text) >= 100_000 }))
}

func BenchmarkTypingInHTML(b *testing.B) {
	benchmarkTyping(b, "page.html", page(b, "*.html", func(text string) bool { return len(text) >= 100_000 }))
}
