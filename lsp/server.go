// Package lsp is the language server: it keeps the documents that an editor has
// open, checks what changed in them, and answers with findings, fixes and
// explanations. One file for each request.
//
// Messages that change the state are handled in the order they come. Requests
// look at an immutable snapshot of a document and run beside each other; a
// client may cancel them, and an answer about a version that is gone is
// withheld.
package lsp

import (
	"context"
	"fmt"
	"io"
	"log"
	"sync"
	"time"

	"github.com/sourcegraph/go-lsp"
	"github.com/sourcegraph/jsonrpc2"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/lsp/protocol"
	"github.com/zwrot/zwrot/rules/lint"
)

// Options are what a server is made of.
type Options struct {
	Rules   []*lint.Rule
	Lang    string // of messages: "en" or Polish; the client's settings win
	Version string // of the program
	Log     io.Writer
}

// Server serves one client. Its fields below mu are guarded by it.
type Server struct {
	Options
	engine     *lint.Engine
	dictionary *morph.Dictionary
	conn       *jsonrpc2.Conn
	stream     *protocol.Stream // below conn
	today      func() time.Time
	work       sync.WaitGroup // goroutines that check or answer

	publishing sync.Mutex // keeps published findings in the order of their versions

	mu       sync.Mutex
	phase    phase
	exit     int
	encoding protocol.Encoding
	client   protocol.ClientCapabilities
	folders  []string // absolute paths of the roots
	config   *configuration
	buffers  map[lsp.DocumentURI]*buffer
	running  map[jsonrpc2.ID]context.CancelFunc
	reported map[string]bool // what the user was told of this configuration
	panicked map[string]bool // rules and methods
	checked  map[lsp.DocumentURI]checkedFile
	calls    uint64
}

// phase is where in its life the server is.
type phase uint8

const (
	created phase = iota
	initialized
	shutDown
)

// Serve serves the client at the other end of a connection until it leaves. It
// returns the exit code that the protocol demands: 0 after a shutdown, else 1.
func Serve(ctx context.Context, conn io.ReadWriteCloser, o Options) (exit int, err error) {
	s, err := newServer(o)
	if err != nil {
		return 1, err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	handler := make(handlerOnce, 1)
	s.stream = protocol.NewStream(conn)
	s.conn = jsonrpc2.NewConn(ctx, s.stream, handler, jsonrpc2.SetLogger(log.New(s.Log, "", 0)))
	handler <- s
	<-s.conn.DisconnectNotify()
	cancel()
	s.work.Wait()
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.exit, nil
}

// handlerOnce hands the first messages to the server only when it knows its
// connection.
type handlerOnce chan *Server

func (h handlerOnce) Handle(ctx context.Context, conn *jsonrpc2.Conn, r *jsonrpc2.Request) {
	s := <-h
	h <- s
	s.handle(ctx, r)
}

func newServer(o Options) (*Server, error) {
	if o.Log == nil {
		o.Log = io.Discard
	}
	s := &Server{
		Options:    o,
		dictionary: morph.Embedded(),
		today:      time.Now,
		exit:       1,
		encoding:   protocol.UTF16,
		buffers:    map[lsp.DocumentURI]*buffer{},
		running:    map[jsonrpc2.ID]context.CancelFunc{},
		reported:   map[string]bool{},
		panicked:   map[string]bool{},
		checked:    map[lsp.DocumentURI]checkedFile{},
	}
	var err error
	if s.engine, err = lint.Load(s.guarded(o.Rules)); err != nil {
		return nil, err
	}
	s.config = s.newConfiguration(clientSettings{Lang: o.Lang})
	return s, nil
}

// guarded returns rules that don't take the server along when they panic.
func (s *Server) guarded(rules []*lint.Rule) []*lint.Rule {
	guard := func(id string, check func(*lint.Pass)) func(*lint.Pass) {
		if check == nil {
			return nil
		}
		return func(p *lint.Pass) {
			defer func() {
				if r := recover(); r != nil {
					s.reportPanic(id, r)
				}
			}()
			check(p)
		}
	}
	out := make([]*lint.Rule, len(rules))
	for i, r := range rules {
		own := *r
		own.Check, own.CheckDocument = guard(r.ID, r.Check), guard(r.ID, r.CheckDocument)
		out[i] = &own
	}
	return out
}

// say shows the user a message, the same one only once in a configuration.
func (s *Server) say(kind lsp.MessageType, m lint.Message) {
	text := m.In(s.lang())
	s.mu.Lock()
	again := s.reported[text]
	s.reported[text] = true
	s.mu.Unlock()
	if !again {
		s.notify("window/showMessage", lsp.ShowMessageParams{Type: kind, Message: text})
	}
}

// notify sends a notification. When the client is gone there is nobody to tell.
func (s *Server) notify(method string, params any) {
	if err := s.stream.Notify(method, params); err != nil {
		fmt.Fprintln(s.Log, "zwrot:", method, err)
	}
}

// call asks the client for something. It must not be called while messages are
// handled, because the answer comes through there.
func (s *Server) call(ctx context.Context, method string, params, result any) error {
	s.mu.Lock()
	s.calls++
	id := jsonrpc2.ID{Str: fmt.Sprint("zwrot-", s.calls), IsString: true}
	s.mu.Unlock()
	err := s.conn.Call(ctx, method, params, result, jsonrpc2.PickID(id))
	if ctx.Err() != nil {
		s.notify("$/cancelRequest", map[string]jsonrpc2.ID{"id": id})
	}
	return err
}

func (s *Server) lang() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.config.client.Lang
}

// text is a message in the user's language.
func (s *Server) text(pl, en string) string { return lint.Message{PL: pl, EN: en}.In(s.lang()) }
