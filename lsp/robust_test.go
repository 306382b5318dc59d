package lsp_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/textproto"
	"strconv"
	"strings"
	"testing"

	"github.com/sourcegraph/jsonrpc2"

	"github.com/zwrot/zwrot/lsp"
	"github.com/zwrot/zwrot/lsp/protocol"
	"github.com/zwrot/zwrot/rules/lint"
)

// TestMalformedFrames sends what no client should and then asks something.
func TestMalformedFrames(t *testing.T) {
	frame := func(body string) string { return fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(body), body) }
	for name, bad := range map[string]string{
		"no JSON":            frame("{]"),
		"no UTF-8":           frame("\"\xff\""),
		"a batch":            frame(`[{"jsonrpc":"2.0","id":1,"method":"x"}]`),
		"neither of both":    frame(`{"jsonrpc":"2.0","id":1}`),
		"both":               frame(`{"jsonrpc":"2.0","id":1,"method":"x","result":1}`),
		"a fraction as id":   frame(`{"jsonrpc":"2.0","id":1.5,"method":"x"}`),
		"a string":           frame(`"initialize"`),
		"white space":        frame("  \n "),
		"length zero":        "Content-Length: 0\r\n\r\n",
		"no length":          "Content-Type: x\r\n\r\n",
		"a negative length":  "Content-Length: -5\r\n\r\n",
		"a length in words":  "Content-Length: many\r\n\r\n",
		"params of any type": frame(`{"jsonrpc":"2.0","id":5,"method":"textDocument/hover","params":[1]}`),
	} {
		t.Run(name, func(t *testing.T) {
			ours, theirs := net.Pipe()
			go func() {
				if _, err := lsp.Serve(context.Background(), theirs, lsp.Options{}); err != nil {
					t.Error(err)
				}
			}()
			defer ours.Close()
			answers := make(chan string, 10)
			go readFrames(ours, answers)
			good := `{"jsonrpc":"2.0","id":7,"method":"initialize","params":{"capabilities":{}}}`
			// Lower case, no space, bare line feeds: all of it is understood.
			if _, err := io.WriteString(ours, bad+fmt.Sprintf("content-length:%d\n\n%s", len(good), good)); err != nil {
				t.Fatal(err)
			}
			refused := <-answers
			if !strings.Contains(refused, `"error"`) {
				t.Errorf("answered %s", refused)
			}
			if answer := <-answers; !strings.Contains(answer, `"id":7`) || !strings.Contains(answer, `"capabilities"`) {
				t.Errorf("afterwards: %s", answer)
			}
		})
	}
}

// readFrames passes on the bodies of messages.
func readFrames(r io.Reader, bodies chan<- string) {
	in := bufio.NewReader(r)
	for {
		header, err := textproto.NewReader(in).ReadMIMEHeader()
		if err != nil {
			return
		}
		n, err := strconv.Atoi(header.Get("Content-Length"))
		if err != nil {
			return
		}
		body := make([]byte, n)
		if _, err := io.ReadFull(in, body); err != nil {
			return
		}
		bodies <- string(body)
	}
}

func code(err error) int64 {
	if e, ok := err.(*jsonrpc2.Error); ok {
		return e.Code
	}
	return 0
}

func TestWrongOrder(t *testing.T) {
	c := connect(t, nil)
	c.notify("textDocument/didOpen", object{})
	if got := code(c.try("textDocument/hover", at("file:///a.txt", 0, 0), nil)); got != protocol.ServerNotInitialized {
		t.Errorf("a request before initialize: code %d", got)
	}
	c.call("initialize", object{"capabilities": object{}}, nil)
	if got := code(c.try("initialize", object{"capabilities": object{}}, nil)); got != jsonrpc2.CodeInvalidRequest {
		t.Errorf("a second initialize: code %d", got)
	}
	c.replace("file:///never.txt", 1, nil, "x") // not open
	c.notify("textDocument/didClose", object{"textDocument": object{"uri": "file:///never.txt"}})
	if got := code(c.try("textDocument/rename", object{}, nil)); got != jsonrpc2.CodeMethodNotFound {
		t.Errorf("an unknown method: code %d", got)
	}
	var hover any
	c.call("textDocument/hover", at("file:///never.txt", 0, 0), &hover)
	if hover != nil {
		t.Errorf("hover in a document that is not open: %v", hover)
	}
}

