package lsp_test

import (
	"context"
	"encoding/json"
	"net"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	golsp "github.com/sourcegraph/go-lsp"
	"github.com/sourcegraph/jsonrpc2"

	"github.com/zwrot/zwrot/lsp"
	"github.com/zwrot/zwrot/lsp/protocol"
	"github.com/zwrot/zwrot/rules"
	"github.com/zwrot/zwrot/rules/lint"
)

// client is an editor in the same process.
type client struct {
	t    testing.TB
	conn *jsonrpc2.Conn
	exit chan int

	mu        sync.Mutex
	published map[golsp.DocumentURI]protocol.PublishDiagnosticsParams
	messages  []string
	progress  []string // kinds
	applied   []protocol.WorkspaceEdit
	settings  string // JSON, the answer to workspace/configuration
	changed   chan struct{}
}

// object is a JSON object in the making.
type object = map[string]any

// start starts a server with rules and greets it with capabilities.
func start(t testing.TB, all []*lint.Rule, root string, capabilities object) *client {
	t.Helper()
	c := connect(t, all)
	params := object{"processId": nil, "capabilities": capabilities}
	if root != "" {
		params["workspaceFolders"] = []object{{"uri": protocol.URI(root), "name": "root"}}
	}
	c.call("initialize", params, nil)
	c.notify("initialized", object{})
	return c
}

// connect starts a server that nobody has greeted.
func connect(t testing.TB, all []*lint.Rule) *client {
	t.Helper()
	ours, theirs := net.Pipe()
	c := &client{
		t: t, exit: make(chan int, 1), changed: make(chan struct{}, 1), settings: "null",
		published: map[golsp.DocumentURI]protocol.PublishDiagnosticsParams{},
	}
	go func() {
		code, err := lsp.Serve(context.Background(), theirs, lsp.Options{Rules: all, Log: os.Stderr})
		if err != nil {
			t.Error(err)
		}
		c.exit <- code
		close(c.exit) // a test may have taken the code before the cleanup waits for it
	}()
	c.conn = jsonrpc2.NewConn(context.Background(), protocol.NewStream(ours), c)
	t.Cleanup(func() {
		if err := c.conn.Close(); err == nil {
			<-c.exit
		}
	})
	return c
}

// Handle takes what the server sends.
func (c *client) Handle(ctx context.Context, conn *jsonrpc2.Conn, r *jsonrpc2.Request) {
	c.mu.Lock()
	defer c.mu.Unlock()
	var answer any
	switch r.Method {
	case "textDocument/publishDiagnostics":
		var p protocol.PublishDiagnosticsParams
		c.decode(r, &p)
		c.published[p.URI] = p
		select {
		case c.changed <- struct{}{}:
		default:
		}
	case "window/showMessage":
		var p golsp.ShowMessageParams
		c.decode(r, &p)
		c.messages = append(c.messages, p.Message)
	case "$/progress":
		var p struct{ Value protocol.WorkDoneProgress }
		c.decode(r, &p)
		c.progress = append(c.progress, p.Value.Kind)
	case "workspace/applyEdit":
		var p protocol.ApplyWorkspaceEditParams
		c.decode(r, &p)
		c.applied = append(c.applied, p.Edit)
		answer = protocol.ApplyWorkspaceEditResult{Applied: true}
	case "workspace/configuration":
		answer = []json.RawMessage{json.RawMessage(c.settings)}
	}
	if !r.Notif {
		go func() {
			if err := conn.Reply(ctx, r.ID, answer); err != nil {
				c.t.Log(err)
			}
		}()
	}
}

func (c *client) decode(r *jsonrpc2.Request, into any) {
	if err := json.Unmarshal(*r.Params, into); err != nil {
		c.t.Error(r.Method, err)
	}
}

func (c *client) call(method string, params, result any) {
	c.t.Helper()
	if err := c.try(method, params, result); err != nil {
		c.t.Fatal(method, ": ", err)
	}
}

func (c *client) try(method string, params, result any) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	return c.conn.Call(ctx, method, params, result)
}

func (c *client) notify(method string, params any) {
	c.t.Helper()
	if err := c.conn.Notify(context.Background(), method, params); err != nil {
		c.t.Fatal(method, ": ", err)
	}
}

func (c *client) open(uri golsp.DocumentURI, language, text string) {
	c.t.Helper()
	c.notify("textDocument/didOpen", object{"textDocument": object{"uri": uri, "languageId": language, "version": 0, "text": text}})
}

// replace sends an edit; without a range it is the whole text.
func (c *client) replace(uri golsp.DocumentURI, version int, r *golsp.Range, text string) {
	c.t.Helper()
	change := object{"text": text}
	if r != nil {
		change["range"] = *r
	}
	c.notify("textDocument/didChange", object{"textDocument": object{"uri": uri, "version": version}, "contentChanges": []object{change}})
}

// await waits for the findings in a version of a document.
func (c *client) await(uri golsp.DocumentURI, version int) []protocol.Diagnostic {
	c.t.Helper()
	timeout := time.After(time.Minute)
	for {
		c.mu.Lock()
		p, ok := c.published[uri]
		c.mu.Unlock()
		if ok && p.Version != nil && *p.Version == version {
			return p.Diagnostics
		}
		select {
		case <-c.changed:
		case <-timeout:
			c.t.Fatalf("no findings in version %d of %s", version, uri)
		}
	}
}

// until waits for something that the server does on its own.
func (c *client) until(what string, done func() bool) {
	c.t.Helper()
	for range 3000 {
		c.mu.Lock()
		ok := done()
		c.mu.Unlock()
		if ok {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	c.t.Fatal("waited in vain: ", what)
}

func (c *client) actions(uri golsp.DocumentURI, r golsp.Range, context object) []protocol.CodeAction {
	c.t.Helper()
	var actions []protocol.CodeAction
	c.call("textDocument/codeAction", object{"textDocument": object{"uri": uri}, "range": r, "context": context}, &actions)
	return actions
}

func at(uri golsp.DocumentURI, line, column int) object {
	return object{"textDocument": object{"uri": uri}, "position": object{"line": line, "character": column}}
}

// rng is a range on one line.
func rng(line, start, end int) golsp.Range {
	return golsp.Range{Start: golsp.Position{Line: line, Character: start}, End: golsp.Position{Line: line, Character: end}}
}

func titled(actions []protocol.CodeAction, part string) *protocol.CodeAction {
	for i := range actions {
		if strings.Contains(actions[i].Title, part) {
			return &actions[i]
		}
	}
	return nil
}

// allRules are those that the program runs.
func allRules() []*lint.Rule { return append(rules.All(), lint.IgnoreComment()) }
