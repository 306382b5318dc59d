package lsp

import (
	"encoding/json"

	"github.com/zwrot/zwrot/lsp/protocol"
)

// progress tells the client how far a request is, under the token that came
// with it. Without one it says nothing.
type progress struct {
	server *Server
	token  json.RawMessage
	last   int // percentage
}

func (s *Server) progress(token json.RawMessage, title string) *progress {
	p := &progress{server: s, token: token}
	p.send(protocol.WorkDoneProgress{Kind: "begin", Title: title, Cancellable: true, Percentage: new(int)})
	return p
}

func (p *progress) send(value protocol.WorkDoneProgress) {
	if len(p.token) > 0 && string(p.token) != "null" {
		p.server.notify("$/progress", protocol.ProgressParams{Token: p.token, Value: value})
	}
}

// step reports that n of all are done.
func (p *progress) step(n, all int) {
	if now := 100 * n / all; now > p.last {
		p.last = now
		p.send(protocol.WorkDoneProgress{Kind: "report", Percentage: &now})
	}
}

func (p *progress) end() { p.send(protocol.WorkDoneProgress{Kind: "end"}) }
