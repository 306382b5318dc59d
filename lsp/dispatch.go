package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/sourcegraph/go-lsp"
	"github.com/sourcegraph/jsonrpc2"

	"github.com/zwrot/zwrot/lsp/protocol"
	"github.com/zwrot/zwrot/rules/lint"
)

// job is the part of a request that needs time. It runs beside others.
type job func(ctx context.Context) (any, error)

// errModified is the answer about a version that is gone.
var errModified = &jsonrpc2.Error{Code: protocol.ContentModified, Message: "the document has changed"}

// requests are the methods that have an answer. What each reads of the state it
// reads before it returns its job.
func requests() map[string]func(*Server, json.RawMessage) (job, error) {
	return map[string]func(*Server, json.RawMessage) (job, error){
		"textDocument/codeAction":  request((*Server).codeAction),
		"textDocument/codeLens":    request((*Server).codeLens),
		"textDocument/completion":  request((*Server).completion),
		"textDocument/diagnostic":  request((*Server).documentDiagnostic),
		"textDocument/hover":       request((*Server).hover),
		"workspace/diagnostic":     request((*Server).workspaceDiagnostic),
		"workspace/executeCommand": request((*Server).executeCommand),
	}
}

// notifications are the methods without an answer.
func notifications() map[string]func(*Server, json.RawMessage) error {
	return map[string]func(*Server, json.RawMessage) error{
		"$/cancelRequest":                     notification((*Server).cancelRequest),
		"initialized":                         notification((*Server).initialized),
		"textDocument/didChange":              notification((*Server).didChange),
		"textDocument/didClose":               notification((*Server).didClose),
		"textDocument/didOpen":                notification((*Server).didOpen),
		"textDocument/didSave":                notification((*Server).didSave),
		"workspace/didChangeConfiguration":    notification((*Server).didChangeConfiguration),
		"workspace/didChangeWatchedFiles":     notification((*Server).didChangeWatchedFiles),
		"workspace/didChangeWorkspaceFolders": notification((*Server).didChangeWorkspaceFolders),
	}
}

func request[P any](handle func(*Server, *P) (job, error)) func(*Server, json.RawMessage) (job, error) {
	return func(s *Server, raw json.RawMessage) (job, error) {
		var params P
		if err := decode(raw, &params); err != nil {
			return nil, err
		}
		return handle(s, &params)
	}
}

func notification[P any](handle func(*Server, *P) error) func(*Server, json.RawMessage) error {
	return func(s *Server, raw json.RawMessage) error {
		var params P
		if err := decode(raw, &params); err != nil {
			return err
		}
		return handle(s, &params)
	}
}

// decode reads parameters; some messages have none.
func decode(raw json.RawMessage, params any) error {
	if len(raw) == 0 {
		return nil
	}
	if err := json.Unmarshal(raw, params); err != nil {
		return &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidParams, Message: err.Error()}
	}
	return nil
}

// handle takes one message in the loop that reads them.
func (s *Server) handle(ctx context.Context, r *jsonrpc2.Request) {
	defer func() {
		if p := recover(); p != nil {
			s.reportPanic(r.Method, p)
			if !r.Notif {
				s.reply(ctx, r.ID, nil, panicked(r.Method))
			}
		}
	}()
	var raw json.RawMessage
	if r.Params != nil {
		raw = *r.Params
	}
	if r.Notif {
		s.handleNotification(r.Method, raw)
		return
	}
	j, err := s.prepare(r, raw)
	if err != nil {
		s.reply(ctx, r.ID, nil, err)
		return
	}
	s.start(ctx, r, j)
}

func panicked(method string) error {
	return &jsonrpc2.Error{Code: jsonrpc2.CodeInternalError, Message: method + ": a fault of zwrot, please report it"}
}