// gate is a rule that waits, so that a test can act while a check runs.
func gate(entered chan<- struct{}, leave <-chan struct{}) *lint.Rule {
	return &lint.Rule{ID: "test/gate", Severity: lint.Warning, Check: func(p *lint.Pass) {
		if !p.Trial {
			entered <- struct{}{}
			<-leave
		}
	}}
}

// pulling is a client that asks for findings, so that nothing else checks.
var pulling = object{"textDocument": object{"diagnostic": object{}}}

func TestCancelledRequests(t *testing.T) {
	entered, leave := make(chan struct{}), make(chan struct{})
	c := start(t, []*lint.Rule{gate(entered, leave)}, "", pulling)
	const uri = "file:///a.txt"
	c.open(uri, "plaintext", "Jeden.\n\nDwa.\n")
	id := jsonrpc2.ID{Str: "slow", IsString: true}
	params := object{"textDocument": object{"uri": uri}}
	waiter, err := c.conn.DispatchCall(context.Background(), "textDocument/diagnostic", params, jsonrpc2.PickID(id))
	if err != nil {
		t.Fatal(err)
	}
	<-entered
	c.notify("$/cancelRequest", object{"id": "slow"})
	c.notify("$/cancelRequest", object{"id": 99})                   // never asked
	c.try("textDocument/hover", at("file:///other.txt", 0, 0), nil) // the server has read on
	leave <- struct{}{}
	if got := code(waiter.Wait(context.Background(), nil)); got != protocol.RequestCancelled {
		t.Errorf("code %d", got)
	}
}

func TestAnswersAboutOldVersionsAreWithheld(t *testing.T) {
	entered, leave := make(chan struct{}), make(chan struct{})
	c := start(t, []*lint.Rule{gate(entered, leave)}, "", pulling)
	const uri = "file:///a.txt"
	c.open(uri, "plaintext", "Jeden.\n")
	for method, want := range map[string]int64{"textDocument/codeLens": protocol.ContentModified, "textDocument/diagnostic": protocol.ServerCancelled} {
		waiter, err := c.conn.DispatchCall(context.Background(), method, object{"textDocument": object{"uri": uri}})
		if err != nil {
			t.Fatal(err)
		}
		<-entered
		c.replace(uri, 2, nil, method)
		c.try("textDocument/hover", at("file:///other.txt", 0, 0), nil)
		leave <- struct{}{}
		if got := code(waiter.Wait(context.Background(), nil)); got != want {
			t.Errorf("%s: code %d, want %d", method, got, want)
		}
	}
}

func TestAPanicIsReportedOnceAndTheRestGoesOn(t *testing.T) {
	rules := append(allRules(), &lint.Rule{ID: "test/panic", Severity: lint.Error, Check: func(*lint.Pass) { panic("on purpose") }})
	c := start(t, rules, "", object{})
	const uri = "file:///a.txt"
	c.open(uri, "plaintext", "Zalogowałeś się.\n\nZalogowałeś się.\n")
	if found := c.await(uri, 0); len(found) != 2 {
		t.Errorf("%d findings, want 2 of the other rules", len(found))
	}
	c.replace(uri, 1, nil, "Zalogowałeś się znowu.\n")
	if found := c.await(uri, 1); len(found) != 1 {
		t.Errorf("%d findings, want 1", len(found))
	}
	c.until("a message", func() bool { return len(c.messages) > 0 })
	c.notify("workspace/didChangeConfiguration", object{"settings": object{"lang": "en"}}) // all is checked again
	c.replace(uri, 2, nil, "Zalogowałeś się dziś.\n")
	c.await(uri, 2)
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.messages) != 1 || !strings.Contains(c.messages[0], "test/panic") {
		t.Errorf("messages: %q", c.messages)
	}
}
