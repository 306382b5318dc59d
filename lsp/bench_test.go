package lsp_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	golsp "github.com/sourcegraph/go-lsp"

	"github.com/zwrot/zwrot/lsp"
	"github.com/zwrot/zwrot/lsp/protocol"
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

// raw is a client that leaves the findings as they came, since how fast Go
// decodes them says nothing about an editor.
type raw struct {
	b      *testing.B
	stream *protocol.Stream
}

func (r raw) send(method string, params any) {
	if err := r.stream.Notify(method, params); err != nil {
		r.b.Fatal(err)
	}
}

// await reads up to the findings in a version and returns how many there are.
func (r raw) await(version int) int {
	mark := fmt.Appendf(nil, `"version":%d,"diagnostics"`, version)
	for {
		var message json.RawMessage
		if err := r.stream.ReadObject(&message); err != nil {
			r.b.Fatal(err)
		}
		if bytes.Contains(message, mark) {
			return bytes.Count(message, []byte(`"severity"`))
		}
	}
}

// benchmarkTyping types the session in the middle of a text and reports the
// time from each key to the findings.
func benchmarkTyping(b *testing.B, name, text string) {
	ours, theirs := net.Pipe()
	done := make(chan error, 1)
	go func() {
		_, err := lsp.Serve(context.Background(), theirs, lsp.Options{Rules: allRules()})
		done <- err
	}()
	c := raw{b, protocol.NewStream(ours)}
	if err := c.stream.WriteObject(object{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": object{"capabilities": object{}}}); err != nil {
		b.Fatal(err)
	}
	uri := golsp.DocumentURI("file:///" + name)
	opened := time.Now()
	c.send("textDocument/didOpen", object{"textDocument": object{"uri": uri, "version": 0, "text": text}})
	found := c.await(0)
	open := time.Since(opened)
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
		c.send("textDocument/didChange", object{
			"textDocument": object{"uri": uri, "version": version}, "contentChanges": []object{{"range": at, "text": key}},
		})
		c.await(version)
		times = append(times, time.Since(before))
		if column++; key == "\n" {
			line, column = line+1, 0
		}
	}
	slices.Sort(times)
	at := func(p int) float64 { return float64(times[(len(times)-1)*p/100].Microseconds()) / 1000 }
	b.ReportMetric(float64(open.Milliseconds()), "open-ms")
	b.ReportMetric(float64(found), "findings")
	b.ReportMetric(at(50), "p50-ms")
	b.ReportMetric(at(99), "p99-ms")
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	b.ReportMetric(float64(memory.Sys)/1e6, "MB")
	if err := c.stream.Close(); err != nil {
		b.Error(err)
	}
	if err := <-done; err != nil {
		b.Error(err)
	}
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