func (s *Server) handleNotification(method string, raw json.RawMessage) {
	if method == "exit" {
		s.mu.Lock()
		if s.phase == shutDown {
			s.exit = 0
		}
		s.mu.Unlock()
		if err := s.conn.Close(); err != nil {
			fmt.Fprintln(s.Log, "zwrot: exit:", err)
		}
		return
	}
	handle, known := notifications()[method]
	if !known || s.inPhase() != initialized {
		return
	}
	if err := handle(s, raw); err != nil {
		fmt.Fprintf(s.Log, "zwrot: %s: %v\n", method, err)
	}
}

func (s *Server) inPhase() phase {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.phase
}

// prepare does the part of a request that must be done in order.
func (s *Server) prepare(r *jsonrpc2.Request, raw json.RawMessage) (job, error) {
	phase := s.inPhase()
	switch {
	case r.Method == "initialize" && phase == created:
		return request((*Server).initialize)(s, raw)
	case phase == created:
		return nil, &jsonrpc2.Error{Code: protocol.ServerNotInitialized, Message: "initialize comes first"}
	case r.Method == "initialize" || phase == shutDown:
		return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidRequest, Message: r.Method + " comes too late"}
	case r.Method == "shutdown":
		return s.shutdown()
	}
	handle, known := requests()[r.Method]
	if !known {
		return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeMethodNotFound, Message: "no such method: " + r.Method}
	}
	return handle(s, raw)
}

// start runs a job until it is done or cancelled.
func (s *Server) start(ctx context.Context, r *jsonrpc2.Request, j job) {
	ctx, cancel := context.WithCancel(ctx)
	s.mu.Lock()
	s.running[r.ID] = cancel
	s.mu.Unlock()
	s.work.Go(func() {
		defer cancel()
		result, err := s.try(ctx, r.Method, j)
		if ctx.Err() != nil {
			err = &jsonrpc2.Error{Code: protocol.RequestCancelled, Message: "cancelled"}
		}
		s.mu.Lock()
		delete(s.running, r.ID)
		s.mu.Unlock()
		s.reply(context.WithoutCancel(ctx), r.ID, result, err)
	})
}

// try runs a job and turns its panic into an error.
func (s *Server) try(ctx context.Context, method string, j job) (result any, err error) {
	defer func() {
		if p := recover(); p != nil {
			s.reportPanic(method, p)
			err = panicked(method)
		}
	}()
	return j(ctx)
}

func (s *Server) reply(ctx context.Context, id jsonrpc2.ID, result any, err error) {
	if err == nil {
		err = s.conn.Reply(ctx, id, result)
	} else {
		var e *jsonrpc2.Error
		if !errors.As(err, &e) {
			e = &jsonrpc2.Error{Code: protocol.RequestFailed, Message: err.Error()}
		}
		err = s.conn.ReplyWithError(ctx, id, e)
	}
	if err != nil && !errors.Is(err, jsonrpc2.ErrClosed) {
		fmt.Fprintln(s.Log, "zwrot: reply:", err)
	}
}

// cancelRequest ends the work on a request that the client no longer wants.
func (s *Server) cancelRequest(p *struct{ ID jsonrpc2.ID }) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if cancel := s.running[p.ID]; cancel != nil {
		cancel()
	}
	return nil
}

// reportPanic tells the user and the log of a fault, once for each place: a rule
// that fails on one text fails again at each key.
func (s *Server) reportPanic(where string, what any) {
	s.mu.Lock()
	again := s.panicked[where]
	s.panicked[where] = true
	s.mu.Unlock()
	if again {
		return
	}
	fmt.Fprintf(s.Log, "zwrot: %s: panic: %v\n%s", where, what, strings.TrimSpace(string(debug.Stack()))+"\n")
	s.work.Go(func() { // never waits for the client while messages are handled
		s.say(lsp.MTError, lint.Message{
			PL: fmt.Sprintf("zwrot: błąd programu (%s), reszta działa dalej; zgłoś go razem z dziennikiem serwera", where),
			EN: fmt.Sprintf("zwrot: a fault of the program (%s), the rest goes on; please report it with the server's log", where),
		})
	})
}
